//! A remedy made of what was lost: its words, its place, its target by the rule.

use crate::drawn::add;
use crate::losses::last;
use crate::points::with_set;
use par_workbook::edit::remedying::{Assigned, asking, of_loss, take_direction, use_as_target};
use par_workbook::edit::{Change, apply, apply_all, build, inverses};
use par_workbook::plan::value::CodeSet as _;
use par_workbook::plan::{
    At, CommuneKind, Criterion, CriterionScore, Id, LastScoreField, Plan, PointRole, PointRule,
    RemedyField, RuleStep, Structure, TargetField, TargetKind, Value, naming,
};
use par_workbook::preset::{NewPlan, skeleton};

/// A new plan with the made-up set.
fn new_plan() -> Plan {
    let mut plan = skeleton(&NewPlan {
        commune: "Trà Câu".to_owned(),
        kind: CommuneKind::Ward,
        year: 2027,
        structure: Structure::TwoTier,
        ..NewPlan::default()
    });
    let set = with_set(&plan);
    apply_all(&mut plan, &set).unwrap();
    plan
}

fn ids() -> impl FnMut() -> Id {
    let mut count = 0;
    move || {
        count += 1;
        Id::hashed(&format!("mới {count}"))
    }
}

fn made(plan: &Plan, changes: &[Change]) -> Plan {
    let mut after = plan.clone();
    apply_all(&mut after, changes).unwrap();
    let mut back = after.clone();
    apply_all(&mut back, &inverses(changes)).unwrap();
    assert_eq!(&back, plan, "taken back, all is as it was");
    after
}

fn put(plan: &mut Plan, at: At, words: &str) {
    let change = build::set(plan, at, Value::text(words)).unwrap();
    apply(plan, &change).unwrap();
}

fn lose(plan: &mut Plan, code: &str) -> Id {
    let id = format!("mat{}", code.replace('.', ""));
    last(plan, &id, code, "2", "0,5");
    Id::named(&id)
}

#[test]
fn one_edit_makes_the_remedy_with_its_points_evidence_and_target() {
    let mut plan = new_plan();
    let loss = lose(&mut plan, "1.1.2");
    put(&mut plan, At::LastScore(loss, LastScoreField::Reason), "Hai nhiệm vụ chưa xong");
    let lead = plan.officers.ids()[0];
    let changes = of_loss(&plan, loss, &Assigned { leads: vec![lead] }, &mut ids());
    let after = made(&plan, &changes);
    let id = naming::remedy_of_code(&after, "1.1.2").unwrap();
    let remedy = after.remedies.get(id).unwrap();
    assert_eq!(remedy.heading, "Tiêu chí 1.1.2");
    assert_eq!(remedy.cause, "Hai nhiệm vụ chưa xong");
    let points = [&remedy.points_maximum, &remedy.points_achieved, &remedy.points_lost];
    assert_eq!(points, ["2", "0,5", "1,5"]);
    assert_eq!(remedy.suggested, "Báo cáo năm\nVăn bản thể hiện kết quả từng nhiệm vụ");
    assert_eq!(remedy.timeframe, "Trong năm 2027.");
    assert_eq!(remedy.leads, [lead]);
    let area = after.areas.get(remedy.area.unwrap()).unwrap();
    assert_eq!(area.number, "1");
    let (_, target) = after.targets_of(id).next().unwrap();
    assert_eq!(target.kind, TargetKind::RatioAtLeast);
    assert_eq!(target.threshold, "100");
    // As a rate that is made by hand: what is missing can be done by the end of the year.
    assert!(target.mendable && target.at_the_end);
    // What it counts is new, and the self-score counts the same.
    assert_eq!((target.part.len(), target.whole.len()), (1, 1));
    let score = after.score_of(after.criterion_of_code("1.1.2").unwrap()).unwrap();
    assert_eq!((&score.part, &score.whole), (&target.part, &target.whole));
    let part = after.measures.get(target.part[0]).unwrap();
    assert_eq!(part.label, "1.1.2 · Mức độ hoàn thành kế hoạch: số đạt");
    assert_eq!((&part.within, &part.keepers), (&target.whole, &vec![lead]));
    assert_eq!(part.group, area.title);
    // A second press finds it there.
    assert!(of_loss(&after, loss, &Assigned::default(), &mut ids()).is_empty());
}

#[test]
fn the_target_counts_what_the_score_counts_and_typed_numbers_stay_its_own() {
    let mut plan = new_plan();
    let loss = lose(&mut plan, "1.1.2");
    let criterion = plan.criterion_of_code("1.1.2").unwrap();
    let known: Vec<Id> = plan.measures.ids().iter().copied().take(2).collect();
    let score = CriterionScore {
        part: vec![known[0]],
        whole: vec![known[1]],
        ..CriterionScore::of(criterion)
    };
    add(&mut plan, CriterionScore::id(criterion), score);
    let after = made(&plan, &of_loss(&plan, loss, &Assigned::default(), &mut ids()));
    assert_eq!(after.measures, plan.measures);
    let target = after.targets.iter().last().unwrap().1;
    assert_eq!((&target.part, &target.whole), (&vec![known[0]], &vec![known[1]]));
    // Numbers typed for the score are read as long as it counts no measures.
    let mut typed = new_plan();
    let loss = lose(&mut typed, "1.1.2");
    let score = CriterionScore { typed_part: "4".into(), ..CriterionScore::of(criterion) };
    add(&mut typed, CriterionScore::id(criterion), score.clone());
    let after = made(&typed, &of_loss(&typed, loss, &Assigned::default(), &mut ids()));
    assert_eq!(after.score_of(criterion), Some(&score));
}

#[test]
fn remedies_stand_in_the_order_of_their_codes_and_areas_come_with_the_sets_names() {
    let mut plan = new_plan();
    let area =
        Criterion { code: "10".into(), name: "Lĩnh vực mười".into(), ..Criterion::default() };
    add(&mut plan, Id::named("tc10"), area);
    add(
        &mut plan,
        Id::named("tc101"),
        Criterion { code: "10.1".into(), ..Criterion::of(Some(Id::named("tc10"))) },
    );
    let mut fresh = ids();
    for code in ["10.1", "1.10", "7.1", "1.9", "1.1.2", "99.1"] {
        let loss = lose(&mut plan, code);
        let changes = of_loss(&plan, loss, &Assigned::default(), &mut fresh);
        plan = made(&plan, &changes);
    }
    let codes: Vec<&str> = plan.remedies.iter().map(|(_, row)| row.codes.as_str()).collect();
    assert_eq!(codes, ["1.1.2", "1.9", "1.10", "7.1", "10.1", "99.1"]);
    let areas: Vec<(&str, &str)> =
        plan.areas.iter().map(|(_, row)| (row.number.as_str(), row.title.as_str())).collect();
    assert!(areas.contains(&("10", "Lĩnh vực mười")), "{areas:?}");
    // Nobody says what an area is called that the set does not have.
    assert_eq!(areas.last(), Some(&("99", "")));
}

/// A criterion of a rule, with steps of a floor and points.
fn ruled(rule: PointRule, steps: &[(&str, &str, bool)], set: impl FnOnce(&mut Criterion)) -> Plan {
    let mut plan = Plan::default();
    let mut row = Criterion { rule, maximum: "2".into(), ..Criterion::default() };
    set(&mut row);
    let id = Id::named("tc");
    add(&mut plan, id, row);
    for (place, (floor, points, linear)) in steps.iter().enumerate() {
        let step = RuleStep {
            floor: (*floor).into(),
            points: (*points).into(),
            linear: *linear,
            ..RuleStep::of(id)
        };
        add(&mut plan, Id::named(&format!("b{place}")), step);
    }
    plan
}

#[test]
fn each_rule_asks_the_target_that_gives_its_full_points() {
    let ask = |plan: Plan| {
        let asked = asking(&plan, Id::named("tc"));
        (asked.kind, asked.threshold, asked.divides)
    };
    let plain = |rule| ask(ruled(rule, &[], |_| ()));
    let none = String::new;
    assert_eq!(plain(PointRule::YesNo), (TargetKind::Statement, none(), false));
    assert_eq!(plain(PointRule::Typed), (TargetKind::Statement, none(), false));
    assert_eq!(plain(PointRule::Deduct), (TargetKind::NoneOf, none(), false));
    assert_eq!(plain(PointRule::Linear), (TargetKind::RatioAtLeast, "100".into(), true));
    let eighty = ruled(PointRule::Linear, &[], |row| row.full_at = "80".into());
    assert_eq!(ask(eighty).1, "80");
    let steps = [("50", "1", false), ("97,5", "2", false), ("98", "2", false), ("0", "0", false)];
    let bands = ask(ruled(PointRule::RatioBands, &steps, |_| ()));
    assert_eq!(bands, (TargetKind::RatioAtLeast, "97,5".into(), true));
    // From 95 on the ratio itself: only all of it is full.
    let linear = [("95", "", true), ("50", "1", false)];
    assert_eq!(ask(ruled(PointRule::RatioBands, &linear, |_| ())).1, "100");
    // Below a step that is full the ratio gives less: that step is asked.
    let below = [("55", "2", false), ("40", "", true), ("0", "0", false)];
    assert_eq!(ask(ruled(PointRule::RatioBands, &below, |_| ())).1, "55");
    let counts = [("1", "1", false), ("3", "2", false)];
    let counts = ask(ruled(PointRule::CountBands, &counts, |_| ()));
    assert_eq!(counts, (TargetKind::CountAtLeast, "3".into(), false));
    let each = |points: &str| {
        let points = points.to_owned();
        ask(ruled(PointRule::PerItem, &[], |row| row.each = points)).1
    };
    // What takes points off is not to happen, by whatever rule it counts.
    let penalty = |rule| ask(ruled(rule, &[], |row| row.role = PointRole::Penalty));
    assert_eq!(penalty(PointRule::PerItem), (TargetKind::NoneOf, none(), false));
    assert_eq!(penalty(PointRule::Linear), (TargetKind::NoneOf, none(), false));
    assert_eq!(penalty(PointRule::YesNo).0, TargetKind::Statement);
    // A part of an item is a whole one.
    assert_eq!([each("0,5"), each("0,75"), each("")], ["4", "3", ""]);
}

#[test]
fn what_was_tried_becomes_the_threshold_of_the_target_that_counts_the_same() {
    let mut plan = new_plan();
    let criterion = plan.criterion_of_code("1.1.2").unwrap();
    let mut fresh = ids();
    // No remedy yet: one is made, with a target of what was tried.
    let first = use_as_target(&plan, criterion, "85", &mut fresh);
    plan = made(&plan, &first);
    let owner = naming::remedy_of_code(&plan, "1.1.2").unwrap();
    let thresholds = |plan: &Plan| {
        let own = plan.targets_of(owner).map(|(_, it)| it.threshold.clone());
        own.collect::<Vec<_>>()
    };
    assert_eq!(thresholds(&plan), ["85"]);
    let second = use_as_target(&plan, criterion, "90", &mut fresh);
    plan = made(&plan, &second);
    assert_eq!(thresholds(&plan), ["90"], "the same target, and no second one");
    assert!(use_as_target(&plan, criterion, "90", &mut fresh).is_empty());
    // Without one of its kind, a target of its own stands beside what the person made.
    let target = plan.targets_of(owner).next().unwrap().0;
    put(&mut plan, At::Target(target, TargetField::Kind), TargetKind::Tracked.code());
    let third = use_as_target(&plan, criterion, "95", &mut fresh);
    plan = made(&plan, &third);
    assert_eq!(thresholds(&plan), ["90", "95"]);
    assert!(use_as_target(&plan, Id::named("khong"), "95", &mut fresh).is_empty());
}

#[test]
fn typed_numbers_and_points_stay_and_their_target_is_found_again() {
    for typed in [
        CriterionScore { typed_part: "4".into(), ..CriterionScore::default() },
        CriterionScore { own: "1".into(), ..CriterionScore::default() },
    ] {
        let mut plan = new_plan();
        let mut fresh = ids();
        let criterion = plan.criterion_of_code("1.1.2").unwrap();
        let score = CriterionScore { criterion: Some(criterion), ..typed };
        add(&mut plan, CriterionScore::id(criterion), score.clone());
        let loss = lose(&mut plan, "1.1.2");
        let made_first = of_loss(&plan, loss, &Assigned::default(), &mut fresh);
        plan = made(&plan, &made_first);
        assert_eq!(plan.score_of(criterion), Some(&score));
        let measures = plan.measures.len();
        let used = use_as_target(&plan, criterion, "85", &mut fresh);
        plan = made(&plan, &used);
        let owner = naming::remedy_of_code(&plan, "1.1.2").unwrap();
        let thresholds: Vec<&str> =
            plan.targets_of(owner).map(|(_, it)| it.threshold.as_str()).collect();
        assert_eq!((thresholds, plan.measures.len()), (vec!["85"], measures));
    }
}

#[test]
fn only_the_side_that_is_missing_gets_a_measure() {
    let mut plan = new_plan();
    let criterion = plan.criterion_of_code("1.1.2").unwrap();
    let known = plan.measures.ids()[0];
    let score = CriterionScore { whole: vec![known], ..CriterionScore::of(criterion) };
    add(&mut plan, CriterionScore::id(criterion), score);
    let loss = lose(&mut plan, "1.1.2");
    let after = made(&plan, &of_loss(&plan, loss, &Assigned::default(), &mut ids()));
    assert_eq!(after.measures.len(), plan.measures.len() + 1);
    let score = after.score_of(criterion).unwrap();
    assert_eq!((score.whole.clone(), score.part.len()), (vec![known], 1));
    let target = after.targets.iter().last().unwrap().1;
    assert_eq!((&target.part, &target.whole), (&score.part, &score.whole));
}

#[test]
fn a_direction_is_taken_below_what_is_there_and_not_twice() {
    let mut plan = new_plan();
    let loss = lose(&mut plan, "1.2.1");
    let changes = of_loss(&plan, loss, &Assigned::default(), &mut ids());
    plan = made(&plan, &changes);
    let id = naming::remedy_of_code(&plan, "1.2.1").unwrap();
    // The set's own evidence stays.
    let first = take_direction(&plan, id, "Mở rộng tuyên truyền.", "Tin, bài");
    plan = made(&plan, &first);
    let row = |plan: &Plan| plan.remedies.get(id).cloned().unwrap();
    assert_eq!(row(&plan).direction, "Mở rộng tuyên truyền.");
    assert_eq!(row(&plan).suggested, "Kế hoạch tuyên truyền");
    let second = take_direction(&plan, id, "Đăng tin hằng tuần.", "");
    plan = made(&plan, &second);
    assert_eq!(row(&plan).direction, "Mở rộng tuyên truyền.\nĐăng tin hằng tuần.");
    assert!(take_direction(&plan, id, "Mở rộng tuyên truyền.", "").is_empty());
    put(&mut plan, At::Remedy(id, RemedyField::Suggested), "");
    let third = take_direction(&plan, id, "Tổ chức hội thi.", "Kế hoạch hội thi");
    assert_eq!(row(&made(&plan, &third)).suggested, "Kế hoạch hội thi");
}
