//! Copying: words with their layout, for a word processor, and the same words plain; and what is pasted.

use std::cell::RefCell;

use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, Event, HtmlDocument};

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

/// A table as it was pasted: with its cells whole, and as plain words.
#[derive(Clone, Debug)]
pub struct PastedTable {
    /// The table as a web page.
    pub html: String,
    plain: String,
}

impl PastedTable {
    /// The table that an event of pasting brings, from Word or a web page. Excel's is none: its plain words part the cells
    /// as surely, and hold what is shown and nothing else.
    pub fn of(event: &Event) -> Option<Self> {
        let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
        let read = |kind: &str| data.get_data(kind).unwrap_or_default();
        let (html, plain) = (read("text/html"), read("text/plain"));
        let folded = html.to_lowercase();
        let is_table = folded.contains("<table") && !folded.contains("office:excel");
        is_table.then_some(Self { html, plain })
    }

    /// Whether a field holds the plain words of the table and nothing else.
    pub fn is_all_of(&self, text: &str) -> bool {
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        bare(text) == bare(&self.plain)
    }
}
