//! Lời của tiêu chí: where points count, who scores, what is asked for, as the words of a table say it.

use super::point_rows::PointRow;
use crate::plan::{PointRole, Scorer};
use crate::read::search;

/// Where the points of what has such a name count.
pub(super) fn role_in(words: &str) -> PointRole {
    let words = words.trim_start_matches(|it: char| !it.is_alphabetic());
    let bonus = ["diem thuong", "diem cong"].iter().any(|it| words.starts_with(it));
    let penalty = ["diem phat", "diem tru"].iter().any(|it| words.starts_with(it));
    if bonus {
        PointRole::Bonus
    } else if penalty {
        PointRole::Penalty
    } else {
        PointRole::Counted
    }
}

/// Who scores, where the words name one.
pub(super) fn scorer_in(words: &str) -> Option<Scorer> {
    let said = [
        (Scorer::Survey, words.contains("dieu tra") || words.contains("khao sat")),
        (Scorer::Unit, words.contains("tu cham") || words.contains("tu danh gia")),
        (Scorer::Appraiser, words.contains("tham dinh")),
    ];
    let mut named = said.into_iter().filter(|(_, is)| *is).map(|(scorer, _)| scorer);
    let first = named.next();
    first.filter(|_| named.next().is_none())
}

/// What is asked for, one a line.
pub(super) fn pieces(text: &str) -> String {
    let parts =
        text.split(['\n', ';']).map(|it| it.trim_start_matches(['-', '–', '+', '•', '*', ' ']));
    let parts = parts.map(str::trim).filter(|it| !it.is_empty());
    parts.collect::<Vec<_>>().join("\n")
}

/// Adds words to words.
pub(super) fn join(held: &mut String, more: &str, between: &str) {
    if !held.is_empty() && !more.is_empty() {
        held.push_str(between);
    }
    held.push_str(more);
}

/// Whether a row without a code is an area: its words stand over the columns, and criteria follow.
pub(super) fn is_bare_area(row: &PointRow, coded_below: bool) -> bool {
    let words = search::fold(&row.name);
    let said = words.starts_with("linh vuc") || role_in(&words) != PointRole::Counted;
    let remark = words.starts_with("ghi chu") || words.starts_with(['-', '+', '*', '(']);
    let headed = row.is_headline || said && !words.contains(':');
    headed && !remark && coded_below && words.contains(char::is_alphabetic)
        || row.is_headline && said
}
