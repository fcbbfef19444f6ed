//! The content of a part: each block in the style of its role, with what stays together on one page.

use par_workbook::document::{
    Block, DocumentPart, DocumentTable, Foot, Level, NationalHead, PartKind,
};
use par_workbook::export::compounds::whole_words;
use par_workbook::export::flow::{closing, leads};
use par_workbook::export::head::{DateSize, HeadLine, national_lines, note_lines, title_lines};
use par_workbook::export::html::Typesetting;
use par_workbook::export::metrics::{Face, width};

use crate::grid::{Cell, Grid, Row, shared};
use crate::section::Sheet;
use crate::styles::{SMALL, SMALLEST, Sizes, USUAL};
use crate::table::{TableSetting, grid_of};
use crate::xml::{Letters, POINT, Paragraph, run};

/// From a table of the text to the line above it, as in the print.
const TABLE_APART: u32 = 8 * POINT;

/// What stands in a part, in order.
#[derive(Clone, Debug)]
pub enum Piece {
    /// A paragraph and its runs.
    Line(Paragraph, String),
    /// A table.
    Grid(Grid),
}

/// How a part is set.
#[derive(Clone, Copy, Debug)]
struct Setting {
    sheet: Sheet,
    sizes: Sizes,
}

/// The pieces of a part.
pub fn pieces(part: &DocumentPart, typesetting: Typesetting) -> Vec<Piece> {
    let setting = Setting {
        sheet: Sheet::of(typesetting, part.landscape),
        sizes: Sizes::of(typesetting.allowed().points),
    };
    let kept = closing(&part.blocks);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut opened = false;
    for (place, block) in part.blocks.iter().enumerate() {
        let last = place + 1 == part.blocks.len();
        let closes = place >= kept && !last;
        let mut made = of_block(part, block, setting, closes);
        // The first line below a title stands apart from it.
        if opened && let Some(Piece::Line(paragraph, _)) = made.first_mut() {
            let apart =
                matches!(paragraph.style, "NoiDung" | "CanCu" | "Dieu" | "DongDan" | "GachDauDong");
            paragraph.before = apart.then_some(14 * POINT).or(paragraph.before);
        }
        opened = matches!(block, Block::Title { .. } | Block::AttachedNote(_));
        if leads(block) || closes {
            hold(&mut made, closes);
        }
        // A table of the text stands apart from the line above it; two tables are parted elsewhere.
        if matches!(block, Block::Table(_))
            && let Some(Piece::Line(above, _)) = pieces.last_mut()
        {
            above.after = Some(TABLE_APART);
        }
        pieces.extend(made);
    }
    pieces
}

/// Keeps what was made on one page with what follows; whole, where it is signed below.
fn hold(pieces: &mut [Piece], whole: bool) {
    for piece in pieces {
        if let Piece::Line(paragraph, _) = piece {
            paragraph.keep_next = true;
            paragraph.keep_lines |= whole;
        }
    }
}

fn line(style: &'static str, text: &str) -> Piece {
    Piece::Line(Paragraph::of(style), run(text))
}

fn of_block(part: &DocumentPart, block: &Block, setting: Setting, closes: bool) -> Vec<Piece> {
    match block {
        Block::NationalHead(head) => vec![Piece::Grid(national(head, part.landscape, setting))],
        Block::Title { kind, subject } => {
            let (kind, subject) = title_lines(kind, subject, part);
            let mut made =
                ruled(&kind, "TenLoai", (Face::Bold, setting.sizes.text), setting.sheet.width());
            made.extend(ruled(
                &subject,
                "TrichYeu",
                (Face::Bold, setting.sizes.text),
                setting.sheet.width(),
            ));
            made.into_iter().map(|(paragraph, runs)| Piece::Line(paragraph, runs)).collect()
        }
        Block::AttachedNote(text) => {
            let lines = note_lines(text, part.landscape);
            let made =
                ruled(&lines, "KemTheo", (Face::Italic, setting.sizes.text), setting.sheet.width());
            made.into_iter().map(|(paragraph, runs)| Piece::Line(paragraph, runs)).collect()
        }
        Block::Disclaimer(text) => vec![line("SoLieuMinhHoa", text)],
        Block::Addressee(text) => vec![line("KinhGui", &format!("Kính gửi: {text}"))],
        Block::Authority(text) => vec![line("ThamQuyen", text)],
        Block::Basis(text) => vec![line("CanCu", text)],
        Block::Resolved(text) => vec![line("QuyetDinh", text)],
        Block::Article { label, text } => {
            let letters = Letters { style: "NhanDieu", ..Letters::default() };
            let runs = letters.run(label) + &run(&format!(" {text}"));
            vec![Piece::Line(Paragraph::of("Dieu"), runs)]
        }
        Block::Heading { level, text } => vec![line(heading(*level), text)],
        Block::Paragraph(text) => vec![line("NoiDung", text)],
        Block::Lead(text) => vec![line("DongDan", text)],
        Block::Bullet { mark, level, text } => {
            let style = if *level > 1 { "GachDauDong2" } else { "GachDauDong" };
            vec![line(style, &format!("{mark} {text}"))]
        }
        Block::Labelled { label, text } => {
            vec![line("DongKhacPhuc", format!("- {label}: {text}").trim_end())]
        }
        Block::Table(table) => vec![Piece::Grid(table_of(part.kind, table, setting, closes))],
        Block::RecipientsAndSignature(foot) => vec![Piece::Grid(signed(foot, setting))],
    }
}

const fn heading(level: Level) -> &'static str {
    match level {
        Level::Part => "Phan",
        Level::Section => "Muc",
        Level::Item => "TieuMuc",
        Level::Point => "Diem",
        Level::Area => "LinhVuc",
        Level::Remedy => "MucKhacPhuc",
    }
}

fn table_of(kind: PartKind, table: &DocumentTable, setting: Setting, closes: bool) -> Grid {
    let (styles, halves) = match kind {
        PartKind::Annex(1) => (SMALLEST, 20),
        PartKind::Table | PartKind::Report | PartKind::Annex(_) | PartKind::Sheet => (SMALL, 22),
        PartKind::Decision | PartKind::Attachment | PartKind::Letter => {
            (USUAL, setting.sizes.table)
        }
    };
    let (width, height) = (setting.sheet.width(), setting.sheet.height());
    grid_of(table, TableSetting { styles, width, height, halves }, closes)
}

/// Lines in a style, and the rule below the one that has it: two fifths of its words, in the middle.
fn ruled(
    lines: &[HeadLine],
    style: &'static str,
    (face, halves): (Face, u32),
    room: u32,
) -> Vec<(Paragraph, String)> {
    let mut made = Vec::new();
    for line in lines {
        made.push((Paragraph::of(style), run(&line.text)));
        if line.ruled {
            made.push((rule(wide(&line.text, face, halves) * 2 / 5, room), String::new()));
        }
    }
    // Only the first line of a run stands apart from what is above it.
    for (paragraph, _) in made.iter_mut().skip(1).filter(|(paragraph, _)| paragraph.style == style)
    {
        paragraph.before = Some(0);
    }
    made
}

/// The width of words, in twentieths of a point.
fn wide(text: &str, face: Face, halves: u32) -> u32 {
    width(text, face) * halves * POINT / 2 / 1000
}

/// A rule of a length in the middle of a room.
fn rule(long: u32, room: u32) -> Paragraph {
    let side = room.saturating_sub(long) / 2;
    Paragraph { inset: Some((side, side)), ..Paragraph::of("DuongKe") }
}

/// Agency and nation side by side, number and date below them.
fn national(head: &NationalHead, landscape: bool, setting: Setting) -> Grid {
    let found = national_lines(head, landscape);
    let room = setting.sheet.width();
    let share = if landscape { room / 2 } else { room * 3 / 5 };
    // A little more than the words, so that no other font breaks them.
    let needed = found.right * setting.sizes.text * POINT / 2 / 1000 + 6 * POINT;
    let right = share.max(needed).min(room * 3 / 4);
    let columns = vec![room - right, right];
    let agency = ruled(&found.agency, "CoQuan", (Face::Bold, setting.sizes.head), room - right);
    let motto = wide(NationalHead::MOTTO, Face::Bold, setting.sizes.text);
    let nation = vec![
        (Paragraph::of("QuocHieu"), run(NationalHead::NATION)),
        (Paragraph::of("TieuNgu"), run(NationalHead::MOTTO)),
        (rule(motto, right), String::new()),
    ];
    let mut rows = vec![vec![Cell::of(agency), Cell::of(nation)]];
    if !head.number.is_empty() || !head.place_and_date.is_empty() {
        let halves = match found.date {
            DateSize::Small => Some(setting.sizes.head),
            DateSize::Usual | DateSize::Long => None,
        };
        let date = Letters { halves, ..Letters::default() }.run(&head.place_and_date);
        rows.push(vec![
            Cell::of(vec![(Paragraph::of("SoKyHieu"), run(&head.number))]),
            Cell::of(vec![(Paragraph::of("DiaDanhNgay"), date)]),
        ]);
    }
    if !head.about.is_empty() {
        let about = (Paragraph::of("VeViec"), run(&whole_words(&head.about)));
        rows.push(vec![Cell::of(vec![about]), Cell::of(Vec::new())]);
    }
    let row = |cells| Row { whole: true, cells, ..Row::default() };
    Grid { columns, lined: false, room: 0, rows: rows.into_iter().map(row).collect() }
}

/// Nơi nhận and the signature, on one page.
fn signed(foot: &Foot, setting: Setting) -> Grid {
    let mut left = Vec::new();
    let line = |style, text: &str| (Paragraph::of(style), run(text));
    if !foot.recipients.is_empty() {
        left.push(line("NoiNhan", Foot::RECIPIENTS));
    }
    left.extend(foot.recipients.iter().map(|to| line("DongNoiNhan", &format!("- {to}"))));
    if !foot.drafter.is_empty() {
        left.push(line("ChucVuKy", &foot.drafter));
        if !foot.drafter_name.is_empty() {
            left.push(line("NguoiKy", &foot.drafter_name));
        }
    }
    let mut right: Vec<_> = foot.authority.iter().map(|text| line("ChucVuKy", text)).collect();
    right.push(line("NguoiKy", &foot.signer));
    // Apart from the text above, by its first lines: what stands between two paragraphs is not in a table.
    for (paragraph, _) in left.first_mut().into_iter().chain(right.first_mut()) {
        paragraph.before = Some(12 * POINT);
    }
    let cells = [left, right].map(Cell::of).into();
    let columns = shared(setting.sheet.width(), &[54, 46]);
    Grid { columns, lined: false, room: 0, rows: vec![Row { head: false, whole: true, cells }] }
}
