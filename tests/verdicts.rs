//! Verdicts, year figures and shortfalls: tables of data, and properties against slow models.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]
#![allow(missing_docs, reason = "tests are sentences")]

#[path = "verdicts/announced.rs"]
mod announced;
#[path = "verdicts/announced_said.rs"]
mod announced_said;
#[path = "verdicts/ba_xa.rs"]
mod ba_xa;
#[path = "verdicts/decided.rs"]
mod decided;
#[path = "verdicts/figures.rs"]
mod figures;
#[path = "verdicts/left_over.rs"]
mod left_over;
#[path = "verdicts/models.rs"]
mod models;
#[path = "verdicts/outlook.rs"]
mod outlook;
#[path = "verdicts/outlook_cases.rs"]
mod outlook_cases;
#[path = "verdicts/outlook_limits.rs"]
mod outlook_limits;
#[path = "verdicts/outlook_limits_model.rs"]
mod outlook_limits_model;
#[path = "verdicts/outlook_running.rs"]
mod outlook_running;
#[path = "verdicts/overview.rs"]
mod overview;
#[path = "verdicts/periods.rs"]
mod periods;
#[path = "verdicts/periods_model.rs"]
mod periods_model;
#[path = "verdicts/said.rs"]
mod said;
#[path = "verdicts/setup.rs"]
mod setup;
#[path = "verdicts/statuses.rs"]
mod statuses;
#[path = "verdicts/subtracted.rs"]
mod subtracted;
