//! What can still be won in words, and figures that are tried.

use par_workbook::edit::apply_all;
use par_workbook::plan::{At, CriterionScore, CriterionScoreField as F, Plan, UnitScore, Value};
use par_workbook::score::{Points, Scheme, ScoreSheet, Stakes, ranking};
use par_workbook::view::points::{
    TriedPlan, TryKey, rank_facts, score_row, stake_facts, stake_row, tried_row, tried_targets,
    tried_threshold, tried_total, try_fields,
};

use crate::points::{criterion_id, with_scores, with_set};
use crate::{EN, VI, YEAR, add, date, id, set};

fn scored() -> Plan {
    let mut plan = YEAR.clone();
    let set = with_set(&plan);
    apply_all(&mut plan, &set).unwrap();
    let scores = with_scores(&plan);
    apply_all(&mut plan, &scores).unwrap();
    plan
}

fn stakes(plan: &Plan) -> (Scheme, ScoreSheet, Stakes) {
    let scheme = Scheme::of(plan);
    let sheet = ScoreSheet::of(plan, &scheme);
    let stakes = Stakes::of(plan, &scheme, &sheet);
    (scheme, sheet, stakes)
}

/// The row of a criterion in words: points, work, nearest step, who.
fn told(plan: &Plan, code: &str) -> [String; 4] {
    let (_, _, all) = stakes(plan);
    let own = |row: &&par_workbook::score::Stake| row.criterion == criterion_id(code);
    let stake = all.rows.iter().chain(&all.out_of_reach).find(own).unwrap();
    let row = stake_row(VI, plan, stake);
    [row.win, row.work, row.nearest, row.who]
}

#[test]
fn the_year_says_what_is_left_and_what_it_takes() {
    let plan = scored();
    let (scheme, _, all) = stakes(&plan);
    let facts = stake_facts(VI, &plan, &scheme, &all);
    assert_eq!(facts.lead, "Còn lấy được 13,84 điểm ở 20 tiêu chí");
    // 82,4 and 98,5 per cent of 86.
    let bands = "nay xếp loại Hoàn thành tốt nhiệm vụ, lấy hết thì Hoàn thành xuất sắc nhiệm vụ";
    assert_eq!(facts.totals, format!("Nay 70,85, lấy hết thì 84,69 trên 86,00 điểm · {bands}"));
    let taken = "2,75 điểm (1.5: 1,00; 2.1.1: 0,75; 5.4.1: 1,00)";
    assert_eq!(facts.taken, format!("Đã trừ, không lấy lại được: {taken}."));
    // 250 of 470 digitised: 55 per cent are 259.
    // One case more adds a hundredth, and is no step that a line tells.
    let who = "Bộ phận một cửa · chưa có hạn";
    assert_eq!(told(&plan, "7.3.3"), ["+2,34", "làm đạt thêm 9 trong số đã có", "", who]);
    // Nobody said whether what failed can be done again: both ways are told.
    let both = "làm đạt thêm 3 trong số đã có; việc không đạt không làm lại được thì cần thêm 15 việc mới, đều đạt";
    assert_eq!(told(&plan, "5.2")[1], both);
    let lost = "làm đạt thêm 2 trong số đã có; việc không đạt không làm lại được thì năm nay không còn đủ điểm";
    assert_eq!(told(&plan, "2.1.2")[1], lost);
    let each = "Gần nhất: làm thêm 1, được +0,50.";
    assert_eq!(told(&plan, "1.3.2")[..3], ["+1,50", "làm thêm 3", each]);
    assert_eq!(told(&plan, "3.2.2")[1], "đạt mức “Đủ”");
    assert_eq!(told(&plan, "1.6.2")[1], "làm để trả lời được “Có”");
    // 198 of 200 in time, and what was late stays late.
    let [win, never, near, _] = told(&plan, "3.4.1");
    assert_eq!(
        (win.as_str(), never.as_str()),
        ("thiếu 0,06", "Năm nay không còn đủ điểm tối đa; mỗi việc mới, đạt, vẫn tăng điểm.")
    );
    assert_eq!(near, "");
}

#[test]
fn no_rating_is_told_while_something_is_not_scored() {
    let mut plan = scored();
    set(&mut plan, score("1.1.1", F::Answer), Value::text(""));
    let (scheme, sheet, all) = stakes(&plan);
    let facts = stake_facts(VI, &plan, &scheme, &all);
    assert!(facts.totals.ends_with("chưa xếp loại được: 1 tiêu chí chưa chấm"), "{}", facts.totals);
    assert_eq!(all.unscored, [criterion_id("1.1.1")]);
    assert!(all.rows.iter().all(|row| row.criterion != criterion_id("1.1.1")));
    let found = ranking(&with_units(plan.clone()), sheet.own.points);
    let notes = rank_facts(VI, found.as_ref(), &sheet).notes.join(" ");
    assert!(notes.contains("Còn 1 tiêu chí chưa chấm nên điểm này chưa đủ."), "{notes}");
}

fn score(code: &str, field: F) -> At {
    At::CriterionScore(CriterionScore::id(criterion_id(code)), field)
}

fn with_units(mut plan: Plan) -> Plan {
    for (word, given, own) in
        [("xa1", "90", false), ("xa2", "72,5", false), ("xa3", "69", true), ("xa4", "?", false)]
    {
        let row = UnitScore { unit: word.into(), score: given.into(), own, ..UnitScore::default() };
        add(&mut plan, word, row);
    }
    plan
}

#[test]
fn the_place_is_said_as_last_years_measure() {
    let mut plan = with_units(scored());
    plan.aim.rank = "2".into();
    let (_, sheet, _) = stakes(&plan);
    let facts = rank_facts(VI, ranking(&plan, sheet.own.points).as_ref(), &sheet);
    let stood = "Theo điểm năm trước của các đơn vị, 70,85 điểm đứng thứ 3 trên 3.";
    assert_eq!(
        (facts.stood.as_str(), facts.missing.as_str()),
        (stood, "Còn thiếu 1,65 điểm để vào hạng 2.")
    );
    let notes = [
        "Đây là thước đo của năm trước, không phải dự báo.",
        "Năm trước đơn vị mình đứng thứ 3.",
        "Điểm tự chấm trên 86,00, chưa có phần cơ quan khác chấm (tổng 98,00).",
        "1 đơn vị chưa có điểm đọc được nên không tính.",
    ];
    assert_eq!(facts.notes, notes);
    let none = rank_facts(EN, None, &sheet);
    assert!(none.stood.contains("With the units’ points") && none.notes.is_empty());
}

/// What is tried moves points, total and targets of the copy; the plan stays, and a blank field is as things stand.
#[test]
fn what_is_tried_moves_the_copy_alone() {
    let plan = scored();
    let (scheme, before, _) = stakes(&plan);
    let mut tried = TriedPlan::of(&plan);
    let of = |tried: &TriedPlan| ScoreSheet::of(&tried.plan, &scheme);
    let criterion = criterion_id("7.3.3");
    let row = score_row(VI, &plan, &scheme, &before, criterion).unwrap();
    let fields = try_fields(VI, &plan, &row);
    let said: Vec<&str> = fields.iter().map(|field| field.now.as_str()).collect();
    assert_eq!(said, ["Nay: 250", "Nay: 470"]);
    let part = fields[0].key;
    assert!(matches!(part, TryKey::Measure(_)));

    tried.set(&plan, criterion, part, "259".into());
    let sheet = of(&tried);
    assert_eq!(tried_row(VI, &scheme, &sheet, criterion), "Nếu vậy được 5,00 / 5,00");
    assert_eq!(tried_total(VI, &sheet), "Nếu vậy: 73,19 / 86,00 điểm");
    let line = sheet.line(criterion).unwrap();
    let node = &scheme.nodes[scheme.place(criterion).unwrap()];
    // 55,106 per cent: rounded down, so that what was tried reaches it.
    let now = before.line(criterion).unwrap().own.points;
    assert_eq!(tried_threshold(&node.rule, line, now), Some("55,10".to_owned()));
    // What brings no more than there is, or is more than all there are, is no target.
    for (text, words) in [
        ("0", "Nếu vậy được 0,00 / 5,00"),
        ("250", "Nếu vậy được 2,66 / 5,00"),
        ("600", "Số đạt được 600 lớn hơn tổng số 470."),
    ] {
        tried.set(&plan, criterion, part, text.into());
        let sheet = of(&tried);
        assert_eq!(tried_row(VI, &scheme, &sheet, criterion), words);
        assert_eq!(tried_threshold(&node.rule, sheet.line(criterion).unwrap(), now), None);
    }
    tried.set(&plan, criterion, part, "259".into());
    let day = date("2024-12-01");
    let targets = |plan: &Plan| tried_targets(VI, plan, id("r733"), day);
    assert_ne!(targets(&plan), targets(&tried.plan));
    assert!(
        targets(&tried.plan).iter().any(|(.., word)| word == "Đạt"),
        "{:?}",
        targets(&tried.plan)
    );
    // Less than the months before brought is one figure up to the same month.
    tried.set(&plan, criterion, part, "3".into());
    let line = of(&tried).line(criterion).unwrap().clone();
    assert_eq!((line.asked.part, line.asked.whole), (Some(3), Some(470)));
    assert_eq!(line.asked.as_of, before.line(criterion).unwrap().asked.as_of);
    tried.set(&plan, criterion, part, "x".into());
    let said = tried_row(VI, &scheme, &of(&tried), criterion);
    assert_eq!(said, "Nếu vậy chưa tính được điểm: Có số không đọc được");
    tried.set(&plan, criterion, part, " ".into());
    assert!(tried.is_empty());
    assert_eq!((of(&tried), &tried.plan), (before, &plan));
}

#[test]
fn every_kind_of_field_is_tried_and_taken_back() {
    let mut plan = scored();
    set(&mut plan, score("5.1", F::Own), Value::text("0,5"));
    let (scheme, before, _) = stakes(&plan);
    let mut tried = TriedPlan::of(&plan);
    let try_on = |tried: &mut TriedPlan, plan: &Plan, code: &str, field: F, text: &str| {
        tried.set(plan, criterion_id(code), TryKey::Score(field), text.into());
        let sheet = ScoreSheet::of(&tried.plan, &scheme);
        sheet.line(criterion_id(code)).unwrap().own.points.map(|points| points.to_string())
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(try_on(&mut tried, &plan, "1.6.2", F::Answer, "co"), some("1,00"));
    assert_eq!(try_on(&mut tried, &plan, "3.2.2", F::Word, "Đủ"), some("2,00"));
    assert_eq!(try_on(&mut tried, &plan, "4.2", F::TypedPart, "2"), some("3,00"));
    // Points typed by hand give way to the rule while its figures are tried, and come back.
    assert_eq!(try_on(&mut tried, &plan, "5.1", F::TypedPart, "12"), some("3,00"));
    assert_eq!(try_on(&mut tried, &plan, "5.1", F::TypedPart, ""), some("0,50"));
    assert_eq!(try_on(&mut tried, &plan, "5.1", F::Own, "0,75"), some("0,75"));
    assert_eq!(try_on(&mut tried, &plan, "5.1", F::Own, ""), some("0,50"));
    // The plan goes on meanwhile: what is tried stands over it as it is then.
    let mut later = plan.clone();
    set(&mut later, score("1.2.1", F::TypedPart), Value::text("3"));
    tried.over(&later);
    assert_eq!(tried.text(criterion_id("4.2"), TryKey::Score(F::TypedPart)), "2");
    let sheet = ScoreSheet::of(&tried.plan, &scheme);
    let own = |code: &str| sheet.line(criterion_id(code)).unwrap().own.points.unwrap();
    assert_eq!((own("1.2.1"), own("4.2")), (Points::new(100), Points::new(300)));
    for (code, field) in [("1.6.2", F::Answer), ("3.2.2", F::Word), ("4.2", F::TypedPart)] {
        let _now = try_on(&mut tried, &plan, code, field, "");
    }
    tried.over(&plan);
    assert_eq!((ScoreSheet::of(&tried.plan, &scheme), &tried.plan), (before, &plan));
}

#[test]
fn what_nobody_knows_is_not_told_as_nothing() {
    use par_workbook::plan::{Id, LastScore};
    use par_workbook::view::points::loss_facts;
    let mut plan = par_workbook::preset::ba_xa_2024();
    let set = crate::points::with_set(&plan);
    apply_all(&mut plan, &set).unwrap();
    let (scheme, _, stakes) = stakes(&plan);
    let facts = stake_facts(VI, &plan, &scheme, &stakes);
    assert!(facts.lead.starts_with("Chưa chấm tiêu chí nào"), "{}", facts.lead);
    assert_eq!(facts.totals, "");
    let row = LastScore { maximum: "2".into(), given: "3".into(), ..LastScore::default() };
    let change = par_workbook::edit::build::add(&plan, Id::named("mat"), row);
    apply_all(&mut plan, &[change]).unwrap();
    let facts = loss_facts(VI, &plan, &par_workbook::score::losses(&plan));
    assert_eq!(facts.lead, "");
    assert!(facts.unread.starts_with("1 dòng chưa đọc được điểm"), "{}", facts.unread);
}

#[test]
fn a_measure_that_two_criteria_count_is_tried_once_for_both() {
    let mut plan = scored();
    let one = plan.scores.iter().find(|(_, row)| !row.part.is_empty() && !row.whole.is_empty());
    let (score, row) = one.map(|(id, row)| (id, row.clone())).unwrap();
    let (first, part) = (row.criterion.unwrap(), row.part[0]);
    let second = plan.scores.iter().map(|(_, row)| row.criterion.unwrap());
    let second = second.rev().find(|id| *id != first).unwrap();
    let at = At::CriterionScore(CriterionScore::id(second), F::Part);
    let change = par_workbook::edit::build::set(&plan, at, Value::Ids(vec![part])).unwrap();
    apply_all(&mut plan, &[change]).unwrap();
    assert!(plan.scores.contains(score));
    let mut tried = TriedPlan::of(&plan);
    let key = TryKey::Measure(part);
    tried.set(&plan, first, key, "7".into());
    assert_eq!((tried.text(first, key), tried.text(second, key)), ("7", "7"));
    assert!(tried.tries(second));
    // Blank in one is blank in both: no figure is shown that no longer counts.
    tried.set(&plan, second, key, String::new());
    assert_eq!((tried.text(first, key), tried.is_empty()), ("", true));
}
