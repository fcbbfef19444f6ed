//! Which months a form is about.

use par_workbook::edit::intake::{
    Alert, Answers, Covers, PeriodDoubt, PeriodSource, Proposal, Unfit, proposals,
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
