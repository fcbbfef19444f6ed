//! Số liệu được đọc: what measures come to on two sides, over the months that all of them share. Points read the
//! same as targets do.

use super::basis::Basis;
use crate::plan::{Id, Plan};

/// What was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YearSides {
    /// Tử số, or what is counted; `None` while a figure of it is not typed.
    pub part: Option<u64>,
    /// Mẫu số, with what is subtracted taken off.
    pub whole: Option<u64>,
    /// Tính đến tháng.
    pub as_of: Option<u8>,
    /// A figure that is no count is among them.
    pub unreadable: bool,
}

/// What the measures of two sides come to in the year.
pub fn year_sides(plan: &Plan, part: &[Id], whole: &[Id], minus: &[Id]) -> YearSides {
    let all = part.iter().chain(whole).chain(minus).copied();
    let basis = Basis::of(plan, all, 12);
    let unreadable = basis.rows().iter().any(|row| row.is_wrong(12));
    YearSides {
        part: basis.total(part),
        whole: basis.rest(whole, minus),
        as_of: basis.as_of,
        unreadable,
    }
}
