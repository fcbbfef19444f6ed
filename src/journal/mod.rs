//! Nhật ký: what is kept of a plan on this device, as text, and how it becomes a plan again.
//!
//! Pure: the keeper of the application reads and writes it, the database of the browser holds it.

mod copies;
mod drawer;
mod entry;
pub mod history;
mod message;
mod op;
mod queue;
mod replay;

pub use copies::{CopyHead, Reason};
pub use drawer::Drawer;
pub use entry::{Entry, Export, Mark};
pub use message::TabMessage;
pub use op::{Op, after};
pub use queue::{Batch, Queue, Share};
pub use replay::{Replayed, Unopened, Unread, key, replay};
