//! Một nhiệm vụ: its words, officers, reports due, targets, evidence and notes.

pub mod fields;
