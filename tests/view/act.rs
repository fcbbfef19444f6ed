//! What can still be done beside a miss, on the page of its target.

use par_workbook::check::verdict;
use par_workbook::plan::{At, Plan, Slot};
use par_workbook::preset;
use par_workbook::route;
use par_workbook::text::verdicts::to_do;
use par_workbook::view::act::left;

use super::{EN, VI, date, id};

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
