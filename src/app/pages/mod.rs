//! The pages, one for each route.

pub mod criteria;
pub mod documents;
pub mod parts;
pub mod remedy;
pub mod duty;
pub mod plan;
pub mod start;
pub mod unknown;
