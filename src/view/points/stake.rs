//! Còn lấy được in words: what is won, by which work, who does it and by when.

use super::rows::named;
use crate::plan::{Id, Plan, naming};
use crate::read::day;
use crate::score::{Points, Scheme, Stake, StakeWork, Stakes, Totals};
use crate::text::format::format_count;
use crate::text::{Language, Message, points, stake_page as m};

/// Một điểm còn lấy được.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StakeRow {
    /// Mã.
    pub code: String,
    /// Tên.
    pub name: String,
    /// "+0,50"; of one out of reach, what it lacks: "mất" stands elsewhere.
    pub win: String,
    /// Việc cần làm.
    pub work: String,
    /// Bước gần nhất, and what is to be known besides; empty where there is nothing.
    pub nearest: String,
    /// Người làm, hạn, công sức where it is weighed.
    pub who: String,
    /// Mục khắc phục.
    pub remedy: Option<Id>,
}

/// What stands above the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StakeFacts {
    /// "Còn lấy được 8,25 điểm ở 9 tiêu chí".
    pub lead: String,
    /// "Nay 81,25, lấy hết thì 89,50 trên 100,00 điểm · xếp loại …".
    pub totals: String,
    /// Đã trừ, không lấy lại được; empty where nothing is.
    pub taken: String,
}

/// The facts above the rows.
pub fn stake_facts(
    language: Language,
    plan: &Plan,
    scheme: &Scheme,
    stakes: &Stakes,
) -> StakeFacts {
    let say = |given: Points| points::points(language, given);
    let lead = match stakes.rows.len() {
        0 => nothing(stakes).get(language).to_owned(),
        count => m::lead(language, &say(stakes.win()), count),
    };
    let (now, won) = (&stakes.now, &stakes.won);
    let totals = m::totals(language, &say(now.points), &say(won.points), &say(won.most));
    let bands = bands(language, scheme, stakes);
    // Nothing is scored: what all of it would come to is not known.
    let totals = if stakes.is_unscored() {
        String::new()
    } else if bands.is_empty() {
        totals
    } else {
        format!("{totals} · {bands}")
    };
    StakeFacts { lead, totals, taken: taken(language, plan, stakes) }
}

/// Why there is nothing to win: nothing is scored, or all of it is full.
pub const fn nothing(stakes: &Stakes) -> Message {
    if stakes.is_unscored() { m::NOTHING_SCORED } else { m::NOTHING }
}

/// The least that a step must add to be told.
const WORTH_A_LINE: Points = Points::new(10);

/// The rating now and if all is won. While something is open nobody knows either.
fn bands(language: Language, scheme: &Scheme, stakes: &Stakes) -> String {
    let (now, won) = (&stakes.now, &stakes.won);
    if scheme.bands.is_empty() {
        return String::new();
    }
    if now.open > 0 {
        return m::unrated(language, now.open);
    }
    let word = |totals: &Totals| totals.rating(scheme).map(|band| band.word.clone());
    let (now, won) = (word(now), word(won));
    if let (None, Some(won)) = (&now, &won) {
        return m::first_band(language, won);
    }
    let said = |word: Option<String>| word.unwrap_or_else(|| m::NO_BAND.get(language).to_owned());
    if now == won {
        m::same_band(language, &said(now))
    } else {
        m::bands(language, &said(now), &said(won))
    }
}

fn taken(language: Language, plan: &Plan, stakes: &Stakes) -> String {
    if stakes.taken.is_empty() {
        return String::new();
    }
    let say = |given: Points| points::points(language, given);
    let name = |id: Id| {
        let (code, name) = named(plan, id);
        if code.is_empty() { name } else { code }
    };
    let one = |(id, lost): &(Id, Points)| m::one_taken(language, &name(*id), &say(*lost));
    let names: Vec<String> = stakes.taken.iter().map(one).collect();
    let all: Points = stakes.taken.iter().map(|(_, lost)| *lost).sum();
    m::taken(language, &say(all), &names.join("; "))
}

/// One row.
pub fn stake_row(language: Language, plan: &Plan, stake: &Stake) -> StakeRow {
    let say = |given: Points| points::points(language, given);
    let (code, name) = named(plan, stake.criterion);
    let work = match (&stake.work, &stake.nearest) {
        (Some(work), _) => work_words(language, work),
        (None, Some(_)) => m::NEVER_FULL.get(language).to_owned(),
        (None, None) => m::NEVER.get(language).to_owned(),
    };
    let mut nearest = Vec::new();
    // Of a rule that follows the ratio, one case more is no step worth a line.
    if let Some((work, gain)) = stake.nearest.as_ref().filter(|(_, gain)| *gain >= WORTH_A_LINE) {
        nearest
            .push(format!("{}.", m::nearest(language, &work_words(language, work), &say(*gain))));
    }
    if stake.work.is_some() && !stake.full {
        nearest.push(m::PARTLY.get(language).to_owned());
    }
    let officers = naming::officers_text(plan, &stake.officers);
    let nobody = || m::NOBODY.get(language).to_owned();
    let mut who = vec![if officers.is_empty() { nobody() } else { officers }];
    who.push(match stake.due {
        Some(due) => m::due(language, &day::show(due)),
        None => m::NO_DUE.get(language).to_owned(),
    });
    let amount = stake.work.as_ref().and_then(StakeWork::amount);
    if amount.is_some_and(|amount| amount != stake.effort) {
        who.push(m::weighed(language, &format_count(stake.effort, language)));
    }
    StakeRow {
        code,
        name,
        win: match stake.work {
            Some(_) => m::win(language, &say(stake.win)),
            None => m::lacking(language, &say(stake.win)),
        },
        work,
        nearest: nearest.join(" "),
        who: who.join(" · "),
        remedy: stake.remedy,
    }
}

/// Việc cần làm in words.
fn work_words(language: Language, work: &StakeWork) -> String {
    let count = |number: u64| format_count(number, language);
    match work {
        StakeWork::Cases { further: Some(further), mendable: Some(false), .. } => {
            m::further(language, &count(*further))
        }
        StakeWork::Cases { mend: Some(mend), mendable: Some(true), .. } => {
            m::mend(language, &count(*mend))
        }
        StakeWork::Cases { mend: Some(mend), further: Some(further), mendable: None } => {
            m::either(language, &count(*mend), &count(*further))
        }
        StakeWork::Cases { mend: Some(mend), further: None, mendable: None } => {
            m::or_lost(language, &count(*mend))
        }
        StakeWork::Cases { .. } => m::NEVER.get(language).to_owned(),
        StakeWork::More(more) => m::more(language, &count(*more)),
        StakeWork::Yes => m::YES.get(language).to_owned(),
        StakeWork::Grade(grade) => m::grade(language, grade),
        StakeWork::ByHand => m::BY_HAND.get(language).to_owned(),
    }
}
