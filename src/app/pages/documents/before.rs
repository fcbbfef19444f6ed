//! "Trước khi in": the worst three things, each with its place. Advice, never in the way.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::today::use_today;
use crate::app::parts::Card;
use crate::app::records::leftovers::open_count;
use crate::check::findings::{Finding, FindingCode, findings};
use crate::document::{Gap, gaps};
use crate::plan::{At, ClauseRole, Id, List, One, Plan, naming};
use crate::route;
use crate::route::outline::Part;
use crate::route::{Filter, Paper, Route};
use crate::text::{Language, documents as m, edits, fields, findings as words, plan_new};

/// How many are told at once.
const SHOWN: usize = 3;

/// What the document lacks, and where the first of it is mended.
#[derive(Clone, Copy)]
pub(super) struct Lacking {
    pub gaps: Memo<Vec<Gap>>,
    /// Sentences of the older plan that nobody looked at: they come before all else.
    pub waiting: Memo<usize>,
    pub first: Memo<Option<String>>,
}

impl Lacking {
    pub fn new(desk: Desk) -> Self {
        let session = desk.session;
        let look = move |_: Option<&Vec<Gap>>| match desk.paper.get() {
            Paper::Decision if !desk.shows_issued() => session.whole(gaps),
            Paper::Decision | Paper::Tracking => Vec::new(),
        };
        let gaps = Memo::new(look);
        let open = open_count(session);
        let waiting = Memo::new(move |_| if desk.shows_issued() { 0 } else { open.get() });
        let first = Memo::new(move |_| {
            if waiting.get() > 0 {
                return Some(route::path(&leftovers()));
            }
            let gap = gaps.with(|gaps| gaps.first().copied())?;
            Some(session.peek(|plan| route::path(&place_of_gap(plan, gap))))
        });
        Self { gaps, waiting, first }
    }
}

fn leftovers() -> Route {
    Route::Plan(Some(Part::Leftovers.word()))
}

/// One line of advice.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Advice {
    /// The record it is about; empty for the plan as a whole.
    place: String,
    words: String,
    href: String,
}

#[component]
pub(super) fn Before(desk: Desk, lacking: Lacking) -> impl IntoView {
    let advice = advice(desk, lacking);
    let fine = move || match desk.paper.get() {
        Paper::Decision if desk.shows_issued() => say(m::ISSUED_SHOWN),
        Paper::Decision => say(m::NOTHING_LACKS),
        Paper::Tracking => say(m::TRACKING_LIVE),
    };
    let line = |Advice { place, words, href }: Advice| {
        let place = if place.is_empty() { say(m::SEE_PLAN).get() } else { place };
        view! {
            <li>
                <a class="documents__advice" href=href>
                    <span>{words}</span>
                    <span class="documents__place">{place}</span>
                </a>
            </li>
        }
    };
    let more = move || advice.with(|all| all.len().saturating_sub(SHOWN));
    let more_words = tell(move |language| m::more_gaps(language, &more().to_string()));
    view! {
        <Card title=say(m::BEFORE) id="before-printing">
            {move || match advice.get() {
                all if all.is_empty() => view! { <p>{fine()}</p> }.into_any(),
                all => {
                    let shown = all.into_iter().take(SHOWN).map(line).collect_view();
                    view! { <ul class="documents__advices">{shown}</ul> }.into_any()
                }
            }}
            {move || (more() > 0).then(|| view! {
                <p><a href=route::path(&Route::Plan(None))>{more_words}</a></p>
            })}
            <ul class="documents__hints">
                <li>{say(m::HINT_PAPER)}</li>
                <li>{say(m::HINT_HEADERS)}</li>
                <li>{say(m::HINT_PDF)}</li>
            </ul>
        </Card>
    }
}

/// What still speaks of the older plan first, then what is missing, then what contradicts itself or reads wrong in the printed text.
fn advice(desk: Desk, lacking: Lacking) -> Memo<Vec<Advice>> {
    let (session, language, today) = (desk.session, use_language(), use_today());
    Memo::new(move |_| {
        let (language, today) = (language.get(), today.get());
        if desk.shows_issued() {
            return Vec::new();
        }
        let waiting = Some(lacking.waiting.get()).filter(|count| *count > 0);
        let waiting = waiting.map(|count| Advice {
            place: plan_new::LEFTOVERS.get(language).to_owned(),
            words: m::leftovers_wait(language, &count.to_string()),
            href: route::path(&leftovers()),
        });
        if desk.paper.get() == Paper::Tracking {
            return waiting.into_iter().collect();
        }
        session.whole(|plan| {
            let missing = lacking.gaps.get().into_iter().map(|gap| Advice {
                place: gap_place(language, plan, gap),
                words: gap_words(language, gap),
                href: route::path(&place_of_gap(plan, gap)),
            });
            let found = findings(plan, today).into_iter().filter(|it| is_printed(it.code));
            let found = found.map(|finding| Advice {
                place: place_words(language, plan, finding.at, finding.owner),
                words: words::message(language, &finding),
                href: route::path(&place_of_finding(plan, &finding)),
            });
            waiting.into_iter().chain(missing).chain(found).collect()
        })
    })
}

fn gap_words(language: Language, gap: Gap) -> String {
    let fixed = match gap {
        Gap::Line(at) => return m::gap_line(language, fields::label(at).get(language)),
        Gap::Remedy(id, field) => {
            return m::gap_line(language, fields::label(At::Remedy(id, field)).get(language));
        }
        Gap::Clauses(ClauseRole::Basis) => m::GAP_BASES,
        Gap::Clauses(ClauseRole::Article) => m::GAP_ARTICLES,
        Gap::Clauses(ClauseRole::Recipient) => m::GAP_RECIPIENTS,
        Gap::Remedies => m::GAP_REMEDIES,
    };
    fixed.get(language).to_owned()
}

fn gap_place(language: Language, plan: &Plan, gap: Gap) -> String {
    match gap {
        Gap::Remedy(id, _) => place_words(language, plan, None, Some((List::Remedies, id))),
        Gap::Line(at) => place_words(language, plan, Some(at), None),
        Gap::Clauses(_) | Gap::Remedies => String::new(),
    }
}

/// The record, else the field, that advice is about.
fn place_words(
    language: Language,
    plan: &Plan,
    at: Option<At>,
    owner: Option<(List, Id)>,
) -> String {
    let record = owner.or_else(|| at.and_then(At::record));
    let name = record.map(|(list, id)| naming::mark(plan, list, id)).unwrap_or_default();
    match at {
        Some(at) if name.is_empty() => fields::label(at).get(language).to_owned(),
        Some(_) | None => name,
    }
}

fn place_of_gap(plan: &Plan, gap: Gap) -> Route {
    match gap {
        Gap::Line(at) => place_of(plan, at),
        Gap::Clauses(_) => Route::Plan(Some("quyet-dinh".to_owned())),
        Gap::Remedies => Route::Criteria(Filter::default()),
        Gap::Remedy(id, _) => edits::place_of(plan, List::Remedies, id),
    }
}

fn place_of_finding(plan: &Plan, finding: &Finding) -> Route {
    match (finding.at, finding.owner) {
        (Some(at), _) => place_of(plan, at),
        (None, Some((list, id))) => edits::place_of(plan, list, id),
        (None, None) => Route::Plan(None),
    }
}

fn place_of(plan: &Plan, at: At) -> Route {
    let part = match (at.one(), at.record()) {
        (None, Some((list, id))) => return edits::place_of(plan, list, id),
        (Some(One::Decision), _) => "quyet-dinh",
        (Some(One::Issue), _) => "ban-hanh",
        (Some(One::Frame | One::Agency | One::Outcome | One::Ambition), _) | (None, None) => {
            "khung"
        }
    };
    Route::Plan(Some(part.to_owned()))
}

/// Whether a finding is about what is printed, and not already a gap.
fn is_printed(code: FindingCode) -> bool {
    match code {
        FindingCode::AssessedYear
        | FindingCode::DayUnreadable
        | FindingCode::BeforeYear
        | FindingCode::AfterYear
        | FindingCode::DueBeforeDecision
        | FindingCode::DecisionBeforeBasis
        | FindingCode::SignsForBody
        | FindingCode::AmbitionNotInText
        | FindingCode::OutcomeNotInText
        | FindingCode::CodeTwice
        | FindingCode::CodeOutsideArea
        | FindingCode::OwnersDiffer
        | FindingCode::TargetsDiffer
        | FindingCode::PeriodsDiffer
        | FindingCode::Slip
        | FindingCode::Replaced
        | FindingCode::AttachedBy
        | FindingCode::SignsAlone
        | FindingCode::EmptySection
        | FindingCode::YearFar
        | FindingCode::PointsUnreadable
        | FindingCode::PointsDisagree => true,
        FindingCode::NoYear
        | FindingCode::AmbitionBelowOutcome
        | FindingCode::BandNotInLadder
        | FindingCode::TargetIncomplete
        | FindingCode::NoReason
        | FindingCode::NoOfficer
        | FindingCode::OfficerRetired
        | FindingCode::NoDirection
        | FindingCode::NoTimeframe
        | FindingCode::TimeframeUnclear
        | FindingCode::NoTarget
        | FindingCode::NoDueDay
        | FindingCode::NoReportDay
        | FindingCode::NoDialogue
        | FindingCode::NoBasis
        | FindingCode::NoSigner
        | FindingCode::NoOutcome
        | FindingCode::NoAmbition
        | FindingCode::DayFar
        | FindingCode::AboveAll
        | FindingCode::FigureAhead => false,
    }
}
