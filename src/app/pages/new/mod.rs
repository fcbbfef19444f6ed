//! Lập kế hoạch mới: from the beginning, or from the open plan.

mod agency;
mod earlier;
mod fresh;
mod next;
mod results;

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

/// A text field for an answer. The answers are in no plan yet, so they are signals of the page.
#[component]
fn AnswerLine(
    /// The id of the control.
    id: &'static str,
    /// The question.
    label: Message,
    /// The answer as typed.
    value: RwSignal<String>,
    /// A hint on how to fill it in.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong.
    #[prop(optional, into)]
    problem: MaybeProp<String>,
) -> impl IntoView {
    let on_edit = move |typed: Typed| value.set(typed.text);
    view! { <TextField id label=say(label) value on_edit hint problem /> }
}

/// A number field for an answer.
#[component]
fn CountAnswer(
    /// The id of the control.
    id: &'static str,
    /// The question.
    label: Message,
    /// The answer as typed.
    value: RwSignal<String>,
    /// A hint on how to fill it in.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
) -> impl IntoView {
    let on_edit = move |typed: Typed| value.set(typed.text);
    view! { <CountField id label=say(label) value on_edit hint /> }
}

/// A year from 1900 to 2999.
fn year_of(text: &str) -> Option<i32> {
    let year = text.trim().parse::<i32>().ok();
    year.filter(|year| (1900..=2999).contains(year))
}

/// Makes the plan in the keeper, which opens it, and goes to one of its pages.
fn begin(keeper: Keeper, here: Here, plan: Plan, to: Route) {
    let book = Book::new(plan);
    timer::spawn(async move {
        keeper.create(book, None).await;
        here.go(&to);
    });
}
