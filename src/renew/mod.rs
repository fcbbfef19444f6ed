//! Kế hoạch năm sau: last year's plan made into this year's, and the words it leaves behind.

pub mod adapted;
pub mod carried;
pub mod handover;
pub mod leftovers;
pub mod library;
pub mod next;
