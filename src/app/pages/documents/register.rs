//! Danh mục minh chứng: which rows the paper holds, and the way to the page where they are filled in.

use leptos::prelude::*;

use super::self_score::{has_set, without_set};
use super::state::DocumentsState;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, use_language};
use crate::app::parts::{Choice, LinkButton, Pick};
use crate::route;
use crate::route::{Paper, PointsPage, Route};
use crate::text::documents as m;
use crate::view::points::PROOF_FILTERS;

/// Which rows; without a criteria set, where one is brought in.
#[component]
pub(super) fn RegisterRows(desk: DocumentsState) -> impl IntoView {
    let any = has_set(desk);
    move || {
        if any.get() {
            return view! { <Rows desk /> }.into_any();
        }
        without_set(m::REGISTER_NO_SET)
    }
}

#[component]
fn Rows(desk: DocumentsState) -> impl IntoView {
    let (here, language) = (use_here(), use_language());
    let options = Signal::derive(move || {
        let pick = |(code, _, word): (&str, _, crate::text::Message)| {
            Pick::new(code, word.get(language.get()))
        };
        PROOF_FILTERS.map(pick).to_vec()
    });
    let value = Signal::derive(move || {
        if let Paper::Register(rows) = desk.paper.get() {
            Paper::rows_word(rows).to_owned()
        } else {
            String::new()
        }
    });
    let on_edit = move |chosen: String| {
        let own = PROOF_FILTERS.into_iter().find(|(code, ..)| *code == chosen);
        here.go(&Route::Documents(Paper::Register(
            own.map(|(_, rows, _)| rows).unwrap_or_default(),
        )));
    };
    let href = route::path(&Route::Points(PointsPage::Register));
    view! {
        <Choice id="register-rows" label=say(m::REGISTER_ROWS) options value on_edit />
        <LinkButton label=say(m::TO_REGISTER) href id="to-register" />
    }
}
