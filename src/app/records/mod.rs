//! What several pages show of one record: its fields, its verdicts, its targets.

pub mod fields;
pub mod verdicts;
