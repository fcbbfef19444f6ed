//! What can go wrong between the queue and the disk.

use indexed_db_futures::error::{DomException, Error, OpenDbError};
use indexed_db_futures::internals::SystemRepr as _;

/// Why something could not be kept or read. Nothing queued is lost by it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreFault {
    /// The browser does not let the database be opened.
    #[error("IndexedDB: open: {why}")]
    Refused {
        /// What the browser said.
        why: String,
    },
    /// A newer release of the application has written here.
    #[error("IndexedDB: {tried}: written by a newer release ({found})")]
    Newer {
        /// What was tried.
        tried: &'static str,
        /// The release's schema.
        found: u64,
    },
    /// Another tab is the writer.
    #[error("IndexedDB: {tried}: another tab writes")]
    Taken {
        /// What was tried.
        tried: &'static str,
    },
    /// There is no room left.
    #[error("IndexedDB: {tried}: no room: {why}")]
    Full {
        /// What was tried.
        tried: &'static str,
        /// What the browser said.
        why: String,
    },
    /// The database is not open, or the browser closed it.
    #[error("IndexedDB: {tried}: closed")]
    Closed {
        /// What was tried.
        tried: &'static str,
    },
    /// Anything else.
    #[error("IndexedDB: {tried}: {why}")]
    Failed {
        /// What was tried.
        tried: &'static str,
        /// What the browser said.
        why: String,
    },
}

impl StoreFault {
    pub(super) fn of(tried: &'static str, error: &Error) -> Self {
        match error {
            Error::DomException(DomException::InvalidStateError(_)) => Self::Closed { tried },
            Error::DomException(problem) => Self::named(tried, problem),
            Error::Serialisation(_) | Error::MissingData(_) | Error::Unknown(_) => {
                Self::Failed { tried, why: error.to_string() }
            }
        }
    }

    fn named(tried: &'static str, problem: &DomException) -> Self {
        let exception: &web_sys::DomException = problem.as_sys();
        let why = format!("{}: {}", exception.name(), exception.message());
        if exception.name() == "QuotaExceededError" {
            Self::Full { tried, why }
        } else {
            Self::Failed { tried, why }
        }
    }

    pub(super) fn open(error: &OpenDbError) -> Self {
        if let OpenDbError::Base(Error::DomException(problem)) = error {
            let exception: &web_sys::DomException = problem.as_sys();
            if exception.name() == "VersionError" {
                return Self::Newer { tried: "open", found: 0 };
            }
        }
        Self::Refused { why: error.to_string() }
    }
}
