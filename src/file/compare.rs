//! So hai bản của một kế hoạch: what differs, and which side changed it.
//!
//! Values decide whether something differs; stamps decide who changed it. A side changed a place if the
//! place's last edit there is unknown to the other side. If neither or both did, the answer is "both": the
//! person is asked, and nothing is taken silently.

use std::collections::BTreeMap;

use crate::edit::{Book, build};
use crate::plan::{At, Id, Kind, List, One, Place, Plan, Value};
use crate::read::sorted::sort;

/// Bên nào đã đổi.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangedBy {
    /// Nothing differs.
    Same,
    /// Only the other side changed it.
    OnlyTheirs,
    /// Only this side changed it.
    OnlyMine,
    /// Both changed it, or it is not known who did.
    Both,
    /// The two are different plans.
    Unrelated,
}

impl ChangedBy {
    /// The standing of two parts together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unrelated, _) | (_, Self::Unrelated) => Self::Unrelated,
            (Self::Same, standing) | (standing, Self::Same) => standing,
            (one, two) if one == two => one,
            (_, _) => Self::Both,
        }
    }
}

/// Một chỗ khác nhau.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A value differs.
    Value {
        /// The address.
        at: At,
        /// The value on this side.
        mine: Value,
        /// The value on the other side.
        theirs: Value,
        /// Who changed it.
        standing: ChangedBy,
    },
    /// A record is on this side alone: new here, or removed there.
    Mine {
        /// The list.
        list: List,
        /// The record.
        id: Id,
        /// `OnlyMine` when it is new here, `OnlyTheirs` when it was removed there, `Both` when it
        /// was removed there and changed here.
        standing: ChangedBy,
    },
    /// A record is on the other side alone.
    Theirs {
        /// The list.
        list: List,
        /// The record.
        id: Id,
        /// `OnlyTheirs` when it is new there, `OnlyMine` when it was removed here, `Both` when it
        /// was removed here and changed there.
        standing: ChangedBy,
    },
    /// The records of a list are in another order.
    Order {
        /// The list.
        list: List,
        /// Who moved them.
        standing: ChangedBy,
    },
}

impl Difference {
    /// Who changed it.
    pub const fn standing(&self) -> ChangedBy {
        match self {
            Self::Value { standing, .. }
            | Self::Mine { standing, .. }
            | Self::Theirs { standing, .. }
            | Self::Order { standing, .. } => *standing,
        }
    }
}

/// Các chỗ khác của một phần.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferenceGroup {
    /// The part.
    pub subject: Place,
    /// Who changed it, overall.
    pub standing: ChangedBy,
    /// The differences.
    pub differences: Vec<Difference>,
}

/// Kết quả so. The parts that differ: remedies first, in the plan's order, then the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Who changed the plan, overall.
    pub standing: ChangedBy,
    /// The parts that differ.
    pub groups: Vec<DifferenceGroup>,
}

impl Comparison {
    /// The differences of one standing, by part: each figure and field by itself, so that what one side alone
    /// changed is never held back by what both changed beside it.
    pub fn only(&self, standing: ChangedBy) -> Vec<DifferenceGroup> {
        let of = |group: &DifferenceGroup| {
            let differences: Vec<Difference> =
                group.differences.iter().filter(|it| it.standing() == standing).cloned().collect();
            let subject = group.subject;
            (!differences.is_empty()).then_some(DifferenceGroup { subject, standing, differences })
        };
        self.groups.iter().filter_map(of).collect()
    }

    /// How many places the file could still contribute: what it alone changed, and what both did.
    pub fn waiting(&self) -> usize {
        self.count(ChangedBy::OnlyTheirs) + self.count(ChangedBy::Both)
    }

    /// How many differing places have this standing.
    pub fn count(&self, standing: ChangedBy) -> usize {
        let all = self.groups.iter().flat_map(|group| &group.differences);
        all.filter(|it| it.standing() == standing).count()
    }
}

impl DifferenceGroup {
    /// Whether something in it was changed on both sides.
    pub fn conflicts(&self) -> bool {
        self.differences.iter().any(|it| it.standing() == ChangedBy::Both)
    }
}

/// One side: which plan, and the book.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The plan's id, as stored or as in the envelope.
    pub plan: Option<Id>,
    /// The book.
    pub book: &'a Book,
}

/// Compares two books.
pub fn compare(mine: Side<'_>, theirs: Side<'_>) -> Comparison {
    if mine.plan.is_none() || mine.plan != theirs.plan {
        return Comparison { standing: ChangedBy::Unrelated, groups: Vec::new() };
    }
    let pair = Pair { mine: mine.book, theirs: theirs.book };
    let mut found: BTreeMap<Place, Vec<Difference>> = BTreeMap::new();
    let mut put = |subject, difference| found.entry(subject).or_default().push(difference);
    for one in One::ALL {
        for at in one.infos().iter().filter_map(|info| one.at(info.key)) {
            pair.value(at).into_iter().for_each(|difference| put(Place::One(*one), difference));
        }
    }
    for list in List::ALL {
        for id in pair.either(*list) {
            let subject = pair.subject(*list, id);
            pair.record(*list, id).into_iter().for_each(|difference| put(subject, difference));
        }
        pair.order(*list).into_iter().for_each(|difference| put(Place::Order(*list), difference));
    }
    let groups = in_order(&pair, found);
    let standing = groups.iter().fold(ChangedBy::Same, |all, group| all.and(group.standing));
    Comparison { standing, groups }
}

fn in_order(pair: &Pair<'_>, mut found: BTreeMap<Place, Vec<Difference>>) -> Vec<DifferenceGroup> {
    let remedies = pair.either(List::Remedies);
    let mut subjects: Vec<Place> =
        remedies.into_iter().map(|id| Place::Record(List::Remedies, id)).collect();
    for list in List::ALL.iter().filter(|list| **list != List::Remedies) {
        subjects.extend(pair.either(*list).into_iter().map(|id| Place::Record(*list, id)));
    }
    subjects.extend(One::ALL.iter().map(|one| Place::One(*one)));
    subjects.extend(List::ALL.iter().map(|list| Place::Order(*list)));
    let group = |subject: Place| {
        let differences = found.remove(&subject)?;
        let standing = differences.iter().fold(ChangedBy::Same, |all, d| all.and(d.standing()));
        Some(DifferenceGroup { subject, standing, differences })
    };
    subjects.into_iter().filter_map(group).collect()
}

/// Whether a book has edits at these places that another does not know.
fn changed(book: &Book, other: &Book, places: &[Place]) -> bool {
    let mut stamps = places.iter().filter_map(|place| book.stamp_of(*place));
    stamps.any(|stamp| !other.knows(stamp.edit))
}

struct Pair<'a> {
    mine: &'a Book,
    theirs: &'a Book,
}

impl Pair<'_> {
    /// The ids of a list on either side: mine in order, then those that only the other side has.
    fn either(&self, list: List) -> Vec<Id> {
        let mine = self.mine.plan.ids(list);
        let theirs = self.theirs.plan.ids(list).iter();
        let new = theirs.filter(|id| self.mine.plan.row(list, **id).is_none());
        mine.iter().chain(new).copied().collect()
    }

    fn value(&self, at: At) -> Option<Difference> {
        let (mine, theirs) = (self.mine.plan.get(at)?, self.theirs.plan.get(at)?);
        if mine == theirs {
            return None;
        }
        let mut places = vec![Place::Value(at)];
        places.extend(at.record().map(|(list, id)| Place::Record(list, id)));
        Some(Difference::Value { at, mine, theirs, standing: self.who(&places) })
    }

    /// Taking over a removal also removes what depends on the record: nothing that was changed or added here
    /// may be lost that way unseen.
    fn removal(&self, list: List, id: Id, standing: ChangedBy) -> ChangedBy {
        let mut hanging = build::hanging(&self.mine.plan, list, id).into_iter();
        let changed = |(list, id)| changed(self.mine, self.theirs, &self.touched(list, id));
        if standing == ChangedBy::OnlyTheirs && hanging.any(changed) {
            return ChangedBy::Both;
        }
        standing
    }

    /// Who changed any of these places.
    fn who(&self, places: &[Place]) -> ChangedBy {
        let mine = changed(self.mine, self.theirs, places);
        match (mine, changed(self.theirs, self.mine, places)) {
            (true, false) => ChangedBy::OnlyMine,
            (false, true) => ChangedBy::OnlyTheirs,
            // Neither: the file was changed by hand, or a stamp was lost.
            (true, true) | (false, false) => ChangedBy::Both,
        }
    }

    fn record(&self, list: List, id: Id) -> Vec<Difference> {
        let here = self.mine.plan.row(list, id).is_some();
        let there = self.theirs.plan.row(list, id).is_some();
        let standing = || self.who(&self.touched(list, id));
        match (here, there) {
            (true, false) => {
                let standing = self.removal(list, id, standing());
                vec![Difference::Mine { list, id, standing }]
            }
            (false, true) => vec![Difference::Theirs { list, id, standing: standing() }],
            (true, true) | (false, false) => {
                let fields = list.infos().iter().filter_map(|info| list.at(id, info.key));
                fields.chain(self.figures(list, id)).filter_map(|at| self.value(at)).collect()
            }
        }
    }

    /// Every stamped place of a record, on either side: its insertion or removal, its fields, and the
    /// figures of a measure.
    fn touched(&self, list: List, id: Id) -> Vec<Place> {
        let mut places = vec![Place::Record(list, id)];
        places
            .extend(list.infos().iter().filter_map(|info| list.at(id, info.key)).map(Place::Value));
        places.extend(self.figures(list, id).into_iter().map(Place::Value));
        places
    }

    fn figures(&self, list: List, id: Id) -> Vec<At> {
        if list != List::Measures {
            return Vec::new();
        }
        let slots = |plan: &Plan| plan.figures_of(id).map(|(slot, _)| slot).collect::<Vec<_>>();
        let mut slots = [slots(&self.mine.plan), slots(&self.theirs.plan)].concat();
        sort(&mut slots);
        slots.dedup();
        slots.into_iter().map(|slot| At::Figure(id, slot)).collect()
    }

    fn order(&self, list: List) -> Option<Difference> {
        let common = |of: &Plan, other: &Plan| -> Vec<Id> {
            of.ids(list).iter().copied().filter(|id| other.row(list, *id).is_some()).collect()
        };
        let same = common(&self.mine.plan, &self.theirs.plan)
            == common(&self.theirs.plan, &self.mine.plan);
        let standing = || self.who(&[Place::Order(list)]);
        (!same).then(|| Difference::Order { list, standing: standing() })
    }

    /// What a record belongs to, on whichever side it is.
    fn subject(&self, list: List, id: Id) -> Place {
        let own = Place::Record(list, id);
        let key = match list {
            List::Targets
            | List::Evidences
            | List::Notes
            | List::ReportTexts
            | List::LateDossiers => "owner",
            List::ReportsSent => "duty",
            List::Clauses
            | List::Sections
            | List::Officers
            | List::Areas
            | List::Remedies
            | List::Duties
            | List::Measures
            | List::PeriodReports
            | List::IndexResults
            | List::Criteria
            | List::RuleSteps
            | List::ScoreBands
            | List::Scores
            | List::LastScores
            | List::UnitScores => return own,
        };
        let Some(at) = list.at(id, key).filter(|at| at.info().is_some_and(|i| i.kind == Kind::Ref))
        else {
            return own;
        };
        let value = self.mine.plan.get(at).or_else(|| self.theirs.plan.get(at));
        let owner = value.as_ref().and_then(|value| value.as_ids().first().copied());
        let Some(owner) = owner else { return own };
        let has = |list: List| {
            self.mine.plan.row(list, owner).or_else(|| self.theirs.plan.row(list, owner)).is_some()
        };
        [List::Remedies, List::Duties]
            .into_iter()
            .find(|list| has(*list))
            .map_or(own, |list| Place::Record(list, owner))
    }
}
