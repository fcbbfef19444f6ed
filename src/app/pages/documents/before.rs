//! "Trước khi in": the first three things to correct, each with its place. Advice; it never blocks printing.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::state::DocumentsState;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, Card};
use crate::app::records::advice::watch;
use crate::app::records::fields::control_id;
use crate::app::records::leftovers::open_count;
use crate::app::records::place::follow;
use crate::browser::focus::focus_first_in;
use crate::document::{Gap, gaps};
use crate::plan::Plan;
use crate::route;
use crate::route::Paper;
use crate::text::{Message, documents as m, reports};
use crate::view::before;
use crate::view::before::Advice;

/// How many lines of advice are shown.
const SHOWN: usize = 3;

/// What the document lacks, and where to fill in the first of it.
#[derive(Clone, Copy)]
pub(super) struct Lacking {
    pub gaps: Memo<Vec<Gap>>,
    /// The number of sentences of the older plan that wait for review: they come before all else.
    pub waiting: Memo<usize>,
    pub first: Memo<Option<before::Mend>>,
}

impl Lacking {
    pub fn new(desk: DocumentsState) -> Self {
        let session = desk.session;
        let look = move |_: Option<&Vec<Gap>>| match desk.paper.get() {
            Paper::Decision if !desk.shows_issued() => session.whole(gaps),
            Paper::Decision
            | Paper::Tracking
            | Paper::Report(_)
            | Paper::Officer(_)
            | Paper::Evidence
            | Paper::Amendment
            | Paper::Urging
            | Paper::SelfScore
            | Paper::Register(_)
            | Paper::Apology(_) => Vec::new(),
        };
        let gaps = Memo::new(look);
        let open = open_count(session);
        let waiting =
            Memo::new(
                move |_| {
                    if desk.shows_issued() || desk.shows_sent() { 0 } else { open.get() }
                },
            );
        let first = memo(move || {
            let waiting = waiting.get();
            gaps.with(|gaps| session.peek(|plan| before::first_place(plan, waiting, gaps)))
        });
        Self { gaps, waiting, first }
    }
}

#[component]
pub(super) fn Before(desk: DocumentsState, lacking: Lacking) -> impl IntoView {
    let advice = advice(desk, lacking);
    let language = use_language();
    // A memo that reads the document first: what is said must follow it, whatever the advice is.
    let fine = memo(move || fine_words(desk));
    let here = use_here();
    let line = move |Advice { place, words, route, at }: Advice| {
        let href = route::path(&route);
        let go = move |event: MouseEvent| {
            if let Some(at) = at {
                follow(&event, here, &route, control_id(at));
            }
        };
        let place = if place.is_empty() { say(m::SEE_PLAN).get() } else { place };
        view! {
            <li>
                <a class="documents__advice" href=href on:click=go>
                    <span>{words}</span>
                    <span class="documents__place">{place}</span>
                </a>
            </li>
        }
    };
    // How many are shown: three, or all once the person asks.
    let shown = RwSignal::new(SHOWN);
    let more = move || advice.with(|(all, _)| all.len().saturating_sub(shown.get()));
    let show_all = move || {
        shown.set(usize::MAX);
        // The button goes: the focus moves on to what it brought.
        request_animation_frame(move || {
            focus_first_in("advices");
        });
    };
    let more_words = tell(move |language| m::more_gaps(language, &more().to_string()));
    view! {
        <Card title=say(m::BEFORE) id="before-printing">
            <div class="stack" aria-busy=move || advice.with(|(_, known)| (!known).to_string())>
            {move || match advice.get() {
                (all, true) if all.is_empty() => view! { <p>{move || fine.get().get(language.get())}</p> }.into_any(),
                (all, false) if all.is_empty() => view! { <p class="soft">{say(m::LOOKING)}</p> }.into_any(),
                (all, _) => {
                    let lines = all.into_iter().take(shown.get()).map(line).collect_view();
                    view! { <ul class="documents__advices" id="advices">{lines}</ul> }.into_any()
                }
            }}
            {move || (more() > 0).then(|| view! {
                <p><Button label=more_words on_press=move |()| show_all() kind=ButtonKind::Quiet id="more-advice" /></p>
            })}
            </div>
            <ul class="documents__hints">
                <li>{say(m::HINT_PAPER)}</li>
                <li>{say(m::HINT_HEADERS)}</li>
                <li>{say(m::HINT_PDF)}</li>
            </ul>
        </Card>
    }
}

/// What is said of a paper where nothing is to be advised.
fn fine_words(desk: DocumentsState) -> Message {
    match desk.paper.get() {
        Paper::Decision if desk.shows_issued() => m::ISSUED_SHOWN,
        Paper::Decision => m::NOTHING_LACKS,
        Paper::Tracking | Paper::Officer(_) | Paper::Evidence | Paper::Register(_) => {
            m::TRACKING_LIVE
        }
        Paper::Amendment | Paper::Urging | Paper::Apology(_) => m::LETTER_FINE,
        Paper::SelfScore => m::SELF_SCORE_FINE,
        Paper::Report(_) if desk.shows_sent() => m::REPORT_SENT,
        Paper::Report(_) => reports::READY,
    }
}

/// The advice so far, and whether the whole plan has been searched.
fn advice(desk: DocumentsState, lacking: Lacking) -> Memo<(Vec<Advice>, bool)> {
    let (session, language) = (desk.session, use_language());
    let found = watch(session);
    memo(move || {
        let language = language.get();
        if desk.shows_issued() {
            return (Vec::new(), true);
        }
        let waiting = lacking.waiting.get();
        match desk.paper.get() {
            Paper::Tracking
            | Paper::Officer(_)
            | Paper::Evidence
            | Paper::Amendment
            | Paper::Urging
            | Paper::Register(_)
            | Paper::Apology(_) => {
                return (before::still_waiting(language, waiting).into_iter().collect(), true);
            }
            Paper::SelfScore => {
                let own = |plan: &Plan| before::of_self_score(language, plan, waiting);
                return (session.whole(own), true);
            }
            Paper::Report(_) if desk.shows_sent() => return (Vec::new(), true),
            Paper::Report(_) => {
                let (period, found) = (desk.period.get(), found.get());
                let texts = found.as_deref().map_or(&[][..], Vec::as_slice);
                let all =
                    session.whole(|plan| before::of_report(language, plan, waiting, period, texts));
                return (all, found.is_some());
            }
            Paper::Decision => {}
        }
        let (gaps, found) = (lacking.gaps.get(), found.get());
        let all = found.as_deref().map_or(&[][..], Vec::as_slice);
        let advice = session.whole(|plan| before::advice(language, plan, waiting, &gaps, all));
        (advice, found.is_some())
    })
}
