//! Cách hiểu một bảng: what a person may say that a sheet is.

/// Cách hiểu một bảng lạ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadAs {
    /// Each column is a measure, for one period.
    Columns,
    /// Each row is a measure, each column a month.
    Months,
    /// Each row is a remedy.
    Remedies,
    /// Each row is a criterion of a set.
    Criteria,
    /// Each row is what a criterion was given last year.
    LastPoints,
    /// Each row is what a criterion is given this year, by the unit itself and by the appraisal.
    OwnPoints,
    /// Each row is what a unit was given last year.
    UnitPoints,
}
