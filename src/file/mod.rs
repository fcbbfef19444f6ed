//! Tệp kế hoạch: one readable JSON file, and everything that keeps it trustworthy.
//!
//! A file is an envelope around a body. The body is the plan under plain keys with its stamps; two exports of
//! one plan differ in the envelope alone. Reading never discards anything: what does not fit is listed, and
//! set aside in the plan's `extra`, from where it is written back. A criteria set has a file of its own, in the
//! same envelope.

pub mod body;
mod border;
pub mod canonical;
mod compare;
mod copy;
mod counts;
mod criteria_set;
mod decode;
mod envelope;
mod format;
mod layout;
mod limits;
mod mail;
mod migrate;
mod open;
mod problem;
mod refused;
mod repair;
mod ruin;
mod salvage;
mod scan;
mod schema;
pub mod snapshot;
mod stamps;
mod take;
mod verify;

pub use compare::{ChangedBy, Comparison, Difference, DifferenceGroup, Side, compare};
pub use copy::{BadCopy, issued_copy, plan_of_copy};
pub use counts::Counts;
pub use criteria_set::{OpenedSet, SetOrigin, SetRefused, open_set, set_file_name, write_set};
pub use decode::text_of;
pub use envelope::{Envelope, Sender, file_name, write};
pub use format::{FORMAT, FileKind, READER, SET_FORMAT, VERSION};
pub use limits::Limits;
pub use migrate::migrate;
pub use open::{Opened, open};
pub use problem::{Problem, SET_ASIDE};
pub use refused::Refused;
pub use ruin::Ruin;
pub use schema::{schema, set_schema};
pub use take::{take_over, take_over_all};
pub use verify::{Receipt, Unproved, verify};
