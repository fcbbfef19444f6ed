//! The sentence of a verdict, and what is still to do.

use super::labels::{months, unit};
use super::notes::fault;
use super::{announced, labels, words as w};
use crate::check::{
    Fault, Problem, Reach, Shortfall, Status, Threshold, Value, Verdict, is_published, shortfall,
    unread,
};
use crate::plan::{Plan, Target, TargetKind, naming};
use crate::read::case::capital;
use crate::read::day;
use crate::read::search::fold;
use crate::text::Language;
use crate::text::codes::Worded as _;
use crate::text::format::{format_count, format_threshold};

/// Kết luận in one or a few sentences: "Kết quả đã số hóa 93/200 (46,50%), yêu cầu từ 55% trở lên.
/// Tính đến tháng 5; thiếu tháng 3."
pub fn sentence(language: Language, plan: &Plan, target: &Target, verdict: &Verdict) -> String {
    let mut sentences = vec![head(language, plan, target, verdict)];
    sentences.extend(basis(language, verdict));
    let judged = match verdict.status {
        Status::Met | Status::NotMet | Status::InProgress | Status::Tracked => true,
        Status::NotEntered
        | Status::NotArisen
        | Status::SelfAssessed(_)
        | Status::Awaiting
        | Status::NotApplicable => false,
    };
    let unread = |one: &&Fault| matches!(one.problem, Problem::Count(_));
    if let Some(first) = verdict.problems.iter().find(unread).filter(|_| judged) {
        sentences.push(w::left_out(language, &fault(language, plan, first)));
    }
    if verdict.decided_early {
        sentences.push(w::DECIDED.get(language).to_owned());
    }
    if verdict.status == Status::Met && verdict.so_far {
        sentences.push(w::SO_FAR.get(language).to_owned());
    }
    if let (Status::InProgress, Some(due)) = (verdict.status, verdict.due)
        && target.kind != TargetKind::DoneBy
    {
        sentences.push(w::due_on(language, &day::show(due)));
    }
    // The end of the year is not a due date of its own: the page says that the year is over.
    if let Some(due) = verdict.due.filter(|_| verdict.is_overdue(plan)) {
        sentences.push(w::overdue_since(language, &day::show(due)));
    }
    sentences.join(" ")
}

/// What is still to do, or cannot be made up for: "Cần số hóa thêm 17 kết quả để đạt 55%."
pub fn shortfall(
    language: Language,
    plan: &Plan,
    target: &Target,
    verdict: &Verdict,
) -> Option<String> {
    let unit = unit(language, plan, target);
    let count = |count| format_count(count, language);
    Some(match verdict.shortfall {
        Shortfall::None => return None,
        Shortfall::Do(n) if target.kind == TargetKind::ReportsOnTime => {
            w::still(language, &count(n), &unit)
        }
        // Nothing is to come after the end: only how many are short can be told.
        Shortfall::NextInARow(_) if verdict.past_due => {
            w::still(language, &count(short(verdict)?), &unit)
        }
        Shortfall::Do(_) | Shortfall::NextInARow(_) => {
            whole(&to_do(language, plan, target, verdict)?)
        }
        Shortfall::Lost(n) if target.kind == TargetKind::AtMostPerPeriod => {
            let when = announced::when(language, verdict);
            w::over(language, &format!("{} {unit}", count(n)), &when)
        }
        Shortfall::Lost(n) if target.kind == TargetKind::RatioAtLeast => {
            w::lost(language, &count(n), &unit)
        }
        Shortfall::Lost(n) if target.kind == TargetKind::ReportsOnTime => {
            w::lost_late(language, &count(n), w::A_REPORT.get(language))
        }
        Shortfall::Lost(n) if counts_late(plan, target) => w::lost_late(language, &count(n), &unit),
        Shortfall::Lost(n) => w::lost_some(language, &count(n), &unit),
        Shortfall::LateByDays(days) => w::late_by(language, &count(days)),
        Shortfall::Places(places) => w::places(language, places),
        Shortfall::Score(gap) => w::short_of(language, &labels::gap(language, gap)),
        Shortfall::Never => w::NEVER.get(language).to_owned(),
    })
}

/// How many of the existing cases a rate lacks.
fn short(verdict: &Verdict) -> Option<u64> {
    match (&verdict.value, &verdict.threshold) {
        (Some(Value::Ratio { part, whole }), Some(Threshold::Percent(rate))) => {
            shortfall::to_do(*part, *whole, *rate)
        }
        _ => None,
    }
}

/// What is still to do of something that can be mended, as the end of a sentence: "cần số hóa thêm 37 kết quả để
/// đạt 55%". `None` where nothing is, or where it cannot be.
pub fn to_do(
    language: Language,
    plan: &Plan,
    target: &Target,
    verdict: &Verdict,
) -> Option<String> {
    let unit = unit(language, plan, target);
    let count = |count| format_count(count, language);
    let missing = match verdict.shortfall {
        Shortfall::Do(n) => count(n),
        Shortfall::NextInARow(n) => return Some(w::in_a_row(language, &count(n), &unit)),
        Shortfall::None
        | Shortfall::Lost(_)
        | Shortfall::LateByDays(_)
        | Shortfall::Places(_)
        | Shortfall::Score(_)
        | Shortfall::Never => return None,
    };
    let needed = match &verdict.threshold {
        Some(Threshold::Percent(rate)) => format_threshold(*rate, language),
        Some(Threshold::Count(least)) => format!("{} {unit}", count(*least)),
        Some(
            Threshold::Zero
            | Threshold::By(_)
            | Threshold::Rank(_)
            | Threshold::Band(_)
            | Threshold::Gain { .. }
            | Threshold::First(_)
            | Threshold::Score(_)
            | Threshold::Average(_)
            | Threshold::Maximum(_)
            | Threshold::PerPeriod { .. },
        )
        | None => return Some(w::settle(language, &missing, &unit)),
    };
    let label = label(language, plan, target);
    if asks_letters(&label) {
        return Some(w::more_letters(language, &missing, &needed));
    }
    Some(match doing(&label) {
        Some(verb) => w::do_more(language, verb, &missing, &unit, &needed),
        None => w::more(language, &missing, &unit, &needed),
    })
}

/// "Tính đến tháng 5; thiếu tháng 3."
fn basis(language: Language, verdict: &Verdict) -> Option<String> {
    let as_of = |month| match verdict.reach {
        Reach::Closed => w::as_of(language, month),
        Reach::Running => w::as_of_running(language, month),
        Reach::Ahead => w::as_of_ahead(language, month),
    };
    let mut parts: Vec<String> = verdict.as_of.map(as_of).into_iter().collect();
    if !verdict.missing.is_empty() {
        parts.push(w::gaps(language, &months(language, verdict.missing)));
    }
    if !verdict.unused().is_empty() && verdict.rests_on.len() > 1 {
        parts.push(w::unused(language, &months(language, verdict.unused())));
    }
    (!parts.is_empty()).then(|| whole(&parts.join("; ")))
}

/// Whether a target counts what came too late, judging by its words.
pub fn counts_late(plan: &Plan, target: &Target) -> bool {
    let counted = target.counted().iter().filter_map(|id| plan.measures.get(*id));
    let mut names = counted.map(|row| row.label.as_str()).chain([target.label.as_str()]);
    names.any(|name| ["quá hạn", "trễ"].iter().any(|late| name.to_lowercase().contains(late)))
}

/// Whether what a target's name counts is letters of apology (3.4.3): the cases that have one are counted, but a
/// letter is what is to be done.
pub fn asks_letters(label: &str) -> bool {
    fold(label).contains("xin loi")
}

/// The target's name, or what kind of target it is.
pub fn label(language: Language, plan: &Plan, target: &Target) -> String {
    let name = naming::target_name(plan, target);
    if name.is_empty() { target.kind.word().get(language).to_owned() } else { name }
}

fn head(language: Language, plan: &Plan, target: &Target, verdict: &Verdict) -> String {
    let label = &label(language, plan, target);
    let unit = &unit(language, plan, target);
    let needed = verdict.threshold.as_ref().map(|one| labels::threshold(language, one, unit));
    let needed = needed.as_deref().unwrap_or("…");
    let value = verdict
        .value
        .as_ref()
        .map(|value| labels::value(language, value, verdict.threshold.as_ref()));
    match (verdict.status, target.kind) {
        (Status::NotApplicable, _) => w::not_applicable(language, label, target.reason.trim()),
        (Status::SelfAssessed(word), _) => {
            let word = &word.word().get(language).to_lowercase();
            match day::parse(&target.statement_day) {
                Some(day) => w::said_on(language, label, word, &day::show(day)),
                None => w::said(language, label, word),
            }
        }
        (Status::NotEntered, _) => not_entered(language, plan, target, verdict, (label, needed)),
        (Status::NotArisen, TargetKind::ReportsOnTime) => w::no_report_yet(language, label),
        (Status::NotArisen, _) => match verdict.taken_off() {
            Some(whole) => w::nothing_left(language, label, &format_count(whole, language)),
            None => w::nothing_arose(language, label),
        },
        (Status::Awaiting, _) => {
            announced::awaited(language, verdict, (label, needed), value.as_deref())
        }
        (Status::Tracked, kind)
            if matches!(kind, TargetKind::RankAtMost | TargetKind::BandAtLeast)
                || is_published(kind) =>
        {
            w::no_aim(language, label)
        }
        (
            Status::Tracked | Status::Met | Status::NotMet | Status::InProgress,
            TargetKind::ReportsOnTime,
        ) => reports(language, plan, target, verdict, label),
        (Status::Tracked, _) => match value {
            Some(value) => w::followed(language, label, &value),
            None => w::follows(language, label),
        },
        (Status::Met | Status::NotMet | Status::InProgress, _) => {
            judged(language, verdict, (label, unit, needed), value.as_deref())
        }
    }
}

fn not_entered(
    language: Language,
    plan: &Plan,
    target: &Target,
    verdict: &Verdict,
    (label, needed): (&str, &str),
) -> String {
    if let (true, Some(first)) = (target.kind != TargetKind::Statement, verdict.problems.first()) {
        return w::unusable(language, label, &fault(language, plan, first));
    }
    match target.kind {
        TargetKind::Statement => w::unsaid(language, label),
        TargetKind::DoneBy => w::day_missing(language, label, needed),
        TargetKind::ReportsOnTime => reports(language, plan, target, verdict, label),
        TargetKind::PlacesGained
        | TargetKind::AmongFirst
        | TargetKind::ScoreAtLeast
        | TargetKind::NotBelowAverage
        | TargetKind::KeepMaximum => announced::without_base(language, verdict, label),
        TargetKind::RatioAtLeast
        | TargetKind::NoneOf
        | TargetKind::CountAtLeast
        | TargetKind::AtMostPerPeriod
        | TargetKind::RankAtMost
        | TargetKind::BandAtLeast
        | TargetKind::Tracked => {
            if verdict.steps.is_empty() || unread(target).is_some() {
                w::nothing_set(language, label)
            } else {
                w::not_entered(language, label, needed)
            }
        }
    }
}

/// "6/6 báo cáo đã gửi đúng hạn"; without "on time" as long as nobody said by when.
fn reports(
    language: Language,
    plan: &Plan,
    target: &Target,
    verdict: &Verdict,
    label: &str,
) -> String {
    let Some(Value::Ratio { part, whole }) = verdict.value else {
        return if matches!(verdict.shortfall, Shortfall::Do(_)) {
            w::reports_unsent(language, label)
        } else {
            w::no_periods(language, label)
        };
    };
    let (part, whole) = (format_count(part, language), format_count(whole, language));
    let duty = target.owner.and_then(|owner| plan.duties.get(owner));
    if duty.is_some_and(|duty| !duty.says_when()) {
        return w::reports_sent(language, label, &part, &whole);
    }
    w::reports(language, label, &part, &whole)
}

fn judged(
    language: Language,
    verdict: &Verdict,
    (label, unit, needed): (&str, &str, &str),
    value: Option<&str>,
) -> String {
    let shown = value.unwrap_or_default();
    match &verdict.value {
        _ if verdict.met_by_zero() => match verdict.taken_off() {
            Some(whole) => w::rest_met(language, label, &format_count(whole, language)),
            None => w::zero_met(language, label),
        },
        Some(Value::Ratio { .. }) => w::reached(language, label, shown, needed),
        Some(Value::Count(0)) if verdict.status == Status::Met => w::none_happened(language, label),
        Some(Value::Count(_)) => w::counted(language, label, shown, unit, needed),
        Some(Value::Day(_)) => w::done_on(language, label, shown, needed),
        Some(Value::Rank(_) | Value::Band(_) | Value::Score(_)) => {
            w::published(language, label, shown, needed)
        }
        Some(Value::Peak { count: 0, .. }) if verdict.status == Status::Met => {
            w::none_happened(language, label)
        }
        Some(Value::Peak { .. }) => announced::peak(language, verdict, (label, unit, needed)),
        None => w::not_done_yet(language, label, needed),
    }
}

/// What is done to the things that a target counts, from its name: "Kết quả đã số hóa" is "số hóa". `None` if
/// the name does not say it in a few words.
fn doing(label: &str) -> Option<&str> {
    const MOST: usize = 4;
    let (_, verb) = label.rsplit_once(" đã ")?;
    let words = verb.split_whitespace().count();
    (1..=MOST).contains(&words).then(|| verb.trim())
}

/// A sentence: a capital letter first, a full stop last.
pub fn whole(words: &str) -> String {
    format!("{}.", capital(words))
}
