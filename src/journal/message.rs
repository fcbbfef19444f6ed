//! Messages between tabs, as JSON.

use serde::{Deserialize, Serialize};

/// One message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "say", rename_all = "kebab-case")]
pub enum TabMessage {
    /// These lines of a plan are on the disk.
    Lines {
        /// The plan.
        plan: String,
        /// Position and line.
        lines: Vec<(u64, String)>,
    },
    /// A plan was added, removed or replaced.
    Changed {
        /// The plan.
        plan: String,
    },
    /// Asks the tab that writes to hand over to the sender.
    Leave,
    /// The sender has written everything and writes no more.
    Left,
    /// The sender writes from now on.
    Took,
}

impl TabMessage {
    /// The message as text.
    pub fn write(&self) -> String {
        // Plain text and numbers always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what another tab wrote.
    ///
    /// # Errors
    /// When the text is no message.
    pub fn read(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }
}
