//! The one rule of all text fields: what a person is typing belongs to them.
//!
//! A field is never written while it has the focus, because that breaks Vietnamese typing; the exceptions are
//! what the person has just asked for: an undo or redo ([`use_rewrite`]) and a paste. At every input, also
//! inside a composition, `on_edit` gets the text as it is, so that nothing is lost; it is trimmed and
//! normalised only when the field is left. New messages wait until then too.

use leptos::context::Provider;
use leptos::ev::{ClipboardEvent, Event, FocusEvent, KeyboardEvent};
use leptos::prelude::*;

use crate::app::ambient::memo::memo;
use crate::app::ambient::provided::provided;
use crate::app::ambient::typed::{InputStep, Typed, use_rewrite};
use crate::browser::field::{Pasted, TextBox};
use crate::read::clean;
use crate::read::typed::{one_line, one_number, with_ends};
use crate::text::{Message, controls};

/// Why a part refused input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// It is read-only.
    Locked,
    /// The clipboard holds no text: a picture, or another format.
    NoText,
}

impl Said {
    /// The sentence to show.
    pub const fn message(self) -> Message {
        match self {
            Self::Locked => controls::LOCKED,
            Self::NoText => controls::NO_TEXT,
        }
    }
}

/// Where parts say why they refused input.
#[derive(Clone, Copy)]
struct Say(Callback<Said>);

/// Provides every part below with a way to say why it refused input.
pub fn provide_say(say: impl Fn(Said) + Send + Sync + 'static) {
    provide_context(Say(Callback::new(say)));
}

/// Whether every part below is read-only: another tab writes, or the file is of a newer release.
#[derive(Clone, Copy, Debug)]
struct ReadOnly(Signal<bool>);

/// Makes every part below follow one signal that forbids editing.
pub fn provide_read_only(locked: Signal<bool>) {
    provide_context(ReadOnly(locked));
}

/// Provides what is below with a signal of its own, which follows `locked` and is dropped with it.
pub fn provide_own_read_only(locked: Signal<bool>) {
    provide_read_only(memo(move || locked.get()).into());
}

/// Parts that stay editable while the plan is read-only: settings, and files being opened. A context that a
/// component provides itself would reach its siblings too; this one ends with its children.
#[component]
pub fn Free(
    /// The content.
    children: TypedChildren<AnyView>,
) -> impl IntoView {
    let children = children.into_inner();
    view! { <Provider value=ReadOnly(Signal::stored(false))>{children()}</Provider> }
}

/// Whether a part is read-only: by its own property or by the lock around it.
pub fn read_only(own: Signal<bool>) -> Signal<bool> {
    let ReadOnly(locked) = provided::<ReadOnly>();
    Signal::derive(move || own.get() || locked.get())
}

/// What one text field keeps about the typing in it.
#[derive(Clone, Copy)]
pub(super) struct Typing {
    value: Signal<String>,
    on_edit: Callback<Typed>,
    clean: fn(&str) -> String,
    busy: RwSignal<bool>,
    pasting: StoredValue<bool>,
    say: Say,
    /// Whether it holds a number: then several pasted lines are never joined into one number.
    number: bool,
}

impl Typing {
    pub(super) fn new(
        value: Signal<String>,
        on_edit: Callback<Typed>,
        clean: fn(&str) -> String,
    ) -> Self {
        let busy = RwSignal::new(false);
        Self {
            value,
            on_edit,
            clean,
            busy,
            pasting: StoredValue::new(false),
            say: provided(),
            number: false,
        }
    }

    /// The typing of a field that holds a number.
    pub(super) fn of_number(value: Signal<String>, on_edit: Callback<Typed>) -> Self {
        Self { number: true, ..Self::new(value, on_edit, clean::line) }
    }

    /// Keeps the field's text equal to the value, under the rule of this module.
    pub(super) fn follow(self, field: impl Fn() -> Option<TextBox> + 'static) {
        let rewrite = use_rewrite();
        Effect::new(move |seen: Option<Option<u32>>| {
            let now = rewrite.count();
            let text = self.value.get();
            let field = field()?;
            match seen.flatten() {
                Some(seen) if field.has_focus() && seen == now => {}
                Some(_) if field.has_focus() => {
                    // Nobody typed this text, so nothing is tidied when the field is left: that would be a new
                    // change, and end "Làm lại".
                    if field.rewrite(&text) {
                        self.busy.set(false);
                    }
                }
                _ => field.write(&text),
            }
            Some(now)
        });
    }

    pub(super) fn input(self, event: &Event) {
        let Some(field) = TextBox::of(event) else { return };
        let pasting = self.pasting.try_get_value() == Some(true);
        if self.busy.try_set(true).is_some() {
            return; // The part is gone; what it last told is kept.
        }
        self.tell(field.text(), if pasting { InputStep::Whole } else { InputStep::Typing });
    }

    pub(super) fn leave(self, event: &FocusEvent) {
        let (Some(field), Some(busy)) = (TextBox::of(event), self.busy.try_get_untracked()) else {
            return;
        };
        if field.has_focus() {
            return; // Another window came before this one; the person comes back to this caret.
        }
        if !busy {
            // Something else may have changed the value meanwhile; it is shown now.
            field.write(&self.value.get_untracked());
            return;
        }
        let text = (self.clean)(&field.text());
        field.write(&text);
        self.tell(text, InputStep::Leave);
        self.busy.set(false);
    }

    pub(super) fn paste(self, event: &ClipboardEvent) {
        let Some(field) = TextBox::of(event) else { return };
        let (clean, number) = (self.clean, self.number);
        let line = matches!(field, TextBox::Line(_));
        self.paste_as(event, |raw| match (number, line) {
            (true, _) => one_number(raw),
            (false, true) => one_line(raw, clean),
            (false, false) => with_ends(raw, &clean(raw)),
        });
    }

    /// The same, with a function that reads the pasted text.
    pub(super) fn paste_as(self, event: &ClipboardEvent, form: impl Fn(&str) -> String) {
        let Some(field) = TextBox::of(event) else { return };
        self.pasting.set_value(true);
        let pasted = field.paste(event, form);
        self.pasting.set_value(false);
        match pasted {
            Pasted::Done => {}
            Pasted::Locked => self.refuse(Said::Locked),
            Pasted::NoText => self.refuse(Said::NoText),
        }
    }

    /// Says why the input was refused.
    pub(super) fn refuse(self, why: Said) {
        let Say(say) = self.say;
        say.run(why);
    }

    pub(super) fn key(self, event: &KeyboardEvent) {
        if event.key() == "Enter"
            && !event.is_composing()
            && let Some(field) = TextBox::of(event)
        {
            self.tell(field.text(), InputStep::Enter);
        }
    }

    /// The message to show. While the person types, no new message appears; one that was there stays until
    /// it is resolved.
    pub(super) fn message(self, problem: MaybeProp<String>) -> MaybeProp<String> {
        let shown = Memo::new(move |before: Option<&Option<String>>| {
            let now = problem.get();
            if self.busy.get() && before.is_none_or(|before| *before != now) { None } else { now }
        });
        shown.into()
    }

    fn tell(self, text: String, step: InputStep) {
        self.on_edit.run(Typed { text, step });
    }
}
