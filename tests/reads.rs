//! What a verdict reads, compared with what changes it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may panic")]

use chrono::NaiveDate;
use par_workbook::check::{Index, outlook_of, reads, reads_of_aims, reads_of_owner};
use par_workbook::edit::{Change, apply_all, build};
use par_workbook::file;
use par_workbook::file::Limits;
use par_workbook::plan::{At, Id, Kind, List, One, Place, Plan, Slot, Target, TargetKind, Value};
use proptest::prelude::*;
use proptest::sample::{Index as Pick, select};

/// The sample with a year of figures, evidence, notes and reports.
fn sample() -> Plan {
    let text = include_str!("samples/ke-hoach-v1-ba-xa-2024.json");
    let mut plan = file::open(text.as_bytes(), &Limits::default()).expect("the sample").book.plan;
    for (place, target) in more().into_iter().enumerate() {
        let change = build::add(&plan, Id::named(&format!("them{place}")), target);
        apply_all(&mut plan, &[change]).expect("a free id");
    }
    plan
}

/// Targets of the kinds that the sample has none of, each once of a remedy and once of the plan itself.
fn more() -> Vec<Target> {
    let ids = |words: &[&str]| words.iter().map(|word| Id::named(word)).collect::<Vec<_>>();
    let text = |text: &str| text.to_owned();
    let (part, whole, minus) = (ids(&["m733kqxong"]), ids(&["m733kq"]), ids(&["cot10"]));
    let kinds = [
        Target { kind: TargetKind::PlacesGained, threshold: text("1"), ..Target::default() },
        Target { kind: TargetKind::AmongFirst, threshold: text("5"), ..Target::default() },
        Target { kind: TargetKind::ScoreAtLeast, threshold: text("55"), ..Target::default() },
        Target { kind: TargetKind::NotBelowAverage, base: text("1"), ..Target::default() },
        Target { kind: TargetKind::KeepMaximum, published: text("1"), ..Target::default() },
        Target {
            kind: TargetKind::AtMostPerPeriod,
            threshold: text("1"),
            part: ids(&["cot10"]),
            ..Target::default()
        },
        Target {
            kind: TargetKind::RatioAtLeast,
            threshold: text("55"),
            part,
            whole,
            minus,
            ..Target::default()
        },
    ];
    let owners = [Some(Id::named("r733")), None];
    let of = |owner| kinds.clone().map(|kind| Target { owner, ..kind });
    owners.into_iter().flat_map(of).collect()
}

/// Every address of the plan, figures too.
fn addresses(plan: &Plan) -> Vec<At> {
    let mut all: Vec<At> = One::ALL
        .iter()
        .flat_map(|one| one.infos().iter().filter_map(|info| one.at(info.key)))
        .collect();
    for list in List::ALL {
        for id in plan.ids(*list) {
            all.extend(list.infos().iter().filter_map(|info| list.at(*id, info.key)));
        }
    }
    for id in plan.measures.ids() {
        let months = (1..=12).flat_map(|month| [Slot::Month(month), Slot::Through(month)]);
        all.extend(months.chain([Slot::Year]).map(|slot| At::Figure(*id, slot)));
    }
    all
}

/// A value of the field's kind.
fn value(plan: &Plan, at: At, pick: Pick, text: &str) -> Value {
    let Some(info) = at.info() else { return Value::text(text) };
    match info.kind {
        Kind::Flag => Value::Flag(pick.index(2) == 0),
        Kind::Code(codes) => Value::text(*pick.get(codes)),
        Kind::Ref | Kind::Ids => {
            let lists = [List::Remedies, List::Duties, List::Measures, List::Officers, List::Areas];
            let ids: Vec<Id> = lists.iter().flat_map(|list| plan.ids(*list)).copied().collect();
            Value::Ids(vec![*pick.get(&ids)])
        }
        Kind::Line | Kind::Prose | Kind::Number | Kind::Day => Value::text(text),
    }
}

fn texts() -> impl Strategy<Value = &'static str> {
    select(vec![
        "",
        "0",
        "1",
        "55",
        "100",
        "abc",
        "2024-03-31",
        "2023-01-01",
        "Trong quý I năm 2024",
    ])
}

/// A change of one value, or of which records a list has.
fn change(plan: &Plan, kind: u8, pick: Pick, other: Pick, text: &str) -> Vec<Change> {
    let places = addresses(plan);
    let records: Vec<(List, Id)> =
        List::ALL.iter().flat_map(|list| plan.ids(*list).iter().map(|id| (*list, *id))).collect();
    match kind {
        0 => {
            let (list, id) = *pick.get(&records);
            build::remove(plan, list, id)
        }
        1 => {
            let (list, id) = *pick.get(&records);
            build::shift(plan, list, id, other.index(2) == 0).into_iter().collect()
        }
        _ => {
            let at = *pick.get(&places);
            build::set_all(plan, [(at, value(plan, at, other, text))])
        }
    }
}

fn days() -> impl Strategy<Value = NaiveDate> {
    (0..800_u64).prop_map(|offset| {
        NaiveDate::from_ymd_opt(2023, 11, 1).unwrap() + chrono::Days::new(offset)
    })
}

/// Whether a change notifies those who wait for one of these places, or for the index.
fn wakes(changes: &[Change], places: &[Place]) -> bool {
    let index = Index::LISTS.map(Place::Order);
    changes
        .iter()
        .flat_map(Change::wakes)
        .any(|place| places.contains(&place) || index.contains(&place))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn an_edit_outside_what_a_verdict_reads_never_changes_it(
        (kind, pick, other) in (0..12_u8, any::<Pick>(), any::<Pick>()),
        text in texts(),
        day in days(),
    ) {
        let plan = sample();
        let index = Index::of(&plan);
        let changes = change(&plan, kind, pick, other, text);
        let mut next = plan.clone();
        prop_assume!(apply_all(&mut next, &changes).is_ok());
        let after = Index::of(&next);
        for (target, _) in plan.targets.iter() {
            let (before, now) =
                (index.verdict(&plan, target, day), after.verdict(&next, target, day));
            // Where the year ends rests on no more than the verdict.
            let heads = outlook_of(&plan, target, &before, day) != outlook_of(&next, target, &now, day);
            if before != now || heads {
                let read = reads(&plan, &index, target);
                prop_assert!(wakes(&changes, &read), "{target}: {changes:?}");
            }
        }
        if index.aims(&plan, day) != after.aims(&next, day) {
            prop_assert!(wakes(&changes, &reads_of_aims(&plan, &index)), "{changes:?}");
        }
        let owners = plan.remedies.ids().iter().map(|id| (List::Remedies, *id));
        for (list, id) in owners.chain(plan.duties.ids().iter().map(|id| (List::Duties, *id))) {
            let duty = list == List::Duties;
            let stands = |plan: &Plan, index: &Index| {
                if duty { index.duty(plan, id, day) } else { index.remedy(plan, id, day) }
            };
            if stands(&plan, &index) != stands(&next, &after) {
                let read = reads_of_owner(&plan, &index, list, id);
                prop_assert!(wakes(&changes, &read), "{id}: {changes:?}");
            }
        }
    }

    #[test]
    fn an_edit_inside_what_a_verdict_reads_wakes_its_chip(pick in any::<Pick>(), other in any::<Pick>(), text in texts()) {
        let plan = sample();
        let index = Index::of(&plan);
        let target = *pick.get(plan.targets.ids());
        let read = reads(&plan, &index, target);
        let inside: Vec<At> =
            addresses(&plan).into_iter().filter(|at| read.contains(&Place::of(*at))).collect();
        let at = *other.get(&inside);
        let changes = build::set_all(&plan, [(at, value(&plan, at, other, text))]);
        prop_assume!(!changes.is_empty());
        prop_assert!(changes.iter().flat_map(Change::wakes).any(|place| read.contains(&place)), "{at}");
    }

    #[test]
    fn a_place_reads_back(pick in any::<Pick>()) {
        let plan = sample();
        let mut places: Vec<Place> = addresses(&plan).into_iter().map(Place::Value).collect();
        places.extend(addresses(&plan).into_iter().map(Place::of));
        places.extend(One::ALL.iter().map(|one| Place::One(*one)));
        places.extend(List::ALL.iter().map(|list| Place::Order(*list)));
        let place = *pick.get(&places);
        prop_assert_eq!(place.to_string().parse::<Place>(), Ok(place));
    }
}

#[test]
fn no_place_is_spelled_as_another() {
    let plan = sample();
    let mut places: Vec<Place> = addresses(&plan).into_iter().map(Place::Value).collect();
    places.extend(addresses(&plan).into_iter().map(Place::of));
    places.extend(One::ALL.iter().map(|one| Place::One(*one)));
    places.extend(List::ALL.iter().map(|list| Place::Order(*list)));
    places.sort();
    places.dedup();
    let texts: std::collections::BTreeSet<String> = places.iter().map(Place::to_string).collect();
    assert_eq!(texts.len(), places.len());
    for wrong in
        ["", "/", "remedies/", "khac", "khac/r733", "figures/", "remedies/r733/khac", "frame/r733"]
    {
        assert!(wrong.parse::<Place>().is_err(), "{wrong}");
    }
}
