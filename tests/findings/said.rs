//! What findings say: whole sentences, whatever the plan lacks.

use par_workbook::plan::table::Table;

use super::rules::rules;
use super::*;

/// The fields by which records are called.
const NAMES: [&str; 4] = ["label", "title", "heading", "name"];

/// The sample, every plan that breaks a rule, and plans of other years.
fn plans() -> Vec<Plan> {
    let broken = changed(&[
        ("remedies/r737/codes", "6.3.7 7.3.6"),
        ("outcome/rank", "9"),
        ("remedies/r11/due", "1/1/2020"),
        ("ambition/band", "Loại A"),
    ]);
    let mut silent = ba_xa_2024();
    for month in 1..=6 {
        silent.figures.insert((preset::DIALOGUES, Slot::Month(month)), "0".to_owned());
    }
    let mut ahead = ba_xa_2024();
    ahead.figures.insert((Id::named("m733kq"), Slot::Month(9)), "5".to_owned());
    let groundless = Plan { clauses: Table::default(), ..ba_xa_2024() };
    let next = next_plan(&broken, &NextPlan { year: 2026, ..NextPlan::default() });
    let new = skeleton(&NewPlan { year: 2026, ..NewPlan::default() });
    let mut plans = vec![ba_xa_2024(), broken, silent, ahead, groundless, next, new];
    plans.extend(plans.clone().iter().map(without_names));
    plans.extend(rules().iter().map(|(_, _, changes)| without_names(&changed(changes))));
    plans.extend(rules().iter().map(|(_, _, changes)| changed(changes)));
    plans
}

/// A plan in which nothing that a sentence could point at has a name, nor the plan a year.
fn without_names(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    plan.frame.year.clear();
    let lists = [
        List::Targets,
        List::Measures,
        List::Areas,
        List::Officers,
        List::Remedies,
        List::Sections,
    ];
    for list in lists {
        for id in plan.ids(list).to_vec() {
            for at in NAMES.iter().filter_map(|key| list.at(id, key)) {
                let old = plan.get(at).unwrap();
                let edit = Change::Set { at, old, new: Value::text("") };
                apply_all(&mut plan, &[edit]).unwrap();
            }
        }
    }
    plan
}

#[test]
fn every_message_is_filled_in_in_both_languages() {
    const HOLES: [&str; 4] = ["“”", "“ ”", "()", "  "];
    for finding in plans().iter().flat_map(|plan| findings(plan, today())) {
        for language in [Language::Vietnamese, Language::English] {
            let message = words::message(language, &finding);
            assert!(message.ends_with(['.', '?']), "{message}");
            assert!(!HOLES.iter().any(|hole| message.contains(hole)), "{message}");
        }
    }
}
