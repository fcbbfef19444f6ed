//! Lines of text: which letters they are in, and what parts their cells.

use std::collections::BTreeSet;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};
use par_workbook::read::grid::{CodePage, ReadBook, ReadCell, ReadNote, ReadSheet, Unreadable};
use par_workbook::read::{block, letters};

use crate::cells::{CELLS, Gathered, words};
use crate::markup::attribute;
use crate::old_book::page_of;
use crate::old_letters::shown;
use crate::syllables::is_syllable;

/// The table of a text file or of a pasted block. Its cells stay words: what was typed as text is read as a figure where it
/// is needed, by the rules of typing.
///
/// # Errors
/// [`Unreadable`].
pub fn read(bytes: &[u8], pasted: bool) -> Result<ReadBook, Unreadable> {
    let (text, code) = decoded(bytes);
    let mut book = ReadBook::default();
    noted(&mut book, &text, code);
    let text = text.trim_start_matches('\u{feff}');
    let rows = match separator(text) {
        _ if pasted => block::parse(text),
        Some('\t') | None => block::parse(without_hint(text)),
        Some(mark) => parted(without_hint(text), mark),
    };
    let mut sheet = Gathered::new("", false);
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            sheet.put(row, column, words(cell))?;
        }
    }
    let mut sheet = sheet.done(&mut book.notes);
    if !pasted {
        keep_lengths(&mut sheet, &rows);
    }
    book.sheets.push(sheet);
    Ok(book)
}

/// Blank cells at the end of a line are kept, up to one beyond the last column with something in it: a comma too many in
/// a line is seen by them alone.
fn keep_lengths(sheet: &mut ReadSheet, rows: &[Vec<String>]) {
    let most = sheet.rows.iter().map(Vec::len).max().unwrap_or_default() + 1;
    if most.saturating_mul(sheet.rows.len()) > CELLS {
        return;
    }
    for (cells, line) in sheet.rows.iter_mut().zip(rows) {
        cells.resize(line.len().min(most).max(cells.len()), ReadCell::Blank);
    }
}

/// The words of a file, and the old code page that they were in.
pub fn decoded(bytes: &[u8]) -> (String, Option<CodePage>) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding.decode(bytes).0.into_owned(), None);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        // Every other byte of Latin letters in UTF-16 is a nought; a nought is also good UTF-8.
        if !text.contains('\0') {
            return (text.to_owned(), None);
        }
    }
    // A beginning of a file may end within a letter.
    if let Err(problem) = std::str::from_utf8(bytes)
        && problem.error_len().is_none()
        && let Some(whole) = bytes.get(..problem.valid_up_to())
        && !whole.contains(&0)
    {
        return (String::from_utf8_lossy(whole).into_owned(), None);
    }
    let noughts =
        |odd: usize| bytes.iter().skip(odd).step_by(2).take(200).filter(|it| **it == 0).count();
    let (even, odd) = (noughts(0), noughts(1));
    if odd > 2 * even + 2 {
        return (UTF_16LE.decode(bytes).0.into_owned(), None);
    }
    if even > 2 * odd + 2 {
        return (UTF_16BE.decode(bytes).0.into_owned(), None);
    }
    let start = String::from_utf8_lossy(bytes.get(..2_000).unwrap_or(bytes)).into_owned();
    let named = attribute(&start.replace(['"', '\'', ';'], " "), "charset");
    let named = named.and_then(|label| Encoding::for_label(label.as_bytes()));
    // Code pages of several bytes a letter are those of East Asia, whose tables the built part does not carry.
    match named.filter(|encoding| encoding.is_single_byte() && *encoding != WINDOWS_1258) {
        Some(encoding) => (encoding.decode(bytes).0.into_owned(), Some(CodePage::Named)),
        None => of_viet_nam(bytes),
    }
}

/// Bytes of no page that the file names: in the one of Windows for Viet Nam, or in one that fonts showed, as most words say.
fn of_viet_nam(bytes: &[u8]) -> (String, Option<CodePage>) {
    let windows = WINDOWS_1258.decode(bytes).0.into_owned();
    let western = WINDOWS_1252.decode(bytes).0;
    match page_of(&western) {
        Some((page, count)) if count > vietnamese(&letters::compose(&windows)) => {
            (shown(&western, page), Some(page))
        }
        _ => (windows, Some(CodePage::Windows1258)),
    }
}

/// How many different words of a text with more than plain letters could be Vietnamese.
fn vietnamese(text: &str) -> usize {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    let words: BTreeSet<&str> = words.filter(|word| !word.is_ascii()).collect();
    words.into_iter().filter(|word| is_syllable(word)).count()
}

/// What a person should know of the letters.
pub fn noted(book: &mut ReadBook, text: &str, code: Option<CodePage>) {
    book.notes.extend(code.map(ReadNote::CodePage));
    let lost = |word: &str| {
        let letters: Vec<char> =
            word.trim_matches(|letter: char| !letter.is_alphanumeric()).chars().collect();
        let between = |three: &[char]| matches!(three, [before, '?', after] if before.is_alphabetic() && after.is_alphabetic());
        letters.windows(3).any(between)
    };
    // An address has question marks of its own.
    let words = text.split_whitespace().filter(|word| !word.contains('/') && !word.contains('='));
    let count = words.filter(|word| lost(word)).count();
    if count > 1 {
        book.notes.push(ReadNote::LostLetters(count));
    }
}

/// Excel's own hint in the first line, "sep=;", is no row.
fn without_hint(text: &str) -> &str {
    let Some(after) = text.strip_prefix("sep=") else { return text };
    after.split_once('\n').map_or("", |(_, rest)| rest)
}

/// What parts the cells: the mark that stands equally often in most lines; a comma between digits is no mark where another
/// one does as well.
fn separator(text: &str) -> Option<char> {
    if let Some(mark) = text.strip_prefix("sep=").and_then(|rest| rest.chars().next()) {
        return Some(mark);
    }
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(60).collect();
    let score = |mark: char| {
        let counts: Vec<usize> = lines.iter().map(|line| outside(line, mark)).collect();
        let most = counts.iter().copied().max().unwrap_or_default();
        let usual = (1..=most).max_by_key(|count| counts.iter().filter(|it| *it == count).count());
        let Some(usual) = usual else { return (0, 0) };
        (counts.iter().filter(|count| **count == usual).count(), usual)
    };
    let marks = ['\t', ';', ','];
    let best = marks.into_iter().rev().max_by_key(|mark| score(*mark))?;
    (score(best).1 > 0).then_some(best)
}

/// How often a mark stands in a line, outside quotation marks.
fn outside(line: &str, mark: char) -> usize {
    let mut quoted = false;
    let counts = |letter: char| {
        if letter == '"' {
            quoted = !quoted;
        }
        !quoted && letter == mark
    };
    line.chars()
        .filter({
            let mut counts = counts;
            move |letter| counts(*letter)
        })
        .count()
}

/// The cells of lines that a mark parts; quoted ones may hold it, a line's end and doubled quotation marks.
fn parted(text: &str, mark: char) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) else { break };
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                quoted = true;
            }
            letter if quoted => cell.push(letter),
            '\r' | '\n' => {
                if letter == '\r' && letters.peek() == Some(&'\n') {
                    letters.next();
                }
                rows.push(vec![String::new()]);
            }
            letter if letter == mark => {
                if let Some(row) = rows.last_mut() {
                    row.push(String::new());
                }
            }
            letter => cell.push(letter),
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use par_workbook::edit::intake::{Alert, Known, proposals};
    use par_workbook::preset;

    use super::*;

    fn told(book: &ReadBook) -> Vec<Vec<String>> {
        let cell = |cell: &ReadCell| {
            if let ReadCell::Text(text) = cell { text.clone() } else { format!("{cell:?}") }
        };
        book.sheets[0].rows.iter().map(|row| row.iter().map(cell).collect()).collect()
    }

    const ROW: &str = "1,\"Đất đai; nhà\",1.234,\"12,5\"\r\n2,Hộ tịch,5,6\r\n";

    #[test]
    fn commas_semicolons_and_tabs_part_cells() {
        let wanted = [["1", "Đất đai; nhà", "1.234", "12,5"], ["2", "Hộ tịch", "5", "6"]];
        let semicolons = "1;\"Đất đai; nhà\";1.234;12,5\r\n2;Hộ tịch;5;6\r\n";
        let tabs = "1\tĐất đai; nhà\t1.234\t12,5\r\n2\tHộ tịch\t5\t6\r\n";
        for text in
            [ROW, semicolons, tabs, &format!("sep=;\r\n{semicolons}"), &format!("\u{feff}{ROW}")]
        {
            assert_eq!(told(&read(text.as_bytes(), false).unwrap()), wanted, "{text}");
        }
    }

    /// What a form says of its rows, read from a text file.
    fn alerts(rows: &str) -> (usize, Vec<Alert>) {
        let text = format!(
            "Tháng 6 năm 2024,,,,,,,\r\nSTT,Lĩnh vực,Tổng số hồ sơ tiếp nhận,Tổng số hồ sơ đã giải quyết,Trước hạn,Đúng hạn,Quá hạn,Ghi chú\r\n{rows}"
        );
        let book = read(text.as_bytes(), false).unwrap();
        let plan = preset::ba_xa_2024();
        let known = Known { plan: &plan, plan_id: "", month: None, mappings: &[], own_points: &[] };
        let found = proposals(known, &book).remove(0);
        (found.figures.len(), found.alerts)
    }

    #[test]
    fn a_comma_within_a_number_or_a_name_does_not_move_figures() {
        let other = "2,Hộ tịch,4,4,4,0,0,";
        for row in [
            "1,Đất đai,2,400,10,9,1,0,",
            "1,Đất đai,2,400,10,9,1,0,đã đối chiếu",
            "1,Đất đai, môi trường,12,10,9,1,0,",
        ] {
            let found = alerts(&format!("{row}\r\n{other}\r\n"));
            assert_eq!(found, (0, vec![Alert::LongRows(vec![2])]), "{row}");
        }
        let quoted = "1,\"Đất đai, môi trường\",\"2,400\",2400,2399,1,0,";
        assert_eq!(alerts(&format!("{quoted}\r\n{other}\r\n")), (5, Vec::new()));
    }

    #[test]
    fn a_paragraph_within_a_cell_of_a_pasted_table_does_not_move_figures() {
        let heads = "Tháng 6 năm 2024\r\nSTT\tLĩnh vực\tTổng số hồ sơ tiếp nhận\tTổng số hồ sơ đã giải quyết\tQuá hạn\r\n";
        let plan = preset::ba_xa_2024();
        let known = Known { plan: &plan, plan_id: "", month: None, mappings: &[], own_points: &[] };
        let alerts = |rows: &str, pasted| {
            let text = format!("{heads}{rows}2\tHộ tịch\t4\t4\t0\r\n");
            let book = read(text.as_bytes(), pasted).unwrap();
            let found = proposals(known, &book).remove(0);
            (found.figures.len(), found.alerts)
        };
        for pasted in [true, false] {
            for row in [
                "1\tĐất đai\r\n(cấp xã)\t12\t10\t1\r\n",
                "1\tĐất đai\r\n(cấp xã)\t12\t10\t\r\n",
                "1\tĐất đai\r\n\t12\t\t1\r\n",
            ] {
                assert_eq!(alerts(row, pasted), (0, vec![Alert::BrokenRows(vec![2, 3])]), "{row}");
            }
            let quoted = "1\t\"Đất đai\n(cấp xã)\"\t12\t10\t1\r\n";
            assert_eq!(alerts(quoted, pasted), (3, Vec::new()));
        }
    }

    #[test]
    fn letters_of_five_kinds_say_the_same() {
        let text = "Lĩnh vực;Đã giải quyết\r\nĐất đai;130\r\n";
        let utf16 =
            |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
        let old: Vec<u8> = {
            // windows-1258 has bare letters and marks of their own.
            let apart = par_workbook::read::letters::apart(text)
                .replace("a\u{302}", "â")
                .replace("e\u{302}", "ê");
            WINDOWS_1258.encode(&apart).0.into_owned()
        };
        for bytes in [
            text.as_bytes().to_vec(),
            format!("\u{feff}{text}").into_bytes(),
            [vec![0xff, 0xfe], utf16(text)].concat(),
            utf16(text),
        ] {
            let book = read(&bytes, false).unwrap();
            assert_eq!(told(&book)[1], ["Đất đai", "130"]);
            assert_eq!(told(&book)[0][1], "Đã giải quyết");
            assert!(book.notes.is_empty(), "{:?}", book.notes);
        }
        let book = read(&old, false).unwrap();
        assert_eq!(book.notes, [ReadNote::CodePage(CodePage::Windows1258)]);
        assert_eq!(told(&book)[1], ["Đất đai", "130"]);
    }

    #[test]
    fn lost_letters_are_counted() {
        let book = read("L?nh v?c;Gi?i quy?t\r\nĐất đai?;1\r\n".as_bytes(), false).unwrap();
        assert_eq!(book.notes, [ReadNote::LostLetters(3)]);
    }
}
