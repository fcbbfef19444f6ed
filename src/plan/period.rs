//! Kỳ báo cáo: how often a duty reports, and one period of the plan's year.

use std::fmt;
use std::str::FromStr;

/// Kỳ báo cáo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    /// Hằng tháng.
    Month,
    /// Hằng quý.
    Quarter,
    /// 6 tháng: the first half; the second is in the year.
    HalfYear,
    /// 9 tháng.
    NineMonths,
    /// Năm.
    Year,
}

impl Period {
    /// Every period, the shortest first.
    pub const ALL: [Self; 5] =
        [Self::Month, Self::Quarter, Self::HalfYear, Self::NineMonths, Self::Year];

    /// The stored code, as in "thang quy 6-thang 9-thang nam".
    pub const fn code(self) -> &'static str {
        match self {
            Self::Month => "thang",
            Self::Quarter => "quy",
            Self::HalfYear => "6-thang",
            Self::NineMonths => "9-thang",
            Self::Year => "nam",
        }
    }

    /// The stored codes of a duty's periods, each period once, the shortest first. Unknown codes are ignored.
    pub fn of_codes(codes: &str) -> Vec<Self> {
        let codes: Vec<&str> = codes.split_whitespace().collect();
        Self::ALL.into_iter().filter(|period| codes.contains(&period.code())).collect()
    }

    /// The periods as stored codes.
    pub fn to_codes(periods: &[Self]) -> String {
        let kept = Self::ALL.into_iter().filter(|period| periods.contains(period));
        kept.map(Self::code).collect::<Vec<_>>().join(" ")
    }
}

/// Một kỳ báo cáo of the plan's year: tháng 5, quý II, 6 tháng, 9 tháng, cả năm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReportPeriod {
    /// How often such a report is made.
    pub kind: Period,
    /// Its number among its kind: the month, the quarter, else 1.
    pub number: u8,
}

/// A code that names no period of a year.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("mã kỳ báo cáo không đọc được: {0:?}")]
pub struct BadPeriod(pub String);

impl ReportPeriod {
    /// Every period of a year: the twelve months, the four quarters, 6 months, 9 months, the year.
    pub fn all() -> impl Iterator<Item = Self> {
        let many = |kind, count: u8| (1..=count).map(move |number| Self { kind, number });
        let single = [Period::HalfYear, Period::NineMonths, Period::Year].into_iter();
        many(Period::Month, 12)
            .chain(many(Period::Quarter, 4))
            .chain(single.map(|kind| Self { kind, number: 1 }))
    }

    /// Tháng đầu of the period, 1 to 12.
    pub const fn first_month(self) -> u8 {
        match self.kind {
            Period::Month => self.number,
            Period::Quarter => self.number.saturating_mul(3).saturating_sub(2),
            Period::HalfYear | Period::NineMonths | Period::Year => 1,
        }
    }

    /// Tháng cuối of the period, 1 to 12.
    pub const fn last_month(self) -> u8 {
        match self.kind {
            Period::Month => self.number,
            Period::Quarter => self.number.saturating_mul(3),
            Period::HalfYear => 6,
            Period::NineMonths => 9,
            Period::Year => 12,
        }
    }

    /// "tháng 5", "quý II", "6 tháng đầu năm", "9 tháng đầu năm", "cả năm".
    pub fn name(self) -> String {
        match self.kind {
            Period::Month => format!("tháng {}", self.number),
            Period::Quarter => {
                let place = usize::from(self.number).saturating_sub(1);
                format!("quý {}", ["I", "II", "III", "IV"].get(place).unwrap_or(&"IV"))
            }
            Period::HalfYear => "6 tháng đầu năm".to_owned(),
            Period::NineMonths => "9 tháng đầu năm".to_owned(),
            Period::Year => "cả năm".to_owned(),
        }
    }

    /// Kỳ kế tiếp of the same kind, within the year; after 6 months and 9 months the longer one.
    pub fn next(self) -> Option<Self> {
        let next = match self.kind {
            Period::HalfYear => Self { kind: Period::NineMonths, number: 1 },
            Period::NineMonths => Self { kind: Period::Year, number: 1 },
            Period::Month | Period::Quarter | Period::Year => {
                Self { number: self.number + 1, ..self }
            }
        };
        Self::all().find(|one| *one == next)
    }
}

/// The stored code: "t5", "q2", "6t", "9t", "nam".
impl fmt::Display for ReportPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Period::Month => write!(f, "t{}", self.number),
            Period::Quarter => write!(f, "q{}", self.number),
            Period::HalfYear => f.write_str("6t"),
            Period::NineMonths => f.write_str("9t"),
            Period::Year => f.write_str("nam"),
        }
    }
}

impl FromStr for ReportPeriod {
    type Err = BadPeriod;

    fn from_str(text: &str) -> Result<Self, BadPeriod> {
        let found = Self::all().find(|one| one.to_string() == text);
        found.ok_or_else(|| BadPeriod(text.chars().take(40).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_periods_read_back() {
        assert_eq!(Period::of_codes("thang quy 6-thang 9-thang nam"), Period::ALL);
        assert_eq!(Period::of_codes("nam lạ quy"), [Period::Quarter, Period::Year]);
        assert_eq!(Period::to_codes(&[Period::Year, Period::Quarter]), "quy nam");
    }

    #[test]
    fn every_period_of_a_year_has_its_code_and_months() {
        let codes: Vec<String> = ReportPeriod::all().map(|one| one.to_string()).collect();
        assert_eq!(codes.len(), 19);
        for one in ReportPeriod::all() {
            assert_eq!(one.to_string().parse(), Ok(one));
        }
        let months = |code: &str| {
            let one: ReportPeriod = code.parse().unwrap();
            (one.first_month(), one.last_month())
        };
        assert_eq!(months("t5"), (5, 5));
        assert_eq!(months("q3"), (7, 9));
        assert_eq!(months("6t"), (1, 6));
        assert_eq!(months("nam"), (1, 12));
        assert!("q5".parse::<ReportPeriod>().is_err());
    }

    #[test]
    fn a_period_is_followed_by_the_next_of_its_kind() {
        let next =
            |code: &str| code.parse::<ReportPeriod>().unwrap().next().map(|one| one.to_string());
        assert_eq!(next("t1").as_deref(), Some("t2"));
        assert_eq!(next("q1").as_deref(), Some("q2"));
        assert_eq!(next("6t").as_deref(), Some("9t"));
        assert_eq!(next("9t").as_deref(), Some("nam"));
        assert_eq!(next("t12"), None);
        assert_eq!(next("nam"), None);
    }
}
