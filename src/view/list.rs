//! Tiêu chí, nhiệm vụ: which rows the list shows for a filter, by area or section, and what each says.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::chip;
use super::chip::ChipStatus;
use super::gauge;
use super::gauge::Gauge;
use super::reach::{Reach, reach};
use crate::check::timeframe::{Timeframe, understand};
use crate::check::{Index, Standing, Status};
use crate::plan::{Duty, Id, List, Plan, Remedy, naming};
use crate::read::search;
use crate::read::sorted;
use crate::route;
use crate::route::{Filter, Route};
use crate::text::{Language, criteria, names, verdicts};

/// Where every remedy, or every duty, stands.
pub type Standings = BTreeMap<Id, Standing>;

/// The standings of all records of a list.
pub fn standings(plan: &Plan, list: List, today: NaiveDate) -> Standings {
    let index = Index::of(plan);
    let stand = |id: &Id| {
        let duty = list == List::Duties;
        let stand =
            if duty { index.duty(plan, *id, today) } else { index.remedy(plan, *id, today) };
        (*id, stand)
    };
    sorted::map(plan.ids(list).iter().map(stand))
}

/// A remedy or duty that the filter keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which.
    pub id: Id,
    /// The area or section it is listed under.
    pub group: Option<Id>,
    /// How it reaches the officer that the list is narrowed to.
    pub reach: Reach,
    /// The searched words follow each other in it, as typed.
    close: bool,
}

/// What a list is narrowed to.
#[derive(Clone, Copy)]
pub struct Narrowing<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The filter of the address.
    pub filter: &'a Filter,
    /// Who uses this device, for "Việc của tôi".
    pub person: Option<Id>,
    /// Where the records stand; only read where the filter names a status.
    pub standings: &'a Standings,
}

impl Narrowing<'_> {
    /// What the filter keeps: in the order of the plan, by area or section. For an officer, what they lead comes
    /// first, then what reaches them otherwise.
    pub fn kept(&self) -> Vec<Kept> {
        let all: Vec<Kept> = if self.filter.duties {
            self.plan.duties.iter().filter_map(|(id, duty)| self.duty(id, duty)).collect()
        } else {
            self.plan.remedies.iter().filter_map(|(id, remedy)| self.remedy(id, remedy)).collect()
        };
        // "so hoa" means the two words together wherever any row has them so.
        let close = all.iter().any(|row| row.close);
        let groups = self.plan.ids(groups_of(self.filter.duties));
        let groups = groups.iter().copied().map(Some).chain([None]);
        let of = |group| all.iter().copied().filter(move |row| row.group == group);
        let mut rows: Vec<Kept> = groups.flat_map(of).filter(|row| row.close || !close).collect();
        sorted::sort_by_key(&mut rows, |row| row.reach);
        rows
    }

    fn remedy(&self, id: Id, remedy: &Remedy) -> Option<Kept> {
        let group = remedy.area.filter(|area| self.plan.areas.contains(*area));
        let code = naming::remedy_code(self.plan, id);
        // Found as people type it on the number pad: 341.
        let bare: String = code.chars().filter(|letter| *letter != '.').collect();
        let text = [
            code.as_str(),
            &bare,
            &remedy.heading,
            &remedy.direction,
            &remedy.leads_text,
            &remedy.cooperators_text,
            &remedy.coordinators_text,
            &remedy.product,
        ]
        .join(" ");
        let joined = [remedy.cooperators.as_slice(), &remedy.coordinators].concat();
        self.keep((id, group), &remedy.leads, &joined, &text)
    }

    fn duty(&self, id: Id, duty: &Duty) -> Option<Kept> {
        let group = duty.section.filter(|section| self.plan.sections.contains(*section));
        let text = [duty.heading.as_str(), &duty.text].join(" ");
        self.keep((id, group), &duty.leads, &[], &text)
    }

    fn keep(
        &self,
        (id, group): (Id, Option<Id>),
        leads: &[Id],
        joined: &[Id],
        text: &str,
    ) -> Option<Kept> {
        let wanted = |want: &Option<String>, found: &dyn Fn(&str) -> bool| {
            want.as_deref().filter(|want| !want.is_empty()).is_none_or(found)
        };
        let named = |id: &str| group.is_some_and(|group| group.to_string() == id);
        let reaches = |officer: Id| reach(self.plan, leads, joined, officer);
        let own = self.filter.mine.then(|| self.person.and_then(reaches));
        let picked = self.filter.officer.as_deref().filter(|id| !id.is_empty());
        let picked = picked.map(|id| id.parse::<Id>().ok().and_then(reaches));
        let status = |code: &str| {
            let stand = self.standings.get(&id);
            let chip = stand.map(|stand| chip::of_standing(self.plan, stand)).unwrap_or_default();
            chip.code() == code
        };
        let kept = own != Some(None)
            && picked != Some(None)
            && wanted(&self.filter.area, &named)
            && wanted(&self.filter.status, &status)
            && wanted(&self.filter.search, &|words| search::finds(text, words));
        let reach = picked.flatten().or(own.flatten()).unwrap_or_default();
        kept.then(|| Kept { id, group, reach, close: self.close(text) })
    }

    fn close(&self, text: &str) -> bool {
        let words = search::fold(self.filter.search.as_deref().unwrap_or_default().trim());
        words.contains(' ') && search::fold(text).contains(&words)
    }
}

/// The list by which a list is grouped: remedies by area, duties by section.
const fn groups_of(duties: bool) -> List {
    if duties { List::Sections } else { List::Areas }
}

/// One row, in words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ListRow {
    /// Which.
    pub id: Id,
    /// Its address, with the filter.
    pub href: String,
    /// Mã; empty for a duty.
    pub code: String,
    /// What it is called, without its code.
    pub title: String,
    /// Who does it, and when if that is not all year.
    pub about: String,
    /// What the deciding target still lacks; empty for nothing.
    pub short: String,
    /// What it has reached.
    pub gauge: Gauge,
    /// Its chip.
    pub chip: ChipStatus,
    /// The chip's word: that of its status, or that no target was set.
    pub word: String,
    /// The first of the list that still asks for something.
    pub next: bool,
}

/// One area or section with its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListGroup {
    /// The area or section; `None` for what is in none.
    pub id: Option<Id>,
    /// How its rows reach the officer that the list is narrowed to; what does not come by leading is not
    /// parted by area.
    pub reach: Reach,
    /// What it is called.
    pub name: String,
    /// "1 chưa đạt · 3 đạt".
    pub counts: String,
    /// What is shown at once.
    pub rows: Vec<ListRow>,
    /// What is folded away: settled, and nothing more is asked of it.
    pub settled: Vec<ListRow>,
}

/// What the list folds away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folding {
    /// What is settled; of duties all that ask for nothing.
    Settled,
    /// Nothing: there is room for all.
    Nothing,
    /// Nothing, and remedies are also listed under areas that hold none yet, as the list is edited.
    Editing,
}

/// The whole list for a filter.
pub fn list(language: Language, asked: Narrowing<'_>, folding: Folding) -> Vec<ListGroup> {
    let kept = asked.kept();
    let open = |row: &&Kept| asked.standings.get(&row.id).is_none_or(|it| !it.status.is_quiet());
    let next = kept.iter().find(open).map(|row| row.id);
    let words = ListWords { language, asked, next };
    let mut groups: Vec<(Option<Id>, Reach)> = kept.iter().map(grouped).collect();
    groups.dedup();
    if folding == Folding::Editing && !asked.filter.duties {
        let empty = asked.plan.areas.ids().iter().map(|area| (Some(*area), Reach::Led));
        let empty: Vec<_> = empty.filter(|area| !groups.contains(area)).collect();
        groups.extend(empty);
    }
    let group = |of| words.group(of, kept.iter().filter(|row| grouped(row) == of), folding);
    groups.into_iter().map(group).collect()
}

/// The group of a row.
const fn grouped(row: &Kept) -> (Option<Id>, Reach) {
    match row.reach {
        Reach::Led => (row.group, Reach::Led),
        Reach::Joined | Reach::Group(_) => (None, row.reach),
    }
}

/// What the rows of one list share.
struct ListWords<'a> {
    language: Language,
    asked: Narrowing<'a>,
    next: Option<Id>,
}

impl ListWords<'_> {
    fn group<'k>(
        &self,
        (id, reach): (Option<Id>, Reach),
        kept: impl Iterator<Item = &'k Kept>,
        folding: Folding,
    ) -> ListGroup {
        let (mut rows, mut settled) = (Vec::new(), Vec::new());
        let mut statuses = Vec::new();
        for row in kept {
            let stand = self.asked.standings.get(&row.id);
            let status = stand.map(|stand| stand.status).unwrap_or_default();
            let chip = stand.map(|stand| chip::of_standing(self.asked.plan, stand));
            statuses.push(chip.unwrap_or_default());
            let duties = self.asked.filter.duties;
            let away = folding == Folding::Settled && folds(status, duties);
            if away { &mut settled } else { &mut rows }.push(self.row(row.id));
        }
        let name = self.name(id, reach);
        ListGroup { id, reach, name, counts: self.counts(statuses), rows, settled }
    }

    fn name(&self, id: Option<Id>, reach: Reach) -> String {
        let (plan, language) = (self.asked.plan, self.language);
        match reach {
            Reach::Led => {}
            Reach::Joined => return criteria::JOINED.get(language).to_owned(),
            Reach::Group(group) => {
                let group = naming::name(plan, List::Officers, group);
                return criteria::through_group(language, &group);
            }
        }
        match (id, self.asked.filter.duties) {
            (Some(id), true) => {
                let section = plan.sections.get(id);
                section.map(|it| format!("{} {}", it.number, it.title)).unwrap_or_default()
            }
            (Some(id), false) => naming::name(plan, List::Areas, id),
            (None, true) => criteria::NO_SECTION.get(language).to_owned(),
            (None, false) => criteria::NO_AREA.get(language).to_owned(),
        }
    }

    fn counts(&self, statuses: Vec<ChipStatus>) -> String {
        chip::counts_text(self.language, &chip::counts(statuses))
    }

    fn row(&self, id: Id) -> ListRow {
        let Narrowing { plan, filter, .. } = self.asked;
        let list = if filter.duties { List::Duties } else { List::Remedies };
        let stand = self.asked.standings.get(&id);
        let chip = stand.map(|it| chip::of_standing(plan, it)).unwrap_or_default();
        let untold = list == List::Remedies && stand.is_none_or(|it| it.verdicts.is_empty());
        let (code, title) = names::apart(self.language, plan, list, id);
        ListRow {
            id,
            href: route::path(&Route::of_item(list, id, filter.clone())),
            title,
            code,
            about: about(self.language, plan, list, id),
            short: stand.map(|it| shortfall(self.language, plan, it)).unwrap_or_default(),
            gauge: stand.map(|it| gauge::of_standing(self.language, plan, it)).unwrap_or_default(),
            chip,
            word: if untold { criteria::NO_TARGET } else { chip.word() }
                .get(self.language)
                .to_owned(),
            next: self.next == Some(id),
        }
    }
}

/// Whether a row is folded away: a remedy that is met or not applicable. A remedy that is only followed
/// stays in sight, a new one too; of duties most are followed only.
const fn folds(status: Status, duty: bool) -> bool {
    matches!(status, Status::Met | Status::NotApplicable) || (duty && status.is_quiet())
}

/// What the deciding target still lacks; empty for nothing.
fn shortfall(language: Language, plan: &Plan, stand: &Standing) -> String {
    let target = stand.judged_by.and_then(|id| plan.targets.get(id));
    let short = target.zip(stand.verdict());
    let short = short.and_then(|(target, it)| verdicts::shortfall(language, plan, target, it));
    short.unwrap_or_default()
}

/// "Bộ phận một cửa · Quý I năm 2024".
fn about(language: Language, plan: &Plan, list: List, id: Id) -> String {
    let (leads, when) = if list == List::Duties {
        (plan.duties.get(id).map_or(&[][..], |duty| &duty.leads), "")
    } else {
        let remedy = plan.remedies.get(id);
        remedy.map_or((&[][..], ""), |remedy| (remedy.leads.as_slice(), &*remedy.timeframe))
    };
    let officers = naming::officers_text(plan, leads);
    let officers =
        if officers.is_empty() { criteria::NO_OFFICER.get(language).to_owned() } else { officers };
    let when = when.trim().trim_end_matches('.');
    // "Trong năm 2024" stands in most rows and says nothing: only what differs is worth its room.
    let all_year = plan.year().is_some_and(|year| {
        matches!(understand(when, year), Timeframe::WithinYear | Timeframe::Continuous)
    });
    let about =
        if when.is_empty() || all_year { officers } else { format!("{officers} · {when}") };
    match names::aim(plan, id) {
        Some(word) => format!("{} · {about}", word.get(language)),
        None => about,
    }
}

/// What comes before and after a row among those shown.
pub fn beside(shown: &[Id], id: Id) -> (Option<Id>, Option<Id>) {
    let Some(place) = shown.iter().position(|other| *other == id) else { return (None, None) };
    let at = |step| shown.get(place.checked_add_signed(step)?).copied();
    (at(-1), at(1))
}
