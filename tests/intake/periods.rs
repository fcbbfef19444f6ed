//! Which months a form is about.

use par_workbook::edit::intake::{
    Alert, Answers, Covers, PeriodDoubt, PeriodSource, Proposal, SaidDay, Unfit, proposals,
};
use par_workbook::plan::{Plan, Window};
use par_workbook::read::day;

use super::{book, known, of, out, plan, sheet, told, with};

const ROWS: &str =
    "STT|Lĩnh vực|Tổng số hồ sơ tiếp nhận|Tổng số hồ sơ đã giải quyết|Trước hạn|Đúng hạn|Quá hạn
1|Đất đai|12|10|9|1|0";

fn titled(plan: &Plan, title: &str) -> Proposal {
    of(plan, &format!("{title}||||||\n{ROWS}"))
}

fn by_calendar() -> Plan {
    let mut plan = plan();
    plan.frame.window = Window::FromFirst;
    plan
}

#[test]
fn the_range_of_days_says_the_month_or_the_months_from_january() {
    let plan = by_calendar();
    for (title, covers) in [
        ("Kỳ báo cáo (Từ ngày 01/05/2024 đến ngày 31/05/2024)", Covers::Month(5)),
        ("Từ ngày 01/01/2024 đến ngày 30/06/2024", Covers::Through(6)),
        ("Tháng 4 năm 2024", Covers::Month(4)),
        ("Quý I năm 2024", Covers::Through(3)),
        ("6 tháng đầu năm 2024", Covers::Through(6)),
    ] {
        let found = titled(&plan, title);
        assert_eq!(found.period.covers, Some(covers), "{title}");
        assert_eq!(found.alerts, [], "{title}");
    }
}

#[test]
fn months_from_the_fifteenth_are_those_of_the_reports() {
    let mut plan = plan();
    plan.frame.window = Window::FromFifteenth;
    let june = titled(&plan, "Từ ngày 15/05/2024 đến ngày 14/06/2024");
    assert_eq!(june.period.covers, Some(Covers::Month(6)));
    assert_eq!(june.alerts, []);
    let half = titled(&plan, "Từ ngày 15/12/2023 đến ngày 14/6/2024");
    assert_eq!(half.period.covers, Some(Covers::Through(6)));
    // The calendar's month is taken for the plan's, and that is told.
    let calendar = titled(&plan, "Từ ngày 01/06/2024 đến ngày 30/06/2024");
    assert_eq!(calendar.period.covers, Some(Covers::Month(6)));
    assert_eq!(calendar.alerts, [Alert::OtherWindow]);
    let begun = titled(&by_calendar(), "Từ ngày 01/06/2024 đến ngày 20/06/2024");
    assert_eq!(begun.alerts, [Alert::PartOfMonth(day::parse("20/6/2024").unwrap())]);
}

#[test]
fn what_fits_no_month_is_asked_and_nothing_is_written() {
    let plan = by_calendar();
    let from = day::parse("7/6/2024").unwrap();
    let to = day::parse("13/6/2024").unwrap();
    for (title, doubt) in [
        ("Quý II/2024", PeriodDoubt::NotFromJanuary(4, 6)),
        ("Từ ngày 01/04/2024 đến ngày 30/06/2024", PeriodDoubt::NotFromJanuary(4, 6)),
        ("Tháng 6 năm 2023", PeriodDoubt::OtherYear(2023)),
        ("Từ ngày 07/06/2024 đến ngày 13/06/2024", PeriodDoubt::Irregular(from, to)),
        ("Tháng 5 năm 2024\nTháng 6 năm 2024", PeriodDoubt::Several),
    ] {
        let found = titled(&plan, title);
        assert_eq!(found.period.doubt, Some(doubt), "{title}");
        assert_eq!(found.figures, [], "{title}");
        assert_eq!(out(&found, Unfit::NoPeriod).len(), 5, "{title}");
        let said = Answers { covers: Some(Covers::Month(6)), ..Answers::default() };
        let found = with(&plan, &format!("{title}\n{ROWS}"), &said);
        assert_eq!(found.figures.len(), 5, "{title}");
        assert_eq!(found.period.told_by, Some(PeriodSource::Person));
    }
}

#[test]
fn the_sheets_name_and_then_the_page_speak_where_the_sheet_does_not() {
    let plan = plan();
    let named = proposals(known(&plan), &book(vec![sheet("T4", ROWS), sheet("Sheet1", ROWS)]));
    assert_eq!(told(&named[0])[0], "cot3 4=12");
    assert_eq!(named[0].period.told_by, Some(PeriodSource::SheetName));
    assert_eq!(told(&named[1])[0], "cot3 6=12");
    assert_eq!(named[1].period.told_by, Some(PeriodSource::Page));
    let signed = format!("{ROWS}\n|Ba Xa, ngày 03 tháng 7 năm 2024|||||");
    assert_eq!(told(&of(&plan, &signed))[0], "cot3 6=12", "a day beside a signature is no period");
}

fn day_of(day: u32, month: u32, year: Option<i32>) -> SaidDay {
    SaidDay { day, month, year }
}

/// The page's month is June throughout: none of these may fall to it.
#[test]
fn months_and_quarters_in_words_are_understood() {
    let plan = by_calendar();
    for (title, covers) in [
        ("Tháng bảy", Covers::Month(7)),
        ("BÁO CÁO THÁNG BẢY NĂM 2024", Covers::Month(7)),
        ("tháng Năm năm 2024", Covers::Month(5)),
        ("Tháng mười một", Covers::Month(11)),
        ("quý một", Covers::Through(3)),
        ("chín tháng đầu năm", Covers::Through(9)),
        ("từ ngày 01 đến ngày 31/7/2024", Covers::Month(7)),
        ("từ ngày 01/7 đến hết ngày 31/7", Covers::Month(7)),
        ("Lũy kế từ đầu năm đến hết ngày 30/9/2024", Covers::Through(9)),
        ("Lũy kế từ đầu năm\n(Số liệu tính đến ngày 30/9/2024)", Covers::Through(9)),
        ("Báo cáo cả năm 2024", Covers::Through(12)),
        ("Năm 2024\nTháng 7", Covers::Month(7)),
        ("BÁO CÁO CCHC NĂM 2024 - THÁNG 7", Covers::Month(7)),
    ] {
        let found = titled(&plan, title);
        assert_eq!(found.period.covers, Some(covers), "{title}");
        assert_eq!(found.alerts, [], "{title}");
    }
    let quarter = titled(&plan, "quý hai");
    assert_eq!(quarter.period.doubt, Some(PeriodDoubt::NotFromJanuary(4, 6)));
}

#[test]
fn what_tells_no_whole_period_is_asked_and_not_taken_for_the_pages_month() {
    let plan = by_calendar();
    let full = day_of(30, 6, Some(2024));
    for (title, doubt) in [
        ("Báo cáo năm 2024", PeriodDoubt::YearAlone(2024)),
        ("Năm | 2024", PeriodDoubt::YearAlone(2024)),
        ("Năm 2023", PeriodDoubt::OtherYear(2023)),
        ("Năm 2023\nTháng 6", PeriodDoubt::OtherYear(2023)),
        ("tính đến ngày 30/06/2024", PeriodDoubt::UpTo(full)),
        ("đến hết ngày 30/6", PeriodDoubt::UpTo(day_of(30, 6, None))),
        ("Số liệu đến 30/6/2024", PeriodDoubt::UpTo(full)),
        ("BÁO CÁO NĂM 2024\n(Số liệu đến 30/6/2024)", PeriodDoubt::UpTo(full)),
        ("Từ ngày 01/7/2024 đến nay", PeriodDoubt::Since(day_of(1, 7, Some(2024)))),
        ("Lũy kế từ đầu năm", PeriodDoubt::Running),
        ("tháng Giêng năm 2024", PeriodDoubt::Lunar(1)),
        ("Tháng Chạp", PeriodDoubt::Lunar(12)),
        ("Tháng 6 năm 2024\nLũy kế từ đầu năm", PeriodDoubt::Several),
        ("Tháng 6 và lũy kế từ đầu năm 2024", PeriodDoubt::Several),
        ("Quý I, II năm 2024", PeriodDoubt::Several),
        ("Tháng 5, 6 năm 2024", PeriodDoubt::Several),
        ("Tháng 5 năm 2024\nTừ ngày 01/06/2024 đến ngày 30/06/2024", PeriodDoubt::Several),
    ] {
        let found = titled(&plan, title);
        assert_eq!(found.period.doubt, Some(doubt), "{title}");
        assert_eq!(found.period.covers, None, "{title}");
        assert_eq!(found.figures, [], "{title}");
        let said = Answers { covers: Some(Covers::Through(12)), ..Answers::default() };
        assert_eq!(with(&plan, &format!("{title}\n{ROWS}"), &said).figures.len(), 4, "{title}");
    }
}

#[test]
fn a_day_before_the_months_end_is_told() {
    let title = "Tháng 6 năm 2024 (Số liệu tính đến ngày 20/6/2024)";
    let found = titled(&by_calendar(), title);
    assert_eq!(found.period.covers, Some(Covers::Month(6)));
    assert_eq!(found.alerts, [Alert::PartOfMonth(day::parse("20/6/2024").unwrap())]);
    let later = titled(&by_calendar(), "Tháng 6 năm 2024 (Số liệu tính đến ngày 02/7/2024)");
    assert_eq!((later.period.covers, later.alerts), (Some(Covers::Month(6)), Vec::new()));
}

#[test]
fn a_sheets_name_and_its_title_say_one_thing_or_are_asked_about() {
    let plan = by_calendar();
    let period = |name: &str, title: &str| {
        let file = book(vec![sheet(name, &format!("{title}||||||\n{ROWS}"))]);
        proposals(known(&plan), &file).remove(0).period
    };
    assert_eq!(period("T4", "Năm 2024").covers, Some(Covers::Month(4)));
    assert_eq!(period("T4", "Năm 2023").doubt, Some(PeriodDoubt::OtherYear(2023)));
    assert_eq!(period("Năm 2024", "Biểu 06a").doubt, Some(PeriodDoubt::YearAlone(2024)));
    assert_eq!(period("2024", "Biểu 06a").doubt, Some(PeriodDoubt::YearAlone(2024)));
    let until = PeriodDoubt::UpTo(day_of(30, 4, Some(2024)));
    assert_eq!(period("T4", "Số liệu đến 30/4/2024").doubt, Some(until));
    // Documents that are cited have days and years of their own.
    let cited = "Ban hành kèm theo Thông tư số 01/2020/TT-VPCP ngày 21 tháng 10 năm 2020, có hiệu lực từ ngày 10/12/2020";
    assert_eq!(period("Sheet1", cited).told_by, Some(PeriodSource::Page));
}

const HEADS: &str =
    "STT|Lĩnh vực|Tổng số hồ sơ tiếp nhận|Tổng số hồ sơ đã giải quyết|Trước hạn|Đúng hạn|Quá hạn";

fn named(found: &Proposal) -> Vec<(usize, String)> {
    let several = |it: &Alert| {
        if let Alert::SeveralPeriods(rows) = it { Some(rows.clone()) } else { None }
    };
    found.alerts.iter().find_map(several).unwrap_or_default()
}

#[test]
fn parts_of_one_table_that_are_of_different_months_are_not_added_together() {
    let plan = by_calendar();
    let may = "|Tháng 5|||||\n1|Đất đai|12|10|9|1|0\n2|Hộ tịch|4|4|4|0|0";
    let june = "|Tháng 6|||||\n1|Đất đai|7|7|7|0|0\n2|Hộ tịch|5|5|5|0|0";
    let text = format!("{HEADS}\n{may}\n{june}");
    let found = of(&plan, &text);
    assert_eq!(found.figures, []);
    assert_eq!(named(&found), [(1, "Tháng 5".to_owned()), (4, "Tháng 6".to_owned())]);
    assert_eq!((found.period.covers, found.period.doubt), (None, Some(PeriodDoubt::Several)));
    assert_eq!(out(&found, Unfit::NotChosen).len(), 20);
    // The person chooses the rows of one month.
    let covers = Some(Covers::Month(6));
    let said = Answers { covers, rows: Some([5, 6].into()), ..Answers::default() };
    assert_eq!(told(&with(&plan, &text, &said))[0], "cot3 6=12");
    let alone = Answers { covers, ..Answers::default() };
    assert_eq!(with(&plan, &text, &alone).figures, [], "the month alone does not part the rows");
    // Figures of the sums of each month, a title over both, ranges of days, and what stands before the first name.
    for text in [
        format!(
            "{HEADS}\nI|Tháng 5|12|10|9|1|0\n1|Đất đai|12|10|9|1|0\nII|Tháng 6|4|4|4|0|0\n1|Đất đai|4|4|4|0|0"
        ),
        format!("Tháng 6 năm 2024||||||\n{HEADS}\n{may}\n{june}"),
        format!("Tháng 6 năm 2024||||||\n{HEADS}\n1|Đất đai|7|7|7|0|0\n{may}"),
        format!("{HEADS}\n1|Đất đai|7|7|7|0|0\n{may}"),
        format!(
            "{HEADS}\n|Năm 2023|||||\n1|Đất đai|7|7|7|0|0\n|Năm 2024|||||\n1|Đất đai|7|7|7|0|0"
        ),
        format!("{HEADS}\n|Từ ngày 01/5 đến 31/5|||||\n1|Đất đai|7|7|7|0|0\n{june}"),
    ] {
        let found = of(&plan, &text);
        assert_eq!(found.figures, [], "{text}");
        assert!(!named(&found).is_empty(), "{text}");
    }
}

#[test]
fn rows_that_are_months_are_not_added_together() {
    let plan = by_calendar();
    for rows in [
        "1|Tháng 5|12|10|9|1|0\n2|Tháng 6|4|4|4|0|0",
        "1|Quý I|12|10|9|1|0\n2|Quý II|4|4|4|0|0",
        "1|Tháng tư/2024|12|10|9|1|0\n2|Tháng năm/2024|4|4|4|0|0",
    ] {
        let found = of(&plan, &format!("{HEADS}\n{rows}"));
        assert_eq!(found.figures, [], "{rows}");
        assert_eq!(named(&found).len(), 2, "{rows}");
    }
    let heads = HEADS.replace("Lĩnh vực", "Tháng");
    let found = of(&plan, &format!("{heads}\n1|1|12|10|9|1|0\n2|2|4|4|4|0|0"));
    assert_eq!((found.figures.as_slice(), named(&found).len()), (&[][..], 2));
}

#[test]
fn parts_of_the_same_month_go_on_and_say_the_sheets_month() {
    let plan = by_calendar();
    let rows = "1|Đất đai|12|10|9|1|0\n2|Hộ tịch tháng 3|4|4|4|0|0";
    let one = of(&plan, &format!("{HEADS}\nTháng 5 năm 2024||||||\n{rows}"));
    assert_eq!(told(&one)[0], "cot3 5=16", "not the page's June");
    assert_eq!(one.period.told_by, Some(PeriodSource::Words));
    let systems = format!(
        "Từ ngày 01/05/2024 đến ngày 31/05/2024||||||\n{HEADS}\nI. Tháng 5, hệ thống Bộ||||||\n{rows}\nII. Tháng 5, hệ thống tỉnh||||||\n{rows}"
    );
    assert_eq!(told(&of(&plan, &systems))[0], "cot3 5=32");
    let carried = format!(
        "Tháng 5 năm 2024||||||\n{HEADS}\nHồ sơ năm 2023 chuyển sang||||||\n{rows}\nHồ sơ năm 2024||||||\n{rows}"
    );
    assert_eq!(told(&of(&plan, &carried))[0], "cot3 5=32", "all of May, whatever their year");
    let signed = format!("{HEADS}\n{rows}\nBa Xa, ngày 03 tháng 7 năm 2024||||||");
    assert_eq!(told(&of(&plan, &signed))[0], "cot3 6=16");
}
