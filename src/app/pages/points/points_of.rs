//! Points as typed in a record of the plan.

use leptos::prelude::*;

use crate::app::ambient::language::{say, use_language};
use crate::app::parts::NumberField;
use crate::app::records::fields::control_id;
use crate::app::session::Session;
use crate::plan::At;
use crate::score::Points;
use crate::text::{fields, problems};

/// Points as typed, and why they cannot be read.
#[component]
pub(super) fn PointsOf(session: Session, at: At) -> impl IntoView {
    let (language, value) = (use_language(), session.text(at));
    let problem = Signal::derive(move || {
        let fault = value.with(|text| Points::parse(text).err());
        fault.map(|fault| problems::points(fault).get(language.get()).to_owned())
    });
    view! {
        <NumberField id=control_id(at) label=say(fields::label(at)) value on_edit=session.typing(at) problem />
    }
}
