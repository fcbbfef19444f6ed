//! Thể thức ký: the usual forms, and who signs in each.

use crate::plan::Plan;
use crate::read::signing::{authority_lines, capitals};

/// The usual forms of signing: whom the signer signs for, the title, and whether a deputy signs.
pub const FORMS: [(&str, &str, &str, bool); 4] = [
    ("head", "", "CHỦ TỊCH", false),
    ("body", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", false),
    ("deputy", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", true),
    ("body-deputy", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", true),
];

/// Whose hand signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// The head.
    Head,
    /// A deputy.
    Deputy,
    /// Somebody else: by order, of another office.
    Other,
}

/// Who signs, by the words of the decision.
pub fn hand(plan: &Plan) -> Hand {
    let held = authority_lines(&plan.decision.sign_for, &plan.decision.signer_title);
    match held.last().map(String::as_str) {
        None | Some("CHỦ TỊCH" | "Q. CHỦ TỊCH" | "QUYỀN CHỦ TỊCH") => Hand::Head,
        Some("PHÓ CHỦ TỊCH") => Hand::Deputy,
        Some(_) => Hand::Other,
    }
}

/// The name of the head, or of a deputy, if the list of officers names exactly one; else empty.
pub fn officer(plan: &Plan, deputy: bool) -> String {
    // Of the committee: the council, the front and the unions have heads of their own.
    let title = |title: &str| {
        let title = capitals(title.trim());
        let head = if deputy { "PHÓ CHỦ TỊCH" } else { "CHỦ TỊCH" };
        let of = title.strip_prefix(head).map(str::trim_start);
        of.is_some_and(|of| {
            of.is_empty() || of.starts_with("UBND") || of.starts_with("ỦY BAN NHÂN DÂN")
        })
    };
    let officers = plan.officers.iter().map(|(_, officer)| officer);
    let mut names = officers
        .filter(|officer| !officer.retired && title(&officer.title))
        .map(|officer| officer.name.trim())
        .filter(|name| !name.is_empty());
    match (names.next(), names.next()) {
        (Some(name), None) => name.to_owned(),
        _ => String::new(),
    }
}

/// The word of the usual form that the paper has; "other" for none of them. A plan alone is signed for the committee,
/// whether that was typed or not.
pub fn form(plan: &Plan) -> &'static str {
    let mut held = authority_lines(&plan.decision.sign_for, &plan.decision.signer_title);
    let body = "TM. ỦY BAN NHÂN DÂN";
    if plan.stands_alone() && !held.iter().any(|line| line == body) {
        held.insert(0, body.to_owned());
    }
    let form = FORMS.iter().find(|form| held == authority_lines(form.1, form.2));
    form.map_or("other", |form| form.0)
}
