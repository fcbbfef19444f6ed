//! The plan file: what is written is read, and whatever is read never breaks anything.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

mod support;

use par_workbook::edit::Book;
use par_workbook::file::{
    self, Limits, Opened, Problem, Refused, SET_ASIDE, Sender, Unproved, canonical, snapshot,
};
use par_workbook::plan::{Id, List, Measure, Remedy, Slot};
use par_workbook::text::Language;
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use support::wishes;

const SENDER: Sender<'_> = Sender {
    application: "0.1.0",
    plan: Id::named("kehoach1"),
    device: Id::named("may1"),
    base_revision: 3,
    saved_at: "2024-05-06T07:08:09+07:00",
    author: Some(Id::named("vptk")),
};

fn opened(text: &str) -> Opened {
    file::open(text.as_bytes(), &Limits::default()).unwrap()
}

/// Everything that this release does not know, in a book.
fn with_extras(mut book: Book) -> Book {
    let later = json!({"b": [1, null, 2.5, {"x": "y"}], "a": "\u{1f600} “x”"});
    book.plan.extra.insert("later".into(), later.clone());
    book.plan.frame.extra.insert("later".into(), later.clone());
    book.plan.extra.insert("envelope".into(), json!({"signature": "…", "later": later}));
    book
}

fn sample_book() -> Book {
    let wishes: Vec<_> = (0..40_usize)
        .map(|n| {
            support::Wish::Add(
                n * 7,
                support::Fill { text: format!("nội dung {n}"), number: n, more: 0xffff_ffff },
            )
        })
        .collect();
    let mut book = support::book(&wishes);
    let measure = book.plan.measures.ids()[0];
    for (place, slot) in Slot::months().enumerate() {
        book.plan.figures.insert((measure, slot), (place * 7).to_string());
    }
    let mut problems =
        file::open(file::write(&book, &SENDER).as_bytes(), &Limits::default()).unwrap();
    assert!(problems.digest_ok);
    problems.book.plan.extra.remove(SET_ASIDE);
    problems.book
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_written_file_reads_back_exactly(wishes in wishes()) {
        let book = with_extras(support::book(&wishes));
        let text = file::write(&book, &SENDER);
        let receipt = file::verify(&text, &book).unwrap();
        let found = opened(&text);
        prop_assert!(found.digest_ok && !found.read_only);
        prop_assert_eq!(&found.check_code, &receipt.check_code);
        prop_assert_eq!(&found.counts, &receipt.counts);
        prop_assert_eq!(found.envelope.revision, book.revision);
        // Random wishes leave remedies without an area; only that is mended on opening.
        let mended = |problem: &Problem| matches!(problem, Problem::Missing { .. } | Problem::Homeless { .. } | Problem::Loop { .. });
        prop_assert!(found.problems.iter().all(mended), "{:?}", found.problems);
        prop_assert_eq!(&found.book.stamps, &book.stamps);
        if found.problems.is_empty() {
            prop_assert_eq!(&found.book, &book);
        }
        let again = file::write(&found.book, &SENDER);
        let settled = opened(&again);
        prop_assert!(settled.problems.iter().all(|problem| matches!(problem, Problem::Homeless { moved: false, .. })), "{:?}", settled.problems);
        prop_assert_eq!(settled.book, found.book);
    }

    #[test]
    fn two_exports_differ_in_the_envelope_alone(wishes in wishes()) {
        let book = support::book(&wishes);
        let first = file::write(&book, &SENDER);
        let second = file::write(&book, &Sender { device: Id::named("may2"), saved_at: "2025-01-01T00:00:00+07:00", ..SENDER });
        let body = |text: &str| text.split_once("\"sha256\"").map(|(_, body)| body.to_owned());
        prop_assert_eq!(body(&first), body(&second));
    }

    #[test]
    fn any_string_at_all_is_stored_and_exported(text in any::<String>(), name in any::<String>()) {
        let mut book = Book::default();
        book.plan.agency.name = text;
        book.plan.extra.insert("x".into(), json!({name: 1}));
        let read = snapshot::read(&snapshot::write(&book, [])).unwrap();
        prop_assert_eq!(&read.book, &book);
        file::verify(&file::write(&book, &SENDER), &book).unwrap();
    }

    #[test]
    fn canonical_text_does_not_know_the_order_of_keys(wishes in wishes()) {
        fn turned(json: &Json) -> Json {
            match json {
                Json::Object(object) => Json::Object(object.iter().rev().map(|(k, v)| (k.clone(), turned(v))).collect()),
                Json::Array(items) => items.iter().map(turned).collect(),
                other => other.clone(),
            }
        }
        let body = file::body::write(&with_extras(support::book(&wishes)));
        let text = canonical::text(&body);
        prop_assert_eq!(&canonical::text(&turned(&body)), &text);
        let again: Json = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(canonical::text(&again), text);
    }

    #[test]
    fn arbitrary_bytes_open_or_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        drop(file::open(&bytes, &Limits::default()));
    }

    #[test]
    fn arbitrary_words_in_json_open_or_are_refused(text in "[{}\\[\\]\",:a-c0-9 \n\\\\]{0,200}") {
        drop(file::open(text.as_bytes(), &Limits::default()));
        let text = format!("{{\"format\": \"ke-hoach-cchc\", \"body\": {text}");
        drop(file::open(text.as_bytes(), &Limits::default()));
    }
}

#[test]
fn every_prefix_of_a_file_opens_or_says_why() {
    let book = sample_book();
    let text = file::write(&book, &SENDER);
    let bytes = text.as_bytes();
    let whole = opened(&text);
    let (mut most, step) = (0, (bytes.len() / 700).max(1));
    for end in (0..bytes.len() - 2).step_by(step) {
        match file::open(&bytes[..end], &Limits::default()) {
            Ok(found) => {
                assert!(!found.digest_ok, "{end}");
                assert!(found.problems.contains(&Problem::CutShort), "{end}");
                let kept = List::ALL.iter().map(|list| found.counts.records(*list)).sum::<u64>();
                assert!(kept + 1 >= most, "a longer prefix kept less at {end}");
                most = most.max(kept);
            }
            Err(refused) => {
                assert!(!refused.say(Language::Vietnamese).is_empty());
                assert_eq!(most, 0, "{refused:?} at {end}");
            }
        }
    }
    let all = List::ALL.iter().map(|list| whole.counts.records(*list)).sum::<u64>();
    assert_eq!(most, all);
}

#[test]
fn every_flipped_byte_is_noticed_and_costs_little() {
    let book = sample_book();
    let text = file::write(&book, &SENDER);
    let whole = opened(&text);
    let mut bytes = text.clone().into_bytes();
    for place in (1..bytes.len() - 1).step_by(31) {
        for flip in [0x01, 0x10, 0x20, 0x80] {
            bytes[place] ^= flip;
            let read = file::open(&bytes, &Limits::default());
            let found = read.unwrap_or_else(|refused| panic!("byte {place} ^ {flip}: {refused:?}"));
            bytes[place] ^= flip;
            let listed = !found.problems.is_empty();
            let mut plan = found.book.plan;
            plan.extra.remove("envelope");
            let same = plan == whole.book.plan && found.book.stamps == whole.book.stamps;
            assert!(same || !found.digest_ok && listed, "byte {place} ^ {flip}: nobody noticed");
            for list in List::ALL {
                let (had, has) = (whole.counts.records(*list), found.counts.records(*list));
                assert!(has + 1 >= had || listed, "byte {place} ^ {flip}: {list:?} {had} -> {has}");
            }
        }
    }
}

#[test]
fn a_file_comes_through_mail_and_editors() {
    let book = sample_book();
    let text = file::write(&book, &SENDER);
    let utf16 = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(order).collect()
    };
    let ways: Vec<Vec<u8>> = vec![
        text.clone().into_bytes(),
        format!("\u{feff}{text}").into_bytes(),
        text.replace('\n', "\r\n").into_bytes(),
        format!("{text}\n\n--\nTrân trọng!\nUBND xã {{Ba Xa}}\n").into_bytes(),
        format!("Kính gửi đồng chí {{A}}, \"format\" như sau:\n\n{text}").into_bytes(),
        format!("<!doctype html><style>p {{ x }}</style><script id=\"ke-hoach-cchc\" type=\"application/json\">{text}</script>").into_bytes(),
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
        utf16(u16::to_le_bytes)[2..].to_vec(),
        serde_json::from_str::<Json>(&text).unwrap().to_string().into_bytes(),
    ];
    for (place, bytes) in ways.iter().enumerate() {
        let found = file::open(bytes, &Limits::default()).unwrap();
        assert!(found.digest_ok, "way {place}");
        assert_eq!(found.book.plan, book.plan, "way {place}");
    }
}

#[track_caller]
fn refused(bytes: &[u8], limits: &Limits, sentence: &str) {
    let refused = file::open(bytes, limits).unwrap_err();
    let said = refused.say(Language::Vietnamese);
    assert!(said.contains(sentence), "{said}");
    assert!(refused.say(Language::English).ends_with('.'));
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
    let wide = format!("{{\"format\":\"ke-hoach-cchc\",\"body\":[{}1]}}", "1,".repeat(500_000));
    refused(wide.as_bytes(), &limits, "hơn 400000 giá trị");
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
        .map(|problem| problem.say(Language::Vietnamese, &found.book.plan))
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
            "Tên as printed",
            "remedies/2",
            "remedies/3",
            "figures/m1/13",
            "kỳ 2",
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
            "Số đo m8",
            "Số đo m9",
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
fn a_changed_body_is_told_and_still_opens() {
    let text = file::write(&sample_book(), &SENDER).replace("nội dung 4", "nội dung X");
    let found = opened(&text);
    assert!(!found.digest_ok);
    assert_eq!(found.problems, [Problem::Checksum]);
    assert!(matches!(file::verify(&text, &found.book), Err(Unproved::Digest)));
}

#[test]
fn a_file_of_a_newer_release_opens_for_reading_only() {
    let body = json!({"areas": [{"id": "a1", "title": "Một", "later": {"x": 1}}], "later": [1]});
    let mut file: Json = serde_json::from_str(&around(&body)).unwrap();
    file["version"] = 2.into();
    let found = opened(&file.to_string());
    assert!(found.read_only && found.digest_ok);
    assert_eq!(found.problems, [Problem::Newer { version: 2, reader: 1 }]);
    file["reader"] = 2.into();
    let found = opened(&file.to_string());
    let said = found.problems[0].say(Language::Vietnamese, &found.book.plan);
    assert!(found.read_only && said.contains("cần phiên bản mới hơn"), "{said}");
}

#[test]
fn reading_back_finds_another_plan() {
    let book = sample_book();
    let mut other = book.clone();
    other.plan.figures.clear();
    assert_eq!(file::verify(&file::write(&book, &SENDER), &other), Err(Unproved::Differs));
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

#[test]
fn plain_plans_have_no_problems() {
    let mut book = Book::default();
    book.plan = opened(&around(&json!({"areas": [{"id": "a1"}], "remedies": [{"id": "r1", "area": ["a1"]}], "measures": [{"id": "m1"}]}))).book.plan;
    assert_eq!(
        book.plan.remedies.get(Id::named("r1")),
        Some(&Remedy { area: Some(Id::named("a1")), ..Remedy::default() })
    );
    assert_eq!(book.plan.measures.get(Id::named("m1")), Some(&Measure::default()));
}
