//! Results that are published, and limits of each period, in the fewest words and as the lengths of a bar.

use crate::check::{Score, Threshold, Value};
use crate::text::format::{format_count, format_points, format_threshold};
use crate::text::{Language, gauge};

/// A score in the fewest words: "85,97", "92%".
pub fn bare(language: Language, score: Score) -> String {
    if score.percent {
        format_threshold(score.hundredths, language)
    } else {
        format_points(score.hundredths, language)
    }
}

/// What must be reached, in the fewest words: "tăng 5 bậc", "nhóm 20", "92", "tối đa 3"; empty for an average or a
/// maximum that is not typed, and for what other kinds ask for.
pub fn needed(language: Language, threshold: &Threshold) -> String {
    match threshold {
        Threshold::Gain { places, .. } => gauge::gain(language, &format_count(*places, language)),
        Threshold::First(units) => gauge::first(language, *units),
        Threshold::Score(least)
        | Threshold::Average(Some(least))
        | Threshold::Maximum(Some(least)) => bare(language, *least),
        Threshold::PerPeriod { most, .. } => gauge::most(language, &format_count(*most, language)),
        Threshold::Average(None)
        | Threshold::Maximum(None)
        | Threshold::Percent(_)
        | Threshold::Count(_)
        | Threshold::Zero
        | Threshold::By(_)
        | Threshold::Rank(_)
        | Threshold::Band(_) => String::new(),
    }
}

/// The rank that must be reached, and the rank before where it is known. `None` for what asks for no rank, and for
/// more places than there are above the rank before.
pub fn wanted(threshold: &Threshold) -> Option<(u32, Option<u32>)> {
    if let Threshold::First(wanted) = threshold {
        return Some((*wanted, None));
    }
    let Threshold::Gain { places, from } = threshold else { return None };
    let from = (*from)?;
    let wanted = from.checked_sub(u32::try_from(*places).ok()?).filter(|wanted| *wanted > 0)?;
    Some((wanted, Some(from)))
}

/// What was reached, what must be, and what the whole bar stands for. `None` where the two do not belong together.
pub fn amounts(value: &Value, threshold: &Threshold) -> Option<(u64, u64, u64)> {
    if let (Value::Peak { count, .. }, Threshold::PerPeriod { most, .. }) = (value, threshold) {
        // Where none may be, one is already beyond the mark.
        return Some((*count, *most, (*count).max(*most).max(1)));
    }
    let Value::Score(found) = value else { return None };
    let (Threshold::Score(least)
    | Threshold::Average(Some(least))
    | Threshold::Maximum(Some(least))) = threshold
    else {
        return None;
    };
    let (found, least, percent) = (found.hundredths, least.hundredths, found.percent);
    let all = if percent { 10_000 } else { found.max(least) };
    Some((u64::from(found), u64::from(least), u64::from(all)))
}
