//! Quy tắc tính điểm. A closed list of rules, read from what a person typed of them, and what each gives.

use super::asked::{Asked, Lack};
use super::points::{Fine, Points};
use crate::plan::{Answer, At, Criterion, CriterionField, Id, Plan, PointRule, RuleStepField};
use crate::read::number::{CountProblem, PercentProblem, parse_count, parse_percent};
use crate::read::search;
use crate::read::sorted::sort_by_key;

/// 100 per cent, in hundredths of a per cent.
pub(super) const ALL: u32 = 10_000;

/// Bậc của một tỷ lệ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RatioStep {
    /// Từ, in hundredths of a per cent.
    pub floor: u32,
    /// What it gives.
    pub gives: StepGives,
}

/// Điểm của một bậc.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepGives {
    /// So many points.
    Points(Points),
    /// Điểm tối đa nhân tỷ lệ.
    Linear,
}

/// Quy tắc of one criterion, as far as it can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Nhập tay; the words that may be chosen, with their points.
    Typed(Vec<(String, Points)>),
    /// Có, không.
    YesNo,
    /// Điểm tối đa nhân tỷ lệ; full from so many hundredths of a per cent on.
    Linear(u32),
    /// Tỷ lệ theo bậc, the highest first.
    Ratio(Vec<RatioStep>),
    /// Số lượng theo bậc, the highest first.
    Count(Vec<(u64, Points)>),
    /// Mỗi việc so many points.
    PerItem(Points),
    /// Trừ so many points for each violation.
    Deduct(Points),
}

/// Điểm mà quy tắc cho.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// So many.
    Points(Fine),
    /// Không áp dụng.
    Inapplicable,
    /// Chưa tính được, and why.
    Open(Lack),
}

/// Chỗ sai của một quy tắc: the field, and why it cannot be used.
pub(super) type Wrong = (At, PercentProblem);

impl Rule {
    /// The rule of a criterion. What cannot be read is left out of it, and listed.
    pub(super) fn of(
        plan: &Plan,
        id: Id,
        row: &Criterion,
        steps: &[Id],
        wrong: &mut Vec<Wrong>,
    ) -> Self {
        let mut each = || {
            let at = At::Criterion(id, CriterionField::Each);
            read(Points::parse(&row.each), at, wrong).unwrap_or_default()
        };
        match row.rule {
            PointRule::YesNo => Self::YesNo,
            PointRule::PerItem => Self::PerItem(each()),
            PointRule::Deduct => Self::Deduct(each()),
            PointRule::Linear => {
                let at = At::Criterion(id, CriterionField::FullAt);
                let full = read(parse_percent(&row.full_at), at, wrong);
                Self::Linear(full.filter(|full| *full > 0).unwrap_or(ALL))
            }
            PointRule::Typed => Self::Typed(words(plan, steps, wrong)),
            PointRule::RatioBands => Self::Ratio(ratios(plan, steps, wrong)),
            PointRule::CountBands => Self::Count(counts(plan, steps, wrong)),
        }
    }

    /// Có mẫu số: whether it divides.
    pub const fn divides(&self) -> bool {
        matches!(self, Self::Linear(_) | Self::Ratio(_))
    }

    /// Có đếm: whether it reads a count or a ratio.
    pub const fn counts(&self) -> bool {
        match self {
            Self::Typed(_) | Self::YesNo => false,
            Self::Linear(_)
            | Self::Ratio(_)
            | Self::Count(_)
            | Self::PerItem(_)
            | Self::Deduct(_) => true,
        }
    }

    /// Bậc ngay trên một tỷ lệ: the lowest floor that the ratio does not reach, in hundredths of a per cent.
    pub fn step_above(&self, part: u64, whole: u64) -> Option<u32> {
        let reached = |floor: u32| {
            u128::from(part) * u128::from(ALL) >= u128::from(whole) * u128::from(floor)
        };
        match self {
            Self::Linear(full) => Some(*full).filter(|full| !reached(*full)),
            Self::Ratio(steps) => {
                steps.iter().rev().map(|step| step.floor).find(|floor| !reached(*floor))
            }
            Self::Typed(_) | Self::YesNo | Self::Count(_) | Self::PerItem(_) | Self::Deduct(_) => {
                None
            }
        }
    }

    /// What it gives for what was asked, out of `most`; nothing is ever above that.
    pub fn give(&self, most: Option<Points>, zero_is_full: bool, asked: &Asked) -> Given {
        if asked.answer == Answer::Inapplicable {
            return Given::Inapplicable;
        }
        let Some(most) = most else { return Given::Open(Lack::Maximum) };
        let given = self.points(most, zero_is_full, asked);
        given.map_or_else(Given::Open, |fine| Given::Points(fine.at_most(most)))
    }

    fn points(&self, most: Points, zero_is_full: bool, asked: &Asked) -> Result<Fine, Lack> {
        if asked.unreadable {
            return Err(Lack::Unreadable);
        }
        let count = || asked.part.ok_or(Lack::Part);
        match self {
            Self::Typed(words) => typed(words, asked),
            Self::YesNo => match asked.answer {
                Answer::Yes => Ok(Fine::of(most)),
                Answer::No => Ok(Fine::default()),
                Answer::Unsaid | Answer::Inapplicable => Err(Lack::Answer),
            },
            Self::Linear(full) => {
                let (part, whole) = match asked.ratio()? {
                    (_, 0) => return no_cases(most, zero_is_full),
                    ratio => ratio,
                };
                let full = u128::from(*full);
                Ok(Fine::share(most, u128::from(part) * u128::from(ALL), u128::from(whole) * full))
            }
            Self::Ratio(steps) if steps.is_empty() => Err(Lack::Rule),
            Self::Ratio(steps) => {
                let (part, whole) = match asked.ratio()? {
                    (_, 0) => return no_cases(most, zero_is_full),
                    ratio => ratio,
                };
                let (part, whole) = (u128::from(part), u128::from(whole));
                let reached = |floor: u32| part * u128::from(ALL) >= whole * u128::from(floor);
                let step = steps.iter().find(|step| reached(step.floor));
                Ok(match step.map(|step| step.gives) {
                    Some(StepGives::Points(points)) => Fine::of(points),
                    Some(StepGives::Linear) => Fine::share(most, part, whole),
                    None => Fine::default(),
                })
            }
            Self::Count(steps) if steps.is_empty() => Err(Lack::Rule),
            Self::Count(steps) => {
                let count = count()?;
                let step = steps.iter().find(|(floor, _)| count >= *floor);
                Ok(step.map(|(_, points)| Fine::of(*points)).unwrap_or_default())
            }
            Self::PerItem(Points::ZERO) | Self::Deduct(Points::ZERO) => Err(Lack::Rule),
            Self::PerItem(each) => Ok(Fine::of(each.times(count()?))),
            Self::Deduct(each) => Ok(Fine::of((most - each.times(count()?)).at_least_zero())),
        }
    }
}

fn no_cases(most: Points, zero_is_full: bool) -> Result<Fine, Lack> {
    if zero_is_full { Ok(Fine::of(most)) } else { Err(Lack::NoCases) }
}

fn typed(words: &[(String, Points)], asked: &Asked) -> Result<Fine, Lack> {
    let word = asked.word.trim().to_lowercase();
    if word.is_empty() {
        return Err(Lack::Typed);
    }
    // Typed without accents it is found too, but "Dư" is not "Đủ" where the set has both.
    let exact = words.iter().find(|(own, _)| own.to_lowercase() == word);
    let folded = || words.iter().find(|(own, _)| search::fold(own) == search::fold(&word));
    let found = exact.or_else(folded);
    found.map(|(_, points)| Fine::of(*points)).ok_or(Lack::Word)
}

/// What was read; nothing, and a line of the list, where it could not be.
pub(super) fn read<T>(
    read: Result<Option<T>, PercentProblem>,
    at: At,
    wrong: &mut Vec<Wrong>,
) -> Option<T> {
    read.unwrap_or_else(|problem| {
        wrong.push((at, problem));
        None
    })
}

/// The points of a step; `None` where they are blank or cannot be read.
fn points_of(plan: &Plan, step: Id, wrong: &mut Vec<Wrong>) -> Option<Points> {
    let row = plan.rule_steps.get(step)?;
    read(Points::parse(&row.points), At::RuleStep(step, RuleStepField::Points), wrong)
}

fn words(plan: &Plan, steps: &[Id], wrong: &mut Vec<Wrong>) -> Vec<(String, Points)> {
    let mut found = Vec::new();
    for step in steps {
        let word = plan.rule_steps.get(*step).map(|row| row.word.trim()).unwrap_or_default();
        let points = points_of(plan, *step, wrong);
        found.extend(points.filter(|_| !word.is_empty()).map(|points| (word.to_owned(), points)));
    }
    found
}

fn ratios(plan: &Plan, steps: &[Id], wrong: &mut Vec<Wrong>) -> Vec<RatioStep> {
    let mut found = Vec::new();
    for step in steps {
        let Some(row) = plan.rule_steps.get(*step) else { continue };
        let at = At::RuleStep(*step, RuleStepField::Floor);
        let floor = read(parse_percent(&row.floor), at, wrong);
        let gives = if row.linear {
            Some(StepGives::Linear)
        } else {
            points_of(plan, *step, wrong).map(StepGives::Points)
        };
        found.extend(floor.zip(gives).map(|(floor, gives)| RatioStep { floor, gives }));
    }
    sort_by_key(&mut found, |step| std::cmp::Reverse(step.floor));
    found
}

fn counts(plan: &Plan, steps: &[Id], wrong: &mut Vec<Wrong>) -> Vec<(u64, Points)> {
    let mut found = Vec::new();
    for step in steps {
        let Some(row) = plan.rule_steps.get(*step) else { continue };
        let at = At::RuleStep(*step, RuleStepField::Floor);
        let floor = read(parse_count(&row.floor).map_err(fault_of_count), at, wrong);
        let points = points_of(plan, *step, wrong);
        found.extend(floor.zip(points));
    }
    sort_by_key(&mut found, |step| std::cmp::Reverse(step.0));
    found
}

/// A floor that is no count, in the words for points: one list of problems is enough for the set's numbers.
const fn fault_of_count(problem: CountProblem) -> PercentProblem {
    match problem {
        CountProblem::Negative => PercentProblem::Negative,
        CountProblem::NotWhole => PercentProblem::TooFine,
        CountProblem::TooLarge => PercentProblem::TooLarge,
        CountProblem::NotANumber => PercentProblem::NotANumber,
    }
}
