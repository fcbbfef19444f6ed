//! What can still be won: how much, by how much work, in which order, and never what is gone.

use par_workbook::edit::{apply, apply_all, build};
use par_workbook::plan::{
    Answer, At, CriterionField, CriterionScore, CriterionScoreField, Id, Measure, Officer, Plan,
    PointRule, Remedy, Scale, Slot, Target, Value,
};
use par_workbook::score::{Points, Scheme, ScoreSheet, Stake, StakeWork, Stakes, asked};
use proptest::prelude::*;

use crate::drawn::{add, pieces, set};
use crate::made_up;
use crate::points::{answered, criterion_id, with_scores, with_set};
use crate::year::year;

fn stakes(plan: &Plan) -> Stakes {
    let scheme = Scheme::of(plan);
    Stakes::of(plan, &scheme, &ScoreSheet::of(plan, &scheme))
}

/// Adds a criterion of the made-up set's table, answered.
fn put(plan: &mut Plan, code: &str, (maximum, rule, answer): (&str, &str, &str)) {
    let (row, steps) = made_up::row(&[code, maximum, "", rule, "Tiêu chí", ""]);
    let id = criterion_id(code);
    add(plan, id, row);
    for (place, step) in steps.into_iter().enumerate() {
        add(plan, Id::named(&format!("b{}{place}", code.replace('.', ""))), step);
    }
    if let Some(score) = answered(code, answer) {
        add(plan, CriterionScore::id(id), score);
    }
}

fn write(plan: &mut Plan, at: At, value: Value) {
    let change = build::set(plan, at, value).unwrap();
    apply(plan, &change).unwrap();
}

fn one(maximum: &str, rule: &str, answer: &str) -> Plan {
    let mut plan = Plan::default();
    put(&mut plan, "1", (maximum, rule, answer));
    plan
}

fn work(work: &StakeWork) -> String {
    match work {
        StakeWork::Cases { mend, further, mendable } => {
            let say = |count: &Option<u64>| count.map_or("-".to_owned(), |it| it.to_string());
            let kind = mendable.map_or("", |it| if it { " bù" } else { " mới" });
            format!("{}|{}{kind}", say(mend), say(further))
        }
        StakeWork::More(more) => format!("+{more}"),
        StakeWork::Yes => "có".to_owned(),
        StakeWork::Grade(grade) => format!("mức {grade}"),
        StakeWork::ByHand => "tay".to_owned(),
    }
}

fn row(stake: &Stake) -> String {
    let near = stake.nearest.as_ref().map(|(it, gain)| format!("; gần {} +{gain}", work(it)));
    let part = if stake.full { "" } else { " chưa đủ" };
    let work = stake.work.as_ref().map_or("không".to_owned(), work);
    format!("{} {work}{part}{}", stake.win, near.unwrap_or_default())
}

/// Everything that is said of a plan with one criterion.
fn said(plan: &Plan) -> String {
    let found = stakes(plan);
    let mut all: Vec<String> = found.rows.iter().map(row).collect();
    all.extend(found.out_of_reach.iter().map(|it| format!("mất {}", row(it))));
    all.extend(found.taken.iter().map(|(_, points)| format!("trừ {points}")));
    all.extend(found.unscored.iter().map(|_| "chưa chấm".to_owned()));
    all.join(" / ")
}

/// Maximum | rule | answer | what can be won: points, cases of those that are there | further ones, and the nearest step.
const CASES: &str = "
1 | co-khong | khong | 1,00 có
1 | co-khong | co |
1 | co-khong | chưa | chưa chấm
1 | co-khong | khong-ap-dung |

2 | ty-le 80 | gõ 60/100 | 0,50 20|100; gần 1|- bù +0,03
2 | ty-le 80 | gõ 79/100 | 0,02 1|5
2 | ty-le 80 | gõ 80/100 |
2 | ty-le 80 | gõ 120/100 |
6 | ty-le | gõ 198/200 | 0,06 2|-; gần 1|- bù +0,03
1 | ty-le | gõ 199/200 |
6 | ty-le | gõ 0/0 | chưa chấm
6 | ty-le 100 0/0 | gõ 0/0 |
6 | ty-le | gõ x/5 | chưa chấm

5 | bac 55=5 40=tl 0=0 | gõ 10999/20000 | 2,25 1|3
5 | bac 55=5 40=tl 0=0 | gõ 11000/20000 |
5 | bac 55=5 40=tl 0=0 | gõ 10/100 | 5,00 45|100; gần 30|- bù +2,00
5 | bac 100=5 80=3 0=0 | gõ 70/100 | 5,00 30|-; gần 10|- bù +3,00
5 | bac 55=4 0=0 | gõ 0/20 | 4,00 11|25 chưa đủ
5 | bac 55=4 0=0 | gõ 11/20 | mất 1,00 không chưa đủ
5 | bac 100=tl 0=0 | gõ 19/20 | 5,00 1|-

1 | dem 3=1 2=0,5 | gõ 0 | 1,00 +3; gần +2 +0,50
1 | dem 3=1 2=0,5 | gõ 2 | 0,50 +1
1 | dem 3=1 2=1 | gõ 1 | 1,00 +1
1 | dem 3=1 | gõ 99 |
1,5 | moi 0,5 | gõ 1 | 1,00 +2; gần +1 +0,50
1,5 | moi 0,4 | gõ 1 | 1,10 +3; gần +1 +0,40
1,5 | moi 0,5 | gõ 4 |

2 | tru 0,5 | gõ 0 |
2 | tru 0,5 | gõ 1 | trừ 0,50
2 | tru 0,5 | gõ 9 | trừ 2,00
";

#[test]
fn every_rule_says_what_is_left_and_what_it_takes() {
    let cases: Vec<&str> = CASES.lines().filter(|line| !line.trim().is_empty()).collect();
    assert!(cases.len() > 25);
    for case in cases {
        let cells: Vec<&str> = case.splitn(4, '|').map(str::trim).collect();
        let [maximum, rule, answer, expected] = cells[..] else { panic!("{case}") };
        assert_eq!(said(&one(maximum, rule, answer)), expected, "{case}");
    }
}

/// A rate of measures: so many of so many, and a target that counts the same.
fn measured(part: u64, whole: u64, rule: &str, mendable: bool) -> Plan {
    let mut plan = one("2", rule, "đếm m1 / m2");
    for (word, count) in [("m1", part), ("m2", whole)] {
        add(&mut plan, Id::named(word), Measure::default());
        plan.figures.insert((Id::named(word), Slot::Month(1)), count.to_string());
    }
    let (part, whole) = (vec![Id::named("m1")], vec![Id::named("m2")]);
    add(&mut plan, Id::named("t"), Target { part, whole, mendable, ..Target::default() });
    plan
}

/// What failed cannot be done again: only further good cases lift the rate, and 100 per cent is gone.
#[test]
fn what_cannot_be_mended_is_lifted_by_further_cases_or_lost() {
    let steps = "bac 100=2 80=1 0=0";
    assert_eq!(said(&measured(70, 100, steps, true)), "2,00 30|- bù; gần 10|- bù +1,00");
    assert_eq!(said(&measured(70, 100, steps, false)), "1,00 10|50 mới chưa đủ");
    assert_eq!(said(&measured(80, 100, steps, false)), "mất 1,00 không chưa đủ");
    assert_eq!(said(&measured(60, 100, "ty-le 80", false)), "0,50 20|100 mới; gần -|1 mới +0,01");
    // The rate still rises with further cases, though never to all of it.
    assert_eq!(
        said(&measured(99, 100, "ty-le", false)),
        "mất 0,02 không chưa đủ; gần -|34 mới +0,01"
    );
}

#[test]
fn the_most_points_come_first_then_the_least_work_weighed() {
    let mut plan = Plan::default();
    for (code, row) in [
        ("1", ("1", "dem 3=1", "gõ 0")),
        ("2", ("1", "co-khong", "khong")),
        ("3", ("2", "ty-le", "gõ 50/100")),
        ("4", ("1", "dem 2=1", "gõ 0")),
        ("5", ("0,5", "co-khong", "khong")),
    ] {
        put(&mut plan, code, row);
    }
    let order = |plan: &Plan| {
        let name = |row: &Stake| plan.criteria.get(row.criterion).unwrap().code.clone();
        stakes(plan).rows.iter().map(name).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(order(&plan), "2 4 1 3 5");
    let three = stakes(&plan);
    assert_eq!(three.easiest().len(), 3);
    assert_eq!(three.easiest(), &three.rows[..3]);
    // One answer is as much as four counts by the officer's word.
    let weigh = |plan: &mut Plan, text: &str| {
        let at =
            At::CriterionScore(CriterionScore::id(criterion_id("2")), CriterionScoreField::Weight);
        write(plan, at, Value::text(text));
    };
    weigh(&mut plan, "4");
    assert_eq!(order(&plan), "4 1 2 3 5");
    // What cannot be read counts as one, and is told beside its field.
    weigh(&mut plan, "nhiều");
    assert_eq!(order(&plan), "2 4 1 3 5");
}

#[test]
fn who_and_when_are_the_scores_own_or_those_of_the_remedy_with_its_code() {
    let mut plan = one("1", "co-khong", "khong");
    plan.frame.year = "2024".into();
    for word in ["tp", "dc"] {
        add(&mut plan, Id::named(word), Officer::default());
    }
    let remedy = Remedy {
        codes: "1.;2.5".into(),
        leads: vec![Id::named("tp")],
        timeframe: "Trong quý II/2024".into(),
        ..Remedy::default()
    };
    add(&mut plan, Id::named("r"), remedy);
    let who = |plan: &Plan| {
        let row = stakes(plan).rows.remove(0);
        (row.officers, row.due.map(|due| due.to_string()), row.remedy)
    };
    let remedy = Some(Id::named("r"));
    let june = Some("2024-06-30".to_owned());
    assert_eq!(who(&plan), (vec![Id::named("tp")], june.clone(), remedy));
    let score = |field| At::CriterionScore(CriterionScore::id(criterion_id("1")), field);
    write(&mut plan, score(CriterionScoreField::Officers), Value::Ids(vec![Id::named("dc")]));
    write(&mut plan, score(CriterionScoreField::Due), Value::text("2024-10-01"));
    assert_eq!(who(&plan), (vec![Id::named("dc")], Some("2024-10-01".to_owned()), remedy));
    // A day of the year before is left over from an older plan.
    write(&mut plan, score(CriterionScoreField::Due), Value::text("2023-10-01"));
    assert_eq!(who(&plan).1, june);
}

/// A parent that has all its points takes no more, nor does a bonus at its limit.
#[test]
fn nothing_is_won_above_a_limit() {
    let mut plan = Plan::default();
    put(&mut plan, "1", ("3", "nhap", ""));
    for (code, answer) in [("1.1", "co"), ("1.2", "khong")] {
        put(&mut plan, code, ("2", "co-khong", answer));
    }
    let found = stakes(&plan);
    // Two of three are there: the other two points add one.
    assert_eq!((found.rows[0].win, found.win()), (Points::new(100), Points::new(100)));
    assert_eq!(found.won.points, Points::new(300));

    let bonus = |plan: &mut Plan, code: &str, answer: &str| {
        put(plan, code, ("1", "co-khong", answer));
        write(plan, At::Criterion(criterion_id(code), CriterionField::Role), Value::text("thuong"));
    };
    bonus(&mut plan, "8", "co");
    bonus(&mut plan, "9", "khong");
    plan.criteria_set.bonus_cap = "1,5".into();
    let found = stakes(&plan);
    let own = |code: &str| found.rows.iter().find(|row| row.criterion == criterion_id(code));
    assert_eq!(own("9").unwrap().win, Points::new(50));
    plan.criteria_set.bonus_cap = "1".into();
    let found = stakes(&plan);
    assert!(found.rows.iter().all(|row| row.criterion != criterion_id("9")));
}

#[test]
fn points_typed_by_hand_say_nothing_of_the_work() {
    let mut plan = one("2", "dem 3=2", "gõ 1");
    let own = At::CriterionScore(CriterionScore::id(criterion_id("1")), CriterionScoreField::Own);
    write(&mut plan, own, Value::text("1,25"));
    assert_eq!(said(&plan), "0,75 tay");
    write(&mut plan, own, Value::text("2"));
    assert_eq!(said(&plan), "");
}

/// The made-up year: what is won adds up to the total that is told, and only what is scored is in the list.
#[test]
fn the_year_scored_by_hand_has_its_easiest_points() {
    let mut plan = year().plan;
    let set = with_set(&plan);
    apply_all(&mut plan, &set).unwrap();
    let scores = with_scores(&plan);
    apply_all(&mut plan, &scores).unwrap();
    let found = stakes(&plan);
    assert!(found.rows.len() > 3 && found.won.points <= found.won.most);
    let sum: Points = found.rows.iter().map(|row| row.win).sum();
    assert!(found.win() <= sum);
    let scheme = Scheme::of(&plan);
    let sheet = ScoreSheet::of(&plan, &scheme);
    for row in &found.rows {
        let line = sheet.line(row.criterion).unwrap();
        assert!(line.own.points.is_some() && row.win > Points::ZERO);
    }
    for id in &found.unscored {
        assert_eq!(sheet.line(*id).unwrap().own.points, None);
    }
}

/// What is tried as it stands is what stands.
#[test]
fn what_is_tried_the_same_changes_nothing() {
    let mut plan = year().plan;
    let set = with_set(&plan);
    apply_all(&mut plan, &set).unwrap();
    let scores = with_scores(&plan);
    apply_all(&mut plan, &scores).unwrap();
    let scheme = Scheme::of(&plan);
    let read = |id: Id| plan.score_of(id).map(|score| asked(&plan, score)).unwrap_or_default();
    assert_eq!(ScoreSheet::with(&plan, &scheme, read), ScoreSheet::of(&plan, &scheme));
}

proptest! {
    /// Whatever the set and its answers: no win is nothing, none goes above its maximum, and all together stay within
    /// what the column is out of, bonus apart.
    #[test]
    fn all_that_is_listed_stays_within_the_maximum(
        drawn in pieces(20),
        answers in prop::collection::vec((0_u64..30, 0_u64..30, 0_usize..4), 20),
    ) {
        let mut plan = set(&drawn, 0, |_| None);
        let ids = plan.criteria.ids().to_vec();
        for (id, (part, whole, kind)) in ids.iter().zip(answers) {
            let score = CriterionScore {
                typed_part: part.to_string(),
                typed_whole: whole.to_string(),
                answer: [Answer::Unsaid, Answer::No][kind % 2],
                own: if kind == 3 { part.to_string() } else { String::new() },
                ..CriterionScore::of(*id)
            };
            add(&mut plan, CriterionScore::id(*id), score);
        }
        let scheme = Scheme::of(&plan);
        let sheet = ScoreSheet::of(&plan, &scheme);
        let found = Stakes::of(&plan, &scheme, &sheet);
        for row in &found.rows {
            let node = &scheme.nodes[scheme.place(row.criterion).unwrap()];
            let own = sheet.line(row.criterion).unwrap().own.points.unwrap();
            prop_assert!(row.win > Points::ZERO && own + row.win <= node.maximum.unwrap());
            let criterion = plan.criteria.get(row.criterion).unwrap();
            prop_assert!(criterion.rule != PointRule::Deduct);
        }
        let sum: Points = found.rows.iter().map(|row| row.win).sum();
        prop_assert!(found.win() <= sum);
        // No criterion goes above its maximum, so no area does. (A scale without its survey takes points off again.)
        let counted = found.won.points - found.won.bonus + found.won.penalty;
        let nothing = found.won.points == Points::ZERO;
        let taken_off = plan.criteria_set.scale == Scale::NoSurvey;
        // Points typed for what has no maximum count as they are, and are told.
        let given = |id: Id| sheet.line(id).is_some_and(|line| line.own.points.is_some());
        let endless = scheme.nodes.iter().any(|node| node.maximum.is_none() && given(node.id));
        prop_assert!(nothing || taken_off || endless || counted <= scheme.sum_of_areas());
    }
}
