//! Phiếu công chức: whose sheet, and everything of that person as links.

use leptos::prelude::*;

use super::state::DocumentsState;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, use_language};
use crate::app::ambient::memo::memo;
use crate::app::ambient::today::use_today;
use crate::app::parts::{Card, Chip, Choice, Pick};
use crate::plan::{Id, List, Plan, naming};
use crate::route;
use crate::route::{Filter, Paper, Route};
use crate::text::documents as m;
use crate::view::own_work::{WorkRow, rows};

/// The officer of the sheet, if it is one's.
fn whose(desk: DocumentsState) -> Option<Id> {
    match desk.paper.get() {
        Paper::Officer(officer) => officer,
        Paper::Decision
        | Paper::Tracking
        | Paper::Report(_)
        | Paper::Evidence
        | Paper::Amendment
        | Paper::Urging
        | Paper::SelfScore
        | Paper::Register(_)
        | Paper::Apology(_) => None,
    }
}

/// Whose sheet: all, or one officer's or unit's; groups too.
#[component]
pub(super) fn Whose(desk: DocumentsState) -> impl IntoView {
    let (here, language) = (use_here(), use_language());
    let options = memo(move || {
        let language = language.get();
        let offered = |plan: &Plan| {
            let all = plan.officers.iter().filter(|(_, row)| !row.retired);
            let pick =
                |(id, _)| Pick::new(Id::to_string(&id), naming::name(plan, List::Officers, id));
            all.map(pick).collect::<Vec<_>>()
        };
        let mut picks = vec![Pick::new("", m::ALL_SHEETS.get(language))];
        picks.extend(desk.session.whole(offered));
        picks
    });
    let value = Signal::derive(move || whose(desk).map(|id| id.to_string()).unwrap_or_default());
    let on_edit = move |chosen: String| {
        here.go(&Route::Documents(Paper::Officer(chosen.parse().ok())));
    };
    view! { <Choice id="sheet-of" label=say(m::WHOSE) options value on_edit /> }
}

/// Everything of one person: each remedy and duty with its day and state, a link to its page.
#[component]
pub(super) fn Work(desk: DocumentsState) -> impl IntoView {
    let (language, today) = (use_language(), use_today());
    let found = memo(move || {
        let officer = whose(desk)?;
        let (language, today) = (language.get(), today.get());
        Some(desk.session.whole(|plan| rows(language, plan, officer, today)))
    });
    let line = |row: WorkRow| {
        let href = route::path(&Route::of_item(row.list, row.id, Filter::default()));
        let status = row.status;
        view! {
            <li class="own-work__row">
                <a class="documents__advice" href=href>
                    <span>{row.name}</span>
                    <span class="soft">{row.when}</span>
                </a>
                <Chip status=Signal::derive(move || status) />
            </li>
        }
    };
    move || {
        let all = found.get()?;
        let none = all.is_empty();
        Some(view! {
            <Card title=say(m::OWN_WORK) id="own-work">
                {none.then(|| view! { <p class="soft">{say(m::NO_WORK)}</p> })}
                <ul class="own-work">{all.into_iter().map(line).collect_view()}</ul>
            </Card>
        })
    }
}
