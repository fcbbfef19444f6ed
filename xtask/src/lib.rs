//! Shared by the commands and the journeys: where things are, a small static server, the service worker's
//! list of files. Glue only; nothing here knows what a plan is.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line tool speaks by printing"
)]

pub mod blank;
pub mod build;
pub mod checks;
pub mod fuzz;
pub mod house;
pub mod office;
pub mod packed;
pub mod place;
pub mod run;
pub mod scripts;
pub mod server;
pub mod size;
pub mod split;
pub mod styles;
pub mod tools;
pub mod why;
pub mod worker;

/// The result of every step: done, or the sentence to show.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;
