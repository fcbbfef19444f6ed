//! Triển vọng cuối năm: its lines beside a verdict, the trial with the months to come, the list of those that would
//! be missed.

use crate::check::overview::Overview;
use crate::check::{Assumed, Outlook, Status, expected, what_if};
use crate::plan::{Id, Plan, naming};
use crate::read::number::parse_count;
use crate::route;
use crate::route::{Filter, Route};
use crate::text::format::format_count;
use crate::text::{Language, outlook, verdicts};

use super::chip;
use super::chip::ChipStatus;

/// What is said of an outlook beside the verdict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prospect {
    /// The line: where the year ends, what each month must bring, until when.
    pub line: String,
    /// Cách tính, a line for each step.
    pub steps: Vec<String>,
    /// Whether it ends missed: the line stands out then.
    pub misses: bool,
}

/// The lines of a target's outlook.
pub fn prospect(language: Language, plan: &Plan, target: Id, seen: &Outlook) -> Prospect {
    let Some(row) = plan.targets.get(target) else { return Prospect::default() };
    Prospect {
        line: outlook::sentence(language, plan, row, seen),
        steps: outlook::reasoning(language, seen),
        misses: seen.end.status == Status::NotMet,
    }
}

/// Một ô của phần thử: what one month is assumed to bring, part or whole.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TrialField {
    /// Tháng, 1 to 12.
    pub month: u8,
    /// Whether it is the whole: all cases, of which the others are a part.
    pub whole: bool,
    /// The label.
    pub label: String,
    /// What counts while it is blank: "theo tốc độ: 42", or "đã nhập: 42" of a month that is not over.
    pub hint: String,
}

/// The fields of the trial, month by month.
pub fn trial_fields(
    language: Language,
    plan: &Plan,
    target: Id,
    seen: &Outlook,
) -> Vec<TrialField> {
    let hint = |count: u64, typed: bool| {
        let words = if typed { outlook::as_typed } else { outlook::at_pace };
        words(language, &format_count(count, language))
    };
    let rate = seen.pace.whole.is_some();
    let months = expected(plan, target, seen).into_iter();
    let fields = months.flat_map(|Assumed { month, part, whole, typed }| {
        let words = if rate { outlook::try_part } else { outlook::try_count };
        let label = words(language, month);
        let part = TrialField { month, whole: false, label, hint: hint(part, typed) };
        let label = outlook::try_whole(language, month);
        let whole =
            whole.map(|count| TrialField { month, whole: true, label, hint: hint(count, typed) });
        std::iter::once(part).chain(whole)
    });
    fields.collect()
}

/// Chữ đã gõ in one field of the trial: its month, whether it is the whole, the text.
pub type TrialText = (u8, bool, String);

/// What the trial comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trial {
    /// The chip at the end; `None` while some field does not read as a number.
    pub status: Option<ChipStatus>,
    /// The verdict at the end in words, or what stands against it.
    pub words: String,
}

/// Kết luận cuối kỳ if the months to come bring what was typed; what is blank counts as it was typed, else at the pace.
pub fn trial(
    language: Language,
    plan: &Plan,
    target: Id,
    seen: &Outlook,
    typed: &[TrialText],
) -> Trial {
    let mut months = expected(plan, target, seen);
    for (month, whole, text) in typed {
        // A month that was typed in the meantime may have no field any more.
        let open = |one: &&mut Assumed| one.month == *month && (!*whole || one.whole.is_some());
        let Some(one) = months.iter_mut().find(open) else { continue };
        match parse_count(text) {
            Ok(Some(count)) if *whole => one.whole = Some(count),
            Ok(Some(count)) => one.part = count,
            Ok(None) => {}
            Err(_) => {
                let words = outlook::TRY_UNREAD.get(language).to_owned();
                return Trial { status: None, words };
            }
        }
    }
    let row = plan.targets.get(target);
    let Some((row, verdict)) = row.zip(what_if(plan, target, seen, &months)) else {
        return Trial::default();
    };
    let sentence = verdicts::sentence(language, plan, row, &verdict);
    let short = verdicts::shortfall(language, plan, row, &verdict);
    let sentence = [sentence].into_iter().chain(short).collect::<Vec<_>>().join(" ");
    let words = outlook::tried(language, &outlook::when(language, seen), &sentence);
    Trial { status: Some(chip::of_status(verdict.status)), words }
}

/// Một chỉ tiêu sẽ không đạt nếu giữ tốc độ này, on the overview.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Warned {
    /// The address of its remedy or duty.
    pub href: String,
    /// Mã of the remedy: "7.3.3"; empty for a duty.
    pub code: String,
    /// What the target is called.
    pub label: String,
    /// Where the year ends and what each month must bring, or since when it is lost.
    pub words: String,
}

/// The targets that are not told as missed and would be at their pace, lost ones among them, in the order of the plan.
pub fn warned(language: Language, plan: &Plan, seen: &Overview) -> Vec<Warned> {
    let all = seen.warned().into_iter();
    let line = |(list, owner, id, it): (_, Id, Id, &Outlook)| {
        let target = plan.targets.get(id)?;
        Some(Warned {
            href: route::path(&Route::of_item(list, owner, Filter::default())),
            code: naming::remedy_code(plan, owner),
            label: verdicts::label(language, plan, target),
            words: outlook::sentence(language, plan, target, it),
        })
    };
    all.filter_map(line).collect()
}
