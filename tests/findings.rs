//! Findings over data: a plan, what was changed in it, and what is found.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "findings/right.rs"]
mod right;

use std::collections::BTreeSet;

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

fn found(plan: &Plan, code: Code) -> Vec<Finding> {
    findings(plan, today()).into_iter().filter(|finding| finding.code == code).collect()
}

/// How many more findings of a code the changes make, compared with the sample.
#[track_caller]
fn makes(code: Code, path: &str, changes: &[(&str, &str)]) {
    let before = found(&ba_xa_2024(), code);
    let after = found(&changed(changes), code);
    assert_eq!(after.len(), before.len() + 1, "{code:?}: {after:?}");
    let new = after.iter().find(|finding| !before.contains(finding)).unwrap();
    assert_eq!(new.at.map(|at| at.to_string()).as_deref(), Some(path));
}

/// A code, the path it names, and the changes that make it.
type Rule<'a> = (Code, &'a str, &'a [(&'a str, &'a str)]);

/// Each rule where it must find something.
const RULES: &[Rule<'_>] = &[
    (Code::NoYear, "frame/year", &[("frame/year", "hai nghìn")]),
    (Code::AssessedYear, "frame/assessed_year", &[("frame/assessed_year", "2022")]),
    (Code::DayUnreadable, "remedies/r11/due", &[("remedies/r11/due", "31/2/2024")]),
    (Code::BeforeYear, "remedies/r11/due", &[("remedies/r11/due", "2023-12-31")]),
    (Code::AfterYear, "targets/td233/due", &[("targets/td233/due", "2025-01-31")]),
    (Code::AfterYear, "remedies/r13/timeframe", &[("remedies/r13/timeframe", "quý 1/2025")]),
    (Code::DueBeforeDecision, "targets/t13/due", &[("decision/day", "2024-04-01")]),
    (Code::DecisionBeforeBasis, "decision/day", &[("decision/day", "2023-12-13")]),
    (Code::DecisionBeforeBasis, "decision/month", &[("decision/month", "11")]),
    (Code::SignsForBody, "decision/sign_for", &[("decision/sign_for", "TM. ỦY BAN NHÂN DÂN")]),
    (Code::SignsAlone, "decision/sign_for", &[("decision/authority", "ỦY BAN NHÂN DÂN XÃ BA XA")]),
    (Code::AimBelowLastResult, "ambition/rank", &[("ambition/rank", "11")]),
    (Code::BandNotInLadder, "ambition/band", &[("ambition/band", "Loại A")]),
    (Code::AimNotInText, "ambition/rank", &[("ambition/rank", "4")]),
    (Code::LastResultNotInText, "outcome/rank", &[("outcome/rank", "9")]),
    (Code::CodeTwice, "remedies/r737/codes", &[("remedies/r737/codes", "7.3.6")]),
    (Code::CodeOutsideArea, "remedies/r737/codes", &[("remedies/r737/codes", "6.3.7")]),
    (Code::OwnersDiffer, "duties/d231/officers", &[("duties/d231/officers", "vhxh")]),
    (Code::TargetIncomplete, "targets/t11/threshold", &[("targets/t11/threshold", "")]),
    (Code::TargetIncomplete, "targets/t733hs/whole", &[("targets/t733hs/whole", "")]),
    (Code::NoReason, "targets/t623/reason", &[("targets/t623/not_applicable", "true")]),
    (
        Code::NoOfficer,
        "remedies/r12/lead_officers",
        &[("remedies/r12/lead_officers", ""), ("remedies/r12/lead_officers_text", " ")],
    ),
    (Code::NoOfficer, "duties/d42/officers", &[("duties/d42/officers", "")]),
    (
        Code::OfficerRetired,
        "remedies/r623/lead_officers",
        &[
            ("officers/tckt/retired", "true"),
            ("duties/d231/officers", ""),
            ("duties/d232/officers", ""),
            ("duties/d233/officers", ""),
            ("duties/d234/officers", ""),
            ("duties/d235/officers", ""),
        ],
    ),
    (Code::NoDirection, "remedies/r12/direction", &[("remedies/r12/direction", "")]),
    (Code::NoTimeframe, "remedies/r12/timeframe", &[("remedies/r12/timeframe", "")]),
    (Code::TimeframeUnclear, "remedies/r12/timeframe", &[("remedies/r12/timeframe", "sớm")]),
    (Code::NoTarget, "remedies/r737/heading", &[("targets/t737/owner", "")]),
    (
        Code::NoDueDay,
        "targets/t13/due",
        &[("targets/t13/due", ""), ("remedies/r13/timeframe", "thường xuyên")],
    ),
    (Code::Slip, "remedies/r12/direction", &[("remedies/r12/direction", "phân đấu")]),
    (Code::NoSigner, "decision/signer", &[("decision/signer", "")]),
    (Code::NoLastResult, "outcome/rank", &[("outcome/rank", "")]),
    (Code::NoAim, "ambition/rank", &[("ambition/rank", "")]),
    (Code::EmptySection, "sections/p12/body", &[("sections/p12/body", "")]),
    (Code::YearFar, "frame/year", &[("frame/year", "1900")]),
    (Code::YearFar, "frame/year", &[("frame/year", "2199")]),
    (Code::DayFar, "targets/t12/statement_day", &[("targets/t12/statement_day", "1900-01-01")]),
    (Code::AboveAll, "targets/t11/threshold", &[("targets/t11/threshold", "675 %")]),
    (
        Code::PointsUnreadable,
        "remedies/r12/points_lost",
        &[("remedies/r12/points_lost", "nửa điểm")],
    ),
    (
        Code::PointsDisagree,
        "remedies/r12/points_maximum",
        &[
            ("remedies/r12/points_maximum", "1,5"),
            ("remedies/r12/points_achieved", "1,25"),
            ("remedies/r12/points_lost", "0,5"),
        ],
    ),
];

#[test]
fn every_rule_says_where() {
    for (code, path, changes) in RULES {
        makes(*code, path, changes);
    }
}

#[test]
fn the_sample_has_only_the_oddities_it_was_issued_with() {
    let codes: BTreeSet<_> = findings(&ba_xa_2024(), today()).iter().map(|one| one.code).collect();
    let expected = [
        Code::OwnersDiffer,
        Code::TargetsDiffer,
        Code::PeriodsDiffer,
        Code::NoDueDay,
        Code::NoReportDay,
        Code::Slip,
        Code::AttachedBy,
    ];
    assert_eq!(codes, expected.into_iter().collect());
}

#[test]
fn officers_of_parts_two_and_three_are_compared() {
    let plan = ba_xa_2024();
    let owners: Vec<_> = found(&plan, Code::OwnersDiffer).into_iter().map(|one| one.args).collect();
    assert_eq!(
        owners,
        [
            ["Văn phòng - Thống kê", "3.4.1; 3.4.3", "Bộ phận một cửa"],
            [
                "Văn phòng - Thống kê, Văn hóa - Xã hội",
                "7.3.3; 7.3.4; 7.3.6; 7.3.7",
                "Bộ phận một cửa"
            ],
        ]
    );
}

#[test]
fn a_slip_is_mended_by_one_change() {
    let plan = ba_xa_2024();
    let slips = found(&plan, Code::Slip);
    let first = slips.iter().find(|one| one.args[0] == "Căn Luật").unwrap();
    let (at, mend) = first.mend.clone().unwrap();
    assert!(mend.starts_with("Căn cứ Luật Tổ chức"));
    let mut plan = plan;
    let old = plan.get(at).unwrap();
    apply_all(&mut plan, &[Change::Set { at, old, new: Value::Text(mend) }]).unwrap();
    assert_eq!(found(&plan, Code::Slip).len(), slips.len() - 1);
}

#[test]
fn what_was_replaced_is_said_from_its_year_on() {
    assert!(found(&ba_xa_2024(), Code::Replaced).is_empty());
    let plan = next_plan(&ba_xa_2024(), &NextPlan { year: 2026, ..NextPlan::default() });
    let replaced = found(&plan, Code::Replaced);
    let said: BTreeSet<_> = replaced.iter().map(|one| one.args[0].as_str()).collect();
    assert!(said.contains("107/2021/NĐ-CP") && said.contains("bộ phận một cửa"), "{said:?}");
    let one = replaced.iter().find(|one| one.args[0] == "107/2021/NĐ-CP").unwrap();
    assert_eq!(one.owner, Some((List::Remedies, Id::named("r733"))));
    let message = words::message(Language::Vietnamese, one);
    assert!(message.contains("118/2025/NĐ-CP") && message.contains("cần đối chiếu"), "{message}");
}

#[test]
fn next_years_time_frames_are_outside_until_they_are_moved_on() {
    let plan = next_plan(&ba_xa_2024(), &NextPlan { year: 2025, ..NextPlan::default() });
    let before = found(&plan, Code::BeforeYear);
    assert!(before.iter().any(|one| one.owner == Some((List::Remedies, Id::named("r13")))));
}

#[test]
fn no_dialogue_is_a_finding_when_half_the_year_says_so() {
    let mut plan = ba_xa_2024();
    for month in 1..=5 {
        plan.figures.insert((preset::DIALOGUES, Slot::Month(month)), "0".to_owned());
    }
    assert!(found(&plan, Code::NoDialogue).is_empty());
    plan.figures.insert((preset::DIALOGUES, Slot::Month(6)), "0".to_owned());
    let [finding] = &found(&plan, Code::NoDialogue)[..] else { panic!("one") };
    assert_eq!(finding.owner, Some((List::Remedies, Id::named("r14"))));
    plan.figures.insert((preset::DIALOGUES, Slot::Month(6)), "1".to_owned());
    assert!(found(&plan, Code::NoDialogue).is_empty());
}

#[test]
fn contradictions_come_first_and_findings_of_one_remedy_are_its_own() {
    let plan = changed(&[("remedies/r737/codes", "6.3.7"), ("remedies/r737/direction", "")]);
    let all = findings(&plan, today());
    assert!(all.is_sorted_by_key(|finding| finding.severity));
    assert_eq!(all[0].severity, Severity::Contradiction);
    let own: Vec<_> = of(&all, Id::named("r737")).map(|finding| finding.code).collect();
    assert_eq!(own, [Code::CodeOutsideArea, Code::NoDirection]);
}

#[test]
fn every_message_is_filled_in_in_both_languages() {
    let broken = changed(&[
        ("remedies/r737/codes", "6.3.7 7.3.6"),
        ("outcome/rank", "9"),
        ("remedies/r11/due", "1/1/2020"),
        ("ambition/band", "Loại A"),
    ]);
    let next = next_plan(&broken, &NextPlan { year: 2026, ..NextPlan::default() });
    let new = skeleton(&NewPlan { year: 2026, ..NewPlan::default() });
    for plan in [&broken, &next, &new] {
        for finding in findings(plan, today()) {
            for language in [Language::Vietnamese, Language::English] {
                let message = words::message(language, &finding);
                assert!(message.ends_with(['.', '?']), "{message}");
                assert!(!message.contains("“”") && !message.contains("()"), "{message}");
            }
        }
    }
}
