//! Trả lời của người dùng: what a person says of one sheet before it is brought in, and what is kept of it for the
//! next month.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::proposal::{Covers, Proposal, SheetKind};
use super::read_as::ReadAs;
use crate::plan::{Id, Plan};
use crate::read::search;

/// What a person said of one sheet; nothing said is the proposal as it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The months of a form.
    pub covers: Option<Covers>,
    /// Where columns go, by their place from 0; nowhere for `None`. Two columns of one measure are added up.
    pub columns: BTreeMap<usize, Option<Id>>,
    /// The rows that are counted, from 0; those of the fields for `None`.
    pub rows: Option<BTreeSet<usize>>,
    /// What a grid that nobody knows is.
    pub read_as: Option<ReadAs>,
    /// The first row of heads, from 0, where it was not found.
    pub first_row: Option<usize>,
    /// In a table of months: which measure a row is, by its place from 0; nothing for `None`.
    pub measures: BTreeMap<usize, Option<Id>>,
}

/// Cách đưa vào đã nhớ. Which columns of a form go where; kept on the device for the next month's file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The heads of the form in one line ([`Proposal::signature`]).
    pub heads: String,
    /// The folded heads of a column, and the id of the measure that it goes to; blank for nowhere.
    pub columns: Vec<(String, String)>,
}

impl Mapping {
    /// What is remembered of a sheet that was brought in; `None` for one that needs no mapping.
    pub fn remember(proposal: &Proposal) -> Option<Self> {
        let mapped = match proposal.kind {
            SheetKind::Form(_) | SheetKind::Unknown => !proposal.by_hand.is_empty(),
            SheetKind::OwnFigures
            | SheetKind::OfficerSheet
            | SheetKind::Months
            | SheetKind::Remedies
            | SheetKind::Criteria
            | SheetKind::LastPoints
            | SheetKind::OwnPoints
            | SheetKind::UnitPoints
            | SheetKind::TooLong => false,
        };
        let columns = proposal.columns.iter().filter_map(|column| {
            let measure = proposal.by_hand.get(&column.column)?;
            let id = measure.map(|id| id.to_string()).unwrap_or_default();
            Some((search::fold(&column.head), id))
        });
        mapped.then(|| Self { heads: proposal.signature.clone(), columns: columns.collect() })
    }

    /// The answers that it gives for a sheet with the same heads: for columns that the person has not spoken of, and
    /// for measures that the plan still has.
    pub fn apply(&self, plan: &Plan, proposal: &Proposal, answers: &Answers) -> Option<Answers> {
        if self.heads != proposal.signature || self.heads.is_empty() {
            return None;
        }
        let mut filled = answers.clone();
        for column in &proposal.columns {
            let head = search::fold(&column.head);
            let Some((_, id)) = self.columns.iter().find(|(own, _)| *own == head) else { continue };
            let measure = if id.is_empty() { Some(None) } else { id.parse::<Id>().ok().map(Some) };
            let kept = |it: &Option<Id>| it.is_none_or(|id| plan.measures.contains(id));
            if let Some(measure) = measure.filter(kept) {
                filled.columns.entry(column.column).or_insert(measure);
            }
        }
        Some(filled)
    }
}
