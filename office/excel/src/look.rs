//! How each role of a cell looks: letters, lines, and the form of its number.

use par_workbook::spreadsheet::{CellLook, CellValue};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// The head's colour, and those of groups, of cells to fill in and of cells that are not asked for: pale enough to be
/// printed in black and white.
const HEAD: u32 = 0x00DC_E6F1;
const GROUP: u32 = 0x00F2_F2F2;
const OPEN: u32 = 0x00FF_F7D6;
const SHADED: u32 = 0x00EC_ECEC;
/// Excel's own form of words, "@".
const WORDS: u8 = 49;

/// The formats of a file.
#[derive(Debug)]
pub struct Looks {
    plain: Format,
}

impl Default for Looks {
    fn default() -> Self {
        let plain = Format::new().set_font_name("Times New Roman").set_font_size(11);
        Self { plain: plain.set_align(FormatAlign::Top).set_text_wrap() }
    }
}

impl Looks {
    /// The format of a cell.
    pub fn of(&self, look: CellLook, value: &CellValue) -> Format {
        let plain = self.plain.clone();
        let lined = plain.clone().set_border(FormatBorder::Thin);
        let format = match look {
            CellLook::Title => {
                let title = plain.set_bold().set_font_size(13).set_align(FormatAlign::Center);
                title.set_align(FormatAlign::VerticalCenter)
            }
            CellLook::Note => plain.set_italic(),
            CellLook::Head => {
                let head = lined.set_bold().set_background_color(Color::RGB(HEAD));
                head.set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter)
            }
            CellLook::Group => lined.set_bold().set_background_color(Color::RGB(GROUP)),
            CellLook::Text | CellLook::Number | CellLook::Covered => lined,
            CellLook::Centred => lined.set_align(FormatAlign::Center),
            CellLook::Total => lined.set_bold(),
            CellLook::Open => lined.set_background_color(Color::RGB(OPEN)).set_unlocked(),
            CellLook::Shaded => lined.set_background_color(Color::RGB(SHADED)),
        };
        match value {
            CellValue::Number(number) => right(format, &decimal("#,##0", number, "")),
            CellValue::Percent(number) => right(format, &decimal("0", number, "%")),
            CellValue::Formula { .. } => right(format, "#,##0"),
            CellValue::Blank if look == CellLook::Open => right(format, "#,##0"),
            CellValue::Blank => format,
            CellValue::Text(words) => kept(format, look, words),
        }
    }
}

/// Words stay words when a person opens their cell and leaves it again, which makes Excel read them anew: a formula of
/// "=1", a day of "3.4.1", a number without its nought of "0905". What is to become a number is left to be one.
fn kept(format: Format, look: CellLook, words: &str) -> Format {
    match words.chars().next() {
        Some('=' | '+' | '-' | '@') => format.set_quote_prefix(),
        Some('0'..='9') if matches!(look, CellLook::Text | CellLook::Centred) => {
            // Older releases show more letters than these as "####" in a cell of words.
            if words.chars().count() <= 255 { format.set_num_format_index(WORDS) } else { format }
        }
        Some(_) | None => format,
    }
}

fn right(format: Format, number: &str) -> Format {
    format.set_align(FormatAlign::Right).set_num_format(number)
}

/// The form of a number with as many decimals as it has.
fn decimal(whole: &str, number: &str, sign: &str) -> String {
    match number.split_once('.') {
        Some((_, after)) if !after.is_empty() => {
            format!("{whole}.{}{sign}", "0".repeat(after.len()))
        }
        _ => format!("{whole}{sign}"),
    }
}
