//! How much a plan holds, for the person who sends or receives it.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use crate::plan::{List, Plan};
use crate::read::sorted;

/// Số lượng trong tệp. Records by list, and figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    records: BTreeMap<List, u64>,
    /// Số liệu: how many figures were typed.
    pub figures: u64,
}

impl Counts {
    /// Counts a plan.
    pub fn of(plan: &Plan) -> Self {
        let count = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
        let records = List::ALL.iter().map(|list| (*list, count(plan.ids(*list).len())));
        Self { records: sorted::map(records), figures: count(plan.figures.len()) }
    }

    /// How many records a list has.
    pub fn records(&self, list: List) -> u64 {
        self.records.get(&list).copied().unwrap_or_default()
    }

    /// Số nội dung: remedies and duties, what the plan asks of people.
    pub fn items(&self) -> u64 {
        self.records(List::Remedies) + self.records(List::Duties)
    }

    /// The total of records and figures.
    pub fn all(&self) -> u64 {
        List::ALL.iter().map(|list| self.records(*list)).sum::<u64>() + self.figures
    }

    /// As JSON: the lists that have records, in the order of the file, then the figures.
    pub(super) fn write(&self) -> Json {
        let mut object = Map::new();
        for (list, count) in self.records.iter().filter(|(_, count)| **count > 0) {
            object.insert(list.key().to_owned(), (*count).into());
        }
        object.insert("figures".into(), self.figures.into());
        Json::Object(object)
    }

    /// The count of a key of the file.
    pub(super) fn of_key(&self, key: &str) -> Option<u64> {
        if key == "figures" {
            return Some(self.figures);
        }
        List::ALL.iter().find(|list| list.key() == key).map(|list| self.records(*list))
    }
}
