//! Bodies of older versions, brought up to this one step by step.

use serde_json::Value as Json;

/// One step: from the version at its position in [`STEPS`] to the next.
type Upgrade = fn(Json) -> Json;

/// The steps, from version 1 to 2 first. A step works on plain JSON and never drops what it does not know.
const STEPS: &[Upgrade] = &[to_two, to_three, to_four];

/// Version 2 adds the reports by period with the copies that were sent, and a due day within the month: what
/// version 1 holds means the same in it.
const fn to_two(body: Json) -> Json {
    body
}

/// Version 3 adds the plan's legal form and labels, the results of several units and indices, items that keep or
/// raise, and further kinds of targets. What version 2 holds means the same in it: a decision with its plan.
const fn to_three(body: Json) -> Json {
    body
}

/// Version 4 adds the criteria set, the points given by it, and which criterion a document answers. What version 3
/// holds means the same in it: a plan without points.
const fn to_four(body: Json) -> Json {
    body
}

/// The body in the form of the present version.
pub fn migrate(body: Json, version: u64) -> Json {
    let done = usize::try_from(version.saturating_sub(1)).unwrap_or(usize::MAX);
    STEPS.iter().skip(done).fold(body, |body, step| step(body))
}
