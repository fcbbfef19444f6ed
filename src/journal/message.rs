//! What tabs say to each other, as JSON.

use serde::{Deserialize, Serialize};

/// One message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "say", rename_all = "kebab-case")]
pub enum Message {
    /// These lines of a plan are on the disk.
    Lines {
        /// The plan.
        plan: String,
        /// Position and line.
        lines: Vec<(u64, String)>,
    },
    /// A plan came, went or was replaced.
    Changed {
        /// The plan.
        plan: String,
    },
    /// Whoever writes, please let me.
    Leave,
    /// I have written everything and write no more.
    Left,
    /// I write from now on.
    Took,
}

impl Message {
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
