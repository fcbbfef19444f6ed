//! Bước gõ: which keystrokes count as one step for a person.
//!
//! A step ends after a pause of two seconds, on leaving the field, paste or Enter, and at 200 characters.
//! Until then each keystroke replaces the step's last edit, under the same id. What is tidied on leaving the
//! field (spaces, composed letters) is never a step of its own: nobody did it.

use super::{Change, Edit, Name, Role};
use crate::plan::Value;

/// The pause that ends a step, in milliseconds.
pub const PAUSE: i64 = 2_000;
/// The most characters a step may change.
pub const LENGTH: usize = 200;

/// The step that the next keystroke may still join.
#[derive(Clone, Debug, Default)]
pub struct Typing {
    open: Option<Edit>,
}

impl Typing {
    /// Ends the step.
    pub fn end(&mut self) {
        self.open = None;
    }

    /// The open step, as last seen.
    pub fn open(&self) -> Option<&Edit> {
        self.open.as_ref()
    }

    /// Takes in an edit. If it joins the open step, returns the grown step, which replaces the step's last
    /// edit; `None` if the edit is a step of its own.
    pub fn join(&mut self, edit: &Edit) -> Option<Edit> {
        let joined = self.open.as_ref().and_then(|open| grown(open, edit));
        let step = joined.clone().unwrap_or_else(|| edit.clone());
        self.open = (edit.role == Role::Do && edit.name == Name::Typing).then_some(step);
        joined
    }
}

fn grown(open: &Edit, edit: &Edit) -> Option<Edit> {
    if edit.name != Name::Typing || edit.role != Role::Do || edit.author != open.author {
        return None;
    }
    if !(0..=PAUSE).contains(&(edit.time - open.time)) {
        return None;
    }
    let [Change::Set { new, .. }] = edit.changes.as_slice() else { return None };
    let [.., Change::Set { old, .. }] = open.changes.as_slice() else { return None };
    if changed(old, new) > LENGTH {
        return None;
    }
    joined(open, edit)
}

/// The step that tidying a field belongs to: the typing in that field just before, or a value that came into
/// it whole, however long ago and however far from it. `None` if the last step was something else.
pub fn tidied(last: &Edit, tidying: &Edit) -> Option<Edit> {
    let own = last.name == Name::Typing && last.role == Role::Do && tidying.author == last.author;
    own.then(|| joined(last, tidying)).flatten()
}

/// Two changes of one value as one step; the second starts where the first ended. The first key of a record that is
/// made by typing in it adds the record too.
fn joined(open: &Edit, edit: &Edit) -> Option<Edit> {
    let (
        [made @ .., Change::Set { at, old, new: middle }],
        [Change::Set { at: next, old: before, new }],
    ) = (open.changes.as_slice(), edit.changes.as_slice())
    else {
        return None;
    };
    if !made.iter().all(|change| matches!(change, Change::Insert { .. })) {
        return None;
    }
    if at != next || before != middle {
        return None;
    }
    let change = Change::Set { at: *at, old: old.clone(), new: new.clone() };
    let changes = made.iter().cloned().chain([change]).collect();
    Some(Edit { id: open.id, time: edit.time, changes, ..open.clone() })
}

/// How many characters differ between the common start and the common end.
fn changed(old: &Value, new: &Value) -> usize {
    let (old, new): (Vec<char>, Vec<char>) =
        (old.as_text().chars().collect(), new.as_text().chars().collect());
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let rest = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    old.len().max(new.len()) - start - end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Book, EditId, build, inverses};
    use crate::plan::{
        At, Criterion, CriterionScore, CriterionScoreField, DecisionField, Id, Plan,
    };

    const AT: At = At::Decision(DecisionField::Subject);

    fn edit(count: u64, time: i64, old: &str, new: &str) -> Edit {
        let change = Change::Set { at: AT, old: Value::text(old), new: Value::text(new) };
        let id = EditId { count, device: Id::named("may") };
        Edit { id, time, author: None, role: Role::Do, name: Name::Typing, changes: vec![change] }
    }

    #[test]
    fn tidying_joins_the_typing_before_it_however_long_ago_and_however_far() {
        // The last words are typed; a minute later, on leaving, a space three hundred letters before them
        // goes.
        let far = format!("dòng một \n{}", "x".repeat(300));
        let typed = edit(7, 0, &far, &format!("{far} hết"));
        let tidying =
            edit(8, 60_000, &format!("{far} hết"), &format!("{} hết", far.replace(" \n", "\n")));
        let one = tidied(&typed, &tidying).unwrap();
        assert_eq!(one.id, typed.id, "it grows under the number of the typing");
        let [Change::Set { old, new, .. }] = one.changes.as_slice() else { panic!("{one:?}") };
        assert_eq!(
            (old.as_text(), new.as_text()),
            (far.as_str(), format!("{} hết", far.replace(" \n", "\n")).as_str())
        );
        assert_eq!(grown(&typed, &tidying), None, "no typing of the person joins so far");
    }

    #[test]
    fn the_key_that_makes_a_record_grows_with_those_after_it() {
        let criterion = Id::named("tc1");
        let at = At::CriterionScore(CriterionScore::id(criterion), CriterionScoreField::Own);
        let key = |count, time, old: &str, new: &str| {
            let change = Change::Set { at, old: Value::text(old), new: Value::text(new) };
            Edit { changes: vec![change], ..edit(count, time, "", "") }
        };
        let mut first = key(7, 0, "", "1");
        let made = build::add(
            &Plan::default(),
            CriterionScore::id(criterion),
            CriterionScore::of(criterion),
        );
        first.changes.insert(0, made.clone());
        let one = grown(&first, &key(8, 400, "1", "12")).unwrap();
        assert_eq!(one.id, first.id);
        assert_eq!(
            one.changes,
            [made, Change::Set { at, old: Value::text(""), new: Value::text("12") }]
        );
        // And what it grew to takes the book where typing key by key takes it.
        let mut book = Book::new(Plan::default());
        book.apply(&Edit {
            changes: vec![build::add(&book.plan, criterion, Criterion::default())],
            ..first.clone()
        })
        .unwrap();
        let mut slow = book.clone();
        book.apply(&first).unwrap();
        book.grow(&first, &one).unwrap();
        slow.apply(&one).unwrap();
        assert_eq!(book.plan, slow.plan);
        let after = book.plan.score_of(criterion).map(|score| score.own.clone());
        assert_eq!(after.as_deref(), Some("12"));
        let undo = Edit { changes: inverses(&one.changes), role: Role::Undo, ..one };
        book.apply(&undo).unwrap();
        assert!(book.plan.scores.is_empty(), "one undo takes back all that was typed");
    }

    #[test]
    fn tidying_joins_nothing_else() {
        let tidying = edit(8, 10, "a ", "a");
        assert_eq!(tidied(&edit(7, 0, "", "b "), &tidying), None, "another text");
        let paste = Edit { name: Name::Paste, ..edit(7, 0, "", "a ") };
        assert_eq!(tidied(&paste, &tidying), None);
        let undo = Edit { role: Role::Undo, ..edit(7, 0, "", "a ") };
        assert_eq!(tidied(&undo, &tidying), None);
    }

    #[test]
    fn what_nobody_did_is_not_seen() {
        let mut typing = Typing::default();
        let first = edit(1, 0, "", "a");
        assert_eq!(typing.join(&first), None);
        let back = typing.join(&edit(2, 100, "a", "")).unwrap();
        assert!(!back.is_seen(), "typed and taken out again");
        assert!(first.is_seen());
        assert!(!edit(3, 0, "một  hai ", "một hai").is_seen(), "tidied");
        assert!(edit(3, 0, "một", "một ").is_seen() && edit(3, 0, "a b", "a\nb").is_seen());
        let pasted = Edit { name: Name::Plain, ..edit(3, 0, "1 ", "1") };
        assert!(pasted.is_seen(), "set on purpose");
    }
}
