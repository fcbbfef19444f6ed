//! Lập kế hoạch mới, and from a plan that is there.

mod agency;
mod fresh;
mod next;

pub use fresh::NewPage;
pub use next::NextPage;

use leptos::prelude::*;

use crate::app::ambient::here::Here;
use crate::app::ambient::language::say;
use crate::app::keeper::Keeper;
use crate::app::parts::{CountField, TextField, Typed};
use crate::browser::timer;
use crate::edit::Book;
use crate::plan::Plan;
use crate::route::Route;
use crate::text::Message;

/// A field of the questions before a plan is made: held here until then.
#[component]
fn AnswerLine(
    /// The id of the control.
    id: &'static str,
    /// What is asked.
    label: Message,
    /// What was typed.
    value: RwSignal<String>,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong.
    #[prop(optional, into)]
    problem: MaybeProp<String>,
) -> impl IntoView {
    let on_edit = move |typed: Typed| value.set(typed.text);
    view! { <TextField id label=say(label) value on_edit hint problem /> }
}

/// A count of the questions.
#[component]
fn CountAnswer(
    /// The id of the control.
    id: &'static str,
    /// What is asked.
    label: Message,
    /// What was typed.
    value: RwSignal<String>,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
) -> impl IntoView {
    let on_edit = move |typed: Typed| value.set(typed.text);
    view! { <CountField id label=say(label) value on_edit hint /> }
}

/// A year of four digits.
fn year_of(text: &str) -> Option<i32> {
    let year = text.trim().parse::<i32>().ok();
    year.filter(|year| (1900..=2999).contains(year))
}

/// Gives the plan to the keeper, opens it, and goes to a page of it.
fn begin(keeper: Keeper, here: Here, plan: Plan, to: Route) {
    let book = Book::new(plan);
    timer::spawn(async move {
        keeper.create(book, None).await;
        here.go(&to);
    });
}
