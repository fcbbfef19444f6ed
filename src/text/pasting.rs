//! What is shown about a block before it is pasted: what goes where, what does not and why, what was left
//! out, and what to check.

use chrono::NaiveDate;

use super::{Language, fields, figures, verdicts};
use crate::check;
use crate::check::Warning;
use crate::edit::apply_all;
use crate::edit::paste::{Laid, Pasted, Reading, Refused, changes};
use crate::plan::{Id, Plan, Slot};
use crate::read::sorted::sort;

/// How many of the cells that were left out are named.
const NAMED: usize = 12;

/// The preview in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PreviewWords {
    /// "Sẽ ghi 11 ô, …"
    pub counted: String,
    /// One line per measure.
    pub written: Vec<String>,
    /// Refused cells with their reason: a line each, those without a place together.
    pub refused: Vec<String>,
    /// How the block was read, if not plainly, and which of its cells are not figures.
    pub notes: Vec<String>,
    /// What to check: sums that will not hold, months that have not begun.
    pub warnings: Vec<String>,
}

/// The words for a block as it would be pasted today.
pub fn preview(language: Language, plan: &Plan, laid: &Laid, today: NaiveDate) -> PreviewWords {
    let changes = changes(plan, &laid.cells);
    let taken = laid.cells.iter().filter(|cell| cell.is_taken()).count();
    let (written, refused) = (changes.len(), laid.cells.len() - taken);
    let mut after = plan.clone();
    let mut warnings = not_begun(language, plan, laid, today);
    if apply_all(&mut after, &changes).is_ok() {
        let mut slots: Vec<Slot> =
            laid.cells.iter().filter_map(|cell| Some(cell.taken()?.1)).collect();
        sort(&mut slots);
        slots.dedup();
        for slot in slots {
            let found = check::form06a(&after, slot);
            warnings.extend(found.iter().map(|one| broken_sum(language, plan, slot, one)));
        }
    }
    PreviewWords {
        counted: figures::counted(language, written, taken.saturating_sub(written), refused),
        written: written_lines(language, plan, &laid.cells),
        refused: refused_lines(language, plan, laid),
        notes: notes(language, laid),
        warnings,
    }
}

/// A sum of form II.06a that does not hold, with its month and the names of its cells.
pub fn broken_sum(language: Language, plan: &Plan, slot: Slot, warning: &Warning) -> String {
    let words = verdicts::warning(language, warning);
    let label = |id: &Id| plan.measures.get(*id).map(|row| row.label.trim().to_owned());
    let cells = warning.cells.iter().filter_map(label).collect::<Vec<_>>().join("; ");
    let told = format!("{words} ({cells})");
    match slot {
        Slot::Month(month) => figures::form_warning(language, month, &told),
        Slot::Year | Slot::Through(_) => told,
    }
}

fn not_begun(language: Language, plan: &Plan, laid: &Laid, today: NaiveDate) -> Vec<String> {
    let month = |cell: &Pasted| match cell.taken()?.1 {
        Slot::Month(month) | Slot::Through(month) => Some(month),
        Slot::Year => None,
    };
    let months: check::Months = laid
        .cells
        .iter()
        .filter_map(month)
        .filter(|month| !check::has_begun(plan, *month, today))
        .collect();
    if months.is_empty() {
        return Vec::new();
    }
    vec![figures::not_begun(language, &verdicts::months(language, months))]
}

fn notes(language: Language, laid: &Laid) -> Vec<String> {
    let mut notes = Vec::new();
    if laid.summed > 0 {
        notes.push(figures::summed(language, laid.summed));
    }
    let read = |wanted: Reading| {
        laid.cells.iter().filter(move |cell| {
            cell.figure.as_ref().is_ok_and(|figure| figure.reading == Some(wanted))
        })
    };
    let dashes = read(Reading::Dash).count();
    if dashes > 0 {
        notes.push(figures::dashes(language, dashes));
    }
    let plain = |cell: &Pasted| {
        let figure = cell.figure.as_ref().ok()?;
        Some(figures::read_as(language, &cell.text, &figure.text))
    };
    notes.extend(read(Reading::Decimals).filter_map(plain));
    if !laid.left.is_empty() {
        notes.push(figures::left_out(language, laid.left.len(), &left(language, &laid.left)));
    }
    notes
}

/// The cells that were left out, the first of them by name.
fn left(language: Language, cells: &[String]) -> String {
    let quoted = |text: &String| {
        let one_line = crate::read::clean::line(text);
        format!("“{one_line}”")
    };
    let named = cells.iter().take(NAMED).map(quoted).collect::<Vec<_>>().join("; ");
    match cells.len().checked_sub(NAMED) {
        None | Some(0) => named,
        Some(more) => figures::left_more(language, &named, more),
    }
}

/// One line per measure: "Đã giải quyết: tổng số: tháng 1: 40; tháng 2: 41 (đang là 39)".
fn written_lines(language: Language, plan: &Plan, cells: &[Pasted]) -> Vec<String> {
    let mut lines: Vec<(Id, Vec<String>)> = Vec::new();
    for (cell, (measure, slot, figure)) in
        cells.iter().filter_map(|cell| Some((cell, cell.taken()?)))
    {
        let place = fields::slot(language, slot);
        let words = if cell.old.is_empty() || cell.old == figure.text {
            figures::cell_new(language, &place, &figure.text)
        } else {
            figures::cell_over(language, &place, &figure.text, &cell.old)
        };
        match lines.iter_mut().find(|(id, _)| *id == measure) {
            Some((_, all)) => all.push(words),
            None => lines.push((measure, vec![words])),
        }
    }
    let label = |id: Id| plan.measures.get(id).map_or("", |row| row.label.trim());
    lines.iter().map(|(id, all)| format!("{} – {}", label(*id), all.join("; "))).collect()
}

/// What was refused, reason by reason: names that no measure has, cells without a place, cells that cannot be read.
fn refused_lines(language: Language, plan: &Plan, laid: &Laid) -> Vec<String> {
    let mut reasons: Vec<(Refused, Vec<&Pasted>)> = Vec::new();
    for cell in &laid.cells {
        let Err(why) = cell.figure else { continue };
        match reasons.iter_mut().find(|(known, _)| *known == why) {
            Some((_, cells)) => cells.push(cell),
            None => reasons.push((why, vec![cell])),
        }
    }
    let told = |(why, cells): (Refused, Vec<&Pasted>)| {
        if why == Refused::NotAMeasure && !laid.unnamed.is_empty() {
            let why = figures::why_refused(language, why);
            return vec![figures::refused_nowhere(language, &left(language, &laid.unnamed), &why)];
        }
        let why = figures::why_refused(language, why);
        let (placed, lost): (Vec<&Pasted>, Vec<&Pasted>) =
            cells.into_iter().partition(|cell| cell.at.is_some());
        let line = |cell: &&Pasted| Some(refused_line(language, plan, &cell.text, cell.at?, &why));
        let mut lines: Vec<String> = placed.iter().take(NAMED).filter_map(line).collect();
        if let Some(more @ 1..) = placed.len().checked_sub(NAMED) {
            lines.push(figures::refused_more(language, more));
        }
        if !lost.is_empty() {
            let texts: Vec<String> = lost.iter().map(|cell| cell.text.clone()).collect();
            lines.push(figures::refused_nowhere(language, &left(language, &texts), &why));
        }
        lines
    };
    reasons.into_iter().flat_map(told).collect()
}

fn refused_line(
    language: Language,
    plan: &Plan,
    text: &str,
    (measure, slot): (Id, Slot),
    why: &str,
) -> String {
    let text = crate::read::clean::line(text);
    let label = plan.measures.get(measure).map_or("", |row| row.label.as_str());
    figures::refused_at(language, &text, &figures::cell(language, label, slot), why)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::paste::{PastePlace, Way, begins, guess, lay};
    use crate::preset::ba_xa_2024;
    use crate::read::block;

    #[track_caller]
    fn said(text: &str, day: (i32, u32, u32)) -> PreviewWords {
        let plan = ba_xa_2024();
        let place = PastePlace { measure: Id::named("cot7"), month: 6, through: false };
        let guess = guess(&plan, Some(place), &block::parse(text));
        let layout = guess.layout.unwrap();
        let month = begins(&plan, &guess.block, guess.heads, layout).unwrap_or(place.month);
        let way = Way {
            place: PastePlace { month, ..place },
            layout,
            heads: guess.heads,
            by_heads: true,
            by_names: true,
            first: None,
        };
        let rows = plan.measures.ids().to_vec();
        let today = NaiveDate::from_ymd_opt(day.0, day.1, day.2).unwrap();
        preview(Language::Vietnamese, &plan, &lay(&plan, &rows, &way, &guess.block), today)
    }

    #[test]
    fn nothing_of_a_block_goes_unsaid() {
        let told = said("Số đo\tT.6\nGiải quyết\t-\nĐúng hạn\t#N/A\nSớm\t43,00", (2024, 6, 20));
        assert_eq!(
            told.counted,
            "Sẽ ghi 2 ô, 0 ô đã có đúng số đó, bỏ 1 ô. Ô trống không xóa số đã có."
        );
        assert_eq!(told.refused.len(), 1, "{:?}", told.refused);
        assert!(told.refused[0].contains("lỗi của Excel"), "{:?}", told.refused);
        assert_eq!(
            told.notes,
            [
                "1 ô ghi dấu gạch ngang đọc là 0.",
                "“43,00” đọc là 43",
                "Để ra ngoài, không ghi (5 ô): “Số đo”; “T.6”; “Giải quyết”; “Đúng hạn”; “Sớm”"
            ]
        );
        assert!(told.warnings.is_empty());
    }

    #[test]
    fn months_that_have_not_begun_are_doubted() {
        let told = said("40\t41\t42", (2024, 6, 20));
        assert_eq!(told.written.len(), 1);
        assert!(told.warnings[0].starts_with("Chưa đến tháng 8"), "{:?}", told.warnings);
        assert!(said("40\t41\t42", (2024, 9, 20)).warnings.is_empty());
    }

    #[test]
    fn refusals_are_told_by_their_reason() {
        let told = said(
            "|T.6\nĐã giải quyết: tổng số|40\nTrước hạn lạ|5".replace('|', "\t").as_str(),
            (2024, 6, 20),
        );
        assert_eq!(told.refused, ["“Trước hạn lạ”: không có số liệu nào tên như vậy."]);
        // From June on, seven months are left of nine.
        let told = said("1\t2\t3\t4\t5\t6\t7\t8\t9\n1\t2\t3\t4\t5\t6\t7\t8\t9", (2024, 6, 20));
        assert_eq!(told.refused.len(), 1, "{:?}", told.refused);
        assert!(told.refused[0].starts_with("“8”; “9”; “8”; “9”: "), "{:?}", told.refused);
    }
}
