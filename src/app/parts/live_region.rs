//! Announces changes to screen readers once they have come to rest.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

const PAUSE: Duration = Duration::from_secs(1);

/// Speaks its message to screen readers, politely, when it has not changed for a second; nothing is visible.
/// The message it starts with is not spoken.
#[component]
pub fn LiveRegion(
    /// The message to speak.
    #[prop(into)]
    message: Signal<String>,
) -> impl IntoView {
    let spoken = RwSignal::new(String::new());
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(handle)) = waiting.try_get_value() {
            handle.clear();
        }
    };
    Effect::new(move |before: Option<String>| {
        let now = message.get();
        if before.is_some_and(|before| before != now) {
            stop();
            let words = now.clone();
            // The part may be gone by then.
            let speak = move || drop(spoken.try_set(words));
            match set_timeout_with_handle(speak, PAUSE) {
                Ok(handle) => waiting.set_value(Some(handle)),
                Err(_no_timer) => spoken.set(now.clone()),
            }
        }
        now
    });
    on_cleanup(stop);
    view! {
        <p class="unseen" role="status" aria-live="polite">
            {spoken}
        </p>
    }
}
