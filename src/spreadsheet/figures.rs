//! Số liệu: a sheet for each group of measures, months across, with year totals that agree with the application's.

use super::named::{Names, titled};
use super::room::{letters, with_room};
use super::tree::{CellLook, CellValue, SheetCell, SheetRow, Spreadsheet, SpreadsheetPage};
use crate::check;
use crate::check::sheet::sheet;
use crate::document::Document;
use crate::edit::intake::own;
use crate::plan::{Id, Measure, Plan, Slot, YearRule};
use crate::read::day;
use crate::read::number::parse_count;
use crate::text::Language;
use crate::text::figures::rule_word;

/// Mã, nội dung, đơn vị, cách tính.
const BEFORE: u8 = 4;
/// The rows above the head: title and note.
const ABOVE: u32 = 2;
/// What to do with the sheet.
const NOTE: &str = "Ô trống là chưa nhập. Sửa số ở các tháng rồi nhập lại tệp này bằng nút “Nhập từ Excel”; cột Mã để nhận lại dòng, không sửa.";
/// Said where a year's figure stands without a formula.
const VALUED: &str = "Ở cột Cả năm, ô không có công thức là số đã tính sẵn: dòng ấy có số lũy kế hoặc có ô không đọc được thành số, nên sửa các tháng thì ô này không tự đổi.";

/// The rule of a row of cumulative figures: its months are not added up.
const CUMULATIVE: &str = "lũy kế từ tháng 1, không cộng";

/// The figures of a plan; `id` is the plan's own, by which the file is known again.
pub fn figures(plan: &Plan, id: &str) -> Spreadsheet {
    let mut names = Names::default();
    let year = plan.frame.year.trim();
    let group = |group: check::sheet::MeasureGroup| {
        let name = if group.name.is_empty() { "Số liệu" } else { &group.name };
        let title = format!("SỐ LIỆU NĂM {year} - {}", name.to_uppercase());
        let mut rows = Rows::of(plan, None);
        group.rows.iter().for_each(|id| rows.add(*id));
        let note = [NOTE, if rows.valued { VALUED } else { "" }].join(" ");
        page(names.take(name), &titled(plan, &title), note.trim(), rows.made)
    };
    let mut groups = sheet(plan);
    if groups.is_empty() {
        // Excel refuses a file without a sheet in sight.
        groups.push(check::sheet::MeasureGroup::default());
    }
    let mut sheets: Vec<SpreadsheetPage> = groups.into_iter().map(group).collect();
    sheets.push(mark(plan, id, own::KIND_FIGURES, None));
    let name = format!("Số liệu Chỉ số CCHC năm {year} - {}", plan.agency.name.trim());
    Spreadsheet { name: Document::name_of(plan, name), sheets }
}

/// A sheet of figures.
pub(super) fn page(name: String, title: &str, note: &str, made: Vec<SheetRow>) -> SpreadsheetPage {
    let months = (1..=12).map(own::month);
    let heads = [own::CODE, own::NAME, own::UNIT, own::RULE].map(str::to_owned);
    let heads = heads.into_iter().chain(months).chain([own::YEAR.to_owned()]);
    let heads: Vec<SheetCell> = heads.map(|head| SheetCell::text(&head, CellLook::Head)).collect();
    let wide = heads.len();
    let line = |words: &str, look| SheetRow::of(vec![SheetCell::text(words, look).across(wide)]);
    let mut rows = vec![line(title, CellLook::Title), line(note, CellLook::Note)];
    rows.push(SheetRow::of(heads));
    let mut widths = vec![wide_enough(&made, 0).max(14), 46, 10, 18];
    widths.extend((BEFORE..=BEFORE + 12).map(|column| wide_enough(&made, column.into())));
    rows.extend(made);
    let frozen = (ABOVE + 1, 2);
    let head = Some(ABOVE);
    with_room(SpreadsheetPage {
        name,
        landscape: true,
        widths,
        frozen,
        head,
        rows,
        ..SpreadsheetPage::default()
    })
}

/// The width of a column that shows its longest number or code whole, with the points between its groups.
fn wide_enough(rows: &[SheetRow], column: usize) -> u16 {
    let long = |cell: &SheetCell| match &cell.value {
        CellValue::Blank => 0,
        CellValue::Text(words) => letters(words).min(20),
        CellValue::Number(number) | CellValue::Percent(number) => number.len() * 4 / 3,
        CellValue::Formula { result, .. } => result.len() * 4 / 3,
    };
    let cells = rows.iter().filter_map(|row| row.cells.get(column));
    let longest = cells.map(long).max().unwrap_or_default();
    u16::try_from(longest + 2).unwrap_or(u16::MAX).max(9)
}

/// The hidden sheet by which a file is known again.
pub(super) fn mark(plan: &Plan, id: &str, kind: &str, month: Option<u8>) -> SpreadsheetPage {
    let mut pairs = vec![
        (own::MARK, "1".to_owned()),
        (own::MARK_PLAN, id.to_owned()),
        (own::MARK_KIND, kind.to_owned()),
        (own::MARK_YEAR, plan.frame.year.trim().to_owned()),
    ];
    pairs.extend(month.map(|month| (own::MARK_MONTH, month.to_string())));
    let row = |(key, value): (&str, String)| {
        SheetRow::of([key, &value].map(|words| SheetCell::text(words, CellLook::Text)).to_vec())
    };
    SpreadsheetPage {
        name: own::MARK_SHEET.to_owned(),
        hidden: true,
        widths: vec![20, 40],
        rows: pairs.into_iter().map(row).collect(),
        ..SpreadsheetPage::default()
    }
}

/// The rows of measures as they are written.
pub(super) struct Rows<'a> {
    plan: &'a Plan,
    /// The month whose cells are open, in a sheet whose others are locked.
    open: Option<u8>,
    /// What is written so far.
    pub(super) made: Vec<SheetRow>,
    /// Whether the year's figure of some row is no formula, though its months make it.
    valued: bool,
}

impl<'a> Rows<'a> {
    /// None yet.
    pub(super) fn of(plan: &'a Plan, open: Option<u8>) -> Self {
        Self { plan, open, made: Vec::new(), valued: false }
    }

    /// Adds the row of a measure, and one below it for its cumulative figures where it has any.
    pub(super) fn add(&mut self, id: Id) {
        let Some(measure) = self.plan.measures.get(id) else { return };
        let months = matches!(measure.rule, YearRule::Sum | YearRule::Latest);
        let row = self.row();
        let through = (1..=12).any(|month| self.has(id, Slot::Through(month)));
        let cells = (1..=12).map(|month| {
            if months {
                self.cell(id, Slot::Month(month))
            } else {
                // What was typed before the rule was another one.
                SheetCell { look: CellLook::Shaded, ..self.cell(id, Slot::Month(month)) }
            }
        });
        let cells: Vec<SheetCell> = cells.collect();
        let year = match measure.rule {
            // The page adds nothing up that holds what was carried over; no more does the sheet.
            YearRule::Latest if measure.is_of_its_period() => {
                SheetCell::new(CellValue::Blank, CellLook::Shaded)
            }
            YearRule::Sum | YearRule::Latest => self.total(id, measure, row),
            YearRule::Year | YearRule::Date => self.cell(id, Slot::Year),
        };
        self.valued |= months && matches!(year.value, CellValue::Number(_));
        let rule = rule_word(measure).get(Language::Vietnamese);
        self.put(measure, (&own::code(id), &measure.label, rule), cells, year);
        if through {
            let cells = (1..=12).map(|month| self.cell(id, Slot::Through(month))).collect();
            let label = format!("{} (lũy kế đến hết tháng)", measure.label.trim());
            let year = SheetCell::new(CellValue::Blank, CellLook::Shaded);
            self.put(measure, (&own::through_code(id), &label, CUMULATIVE), cells, year);
        }
    }

    /// The number of the next row, as Excel counts.
    fn row(&self) -> u32 {
        ABOVE + 2 + u32::try_from(self.made.len()).unwrap_or(u32::MAX)
    }

    fn has(&self, id: Id, slot: Slot) -> bool {
        !self.plan.figure(id, slot).trim().is_empty()
    }

    fn put(
        &mut self,
        measure: &Measure,
        (code, label, rule): (&str, &str, &str),
        cells: Vec<SheetCell>,
        year: SheetCell,
    ) {
        let words = [
            SheetCell::text(code, CellLook::Centred),
            SheetCell::text(label.trim(), CellLook::Text),
            SheetCell::text(measure.unit.trim(), CellLook::Centred),
            SheetCell::text(rule, CellLook::Centred),
        ];
        let cells = words.into_iter().chain(cells).chain([year]).collect();
        self.made.push(SheetRow::of(cells));
    }

    /// A figure as it was typed: a number where it reads as a count, else the words.
    fn cell(&self, id: Id, slot: Slot) -> SheetCell {
        let text = self.plan.figure(id, slot).trim();
        let day = self.plan.measures.get(id).is_some_and(|row| row.rule == YearRule::Date);
        let value = match parse_count(text) {
            _ if day && !text.is_empty() => CellValue::Text(day::show_stored(text)),
            Ok(Some(count)) => CellValue::Number(count.to_string()),
            Ok(None) => CellValue::Blank,
            Err(_) => CellValue::Text(text.to_owned()),
        };
        let asked = match (slot, self.open) {
            (Slot::Month(month), Some(open)) => month == open,
            (Slot::Year, Some(_)) => true,
            (Slot::Through(_), Some(_)) | (_, None) => false,
        };
        SheetCell::new(value, if asked { CellLook::Open } else { CellLook::Number })
    }

    /// The year's figure as a formula over the row, with the application's own result; the figure alone where no formula
    /// of the sheet gives it.
    fn total(&self, id: Id, measure: &Measure, row: u32) -> SheetCell {
        let found = check::year::figure(self.plan, id, 12);
        let result = found.value.map(|count| count.to_string()).unwrap_or_default();
        let formula = self.formula(id, measure.rule, row, found.cumulative.map(|(month, _)| month));
        let value = match formula {
            Some((formula, counted)) if counted == found.value => {
                CellValue::Formula { formula, result }
            }
            _ if result.is_empty() => CellValue::Blank,
            _ => CellValue::Number(result),
        };
        SheetCell::new(value, CellLook::Total)
    }

    /// A formula for the year, and what a spreadsheet makes of it: it passes over words.
    fn formula(
        &self,
        id: Id,
        rule: YearRule,
        row: u32,
        cumulative: Option<u8>,
    ) -> Option<(String, Option<u64>)> {
        let count = |slot| parse_count(self.plan.figure(id, slot)).ok().flatten();
        let months = |from: u8| (from..=12).filter_map(move |month| count(Slot::Month(month)));
        let all = format!("{}{row}:{}{row}", column(1)?, column(12)?);
        match (rule, cumulative) {
            (YearRule::Sum, None) => {
                let sum = months(1).fold(None, |sum: Option<u64>, one| {
                    Some(sum.unwrap_or_default().saturating_add(one))
                });
                Some((format!("IF(COUNT({all})=0,\"\",SUM({all}))"), sum))
            }
            (YearRule::Sum, Some(month)) => {
                let begins = count(Slot::Through(month))?;
                let below = row + 1;
                let sum = months(month + 1).fold(begins, u64::saturating_add);
                let first = column(month)?;
                let formula = match column(month + 1) {
                    Some(next) => format!("{first}{below}+SUM({next}{row}:{}{row})", column(12)?),
                    None => format!("{first}{below}"),
                };
                Some((formula, Some(sum)))
            }
            (YearRule::Latest, _) => {
                let last = months(1).next_back();
                Some((format!("IF(COUNT({all})=0,\"\",LOOKUP(9.99E+307,{all}))"), last))
            }
            (YearRule::Year | YearRule::Date, _) => None,
        }
    }
}

/// The column of a month.
fn column(month: u8) -> Option<char> {
    (1..=12).contains(&month).then(|| char::from(b'A' + BEFORE + month - 1))
}
