//! Files of Excel 5 to 2003, written here record by record: what each record says, and what a damaged one does not.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

mod container;

use container::{Made, bare, contained};
use office_reader::read;
use par_workbook::read::grid::{CodePage, Merged, ReadBook, ReadCell, ReadNote, Unreadable};

/// A record.
fn record(number: u16, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len()).unwrap();
    [&number.to_le_bytes(), &length.to_le_bytes(), content].concat()
}

/// The beginning of a part: of Excel 97, or of an older one.
fn begin(version: u16, kind: u16) -> Vec<u8> {
    record(0x809, &[shorts(&[version, kind]), vec![0; 12]].concat())
}

fn end() -> Vec<u8> {
    record(0x0a, &[])
}

fn shorts(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// Words of Excel 97 after a count of two bytes.
fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    [shorts(&[u16::try_from(units.len()).unwrap()]), vec![1], shorts(&units)].concat()
}

fn cell(number: u16, row: u16, column: u16, style: u16, content: &[u8]) -> Vec<u8> {
    record(number, &[&shorts(&[row, column, style]), content].concat())
}

fn formula(row: u16, column: u16, result: [u8; 8]) -> Vec<u8> {
    cell(0x06, row, column, 0, &[&result[..], &[0; 8]].concat())
}

/// A stream whose first part holds these records and whose sheets hold those.
fn stream(version: u16, globals: &[Vec<u8>], sheets: &[(u8, u8, &[Vec<u8>])]) -> Vec<u8> {
    let name = |nth: usize| match version {
        0x600 => vec![1, 0, b'A' + u8::try_from(nth).unwrap()],
        _ => vec![1, b'A' + u8::try_from(nth).unwrap()],
    };
    let bodies =
        sheets.iter().map(|(.., own)| [begin(version, 0x10), own.concat(), end()].concat());
    let bodies: Vec<Vec<u8>> = bodies.collect();
    let head = [begin(version, 5), globals.concat()].concat();
    let listed: usize = (0..sheets.len()).map(|nth| 10 + name(nth).len()).sum();
    let (mut made, mut place) = (head.clone(), head.len() + listed + end().len());
    for (nth, ((hidden, kind, _), body)) in sheets.iter().zip(&bodies).enumerate() {
        let at = u32::try_from(place).unwrap().to_le_bytes();
        made.extend(record(0x85, &[&at[..], &[*hidden, *kind], &name(nth)].concat()));
        place += body.len();
    }
    [made, end(), bodies.concat()].concat()
}

fn opened(stream: &[u8]) -> Result<ReadBook, Unreadable> {
    read("a.xls", &contained(&Made { stream, ..Made::default() }))
}

/// The cells of a sheet of Excel 97 with these records.
fn told(globals: &[Vec<u8>], own: &[Vec<u8>]) -> ReadBook {
    opened(&stream(0x600, globals, &[(0, 0, own)])).unwrap()
}

fn number(value: &str, percent: bool) -> ReadCell {
    ReadCell::Number { value: value.to_owned(), percent: Some(percent) }
}

fn text(words: &str) -> ReadCell {
    ReadCell::Text(words.to_owned())
}

/// Styles: a plain one, a built-in percent, a built-in day, one of the file's own with a percent, one with a day.
fn styles() -> Vec<Vec<u8>> {
    let own = |number: u16, code: &str| record(0x41e, &[shorts(&[number]), wide(code)].concat());
    let style = |format: u16| record(0xe0, &[shorts(&[0, format]), vec![0; 16]].concat());
    let formats = [own(164, "0.0\\ %"), own(165, "dd\\-mm\\-yyyy")];
    formats.into_iter().chain([0, 10, 14, 164, 165].map(style)).collect()
}

#[test]
fn every_kind_of_cell_is_read() {
    let own = [
        cell(0x203, 0, 0, 0, &1234.5_f64.to_le_bytes()),
        cell(0x203, 0, 1, 1, &0.5495_f64.to_le_bytes()),
        cell(0x203, 0, 2, 2, &46387.0_f64.to_le_bytes()),
        cell(0x203, 0, 3, 3, &0.55_f64.to_le_bytes()),
        cell(0x27e, 1, 0, 0, &(5495_u32 << 2 | 3).to_le_bytes()),
        cell(0x27e, 1, 1, 1, &(55_u32 << 2 | 3).to_le_bytes()),
        cell(0x27e, 1, 2, 4, &(46387_u32 << 2 | 2).to_le_bytes()),
        record(0xbd, &[shorts(&[2, 0, 0, 4 << 2 | 2, 0, 1, 100 << 2 | 2, 0, 0, 6, 0, 2])].concat()),
        cell(0xfd, 3, 0, 0, &1_u32.to_le_bytes()),
        cell(0x204, 3, 1, 0, &wide("Đất đai")),
        cell(0xd6, 3, 2, 0, &[wide("Hộ tịch"), vec![1, 0, 5, 0]].concat()),
        cell(0x205, 4, 0, 0, &[1, 0]),
        cell(0x205, 4, 1, 0, &[7, 1]),
        cell(0x201, 4, 2, 0, &[]),
        record(0xe5, &shorts(&[1, 0, 1, 4, 6])),
    ];
    let words = [&9_u32.to_le_bytes()[..], &2_u32.to_le_bytes(), &wide("một"), &wide("hai")];
    let globals = [styles(), vec![record(0xfc, &words.concat())]].concat();
    let sheet = &told(&globals, &own).sheets[0];
    let day = || ReadCell::Day("2026-12-31".to_owned());
    let rows = [
        vec![number("1234.5", false), number("54.95", true), day(), number("55", true)],
        vec![number("54.95", false), number("55", true), day()],
        vec![number("4", false), number("10000", true)],
        vec![text("hai"), text("Đất đai"), text("Hộ tịch")],
        vec![ReadCell::Truth(true), ReadCell::Fault("#DIV/0!".to_owned())],
    ];
    for (row, cells) in rows.iter().enumerate() {
        assert_eq!(sheet.rows[row][..cells.len()], cells[..], "row {row}");
    }
    assert_eq!(sheet.merged, [Merged { row: 0, column: 4, rows: 2, columns: 3 }]);
}

#[test]
fn days_are_counted_from_the_year_that_the_file_says() {
    let globals = [styles(), vec![record(0x22, &[1, 0])]].concat();
    let own = [cell(0x203, 0, 0, 2, &44925.0_f64.to_le_bytes())];
    assert_eq!(told(&globals, &own).sheets[0].rows[0], [ReadCell::Day("2026-12-31".to_owned())]);
}

const WORDS: [u8; 8] = [0, 0, 0, 0, 0, 0, 0xff, 0xff];
const BLANK: [u8; 8] = [3, 0, 0, 0, 0, 0, 0xff, 0xff];

#[test]
fn a_formula_is_its_stored_result() {
    let own = [
        formula(0, 0, 43.5_f64.to_le_bytes()),
        formula(0, 1, WORDS),
        // The formula that this cell shares stands between it and its words.
        record(0x4bc, &[0; 10]),
        record(0x207, &wide("quá hạn")),
        formula(0, 2, [1, 0, 1, 0, 0, 0, 0xff, 0xff]),
        formula(0, 3, [2, 0, 0x2a, 0, 0, 0, 0xff, 0xff]),
        formula(0, 4, WORDS),
        formula(0, 5, BLANK),
        formula(0, 6, 0.0_f64.to_le_bytes()),
    ];
    let wanted = [
        number("43.5", false),
        text("quá hạn"),
        ReadCell::Truth(true),
        ReadCell::Fault("#N/A".to_owned()),
        ReadCell::Unvalued,
        ReadCell::Blank,
        number("0", false),
    ];
    assert_eq!(told(&[], &own).sheets[0].rows[0], wanted);
}

#[test]
fn formulas_that_are_all_nought_are_believed_of_a_program_that_computes() {
    let own = [
        formula(0, 0, 0.0_f64.to_le_bytes()),
        formula(0, 1, BLANK),
        cell(0x203, 0, 2, 0, &5_f64.to_le_bytes()),
    ];
    let plain = told(&[], &own);
    assert_eq!(plain.sheets[0].rows[0][..2], [ReadCell::Unvalued, ReadCell::Unvalued]);
    // The number of the engine that computed last.
    let engine =
        |number: u32| record(0x1c1, &[&[0xc1, 1, 0, 0][..], &number.to_le_bytes()].concat());
    let computed = told(&[engine(191_029)], &own);
    assert_eq!(computed.sheets[0].rows[0][..2], [number("0", false), ReadCell::Blank]);
    // A nought there asks for all to be computed anew.
    assert_eq!(told(&[engine(0)], &own), plain);
}

#[test]
fn charts_and_macros_are_no_sheets_and_their_records_no_cells() {
    let five = cell(0x203, 0, 0, 0, &5_f64.to_le_bytes());
    let within = [begin(0x600, 0x20), cell(0x203, 0, 0, 0, &7_f64.to_le_bytes()), end()].concat();
    let own = [five.clone(), within];
    let sheets: [(u8, u8, &[Vec<u8>]); 4] =
        [(0, 0, &own), (1, 0, &own), (0, 1, &own), (0, 2, &own)];
    let book = opened(&stream(0x600, &[], &sheets)).unwrap();
    let found: Vec<_> = book.sheets.iter().map(|it| (it.name.as_str(), it.hidden)).collect();
    assert_eq!(found, [("A", false), ("B", true)]);
    assert_eq!(book.sheets[0].rows[0], [number("5", false)]);
    assert_eq!(book.notes, [ReadNote::Macros], "macros of Excel 4 have a sheet of their own");
}

#[test]
fn hidden_rows_and_columns_are_read_and_told() {
    let row = |row: u16, bits: u16| record(0x208, &shorts(&[row, 0, 9, 255, 0, 0, bits, 15]));
    let columns =
        |first: u16, last: u16, bits: u16| record(0x7d, &shorts(&[first, last, 2304, 15, bits, 0]));
    let five = |row: u16, column: u16| cell(0x203, row, column, 0, &5_f64.to_le_bytes());
    let own = |hidden: u16| {
        let places = [five(0, 0), five(1, 0), five(1, 3)];
        [columns(2, 255, hidden & 1), row(0, 0x100), row(1, hidden), row(2, hidden)]
            .into_iter()
            .chain(places)
            .collect::<Vec<_>>()
    };
    let hidden = told(&[], &own(0x121));
    assert_eq!(*hidden.sheets[0].cell(1, 3), number("5", false));
    let wanted = ReadNote::Hidden { sheet: "A".to_owned(), rows: 1, columns: 1 };
    assert_eq!(hidden.notes, [wanted]);
    assert_eq!(told(&[], &own(0x100)).notes, []);
}

#[test]
fn an_old_font_tells_which_letters_are_meant() {
    let font = |name: &str| {
        let units: Vec<u8> = name.bytes().collect();
        let count = u8::try_from(units.len()).unwrap();
        record(0x31, &[vec![0; 14], vec![count, 0], units].concat())
    };
    let style = |font: u16| record(0xe0, &[shorts(&[font, 0]), vec![0; 16]].concat());
    let names = ["Arial", "Arial", ".VnTimeH", "Arial", ".VnTime"];
    let globals = names.map(font).into_iter().chain([0, 2, 5].map(style)).collect::<Vec<_>>();
    let own = [
        cell(0x204, 0, 0, 0, &wide("Hé")),
        cell(0x204, 0, 1, 1, &wide("Hé")),
        cell(0x204, 0, 2, 2, &wide("Hé")),
    ];
    let book = told(&globals, &own);
    assert_eq!(book.sheets[0].rows[0], [text("Hé"), text("HỘ"), text("Hộ")]);
    assert_eq!(book.notes, [ReadNote::CodePage(CodePage::Tcvn3)]);
}

#[test]
fn files_of_excel_95_are_in_their_code_page() {
    let words =
        |bytes: &[u8]| [&shorts(&[u16::try_from(bytes.len()).unwrap()])[..], bytes].concat();
    let own = [
        cell(0x204, 0, 0, 0, &words(b"\xd0\xe2\xect dai")),
        cell(0x27e, 0, 1, 1, &(55_u32 << 2 | 3).to_le_bytes()),
        formula(0, 2, WORDS),
        record(0x207, &words(b"qu\xe1")),
        cell(0x204, 0, 3, 2, &words(b"t\xdech")),
    ];
    let format = record(0x41e, &[&[164, 0, 4][..], b"0.0%"].concat());
    let style = |format: u16| record(0xe0, &[shorts(&[0, format]), vec![0; 12]].concat());
    let font = record(0x31, &[vec![0; 14], vec![7], b".VnTime".to_vec()].concat());
    let old = record(0xe0, &[shorts(&[1, 0]), vec![0; 12]].concat());
    let plain = record(0x31, &[vec![0; 14], vec![5], b"Arial".to_vec()].concat());
    let page = record(0x42, &shorts(&[1258]));
    let globals = [page, plain, font, format, style(0), style(164), old];
    let bytes = stream(0x500, &globals, &[(0, 0, &own)]);
    for name in ["Book", "Workbook"] {
        let made = contained(&Made { stream: &bytes, name, ..Made::default() });
        let cells = &read("a.xls", &made).unwrap().sheets[0].rows[0];
        assert_eq!(cells[..], [text("Đất dai"), number("55", true), text("quá"), text("tịch")]);
    }
}

#[test]
fn a_locked_workbook_says_so() {
    let locked = stream(0x600, &[record(0x2f, &[1, 0, 1, 0])], &[(0, 0, &[])]);
    assert_eq!(opened(&locked), Err(Unreadable::Encrypted));
}

fn small() -> Vec<u8> {
    let words = [&1_u32.to_le_bytes()[..], &1_u32.to_le_bytes(), &wide("Hộ tịch")].concat();
    let own = [cell(0xfd, 0, 0, 0, &[0; 4]), cell(0x203, 0, 1, 1, &0.5_f64.to_le_bytes())];
    stream(0x600, &[styles(), vec![record(0xfc, &words)]].concat(), &[(0, 0, &own)])
}

#[test]
fn the_stream_is_found_wherever_the_container_keeps_it() {
    let stream = small();
    let wanted = opened(&stream).unwrap();
    assert_eq!(wanted.sheets[0].rows[0], [text("Hộ tịch"), number("50", true)]);
    for made in [
        // In small sectors; behind seven megabytes, where the header's own list ends; beside an embedded document.
        Made { stream: &stream, in_small: true, ..Made::default() },
        Made { stream: &stream, before: 16_000, ..Made::default() },
        Made { stream: &stream, embedded: Some("WordDocument"), ..Made::default() },
    ] {
        assert_eq!(read("a.xls", &contained(&made)).as_ref(), Ok(&wanted), "{made:?}");
    }
    let macros = Made { stream: &stream, embedded: Some("_VBA_PROJECT_CUR"), ..Made::default() };
    assert_eq!(read("a.xlt", &contained(&macros)).unwrap().notes, [ReadNote::Macros]);
}

#[test]
fn a_directory_without_order_still_has_its_stream() {
    let stream = small();
    let mut bytes = contained(&Made { stream: &stream, ..Made::default() });
    let root: Vec<u8> = "Root Entry".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let place = bytes.windows(root.len()).position(|window| window == root).unwrap();
    bytes[place + 76..place + 80].fill(0xff);
    assert_eq!(read("a.xls", &bytes), opened(&stream));
}

#[test]
fn a_ring_of_sectors_is_damage() {
    let mut bytes = contained(&Made { stream: &small(), ..Made::default() });
    let table = bytes.windows(4).position(|four| four == [0xfd, 0xff, 0xff, 0xff]).unwrap();
    // The stream's second sector is followed by its first.
    bytes[table + 8..table + 12].copy_from_slice(&1_u32.to_le_bytes());
    let found = read("a.xls", &bytes);
    assert!(matches!(found, Err(Unreadable::Damaged(_))), "{found:?}");
}

#[test]
fn a_sheet_that_is_cut_off_is_damage_and_no_shorter_sheet() {
    let whole = small();
    for length in 0..whole.len() {
        let found = read("a.xls", &bare(&whole[..length]));
        assert!(matches!(found, Err(Unreadable::Damaged(_))), "{length}: {found:?}");
    }
}

#[test]
fn whatever_byte_is_changed_the_file_is_read_or_refused() {
    let stream = small();
    let whole = contained(&Made { stream: &stream, in_small: true, ..Made::default() });
    for place in 0..whole.len() {
        for value in [0, 1, 0x7f, 0xff] {
            let mut bytes = whole.clone();
            bytes[place] = value;
            drop(read("a.xls", &bytes));
        }
    }
    // The same for its records alone.
    for place in 0..stream.len() {
        for value in [0, 1, 2, 9, 0x3c, 0x7f, 0x80, 0xff] {
            let mut bytes = stream.clone();
            bytes[place] = value;
            drop(read("a.xls", &bare(&bytes)));
        }
    }
}
