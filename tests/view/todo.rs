//! What is most urgent, in words, and where each line leads.

use chrono::Days;
use par_workbook::check::overview::Overview;
use par_workbook::plan::{
    At, Duty, Evidence, EvidenceField, Plan, Remedy, Slot, Statement, Target, TargetField,
    TargetKind, YearRule,
};
use par_workbook::route;
use par_workbook::view::act::Goal;
use par_workbook::view::todo::{Left, ToDo, lines, rest_words, unfinished_words};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::Index as Pick;

use super::{
    EN, VI, YEAR, add, blank, date, duty, id, measure, officer, ratio, said, sample, type_in,
};

/// A remedy with who leads it, and a due date.
fn led(plan: &mut Plan, word: &str, heading: &str, leads: &[&str], due: &str) {
    let (heading, due) = (heading.to_owned(), due.to_owned());
    let leads = leads.iter().map(|word| id(word)).collect();
    add(plan, word, Remedy { heading, leads, due, ..Remedy::default() });
}

fn officers() -> Plan {
    let mut plan = blank();
    officer(&mut plan, "x", "Văn phòng", &[]);
    officer(&mut plan, "y", "Văn hóa", &[]);
    officer(&mut plan, "g", "Một cửa", &["x", "y"]);
    plan
}

fn monthly(plan: &mut Plan, due_days: &str) {
    let (leads, periods) = (vec![id("x")], "thang".to_owned());
    let due_days = due_days.to_owned();
    duty(plan, "d", "Báo cáo", Duty { leads, periods, due_days, ..Duty::default() });
}

/// One of each kind of urgency.
fn busy() -> Plan {
    let mut plan = officers();
    measure(&mut plan, "b", YearRule::Sum);
    measure(&mut plan, "a", YearRule::Sum);
    type_in(&mut plan, "b 1=93; a 1=200");
    led(&mut plan, "r1", "Số hóa", &["g"], "");
    add(&mut plan, "t1", Target { owner: Some(id("r1")), mendable: true, ..ratio("55") });
    led(&mut plan, "r2", "Tuyên truyền", &["y"], "2024-03-20");
    said(&mut plan, "t2", "r2", Statement::UnderWay);
    led(&mut plan, "r3", "Sáng kiến", &[], "2024-04-10");
    said(&mut plan, "t3", "r3", Statement::Unsaid);
    led(&mut plan, "r4", "Công khai", &["x"], "");
    said(&mut plan, "t4", "r4", Statement::Done);
    led(&mut plan, "r5", "Đối thoại", &["x"], "2024-04-12");
    said(&mut plan, "t5", "r5", Statement::NotYet);
    monthly(&mut plan, "5");
    plan
}

fn told(plan: &Plan, today: &str, person: Option<&str>, most: usize) -> (Vec<ToDo>, Left) {
    let seen = Overview::of(plan, date(today), None);
    lines(VI, plan, &seen, person.map(id), most)
}

/// "code, title [chip] sentence (who) > verb".
fn brief(line: &ToDo) -> String {
    let chip = line.word.clone().unwrap_or_else(|| line.status.word().vi.to_owned());
    let ToDo { code, title, act, about, .. } = line;
    format!("{code}, {title} [{chip}] {act} ({about}) > {}", line.deed.verb)
}

#[track_caller]
fn says(plan: &Plan, today: &str, person: Option<&str>, expected: &[&str]) {
    let (told, left) = told(plan, today, person, 7);
    assert_eq!(told.iter().map(brief).collect::<Vec<_>>(), expected);
    assert_eq!(left, Left::default());
}

/// The lines of [`busy`] on 1 April, worst first.
const BUSY: [&str; 7] = [
    ", Số hóa [Chưa đạt] Cần thêm 17 hồ sơ để đạt 55%. (Một cửa) > Nhập tháng 3",
    ", Tuyên truyền [Quá hạn] Đã quá hạn 20/03/2024: đang ghi “đang thực hiện”. (Văn hóa) > Tự đánh giá",
    "BC, Báo cáo tháng 1 và 1 kỳ nữa [Quá hạn] Đã quá hạn gửi 05/02/2024; ghi nhận ngày gửi nếu đã gửi. (Văn phòng) > Ghi nhận đã gửi",
    "BC, Báo cáo tháng 3 [Đến hạn] Hạn gửi 05/04/2024; ghi nhận ngày gửi nếu đã gửi. (Văn phòng) > Ghi nhận đã gửi",
    ", Đối thoại [Sắp đến hạn] Hạn 12/04/2024: đang ghi “chưa thực hiện”. (Văn phòng) > Tự đánh giá",
    ", Sáng kiến [Chưa nhập] Chưa tự đánh giá. (hạn 10/04/2024) > Tự đánh giá",
    ", Công khai [Thiếu tài liệu] Đã đạt; chưa có tài liệu kiểm chứng. (Văn phòng) > Thêm tài liệu",
];

#[test]
fn an_empty_plan_asks_for_nothing() {
    for plan in [Plan::default(), blank()] {
        says(&plan, "1/4/2024", None, &[]);
        says(&plan, "1/4/2024", Some("x"), &[]);
    }
}

#[test]
fn the_worst_is_told_first_with_what_can_be_done_and_who_does_it() {
    says(&busy(), "1/4/2024", None, &BUSY);
}

#[test]
fn what_is_left_out_is_counted_and_of_it_what_was_missed() {
    let (told_two, left) = told(&busy(), "1/4/2024", None, 2);
    assert_eq!(told_two.iter().map(brief).collect::<Vec<_>>(), BUSY[..2]);
    assert_eq!(left, Left { all: 5, missed: 0 });
    assert_eq!(told(&busy(), "1/4/2024", None, 0), (Vec::new(), Left { all: 7, missed: 1 }));
}

#[test]
fn a_person_sees_what_is_theirs_or_their_groups() {
    let [missed, overdue, unsent, due, soon, _, bare] = BUSY;
    let through = missed.replace("(Một cửa)", "(Qua nhóm “Một cửa”)");
    says(&busy(), "1/4/2024", Some("x"), &[&through, unsent, due, soon, bare]);
    says(&busy(), "1/4/2024", Some("y"), &[&through, overdue]);
    says(&busy(), "1/4/2024", Some("g"), &[missed]);
    says(&busy(), "1/4/2024", Some("khong"), &[]);
}

#[test]
fn a_document_takes_a_line_away_and_one_without_a_number_is_led_to() {
    let mut plan = busy();
    let (owner, summary) = (Some(id("r4")), "Biên bản".to_owned());
    add(&mut plan, "e", Evidence { owner, summary, ..Evidence::default() });
    let (lines, _) = told(&plan, "1/4/2024", None, 7);
    let at = At::Evidence(id("e"), EvidenceField::Number);
    assert_eq!((&*lines[6].deed.verb, &lines[6].deed.goal), ("Ghi số văn bản", &Goal::Field(at)));
    let (owner, number) = (Some(id("r4")), "12/BC".to_owned());
    add(&mut plan, "f", Evidence { owner, number, ..Evidence::default() });
    says(&plan, "1/4/2024", None, &BUSY[..6]);
}

#[test]
fn every_line_leads_to_its_field() {
    let (lines, _) = told(&busy(), "1/4/2024", None, 7);
    let said: Vec<_> = lines
        .iter()
        .map(|line| {
            (&*line.id, line.deed.name, route::path(&line.deed.page), line.deed.goal.clone())
        })
        .collect();
    let word = |target: &str| Goal::Field(At::Target(id(target), TargetField::Statement));
    let report = "#/nhiem-vu/d?loai=nhiem-vu".to_owned();
    let blank = Goal::Field(At::Figure(id("a"), Slot::Month(3)));
    let expected = [
        ("do-r1", "enter", "#/so-lieu?thang=3".to_owned(), blank),
        ("do-r2", "say", "#/muc/r2".to_owned(), word("t2")),
        ("do-d-t1", "send", report.clone(), Goal::Send("t1".to_owned())),
        ("do-d-t3", "send", report, Goal::Send("t3".to_owned())),
        ("do-r5", "say", "#/muc/r5".to_owned(), word("t5")),
        ("do-r3", "say", "#/muc/r3".to_owned(), word("t3")),
        ("do-r4", "document", "#/muc/r4".to_owned(), Goal::NewDocument(id("r4"))),
    ];
    assert_eq!(said, expected);
}

#[test]
fn a_report_that_nobody_set_a_day_for_says_so() {
    let mut plan = officers();
    monthly(&mut plan, "");
    let line = "BC, Báo cáo tháng 1 và 2 kỳ nữa [Đến hạn] Hết kỳ 31/01/2024, chưa đặt hạn gửi; ghi nhận ngày gửi nếu đã gửi. (Văn phòng) > Ghi nhận đã gửi";
    says(&plan, "1/4/2024", None, &[line]);
}

#[test]
fn once_the_year_is_over_unsent_reports_are_told_elsewhere() {
    let mut plan = officers();
    monthly(&mut plan, "5");
    let seen = Overview::of(&plan, date("2/1/2025"), None);
    assert_eq!((seen.finished, seen.urgent.len()), (true, 1));
    says(&plan, "2/1/2025", None, &[]);
}

#[test]
fn a_miss_at_the_end_of_the_year_stays_so() {
    let mut plan = busy();
    type_in(&mut plan, "b den-12=93; a den-12=200");
    let (lines, _) = told(&plan, "2/1/2025", None, 1);
    let words = "Cần thêm 17 hồ sơ để đạt 55%. Năm đã kết thúc, giữ nguyên kết quả này.";
    assert_eq!(lines[0].act, words);
}

/// 3.4.1 of the sample: what is late stays late, and there is still something to do.
#[track_caller]
fn lost(figures: &str, act: &str, verb: &str, (measure, month): (&str, u8)) {
    let mut plan = sample();
    type_in(&mut plan, figures);
    let (lines, _) = told(&plan, "20/6/2024", None, 7);
    let line = lines.iter().find(|line| line.code == "3.4.1").expect("it is in the list");
    assert_eq!((&*line.act, &*line.deed.verb), (act, verb));
    assert_eq!(line.deed.goal, Goal::Field(At::Figure(id(measure), Slot::Month(month))));
}

#[test]
fn a_lost_target_says_what_is_left_beside_it() {
    lost(
        "cot10 den-6=5; cot13 6=1; m343 6=4",
        "6 hồ sơ đã trễ, không bù được; còn phải giải quyết 1 hồ sơ đang quá hạn, gửi 2 văn bản xin lỗi (3.4.3).",
        "Mở 06a",
        ("cot13", 6),
    );
    lost(
        "cot10 den-6=5; cot13 6=0",
        "5 hồ sơ đã trễ, không bù được; còn phải nhập số văn bản xin lỗi đã gửi (3.4.3).",
        "Nhập tháng 6",
        ("m343", 6),
    );
    lost(
        "cot10 den-6=5; cot13 6=0; m343 6=5",
        "5 hồ sơ đã trễ; không bù được trong năm, giữ nguyên kết quả này.",
        "Mở 06a",
        ("cot10", 6),
    );
}

/// Whatever was typed, a miss stands before everything else.
#[test]
fn no_miss_stands_behind_what_is_blank() {
    let mut plan = sample();
    type_in(
        &mut plan,
        "cot10 den-6=3; cot13 6=0; m15tre den-6=2; m15qua 6=0; m15 den-6=9; m733kq den-6=200; m733kqxong den-6=93",
    );
    let (lines, _) = told(&plan, "20/6/2024", None, 7);
    let chips: Vec<_> = lines.iter().map(|line| line.status).collect();
    let codes: Vec<_> = lines.iter().map(|line| line.code.as_str()).collect();
    assert_eq!(codes[..4], ["7.3.3", "1.(5)", "3.4.1", "1.(3)"], "{chips:?}");
    assert_eq!(lines[0].act, "Cần số hóa thêm 17 kết quả để đạt 55%.");
}

#[test]
fn a_threshold_that_cannot_be_met_is_mended() {
    let mut plan = officers();
    measure(&mut plan, "b", YearRule::Sum);
    measure(&mut plan, "a", YearRule::Sum);
    led(&mut plan, "r", "Số hóa", &[], "");
    let target = Target { owner: Some(id("r")), ..ratio("120") };
    add(&mut plan, "t", target);
    type_in(&mut plan, "b den-3=1; a den-3=2");
    let (lines, _) = told(&plan, "1/4/2024", None, 7);
    let at = At::Target(id("t"), TargetField::Threshold);
    assert_eq!((&*lines[0].deed.verb, &lines[0].deed.goal), ("Sửa ngưỡng", &Goal::Field(at)));
}

#[test]
fn a_day_that_was_not_entered_is_asked_for_where_its_target_is() {
    let mut plan = officers();
    measure(&mut plan, "n", YearRule::Date);
    led(&mut plan, "r", "Phát động", &[], "2024-03-31");
    let (owner, part) = (Some(id("r")), vec![id("n")]);
    add(&mut plan, "t", Target { owner, part, kind: TargetKind::DoneBy, ..Target::default() });
    let line =
        ", Phát động [Quá hạn] Đã quá hạn 31/03/2024: chưa có ngày thực hiện. () > Nhập ngày";
    says(&plan, "20/6/2024", None, &[line]);
    let (lines, _) = told(&plan, "20/6/2024", None, 7);
    assert_eq!(route::path(&lines[0].deed.page), "#/muc/r");
    assert_eq!(lines[0].deed.goal, Goal::Field(At::Figure(id("n"), Slot::Year)));
}

#[test]
fn a_draft_with_blank_remedies_says_so_instead_of_nothing() {
    let mut plan = officers();
    let words = |plan: &Plan, who: Option<&str>| {
        let seen = Overview::of(plan, date("1/4/2024"), None);
        let person = who.map(id);
        let lacking = unfinished_words(VI, plan, &seen, person);
        let quiet = lacking.is_none();
        let rest = rest_words(VI, plan, &seen, person, quiet);
        (lacking.map(|(words, deed)| (words, deed.goal)), rest)
    };
    let nothing = |text: &str| (None, Some(text.to_owned()));
    assert_eq!(words(&plan, None), nothing("Hiện không có việc gấp."));
    assert_eq!(words(&plan, Some("x")), nothing("Hiện không có việc gấp nào của bạn."));
    for word in ["r1", "r2"] {
        led(&mut plan, word, "Số hóa", &["y"], "");
    }
    let at = At::Remedy(id("r1"), par_workbook::plan::RemedyField::Direction);
    let two = "Dự thảo còn 2 mục khắc phục chưa đủ tên, định hướng hoặc công chức tham mưu.";
    assert_eq!(words(&plan, None), (Some((two.to_owned(), Goal::Field(at))), None));
    assert_eq!(words(&plan, Some("y")), (Some((two.to_owned(), Goal::Field(at))), None));
    assert_eq!(words(&plan, Some("x")), nothing("Hiện không có việc gấp nào của bạn."));
    "{}".clone_into(&mut plan.issue.copy);
    assert_eq!(words(&plan, None), nothing("Hiện không có việc gấp."));
}

#[test]
fn what_waits_for_figures_is_of_whom_it_concerns() {
    let plan = sample();
    let seen = Overview::of(&plan, date("20/6/2024"), None);
    let (all, own) = (seen.blank_of(&plan, None), seen.blank_of(&plan, Some(id("vhxh"))));
    let of = |person| rest_words(VI, &plan, &seen, person, true).unwrap();
    assert_eq!(of(None), format!("{all} nội dung chưa xét được vì chưa nhập số liệu."));
    let words = format!("{own} nội dung của bạn chưa xét được vì chưa nhập số liệu.");
    let later = "Còn 4 nội dung của bạn chưa tự đánh giá (chưa đến hạn).";
    assert_eq!(of(Some(id("vhxh"))), format!("{words} {later}"));
    assert_eq!(of(Some(id("khong"))), "Hiện không có việc gấp nào của bạn.");
}

#[test]
fn lines_speak_english() {
    let (plan, today) = (busy(), date("1/4/2024"));
    let (told, _) = lines(EN, &plan, &Overview::of(&plan, today, None), None, 3);
    let words: Vec<_> =
        told.iter().map(|line| (line.act.as_str(), line.deed.verb.as_str())).collect();
    assert_eq!(
        words,
        [
            ("17 more hồ sơ are needed to reach 55%.", "Enter month 3"),
            ("Overdue since 20/03/2024: noted as “under way”.", "Assess"),
            ("Was to be sent by 05/02/2024; note the day if it was sent.", "Note as sent"),
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_is_told_twice_and_nothing_is_lost(
        offset in 0..800_u64,
        most in 0..30_usize,
        who in option::of(any::<Pick>()),
    ) {
        let plan = &*YEAR;
        let person = who.map(|pick| *pick.get(plan.officers.ids()));
        let seen = Overview::of(plan, date("1/11/2023") + Days::new(offset), None);
        let (all, none) = lines(VI, plan, &seen, person, usize::MAX);
        prop_assert_eq!(none, Left::default());
        let (some, left) = lines(VI, plan, &seen, person, most);
        prop_assert_eq!(some.len(), most.min(all.len()));
        prop_assert_eq!(some.len() + left.all, all.len());
        prop_assert_eq!(&some[..], &all[..some.len()]);
        let mut once: Vec<_> = all.iter().map(|line| &line.id).collect();
        once.sort();
        once.dedup();
        prop_assert_eq!(once.len(), all.len());
        for line in &all {
            prop_assert!(line.act.ends_with('.') && !line.deed.verb.is_empty(), "{:?}", line);
            prop_assert!(line.deed.goal != Goal::Page, "{:?}", line);
        }
    }
}
