//! Kết quả năm cũ. What the remedies of an old plan reached, told first in their directions: "Kết quả năm 2024: 46,50%,
//! chưa đạt." Always in Vietnamese, like every word of a plan; a rate never crosses its threshold by rounding.

use chrono::NaiveDate;

use crate::check::{Status, Threshold, Value, Verdict, counted_by, verdict};
use crate::plan::{Id, Plan, Statement, Target, TargetKind, Weight, naming};
use crate::read::day;
use crate::read::number::ratio_percent;
use crate::read::shown::{grouped, two_decimals};

/// What stands before the year.
const LEAD: &str = "Kết quả năm ";
const MET: &str = "đạt";
const NOT_MET: &str = "chưa đạt";
const DONE: &str = "đã thực hiện";
const UNDER_WAY: &str = "đang thực hiện";
const NOT_ARISEN: &str = "chưa phát sinh";
const AWAITED: &str = "chưa công bố";
const NOT_APPLICABLE: &str = "không áp dụng";
const NO_FIGURES: &str = "chưa có số liệu";
/// What a target's part of the paragraph ends with.
const ENDS: [&str; 8] =
    [MET, NOT_MET, DONE, UNDER_WAY, NOT_ARISEN, AWAITED, NOT_APPLICABLE, NO_FIGURES];

/// The paragraph of each remedy that has targets "trong kế hoạch" that ask for something, in order, as they stand on
/// a day. Nothing while the plan has no year.
pub fn paragraphs(plan: &Plan, today: NaiveDate) -> Vec<(Id, String)> {
    let Some(year) = plan.year() else { return Vec::new() };
    let told = |id: &Id| Some((*id, paragraph(plan, *id, year, today)?));
    plan.remedies.ids().iter().filter_map(told).collect()
}

fn paragraph(plan: &Plan, remedy: Id, year: i32, today: NaiveDate) -> Option<String> {
    let judged = judged(plan, remedy, today);
    let several = judged.len() > 1;
    let one = |(target, verdict): &(&Target, Verdict)| {
        let told = told(plan, target, verdict);
        let name = naming::target_name(plan, target);
        let named = several && !name.is_empty();
        let told = if named { format!("{name}: {told}") } else { told };
        // What parts two targets stands between them only: the paragraph is known again by it.
        told.replace(';', ",")
    };
    let parts: Vec<String> = judged.iter().map(one).collect();
    (!parts.is_empty()).then(|| format!("{LEAD}{year}: {}.", parts.join("; ")))
}

/// The targets "trong kế hoạch" of a remedy that ask for something, each as it stands on a day.
pub(super) fn judged(plan: &Plan, remedy: Id, today: NaiveDate) -> Vec<(&Target, Verdict)> {
    let own = plan.targets_of(remedy).filter(|(_, target)| target.weight == Weight::InPlan);
    let all = own.map(|(id, target)| (target, verdict(plan, id, today)));
    all.filter(|(_, verdict)| verdict.status != Status::Tracked).collect()
}

/// "46,50% (tính đến tháng 5), chưa đạt".
fn told(plan: &Plan, target: &Target, verdict: &Verdict) -> String {
    let word = match verdict.status {
        Status::Met => MET,
        Status::SelfAssessed(Statement::Done) => DONE,
        // Once the time is over, what is not done is not done.
        Status::SelfAssessed(Statement::UnderWay) if !verdict.past_due => UNDER_WAY,
        Status::NotMet | Status::SelfAssessed(Statement::NotYet | Statement::UnderWay) => NOT_MET,
        Status::InProgress => UNDER_WAY,
        Status::NotArisen => NOT_ARISEN,
        Status::Awaiting => AWAITED,
        Status::NotApplicable => NOT_APPLICABLE,
        Status::NotEntered | Status::Tracked | Status::SelfAssessed(Statement::Unsaid) => {
            NO_FIGURES
        }
    };
    let judged = match verdict.status {
        Status::Met | Status::NotMet | Status::InProgress => true,
        Status::NotEntered
        | Status::NotArisen
        | Status::SelfAssessed(_)
        | Status::Tracked
        | Status::Awaiting
        | Status::NotApplicable => false,
    };
    let value = verdict.value.as_ref().filter(|_| judged);
    let value = value.and_then(|value| reached(plan, target, verdict, value));
    let until = verdict.as_of.filter(|month| *month < 12);
    let until = until.map(|month| format!(" (tính đến tháng {month})")).unwrap_or_default();
    let mut parts: Vec<String> = value.map(|value| format!("{value}{until}")).into_iter().collect();
    parts.push(word.to_owned());
    parts.join(", ")
}

/// What was reached; `None` where there was nothing to count.
fn reached(plan: &Plan, target: &Target, verdict: &Verdict, value: &Value) -> Option<String> {
    let counted = |count: u64| {
        let shown = format!("{} {}", grouped(count, '.'), unit(plan, target));
        shown.trim_end().to_owned()
    };
    let bound = verdict.threshold.as_ref().and_then(Threshold::bound);
    Some(match value {
        Value::Ratio { whole: 0, .. } => return None,
        Value::Ratio { part, whole } if target.kind == TargetKind::ReportsOnTime => {
            format!("{}/{}", grouped(*part, '.'), grouped(*whole, '.'))
        }
        Value::Ratio { part, whole } => {
            format!("{}%", two_decimals(ratio_percent(*part, *whole, bound)?, '.', ','))
        }
        Value::Count(count) => counted(*count),
        Value::Peak { count, .. } => format!("nhiều nhất {} mỗi kỳ", counted(*count)),
        Value::Day(day) => format!("ngày {}", day::cite(*day)),
        Value::Rank(rank) => format!("hạng {rank}"),
        Value::Band(band) => band.trim().to_owned(),
        Value::Score(score) => {
            let unit = if score.percent { "%" } else { " điểm" };
            format!("{}{unit}", two_decimals(score.hundredths.into(), '.', ','))
        }
    })
}

/// The target's own unit, else that of what it counts.
fn unit<'a>(plan: &'a Plan, target: &'a Target) -> &'a str {
    let measures = counted_by(target).filter_map(|id| plan.measures.get(id));
    let units = std::iter::once(target.unit.trim()).chain(measures.map(|row| row.unit.trim()));
    units.into_iter().find(|unit| !unit.is_empty()).unwrap_or_default()
}

/// A direction with what was reached before it. A paragraph that was put there in the same way a year before
/// `year`, and that nobody has changed since, makes room: results would pile up otherwise, and each stays in the plan
/// of its own year. Any other words stay, whatever they say.
pub fn before(paragraph: &str, direction: &str, year: Option<i32>) -> String {
    let older = year.is_some_and(|year| {
        direction.lines().next().and_then(year_of).is_some_and(|of| of + 1 == year)
    });
    let rest = match direction.split_once('\n') {
        Some((_, rest)) if older => rest,
        None if older => "",
        Some(_) | None => direction,
    };
    if rest.is_empty() { paragraph.to_owned() } else { format!("{paragraph}\n{rest}") }
}

/// How many bytes the paragraphs of this kind take that a direction begins with, with their ends of line. What they
/// say is of the year that they name, and moves with no other.
pub fn length(direction: &str) -> usize {
    let lines = direction.split_inclusive('\n');
    lines.take_while(|line| year_of(line.trim_end_matches('\n')).is_some()).map(str::len).sum()
}

/// The year that a paragraph tells of; `None` if it is not one of this kind, word for word.
fn year_of(line: &str) -> Option<i32> {
    let (year, told) = line.strip_prefix(LEAD)?.split_once(": ")?;
    let mut parts = told.strip_suffix('.')?.split("; ");
    let ends = |part: &str| {
        let last = part.rsplit(", ").next().unwrap_or_default();
        ENDS.contains(&last.rsplit(": ").next().unwrap_or_default())
    };
    let digits = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    (digits && parts.all(ends)).then(|| year.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_known_by_every_word_of_its_form() {
        assert_eq!(year_of("Kết quả năm 2024: 46,50%, chưa đạt."), Some(2024));
        assert_eq!(year_of("Kết quả năm 2024: A: 46,50%, đạt; B: chưa có số liệu."), Some(2024));
        let month = "Kết quả năm 2024: 2 hồ sơ (tính đến tháng 5), chưa đạt.";
        assert_eq!(year_of(month), Some(2024));
        for other in [
            "Kết quả năm 2024: 46,50%, chưa đạt",
            "Kết quả năm 2024: 46,50%, chưa đạt. Do thiếu máy.",
            "Kết quả năm 2024: còn thấp.",
            "Kết quả năm 2024 là 46,50%, chưa đạt.",
            "Kết quả năm nay: 46,50%, chưa đạt.",
            "Trong năm 2024: 46,50%, chưa đạt.",
        ] {
            assert_eq!(year_of(other), None, "{other}");
        }
    }

    #[test]
    fn only_the_untouched_paragraph_of_the_year_before_makes_room() {
        let new = "Kết quả năm 2025: 60,00%, đạt.";
        let put = |direction: &str| before(new, direction, Some(2025));
        assert_eq!(put(""), new);
        assert_eq!(put("- Số hóa."), format!("{new}\n- Số hóa."));
        let old = "Kết quả năm 2024: 46,50%, chưa đạt.";
        assert_eq!(put(old), new);
        assert_eq!(put(&format!("{old}\n- Số hóa.")), format!("{new}\n- Số hóa."));
        for kept in ["Kết quả năm 2023: 40,00%, chưa đạt.\nx", "Kết quả năm 2024: 46,50%, tốt.\nx"]
        {
            assert_eq!(put(kept), format!("{new}\n{kept}"));
        }
        assert_eq!(length(&format!("{new}\n{old}\n- Số hóa.")), new.len() + old.len() + 2);
        assert_eq!(length("- Số hóa."), 0);
    }
}
