//! Why a file was not opened. The open plan is untouched then.

/// Không mở được. Why a file was refused; `text::opening` says what was
/// tried, on what, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is nothing in it.
    Empty,
    /// It is larger than any plan.
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The most that is read.
        limit: usize,
    },
    /// Its groups are nested deeper than any plan's.
    TooDeep {
        /// The deepest that is read.
        limit: usize,
    },
    /// It holds more values than any plan.
    TooMany {
        /// The most that is read.
        limit: usize,
    },
    /// It is a file of another kind.
    OtherKind {
        /// The kind of file.
        kind: &'static str,
    },
    /// It is the file of a criteria set by itself.
    CriteriaSet,
    /// It is JSON, but from another application.
    Foreign,
    /// There is no plan in its text.
    NoPlan,
    /// It was a plan file, but nothing in it can be read any more.
    Unreadable {
        /// The line where reading stopped, from 1.
        line: usize,
    },
    /// A newer release wrote it in a way this one cannot read at all.
    TooNew {
        /// The version of its format.
        version: u64,
    },
}
