//! Màn hình đầu: the plans of this device, and the ways to a new one.

use leptos::prelude::*;

use crate::app::language::say;
use crate::app::parts::PageHeading;
use crate::text::common;

/// The start.
#[component]
pub fn Start() -> impl IntoView {
    view! { <PageHeading title=say(common::APP_NAME) /> }
}
