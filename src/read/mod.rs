//! Reads what people type and paste: words, numbers, days, blocks of cells. It uses no other room and has no
//! messages: problems are returned as values, and `text` has the words for them.

pub mod block;
pub mod case;
mod cited;
pub mod clean;
pub mod day;
mod fates;
pub mod grid;
pub mod letters;
pub mod links;
pub mod number;
pub mod phrases;
pub mod replaced;
pub mod search;
pub mod shown;
pub mod signing;
pub mod slips;
pub mod sorted;
mod titles;
pub mod typed;
