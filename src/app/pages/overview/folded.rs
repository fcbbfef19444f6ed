//! The folded sections: reports, officers, charts, and what is done.

use leptos::prelude::*;

use super::seen::Seen;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Bar, Disclosure};
use crate::app::records::chart::Chart;
use crate::app::session::Session;
use crate::check::Report;
use crate::check::overview::{drawn, together};
use crate::plan::{Id, List, Place, naming};
use crate::route::{Filter, Route};
use crate::text::{names, overview};
use crate::view::chip;
use crate::{route, view};

/// The reports of each duty that has any: due, overdue, sent. Open at first if some wait and the year is
/// not over.
#[component]
pub fn ReportsDue(session: Session, seen: Seen) -> impl IntoView {
    let counts = memo(move || seen.get().counted_reports());
    let (due, overdue, _) = counts.get_untracked();
    let open = RwSignal::new(due + overdue > 0 && !seen.get_untracked().finished);
    let label = tell(move |language| {
        let (due, overdue, sent) = counts.get();
        overview::reports(language, due, overdue, sent)
    });
    let language = use_language();
    let body = move || {
        let seen = seen.get();
        if seen.reports.is_empty() {
            return view! { <p class="soft">{say(overview::NO_REPORTS)}</p> }.into_any();
        }
        let row = |(duty, reports): &(Id, Vec<Report>)| {
            let name = session.peek(|plan| names::title(language.get(), plan, List::Duties, *duty));
            let lines = view::overview::report_lines(language.get(), reports)
                .into_iter()
                .map(|line| view! { <li>{line}</li> })
                .collect_view();
            view! {
                <li class="reports__row">
                    <a class="reports__duty" href=route::path(&Route::of_item(List::Duties, *duty, Filter::default()))>{name}</a>
                    <ul class="reports__lines">{lines}</ul>
                </li>
            }
        };
        let rows = seen.reports.iter().map(row).collect_view();
        view! { <ul class="reports">{rows}</ul> }.into_any()
    };
    view! {
        <Disclosure label open id="reports">
            {move || open.get().then(body)}
        </Disclosure>
    }
}

/// How the remedies and duties of each title and group stand: those that name it, and how many more come
/// through a group.
#[component]
pub fn Officers(session: Session, seen: Seen) -> impl IntoView {
    let open = RwSignal::new(false);
    let ids = memo(move || {
        seen.get().summary.officers.iter().map(|tally| tally.officer).collect::<Vec<_>>()
    });
    view! {
        <Disclosure label=say(overview::OFFICERS) open id="officers">
            {move || open.get().then(|| view! {
                <div class="bars">
                    <For each=move || ids.get() key=|id| *id let:officer>
                        <OfficerBar session seen officer />
                    </For>
                </div>
            })}
        </Disclosure>
    }
}

#[component]
fn OfficerBar(session: Session, seen: Seen, officer: Id) -> impl IntoView {
    let own = memo(move || {
        let seen = seen.get();
        seen.summary.officers.iter().find(|tally| tally.officer == officer).cloned()
    });
    let parts = Signal::derive(move || {
        own.get()
            .map(|own| chip::of_tally(&together(&[own.remedies, own.duties])))
            .unwrap_or_default()
    });
    let label = Signal::derive(move || {
        session.read(Place::Record(List::Officers, officer), |plan| {
            naming::name(plan, List::Officers, officer)
        })
    });
    let filter = Filter { officer: Some(officer.to_string()), ..Filter::default() };
    let through = tell(move |language| {
        let through = own.get().map(|own| own.through).unwrap_or_default();
        session.peek(|plan| view::overview::through(language, plan, &through))
    });
    view! {
        <a class="bars__link" href=route::path(&Route::Criteria(filter))>
            <Bar label parts />
            {move || (!through.get().is_empty()).then(|| view! { <span class="bars__through">{through}</span> })}
        </a>
    }
}

/// The charts of all targets that have enough months.
#[component]
pub fn Charts(session: Session) -> impl IntoView {
    let open = RwSignal::new(false);
    let body = move || {
        let ids = session.peek(drawn);
        if ids.is_empty() {
            return view! { <p class="soft">{say(overview::NO_CHARTS)}</p> }.into_any();
        }
        let one = |target: Id| {
            let label = session.peek(|plan| {
                plan.targets.get(target).map(|row| row.label.clone()).unwrap_or_default()
            });
            view! { <div class="charts__one"><h3>{label}</h3><Chart session target /></div> }
        };
        view! { <div class="charts">{ids.into_iter().map(one).collect_view()}</div> }.into_any()
    };
    view! {
        <Disclosure label=say(overview::CHARTS) open id="charts">
            {move || open.get().then(body)}
        </Disclosure>
    }
}

/// The remedies and duties that need nothing more.
#[component]
pub fn Done(session: Session, seen: Seen) -> impl IntoView {
    let open = RwSignal::new(false);
    let language = use_language();
    let label = tell(move |language| overview::done(language, seen.get().done.len()));
    let body = move || {
        let row = |(list, id): &(List, Id)| {
            let name = session.peek(|plan| names::title(language.get(), plan, *list, *id));
            view! { <li><a class="done__link" href=route::path(&Route::of_item(*list, *id, Filter::default()))>{name}</a></li> }
        };
        let rows = seen.get().done.iter().map(row).collect_view();
        view! { <ul class="done">{rows}</ul> }
    };
    view! {
        <Disclosure label open id="done">
            {move || open.get().then(body)}
        </Disclosure>
    }
}
