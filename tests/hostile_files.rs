//! Files that are damaged, foreign or hostile: what is reported, what is repaired, what is kept.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use par_workbook::file::{self, Limits, Opened, Problem, Refused, SET_ASIDE, VERSION, canonical};
use par_workbook::plan::{Id, Slot};
use par_workbook::text::{Language, opening};
use serde_json::{Value as Json, json};
use support::{SENDER, opened};

#[track_caller]
fn refused(bytes: &[u8], limits: &Limits, sentence: &str) {
    let refused = file::open(bytes, limits).unwrap_err();
    let said = opening::refused(Language::Vietnamese, &refused);
    assert!(said.contains(sentence), "{said}");
    assert!(opening::refused(Language::English, &refused).ends_with('.'));
}

#[test]
fn what_is_no_plan_is_refused_with_what_to_do() {
    let limits = Limits::default();
    refused(b"", &limits, "không có gì");
    refused(b" \r\n\0\0", &limits, "không có gì");
    refused(b"PK\x03\x04\x14\0", &limits, "tệp Word, Excel, zip");
    refused(b"%PDF-1.7", &limits, "tệp PDF");
    refused("Kính gửi UBND xã".as_bytes(), &limits, "không tìm thấy kế hoạch");
    refused(b"<html><body>{}</body></html>", &limits, "không tìm thấy kế hoạch");
    refused(br#"{"name":"x","version":1}"#, &limits, "không phải kế hoạch của ứng dụng này");
    refused(b"[1,2,3]", &limits, "không phải kế hoạch của ứng dụng này");
    refused(br#"{"format":"ke-hoach-cchc", oops"#, &limits, "hỏng từ dòng 1");
    refused(
        br#"{"format":"ke-hoach-cchc","version":9,"reader":9,"body":"zip"}"#,
        &limits,
        "phiên bản mới hơn",
    );
}

#[test]
fn limits_hold_before_anything_is_parsed() {
    let limits = Limits::default();
    refused(&vec![b' '; limits.bytes + 1], &limits, "không quá 16 MB");
    let deep = format!("{{\"format\":\"ke-hoach-cchc\",\"body\":{}", "[".repeat(1_000_000));
    refused(deep.as_bytes(), &limits, "quá 32 lớp");
    let wide = format!("{{\"format\":\"ke-hoach-cchc\",\"body\":[{}1]}}", "1,".repeat(1_100_000));
    refused(wide.as_bytes(), &limits, "hơn 1000000 giá trị");
    let small = Limits { bytes: 10, ..limits };
    assert_eq!(
        file::open(b"{\"a\": \"bcd\"}", &small),
        Err(Refused::TooLarge { bytes: 12, limit: 10 })
    );
}

/// A file around a body, with the right digest.
fn around(body: &Json) -> String {
    json!({
        "format": "ke-hoach-cchc", "version": 1, "reader": 1, "application": "0.1.0",
        "plan_id": "p", "device": "d", "revision": 7,
        "sha256": canonical::digest(body), "body": body,
    })
    .to_string()
}

#[track_caller]
fn finds(body: &Json, expected: &[&str]) -> Opened {
    let found = opened(&around(body));
    assert!(found.digest_ok);
    let said: Vec<String> = found
        .problems
        .iter()
        .map(|problem| opening::problem(Language::Vietnamese, &found.book.plan, problem))
        .collect();
    assert_eq!(said.len(), expected.len(), "{said:?}");
    for (said, expected) in said.iter().zip(expected) {
        assert!(said.contains(expected), "{said} / {expected}");
    }
    found
}

#[test]
fn what_does_not_fit_is_set_aside_and_written_back() {
    let body = json!({
        "frame": {"year": ["2024"], "month_window": "thang-am"},
        "areas": [{"id": "a1"}],
        "remedies": [{"id": "r1", "area": ["a1"], "heading": 12}, "chữ", 5],
        "figures": {"m1": {"13": "4", "2": {"x": 1}, "3": 7}},
        "measures": [{"id": "m1"}],
        "notes": "không",
    });
    let found = finds(
        &body,
        &[
            "Năm kế hoạch",
            "Kỳ số liệu của một tháng",
            "Tên tiêu chí thành phần",
            "remedies/2",
            "remedies/3",
            "figures/m1/13",
            "tháng 2",
            "Ghi chú tiến độ",
        ],
    );
    let aside = found.book.plan.extra[SET_ASIDE].clone();
    assert_eq!(aside[0], json!({"at": "frame/year", "json": ["2024"]}));
    assert_eq!(aside.as_array().unwrap().len(), 8);
    assert_eq!(found.book.plan.figure(Id::named("m1"), Slot::Month(3)), "7");
    let again = opened(&file::write(&found.book, &SENDER));
    assert!(again.problems.is_empty());
    assert_eq!(again.book.plan, found.book.plan);
}

#[test]
fn ids_that_are_taken_or_unreadable_lose_nothing() {
    let body = json!({
        "areas": [{"id": "a1", "title": "Một"}, {"id": "a1", "title": "Hai"}, {"id": "a1", "title": "Một"},
            {"id": "A!", "title": "Ba"}, {"title": "Bốn"}],
    });
    let found = finds(
        &body,
        &["Lĩnh vực “Hai” có mã trùng", "Lĩnh vực “Một” có hai lần", "“Ba” có mã", "“Bốn” có mã"],
    );
    assert_eq!(found.book.plan.areas.len(), 4);
    assert_eq!(opened(&around(&body)).book, found.book);
}

#[test]
fn records_that_are_missing_or_lost_are_seen_again() {
    let body = json!({
        "areas": [{"id": "a1", "title": "Một"}],
        "remedies": [{"id": "r1", "area": ["a9"], "lead_officers": ["o9"]}, {"id": "r2", "heading": "Không nhà"}],
        "targets": [{"id": "t1", "owner": ["r1"], "part": ["m9"]}],
        "figures": {"m8": {"1": "5"}},
        "notes": [{"id": "n1", "text": "Của ai"}],
        "sections": [{"id": "s1", "parent": ["s2"]}, {"id": "s2", "parent": ["s1"]}],
    });
    let found = finds(
        &body,
        &[
            "Cán bộ, công chức o9",
            "Lĩnh vực a9",
            "Số liệu m8",
            "Số liệu m9",
            "“Không nhà” không ghi thuộc",
            "“Của ai” không ghi thuộc",
            "tự nằm trong chính nó",
        ],
    );
    let plan = &found.book.plan;
    assert_eq!(plan.figure(Id::named("m8"), Slot::Month(1)), "5");
    assert_eq!(plan.remedies_of(Id::named("a1")).count(), 1);
    assert_eq!(plan.sections_of(None).count(), 1);
}

#[test]
fn a_hostile_string_stays_a_string() {
    let strings = [
        "<script>alert(1)</script>",
        "javascript:alert(1)",
        "=cmd|' /C calc'!A0",
        "${7*7}{{7*7}}",
        "../../etc/passwd",
        "' OR 1=1 --",
        "</script><img src=x onerror=alert(1)>",
    ];
    for text in strings {
        let body = json!({"agency": {"name": text}, "areas": [{"id": "a", "title": text}]});
        let found = finds(&body, &[]);
        assert_eq!(found.book.plan.agency.name, text);
        let again = opened(&file::write(&found.book, &SENDER));
        assert_eq!(again.book.plan, found.book.plan);
    }
    let name = file::file_name(
        &finds(&json!({"agency": {"name": "../<Ba> Xã/"}, "frame": {"year": "..24"}}), &[])
            .book
            .plan,
        SENDER.saved_at,
    );
    assert_eq!(name, "ke-hoach-cchc-ba-xa-24_2024-05-06_0708.json");
}

#[test]
fn hidden_characters_are_dropped_and_turned_text_is_pointed_out() {
    let body = json!({
        "agency": {"name": "Ba\u{0}\u{9b} Xa", "superior": "\u{202e}ỦY BAN", "short_name": "Ke\u{302}\u{301}\r\nhoạch"},
    });
    let found = finds(&body, &["Tên đơn vị", "Cơ quan cấp trên"]);
    assert_eq!(found.book.plan.agency.name, "Ba Xa");
    assert_eq!(found.book.plan.agency.short, "Kế\nhoạch");
    assert!(matches!(&found.problems[..], [Problem::Controls { .. }, Problem::Direction { .. }]));
}

#[test]
fn a_file_of_a_newer_release_opens_for_reading_only() {
    let body = json!({"areas": [{"id": "a1", "title": "Một", "later": {"x": 1}}], "later": [1]});
    let mut file: Json = serde_json::from_str(&around(&body)).unwrap();
    file["version"] = (VERSION + 1).into();
    let found = opened(&file.to_string());
    assert!(found.read_only && found.digest_ok);
    assert_eq!(found.problems, [Problem::Newer { version: VERSION + 1, reader: 1 }]);
    file["reader"] = (VERSION + 1).into();
    let found = opened(&file.to_string());
    let said = opening::problem(Language::Vietnamese, &found.book.plan, &found.problems[0]);
    assert!(found.read_only && said.contains("cần phiên bản mới hơn"), "{said}");
}

#[test]
fn a_large_hostile_file_is_answered_quickly() {
    let many: Vec<Json> = (0..20_000).map(|_| json!({})).collect();
    let mentions: Vec<String> = (0..20_000).map(|n| format!("x{n}")).collect();
    let body = json!({"areas": many, "measures": [{"id": "m", "within": mentions}], "notes": vec![1; 20_000]});
    let found = opened(&around(&body));
    assert_eq!(found.book.plan.areas.len(), 20_000);
    let chain: Vec<Json> = (0..20_000)
        .map(|n| json!({"id": format!("s{n}"), "parent": [format!("s{}", n + 1)]}))
        .collect();
    opened(&around(&json!({"sections": chain})));
}
