//! The calendar of due days, read back by a reader of its own: RFC 5545 as Outlook, Google and telephones take it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may panic"
)]

#[path = "calendar/reader.rs"]
mod reader;
mod support;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use par_workbook::document::{DueCalendar, DueEvent, NEVER_CHANGED, due_calendar};
use par_workbook::edit::{Book, Change, apply_all, build};
use par_workbook::export::calendar::ics;
use par_workbook::plan::{
    At, DutyField, Id, List, OfficerField, RemedyField, TargetField, Value, naming,
};
use par_workbook::preset;
use proptest::prelude::*;
use reader::{events, parsed, physical};
use support::{carry_out, edit, wishes};

const PLAN: Id = Id::named("kehoach");

fn day(text: &str) -> NaiveDate {
    par_workbook::read::day::parse(text).unwrap()
}

fn written(book: &Book, today: &str) -> String {
    ics(&due_calendar(book, PLAN, None, day(today)))
}

/// The sample, whose item 7.3.3 has a due day and whose reports have theirs.
fn dated() -> Book {
    let mut plan = preset::ba_xa_2024();
    for (at, text) in [
        (At::Remedy(Id::named("r733"), RemedyField::Due), "2024-06-30"),
        (At::Duty(Id::named("d433"), DutyField::DueDays), "5"),
    ] {
        let change = build::set(&plan, at, Value::text(text)).unwrap();
        apply_all(&mut plan, &[change]).unwrap();
    }
    Book::new(plan)
}

fn event(summary: &str, at: &str) -> DueEvent {
    DueEvent {
        uid: "remedies-r1-kehoach@par-workbook".into(),
        sequence: 7,
        changed: DateTime::from_timestamp_millis(1_714_953_600_000).unwrap(),
        day: day(at),
        summary: summary.to_owned(),
        description: vec!["Một, hai; ba \\ bốn".into(), "“Năm”: sáu".into()],
        reminds: true,
    }
}

fn of(events: Vec<DueEvent>) -> DueCalendar {
    DueCalendar { name: "Lịch hạn, xã Ba Xa".into(), events, undated: 0 }
}

#[test]
fn a_calendar_says_what_every_reader_requires() {
    let text = ics(&of(vec![event("Hạn: 7.3.3 Tỷ lệ", "31/12/2026")]));
    let calendar = parsed(&text);
    assert_eq!(calendar.kind, "VCALENDAR");
    assert_eq!(calendar.get("VERSION"), "2.0");
    assert_eq!(calendar.get("METHOD"), "PUBLISH");
    assert_eq!(calendar.get("X-WR-CALNAME"), "Lịch hạn, xã Ba Xa");
    assert!(!calendar.get("PRODID").is_empty());
    let one = &calendar.within[0];
    assert_eq!(one.get("DTSTAMP"), "20240506T000000Z");
    assert_eq!(one.get("SEQUENCE"), "7");
    assert_eq!(one.get("TRANSP"), "TRANSPARENT");
    assert_eq!(one.get("DESCRIPTION"), "Một, hai; ba \\ bốn\n“Năm”: sáu");
    let alarms: Vec<(&str, &str, &str)> = one
        .within
        .iter()
        .map(|alarm| (alarm.get("ACTION"), alarm.get("TRIGGER"), alarm.get("DESCRIPTION")))
        .collect();
    let said = "Hạn: 7.3.3 Tỷ lệ";
    assert_eq!(alarms, [("DISPLAY", "-P6DT16H", said), ("DISPLAY", "-PT16H", said)]);
    for never in ["TZID", "VTIMEZONE", "ORGANIZER", "ATTENDEE", "RRULE"] {
        assert!(!text.contains(never), "{never}");
    }
}

#[test]
fn a_whole_day_ends_on_the_next() {
    for (typed, from, to) in [
        ("31/12/2026", "20261231", "20270101"),
        ("28/2/2026", "20260228", "20260301"),
        ("28/2/2024", "20240228", "20240229"),
        ("30/4/2026", "20260430", "20260501"),
    ] {
        let text = ics(&of(vec![event("Hạn", typed)]));
        let one = &parsed(&text).within[0];
        assert_eq!((one.get("DTSTART;VALUE=DATE"), one.get("DTEND;VALUE=DATE")), (from, to));
    }
}

#[test]
fn long_vietnamese_is_folded_between_its_letters() {
    // Three octets a letter, from every place at which the cut can fall.
    for lead in 0..6 {
        let said = "a".repeat(lead) + &"ế".repeat(300);
        let text = ics(&of(vec![event(&said, "31/12/2026")]));
        assert_eq!(parsed(&text).within[0].get("SUMMARY"), said);
        let longest = physical(text.as_bytes()).iter().map(String::len).max().unwrap();
        assert!(longest > 72, "lines are filled: {longest}");
    }
}

#[test]
fn no_line_end_or_hidden_letter_opens_a_line_of_its_own() {
    let said = "Hạn\r\nATTENDEE:mailto:a@b\u{2028}END:VEVENT\u{0}\u{7}\u{85}\u{202e}\tx\u{feff}";
    let text = ics(&of(vec![event(said, "31/12/2026")]));
    let one = &parsed(&text).within[0];
    assert_eq!(one.get("SUMMARY"), "Hạn\nATTENDEE:mailto:a@b\nEND:VEVENT x");
    assert_eq!(one.kind, "VEVENT");
}

#[test]
fn an_item_that_recurs_has_an_event_of_its_own_in_each_period() {
    let mut plan = preset::ba_xa_2024();
    for (field, text) in [
        (RemedyField::Due, ""),
        (RemedyField::Timeframe, "Định kỳ hằng quý"),
        (RemedyField::DueDay, "25"),
    ] {
        let at = At::Remedy(Id::named("r733"), field);
        let change = build::set(&plan, at, Value::text(text));
        apply_all(&mut plan, change.as_slice()).unwrap();
    }
    let text = written(&Book::new(plan), "30/6/2024");
    let own: Vec<(String, String)> = events(&text)
        .iter()
        .filter(|(uid, _)| uid.starts_with("remedies-r733-"))
        .map(|(_, one)| {
            let summary = one.get("SUMMARY").split(':').next().unwrap_or_default().to_owned();
            (one.get("DTSTART;VALUE=DATE").to_owned(), summary)
        })
        .collect();
    let told = [("20240925", "Hạn quý III"), ("20241225", "Hạn quý IV")];
    assert_eq!(own, told.map(|(day, words)| (day.to_owned(), words.to_owned())));
}

#[test]
fn the_sample_has_its_due_days_and_is_the_same_twice() {
    let book = Book::new(preset::ba_xa_2024());
    let days: Vec<String> = events(&written(&book, "10/1/2024"))
        .values()
        .map(|one| one.get("DTSTART;VALUE=DATE").to_owned())
        .collect();
    // Of twelve items seven go on all year; the reports do not say when they are due.
    assert_eq!(days, ["20241231", "20240331", "20241231", "20241231", "20241231"]);
    assert_eq!(due_calendar(&book, PLAN, None, day("10/1/2024")).undated, 1);
    let book = dated();
    let text = written(&book, "10/1/2024");
    assert_eq!(text, written(&book, "10/1/2024"));
    let all = events(&text);
    assert_eq!(all.len(), days.len() + 1 + 12 + 4 + 3);
    for one in all.values() {
        let stamp = DateTime::from_timestamp_millis(NEVER_CHANGED).unwrap();
        assert_eq!(one.get("DTSTAMP"), stamp.format("%Y%m%dT%H%M%SZ").to_string());
        assert_eq!(one.get("SEQUENCE"), "0");
        assert!(one.get("SUMMARY").starts_with("Hạn"), "{one:?}");
        assert!(!one.get("DESCRIPTION").is_empty());
    }
    let r733 = &all["remedies-r733-kehoach@par-workbook"];
    assert!(r733.get("SUMMARY").starts_with("Hạn: 7.3.3 "), "{}", r733.get("SUMMARY"));
    let plan = &book.plan;
    let leads = naming::officers_text(plan, &plan.remedies.get(Id::named("r733")).unwrap().leads);
    assert!(r733.get("SUMMARY").ends_with(&format!("({leads})")), "{}", r733.get("SUMMARY"));
    let said = r733.get("DESCRIPTION");
    for part in ["Thời gian thực hiện: ", "Định hướng khắc phục", "Chỉ tiêu"] {
        assert!(said.contains(part), "{part} in {said}");
    }
}

#[test]
fn the_made_up_year_says_so_and_holds_what_is_open_on_its_day() {
    let plan = preset::illustration();
    let today = plan.seen_on().unwrap();
    let book = Book::new(plan);
    let calendar = due_calendar(&book, PLAN, None, today);
    assert!(calendar.name.ends_with("(số liệu minh họa)"), "{}", calendar.name);
    let text = ics(&calendar);
    let all = events(&text);
    assert!(!all.is_empty());
    for one in all.values() {
        assert!(one.get("SUMMARY").contains("minh họa"), "{one:?}");
        assert!(one.get("DESCRIPTION").starts_with("SỐ LIỆU MINH HỌA"), "{one:?}");
        let over = one.get("DTSTART;VALUE=DATE") < today.format("%Y%m%d").to_string().as_str();
        assert_eq!(one.within.len(), if over { 0 } else { 2 }, "reminders: {one:?}");
    }
    // Reports that were sent are not asked for again.
    for (_, sent) in book.plan.reports_sent.iter() {
        let uid = format!("duties-{}-{}-kehoach@par-workbook", sent.duty.unwrap(), sent.period);
        assert!(!all.contains_key(&uid), "{uid}");
    }
    assert!(!book.plan.reports_sent.is_empty());
}

#[test]
fn one_edit_changes_one_event() {
    let mut book = dated();
    let before = events(&written(&book, "10/1/2024"));
    let uid = "remedies-r733-kehoach@par-workbook";
    let at = At::Remedy(Id::named("r733"), RemedyField::Product);
    let change = build::set(&book.plan, at, Value::text("Báo cáo, danh sách; tệp")).unwrap();
    book.apply(&edit(1, Id::named("may1"), vec![change])).unwrap();
    let after = events(&written(&book, "10/1/2024"));
    let moved: Vec<&String> =
        after.keys().filter(|uid| before.get(*uid) != after.get(*uid)).collect();
    assert_eq!(moved, [uid]);
    assert_eq!(before.len(), after.len());
    let one = &after[uid];
    assert!(one.get("DESCRIPTION").ends_with("Sản phẩm: Báo cáo, danh sách; tệp"), "{one:?}");
    assert_eq!(one.get("SEQUENCE"), "1");
    assert!(one.get("DTSTAMP") > before[uid].get("DTSTAMP"));
}

#[test]
fn an_officers_days_are_among_everybodys_word_for_word() {
    let book = dated();
    let all = events(&written(&book, "10/1/2024"));
    let own = due_calendar(&book, PLAN, Some(Id::named("tckt")), day("10/1/2024"));
    assert!(own.name.contains("Tài chính"), "{}", own.name);
    assert!(own.file_stem().is_ascii());
    let own = events(&ics(&own));
    assert!(!own.is_empty() && own.len() < all.len());
    for (uid, one) in &own {
        assert_eq!(all.get(uid), Some(one));
    }
}

#[test]
fn a_reports_day_is_that_of_its_duty() {
    let mut book = Book::new(preset::ba_xa_2024());
    let plan = &book.plan;
    let id = plan.duties.iter().find(|(_, row)| !row.periods.trim().is_empty()).unwrap().0;
    let set = |field, text: &str| {
        build::set(plan, At::Duty(id, field), Value::text(text)).into_iter().collect::<Vec<_>>()
    };
    let changes = [
        set(DutyField::Periods, "quy nam"),
        set(DutyField::DueDays, ""),
        set(DutyField::DueDay, "20"),
    ];
    book.apply(&edit(1, Id::named("may1"), changes.concat())).unwrap();
    let all = events(&written(&book, "10/1/2024"));
    let of = |code: &str| &all[&format!("duties-{id}-{code}-kehoach@par-workbook")];
    assert_eq!(of("q1").get("DTSTART;VALUE=DATE"), "20240320");
    assert_eq!(of("nam").get("DTSTART;VALUE=DATE"), "20241220");
    assert!(of("q1").get("SUMMARY").starts_with("Hạn gửi: Báo cáo quý I"), "{:?}", of("q1"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_words_come_back_as_they_read(said in any::<String>(), more in "\\PC{0,200}") {
        let mut one = event(&said, "31/12/2026");
        one.description = vec![more.clone(), said.clone()];
        let text = ics(&DueCalendar { name: said.clone(), ..of(vec![one]) });
        let calendar = parsed(&text);
        let read = &calendar.within[0];
        // All that a reader sees is there, in order.
        let seen = |text: &str| text.chars().filter(|c| c.is_alphanumeric() || ",;\\:".contains(*c)).collect::<String>();
        prop_assert_eq!(seen(read.get("SUMMARY")), seen(&said));
        prop_assert_eq!(seen(read.get("DESCRIPTION")), seen(&format!("{more}{said}")));
        prop_assert_eq!(seen(calendar.get("X-WR-CALNAME")), seen(&said));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is typed, every event that says something else than before has a higher number, and its name stays.
    #[test]
    fn what_says_something_else_is_newer(first in wishes(), fields in proptest::collection::vec((0usize..400, 0usize..40, "[a-zà-ỹ ;,]{0,12}|2024-0[1-9]-1[0-9]"), 1..5)) {
        let mut book = dated();
        carry_out(&mut book, "may1", 1, &first);
        for (count, (record, field, text)) in (1_000_u64..).zip(fields) {
            let before = due_calendar(&book, PLAN, None, day("10/1/2024"));
            let change = typed(&book, record, field, &text);
            book.apply(&edit(count, Id::named("may2"), change)).unwrap();
            let after = due_calendar(&book, PLAN, None, day("10/1/2024"));
            events(&ics(&after));
            let old: BTreeMap<&str, &DueEvent> = before.events.iter().map(|one| (one.uid.as_str(), one)).collect();
            for one in &after.events {
                let Some(then) = old.get(one.uid.as_str()) else { continue };
                let same = (&one.summary, &one.description, one.day) == (&then.summary, &then.description, then.day);
                prop_assert!(same || one.sequence > then.sequence, "{:?}\n{:?}", then, one);
            }
        }
    }
}

/// A text typed into a field that a due day rests on.
fn typed(book: &Book, record: usize, field: usize, text: &str) -> Vec<Change> {
    type Address = fn(Id, usize) -> At;
    const REMEDY: [RemedyField; 6] = [
        RemedyField::Heading,
        RemedyField::Timeframe,
        RemedyField::Due,
        RemedyField::Direction,
        RemedyField::Codes,
        RemedyField::LeadsText,
    ];
    const DUTY: [DutyField; 4] =
        [DutyField::Text, DutyField::Due, DutyField::DueDays, DutyField::Periods];
    const TARGET: [TargetField; 3] = [TargetField::Label, TargetField::Due, TargetField::Threshold];
    const LISTS: [(List, Address); 4] = [
        (List::Remedies, |id, field| At::Remedy(id, REMEDY[field % REMEDY.len()])),
        (List::Duties, |id, field| At::Duty(id, DUTY[field % DUTY.len()])),
        (List::Targets, |id, field| At::Target(id, TARGET[field % TARGET.len()])),
        (List::Officers, |id, _| At::Officer(id, OfficerField::Title)),
    ];
    let (list, address) = LISTS[record % LISTS.len()];
    let ids = book.plan.ids(list);
    if ids.is_empty() {
        return Vec::new();
    }
    let at = address(ids[record / LISTS.len() % ids.len()], field);
    build::set(&book.plan, at, Value::text(text)).into_iter().collect()
}
