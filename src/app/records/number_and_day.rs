//! Số, ngày: what a paper is issued or sent with, asked for in a dialog before the act.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::ambient::language::{say, use_language};
use crate::app::parts::{DateField, FieldGrid, InputStep, TextField, Typed};
use crate::browser::page;
use crate::plan::At;
use crate::read::day;
use crate::text::{Message, fields};

/// What is typed so far, in two fields with ids of their own; what is missing is told once the act was asked for.
#[derive(Clone, Copy)]
pub struct NumberAndDay {
    /// The number as typed: "12/BC-UBND".
    pub number: RwSignal<String>,
    /// The day, ISO, or what was typed of it.
    pub day: RwSignal<String>,
    pressed: RwSignal<bool>,
    ids: [&'static str; 2],
}

impl NumberAndDay {
    /// `ids`: those of the two fields.
    pub fn new(ids: [&'static str; 2], number: String, day: String) -> Self {
        let (number, day) = (RwSignal::new(number), RwSignal::new(day));
        Self { number, day, pressed: RwSignal::new(false), ids }
    }

    fn no_number(self) -> bool {
        self.number.with(|number| number.trim().is_empty())
    }

    fn no_day(self) -> bool {
        self.day.with(|day| day::from_iso(day).is_none())
    }

    /// The trimmed number and the day, if both are there; else goes to the first field that wants something.
    pub fn ask(self) -> Option<(String, String)> {
        let [number, day] = self.ids;
        self.pressed.set(true);
        if untrack(|| self.no_number()) {
            page::focus(number);
            return None;
        }
        if untrack(|| self.no_day()) {
            page::focus(day);
            return None;
        }
        Some((self.number.get_untracked().trim().to_owned(), self.day.get_untracked()))
    }
}

/// The two fields.
#[component]
pub fn NumberAndDayFields(
    /// What is asked for.
    of: NumberAndDay,
    /// Whose labels the two have.
    labels: [At; 2],
    /// What is told where one is missing.
    needed: [Message; 2],
    /// What is told of a day as soon as it is typed, though it is accepted.
    remark: impl Fn(NaiveDate) -> Option<String> + Send + Sync + 'static,
    /// The act.
    on_enter: impl Fn(()) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let language = use_language();
    let [number_id, day_id] = of.ids;
    let [number_label, day_label] = labels.map(|at| say(fields::label(at)));
    let [number_needed, day_needed] = needed;
    let number_problem = Signal::derive(move || {
        let missing = of.pressed.get() && of.no_number();
        missing.then(|| number_needed.get(language.get()).to_owned())
    });
    let day_problem = Signal::derive(move || {
        if of.pressed.get() && of.no_day() {
            return Some(day_needed.get(language.get()).to_owned());
        }
        of.day.with(|day| day::from_iso(day)).and_then(&remark)
    });
    let typed = move |to: RwSignal<String>| {
        move |typed: Typed| {
            to.set(typed.text);
            if typed.step == InputStep::Enter {
                on_enter(());
            }
        }
    };
    view! {
        <FieldGrid>
            <TextField id=number_id label=number_label value=of.number problem=number_problem
                on_edit=typed(of.number) />
            <DateField id=day_id label=day_label value=of.day problem=day_problem
                on_edit=typed(of.day) />
        </FieldGrid>
    }
}
