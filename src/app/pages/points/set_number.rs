//! A number of the criteria set.

use leptos::prelude::*;

use super::desk::PointsDesk;
use crate::app::ambient::language::say;
use crate::app::parts::NumberField;
use crate::app::records::fields::control_id;
use crate::plan::At;
use crate::text::fields;

/// A number of the set, with what does not add up at it.
#[component]
pub(super) fn SetNumber(
    desk: PointsDesk,
    at: At,
    #[prop(optional)] hint: Option<crate::text::Message>,
) -> impl IntoView {
    let session = desk.session;
    let hint = MaybeProp::derive(move || hint.map(|hint| hint.get(desk.language.get()).to_owned()));
    view! {
        <NumberField id=control_id(at) label=say(fields::label(at)) value=session.text(at)
            on_edit=session.typing(at) problem=desk.problem(at) hint />
    }
}
