//! Gửi nhận: the plan file that leaves this device, and those that come in.

mod receive;
mod send;

use leptos::prelude::*;

use crate::app::ambient::language::say;
use crate::app::parts::{Free, PageHeading};
use crate::text::shell;

/// The page.
#[component]
pub fn Exchange() -> impl IntoView {
    view! {
        // A plan can be sent, and a file looked at, while another tab edits the plan.
        <Free>{view! { <BothWays /> }.into_any()}</Free>
    }
}

#[component]
fn BothWays() -> impl IntoView {
    view! {
        <PageHeading title=say(shell::EXCHANGE) />
        <div class="files__pair">
            <send::Send />
            <receive::Receive />
        </div>
    }
}
