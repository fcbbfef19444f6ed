//! Lấy câu từ kế hoạch khác: what another plan says in the sections that answer to this one, taken one by one.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::ambient::announcement::use_told;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Disclosure, Notice, NoticeKind, focus_first};
use crate::app::records::other_plan::{OtherPlan, OtherPlanChoice};
use crate::app::session::Session;
use crate::edit::Name;
use crate::plan::{At, Id, List, One, Place, Plan, SectionField, naming};
use crate::preset;
use crate::renew::sentences::{OfferedSentence, offered, take, takes, there};
use crate::text::{losses_page, plan_page as m};

/// The plan that sentences are taken from: one for all sections of a page, the sample until another is chosen.
#[derive(Clone, Copy)]
pub(super) struct SentenceSource {
    session: Session,
    chosen: RwSignal<Option<OtherPlan>>,
    sample: StoredValue<Option<Arc<Plan>>>,
    problem: RwSignal<Option<String>>,
}

impl SentenceSource {
    pub fn new(session: Session) -> Self {
        let (chosen, problem) = (RwSignal::new(None), RwSignal::new(None));
        Self { session, chosen, sample: StoredValue::new(None), problem }
    }

    /// The plan, subscribed. The sample is made when it is first asked for.
    fn plan(self) -> Arc<Plan> {
        if let Some(other) = self.chosen.get() {
            return other.plan;
        }
        if let Some(sample) = self.sample.get_value() {
            return sample;
        }
        let sample = Arc::new(preset::ba_xa_2024());
        self.sample.set_value(Some(sample.clone()));
        sample
    }
}

/// The folded tool of a section that takes sentences; nothing of another.
#[component]
pub(super) fn SentenceTool(section: Id, source: SentenceSource) -> impl IntoView {
    let session = source.session;
    let fits = memo(move || {
        session.track(Place::Record(List::Sections, section));
        session.read(Place::Order(List::Sections), |plan| takes(plan, section))
    });
    move || {
        fits.get().then(|| view! {
            <Disclosure label=say(m::TAKE_SENTENCES) id=format!("muc-{section}-sentences") lazy=true>
                <SentencesFrom section source />
            </Disclosure>
        })
    }
}

#[component]
fn SentencesFrom(section: Id, source: SentenceSource) -> impl IntoView {
    let session = source.session;
    let language = use_language();
    let title = session.text(At::Section(section, SectionField::Title));
    let offers = memo(move || {
        title.track();
        session.track(Place::One(One::Frame));
        session.track(Place::One(One::Agency));
        let from = source.plan();
        Arc::new(session.peek(|plan| offered(&from, plan, section)))
    });
    let known =
        memo(move || offers.with(|offers| session.whole(|plan| there(plan, section, offers))));
    let lead = tell(move |language| {
        let title = source.chosen.with(|other| other.as_ref().map(|other| other.title.clone()));
        let sample = || {
            let plan = source.plan();
            let name = format!("{} {}", naming::agency_name(&plan.agency), plan.frame.year);
            losses_page::sample(language, &name)
        };
        m::sentences_from(language, &title.unwrap_or_else(sample))
    });
    let took = move |other: OtherPlan| {
        source.problem.set(None);
        source.chosen.set(Some(other));
    };
    let unread = move |why: String| {
        source.problem.set(Some(losses_page::unread_plan(language.get_untracked(), &why)));
    };
    let row = move |(place, one): (usize, OfferedSentence)| {
        view! { <SentenceRow section source known place one count=offers.with_untracked(|all| all.len()) /> }
    };
    view! {
        <div class="shelf">
            <p>{lead}</p>
            <OtherPlanChoice id=format!("sentences-{section}-plan") label=losses_page::SOURCE_PLAN
                none=losses_page::CHOOSE_PLAN on_plan=took on_fault=unread />
            {move || source.problem.get().map(|text| view! { <Notice text kind=NoticeKind::Warning /> })}
        </div>
        {move || offers.with(|all| all.is_empty()).then(|| view! { <p class="soft">{say(m::NO_SENTENCES)}</p> })}
        <ul class="guidance__all" id=format!("sentences-{section}") tabindex="-1">
            {move || offers.get().iter().cloned().enumerate().map(row).collect_view()}
        </ul>
    }
}

/// One sentence: its words, where it stands, what to look at, and the button that takes it.
#[component]
fn SentenceRow(
    section: Id,
    source: SentenceSource,
    known: Memo<Vec<bool>>,
    place: usize,
    one: OfferedSentence,
    count: usize,
) -> impl IntoView {
    let session = source.session;
    let (told, here) = (use_told(), use_here());
    let from = source.plan();
    let (heading, named) = (
        one.duty.and_then(|id| from.duties.get(id)).map(|duty| duty.heading.clone()),
        naming::name(&from, List::Sections, one.from),
    );
    let heading = heading.filter(|heading| !heading.trim().is_empty());
    let words = one.words.clone();
    let short = naming::first_words(&one.words);
    let looks = [(one.facts, m::SENTENCE_FACTS), (one.agency, m::SENTENCE_AGENCY)];
    let looks = looks.into_iter().filter(|(asks, _)| *asks);
    let looks =
        looks.map(|(_, message)| view! { <p class="soft guidance__why">{say(message)}</p> });
    let looks = looks.collect_view();
    let take_it = Callback::new(move |()| {
        let fresh = session.fresh();
        let changes = session.peek(|plan| take(&from, plan, section, &one, fresh));
        if session.apply(Name::Plain, changes) {
            told.here(here, m::SENTENCE_TAKEN);
            let id = |place: usize| format!("take-{section}-{place}");
            let mut next: Vec<String> = (place + 1..count).chain(0..place).map(id).collect();
            next.push(format!("sentences-{section}"));
            focus_first(next);
        }
    });
    let is_there = memo(move || known.with(|known| known.get(place).copied().unwrap_or_default()));
    let button = move || {
        let short = short.clone();
        if is_there.get() {
            return view! { <span class="soft guidance__use">{say(m::SENTENCE_THERE)}</span> }
                .into_any();
        }
        view! {
            <button type="button" class="button guidance__use" id=format!("take-{section}-{place}")
                aria-label=tell(move |language| m::take_sentence(language, &short))
                on:click=move |_| take_it.run(())>{say(m::TAKE_SENTENCE)}</button>
        }
        .into_any()
    };
    view! {
        <li class="guidance__one">
            <div>
                {heading.map(|heading| view! { <p class="soft" lang="vi">{heading}</p> })}
                <p class="guidance__words" lang="vi">{words}</p>
                <p class="soft guidance__why">
                    {tell(move |language| m::sentence_in(language, &named))}
                </p>
                {looks}
            </div>
            {button}
        </li>
    }
}
