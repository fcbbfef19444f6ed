//! Workbooks as careless programs write them, which readers have stumbled over before: held for each new release of the
//! library that reads them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use std::io::{Cursor, Write as _};

use office_reader::read;
use par_workbook::read::grid::{CodePage, ReadCell, ReadNote};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook of one sheet, with these words or without the part for words.
fn workbook(sheet: &str, words: Option<&str>) -> Vec<u8> {
    with_parts(sheet, words, "", &[])
}

/// The same with words at the end of the part for the book, and further parts.
fn with_parts(sheet: &str, words: Option<&str>, book: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let mut made = ZipWriter::new(Cursor::new(Vec::new()));
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets>{book}</workbook>"
    );
    let related = "http://schemas.openxmlformats.org/package/2006/relationships";
    let own = format!(
        "<Relationships xmlns=\"{related}\"><Relationship Id=\"rId1\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{RELATIONS}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
    );
    let root = format!(
        "<Relationships xmlns=\"{related}\"><Relationship Id=\"rId1\" Type=\"{RELATIONS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let words = words.map(|words| format!("<sst xmlns=\"{MAIN}\">{words}</sst>"));
    let sheet = format!("<worksheet xmlns=\"{MAIN}\">{sheet}</worksheet>");
    let parts = [
        ("_rels/.rels", Some(root)),
        ("xl/workbook.xml", Some(book)),
        ("xl/_rels/workbook.xml.rels", Some(own)),
        ("xl/worksheets/sheet1.xml", Some(sheet)),
        ("xl/sharedStrings.xml", words),
    ];
    let more = more.iter().map(|(name, content)| (*name, Some((*content).to_owned())));
    for (name, content) in parts.into_iter().chain(more) {
        let Some(content) = content else { continue };
        made.start_file(name, SimpleFileOptions::default()).unwrap();
        made.write_all(content.as_bytes()).unwrap();
    }
    made.finish().unwrap().into_inner()
}

fn cell(bytes: &[u8], row: usize, column: usize) -> ReadCell {
    read("a.xlsx", bytes).unwrap().sheets[0].cell(row, column).clone()
}

fn words(text: &str) -> ReadCell {
    ReadCell::Text(text.to_owned())
}

#[test]
fn a_blank_place_among_words_is_not_the_first_word() {
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v/></c><c r=\"B1\" t=\"s\"><v>1</v></c></row></sheetData>";
    let bytes = workbook(sheet, Some("<si><t>đầu</t></si><si><t>hai</t></si>"));
    assert_eq!(cell(&bytes, 0, 0), ReadCell::Blank);
    assert_eq!(cell(&bytes, 0, 1), words("hai"));
}

#[test]
fn empty_words_keep_their_place() {
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row></sheetData>";
    for empty in ["<si/>", "<si></si>", "<si><t/></si>"] {
        let bytes = workbook(sheet, Some(&format!("{empty}<si><t>hai</t></si>")));
        assert_eq!(cell(&bytes, 0, 0), ReadCell::Blank, "{empty}");
        assert_eq!(cell(&bytes, 0, 1), words("hai"), "{empty}");
    }
}

#[test]
fn a_workbook_without_a_part_for_words_is_read() {
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>một</t></is></c><c r=\"B1\"><v>2</v></c></row></sheetData>";
    let bytes = workbook(sheet, None);
    assert_eq!(cell(&bytes, 0, 0), words("một"));
    assert!(matches!(cell(&bytes, 0, 1), ReadCell::Number { value, .. } if value == "2"));
}

#[test]
fn cells_that_name_no_place_follow_each_other() {
    let sheet = "<dimension ref=\"A1:B2\"/><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>";
    let bytes = workbook(sheet, None);
    assert!(matches!(cell(&bytes, 0, 1), ReadCell::Number { value, .. } if value == "2"));
    assert!(matches!(cell(&bytes, 1, 0), ReadCell::Number { value, .. } if value == "3"));
}

#[test]
fn formulas_that_are_all_nought_are_believed_of_a_program_that_computes() {
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\"><f>B9-C9</f><v>0</v></c><c r=\"B1\" t=\"str\"><f>IF(B9=0,\"\",B9)</f><v></v></c><c r=\"C1\"><v>5</v></c><c r=\"D1\"><f>B9</f></c></row></sheetData>";
    let nought = ReadCell::Number { value: "0".to_owned(), percent: Some(false) };
    let about =
        |program: &str| format!("<Properties><Application>{program}</Application></Properties>");
    let chain = ("xl/calcChain.xml", "<calcChain/>");
    let excel = about("Microsoft Excel");
    let (office, only) = (about("LibreOffice/7.6$Linux"), about("ONLYOFFICE/8.1"));
    let app = "docProps/app.xml";
    let anew = "<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/>";
    for (parts, book, computed) in [
        (vec![], "", false),
        (vec![(app, excel.as_str())], "", false),
        (vec![(app, excel.as_str()), chain], "", true),
        (vec![(app, excel.as_str()), chain], "<calcPr calcId=\"191029\"/>", true),
        (vec![(app, excel.as_str()), chain], anew, false),
        (vec![(app, office.as_str())], "", true),
        (vec![(app, only.as_str())], "", true),
    ] {
        let bytes = with_parts(sheet, None, book, &parts);
        let wanted = if computed { nought.clone() } else { ReadCell::Unvalued };
        assert_eq!(cell(&bytes, 0, 0), wanted, "{parts:?} {book}");
        let wanted = if computed { ReadCell::Blank } else { ReadCell::Unvalued };
        assert_eq!(cell(&bytes, 0, 1), wanted, "{parts:?} {book}");
        assert_eq!(cell(&bytes, 0, 3), ReadCell::Unvalued, "nothing is stored for it");
    }
}

#[test]
fn hidden_rows_and_columns_are_read_and_told() {
    let cells = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>2</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>3</v></c></row><row hidden=\"true\"><c><v>4</v></c></row><row r=\"9\" hidden=\"1\"/>";
    let columns = "<cols><col min=\"2\" max=\"3\" width=\"9\" hidden=\"1\"/><col min=\"5\" max=\"16384\" hidden=\"1\"/></cols>";
    let told = |sheet: &str| read("a.xlsx", &workbook(sheet, None)).unwrap();
    let hidden = told(&format!("{columns}<sheetData>{cells}</sheetData>"));
    assert!(matches!(hidden.sheets[0].cell(1, 0), ReadCell::Number { value, .. } if value == "3"));
    let wanted = ReadNote::Hidden { sheet: "A".to_owned(), rows: 2, columns: 1 };
    assert_eq!(hidden.notes, [wanted]);
    let shown = format!("<sheetData>{}</sheetData>", cells.replace("hidden=", "collapsed="));
    assert_eq!(told(&shown).notes, []);
}

#[test]
fn letters_of_old_fonts_are_put_right_in_every_kind_of_file() {
    let cells = ["LÜnh vùc", "Sè hå s¬", "§Êt ®ai", "Hé tÞch", "H§ND"];
    let wanted = ["Lĩnh vực", "Số hồ sơ", "Đất đai", "Hộ tịch", "HĐND"].map(words);
    let note = [ReadNote::CodePage(CodePage::Tcvn3)];
    let inside =
        cells.map(|text| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>")).concat();
    let sheet = format!("<sheetData><row r=\"1\">{inside}</row></sheetData>");
    let lines = cells.join(";");
    let western: Vec<u8> =
        lines.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    for (name, bytes) in
        [("a.xlsx", workbook(&sheet, None)), ("a.csv", western), ("a.csv", lines.into_bytes())]
    {
        let book = read(name, &bytes).unwrap();
        assert_eq!(book.sheets[0].rows[0], wanted, "{name}");
        assert_eq!(book.notes, note, "{name}");
    }
}

#[test]
fn an_old_font_tells_which_letters_are_meant() {
    let styles = format!(
        "<styleSheet xmlns=\"{MAIN}\"><fonts><font><name val=\"Arial\"/></font><font><name val=\".VnTime\"/></font></fonts><cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs></styleSheet>"
    );
    let cell = |style: u8| format!("<c s=\"{style}\" t=\"inlineStr\"><is><t>Hé</t></is></c>");
    let sheet = format!("<sheetData><row r=\"1\">{}{}</row></sheetData>", cell(0), cell(1));
    let bytes = with_parts(&sheet, None, "", &[("xl/styles.xml", &styles)]);
    let book = read("a.xlsx", &bytes).unwrap();
    assert_eq!(book.sheets[0].rows[0], [words("Hé"), words("Hộ")]);
    assert_eq!(book.notes, [ReadNote::CodePage(CodePage::Tcvn3)]);
}

#[test]
fn a_sheet_that_reaches_nowhere_is_read() {
    for told in ["ref=\"A0\"", "ref=\"B5:A1\"", "ref=\"\"", ""] {
        let sheet = format!(
            "<dimension {told}/><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>2</v></c></row></sheetData>"
        );
        let bytes = workbook(&sheet, Some("<si><t>Hộ tịch</t></si>"));
        assert_eq!(cell(&bytes, 0, 0), words("Hộ tịch"), "{told}");
        assert!(matches!(cell(&bytes, 0, 1), ReadCell::Number { value, .. } if value == "2"));
    }
}
