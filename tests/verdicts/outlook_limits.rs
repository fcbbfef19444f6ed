//! Where a limit of each period ends at its pace, case by case.

use par_workbook::check;
use par_workbook::check::{Assumed, Status, Value as Reached, outlook, what_if};
use par_workbook::plan::YearRule::Sum;
use par_workbook::plan::*;
use par_workbook::text::{Language, verdicts};

use super::periods::{AFTER, limit};
use super::setup::*;

fn peak(value: Option<&Reached>) -> String {
    let Some(Reached::Peak { count, months }) = value else { panic!("a limit: {value:?}") };
    format!("{count} in {}", verdicts::span(Language::English, *months))
}

/// Where it ends, what each begun period may still hold, the last chance.
fn told(plan: &Plan, today: &str) -> String {
    let Some(it) = outlook(plan, id("t"), date(today)) else { return "nothing".to_owned() };
    let rooms: Vec<String> = it
        .rooms
        .iter()
        .filter(|room| room.have > 0)
        .map(|room| format!("{} +{}", verdicts::span(Language::English, room.months), room.left))
        .collect();
    assert_eq!((it.need, it.needed), (None, 0));
    format!(
        "{} {:?}; {}; {:?}",
        peak(it.end.value.as_ref()),
        it.end.status,
        rooms.join(", "),
        it.chance
    )
}

/// The periods, the limit, the figures, the day, what is told.
type Case<'a> = (Per, &'a str, &'a str, &'a str, &'a str);

/// Holds each case against what is told.
fn hold(cases: &[Case<'_>]) {
    let mut wrong = Vec::new();
    for (per, most, figures, today, expected) in cases {
        let mut plan = one_target(Sum, limit(*per, most));
        type_in(&mut plan, figures);
        let told = told(&plan, today);
        if told != *expected {
            wrong.push(format!("{per:?} {most}: {figures} on {today}: {told}, and not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn each_month_ends_in_its_own_period() {
    use Per::{Month, Quarter, Year};
    let may = "1/5/2024";
    hold(&[
        // Six in four months are one and a half a month: four or five in a quarter.
        (
            Quarter,
            "3",
            "b 1=1 2=1 3=1 4=3",
            may,
            "6 in quarter II NotMet; quarter II +0; LostFrom(6)",
        ),
        (
            Quarter,
            "5",
            "b 1=1 2=1 3=1 4=3",
            may,
            "6 in quarter II NotMet; quarter II +2; LostFrom(7)",
        ),
        (Quarter, "6", "b 1=1 2=1 3=1 4=3", may, "6 in quarter II Met; quarter II +3; ToTheEnd"),
        // Months that were all within the limit are within it on average, too.
        (Month, "3", "b 1=3 2=3 3=3 4=3", may, "3 in month 1 Met; ; ToTheEnd"),
        (Month, "3", "b 1=3 2=2 3=3 4=3", may, "3 in month 1 Met; ; ToTheEnd"),
        (Month, "3", "b 1=1 2=4 3=1 4=1", may, "4 in month 2 NotMet; ; LostSince(2)"),
        (Month, "0", "b 1=0 2=0", "1/3/2024", "0 in month 1 Met; ; ToTheEnd"),
        (Month, "0", "b 1=0 2=1", "1/3/2024", "1 in month 2 NotMet; ; LostSince(2)"),
        // The whole year: what is to come is rounded down once.
        (
            Year,
            "12",
            "b 1=1 2=1 3=1 4=1",
            may,
            "12 in the whole year Met; the whole year +8; ToTheEnd",
        ),
        (
            Year,
            "11",
            "b 1=1 2=1 3=1 4=1",
            may,
            "12 in the whole year NotMet; the whole year +7; ToTheEnd",
        ),
        (
            Year,
            "4",
            "b 1=1 2=1 3=1 4=1",
            may,
            "12 in the whole year NotMet; the whole year +0; LostFrom(6)",
        ),
        (
            Year,
            "17",
            "b 1=2 2=1 3=2 4=1 5=2 6=1 7=1",
            "1/8/2024",
            "17 in the whole year Met; the whole year +7; ToTheEnd",
        ),
    ]);
}

#[test]
fn a_running_month_is_kept_and_a_gap_is_still_to_come() {
    use Per::{Month, Quarter};
    let (may, june) = ("1/5/2024", "15/6/2024");
    hold(&[
        // What was typed of a month that is running is kept, and says how much more it may hold.
        (
            Quarter,
            "4",
            "b 1=1 2=1 3=1 4=1 5=1 6=0",
            june,
            "3 in quarter I Met; quarter II +2; ToTheEnd",
        ),
        (Quarter, "3", "b 1=1 2=1 3=1 4=1 5=1 6=2", june, "4 in quarter II NotMet; ; LostSince(6)"),
        (Month, "3", "b 1=1 2=1 3=1 4=1 5=1 6=2", june, "2 in month 6 Met; month 6 +1; ToTheEnd"),
        // Typed as a cumulative figure, it is known just as well.
        (
            Month,
            "3",
            "b 1=1 2=1 3=1 4=1 5=1 den-6=7",
            june,
            "2 in month 6 Met; month 6 +1; ToTheEnd",
        ),
        (Month, "3", "b den-5=5", "1/6/2024", "nothing"),
        (Quarter, "5", "b den-3=5 4=1", may, "5 in quarter I Met; quarter II +4; ToTheEnd"),
        // A gap is still to come: two of six months, half a case each.
        (Quarter, "3", "b 1=1 3=2 4=0", may, "4 in quarter I NotMet; quarter I +0; LostFrom(5)"),
        (Quarter, "4", "b 1=1 3=2 4=0", may, "4 in quarter I Met; quarter I +1; ToTheEnd"),
        (Month, "3", "b 1=1", may, "nothing"),
        (Month, "", "b 1=1 2=1", may, "nothing"),
        (Month, "3", "b 1=1 2=1", AFTER, "nothing"),
        (Month, "3", "b 1=1 2=x 3=1", may, "1 in month 1 Met; ; ToTheEnd"),
    ]);
}

#[test]
fn a_due_date_several_measures_and_a_whole_around_them() {
    let due = Target { due: "30/6/2024".into(), ..limit(Per::Quarter, "5") };
    let mut plan = one_target(Sum, due);
    type_in(&mut plan, "b 1=1 2=1 3=1 4=3");
    assert_eq!(told(&plan, "1/5/2024"), "6 in quarter II NotMet; quarter II +2; ToTheEnd");
    let both = Target { part: vec![id("b"), id("a")], ..limit(Per::Month, "9") };
    let mut plan = one_target(Sum, both);
    type_in(&mut plan, "b 1=1 2=1 3=4; a 1=1 2=1");
    // March lacks one of them, so it goes by the pace, but holds no less than what was typed.
    assert_eq!(told(&plan, "1/4/2024"), "4 in month 3 Met; month 3 +5; ToTheEnd");
    assert_eq!(outlook(&plan, id("t"), date("1/4/2024")).unwrap().played()[0], (3, 4, None));
    // What is assumed is held against no figure that contains it and is not assumed along.
    let within = At::Measure(id("b"), MeasureField::Within);
    let mut plan = one_target(Sum, limit(Per::Month, "3"));
    type_in(&mut plan, "b 1=1 3=1; a 1=1 2=0 3=1");
    let change = par_workbook::edit::build::set(&plan, within, Value::Ids(vec![id("a")])).unwrap();
    par_workbook::edit::apply(&mut plan, &change).unwrap();
    assert_eq!(told(&plan, "1/4/2024"), "1 in month 1 Met; ; ToTheEnd");
}

#[test]
fn months_typed_together_are_kept_and_cannot_be_tried_one_by_one() {
    let mut plan = one_target(Sum, limit(Per::Month, "3"));
    type_in(&mut plan, "b 1=1 2=1 den-5=4");
    let it = outlook(&plan, id("t"), date("1/4/2024")).unwrap();
    assert_eq!(it.pace.kept.iter().collect::<Vec<_>>(), [3, 4, 5]);
    let tried: Vec<u8> = check::expected(&plan, id("t"), &it).iter().map(|one| one.month).collect();
    assert_eq!(tried, [6, 7, 8, 9, 10, 11, 12]);
    let one = Assumed { month: 4, part: 9, ..Assumed::default() };
    assert_eq!(what_if(&plan, id("t"), &it, &[one]).unwrap().status, Status::Met);
    let one = Assumed { month: 6, ..one };
    assert_eq!(what_if(&plan, id("t"), &it, &[one]).unwrap().status, Status::NotMet);
}
