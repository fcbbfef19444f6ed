//! Số liệu: the year as a grid on a wide screen, one month at a time on a narrow one.

mod chips;
mod excel;
mod folds;
mod grid;
mod group;
mod head;
mod keys;
mod measures;
mod paste;
mod period;
mod row;
mod state;
mod sums;
mod through;

use leptos::prelude::*;

use crate::app::ambient::language::say;
use crate::app::ambient::memo::memo;
use crate::app::parts::{ButtonKind, Disclosure, EmptyState, LinkButton};
use crate::app::session::Session;
use crate::plan::{List, Place};
use crate::route::{Filter, Route};
use crate::text::{figures, office};
use crate::{check, route};
use state::{AFTER_SHEET, FiguresState};

/// The page.
#[component]
pub fn FiguresPage() -> impl IntoView {
    let session = Session::here();
    let desk = FiguresState::new(session);
    let by_year = memo(move || desk.by_year.get());
    let none = memo(move || {
        session.read(Place::Order(List::Targets), |plan| check::asked(plan).is_empty())
    });
    let targets = move || route::path(&Route::Criteria(Filter::default()));
    let (conclusions, measures) = (RwSignal::new(false), RwSignal::new(false));
    view! {
        <head::FiguresHead desk />
        {move || none.get().then(|| view! {
            <EmptyState title=say(figures::NOTHING_ASKED) text=say(figures::NOTHING_ASKED_TEXT)>
                <LinkButton label=say(figures::TO_TARGETS) href=Signal::derive(targets) kind=ButtonKind::Main id="first-target" />
            </EmptyState>
        })}
        {move || if by_year.get() {
            view! { <grid::Grid desk /> }.into_any()
        } else {
            view! { <period::PeriodMonths desk /> }.into_any()
        }}
        <div class="figures__below"><head::MonthWindow desk /></div>
        <div class="folded" id=AFTER_SHEET>
            <Disclosure label=say(office::FIGURES_FILES) id="excel-files"><excel::ExcelFiles desk /></Disclosure>
            <Disclosure label=say(figures::CONCLUSIONS) open=conclusions id="conclusions">
                {move || conclusions.get().then(|| view! { <chips::Conclusions desk /> })}
            </Disclosure>
            <Disclosure label=say(figures::EDIT_MEASURES) open=measures id="edit-measures">
                {move || measures.get().then(|| view! { <measures::Measures session /> })}
            </Disclosure>
        </div>
        <paste::PasteDialog desk />
    }
}
