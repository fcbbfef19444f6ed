//! The plans of this device from which next year's can be made.

use leptos::prelude::*;

use super::year_of;
use crate::app::ambient::here::{Here, use_here};
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::keeper::{Entry, Keeper, naming};
use crate::app::parts::{Button, Card, Glyph, LinkButton, Notice, NoticeKind};
use crate::browser::timer;
use crate::route;
use crate::route::Route;
use crate::text::{plan_new as m, start};

/// A plan of this device: its id, its year, its title in the language of the screen.
type Earlier = (String, i32, String);

/// A button for each plan of this device that leads into next year's; without one, how to get one here.
#[component]
pub(super) fn EarlierPlans(
    /// The plans.
    keeper: Keeper,
) -> impl IntoView {
    let (here, language) = (use_here(), use_language());
    let problem = RwSignal::new(None::<String>);
    let plans = memo(move || {
        let language = language.get();
        let known = |entry: &Entry| {
            let title = naming::title(language, entry);
            year_of(&entry.year).map(|year| (entry.id.clone(), year, title))
        };
        keeper.plans().with(|all| all.iter().filter_map(known).collect::<Vec<Earlier>>())
    });
    let none = memo(move || plans.with(Vec::is_empty));
    move || {
        if !keeper.ready().get() {
            return ().into_any();
        }
        if none.get() {
            let href = route::path(&Route::Open);
            return view! {
                <p class="soft">{say(m::NO_EARLIER)}</p>
                <p><LinkButton label=say(m::TO_FILE) href icon=Glyph::Document id="open-earlier" /></p>
            }
            .into_any();
        }
        let button = move |plan| next_button(keeper, here, plan, problem);
        view! {
            <Card title=say(m::EARLIER_CARD) id="earlier-plans">
                <p class="soft">{say(m::EARLIER_LEAD)}</p>
                {move || problem.get().map(|why| {
                    let words = tell(move |language| start::not_opened(language, &why));
                    view! { <Notice text=words kind=NoticeKind::Danger id="not-opened" /> }
                })}
                <div class="stack">
                    <For each=move || plans.get() key=Clone::clone children=button />
                </div>
            </Card>
            <p class="soft">{say(m::FRAME_LEAD)}</p>
        }
        .into_any()
    }
}

/// Opens the plan, if it is not the open one, and asks in what next year's differs.
fn next_button(
    keeper: Keeper,
    here: Here,
    (id, year, title): Earlier,
    problem: RwSignal<Option<String>>,
) -> impl IntoView {
    let next = year.saturating_add(1).to_string();
    let label = tell(move |language| m::from_plan(language, &next, &title));
    let go = move |()| {
        let id = id.clone();
        timer::spawn(async move {
            let open = keeper.open_id().get_untracked().as_deref() == Some(id.as_str());
            match if open { Ok(()) } else { keeper.open(&id).await } {
                Ok(()) => here.go(&Route::NextYear),
                Err(fault) => problem.set(Some(fault.to_string())),
            }
        });
    };
    view! { <Button label on_press=go icon=Glyph::Next /> }
}
