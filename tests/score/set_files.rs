//! A criteria set as a file of its own: out and in is the same, and whatever else comes in is told.

use par_workbook::edit::Book;
use par_workbook::file::{
    self, Limits, Problem, Refused, SetOrigin, SetRefused, VERSION, canonical, open_set, write_set,
};
use par_workbook::plan::{Criterion, Id, Plan, RuleStep};
use par_workbook::preset;
use par_workbook::text::{Language, opening};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::drawn::{add, pieces, set};
use crate::support::SENDER;

const SAVED_AT: &str = "2026-11-28T07:08:09+07:00";

/// Two areas, one of which has a criterion with a step.
fn small() -> Plan {
    let mut plan = Plan::default();
    plan.criteria_set.name = "Bộ tiêu chí cấp xã năm 2026".into();
    plan.criteria_set.made_up = true;
    let row = |code: &str, parent: Option<&str>| Criterion {
        code: code.into(),
        name: format!("Tiêu chí {code}"),
        maximum: "2,5".into(),
        ..Criterion::of(parent.map(Id::named))
    };
    add(&mut plan, Id::named("mot"), row("1", None));
    add(&mut plan, Id::named("motmot"), row("1.1", Some("mot")));
    add(&mut plan, Id::named("hai"), row("2", None));
    let step = RuleStep { floor: "90".into(), ..RuleStep::of(Id::named("motmot")) };
    add(&mut plan, Id::named("bac"), step);
    plan
}

fn written(plan: &Plan) -> String {
    write_set(plan, "0.1.0", SAVED_AT)
}

fn changed(text: &str, change: impl Fn(&mut Json)) -> String {
    let mut file: Json = serde_json::from_str(text).unwrap();
    change(&mut file);
    file.to_string()
}

/// The same with the digest that belongs to its body.
fn signed(text: &str, change: impl Fn(&mut Json)) -> String {
    changed(text, |file| {
        change(file);
        file["sha256"] = canonical::digest(&file["body"]).into();
    })
}

#[track_caller]
fn refused(bytes: &[u8], limits: &Limits, sentence: &str) {
    let why = open_set(bytes, limits).unwrap_err();
    let said = opening::set_refused(Language::Vietnamese, &why);
    assert!(said.contains(sentence), "{said}");
    assert!(opening::set_refused(Language::English, &why).ends_with('.'));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_set_out_and_in_is_the_same(pieces in pieces(14)) {
        let plan = set(&pieces, 1 << 30, |_| None);
        let found = open_set(written(&plan).as_bytes(), &Limits::default());
        if plan.is_blank_set() {
            prop_assert_eq!(found.unwrap_err(), SetRefused::NoCriteria(SetOrigin::OwnFile));
            return Ok(());
        }
        let found = found.unwrap();
        prop_assert_eq!(&found.problems, &[]);
        prop_assert!(found.digest_ok);
        prop_assert_eq!(&found.origin, &SetOrigin::OwnFile);
        prop_assert_eq!(&found.set, &plan);
        prop_assert_eq!(written(&found.set), written(&plan));
    }

    #[test]
    fn a_set_with_changed_bytes_is_read_or_refused(place in any::<usize>(), byte in any::<u8>()) {
        let mut bytes = written(&small()).into_bytes();
        let place = place % bytes.len();
        bytes[place] = byte;
        match open_set(&bytes, &Limits::default()) {
            Ok(found) => {
                // What was changed inside the body is told.
                prop_assert!(found.set == small() || !found.digest_ok || !found.problems.is_empty());
            }
            Err(why) => {
                let said = opening::set_refused(Language::Vietnamese, &why);
                prop_assert!(said.ends_with('.'));
            }
        }
    }
}

#[test]
fn the_envelope_of_a_set_names_no_plan_and_no_device() {
    let file: Json = serde_json::from_str(&written(&small())).unwrap();
    let keys: Vec<&str> = file.as_object().unwrap().keys().map(String::as_str).collect();
    let expected = ["format", "version", "reader", "application", "saved_at", "sha256", "body"];
    assert_eq!(keys, expected);
    assert_eq!(file["format"], "bo-tieu-chi-cchc");
    let parts: Vec<&str> = file["body"].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(parts, ["criteria_set", "criteria", "rule_steps"]);
}

#[test]
fn what_a_plan_holds_besides_its_set_is_not_handed_on() {
    let mut plan = preset::ba_xa_2024();
    let small = small();
    plan.criteria_set = small.criteria_set.clone();
    for (id, row) in small.criteria.iter() {
        add(&mut plan, id, row.clone());
    }
    let text = written(&plan);
    assert!(!text.contains("Ba Xa"), "{text}");
    let found = open_set(text.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(found.set.criteria, plan.criteria);
    assert!(found.set.remedies.is_empty() && found.set.agency.name.is_empty());
}

#[test]
fn the_set_is_copied_from_the_file_of_another_plan() {
    let mut plan = preset::ba_xa_2024();
    let small = small();
    plan.criteria_set = small.criteria_set.clone();
    for (id, row) in small.criteria.iter() {
        add(&mut plan, id, row.clone());
    }
    for (id, row) in small.rule_steps.iter() {
        add(&mut plan, id, row.clone());
    }
    let text = file::write(&Book::new(plan), &SENDER);
    let found = open_set(text.as_bytes(), &Limits::default()).unwrap();
    assert_eq!((&found.set, found.digest_ok), (&small, true));
    assert_eq!(found.problems, []);
    let said = opening::set_origin(Language::Vietnamese, &found.origin);
    assert!(said.contains("năm 2024 của Ba Xa"), "{said}");
    let none = file::write(&Book::new(preset::ba_xa_2024()), &SENDER);
    refused(none.as_bytes(), &Limits::default(), "kế hoạch này chưa có tiêu chí nào");
}

#[test]
fn the_file_of_a_set_is_no_plan_and_says_where_to_bring_it_in() {
    let text = written(&small());
    let quoted: String = ["> ", &text.trim_end().replace('\n', "\n> ")].concat();
    let damaged = text.replacen("bo-tieu-chi-cchc", "bo-tieu-chi-cch", 1);
    let lines = text.replacen("\"code\": \"1\",", "\"code\": \"1,", 1);
    for text in [text, quoted, damaged, lines] {
        let why = file::open(text.as_bytes(), &Limits::default()).unwrap_err();
        assert_eq!(why, Refused::CriteriaSet, "{text}");
        let said = opening::refused(Language::Vietnamese, &why);
        assert!(said.contains("tệp bộ tiêu chí") && said.contains("trang “Bộ tiêu chí”"), "{said}");
        assert!(!open_set(text.as_bytes(), &Limits::default()).unwrap().set.criteria.is_empty());
    }
}

#[test]
fn what_holds_no_set_is_refused_with_what_to_do() {
    let limits = Limits::default();
    refused(b" \r\n", &limits, "không có gì");
    refused(b"PK\x03\x04\x14\0", &limits, "tệp Word, Excel, zip");
    refused("Kính gửi UBND xã".as_bytes(), &limits, "không tìm thấy bộ tiêu chí");
    refused(br#"{"name":"x","version":1}"#, &limits, "không tìm thấy bộ tiêu chí");
    refused(br#"{"format":"bo-tieu-chi-cchc", oops"#, &limits, "hỏng từ dòng 1");
    let blank = written(&Plan::default());
    refused(blank.as_bytes(), &limits, "trong tệp không có tiêu chí nào có tên");
    let whole = file::open(blank.as_bytes(), &limits);
    assert_eq!(whole.unwrap_err(), Refused::CriteriaSet);
}

#[test]
fn a_set_without_a_name_or_a_point_is_told_as_empty() {
    let mut plan = Plan::default();
    for area in 1..=12 {
        add(&mut plan, Id::new(area), Criterion { code: area.to_string(), ..Criterion::of(None) });
    }
    refused(
        written(&plan).as_bytes(),
        &Limits::default(),
        "trong tệp không có tiêu chí nào có tên",
    );
    add(&mut plan, Id::new(13), Criterion { name: "Chỉ đạo".into(), ..Criterion::of(None) });
    assert_eq!(
        open_set(written(&plan).as_bytes(), &Limits::default()).unwrap().set.criteria.len(),
        13
    );
}

#[test]
fn more_than_a_thousand_criteria_are_no_set() {
    let of = |count: u64| {
        let mut plan = Plan::default();
        for one in 1..=count {
            let name = format!("Tiêu chí {one}");
            add(&mut plan, Id::new(one), Criterion { name, ..Criterion::of(None) });
        }
        written(&plan)
    };
    refused(of(1_001).as_bytes(), &Limits::default(), "có 1001 tiêu chí, nhiều hơn 1000");
    assert_eq!(
        open_set(of(1_000).as_bytes(), &Limits::default()).unwrap().set.criteria.len(),
        1_000
    );
}

#[test]
fn limits_hold_for_sets_before_anything_is_parsed() {
    let limits = Limits::default();
    refused(&vec![b' '; limits.bytes + 1], &limits, "không quá 16 MB");
    let deep = format!("{{\"format\":\"bo-tieu-chi-cchc\",\"body\":{}", "[".repeat(1_000_000));
    refused(deep.as_bytes(), &limits, "quá 32 lớp");
    let wide =
        format!("{{\"format\":\"bo-tieu-chi-cchc\",\"body\":[{}1]}}", "1,".repeat(1_100_000));
    refused(wide.as_bytes(), &limits, "hơn 1000000 giá trị");
}

#[test]
fn a_set_of_a_newer_release_is_refused_with_what_to_do() {
    for key in ["version", "reader"] {
        let newer = changed(&written(&small()), |file| file[key] = (VERSION + 1).into());
        refused(newer.as_bytes(), &Limits::default(), "phiên bản mới hơn");
    }
    let odd = changed(&written(&small()), |file| {
        file["version"] = 9.into();
        file["body"] = "zip".into();
    });
    let why = open_set(odd.as_bytes(), &Limits::default());
    assert_eq!(why, Err(SetRefused::File(Refused::TooNew { version: 9 })));
}

#[test]
fn a_set_that_was_changed_by_hand_is_told_and_read() {
    let text = written(&small()).replacen("2,5", "9,5", 1);
    let found = open_set(text.as_bytes(), &Limits::default()).unwrap();
    assert!(!found.digest_ok);
    assert_eq!(found.problems, [Problem::Checksum]);
    assert_eq!(found.set.criteria.get(Id::named("mot")).unwrap().maximum, "9,5");
    let said = opening::set_problem(Language::Vietnamese, &found.set, &Problem::Checksum);
    assert!(said.contains("Mã kiểm tra không khớp"), "{said}");
}

#[test]
fn what_does_not_fit_in_a_set_is_told_and_hostile_words_are_cleaned() {
    let text = signed(&written(&small()), |file| {
        file["body"]["criteria"][0]["rule"] = "eval".into();
        file["body"]["criteria"][1]["name"] = "a\u{202e}b\u{0}".into();
        file["body"]["criteria"][2]["parent"] = json!(["hai"]);
        file["body"]["rule_steps"][0]["criterion"] = json!(["ma"]);
    });
    let found = open_set(text.as_bytes(), &Limits::default()).unwrap();
    assert!(found.digest_ok);
    let tell = |problem| opening::set_problem(Language::Vietnamese, &found.set, problem);
    let said: Vec<String> = found.problems.iter().map(tell).collect();
    let expected =
        ["Quy tắc tính điểm; chỗ đó để trống", "Tiêu chí ma", "tự nằm trong", "đảo chiều", "ẩn"];
    assert_eq!(said.len(), expected.len(), "{said:?}");
    for (said, expected) in said.iter().zip(expected) {
        assert!(said.contains(expected), "{said} / {expected}");
    }
    assert_eq!(found.set.criteria.get(Id::named("motmot")).unwrap().name, "a\u{202e}b");
    assert_eq!(found.set.extra.len(), 0);
    // What was detached stands as an area, and what was missing is there.
    assert_eq!(found.set.criteria_of(None).count(), 3);
}

#[test]
fn the_file_of_a_set_is_named_by_it() {
    let name = |plan: &Plan| file::set_file_name(plan, SAVED_AT);
    let expected = "bo-tieu-chi-cchc-bo-tieu-chi-cap-xa-nam-2026_2026-11-28.json";
    assert_eq!(name(&small()), expected);
    assert_eq!(name(&Plan::default()), "bo-tieu-chi-cchc-chua-dat-ten_2026-11-28.json");
    let mut odd = Plan::default();
    odd.criteria_set.name = "../<Bộ> số/".into();
    assert_eq!(name(&odd), "bo-tieu-chi-cchc-bo-so_2026-11-28.json");
}
