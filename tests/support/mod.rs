//! Random wishes, turned into edits of whatever plan is there.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "each test uses a part of it, and a test may panic"
)]

use par_workbook::edit::{Book, Change, Edit, EditId, Name, Role, build, inverses};
use par_workbook::file::{self, Limits, Opened, Sender};
use par_workbook::plan::{At, Id, Kind, List, One, Plan, Slot, Value};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

/// What a person might do next; the numbers choose among what there is.
#[derive(Clone, Debug)]
pub enum Wish {
    SetOne(usize, usize, Fill),
    Set(usize, usize, Fill),
    Figure(usize, u8, String),
    Add(usize, Fill),
    Remove(usize),
    Shift(usize, bool),
    Move(usize, usize),
    Two(Box<Self>, Box<Self>),
}

/// What to fill a field with, whatever its kind.
#[derive(Clone, Debug)]
pub struct Fill {
    pub text: String,
    pub number: usize,
    pub more: usize,
}

/// Words that are clean already, with everything that JSON must escape.
pub fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z0-9 ăâđêôơưếộữĂÂĐ,\"\\\\{}\\[\\]<&:/\n-]{0,24}",
        "(- Công chức Văn phòng-Thống kê[.;]?\n?){1,3}",
        "[à-ỹ]{0,12}",
        "[0-9]{1,4}",
    ]
    .prop_map(|text: String| text.nfc().collect())
}

fn fill() -> impl Strategy<Value = Fill> {
    (words(), any::<usize>(), any::<usize>()).prop_map(|(text, number, more)| Fill {
        text,
        number,
        more,
    })
}

pub fn wish() -> impl Strategy<Value = Wish> {
    let n = any::<usize>;
    let single = prop_oneof![
        2 => (n(), n(), fill()).prop_map(|(a, b, f)| Wish::SetOne(a, b, f)),
        4 => (n(), n(), fill()).prop_map(|(a, b, f)| Wish::Set(a, b, f)),
        2 => (n(), 0_u8..25, words()).prop_map(|(a, b, t)| Wish::Figure(a, b, t)),
        4 => (n(), fill()).prop_map(|(a, f)| Wish::Add(a, f)),
        1 => n().prop_map(Wish::Remove),
        1 => (n(), any::<bool>()).prop_map(|(a, down)| Wish::Shift(a, down)),
        1 => (n(), n()).prop_map(|(a, b)| Wish::Move(a, b)),
    ];
    single.prop_recursive(1, 3, 2, |inner| {
        (inner.clone(), inner).prop_map(|(a, b)| Wish::Two(Box::new(a), Box::new(b)))
    })
}

pub fn wishes() -> impl Strategy<Value = Vec<Wish>> {
    prop::collection::vec(wish(), 0..30)
}

/// Every record there is.
pub fn records(plan: &Plan) -> Vec<(List, Id)> {
    List::ALL.iter().flat_map(|list| plan.ids(*list).iter().map(|id| (*list, *id))).collect()
}

fn choose<T: Copy>(from: &[T], number: usize) -> Option<T> {
    (!from.is_empty()).then(|| from[number % from.len()])
}

fn value(plan: &Plan, kind: Kind, fill: &Fill) -> Value {
    let everyone: Vec<Id> = records(plan).into_iter().map(|(_, id)| id).collect();
    let one = choose(&everyone, fill.number);
    match kind {
        Kind::Line | Kind::Prose | Kind::Number | Kind::Day => Value::text(fill.text.as_str()),
        Kind::Code(codes) => match fill.number % codes.len() {
            0 => Value::text(""),
            place => Value::text(codes[place]),
        },
        Kind::Flag => Value::Flag(fill.number.is_multiple_of(2)),
        Kind::Ref => Value::Ids(one.into_iter().collect()),
        Kind::Ids => Value::Ids(one.into_iter().chain(choose(&everyone, fill.more)).collect()),
    }
}

fn slot(number: u8) -> Slot {
    match number {
        0 => Slot::Year,
        1..=12 => Slot::Month(number),
        _ => Slot::Through(number - 12),
    }
}

/// The changes that a wish makes in this plan; none if it asks for what cannot be.
pub fn changes(plan: &Plan, wish: &Wish, fresh: Id) -> Vec<Change> {
    let everyone = records(plan);
    match wish {
        Wish::SetOne(one, field, fill) => {
            let one = choose(One::ALL, *one).unwrap();
            let info = choose(one.infos(), *field).unwrap();
            let at = one.at(info.key).unwrap();
            build::set(plan, at, value(plan, info.kind, fill)).into_iter().collect()
        }
        Wish::Set(record, field, fill) => {
            let Some((list, id)) = choose(&everyone, *record) else { return Vec::new() };
            let info = choose(list.infos(), *field).unwrap();
            let at = list.at(id, info.key).unwrap();
            build::set(plan, at, value(plan, info.kind, fill)).into_iter().collect()
        }
        Wish::Figure(measure, month, text) => {
            let Some(id) = choose(plan.ids(List::Measures), *measure) else { return Vec::new() };
            let at = At::Figure(id, slot(*month));
            build::set(plan, at, Value::text(text.as_str())).into_iter().collect()
        }
        Wish::Add(list, fill) => {
            let list = choose(List::ALL, *list).unwrap();
            let mut record = list.blank();
            for (place, info) in list.infos().iter().enumerate() {
                if (fill.more >> (place % 32)) & 1 == 1 {
                    record.row_mut().put(place, value(plan, info.kind, fill)).unwrap();
                }
            }
            vec![build::add(plan, fresh, record)]
        }
        Wish::Remove(record) => {
            let found = choose(&everyone, *record);
            found.map(|(list, id)| build::remove(plan, list, id)).unwrap_or_default()
        }
        Wish::Shift(record, down) => {
            let found = choose(&everyone, *record);
            found.and_then(|(list, id)| build::shift(plan, list, id, *down)).into_iter().collect()
        }
        Wish::Move(record, to) => {
            let Some((list, id)) = choose(&everyone, *record) else { return Vec::new() };
            let to = choose(plan.ids(list), *to).filter(|to| *to != id);
            let from = plan.before(list, id);
            (from != to).then_some(Change::Move { list, id, from, to }).into_iter().collect()
        }
        Wish::Two(first, second) => two(plan, first, second, fresh),
    }
}

fn two(plan: &Plan, first: &Wish, second: &Wish, fresh: Id) -> Vec<Change> {
    let mut all = changes(plan, first, fresh);
    let mut then = Book::new(plan.clone());
    then.apply(&edit(1, Id::named("x"), all.clone())).unwrap();
    all.extend(changes(&then.plan, second, Id::new(fresh.bits() ^ 1)));
    all
}

/// An edit of a device.
pub fn edit(count: u64, device: Id, changes: Vec<Change>) -> Edit {
    let author = (count.is_multiple_of(3)).then(|| Id::named("vptk"));
    let time = 1_714_953_600_000 + i64::try_from(count).unwrap() * 977;
    let (role, name) = (Role::Do, Name::Plain);
    Edit { id: EditId { count, device }, time, author, role, name, changes }
}

/// The edit that undoes another.
pub fn taken_back(edit: &Edit, count: u64) -> Edit {
    let id = EditId { count, device: edit.id.device };
    Edit { id, role: Role::Undo, changes: inverses(&edit.changes), ..edit.clone() }
}

/// The edit that redoes an undone one.
pub fn done_again(edit: &Edit, count: u64) -> Edit {
    Edit { id: EditId { count, device: edit.id.device }, role: Role::Redo, ..edit.clone() }
}

/// Carries out wishes on a device, and returns the edits.
pub fn carry_out(book: &mut Book, device: &str, from: u64, wishes: &[Wish]) -> Vec<Edit> {
    let device = Id::named(device);
    let mut edits = Vec::new();
    for (count, wish) in (from..).zip(wishes) {
        let fresh = Id::new(device.bits().wrapping_mul(1_000_003).wrapping_add(count * 2));
        let changes = changes(&book.plan, wish, fresh);
        if changes.is_empty() {
            continue;
        }
        let edit = edit(count, device, changes);
        book.apply(&edit).unwrap();
        edits.push(edit);
    }
    edits
}

/// A book that wishes made from nothing.
pub fn book(wishes: &[Wish]) -> Book {
    let mut book = Book::default();
    carry_out(&mut book, "may1", 1, wishes);
    book
}

/// Who sends the test files.
pub const SENDER: Sender<'_> = Sender {
    application: "0.1.0",
    plan: Id::named("kehoach1"),
    device: Id::named("may1"),
    base_revision: 3,
    saved_at: "2024-05-06T07:08:09+07:00",
    author: Some(Id::named("vptk")),
};

/// A file's text, opened.
pub fn opened(text: &str) -> Opened {
    file::open(text.as_bytes(), &Limits::default()).unwrap()
}
