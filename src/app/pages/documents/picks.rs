//! Fixed sets of choices.

use leptos::prelude::*;

use crate::app::ambient::language::use_language;
use crate::app::parts::Pick;
use crate::text::Message;

pub(super) fn picks(known: &'static [(&'static str, Message)]) -> Signal<Vec<Pick>> {
    let language = use_language();
    let pick = move |(value, label): &(&'static str, Message)| {
        Pick::new(*value, label.get(language.get()))
    };
    Signal::derive(move || known.iter().map(pick).collect())
}
