//! Kết quả năm cũ: what a plan that is made from an older one can be told of it, before it is made.

use chrono::NaiveDate;

use crate::check::finished;
use crate::plan::{Id, List, Plan, naming};
use crate::renew::met::{met, told_through};
use crate::renew::{last_points, year_told};

/// What the old plan reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldYear {
    /// Năm kế hoạch.
    pub year: i32,
    /// The day on which it is judged.
    pub seen_on: NaiveDate,
    /// Năm chưa kết thúc.
    pub running: bool,
    /// Tính đến tháng, 1 to 12; `None` where no figures were typed.
    pub through: Option<u8>,
    /// The remedies whose results can be told: what each is called, and its paragraph.
    pub told: Vec<(String, String)>,
    /// The remedies that were met: what each is called.
    pub met: Vec<(Id, String)>,
    /// How many remedies it has.
    pub remedies: usize,
    /// How many criteria were appraised.
    pub appraised: usize,
}

impl OldYear {
    /// What a plan reached, seen on a day; `None` while it has no year.
    pub fn of(plan: &Plan, today: NaiveDate) -> Option<Self> {
        let named = |id: Id| naming::name(plan, List::Remedies, id);
        let told = year_told::paragraphs(plan, today).into_iter();
        Some(Self {
            year: plan.year()?,
            seen_on: today,
            running: !finished(plan, today),
            through: told_through(plan, today),
            told: told.map(|(id, words)| (named(id), words)).collect(),
            met: met(plan, today).into_iter().map(|id| (id, named(id))).collect(),
            remedies: plan.remedies.len(),
            appraised: last_points::appraised(plan).len(),
        })
    }
}
