//! How a set rounds, and where a rating begins.

use par_workbook::plan::{Criterion, CriterionScore, Id, Plan, PointRule, Rounding, ScoreBand};
use par_workbook::score::{Points, Scheme, ScoreSheet};

use crate::drawn::add;

/// Three criteria of one point each, a third of each done.
fn thirds(rounding: Rounding) -> Points {
    let mut plan = Plan::default();
    plan.criteria_set.rounding = rounding;
    add(&mut plan, Id::new(1), Criterion { maximum: "3".into(), ..Criterion::default() });
    for place in 2..5 {
        let id = Id::new(place);
        let rule = PointRule::Linear;
        add(
            &mut plan,
            id,
            Criterion { maximum: "1".into(), rule, ..Criterion::of(Some(Id::new(1))) },
        );
        let (typed_part, typed_whole) = ("1".into(), "3".into());
        let score = CriterionScore { typed_part, typed_whole, ..CriterionScore::of(id) };
        add(&mut plan, CriterionScore::id(id), score);
    }
    ScoreSheet::of(&plan, &Scheme::of(&plan)).own.points
}

#[test]
fn a_set_rounds_each_criterion_or_the_sum() {
    assert_eq!(thirds(Rounding::Each), Points::new(99));
    assert_eq!(thirds(Rounding::Sum), Points::new(100));
}

/// One area of so many points of 200, with ratings from 55 and 80 per cent on.
fn rated(points: &str) -> (Option<String>, Option<u64>, Option<String>) {
    let mut plan = Plan::default();
    let (id, rule) = (Id::new(1), PointRule::Typed);
    add(&mut plan, id, Criterion { maximum: "200".into(), rule, ..Criterion::default() });
    let score = CriterionScore { own: points.into(), ..CriterionScore::of(id) };
    add(&mut plan, CriterionScore::id(id), score);
    for (place, floor) in [(1, "55"), (2, "80")] {
        let (word, floor) = (format!("Từ {floor}"), floor.into());
        let band = ScoreBand { word, floor, ..ScoreBand::default() };
        add(&mut plan, Id::new(10 + place), band);
    }
    let scheme = Scheme::of(&plan);
    let totals = ScoreSheet::of(&plan, &scheme).own;
    let band = totals.band(&scheme).map(|band| band.word.clone());
    (band, totals.percent(&scheme), totals.next(&scheme).map(|next| next.missing.to_string()))
}

#[test]
fn a_rating_begins_at_its_floor_exactly_and_no_rounding_lifts_to_it() {
    let text = |word: &str| Some(word.to_owned());
    // 54,995 % is not shown as 55,00 %.
    assert_eq!(rated("109,99"), (None, Some(5_499), text("0,01")));
    assert_eq!(rated("110"), (text("Từ 55"), Some(5_500), text("50,00")));
    assert_eq!(rated("159,99"), (text("Từ 55"), Some(7_999), text("0,01")));
    assert_eq!(rated("160"), (text("Từ 80"), Some(8_000), None));
    assert_eq!(rated("0"), (None, Some(0), text("110,00")));
}

/// What is open may still lift or lower it: pages and papers tell no rating before all is scored.
#[test]
fn no_rating_is_told_while_a_criterion_is_open() {
    let mut plan = Plan::default();
    let area = Criterion { maximum: "2".into(), ..Criterion::default() };
    add(&mut plan, Id::new(1), area);
    for id in [Id::new(2), Id::new(3)] {
        let row = Criterion { maximum: "1".into(), ..Criterion::of(Some(Id::new(1))) };
        add(&mut plan, id, row);
    }
    let band = ScoreBand { word: "Yếu".into(), floor: "0".into(), ..ScoreBand::default() };
    add(&mut plan, Id::new(9), band);
    let mut score = |id: Id| {
        let score = CriterionScore { own: "1".into(), ..CriterionScore::of(id) };
        add(&mut plan, CriterionScore::id(id), score);
        let scheme = Scheme::of(&plan);
        ScoreSheet::of(&plan, &scheme).own.rating(&scheme).map(|band| band.word.clone())
    };
    assert_eq!(score(Id::new(2)), None);
    assert_eq!(score(Id::new(3)), Some("Yếu".to_owned()));
}
