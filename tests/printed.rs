//! The marks of the field table against paper: a field is marked as printed in a layout if, and only if,
//! changing it changes the decision with its plan.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may panic")]

use par_workbook::document::decision;
use par_workbook::edit::{apply_all, build};
use par_workbook::plan::fields::FieldInfo;
use par_workbook::plan::{
    At, DecisionField, DutyField, Id, Kind, Layout, List, One, Plan, RemedyField, Value,
};
use par_workbook::preset::ba_xa_2024;

fn with(plan: &Plan, values: impl IntoIterator<Item = (At, Value)>) -> Plan {
    let mut plan = plan.clone();
    let changes = build::set_all(&plan, values);
    apply_all(&mut plan, &changes).unwrap();
    plan
}

/// The plan with the same text in a field of every remedy.
fn in_remedies(plan: &Plan, field: RemedyField, text: &str) -> Plan {
    let ids = plan.remedies.ids().to_vec();
    with(plan, ids.into_iter().map(|id| (At::Remedy(id, field), Value::text(text))))
}

/// Plans in which all that may be printed is: with words of its own and without, before signing and after.
fn plans() -> Vec<Plan> {
    let sample = ba_xa_2024();
    let duties = sample.duties.ids().to_vec();
    let headed =
        duties.into_iter().map(|id| (At::Duty(id, DutyField::Heading), Value::text("a) Việc")));
    let mut full = with(&sample, headed);
    for field in [
        RemedyField::Cause,
        RemedyField::PointsMaximum,
        RemedyField::PointsAchieved,
        RemedyField::PointsLost,
    ] {
        full = in_remedies(&full, field, "1");
    }
    let day = |text: &str| (At::Decision(DecisionField::Day), Value::text(text));
    let titled = in_remedies(&full, RemedyField::LeadsText, "");
    let titled = in_remedies(&titled, RemedyField::CoordinatorsText, "");
    let all = titled.officers.ids().to_vec();
    let remedies = titled.remedies.ids().to_vec();
    let both = remedies.into_iter().flat_map(|id| {
        [RemedyField::Leads, RemedyField::Coordinators]
            .map(|field| (At::Remedy(id, field), Value::Ids(all.clone())))
    });
    let titled = with(&titled, both);
    vec![with(&full, [day("2024-02-05")]), with(&full, [day("")]), titled, sample]
}

/// Values of the field's kind, none of them the present one.
fn others(plan: &Plan, at: At, info: &FieldInfo) -> Vec<Value> {
    let old = plan.get(at).unwrap();
    let ids = |list: &List| plan.ids(*list).to_vec();
    let values: Vec<Value> = match info.kind {
        Kind::Flag => vec![Value::Flag(true), Value::Flag(false)],
        Kind::Code(codes) => codes.iter().map(|code| Value::text(*code)).collect(),
        Kind::Ids => {
            let officers: Vec<Id> = ids(&List::Officers);
            vec![Value::Ids(Vec::new()), Value::Ids(officers.into_iter().take(1).collect())]
        }
        Kind::Ref => {
            let lists = [List::Areas, List::Sections, List::Remedies];
            let first = lists.iter().flat_map(ids).map(|id| Value::Ids(vec![id]));
            first.chain([Value::Ids(Vec::new())]).collect()
        }
        Kind::Day => vec![Value::text("2024-03-09")],
        Kind::Number => vec![Value::text("7")],
        Kind::Line | Kind::Prose => vec![Value::text("lời khác"), Value::text("")],
    };
    values.into_iter().filter(|value| *value != old).collect()
}

#[track_caller]
fn check(places: impl Fn(&Plan) -> Vec<At>, info: &FieldInfo, name: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for layout in [Layout::Prose, Layout::Table] {
        let changes = plans().into_iter().any(|plan| {
            let before = decision(&plan, layout);
            places(&plan).into_iter().any(|at| {
                let mut values = others(&plan, at, info).into_iter();
                values.any(|value| decision(&with(&plan, [(at, value)]), layout) != before)
            })
        });
        if info.print.is_in(layout) != changes {
            wrong.push(format!(
                "{name} {} in {layout:?}: {:?}, paper {changes}",
                info.key, info.print
            ));
        }
    }
    wrong
}

#[test]
fn what_is_marked_as_printed_is_what_paper_shows() {
    let mut wrong = Vec::new();
    for one in One::ALL {
        for info in one.infos() {
            wrong.extend(check(
                |_| one.at(info.key).into_iter().collect(),
                info,
                &format!("{one:?}"),
            ));
        }
    }
    for list in List::ALL {
        for info in list.infos() {
            let places = |plan: &Plan| {
                let ids = plan.ids(*list).iter();
                ids.filter_map(|id| list.at(*id, info.key)).collect()
            };
            wrong.extend(check(places, info, &format!("{list:?}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
