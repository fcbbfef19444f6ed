//! What Word is strict about: the package, the order of children, whole numbers. The orders are those of
//! ECMA-376 (wml.xsd, transitional).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod opened;
mod support;

use std::collections::BTreeSet;

use opened::{Node, document, part, parts, tree};
use par_workbook::export::html::Typesetting;
use par_workbook::export::order::WordOrder;
use support::documents;

/// Every document of the tests' plans, written, under its name.
fn written() -> Vec<(String, Vec<u8>)> {
    let setting = Typesetting::default();
    let write =
        |(name, document)| (name, office_word::write(&WordOrder { document, setting }).unwrap());
    documents().into_iter().map(write).collect()
}

const ORDERS: [(&str, &[&str]); 9] = [
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:widowControl",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:spacing",
            "w:ind",
            "w:contextualSpacing",
            "w:jc",
            "w:textAlignment",
            "w:outlineLvl",
            "w:rPr",
            "w:sectPr",
        ],
    ),
    (
        "w:rPr",
        &[
            "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:color", "w:sz",
            "w:szCs", "w:u", "w:lang",
        ],
    ),
    (
        "w:tblPr",
        &[
            "w:tblStyle",
            "w:tblW",
            "w:jc",
            "w:tblInd",
            "w:tblBorders",
            "w:shd",
            "w:tblLayout",
            "w:tblCellMar",
            "w:tblLook",
        ],
    ),
    (
        "w:tcPr",
        &[
            "w:tcW",
            "w:gridSpan",
            "w:vMerge",
            "w:tcBorders",
            "w:shd",
            "w:noWrap",
            "w:tcMar",
            "w:vAlign",
        ],
    ),
    ("w:tcBorders", &["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"]),
    ("w:tblBorders", &["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"]),
    (
        "w:sectPr",
        &[
            "w:headerReference",
            "w:footerReference",
            "w:type",
            "w:pgSz",
            "w:pgMar",
            "w:pgNumType",
            "w:cols",
            "w:titlePg",
            "w:docGrid",
        ],
    ),
    (
        "w:style",
        &[
            "w:name",
            "w:basedOn",
            "w:next",
            "w:link",
            "w:uiPriority",
            "w:semiHidden",
            "w:unhideWhenUsed",
            "w:qFormat",
            "w:pPr",
            "w:rPr",
            "w:tblPr",
        ],
    ),
    ("w:settings", &["w:zoom", "w:defaultTabStop", "w:characterSpacingControl", "w:compat"]),
];

#[test]
fn children_stand_in_the_order_of_the_schema() {
    for (name, bytes) in written() {
        for (part, content) in parts(&bytes) {
            let root = tree(&content);
            for node in root.every() {
                let Some((_, order)) = ORDERS.iter().find(|(own, _)| *own == node.name) else {
                    continue;
                };
                let places: Vec<usize> = node
                    .children
                    .iter()
                    .map(|child| {
                        let place = order.iter().position(|known| *known == child.name);
                        place.unwrap_or_else(|| {
                            panic!("{name} {part}: {} in {}", child.name, node.name)
                        })
                    })
                    .collect();
                assert!(places.is_sorted(), "{name} {part}: {} {places:?}", node.name);
                let once: BTreeSet<_> = places.iter().collect();
                assert!(
                    once.len() == places.len() || node.name == "w:sectPr",
                    "{name}: twice in {}",
                    node.name
                );
            }
        }
    }
}

#[test]
fn every_part_has_its_type_and_every_relation_its_part() {
    for (name, bytes) in written() {
        let parts = parts(&bytes);
        let names: Vec<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names[0], "[Content_Types].xml", "{name}");
        assert!(names.iter().all(|name| !name.ends_with('/')), "{name}: {names:?}");
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{name}: twice");
        let said = part(&bytes, "[Content_Types].xml");
        let typed: Vec<String> =
            said.all("Override").iter().map(|it| it.get("PartName")[1..].to_owned()).collect();
        assert_eq!(typed.iter().collect::<BTreeSet<_>>().len(), typed.len(), "{name}: two types");
        for own in &names {
            let known = typed.iter().any(|typed| typed == own)
                || own.contains("_rels/")
                || *own == "[Content_Types].xml";
            assert!(known, "{name}: {own} has no type");
        }
        assert!(
            typed.iter().all(|typed| names.contains(&typed.as_str())),
            "{name}: a type without a part"
        );
        let mut reached = BTreeSet::from([
            "[Content_Types].xml".to_owned(),
            "_rels/.rels".to_owned(),
            "word/_rels/document.xml.rels".to_owned(),
        ]);
        for (rels, base) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
            for relation in part(&bytes, rels).all("Relationship") {
                let target = format!("{base}{}", relation.get("Target"));
                assert!(names.contains(&target.as_str()), "{name}: {target} is not there");
                reached.insert(target);
            }
        }
        assert_eq!(reached.len(), names.len(), "{name}: a part that nothing names");
    }
}

#[test]
fn every_header_that_a_section_names_is_one() {
    for (name, bytes) in written() {
        let relations = part(&bytes, "word/_rels/document.xml.rels");
        for section in document(&bytes).all("w:sectPr") {
            let kinds: Vec<&str> = section
                .children
                .iter()
                .filter(|it| it.name == "w:headerReference")
                .map(|it| it.get("w:type"))
                .collect();
            assert_eq!(kinds, ["default", "first"], "{name}");
            for reference in section.all("w:headerReference") {
                let id = reference.get("r:id");
                let found = relations
                    .all("Relationship")
                    .into_iter()
                    .find(|it| it.get("Id") == id)
                    .unwrap();
                assert!(found.get("Type").ends_with("/header"), "{name}");
                let header = part(&bytes, &format!("word/{}", found.get("Target")));
                assert_eq!(header.name, "w:hdr");
                assert!(!header.all("w:p").is_empty(), "{name}: a header without a paragraph");
            }
        }
    }
}

#[test]
fn measures_are_whole_numbers() {
    let measures = [
        "w:w",
        "w:h",
        "w:sz",
        "w:left",
        "w:right",
        "w:top",
        "w:bottom",
        "w:before",
        "w:after",
        "w:line",
        "w:firstLine",
        "w:start",
        "w:header",
        "w:footer",
    ];
    for (name, bytes) in written() {
        for (part, content) in parts(&bytes) {
            for node in tree(&content).every() {
                for key in measures {
                    let value = node.get(key);
                    let whole =
                        !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
                    assert!(
                        value.is_empty() || whole,
                        "{name} {part}: {} {key}={value}",
                        node.name
                    );
                }
            }
        }
    }
}

#[test]
fn words_keep_their_spaces_and_hold_no_layout() {
    for (name, bytes) in written() {
        let whole = document(&bytes);
        for words in whole.all("w:t").into_iter().chain(whole.all("w:instrText")) {
            assert_eq!(words.get("xml:space"), "preserve", "{name}");
            let text = words.text();
            assert!(
                !text.contains(['\n', '\t', '\u{2011}', '\u{ad}', '\u{200b}']),
                "{name}: {text:?}"
            );
        }
        assert!(whole.all("w:tab").is_empty(), "{name}: a tab");
    }
}

#[test]
fn only_the_page_number_is_a_field_and_it_is_whole() {
    for (name, bytes) in written() {
        assert!(document(&bytes).all("w:fldChar").is_empty(), "{name}");
        let header = part(&bytes, "word/header1.xml");
        let kinds: Vec<&str> =
            header.all("w:fldChar").iter().map(|it| it.get("w:fldCharType")).collect();
        assert_eq!(kinds, ["begin", "separate", "end"], "{name}");
        assert_eq!(header.all("w:instrText")[0].text().trim(), "PAGE", "{name}");
        let runs: Vec<_> = header.all("w:r");
        assert!(
            runs.iter().all(|run| run.children.len() == 1 || run.child("w:rPr").is_some()),
            "{name}"
        );
        assert!(part(&bytes, "word/header2.xml").all("w:fldChar").is_empty(), "{name}");
        let settings = part(&bytes, "word/settings.xml");
        assert!(settings.all("w:updateFields").is_empty());
        let mode = settings.all("w:compatSetting")[0];
        assert_eq!((mode.get("w:name"), mode.get("w:val")), ("compatibilityMode", "15"));
    }
}

#[test]
fn styles_have_one_default_of_each_kind_and_times_for_every_script() {
    for (name, bytes) in written() {
        let styles = part(&bytes, "word/styles.xml");
        for kind in ["paragraph", "character", "table", "numbering"] {
            let of = |it: &&&Node| it.get("w:type") == kind && it.get("w:default") == "1";
            assert_eq!(styles.all("w:style").iter().filter(of).count(), 1, "{name}: {kind}");
        }
        let usual = styles.all("w:pPrDefault")[0];
        assert_eq!(usual.all("w:widowControl").len(), 1, "{name}: a line could stand alone");
        let fonts = styles.all("w:rFonts")[0];
        for script in ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"] {
            assert_eq!(fonts.get(script), "Times New Roman", "{name}");
        }
        assert_eq!(styles.all("w:lang")[0].get("w:val"), "vi-VN");
        let ids: BTreeSet<&str> =
            styles.all("w:style").iter().map(|it| it.get("w:styleId")).collect();
        let whole = document(&bytes);
        let used = whole.all("w:pStyle").into_iter().chain(whole.all("w:rStyle"));
        for style in used {
            assert!(ids.contains(style.get("w:val")), "{name}: no style {}", style.get("w:val"));
        }
        let named: BTreeSet<String> =
            styles.all("w:style").iter().map(|it| it.val("w:name").to_lowercase()).collect();
        assert_eq!(named.len(), ids.len(), "{name}: two styles of one name");
    }
}

#[test]
fn sizes_stand_before_what_they_are_of_and_nothing_asks_on_opening() {
    for (name, bytes) in written() {
        let starts = bytes.windows(4).enumerate().filter(|(_, four)| four == b"PK\x03\x04");
        let starts: Vec<usize> = starts.map(|(place, _)| place).collect();
        assert!(starts.len() >= parts(&bytes).len(), "{name}");
        assert!(starts.iter().all(|at| bytes[at + 6] & 8 == 0), "{name}: a size after its part");
        for node in document(&bytes).every() {
            let asks = node.get("w:dirty").is_empty() && node.get("w14:paraId").is_empty();
            assert!(asks, "{name}: {}", node.name);
        }
    }
}

#[test]
fn nothing_names_a_person_or_a_device() {
    for (name, bytes) in written() {
        let core = part(&bytes, "docProps/core.xml");
        for kind in ["dc:title", "dc:creator", "dc:language"] {
            assert_eq!(core.all(kind).len(), 1, "{name}: {kind}");
        }
        assert_eq!(core.children.len(), 3, "{name}");
        let office = core.child("dc:creator").unwrap().text();
        assert!(office.is_empty() || office.contains("ỦY BAN NHÂN DÂN"), "{name}: {office}");
    }
}
