//! Letters that may stand in a file of XML.

/// The text without what XML forbids, which makes Word and Excel refuse the whole file, and without letters that show
/// nothing or turn the direction of reading. A hyphen that may not be broken becomes a plain one: Times New Roman has no
/// other, and shows a box.
///
/// ```
/// use par_workbook::export::clean::xml_text;
/// assert_eq!(xml_text("Số\u{b} 01\u{2011}KH\u{feff}\u{202e}"), "Số 01-KH");
/// ```
pub fn xml_text(text: &str) -> String {
    let kept = |letter: char| match letter {
        '\t' | '\n' => Some(letter),
        '\u{2011}' => Some('-'),
        '\u{0}'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{ad}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}'
        | '\u{fffe}'
        | '\u{ffff}' => None,
        other => Some(other),
    };
    text.chars().filter_map(kept).collect()
}
