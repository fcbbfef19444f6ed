//! Tự chấm: what the points come to, and the criteria by area.

use leptos::prelude::*;

use super::desk::PointsDesk;
use super::row::ScoreLineRow;
use super::row_filter::{ShownChoices, row_filter};
use super::said::said_line;
use super::score_fields::prefix;
use crate::app::ambient::language::say;
use crate::app::ambient::memo::memo;
use crate::app::parts::{Disclosure, LinkButton};
use crate::plan::Id;
use crate::route;
use crate::route::{Paper, Route};
use crate::text::points_page as m;
use crate::view::points::{Facts, RowFilter, area_head, facts, shown_rows};

/// The codes of what is shown.
const SHOWN: ShownChoices<RowFilter> = [
    ("", RowFilter::All, m::SHOW_ALL),
    ("chua-cham", RowFilter::Open, m::SHOW_OPEN),
    ("mat-diem", RowFilter::Lost, m::SHOW_LOST),
];

#[component]
pub(super) fn Scores(desk: PointsDesk) -> impl IntoView {
    let shown = RwSignal::new(RowFilter::All);
    // A criterion stays where it is while it is scored: the rows are chosen anew with the filter or the set alone.
    let areas = memo(move || {
        let shown = shown.get();
        desk.read_set(|_, _, table| shown_rows(&table.scheme, &table.sheet, shown))
    });
    let none = move || areas.with(Vec::is_empty);
    // The first area is open, so that the page begins with work.
    let first = areas.with_untracked(|areas| areas.first().map(|(area, _)| *area));
    view! {
        <div class="points">
            <Head desk shown />
            {move || none().then(|| view! { <p class="soft points__none">{say(m::NOTHING_SHOWN)}</p> })}
            <For each=move || areas.get() key=Clone::clone let:area>
                <ScoreArea desk area open=move |area| shown.get_untracked() != RowFilter::All || Some(area) == first />
            </For>
        </div>
    }
}

#[component]
fn Head(desk: PointsDesk, shown: RwSignal<RowFilter>) -> impl IntoView {
    let facts = memo(move || desk.read(|language, _, t| facts(language, &t.scheme, &t.sheet)));
    let word = |read: fn(&Facts) -> &String| move || facts.with(|facts| read(facts).clone());
    let part = move |class, read: fn(&Facts) -> &String| said_line(class, memo(word(read)));
    view! {
        <section class="card points__head" aria-label=say(m::SELF_SCORE)>
            <div class="points__facts" role="status">
                <p class="points__total">{word(|facts| &facts.total)}</p>
                {part("points__standing", |facts| &facts.standing)}
                {part("points__standing", |facts| &facts.result)}
                {part("soft", |facts| &facts.parts)}
                {part("soft", |facts| &facts.open)}
            </div>
            {row_filter("points-shown", SHOWN, shown)}
            <LinkButton label=say(m::TO_REPORT) href=route::path(&Route::Documents(Paper::SelfScore)) id="to-self-score-report" />
        </section>
    }
}

#[component]
fn ScoreArea(
    desk: PointsDesk,
    area: (Id, Vec<Id>),
    open: impl Fn(Id) -> bool + 'static,
) -> impl IntoView {
    let (area, rows) = area;
    let open = RwSignal::new(open(area));
    let head = memo(move || {
        desk.read(|language, plan, t| area_head(language, plan, &t.scheme, &t.sheet, area))
    });
    let label = Signal::derive(move || head.with(|head| format!("{} · {}", head.title, head.sum)));
    let holds: Vec<String> = rows.iter().map(|id| prefix(*id)).collect();
    view! {
        <section class="card points__area">
            <Disclosure label open id=format!("points-area-{area}") holds=holds.join(" ")>
                <div class="points__rows">
                    {rows.into_iter().map(|id| view! { <ScoreLineRow desk criterion=id /> }).collect_view()}
                </div>
            </Disclosure>
        </section>
    }
}
