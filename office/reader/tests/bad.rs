//! Files that hold no table, are damaged, locked or hostile: one reason each, at once, and never a panic.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use office_reader::read;
use par_workbook::read::grid::{Foreign, ReadNote, Unreadable};
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)).unwrap()
}

/// A container with these parts.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut made = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        made.start_file(*name, SimpleFileOptions::default()).unwrap();
        made.write_all(content).unwrap();
    }
    made.finish().unwrap().into_inner()
}

/// The container of an older program with a name in its directory.
fn compound(name: &str) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(1024, 0);
    bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(2048, 0);
    bytes
}

#[test]
fn files_without_a_table_say_what_they_are() {
    let foreign = |kind| Err(Unreadable::NoTable(kind));
    for (name, bytes, wanted) in [
        ("a.pdf", b"%PDF-1.7\n".to_vec(), foreign(Foreign::Pdf)),
        ("a.xlsx", b"%PDF-1.7\n".to_vec(), foreign(Foreign::Pdf)),
        ("a.png", b"\x89PNG\r\n\x1a\n".to_vec(), foreign(Foreign::Picture)),
        ("a.docx", packed(&[("word/document.xml", b"<w/>")]), foreign(Foreign::Docx)),
        ("a.doc", compound("WordDocument"), foreign(Foreign::Doc)),
        ("a.zip", packed(&[("06a.xlsx", b"")]), foreign(Foreign::Packed)),
        ("a.json", b"{\"format\":\"ke-hoach-cchc\"}".to_vec(), foreign(Foreign::Plan)),
        ("a.bin", vec![7, 0, 0, 0, 1, 2, 3], foreign(Foreign::Unknown)),
        ("a.xlsx", compound("EncryptedPackage"), Err(Unreadable::Encrypted)),
        ("a.csv", b"  \r\n\r\n".to_vec(), Err(Unreadable::Empty)),
        ("a.csv", b"".to_vec(), Err(Unreadable::Empty)),
        ("a.csv", b";;;\r\n;;;\r\n".to_vec(), Err(Unreadable::Empty)),
        ("empty.xlsx", fixture("empty.xlsx"), Err(Unreadable::Empty)),
        ("picture.xlsx", fixture("picture.xlsx"), Err(Unreadable::PictureOnly)),
    ] {
        assert_eq!(read(name, &bytes), wanted, "{name}");
    }
}

#[test]
fn what_unpacks_to_too_much_is_not_unpacked() {
    let noughts = vec![b' '; 90_000_000];
    let bomb =
        packed(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &noughts)]);
    assert!(bomb.len() < 1_000_000);
    assert_eq!(read("a.xlsx", &bomb), Err(Unreadable::Bomb));
}

#[test]
fn a_promise_of_millions_of_words_is_not_believed() {
    let part = Unreadable::Damaged("xl/sharedStrings.xml".to_owned());
    assert_eq!(read("promise.xlsx", &fixture("promise.xlsx")), Err(part));
}

#[test]
fn a_promise_of_millions_of_sectors_is_not_believed() {
    let damaged = Err(Unreadable::Damaged("CFB".to_owned()));
    for place in [44, 64, 72] {
        let mut bytes = fixture("06a.xls");
        bytes[place..place + 4].fill(0xff);
        assert_eq!(read("06a.xls", &bytes), damaged, "{place}");
    }
    let mut bytes = fixture("06a.xls");
    bytes[30] = 31;
    assert_eq!(read("06a.xls", &bytes), damaged);
}

#[test]
fn a_cell_at_the_end_of_the_sheet_costs_nothing() {
    let book = read("far.xlsx", &fixture("far.xlsx")).unwrap();
    assert_eq!(book.sheets[0].rows.len(), 1);
    assert_eq!(book.notes, [ReadNote::CutOff("Sheet".to_owned())]);
}

#[test]
fn a_file_that_was_cut_off_says_so() {
    for name in ["06a.xlsx", "06a.ods", "06a.xls"] {
        let whole = fixture(name);
        for share in [10, 50, 90] {
            let cut = &whole[..whole.len() * share / 100];
            let found = read(name, cut);
            assert!(found.is_err(), "{name} at {share} %: {found:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400), start in 0..7_usize) {
        let starts: [&[u8]; 7] = [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<html><table>", b"<?xml urn:schemas-microsoft-com:office:spreadsheet", b"\xff\xfe", b"a;b\n"];
        let bytes = [starts[start], &bytes].concat();
        // Either way it comes to an end.
        drop(read("a.xlsx", &bytes));
    }

    #[test]
    fn a_file_with_changed_bytes_is_read_or_refused(
        name in prop_oneof![Just("06a.xlsx"), Just("06a.xls"), Just("06a.ods"), Just("06a-html.xls"), Just("06a-xml.xls")],
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = fixture(name);
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        drop(read(name, &bytes));
    }
}
