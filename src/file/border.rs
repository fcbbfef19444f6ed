//! Makes strings from outside fit for the screen: composed letters, no control characters; characters that
//! change the reading direction are reported.

use super::problem::Problem;
use crate::plan::{At, List, One, Plan, Value};
use crate::read::clean::has_bidi_override;
use crate::read::letters;

/// Cleans every text of a plan.
pub(super) fn clean(plan: &mut Plan, problems: &mut Vec<Problem>) {
    for at in every_text(plan) {
        let Some(Value::Text(text)) = plan.get(at) else { continue };
        if has_bidi_override(&text) {
            problems.push(Problem::Direction { at: at.to_string() });
        }
        if text.is_ascii() && !text.bytes().any(|byte| is_control(char::from(byte))) {
            continue;
        }
        let visible = without_controls(&text);
        if visible.chars().count() < text.replace("\r\n", "\n").chars().count() {
            problems.push(Problem::Controls { at: at.to_string() });
        }
        let composed = letters::compose(&visible);
        // `repair` has run, so that every figure has its measure.
        if composed != text && plan.put(at, Value::Text(composed)).is_err() {
            problems.push(Problem::Value { at: at.to_string() });
        }
    }
}

/// The addresses of every field that holds words or numbers, and of every figure.
fn every_text(plan: &Plan) -> Vec<At> {
    use crate::plan::Kind;
    let text = |kind| matches!(kind, Kind::Line | Kind::Prose | Kind::Number | Kind::Day);
    let mut found = Vec::new();
    for one in One::ALL {
        let keys = one.infos().iter().filter(|info| text(info.kind));
        found.extend(keys.filter_map(|info| one.at(info.key)));
    }
    for list in List::ALL {
        for info in list.infos().iter().filter(|info| text(info.kind)) {
            found.extend(plan.ids(*list).iter().filter_map(|id| list.at(*id, info.key)));
        }
    }
    found.extend(plan.figures.keys().map(|(measure, slot)| At::Figure(*measure, *slot)));
    found
}

fn is_control(letter: char) -> bool {
    letter.is_control() && letter != '\n' && letter != '\t'
}

fn without_controls(text: &str) -> String {
    text.replace("\r\n", "\n").chars().filter(|letter| !is_control(*letter)).collect()
}
