//! What several pages show of a record: its fields, verdicts, targets and figures.

pub mod add;
pub mod advice;
pub mod aim_targets;
pub mod announced;
pub mod around;
pub mod chart;
pub mod dossiers;
pub mod duty;
pub mod evidence;
pub mod fields;
pub mod figures;
mod folded_list;
pub mod leftovers;
pub mod notes;
pub mod number_and_day;
pub mod old_words;
mod outlook;
pub mod person;
pub mod place;
pub mod record_list;
pub mod select;
pub mod sheet;
pub mod target;
pub mod target_form;
mod target_measures;
pub mod targets;
pub mod verdicts;
