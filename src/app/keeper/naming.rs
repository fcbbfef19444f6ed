//! What the plans of this device are called.

use super::Entry;
use crate::text::Language;
use crate::text::start;

/// What a plan of this device is called, by what its entry knows of it.
pub fn title(language: Language, entry: &Entry) -> String {
    let Entry { commune, year, apart, illustration, .. } = entry;
    start::plan_title(language, &start::Named { commune, year, apart, made_up: *illustration })
}
