//! The leftovers of an older plan, on the sample.

use super::*;
use crate::plan::{DecisionField, LastResult};
use crate::preset;
use crate::renew::next::{NextPlan, next_plan};

const SUBJECT: At = At::Decision(DecisionField::Subject);

fn made() -> Plan {
    let old = preset::ba_xa_2024();
    let mut plan = next_plan(&old, &NextPlan { year: 2025, ..NextPlan::default() });
    let words = OldWords::between(&old, &plan);
    keep(&mut plan, &words);
    plan
}

fn in_subject(plan: &Plan) -> Vec<Waiting> {
    waiting(plan).into_iter().filter(|one| one.leftover.at == SUBJECT).collect()
}

#[test]
fn every_leftover_waits_at_first() {
    let old = preset::ba_xa_2024();
    let plan = made();
    let found = leftovers(&plan, &OldWords::between(&old, &plan));
    let waits = waiting(&plan);
    assert!(found.len() > 20, "{}", found.len());
    assert_eq!(waits.len(), found.len());
    for (one, found) in waits.iter().zip(found) {
        let suggested = one.leftover.suggested.clone();
        assert!(suggested.is_empty() || suggested == found.suggested);
        assert_eq!(one.leftover, PlanLeftover { suggested, ..found });
    }
    assert!(!old.was_handed_over() && plan.was_handed_over());
}

#[test]
fn no_year_moves_on_in_a_citation_or_beside_an_old_result() {
    let year = |one: &&Waiting| one.leftover.kind == LeftoverKind::Year;
    let moves = |plan: &Plan, told: ReportedFact| {
        let of = |one: &&Waiting| one.told == Some(told);
        let all = waiting(plan);
        let years: Vec<bool> = all
            .iter()
            .filter(year)
            .filter(of)
            .map(|one| !one.leftover.suggested.is_empty())
            .collect();
        assert!(!years.is_empty());
        years.into_iter().any(|moves| moves)
    };
    // The new result is not typed yet: the sentence keeps its years together with its rank.
    let plan = made();
    assert!(!moves(&plan, ReportedFact::Document) && !moves(&plan, ReportedFact::Result));
    let old = preset::ba_xa_2024();
    let last_result = LastResult {
        rank: "8".into(),
        units: "19".into(),
        band: "Hoàn thành tốt nhiệm vụ".into(),
        ..LastResult::default()
    };
    let mut plan = next_plan(&old, &NextPlan { year: 2025, last_result, ..NextPlan::default() });
    let words = OldWords::between(&old, &plan);
    keep(&mut plan, &words);
    assert!(!moves(&plan, ReportedFact::Document) && moves(&plan, ReportedFact::Result));
}

#[test]
fn an_accepted_leftover_waits_no_more_and_the_others_keep_their_places() {
    let mut plan = made();
    let before = waiting(&plan);
    let first = in_subject(&plan).remove(0);
    let chosen = [(first.leftover.clone(), "2025".to_owned())];
    let (at, value) = resolved(&plan, SUBJECT, &chosen).unwrap();
    plan.put(at, value).unwrap();
    let after = waiting(&plan);
    assert_eq!(after.len() + 1, before.len());
    assert!(after.iter().all(|one| one.number != first.number));
    for one in after {
        let text = plan.get(one.leftover.at).unwrap();
        let (start, end) = (one.leftover.start, one.leftover.end);
        assert_eq!(text.as_text().get(start..end), Some(one.leftover.found.as_str()));
    }
}

#[test]
fn the_leftovers_of_a_sentence_are_one_entry() {
    let mut plan = made();
    let waits = waiting(&plan);
    let all = entries(&plan, &waits);
    assert_eq!(all.len(), sentences(&plan));
    assert!(all.len() < waits.len(), "{} of {}", all.len(), waits.len());
    let told = all.iter().find(|one| one.told == Some(ReportedFact::Result)).unwrap();
    let mark = |(before, one): &(String, Waiting)| format!("{before}[{}]", one.leftover.found);
    let words = told.marks.iter().map(mark).collect::<Vec<_>>().concat();
    let start = "Năm [2023], Chỉ số CCHC xã xếp thứ [10/19] xã, thị trấn ([giảm 03 bậc] so với";
    assert!(words.contains(start), "{words}");
    let (number, first) = (told.number, told.marks.first().unwrap().1.leftover.clone());
    let (at, value) = resolved(&plan, first.at, &[(first.clone(), "2024".to_owned())]).unwrap();
    plan.put(at, value).unwrap();
    let after = entries(&plan, &waiting(&plan));
    assert_eq!(sentences(&plan), all.len(), "what was found stays");
    let same = after.iter().find(|one| one.number == number).unwrap();
    assert_eq!((same.marks.len(), same.told), (4, Some(ReportedFact::Result)));
}

#[test]
fn a_sentence_that_stands_again_is_told_once() {
    let mut plan = made();
    let all = entries(&plan, &waiting(&plan));
    assert!(all.len() < 80, "{}", all.len());
    let often = all.iter().max_by_key(|one| one.copies.len()).unwrap();
    assert!(often.copies.len() > 5, "{often:?}");
    assert!(often.copies.iter().all(|one| one.spot == often.marks[0].1.spot));
    let number = often.number;
    for one in often.all().cloned().collect::<Vec<_>>() {
        let new = one.leftover.suggested.clone();
        let (at, value) = resolved(&plan, one.leftover.at, &[(one.leftover, new)]).unwrap();
        plan.put(at, value).unwrap();
    }
    let after = entries(&plan, &waiting(&plan));
    assert_eq!(after.len() + 1, all.len());
    assert!(after.iter().all(|one| one.number != number));
}
