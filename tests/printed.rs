//! The marks of the field table against paper: a field is marked as printed in a layout if, and only if,
//! changing it changes the decision with its plan.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may panic")]

use par_workbook::document::decision;
use par_workbook::edit::{apply_all, build};
use par_workbook::plan::fields::FieldInfo;
use par_workbook::plan::{
    At, Clause, ClauseRole, DecisionField, DutyField, Id, IndexResult, Kind, Layout, LegalForm,
    List, One, PaperFormField, Plan, Record, RemedyField, Section, SectionHolds, Value,
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
    for field in [RemedyField::CooperatorsText, RemedyField::Product] {
        full = in_remedies(&full, field, "lời");
    }
    results(&mut full);
    let day = |text: &str| (At::Decision(DecisionField::Day), Value::text(text));
    let titled = in_remedies(&full, RemedyField::LeadsText, "");
    let titled = in_remedies(&titled, RemedyField::CoordinatorsText, "");
    let titled = in_remedies(&titled, RemedyField::CooperatorsText, "");
    let all = titled.officers.ids().to_vec();
    let remedies = titled.remedies.ids().to_vec();
    let both = remedies.into_iter().flat_map(|id| {
        [RemedyField::Leads, RemedyField::Coordinators, RemedyField::Cooperators]
            .map(|field| (At::Remedy(id, field), Value::Ids(all.clone())))
    });
    let titled = with(&titled, both);
    let opening =
        Clause {
            role: ClauseRole::Opening, text: "Ban hành như sau:".into(), ..Clause::default()
        };
    added(&mut full, "mo", opening.into());
    let mut plans = vec![with(&full, [day("2024-02-05")]), with(&full, [day("")]), titled, sample];
    for (kind, chosen) in [
        (LegalForm::PlanAlone, false),
        (LegalForm::DecisionWithPlan, true),
        (LegalForm::PlanAlone, true),
    ] {
        let mut plan = full.clone();
        plan.form.kind = kind;
        (plan.form.print_cause, plan.form.print_points) = (chosen, chosen);
        plans.push(plan);
    }
    plans
}

fn added(plan: &mut Plan, id: &str, record: Record) {
    let change = build::add(plan, Id::named(id), record);
    apply_all(plan, &[change]).unwrap();
}

/// Results of the year before, and a section that holds them.
fn results(plan: &mut Plan) {
    let row = |index: &str| IndexResult {
        index: index.into(),
        unit: "xã cũ".into(),
        score: "85,97".into(),
        measure: "%".into(),
        score_change: "-1".into(),
        rank: "5".into(),
        units: "19".into(),
        change: "3".into(),
        band: "Tốt".into(),
        ..IndexResult::default()
    };
    added(plan, "kq1", row("PAR INDEX").into());
    let holds = SectionHolds::Results;
    let section = Section { title: "Kết quả".into(), holds, ..Section::default() };
    added(plan, "kq", section.into());
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

/// Where paper and the plan disagree on what is printed, over all plans: a field that no plan prints must change no
/// paper, one that some plan prints must change that plan's.
fn check(places: impl Fn(&Plan) -> Vec<At>, info: &FieldInfo, name: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for layout in [Layout::Prose, Layout::Table, Layout::Portrait] {
        let mut told = false;
        let mut changed = false;
        for plan in plans() {
            let before = decision(&plan, layout);
            let moves = |at: &At| {
                let mut values = others(&plan, *at, info).into_iter();
                values.any(|value| decision(&with(&plan, [(*at, value)]), layout) != before)
            };
            let (printed, kept): (Vec<At>, Vec<At>) =
                places(&plan).into_iter().partition(|at| plan.prints(*at, layout));
            told |= !printed.is_empty();
            changed = changed || printed.iter().any(moves);
            // A field of one record is kept as that of another is: the first and the last stand for all.
            let few = kept.first().into_iter().chain(kept.last());
            if let Some(at) = few.into_iter().find(|at| moves(at)) {
                wrong.push(format!("{name} {at} in {layout:?}: not printed, yet it changes paper"));
            }
        }
        if told != changed {
            wrong.push(format!("{name} {} in {layout:?}: told {told}, paper {changed}", info.key));
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

#[test]
fn changing_the_legal_form_and_back_loses_nothing() {
    for plan in plans() {
        for layout in [Layout::Prose, Layout::Table, Layout::Portrait] {
            let kind = At::PaperForm(PaperFormField::Kind);
            let to = |code: &str| Value::text(code);
            let own = plan.get(kind).unwrap();
            let alone = with(&plan, [(kind, to("ke-hoach"))]);
            let decided = with(&alone, [(kind, to("quyet-dinh"))]);
            let back = with(&decided, [(kind, own)]);
            assert_eq!(back, plan);
            assert_eq!(decision(&back, layout), decision(&plan, layout));
            let issued_alone = decision(&alone, layout).lines().join("\n");
            assert!(!issued_alone.contains("Điều 1."), "{issued_alone}");
            assert!(issued_alone.contains("TM. ỦY BAN NHÂN DÂN"), "{issued_alone}");
        }
    }
}
