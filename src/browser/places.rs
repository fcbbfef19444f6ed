//! How far each page of the browser's history was scrolled, and what had the focus: going back, and loading again,
//! show what was left.
//!
//! The browser's own way fails here, since it scrolls before the page is drawn.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{History, HtmlElement, ScrollRestoration};

use super::focus::quietly;
use super::js::{document, listen, log, whole, window, words};
use super::timer;

thread_local! {
    /// The step of the history that is shown. Each has a number, which its state carries.
    static STEP: Cell<i64> = const { Cell::new(0) };
    /// How far each step was scrolled when it was left.
    static LEFT: RefCell<BTreeMap<i64, i64>> = const { RefCell::new(BTreeMap::new()) };
    /// What had the focus when each step was left, as a selector.
    static HELD: RefCell<BTreeMap<i64, String>> = const { RefCell::new(BTreeMap::new()) };
    /// How far to scroll once the page is drawn.
    static WANTED: Cell<Option<i64>> = const { Cell::new(None) };
}

/// How often a page that is still being drawn is looked at, and how many milliseconds to wait in between.
const TRIES: u8 = 12;
const PAUSE: u32 = 50;

/// Begins to remember. Loading again shows the page as it was left.
pub fn remember() {
    let Some((window, history)) = window().and_then(|it| Some((it.clone(), it.history().ok()?)))
    else {
        return;
    };
    if let Err(problem) = history.set_scroll_restoration(ScrollRestoration::Manual) {
        log(&format!("scroll: {}", words(&problem)));
    }
    enter();
    listen(&window, "scroll", |_| {
        // Not while a page is being brought back to its place.
        if WANTED.get().is_none() {
            LEFT.with_borrow_mut(|left| {
                left.insert(STEP.get(), scrolled());
            });
        }
    });
    listen(&window, "pagehide", |_| keep(STEP.get(), scrolled()));
}

/// A step of the history was entered: a new one begins at its top, an old one where it was left.
pub fn enter() {
    let (step, kept) = state();
    let last = LEFT.with_borrow(|left| left.keys().next_back().copied()).unwrap_or_default();
    let step = step.unwrap_or_else(|| last.max(STEP.get()) + 1);
    if let Some(held) = held() {
        HELD.with_borrow_mut(|all| all.insert(STEP.get(), held));
    }
    STEP.set(step);
    let left = LEFT.with_borrow(|left| left.get(&step).copied());
    WANTED.set(left.or(kept).or(Some(0)));
    keep(step, left.or(kept).unwrap_or_default());
}

/// The page that was entered is drawn: scrolls to its place, as soon as it is long enough.
pub fn arrive() {
    if settled() {
        return;
    }
    timer::spawn(async {
        for _ in 0..TRIES {
            timer::sleep(PAUSE).await;
            if settled() {
                return;
            }
        }
        WANTED.set(None);
    });
}

fn settled() -> bool {
    let (Some(wanted), Some(window)) = (WANTED.get(), window()) else { return true };
    let wanted = i32::try_from(wanted).unwrap_or_default();
    window.scroll_to_with_x_and_y(0.0, f64::from(wanted));
    let there = scrolled() + 1 >= i64::from(wanted);
    if there {
        WANTED.set(None);
        hold_again();
    }
    there
}

/// The field, button or link that has the focus, as a selector that finds it on the page made anew.
fn held() -> Option<String> {
    let focused =
        document()?.active_element().filter(|it| it.matches("main *").unwrap_or(false))?;
    let id = Some(focused.id()).filter(|id| !id.is_empty());
    let href = focused.get_attribute("href").filter(|href| !href.contains(['"', '\\']));
    match (id, href) {
        (Some(id), _) => Some(format!("[id=\"{id}\"]")),
        (None, Some(href)) => Some(format!("main a[href=\"{href}\"]")),
        (None, None) => None,
    }
}

/// Gives the focus back to what had it when this step was left, if it is on the page and nobody types elsewhere yet.
fn hold_again() {
    let focused = document().and_then(|document| document.active_element());
    if focused.is_some_and(|it| it.matches("input, textarea, select").unwrap_or(false)) {
        return;
    }
    let Some(selector) = HELD.with_borrow(|all| all.get(&STEP.get()).cloned()) else { return };
    let found = document().and_then(|document| document.query_selector(&selector).ok().flatten());
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        quietly(&element);
    }
}

fn scrolled() -> i64 {
    window().and_then(|window| window.scroll_y().ok()).map(whole).unwrap_or_default()
}

fn history() -> Option<History> {
    window()?.history().ok()
}

/// The number that the history gives the current step, and how far it was scrolled.
fn state() -> (Option<i64>, Option<i64>) {
    let text = history().and_then(|history| history.state().ok()?.as_string());
    let text = text.unwrap_or_default();
    let mut numbers = text.split(' ').map(|number| number.parse().ok());
    (numbers.next().flatten(), numbers.next().flatten())
}

/// What the history is to carry for the current step.
pub(super) fn mark() -> JsValue {
    format!("{} {}", STEP.get(), scrolled()).into()
}

fn keep(step: i64, scrolled: i64) {
    let state = format!("{step} {scrolled}").into();
    if let Some(history) = history()
        && let Err(problem) = history.replace_state(&state, "")
    {
        log(&format!("history: {}", words(&problem)));
    }
}
