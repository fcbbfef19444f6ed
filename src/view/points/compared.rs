//! So sánh bộ tiêu chí: what bringing a set in would change, code by code, in words.

use super::tree::counted;
use crate::edit::criteria_set::{
    CriterionDifference, CriterionStanding, HeldPart, SetComparison, compare_sets,
};
use crate::plan::{At, CriterionField, Id, List, Plan, naming};
use crate::score::Scheme;
use crate::text::{Language, Message, fields, points, points_page as m};

/// Loại dòng.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Thêm.
    Added,
    /// Bỏ.
    Gone,
    /// Thay đổi.
    Changed,
}

/// Một tiêu chí khác nhau.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedLine {
    /// What becomes of it.
    pub kind: LineKind,
    /// "3.4.1 · Tỷ lệ hồ sơ…".
    pub name: String,
    /// Which fields, or what was typed for it.
    pub about: String,
}

/// Hai bộ tiêu chí so với nhau.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComparedSet {
    /// "Thêm: 3 · Bỏ: 1 · Thay đổi: 4 · Giữ nguyên: 52".
    pub counts: String,
    /// "Phần chung khác nhau: Tên bộ tiêu chí; Thang điểm."; empty where the set says the same of itself.
    pub own: String,
    /// Every criterion that differs: those that go first, because they hold what a person typed.
    pub lines: Vec<ComparedLine>,
    /// Nothing would change.
    pub is_same: bool,
    /// Something that was typed would go.
    pub loses: bool,
}

/// "Bộ tiêu chí …: 8 lĩnh vực, 60 tiêu chí chấm điểm, cộng 100,00 điểm."
pub fn found(language: Language, set: &Plan) -> String {
    let scheme = Scheme::of(set);
    let (areas, leaves) = counted(&scheme);
    let name = match set.criteria_set.name.trim() {
        "" => m::UNNAMED.get(language),
        name => name,
    };
    m::found(language, name, &areas, &leaves, &points::points(language, scheme.sum_of_areas()))
}

/// What bringing the set in would change.
pub fn compared(language: Language, plan: &Plan, set: &Plan) -> ComparedSet {
    let all = compare_sets(plan, set);
    let mut lines: Vec<ComparedLine> = Vec::new();
    let mut counts = [0_usize; 4];
    for row in &all.criteria {
        let [added, gone, changed, same] = &mut counts;
        let kind = match &row.standing {
            CriterionStanding::Added => (added, Some(LineKind::Added)),
            CriterionStanding::Gone(_) => (gone, Some(LineKind::Gone)),
            CriterionStanding::Changed { .. } => (changed, Some(LineKind::Changed)),
            CriterionStanding::Same => (same, None),
        };
        *kind.0 += 1;
        lines.extend(kind.1.map(|kind| line(language, plan, set, row, kind)));
    }
    let (mut first, rest): (Vec<_>, Vec<_>) =
        lines.into_iter().partition(|line| line.kind == LineKind::Gone);
    first.extend(rest);
    let [added, gone, changed, same] = counts.map(|count| count.to_string());
    let counts = [
        m::added(language, &added),
        m::gone(language, &gone),
        m::changed(language, &changed),
        m::same(language, &same),
    ];
    ComparedSet {
        counts: counts.join(" · "),
        own: own(language, &all),
        lines: first,
        is_same: all.is_same(),
        loses: all.loses(),
    }
}

fn own(language: Language, all: &SetComparison) -> String {
    let word = |field| fields::label(At::CriteriaSet(field)).get(language).to_owned();
    let mut said: Vec<String> = all.own.iter().map(|field| word(*field)).collect();
    if all.bands {
        said.push(m::BANDS.get(language).to_owned());
    }
    if said.is_empty() { String::new() } else { m::own_differs(language, &said.join("; ")) }
}

fn line(
    language: Language,
    plan: &Plan,
    set: &Plan,
    row: &CriterionDifference,
    kind: LineKind,
) -> ComparedLine {
    let name = |plan: &Plan, id: Id| naming::name(plan, List::Criteria, id);
    let name = match (row.after, row.before) {
        (Some(id), _) => name(set, id),
        (None, Some(id)) => name(plan, id),
        (None, None) => String::new(),
    };
    let about = match &row.standing {
        CriterionStanding::Added | CriterionStanding::Same => String::new(),
        CriterionStanding::Gone(held) => {
            let mut words: Vec<&str> = held.iter().map(|part| word(*part).get(language)).collect();
            words.dedup();
            if words.is_empty() { String::new() } else { m::holds(language, &words.join("; ")) }
        }
        CriterionStanding::Changed { fields, steps, moved } => {
            let id = row.before.or(row.after).unwrap_or(Id::new(0));
            let label = |field: &CriterionField| {
                fields::label(At::Criterion(id, *field)).get(language).to_lowercase()
            };
            let mut said: Vec<String> = fields.iter().map(label).collect();
            if *steps {
                said.push(m::STEPS.get(language).to_owned());
            }
            if *moved {
                said.push(moved_to(language, set, row));
            }
            said.join("; ")
        }
    };
    ComparedLine { kind, name, about }
}

fn moved_to(language: Language, set: &Plan, row: &CriterionDifference) -> String {
    let parent = row.after.and_then(|id| set.criteria.get(id)?.parent);
    match parent.map(|parent| naming::mark(set, List::Criteria, parent)) {
        Some(name) => m::moved_to(language, &name),
        None => m::TO_TOP.get(language).to_owned(),
    }
}

const fn word(part: HeldPart) -> Message {
    match part {
        HeldPart::Answers | HeldPart::Appraisals => m::HELD_SCORE,
        HeldPart::Reasons => m::HELD_WORDS,
        HeldPart::Work => m::HELD_WORK,
        HeldPart::Evidence => m::HELD_PROOF,
    }
}
