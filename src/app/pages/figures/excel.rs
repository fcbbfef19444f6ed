//! The figures as an Excel file, and the sheet of figures for an officer who has no application.

use leptos::prelude::*;

use super::state::FiguresState;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::ambient::today::use_today;
use crate::app::keeper::Keeper;
use crate::app::parts::{Choice, Pick};
use crate::app::records::office::{OfficeButton, OfficeFiles, OfficeOrder, OfficeOutcome};
use crate::plan::{Id, List, Place, naming};
use crate::spreadsheet::{figures, officer, with_measures};
use crate::text::office as m;

/// Both, and what came of it.
#[component]
pub fn ExcelFiles(desk: FiguresState) -> impl IntoView {
    let (files, keeper, today) = (OfficeFiles::default(), Keeper::here(), use_today());
    let id = move || keeper.open_id().get_untracked().unwrap_or_default();
    let all = move |()| {
        let made = desk.session.peek(|plan| figures(plan, &id()));
        OfficeOrder::excel(made, today.get_untracked())
    };
    view! {
        <p class="soft">{say(m::FIGURES_HINT)}</p>
        <div class="actions">
            <OfficeButton files label=m::SAVE_EXCEL id="save-excel" order=all />
        </div>
        <OfficerSheet desk files />
        <OfficeOutcome files />
    }
}

#[component]
fn OfficerSheet(desk: FiguresState, files: OfficeFiles) -> impl IntoView {
    let (session, keeper, today) = (desk.session, Keeper::here(), use_today());
    let options = memo(move || {
        session.track(Place::Order(List::Officers));
        desk.groups.track();
        session.peek(|plan| {
            let pick = |id: Id| Pick::new(id.to_string(), naming::name(plan, List::Officers, id));
            with_measures(plan).into_iter().map(pick).collect::<Vec<_>>()
        })
    });
    // Who was chosen may keep no measure any more: then the first who does.
    let chosen = RwSignal::new(String::new());
    let who = memo(move || {
        options.with(|all| {
            let own = all.iter().find(|pick| chosen.with(|chosen| pick.value == *chosen));
            own.or(all.first()).map(|pick| pick.value.clone()).unwrap_or_default()
        })
    });
    let sheet = move |()| {
        let id = keeper.open_id().get_untracked().unwrap_or_default();
        let made = session.peek(|plan| {
            let chosen = who.with_untracked(|who| who.parse::<Id>());
            let chosen = chosen.unwrap_or_else(|_gone| Id::named("nobody"));
            officer(plan, &id, chosen, desk.month.get_untracked())
        });
        OfficeOrder::excel(made, today.get_untracked())
    };
    let hint = tell(move |language| m::sheet_hint(language, desk.month.get()));
    view! {
        <h2 class="figures__tool">{say(m::SHEET_TITLE)}</h2>
        {move || if options.with(Vec::is_empty) {
            view! { <p class="soft">{say(m::NOBODY)}</p> }.into_any()
        } else {
            view! {
                <p class="soft">{hint}</p>
                <div class="actions">
                    <Choice id="sheet-officer" label=say(m::WHOSE) options value=who on_edit=move |who| chosen.set(who) />
                    <OfficeButton files label=m::SAVE_SHEET id="save-officer-sheet" order=sheet />
                </div>
            }
            .into_any()
        }}
    }
}
