//! Writes documents. This room sees the document tree only, never a plan.
//!
//! [`markup`] turns the tree into elements, once for the screen, the printer and the file;
//! [`html`] writes them as one self-contained file. [`calendar`] writes due days, a tree of their own; [`container`]
//! keeps the parts of an office file.

pub mod calendar;
pub mod clean;
pub mod compounds;
pub mod container;
pub mod flow;
pub mod head;
pub mod html;
pub mod markup;
pub mod metrics;
pub mod order;
