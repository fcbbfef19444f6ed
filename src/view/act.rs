//! Việc làm được ngay của một dòng: the verb on its button, and the very field that the verb leads to.

use crate::check::overview::Overview;
use chrono::NaiveDate;

use crate::check::{
    Beside, Report, Shortfall, Status, Urgent, Verdict, Why, beside, counted_by, is_asked,
};
use crate::plan::{At, EvidenceField, Id, Plan, Slot, Target, TargetField, TargetKind, YearRule};
use crate::route::{Filter, Route};
use crate::text::{Language, Message, acts, edits};
use crate::view::figures::first_blank;

/// Đích. Where the focus goes once the page is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The field of a value.
    Field(At),
    /// The button that adds a document to a remedy or duty.
    NewDocument(Id),
    /// The button that notes a report as sent, by the code of its period.
    Send(String),
    /// The page's heading.
    Page,
}

/// Việc. One verb, and where it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// The name that journeys know.
    pub name: &'static str,
    /// The word on the button: "Nhập tháng 6".
    pub verb: String,
    /// The page.
    pub page: Route,
    /// The field on it.
    pub goal: Goal,
}

/// What can be done about something urgent.
pub fn deed(language: Language, plan: &Plan, seen: &Overview, item: &Urgent) -> Deed {
    let (list, id) = item.record;
    let page = Route::of_item(list, id, Filter::default());
    let desk = Desk { language, plan, seen, page };
    let judged = item.verdict.as_ref();
    let judged = judged.and_then(|(id, it)| plan.targets.get(*id).map(|row| (*id, row, it)));
    match (item.reports.first(), judged) {
        (Some(report), _) => desk.send(report),
        (None, Some(_)) if item.why == Why::Unproved => desk.document(id),
        (None, Some(judged)) => desk.target(judged, item),
        (None, None) => desk.look(),
    }
}

/// Việc còn làm được beside a miss that cannot be mended: its words, and the figure that they are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StillToDo {
    /// "Giải quyết 1 hồ sơ đang quá hạn".
    pub words: String,
    /// The page of the figure.
    pub page: Route,
    /// The figure.
    pub at: At,
}

/// What can still be done beside a target that was missed for good; none of any other.
pub fn left(
    language: Language,
    plan: &Plan,
    id: Id,
    verdict: &Verdict,
    today: NaiveDate,
) -> Vec<StillToDo> {
    let Some(target) = plan.targets.get(id).filter(|_| verdict.status == Status::NotMet) else {
        return Vec::new();
    };
    let month = verdict.as_of.unwrap_or(1);
    let one = |one: Beside| {
        let measure = match one {
            Beside::Open { measure, .. } => Some(measure),
            Beside::Lacking { target, .. } => plan.targets.get(target)?.part.first().copied(),
        };
        let at = cell(plan, measure?, month);
        let words = acts::beside_words(language, plan, target, verdict, one);
        Some(StillToDo { words, page: edits::place_at(plan, at), at })
    };
    beside(plan, id, today).into_iter().filter_map(one).collect()
}

/// The cell of a measure for a month; that of the year where it has no months.
fn cell(plan: &Plan, measure: Id, month: u8) -> At {
    match plan.measures.get(measure).map(|row| row.rule).unwrap_or_default() {
        YearRule::Sum | YearRule::Latest => At::Figure(measure, Slot::Month(month)),
        YearRule::Year | YearRule::Date => At::Figure(measure, Slot::Year),
    }
}

/// What the deeds of one line share.
struct Desk<'a> {
    language: Language,
    plan: &'a Plan,
    seen: &'a Overview,
    /// The page of the remedy or duty.
    page: Route,
}

impl Desk<'_> {
    fn at(&self, name: &'static str, verb: Message, goal: Goal) -> Deed {
        let verb = verb.get(self.language).to_owned();
        Deed { name, verb, page: self.page.clone(), goal }
    }

    fn look(&self) -> Deed {
        self.at("see", acts::SEE, Goal::Page)
    }

    fn send(&self, report: &Report) -> Deed {
        self.at("send", acts::NOTE_SENT, Goal::Send(report.code.clone()))
    }

    /// The number of the first document that has none, else the button for a new one.
    fn document(&self, owner: Id) -> Deed {
        let blank = self.plan.evidence_of(owner).find(|(_, row)| row.number.trim().is_empty());
        match blank {
            Some((id, _)) => {
                let at = At::Evidence(id, EvidenceField::Number);
                self.at("number", acts::NUMBER_DOCUMENT, Goal::Field(at))
            }
            None => self.at("document", acts::ADD_DOCUMENT, Goal::NewDocument(owner)),
        }
    }

    fn target(&self, (id, target, verdict): (Id, &Target, &Verdict), item: &Urgent) -> Deed {
        let threshold = Goal::Field(At::Target(id, TargetField::Threshold));
        let fault = verdict.problems.first().filter(|_| verdict.status == Status::NotEntered);
        match (target.kind, fault) {
            (_, Some(fault)) => self.mend(fault.at, verdict),
            _ if verdict.shortfall == Shortfall::Never => {
                self.at("threshold", acts::MEND_THRESHOLD, threshold)
            }
            (TargetKind::Statement, None) => {
                let at = At::Target(id, TargetField::Statement);
                self.at("say", acts::SAY, Goal::Field(at))
            }
            (TargetKind::RankAtMost | TargetKind::BandAtLeast | TargetKind::ReportsOnTime, _) => {
                self.look()
            }
            (
                TargetKind::PlacesGained
                | TargetKind::AmongFirst
                | TargetKind::ScoreAtLeast
                | TargetKind::NotBelowAverage
                | TargetKind::KeepMaximum,
                None,
            ) => {
                let base = At::Target(id, TargetField::Base);
                let blank = verdict.status == Status::NotEntered;
                if blank {
                    self.at("base", acts::ENTER_BASE, Goal::Field(base))
                } else {
                    self.look()
                }
            }
            (
                TargetKind::DoneBy
                | TargetKind::AtMostPerPeriod
                | TargetKind::RatioAtLeast
                | TargetKind::NoneOf
                | TargetKind::CountAtLeast
                | TargetKind::Tracked,
                None,
            ) => self.figures((id, target, verdict), item.beside.first()),
        }
    }

    fn mend(&self, at: At, verdict: &Verdict) -> Deed {
        let at = if let At::Figure(measure, Slot::Year) = at {
            // A measure with months has no field for its year figure.
            self.cell(measure, self.month_of(verdict))
        } else {
            at
        };
        let page = edits::place_at(self.plan, at);
        Deed { page, ..self.at("mend", acts::MEND_FIGURE, Goal::Field(at)) }
    }

    /// First what is left beside a miss, then what is blank, then the figures as they are.
    fn figures(
        &self,
        (id, target, verdict): (Id, &Target, &Verdict),
        beside: Option<&Beside>,
    ) -> Deed {
        let month = self.month_of(verdict);
        let left = beside.and_then(|one| match one {
            Beside::Open { measure, .. } => Some(*measure),
            Beside::Lacking { target, .. } => self.plan.targets.get(*target)?.part.first().copied(),
        });
        if let Some(measure) = left {
            return self.open(self.cell(measure, month), target);
        }
        let missing: Vec<u8> = verdict.missing.iter().collect();
        let months = self.seen.month.into_iter().chain(missing.into_iter().rev());
        let blank = months.chain([month]).find_map(|month| first_blank(self.plan, id, month));
        let first = target.counted().first().map(|measure| self.cell(*measure, month));
        blank.or(first).map_or_else(|| self.look(), |at| self.open(at, target))
    }

    /// The month that a verdict is about, else the last one that is over, else the first.
    fn month_of(&self, verdict: &Verdict) -> u8 {
        verdict.as_of.or(self.seen.month).unwrap_or(1)
    }

    fn cell(&self, measure: Id, month: u8) -> At {
        cell(self.plan, measure, month)
    }

    fn rule(&self, measure: Id) -> YearRule {
        self.plan.measures.get(measure).map(|row| row.rule).unwrap_or_default()
    }

    /// Opens a cell: one of the year on the target's own page, where it says most; any other in the sheet.
    fn open(&self, at: At, target: &Target) -> Deed {
        let At::Figure(measure, slot) = at else { return self.look() };
        let own = counted_by(target).any(|id| id == measure);
        let page = match slot {
            Slot::Year if own => self.page.clone(),
            Slot::Year | Slot::Month(_) | Slot::Through(_) => edits::place_at(self.plan, at),
        };
        let form = self.plan.measures.get(measure).is_some_and(|row| !row.column.trim().is_empty());
        let goal = Goal::Field(at);
        // A month that a cumulative figure covers is not asked for.
        let blank =
            self.plan.figure(measure, slot).trim().is_empty() && is_asked(self.plan, measure, slot);
        if blank {
            let month = if let Slot::Month(month) = slot { month } else { 1 };
            let verb = acts::enter_verb(self.language, self.rule(measure), month);
            return Deed { name: "enter", verb, page, goal };
        }
        let verb = if form { acts::OPEN_FORM } else { acts::SEE_FIGURES };
        Deed { page, ..self.at("open", verb, goal) }
    }
}
