//! Printing: the margins that the person chose, as a constructed style sheet (the policy allows
//! no inline style), and the name under which the print dialog saves a PDF.

use std::cell::{Cell, RefCell};

use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;
use web_sys::CssStyleSheet;

use super::clock::now_ms;
use super::js::{document, listen, log, window, words};

thread_local! {
    static NAME: RefCell<Option<String>> = const { RefCell::new(None) };
    static TITLE: RefCell<Option<String>> = const { RefCell::new(None) };
    static LISTENS: Cell<bool> = const { Cell::new(false) };
}

/// Sets the style of what is printed; an empty text removes it. Browsers without constructed style sheets
/// keep the margins of `print.css`.
pub fn set_style(style: &str) {
    if let Err(problem) = adopt(style) {
        log(&format!("style sheet: {}", words(&problem)));
    }
}

fn adopt(style: &str) -> Result<(), JsValue> {
    let Some(document) = document() else { return Ok(()) };
    let sheets = Array::new();
    if !style.is_empty() {
        let sheet = CssStyleSheet::new()?;
        sheet.replace_sync(style)?;
        sheets.push(&sheet);
    }
    Reflect::set(&document, &JsValue::from_str("adoptedStyleSheets"), &sheets)?;
    Ok(())
}

/// Sets the page's title while it is printed, however printing was started; `None` for its own.
pub fn set_name(name: Option<String>) {
    NAME.set(name);
    let Some(window) = window() else { return };
    if LISTENS.replace(true) {
        return;
    }
    listen(&window, "beforeprint", |_| begin());
    listen(&window, "afterprint", |_| end());
}

fn begin() {
    let Some(document) = document() else { return };
    if let Some(name) = NAME.with_borrow(Clone::clone) {
        TITLE.set(Some(document.title()));
        document.set_title(&name);
    }
}

fn end() {
    if let (Some(document), Some(title)) = (document(), TITLE.take()) {
        document.set_title(&title);
    }
}

/// The outcome of asking for the print dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintAnswer {
    /// It was opened.
    Opened,
    /// It was closed just now: an impatient second press does not print twice.
    Again,
    /// This browser has none.
    Missing,
}

/// How soon after the dialog was closed a press belongs to the one before, in milliseconds. While the dialog
/// is open, presses wait until it closes.
const SOON: i64 = 1_000;

thread_local! {
    static CLOSED: Cell<i64> = const { Cell::new(i64::MIN) };
}

/// Opens the print dialog.
pub fn print() -> PrintAnswer {
    if now_ms().saturating_sub(CLOSED.get()) < SOON {
        return PrintAnswer::Again;
    }
    let Some(window) = window() else { return PrintAnswer::Missing };
    let there = Reflect::get(&window, &JsValue::from_str("print"));
    if !there.is_ok_and(|print| print.is_function()) {
        return PrintAnswer::Missing;
    }
    match window.print() {
        Ok(()) => {
            CLOSED.set(now_ms());
            PrintAnswer::Opened
        }
        Err(problem) => {
            log(&format!("print: {}", words(&problem)));
            PrintAnswer::Missing
        }
    }
}
