//! Tiêu chí của kế hoạch ở dòng nào: which criterion of the plan's set each row of a table of points is.

use std::collections::{BTreeMap, BTreeSet};

use super::fit::Unfit;
use super::point_rows::PointRow;
use crate::plan::{Id, Plan, code_key};
use crate::read::number::parse_points;
use crate::read::sorted::set;
use crate::read::{clean, search};

/// The criteria of a plan by their codes, those of one code in the order of the tree.
pub(super) struct KnownCriteria<'a> {
    plan: &'a Plan,
    by_code: BTreeMap<String, Vec<Id>>,
}

impl<'a> KnownCriteria<'a> {
    pub fn of(plan: &'a Plan) -> Self {
        let mut known = Self { plan, by_code: BTreeMap::new() };
        let mut seen = BTreeSet::new();
        known.enter(None, &mut seen);
        known
    }

    fn enter(&mut self, parent: Option<Id>, seen: &mut BTreeSet<Id>) {
        for (id, row) in self.plan.criteria_of(parent) {
            if seen.insert(id) {
                self.by_code.entry(code_key(&row.code)).or_default().push(id);
                self.enter(Some(id), seen);
            }
        }
    }

    /// The criterion that each row is: by its code and its name, and of several with both the first is the first.
    ///
    /// # Errors
    ///
    /// [`Unfit`] says of a row why it is none.
    pub fn of_rows(&self, rows: &[PointRow]) -> Vec<Result<Id, Unfit>> {
        let mut used: BTreeSet<Id> = BTreeSet::new();
        let mut found = Vec::new();
        for row in rows {
            let id = self.of_row(row, &used);
            used.extend(id.iter());
            found.push(id);
        }
        found
    }

    fn of_row(&self, row: &PointRow, used: &BTreeSet<Id>) -> Result<Id, Unfit> {
        let code = row.code.as_ref().map(|code| code_key(&code.text)).unwrap_or_default();
        if code.is_empty() && row.name.trim().is_empty() {
            return Err(Unfit::NoCode);
        }
        let coded = self.by_code.get(&code).map(Vec::as_slice).unwrap_or_default();
        if coded.is_empty() {
            return Err(if code.is_empty() { Unfit::NoCode } else { Unfit::UnknownCriterion });
        }
        let named = |id: &Id| {
            let name = self.plan.criteria.get(*id).map_or("", |row| row.name.as_str());
            are_alike(&row.name, name)
        };
        let mut own = coded.iter().copied().filter(named).peekable();
        if own.peek().is_none() {
            return Err(if code.is_empty() { Unfit::NoCode } else { Unfit::OtherCriterion });
        }
        own.find(|id| !used.contains(id)).ok_or(Unfit::CodeTwice)
    }
}

/// Whether two names are of one criterion: at least half of the words of the longer are in both. Where one is not told,
/// the code says it alone.
fn are_alike(one: &str, other: &str) -> bool {
    let words = |text: &str| -> BTreeSet<String> {
        let folded = search::fold(&clean::line(text));
        let words = folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
        set(words.map(str::to_owned))
    };
    let (one, other) = (words(one), words(other));
    let longer = one.len().max(other.len());
    one.is_empty() || other.is_empty() || one.intersection(&other).count() * 2 >= longer
}

/// The maximum of a criterion of the plan's set, in hundredths.
pub(super) fn maximum(plan: &Plan, id: Id) -> Option<u32> {
    plan.criteria.get(id).and_then(|row| parse_points(&row.maximum).ok().flatten())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_the_same_name_and_another_matter_is_not() {
        assert!(are_alike("Ban hành kế hoạch CCHC năm", "Ban hành kế hoạch cải cách CCHC"));
        assert!(are_alike("", "Ban hành kế hoạch"));
        assert!(!are_alike("Báo cáo quý", "Hồ sơ đúng hạn"));
    }
}
