//! Directions of other plans, offered to a remedy: what is alike first, taken by one press.

use std::sync::Arc;

use leptos::prelude::*;

use super::other_plan::{OtherPlan, OtherPlanChoice};
use crate::app::ambient::announcement::use_told;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Disclosure, Notice, NoticeKind};
use crate::app::session::Session;
use crate::edit::Name;
use crate::edit::remedying::take_direction;
use crate::plan::{Id, List, One, Place, Plan, naming};
use crate::renew::library::{ALIKE, Guidance, alike, guidance};
use crate::text::losses_page as m;

/// The plans that directions come from, and their directions as this plan would say them.
#[derive(Clone, Copy)]
pub struct Shelf {
    session: Session,
    sources: RwSignal<Vec<OtherPlan>>,
    all: Memo<Arc<Vec<Guidance>>>,
    problem: RwSignal<Option<String>>,
}

impl Shelf {
    /// A shelf with one plan on it.
    pub fn with(session: Session, sample: Plan) -> Self {
        let language = use_language().get_untracked();
        let name = format!("{} {}", naming::agency_name(&sample.agency), sample.frame.year);
        let sample = OtherPlan { title: m::sample(language, &name), plan: Arc::new(sample) };
        let sources = RwSignal::new(vec![sample]);
        let all = memo(move || {
            session.track(Place::One(One::Frame));
            session.track(Place::One(One::Agency));
            session.peek(|plan| {
                let of = |source: &OtherPlan| guidance(&source.title, &source.plan, plan);
                Arc::new(sources.with(|all| all.iter().flat_map(of).collect::<Vec<_>>()))
            })
        });
        Self { session, sources, all, problem: RwSignal::new(None) }
    }
}

/// Which plans stand on the shelf, and one more of this device.
#[component]
pub fn ShelfSources(
    /// The shelf.
    shelf: Shelf,
) -> impl IntoView {
    let language = use_language();
    let names = tell(move |language| {
        let titles: Vec<String> =
            shelf.sources.with(|all| all.iter().map(|one| one.title.clone()).collect());
        m::sources(language, &titles.join("; "))
    });
    let took = move |other: OtherPlan| {
        if other.plan.remedies.iter().all(|(_, row)| row.direction.trim().is_empty()) {
            let words = m::no_directions(language.get_untracked(), &other.title);
            return shelf.problem.set(Some(words));
        }
        shelf.problem.set(None);
        shelf.sources.update(|all| {
            all.retain(|one| one.title != other.title);
            // What a person chose goes before the sample.
            all.insert(0, other);
        });
    };
    let unread = move |why: String| {
        shelf.problem.set(Some(m::unread_plan(language.get_untracked(), &why)));
    };
    view! {
        <div class="shelf">
            <p class="soft">{say(m::LIBRARY_LEAD)}</p>
            <p>{names}</p>
            <OtherPlanChoice id="shelf-plan" label=m::SOURCE_PLAN none=m::CHOOSE_PLAN on_plan=took on_fault=unread />
            {move || shelf.problem.get().map(|text| view! {
                <Notice text kind=NoticeKind::Warning id="shelf-problem" />
            })}
        </div>
    }
}

/// What the shelf has for one remedy: the most alike in sight, the others folded.
#[component]
pub fn GuidanceFor(
    /// The shelf.
    shelf: Shelf,
    /// The remedy.
    remedy: Id,
) -> impl IntoView {
    let session = shelf.session;
    // Its code and name alone: what is typed into it besides orders nothing anew.
    let named = memo(move || {
        session.read(Place::Record(List::Remedies, remedy), |plan| {
            let row = plan.remedies.get(remedy)?;
            Some((naming::remedy_code(plan, remedy), naming::remedy_title(row).to_owned()))
        })
    });
    let found = memo(move || {
        let (code, title) = named.get().unwrap_or_default();
        shelf.all.with(|all| {
            let found = alike(all, &code, &title).into_iter();
            found.map(|(likeness, one)| (likeness, one.clone())).collect::<Vec<_>>()
        })
    });
    let best = memo(move || {
        let first = found.with(|found| found.first().cloned());
        first.filter(|(likeness, _)| *likeness >= ALIKE).map(|(_, one)| one)
    });
    let others = move || {
        let skip = usize::from(best.get().is_some());
        found
            .get()
            .into_iter()
            .skip(skip)
            .map(|(_, one)| offered(session, remedy, one))
            .collect_view()
    };
    let any = move || found.with(|found| found.len() > usize::from(best.get().is_some()));
    view! {
        <div class="guidance">
            {move || best.get().map(|one| view! {
                <p class="guidance__why">{say(m::SUGGESTED)}</p>
                {offered(session, remedy, one)}
            })}
            {move || any().then(|| view! {
                <Disclosure label=say(m::OTHERS) id=format!("guidance-{remedy}") lazy=true>
                    <div class="guidance__all">{others}</div>
                </Disclosure>
            })}
        </div>
    }
}

/// One direction, and the button that takes it.
fn offered(session: Session, remedy: Id, one: Guidance) -> AnyView {
    let (told, here) = (use_told(), use_here());
    let item = format!("{} {}", one.code, one.title).trim().to_owned();
    let from = {
        let (source, item) = (one.source.clone(), item.clone());
        tell(move |language| m::from_item(language, &source, &item))
    };
    let words = one.direction.clone();
    let take = move |_| {
        let changes =
            session.peek(|plan| take_direction(plan, remedy, &one.direction, &one.suggested));
        if session.apply(Name::Plain, changes) {
            told.here(here, m::TAKEN);
        }
    };
    let named = tell(move |language| m::use_named(language, &item));
    view! {
        <figure class="guidance__one">
            <blockquote class="guidance__words">{words}</blockquote>
            <figcaption class="soft">{from}</figcaption>
            <button type="button" class="button guidance__use" aria-label=named on:click=take>{say(m::USE)}</button>
        </figure>
    }
    .into_any()
}
