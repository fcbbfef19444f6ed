//! Kế hoạch năm sau: last year's plan made into this year's, and the words it leaves behind.

pub mod adapted;
pub mod carried;
mod emptied;
pub mod handover;
pub mod last_points;
pub mod leftovers;
pub mod library;
pub mod met;
pub mod next;
pub mod sentences;
pub mod year_told;
