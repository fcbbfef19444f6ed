//! Quyết định sửa đổi, công văn đôn đốc, văn bản xin lỗi: what each says, and what it leaves out.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may panic")]

#[path = "support/drawn.rs"]
mod drawn;

use std::fs;

use chrono::NaiveDate;
use drawn::snapshot;
use par_workbook::check::findings::{FindingCode, findings};
use par_workbook::document::{
    Document, amendment, apologies, issued, led_by_nobody, overdue, urging,
};
use par_workbook::edit::{apply_all, build, issued::mark};
use par_workbook::file;
use par_workbook::file::Limits;
use par_workbook::plan::{
    At, Clause, ClauseRole, Decision, DecisionField, Id, Issue, LateDossier, List, OfficerField,
    Plan, Remedy, RemedyField, Value,
};
use par_workbook::preset::ba_xa_2024;
use par_workbook::text::Language;
use par_workbook::view::marked::Run;
use par_workbook::view::paper::{amended, changes, urged};

fn june() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 6, 30).unwrap()
}

fn year() -> Plan {
    let text = fs::read("tests/samples/ke-hoach-v2-ba-xa-2024.json").unwrap();
    file::open(&text, &Limits::default()).unwrap().book.plan
}

fn set(plan: &mut Plan, at: At, text: &str) {
    let change = build::set(plan, at, Value::text(text));
    apply_all(plan, change.as_slice()).unwrap();
}

fn words(document: &Document) -> String {
    document.lines().join("\n")
}

/// The plan of Ba Xa as issued under number 05, and changed afterwards in every way.
fn changed() -> Plan {
    let mut plan = ba_xa_2024();
    let (number, day) = ("05".to_owned(), "2024-01-05".to_owned());
    let decision = Decision { number: number.clone(), day: day.clone(), ..plan.decision.clone() };
    let copy = file::issued_copy(&Plan { decision, ..plan.clone() });
    let changes = mark(&plan, &Issue { number, day, copy, ..Issue::default() });
    apply_all(&mut plan, &changes).unwrap();
    let at = |field| At::Remedy(Id::named("r733"), field);
    set(&mut plan, at(RemedyField::Timeframe), "Trong quý III năm 2024");
    set(&mut plan, at(RemedyField::Direction), "+ Mua thêm máy quét.\n+ Số hóa bù trong quý III.");
    let new = Remedy {
        area: plan.remedies.get(Id::named("r733")).unwrap().area,
        heading: "Tái sử dụng dữ liệu số hóa".into(),
        codes: "7.3.5".into(),
        timeframe: "Trong năm 2024".into(),
        direction: "Rà soát thủ tục có thể tái sử dụng.".into(),
        leads: vec![Id::named("vptk")],
        ..Remedy::default()
    };
    let added = build::add(&plan, Id::named("moi"), new);
    apply_all(&mut plan, &[added]).unwrap();
    let gone = build::remove(&plan, List::Remedies, Id::named("r12"));
    apply_all(&mut plan, &gone).unwrap();
    // Moved to another area, and signed by a deputy from now on.
    let area = At::Remedy(Id::named("r737"), RemedyField::Area);
    let moved = build::set(&plan, area, Value::Ids(vec![Id::named("a1")]));
    apply_all(&mut plan, moved.as_slice()).unwrap();
    set(&mut plan, At::Decision(DecisionField::Signer), "Đinh Văn Thắng");
    set(&mut plan, At::Decision(DecisionField::SignFor), "KT. CHỦ TỊCH");
    set(&mut plan, At::Decision(DecisionField::SignerTitle), "PHÓ CHỦ TỊCH");
    let article = Clause {
        role: ClauseRole::Article,
        text: "Kinh phí do ngân sách xã.".into(),
        ..Clause::default()
    };
    let added = build::add(&plan, Id::named("dieu"), article);
    apply_all(&mut plan, &[added]).unwrap();
    let recipient =
        Clause {
            role: ClauseRole::Recipient, text: "Đảng ủy xã".into(), ..Clause::default()
        };
    let added = build::add(&plan, Id::named("nn"), recipient);
    apply_all(&mut plan, &[added]).unwrap();
    plan
}

#[test]
fn an_amendment_says_article_by_article_what_differs_from_the_issued_text() {
    let plan = changed();
    let paper = amended(&plan);
    snapshot("ba-xa-sua-doi", &paper);
    let said = words(&paper);
    for line in [
        "Số: \u{2003}\u{2003}/QĐ-UBND",
        "Căn cứ Quyết định số 05/QĐ-UBND ngày 05/01/2024 của UBND xã ban hành Kế hoạch",
        "Điều 1. Sửa đổi, bổ sung một số nội dung của Quyết định số 05/QĐ-UBND ngày 05/01/2024:",
        "Bổ sung Điều 5:",
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nĐinh Văn Thắng",
        "- Đảng ủy xã.",
        "Sửa đổi “Lĩnh vực” của mục khắc phục 7.3.7: “",
        "Điều 2. Sửa đổi, bổ sung một số nội dung của Kế hoạch khắc phục",
        "Sửa đổi “Thời gian thực hiện” của mục khắc phục 7.3.3: “",
        "được thay bằng “Trong quý III năm 2024”.",
        "Sửa đổi “Định hướng khắc phục” của mục khắc phục 7.3.3 như sau:",
        "Số hóa bù trong quý III.”",
        "Bổ sung mục khắc phục 7.3.5:",
        "Bãi bỏ mục khắc phục “Công tác tuyên truyền CCHC”.",
        "Điều 3. Quyết định này có hiệu lực kể từ ngày ký.",
    ] {
        assert!(said.contains(line), "{line} not in\n{said}");
    }
    // Who signs, receives and what it rests on are this decision's own, and no articles of it.
    for line in ["“Người ký”", "Bổ sung nơi nhận", "Bãi bỏ nội dung"] {
        assert!(!said.contains(line), "{line} in\n{said}");
    }
    // Nothing that is not printed, and nothing that did not change, is in it.
    assert!(!said.contains("3.4.1"), "{said}");
}

#[test]
fn what_was_never_issued_or_never_changed_is_not_amended() {
    assert_eq!(amended(&ba_xa_2024()), Document::default());
    let plan = ba_xa_2024();
    let same = amendment(&plan, &issued(plan.clone(), &plan.issue));
    assert!(words(&same).contains("Không có nội dung nào khác bản đã ban hành"));
}

#[test]
fn a_figure_that_the_list_contradicts_is_a_finding() {
    let mut plan = year();
    let figure = At::Figure(Id::named("m343"), par_workbook::plan::Slot::Month(12));
    set(&mut plan, figure, "3");
    let found = findings(&plan, june());
    let one = found.iter().find(|it| matches!(it.code, FindingCode::LettersDiffer { .. })).unwrap();
    let FindingCode::LettersDiffer { told } = one.code else { panic!("{one:?}") };
    assert_eq!((told.listed, told.typed, told.month), (1, Some(3), 12));
    assert_eq!(one.at, Some(figure));
    set(&mut plan, figure, "1");
    let found = findings(&plan, june());
    assert!(!found.iter().any(|it| matches!(it.code, FindingCode::LettersDiffer { .. })));
}

#[test]
fn the_changed_words_are_marked() {
    let all = changes(Language::Vietnamese, &changed());
    let time = all.iter().find(|one| one.name.contains("Thời gian thực hiện")).unwrap();
    let come: Vec<&Run> = time.runs.iter().filter(|run| matches!(run, Run::Come(_))).collect();
    let gone = time.runs.iter().any(|run| matches!(run, Run::Gone(_)));
    let kept = time.runs.contains(&Run::Kept(" năm".to_owned()));
    assert!(!come.is_empty() && gone && kept, "{:?}", time.runs);
}

#[test]
fn a_letter_urges_whoever_leads_what_is_open_and_nobody_else() {
    let plan = year();
    let all = overdue(&plan, june());
    let to = urged(&plan, None, june());
    let lines: usize = all.iter().map(|one| one.lines.len()).sum();
    let by = NaiveDate::from_ymd_opt(2024, 7, 10);
    let paper = urging(&plan, &to, by, june());
    snapshot("ba-xa-don-doc", &paper);
    let said = words(&paper);
    for line in
        ["V/v đôn đốc thực hiện Kế hoạch", "trước ngày 10/7/2024", "7.3.3: Kết quả đã số hóa"]
    {
        assert!(said.contains(line), "{line} not in\n{said}");
    }
    // One thing that two lead is one: the count is of things, not of lines.
    let count = said.split("còn ").nth(1).and_then(|rest| rest.split(' ').next()).unwrap();
    assert!(count.parse::<usize>().unwrap() < lines, "{count} of {lines} lines");
    assert!(
        said.contains("Không để thêm hồ sơ không đạt (Hồ sơ toàn trình nộp trực tuyến"),
        "{said}"
    );
    // Only those chosen; what is met or only followed urges nobody.
    let one = urged(&plan, Some(&["tckt".to_owned()]), june());
    let said = words(&urging(&plan, &one, None, june()));
    assert!(said.contains("Tài chính - Kế toán") && !said.contains("Văn hóa"), "{said}");
    assert!(said.contains("trước ngày \u{2003}"), "a blank to be filled in by hand: {said}");
    assert!(!said.contains("7.3.7"), "only followed: {said}");
    // Who has left leads nothing: it is told, and in nobody's letter.
    let mut left = year();
    assert!(led_by_nobody(&left, june()).iter().all(|line| !line.starts_with("6.2.3")));
    let gone =
        build::set(&left, At::Officer(Id::named("tckt"), OfficerField::Retired), Value::Flag(true));
    apply_all(&mut left, gone.as_slice()).unwrap();
    let nobody = led_by_nobody(&left, june());
    assert!(nobody.iter().any(|line| line.starts_with("6.2.3")), "{nobody:?}");
    // A group is urged as one: nothing is asked twice.
    let all = words(&paper);
    assert_eq!(all.matches("7.3.3: Kết quả đã số hóa").count(), 1, "{all}");
    assert!(all.contains("Bộ phận một cửa"), "{all}");
    let none = words(&urging(&plan, &[], None, june()));
    assert!(none.contains("Không có nội dung chưa đạt"), "{none}");
}

#[test]
fn a_letter_of_apology_has_the_fields_of_the_form_and_room_for_what_is_not_known() {
    let mut plan = year();
    let whole = LateDossier {
        code: "H48.35-240612-0007".into(),
        applicant: "Phạm Thị Hoa".into(),
        procedure: "Đăng ký khai sinh".into(),
        received: "2024-06-12".into(),
        due: "2024-06-14".into(),
        reason: "Chờ xác minh của nơi cư trú cũ.".into(),
        new_due: "2024-06-20".into(),
        ..LateDossier::of(Id::named("r343"))
    };
    let sent = LateDossier {
        code: "H48.35-240502-0003".into(),
        number: "41".into(),
        day: "2024-05-13".into(),
        ..LateDossier::of(Id::named("r343"))
    };
    let added = vec![
        build::add(&plan, Id::named("hs8"), whole),
        build::add_after(Id::named("hs9"), Some(Id::named("hs8")), sent),
    ];
    apply_all(&mut plan, &added).unwrap();
    let open = apologies(&plan, None, june());
    snapshot("ba-xa-xin-loi", &open);
    let said = words(&open);
    assert_eq!(open.parts.len(), 1, "the other has its letter: {said}");
    for line in [
        "Kính gửi: Ông/Bà/Tổ chức Phạm Thị Hoa",
        "- Mã số hồ sơ: H48.35-240612-0007",
        "- Thời gian hẹn trả kết quả: ngày 14/6/2024",
        "Lý do: Chờ xác minh của nơi cư trú cũ.",
        "xin hẹn lại thời gian trả kết quả: ngày 20/6/2024.",
        "- Số định danh cá nhân, tổ chức: ……",
    ] {
        assert!(said.contains(line), "{line} not in\n{said}");
    }
    let signed = words(&apologies(&plan, Some(Id::named("hs9")), june()));
    assert!(
        signed.contains("Số: 41/UBND") && signed.contains("ngày 13 tháng 5 năm 2024"),
        "{signed}"
    );
    assert!(signed.contains("Ông/Bà/Tổ chức ……"), "{signed}");
    // Written before the term ends, it does not say that the term is over.
    let early = words(&apologies(
        &plan,
        Some(Id::named("hs8")),
        NaiveDate::from_ymd_opt(2024, 6, 13).unwrap(),
    ));
    assert!(early.contains("không thể được trả kết quả đúng thời gian đã hẹn"), "{early}");
    assert!(said.contains("chưa được trả kết quả đúng thời gian đã hẹn"), "{said}");
    let none = words(&apologies(&ba_xa_2024(), None, june()));
    assert!(none.contains("Không có hồ sơ trễ hạn nào"), "{none}");
}
