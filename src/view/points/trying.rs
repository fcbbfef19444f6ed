//! Thử số liệu: figures that are tried over a copy of the plan. A key sets one value of the copy; nothing reaches the
//! plan.

use chrono::NaiveDate;

use super::rows::{Asks, ScoreRow};
use crate::check::{YearSides, verdict, year_sides};
use crate::edit::{apply, build};
use crate::plan::{
    Answer, At, CriterionScore, CriterionScoreField, Id, List, Plan, Slot, Target, Value, YearRule,
    naming,
};
use crate::read::number::parse_count;
use crate::score::{Asked, Given, Points, Remark, Rule, Scheme, ScoreLine, ScoreSheet};
use crate::text::format::format_count;
use crate::text::{Language, Message, points, points_page, stake_page as m};
use crate::view::chip::{ChipStatus, of_verdict};

/// Ô thử: what is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TryKey {
    /// A field of the criterion's score.
    Score(CriterionScoreField),
    /// The year's figure of a measure that it counts.
    Measure(Id),
}

/// One field to try in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TryField {
    /// What is tried in it.
    pub key: TryKey,
    /// Its label.
    pub label: String,
    /// What there is now: "Nay: 45".
    pub now: String,
}

/// The plan with what is tried.
#[derive(Clone, Debug, Default)]
pub struct TriedPlan {
    /// The copy.
    pub plan: Plan,
    typed: Vec<(Id, TryKey, String)>,
}

/// Whether two trials are of one value: a measure is one, whichever criterion it is tried for.
fn is_same(one: (Id, TryKey), other: (Id, TryKey)) -> bool {
    match (one.1, other.1) {
        (TryKey::Measure(own), TryKey::Measure(measure)) => own == measure,
        (TryKey::Score(_) | TryKey::Measure(_), TryKey::Score(_) | TryKey::Measure(_)) => {
            one == other
        }
    }
}

impl TriedPlan {
    /// A copy of a plan in which nothing is tried yet.
    pub fn of(plan: &Plan) -> Self {
        Self { plan: plan.clone(), typed: Vec::new() }
    }

    /// The same trial over the plan as it is now.
    pub fn over(&mut self, plan: &Plan) {
        let typed = std::mem::take(&mut self.typed);
        self.plan = plan.clone();
        for (criterion, key, text) in typed {
            self.set(plan, criterion, key, text);
        }
    }

    /// Nothing is tried.
    pub const fn is_empty(&self) -> bool {
        self.typed.is_empty()
    }

    /// What is tried in a field; empty where nothing is.
    pub fn text(&self, criterion: Id, key: TryKey) -> &str {
        let own = self.typed.iter().find(|(id, at, _)| is_same((*id, *at), (criterion, key)));
        own.map_or("", |(.., text)| text)
    }

    /// Whether anything is tried for a criterion.
    pub fn tries(&self, criterion: Id) -> bool {
        let score = self.plan.score_of(criterion);
        let counts = |measure: Id| {
            score.is_some_and(|row| row.part.contains(&measure) || row.whole.contains(&measure))
        };
        self.typed.iter().any(|(id, key, _)| match key {
            TryKey::Score(_) => *id == criterion,
            TryKey::Measure(measure) => *id == criterion || counts(*measure),
        })
    }

    /// Tries a value; a blank one is as the plan has it.
    pub fn set(&mut self, original: &Plan, criterion: Id, key: TryKey, text: String) {
        self.typed.retain(|(id, at, _)| !is_same((*id, *at), (criterion, key)));
        let blank = text.trim().is_empty();
        match key {
            TryKey::Score(field) => {
                let score = CriterionScore::id(criterion);
                let held = original.get(At::CriterionScore(score, field));
                let held = held.unwrap_or_else(|| Value::text(""));
                let value = if blank { held } else { Value::text(text.as_str()) };
                self.put(criterion, field, value);
            }
            TryKey::Measure(id) => self.measure(original, criterion, id, &text),
        }
        if !blank {
            self.typed.push((criterion, key, text));
        }
        // Points typed by hand go before the rule's: while its figures are tried, the rule gives them.
        let own = CriterionScoreField::Own;
        let by_rule =
            |(id, at, _): &(Id, TryKey, String)| *id == criterion && *at != TryKey::Score(own);
        if self.typed.iter().any(by_rule) {
            self.put(criterion, own, Value::text(self.text(criterion, TryKey::Score(own))));
        } else if key != TryKey::Score(own) {
            let held = original.score_of(criterion).map_or("", |score| &score.own);
            let tried = self.text(criterion, TryKey::Score(own));
            self.put(criterion, own, Value::text(if tried.is_empty() { held } else { tried }));
        }
    }

    fn put(&mut self, criterion: Id, field: CriterionScoreField, value: Value) {
        for change in build::score(&self.plan, criterion, field, value) {
            // A value of a record that is there always fits.
            let _fits = apply(&mut self.plan, &change).is_ok();
        }
    }

    /// The year's figure of a measure: what is more or less than now comes in the last month that counts.
    fn measure(&mut self, original: &Plan, criterion: Id, id: Id, text: &str) {
        self.plan.figures.retain(|(measure, _), _| *measure != id);
        let own = original.figures.range((id, Slot::Year)..).take_while(|((own, _), _)| *own == id);
        let own: Vec<((Id, Slot), String)> = own.map(|(at, text)| (*at, text.clone())).collect();
        self.plan.figures.extend(own);
        if text.trim().is_empty() {
            return;
        }
        let Some(row) = original.measures.get(id) else { return };
        let (now, last) = now_of(original, criterion, id);
        let (month, through) = (Slot::Month(last), Slot::Through(last));
        let (slot, figure) = match row.rule {
            YearRule::Year | YearRule::Date => (Slot::Year, text.to_owned()),
            YearRule::Latest => (month, text.to_owned()),
            YearRule::Sum => {
                let held = self.plan.figures.get(&(id, month)).map(|text| parse_count(text));
                let held = held.and_then(Result::ok).flatten();
                let tried = parse_count(text).ok().flatten();
                let moved = held
                    .zip(now)
                    .zip(tried)
                    .and_then(|((held, now), tried)| held.saturating_add(tried).checked_sub(now));
                if let Some(moved) = moved {
                    (month, moved.to_string())
                } else {
                    // Less than the months before it brought, or no figure of that month: one figure for all.
                    let stays = |at: &(Id, Slot)| at.0 != id || at.1 == Slot::Year;
                    self.plan.figures.retain(|at, _| stays(at));
                    (through, text.to_owned())
                }
            }
        };
        self.plan.figures.insert((id, slot), figure);
    }
}

/// The year's figure of a measure over the months that all measures of the criterion share, and the last of them.
fn now_of(plan: &Plan, criterion: Id, id: Id) -> (Option<u64>, u8) {
    let all = measures(plan, criterion);
    let YearSides { part, as_of, .. } = year_sides(plan, &[id], &all, &[]);
    let typed = || {
        let months = plan.figures.keys().filter(|(own, _)| all.contains(own));
        months.filter_map(|(_, slot)| match slot {
            Slot::Year => None,
            Slot::Month(month) | Slot::Through(month) => Some(*month),
        })
    };
    (part, as_of.or_else(|| typed().max()).unwrap_or(12))
}

/// The measures that a criterion counts, each once.
fn measures(plan: &Plan, criterion: Id) -> Vec<Id> {
    let Some(score) = plan.score_of(criterion) else { return Vec::new() };
    let divides = plan.criteria.get(criterion).is_some_and(|row| row.rule.is_ratio());
    let others = score.whole.iter().chain(&score.minus).filter(|_| divides);
    let mut found: Vec<Id> = Vec::new();
    for id in score.part.iter().chain(others) {
        if !found.contains(id) {
            found.push(*id);
        }
    }
    found
}

/// The fields in which figures of a criterion are tried.
pub fn try_fields(language: Language, plan: &Plan, row: &ScoreRow) -> Vec<TryField> {
    use CriterionScoreField as F;
    let score = plan.score_of(row.id).cloned().unwrap_or_default();
    let field = |field: F, label: Message, now: String| {
        let label = label.get(language).to_owned();
        TryField { key: TryKey::Score(field), label, now: now_words(language, &now) }
    };
    match &row.asks {
        Asks::YesNo => vec![field(F::Answer, points_page::ANSWER, String::new())],
        Asks::Word(_) => vec![field(F::Word, points_page::GRADE, score.word)],
        Asks::Count => vec![field(F::TypedPart, points_page::COUNT, score.typed_part)],
        Asks::Violations => {
            vec![field(F::TypedPart, points_page::VIOLATIONS, score.typed_part)]
        }
        Asks::Ratio => vec![
            field(F::TypedPart, points_page::PART, score.typed_part),
            field(F::TypedWhole, points_page::WHOLE, score.typed_whole),
        ],
        Asks::Points => vec![field(F::Own, points_page::OWN, score.own)],
        Asks::Figures(_) => {
            let mut fields = linked(language, plan, row.id);
            if row.divides && score.whole.is_empty() {
                fields.push(field(F::TypedWhole, points_page::WHOLE, score.typed_whole));
            }
            fields
        }
        Asks::Nothing(_) => Vec::new(),
    }
}

fn linked(language: Language, plan: &Plan, criterion: Id) -> Vec<TryField> {
    let one = |id: Id| {
        let now = now_of(plan, criterion, id).0;
        let now = now.map(|now| format_count(now, language)).unwrap_or_default();
        TryField {
            key: TryKey::Measure(id),
            label: naming::name(plan, List::Measures, id),
            now: now_words(language, &now),
        }
    };
    measures(plan, criterion).into_iter().map(one).collect()
}

fn now_words(language: Language, now: &str) -> String {
    if now.trim().is_empty() {
        m::NOW_BLANK.get(language).to_owned()
    } else {
        m::now(language, now.trim())
    }
}

/// "Nếu vậy được 1,50 / 2,00": what is tried gives for one criterion.
pub fn tried_row(language: Language, scheme: &Scheme, sheet: &ScoreSheet, criterion: Id) -> String {
    let node = scheme.place(criterion).and_then(|place| scheme.nodes.get(place));
    let Some((node, line)) = node.zip(sheet.line(criterion)) else { return String::new() };
    let say = |given: Points| points::points(language, given);
    if let Some(remark) = above(&line.asked).filter(|_| node.rule.divides()) {
        return points::remark(language, &remark);
    }
    match (line.own.points, line.rule) {
        (Some(given), _) => {
            m::tried_row(language, &say(given), &say(node.maximum.unwrap_or_default()))
        }
        (None, Some(Given::Open(lack))) => {
            m::tried_lack(language, points::lack(lack, &node.rule).get(language))
        }
        (None, Some(Given::Inapplicable | Given::Points(_)) | None) => {
            m::TRIED_NONE.get(language).to_owned()
        }
    }
}

/// "Nếu vậy: 83,25 / 100,00 điểm".
pub fn tried_total(language: Language, sheet: &ScoreSheet) -> String {
    let say = |given: Points| points::points(language, given);
    m::tried_total(language, &say(sheet.own.points), &say(sheet.own.most))
}

/// How the counted targets of a remedy stand with what is tried: label, status and its word.
pub fn tried_targets(
    language: Language,
    tried: &Plan,
    remedy: Id,
    today: NaiveDate,
) -> Vec<(String, ChipStatus, String)> {
    let counted = tried.targets_of(remedy).filter(|(_, target)| target.kind.counts());
    let one = |(id, target): (Id, &Target)| {
        let status = of_verdict(tried, &verdict(tried, id, today));
        (naming::target_name(tried, target), status, status.word().get(language).to_owned())
    };
    counted.map(one).collect()
}

/// Ngưỡng of the target that what is tried would be: the ratio rounded down, so that what is tried reaches it, or the
/// count. `None` where nothing that was tried can be a target: where it brings no more than `now`, or more is done of
/// something than there is.
pub fn tried_threshold(rule: &Rule, line: &ScoreLine, now: Option<Points>) -> Option<String> {
    let tried = line.own.points?;
    if now.is_some_and(|now| tried <= now) || (rule.divides() && above(&line.asked).is_some()) {
        return None;
    }
    match rule {
        Rule::Linear(_) | Rule::Ratio(_) => ratio(&line.asked),
        Rule::Count(_) | Rule::PerItem(_) => line.asked.part.map(|count| count.to_string()),
        Rule::YesNo => (line.asked.answer == Answer::Yes).then(String::new),
        Rule::Typed(_) => Some(String::new()),
        Rule::Deduct(_) => None,
    }
}

/// More of a part than there is of the whole.
fn above(asked: &Asked) -> Option<Remark> {
    let sides = asked.part.zip(asked.whole).filter(|(part, whole)| part > whole);
    sides.map(|(part, whole)| Remark::PartAboveWhole { part, whole })
}

fn ratio(asked: &Asked) -> Option<String> {
    let (part, whole) = asked.ratio().ok()?;
    let share = u128::from(part.min(whole)) * 10_000;
    let share = share.checked_div(u128::from(whole))?;
    Some(match (share / 100, share % 100) {
        (whole, 0) => whole.to_string(),
        (whole, part) => format!("{whole},{part:02}"),
    })
}
