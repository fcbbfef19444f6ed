//! What can still be done beside a miss, on the page of its target.

use par_workbook::check::overview::Overview;
use par_workbook::check::verdict;
use par_workbook::plan::{
    At, Per, Plan, Remedy, Slot, Target, TargetField, TargetKind, Value, YearRule,
};
use par_workbook::preset;
use par_workbook::route;
use par_workbook::text::verdicts::to_do;
use par_workbook::view::act::{Goal, left};
use par_workbook::view::todo::lines;

use super::{EN, VI, add, blank, counting, date, id, measure, set, type_in};

/// What is left beside a target on 30 June: its words, where each leads, and the figure there.
fn told(plan: &Plan, target: &str) -> Vec<(String, String, At)> {
    let today = date("30/6/2024");
    let judged = verdict(plan, id(target), today);
    let all = left(VI, plan, id(target), &judged, today);
    all.into_iter().map(|it| (it.words, route::path(&it.page), it.at)).collect()
}

#[test]
fn a_miss_for_good_leads_to_the_cases_that_are_open_and_to_the_letters() {
    let mut plan = preset::illustration();
    let june = Slot::Month(6);
    let page = "#/so-lieu?thang=6".to_owned();
    let open = "Giải quyết 1 hồ sơ đang quá hạn".to_owned();
    let letters = "Gửi 1 văn bản xin lỗi (3.4.3)".to_owned();
    let both = [
        (open, page.clone(), At::Figure(id("cot13"), june)),
        (letters.clone(), page.clone(), At::Figure(id("m343"), june)),
    ];
    assert_eq!(told(&plan, "t341"), both);
    // Once the open case is finished, late, a letter is all that is left.
    plan.figures.insert((id("cot10"), june), "1".to_owned());
    plan.figures.insert((id("cot13"), june), "0".to_owned());
    assert_eq!(told(&plan, "t341"), [(letters, page, At::Figure(id("m343"), june))]);
    plan.figures.insert((id("m343"), june), "3".to_owned());
    assert_eq!(told(&plan, "t341"), []);
}

#[test]
fn nothing_is_said_beside_what_was_not_missed_for_good() {
    let plan = preset::illustration();
    for target in ["t343", "t733", "t341tyle"] {
        assert_eq!(told(&plan, target), [], "{target}");
    }
    assert_eq!(told(&preset::ba_xa_2024(), "t341"), []);
}

#[test]
fn a_letter_is_what_lacks_not_the_case_that_has_none() {
    let plan = preset::illustration();
    let target = plan.targets.get(id("t343")).unwrap();
    let judged = verdict(&plan, id("t343"), date("30/6/2024"));
    let vi = to_do(VI, &plan, target, &judged).unwrap();
    assert_eq!(vi, "cần gửi thêm 1 văn bản xin lỗi để đạt 100%");
    let en = to_do(EN, &plan, target, &judged).unwrap();
    assert_eq!(en, "more letters of apology are needed to reach 100%: 1");
}

/// The line of the overview about the one target "t" of a remedy that was due in December: its words, its verb, and
/// where that leads.
fn urgent(target: Target, typed: &str) -> Vec<(String, &'static str, Goal)> {
    let mut plan = blank();
    measure(&mut plan, "b", YearRule::Sum);
    let (heading, due) = ("Hồ sơ".to_owned(), "2024-12-20".to_owned());
    add(&mut plan, "r", Remedy { heading, due, ..Remedy::default() });
    add(&mut plan, "t", Target { owner: Some(id("r")), ..target });
    type_in(&mut plan, typed);
    let seen = Overview::of(&plan, date("24/12/2024"), None);
    let (told, _) = lines(VI, &plan, &seen, None, 7);
    told.into_iter().map(|line| (line.act, line.deed.name, line.deed.goal)).collect()
}

fn announced(kind: TargetKind, threshold: &str, base: &str, published: &str) -> Target {
    let text = |text: &str| text.to_owned();
    let (threshold, base, published) = (text(threshold), text(base), text(published));
    Target { kind, threshold, base, published, ..Target::default() }
}

#[test]
fn what_was_published_and_missed_stays_so() {
    for (target, words) in [
        (
            announced(TargetKind::PlacesGained, "5", "20", "16"),
            "Còn kém 1 bậc; không bù được trong năm, giữ nguyên kết quả này.",
        ),
        (
            announced(TargetKind::KeepMaximum, "", "2", "1,5"),
            "Còn thiếu 0,5 điểm; không bù được trong năm, giữ nguyên kết quả này.",
        ),
    ] {
        assert_eq!(urgent(target, ""), [(words.to_owned(), "see", Goal::Page)]);
    }
    // What waits to be published asks for nothing.
    assert_eq!(urgent(announced(TargetKind::PlacesGained, "5", "20", ""), ""), []);
    assert_eq!(urgent(announced(TargetKind::NotBelowAverage, "", "", "85"), ""), []);
}

#[test]
fn a_result_without_what_it_is_compared_with_leads_there() {
    let base = Goal::Field(At::Target(id("t"), TargetField::Base));
    for kind in [TargetKind::PlacesGained, TargetKind::KeepMaximum] {
        let words = "Đã quá hạn 20/12/2024: chưa có mốc để so sánh.".to_owned();
        let found = urgent(announced(kind, "5", "", "2"), "");
        assert_eq!(found, [(words, "base", base.clone())], "{kind:?}");
    }
    let wrong = urgent(announced(TargetKind::ScoreAtLeast, "92", "", "x"), "");
    let published = Goal::Field(At::Target(id("t"), TargetField::Published));
    assert_eq!((wrong[0].1, &wrong[0].2), ("mend", &published));
}

#[test]
fn a_period_beyond_its_limit_leads_to_its_figures() {
    let limit = Target { per: Per::Quarter, ..counting(TargetKind::AtMostPerPeriod, "3") };
    let found = urgent(limit.clone(), "b 1=1 2=1 3=3 4=1");
    let words = "Vượt 2 hồ sơ trong quý I; không bù được trong năm, giữ nguyên kết quả này.";
    assert_eq!(found[0].0, words);
    assert!(matches!(found[0].2, Goal::Field(At::Figure(..))), "{found:?}");
    let found = urgent(limit, "b den-6=6");
    assert!(found[0].0.contains("thiếu số liệu tháng 1–6"), "{found:?}");
}

#[test]
fn a_target_of_the_plan_itself_is_found_beside_its_aim() {
    let mut plan = blank();
    add(&mut plan, "t", announced(TargetKind::ScoreAtLeast, "", "", ""));
    let at = At::Target(id("t"), TargetField::Threshold);
    let page = par_workbook::text::edits::place_at(&plan, at);
    assert_eq!(route::path(&page), "#/ke-hoach/khung");
    set(&mut plan, At::Target(id("t"), TargetField::Owner), Value::Ids(vec![id("khong")]));
    let page = par_workbook::text::edits::place_at(&plan, at);
    assert_eq!(route::path(&page), "#/tong-quan");
}
