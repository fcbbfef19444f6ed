//! Hồ sơ trễ hạn: what the list of late dossiers says of the letters of apology, beside the figure that was typed.

use chrono::NaiveDate;

use super::coverage::has_begun;
use crate::plan::{Id, LateDossier, Plan, Slot, TargetKind, Window, YearRule};
use crate::read::day;
use crate::read::number::parse_count;
use crate::read::search::fold;

/// Số xin lỗi theo danh sách, beside the figure of the same month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Apologies {
    /// The measure that counts the letters.
    pub measure: Id,
    /// The month, 1 to 12.
    pub month: u8,
    /// How many of the list were apologised for: up to the month's end where the figure runs on, else in the month.
    pub listed: u64,
    /// The figure as typed; `None` where nothing is.
    pub typed: Option<u64>,
    /// Whether the figure runs on from the year's start.
    pub runs_on: bool,
}

impl Apologies {
    /// Whether the figure says something else than the list.
    pub fn differs(&self) -> bool {
        self.typed.is_some_and(|typed| typed != self.listed)
    }
}

/// The measure that counts a remedy's letters of apology; `None` for remedies that ask for none.
pub fn letters_measure(plan: &Plan, remedy: Id) -> Option<Id> {
    let asks = |label: &str| fold(label).contains("xin loi");
    let mut own = plan.targets_of(remedy);
    let (_, target) = own.find(|(_, row)| {
        let counted = row.part.first().and_then(|id| plan.measures.get(*id));
        let labels = asks(&row.label) || counted.is_some_and(|row| asks(&row.label));
        row.kind == TargetKind::RatioAtLeast && labels
    })?;
    target.part.first().copied()
}

/// The late dossiers of a remedy, in order.
pub fn late_dossiers(plan: &Plan, remedy: Id) -> impl Iterator<Item = (Id, &LateDossier)> + '_ {
    plan.late_dossiers.iter().filter(move |(_, row)| row.owner == Some(remedy))
}

/// Văn bản chưa ghi ngày: how many letters of the list have a number and no day that can be read; no month has them.
pub fn undated_letters(plan: &Plan, remedy: Id) -> usize {
    let all = late_dossiers(plan, remedy);
    all.filter(|(_, row)| row.is_apologised() && day::parse(&row.day).is_none()).count()
}

/// What the list says of the months with a figure, and of the month that runs, if it has none yet: of a figure that runs
/// on only the last month. Nothing while the list is empty, or where the figure is not kept by months: it is counted
/// elsewhere.
pub fn apologies(plan: &Plan, remedy: Id, today: NaiveDate) -> Vec<Apologies> {
    let Some(measure) = letters_measure(plan, remedy) else { return Vec::new() };
    let runs_on = match plan.measures.get(measure).map(|row| row.rule) {
        Some(YearRule::Latest) => true,
        Some(YearRule::Sum) => false,
        Some(YearRule::Year | YearRule::Date) | None => return Vec::new(),
    };
    let through = plan.figures_of(measure).any(|(slot, _)| matches!(slot, Slot::Through(_)));
    if through || late_dossiers(plan, remedy).next().is_none() {
        return Vec::new();
    }
    let text = |month: u8| plan.figure(measure, Slot::Month(month)).trim();
    let typed = |month: u8| parse_count(text(month)).ok().flatten();
    let one = |month: u8| {
        let listed = listed(plan, remedy, measure, month)?;
        Some(Apologies { measure, month, listed, typed: typed(month), runs_on })
    };
    let begun = (1..=12).rev().find(|month| has_begun(plan, *month, today));
    let known: Vec<u8> = (1..=12).filter(|month| typed(*month).is_some()).collect();
    let last = known.last().copied();
    let blank =
        begun.filter(|month| text(*month).is_empty() && last.is_none_or(|last| last < *month));
    let told = known.into_iter().filter(|month| !runs_on || Some(*month) == last);
    told.chain(blank).filter_map(one).collect()
}

fn listed(plan: &Plan, remedy: Id, measure: Id, month: u8) -> Option<u64> {
    let fifteenth = plan.frame.window == Window::FromFifteenth;
    let (first, last) = day::month_window(plan.year()?, month, fifteenth)?;
    let runs_on = plan.measures.get(measure)?.rule == YearRule::Latest;
    let (begin, _) = day::month_window(plan.year()?, 1, fifteenth)?;
    let first = if runs_on { begin } else { first };
    let inside =
        |row: &LateDossier| day::parse(&row.day).is_some_and(|day| (first..=last).contains(&day));
    let count = late_dossiers(plan, remedy).filter(|(_, row)| inside(row)).count();
    u64::try_from(count).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preset::ba_xa_2024;

    #[test]
    fn the_list_never_contradicts_the_figure_in_silence() {
        let mut plan = ba_xa_2024();
        let (remedy, measure) = (Id::named("r343"), Id::named("m343"));
        let today = NaiveDate::from_ymd_opt(2024, 3, 1).unwrap();
        assert_eq!(letters_measure(&plan, remedy), Some(measure));
        assert_eq!(letters_measure(&plan, Id::named("r733")), None);
        assert_eq!(apologies(&plan, remedy, today), [], "the list is not used");
        for (id, day) in [("h1", "2023-12-20"), ("h2", "2024-02-20"), ("h3", "")] {
            let row = LateDossier { day: day.into(), ..LateDossier::of(remedy) };
            plan.late_dossiers.push(Id::named(id), row);
        }
        let found = apologies(&plan, remedy, today);
        let running = Apologies { measure, month: 3, listed: 2, typed: None, runs_on: true };
        assert_eq!(found, [running], "it can feed the month that runs");
        plan.figures.insert((measure, Slot::Month(2)), "1".into());
        let agrees = Apologies { measure, month: 2, listed: 1, typed: Some(1), runs_on: true };
        assert_eq!(apologies(&plan, remedy, today), [agrees, running]);
        plan.figures.insert((measure, Slot::Month(3)), "5".into());
        let found = apologies(&plan, remedy, today);
        assert!(found.iter().any(|one| one.month == 3 && one.listed == 2 && one.differs()));
    }
}
