//! Báo cáo: what every report to the superior has in common: number and day, addressee, recipients, signature.

use super::decision::signed_for_committee;
use super::wording::closed;
use super::{Foot, prose};
use crate::plan::{Decision, Plan};

/// Ký hiệu của báo cáo.
const SYMBOL: &str = "/BC-UBND";

/// Số, ngày of a report in the form that a decision's are printed in.
pub(super) fn registered_report(plan: &Plan, number: &str, day: &str) -> Decision {
    Decision {
        number: number.to_owned(),
        symbol: SYMBOL.to_owned(),
        day: day.to_owned(),
        year: plan.frame.year.clone(),
        place: plan.decision.place.clone(),
        ..Decision::default()
    }
}

/// Kính gửi: as typed, else the superior.
pub(super) fn addressee_of<'a>(plan: &'a Plan, typed: &'a str) -> &'a str {
    match typed.trim() {
        "" => plan.agency.superior.trim(),
        typed => typed,
    }
}

/// Nơi nhận as typed, one a line, else the addressee and the archive; and the signature.
pub(super) fn foot_of_report(plan: &Plan, addressee: &str, recipients: &str) -> Foot {
    let typed: Vec<&str> = prose::lines(recipients).collect();
    let usual = [addressee, "Lưu: VT"];
    let all = if typed.is_empty() { usual.to_vec() } else { typed };
    let all: Vec<&str> = all.into_iter().filter(|line| !line.is_empty()).collect();
    let last = all.len();
    let close = |(place, text): (usize, &&str)| {
        let text = prose::bullet(text).map_or(*text, |(_, words)| words);
        closed(text, if place + 1 == last { "." } else { ";" })
    };
    let recipients = all.iter().enumerate().map(close).collect();
    signed_for_committee(&plan.decision, Foot { recipients, ..Foot::default() })
}
