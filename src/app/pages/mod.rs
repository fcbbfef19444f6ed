//! The pages, one module for each route; the start is drawn by `shell`.

pub mod criteria;
pub mod criteria_file;
pub mod documents;
pub mod duty;
pub mod exchange;
pub mod figures;
pub mod files;
pub mod help;
pub mod intake;
pub mod more;
pub mod new;
pub mod open;
pub mod overview;
pub mod parts;
pub mod plan;
pub mod points;
pub mod remedy;
pub mod unknown;
