//! A Word file says what the print says: the same words in the same order and the same letters, whatever was typed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod opened;
mod support;

use opened::{Node, document, part, parts, tree};
use par_workbook::document::{
    Block, Column, Document, DocumentPart, DocumentTable, Foot, Level, NationalHead, PartKind,
    TableRow,
};
use par_workbook::export::html::Typesetting;
use par_workbook::export::markup;
use par_workbook::export::markup::Element;
use par_workbook::export::order::WordOrder;
use proptest::collection::vec;
use proptest::prelude::*;
use support::documents;

fn written(document: &Document, points: u8) -> Vec<u8> {
    let setting = Typesetting { points, ..Typesetting::default() };
    office_word::write(&WordOrder { document: document.clone(), setting }).unwrap()
}

/// Words as the eye has them: without the spaces between lines, which is where two media differ, and without letters that
/// show nothing.
fn seen(text: &str) -> String {
    let shown = par_workbook::export::clean::xml_text(text);
    shown.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// The words of the print, in order.
fn printed(document: &Document) -> String {
    seen(&markup::sheets(document).iter().map(text_of).collect::<String>())
}

/// The lines of the print, in order: an element with words of its own is one, with what is marked within it.
fn printed_lines(element: &Element, lines: &mut Vec<String>) {
    let own = |child: &markup::Node| match child {
        markup::Node::Text(_) => true,
        markup::Node::Element(inner) => matches!(inner.tag, "span" | "strong" | "b"),
    };
    if element.children.iter().any(own) {
        lines.push(one_space(&text_of(element)));
        return;
    }
    for child in &element.children {
        if let markup::Node::Element(inner) = child {
            printed_lines(inner, lines);
        }
    }
}

fn text_of(element: &Element) -> String {
    let text = |child: &markup::Node| match child {
        markup::Node::Text(text) => text.clone(),
        markup::Node::Element(inner) => text_of(inner),
    };
    element.children.iter().map(text).collect()
}

/// A line as it is shown: plain spaces and new lines fold into one.
fn one_space(line: &str) -> String {
    line.split([' ', '\n', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The paragraphs with words, in order, with the names of their styles.
fn lines(bytes: &[u8]) -> Vec<(String, String, Node)> {
    let styles = part(bytes, "word/styles.xml");
    let name = |id: &str| {
        let style = styles.all("w:style").into_iter().find(|it| it.get("w:styleId") == id).unwrap();
        style.val("w:name").to_owned()
    };
    let body = document(bytes);
    let line = |node: &Node| {
        let id = node.child("w:pPr").map_or("Normal", |it| it.val("w:pStyle")).to_owned();
        (name(&id), node.text(), node.clone())
    };
    body.all("w:p").into_iter().map(line).filter(|(_, text, _)| !text.is_empty()).collect()
}

#[test]
fn a_word_file_says_what_the_print_says_in_its_order() {
    for (name, paper) in documents() {
        for points in [13, 14] {
            let words = seen(&document(&written(&paper, points)).text());
            assert_eq!(words, printed(&paper), "{name} at {points}");
        }
    }
}

#[test]
fn every_line_of_the_print_is_a_paragraph_with_its_spaces() {
    for (name, paper) in documents() {
        let mut wanted = Vec::new();
        for sheet in markup::sheets(&paper) {
            printed_lines(&sheet, &mut wanted);
        }
        wanted.retain(|line| !line.is_empty());
        let found = lines(&written(&paper, 14)).into_iter().map(|(_, text, _)| one_space(&text));
        let found: Vec<String> = found.filter(|line| !line.is_empty()).collect();
        assert_eq!(found, wanted, "{name}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for (name, paper) in documents() {
        assert_eq!(written(&paper, 14), written(&paper, 14), "{name}");
    }
}

#[test]
fn each_role_has_its_style_by_name() {
    let papers = documents();
    let decision = &papers.iter().find(|(name, _)| name == "quyet-dinh").unwrap().1;
    let lines = lines(&written(decision, 14));
    let style = |words: &str| {
        let found = lines.iter().find(|(_, text, _)| text.starts_with(words));
        found.unwrap_or_else(|| panic!("no {words}")).0.clone()
    };
    for (words, name) in [
        ("ỦY BAN NHÂN DÂN", "Tên cơ quan"),
        ("CỘNG HÒA", "Quốc hiệu"),
        ("Độc lập", "Tiêu ngữ"),
        ("Số:", "Số, ký hiệu"),
        ("Ba Xa, ngày", "Địa danh và ngày"),
        ("QUYẾT ĐỊNH", "Tên loại"),
        ("Về\u{a0}việc", "Trích yếu"),
        ("CHỦ TỊCH ỦY BAN", "Thẩm quyền ban hành"),
        ("Căn cứ các", "Căn cứ"),
        ("QUYẾT ĐỊNH:", "Quyết định"),
        ("Điều 1.", "Điều"),
        ("Nơi nhận:", "Nơi nhận"),
        ("- Lưu", "Dòng nơi nhận"),
        ("Phạm Văn Vân", "Người ký"),
        ("(Kèm theo", "Kèm theo"),
        ("I. MỤC ĐÍCH", "Phần"),
        ("1. Mục đích", "Mục"),
        ("1.1. ", "Tiểu mục"),
        ("* Tiêu chí 1", "Lĩnh vực"),
        ("(1) ", "Mục khắc phục"),
        ("- Công chức tham mưu", "Dòng khắc phục"),
    ] {
        assert_eq!(style(words), name, "{words}");
    }
}

#[test]
fn what_announces_and_what_is_signed_stay_on_one_page() {
    let papers = documents();
    let decision = &papers.iter().find(|(name, _)| name == "quyet-dinh").unwrap().1;
    let bytes = written(decision, 14);
    let kept = |node: &Node| node.child("w:pPr").is_some_and(|it| it.child("w:keepNext").is_some());
    let lines = lines(&bytes);
    let last = lines.iter().rfind(|(name, ..)| name == "Điều").unwrap();
    assert!(kept(&last.2), "the last article leaves the signature");
    let styles = part(&bytes, "word/styles.xml");
    for name in [
        "Phần",
        "Mục",
        "Tiểu mục",
        "Lĩnh vực",
        "Mục khắc phục",
        "Thẩm quyền ban hành",
        "Quyết định",
    ] {
        let style = styles.all("w:style").into_iter().find(|it| it.val("w:name") == name).unwrap();
        assert!(kept(style), "{name}");
    }
    let label = lines.iter().find(|(_, text, _)| text == "- Định hướng khắc phục:").unwrap();
    assert!(kept(&label.2), "a label leaves its bullets");
    let foot = document(&bytes);
    let tables = foot.all("w:tbl");
    assert!(!tables[1].all("w:cantSplit").is_empty(), "the signature may be parted");
}

#[test]
fn a_long_row_may_be_parted_and_short_ones_stay_with_their_group() {
    let column = |share| Column { head: "Cột".to_owned(), share, centred: false };
    let cells = |text: &str| TableRow::Cells(vec![vec!["1".to_owned()], vec![text.to_owned()]]);
    let long = "Công chức làm việc tại bộ phận một cửa. ".repeat(200);
    let rows = vec![TableRow::Group("Tiêu chí 1".to_owned()), cells("ngắn"), cells(&long)];
    let table = DocumentTable { columns: vec![column(1), column(9)], rows };
    let blocks = vec![Block::Table(table)];
    let part = DocumentPart { kind: PartKind::Table, landscape: true, blocks };
    let paper = Document { name: String::new(), parts: vec![part] };
    let whole = document(&written(&paper, 14));
    let rows: Vec<&Node> = whole.all("w:tr");
    let whole_rows: Vec<bool> = rows.iter().map(|row| !row.all("w:cantSplit").is_empty()).collect();
    assert_eq!(
        whole_rows,
        [true, true, true, false],
        "a row longer than half a page is lost if it cannot be parted"
    );
    assert!(!rows[1].all("w:keepNext").is_empty(), "a group's name alone at the foot of a page");
    assert!(rows[3].all("w:keepNext").is_empty());
}

/// Whatever a person may have typed or pasted.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,24}",
        ".{0,12}",
        Just("]]> & <w:t> \" '".to_owned()),
        Just("\u{0}\u{b}\u{c}\u{fffe}a\u{2028}b".to_owned()),
        Just("  đầu, cuối  ".to_owned()),
        Just("dòng 1\ndòng 2\tô".to_owned()),
        Just("Số 01\u{2011}KH".to_owned()),
    ]
}

fn any_document() -> impl Strategy<Value = Document> {
    let level = prop_oneof![Just(Level::Part), Just(Level::Area), Just(Level::Remedy)];
    let cells = vec(vec(typed(), 0..3), 2);
    let row = prop_oneof![
        typed().prop_map(TableRow::Group),
        cells.prop_map(TableRow::Cells),
        vec(vec(typed(), 0..2), 1).prop_map(|cells| TableRow::Continued { reach: 1, cells }),
        vec(typed(), 2).prop_map(TableRow::Total),
        vec(typed(), 2).prop_map(TableRow::GroupSum),
        vec(typed(), 0..7).prop_map(TableRow::List),
        typed().prop_map(TableRow::Note),
    ];
    let table = (vec(row, 0..6), typed()).prop_map(|(rows, head)| {
        let column = |share| Column { head: head.clone(), share, centred: share == 1 };
        Block::Table(DocumentTable { columns: vec![column(1), column(4)], rows })
    });
    let block = prop_oneof![
        (vec(typed(), 0..3), typed(), typed(), typed()).prop_map(
            |(agency, number, date, about)| {
                Block::NationalHead(NationalHead { agency, number, place_and_date: date, about })
            }
        ),
        (typed(), vec(typed(), 0..3)).prop_map(|(kind, subject)| Block::Title { kind, subject }),
        typed().prop_map(Block::AttachedNote),
        typed().prop_map(Block::Basis),
        (typed(), typed()).prop_map(|(label, text)| Block::Article { label, text }),
        (level, typed()).prop_map(|(level, text)| Block::Heading { level, text }),
        typed().prop_map(Block::Paragraph),
        (typed(), typed()).prop_map(|(label, text)| Block::Labelled { label, text }),
        table,
    ];
    let foot = (vec(typed(), 0..3), typed(), vec(typed(), 0..3)).prop_map(
        |(recipients, signer, authority)| {
            Block::RecipientsAndSignature(Foot { recipients, signer, authority, ..Foot::default() })
        },
    );
    let part = (vec(block, 0..6), proptest::option::of(foot), any::<bool>()).prop_map(
        |(mut blocks, foot, landscape)| {
            blocks.extend(foot);
            DocumentPart { kind: PartKind::Attachment, landscape, blocks }
        },
    );
    (typed(), vec(part, 0..3)).prop_map(|(name, parts)| Document { name, parts })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn whatever_was_typed_the_file_is_read_and_says_it(paper in any_document()) {
        let bytes = written(&paper, 14);
        for (name, content) in parts(&bytes) {
            let root = tree(&content);
            prop_assert!(!root.name.is_empty(), "{name}");
        }
        prop_assert_eq!(seen(&document(&bytes).text()), printed(&paper));
    }
}
