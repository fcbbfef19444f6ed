//! Kế hoạch: the decision and the plan's text, one part at a time, with the outline beside it.

mod areas;
mod decision;
mod differ;
mod duties;
mod follow;
mod form;
mod frame;
mod issue;
pub mod leftovers;
mod numbering;
mod officers;
mod outline;
mod part;
mod results;
mod section;
mod sentences;
mod whole;

use leptos::prelude::*;

use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::parts::{ButtonKind, Glyph, LinkButton, PageHeading};
use crate::app::records::advice::{Advice, Found, watch};
use crate::app::session::Session;
use crate::browser::page;
use crate::check::findings::Finding;
use crate::plan::{List, Place};
use crate::route;
use crate::route::outline::PlanPart;
use crate::route::{Route, outline as contents};
use crate::text::plan_page as m;
use part::{PlanAddress, part_name};

/// The page of the plan.
#[component]
pub fn PlanPage() -> impl IntoView {
    let session = Session::here();
    let here = use_here();
    let asked = Memo::new(move |before: Option<&PlanAddress>| {
        if let Route::Plan(word) = here.get() {
            return word.map_or(PlanAddress::Whole, |word| PlanAddress::of(&word));
        }
        // While the address changes to another page, this page stays as it is.
        before.copied().unwrap_or(PlanAddress::Whole)
    });
    let shown = memo(move || match asked.get() {
        PlanAddress::Part(part) => session.read(Place::Order(List::Sections), |plan| {
            contents::page_of(plan, part).map_or(PlanAddress::Nothing, PlanAddress::Part)
        }),
        other @ (PlanAddress::Whole | PlanAddress::Nothing) => other,
    });
    // A section within a part has no page of its own: the part's page scrolls to it.
    Effect::new(move |_| {
        if let (PlanAddress::Part(part), PlanAddress::Part(page)) = (asked.get(), shown.get())
            && part != page
        {
            request_animation_frame(move || show_section(part));
        }
    });
    let found = watch(session);
    view! {
        <div class="plan">
            <outline::Outline asked shown />
            <div class="plan__part">
                {move || match shown.get() {
                    PlanAddress::Whole => view! { <whole::Whole /> }.into_any(),
                    PlanAddress::Part(part) => part_view(session, part, found),
                    PlanAddress::Nothing => view! { <NoPart /> }.into_any(),
                }}
            </div>
        </div>
    }
}

fn show_section(part: PlanPart) {
    let id = part.word();
    page::scroll_to(&id);
    page::focus(&id);
}

fn part_view(session: Session, part: PlanPart, found: Found) -> AnyView {
    let own = memo(move || {
        let found = found.get().unwrap_or_default();
        session.peek(|plan| {
            let here = |finding: &&Finding| {
                let found = finding.at.and_then(|at| contents::part_of(plan, at));
                found.and_then(|found| contents::page_of(plan, found)) == Some(part)
            };
            found.iter().filter(here).cloned().collect::<Vec<_>>()
        })
    });
    let inside = match part {
        PlanPart::Frame => view! { <frame::FramePart /> }.into_any(),
        PlanPart::Decision => view! { <decision::DecisionPart /> }.into_any(),
        PlanPart::Section(id) => view! { <section::SectionPart id /> }.into_any(),
        PlanPart::Leftovers => view! { <leftovers::LeftoversPart /> }.into_any(),
        PlanPart::Officers => view! { <officers::OfficersPart /> }.into_any(),
        PlanPart::Issue => view! { <issue::IssuePart /> }.into_any(),
    };
    view! {
        <div class="advised">
            <PageHeading title=part_name(part) above=say(m::TITLE) />
            <Advice found=own />
        </div>
        {(part != PlanPart::Issue).then(|| view! { <differ::PartDiffers part /> })}
        {inside}
        <Neighbours part />
    }
    .into_any()
}

#[component]
fn NoPart() -> impl IntoView {
    view! {
        <PageHeading title=say(m::TITLE) />
        <p>{say(m::NO_PART)}</p>
    }
}

/// Links to the part before and the part after.
#[component]
fn Neighbours(part: PlanPart) -> impl IntoView {
    let session = Session::here();
    let pages = memo(move || session.read(Place::Order(List::Sections), contents::pages));
    let beside = move |forward: bool| {
        pages.with(|pages| {
            let place = pages.iter().position(|page| *page == part)?;
            let other = if forward { place.checked_add(1) } else { place.checked_sub(1) };
            other.and_then(|other| pages.get(other).copied())
        })
    };
    let link = move |forward: bool| {
        move || {
            let part = beside(forward)?;
            let name = part_name(part);
            let label = tell(move |language| {
                let words = if forward { m::next } else { m::previous };
                words(language, &name.get())
            });
            let href = route::path(&Route::Plan(Some(part.word())));
            let (icon, kind) = if forward {
                (Glyph::Next, ButtonKind::Plain)
            } else {
                (Glyph::Previous, ButtonKind::Quiet)
            };
            Some(view! { <LinkButton label href icon kind /> })
        }
    };
    view! {
        <nav class="plan__foot" aria-label=say(m::PREVIOUS_NEXT)>
            {link(false)}
            {link(true)}
        </nav>
    }
}
