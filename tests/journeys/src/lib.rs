//! Journeys: what a person does in the built workbook, done by a test in a real browser.
//!
//! # How to write one
//!
//! ```no_run
//! use journeys::{Outcome, View, journey};
//!
//! #[tokio::test]
//! async fn a_typed_line_is_kept_over_a_reload() {
//!     journey("a typed line is kept over a reload", async |browser| {
//!         browser.open("#/").await?;                        // the first page of dist, from /so-ke-hoach/
//!         browser.click("Mở kế hoạch mẫu Ba Xa 2024").await?; // a button, link, summary, tab, or a choice by its label
//!         browser.write("Nguyên nhân", "Thiếu người").await?; // a field by its label; keys as typed
//!         browser.press("Tab").await?;
//!         browser.wait_text("Đã lưu").await?;               // anywhere on the page
//!         browser.reload().await?;
//!         assert_eq!(browser.value("Nguyên nhân").await?, "Thiếu người");
//!         browser.view(View::Phone).await?;                 // 360x640, touch
//!         browser.no_sideways_scroll().await?;
//!         browser.axe().await
//!     })
//!     .await;
//! }
//! ```
//!
//! - `cargo xtask build` first (or `cargo xtask build --quick` and `WORKBOOK_DIST=target/quick`), then
//!   `cargo test -p journeys NAME::`. `cargo xtask test journeys NAME` does both.
//! - One file a topic in `tests/journeys/tests/`, named in `all.rs`. Never sleep: every helper polls until its time is
//!   out ([`PATIENCE`]); for anything else there are [`Browser::wait_for`] and [`Browser::wait_same`].
//! - What a slow machine would break, break here: `JOURNEY_THROTTLE=6` makes every page six times slower. A value
//!   read once, right after an action, is read too early somewhere: wait until it is as wanted.
//! - At the end [`journey`] fails on any error in the console and on any violation of the page's policy.
//!   Expected ones are named beforehand with [`Browser::allow`].
//! - On failure a picture lies in `target/journeys/shots/FAILED-….png`; [`Browser::shot`] takes more.
//! - Names are compared after folding white space: first exactly, then as a beginning, then anywhere.
//! - [`Browser::kill`] ends Chromium's whole process group at once (as a power cut does) and
//!   [`Browser::reopen`] opens the same profile again. [`Browser::stop_server`] is "no network".
//! - Anything else: [`Browser::eval`] (JavaScript), [`Browser::cdp`] (the DevTools protocol), `browser.driver()`.
#![allow(clippy::print_stderr, reason = "a failing journey tells what it saw")]
#![allow(clippy::disallowed_methods, reason = "nothing here runs in wasm; waiting needs a clock")]

mod act;
mod browser;
mod chromium;
mod console;
mod device;
mod find;
mod firefox;
pub mod forms;
pub mod keeping;
pub mod keyboard;
pub mod large;
mod look;
pub mod office;
pub mod paper;
pub mod sheet;
pub mod speed;

use std::time::Duration;

use tokio::sync::Semaphore;
pub use xtask::Outcome;
pub use xtask::server::Server;

pub use crate::browser::Browser;
pub use crate::device::View;
pub use crate::look::{pdf_info, pdf_text};

/// Whose browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome's and Edge's.
    Chromium,
    /// Mozilla's. Helpers of the DevTools protocol do not work in it.
    Firefox,
}

/// How long a helper waits for what it was asked for.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// How long a whole journey may take, on a busy machine.
const WHOLE: Duration = Duration::from_mins(5);

/// Two browsers at once are what two cores carry.
static TURNS: Semaphore = Semaphore::const_new(2);

/// Walks one journey in a browser of its own, with a server of its own.
///
/// # Panics
/// When the journey fails, the console holds an error, or the policy was violated.
pub async fn journey(name: &str, walk: impl AsyncFnOnce(&mut Browser) -> Outcome) {
    journey_in(Engine::Chromium, name, walk).await;
}

/// Walks one journey in both engines, one after the other.
///
/// # Panics
/// As [`journey`].
pub async fn journey_in_both(name: &str, walk: impl AsyncFn(&mut Browser) -> Outcome) {
    journey_in(Engine::Chromium, name, &walk).await;
    journey_in(Engine::Firefox, &format!("{name} in Firefox"), &walk).await;
}

/// Walks one journey in an engine.
///
/// # Panics
/// As [`journey`].
#[allow(clippy::panic, clippy::expect_used, reason = "this is how a test fails")]
pub async fn journey_in(
    engine: Engine,
    name: &str,
    walk: impl AsyncFnOnce(&mut Browser) -> Outcome,
) {
    let turn = TURNS.acquire().await.expect("nobody closes the semaphore");
    let browser = Browser::start(engine).await;
    let mut browser = browser.unwrap_or_else(|problem| panic!("{name}: {problem}"));
    let walked = tokio::time::timeout(WHOLE, walk(&mut browser)).await;
    let result = match walked {
        Ok(Ok(())) => browser.check_console().await,
        Ok(Err(problem)) => Err(problem),
        Err(_) => Err(format!("took longer than {} s", WHOLE.as_secs()).into()),
    };
    if let Err(problem) = result {
        let seen = browser.last_look(name).await;
        drop(browser);
        panic!("{name}: {problem}\n{seen}");
    }
    drop(browser);
    drop(turn);
}
