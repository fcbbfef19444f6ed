//! Chỉ tiêu theo quy tắc: the target that full points of a criterion ask, and the measures that it counts.

use crate::edit::build;
use crate::edit::making::Making;
use crate::plan::{
    Criterion, CriterionScoreField, Id, Measure, Plan, PointRole, PointRule, RuleStep, Target,
    TargetKind, Value, naming,
};
use crate::read::number::parse_points;

/// What the rule of a criterion asks for its full points.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asking {
    /// Loại chỉ tiêu.
    pub kind: TargetKind,
    /// Ngưỡng as typed: per cent or a count; blank where the rule does not say.
    pub threshold: String,
    /// Có mẫu số.
    pub divides: bool,
    /// Mẫu số bằng 0 thì tính là đạt.
    pub zero_is_met: bool,
}

/// The target that a criterion's rule asks. What no number decides is a person's own assessment.
pub fn asking(plan: &Plan, criterion: Id) -> Asking {
    let Some(row) = plan.criteria.get(criterion) else { return Asking::default() };
    let (kind, threshold) = match row.rule {
        // What takes points off is to be avoided, however often it counts.
        rule if plan.role_of(criterion) == PointRole::Penalty && rule.counts() => {
            (TargetKind::NoneOf, String::new())
        }
        PointRule::Typed | PointRule::YesNo => (TargetKind::Statement, String::new()),
        PointRule::Linear => (TargetKind::RatioAtLeast, or_all(&row.full_at)),
        PointRule::RatioBands => {
            let top = top(plan, criterion);
            // Where the highest step is the ratio itself, only all of it gives the full points.
            let linear = top.is_some_and(|step| step.linear);
            let floor = if linear { or_all("") } else { floor(top) };
            (TargetKind::RatioAtLeast, floor)
        }
        PointRule::CountBands => (TargetKind::CountAtLeast, floor(top(plan, criterion))),
        PointRule::PerItem => (TargetKind::CountAtLeast, items(row)),
        PointRule::Deduct => (TargetKind::NoneOf, String::new()),
    };
    let divides = kind == TargetKind::RatioAtLeast;
    Asking { kind, threshold, divides, zero_is_met: divides && row.zero_is_full }
}

fn or_all(percent: &str) -> String {
    if percent.trim().is_empty() { "100".to_owned() } else { percent.to_owned() }
}

fn floor(step: Option<&RuleStep>) -> String {
    step.map(|step| step.floor.clone()).unwrap_or_default()
}

/// The step that gives the most; of several, the one that is reached first. One that follows the ratio gives all only
/// where no other is above it.
fn top(plan: &Plan, criterion: Id) -> Option<&RuleStep> {
    let number = |text: &str| parse_points(text).ok().flatten().unwrap_or_default();
    let steps = || plan.steps_of(criterion).map(|(_, step)| step);
    let floors = || steps().filter(|step| !step.floor.trim().is_empty());
    let highest = floors().map(|step| number(&step.floor)).max();
    floors().max_by_key(|step| {
        let floor = number(&step.floor);
        let points = match (step.linear, highest == Some(floor)) {
            (false, _) => number(&step.points),
            (true, true) => u32::MAX,
            (true, false) => 0,
        };
        (points, std::cmp::Reverse(floor))
    })
}

/// How many items give the full points.
fn items(row: &Criterion) -> String {
    let read = |text: &str| parse_points(text).ok().flatten().filter(|points| *points > 0);
    let all = read(&row.maximum).zip(read(&row.each));
    all.map(|(most, each)| most.div_ceil(each).to_string()).unwrap_or_default()
}

/// Adds the target of a criterion to an owner. It counts what the criterion's score counts; what that counts nothing
/// for gets a new measure, which the score then counts too unless its numbers or points were typed.
pub(super) fn add(
    making: &mut Making,
    criterion: Id,
    owner: Id,
    threshold: Option<&str>,
    fresh: &mut dyn FnMut() -> Id,
) -> Option<Id> {
    let asking = asking(&making.after, criterion);
    let (part, whole, minus) = counted(making, criterion, owner, &asking, fresh);
    let named = making.after.criteria.get(criterion)?;
    let target = Target {
        label: named.name.clone(),
        threshold: threshold.map_or(asking.threshold, str::to_owned),
        zero_is_met: asking.zero_is_met,
        part,
        whole,
        minus,
        ..Target::of(owner, asking.kind)
    };
    let id = fresh();
    making.make([build::add(&making.after, id, target)]);
    Some(id)
}

/// The measures of part, whole, and what is taken from the whole.
fn counted(
    making: &mut Making,
    criterion: Id,
    owner: Id,
    asking: &Asking,
    fresh: &mut dyn FnMut() -> Id,
) -> (Vec<Id>, Vec<Id>, Vec<Id>) {
    if !asking.kind.counts() {
        return (Vec::new(), Vec::new(), Vec::new());
    }
    let held = making.after.score_of(criterion).cloned().unwrap_or_default();
    let typed = [&held.typed_part, &held.typed_whole, &held.own].iter().any(|it| !it.is_empty());
    let minus = if asking.divides { held.minus } else { Vec::new() };
    let mut side = |making: &mut Making, own: Vec<Id>, side: CountedSide, field| {
        if !own.is_empty() {
            return own;
        }
        let made = vec![measure(making, criterion, owner, side, fresh)];
        if !typed {
            link(making, criterion, field, made.clone());
        }
        made
    };
    let whole = if asking.divides {
        side(making, held.whole, CountedSide::Whole, CriterionScoreField::Whole)
    } else {
        Vec::new()
    };
    let part = CountedSide::Part(whole.clone());
    let part = side(making, held.part, part, CriterionScoreField::Part);
    (part, whole, minus)
}

fn link(making: &mut Making, criterion: Id, field: CriterionScoreField, ids: Vec<Id>) {
    let changes = build::score(&making.after, criterion, field, Value::Ids(ids));
    making.make(changes);
}

/// Which of the two numbers of a ratio a measure counts.
#[derive(Clone, Debug)]
enum CountedSide {
    /// Tử số, or the one number that is counted; within the whole.
    Part(Vec<Id>),
    /// Mẫu số.
    Whole,
}

fn measure(
    making: &mut Making,
    criterion: Id,
    owner: Id,
    side: CountedSide,
    fresh: &mut dyn FnMut() -> Id,
) -> Id {
    let plan = &making.after;
    let name = naming::name(plan, crate::plan::List::Criteria, criterion);
    let remedy = plan.remedies.get(owner);
    let area = remedy.and_then(|remedy| remedy.area).and_then(|area| plan.areas.get(area));
    let (label, within) = match side {
        CountedSide::Part(whole) if whole.is_empty() => (format!("{name}: số lượng"), whole),
        CountedSide::Part(whole) => (format!("{name}: số đạt"), whole),
        CountedSide::Whole => (format!("{name}: tổng số"), Vec::new()),
    };
    let measure = Measure {
        label,
        within,
        group: area.map(|area| area.title.clone()).unwrap_or_default(),
        keepers: remedy.map(|remedy| remedy.leads.clone()).unwrap_or_default(),
        ..Measure::default()
    };
    let id = fresh();
    making.make([build::add(plan, id, measure)]);
    id
}
