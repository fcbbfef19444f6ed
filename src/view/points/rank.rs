//! So với các đơn vị in words: a measure of last year's, and no promise.

use crate::score::{Points, Ranking, ScoreSheet};
use crate::text::{Language, points, stake_page as m};

/// Where the present points would have stood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RankFacts {
    /// "Theo điểm năm trước của các đơn vị, 81,25 điểm đứng thứ 4 trên 12."
    pub stood: String,
    /// What is missing to the place that is aimed at.
    pub missing: String,
    /// What it is and what it is not, and what keeps it from being whole.
    pub notes: Vec<String>,
}

/// The place in words; without another unit's points, what would tell it.
pub fn rank_facts(language: Language, ranking: Option<&Ranking>, sheet: &ScoreSheet) -> RankFacts {
    let Some(ranking) = ranking else {
        return RankFacts { stood: m::NO_UNITS.get(language).to_owned(), ..RankFacts::default() };
    };
    let say = |given: Points| points::points(language, given);
    let missing = if ranking.missing > Points::ZERO {
        m::missing(language, &say(ranking.missing), ranking.aim)
    } else {
        m::reached(language, ranking.aim)
    };
    let mut notes = vec![m::MEASURE.get(language).to_owned()];
    notes.extend(ranking.last.map(|place| m::before(language, place)));
    if sheet.own.open > 0 {
        notes.push(m::not_whole(language, sheet.own.open));
    }
    if sheet.own.most < sheet.result.most {
        notes.push(m::without_others(language, &say(sheet.own.most), &say(sheet.result.most)));
    }
    if !ranking.unread.is_empty() {
        notes.push(m::unread(language, ranking.unread.len()));
    }
    let stood = m::stood(language, &say(ranking.points), ranking.place, ranking.units);
    RankFacts { stood, missing, notes }
}
