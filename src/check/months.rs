//! A set of the months 1 to 12.

/// Các tháng. A set of the months 1 to 12; other numbers are never in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Months(u16);

impl Months {
    /// No month.
    pub const NONE: Self = Self(0);

    /// The months 1 to `last`; all twelve beyond 12.
    pub fn up_to(last: u8) -> Self {
        (1..=last.min(12)).collect()
    }

    /// Adds a month.
    pub const fn add(&mut self, month: u8) {
        self.0 |= Self::bit(month);
    }

    /// Whether the month is in it.
    pub const fn contains(self, month: u8) -> bool {
        self.0 & Self::bit(month) != 0
    }

    /// Whether no month is in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many months are in it.
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// The months, first to last.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = u8> {
        (1..=12).filter(move |month| self.contains(*month))
    }

    /// The last month.
    pub fn last(self) -> Option<u8> {
        self.iter().next_back()
    }

    /// The months that are in this set and not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The months that are in either set.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The months that are in both sets.
    #[must_use]
    pub const fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Runs of neighbouring months, as first and last: 1, 2, 4, 5, 6 is (1, 2), (4, 6).
    pub fn runs(self) -> Vec<(u8, u8)> {
        let mut runs: Vec<(u8, u8)> = Vec::new();
        for month in self.iter() {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == month => *last = month,
                _ => runs.push((month, month)),
            }
        }
        runs
    }

    const fn bit(month: u8) -> u16 {
        if month >= 1 && month <= 12 { 1 << (month - 1) } else { 0 }
    }
}

impl FromIterator<u8> for Months {
    fn from_iter<T: IntoIterator<Item = u8>>(months: T) -> Self {
        let mut set = Self::NONE;
        for month in months {
            set.add(month);
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_told_as_runs() {
        let months: Months = [1, 2, 4, 5, 6, 12].into_iter().collect();
        assert_eq!(months.runs(), [(1, 2), (4, 6), (12, 12)]);
        assert_eq!(months.last(), Some(12));
        assert_eq!(Months::NONE.runs(), []);
    }

    #[test]
    fn only_months_go_in() {
        let months: Months = [0, 13, 255].into_iter().collect();
        assert!(months.is_empty());
        assert_eq!(Months::up_to(200).len(), 12);
    }
}
