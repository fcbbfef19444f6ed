//! Counts and percentages. They are text, so that a wrong entry is kept and can be corrected.

use leptos::prelude::*;

use super::frame::Frame;
use super::text_field::{Look, line_input};
use super::typing::{Typing, read_only};
use crate::app::ambient::language::use_language;
use crate::app::ambient::memo::memo;
use crate::app::ambient::typed::Typed;
use crate::read::number;
use crate::text::{Message, field_problems, format, problems};

/// Số đếm. A whole number as people type it ("1.234", "1 234"). The field itself says when it cannot be read;
/// `problem` adds what only the page knows.
#[component]
pub fn CountField(
    /// The id of the control; hint and message add `-hint` and `-message`.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The text as typed.
    #[prop(into)]
    value: Signal<String>,
    /// Called with each edit.
    #[prop(into)]
    on_edit: Callback<Typed>,
    /// What is wrong and how to correct it, in a sentence.
    #[prop(optional, into)]
    problem: MaybeProp<String>,
    /// A hint on how to fill it in.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Whether it is read-only.
    #[prop(optional, into)]
    readonly: Signal<bool>,
) -> impl IntoView {
    let typing = Typing::of_number(value, on_edit);
    let wrong = |text: &str| number::parse_count(text).err().map(problems::count);
    let message = typing.message(explained(value, wrong, problem));
    let language = use_language();
    let thousands = memo(move || value.with(|text| number::count_by_comma(text)));
    let hint = MaybeProp::derive(move || {
        let told = |count| {
            let language = language.get();
            field_problems::count_by_comma(language, &format::format_count(count, language))
        };
        thousands.get().map(told).or_else(|| hint.get())
    });
    let frame = Frame { id, label, hint, message, readonly: read_only(readonly) };
    let look = number_look("numeric");
    let input = line_input(&frame, typing, &look);
    frame.around("field field--number", input)
}

/// Số as the page reads it: a rank ("12/96"), points ("85,97"), a percentage. What is wrong with it is the page's to
/// say.
#[component]
pub fn NumberField(
    /// The id of the control; hint and message add `-hint` and `-message`.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The text as typed.
    #[prop(into)]
    value: Signal<String>,
    /// Called with each edit.
    #[prop(into)]
    on_edit: Callback<Typed>,
    /// What is wrong and how to correct it, in a sentence.
    #[prop(optional, into)]
    problem: MaybeProp<String>,
    /// A hint on how to fill it in.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Whether it is read-only.
    #[prop(optional, into)]
    readonly: Signal<bool>,
) -> impl IntoView {
    let typing = Typing::of_number(value, on_edit);
    let message = typing.message(problem);
    let frame = Frame { id, label, hint, message, readonly: read_only(readonly) };
    let look = number_look("decimal");
    let input = line_input(&frame, typing, &look);
    frame.around("field field--number", input)
}

/// Tỷ lệ. A percentage as people type it ("55", "97,5 %").
#[component]
pub fn PercentField(
    /// The id of the control; hint and message add `-hint` and `-message`.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The text as typed.
    #[prop(into)]
    value: Signal<String>,
    /// Called with each edit.
    #[prop(into)]
    on_edit: Callback<Typed>,
    /// What is wrong and how to correct it, in a sentence.
    #[prop(optional, into)]
    problem: MaybeProp<String>,
    /// A hint on how to fill it in.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Whether it is read-only.
    #[prop(optional, into)]
    readonly: Signal<bool>,
) -> impl IntoView {
    let typing = Typing::of_number(value, on_edit);
    let wrong = |text: &str| number::parse_percent(text).err().map(problems::percent);
    let message = typing.message(explained(value, wrong, problem));
    let frame = Frame { id, label, hint, message, readonly: read_only(readonly) };
    let look = number_look("decimal");
    let input = view! {
        <div class="field__pair">
            {line_input(&frame, typing, &look)}
            <span class="field__unit" aria-hidden="true">"%"</span>
        </div>
    };
    frame.around("field field--number", input)
}

/// How a number is typed: with the keys for whole numbers, or those with a comma.
fn number_look(inputmode: &'static str) -> Look {
    let class = "field__input field__input--number";
    Look { class, inputmode, kind: "text", lang: None, tab: MaybeProp::default() }
}

/// The problem of the text itself comes before the page's.
fn explained(
    value: Signal<String>,
    wrong: fn(&str) -> Option<Message>,
    problem: MaybeProp<String>,
) -> MaybeProp<String> {
    let language = use_language();
    MaybeProp::derive(move || {
        let own = value.with(|text| wrong(text));
        own.map(|message| message.get(language.get()).to_owned()).or_else(|| problem.get())
    })
}
