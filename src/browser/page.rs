//! The page around the application: address, title, looks, focus, keys, and what `boot.js` knows.

use std::cell::Cell;

use wasm_bindgen::JsCast as _;
use web_sys::{
    BeforeUnloadEvent, CustomEvent, Event, HashChangeEvent, HtmlDialogElement, InputEvent,
    KeyboardEvent, Node, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
    VisibilityState,
};

use super::field::TextBox;
use super::js::{Hearing, document, element, focus_on, listen, log, root, window, words};
use super::places;

/// Sets the page's title, for the browser's tab and for screen readers.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The address from `#` on; empty when there is none.
pub fn hash() -> String {
    let found = window().map(|window| window.location().hash());
    found.map(Result::unwrap_or_default).unwrap_or_default()
}

/// Goes to an address: a new step of the browser's history.
pub fn go(address: &str) {
    let Some(window) = window() else { return };
    GOING.set(hash() != address);
    if let Err(problem) = window.location().set_hash(address) {
        log(&format!("hash: {}", words(&problem)));
    }
}

/// Replaces the current address: no new step, and [`on_hash`] is not called.
pub fn replace(hash: &str) {
    let Some(window) = window() else { return };
    let Ok(history) = window.history() else { return };
    if let Err(problem) = history.replace_state_with_url(&places::mark(), "", Some(hash)) {
        log(&format!("hash: {}", words(&problem)));
    }
}

/// Goes one step back in the browser's history.
pub fn back() {
    if let Some(Ok(history)) = window().map(|window| window.history())
        && let Err(problem) = history.back()
    {
        log(&format!("back: {}", words(&problem)));
    }
}

/// Runs `hear` on every change of the address, for as long as the page lives. Going back while a dialog is
/// open closes the dialog, and stays on the page: what was entered in the dialog belongs to it.
pub fn on_hash(hear: impl Fn(String) + 'static) {
    let Some(window) = window() else { return };
    listen(&window, "hashchange", move |event| {
        if !GOING.replace(false) && close_dialogs() {
            let before = event.dyn_ref::<HashChangeEvent>().map(HashChangeEvent::old_url);
            let before =
                before.as_deref().and_then(|url| url.find('#').and_then(|at| url.get(at..)));
            push(before.unwrap_or("#/"));
        } else {
            places::enter();
            hear(hash());
        }
    });
}

/// Adds an address to the history: a new step, and [`on_hash`] is not called.
fn push(hash: &str) {
    let Some(Ok(history)) = window().map(|window| window.history()) else { return };
    if let Err(problem) = history.push_state_with_url(&places::mark(), "", Some(hash)) {
        log(&format!("hash: {}", words(&problem)));
    }
}

/// Sets an attribute of `<html>`: `lang`, `data-theme`, `data-text-size`, `data-save`.
pub fn set_root(name: &str, value: &str) {
    if let Some(root) = root()
        && let Err(problem) = root.set_attribute(name, value)
    {
        log(&format!("{name}: {}", words(&problem)));
    }
}

/// An attribute of `<html>`. `boot.js` keeps `data-host` (`in-app`, `insecure`), `data-offline`
/// (`ready`, `refused`) and `data-update` (`waiting`, `taken`).
pub fn root_attribute(name: &str) -> Option<String> {
    root().and_then(|root| root.get_attribute(name))
}

/// Moves the focus to the element of this id, or to the first thing in it that opens if it takes none itself.
/// False if there is none.
pub fn focus(id: &str) -> bool {
    let Some(element) = element(id) else { return false };
    let inner = if element.has_attribute("tabindex") {
        None
    } else {
        element.query_selector(":scope > details > summary").ok().flatten()
    };
    focus_on(&inner.unwrap_or(element))
}

/// Brings the element of this id into view. False if there is none.
pub fn scroll_to(id: &str) -> bool {
    let Some(element) = element(id) else { return false };
    // A field comes with its label.
    let element = element.closest(".field").ok().flatten().unwrap_or(element);
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Start);
    options.set_behavior(ScrollBehavior::Auto);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    true
}

/// Whether the browser thinks it has a network.
pub fn online() -> bool {
    window().is_none_or(|window| window.navigator().on_line())
}

/// Whether a media query holds, such as `(prefers-color-scheme: dark)`.
pub fn media(query: &str) -> bool {
    matches!(window().map(|window| window.match_media(query)), Some(Ok(Some(list))) if list.matches())
}

/// Calls `hear` with whether a media query holds, now and whenever that changes, as long as the page lives.
pub fn on_media(query: &str, hear: impl Fn(bool) + 'static) {
    if let Some(Ok(Some(list))) = window().map(|window| window.match_media(query)) {
        hear(list.matches());
        let asked = list.clone();
        listen(&list, "change", move |_| hear(asked.matches()));
    }
}

/// Runs `hear` on an event that `boot.js` sends on the document, such as `workbook-update-ready`.
pub fn on_boot(name: &str, hear: impl Fn() + 'static) {
    if let Some(document) = document() {
        listen(&document, name, move |_| hear());
    }
}

/// The same, for as long as the result is held.
pub fn hear_boot(name: &str, hear: impl Fn() + 'static) -> Option<Hearing> {
    Some(Hearing::new(document()?.into(), name, move |_| hear()))
}

/// Asks `boot.js` for something, such as `workbook-apply-update`.
pub fn tell_boot(name: &str) {
    let Some(document) = document() else { return };
    let sent = CustomEvent::new(name).and_then(|event| document.dispatch_event(&event));
    if let Err(problem) = sent {
        log(&format!("{name}: {}", words(&problem)));
    }
}

/// Reloads the page.
pub fn reload() {
    if let Some(window) = window()
        && let Err(problem) = window.location().reload()
    {
        log(&format!("reload: {}", words(&problem)));
    }
}

/// Whether the page is hidden now.
pub fn hidden() -> bool {
    document().is_some_and(|document| document.visibility_state() == VisibilityState::Hidden)
}

/// Runs `hear` when the page is being hidden or left: the last moment in which anything is sure to run.
pub fn on_hide(hear: impl Fn() + Clone + 'static) {
    if let (Some(document), Some(window)) = (document(), window()) {
        let leave = hear.clone();
        listen(&document, "visibilitychange", move |_| {
            if hidden() {
                hear();
            }
        });
        listen(&window, "pagehide", move |_| leave());
    }
}

/// Runs `hear` when the page is shown again, whether from another tab or from the browser's memory.
pub fn on_show(hear: impl Fn() + Clone + 'static) {
    if let (Some(document), Some(window)) = (document(), window()) {
        let again = hear.clone();
        listen(&document, "visibilitychange", move |_| {
            if !hidden() {
                hear();
            }
        });
        listen(&window, "pageshow", move |_| again());
    }
}

thread_local! {
    /// The application itself is going to another address.
    static GOING: Cell<bool> = const { Cell::new(false) };
    static ASKS: Cell<bool> = const { Cell::new(false) };
    static LISTENS: Cell<bool> = const { Cell::new(false) };
}

/// Sets whether the browser asks before the page is closed: only while something is not saved, because asking
/// also keeps the page out of the browser's memory.
pub fn confirm_close(ask: bool) {
    ASKS.set(ask);
    if ask
        && !LISTENS.replace(true)
        && let Some(window) = window()
    {
        listen(&window, "beforeunload", ask_before_leaving);
    }
}

fn ask_before_leaving(event: Event) {
    if ASKS.get() {
        event.prevent_default();
        if let Ok(event) = event.dyn_into::<BeforeUnloadEvent>() {
            event.set_return_value(" ");
        }
    }
}

/// A key pressed with Ctrl or ⌘.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortcut {
    /// The key, in lower case: `z`, `y`, `s`, `p`.
    pub key: String,
    /// With Shift.
    pub shift: bool,
    /// The id of the text field where the person was; empty if it has none.
    pub field: Option<String>,
    /// A dialog is open.
    pub in_dialog: bool,
}

/// Runs `hear` on keys pressed with Ctrl or ⌘ (not Alt, which types characters); it returns whether it used
/// the key, so that the browser leaves it alone.
pub fn on_shortcut(hear: impl Fn(Shortcut) -> bool + 'static) {
    let Some(document) = document() else { return };
    listen(&document, "keydown", move |event| {
        let Some(press) = event.dyn_ref::<KeyboardEvent>() else { return };
        if !(press.ctrl_key() || press.meta_key()) || press.alt_key() || press.is_composing() {
            return;
        }
        let field = TextBox::of(&event).map(|field| field.id());
        let (key, in_dialog) = (press.key().to_lowercase(), dialog().is_some());
        if hear(Shortcut { key, shift: press.shift_key(), field, in_dialog }) {
            event.prevent_default();
        }
    });
}

/// Runs `hear` when undo or redo is asked for without a key: by a menu, a gesture, the keyboard of a phone.
/// It takes the field's id and whether it is a redo, and returns whether it did it itself. A field behind an
/// open dialog, or during a composition, is left as it is.
pub fn on_history(hear: impl Fn(&str, bool) -> bool + 'static) {
    let Some(document) = document() else { return };
    listen(&document, "beforeinput", move |event| {
        let kind = event.dyn_ref::<InputEvent>().map(InputEvent::input_type).unwrap_or_default();
        let redo = kind == "historyRedo";
        if !redo && kind != "historyUndo" {
            return;
        }
        let node = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        let behind = dialog().is_some_and(|dialog| !dialog.contains(node.as_ref()));
        // A field is never written during a composition.
        let composing = event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing);
        if behind || composing || TextBox::of(&event).is_some_and(|field| hear(&field.id(), redo)) {
            event.prevent_default();
        }
    });
}

/// The open dialog.
fn dialog() -> Option<HtmlDialogElement> {
    let found = document()?.query_selector("dialog[open]");
    found.ok().flatten()?.dyn_into().ok()
}

/// Closes the open dialogs, as Escape does. Returns whether there was one.
pub fn close_dialogs() -> bool {
    let mut any = false;
    while let Some(dialog) = dialog() {
        dialog.close();
        any = true;
    }
    any
}
