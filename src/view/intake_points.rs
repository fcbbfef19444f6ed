//! Bảng có điểm trước khi đưa vào: what the page says of a criteria set, of last year's points and of units' scores.

use crate::edit::Change;
use crate::edit::intake::{ProposedLast, ProposedOwn, ProposedPoints, ProposedUnit, SaidOwn};
use crate::plan::{At, CriterionScore, Id, LastScore, LastScoreField, List, Place, Plan};
use crate::read::case::within;
use crate::read::{clean, day};
use crate::route::{Filter, PointsPage, Route};
use crate::score::{Scheme, ScoreSheet};
use crate::text::intake::points as m;
use crate::text::{Language, Message, fields, intake_page as p, points_page};
use crate::view::points::{LineKind, TreeRow, compared, found, remarks, tree};

/// Where to see what came in, in the order of the navigation: only pages that hold some of it, the figures where none does.
pub fn ways_to_see(changes: &[Change]) -> Vec<(Message, Route)> {
    let ways: Vec<SeenOn> = changes.iter().filter_map(seen_on).collect();
    let there = [
        SeenOn::Criteria,
        SeenOn::Figures,
        SeenOn::Set,
        SeenOn::Losses,
        SeenOn::Scores,
        SeenOn::Units,
    ];
    let there: Vec<SeenOn> = there.into_iter().filter(|way| ways.contains(way)).collect();
    let there = if there.is_empty() { vec![SeenOn::Figures] } else { there };
    let way = |way: SeenOn| match way {
        SeenOn::Criteria => (p::TO_CRITERIA, Route::Criteria(Filter::default())),
        SeenOn::Figures => (p::TO_FIGURES, Route::Figures { month: None }),
        SeenOn::Set => (p::TO_SET, Route::Points(PointsPage::Set)),
        SeenOn::Losses => (p::TO_LOSSES, Route::Points(PointsPage::Losses)),
        SeenOn::Scores => (p::TO_SCORES, Route::Points(PointsPage::SelfScore)),
        SeenOn::Units => (p::TO_UNITS, Route::Points(PointsPage::AtStake)),
    };
    there.into_iter().map(way).collect()
}

/// The page that shows what came in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum SeenOn {
    Criteria,
    Figures,
    Set,
    Losses,
    Scores,
    Units,
}

fn seen_on(change: &Change) -> Option<SeenOn> {
    if let Place::Value(At::CriteriaSet(_)) = change.place() {
        return Some(SeenOn::Set);
    }
    if let Place::Value(At::Figure(..)) = change.place() {
        return Some(SeenOn::Figures);
    }
    let shown = [
        (List::Criteria, SeenOn::Set),
        (List::RuleSteps, SeenOn::Set),
        (List::ScoreBands, SeenOn::Set),
        (List::LastScores, SeenOn::Losses),
        (List::Scores, SeenOn::Scores),
        (List::UnitScores, SeenOn::Units),
        (List::Remedies, SeenOn::Criteria),
    ];
    let (list, _) = change.record()?;
    shown.into_iter().find(|(of, _)| *of == list).map(|(_, way)| way)
}

/// How many rows of a set are shown.
const SHOWN: usize = 12;

/// Bộ tiêu chí sắp đưa vào.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetPreview {
    /// How many areas, criteria and points.
    pub found: String,
    /// The decision that the table says to have issued it; empty where it says none, or the one that the plan has.
    pub issued: String,
    /// What bringing it in would change.
    pub changes: String,
    /// What the set says of itself otherwise.
    pub own: String,
    /// Something that was typed would go.
    pub loses: bool,
    /// The criteria that would go, and what was typed for each.
    pub gone: Vec<String>,
    /// What is to be looked over, and where.
    pub remarks: Vec<String>,
    /// The first rows, and how many more there are.
    pub rows: Vec<String>,
}

/// What the page says of a set that a table holds.
pub fn set_preview(language: Language, plan: &Plan, set: &Plan) -> SetPreview {
    let scheme = Scheme::of(set);
    let all = compared(language, plan, set);
    let gone = all.lines.iter().filter(|line| line.kind == LineKind::Gone).map(|line| {
        if line.about.is_empty() {
            line.name.clone()
        } else {
            format!("{} ({})", line.name, line.about)
        }
    });
    let gone = gone.collect();
    let changes = if all.is_same { points_page::SAME.get(language).to_owned() } else { all.counts };
    let rows = tree(language, set, &scheme);
    let more = rows.len().saturating_sub(SHOWN);
    let mut shown: Vec<String> = rows.into_iter().take(SHOWN).map(|row| row_words(&row)).collect();
    if more > 0 {
        shown.push(m::more_criteria(language, more));
    }
    SetPreview {
        found: found(language, set),
        issued: issued(language, plan, set),
        changes,
        own: all.own,
        loses: all.loses,
        gone,
        remarks: remarks(language, set, &scheme).into_iter().map(|(_, words)| words).collect(),
        rows: shown,
    }
}

fn issued(language: Language, plan: &Plan, set: &Plan) -> String {
    let (own, said) = (&plan.criteria_set, &set.criteria_set);
    let same = (&own.number, &own.day) == (&said.number, &said.day);
    if same || said.number.is_empty() {
        return String::new();
    }
    let day = day::from_iso(&said.day).map_or_else(|| said.day.clone(), day::cite);
    m::issued_by(language, &said.number, &day)
}

/// "1.1 Ban hành kế hoạch: 2,00 điểm. Có: …".
fn row_words(row: &TreeRow) -> String {
    let words = format!("{}: {}", mark(&row.code, &row.name), row.maximum);
    if row.about.is_empty() { words } else { format!("{words}. {}", row.about) }
}

fn mark(code: &str, name: &str) -> String {
    format!("{} {}", code.trim(), name.trim()).trim().to_owned()
}

/// Last year's points that would be written, and those that they replace.
pub fn last_lines(language: Language, plan: &Plan, found: &ProposedPoints) -> Vec<String> {
    let line = |one: &ProposedLast| {
        let row = &one.record;
        let mark = mark(&row.code, &row.name);
        let held = one.held.and_then(|id| plan.last_scores.get(id));
        let line = match held.map(|held| held.given.as_str()).filter(|given| *given != row.given) {
            Some(old) => m::last_over(language, &mark, &row.given, &row.maximum, old),
            None => m::last_new(language, &mark, &row.given, &row.maximum),
        };
        let line = if one.maximum_of_set { m::of_set(language, &line) } else { line };
        let also = held.map(|held| replaced(language, held, row)).unwrap_or_default();
        if also.is_empty() { line } else { m::last_also(language, &line, &also) }
    };
    found.last.iter().map(line).collect()
}

/// What of last year's row is written over besides its points: words that somebody may have typed.
fn replaced(language: Language, held: &LastScore, row: &LastScore) -> String {
    use LastScoreField as F;
    let nowhere = Id::new(0);
    let fields = [
        (F::Name, &held.name, &row.name),
        (F::Maximum, &held.maximum, &row.maximum),
        (F::Reason, &held.reason, &row.reason),
    ];
    let goes = fields
        .into_iter()
        .filter(|(_, old, new)| !old.trim().is_empty() && !new.trim().is_empty() && old != new);
    let name = |field| within(fields::label(At::LastScore(nowhere, field)).get(language));
    goes.map(|(field, ..)| name(field)).collect::<Vec<_>>().join(", ")
}

/// The units' scores that would be written, and those that they replace.
pub fn unit_lines(language: Language, plan: &Plan, found: &ProposedPoints) -> Vec<String> {
    let line = |one: &ProposedUnit| {
        let row = &one.record;
        let held = one.held.and_then(|id| plan.unit_scores.get(id));
        match held.map(|held| held.score.as_str()).filter(|score| *score != row.score) {
            Some(old) => m::unit_over(language, &row.unit, &row.score, old),
            None => m::unit_new(language, &row.unit, &row.score),
        }
    };
    found.units.iter().map(line).collect()
}

/// This year's points, notes and explanations that would be written, and those that they replace: a line each.
pub fn own_lines(language: Language, plan: &Plan, found: &ProposedPoints) -> Vec<String> {
    let line = |one: &ProposedOwn, said: &SaidOwn| {
        let row = plan.criteria.get(one.criterion);
        let mark = row.map(|row| mark(&row.code, &clean::line(&row.name))).unwrap_or_default();
        let at = At::CriterionScore(CriterionScore::id(one.criterion), said.field);
        let field = within(fields::label(at).get(language));
        match clean::line(&said.old) {
            old if old.is_empty() => m::own_new(language, &mark, &field, &clean::line(&said.new)),
            old => m::own_over(language, &mark, &field, &clean::line(&said.new), &old),
        }
    };
    found.own.iter().flat_map(|one| one.said.iter().map(move |said| line(one, said))).collect()
}

/// Điểm tự chấm of each criterion that has any, in hundredths, as the self-score shows it.
pub fn own_points(plan: &Plan) -> Vec<(Id, u32)> {
    if !plan.has_criteria() {
        return Vec::new();
    }
    let sheet = ScoreSheet::of(plan, &Scheme::of(plan));
    let shown = sheet.lines.iter().filter(|line| !line.own.outside).filter_map(|line| {
        let points = line.own.points?.hundredths();
        Some((line.id, u32::try_from(points).ok()?))
    });
    shown.collect()
}
