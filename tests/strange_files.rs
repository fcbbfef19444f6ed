//! Files that say anything at all in the right places: whatever opens must settle, be written,
//! and read back as it was opened.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use par_workbook::file::{self, Limits, canonical, snapshot};
use par_workbook::plan::{List, One};
use par_workbook::text::{Language, opening};
use proptest::prelude::*;
use serde_json::{Map, Value as Json, json};
use support::SENDER;

fn id() -> impl Strategy<Value = String> {
    prop_oneof![8 => "[ab][1-3]", 1 => "[A-Z! ]{0,3}", 1 => "[a-z0-9]{12,15}"]
}

fn leaf() -> impl Strategy<Value = Json> {
    prop_oneof![
        3 => any::<String>().prop_map(Json::from),
        3 => id().prop_map(Json::from),
        3 => prop::collection::vec(id(), 0..3).prop_map(Json::from),
        1 => any::<i64>().prop_map(Json::from),
        1 => any::<f64>().prop_map(Json::from),
        1 => any::<bool>().prop_map(Json::from),
        1 => Just(Json::Null),
    ]
}

fn anything() -> impl Strategy<Value = Json> {
    leaf().prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::vec((id(), inner), 0..4)
                .prop_map(|pairs| Json::Object(pairs.into_iter().collect())),
        ]
    })
}

/// A record or singleton with some of its own keys.
fn fields(keys: Vec<&'static str>) -> impl Strategy<Value = Json> {
    let key = prop_oneof![6 => prop::sample::select(keys), 1 => Just("later")];
    let pair = (key, prop_oneof![6 => leaf(), 1 => anything()]);
    (prop::option::weighted(0.9, id()), prop::collection::vec(pair, 0..8)).prop_map(
        |(id, pairs)| {
            let mut object: Map<String, Json> =
                pairs.into_iter().map(|(key, json)| (key.to_owned(), json)).collect();
            if let Some(id) = id {
                object.insert("id".into(), id.into());
            }
            Json::Object(object)
        },
    )
}

fn part() -> impl Strategy<Value = (String, Json)> {
    let list = prop::sample::select(List::ALL).prop_flat_map(|list| {
        let keys = list.infos().iter().map(|info| info.key).collect();
        let record = prop_oneof![9 => fields(keys).boxed(), 1 => anything().boxed()];
        prop::collection::vec(record, 0..5).prop_map(move |rows| (list.key(), Json::from(rows)))
    });
    let one = prop::sample::select(One::ALL).prop_flat_map(|one| {
        let keys = one.infos().iter().map(|info| info.key).collect();
        fields(keys).prop_map(move |json| (one.key(), json))
    });
    let months = prop::collection::vec(("[0-9]{1,2}|den-[0-9]|nam", leaf()), 0..4);
    let figures = prop::collection::vec((id(), months), 0..4).prop_map(|rows| {
        let rows = rows.into_iter();
        let object = |months: Vec<(String, Json)>| Json::Object(months.into_iter().collect());
        ("figures", Json::Object(rows.map(|(id, months)| (id, object(months))).collect()))
    });
    let keys = vec!["stamps", "set_aside", "envelope", "later", "frame", "areas", "figures"];
    let other = (prop::sample::select(keys), anything());
    prop_oneof![8 => list.boxed(), 2 => one.boxed(), 2 => figures.boxed(), 2 => other.boxed()]
        .prop_map(|(key, json)| (key.to_owned(), json))
}

fn stamps() -> impl Strategy<Value = Json> {
    let row =
        prop::collection::vec(prop_oneof![6 => (0_i64..3).prop_map(Json::from), 1 => leaf()], 0..7);
    let places = prop::collection::vec(("[a-z]{1,5}/[ab][1-3]", row), 0..5);
    let table = || prop::collection::vec(leaf(), 0..3);
    let device = (id(), prop_oneof![4 => (0_u64..9).prop_map(Json::from), 1 => leaf()]);
    (prop::collection::vec(device, 0..4), table(), places).prop_map(|(devices, authors, places)| {
        let places: Map<String, Json> =
            places.into_iter().map(|(place, row)| (place, Json::from(row))).collect();
        json!({"devices": devices, "authors": authors, "places": places})
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn whatever_opens_settles(
        parts in prop::collection::vec(part(), 0..10),
        stamps in prop::option::of(stamps()),
        envelope in prop::collection::vec(("(later|author|counts|application|base_revision|revision|reader)", leaf()), 0..4),
    ) {
        let mut body: Map<String, Json> = parts.into_iter().collect();
        body.extend(stamps.map(|stamps| ("stamps".to_owned(), stamps)));
        let body = Json::Object(body);
        let mut file = json!({
            "format": "ke-hoach-cchc", "version": 1, "reader": 1, "plan_id": "p", "device": "d",
            "revision": 7, "sha256": canonical::digest(&body), "body": body,
        });
        for (key, json) in envelope {
            file[&key] = json;
        }
        let found = file::open(file.to_string().as_bytes(), &Limits::default()).unwrap();
        prop_assert!(found.digest_ok);
        for problem in &found.problems {
            prop_assert!(!opening::problem(Language::English, &found.book.plan, problem).is_empty());
        }
        let text = file::write(&found.book, &SENDER);
        prop_assert_eq!(file::verify(&text, &found.book).map(|receipt| receipt.bytes), Ok(text.len()));
        let again = file::open(text.as_bytes(), &Limits::default()).unwrap();
        prop_assert_eq!(&again.book, &found.book);
        let stored = snapshot::read(&snapshot::write(&found.book, [])).unwrap();
        prop_assert_eq!(&stored.book, &found.book);
    }
}
