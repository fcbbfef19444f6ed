//! Reads what people type and paste: words, numbers, days, blocks of cells. It names no other room
//! and says nothing: what is wrong comes back as a value, and `text` has the words for it.

pub mod block;
pub mod clean;
pub mod day;
pub mod letters;
pub mod links;
pub mod number;
pub mod phrases;
pub mod replaced;
pub mod search;
pub mod signing;
pub mod slips;
pub mod typed;
