//! Tổng điểm in a few words: what stands above the table.

use crate::read::number::LARGEST_PERCENT;
use crate::score::{Points, Scheme, ScoreLine, ScoreSheet, Totals};
use crate::text::format::format_percent;
use crate::text::{Language, points, points_page as m};

/// Tổng điểm bằng lời.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// "Tự chấm 81,25 / 100,00 điểm".
    pub total: String,
    /// "đạt 81,25% · xếp loại Tốt · còn 8,75 điểm nữa đến Xuất sắc".
    pub standing: String,
    /// The result with what was appraised, where that says something else.
    pub result: String,
    /// "12 tiêu chí chưa có điểm".
    pub open: String,
    /// Bonus, penalty, and the parts of a scale of two.
    pub parts: String,
}

/// The facts above the table.
pub fn facts(language: Language, scheme: &Scheme, sheet: &ScoreSheet) -> Facts {
    let say = |given: Points| points::points(language, given);
    let own = &sheet.own;
    // Until somebody appraised something, what the unit gave itself is no result.
    let appraised = sheet.lines.iter().any(ScoreLine::is_appraised);
    let result = if !appraised || sheet.result == *own {
        String::new()
    } else {
        let total = m::result_total(language, &say(sheet.result.points), &say(sheet.result.most));
        let standing = standing_of(language, scheme, &sheet.result);
        if standing.is_empty() { total } else { format!("{total} · {standing}") }
    };
    Facts {
        total: m::own_total(language, &say(own.points), &say(own.most)),
        standing: standing_of(language, scheme, own),
        result,
        open: match own.open {
            0 => m::ALL_SCORED.get(language).to_owned(),
            open => m::open(language, &open.to_string()),
        },
        parts: parts(language, own, appraised.then_some(&sheet.result)),
    }
}

/// How a column stands: per cent, rating, what the next one lacks.
pub fn standing_of(language: Language, scheme: &Scheme, totals: &Totals) -> String {
    let mut said = Vec::new();
    if let Some(percent) = totals.percent(scheme) {
        let shown = percent.min(u64::from(LARGEST_PERCENT));
        said.push(m::share(language, &format_percent(shown, language)));
    }
    if let Some(band) = totals.rating(scheme) {
        said.push(m::rated(language, &band.word));
    }
    if let Some(next) = totals.next(scheme) {
        let missing = points::points(language, next.missing);
        said.push(m::next_band(language, &missing, &next.band.word));
    }
    said.join(" · ")
}

fn parts(language: Language, own: &Totals, result: Option<&Totals>) -> String {
    let say = |given: Points| points::points(language, given);
    let mut said = Vec::new();
    if own.bonus_typed > own.bonus {
        said.push(m::bonus_cut(language, &say(own.bonus_typed), &say(own.bonus)));
    } else if own.bonus > Points::ZERO {
        said.push(m::bonus(language, &say(own.bonus)));
    }
    if own.penalty_typed > own.penalty {
        said.push(m::penalty_cut(language, &say(own.penalty_typed), &say(own.penalty)));
    } else if own.penalty > Points::ZERO {
        said.push(m::penalty(language, &say(own.penalty)));
    }
    if let Some(result) = result.filter(|result| result.survey.most > Points::ZERO) {
        let (appraised, survey) = (result.appraised, result.survey);
        said.push(m::parts(
            language,
            &say(appraised.points),
            &say(appraised.most),
            &say(survey.points),
            &say(survey.most),
        ));
    }
    said.join(" · ")
}
