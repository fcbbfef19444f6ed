//! Số liệu minh họa: the plan of Ba Xa in the middle of its year. Every figure, document and note here is made up,
//! to show what the workbook tells of met and missed, of late and missing.

use crate::plan::{Evidence, Id, Note, Plan, ReportSent, Slot, Statement};

/// The day on which it is looked at.
const SEEN_ON: &str = "2024-06-30";

/// The figures of months 1 to 6 by measure; "-" is one that nobody has entered.
const MONTHS: &[(&str, &str)] = &[
    // Biểu II.06a: one dossier late in February, one in April, one overdue since May.
    ("cot3", "65 50 74 70 72 77"),
    ("cot4", "52 38 61 57 63 66"),
    ("cot5", "9 6 8 7 5 4"),
    ("cot6", "4 6 5 6 4 7"),
    ("cot7", "59 45 68 66 65 70"),
    ("cot8", "41 30 47 46 45 49"),
    ("cot9", "18 14 21 19 20 21"),
    ("cot10", "0 1 0 1 0 0"),
    ("cot11", "6 5 6 4 7 7"),
    ("cot12", "5 5 6 4 6 6"),
    ("cot13", "1 0 0 0 1 1"),
    // One letter of apology is still owed.
    ("m343", "1 1 1 1 2 2"),
    ("m733hs", "61 44 69 64 68 70"),
    ("m733hsxong", "30 26 41 42 47 50"),
    // 185 of 373 results: 49,6 %, where the plan asks for 55 %.
    ("m733kq", "59 45 68 66 65 70"),
    ("m733kqxong", "18 19 32 36 39 41"),
    ("m734", "8 9 11 12 12 13"),
    ("m734tt", "7 8 10 11 12 13"),
    ("m736", "40 29 46 43 47 49"),
    ("m736tt", "40 29 46 43 47 49"),
    ("m737", "22 16 25 23 24 26"),
    ("m737tt", "9 8 14 15 17 19"),
    ("mphieu", "30 25 40 35 38 -"),
    ("mhailong", "30 25 39 35 37 -"),
    ("m11xong", "1 2 4 5 7 8"),
    // A dialogue was held in April; what it led to has not been entered.
    ("m14cuoc", "0 0 0 1 0 0"),
    ("m12", "12 9 14 13 15 16"),
    ("m12so", "4 3 5 5 6 7"),
    ("m12loai", "2 2 3 3 3 4"),
    // One task was done late in April, one is overdue.
    ("m15", "6 5 7 6 8 7"),
    ("m15dung", "6 5 7 5 8 6"),
    ("m15tre", "0 0 0 1 0 0"),
    ("m15qua", "0 0 0 0 0 1"),
    ("m3112", "0 0 1 0 0 0"),
    ("m3112vb", "0 0 0 0 0 0"),
    ("mkiemtra", "0 0 1 0 0 0"),
    ("m623pa", "2 2 3 4 4 4"),
    ("m623xong", "0 0 1 1 2 2"),
    ("mtaisan", "1 0 1 0 1 0"),
    ("mgiaingan", "0 120.000.000 310.000.000 520.000.000 790.000.000 -"),
    ("mkiennghi", "3 3 3 3 4 4"),
    ("mknxong", "1 1 2 2 3 3"),
    ("mvbdi", "58 41 66 63 70 68"),
    ("mkyso", "58 41 66 63 70 68"),
];

/// One figure or day for the year. The day on which initiatives were called for, due on 31 March, is missing.
const YEAR: &[(&str, &str)] =
    &[("m11", "14"), ("m623", "6"), ("mvon", "2.400.000.000"), ("mngaykh", "2024-01-08")];

/// What the officers say of targets without a figure, and when.
const STATEMENTS: &[(&str, Statement, &str)] = &[
    ("t12", Statement::UnderWay, "2024-06-14"),
    ("td213", Statement::UnderWay, "2024-06-14"),
    ("td223", Statement::Done, "2024-03-22"),
    ("td232", Statement::UnderWay, "2024-06-14"),
    ("td234", Statement::UnderWay, "2024-06-14"),
    ("td235", Statement::UnderWay, "2024-06-14"),
    ("td242", Statement::Done, "2024-06-14"),
    ("td41", Statement::Done, "2024-01-15"),
    ("td42", Statement::Done, "2024-02-02"),
    ("td431", Statement::UnderWay, "2024-06-14"),
];

/// Tài liệu kiểm chứng: of which remedy or duty, number, day, summary.
const EVIDENCE: &[[&str; 4]] = &[
    ["r11", "02/KH-UBND", "2024-01-08", "Kế hoạch cải cách hành chính năm 2024 (minh họa)"],
    ["r12", "09/KH-UBND", "2024-01-22", "Kế hoạch tuyên truyền cải cách hành chính (minh họa)"],
    ["r14", "18/TB-UBND", "2024-04-16", "Thông báo kết luận hội nghị đối thoại (minh họa)"],
    ["r3112", "27/BC-UBND", "2024-03-11", "Phương án đơn giản hóa TTHC nội bộ (minh họa)"],
    ["r343", "41/UBND", "2024-05-13", "Văn bản xin lỗi về hồ sơ trễ hạn (minh họa)"],
    ["d223", "33/BB-UBND", "2024-03-22", "Biên bản kiểm tra cán bộ, công chức (minh họa)"],
];

/// Ghi chú tiến độ: of which remedy, day, words.
const NOTES: &[[&str; 3]] = &[
    ["r341", "2024-05-15", "Hồ sơ quá hạn chờ kết quả xác minh; đã báo cáo Chủ tịch UBND xã."],
    ["r733", "2024-04-15", "Bố trí thêm một máy quét ở Bộ phận một cửa."],
    ["r733", "2024-06-17", "Số hóa bù kết quả của tháng 1, tháng 2 trong quý III."],
    ["r13", "2024-06-03", "Chưa phát động; dự kiến đưa vào hội nghị tháng 7."],
];

/// Báo cáo đã gửi: period, day, number. April's was late; that of the half year is overdue.
const SENT: &[[&str; 3]] = &[
    ["t1", "2024-01-18", "06/BC-UBND"],
    ["t2", "2024-02-19", "14/BC-UBND"],
    ["t3", "2024-03-18", "24/BC-UBND"],
    ["q1", "2024-03-19", "25/BC-UBND"],
    ["t4", "2024-04-23", "36/BC-UBND"],
    ["t5", "2024-05-17", "44/BC-UBND"],
    ["t6", "2024-06-18", "53/BC-UBND"],
    ["q2", "2024-06-19", "54/BC-UBND"],
];

/// The duty whose reports are sent, and how many days after a period they are due.
const REPORTS: (Id, &str) = (Id::named("d433"), "5");

/// Kế hoạch Ba Xa 2024 với số liệu minh họa: as it might stand on 30 June 2024.
pub fn plan() -> Plan {
    let mut plan = super::ba_xa_2024();
    plan.frame.illustration = SEEN_ON.into();
    plan.frame.origin.push_str(", số liệu minh họa");
    for (measure, cells) in MONTHS {
        let cells = cells.split_whitespace().zip(1..).filter(|(cell, _)| *cell != "-");
        for (cell, month) in cells {
            plan.figures.insert((Id::named(measure), Slot::Month(month)), cell.into());
        }
    }
    for (measure, text) in YEAR {
        plan.figures.insert((Id::named(measure), Slot::Year), (*text).into());
    }
    for (target, statement, day) in STATEMENTS {
        if let Some(target) = plan.targets.get_mut(Id::named(target)) {
            (target.statement, target.statement_day) = (*statement, (*day).into());
        }
    }
    records(&mut plan);
    plan
}

fn records(plan: &mut Plan) {
    let id = |prefix: &str, number: usize| Id::named(&format!("{prefix}{number}"));
    for (number, [owner, mark, day, summary]) in (1..).zip(EVIDENCE) {
        let evidence = Evidence {
            owner: Some(Id::named(owner)),
            number: (*mark).into(),
            day: (*day).into(),
            issuer: "UBND xã Ba Xa".into(),
            summary: (*summary).into(),
            ..Evidence::default()
        };
        plan.evidences.push(id("mhtailieu", number), evidence);
    }
    for (number, [owner, day, text]) in (1..).zip(NOTES) {
        let owner = Some(Id::named(owner));
        let (day, text) = ((*day).into(), (*text).into());
        plan.notes.push(id("mhghichu", number), Note { owner, day, text, ..Note::default() });
    }
    let (duty, days) = REPORTS;
    if let Some(duty) = plan.duties.get_mut(duty) {
        duty.due_days = days.into();
    }
    for (number, [period, day, mark]) in (1..).zip(SENT) {
        let (period, day, number_of) = ((*period).into(), (*day).into(), (*mark).into());
        let sent = ReportSent {
            duty: Some(duty),
            period,
            day,
            number: number_of,
            ..ReportSent::default()
        };
        plan.reports_sent.push(id("mhbaocao", number), sent);
    }
}
