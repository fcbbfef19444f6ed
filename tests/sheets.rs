//! Phiếu công chức, danh mục tài liệu kiểm chứng: one officer's part, and what proves each criterion.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may panic")]

#[path = "support/drawn.rs"]
mod drawn;

use std::fs;

use chrono::NaiveDate;
use drawn::snapshot;
use par_workbook::document::{Document, PartKind, evidence_list, officer_sheets};
use par_workbook::edit::{apply_all, build};
use par_workbook::file;
use par_workbook::file::Limits;
use par_workbook::plan::{At, Id, OfficerField, Plan, RemedyField, Value};
use par_workbook::text::Language;
use par_workbook::view::own_work::rows;

fn year() -> Plan {
    let text = fs::read("tests/samples/ke-hoach-v2-ba-xa-2024.json").unwrap();
    file::open(&text, &Limits::default()).unwrap().book.plan
}

fn june() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 6, 30).unwrap()
}

fn set(plan: &mut Plan, at: At, text: &str) {
    let change = build::set(plan, at, Value::text(text));
    apply_all(plan, change.as_slice()).unwrap();
}

fn words(document: &Document) -> String {
    document.lines().join("\n")
}

#[test]
fn the_sheet_of_the_office_and_the_list_of_evidence_are_drawn_as_before() {
    let plan = year();
    for (month, day) in [(3, 31), (6, 30), (9, 30), (12, 31)] {
        let day = NaiveDate::from_ymd_opt(2024, month, day).unwrap();
        let sheet = officer_sheets(&plan, Some(Id::named("vptk")), day);
        snapshot(&format!("ba-xa-phieu-vptk-{month}"), &sheet);
        snapshot(&format!("ba-xa-danh-muc-tai-lieu-{month}"), &evidence_list(&plan, day));
    }
}

#[test]
fn everybody_has_a_page_of_their_own_and_nobodys_contact_is_on_it() {
    let mut plan = year();
    set(&mut plan, At::Officer(Id::named("vptk"), OfficerField::Contact), "0905 123 456");
    set(&mut plan, At::Officer(Id::named("vptk"), OfficerField::Name), "Nguyễn Văn An");
    let all = officer_sheets(&plan, None, june());
    assert_eq!(all.parts.len(), 5, "{}", words(&all));
    assert!(all.parts.iter().all(|part| part.kind == PartKind::Sheet));
    let said = words(&all);
    assert!(said.contains("Họ và tên: Nguyễn Văn An. Chức danh, đơn vị: Văn phòng - Thống kê."));
    assert!(!said.contains("0905"), "a contact is on paper");
    // Room for both: the officer's own name at the left, the head's at the right.
    assert!(said.contains("NGƯỜI THỰC HIỆN\nNguyễn Văn An\nCHỦ TỊCH\nPhạm Văn Vân"), "{said}");
}

#[test]
fn work_through_a_group_says_so_and_reports_and_missing_documents_are_told() {
    let said = words(&officer_sheets(&year(), Some(Id::named("vptk")), june()));
    for line in [
        "Tham mưu khắc phục / (qua nhóm ",
        "II. BÁO CÁO ĐỊNH KỲ",
        "đã gửi 1/19 báo cáo trong năm; đến kỳ chưa gửi: tháng 1 (hạn 20/01/2024)",
        "III. TÀI LIỆU KIỂM CHỨNG CÒN THIẾU",
        "đã đạt nhưng chưa có tài liệu kiểm chứng",
    ] {
        assert!(said.contains(line), "{line} not in\n{said}");
    }
}

#[test]
fn who_has_no_work_is_told_so_and_the_years_end_has_its_own_words() {
    let mut plan = year();
    let new = Id::named("moi");
    let officer = par_workbook::plan::Officer { title: "Thú y".into(), ..Default::default() };
    let added = build::add(&plan, new, officer);
    apply_all(&mut plan, &[added]).unwrap();
    // Whoever is of "everyone" has everyone's work; named nowhere and of no group, none.
    for id in plan.officers.ids().to_vec() {
        if plan.officers.get(id).is_some_and(|row| row.everyone) {
            let at = At::Officer(id, OfficerField::Everyone);
            let change = build::set(&plan, at, Value::Flag(false));
            apply_all(&mut plan, change.as_slice()).unwrap();
        }
    }
    let said = words(&officer_sheets(&plan, Some(new), june()));
    assert!(said.contains("Chưa được giao mục khắc phục, nhiệm vụ nào trong Kế hoạch."), "{said}");
    assert!(said.contains("Theo dõi thực hiện Kế hoạch"), "{said}");
    let over = NaiveDate::from_ymd_opt(2025, 1, 6).unwrap();
    let said = words(&officer_sheets(&plan, Some(Id::named("tckt")), over));
    assert!(said.contains("Kết quả thực hiện Kế hoạch khắc phục"), "{said}");
    assert!(!said.contains("Tiếp tục thực hiện"), "nothing goes on after the year: {said}");
    assert!(!said.contains("điểm"), "a score is nobody's invention: {said}");
}

#[test]
fn what_is_missing_is_told_and_an_explanation_stands_for_it() {
    let mut plan = year();
    let said = words(&evidence_list(&plan, june()));
    assert!(said.contains("Chưa có tài liệu kiểm chứng, chưa có giải trình."), "{said}");
    let at = At::Remedy(Id::named("r15"), RemedyField::Explanation);
    set(&mut plan, at, "Nhiệm vụ theo dõi trên phần mềm, không lập văn bản");
    let said = words(&evidence_list(&plan, june()));
    let line = "Không có tài liệu. Giải trình: Nhiệm vụ theo dõi trên phần mềm, không lập văn bản";
    assert!(said.contains(line), "{said}");
    // The sheet of whoever leads it says the same.
    let sheet = words(&officer_sheets(&plan, Some(Id::named("vptk")), june()));
    assert!(!sheet.contains("được cấp trên giao: đã đạt nhưng chưa có"), "{sheet}");
    // A document makes the explanation needless.
    let document = par_workbook::plan::Evidence {
        owner: Some(Id::named("r15")),
        number: "9/BC-UBND".into(),
        ..Default::default()
    };
    let added = build::add(&plan, Id::named("tl"), document);
    apply_all(&mut plan, &[added]).unwrap();
    assert!(!words(&evidence_list(&plan, june())).contains(line));
}

#[test]
fn the_screen_has_the_same_work_with_its_state() {
    let plan = year();
    let all = rows(Language::Vietnamese, &plan, Id::named("tckt"), june());
    let told: Vec<&str> = all.iter().map(|row| row.name.as_str()).collect();
    assert!(told.iter().any(|name| name.starts_with("6.2.3")), "{told:?}");
    assert!(all.iter().any(|row| row.when.contains("Qua nhóm")), "{all:?}");
    let english = rows(Language::English, &plan, Id::named("tckt"), june());
    assert_eq!(english.len(), all.len());
    assert!(english.iter().any(|row| row.when.contains("Through the group")));
}
