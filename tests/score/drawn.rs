//! Criteria sets drawn at random: trees of at most five levels, with odd words in every field.

use par_workbook::edit::{apply, build};
use par_workbook::plan::{
    Criterion, Id, Kind, LEVELS, List, One, Plan, Record, RuleStep, ScoreBand, Value,
};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use crate::support::words;

/// What one record of a set is made of: where it hangs, and what its fields are filled with.
#[derive(Clone, Debug)]
pub struct Piece {
    hangs: usize,
    text: String,
    more: String,
    number: usize,
}

/// One set: its own fields, its criteria, its steps and its ratings.
#[derive(Clone, Debug)]
pub struct Pieces {
    own: Piece,
    criteria: Vec<Piece>,
    steps: Vec<Piece>,
    bands: Vec<Piece>,
}

fn piece() -> impl Strategy<Value = Piece> {
    let text = || {
        prop_oneof![
            3 => words(),
            2 => "[0-9]{1,2}(,[0-9]{1,2})?",
            1 => "\\PC{0,12}".prop_map(|text: String| text.nfc().collect()),
        ]
    };
    (any::<usize>(), text(), text(), any::<usize>()).prop_map(|(hangs, text, more, number)| Piece {
        hangs,
        text,
        more,
        number,
    })
}

/// Sets of up to so many criteria, at least one.
pub fn pieces(most: usize) -> impl Strategy<Value = Pieces> {
    let many = |from, to| prop::collection::vec(piece(), from..to);
    (piece(), many(1, most), many(0, most), many(0, 4))
        .prop_map(|(own, criteria, steps, bands)| Pieces { own, criteria, steps, bands })
}

/// The value of the field at a place of its table.
fn value(piece: &Piece, place: usize, kind: Kind) -> Option<Value> {
    let bit = (piece.number >> (place % 24)) & 1 == 1;
    let text = if bit { &piece.text } else { &piece.more };
    match kind {
        Kind::Line | Kind::Prose | Kind::Number | Kind::Day => Some(Value::text(text.as_str())),
        Kind::Code(codes) => match (piece.number >> place) % codes.len() {
            0 => Some(Value::text("")),
            chosen => Some(Value::text(codes[chosen])),
        },
        Kind::Flag => Some(Value::Flag(bit)),
        Kind::Ref | Kind::Ids => None,
    }
}

fn filled(mut record: Record, piece: &Piece) -> Record {
    for (place, info) in record.list().infos().iter().enumerate() {
        if let Some(value) = value(piece, place, info.kind) {
            record.row_mut().put(place, value).unwrap();
        }
    }
    record
}

/// The set as a plan that holds nothing else. `salt` tells the ids of two sets apart; `code` gives the code of the
/// criterion at a place, or leaves what was drawn.
pub fn set(pieces: &Pieces, salt: u64, code: impl Fn(usize) -> Option<String>) -> Plan {
    let mut plan = Plan::default();
    let mut own: Vec<(_, Value)> = Vec::new();
    for (place, info) in One::CriteriaSet.infos().iter().enumerate() {
        let value = value(&pieces.own, place, info.kind);
        own.extend(One::CriteriaSet.at(info.key).zip(value));
    }
    for change in build::set_all(&plan, own) {
        apply(&mut plan, &change).unwrap();
    }
    let id = |list: u64, place: usize| Id::new(salt + list * 1_000 + u64::try_from(place).unwrap());
    let mut depths: Vec<usize> = Vec::new();
    for (place, piece) in pieces.criteria.iter().enumerate() {
        let above = piece.hangs % (place + 1);
        let hangs = above < place && depths[above] + 1 < LEVELS;
        depths.push(if hangs { depths[above] + 1 } else { 0 });
        let blank = Criterion::of(hangs.then(|| id(1, above)));
        let Record::Criterion(mut row) = filled(blank.into(), piece) else { unreachable!() };
        if let Some(code) = code(place) {
            row.code = code;
        }
        add(&mut plan, id(1, place), row);
    }
    for (place, piece) in pieces.steps.iter().enumerate() {
        let of = id(1, piece.hangs % pieces.criteria.len());
        add(&mut plan, id(2, place), filled(RuleStep::of(of).into(), piece));
    }
    for (place, piece) in pieces.bands.iter().enumerate() {
        add(&mut plan, id(3, place), filled(ScoreBand::default().into(), piece));
    }
    assert_eq!(plan.ids(List::Criteria).len(), pieces.criteria.len());
    plan
}

/// Adds a record at the end of its list.
pub fn add(plan: &mut Plan, id: Id, record: impl Into<Record>) {
    let change = build::add(plan, id, record);
    apply(plan, &change).unwrap();
}
