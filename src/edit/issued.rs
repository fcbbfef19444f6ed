//! Khác bản đã ban hành: where the text of a plan says something else than the copy kept when it
//! was issued. Evidence, progress, figures and all that is not printed stay free.

use crate::plan::{
    AgencyField, AmbitionField, At, DutyField, FrameField, Id, List, One, Plan, RemedyField, Value,
};

/// Chỗ khác. One place where the text now differs from the text as issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A field that says something else.
    Field {
        /// Where.
        at: At,
        /// What was issued.
        issued: Value,
        /// What stands there now.
        now: Value,
    },
    /// A record that came after the issue.
    Added(List, Id),
    /// A record that was issued and is no longer here.
    Removed(List, Id),
    /// The records that both have stand in another order.
    Reordered(List),
}

/// The lists whose records are printed.
const PRINTED: [List; 5] =
    [List::Clauses, List::Sections, List::Areas, List::Remedies, List::Duties];

/// Every difference of the printed text, in the order of the file.
pub fn differences(plan: &Plan, issued: &Plan) -> Vec<Difference> {
    let mut all = Vec::new();
    for one in One::ALL {
        let fields = one.infos().iter().filter_map(|info| one.at(info.key));
        all.extend(fields.filter(|at| is_printed(*at)).filter_map(|at| field(plan, issued, at)));
    }
    for list in PRINTED {
        let (now, then) = (plan.ids(list), issued.ids(list));
        for id in now {
            if then.contains(id) {
                let fields = list.infos().iter().filter_map(|info| list.at(*id, info.key));
                let fields = fields.filter(|at| is_printed(*at));
                all.extend(fields.filter_map(|at| field(plan, issued, at)));
            } else {
                all.push(Difference::Added(list, *id));
            }
        }
        let gone = then.iter().filter(|id| !now.contains(id));
        all.extend(gone.map(|id| Difference::Removed(list, *id)));
        let kept = now.iter().filter(|id| then.contains(id));
        if !kept.eq(then.iter().filter(|id| now.contains(id))) {
            all.push(Difference::Reordered(list));
        }
    }
    all
}

fn field(plan: &Plan, issued: &Plan, at: At) -> Option<Difference> {
    let (now, then) = (plan.get(at)?, issued.get(at)?);
    (now != then).then_some(Difference::Field { at, issued: then, now })
}

/// Whether a field stands on paper, in its own words or through the names it stands for. Number
/// and day are set by the issue itself.
fn is_printed(at: At) -> bool {
    use crate::plan::DecisionField::{Day, Month, Number, Year};
    match at {
        At::Frame(field) => field == FrameField::Year,
        At::Agency(field) => matches!(field, AgencyField::Name | AgencyField::Kind),
        At::Decision(field) => !matches!(field, Number | Day | Month | Year),
        At::Ambition(field) => matches!(field, AmbitionField::Rank | AmbitionField::Band),
        At::Clause(..) | At::Section(..) | At::Area(..) => true,
        At::Remedy(_, field) => matches!(
            field,
            RemedyField::Area
                | RemedyField::Codes
                | RemedyField::Heading
                | RemedyField::Leads
                | RemedyField::LeadsText
                | RemedyField::Coordinators
                | RemedyField::CoordinatorsText
                | RemedyField::Timeframe
                | RemedyField::DirectionLabel
                | RemedyField::Direction
        ),
        At::Duty(_, field) => matches!(
            field,
            DutyField::Section | DutyField::Heading | DutyField::Mark | DutyField::Text
        ),
        At::Outcome(_)
        | At::Issue(_)
        | At::Officer(..)
        | At::Measure(..)
        | At::Target(..)
        | At::Evidence(..)
        | At::Note(..)
        | At::Sending(..)
        | At::Figure(..) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{apply_all, build};
    use crate::plan::{Clause, ClauseRole, Note, Slot};
    use crate::preset;

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

    #[test]
    fn what_is_not_printed_stays_free() {
        let found = changed(|plan| {
            let measure = plan.measures.ids()[0];
            let mut changes = build::set_all(
                plan,
                [
                    (At::Figure(measure, Slot::Month(5)), Value::text("12")),
                    (r733(RemedyField::Cause), Value::text("Thiếu máy quét")),
                    (r733(RemedyField::PointsLost), Value::text("1")),
                ],
            );
            let note = Note { owner: Some(Id::named("r733")), ..Note::default() };
            changes.push(build::add(plan, Id::named("n1"), note));
            changes
        });
        assert_eq!(found, []);
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
