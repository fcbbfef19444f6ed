//! Chỉ tiêu viết thành câu: "Đạt khi tỷ lệ Đã số hóa trên Phải số hóa từ 55% trở lên, …": the words and the
//! choices of the form in reading order, and what choosing a kind or a new measure means.

use chrono::NaiveDate;

use crate::check::{announced_as, is_percent, year_end};
use crate::edit::{Change, build};
use crate::plan::naming::{first_words, remedy_title, target_name};
use crate::plan::value::{CodeSet as _, code_value};
use crate::plan::{At, Id, Measure, Plan, Target, TargetField, TargetKind, Value, YearRule};
use crate::read::case::capital;
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
    /// The threshold as points or per cent, with two decimals.
    Score,
    /// Điểm hay phần trăm: what the result is counted in.
    Scale,
    /// Hạng năm trước, which the result is compared with.
    BaseRank,
    /// Điểm tối đa, which the result is compared with.
    BasePoints,
    /// The periods of "không quá n".
    Per,
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
        | TargetKind::ReportsOnTime
        | TargetKind::PlacesGained
        | TargetKind::AmongFirst
        | TargetKind::ScoreAtLeast
        | TargetKind::NotBelowAverage
        | TargetKind::AtMostPerPeriod
        | TargetKind::KeepMaximum => m::MET_WHEN,
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
        TargetKind::PlacesGained => m::KIND_GAIN,
        TargetKind::AmongFirst => m::KIND_FIRST,
        TargetKind::ScoreAtLeast => m::KIND_SCORE,
        TargetKind::NotBelowAverage => m::KIND_AVERAGE,
        TargetKind::AtMostPerPeriod => m::KIND_PER_PERIOD,
        TargetKind::KeepMaximum => m::KIND_MAXIMUM,
    }
}

/// The kinds that a form offers: all of them for a remedy or duty; for an aim of the plan those of what is
/// published of the commune as a whole, and the one that it is, whatever it is.
pub fn offered(owned: bool, own: TargetKind) -> Vec<TargetKind> {
    const AIMS: [TargetKind; 6] = [
        TargetKind::ScoreAtLeast,
        TargetKind::RankAtMost,
        TargetKind::AmongFirst,
        TargetKind::BandAtLeast,
        TargetKind::PlacesGained,
        TargetKind::NotBelowAverage,
    ];
    if owned {
        return TargetKind::ALL.to_vec();
    }
    let more = Some(own).filter(|own| !AIMS.contains(own));
    AIMS.into_iter().chain(more).collect()
}

const PART: Piece = Piece::Measures(TargetField::Part);
const WHOLE: Piece = Piece::Measures(TargetField::Whole);
const MINUS: Piece = Piece::Measures(TargetField::Minus);
const TAKE: Piece = Piece::Words(m::TAKE_FROM);
const MENDABLE: Piece = Piece::Term(TargetField::Mendable, m::CANNOT_MEND, m::CAN_MEND);
const ZERO: Piece = Piece::Term(TargetField::ZeroIsMet, m::ZERO_WAITS, m::ZERO_MEETS);
const COMMA: Piece = Piece::Words(m::COMMA);
const FROM: Piece = Piece::Words(m::FROM);
const OR_MORE: Piece = Piece::Words(m::OR_MORE);
const JUDGED: Piece = Piece::Words(m::JUDGED);

/// What follows the kind, in reading order. `whole`: whether measures are chosen as its whole, which "không có" shows
/// only then, as it seldom has one; what the verdict reads can be seen and taken out.
pub const fn pieces(kind: TargetKind, whole: bool) -> &'static [Piece] {
    match kind {
        TargetKind::RatioAtLeast => &[
            PART,
            Piece::Words(m::OUT_OF),
            WHOLE,
            TAKE,
            MINUS,
            FROM,
            Piece::Percent,
            Piece::Words(m::OR_MORE_JUDGED),
            Piece::AtTheEnd,
            COMMA,
            MENDABLE,
            COMMA,
            ZERO,
        ],
        TargetKind::NoneOf if whole => &[
            PART,
            Piece::Words(m::AMONG),
            WHOLE,
            JUDGED,
            Piece::AtTheEnd,
            COMMA,
            MENDABLE,
            COMMA,
            ZERO,
        ],
        TargetKind::NoneOf => &[PART, JUDGED, Piece::AtTheEnd, COMMA, MENDABLE],
        TargetKind::CountAtLeast => &[PART, FROM, Piece::Count, OR_MORE],
        TargetKind::DoneBy => &[PART, Piece::Words(m::AT_THE_LATEST), Piece::Day],
        TargetKind::Tracked => &[PART, Piece::Words(m::OUT_OF), WHOLE, TAKE, MINUS],
        TargetKind::PlacesGained => &[
            FROM,
            Piece::Count,
            Piece::Words(m::PLACES_BETTER),
            Piece::BaseRank,
            Piece::Words(m::OF_LAST_YEAR),
        ],
        TargetKind::AmongFirst => &[Piece::Count, Piece::Words(m::LEADING)],
        TargetKind::ScoreAtLeast => &[FROM, Piece::Score, Piece::Scale, OR_MORE],
        TargetKind::NotBelowAverage => &[Piece::Words(m::COUNTED_IN), Piece::Scale],
        TargetKind::AtMostPerPeriod => {
            &[Piece::Count, PART, Piece::Words(m::COUNTED_BY), Piece::Per]
        }
        TargetKind::KeepMaximum => &[Piece::BasePoints, Piece::Words(m::OF_REMEDY)],
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
    Target::of(owner, TargetKind::RatioAtLeast)
}

/// A new aim of the plan: points to reach, since rank and band stand in its frame already.
pub fn fresh_aim() -> Target {
    Target { kind: TargetKind::ScoreAtLeast, ..Target::default() }
}

/// Makes a target another kind, with the terms that are usual for it: what is missing from a rate can be done
/// by the end of the year, what must not happen cannot be undone. What was typed as published, and what it is held
/// against, goes where the new kind would take it for something else: a rank for points.
pub fn turned(plan: &Plan, target: Id, kind: TargetKind) -> Vec<Change> {
    let Some(row) = plan.targets.get(target).filter(|row| row.kind != kind) else {
        return Vec::new();
    };
    let terms = kind.usual_terms().unwrap_or((row.mendable, row.at_the_end));
    let at = |field| At::Target(target, field);
    let values = [
        (at(TargetField::Kind), code_value(kind)),
        (at(TargetField::Mendable), Value::Flag(terms.0)),
        (at(TargetField::AtTheEnd), Value::Flag(terms.1)),
    ];
    let stays = announced_as(kind) == announced_as(row.kind);
    let mut gone = vec![TargetField::Base];
    gone.extend((!stays).then_some(TargetField::Published));
    // "%" as the unit of a score is none of what is missing from a count.
    gone.extend((is_percent(row) && !scales(kind)).then_some(TargetField::Unit));
    let gone = gone.into_iter().map(|field| (at(field), Value::text("")));
    build::set_all(plan, values.into_iter().chain(gone))
}

/// Whether a kind counts in points or per cent as its form says.
fn scales(kind: TargetKind) -> bool {
    pieces(kind, false).contains(&Piece::Scale)
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
    let (whole, minus) = (side == TargetField::Whole, side == TargetField::Minus);
    let first = row.counted().first().and_then(|id| plan.measures.get(*id));
    let day = row.kind == TargetKind::DoneBy;
    Measure {
        label: match (whole, minus) {
            (true, _) => m::all_of(language, &name),
            (false, true) => m::not_of(language, &name),
            (false, false) => name,
        },
        unit: first.filter(|_| whole || minus).map(|first| first.unit.clone()).unwrap_or_default(),
        rule: if day { YearRule::Date } else { YearRule::Sum },
        ..Measure::default()
    }
}
