//! Các phần I đến IV: each section's number, title and text, and what it holds.

use leptos::prelude::*;

use super::numbering::PartTools;
use super::sentences::{SentenceSource, SentenceTool};
use super::{areas, duties};
use crate::app::ambient::here::{Here, use_here};
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::parts::{
    Button, ButtonKind, Confirm, Disclosure, FieldGrid, Glyph, LinkButton, keep_focus,
};
use crate::app::records::fields::{CodeOf, PlanLine, ProseOf, RecordOf};
use crate::app::session::Session;
use crate::browser::page;
use crate::edit::{Name, build};
use crate::plan::{At, Id, List, Place, Section, SectionField, SectionHolds};
use crate::route;
use crate::route::outline::PlanPart;
use crate::route::{Route, outline as contents};
use crate::text::{codes, common, names, plan_form, plan_page as m};

/// A part with all sections in it.
#[component]
pub(super) fn SectionPart(id: Id) -> impl IntoView {
    let session = Session::here();
    let sections =
        memo(move || session.read(Place::Order(List::Sections), |plan| contents::family(plan, id)));
    let words = Signal::derive(move || {
        let word = |(id, _): &(Id, usize)| PlanPart::Section(*id).word();
        sections.with(|sections| sections.iter().map(word).collect::<Vec<_>>())
    });
    let source = SentenceSource::new(session);
    keep_focus(words, |heir| {
        heir.map(|section| page::focus(&section));
    });
    view! {
        <div class="plan__sections">
            <For each=move || sections.get() key=|one| *one let:one>
                <SectionCard id=one.0 depth=one.1 source />
            </For>
        </div>
    }
}

#[component]
fn SectionCard(id: Id, depth: usize, source: SentenceSource) -> impl IntoView {
    let session = Session::here();
    let name = tell(move |language| {
        session.read(Place::Record(List::Sections, id), |plan| {
            names::title(language, plan, List::Sections, id)
        })
    });
    let class = match depth {
        0 => "card section",
        1 => "card section section--below",
        _ => "card section section--deep",
    };
    let at = move |field| At::Section(id, field);
    // Once on a page is enough.
    let body_hint: MaybeProp<String> =
        if depth == 0 { say(m::BODY_HINT).into() } else { MaybeProp::default() };
    // The name of the part is the heading of the page already.
    let heading = (depth > 0).then(|| view! { <h2 class="card__title">{name}</h2> });
    view! {
        <section class=class id=PlanPart::Section(id).word() tabindex="-1" aria-label=name>
            {heading}
            <div class="card__body">
                <div class="section__head">
                    <PlanLine at=at(SectionField::Number) />
                    <ProseOf at=at(SectionField::Title) />
                </div>
                <ProseOf at=at(SectionField::Body) hint=body_hint />
                <Held id />
                <SentenceTool section=id source />
                <MoreOfSection id name depth />
            </div>
        </section>
    }
}

/// The areas or duties that the section holds.
#[component]
fn Held(id: Id) -> impl IntoView {
    let session = Session::here();
    let holds = memo(move || {
        session.read(Place::Record(List::Sections, id), |plan| {
            plan.sections.get(id).map(|section| section.holds).unwrap_or_default()
        })
    });
    let duties = session.listed(List::Duties, move |plan, duty| {
        plan.duties.get(duty).is_some_and(|row| row.section == Some(id))
    });
    let some = memo(move || duties.with(|duties| !duties.is_empty()));
    move || match (holds.get(), some.get()) {
        (SectionHolds::Remedies, _) => view! { <areas::Areas /> }.into_any(),
        (SectionHolds::Duties, _) | (SectionHolds::Text | SectionHolds::Results, true) => {
            view! { <duties::Duties section=id ids=duties /> }.into_any()
        }
        (SectionHolds::Results, false) => {
            let href = route::path(&Route::Plan(Some(PlanPart::Frame.word())));
            view! { <div class="actions"><LinkButton label=say(plan_form::RESULTS_CARD) href kind=ButtonKind::Quiet /></div> }.into_any()
        }
        (SectionHolds::Text, false) => ().into_any(),
    }
}

/// The folded tools of a section: what it holds, where it belongs, adding, moving, removing.
#[component]
fn MoreOfSection(id: Id, name: Signal<String>, depth: usize) -> impl IntoView {
    let session = Session::here();
    let here = use_here();
    let asking = RwSignal::new(false);
    // A section cannot be put into itself or into one below it.
    let family = Signal::derive(move || {
        session.read(Place::Order(List::Sections), |plan| {
            contents::family(plan, id).into_iter().map(|(id, _)| id).collect::<Vec<_>>()
        })
    });
    let shift = move |down| {
        session.shift(List::Sections, id, down);
    };
    let (add_below, add_beside) = (
        move |()| add_section(session, here, Some(id), None),
        move |()| {
            let parent = session.peek(|plan| plan.sections.get(id).and_then(|row| row.parent));
            add_section(session, here, parent, Some(id));
        },
    );
    let up = tell(move |language| m::move_up(language, &name.get()));
    let down = tell(move |language| m::move_down(language, &name.get()));
    let beside = if depth == 0 { m::ADD_PART } else { m::ADD_SIBLING };
    let remove = if depth == 0 { m::REMOVE_PART } else { m::REMOVE_SECTION };
    view! {
        <Disclosure label=say(m::MORE) id=format!("muc-{id}-more") holds=format!("f-sections-{id}-")>
            <FieldGrid>
                <CodeOf at=At::Section(id, SectionField::Holds) options={codes::options::<SectionHolds>()} />
                <RecordOf at=At::Section(id, SectionField::Parent) list=List::Sections
                    none=m::NO_PARENT without=family />
            </FieldGrid>
            <div class="actions">
                <Button label=say(m::ADD_SECTION) icon=Glyph::Add on_press=add_below />
                <Button label=say(beside) icon=Glyph::Add on_press=add_beside />
            </div>
            <div class="actions">
                <Button label=up icon=Glyph::Up on_press=move |()| shift(false) kind=ButtonKind::Quiet />
                <Button label=down icon=Glyph::Down on_press=move |()| shift(true) kind=ButtonKind::Quiet />
                <Button label=say(remove) icon=Glyph::Remove kind=ButtonKind::Danger
                    on_press=move |()| asking.set(true) />
            </div>
        </Disclosure>
        {(depth == 0).then(|| view! { <PartTools id /> })}
        <RemoveSection id name open=asking />
    }
}

/// Adds a section after another, or as the last one, and goes to it.
fn add_section(session: Session, here: Here, parent: Option<Id>, after: Option<Id>) {
    let id = session.fresh();
    let section = Section { parent, ..Section::default() };
    let change = session.peek(|plan| match after {
        Some(after) => build::add_after(id, Some(after), section),
        None => build::add(plan, id, section),
    });
    if session.apply(Name::Plain, vec![change]) {
        here.go(&Route::Plan(Some(PlanPart::Section(id).word())));
    }
}

#[component]
fn RemoveSection(id: Id, name: Signal<String>, open: RwSignal<bool>) -> impl IntoView {
    let session = Session::here();
    let here = use_here();
    let counts = memo(move || {
        session.whole(|plan| {
            let family = contents::family(plan, id);
            let duties: usize = family.iter().map(|(id, _)| plan.duties_of(*id).count()).sum();
            (family.len().saturating_sub(1), duties)
        })
    });
    let title = tell(move |language| m::remove_section_title(language, &name.get()));
    let text = tell(move |language| {
        let (sections, duties) = counts.get();
        m::remove_section_text(language, &sections.to_string(), &duties.to_string())
    });
    let remove = move |()| {
        open.set(false);
        let top = session.peek(|plan| {
            contents::page_of(plan, PlanPart::Section(id))
                .filter(|page| *page != PlanPart::Section(id))
        });
        if session.remove(List::Sections, id) {
            here.go(&Route::Plan(top.map(PlanPart::word)));
        }
    };
    view! {
        <Confirm id=format!("muc-{id}-remove") title open yes=say(common::REMOVE) on_yes=remove
            on_close=move |()| open.set(false)>
            <p>{text}</p>
        </Confirm>
    }
}
