//! The one rule of every text field: what a person is typing is theirs.
//!
//! A field is never written while it has the focus, because that breaks Vietnamese typing, save
//! when the person has just asked for it: by an undo or a redo ([`use_rewrite`]) or by a paste. Text
//! goes to `on_edit` as it stands at every input, also inside a composition, so that nothing can be
//! lost; it is trimmed and normalised only when the field is left. Messages wait for that too.

use leptos::context::Provider;
use leptos::ev::{ClipboardEvent, Event, FocusEvent, KeyboardEvent};
use leptos::prelude::*;

use crate::app::ambient::provided::provided;
use crate::app::ambient::typed::{InputStep, Typed, use_rewrite};
use crate::browser::field::{Pasted, TextBox};
use crate::read::clean;
use crate::read::typed::{one_line, one_number, with_ends};
use crate::text::{Message, controls};

/// Why a part took nothing in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// It may only be read.
    Locked,
    /// The clipboard holds no text: a picture, or another format.
    NoText,
}

impl Said {
    /// The sentence.
    pub const fn message(self) -> Message {
        match self {
            Self::Locked => controls::LOCKED,
            Self::NoText => controls::NO_TEXT,
        }
    }
}

/// Where parts say why they took nothing in.
#[derive(Clone, Copy)]
struct Say(Callback<Said>);

/// Lets every part below say it.
pub fn provide_say(say: impl Fn(Said) + Send + Sync + 'static) {
    provide_context(Say(Callback::new(say)));
}

/// Whether every part below is for reading only: another tab writes, or the file is of the future.
#[derive(Clone, Copy, Debug)]
struct ReadOnly(Signal<bool>);

/// Makes every part below follow one signal that forbids editing.
pub fn provide_read_only(locked: Signal<bool>) {
    provide_context(ReadOnly(locked));
}

/// Gives what stands below a signal of its own, that goes with it and follows `locked`.
pub fn provide_own_read_only(locked: Signal<bool>) {
    provide_read_only(Memo::new(move |_| locked.get()).into());
}

/// Parts that stay free while the plan may only be read: settings, and files on their way in. A
/// context provided by a component would reach its neighbours too; this one ends with its children.
#[component]
pub fn Free(
    /// What stands inside.
    children: TypedChildren<AnyView>,
) -> impl IntoView {
    let children = children.into_inner();
    view! { <Provider value=ReadOnly(Signal::stored(false))>{children()}</Provider> }
}

/// The part's own wish, or the lock around it.
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
    /// It holds a number: several lines never become one.
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

    /// Keeps the field's text equal to its value, under the rule of this module.
    pub(super) fn follow(self, field: impl Fn() -> Option<TextBox> + 'static) {
        let rewrite = use_rewrite();
        Effect::new(move |seen: Option<Option<u32>>| {
            let now = rewrite.count();
            let text = self.value.get();
            let field = field()?;
            match seen.flatten() {
                Some(seen) if field.has_focus() && seen == now => {}
                Some(_) if field.has_focus() => {
                    // Nobody typed what stands there now, so leaving the field tidies nothing: that
                    // would be a change, and end "Làm lại".
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
            // Something else may have changed the value meanwhile; now it may be shown.
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

    /// The same, with what becomes of the pasted text.
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

    /// Says why nothing was taken in.
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

    /// The message to show: none that is new while the person types. One that was there stays
    /// until it is mended.
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
