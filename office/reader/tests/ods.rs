//! Files of LibreOffice, written here element by element.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use std::io::{Cursor, Write as _};

use office_reader::read;
use par_workbook::read::grid::{CodePage, Merged, ReadBook, ReadCell, ReadNote, Unreadable};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn packed(content: &str, manifest: &str) -> Vec<u8> {
    let mut made = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content),
        ("META-INF/manifest.xml", manifest),
    ] {
        made.start_file(name, SimpleFileOptions::default()).unwrap();
        made.write_all(content.as_bytes()).unwrap();
    }
    made.finish().unwrap().into_inner()
}

fn content(tables: &str) -> String {
    format!(
        "<office:document-content><office:automatic-styles><style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"true\"/></style:style><style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style></office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
}

fn opened(tables: &str) -> Result<ReadBook, Unreadable> {
    read("a.ods", &packed(&content(tables), "<manifest:manifest/>"))
}

/// The sheet of these rows.
fn told(rows: &str) -> ReadBook {
    opened(&format!("<table:table table:name=\"A\">{rows}</table:table>")).unwrap()
}

/// The cells of one row.
fn row(cells: &str) -> Vec<ReadCell> {
    let filled =
        "<table:table-cell office:value-type=\"string\"><text:p>.</text:p></table:table-cell>";
    let found = told(&format!("<table:table-row>{cells}{filled}</table:table-row>"));
    let mut cells = found.sheets[0].rows[0].clone();
    cells.pop();
    cells
}

fn cell(attributes: &str, shown: &str) -> String {
    format!("<table:table-cell {attributes}>{shown}</table:table-cell>")
}

fn number(value: &str, percent: bool) -> ReadCell {
    ReadCell::Number { value: value.to_owned(), percent: Some(percent) }
}

fn text(words: &str) -> ReadCell {
    ReadCell::Text(words.to_owned())
}

#[test]
fn every_kind_of_value_is_read() {
    let fault = "office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\" table:formula=\"of:=1/0\"";
    for (attributes, shown, wanted) in [
        ("office:value-type=\"float\" office:value=\"1234.5\"", "1.234,5", number("1234.5", false)),
        (
            "office:value-type=\"percentage\" office:value=\"0.5495\"",
            "54,95 %",
            number("54.95", true),
        ),
        (
            "office:value-type=\"currency\" office:value=\"12000\"",
            "12.000 đ",
            number("12000", false),
        ),
        (
            "office:value-type=\"date\" office:date-value=\"2026-12-31\"",
            "31/12",
            ReadCell::Day("2026-12-31".to_owned()),
        ),
        (
            "office:value-type=\"date\" office:date-value=\"2026-12-31T07:30:00\"",
            "31/12",
            ReadCell::Day("2026-12-31".to_owned()),
        ),
        ("office:value-type=\"time\" office:time-value=\"PT07H30M00S\"", "07:30", text("07:30")),
        (
            "office:value-type=\"boolean\" office:boolean-value=\"true\"",
            "ĐÚNG",
            ReadCell::Truth(true),
        ),
        ("office:value-type=\"string\"", "Hộ tịch", text("Hộ tịch")),
        ("office:value-type=\"string\" office:string-value=\"Hộ tịch\"", "Hộ…", text("Hộ tịch")),
        ("", "Hộ tịch", text("Hộ tịch")),
        (fault, "#DIV/0!", ReadCell::Fault("#DIV/0!".to_owned())),
        (
            "table:formula=\"of:=[.A1]\" office:value-type=\"float\" office:value=\"0\"",
            "0",
            number("0", false),
        ),
        ("table:formula=\"of:=[.A1]\"", "", ReadCell::Unvalued),
        ("table:formula=\"of:=[.A1]\" office:value-type=\"string\"", "", ReadCell::Blank),
    ] {
        let shown =
            if shown.is_empty() { String::new() } else { format!("<text:p>{shown}</text:p>") };
        assert_eq!(row(&cell(attributes, &shown)), [wanted], "{attributes}");
    }
}

#[test]
fn words_are_those_of_the_cell_alone() {
    for (inside, wanted) in [
        ("<text:p>Đất\n   đai</text:p>", "Đất đai"),
        ("<text:p>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d</text:p>", "a   b\tc\nd"),
        (
            "<text:p>Hộ <text:span>t<text:a>ịch</text:a></text:span></text:p><text:p>A &amp; B</text:p>",
            "Hộ tịch\nA & B",
        ),
        (
            "<office:annotation><dc:creator>An</dc:creator><text:p>xem lại</text:p></office:annotation><text:p>43</text:p>",
            "43",
        ),
        (
            "<draw:frame><draw:text-box><text:p>hình</text:p></draw:text-box></draw:frame><text:p>43</text:p>",
            "43",
        ),
    ] {
        assert_eq!(row(&cell("office:value-type=\"string\"", inside)), [text(wanted)], "{inside}");
    }
}

#[test]
fn what_is_repeated_is_counted_and_what_is_blank_takes_no_room() {
    let five = |times: &str| {
        cell(
            &format!("office:value-type=\"float\" office:value=\"5\" {times}"),
            "<text:p>5</text:p>",
        )
    };
    let found = told(&format!(
        "<table:table-row table:number-rows-repeated=\"2\">{}{}{}</table:table-row><table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row><table:table-row>{}</table:table-row><table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
        five("table:number-columns-repeated=\"2\""),
        cell("table:number-columns-repeated=\"3\"", ""),
        five(""),
        five(""),
    ));
    let (five, gap) = (number("5", false), ReadCell::Blank);
    let two = vec![five.clone(), five.clone(), gap.clone(), gap.clone(), gap, five.clone()];
    let none = Vec::new();
    let rows = [two.clone(), two, none.clone(), none.clone(), none, vec![five]];
    assert_eq!(found.sheets[0].rows, rows);
    assert_eq!(found.notes, []);
}

#[test]
fn values_repeated_without_end_are_cut_off_or_refused() {
    let rows = |down: &str, across: &str| {
        let five = cell(
            &format!(
                "office:value-type=\"float\" office:value=\"5\" table:number-columns-repeated=\"{across}\""
            ),
            "",
        );
        opened(&format!(
            "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"{down}\">{five}</table:table-row></table:table>"
        ))
    };
    let cut = || vec![ReadNote::CutOff("A".to_owned())];
    let most = "18446744073709551615";
    for (down, across, size) in
        [("1048576", "1", (20_000, 1)), ("1", most, (1, 400)), (most, "1", (20_000, 1))]
    {
        let found = rows(down, across).unwrap();
        let sheet = &found.sheets[0];
        assert_eq!((sheet.rows.len(), sheet.rows[0].len()), size, "{down} {across}");
        assert_eq!(found.notes, cut(), "{down} {across}");
    }
    assert_eq!(rows(most, most), Err(Unreadable::TooMuch));
}

#[test]
fn merged_cells_and_hidden_sheets_are_known() {
    let head = cell(
        "office:value-type=\"string\" table:number-columns-spanned=\"4\" table:number-rows-spanned=\"2\"",
        "<text:p>Số hồ sơ</text:p>",
    );
    let covered = "<table:covered-table-cell table:number-columns-repeated=\"3\"/>";
    let rows = format!(
        "<table:table-header-rows><table:table-row><table:table-cell/>{head}{covered}<table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row></table:table-header-rows>"
    );
    let book = opened(&format!(
        "<table:tracked-changes><table:cell-content-change><text:p>cũ</text:p></table:cell-content-change></table:tracked-changes><table:table table:name=\"A\" table:style-name=\"ta1\"><table:shapes><draw:frame><text:p>ảnh</text:p></draw:frame></table:shapes>{rows}</table:table><table:table table:name=\"B\" table:style-name=\"ta2\"/>"
    ))
    .unwrap();
    assert_eq!(book.sheets[0].merged, [Merged { row: 0, column: 1, rows: 2, columns: 4 }]);
    assert_eq!(*book.sheets[0].cell(0, 5), number("1", false));
    let hidden: Vec<_> = book.sheets.iter().map(|it| (it.name.as_str(), it.hidden)).collect();
    assert_eq!(hidden, [("A", false), ("B", true)]);
}

#[test]
fn hidden_rows_and_columns_are_read_and_told() {
    let five = cell("office:value-type=\"float\" office:value=\"5\"", "");
    let row = |attributes: &str| {
        format!(
            "<table:table-row {attributes}>{five}{five}<table:table-cell/>{five}</table:table-row>"
        )
    };
    let columns = |attributes: &str| {
        format!(
            "<table:table-column/><table:table-column table:number-columns-repeated=\"2\" {attributes}/><table:table-column table:number-columns-repeated=\"1021\"/>"
        )
    };
    let collapsed = "table:visibility=\"collapse\"";
    let filtered = row("table:visibility=\"filter\" table:number-rows-repeated=\"2\"");
    let book = told(&[columns(collapsed), row(""), row(collapsed), filtered].concat());
    assert_eq!(*book.sheets[0].cell(3, 3), number("5", false));
    let wanted = ReadNote::Hidden { sheet: "A".to_owned(), rows: 3, columns: 1 };
    assert_eq!(book.notes, [wanted]);
    let visible = "table:visibility=\"visible\"";
    assert_eq!(told(&[columns(visible), row(visible)].concat()).notes, []);
}

#[test]
fn an_old_font_tells_which_letters_are_meant() {
    let style = |name: &str, font: &str| {
        format!(
            "<style:style style:name=\"{name}\"><style:text-properties style:font-name=\"{font}\"/></style:style>"
        )
    };
    let styles = [style("ce1", "Arial"), style("ce2", "VNI-Times")].concat();
    let word = |style: &str| cell(&format!("table:style-name=\"{style}\""), "<text:p>Hoä</text:p>");
    let rows = format!("{styles}<table:table-row>{}{}</table:table-row>", word("ce1"), word("ce2"));
    let book = told(&rows);
    assert_eq!(book.sheets[0].rows[0], [text("Hoä"), text("Hộ")]);
    assert_eq!(book.notes, [ReadNote::CodePage(CodePage::Vni)]);
}

#[test]
fn a_locked_or_damaged_file_says_so() {
    let locked = packed(
        "\u{1}\u{2}",
        "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>",
    );
    assert_eq!(read("a.ods", &locked), Err(Unreadable::Encrypted));
    let page = content(
        "<table:table table:name=\"A\"><table:table-row><table:table-cell/></table:table-row></table:table>",
    );
    for length in 1..page.len() {
        let found = read("a.ods", &packed(&page[..length], ""));
        assert_eq!(found, Err(Unreadable::Damaged("content.xml".to_owned())), "{length}");
    }
}
