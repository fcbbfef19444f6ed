//! Khác bản đã ban hành: where the text of a plan differs from the copy kept when it was issued. Evidence,
//! progress, figures and everything that is not printed may change freely.

use super::{Change, build};
use crate::plan::value::CodeSet as _;
use crate::plan::{
    At, DecisionField, Id, IndexResult, Issue, IssueField, List, One, Plan, Remedy, RemedyField,
    Value, heading,
};

/// Đánh dấu đã ban hành. The changes that mark a plan as issued: number and day go into the decision too.
/// None for an illustration: made-up figures are never issued.
pub fn mark(plan: &Plan, issue: &Issue) -> Vec<Change> {
    if plan.is_illustration() {
        return Vec::new();
    }
    let values = [
        (At::Decision(DecisionField::Number), issue.number.as_str()),
        (At::Decision(DecisionField::Day), issue.day.as_str()),
        (At::Issue(IssueField::Number), issue.number.as_str()),
        (At::Issue(IssueField::Day), issue.day.as_str()),
        (At::Issue(IssueField::Layout), issue.layout.code()),
        (At::Issue(IssueField::Copy), issue.copy.as_str()),
        (At::Issue(IssueField::Form), plan.form.kind.code()),
    ];
    build::set_all(plan, values.map(|(at, text)| (at, Value::text(text))))
}

/// Chỗ khác. One place where the text now differs from the text as issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A field with another value.
    Field {
        /// The field's address.
        at: At,
        /// The value as issued.
        issued: Value,
        /// The value now.
        now: Value,
    },
    /// A record added after the issue.
    Added(List, Id),
    /// An issued record that was removed.
    Removed(List, Id),
    /// The records in both are in another order.
    Reordered(List),
}

/// The lists whose records are printed: here additions, removals and the order count too.
const PRINTED: [List; 6] =
    [List::Clauses, List::Sections, List::Areas, List::Remedies, List::Duties, List::IndexResults];

/// Every difference of the printed text, in the order of the file. What is printed depends on the
/// layout in which the plan was issued.
pub fn differences(plan: &Plan, issued: &Plan) -> Vec<Difference> {
    let layout = plan.issue.layout;
    // What either of the two papers shows.
    let shown = |plan: &Plan, at: At| {
        let stands = |(list, id)| stands_at_all(plan, list, id);
        plan.prints(at, layout) && at.record().is_none_or(stands)
    };
    let printed = |at: At| shown(plan, at) || shown(issued, at);
    let mut all = Vec::new();
    for one in One::ALL {
        let fields = one.infos().iter().filter_map(|info| one.at(info.key));
        let fields = fields.filter(|at| printed(*at) && !is_of_issue(*at));
        all.extend(fields.filter_map(|at| field(plan, issued, at)));
    }
    for &list in List::ALL {
        let (now, then) = (plan.ids(list), issued.ids(list));
        for id in now {
            if then.contains(id) {
                let fields = list.infos().iter().filter_map(|info| list.at(*id, info.key));
                let fields = fields.filter(|at| printed(*at) && stands(plan, issued, list, *id));
                all.extend(fields.filter_map(|at| field(plan, issued, at)));
            } else if PRINTED.contains(&list) && stands_at_all(plan, list, *id) {
                all.push(Difference::Added(list, *id));
            }
        }
        if PRINTED.contains(&list) {
            let gone = then.iter().filter(|id| !now.contains(id));
            let gone = gone.filter(|id| stands_at_all(issued, list, **id));
            all.extend(gone.map(|id| Difference::Removed(list, *id)));
            let both = |id: &&Id| {
                let known = now.contains(id) && then.contains(id);
                known && stands_at_all(plan, list, **id) && stands_at_all(issued, list, **id)
            };
            if !now.iter().filter(both).eq(then.iter().filter(both)) {
                all.push(Difference::Reordered(list));
            }
        }
    }
    all
}

fn field(plan: &Plan, issued: &Plan, at: At) -> Option<Difference> {
    let (now, then) = (plan.get(at)?, issued.get(at)?);
    if let At::Remedy(id, RemedyField::Codes) = at {
        // A code that the name states already is not printed beside it.
        let row = plan.remedies.get(id)?;
        let other = Remedy { codes: then.as_text().to_owned(), ..row.clone() };
        if heading::printed(row) == heading::printed(&other) {
            return None;
        }
    }
    // A label left blank prints the usual words, as one typed like them does.
    if let At::PaperForm(label) = at
        && plan.form.says_as(label, &issued.form)
    {
        return None;
    }
    (now != then).then_some(Difference::Field { at, issued: then, now })
}

/// Số và ngày, tháng, năm, which the issue itself sets.
const fn is_of_issue(at: At) -> bool {
    use crate::plan::DecisionField::{Day, Month, Number, Year};
    matches!(at, At::Decision(Number | Day | Month | Year))
}

/// Whether a record is printed at all. An officer is only where a remedy prints their title because it has no
/// words of its own for who is in charge.
fn stands(plan: &Plan, issued: &Plan, list: List, id: Id) -> bool {
    let titled = |plan: &Plan| {
        plan.remedies.iter().any(|(_, remedy)| {
            (remedy.leads_text.trim().is_empty() && remedy.leads.contains(&id))
                || (remedy.coordinators_text.trim().is_empty() && remedy.coordinators.contains(&id))
                || (remedy.cooperators_text.trim().is_empty() && remedy.cooperators.contains(&id))
        })
    };
    list != List::Officers || titled(plan) || titled(issued)
}

/// Whether a record stands on the paper of this plan: an article in a decision only, a result that says something
/// where a section prints them.
fn stands_at_all(plan: &Plan, list: List, id: Id) -> bool {
    match list {
        List::Clauses => plan.clauses.get(id).is_some_and(|row| plan.prints_clause(row.role)),
        List::IndexResults => {
            plan.results_section().is_some()
                && plan.index_results.get(id).is_some_and(IndexResult::says_something)
        }
        List::Sections
        | List::Officers
        | List::Areas
        | List::Remedies
        | List::Duties
        | List::Measures
        | List::Targets
        | List::Evidences
        | List::Notes
        | List::ReportsSent
        | List::PeriodReports
        | List::ReportTexts
        | List::LateDossiers
        | List::Criteria
        | List::RuleSteps
        | List::ScoreBands
        | List::Scores
        | List::LastScores
        | List::UnitScores => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::apply_all;
    use crate::plan::{
        AreaField, Clause, ClauseRole, FrameField, Layout, Note, OfficerField, Slot,
    };
    use crate::preset;

    #[test]
    fn made_up_figures_are_never_issued_and_never_become_real() {
        let issue = Issue { number: "12".into(), day: "2024-06-28".into(), ..Issue::default() };
        let issue = Issue { copy: "{}".into(), layout: Layout::Table, ..issue };
        let mut real = preset::ba_xa_2024();
        let changes = mark(&real, &issue);
        apply_all(&mut real, &changes).unwrap();
        assert_eq!((&real.issue, &real.decision.number), (&issue, &issue.number));
        let mut made_up = preset::illustration();
        assert_eq!(mark(&made_up, &issue), []);
        let by_hand = [IssueField::Number, IssueField::Copy].map(At::Issue);
        let real_again = [At::Frame(FrameField::Illustration)];
        for at in by_hand.into_iter().chain(real_again) {
            assert_eq!(build::set(&made_up, at, Value::text("2024-07-01")), None);
        }
        // What an older release did all the same may be taken back.
        made_up.issue = issue;
        let copy = At::Issue(IssueField::Copy);
        assert!(build::set(&made_up, copy, Value::text("")).is_some());
        // Nor does a real plan become one of made-up figures.
        assert_eq!(build::set(&real, real_again[0], Value::text("2024-06-30")), None);
    }

    fn r733(field: RemedyField) -> At {
        At::Remedy(Id::named("r733"), field)
    }

    #[track_caller]
    fn changed(change: impl Fn(&Plan) -> Vec<crate::edit::Change>) -> Vec<Difference> {
        let issued = preset::ba_xa_2024();
        let mut plan = issued.clone();
        let changes = change(&plan);
        apply_all(&mut plan, &changes).unwrap();
        differences(&plan, &issued)
    }

    #[test]
    fn the_text_as_issued_differs_nowhere() {
        assert_eq!(changed(|_| Vec::new()), []);
    }

    #[test]
    fn a_changed_field_shows_both_readings() {
        let at = r733(RemedyField::Timeframe);
        let found = changed(|plan| build::set_all(plan, [(at, Value::text("Trong quý I"))]));
        let [Difference::Field { at: place, issued, now }] = found.as_slice() else {
            panic!("{found:?}")
        };
        assert_eq!((*place, now.as_text()), (at, "Trong quý I"));
        assert!(!issued.as_text().is_empty());
    }

    fn unprinted(plan: &Plan) -> Vec<crate::edit::Change> {
        let measure = plan.measures.ids()[0];
        let texts = [
            (At::Figure(measure, Slot::Month(5)), "12"),
            (r733(RemedyField::Codes), "7.3.3.1"),
            (At::Area(Id::named("a1"), AreaField::Short), "CĐĐH"),
        ];
        let texts = texts.map(|(at, text)| (at, Value::text(text)));
        let mut changes = build::set_all(plan, texts);
        let note = Note { owner: Some(Id::named("r733")), ..Note::default() };
        changes.push(build::add(plan, Id::named("n1"), note));
        changes
    }

    /// Nguyên nhân and points are printed in the table only.
    fn of_the_table(plan: &Plan) -> Vec<crate::edit::Change> {
        let texts = [(RemedyField::Cause, "Thiếu máy quét"), (RemedyField::PointsLost, "1")];
        build::set_all(plan, texts.map(|(field, text)| (r733(field), Value::text(text))))
    }

    #[test]
    fn what_is_not_printed_stays_free() {
        assert_eq!(changed(unprinted), []);
        assert_eq!(changed(of_the_table), []);
    }

    #[test]
    fn a_code_is_told_where_the_name_does_not_state_it() {
        let at = At::Remedy(Id::named("r12"), RemedyField::Codes);
        assert_eq!(changed(|plan| build::set_all(plan, [(at, Value::text("1.2"))])).len(), 1);
    }

    #[test]
    fn causes_and_points_of_a_plan_issued_as_a_table_are_told() {
        let as_table = |plan: &Plan, more: fn(&Plan) -> Vec<crate::edit::Change>| {
            let layout = (At::Issue(IssueField::Layout), Value::text(Layout::Table.code()));
            let mut changes = build::set_all(plan, [layout]);
            changes.extend(more(plan));
            changes
        };
        assert_eq!(changed(|plan| as_table(plan, unprinted)), []);
        let found = changed(|plan| as_table(plan, of_the_table));
        let found: Vec<At> = found
            .iter()
            .filter_map(|one| match one {
                Difference::Field { at, .. } => Some(*at),
                Difference::Added(..) | Difference::Removed(..) | Difference::Reordered(_) => None,
            })
            .collect();
        assert_eq!(found, [r733(RemedyField::Cause), r733(RemedyField::PointsLost)]);
        // The label is printed before the words in prose only.
        let label = [(r733(RemedyField::DirectionLabel), Value::text("Hướng khắc phục"))];
        assert_eq!(changed(|plan| build::set_all(plan, label.clone())).len(), 1);
    }

    #[test]
    fn an_officers_title_is_told_where_a_remedy_prints_it() {
        let officer = Id::named("vptk");
        let title = (At::Officer(officer, OfficerField::Title), Value::text("Văn phòng"));
        let issued = preset::ba_xa_2024();
        assert!(issued.officers.contains(officer));
        assert_eq!(changed(|plan| build::set_all(plan, [title.clone()])), []);
        let mut issued = issued;
        let blank = issued.remedies.ids().to_vec().into_iter();
        let blank = blank.map(|id| (At::Remedy(id, RemedyField::LeadsText), Value::text("")));
        let changes = build::set_all(&issued, blank);
        apply_all(&mut issued, &changes).unwrap();
        let mut plan = issued.clone();
        let changes = build::set_all(&plan, [title]);
        apply_all(&mut plan, &changes).unwrap();
        assert_eq!(differences(&plan, &issued).len(), 1);
    }

    #[test]
    fn coming_going_and_order_are_told() {
        let clause = Id::named("moi");
        let found = changed(|plan| {
            let basis = Clause { role: ClauseRole::Recipient, ..Clause::default() };
            vec![build::add(plan, clause, basis)]
        });
        assert_eq!(found, [Difference::Added(List::Clauses, clause)]);

        let gone = Id::named("r343");
        let found = changed(|plan| build::remove(plan, List::Remedies, gone));
        assert!(found.contains(&Difference::Removed(List::Remedies, gone)));

        let found =
            changed(|plan| build::shift(plan, List::Remedies, gone, false).into_iter().collect());
        assert_eq!(found, [Difference::Reordered(List::Remedies)]);
    }
}
