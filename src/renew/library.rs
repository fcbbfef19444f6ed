//! Thư viện định hướng: what other plans do about a criterion, offered to a remedy of this one.
//!
//! Codes differ from set to set, so what is alike is found by the words of the names; the code only decides between
//! names that are equally alike. Nothing is taken over unless a person says so.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::adapted::adapted;
use crate::plan::{Id, Plan, code_key, naming};
use crate::read::search;
use crate::read::sorted::sort_by_key;

/// From how alike on, in per cent, a remedy is offered first.
pub const ALIKE: u32 = 50;

/// Một định hướng của kế hoạch khác.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guidance {
    /// The plan it stands in, as the screen calls it.
    pub source: String,
    /// The remedy it stands in.
    pub remedy: Id,
    /// Mã in that plan.
    pub code: String,
    /// Tên in that plan.
    pub title: String,
    /// Định hướng, with this plan's year and agency.
    pub direction: String,
    /// Tài liệu kiểm chứng gợi ý.
    pub suggested: String,
}

/// The directions of a plan of that name, in its order, as this plan would say them.
pub fn guidance(name: &str, source: &Plan, plan: &Plan) -> Vec<Guidance> {
    let rows = source.remedies.iter().filter(|(_, row)| !row.direction.trim().is_empty());
    rows.map(|(id, row)| Guidance {
        source: name.to_owned(),
        remedy: id,
        code: naming::remedy_code(source, id),
        title: naming::remedy_title(row).to_owned(),
        direction: adapted(row.direction.trim(), source, plan),
        suggested: adapted(&row.suggested, source, plan),
    })
    .collect()
}

/// The directions for a remedy, the most alike first, each with how alike it is in per cent.
pub fn alike<'a>(all: &'a [Guidance], code: &str, title: &str) -> Vec<(u32, &'a Guidance)> {
    let (code, own) = (code_key(code), words(title));
    let measured = |one: &'a Guidance| (likeness(&own, &words(&one.title)), one);
    let mut found: Vec<(u32, &Guidance)> = all.iter().map(measured).collect();
    sort_by_key(&mut found, |(likeness, one)| Reverse((*likeness, code_key(&one.code) == code)));
    found
}

/// Words that say nothing of what a name is about.
const COMMON: [&str; 16] = [
    "cac", "co", "cua", "cho", "den", "do", "duoc", "khi", "la", "muc", "so", "tai", "theo",
    "thuc", "trong", "va",
];

/// The words of a title that say what it is about, without accents.
pub(super) fn words(title: &str) -> BTreeSet<String> {
    let folded = search::fold(title);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| word.len() > 1 && !COMMON.contains(word)).map(str::to_owned).collect()
}

/// Twice the words in common to the words of both, in per cent.
pub(super) fn likeness(one: &BTreeSet<String>, other: &BTreeSet<String>) -> u32 {
    let both = one.intersection(other).count() * 200;
    let all = one.len() + other.len();
    both.checked_div(all).and_then(|share| u32::try_from(share).ok()).unwrap_or_default()
}
