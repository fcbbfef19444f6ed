//! The Ba Xa year scored by hand: every point, every sum, the rating and what the next one lacks.

use chrono::NaiveDate;
use par_workbook::check::{Value, verdict};
use par_workbook::edit::apply_all;
use par_workbook::plan::Plan;
use par_workbook::score::{Asked, Scheme, ScoreCell, ScoreSheet, Totals};

use crate::points::{BY_HAND, criterion_id, hand_lines, with_scores, with_set};
use crate::year::year;

/// Ba Xa at the end of its year, with the made-up set and its answers.
pub fn scored() -> Plan {
    let mut plan = year().plan;
    for changes in [with_set, with_scores] {
        let changes = changes(&plan);
        apply_all(&mut plan, &changes).unwrap();
    }
    plan
}

fn shown(cell: &ScoreCell) -> String {
    let counts = !cell.outside && !cell.inapplicable;
    cell.points.filter(|_| counts).map(|points| points.to_string()).unwrap_or_default()
}

fn read(asked: &Asked) -> String {
    match (asked.part, asked.whole) {
        (Some(part), Some(whole)) => format!("{part}/{whole}"),
        (Some(part), None) => part.to_string(),
        (None, _) => String::new(),
    }
}

#[test]
fn every_point_of_the_year_is_the_one_worked_out_by_hand() {
    let plan = scored();
    let scheme = Scheme::of(&plan);
    let sheet = ScoreSheet::of(&plan, &scheme);
    assert_eq!(sheet.remarks, []);
    let lines = hand_lines();
    assert_eq!(lines.len(), scheme.nodes.len());
    for line in lines {
        let found = sheet.line(criterion_id(line.code)).unwrap();
        let said = (read(&found.asked), shown(&found.own), shown(&found.result));
        let by_hand = (line.reads.to_owned(), line.own.to_owned(), line.result.to_owned());
        assert_eq!(said, by_hand, "{}", line.code);
    }
}

#[test]
fn the_sums_and_the_rating_of_the_year_are_those_worked_out_by_hand() {
    let plan = scored();
    let scheme = Scheme::of(&plan);
    let sheet = ScoreSheet::of(&plan, &scheme);
    let said = |name: &str, totals: &Totals| {
        let percent = totals.percent(&scheme).unwrap();
        let band = totals.band(&scheme).unwrap();
        let next = totals.next(&scheme).unwrap();
        format!(
            "tổng {name} | {} | {} | {},{:02} | {} | {} | {}",
            totals.points,
            totals.most,
            percent / 100,
            percent % 100,
            band.word,
            next.band.word,
            next.missing
        )
    };
    let found = [said("tự chấm", &sheet.own), said("kết quả", &sheet.result)];
    let by_hand: Vec<&str> = BY_HAND.lines().filter(|line| line.starts_with("tổng ")).collect();
    assert_eq!(found.to_vec(), by_hand);
    assert_eq!((sheet.own.open, sheet.result.open), (0, 0));
}

#[test]
fn a_criterion_that_counts_what_a_target_counts_reads_what_its_verdict_says() {
    let plan = scored();
    let scheme = Scheme::of(&plan);
    let sheet = ScoreSheet::of(&plan, &scheme);
    let today = NaiveDate::from_ymd_opt(2025, 1, 2).unwrap();
    let linked: Vec<_> = hand_lines().into_iter().filter(|line| line.target.is_some()).collect();
    assert!(linked.len() > 10, "{}", linked.len());
    for line in linked {
        let target = line.target.unwrap();
        let row = plan.targets.get(target).unwrap();
        let score = line.score.unwrap();
        assert_eq!(score.part, row.part, "{}", line.code);
        let asked = &sheet.line(criterion_id(line.code)).unwrap().asked;
        let verdict = verdict(&plan, target, today);
        let judged = match verdict.value.unwrap() {
            Value::Ratio { part, whole } => (Some(part), Some(whole)),
            Value::Count(part) => (Some(part), None),
            other @ (Value::Day(_)
            | Value::Rank(_)
            | Value::Band(_)
            | Value::Score(_)
            | Value::Peak { .. }) => panic!("{other:?}"),
        };
        assert_eq!((asked.part, asked.whole), judged, "{}", line.code);
        assert_eq!(asked.as_of, verdict.as_of, "{}", line.code);
    }
}
