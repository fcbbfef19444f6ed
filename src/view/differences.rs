//! Khác nhau ở đâu: the parts in which a file and the plan here differ, in words.

use super::value;
use crate::file::{ChangedBy, Comparison, Difference, DifferenceGroup};
use crate::plan::{List, Place, Plan, Value};
use crate::text::{Language, Message, fields, names, open_page as m, opening};

/// One place in which the two sides differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DifferenceRow {
    /// A value that both sides have.
    Both {
        /// Which value.
        name: String,
        /// Which side changed it.
        standing: &'static str,
        /// As it stands here.
        here: String,
        /// As it stands in the file.
        there: String,
    },
    /// A record that one side alone has.
    Alone {
        /// The record, and which side has it.
        name: String,
        /// Which side added or removed it.
        standing: &'static str,
    },
    /// The order of a list.
    Order(String),
}

/// A difference in words, `mine` being the plan here.
pub fn row(
    language: Language,
    mine: &Plan,
    theirs: &Plan,
    difference: &Difference,
) -> DifferenceRow {
    let standing = side(difference.standing()).get(language);
    let alone = |plan: &Plan, (list, id), side: Message| {
        let name = opening::record(language, plan, list, id);
        DifferenceRow::Alone { name: format!("{name}: {}", side.get(language)), standing }
    };
    match difference {
        Difference::Value { at, mine: here, theirs: there, .. } => {
            let owner = if mine.get(*at).is_some() { mine } else { theirs };
            let shown = |plan: &Plan, held: &Value| {
                let words = value::words(language, plan, *at, held);
                if words.is_empty() { m::EMPTY.get(language).to_owned() } else { words }
            };
            let (here, there) = (shown(mine, here), shown(theirs, there));
            DifferenceRow::Both { name: value::title(language, owner, *at), standing, here, there }
        }
        Difference::Mine { list, id, .. } => alone(mine, (*list, *id), m::ADDED_HERE),
        Difference::Theirs { list, id, .. } => alone(theirs, (*list, *id), m::ADDED_FILE),
        Difference::Order { list, .. } => DifferenceRow::Order(order(language, *list)),
    }
}

/// What a part is called: "7.3.3 · Thực hiện…", "Thứ tự: mục khắc phục".
pub fn title(language: Language, mine: &Plan, theirs: &Plan, subject: Place) -> String {
    match subject {
        Place::Record(list, id) => {
            let plan = if mine.row(list, id).is_some() { mine } else { theirs };
            if list == List::Remedies {
                return names::title(language, plan, list, id);
            }
            opening::record(language, plan, list, id)
        }
        // Figures belong to their measure, and a value to its record.
        Place::Figures(id) => opening::record(language, mine, List::Measures, id),
        Place::Value(at) => fields::label(at).get(language).to_owned(),
        Place::One(one) => opening::one_name(one).get(language).to_owned(),
        Place::Order(list) => order(language, list),
    }
}

fn order(language: Language, list: List) -> String {
    let list = fields::record(list).get(language);
    format!("{}: {}", m::ORDER.get(language), list.to_lowercase())
}

/// Who changed a part. Where each side changed places of its own, that is no conflict.
pub fn whose(group: &DifferenceGroup) -> Message {
    if group.standing == ChangedBy::Both && !group.conflicts() {
        m::SIDE_EACH
    } else {
        side(group.standing)
    }
}

const fn side(standing: ChangedBy) -> Message {
    match standing {
        ChangedBy::OnlyTheirs => m::SIDE_FILE,
        ChangedBy::OnlyMine => m::SIDE_HERE,
        ChangedBy::Both => m::SIDE_BOTH,
        ChangedBy::Same | ChangedBy::Unrelated => m::SIDE_UNKNOWN,
    }
}

/// How the file stands to the plan here, in one sentence.
pub fn sentence(comparison: &Comparison) -> Message {
    match comparison.standing {
        ChangedBy::Both if comparison.count(ChangedBy::Both) == 0 => m::BOTH_APART,
        ChangedBy::Same => m::SAME,
        ChangedBy::OnlyTheirs => m::ONLY_FILE,
        ChangedBy::OnlyMine => m::ONLY_HERE,
        ChangedBy::Both => m::BOTH,
        ChangedBy::Unrelated => m::UNRELATED,
    }
}

/// How many places were taken, how many wait, and how many of those both sides changed.
pub fn taken(language: Language, taken: usize, waiting: usize, both: usize) -> String {
    let (taken, left) = (taken.to_string(), waiting.to_string());
    match both {
        0 => m::taken_some(language, &taken, &left),
        both if both == waiting => m::taken_rest(language, &taken, &left),
        both => m::taken_part(language, &taken, &left, &both.to_string()),
    }
}
