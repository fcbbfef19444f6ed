//! Số liệu: what stands beside a figure, what a remark says, which cell still waits.

use chrono::NaiveDate;

use crate::check::sheet::Remark;
use crate::check::{Agreement, Identity, counted_by, minus_of, unread, whole_of};
use crate::plan::{At, Id, Plan, Slot, TargetKind, Weight, YearRule};
use crate::text::codes::Worded as _;
use crate::text::{Language, figures, format, pasting, verdicts};

/// The unit, the rule, and last period's number; the month up to which a cumulative figure covers this one.
pub fn about(language: Language, plan: &Plan, measure: Id, rule: YearRule, month: u8) -> String {
    let unit = plan.measures.get(measure).map_or("", |row| row.unit.trim()).replace(' ', "\u{a0}");
    let word = plan.measures.get(measure).map_or(rule.word(), figures::rule_word);
    let mut words = vec![unit, word.get(language).to_owned()];
    if matches!(rule, YearRule::Sum | YearRule::Latest) {
        let at = |month: &u8| plan.figure(measure, Slot::Month(*month));
        let before = (1..month).rev().find(|month| !at(month).is_empty());
        words
            .extend(before.map(|month| {
                figures::last(language, month, &figures::shown(language, at(&month)))
            }));
    }
    if rule == YearRule::Sum {
        let typed = |month: &u8| !plan.figure(measure, Slot::Through(*month)).is_empty();
        let within = (month..=12).find(typed);
        words.extend(within.map(|month| {
            let text = plan.figure(measure, Slot::Through(month));
            figures::within_through(language, month, &figures::shown(language, text))
        }));
    }
    words.retain(|word| !word.is_empty());
    words.join(" · ")
}

/// "Tháng 3: …".
pub fn remark_words(language: Language, remark: &Remark) -> String {
    let place = verdicts::slot(language, remark.slot);
    let mut letters = place.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    let place = format!("{first}{}", letters.as_str());
    figures::remark(language, &place, &verdicts::problem(language, remark.problem))
}

/// "7=8+9+10 lệch +1 ở tháng 6": what the figures say of a sum of form II.06a.
pub fn agreement(language: Language, identity: Identity, state: &Agreement) -> String {
    let sum = verdicts::identity(identity).replace(' ', "");
    match state {
        Agreement::Holds => figures::sum_holds(language, &sum),
        Agreement::Incomplete(_) => figures::sum_incomplete(language, &sum),
        Agreement::Off(slot, warning) => {
            let by = format::format_count(warning.found.abs_diff(warning.expected), language);
            let sign = if warning.found > warning.expected { '+' } else { '−' };
            figures::sum_off(
                language,
                &sum,
                &format!("{sign}{by}"),
                &verdicts::slot(language, *slot),
            )
        }
    }
}

/// The same at length: which cells, or in which months figures are missing; `None` if there is no more to say.
pub fn agreement_at_length(language: Language, plan: &Plan, state: &Agreement) -> Option<String> {
    match state {
        Agreement::Off(slot, warning) => Some(pasting::broken_sum(language, plan, *slot, warning)),
        Agreement::Incomplete(months) if !months.is_empty() => {
            Some(figures::sum_partial(language, &verdicts::months(language, *months)))
        }
        Agreement::Holds | Agreement::Incomplete(_) => None,
    }
}

/// What is known of the blank months of a measure: its totals among `totals`, and in the last month of a cumulative
/// figure that figure: "Σ 620".
pub fn ghosts(
    language: Language,
    plan: &Plan,
    measure: Id,
    totals: &[(Id, Slot, u64)],
) -> Vec<(Slot, String)> {
    let own = totals.iter().filter(|(id, ..)| *id == measure);
    let mut ghosts: Vec<(Slot, String)> =
        own.map(|(_, slot, count)| (*slot, format::format_count(*count, language))).collect();
    if plan.measures.get(measure).is_some_and(|row| row.rule == YearRule::Sum) {
        ghosts.extend(through(plan, measure).into_iter().map(|month| {
            let text = figures::shown(language, plan.figure(measure, Slot::Through(month)));
            (Slot::Month(month), figures::through_cell(language, &text))
        }));
    }
    ghosts
}

/// "15/4–14/5".
pub fn dates((first, last): (NaiveDate, NaiveDate)) -> String {
    let short = |day: NaiveDate| day.format("%-d/%-m").to_string();
    format!("{}–{}", short(first), short(last))
}

/// The remarks to show while a cell is typed in: none that is new of that cell or of the year, which
/// its figures go into. One that was there stays until it is mended.
pub fn while_typing(now: Vec<Remark>, before: &[Remark], typed: Slot) -> Vec<Remark> {
    let hidden = |remark: &Remark| remark.slot == typed || remark.slot == Slot::Year;
    now.into_iter().filter(|remark| !hidden(remark) || before.contains(remark)).collect()
}

/// The first empty figure of a month that a target "trong kế hoạch" reads; a month that a cumulative
/// figure covers is not empty.
pub fn first_blank(plan: &Plan, target: Id, month: u8) -> Option<At> {
    let row = plan.targets.get(target)?;
    let counted = row.weight == Weight::InPlan && !row.not_applicable && unread(row).is_none();
    let sides = whole_of(row).iter().chain(minus_of(row));
    let measures = sides.chain(row.counted()).filter(|_| counted);
    measures.copied().find_map(|measure| {
        let slot = match plan.measures.get(measure)?.rule {
            YearRule::Sum | YearRule::Latest => Slot::Month(month),
            YearRule::Year | YearRule::Date => Slot::Year,
        };
        let covered = matches!(slot, Slot::Month(_))
            && (month..=12).any(|m| !plan.figure(measure, Slot::Through(m)).is_empty());
        let blank = plan.figure(measure, slot).is_empty() && !covered;
        blank.then_some(At::Figure(measure, slot))
    })
}

/// What goes with a measure that is removed, in sentences: its figures, and the targets that read it.
pub fn removal(language: Language, plan: &Plan, measure: Id) -> String {
    let count = plan.figures_of(measure).count().to_string();
    let reading = plan.targets.iter().filter(|(_, row)| counted_by(row).any(|id| id == measure));
    let names: Vec<String> = reading.map(|(_, row)| verdicts::label(language, plan, row)).collect();
    let mut told = vec![figures::remove_figures(language, &count)];
    if !names.is_empty() {
        let count = names.len().to_string();
        told.push(figures::remove_read(language, &count, &names.join("; ")));
    }
    told.join(" ")
}

/// Whether a target "trong kế hoạch" is worked out from one of these measures. One whose measures only
/// lie within them, such as the digitised dossiers within all dossiers, belongs elsewhere.
pub fn rests_on(plan: &Plan, target: Id, measures: &[Id]) -> bool {
    plan.targets.get(target).is_some_and(|row| {
        let counted = row.weight == Weight::InPlan && row.kind != TargetKind::Tracked;
        counted && counted_by(row).any(|id| measures.contains(&id))
    })
}

/// The months up to which cumulative figures were typed, in order.
pub fn through(plan: &Plan, measure: Id) -> Vec<u8> {
    let month = |(slot, _)| match slot {
        Slot::Through(month) => Some(month),
        Slot::Year | Slot::Month(_) => None,
    };
    plan.figures_of(measure).filter_map(month).collect()
}
