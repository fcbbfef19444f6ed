//! Adding a remedy.

pub(super) use crate::app::records::add::add_remedy;
