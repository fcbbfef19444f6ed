//! A list of records: found by id, kept in an order of its own.

use std::collections::BTreeMap;

use super::value::Id;

/// Danh sách. Records by id, and their order apart, so that a move touches no record.
///
/// The records lie in no order; a map says where. A map of the records themselves would be compiled anew for
/// every list.
#[derive(Clone, Debug)]
pub struct Table<R> {
    order: Vec<Id>,
    places: BTreeMap<Id, usize>,
    rows: Vec<(Id, R)>,
}

impl<R> Default for Table<R> {
    fn default() -> Self {
        Self { order: Vec::new(), places: BTreeMap::new(), rows: Vec::new() }
    }
}

impl<R: PartialEq> PartialEq for Table<R> {
    fn eq(&self, other: &Self) -> bool {
        self.order == other.order && self.order.iter().all(|id| self.get(*id) == other.get(*id))
    }
}

impl<R: Eq> Eq for Table<R> {}

impl<R> Table<R> {
    /// The record of an id.
    pub fn get(&self, id: Id) -> Option<&R> {
        self.rows.get(*self.places.get(&id)?).map(|(_, row)| row)
    }

    /// The record of an id, to change. `Plan::put` calls it for edits, and `renew` for the plan of the next year.
    pub(crate) fn get_mut(&mut self, id: Id) -> Option<&mut R> {
        self.rows.get_mut(*self.places.get(&id)?).map(|(_, row)| row)
    }

    /// Whether there is such a record.
    pub fn contains(&self, id: Id) -> bool {
        self.places.contains_key(&id)
    }

    /// Ids and records, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Id, &R)> + '_ {
        self.order.iter().filter_map(|id| self.get(*id).map(|row| (*id, row)))
    }

    /// The ids, in order.
    pub fn ids(&self) -> &[Id] {
        &self.order
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether the list is empty.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// The record before this one; `None` for the first, or for one that is not in the list.
    pub fn before(&self, id: Id) -> Option<Id> {
        let place = self.order.iter().position(|other| *other == id)?;
        self.order.get(place.checked_sub(1)?).copied()
    }

    /// Inserts a new record after another, or first. `false` if the id is taken or the other is not in the
    /// list; nothing changes then.
    pub(crate) fn insert(&mut self, id: Id, after: Option<Id>, row: R) -> bool {
        let Some(place) = self.place_after(after) else { return false };
        if self.contains(id) {
            return false;
        }
        self.order.insert(place, id);
        self.places.insert(id, self.rows.len());
        self.rows.push((id, row));
        true
    }

    /// Appends a new record. `false` if the id is taken.
    pub(crate) fn push(&mut self, id: Id, row: R) -> bool {
        self.insert(id, self.order.last().copied(), row)
    }

    /// Removes a record.
    pub(crate) fn remove(&mut self, id: Id) -> Option<R> {
        let place = self.places.remove(&id).filter(|place| *place < self.rows.len())?;
        let (_, row) = self.rows.swap_remove(place);
        // The last record took its place.
        if let Some((moved, _)) = self.rows.get(place) {
            self.places.insert(*moved, place);
        }
        self.order.retain(|other| *other != id);
        Some(row)
    }

    /// Moves a record after another, or first. `false` if either is not in the list.
    pub(crate) fn move_after(&mut self, id: Id, after: Option<Id>) -> bool {
        if after == Some(id) || !self.contains(id) {
            return false;
        }
        if after.is_some_and(|other| !self.contains(other)) {
            return false;
        }
        self.order.retain(|other| *other != id);
        let Some(place) = self.place_after(after) else { return false };
        self.order.insert(place, id);
        true
    }

    fn place_after(&self, after: Option<Id>) -> Option<usize> {
        match after {
            None => Some(0),
            // Reading a file appends every record; that must not cost a search each time.
            last if last == self.order.last().copied() => Some(self.order.len()),
            Some(other) => Some(self.order.iter().position(|id| *id == other)? + 1),
        }
    }
}
