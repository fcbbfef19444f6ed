//! The pages, one for each route.

pub mod criteria;
pub mod documents;
pub mod duty;
<<<<<<< HEAD
pub mod files;
pub mod help;
pub mod new;
pub mod open;
=======
pub mod figures;
>>>>>>> 49f1a6e (figures: the grid of the year, one period at a time, and pasting with a preview)
pub mod overview;
pub mod parts;
pub mod plan;
pub mod remedy;
pub mod start;
pub mod unknown;
