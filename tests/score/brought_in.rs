//! A criteria set is brought into a plan: what stays, what goes, and that it is told beforehand.

use std::collections::BTreeMap;

use par_workbook::edit::criteria_set::{
    CriterionStanding, HeldPart, SetComparison, bring_in, compare_sets,
};
use par_workbook::edit::{apply, apply_all, build, inverses};
use par_workbook::plan::{
    Answer, At, Criterion, CriterionField, CriterionScore, Evidence, Id, List, Plan, Remedy,
    RuleStep, ScoreBand, Value,
};
use proptest::prelude::*;

use crate::drawn::{Pieces, add, pieces, set};

const CODES: [&str; 8] = ["1", "1.1", "1.1.", " 1.1 ", "2", "A.2", "a.2", ""];

/// What a set says, without its ids: parents and criteria by their place in the list.
fn bare(plan: &Plan) -> impl PartialEq + std::fmt::Debug {
    let place = |id: Option<Id>| {
        id.map(|id| plan.criteria.ids().iter().position(|other| *other == id).unwrap())
    };
    let criteria: Vec<(Option<usize>, Criterion)> = plan
        .criteria
        .iter()
        .map(|(_, row)| (place(row.parent), Criterion { parent: None, ..row.clone() }))
        .collect();
    let mut steps: BTreeMap<Option<usize>, Vec<RuleStep>> = BTreeMap::new();
    for (_, row) in plan.rule_steps.iter() {
        let bare = RuleStep { criterion: None, ..row.clone() };
        steps.entry(place(row.criterion)).or_default().push(bare);
    }
    let order: Vec<Option<usize>> =
        plan.rule_steps.iter().map(|(_, row)| place(row.criterion)).collect();
    let bands: Vec<ScoreBand> = plan.score_bands.iter().map(|(_, row)| row.clone()).collect();
    (plan.criteria_set.clone(), criteria, steps, order, bands)
}

/// A plan with a set, points and documents for most criteria, and remedies that have the ids of another set.
fn used(pieces: &Pieces, codes: &[usize], salt: u64, other: u64) -> Plan {
    let mut plan = set(pieces, salt, |place| Some(CODES[codes[place]].to_owned()));
    for (place, id) in plan.criteria.ids().to_vec().into_iter().enumerate() {
        if place % 3 != 2 {
            let own = format!("{place}");
            let score = CriterionScore { own, answer: Answer::Yes, ..CriterionScore::of(id) };
            add(&mut plan, CriterionScore::id(id), score);
        }
        if place % 2 == 0 {
            let row = Evidence { criterion: Some(id), ..Evidence::default() };
            add(&mut plan, Id::new(900_000 + u64::try_from(place).unwrap()), row);
        }
    }
    for place in 0..2 {
        add(&mut plan, Id::new(other + 1_000 + place), Remedy::default());
    }
    plan
}

fn brought(plan: &Plan, incoming: &Plan) -> Plan {
    let mut after = plan.clone();
    apply_all(&mut after, &bring_in(plan, incoming)).unwrap();
    after
}

fn counted(told: &SetComparison, is: impl Fn(&CriterionStanding) -> bool) -> usize {
    told.criteria.iter().filter(|row| is(&row.standing)).count()
}

fn codes() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(0..CODES.len(), 12)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_gets_the_set_that_came_in_and_keeps_what_agrees(
        own in pieces(10), theirs in pieces(10), own_codes in codes(), their_codes in codes(),
        alike in any::<bool>(),
    ) {
        let (first, second) = (1 << 30, if alike { 1 << 30 } else { 1 << 31 });
        let plan = used(&own, &own_codes, first, 1 << 31);
        let incoming = set(&theirs, second, |place| Some(CODES[their_codes[place]].to_owned()));
        let told = compare_sets(&plan, &incoming);
        let changes = bring_in(&plan, &incoming);
        let mut after = plan.clone();
        apply_all(&mut after, &changes).unwrap();
        prop_assert_eq!(bare(&after), bare(&incoming));
        // Nothing else of the plan is touched.
        prop_assert_eq!(&after.remedies, &plan.remedies);
        // What was told is what happened.
        prop_assert_eq!(told.is_same(), changes.is_empty());
        let goes = |standing: &CriterionStanding| matches!(standing, CriterionStanding::Gone(_));
        let comes = |standing: &CriterionStanding| *standing == CriterionStanding::Added;
        let gone = plan.criteria.ids().iter().filter(|id| !after.criteria.contains(**id)).count();
        let come = after.criteria.ids().iter().filter(|id| !plan.criteria.contains(**id)).count();
        prop_assert_eq!((counted(&told, goes), counted(&told, comes)), (gone, come));
        for row in &told.criteria {
            match (&row.standing, row.before) {
                (CriterionStanding::Gone(held), Some(id)) => {
                    let scored = plan.score_of(id).is_some();
                    prop_assert_eq!(held.contains(&HeldPart::Answers), scored);
                    prop_assert!(after.score_of(id).is_none());
                }
                (_, Some(id)) => {
                    prop_assert!(after.criteria.contains(id));
                    prop_assert_eq!(after.score_of(id), plan.score_of(id));
                    let proves = |plan: &Plan| {
                        plan.evidences.iter().filter(|(_, row)| row.criterion == Some(id)).count()
                    };
                    prop_assert_eq!(proves(&after), proves(&plan));
                }
                (standing, None) => prop_assert_eq!(standing, &CriterionStanding::Added),
            }
        }
        // A second time there is nothing to do, and all of it can be taken back.
        prop_assert_eq!(bring_in(&after, &incoming), []);
        prop_assert!(compare_sets(&after, &incoming).is_same());
        apply_all(&mut after, &inverses(&changes)).unwrap();
        prop_assert_eq!(after, plan);
    }

    #[test]
    fn a_set_brought_into_its_own_plan_changes_nothing(own in pieces(10), codes in codes()) {
        let plan = used(&own, &codes, 1 << 30, 1 << 31);
        prop_assert_eq!(bring_in(&plan, &plan.set_alone()), []);
        let told = compare_sets(&plan, &plan.set_alone());
        prop_assert!(told.is_same() && !told.loses(), "{told:?}");
    }
}

fn criterion(plan: &mut Plan, id: &str, code: &str, parent: Option<&str>) {
    let row = Criterion {
        code: code.into(),
        name: format!("Tiêu chí {code}"),
        maximum: "2".into(),
        ..Criterion::of(parent.map(Id::named))
    };
    add(plan, Id::named(id), row);
}

/// 1 with 1.1 and 1.2, and 2; 1.1 and 1.2 are scored, 1.2 is proved.
fn plan() -> Plan {
    let mut plan = Plan::default();
    criterion(&mut plan, "a", "1", None);
    criterion(&mut plan, "a1", "1.1", Some("a"));
    criterion(&mut plan, "a2", "1.2", Some("a"));
    criterion(&mut plan, "b", "2", None);
    for id in ["a1", "a2"].map(Id::named) {
        let score = CriterionScore {
            first: "1,5".into(),
            reason: "Thiếu văn bản".into(),
            ..CriterionScore::of(id)
        };
        add(&mut plan, CriterionScore::id(id), score);
    }
    let row = Evidence { criterion: Some(Id::named("a2")), ..Evidence::default() };
    add(&mut plan, Id::named("tailieu"), row);
    plan
}

#[test]
fn what_becomes_of_each_criterion_is_told() {
    let plan = plan();
    let mut new = Plan::default();
    new.criteria_set.years = "2026".into();
    criterion(&mut new, "x", "1.", None);
    criterion(&mut new, "y", "2", None);
    criterion(&mut new, "x1", "1.1", Some("y"));
    criterion(&mut new, "z", "3", None);
    let told = compare_sets(&plan, &new);
    let said: Vec<String> = told.criteria.iter().map(|row| format!("{:?}", row.standing)).collect();
    assert_eq!(
        said,
        [
            "Changed { fields: [Code, Name], steps: false, moved: false }",
            "Same",
            "Changed { fields: [], steps: false, moved: true }",
            "Added",
            "Gone([Appraisals, Reasons, Evidence])",
        ]
    );
    assert_eq!(told.own.len(), 1);
    assert!(told.loses() && told.order && !told.bands);
    let after = brought(&plan, &new);
    // Whose code agrees is who it was; what hung by it hangs by it still.
    assert_eq!(after.criteria.ids(), ["a", "b", "a1", "z"].map(Id::named));
    assert_eq!(after.criteria.get(Id::named("a1")).unwrap().parent, Some(Id::named("b")));
    assert_eq!(after.score_of(Id::named("a1")), plan.score_of(Id::named("a1")));
    // What went took its points and its documents along.
    assert_eq!((after.scores.len(), after.evidences.len()), (1, 0));
}

#[test]
fn a_criterion_that_stays_is_not_taken_along_by_the_parent_that_goes() {
    let plan = plan();
    let mut new = Plan::default();
    criterion(&mut new, "b", "2", None);
    criterion(&mut new, "a1", "1.1", Some("b"));
    criterion(&mut new, "a2", "1.2", Some("b"));
    let after = brought(&plan, &new);
    assert_eq!(after.scores, plan.scores);
    assert_eq!(after.evidences, plan.evidences);
    assert_eq!(after.criteria.len(), 3);
}

#[test]
fn the_document_of_a_remedy_stays_where_its_criterion_goes() {
    let mut plan = plan();
    add(&mut plan, Id::named("muc"), Remedy::default());
    let row = Evidence {
        owner: Some(Id::named("muc")),
        criterion: Some(Id::named("a2")),
        ..Evidence::default()
    };
    add(&mut plan, Id::named("chung"), row);
    let mut new = Plan::default();
    criterion(&mut new, "a", "1", None);
    let after = brought(&plan, &new);
    assert_eq!(after.evidences.ids(), [Id::named("chung")]);
    assert_eq!(after.evidences.get(Id::named("chung")).unwrap().criterion, None);
}

#[test]
fn a_new_criterion_never_takes_the_id_of_something_else() {
    let mut plan = plan();
    add(&mut plan, Id::named("z"), Remedy::default());
    let mut new = plan.set_alone();
    // Another criterion has the id of 1.1, and one that of a remedy.
    let at = At::Criterion(Id::named("a1"), CriterionField::Code);
    let renamed = build::set(&new, at, Value::text("9")).unwrap();
    apply(&mut new, &renamed).unwrap();
    criterion(&mut new, "z", "8", Some("a"));
    let after = brought(&plan, &new);
    let ids = after.criteria.ids();
    assert!(!ids.contains(&Id::named("a1")) && !ids.contains(&Id::named("z")), "{ids:?}");
    assert!(after.score_of(Id::named("a1")).is_none());
    assert!(after.row(List::Remedies, Id::named("z")).is_some());
    assert_eq!(bring_in(&after, &new), []);
}

#[test]
fn a_large_hostile_set_is_brought_in_quickly() {
    let large = |salt: u64, code: &str| {
        let mut set = Plan::default();
        for place in 0..2_000 {
            let row = Criterion { code: code.into(), ..Criterion::default() };
            add(&mut set, Id::new(salt + place), row);
        }
        set
    };
    for code in ["", "1"] {
        let incoming = large(2_000_000, code);
        let plan = brought(&large(1_000_000, code), &incoming);
        assert_eq!(plan.criteria.len(), 2_000);
        assert_eq!(bring_in(&plan, &incoming), []);
    }
}
