//! Điểm. Points in hundredths, and the finer share of a point that is kept where a set rounds the sum.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Sub};

use crate::read::number::{self, PercentProblem};

/// Điểm, in hundredths of a point: 1250 is "12,50".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Points(i64);

impl Points {
    /// No points.
    pub const ZERO: Self = Self(0);

    /// So many hundredths of a point.
    pub const fn new(hundredths: i64) -> Self {
        Self(hundredths)
    }

    /// In hundredths.
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// Reads what was typed; empty is `None`.
    ///
    /// # Errors
    /// [`PercentProblem`] says why it is no number of points with at most two decimals.
    pub fn parse(text: &str) -> Result<Option<Self>, PercentProblem> {
        if text.is_empty() {
            return Ok(None);
        }
        Ok(number::parse_points(text)?.map(|hundredths| Self(hundredths.into())))
    }

    /// Not below zero.
    #[must_use]
    pub fn at_least_zero(self) -> Self {
        self.max(Self::ZERO)
    }

    /// So many times, as far as numbers go.
    #[must_use]
    pub fn times(self, count: u64) -> Self {
        Self(self.0.saturating_mul(i64::try_from(count).unwrap_or(i64::MAX)))
    }
}

impl Add for Points {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Points {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Self>>(points: I) -> Self {
        points.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Points {
    /// "12,50": a decimal comma, always two decimals, as papers have it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let all = self.0.unsigned_abs();
        write!(f, "{sign}{},{:02}", all / 100, all % 100)
    }
}

/// Điểm trước khi làm tròn: points, rounded half up once, and the same in millionths of a hundredth, for sets that
/// add first and round then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fine {
    /// Rounded half up to hundredths.
    pub points: Points,
    /// In millionths of a hundredth.
    pub millionths: i64,
}

const MILLION: i64 = 1_000_000;

impl Fine {
    /// Whole hundredths.
    pub const fn of(points: Points) -> Self {
        Self { points, millionths: points.0.saturating_mul(MILLION) }
    }

    /// `most × part / whole`, and no more than `most`. A whole of zero gives nothing: callers say what it means.
    pub fn share(most: Points, part: u128, whole: u128) -> Self {
        let all = u128::from(most.0.unsigned_abs());
        let part = part.min(whole);
        let rounded = |unit: u128| {
            let up = all.saturating_mul(unit).saturating_mul(part).saturating_mul(2);
            up.saturating_add(whole).checked_div(whole.saturating_mul(2)).unwrap_or_default()
        };
        let number = |rounded: u128| i64::try_from(rounded).unwrap_or(i64::MAX);
        Self { points: Points(number(rounded(1))), millionths: number(rounded(1_000_000)) }
    }

    /// Not more than so many points.
    #[must_use]
    pub fn at_most(self, most: Points) -> Self {
        self.min(Self::of(most))
    }

    /// The sum of millionths, rounded half up.
    pub const fn rounded(millionths: i64) -> Points {
        Points((millionths + MILLION / 2).div_euclid(MILLION))
    }
}
