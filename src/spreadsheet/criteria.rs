//! Danh sách tiêu chí: each remedy with what the plan says of it and how its targets stand.

use chrono::NaiveDate;

use super::named::Names;
use super::tree::{CellLook, CellValue, SheetCell, SheetRow, Spreadsheet, SpreadsheetPage};
use crate::check;
use crate::document::{TargetStanding, remedy_words};
use crate::plan::{At, Id, Layout, Plan, Remedy, RemedyAim, RemedyField};
use crate::read::number::parse_score;
use crate::text::{Language, fields};

/// What the plan says of a remedy, in columns, with their widths.
const FIELDS: [(RemedyField, u16); 11] = [
    (RemedyField::Codes, 10),
    (RemedyField::Area, 26),
    (RemedyField::Heading, 40),
    (RemedyField::Cause, 34),
    (RemedyField::Direction, 60),
    (RemedyField::Leads, 22),
    (RemedyField::Coordinators, 18),
    (RemedyField::Timeframe, 20),
    (RemedyField::PointsMaximum, 9),
    (RemedyField::PointsAchieved, 9),
    (RemedyField::PointsLost, 9),
];

/// The columns of points.
const POINTS: [RemedyField; 3] =
    [RemedyField::PointsMaximum, RemedyField::PointsAchieved, RemedyField::PointsLost];

/// How its targets stand.
const STANDING: [(&str, u16); 4] =
    [("Chỉ tiêu", 36), ("Kết quả", 20), ("Còn thiếu", 20), ("Tình trạng", 16)];

/// The remedies of a plan, as they stand on a day.
pub fn criteria(plan: &Plan, day: NaiveDate) -> Spreadsheet {
    let year = plan.frame.year.trim();
    let wide = FIELDS.len() + STANDING.len() + 1;
    let line = |words: &str, look| SheetRow {
        lines: 1,
        cells: vec![SheetCell::text(words, look).across(wide)],
    };
    let covered = check::coverage(plan, day);
    let told = match covered {
        Some(month) => format!("Số liệu tính đến tháng {month}/{year}."),
        None => "Chưa có số liệu.".to_owned(),
    };
    let mut rows = vec![
        line(&format!("TIÊU CHÍ VÀ NỘI DUNG KHẮC PHỤC NĂM {year}"), CellLook::Title),
        line(&told, CellLook::Note),
    ];
    let named = FIELDS.map(|(field, _)| head(plan, field));
    let heads = std::iter::once("TT".to_owned()).chain(named);
    let heads = heads.chain(STANDING.map(|(head, _)| head.to_owned()));
    let cells = heads.map(|head| SheetCell::text(&head, CellLook::Head)).collect();
    rows.push(SheetRow { lines: 2, cells });
    for (place, (id, remedy)) in plan.remedies.iter().enumerate() {
        rows.push(row(plan, (place + 1, id, remedy), (day, covered)));
    }
    let widths = std::iter::once(5).chain(FIELDS.map(|(_, width)| width));
    let widths = widths.chain(STANDING.map(|(_, width)| width)).collect();
    let sheet = SpreadsheetPage {
        name: Names::default().take("Tiêu chí"),
        landscape: true,
        widths,
        frozen: (3, 2),
        head: Some(2),
        rows,
        ..SpreadsheetPage::default()
    };
    let name = format!("Tiêu chí Chỉ số CCHC năm {year} - {}", plan.agency.name.trim());
    Spreadsheet { name, sheets: vec![sheet] }
}

/// The head of a column: the plan's own label, or what the field is called on the forms.
fn head(plan: &Plan, field: RemedyField) -> String {
    let own = plan.form.label(field, RemedyAim::Mend, Layout::Table);
    if own.is_empty() {
        let at = At::Remedy(Id::named("a"), field);
        return fields::label(at).get(Language::Vietnamese).to_owned();
    }
    own.to_owned()
}

fn row(
    plan: &Plan,
    (number, id, remedy): (usize, Id, &Remedy),
    (day, covered): (NaiveDate, Option<u8>),
) -> SheetRow {
    let mut cells = vec![SheetCell::text(&number.to_string(), CellLook::Centred)];
    let mut lines = 1;
    for (field, width) in FIELDS {
        let words = words(plan, remedy, field);
        lines = lines.max(tall(&words, width));
        cells.push(if POINTS.contains(&field) {
            points(&words)
        } else if field == RemedyField::Codes {
            SheetCell::text(&words, CellLook::Centred)
        } else {
            SheetCell::text(&words, CellLook::Text)
        });
    }
    let said = plan.targets_of(id).map(|(target_id, target)| {
        let verdict = check::verdict(plan, target_id, day);
        TargetStanding::of(plan, target, &verdict, covered)
    });
    let said: Vec<TargetStanding> = said.collect();
    let column =
        |of: fn(&TargetStanding) -> String| said.iter().map(of).collect::<Vec<_>>().join("\n");
    let asked: fn(&TargetStanding) -> String = |it| match (it.name.trim(), it.target.trim()) {
        (name, "") => name.to_owned(),
        ("", target) => target.to_owned(),
        (name, target) => format!("{name}: {target}"),
    };
    let told = [
        column(asked),
        column(|it| it.result.clone()),
        column(|it| it.shortfall.clone()),
        column(|it| it.status.clone()),
    ];
    for (words, (_, width)) in told.iter().zip(STANDING) {
        lines = lines.max(tall(words, width));
        // Lines of nothing, one for each target without a word to say.
        let words = if words.trim().is_empty() { "" } else { words };
        cells.push(SheetCell::text(words, CellLook::Text));
    }
    SheetRow { lines, cells }
}

fn words(plan: &Plan, remedy: &Remedy, field: RemedyField) -> String {
    if field == RemedyField::Area {
        let area = remedy.area.and_then(|id| plan.areas.get(id));
        return area.map(|area| area.title.trim().to_owned()).unwrap_or_default();
    }
    remedy_words(plan, remedy, field).trim().to_owned()
}

/// Points as a number where they read as some, else the words.
fn points(words: &str) -> SheetCell {
    match parse_score(words) {
        Ok(Some(hundredths)) => {
            let (whole, part) = (hundredths / 100, hundredths % 100);
            SheetCell::new(CellValue::Number(format!("{whole}.{part:02}")), CellLook::Number)
        }
        Ok(None) => SheetCell::new(CellValue::Blank, CellLook::Number),
        Err(_) => SheetCell::text(words, CellLook::Number),
    }
}

fn tall(words: &str, width: u16) -> u16 {
    let one = |line: &str| line.chars().count().div_ceil(usize::from(width)).max(1);
    u16::try_from(words.split('\n').map(one).sum::<usize>()).unwrap_or(u16::MAX)
}
