//! Phần của văn bản trong Word: paper, margins, page numbers, and the heads of pages.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod opened;
mod support;

use opened::{document, part};
use par_workbook::document::{Block, Document, DocumentPart, PartKind};
use par_workbook::export::html::Typesetting;
use par_workbook::export::order::WordOrder;

fn written(parts: Vec<DocumentPart>, setting: Typesetting) -> Vec<u8> {
    let document = Document { name: "Thử".to_owned(), parts };
    office_word::write(&WordOrder { document, setting }).unwrap()
}

/// A part of a kind with so many lines.
fn small(kind: PartKind, landscape: bool) -> DocumentPart {
    let blocks = vec![Block::Paragraph("Nội dung.".to_owned())];
    DocumentPart { kind, landscape, blocks }
}

#[test]
fn pages_are_numbered_from_the_second_of_each_part_and_run_on_through_landscape() {
    let parts = vec![
        small(PartKind::Decision, false),
        small(PartKind::Attachment, false),
        small(PartKind::Attachment, true),
        small(PartKind::Attachment, false),
        small(PartKind::Letter, false),
    ];
    let bytes = written(parts, Typesetting::default());
    let whole = document(&bytes);
    let sections = whole.all("w:sectPr");
    assert_eq!(sections.len(), 5);
    let told: Vec<(bool, bool, bool)> = sections
        .iter()
        .map(|it| {
            let size = it.child("w:pgSz").unwrap();
            let wide = size.get("w:w").parse::<u32>().unwrap() > size.get("w:h").parse().unwrap();
            assert_eq!(wide, size.get("w:orient") == "landscape");
            (it.child("w:titlePg").is_some(), it.child("w:pgNumType").is_some(), wide)
        })
        .collect();
    assert_eq!(
        told,
        [
            (true, true, false),
            (true, true, false),
            (false, false, true),
            (false, false, false),
            (false, false, false)
        ]
    );
    // The last section is the body's own, the others end in a paragraph of theirs.
    let body = whole.child("w:body").unwrap();
    assert_eq!(body.children.last().unwrap().name, "w:sectPr");
    let number = sections[1].all("w:headerReference")[0].get("r:id").to_owned();
    let plain = sections[4].all("w:headerReference")[0].get("r:id").to_owned();
    assert_ne!(number, plain, "a letter is numbered");
    assert_eq!(
        sections[1].all("w:headerReference")[1].get("r:id"),
        plain,
        "its first page is numbered"
    );
}

/// A paragraph that ends a section below a table must fit where the table ends, or it takes a page of its own; a section
/// that begins on an odd page leaves a blank one before it.
#[test]
fn what_ends_a_section_takes_no_page() {
    let mut table_last = small(PartKind::Attachment, true);
    let table = support::documents().into_iter().flat_map(|(_, document)| document.parts);
    let mut tables = table.flat_map(|part| part.blocks).filter(|it| matches!(it, Block::Table(_)));
    table_last.blocks.push(tables.next().unwrap());
    let bytes =
        written(vec![table_last, small(PartKind::Attachment, false)], Typesetting::default());
    let whole = document(&bytes);
    let ends: Vec<_> =
        whole.all("w:p").into_iter().filter(|it| !it.all("w:sectPr").is_empty()).collect();
    assert_eq!(ends.len(), 1);
    assert_eq!(ends[0].text(), "");
    assert_eq!(ends[0].all("w:pStyle")[0].get("w:val"), "KhongChu");
    let styles = part(&bytes, "word/styles.xml");
    let small = styles.all("w:style").into_iter().find(|it| it.get("w:styleId") == "KhongChu");
    let spacing = small.unwrap().all("w:spacing")[0];
    assert_eq!(spacing.get("w:lineRule"), "exact");
    assert!(spacing.get("w:line").parse::<u32>().unwrap() <= 20, "a point at most");
    assert!(whole.all("w:sectPr").iter().all(|it| it.child("w:type").is_none()), "the next page");
}

#[test]
fn made_up_figures_say_so_once_on_each_page() {
    for said in [Document::DISCLAIMER, Document::MADE_UP_SET, Document::MADE_UP_BOTH] {
        says_once(said);
    }
}

fn says_once(said: &str) {
    let mut parts: Vec<DocumentPart> =
        [PartKind::Table, PartKind::Table, PartKind::Letter].map(|kind| small(kind, false)).into();
    for part in &mut parts {
        part.blocks.insert(0, Block::Disclaimer(said.to_owned()));
    }
    let bytes = written(parts, Typesetting::default());
    let relations = part(&bytes, "word/_rels/document.xml.rels");
    let header = |id: &str| {
        let all = relations.all("Relationship");
        let own = all.iter().find(|it| it.get("Id") == id).unwrap();
        let header = part(&bytes, &format!("word/{}", own.get("Target")));
        (header.all("w:instrText").len(), header.text().contains(said))
    };
    let whole = document(&bytes);
    let told: Vec<_> = whole
        .all("w:sectPr")
        .iter()
        .map(|section| {
            assert!(section.child("w:titlePg").is_some(), "its first page is like the others");
            let heads = section.all("w:headerReference");
            (header(heads[0].get("r:id")), header(heads[1].get("r:id")))
        })
        .collect();
    // The number, and whether it is said there: usually, and where the part begins, above the box that says it.
    assert_eq!(told, [((1, true), (0, false)), ((1, true), (1, false)), ((0, true), (0, false))]);
}

#[test]
fn margins_are_those_chosen_in_twentieths_of_a_point() {
    let setting = Typesetting { top: 25, bottom: 20, left: 35, right: 20, points: 13 };
    let bytes = written(vec![small(PartKind::Decision, false)], setting);
    let whole = document(&bytes);
    let margins = whole.all("w:pgMar")[0];
    let told = ["w:top", "w:right", "w:bottom", "w:left"].map(|side| margins.get(side).to_owned());
    assert_eq!(told, ["1417", "1134", "1134", "1984"], "25, 20, 20 and 35 mm");
    let styles = part(&bytes, "word/styles.xml");
    assert_eq!(styles.all("w:rPr")[0].val("w:sz"), "26", "13 points");
}
