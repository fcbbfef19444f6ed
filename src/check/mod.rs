//! Kiểm tra: what the figures mean, at every keystroke.
//!
//! Pure functions of the plan and a day, in integers. Nothing here is stored: a status is always computed
//! anew from what was typed.
//!
//! ```text
//! cells -> basis -> year          what was typed -> the months that count -> the year figure
//!            '----> judge -> verdict -> standing -> summary, urgent
//!            '----> running -> pace -> outlook -> what_if    where the year ends, and what would change it
//! ```

mod announced;
mod as_of;
mod basis;
mod beside;
mod by_month;
mod cells;
mod clock;
mod counted;
mod coverage;
mod dossiers;
mod due;
mod due_days;
pub mod findings;
mod form;
mod in_period;
mod index;
mod judge;
mod known_months;
mod measures;
mod months;
mod outlook;
pub mod overview;
mod own_work;
mod pace;
mod per_period;
pub mod person;
mod published;
mod reads;
mod report;
mod running;
pub mod sheet;
pub mod shortfall;
mod standing;
mod status;
mod steps;
mod summary;
pub mod timeframe;
mod urgent;
mod verdict;
mod what_if;
pub mod year;
mod year_sides;

pub use announced::{announced, is_percent, units_changed};
pub use as_of::{AsOf, LeftOut, Span, as_of};
pub use beside::{Beside, beside};
pub use by_month::PeriodRoom;
pub use clock::{Clock, clock};
pub use coverage::{
    asked, coverage, entered, entered_of, has_begun, is_asked, last_blank, last_closed_month,
};
pub use dossiers::{Apologies, apologies, late_dossiers, letters_measure, undated_letters};
pub use due::{day_of_plan, finished, owner_due, year_end};
pub use due_days::{DueDay, DueOf, due_days, undated_reports};
pub use form::{Agreement, Identity, Warning, agreements, column, form06a, place, totals};
pub use in_period::{InPeriod, counted_in, in_period, monthly_figures};
pub use index::{Index, duty, readers, remedy};
pub use judge::{series, verdict};
pub use measures::{
    Announced, announced_as, can_wait, counted_by, is_published, minus_of, unread, whole_of,
};
pub use months::Months;
pub use outlook::{LastChance, Need, Outlook, outlook, outlook_of, outlooks};
pub use own_work::{OwnWork, WorkRole, own_work, with_sheets};
pub use pace::{Flow, Pace};
pub use reads::{reads, reads_of_aims, reads_of_owner};
pub use report::{Report, ReportState, occurrences};
pub use standing::{Standing, aim, own_targets};
pub use status::Status;
pub use steps::{Step, StepKind, steps};
pub use summary::{Board, OfficerTally, Summary, Tally, summary, summary_of};
pub use urgent::{Urgent, Why, urgent, urgent_of};
pub use verdict::{
    Fault, Problem, Reach, Score, Shortfall, Side, Threshold, Value, Verdict, YearStep,
};
pub use what_if::{Assumed, expected, what_if};
pub use year_sides::{YearSides, year_sides};
