//! Danh sách tiêu chí: each remedy with what the plan says of it and how its targets stand.

use chrono::NaiveDate;

use super::named::{Names, titled};
use super::room::with_room;
use super::tree::{CellLook, CellValue, SheetCell, SheetRow, Spreadsheet, SpreadsheetPage};
use crate::check;
use crate::document::{Document, TargetStanding, remedy_words};
use crate::plan::{At, Id, Layout, Plan, Remedy, RemedyAim, RemedyField};
use crate::read::number::parse_score;
use crate::text::{Language, fields};

/// What the plan says of a remedy, in columns, with their widths.
const FIELDS: [(RemedyField, u16); 11] = [
    (RemedyField::Codes, 9),
    (RemedyField::Area, 16),
    (RemedyField::Heading, 30),
    (RemedyField::Cause, 20),
    (RemedyField::Direction, 42),
    (RemedyField::Leads, 16),
    (RemedyField::Coordinators, 13),
    (RemedyField::Timeframe, 13),
    (RemedyField::PointsMaximum, 7),
    (RemedyField::PointsAchieved, 7),
    (RemedyField::PointsLost, 7),
];

/// The columns of points.
const POINTS: [RemedyField; 3] =
    [RemedyField::PointsMaximum, RemedyField::PointsAchieved, RemedyField::PointsLost];

/// How its targets stand.
const STANDING: [(&str, u16); 4] =
    [("Chỉ tiêu", 28), ("Kết quả", 18), ("Còn thiếu", 16), ("Tình trạng", 13)];

/// The remedies of a plan, as they stand on a day.
pub fn criteria(plan: &Plan, day: NaiveDate) -> Spreadsheet {
    let year = plan.frame.year.trim();
    let wide = FIELDS.len() + STANDING.len() + 1;
    let line = |words: &str, look| SheetRow::of(vec![SheetCell::text(words, look).across(wide)]);
    let covered = check::coverage(plan, day);
    let told = match covered {
        Some(month) => format!("Số liệu tính đến tháng {month}/{year}."),
        None => "Chưa có số liệu.".to_owned(),
    };
    let mut rows = vec![
        line(&titled(plan, &format!("TIÊU CHÍ VÀ NỘI DUNG KHẮC PHỤC NĂM {year}")), CellLook::Title),
        line(&told, CellLook::Note),
    ];
    let named = FIELDS.map(|(field, _)| head(plan, field));
    let heads = std::iter::once("TT".to_owned()).chain(named);
    let heads = heads.chain(STANDING.map(|(head, _)| head.to_owned()));
    let cells = heads.map(|head| SheetCell::text(&head, CellLook::Head)).collect();
    rows.push(SheetRow::of(cells));
    for (place, (id, remedy)) in plan.remedies.iter().enumerate() {
        rows.push(row(plan, (place + 1, id, remedy), (day, covered)));
    }
    let widths = std::iter::once(5).chain(FIELDS.map(|(_, width)| width));
    let widths = widths.chain(STANDING.map(|(_, width)| width)).collect();
    let sheet = with_room(SpreadsheetPage {
        name: Names::default().take("Tiêu chí"),
        landscape: true,
        widths,
        frozen: (3, 2),
        head: Some(2),
        rows,
        ..SpreadsheetPage::default()
    });
    let name = format!("Tiêu chí Chỉ số CCHC năm {year} - {}", plan.agency.name.trim());
    Spreadsheet { name: Document::name_of(plan, name), sheets: vec![sheet] }
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
    for (field, _) in FIELDS {
        // The code alone, not the place that stands for one on the screen: it would come back as a code.
        let words = words(plan, remedy, field);
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
    let asked = |it: &TargetStanding| match (it.name.trim(), it.target.trim()) {
        (name, "") => name.to_owned(),
        ("", target) => target.to_owned(),
        (name, target) => format!("{name}: {target}"),
    };
    let told = [
        column(&said, &asked),
        column(&said, &|it| it.result.clone()),
        column(&said, &|it| it.shortfall.clone()),
        column(&said, &|it| it.status.clone()),
    ];
    cells.extend(told.iter().map(|words| SheetCell::text(words, CellLook::Text)));
    SheetRow::of(cells)
}

/// What there is to say of each target, a line for each; numbered where there are several, since lines of one column do
/// not stand beside those of another.
fn column(said: &[TargetStanding], of: &dyn Fn(&TargetStanding) -> String) -> String {
    let line = |(at, one): (usize, &TargetStanding)| {
        let words = of(one).split('\n').map(str::trim).collect::<Vec<_>>().join(", ");
        match (words.trim(), said.len()) {
            ("", _) => None,
            (words, 1) => Some(words.to_owned()),
            (words, _) => Some(format!("({}) {words}", at + 1)),
        }
    };
    said.iter().enumerate().filter_map(line).collect::<Vec<_>>().join("\n")
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
