//! Nhật ký: what is kept of a plan on this device, as text, and how it becomes a plan again.
//!
//! Pure: the keeper of the application reads and writes it, the database of the browser holds it.

mod copies;
mod drawer;
mod entry;
mod message;
mod replay;

pub use copies::{CopyHead, Reason};
pub use drawer::Drawer;
pub use entry::{Entry, Export, Mark};
pub use message::Message;
pub use replay::{Replayed, Unopened, Unread, key, replay};
