//! The Ba Xa year: typed line by line, with every conclusion worked out by hand in the data.

use par_workbook::check::{Index, Shortfall, Status, Value};
use par_workbook::plan::{At, Id, Plan, Slot, Statement, TargetField};
use par_workbook::view::chip::of_status;
use par_workbook::{check, edit, preset};

use super::setup::{date, id};

const YEAR: &str = include_str!("../samples/ba-xa-year.txt");

fn told(verdict: &check::Verdict) -> String {
    let mut parts = vec![of_status(verdict.status).code().to_owned()];
    match &verdict.value {
        Some(Value::Ratio { part, whole }) => parts.push(format!("{part}/{whole}")),
        Some(Value::Count(count)) => parts.push(count.to_string()),
        Some(
            Value::Day(_) | Value::Rank(_) | Value::Band(_) | Value::Score(_) | Value::Peak { .. },
        )
        | None => {}
    }
    parts.extend(match verdict.shortfall {
        Shortfall::Do(n) => Some(format!("thieu-{n}")),
        Shortfall::NextInARow(n) => Some(format!("lien-{n}")),
        Shortfall::Lost(n) => Some(format!("mat-{n}")),
        Shortfall::None => None,
        other @ (Shortfall::LateByDays(_)
        | Shortfall::Places(_)
        | Shortfall::Score(_)
        | Shortfall::Never) => Some(format!("{other:?}")),
    });
    parts.join(":")
}

fn statuses(plan: &Plan, today: chrono::NaiveDate) -> Vec<(Id, Status)> {
    let verdict = |id: &Id| (*id, check::verdict(plan, *id, today).status);
    plan.targets.ids().iter().map(verdict).collect()
}

/// Types a figure key by key; at every key, only targets that read the measure may change.
fn type_figure(plan: &mut Plan, measure: &str, slot: Slot, text: &str) {
    assert!(plan.measures.contains(id(measure)), "no measure {measure}");
    let today = date("20/6/2024");
    let index = Index::of(plan);
    for (end, letter) in text.char_indices() {
        let before = statuses(plan, today);
        plan.figures.insert((id(measure), slot), text[..end + letter.len_utf8()].to_owned());
        for (then, now) in before.into_iter().zip(statuses(plan, today)) {
            let reads = index.readers(id(measure)).contains(&now.0);
            assert!(reads || then == now, "{measure} {slot} turned {}", now.0);
        }
    }
}

fn say(plan: &mut Plan, target: &str, word: &str) {
    let word = match word {
        "chua" => Statement::NotYet,
        "dang" => Statement::UnderWay,
        _ => Statement::Done,
    };
    let new = par_workbook::plan::value::code_value(word);
    let at = At::Target(id(target), TargetField::Statement);
    let change = edit::build::set(plan, at, new).expect("a change");
    edit::apply(plan, &change).expect("a target");
}

fn words(rest: &str) -> impl Iterator<Item = (&str, &str)> {
    rest.split_whitespace().map(|word| word.split_once('=').expect("name=word"))
}

fn month(text: &str) -> u8 {
    text.parse().expect("a month")
}

#[test]
fn the_year_of_ba_xa_turns_where_it_should() {
    let mut plan = preset::ba_xa_2024();
    for line in YEAR.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let (head, rest) = line.split_once(':').expect("head: words");
        let (verb, argument) = head.split_once(' ').unwrap_or((head, ""));
        for (name, word) in words(rest) {
            match verb {
                "thang" => type_figure(&mut plan, name, Slot::Month(month(argument)), word),
                "den" => type_figure(&mut plan, name, Slot::Through(month(argument)), word),
                "nam" => type_figure(&mut plan, name, Slot::Year, word),
                "noi" => say(&mut plan, name, word),
                "xet" => {
                    let found = told(&check::verdict(&plan, id(name), date(argument)));
                    assert_eq!(found, word, "{name}, {argument}");
                }
                "muc" => {
                    let today = date(argument);
                    let standing = if plan.remedies.contains(id(name)) {
                        check::remedy(&plan, id(name), today)
                    } else {
                        check::duty(&plan, id(name), today)
                    };
                    assert_eq!(of_status(standing.status).code(), word, "{name}, {argument}");
                }
                other => panic!("unknown line {other}"),
            }
        }
    }
}

#[test]
fn the_forms_of_the_year_keep_their_sums() {
    let mut plan = preset::ba_xa_2024();
    for line in YEAR.lines().filter_map(|line| line.strip_prefix("thang ")) {
        let (number, rest) = line.split_once(':').expect("month: words");
        for (name, word) in words(rest) {
            plan.figures.insert((id(name), Slot::Month(month(number))), word.into());
        }
    }
    assert!(Slot::months().all(|slot| check::form06a(&plan, slot).is_empty()));
    let at = (id("cot8"), Slot::Month(2));
    plan.figures.insert(at, "23".into());
    let found = check::form06a(&plan, Slot::Month(2));
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].identity, found[0].expected, found[0].found),
        (check::Identity::Settled, 41, 40)
    );
    assert_eq!(found[0].cells, ["cot7", "cot8", "cot9", "cot10"].map(id));
    plan.figures.insert(at, "hai".into());
    assert!(check::form06a(&plan, Slot::Month(2)).is_empty(), "no warning from what is no number");
}

#[test]
fn overdue_dossiers_decide_though_nobody_counted_those_still_open() {
    let mut plan = preset::ba_xa_2024();
    plan.figures.insert((id("cot10"), Slot::Month(6)), "3".to_owned());
    let verdict = check::verdict(&plan, id("t341"), date("20/6/2024"));
    assert_eq!((verdict.status, verdict.value), (Status::NotMet, Some(Value::Count(3))));
}
