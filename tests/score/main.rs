//! Criteria sets and points: sets as files, sets brought in, and the points that they give.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

mod brought_in;
mod by_hand;
mod drawn;
mod losses;
mod made_up;
#[path = "../support/points.rs"]
mod points;
mod proofs;
mod rank;
mod ratings;
mod remedying;
mod rules;
mod set_files;
mod stake;
mod sums;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/year.rs"]
mod year;
