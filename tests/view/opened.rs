//! The facts of a file, in words.

use par_workbook::edit::Book;
use par_workbook::file;
use par_workbook::file::{Opened, Problem, Sender};
use par_workbook::plan::{Officer, Plan};
use par_workbook::text::Language;
use par_workbook::view::opened::facts;

use super::damage::found;
use super::support::{SENDER, opened};
use super::{EN, VI, add, id, sample, type_in};

/// What is told of each fact, without the names.
fn told(language: Language, file: &Opened) -> Vec<String> {
    facts(language, file).map(|(_, words)| words).to_vec()
}

fn sent(plan: Plan, revision: u64, sender: &Sender<'_>) -> Opened {
    opened(&file::write(&Book { revision, ..Book::new(plan) }, sender))
}

#[test]
fn every_fact_has_its_name() {
    let file = sent(sample(), 0, &SENDER);
    assert_eq!(
        facts(VI, &file).map(|(name, _)| name.get(VI)),
        [
            "Đơn vị",
            "Năm kế hoạch",
            "Nội dung",
            "Xuất lúc",
            "Người xuất",
            "Lần sửa",
            "Phiên bản ứng dụng",
            "Mã kiểm tra",
        ]
    );
}

#[test]
fn a_file_tells_whose_plan_it_holds_and_who_wrote_it() {
    let mut plan = sample();
    type_in(&mut plan, "cot7 1=12 2=13");
    let file = sent(plan, 1234, &SENDER);
    let code = format!("{} (khớp nội dung)", file.check_code);
    assert_eq!(
        told(VI, &file),
        [
            "xã Ba Xa",
            "2024",
            "31 nội dung, 2 số liệu",
            "06/05/2024, 07:08",
            "Văn phòng - Thống kê",
            "1.234",
            "0.1.0",
            code.as_str(),
        ]
    );
    assert_eq!(told(EN, &file)[2], "31 items, 2 figures");
    assert_eq!(told(EN, &file)[5], "1,234");
}

#[test]
fn who_sent_it_is_told_by_name_where_one_is_known() {
    let by = |author| told(VI, &sent(sample(), 0, &Sender { author, ..SENDER }))[4].clone();
    assert_eq!(by(Some(id("chutich"))), "Phạm Văn Vân");
    assert_eq!(by(Some(id("vhxh"))), "Văn hóa - Xã hội");
    assert_eq!(by(Some(id("khong"))), "không ghi");
    assert_eq!(by(None), "không ghi");
}

#[test]
fn what_a_file_does_not_say_is_said_to_be_unknown() {
    let mut file = found(&[]);
    file.book.plan.frame.year.clear();
    let unknown = [
        "chưa ghi tên",
        "chưa ghi tên",
        "3 nội dung, 1 số liệu",
        "không rõ",
        "không ghi",
        "0",
        "không rõ",
        "A1B2-C3D4 (không khớp nội dung)",
    ];
    assert_eq!(told(VI, &file), unknown);
    file.digest_ok = true;
    assert_eq!(told(VI, &file)[7], "A1B2-C3D4 (khớp nội dung)");
    file.envelope.saved_at = "hôm qua".to_owned();
    assert_eq!(told(VI, &file)[3], "không rõ");
}

#[test]
fn a_damaged_file_tells_how_much_could_be_read() {
    let part = "chỉ đọc được 3 nội dung, 1 số liệu";
    assert_eq!(told(VI, &found(&[Problem::CutShort]))[2], part);
    assert_eq!(told(VI, &found(&[Problem::Checksum]))[2], "3 nội dung, 1 số liệu");
    let english = "only 3 items and 1 figures could be read";
    assert_eq!(told(EN, &found(&[Problem::CutShort]))[2], english);
}

#[test]
fn a_name_typed_with_its_kind_is_told_once() {
    let mut plan = Plan::default();
    plan.agency.name = "xã Ba Xa".into();
    plan.frame.year = "2025".into();
    add(&mut plan, "x", Officer { title: "Tư pháp".into(), ..Officer::default() });
    let author = Some(id("x"));
    let file = sent(plan, 1, &Sender { author, ..SENDER });
    assert_eq!(told(VI, &file)[..3], ["xã Ba Xa", "2025", "0 nội dung, 0 số liệu"]);
    assert_eq!(told(VI, &file)[4], "Tư pháp");
}
