//! Each rule where it must find something: what it says, and the field that it names.

use std::mem::discriminant;

use super::*;

/// What is found, the path it names, and the changes that make it.
type Rule = (Code, &'static str, &'static [(&'static str, &'static str)]);

/// Every rule with a plan that breaks it.
pub fn rules() -> Vec<Rule> {
    [
        of_days(),
        of_the_decision(),
        of_aims(),
        of_remedies(),
        of_officers(),
        of_targets(),
        of_what_cannot_be(),
    ]
    .concat()
}

fn date(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn of_days() -> Vec<Rule> {
    vec![
        (Code::NoYear { typed: "hai nghìn".into() }, "frame/year", &[("frame/year", "hai nghìn")]),
        (
            Code::AssessedYear { assessed: "2022".into(), year: 2024 },
            "frame/assessed_year",
            &[("frame/assessed_year", "2022")],
        ),
        (Code::YearFar { year: 1900, now: 2024 }, "frame/year", &[("frame/year", "1900")]),
        (Code::YearFar { year: 2199, now: 2024 }, "frame/year", &[("frame/year", "2199")]),
        (
            Code::DayUnreadable { typed: "31/2/2024".into() },
            "remedies/r11/due",
            &[("remedies/r11/due", "31/2/2024")],
        ),
        (
            Code::BeforeYear { day: date("2023-12-31"), year: 2024 },
            "remedies/r11/due",
            &[("remedies/r11/due", "2023-12-31")],
        ),
        (
            Code::AfterYear { day: date("2025-01-31"), year: 2024 },
            "targets/td233/due",
            &[("targets/td233/due", "2025-01-31")],
        ),
        (
            Code::AfterYear { day: date("2025-03-31"), year: 2024 },
            "remedies/r13/timeframe",
            &[("remedies/r13/timeframe", "quý 1/2025")],
        ),
        (
            Code::DueBeforeDecision { due: date("2024-03-31"), signed: date("2024-04-01") },
            "targets/t13/due",
            &[("decision/day", "2024-04-01")],
        ),
        (
            Code::DayFar { day: date("1900-01-01"), year: 2024 },
            "targets/t12/statement_day",
            &[("targets/t12/statement_day", "1900-01-01")],
        ),
    ]
}

fn of_the_decision() -> Vec<Rule> {
    vec![
        (
            Code::DecisionBeforeBasis { signed: date("2023-12-13"), cited: date("2023-12-14") },
            "decision/day",
            &[("decision/day", "2023-12-13")],
        ),
        (
            Code::DecisionBeforeBasis { signed: date("2023-11-30"), cited: date("2023-12-14") },
            "decision/month",
            &[("decision/month", "11")],
        ),
        (
            Code::SignsForBody { typed: "TM. ỦY BAN NHÂN DÂN".into() },
            "decision/sign_for",
            &[("decision/sign_for", "TM. ỦY BAN NHÂN DÂN")],
        ),
        (
            Code::SignsAlone,
            "decision/sign_for",
            &[("decision/authority", "ỦY BAN NHÂN DÂN XÃ BA XA")],
        ),
        (Code::NoSigner, "decision/signer", &[("decision/signer", "")]),
    ]
}

fn of_aims() -> Vec<Rule> {
    vec![
        (
            Code::AimBelowLastResult { wanted: "11/19".into(), was: "10/19".into() },
            "ambition/rank",
            &[("ambition/rank", "11")],
        ),
        (
            Code::BandNotInLadder { band: "Loại A".into() },
            "ambition/band",
            &[("ambition/band", "Loại A")],
        ),
        (Code::AimNotInText { rank: "4/19".into() }, "ambition/rank", &[("ambition/rank", "4")]),
        (
            Code::LastResultNotInText { rank: "9/19".into() },
            "outcome/rank",
            &[("outcome/rank", "9")],
        ),
        (Code::NoLastResult, "outcome/rank", &[("outcome/rank", "")]),
        (Code::NoAim, "ambition/rank", &[("ambition/rank", "")]),
        (
            Code::EmptySection { name: "Yêu cầu".into() },
            "sections/p12/body",
            &[("sections/p12/body", "")],
        ),
    ]
}

fn of_remedies() -> Vec<Rule> {
    vec![
        (
            Code::CodeTwice {
                code: "7.3.6".into(),
                other: "Tiêu chí thành phần 7.3.4 - Tỷ lệ hồ sơ có phát sinh dịch…".into(),
            },
            "remedies/r737/codes",
            &[("remedies/r737/codes", "7.3.6")],
        ),
        (
            Code::CodeOutsideArea {
                code: "6.3.7".into(),
                number: "7".into(),
                title: "Xây dựng và phát triển chính quyền điện tử, chính quyền số".into(),
            },
            "remedies/r737/codes",
            &[("remedies/r737/codes", "6.3.7")],
        ),
        (Code::NoName, "remedies/r12/heading", &[("remedies/r12/heading", " ")]),
        (Code::NoDirection, "remedies/r12/direction", &[("remedies/r12/direction", "")]),
        (Code::NoTimeframe, "remedies/r12/timeframe", &[("remedies/r12/timeframe", "")]),
        (
            Code::TimeframeUnclear { typed: "sớm".into() },
            "remedies/r12/timeframe",
            &[("remedies/r12/timeframe", "sớm")],
        ),
        (Code::NoTarget, "remedies/r737/heading", &[("targets/t737/owner", "")]),
        (
            Code::Slip { found: "phân đấu".into(), mend: "phấn đấu".into() },
            "remedies/r12/direction",
            &[("remedies/r12/direction", "phân đấu")],
        ),
        (
            Code::PointsUnreadable { typed: "nửa điểm".into() },
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
    ]
}

fn of_officers() -> Vec<Rule> {
    vec![
        (
            Code::OwnersDiffer {
                here: "Văn hóa - Xã hội".into(),
                remedies: "6.2.3".into(),
                there: "Tài chính - Kế toán".into(),
            },
            "duties/d231/officers",
            &[("duties/d231/officers", "vhxh")],
        ),
        (
            Code::NoOfficer,
            "remedies/r12/lead_officers",
            &[("remedies/r12/lead_officers", ""), ("remedies/r12/lead_officers_text", " ")],
        ),
        (Code::NoOfficer, "duties/d42/officers", &[("duties/d42/officers", "")]),
        (
            Code::OfficerRetired { title: "Tài chính - Kế toán".into() },
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
    ]
}

fn of_targets() -> Vec<Rule> {
    vec![
        (
            Code::TargetIncomplete {
                target: "Nhiệm vụ trong Kế hoạch CCHC hoàn thành".into()
            },
            "targets/t11/threshold",
            &[("targets/t11/threshold", "")],
        ),
        (
            Code::TargetIncomplete { target: "Hồ sơ mới đã số hóa thành phần".into() },
            "targets/t733hs/whole",
            &[("targets/t733hs/whole", "")],
        ),
        (
            Code::TargetIncomplete { target: "Thứ hạng".into() },
            "targets/thuhang/threshold",
            &[("targets/thuhang/kind", "tang-bac")],
        ),
        (
            Code::TargetIncomplete { target: "Thứ hạng".into() },
            "targets/thuhang/base",
            &[
                ("targets/thuhang/kind", "tang-bac"),
                ("targets/thuhang/threshold", "5"),
                ("outcome/rank", ""),
            ],
        ),
        (
            Code::TargetIncomplete { target: "Thứ hạng".into() },
            "targets/thuhang/base",
            &[("targets/thuhang/kind", "giu-diem")],
        ),
        (
            Code::TargetIncomplete { target: "Thứ hạng".into() },
            "targets/thuhang/threshold",
            &[("targets/thuhang/kind", "diem"), ("targets/thuhang/threshold", "1,234")],
        ),
        (
            Code::NoReason {
                target: "Thực hiện quy định về sắp xếp lại, xử lý nhà, đất".into()
            },
            "targets/t623/reason",
            &[("targets/t623/not_applicable", "true")],
        ),
        (
            Code::NoDueDay { target: "Phát động đăng ký sáng kiến".into() },
            "targets/t13/due",
            &[("targets/t13/due", ""), ("remedies/r13/timeframe", "thường xuyên")],
        ),
    ]
}

/// Targets that nobody can meet.
fn of_what_cannot_be() -> Vec<Rule> {
    vec![
        (
            Code::AboveAll {
                target: "Nhiệm vụ trong Kế hoạch CCHC hoàn thành".into(),
                typed: "675".into(),
            },
            "targets/t11/threshold",
            &[("targets/t11/threshold", "675 %")],
        ),
        (
            Code::BeyondFirst { target: "Thứ hạng".into(), places: 5, from: 3 },
            "targets/thuhang/threshold",
            &[
                ("targets/thuhang/kind", "tang-bac"),
                ("targets/thuhang/threshold", "5"),
                ("targets/thuhang/base", "3/96"),
            ],
        ),
    ]
}

#[test]
fn every_rule_says_what_and_where() {
    for (code, path, changes) in rules() {
        let same = |other: &Code| discriminant(other) == discriminant(&code);
        let before = found(&ba_xa_2024(), same);
        let after = found(&changed(changes), same);
        assert_eq!(after.len(), before.len() + 1, "{code:?}: {after:?}");
        let new = after.iter().find(|finding| !before.contains(finding)).unwrap();
        assert_eq!(new.at.map(|at| at.to_string()).as_deref(), Some(path));
        assert_eq!(new.code, code);
    }
}
