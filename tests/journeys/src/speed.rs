//! How long a person waits, measured inside the page.

use serde_json::Value;

use crate::{Browser, Outcome};

/// How many keys are timed.
const KEYS: usize = 40;

/// Times every key from its event to the end of the frame that shows it.
const KEY_WATCH: &str = "window.frames_ = []; if (!window.watched_) { window.watched_ = true; \
    document.addEventListener('keydown', e => { const begin = e.timeStamp; \
    requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => window.frames_.push(performance.now() - begin); c.port2.postMessage(0); }); }, true); }";

/// From following an address to the end of the frame after which the text of the page stays as it is;
/// advice, which comes when the browser is idle, is left out. A page is final when nothing has
/// changed for 900 ms.
const FINAL: &str = "const to = arguments[0]; if (location.hash === to) return 0; return new Promise(done => { \
    let last = 0; const begin = performance.now(); \
    const frame = () => requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => { last = performance.now(); }; c.port2.postMessage(0); }); \
    const own = n => { const e = n.nodeType === 1 ? n : n.parentElement; return !e || !e.closest('.advice, .toast, .save, [data-save]'); }; \
    const seen = new MutationObserver(all => { if (all.some(m => own(m.target) && [...m.addedNodes, ...m.removedNodes].every(n => n.nodeType !== 1 || !n.matches('.advice')))) frame(); }); \
    seen.observe(document.body, { subtree: true, childList: true, characterData: true }); \
    location.hash = to; \
    const look = () => { const now = performance.now(); if (last && now - last > 900) { seen.disconnect(); done(last - begin); } else setTimeout(look, 50); }; look(); })";

/// From a key to the end of the frame that shows it, in milliseconds, for [`KEYS`] keys.
///
/// # Errors
/// When the field is not there.
pub async fn key_to_frame(browser: &Browser, selector: &str, key: &str) -> Outcome<Vec<f64>> {
    let field = browser.css(selector).await?;
    browser.eval(KEY_WATCH).await?;
    browser.click_on(&field).await?;
    browser.eval("window.frames_ = []").await?;
    for _ in 0..KEYS / 2 {
        for press in [key, "Backspace"] {
            browser.press(press).await?;
        }
    }
    browser.wait_eval("the frames", &format!("window.frames_.length >= {KEYS}")).await?;
    let found = browser.eval("return window.frames_").await?;
    Ok(found.as_array().into_iter().flatten().filter_map(Value::as_f64).collect())
}

/// From following an address to the frame in which the page's text is final, in milliseconds.
///
/// # Errors
/// When the page cannot be asked.
pub async fn click_to_final(browser: &Browser, to: &str) -> Outcome<f64> {
    let took = browser.eval_with(FINAL, vec![to.into()]).await?;
    took.as_f64().ok_or_else(|| format!("{to}: no time, but {took}").into())
}

/// Work done when the browser is idle.
#[derive(Clone, Copy, Debug)]
pub struct Slice {
    /// The longest piece, in milliseconds.
    pub longest: f64,
    /// How many pieces there were.
    pub count: usize,
}

/// What runs when the browser is idle: the search for advice.
pub mod slices {
    use super::{Slice, Value};
    use crate::{Browser, Outcome};

    /// Times each piece. To run before every page.
    pub const WATCH: &str = "window.slices_ = []; { const ask = window.requestIdleCallback.bind(window); \
        window.requestIdleCallback = (run, options) => ask(deadline => { const begin = performance.now(); run(deadline); window.slices_.push(performance.now() - begin); }, options); }";

    /// The pieces since the page was loaded, or since they were asked for last.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn take(browser: &Browser) -> Outcome<Slice> {
        let found =
            browser.eval("const all = window.slices_; window.slices_ = []; return all").await?;
        let all: Vec<f64> =
            found.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        Ok(Slice { longest: all.iter().copied().fold(0.0, f64::max), count: all.len() })
    }
}
