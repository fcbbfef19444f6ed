//! Chỉ tiêu viết thành câu: "Đạt khi tỷ lệ Đã số hóa trên Phải số hóa từ 55% trở lên, …": the words and the
//! choices of the form in reading order, and what choosing a kind or a new measure means.

use chrono::NaiveDate;

use crate::check::year_end;
use crate::edit::{Change, build};
use crate::plan::naming::{first_words, remedy_title, target_name};
use crate::plan::value::code_value;
use crate::plan::{At, Id, Measure, Plan, Target, TargetField, TargetKind, Value, YearRule};
use crate::read::day;
use crate::text::{Language, Message, remedy as m};

/// Mẩu câu. One piece of the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words between the choices.
    Words(Message),
    /// The measures of one side of the formula.
    Measures(TargetField),
    /// The threshold in per cent; the field itself says "%".
    Percent,
    /// The threshold as a count.
    Count,
    /// The due day.
    Day,
    /// Whether it is judged at its due day only: the words for that are [`until`].
    AtTheEnd,
    /// A term that holds or not: the field, the words if it does not, the words if it does.
    Term(TargetField, Message, Message),
}

/// The words before the kind.
pub const fn lead(kind: TargetKind) -> Message {
    match kind {
        TargetKind::Tracked => m::NOT_JUDGED,
        TargetKind::Statement
        | TargetKind::RatioAtLeast
        | TargetKind::NoneOf
        | TargetKind::CountAtLeast
        | TargetKind::DoneBy
        | TargetKind::RankAtMost
        | TargetKind::BandAtLeast
        | TargetKind::ReportsOnTime => m::MET_WHEN,
    }
}

/// A kind in the words of the sentence.
pub const fn kind_word(kind: TargetKind) -> Message {
    match kind {
        TargetKind::Statement => m::KIND_STATEMENT,
        TargetKind::RatioAtLeast => m::KIND_RATIO,
        TargetKind::NoneOf => m::KIND_NONE,
        TargetKind::CountAtLeast => m::KIND_COUNT,
        TargetKind::DoneBy => m::KIND_DONE,
        TargetKind::RankAtMost => m::KIND_RANK,
        TargetKind::BandAtLeast => m::KIND_BAND,
        TargetKind::ReportsOnTime => m::KIND_REPORTS,
        TargetKind::Tracked => m::KIND_TRACKED,
    }
}

const PART: Piece = Piece::Measures(TargetField::Part);
const WHOLE: Piece = Piece::Measures(TargetField::Whole);
const MENDABLE: Piece = Piece::Term(TargetField::Mendable, m::CANNOT_MEND, m::CAN_MEND);
const ZERO: Piece = Piece::Term(TargetField::ZeroIsMet, m::ZERO_WAITS, m::ZERO_MEETS);
const COMMA: Piece = Piece::Words(m::COMMA);
const FROM: Piece = Piece::Words(m::FROM);
const OR_MORE: Piece = Piece::Words(m::OR_MORE);
const JUDGED: Piece = Piece::Words(m::JUDGED);

/// What follows the kind, in reading order.
pub const fn pieces(kind: TargetKind) -> &'static [Piece] {
    match kind {
        TargetKind::RatioAtLeast => &[
            PART,
            Piece::Words(m::OUT_OF),
            WHOLE,
            FROM,
            Piece::Percent,
            Piece::Words(m::OR_MORE_JUDGED),
            Piece::AtTheEnd,
            COMMA,
            MENDABLE,
            COMMA,
            ZERO,
        ],
        TargetKind::NoneOf => &[PART, JUDGED, Piece::AtTheEnd, COMMA, MENDABLE],
        TargetKind::CountAtLeast => &[PART, FROM, Piece::Count, OR_MORE],
        TargetKind::DoneBy => &[PART, Piece::Words(m::AT_THE_LATEST), Piece::Day],
        TargetKind::Tracked => &[PART, Piece::Words(m::OUT_OF), WHOLE],
        TargetKind::RankAtMost | TargetKind::BandAtLeast => &[Piece::Words(m::AS_AIMED)],
        TargetKind::Statement | TargetKind::ReportsOnTime => &[],
    }
}

/// "đến hết năm", or "đến hạn 30/6/2024" for a target that is due before or after the year's end.
pub fn until(language: Language, plan: &Plan, due: Option<NaiveDate>) -> String {
    match due.filter(|due| Some(*due) != year_end(plan)) {
        Some(due) => m::until_due(language, &day::show(due)),
        None => m::UNTIL_YEAR.get(language).to_owned(),
    }
}

/// A new target: a rate over the year, the commonest of all; each of its terms is said in the sentence.
pub fn fresh(owner: Id) -> Target {
    let kind = TargetKind::RatioAtLeast;
    Target { owner: Some(owner), kind, mendable: true, at_the_end: true, ..Target::default() }
}

/// Makes a target another kind, with the terms that are usual for it: what is missing from a rate can be done
/// by the end of the year, what must not happen cannot be undone.
pub fn turned(plan: &Plan, target: Id, kind: TargetKind) -> Vec<Change> {
    let Some(row) = plan.targets.get(target).filter(|row| row.kind != kind) else {
        return Vec::new();
    };
    let terms = match kind {
        TargetKind::RatioAtLeast => (true, true),
        TargetKind::NoneOf => (false, false),
        TargetKind::Statement
        | TargetKind::CountAtLeast
        | TargetKind::DoneBy
        | TargetKind::RankAtMost
        | TargetKind::BandAtLeast
        | TargetKind::ReportsOnTime
        | TargetKind::Tracked => (row.mendable, row.at_the_end),
    };
    let at = |field| At::Target(target, field);
    let values = [
        (at(TargetField::Kind), code_value(kind)),
        (at(TargetField::Mendable), Value::Flag(terms.0)),
        (at(TargetField::AtTheEnd), Value::Flag(terms.1)),
    ];
    build::set_all(plan, values)
}

/// A measure made on the way for one side of a target: named after the target, else after its remedy or duty;
/// the whole has the unit of the part. A target that wants a day reads a day.
pub fn new_measure(language: Language, plan: &Plan, target: Id, side: TargetField) -> Measure {
    let Some(row) = plan.targets.get(target) else { return Measure::default() };
    let owner = row.owner.unwrap_or(target);
    let remedy = plan.remedies.get(owner).map(|remedy| first_words(remedy_title(remedy)));
    let duty = || plan.duties.get(owner).map(|duty| first_words(&duty.text));
    let own = Some(target_name(plan, row)).filter(|name| !name.is_empty());
    let name = own.or(remedy).or_else(duty).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| m::NEW_MEASURE.get(language).to_owned());
    let name = name.strip_prefix("Tỷ lệ ").map(capital).unwrap_or(name);
    let whole = side == TargetField::Whole;
    let first = row.part.first().and_then(|id| plan.measures.get(*id));
    let day = row.kind == TargetKind::DoneBy;
    Measure {
        label: if whole { m::all_of(language, &name) } else { name },
        unit: first.filter(|_| whole).map(|first| first.unit.clone()).unwrap_or_default(),
        rule: if day { YearRule::Date } else { YearRule::Sum },
        ..Measure::default()
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}
