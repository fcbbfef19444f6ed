//! Copying: words with their layout, for a word processor, and the same words plain.

use std::cell::RefCell;

use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, HtmlDocument};

use super::js::{Hearing, document, log, words};

/// Puts words on the clipboard, with and without layout. Must be called while the browser handles a press; whether
/// it took them.
///
/// It is the old command that every engine knows, also in a file opened from a disk, where the newer interface is
/// not there.
pub fn copy(html: &str, plain: &str) -> bool {
    thread_local! {
        static TAKEN: RefCell<bool> = const { RefCell::new(false) };
    }
    let Some(page) = document().and_then(|page| page.dyn_into::<HtmlDocument>().ok()) else {
        return false;
    };
    TAKEN.set(false);
    let (html, plain) = (html.to_owned(), plain.to_owned());
    let hearing = Hearing::new(page.clone().into(), "copy", move |event| {
        let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data)
        else {
            return;
        };
        let put =
            data.set_data("text/html", &html).and_then(|()| data.set_data("text/plain", &plain));
        match put {
            Ok(()) => {
                event.prevent_default();
                TAKEN.set(true);
            }
            Err(problem) => log(&format!("copy: {}", words(&problem))),
        }
    });
    let asked = page.exec_command("copy").unwrap_or(false);
    drop(hearing);
    asked && TAKEN.with_borrow(|taken| *taken)
}
