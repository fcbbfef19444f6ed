//! The steps of a draft, as the overview tells them.

use par_workbook::edit::{apply_all, build};
use par_workbook::plan::{At, DecisionField, Id, Plan, RemedyField, SectionField, Value};
use par_workbook::preset;
use par_workbook::preset::NewPlan;
use par_workbook::route::{Filter, Route};
use par_workbook::text::Language::{English, Vietnamese};
use par_workbook::view::steps::{StepLine, card, duties};

fn put(plan: &mut Plan, at: At, text: &str) {
    let change = build::set_all(plan, [(at, Value::text(text))]);
    apply_all(plan, &change).unwrap();
}

#[test]
fn a_new_plan_says_how_far_it_is_and_leads_to_the_next_field() {
    let new = NewPlan { commune: "Ba Xa".into(), year: 2026, ..NewPlan::default() };
    let mut plan = preset::skeleton(&new);
    let seen = card(Vietnamese, &plan, 0).unwrap();
    assert_eq!((seen.title.as_str(), seen.folded), ("Xong 1/7 bước", false));
    let next = |lines: &[StepLine]| lines.iter().find(|line| line.next).cloned().unwrap();
    let first = next(&seen.lines);
    assert_eq!(first.at, Some(At::Decision(DecisionField::Signer)));
    assert_eq!(first.route, Route::Plan(Some("quyet-dinh".into())));
    assert_eq!(card(English, &plan, 0).unwrap().title, "1 of 7 steps done");

    plan.decision.signer = "Nguyễn Văn A".into();
    plan.last_result.rank = "40".into();
    let told = At::Section(Id::named("p21"), SectionField::Body);
    put(&mut plan, told, "Xếp thứ 40.");
    let seen = card(Vietnamese, &plan, 0).unwrap();
    assert_eq!(seen.title, "Xong 3/7 bước");
    let line = next(&seen.lines);
    assert_eq!((line.route, line.at), (Route::Criteria(Filter::default()), None));
    assert_eq!(duties(&plan), Route::Plan(Some("muc-p32".into())));
}

#[test]
fn the_sample_is_one_folded_line_and_nothing_once_issued() {
    let mut plan = preset::ba_xa_2024();
    let seen = card(Vietnamese, &plan, 0).unwrap();
    assert_eq!((seen.title.as_str(), seen.folded), ("Xong 6/7 bước, còn ban hành", true));
    let issue = seen.lines.last().unwrap();
    assert_eq!((&issue.route, issue.at), (&Route::Plan(Some("ban-hanh".into())), None));
    let id = Id::named("r733");
    put(&mut plan, At::Remedy(id, RemedyField::Heading), "");
    let seen = card(Vietnamese, &plan, 0).unwrap();
    let open = seen.lines.iter().find(|line| line.next).unwrap();
    assert_eq!(open.at, Some(At::Remedy(id, RemedyField::Heading)));
    assert!(matches!(&open.route, Route::Remedy { id, .. } if id == "r733"));
    put(&mut plan, At::Remedy(id, RemedyField::Heading), "Số hóa");
    let old = card(Vietnamese, &plan, 66).unwrap();
    assert_eq!((old.title.as_str(), old.folded), ("Xong 6/8 bước", false));
    assert_eq!(old.lines.iter().filter(|line| line.next).count(), 1);
    assert_eq!(old.lines[0].name, "Rà soát 66 chỗ theo kế hoạch cũ");
    assert_eq!(old.lines[0].route, Route::Plan(Some("chu-cu".into())));
    plan.issue.copy = "{}".into();
    assert_eq!(card(Vietnamese, &plan, 0), None);
    assert_eq!(card(Vietnamese, &preset::illustration(), 0), None);
}
