//! The pages, one for each route.

pub mod parts;
