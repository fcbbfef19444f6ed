//! What the parts need from the browser: writing to a field, pasting, focus, dialogs, pickers.

use wasm_bindgen::JsCast as _;
use web_sys::{
    ClipboardEvent, Element, Event, HtmlDialogElement, HtmlDocument, HtmlInputElement,
    HtmlSelectElement, HtmlTextAreaElement, Text,
};

use super::js::{document, focus_on, log, words};

/// A text field as the browser holds it, of one line or of many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextBox {
    /// `<input>`.
    Line(HtmlInputElement),
    /// `<textarea>`.
    Area(HtmlTextAreaElement),
}

/// The outcome of a paste.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pasted {
    /// The text is in the field.
    Done,
    /// The field is read-only.
    Locked,
    /// The clipboard holds no text.
    NoText,
}

impl From<HtmlInputElement> for TextBox {
    fn from(element: HtmlInputElement) -> Self {
        Self::Line(element)
    }
}

impl From<HtmlTextAreaElement> for TextBox {
    fn from(element: HtmlTextAreaElement) -> Self {
        Self::Area(element)
    }
}

impl TextBox {
    /// The text field that an event happened in; a checkbox or a button is not one.
    pub fn of(event: &Event) -> Option<Self> {
        const OTHERS: [&str; 7] =
            ["checkbox", "radio", "file", "button", "submit", "range", "date"];
        let target = event.target()?;
        let line = target.dyn_ref::<HtmlInputElement>().cloned();
        let line = line.filter(|line| !OTHERS.contains(&line.type_().as_str())).map(Self::Line);
        line.or_else(|| target.dyn_ref::<HtmlTextAreaElement>().cloned().map(Self::Area))
    }

    /// The field's id; empty if it has none.
    pub fn id(&self) -> String {
        self.element().id()
    }

    /// Whether the caret is at the start, and at the end; with all of the text selected it is both.
    pub fn edges(&self) -> (bool, bool) {
        let (start, end) = self.selection();
        let length = u32::try_from(self.text().encode_utf16().count()).unwrap_or(u32::MAX);
        let whole = start == Some(0) && end == Some(length);
        let caret = start == end;
        (whole || (caret && start == Some(0)), whole || (caret && end == Some(length)))
    }

    fn selection(&self) -> (Option<u32>, Option<u32>) {
        let found = match self {
            Self::Line(line) => (line.selection_start(), line.selection_end()),
            Self::Area(area) => (area.selection_start(), area.selection_end()),
        };
        (found.0.unwrap_or_default(), found.1.unwrap_or_default())
    }

    /// Takes the focus away from it.
    pub fn leave(&self) {
        let blurred = match self {
            Self::Line(line) => line.blur(),
            Self::Area(area) => area.blur(),
        };
        if let Err(problem) = blurred {
            log(&words(&problem));
        }
    }

    /// The text in the field now.
    pub fn text(&self) -> String {
        match self {
            Self::Line(line) => line.value(),
            Self::Area(area) => area.value(),
        }
    }

    /// Whether the person's typing goes into this field.
    pub fn has_focus(&self) -> bool {
        let active = document().and_then(|document| document.active_element());
        active.as_ref() == Some(self.element())
    }

    /// Writes the text, unless it is there already.
    pub fn write(&self, text: &str) {
        if self.text() == text {
            return;
        }
        match self {
            Self::Line(line) => line.set_value(text),
            Self::Area(area) => area.set_value(text),
        }
    }

    /// Writes the text and puts the caret at the end of the change. False if there was nothing to write, or
    /// the field has no caret.
    pub fn rewrite(&self, text: &str) -> bool {
        let old = self.text();
        if old == text {
            return false;
        }
        self.write(text);
        let caret = end_of_change(&old, text);
        let placed = match self {
            Self::Line(line) => line.set_selection_range(caret, caret),
            Self::Area(area) => area.set_selection_range(caret, caret),
        };
        placed.is_ok()
    }

    /// Replaces the selection with cleaned clipboard text, as the browser would, so that in a field that is
    /// not the plan's the browser's own undo still works. A read-only field takes nothing.
    pub fn paste(&self, event: &ClipboardEvent, clean: impl Fn(&str) -> String) -> Pasted {
        if self.is_locked() {
            event.prevent_default();
            return Pasted::Locked;
        }
        let Some(raw) = clipboard_text(event).filter(|raw| !raw.is_empty()) else {
            return Pasted::NoText;
        };
        event.prevent_default();
        self.insert(&clean(&raw));
        Pasted::Done
    }

    /// Whether the field is read-only for the person.
    pub fn is_locked(&self) -> bool {
        match self {
            Self::Line(line) => line.read_only() || line.disabled(),
            Self::Area(area) => area.read_only() || area.disabled(),
        }
    }

    fn insert(&self, text: &str) {
        self.end_typing();
        let inserted = document().is_some_and(|document| {
            document.dyn_ref::<HtmlDocument>().is_some_and(|document| {
                let done = document.exec_command_with_show_ui_and_value("insertText", false, text);
                done == Ok(true)
            })
        });
        if !inserted {
            self.insert_by_hand(text);
        }
    }

    /// Moves the caret away and back, so that the browser also counts what follows as a step of its own:
    /// otherwise, where undo is the browser's, undoing a paste would also remove the words typed before it.
    fn end_typing(&self) -> bool {
        let (Some(start), Some(end)) = self.selection() else { return false };
        let away = if start == 0 { u32::MAX } else { 0 };
        let moved = match self {
            Self::Line(line) => line
                .set_selection_range(away, away)
                .and_then(|()| line.set_selection_range(start, end)),
            Self::Area(area) => area
                .set_selection_range(away, away)
                .and_then(|()| area.set_selection_range(start, end)),
        };
        moved.is_ok()
    }

    /// For browsers without `insertText`: the browser cannot undo it, but the text is there.
    fn insert_by_hand(&self, text: &str) {
        let replaced = match self {
            Self::Line(line) => line.set_range_text(text),
            Self::Area(area) => area.set_range_text(text),
        };
        if replaced.is_err() {
            self.write(&format!("{}{text}", self.text()));
        }
        tell_of_input(self.element());
    }

    fn element(&self) -> &Element {
        match self {
            Self::Line(line) => line.as_ref(),
            Self::Area(area) => area.as_ref(),
        }
    }
}

/// The pasted text as it is; the browser is kept from inserting it. `None` if there is no text.
pub fn pasted(event: &ClipboardEvent) -> Option<String> {
    let Ok(text) = event.clipboard_data()?.get_data("text/plain") else { return None };
    if text.is_empty() {
        return None;
    }
    event.prevent_default();
    Some(text)
}

/// Writes words into an element: into its text if it holds nothing else, otherwise in place of all it holds.
pub fn put_words(element: &Element, words: &str) {
    let only = element.first_child().filter(|child| child.next_sibling().is_none());
    match only.as_ref().and_then(|child| child.dyn_ref::<Text>()) {
        Some(text) if text.data() == words => {}
        Some(text) => text.set_data(words),
        None => element.set_text_content(Some(words)),
    }
}

/// Selects the option with this value, unless it is selected already.
pub fn choose(select: &HtmlSelectElement, value: &str) {
    if select.value() != value {
        select.set_value(value);
    }
}

/// Opens or closes a modal dialog. The browser keeps the focus inside, and returns it on closing.
/// False if the browser refused, as it does for a dialog that has left the page.
pub fn show_dialog(dialog: &HtmlDialogElement, open: bool) -> bool {
    if dialog.open() == open {
        return true;
    }
    if open {
        return dialog.show_modal().is_ok();
    }
    dialog.close();
    true
}

/// Closes the `<details>` that an event happened in, and moves the focus to its head. False if the event was
/// not in an open one.
pub fn fold(event: &Event) -> bool {
    let target = event.target();
    let inside = target.as_ref().and_then(|target| target.dyn_ref::<Element>());
    let Some(Ok(Some(details))) = inside.map(|element| element.closest("details[open]")) else {
        return false;
    };
    let head = details.query_selector("summary");
    details.remove_attribute("open").is_ok() && matches!(head, Ok(Some(head)) if focus_on(&head))
}

/// Opens the picker of a date input. False if the browser has none that a script can open.
pub fn open_picker(input: &HtmlInputElement) -> bool {
    let known = js_sys::Reflect::has(input.as_ref(), &"showPicker".into());
    known == Ok(true) && input.show_picker().is_ok()
}

/// The text on the clipboard of a paste, as it is; `None` if it holds no text.
pub fn clipboard_text(event: &ClipboardEvent) -> Option<String> {
    event.clipboard_data()?.get_data("text/plain").ok()
}

/// Clears the chosen files, so that choosing the same file again sends an event.
pub fn forget_files(event: &Event) {
    if let Some(TextBox::Line(input)) = TextBox::of(event) {
        input.set_value("");
    }
}

/// Sends the event that the browser would have sent, had it inserted the text itself.
fn tell_of_input(element: &Element) -> bool {
    Event::new("input").is_ok_and(|event| {
        event.init_event_with_bubbles("input", true);
        element.dispatch_event(&event).is_ok()
    })
}

/// Where the change from old to new text ends, in UTF-16 units of the new text.
fn end_of_change(old: &str, new: &str) -> u32 {
    let old: Vec<u16> = old.encode_utf16().collect();
    let new: Vec<u16> = new.encode_utf16().collect();
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let room = old.len().min(new.len()).saturating_sub(start);
    let tail = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
    u32::try_from(new.len().saturating_sub(tail.min(room))).unwrap_or(u32::MAX)
}
