//! From a key to the next frame, in the grid of figures and in a form, with the processor as it is
//! and six times slower: `cargo xtask bench`. Printed, not asserted.
#![allow(clippy::print_stdout, reason = "a command line tool speaks by printing")]

use journeys::keeping::{self, saved};
use journeys::{Browser, Engine, Outcome};
use serde_json::Value;

/// How many keys are timed in each place.
const KEYS: usize = 40;

/// Times every key from its event to the end of the frame that shows it.
const WATCH: &str = "window.frames_ = []; \
    document.addEventListener('keydown', e => { const begin = e.timeStamp; \
    requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => window.frames_.push(performance.now() - begin); c.port2.postMessage(0); }); }, true)";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    println!("key to frame, ms     1x: median   95 %    max     6x: median   95 %    max");
    let mut browser = Browser::start(Engine::Chromium).await?;
    browser.clock("2024-06-20T08:00:00+07:00").await?;
    keeping::sample(&browser).await?;
    saved(&browser).await?;
    let form = times(&browser, keeping::FIELD, "a").await?;
    browser.go("#/so-lieu").await?;
    let grid = times(&browser, "#f-figures-cot7-6", "1").await?;
    println!("form (one remedy)    {form}");
    println!("grid (figures)       {grid}");
    browser.check_console().await
}

/// The times in one place, at both speeds.
async fn times(browser: &Browser, selector: &str, key: &str) -> Outcome<String> {
    let field = browser.css(selector).await?;
    browser.eval(WATCH).await?;
    let mut told = String::new();
    for slower in [1, 6] {
        browser.slower(slower).await?;
        browser.click_on(&field).await?;
        browser.eval("window.frames_ = []").await?;
        for _ in 0..KEYS / 2 {
            for press in [key, "Backspace"] {
                browser.press(press).await?;
            }
        }
        browser.wait_eval("the frames", &format!("window.frames_.length >= {KEYS}")).await?;
        let found = browser.eval("return window.frames_").await?;
        let mut all: Vec<f64> =
            found.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        all.sort_by(f64::total_cmp);
        let at = |place: usize| all.get(place).copied().unwrap_or_default();
        let last = all.len().saturating_sub(1);
        let (half, most) = (at(last / 2), at(last * 95 / 100));
        told = format!("{told}     {half:10.1} {most:6.1} {:6.1}", at(last));
    }
    browser.slower(1).await?;
    Ok(told)
}
