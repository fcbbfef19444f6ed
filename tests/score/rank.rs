//! Where the present points would have stood among last year's.

use par_workbook::plan::{Id, Plan, UnitScore};
use par_workbook::score::{Points, ranking};

use crate::drawn::add;

/// Units by their points, the own one marked "*".
fn units(text: &str) -> Plan {
    let mut plan = Plan::default();
    for (place, score) in text.split(' ').filter(|word| !word.is_empty()).enumerate() {
        let (score, own) = score.strip_prefix('*').map_or((score, false), |score| (score, true));
        let unit = format!("Xã {place}");
        let score = if score == "_" { "" } else { score }.to_owned();
        add(
            &mut plan,
            Id::named(&format!("u{place}")),
            UnitScore { unit, score, own, ..UnitScore::default() },
        );
    }
    plan
}

/// Units | aim | present points | place of units, before, aim, missing, unread rows.
const CASES: &str = "
 | | 8000 | -
*70 | | 8000 | -
_ x | | 8000 | -
90 80 70 | | 8000 | 2/4 - 5 0,00 0
90 80 70 | | 7999 | 3/4 - 5 0,00 0
90 80 80 70 | | 8000 | 2/5 - 5 0,00 0
90 80 80 70 *60 | | 7500 | 4/5 5 5 0,00 0
90 88 86 84 82 80 *70 | | 7000 | 7/7 7 5 12,00 0
90 88 86 84 82 80 *70 | | 8200 | 5/7 7 5 0,00 0
90 88 86 84 82 80 *70 | | 8199 | 6/7 7 5 0,01 0
90 88 86 84 82 80 *70 | 1 | 8999 | 2/7 7 1 0,01 0
90 88 86 84 82 80 *70 | 3/96 | 8500 | 4/7 7 3 1,00 0
90 88 86 84 82 80 *70 | đầu | 8500 | 4/7 7 5 0,00 0
90 82 82 82 82 80 *70 | | 8100 | 6/7 7 5 1,00 0
90 80 _ hai 70 | | 7500 | 3/4 - 5 0,00 2
90 80 *_ | | 7500 | 3/3 - 5 0,00 0
";

#[test]
fn the_present_points_stand_where_they_would_have_stood() {
    for case in CASES.lines().filter(|line| !line.trim().is_empty()) {
        let cells: Vec<&str> = case.split('|').map(str::trim).collect();
        let [rows, aim, points, expected] = cells[..] else { panic!("{case}") };
        let mut plan = units(rows);
        plan.aim.rank = aim.into();
        let said =
            ranking(&plan, Points::new(points.parse().unwrap())).map_or("-".to_owned(), |it| {
                let last = it.last.map_or("-".to_owned(), |last| last.to_string());
                let unread = it.unread.len();
                format!("{}/{} {last} {} {} {unread}", it.place, it.units, it.aim, it.missing)
            });
        assert_eq!(said, expected, "{case}");
    }
}
