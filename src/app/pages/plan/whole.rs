//! Toàn bộ kế hoạch: every part, to read at once, each with a link to its form.

use leptos::prelude::*;

use super::part::part_name;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{ButtonKind, Glyph, LinkButton, PageHeading};
use crate::app::session::Session;
use crate::plan::{List, Place};
use crate::route;
use crate::route::outline::PlanPart;
use crate::route::{Paper, Route, outline as contents};
use crate::text::plan_page as m;
use crate::view::reading::{ReadingLine, lines};

#[component]
pub(super) fn Whole() -> impl IntoView {
    let session = Session::here();
    let pages = memo(move || session.read(Place::Order(List::Sections), contents::pages));
    let paper = route::path(&Route::Documents(Paper::Decision));
    view! {
        <PageHeading title=say(m::WHOLE) />
        <div class="lead-row">
            <p class="soft">{say(m::WHOLE_LEAD)}</p>
            <LinkButton label=say(m::PRINT) href=paper kind=ButtonKind::Main icon=Glyph::Document />
        </div>
        <div class="reading">
            <For each=move || pages.get() key=|part| *part let:part>
                <ReadPart part />
            </For>
        </div>
    }
}

#[component]
fn ReadPart(part: PlanPart) -> impl IntoView {
    let session = Session::here();
    let language = use_language();
    let lines = memo(move || session.whole(|plan| lines(language.get(), plan, part)));
    let name = part_name(part);
    let href = route::path(&Route::Plan(Some(part.word())));
    let empty = move || lines.with(Vec::is_empty).then(|| say(m::NOT_FILLED));
    view! {
        <section class="reading__part" id=part.word() aria-label=name>
            <div class="reading__head">
                <h2 class="reading__title">{name}</h2>
                <LinkButton label=tell(move |language| m::edit(language, &name.get())) href kind=ButtonKind::Quiet icon=Glyph::Pencil />
            </div>
            {move || lines.get().into_iter().map(line).collect_view()}
            {move || empty().map(|words| view! { <p class="soft">{words}</p> })}
        </section>
    }
}

fn line(line: ReadingLine) -> AnyView {
    match line {
        ReadingLine::Heading(words) => {
            view! { <h3 class="reading__heading">{words}</h3> }.into_any()
        }
        ReadingLine::Paragraph(words) => view! { <p>{words}</p> }.into_any(),
        ReadingLine::Bullet(words) => view! { <p class="reading__bullet">{words}</p> }.into_any(),
        ReadingLine::Count(words) => view! { <p class="soft">{words}</p> }.into_any(),
    }
}
