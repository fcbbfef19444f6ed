//! Which rows of a page of points are shown: one choice of three.

use leptos::prelude::*;

use crate::app::ambient::language::{say, use_language};
use crate::app::parts::{Choice, Pick};
use crate::text::{Message, points_page as m};

/// What may be shown, each with its code and word; the first is the default.
pub(super) type ShownChoices<T> = [(&'static str, T, Message); 3];

/// The choice.
pub(super) fn row_filter<T>(
    id: &'static str,
    choices: ShownChoices<T>,
    held: RwSignal<T>,
) -> AnyView
where
    T: Copy + Default + PartialEq + Send + Sync + 'static,
{
    let language = use_language();
    let options = Signal::derive(move || {
        choices.map(|(code, _, word)| Pick::new(code, word.get(language.get()))).to_vec()
    });
    let value = Signal::derive(move || {
        let own = choices.into_iter().find(|(_, one, _)| *one == held.get());
        own.map(|(code, ..)| code.to_owned()).unwrap_or_default()
    });
    let pick = move |code: String| {
        let own = choices.into_iter().find(|(own, ..)| *own == code);
        held.set(own.map(|(_, one, _)| one).unwrap_or_default());
    };
    view! { <Choice id label=say(m::SHOW) options value on_edit=pick /> }.into_any()
}
