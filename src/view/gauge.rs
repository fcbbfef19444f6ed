//! Đang ở đâu: what a target has reached and what it must reach, as a short bar and in the fewest words.

use chrono::{Datelike as _, NaiveDate};

use crate::check::overview::Overview;
use crate::check::{Outlook, Shortfall, Standing, Status, Threshold, Value, Verdict};
use crate::plan::{Id, List, Plan, Target, TargetKind, Weight, naming};
use crate::read::{day, number};
use crate::route;
use crate::route::{Filter, Route};
use crate::text::codes::Worded as _;
use crate::text::format::{format_count, format_threshold};
use crate::text::{Language, criteria, gauge, outlook, verdicts};

use super::chip;
use super::chip::ChipStatus;
use super::scores;

/// Thanh kết quả, in thousandths of its length; the axis goes from zero to what is possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GaugeBar {
    /// What was reached.
    pub fill: u16,
    /// The threshold; `None` if there is none.
    pub mark: Option<u16>,
    /// Năm trước: where last year ended; only for the rank.
    pub before: Option<u16>,
    /// Dự kiến cuối kỳ: where it ends at its pace, at most the end of the bar.
    pub ahead: Option<u16>,
}

/// What a target reached, against what it must reach.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Gauge {
    /// The bar; none for what is no amount, such as a day or an officer's own word.
    pub bar: Option<GaugeBar>,
    /// What was reached: "53,19%", "10/03"; empty while nothing is known.
    pub reached: String,
    /// What must be reached: "55%"; empty for what has no threshold to name.
    pub needed: String,
    /// What is missing: "thiếu 17", "2 trễ"; empty for nothing.
    pub missing: String,
    /// Where it ends at its pace: "dự kiến 51%"; empty where the bar has no such mark.
    pub ahead: String,
}

impl Gauge {
    /// "53,19% / 55% · thiếu 17 · dự kiến 51%".
    pub fn words(&self) -> String {
        let against = [self.reached.as_str(), &self.needed];
        let against = against.into_iter().filter(|words| !words.is_empty());
        let against = against.collect::<Vec<_>>().join(" / ");
        let all = [against.as_str(), &self.missing, &self.ahead];
        all.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// What a tile has room for: what was reached, or what is missing.
    pub fn short(&self) -> &str {
        if self.reached.is_empty() { &self.missing } else { &self.reached }
    }
}

/// The length of a bar.
const FULL: u64 = 1000;

/// The gauge of one target.
pub fn gauge(language: Language, plan: &Plan, target: &Target, verdict: &Verdict) -> Gauge {
    let (reached, needed) =
        (reached(language, plan, target, verdict), needed(language, plan, verdict));
    let by_day = matches!(verdict.threshold, Some(Threshold::By(_)));
    // "55%" alone would read as what was reached.
    let alone = reached.is_empty() && !needed.is_empty() && !by_day;
    Gauge {
        bar: bar(plan, verdict),
        needed: if alone { gauge::needs(language, &needed) } else { needed },
        reached,
        missing: missing(language, plan, target, verdict),
        ahead: String::new(),
    }
}

impl Gauge {
    /// The gauge with the mark of where the target ends at its pace; as it is where the bar has no place for it.
    #[must_use]
    pub fn with_outlook(mut self, language: Language, plan: &Plan, seen: Option<&Outlook>) -> Self {
        let end = seen.and_then(|seen| Some((seen, bar(plan, &seen.end)?)));
        let marked = self.bar.as_mut().filter(|bar| bar.mark.is_some_and(|mark| mark > 0));
        if let Some((own, (seen, end))) = marked.zip(end) {
            // A count that ends beyond its threshold has a longer bar of its own: here it stands at the end.
            let full = u16::try_from(FULL).unwrap_or_default();
            own.ahead = Some(if end.mark == own.mark { end.fill } else { full });
            self.ahead = outlook::beside_bar(language, seen);
        }
        self
    }
}

/// The gauge of a remedy or duty: that of the target which decides.
pub fn of_standing(language: Language, plan: &Plan, standing: &Standing) -> Gauge {
    let target = standing.judged_by.and_then(|id| plan.targets.get(id));
    let decided = target.zip(standing.verdict());
    decided.map(|(target, it)| gauge(language, plan, target, it)).unwrap_or_default()
}

fn bar(plan: &Plan, verdict: &Verdict) -> Option<GaugeBar> {
    let of = |amount: u64, all: u64| {
        let share = u128::from(amount.min(all)) * u128::from(FULL) / u128::from(all.max(1));
        u16::try_from(share).unwrap_or_default()
    };
    let (fill, mark) = match (verdict.value.as_ref()?, verdict.threshold.as_ref()) {
        // A share of nothing has no place between none and all.
        (Value::Ratio { whole: 0, .. }, _) => return None,
        (Value::Ratio { part, whole }, Some(Threshold::Percent(least))) => {
            (of(*part, *whole), Some(of(u64::from(*least), 10_000)))
        }
        (Value::Ratio { part, whole }, _) => (of(*part, *whole), None),
        (Value::Count(count), Some(Threshold::Count(least))) => {
            let all = (*count).max(*least);
            (of(*count, all), Some(of(*least, all)))
        }
        // One case is already too many: the bar is empty, or full beyond its mark.
        (Value::Count(count), Some(Threshold::Zero)) => (of(*count, 1), Some(0)),
        (Value::Rank(rank), Some(Threshold::Rank(wanted))) => {
            return rank_bar(plan, *rank, *wanted, last_rank(plan));
        }
        (Value::Rank(rank), Some(threshold @ (Threshold::First(_) | Threshold::Gain { .. }))) => {
            let (wanted, last) = scores::wanted(threshold)?;
            return rank_bar(plan, *rank, wanted, last);
        }
        (value @ (Value::Score(_) | Value::Peak { .. }), threshold) => {
            let (reached, wanted, all) = scores::amounts(value, threshold?)?;
            (of(reached, all), Some(of(wanted, all)))
        }
        (Value::Count(_) | Value::Day(_) | Value::Rank(_) | Value::Band(_), _) => return None,
    };
    Some(GaugeBar { fill, mark, before: None, ahead: None })
}

/// From the last place, at the start of the bar, to the first at its end.
fn rank_bar(plan: &Plan, rank: u32, wanted: u32, last: Option<u32>) -> Option<GaugeBar> {
    let units = number::parse_count(&plan.aim.units).ok().flatten();
    let units = units.and_then(|units| u32::try_from(units).ok()).unwrap_or_default();
    let units = units.max(rank).max(wanted).max(last.unwrap_or_default());
    let steps = units.checked_sub(1).filter(|steps| *steps > 0)?;
    let place = |rank: u32| {
        let share = u64::from(units.saturating_sub(rank)) * FULL / u64::from(steps);
        u16::try_from(share).unwrap_or_default()
    };
    let before = last.map(place);
    Some(GaugeBar { fill: place(rank), mark: Some(place(wanted)), before, ahead: None })
}

/// Hạng năm trước of the commune.
fn last_rank(plan: &Plan) -> Option<u32> {
    number::parse_rank(&plan.last_result.rank).ok().flatten().map(|(rank, _)| rank)
}

/// Whether every case that was counted is told as one that came too late.
fn lost_says_it(plan: &Plan, target: &Target, verdict: &Verdict) -> bool {
    verdict.threshold == Some(Threshold::Zero)
        && matches!(verdict.shortfall, Shortfall::Lost(_))
        && verdicts::counts_late(plan, target)
}

fn reached(language: Language, plan: &Plan, target: &Target, verdict: &Verdict) -> String {
    if let Status::SelfAssessed(word) = verdict.status {
        return word.word().get(language).to_lowercase();
    }
    let bound = verdict.threshold.as_ref().and_then(Threshold::bound);
    match &verdict.value {
        None => String::new(),
        Some(Value::Ratio { part, whole }) if target.kind != TargetKind::ReportsOnTime => {
            match number::ratio_percent(*part, *whole, bound) {
                Some(percent) => format_threshold(percent, language),
                None => gauge::NONE_AROSE.get(language).to_owned(),
            }
        }
        Some(Value::Count(0)) if verdict.threshold == Some(Threshold::Zero) => {
            gauge::NONE.get(language).to_owned()
        }
        // What is missing says it: "2 trễ".
        Some(Value::Count(_)) if lost_says_it(plan, target, verdict) => String::new(),
        Some(Value::Ratio { part, whole }) => {
            format!("{}/{}", format_count(*part, language), format_count(*whole, language))
        }
        Some(Value::Count(count) | Value::Peak { count, .. }) => format_count(*count, language),
        Some(Value::Day(on)) => short_day(plan, *on),
        Some(Value::Rank(rank)) => rank.to_string(),
        Some(Value::Band(band)) => band.clone(),
        Some(Value::Score(found)) => scores::bare(language, *found),
    }
}

/// A day of the plan's year without its year: "18/03".
fn short_day(plan: &Plan, on: NaiveDate) -> String {
    if plan.year() == Some(on.year()) { on.format("%d/%m").to_string() } else { day::show(on) }
}

fn needed(language: Language, plan: &Plan, verdict: &Verdict) -> String {
    match &verdict.threshold {
        Some(Threshold::Percent(least)) => format_threshold(*least, language),
        Some(Threshold::Count(least)) => format_count(*least, language),
        Some(Threshold::Rank(wanted)) => wanted.to_string(),
        Some(Threshold::By(on)) => gauge::by(language, &short_day(plan, *on)),
        Some(
            own @ (Threshold::Gain { .. }
            | Threshold::First(_)
            | Threshold::Score(_)
            | Threshold::Average(_)
            | Threshold::Maximum(_)
            | Threshold::PerPeriod { .. }),
        ) => scores::needed(language, own),
        Some(Threshold::Zero | Threshold::Band(_)) | None => String::new(),
    }
}

fn missing(language: Language, plan: &Plan, target: &Target, verdict: &Verdict) -> String {
    let count = |count: u64| {
        let count = format_count(count, language);
        // Cases are plain from the name; an amount of money is not.
        let unit = verdicts::unit(language, plan, target);
        if unit.contains("đồng") { format!("{count} {unit}") } else { count }
    };
    match verdict.shortfall {
        Shortfall::Do(n) => gauge::missing(language, &count(n)),
        Shortfall::NextInARow(n) => gauge::in_a_row(language, &count(n)),
        Shortfall::Lost(n) if target.kind == TargetKind::AtMostPerPeriod => {
            gauge::over(language, &count(n))
        }
        Shortfall::Score(gap) => gauge::missing(language, &scores::bare(language, gap)),
        Shortfall::Lost(n) if verdicts::counts_late(plan, target) => {
            gauge::late(language, &count(n))
        }
        // The count itself is the case that should not have happened.
        Shortfall::Lost(_) if verdict.threshold == Some(Threshold::Zero) => String::new(),
        Shortfall::Lost(n) => gauge::lost(language, &count(n)),
        Shortfall::LateByDays(days) => gauge::days_late(language, &count(days)),
        Shortfall::Places(places) => gauge::places(language, places),
        Shortfall::None | Shortfall::Never => String::new(),
    }
}

/// One line under "Đang ở đâu".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standpoint {
    /// The target.
    pub id: Id,
    /// The address of its remedy or duty.
    pub href: String,
    /// Mã of the remedy: "7.3.3".
    pub code: String,
    /// What the target is called.
    pub label: String,
    /// Its chip.
    pub status: ChipStatus,
    /// Its gauge, with a bar.
    pub gauge: Gauge,
}

/// The targets of the plan that can be drawn, worst first.
pub fn standpoints(language: Language, plan: &Plan, seen: &Overview) -> Vec<Standpoint> {
    let lists = [(List::Remedies, &seen.board.remedies), (List::Duties, &seen.board.duties)];
    let all = lists.into_iter().flat_map(|(list, rows)| rows.iter().map(move |row| (list, row)));
    let own = all.flat_map(|(list, (owner, standing))| {
        let own = standing.verdicts.iter().filter(move |(id, _)| {
            plan.targets.get(*id).is_some_and(|it| it.owner == Some(*owner))
        });
        own.map(move |(id, verdict)| (list, *owner, *id, verdict))
    });
    let line = |(list, owner, id, verdict): (List, Id, Id, &Verdict)| {
        let target = plan.targets.get(id).filter(|row| row.weight == Weight::InPlan)?;
        let gauge = gauge(language, plan, target, verdict);
        gauge.bar?;
        let gauge = gauge.with_outlook(language, plan, seen.outlook(id));
        let line = Standpoint {
            id,
            href: route::path(&Route::of_item(list, owner, Filter::default())),
            code: naming::remedy_code(plan, owner),
            label: verdicts::label(language, plan, target),
            status: chip::of_verdict(plan, verdict),
            gauge,
        };
        Some((verdict.status.place(), line))
    };
    let mut lines: Vec<_> = own.filter_map(line).collect();
    crate::read::sorted::sort_by_key(&mut lines, |(place, _)| *place);
    lines.into_iter().map(|(_, line)| line).collect()
}

/// Ô của một mục khắc phục on the strip of the overview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile {
    /// The remedy.
    pub id: Id,
    /// The address of its page.
    pub href: String,
    /// Mã, or its number where it has none.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Its chip.
    pub status: ChipStatus,
    /// The word on the chip.
    pub word: String,
    /// What it reached, in a word.
    pub short: String,
}

/// A tile for each remedy, in the order of the plan.
pub fn tiles(language: Language, plan: &Plan, seen: &Overview) -> Vec<Tile> {
    let rows = seen.board.remedies.iter().enumerate();
    let tile = |(place, (id, standing)): (usize, &(Id, Standing))| {
        let code = naming::remedy_code(plan, *id);
        let title = plan.remedies.get(*id).map(naming::remedy_title).unwrap_or_default();
        let status = chip::of_standing(plan, standing);
        let untold = standing.verdicts.is_empty();
        let word = if untold { criteria::NO_TARGET } else { status.word() };
        Tile {
            id: *id,
            href: route::path(&Route::of_item(List::Remedies, *id, Filter::default())),
            code: if code.is_empty() { (place + 1).to_string() } else { code },
            title: title.to_owned(),
            status,
            word: word.get(language).to_owned(),
            short: of_standing(language, plan, standing).short().to_owned(),
        }
    };
    rows.map(tile).collect()
}
