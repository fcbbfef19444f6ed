//! Messages between the tabs of this application.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

use super::js::{listen, log, words};

const NAME: &str = "so-ke-hoach";

/// The channel between the tabs. Old browsers have none: a tab is then on its own, and the writer's fence in
/// the database still holds.
#[derive(Clone, Debug)]
pub struct Channel(Option<BroadcastChannel>);

impl Channel {
    /// Opens the channel. `hear` gets what the other tabs send, never what this one does.
    pub fn open(hear: impl Fn(String) + 'static) -> Self {
        match BroadcastChannel::new(NAME) {
            Ok(channel) => {
                listen(&channel, "message", move |event| {
                    let said = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
                    if let Some(words) = said.and_then(|data| data.as_string()) {
                        hear(words);
                    }
                });
                Self(Some(channel))
            }
            Err(problem) => {
                log(&format!("BroadcastChannel: {}", words(&problem)));
                Self(None)
            }
        }
    }

    /// Sends a message to the other tabs.
    pub fn send(&self, text: &str) {
        if let Some(channel) = &self.0
            && let Err(problem) = channel.post_message(&JsValue::from_str(text))
        {
            log(&format!("BroadcastChannel: {}", words(&problem)));
        }
    }
}
