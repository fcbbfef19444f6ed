//! Khối ô. What a spreadsheet puts on the clipboard: cells separated by tabs, rows by line ends; a cell that
//! contains either is quoted.

/// Every kind of line end: Windows, Unix, the old Mac, and those that Word and web pages use.
pub const LINE_ENDS: [char; 7] = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// The characters that end a cell.
const ENDS: [char; 8] = ['\t', '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// Whether a text is more than a single cell: several of them, or one with a line break inside.
pub fn is_block(text: &str) -> bool {
    match parse(text).as_slice() {
        [] => false,
        [row] => row.len() > 1 || row.iter().any(|cell| is_broken(cell)),
        _ => true,
    }
}

/// Whether a cell holds several lines; a figure never does.
pub fn is_broken(cell: &str) -> bool {
    cell.trim().contains(LINE_ENDS)
}

/// The cells, row by row. Line ends after the last row are ignored; blank rows before it are kept.
pub fn parse(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_end_matches(LINE_ENDS).trim_start_matches('\u{feff}');
    if text.is_empty() {
        return Vec::new();
    }
    let mut rows = vec![Vec::new()];
    let mut rest = text;
    loop {
        let (cell, after) = take_cell(rest);
        if let Some(row) = rows.last_mut() {
            row.push(cell);
        }
        let after = after.strip_prefix('\r').filter(|more| more.starts_with('\n')).unwrap_or(after);
        if let Some(next) = after.strip_prefix('\t') {
            rest = next;
        } else if let Some(next) = after.strip_prefix(LINE_ENDS) {
            rows.push(Vec::new());
            rest = next;
        } else {
            return rows;
        }
    }
}

/// One cell and what follows it. A quotation mark opens a quoted cell only if another closes it.
fn take_cell(text: &str) -> (String, &str) {
    if let Some(quoted) = text.strip_prefix('"')
        && let Some((cell, after)) = take_quoted(quoted)
    {
        return (cell, after);
    }
    let end = text.find(ENDS).unwrap_or(text.len());
    let (cell, after) = text.split_at(end);
    (cell.to_owned(), after)
}

/// The cell up to its closing mark; a doubled mark is a literal one.
fn take_quoted(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let (inside, after) = rest.split_once('"')?;
        cell.push_str(inside);
        if let Some(more) = after.strip_prefix('"') {
            cell.push('"');
            rest = more;
            continue;
        }
        let ends = after.is_empty() || after.starts_with(ENDS);
        return ends.then_some((cell, after));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn rows(cells: &[&[&str]]) -> Vec<Vec<String>> {
        cells.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
    }

    #[test]
    fn excel_and_calc_are_read() {
        assert_eq!(parse("1\t2\r\n3\t4\r\n"), rows(&[&["1", "2"], &["3", "4"]]));
        assert_eq!(parse("1\t\t3"), rows(&[&["1", "", "3"]]));
        assert_eq!(parse("\t\n\t"), rows(&[&["", ""], &["", ""]]));
        assert_eq!(parse("\"Tổng\nsố\"\t5"), rows(&[&["Tổng\nsố", "5"]]));
        assert_eq!(parse("\"nói \"\"có\"\"\"\t1"), rows(&[&["nói \"có\"", "1"]]));
        assert_eq!(parse("5\""), rows(&[&["5\""]]));
        assert_eq!(parse("\"chưa đóng\t1"), rows(&[&["\"chưa đóng", "1"]]));
        assert_eq!(parse(""), rows(&[]));
    }

    #[test]
    fn one_cell_is_no_block() {
        assert!(!is_block("12"));
        assert!(!is_block("12\r\n"));
        assert!(is_block("1\t2"));
        assert!(is_block("1\n2"));
        assert!(is_block("\n12"), "a blank row above keeps its place");
        assert!(is_block("\"100\n200\""), "two lines in a cell are no figure");
        assert!(!is_block("\n\n"));
    }

    #[test]
    fn every_kind_of_line_end_parts_rows() {
        for end in ["\n", "\r\n", "\r", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}"] {
            let block = format!("100{end}200\t3{end}{end}4{end}");
            assert_eq!(parse(&block), rows(&[&["100"], &["200", "3"], &[""], &["4"]]), "{end:?}");
            assert!(is_block(&format!("100{end}200")), "{end:?}");
        }
        assert_eq!(parse("\t\n\t\n40\t41"), rows(&[&["", ""], &["", ""], &["40", "41"]]));
        assert_eq!(parse("\"100\n200\""), rows(&[&["100\n200"]]));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn what_is_written_is_read(cells in vec(vec("[a-z0-9 \"\t\n]{0,5}", 1..4), 1..4)) {
            let quote = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let line = |row: &Vec<String>| row.iter().map(quote).collect::<Vec<_>>().join("\t");
            let text = cells.iter().map(line).collect::<Vec<_>>().join("\r\n");
            prop_assert_eq!(parse(&text), cells);
        }

        #[test]
        fn any_text_is_read(text in "[\"\t\r\n0-9a]{0,24}") {
            let rows = parse(&text);
            prop_assert!(rows.iter().all(|row| !row.is_empty()));
        }
    }
}
