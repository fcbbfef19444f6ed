//! Findings over data: a plan, what was changed in it, and what is found.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

/// Tells the findings of one kind from the others.
type Kind = fn(&Code) -> bool;

/// Whether a finding is of this kind, whatever it says.
macro_rules! is {
    ($kind:ident) => {{
        let is: Kind = |code| matches!(code, Code::$kind { .. });
        is
    }};
}

#[path = "findings/law.rs"]
mod law;
#[path = "findings/norms.rs"]
mod norms;
#[path = "findings/right.rs"]
mod right;
#[path = "findings/rules.rs"]
mod rules;
#[path = "findings/said.rs"]
mod said;

use chrono::NaiveDate;
use par_workbook::check::findings::{Finding, FindingCode as Code, Severity, findings, of};
use par_workbook::edit::{Change, apply_all};
use par_workbook::plan::{At, Id, List, Plan, Slot, Value};
use par_workbook::preset;
use par_workbook::preset::{NewPlan, ba_xa_2024, skeleton};
use par_workbook::renew::next::{NextPlan, next_plan};
use par_workbook::text::{Language, findings as words};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 5, 20).unwrap()
}

/// The sample with some fields set, as "remedies/r733/direction" = "…" (ids separated by spaces).
fn changed(changes: &[(&str, &str)]) -> Plan {
    let mut plan = ba_xa_2024();
    let changes: Vec<Change> = changes
        .iter()
        .map(|(path, new)| {
            let at: At = path.parse().unwrap();
            let old = plan.get(at).unwrap();
            let new = match &old {
                Value::Text(_) => Value::text(*new),
                Value::Flag(_) => Value::Flag(*new == "true"),
                Value::Ids(_) => Value::Ids(new.split_whitespace().map(Id::named).collect()),
            };
            Change::Set { at, old, new }
        })
        .collect();
    apply_all(&mut plan, &changes).unwrap();
    plan
}

/// The findings of one kind.
fn found(plan: &Plan, is: impl Fn(&Code) -> bool) -> Vec<Finding> {
    findings(plan, today()).into_iter().filter(|finding| is(&finding.code)).collect()
}

#[test]
fn the_sample_has_only_the_oddities_it_was_issued_with() {
    let plan = ba_xa_2024();
    let expected = [
        is!(OwnersDiffer),
        is!(TargetsDiffer),
        is!(PeriodsDiffer),
        is!(NoDueDay),
        is!(NoReportDay),
        is!(Slip),
        is!(AttachedBy),
    ];
    let others = found(&plan, |code| !expected.iter().any(|is| is(code)));
    assert_eq!(others, []);
    let counts = expected.map(|is| found(&plan, is).len());
    assert!(!counts.contains(&0), "{counts:?}");
}

#[test]
fn officers_of_parts_two_and_three_are_compared() {
    let plan = ba_xa_2024();
    let owners: Vec<_> = found(&plan, is!(OwnersDiffer)).into_iter().map(|one| one.code).collect();
    assert_eq!(
        owners,
        [
            Code::OwnersDiffer {
                here: "Văn phòng - Thống kê".into(),
                remedies: "3.4.1; 3.4.3".into(),
                there: "Bộ phận một cửa".into(),
            },
            Code::OwnersDiffer {
                here: "Văn phòng - Thống kê, Văn hóa - Xã hội".into(),
                remedies: "7.3.3; 7.3.4; 7.3.6; 7.3.7".into(),
                there: "Bộ phận một cửa".into(),
            },
        ]
    );
}

#[test]
fn a_slip_is_mended_by_one_change() {
    let plan = ba_xa_2024();
    let slips = found(&plan, is!(Slip));
    let slip = Code::Slip { found: "Căn Luật".into(), mend: "Căn cứ Luật".into() };
    let first = slips.iter().find(|one| one.code == slip).unwrap();
    let (at, mend) = first.mend.clone().unwrap();
    assert!(mend.starts_with("Căn cứ Luật Tổ chức"));
    let mut plan = plan;
    let old = plan.get(at).unwrap();
    apply_all(&mut plan, &[Change::Set { at, old, new: Value::Text(mend) }]).unwrap();
    assert_eq!(found(&plan, is!(Slip)).len(), slips.len() - 1);
}

#[test]
fn what_was_replaced_is_said_from_its_year_on() {
    assert!(found(&ba_xa_2024(), is!(Overtaken)).is_empty());
    let plan = next_plan(&ba_xa_2024(), &NextPlan { year: 2026, ..NextPlan::default() });
    let replaced = found(&plan, is!(Overtaken));
    let said = |words: &str| {
        let of =
            |one: &&Finding| matches!(&one.code, Code::Overtaken { found, .. } if found == words);
        replaced.iter().find(of).unwrap()
    };
    let one = said("107/2021/NĐ-CP");
    assert_eq!(one.owner, Some((List::Remedies, Id::named("r733"))));
    let message = words::message(Language::Vietnamese, one);
    assert!(message.contains("118/2025/NĐ-CP") && message.contains("cần đối chiếu"), "{message}");
    let message = words::message(Language::Vietnamese, said("bộ phận một cửa"));
    assert!(message.contains("(theo nguồn đã công bố)"), "{message}");
}

#[test]
fn next_years_time_frames_are_outside_until_they_are_moved_on() {
    let plan = next_plan(&ba_xa_2024(), &NextPlan { year: 2025, ..NextPlan::default() });
    let before = found(&plan, is!(BeforeYear));
    assert!(before.iter().any(|one| one.owner == Some((List::Remedies, Id::named("r13")))));
}

#[test]
fn no_dialogue_is_a_finding_when_half_the_year_says_so() {
    let mut plan = ba_xa_2024();
    for month in 1..=5 {
        plan.figures.insert((preset::DIALOGUES, Slot::Month(month)), "0".to_owned());
    }
    assert!(found(&plan, is!(NoDialogue)).is_empty());
    plan.figures.insert((preset::DIALOGUES, Slot::Month(6)), "0".to_owned());
    let [finding] = &found(&plan, is!(NoDialogue))[..] else { panic!("one") };
    assert_eq!(finding.owner, Some((List::Remedies, Id::named("r14"))));
    plan.figures.insert((preset::DIALOGUES, Slot::Month(6)), "1".to_owned());
    assert!(found(&plan, is!(NoDialogue)).is_empty());
}

#[test]
fn contradictions_come_first_and_findings_of_one_remedy_are_its_own() {
    let plan = changed(&[("remedies/r737/codes", "6.3.7"), ("remedies/r737/direction", "")]);
    let all = findings(&plan, today());
    assert!(all.is_sorted_by_key(|finding| finding.severity));
    assert_eq!(all[0].severity, Severity::Contradiction);
    let own: Vec<_> = of(&all, Id::named("r737")).map(|finding| finding.code.clone()).collect();
    let title = plan.areas.get(Id::named("a7")).unwrap().title.clone();
    let outside = Code::CodeOutsideArea { code: "6.3.7".into(), number: "7".into(), title };
    assert_eq!(own, [outside, Code::NoDirection]);
}
