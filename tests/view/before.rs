//! What a document lacks and what reads wrong in it, each with its place.

use par_workbook::check::findings::{Finding, FindingCode, findings};
use par_workbook::document::{Gap, gaps};
use par_workbook::plan::{
    At, ClauseRole, Criterion, DecisionField, FrameField, List, Plan, RemedyField, Section,
    SectionField, SelfAssessmentField,
};
use par_workbook::route;
use par_workbook::text::edits;
use par_workbook::view::before::{Advice, advice, first_place, of_self_score, still_waiting};

use super::{EN, VI, add, blank, date, id, remedy};

fn plan() -> Plan {
    let mut plan = blank();
    remedy(&mut plan, "r", "", "Số hóa");
    let (number, title) = ("1".to_owned(), "Mục đích".to_owned());
    add(&mut plan, "s", Section { number, title, ..Section::default() });
    plan
}

fn line(place: &str, words: &str, href: &str) -> Advice {
    Advice { place: place.to_owned(), words: words.to_owned(), route: route::parse(href), at: None }
}

/// The same, mended in a field.
fn line_at(place: &str, words: &str, href: &str, at: At) -> Advice {
    Advice { at: Some(at), ..line(place, words, href) }
}

/// Where the first blank is filled, as an address, and its field.
fn first_of(plan: &Plan, waiting: usize, gaps: &[Gap]) -> Option<(String, Option<At>)> {
    first_place(plan, waiting, gaps).map(|mend| (route::path(&mend.route), mend.at))
}

fn finding(code: FindingCode, at: Option<At>) -> Finding {
    Finding { severity: code.severity(), code, at, owner: None, mend: None }
}

const OLD: &str = "Nội dung còn theo kế hoạch cũ";

#[test]
fn nothing_to_say_is_an_empty_list() {
    assert_eq!(advice(VI, &plan(), 0, &[], &[]), []);
    assert_eq!(first_place(&plan(), 0, &[]), None);
    assert_eq!(still_waiting(VI, 0), None);
}

#[test]
fn every_gap_is_told_with_the_place_that_fills_it() {
    for (gap, told) in [
        (
            Gap::Line(At::Decision(DecisionField::Signer)),
            line("Người ký", "Chưa có “Người ký”", "#/ke-hoach/quyet-dinh"),
        ),
        (
            Gap::Line(At::Frame(FrameField::Year)),
            line("Năm kế hoạch", "Chưa có “Năm kế hoạch”", "#/ke-hoach/khung"),
        ),
        (
            Gap::Line(At::Section(id("s"), SectionField::Body)),
            line("Mục đích", "Chưa có “Nội dung”", "#/ke-hoach/muc-s"),
        ),
        (
            Gap::Clauses(ClauseRole::Basis),
            line("", "Chưa có căn cứ pháp lý", "#/ke-hoach/quyet-dinh"),
        ),
        (
            Gap::Clauses(ClauseRole::Article),
            line("", "Chưa có điều nào trong quyết định", "#/ke-hoach/quyet-dinh"),
        ),
        (
            Gap::Clauses(ClauseRole::Recipient),
            line("", "Chưa có nơi nhận", "#/ke-hoach/quyet-dinh"),
        ),
        (Gap::Remedies, line("", "Chưa có mục khắc phục nào", "#/tieu-chi")),
        (
            Gap::Remedy(id("r"), RemedyField::Timeframe),
            line("Số hóa", "Chưa có “Thời gian thực hiện”", "#/muc/r"),
        ),
    ] {
        let at = match gap {
            Gap::Line(at) => Some(at),
            Gap::Remedy(id, field) => Some(At::Remedy(id, field)),
            Gap::Clauses(_) | Gap::Remedies => None,
        };
        assert_eq!(first_of(&plan(), 0, &[gap]), Some((route::path(&told.route), at)));
        assert_eq!(advice(VI, &plan(), 0, &[gap], &[]), [Advice { at, ..told }]);
    }
}

#[test]
fn sentences_of_an_older_plan_come_first_then_gaps_then_findings() {
    let signer = At::Decision(DecisionField::Signer);
    let due = At::Remedy(id("r"), RemedyField::Due);
    let typed = "32/13/2024".to_owned();
    let found = finding(FindingCode::DayUnreadable { typed }, Some(due));
    let gaps = [Gap::Line(signer)];
    let old = line(OLD, "Còn 3 chỗ theo kế hoạch cũ chưa rà soát", "#/ke-hoach/chu-cu");
    let unread = "“32/13/2024” không phải là ngày. Nhập lại theo dạng ngày/tháng/năm.";
    assert_eq!(
        advice(VI, &plan(), 3, &gaps, &[found]),
        [
            old.clone(),
            line_at("Người ký", "Chưa có “Người ký”", "#/ke-hoach/quyet-dinh", signer),
            line_at("Số hóa", unread, "#/muc/r", due),
        ]
    );
    assert_eq!(still_waiting(VI, 3), Some(old));
    assert_eq!(first_of(&plan(), 3, &gaps), Some(("#/ke-hoach/chu-cu".to_owned(), None)));
    assert_eq!(first_of(&plan(), 3, &[]), Some(("#/ke-hoach/chu-cu".to_owned(), None)));
}

#[test]
fn a_finding_leads_to_its_field_its_record_or_the_plan() {
    let disagree = |at| finding(FindingCode::PointsDisagree, at);
    let words = "Điểm đạt được và điểm bị trừ không khớp với điểm tối đa. Kiểm tra lại ba số điểm.";
    let at = At::Remedy(id("r"), RemedyField::PointsLost);
    let owned = Finding { owner: Some((List::Remedies, id("r"))), ..disagree(None) };
    for (found, told) in [
        (disagree(Some(at)), line_at("Số hóa", words, "#/muc/r", at)),
        (owned, line("Số hóa", words, "#/muc/r")),
        (disagree(None), line("", words, "#/ke-hoach")),
    ] {
        assert_eq!(advice(VI, &plan(), 0, &[], &[found]), [told]);
    }
}

#[test]
fn what_is_not_printed_is_left_to_its_own_page() {
    let a = || "a".to_owned();
    let codes = [
        FindingCode::NoYear { typed: a() },
        FindingCode::AimBelowLastResult { wanted: a(), was: a() },
        FindingCode::BandNotInLadder { band: a() },
        FindingCode::TargetIncomplete { target: a() },
        FindingCode::NoReason { target: a() },
        FindingCode::NoOfficer,
        FindingCode::OfficerRetired { title: a() },
        FindingCode::NoDirection,
        FindingCode::NoName,
        FindingCode::NoTimeframe,
        FindingCode::TimeframeUnclear { typed: a() },
        FindingCode::NoTarget,
        FindingCode::NoDueDay { target: a() },
        FindingCode::NoReportDay,
        FindingCode::NoDialogue,
        FindingCode::NoBasis,
        FindingCode::NoSigner,
        FindingCode::NoLastResult,
        FindingCode::NoAim,
        FindingCode::DayFar { day: date("1/1/1900"), year: 2024 },
        FindingCode::AboveAll { target: a(), typed: a() },
        FindingCode::BeyondFirst { target: a(), places: 5, from: 3 },
        FindingCode::FigureAhead { month: 9, measure: a() },
    ];
    let found = codes.map(|code| finding(code, None));
    assert_eq!(advice(VI, &plan(), 0, &[], &found), []);
}

#[test]
fn a_section_without_words_is_missed_once() {
    let plan = plan();
    let all = advice(VI, &plan, 0, &gaps(&plan), &findings(&plan, date("1/6/2024")));
    let place = |one: &&Advice| route::path(&one.route) == "#/ke-hoach/muc-s";
    assert_eq!(all.iter().filter(place).count(), 1, "{all:?}");
}

#[test]
fn an_empty_plan_is_told_what_it_lacks_first() {
    let plan = Plan::default();
    let gaps = gaps(&plan);
    let first = advice(EN, &plan, 0, &gaps, &[]).into_iter().next();
    let year = At::Frame(FrameField::Year);
    let told = line_at("Plan year", "“Plan year” is missing", "#/ke-hoach/khung", year);
    assert_eq!(first, Some(told));
    assert_eq!(first_of(&plan, 0, &gaps), Some(("#/ke-hoach/khung".to_owned(), Some(year))));
}

#[test]
fn a_self_score_is_told_what_has_no_points_yet() {
    let mut plan = plan();
    assert_eq!(of_self_score(VI, &plan, 0), []);
    add(&mut plan, "tc", Criterion { maximum: "2".to_owned(), ..Criterion::default() });
    let open = line("Điểm số", "1 tiêu chí chưa có điểm", "#/diem/tu-cham");
    assert_eq!(of_self_score(VI, &plan, 0), std::slice::from_ref(&open));
    let waiting = still_waiting(VI, 3).unwrap();
    assert_eq!(of_self_score(VI, &plan, 3), [waiting, open]);
}

#[test]
fn what_is_typed_for_the_self_score_report_is_on_its_page() {
    let at = At::SelfAssessment(SelfAssessmentField::Number);
    assert_eq!(route::path(&edits::place_at(&plan(), at)), "#/van-ban/tu-cham");
}
