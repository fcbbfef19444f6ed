//! The report by period: every word and number of it, whenever it is made.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

#[path = "../support/drawn.rs"]
mod drawn;

mod annex;
mod sent;
mod sentences;

use std::fs;

use chrono::NaiveDate;
use drawn::snapshot;
use par_workbook::check::{LeftOut, as_of};
use par_workbook::document::report::{self, Reported};
use par_workbook::document::{Block, Document, PartKind, TableRow, keep_tree};
use par_workbook::edit::{apply_all, build};
use par_workbook::file;
use par_workbook::file::Limits;
use par_workbook::plan::{
    At, DutyField, Id, List, Per, Plan, ReportPart, ReportPeriod, Slot, Target, TargetField,
    TargetKind, Value, Window, naming,
};
use par_workbook::preset::ba_xa_2024;
use par_workbook::text::Language;
use par_workbook::view::period_report;

const SAMPLE: &str = "tests/samples/ke-hoach-v2-ba-xa-2024.json";
const VI: Language = Language::Vietnamese;

/// The plan of Ba Xa with its year, its documents, and the report on quarter I as it was sent.
fn year() -> Plan {
    let text = fs::read(SAMPLE).unwrap();
    file::open(&text, &Limits::default()).unwrap().book.plan
}

fn period(code: &str) -> ReportPeriod {
    code.parse().unwrap()
}

fn set(plan: &mut Plan, at: At, text: &str) {
    let change = build::set(plan, at, Value::text(text));
    apply_all(plan, change.as_slice()).unwrap();
}

fn made(plan: &Plan, code: &str) -> Document {
    report::report(plan, period(code)).unwrap()
}

#[test]
fn the_reports_of_march_june_september_december_are_drawn_as_before() {
    for code in ["q1", "6t", "q3", "9t", "nam"] {
        snapshot(&format!("ba-xa-bao-cao-{code}"), &made(&year(), code));
    }
}

/// The cells of the table of results, by target: its row, in the order of the columns.
fn cells(plan: &Plan, code: &str) -> Vec<Vec<String>> {
    let paper = made(plan, code);
    let mut blocks = paper.parts.iter().flat_map(|part| &part.blocks);
    let table = blocks.find_map(|block| if let Block::Table(it) = block { Some(it) } else { None });
    let table = table.unwrap();
    let from = table.columns.iter().position(|it| it.head == "Chỉ tiêu của Kế hoạch").unwrap();
    let row = |row: &TableRow| {
        let (reach, cells) = match row {
            TableRow::Cells(cells) => (0, cells),
            TableRow::Continued { reach, cells } => (*reach, cells),
            TableRow::Group(_)
            | TableRow::GroupSum(_)
            | TableRow::Total(_)
            | TableRow::List(_)
            | TableRow::Note(_) => return None,
        };
        let own = cells.iter().skip(from - reach).take(4);
        Some(own.map(|lines| lines.join("\n").replace("/\n", "/")).collect())
    };
    table.rows.iter().filter_map(row).collect()
}

#[test]
fn every_number_is_the_one_that_another_program_found() {
    let answers = include_str!("../answers/period_report.tsv");
    let plan = year();
    let mut compared = 0;
    for code in ["q1", "6t", "q3", "9t", "nam"] {
        let found = cells(&plan, code);
        let lines = answers.lines().map(|line| line.split('\t').collect::<Vec<_>>());
        let wanted: Vec<Vec<&str>> = lines.filter(|line| line[0] == code).collect();
        assert_eq!(found.len(), wanted.len(), "{code}");
        for line in wanted {
            let target = plan.targets.get(Id::named(line[1])).unwrap();
            let name = naming::target_name(&plan, target);
            let row = found.iter().find(|row| row[0].starts_with(&format!("{name}:"))).unwrap();
            let first = |cell: &str| cell.lines().next().unwrap_or_default().to_owned();
            let told = [first(&row[1]), first(&row[2]), first(&row[3])];
            assert_eq!(told, [line[2], line[3], line[4]], "{code} {name}");
            compared += 1;
        }
    }
    assert!(compared > 100, "{compared}");
}

#[test]
fn a_limit_of_each_period_is_told_with_what_the_report_held_together() {
    let mut plan = year();
    let (owner, part, kind) =
        (Some(Id::named("r341")), vec![Id::named("cot10")], TargetKind::AtMostPerPeriod);
    let label = "Trễ mỗi tháng".to_owned();
    let limit = Target { owner, part, kind, label, threshold: "3".into(), ..Target::default() };
    let add = build::add(&plan, Id::named("gioihan"), limit);
    apply_all(&mut plan, &[add]).unwrap();
    plan.figures.retain(|(id, _), _| *id != Id::named("cot10"));
    for (month, count) in [(1, "1"), (2, "2"), (3, "0"), (4, "5"), (5, "1"), (6, "0")] {
        plan.figures.insert((Id::named("cot10"), Slot::Month(month)), count.to_owned());
    }
    let told = |code: &str| {
        let all = cells(&plan, code);
        let row = all.into_iter().find(|row| row[0].starts_with("Trễ mỗi tháng:")).unwrap();
        (row[1].clone(), row[2].clone(), row[3].clone())
    };
    let text = |text: &str| text.to_owned();
    assert_eq!(told("q1"), (text("3"), text("2 (tháng 2)"), text("Đạt đến nay")));
    assert_eq!(told("6t"), (text("9"), text("5 (tháng 4)"), text("Chưa đạt")));
}

#[test]
fn a_limit_that_would_be_passed_at_its_pace_is_told_in_part_four() {
    let mut plan = year();
    let (owner, part, kind) =
        (Some(Id::named("r341")), vec![Id::named("cot10")], TargetKind::AtMostPerPeriod);
    let (label, threshold) = ("Trễ trong năm".to_owned(), "10".to_owned());
    let limit = Target { owner, part, kind, label, threshold, per: Per::Year, ..Target::default() };
    let add = build::add(&plan, Id::named("gioihan"), limit);
    apply_all(&mut plan, &[add]).unwrap();
    plan.figures.retain(|(id, _), _| *id != Id::named("cot10"));
    for month in 1..=6 {
        plan.figures.insert((Id::named("cot10"), Slot::Month(month)), "1".to_owned());
    }
    let text = format!("{:?}", made(&plan, "6t"));
    let line = "Trễ trong năm: dự kiến hết năm 12 hồ sơ, theo trung bình 6 tháng đủ số liệu";
    assert!(text.contains(line) && text.contains("cả năm còn được thêm 4 hồ sơ (đã có 6 trên 10)"));
    plan.figures.insert((Id::named("cot10"), Slot::Month(6)), "0".to_owned());
    assert!(!format!("{:?}", made(&plan, "6t")).contains("Trễ trong năm: dự kiến"));
}

#[test]
fn what_came_later_changes_nothing_but_the_note_below_the_table() {
    let whole = year();
    // The plan as it was on 15 March: nothing later was typed.
    let mut early = whole.clone();
    early.figures.retain(|(_, slot), _| match slot {
        Slot::Month(month) | Slot::Through(month) => *month <= 3,
        Slot::Year => true,
    });
    early.figures.remove(&(Id::named("m13ngay"), Slot::Year));
    for (list, id) in [
        (List::Evidences, "mc3"),
        (List::Evidences, "mc4"),
        (List::Notes, "gc4"),
        (List::Notes, "gc5"),
        (List::ReportsSent, "guiq1"),
    ] {
        let gone = build::remove(&early, list, Id::named(id));
        apply_all(&mut early, &gone).unwrap();
    }
    for field in [TargetField::Statement, TargetField::StatementDay] {
        set(&mut early, At::Target(Id::named("t623"), field), "");
    }
    let without_note = |plan: &Plan| {
        let mut paper = made(plan, "q1");
        for part in &mut paper.parts {
            part.blocks.retain(
                |block| !matches!(block, Block::Paragraph(text) if text.starts_with("Ghi chú: ")),
            );
        }
        keep_tree(&paper).unwrap()
    };
    assert_eq!(without_note(&whole), without_note(&early));
}

#[test]
fn what_has_a_later_day_or_none_is_left_out_and_named() {
    let plan = year();
    let cut = as_of(&plan, period("q1")).unwrap();
    let day = |month, day| NaiveDate::from_ymd_opt(2024, month, day).unwrap();
    assert_eq!(
        (cut.span.first_day, cut.span.last_day),
        (NaiveDate::from_ymd_opt(2023, 12, 15).unwrap(), day(3, 14),)
    );
    for out in [
        LeftOut::Months(4, 12),
        LeftOut::DayFigure(Id::named("m13ngay"), day(3, 18)),
        LeftOut::Statement(Id::named("t623"), Some(day(8, 1))),
        LeftOut::Evidence(Id::named("mc3"), Some(day(5, 13))),
        LeftOut::Note(Id::named("gc4"), Some(day(5, 15))),
        LeftOut::Note(Id::named("gc5"), None),
    ] {
        assert!(cut.left_out.contains(&out), "{out:?} not in {:?}", cut.left_out);
    }
    // What nobody has found is no document; that this report was sent is nothing it leaves out.
    for silent in [
        LeftOut::Evidence(Id::named("mc4"), None),
        LeftOut::ReportSent(Id::named("guiq1"), Some(day(3, 19))),
    ] {
        assert!(!cut.left_out.contains(&silent), "{silent:?}");
    }
    assert_eq!(cut.year_wholes, [Id::named("m11"), Id::named("mvon")]);
    let note = made(&plan, "q1").lines();
    let note = note.iter().find(|line| line.starts_with("Ghi chú: ")).unwrap();
    for words in [
        "hết ngày 14/3/2024",
        "số liệu tháng 4 đến tháng 12",
        "“Ngày phát động đăng ký sáng kiến” ngày 18/3/2024",
        "ghi chú về mục Xử lý kiến nghị",
        "1 tài liệu kiểm chứng có ngày sau kỳ báo cáo",
        "“Nhiệm vụ trong Kế hoạch CCHC”",
    ] {
        assert!(note.contains(words), "{words} not in {note}");
    }
    let english = report::left_out(Language::English, &Reported::of(&plan, period("q1")).unwrap());
    assert!(english.iter().any(|line| line.contains("figures of months 4 to 12")), "{english:?}");
}

#[test]
fn a_window_that_crosses_the_year_counts_what_lies_in_it() {
    let plan = year();
    let said = |plan: &Plan, code: &str| made(plan, code).lines().join("\n");
    // Of 28 December 2023: in quarter I where months run from the 15th, in no period where they run from the 1st.
    let december = "Kế hoạch CCHC năm 2024 (số 02/KH-UBND ngày 28/12/2023";
    let direction = |plan: &Plan| {
        let own = Reported::of(plan, period("q1")).unwrap();
        report::draft(&own, ReportPart::Direction, None)
    };
    assert!(direction(&plan).contains(december), "{}", direction(&plan));
    assert!(said(&plan, "q1").contains("từ ngày 15/12/2023 đến ngày 14/3/2024"));
    let mut calendar = plan;
    calendar.frame.window = Window::FromFirst;
    assert!(!direction(&calendar).contains(december));
    assert!(said(&calendar, "6t").contains("từ ngày 01/01/2024 đến ngày 30/6/2024"));
}

#[test]
fn a_period_without_figures_says_so_and_claims_nothing() {
    let paper = made(&ba_xa_2024(), "q2").lines().join("\n");
    assert!(paper.contains("Chỉ tiêu chưa có số liệu:"));
    assert!(paper.contains("Trong kỳ chưa ghi nhận văn bản, cuộc họp hoặc lần kiểm tra nào."));
    assert!(!paper.contains("Đạt đến nay"), "{paper}");
    let mut without = ba_xa_2024();
    without.frame.year.clear();
    assert_eq!(report::report(&without, period("q2")), None);
}

#[test]
fn the_paper_is_the_decrees() {
    let paper = made(&year(), "q1");
    let kinds: Vec<(PartKind, bool)> =
        paper.parts.iter().map(|part| (part.kind, part.landscape)).collect();
    assert_eq!(
        kinds,
        [
            (PartKind::Report, false),
            (PartKind::Report, true),
            (PartKind::Report, false),
            (PartKind::Annex(1), true),
            (PartKind::Annex(2), true),
        ]
    );
    let words = paper.lines();
    for line in [
        "Số: 25/BC-UBND",
        "Ba Xa, ngày 19 tháng 3 năm 2024",
        "BÁO CÁO",
        "Kết quả thực hiện Kế hoạch khắc phục, cải thiện và nâng cao Chỉ số CCHC quý I năm 2024",
        "Kính gửi: UBND huyện Ba Tơ.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "- Lưu: VT.",
        "(Kèm theo Báo cáo số 25/BC-UBND ngày 19 tháng 3 năm 2024 của UBND xã Ba Xa)",
    ] {
        assert!(words.iter().any(|own| own == line), "{line} not in {words:#?}");
    }
    let mut deputy = year();
    deputy.decision.sign_for = "KT. CHỦ TỊCH".to_owned();
    deputy.decision.signer_title = "PHÓ CHỦ TỊCH".to_owned();
    let signed = made(&deputy, "q2").lines().join("\n");
    assert!(signed.contains("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"), "{signed}");
}

#[test]
fn another_window_says_what_no_longer_fits() {
    let fit = period_report::window_fit(&year()).unwrap();
    assert_eq!(fit.reports, 1);
    assert!(fit.figures > 200, "{fit:?}");
    assert_eq!(period_report::window_fit(&ba_xa_2024()), None);
}

#[test]
fn a_report_is_due_on_its_own_day_whatever_the_window() {
    let mut plan = year();
    let due = |plan: &Plan, code: &str| {
        let today = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
        let all = par_workbook::check::occurrences(plan, Id::named("d433"), today);
        all.into_iter().find(|one| one.code == code).unwrap().due
    };
    let day = |month, day| NaiveDate::from_ymd_opt(2024, month, day);
    assert_eq!(due(&plan, "q1"), day(3, 20));
    plan.frame.window = Window::FromFirst;
    assert_eq!(due(&plan, "q1"), day(3, 20));
    let at = At::Duty(Id::named("d433"), DutyField::DueDay);
    for (typed, month, wanted) in [("31", "t2", day(2, 29)), ("", "t2", None)] {
        set(&mut plan, at, typed);
        assert_eq!(due(&plan, month), wanted);
    }
}

#[test]
fn what_is_lost_before_its_due_date_stands_among_what_would_be_missed() {
    let heading = "Chỉ tiêu sẽ không đạt nếu giữ tốc độ này:";
    let listed = |plan: &Plan| {
        let lines = made(plan, "6t").lines();
        let after = lines.into_iter().skip_while(|line| line.trim() != heading);
        after.filter(|line| line.contains("không còn kịp từ tháng")).collect::<Vec<_>>()
    };
    let mut plan = year();
    assert_eq!(listed(&plan), Vec::<String>::new());
    let late = At::Target(Id::named("t736"), TargetField::AtTheEnd);
    let change = build::set(&plan, late, Value::Flag(true));
    apply_all(&mut plan, change.as_slice()).unwrap();
    let threshold = At::Target(Id::named("t736"), TargetField::Threshold);
    set(&mut plan, threshold, "99,2");
    let found = listed(&plan);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].contains(
            "chỉ tiêu từ 99,2% trở lên; không còn kịp từ tháng 6: mọi trường hợp còn lại đều đạt cũng không đủ"
        ),
        "{found:?}"
    );
}
