//! What holds for the points of any set: sums, limits, and that more done never gives less.

use par_workbook::plan::value::CodeSet as _;
use par_workbook::plan::{
    Answer, Criterion, CriterionScore, Id, Inapplicable, Plan, PointRole, PointRule, Rounding,
    RuleStep, Scale, ScoreBand, Scorer,
};
use par_workbook::score::{
    Asked, Given, Points, Remark, Rule, Scheme, ScoreCell, ScoreLine, ScoreSheet, Totals,
};
use proptest::prelude::*;

use crate::drawn::add;

/// One criterion that is scored, and what was answered.
#[derive(Clone, Debug)]
struct Leaf {
    rule: PointRule,
    maximum: u32,
    each: u32,
    full_at: u32,
    zero_is_full: bool,
    steps: Vec<(u32, u32, bool)>,
    part: u32,
    whole: u32,
    answer: usize,
    typed: [Option<u32>; 3],
    scorer: usize,
}

fn hundredths(number: u32) -> String {
    format!("{},{:02}", number / 100, number % 100)
}

fn leaf() -> impl Strategy<Value = Leaf> {
    let typed = || prop_oneof![3 => Just(None), 1 => (0..1_500_u32).prop_map(Some)];
    let steps =
        prop::collection::vec((0..12_000_u32, 0..1_200_u32, prop::bool::weighted(0.3)), 0..4);
    let rule = (0..PointRule::ALL.len()).prop_map(|place| PointRule::ALL[place]);
    let numbers = (1..1_000_u32, 0..300_u32, prop_oneof![Just(0), 1..12_000_u32]);
    let asked = (0..300_u32, 0..250_u32, 0..5_usize, 0..6_usize);
    (rule, numbers, any::<bool>(), steps, asked, [typed(), typed(), typed()]).prop_map(
        |(rule, (maximum, each, full_at), zero_is_full, steps, asked, typed)| {
            let (part, whole, answer, scorer) = asked;
            Leaf {
                rule,
                maximum,
                each,
                full_at,
                zero_is_full,
                steps,
                part,
                whole,
                answer,
                typed,
                scorer,
            }
        },
    )
}

#[derive(Clone, Debug)]
struct Drawn {
    areas: Vec<(Vec<Leaf>, Option<u32>, usize)>,
    scale: usize,
    rounding: bool,
    full: bool,
    caps: [Option<u32>; 2],
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let area = (prop::collection::vec(leaf(), 1..5), prop::option::of(1..2_000_u32), 0..8_usize);
    let cap = || prop::option::of(0..300_u32);
    let areas = prop::collection::vec(area, 1..4);
    (areas, 0..4_usize, any::<bool>(), any::<bool>(), [cap(), cap()]).prop_map(
        |(areas, scale, rounding, full, caps)| Drawn { areas, scale, rounding, full, caps },
    )
}

fn put(plan: &mut Plan, id: Id, parent: Option<Id>, leaf: &Leaf) {
    let row = Criterion {
        rule: leaf.rule,
        maximum: hundredths(leaf.maximum),
        each: hundredths(leaf.each),
        full_at: if leaf.full_at == 0 { String::new() } else { hundredths(leaf.full_at) },
        zero_is_full: leaf.zero_is_full,
        scorer: *[Scorer::Appraiser, Scorer::Survey].get(leaf.scorer).unwrap_or(&Scorer::Unit),
        ..Criterion::of(parent)
    };
    add(plan, id, row);
    for (place, (floor, points, linear)) in (1..).zip(&leaf.steps) {
        let floor = match leaf.rule {
            PointRule::CountBands => (floor / 50).to_string(),
            PointRule::RatioBands => hundredths(*floor),
            PointRule::Typed
            | PointRule::YesNo
            | PointRule::Linear
            | PointRule::PerItem
            | PointRule::Deduct => String::new(),
        };
        let (word, points) = (format!("Mức {place}"), hundredths(*points));
        let linear = *linear;
        let step = RuleStep { floor, word, points, linear, ..RuleStep::of(id) };
        add(plan, Id::new(id.bits() * 10 + place), step);
    }
    let typed = |place: usize| leaf.typed[place].map(hundredths).unwrap_or_default();
    let score = CriterionScore {
        answer: *Answer::ALL.get(leaf.answer).unwrap_or(&Answer::Yes),
        word: format!("Mức {}", leaf.answer),
        typed_part: leaf.part.to_string(),
        typed_whole: leaf.whole.to_string(),
        own: typed(0),
        first: typed(1),
        second: typed(2),
        ..CriterionScore::of(id)
    };
    add(plan, CriterionScore::id(id), score);
}

fn plan(drawn: &Drawn) -> Plan {
    let mut plan = Plan::default();
    let set = &mut plan.criteria_set;
    set.scale = Scale::ALL[drawn.scale];
    set.rounding = if drawn.rounding { Rounding::Sum } else { Rounding::Each };
    set.inapplicable = if drawn.full { Inapplicable::Full } else { Inapplicable::LeftOut };
    set.bonus_cap = drawn.caps[0].map(hundredths).unwrap_or_default();
    set.penalty_cap = drawn.caps[1].map(hundredths).unwrap_or_default();
    for (area, (leaves, maximum, role)) in (1..).zip(&drawn.areas) {
        let top = Id::new(area * 1_000);
        let role =
            *[PointRole::Bonus, PointRole::Penalty].get(*role).unwrap_or(&PointRole::Counted);
        let maximum = maximum.map(hundredths).unwrap_or_default();
        add(&mut plan, top, Criterion { maximum, role, ..Criterion::default() });
        for (place, leaf) in (1..).zip(leaves) {
            put(&mut plan, Id::new(area * 1_000 + place), Some(top), leaf);
        }
    }
    plan
}

type Column = (fn(&ScoreLine) -> &ScoreCell, fn(&ScoreSheet) -> &Totals);

const COLUMNS: [Column; 4] = [
    (|line| &line.own, |sheet| &sheet.own),
    (|line| &line.first, |sheet| &sheet.first),
    (|line| &line.second, |sheet| &sheet.second),
    (|line| &line.result, |sheet| &sheet.result),
];

/// What everything that counts adds up to.
fn total_of(scheme: &Scheme) -> Points {
    let areas = scheme.nodes.iter().filter(|node| node.depth == 0);
    areas.filter(|node| node.role == PointRole::Counted).filter_map(|node| node.maximum).sum()
}

/// A hundredth of rounding for each leaf, where a set rounds the sum.
fn slack(drawn: &Drawn, leaves: usize) -> i64 {
    if drawn.rounding { i64::try_from(leaves).unwrap() } else { 0 }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_above_its_maximum_or_below_nothing(drawn in drawn()) {
        let plan = plan(&drawn);
        let scheme = Scheme::of(&plan);
        let sheet = ScoreSheet::of(&plan, &scheme);
        for (cell, totals) in COLUMNS {
            for (node, line) in scheme.nodes.iter().zip(&sheet.lines) {
                if let Some(points) = cell(line).points {
                    prop_assert!(points >= Points::ZERO);
                    prop_assert!(points <= node.maximum.unwrap(), "{points} {node:?}");
                }
            }
            let totals = totals(&sheet);
            prop_assert!(totals.points >= Points::ZERO && totals.most >= Points::ZERO);
            prop_assert!(totals.bonus <= totals.bonus_typed);
            prop_assert!(totals.penalty <= totals.penalty_typed);
            let cap = drawn.caps[0].map(|cap| Points::new(cap.into()));
            prop_assert!(cap.is_none_or(|cap| totals.bonus <= cap));
            let cap = drawn.caps[1].map(|cap| Points::new(cap.into()));
            prop_assert!(cap.is_none_or(|cap| totals.penalty <= cap));
            prop_assert!(totals.points <= totals.bonus + total_of(&scheme));
        }
        for line in &sheet.lines {
            prop_assert!(line.lost.is_none_or(|lost| lost >= Points::ZERO));
        }
    }

    #[test]
    fn what_is_below_adds_up_and_the_areas_are_the_total(drawn in drawn()) {
        let plan = plan(&drawn);
        let scheme = Scheme::of(&plan);
        let sheet = ScoreSheet::of(&plan, &scheme);
        for (cell, totals) in COLUMNS {
            let mut sums = [Points::ZERO; 3];
            let mut open = 0;
            for (place, node) in scheme.nodes.iter().enumerate().filter(|(_, node)| !node.leaf) {
                let below = scheme.below(Some(place)).map(|(place, _)| cell(&sheet.lines[place]));
                let below: Vec<&ScoreCell> =
                    below.filter(|cell| !cell.outside && !cell.inapplicable).collect();
                let sum: Points = below.iter().filter_map(|cell| cell.points).sum();
                let own = cell(&sheet.lines[place]);
                let shown = own.points.unwrap_or_default();
                let expected = sum.min(node.maximum.unwrap());
                let off = (shown.hundredths() - expected.hundredths()).abs();
                prop_assert!(off <= slack(&drawn, below.len()), "{shown} {expected}");
                prop_assert_eq!(own.open, below.iter().map(|cell| cell.open).sum::<usize>());
                let role = match node.role {
                    PointRole::Counted => 0,
                    PointRole::Bonus => 1,
                    PointRole::Penalty => 2,
                };
                sums[role] = sums[role] + shown;
                open += own.open;
            }
            let totals = totals(&sheet);
            let [counted, bonus, penalty] = sums;
            let leaves = scheme.nodes.len();
            let near = |one: Points, two: Points| {
                (one.hundredths() - two.hundredths()).abs() <= slack(&drawn, leaves)
            };
            prop_assert!(near(totals.bonus_typed, bonus) && near(totals.penalty_typed, penalty));
            let all = (counted + totals.bonus - totals.penalty).at_least_zero();
            prop_assert!(near(totals.points, all), "{} {all}", totals.points);
            prop_assert_eq!(totals.open, open);
        }
    }

    #[test]
    fn more_done_never_gives_less(leaf in leaf(), part in 0..300_u32, more in 0..300_u32) {
        let mut plan = Plan::default();
        put(&mut plan, Id::new(1), None, &leaf);
        let scheme = Scheme::of(&plan);
        // A set whose higher step gives less is told of; of any other it holds.
        let falls = scheme.remarks.iter().any(|(_, remark)| *remark == Remark::StepsFall);
        prop_assume!(!falls);
        let node = &scheme.nodes[0];
        let give = |part: u32| {
            let asked = Asked {
                part: Some(part.into()),
                whole: Some(leaf.whole.into()),
                answer: Answer::Yes,
                ..Asked::default()
            };
            match node.rule.give(node.maximum, node.zero_is_full, &asked) {
                Given::Points(fine) => Some(fine),
                Given::Inapplicable | Given::Open(_) => None,
            }
        };
        let (less, more) = (give(part), give(part + more));
        prop_assert_eq!(less.is_some(), more.is_some());
        match node.rule {
            // The more violations, the less.
            Rule::Deduct(_) => prop_assert!(less >= more),
            Rule::Typed(_) | Rule::YesNo => prop_assert_eq!(less, more),
            Rule::Linear(_) | Rule::Ratio(_) | Rule::Count(_) | Rule::PerItem(_) => {
                prop_assert!(less <= more, "{less:?} {more:?}");
            }
        }
    }

    #[test]
    fn the_next_rating_is_reached_with_what_it_lacks_and_not_a_hundredth_less(
        drawn in drawn(), floors in prop::collection::vec(0..11_000_u32, 1..5),
    ) {
        let mut plan = plan(&drawn);
        for (place, floor) in (1..).zip(floors) {
            let band = ScoreBand {
                word: format!("Mức {place}"),
                floor: hundredths(floor),
                ..ScoreBand::default()
            };
            add(&mut plan, Id::new(900_000 + place), band);
        }
        let scheme = Scheme::of(&plan);
        let totals = ScoreSheet::of(&plan, &scheme).result;
        let shown = totals.percent(&scheme);
        let floor = totals.band(&scheme).map(|band| band.floor);
        prop_assert!(floor.is_none_or(|floor| shown.unwrap() >= floor.into()));
        if let Some(next) = totals.next(&scheme) {
            prop_assert!(shown.unwrap() < next.band.floor.into());
            prop_assert!(floor.is_none_or(|floor| floor < next.band.floor));
            let with = |points: Points| Totals { points, ..totals };
            let reached = with(totals.points + next.missing);
            prop_assert!(reached.band(&scheme).unwrap().floor >= next.band.floor);
            let short = with(totals.points + next.missing - Points::new(1));
            prop_assert_eq!(short.band(&scheme).map(|band| band.floor), floor);
        }
    }
}
