//! The pages, one for each route.

pub mod parts;
pub mod start;
pub mod unknown;
