//! What next year's plan is told of the old one: results, what was met, the points that were appraised.

use chrono::NaiveDate;
use par_workbook::edit::{apply_all, build};
use par_workbook::plan::{
    At, Evidence, Id, LastScore, List, Plan, RemedyField, Slot, Statement, TargetField, Value,
    value::code_value,
};
use par_workbook::preset::ba_xa_2024;
use par_workbook::renew::met::{met, told_through};
use par_workbook::renew::next::{NextPlan, OldWords, leftovers, next_plan};
use par_workbook::renew::year_told::paragraphs;
use par_workbook::renew::{handover, last_points};

use super::{sound, to_2025, typed, ward};
use crate::points;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The year of Ba Xa, seen when it is over.
fn over() -> NaiveDate {
    day("2025-01-02")
}

fn id(name: &str) -> Id {
    Id::named(name)
}

fn set(plan: &mut Plan, at: At, value: Value) {
    let changes = build::set_all(plan, [(at, value)]);
    apply_all(plan, &changes).unwrap();
}

fn prove(plan: &mut Plan, remedy: &str) {
    let document = Evidence {
        owner: Some(id(remedy)),
        number: "7/BC-UBND".into(),
        day: "2024-12-20".into(),
        ..Evidence::default()
    };
    let add = build::add(plan, id(&format!("mc{remedy}")), document);
    apply_all(plan, &[add]).unwrap();
}

fn told(plan: &Plan, today: NaiveDate, remedy: &str) -> Option<String> {
    paragraphs(plan, today).into_iter().find(|(of, _)| *of == id(remedy)).map(|(_, told)| told)
}

fn with_results() -> NextPlan {
    NextPlan { results: Some(over()), ..to_2025() }
}

fn direction(plan: &Plan, remedy: &str) -> String {
    plan.remedies.get(id(remedy)).unwrap().direction.clone()
}

#[test]
fn every_remedy_is_told_by_its_verdicts_and_nothing_is_invented() {
    let old = typed::year().plan;
    for (remedy, words) in [
        ("r11", "Kết quả năm 2024: 100,00%, đạt."),
        ("r12", "Kết quả năm 2024: chưa có số liệu."),
        ("r13", "Kết quả năm 2024: ngày 18/3/2024, đạt."),
        ("r15", "Kết quả năm 2024: 2 nhiệm vụ (tính đến tháng 5), chưa đạt."),
        (
            "r733",
            "Kết quả năm 2024: Hồ sơ mới đã số hóa thành phần: 60,20% (tính đến tháng 5), đạt; \
             Kết quả đã số hóa: 53,19%, chưa đạt.",
        ),
        (
            "r734",
            "Kết quả năm 2024: TTHC một phần có hồ sơ trực tuyến: 90,00% (tính đến tháng 5), chưa đạt; \
             Hồ sơ toàn trình nộp trực tuyến: 98,85% (tính đến tháng 5), chưa đạt.",
        ),
    ] {
        assert_eq!(told(&old, over(), remedy).as_deref(), Some(words));
    }
    assert_eq!(told(&old, over(), "r737"), None, "what is only tracked has no verdict");
    let blank = ba_xa_2024();
    let all = paragraphs(&blank, over());
    assert!(all.iter().all(|(_, told)| told.contains("chưa có số liệu") && !told.contains('%')));
}

#[test]
fn an_officers_word_and_a_year_that_goes_on_say_so() {
    let mut old = typed::year().plan;
    for (word, ended, running) in [
        (Statement::Done, "đã thực hiện", "đã thực hiện"),
        (Statement::UnderWay, "chưa đạt", "đang thực hiện"),
        (Statement::NotYet, "chưa đạt", "chưa đạt"),
    ] {
        set(&mut old, At::Target(id("t12"), TargetField::Statement), code_value(word));
        let said = |today| told(&old, today, "r12").unwrap();
        assert_eq!(said(over()), format!("Kết quả năm 2024: {ended}."));
        assert_eq!(said(day("2024-11-20")), format!("Kết quả năm 2024: {running}."));
    }
    let mut may = old.clone();
    may.figures.retain(|(_, slot), _| matches!(slot, Slot::Month(1..=5)));
    assert_eq!(told_through(&may, day("2024-05-20")), Some(5));
    let digitised = "Kết quả đã số hóa: 46,50% (tính đến tháng 5), chưa đạt.";
    assert!(told(&may, day("2024-05-20"), "r733").unwrap().ends_with(digitised));
    assert_eq!(told_through(&ba_xa_2024(), over()), None);
}

#[test]
fn a_result_below_its_threshold_never_reads_as_reaching_it() {
    let mut old = typed::year().plan;
    old.figures.clear();
    for month in 1..=12 {
        let (part, whole) = if month == 1 { ("10999", "20000") } else { ("0", "0") };
        old.figures.insert((id("m733kq"), Slot::Month(month)), whole.into());
        old.figures.insert((id("m733kqxong"), Slot::Month(month)), part.into());
    }
    let told = told(&old, over(), "r733").unwrap();
    assert!(told.ends_with("Kết quả đã số hóa: 54,99%, chưa đạt."), "{told}");
}

#[test]
fn nothing_is_brought_along_unasked() {
    let old = typed::year().plan;
    let plan = next_plan(&old, &to_2025());
    assert_eq!(plan.remedies, old.remedies);
    assert!(plan.last_scores.is_empty());
    // Another commune's results are not this one's, and those of a year are not told in the same year.
    let asked = NextPlan { leave_out: vec![id("r11")], ..with_results() };
    let another = NextPlan { agency: Some(ward()), ..asked.clone() };
    let same_year = NextPlan { year: 2024, ..asked };
    for next in [another, same_year] {
        assert!(!next.goes_on_from(&old));
        assert_eq!(next_plan(&old, &next).remedies, old.remedies);
    }
}

#[test]
fn results_stand_before_the_directions_and_are_no_old_words() {
    let old = typed::year().plan;
    let (unasked, plan) = (next_plan(&old, &to_2025()), next_plan(&old, &with_results()));
    let paragraph = told(&old, over(), "r733").unwrap();
    assert_eq!(direction(&plan, "r733"), format!("{paragraph}\n{}", direction(&old, "r733")));
    assert_eq!(direction(&plan, "r737"), direction(&old, "r737"));
    let words = |plan: &Plan| leftovers(plan, &OldWords::between(&old, plan));
    let (before, after) = (words(&unasked), words(&plan));
    assert!(before.iter().any(|one| matches!(one.at, At::Remedy(_, RemedyField::Direction))));
    assert_eq!(before.len(), after.len(), "the new words are asked about");
    for (one, other) in before.iter().zip(&after) {
        let put = plan.get(one.at).unwrap().as_text().len()
            - unasked.get(one.at).unwrap().as_text().len();
        assert_eq!((other.at, other.start, other.end), (one.at, one.start + put, one.end + put));
        assert_eq!((&other.found, &other.suggested), (&one.found, &one.suggested));
        let text = plan.get(other.at).unwrap();
        assert_eq!(text.as_text().get(other.start..other.end), Some(other.found.as_str()));
    }
    let mut kept = plan.clone();
    handover::keep(&mut kept, &OldWords::between(&old, &plan));
    for one in handover::waiting(&kept) {
        let text = kept.get(one.leftover.at).unwrap().as_text().to_owned();
        assert!(!text.get(one.place).unwrap().starts_with("Kết quả năm 2024"));
    }
}

#[test]
fn a_year_later_the_result_of_the_year_before_makes_room_for_the_newer() {
    let old = typed::year().plan;
    let mut second = next_plan(&old, &with_results());
    let own = "Kết quả năm 2024: do thiếu máy quét.";
    let typed_over = format!("{own}\n{}", direction(&old, "r11"));
    set(
        &mut second,
        At::Remedy(id("r11"), RemedyField::Direction),
        Value::Text(typed_over.clone()),
    );
    let next = NextPlan { year: 2026, results: Some(day("2026-01-02")), ..to_2025() };
    let third = next_plan(&second, &next);
    assert_eq!(
        direction(&third, "r733"),
        format!(
            "{}\n{}",
            told(&second, day("2026-01-02"), "r733").unwrap(),
            direction(&old, "r733")
        )
    );
    assert_eq!(
        direction(&third, "r11"),
        format!("Kết quả năm 2025: chưa có số liệu.\n{typed_over}"),
        "what somebody typed stays"
    );
    // Not asked for, the older paragraph stays, and is no old year to be moved on.
    let unasked = next_plan(&second, &NextPlan { results: None, ..next });
    assert_eq!(direction(&unasked, "r733"), direction(&second, "r733"));
    let at = At::Remedy(id("r733"), RemedyField::Direction);
    let end = told(&old, over(), "r733").unwrap().len();
    let found = leftovers(&unasked, &OldWords::between(&second, &unasked));
    assert!(found.iter().filter(|one| one.at == at).all(|one| one.start > end));
}

#[test]
fn what_was_met_with_its_proof_is_left_out_with_all_that_hangs_on_it() {
    let mut old = typed::year().plan;
    assert_eq!(met(&old, over()), [id("r11")], "r13 and r14 are met and have no document");
    for remedy in ["r13", "r12", "r733"] {
        prove(&mut old, remedy);
    }
    assert_eq!(met(&old, over()), [id("r11"), id("r13")]);
    set(&mut old, At::Target(id("t12"), TargetField::Statement), code_value(Statement::Done));
    assert_eq!(met(&old, over()), [id("r11"), id("r12"), id("r13")]);
    set(&mut old, At::Target(id("t733kq"), TargetField::Threshold), Value::text("50"));
    assert_eq!(met(&old, over()), ["r11", "r12", "r13", "r733"].map(id));
    assert!(met(&ba_xa_2024(), over()).is_empty());

    let next = NextPlan { leave_out: vec![id("r11"), id("r733")], ..with_results() };
    let plan = next_plan(&old, &next);
    sound(&plan);
    let rest: Vec<Id> =
        old.remedies.ids().iter().copied().filter(|one| !next.leave_out.contains(one)).collect();
    assert_eq!(plan.remedies.ids(), rest);
    assert_eq!(plan.ids(List::Measures), old.ids(List::Measures), "measures stay");
    assert_eq!(plan.ids(List::Duties), old.ids(List::Duties));
    let repeats = |plan: &Plan| {
        plan.duties.iter().flat_map(|(_, duty)| duty.repeats.clone()).collect::<Vec<Id>>()
    };
    assert!(repeats(&old).contains(&id("r733")) && !repeats(&plan).contains(&id("r733")));
    assert!(plan.targets.iter().all(|(_, target)| target.owner != Some(id("r11"))));
}

fn scored() -> Plan {
    let mut plan = typed::year().plan;
    for changes in [points::with_set, points::with_scores] {
        let changes = changes(&plan);
        apply_all(&mut plan, &changes).unwrap();
    }
    plan
}

#[test]
fn last_years_points_are_those_that_somebody_else_gave() {
    let mut old = scored();
    let of = |code: &str| {
        let id = par_workbook::plan::CriterionScore::id(points::criterion_id(code));
        At::CriterionScore(id, par_workbook::plan::CriterionScoreField::Reason)
    };
    set(&mut old, of("3.4.2"), Value::text("Trả trễ 8 hồ sơ"));
    let plan = next_plan(&old, &to_2025());
    let appraised: Vec<_> = points::hand_lines()
        .into_iter()
        .filter(|line| {
            line.score.as_ref().is_some_and(|it| !it.first.is_empty() || !it.second.is_empty())
        })
        .collect();
    assert!(appraised.len() > 5);
    let rows: Vec<(&str, &str)> =
        plan.last_scores.iter().map(|(_, row)| (row.code.as_str(), row.given.as_str())).collect();
    let by_hand: Vec<(&str, &str)> =
        appraised.iter().map(|line| (line.code, line.result)).collect();
    assert_eq!(rows, by_hand);
    let row =
        |code: &str| plan.last_scores.iter().find(|(_, row)| row.code == code).unwrap().1.clone();
    let LastScore { maximum, given, reason, name, .. } = row("3.4.2");
    assert_eq!((maximum.as_str(), given.as_str()), ("2,00", "1,50"));
    assert_eq!(reason, "Trả trễ 8 hồ sơ");
    assert_eq!(name, old.criteria.get(points::criterion_id("3.4.2")).unwrap().name);
    assert!(plan.scores.iter().all(|(_, score)| score.first.is_empty() && score.second.is_empty()));
    // Points of 2024 are not last year's in a plan for 2026, nor another commune's.
    let later = NextPlan { year: 2026, ..to_2025() };
    let another = NextPlan { agency: Some(ward()), year: 2025, ..to_2025() };
    assert!([later, another].iter().all(|next| next_plan(&old, next).last_scores.is_empty()));
}

#[test]
fn a_score_of_ones_own_is_no_result() {
    let mut old = scored();
    for id in old.scores.ids().to_vec() {
        use par_workbook::plan::CriterionScoreField as F;
        for field in [F::First, F::Second] {
            set(&mut old, At::CriterionScore(id, field), Value::text(""));
        }
    }
    assert!(last_points::appraised(&old).is_empty());
    assert!(next_plan(&old, &to_2025()).last_scores.is_empty());
}

#[test]
fn a_bonus_that_was_not_given_is_no_loss() {
    use par_workbook::plan::{Criterion, CriterionScore, PointRole};
    let mut old = scored();
    let count = last_points::appraised(&old).len();
    for (name, role) in [("thuong", PointRole::Bonus), ("phat", PointRole::Penalty)] {
        let criterion = Criterion {
            code: name.into(),
            name: name.into(),
            maximum: "2".into(),
            role,
            ..Criterion::default()
        };
        let add = build::add(&old, id(name), criterion);
        apply_all(&mut old, &[add]).unwrap();
        let score = CriterionScore { first: "0,5".into(), ..CriterionScore::of(id(name)) };
        let add = build::add(&old, CriterionScore::id(id(name)), score);
        apply_all(&mut old, &[add]).unwrap();
    }
    assert_eq!(last_points::appraised(&old).len(), count);
}
