//! Ban hành: draft, issued, closed.

use leptos::prelude::*;

use super::frame::hint;
use crate::app::bound::FlagOf;
use crate::app::language::say;
use crate::app::parts::Card;
use crate::plan::{At, FrameField};
use crate::text::plan_page as m;

#[component]
pub(super) fn IssuePart() -> impl IntoView {
    view! {
        <Card title=say(m::CLOSE_CARD)>
            <FlagOf at=At::Frame(FrameField::Closed) hint=hint(m::CLOSED_HINT) />
        </Card>
    }
}
