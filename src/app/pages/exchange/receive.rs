//! Nhận tệp: choosing, dropping or pasting a file.

use leptos::prelude::*;

use crate::app::ambient::language::say;
use crate::app::ambient::memo::memo;
use crate::app::keeper::Keeper;
use crate::app::parts::{Card, DropZone};
use crate::app::session::Session;
use crate::text::files as m;

/// "Nhận tệp".
#[component]
pub(super) fn Receive() -> impl IntoView {
    let (session, keeper) = (Session::here(), Keeper::here());
    // While edits are in no exported file, exporting is the next step; otherwise receiving is.
    let first = memo(move || !session.is_open() || keeper.since_export().get() == 0);
    view! {
        <Card title=say(m::RECEIVE) id="receive">
            <p class="soft">{say(m::RECEIVE_LEAD)}</p>
            {move || view! { <DropZone main=first.get() /> }}
        </Card>
    }
}
