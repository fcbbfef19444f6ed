//! Long work in small slices, while the browser is idle.

use crate::browser::{clock, timer};

/// How long a slice may block the page, in milliseconds.
const SLICE: i64 = 8;

/// After how many milliseconds the work goes on even if the browser is never idle.
const SOON: u32 = 1000;

/// Repeats a step in slices, while the browser is idle, until it returns that nothing is left.
pub fn in_slices(mut step: impl FnMut() -> bool + 'static) {
    timer::when_idle(SOON, move || {
        let begun = clock::now_ms();
        while step() {
            if clock::now_ms() - begun >= SLICE {
                return in_slices(step);
            }
        }
    });
}
