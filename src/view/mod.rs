//! What the pages show of a plan, worked out: lines, rows, series, sentences. It knows no signal, no
//! widget and no browser, so that what people read is tested as data; the pages lay it out.

pub mod act;
pub mod before;
pub mod chart;
pub mod chip;
pub mod damage;
pub mod differences;
pub mod figures;
pub mod gauge;
pub mod intake_points;
pub mod issued;
pub mod leftovers;
pub mod list;
pub mod marked;
pub mod old_year;
pub mod opened;
pub mod outlook;
pub mod overview;
pub mod own_work;
pub mod paper;
pub mod period_report;
pub mod points;
pub mod reach;
pub mod reading;
pub mod reports;
pub mod scores;
pub mod sentence;
pub mod signing;
pub mod steps;
pub mod time;
pub mod todo;
pub mod value;
pub mod when;
