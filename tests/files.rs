//! The plan file: what is written is read, and whatever is read never breaks anything.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

mod support;

use par_workbook::edit::Book;
use par_workbook::file::{
    self, Limits, Problem, Refused, SET_ASIDE, Sender, Unproved, canonical, snapshot,
};
use par_workbook::plan::{Id, List, Slot};
use par_workbook::text::{Language, opening};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use support::{SENDER, opened, wishes};

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
                // Every list comes to its turn.
                n * 5,
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
        // Random wishes leave remedies without an area, which is repaired on opening, and may type a far year.
        let mended = |problem: &Problem| matches!(problem, Problem::Missing { .. } | Problem::Homeless { .. } | Problem::Loop { .. } | Problem::SavedBefore { .. });
        prop_assert!(found.problems.iter().all(mended), "{:?}", found.problems);
        prop_assert_eq!(&found.book.stamps, &book.stamps);
        if found.problems.is_empty() {
            prop_assert_eq!(&found.book, &book);
        }
        let again = file::write(&found.book, &SENDER);
        let settled = opened(&again);
        prop_assert!(settled.problems.iter().all(|problem| matches!(problem, Problem::Homeless { moved: false, .. } | Problem::SavedBefore { .. })), "{:?}", settled.problems);
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
                Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => json.clone(),
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
                assert!(!opening::refused(Language::Vietnamese, &refused).is_empty());
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

#[test]
fn a_changed_body_is_told_and_still_opens() {
    let whole = file::write(&sample_book(), &SENDER);
    let text = whole.replace("nội dung 4", "nội dung X");
    let found = opened(&text);
    assert!(!found.digest_ok);
    // The change is told first, then what the file had to tell before.
    let told = std::iter::once(Problem::Checksum).chain(opened(&whole).problems);
    assert_eq!(found.problems, told.collect::<Vec<_>>());
    assert!(matches!(file::verify(&text, &found.book), Err(Unproved::Digest)));
}

#[test]
fn reading_back_finds_another_plan() {
    let book = sample_book();
    let mut other = book.clone();
    other.plan.figures.clear();
    assert_eq!(file::verify(&file::write(&book, &SENDER), &other), Err(Unproved::Differs));
}

#[test]
fn a_body_whose_name_was_lost_is_found_and_one_without_content_is_refused() {
    let text = file::write(&sample_book(), &SENDER);
    let whole = opened(&text);
    let renamed = opened(&text.replacen("\"body\"", "\"bndy\"", 1));
    assert_eq!(renamed.counts, whole.counts, "the counts of the envelope are no body");
    assert!(renamed.digest_ok);
    let body = text.find("\"body\": {").unwrap();
    let emptied = format!("{}\"body\": {{}}}}", &text[..body]);
    let refused = file::open(emptied.as_bytes(), &Limits::default()).unwrap_err();
    assert_eq!(refused, Refused::Unreadable { line: 1 });
}
