//! Lời của báo cáo: each part in prose as a draft, or as the officer has written it.

use leptos::prelude::*;

use super::super::state::DocumentsState;
use super::words::OneText;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::parts::Disclosure;
use crate::document::report::Reported;
use crate::text::{Language, reports as m};
use crate::view::period_report::{PartRow, parts, remedy_parts};

/// A summary line of a part: its name, and whose words are printed.
fn summary(language: Language, row: &PartRow) -> String {
    match row.written {
        None => m::state_draft(language, &row.name),
        Some(_) if row.moved => m::state_moved(language, &row.name),
        Some(_) => m::state_written(language, &row.name),
    }
}

/// The five parts, and the causes and next steps of the remedies.
#[component]
pub(super) fn Parts(desk: DocumentsState) -> impl IntoView {
    let language = use_language();
    let rows = Memo::new(move |_| {
        let of = desk.session.whole(|plan| Reported::of(plan, desk.period.get()));
        of.map(|of| parts(language.get(), &of)).unwrap_or_default()
    });
    // Once a period: what is typed changes the words of a part, and must not make its field anew.
    let many = Memo::new(move |_| rows.with(Vec::len));
    let one = move |place: usize| {
        let row = Memo::new(move |_| rows.with(|rows| rows.get(place).cloned()));
        let label = tell(move |language| {
            row.with(|row| row.as_ref().map(|row| summary(language, row))).unwrap_or_default()
        });
        let id = rows.with_untracked(|rows| rows.get(place).map(part_id));
        view! {
            <Disclosure label id=id.unwrap_or_default() lazy=true holds="f-report_texts-">
                <OneText desk row />
            </Disclosure>
        }
    };
    view! {
        <h2 class="report__head">{say(m::PARTS)}</h2>
        <p class="soft report__hint">{say(m::PARTS_HINT)}</p>
        {move || (0..many.get()).map(one).collect_view()}
        <Disclosure label=say(m::OF_TABLE) id="part-items" lazy=true>
            <Items desk />
        </Disclosure>
    }
}

/// The id of a part's fold: "part-danh-gia".
fn part_id(row: &PartRow) -> String {
    use crate::plan::value::CodeSet as _;
    format!("part-{}", row.part.code())
}

/// Cause and next steps, remedy by remedy, each folded.
#[component]
fn Items(desk: DocumentsState) -> impl IntoView {
    let language = use_language();
    let rows = Memo::new(move |_| {
        let of = desk.session.whole(|plan| Reported::of(plan, desk.period.get()));
        of.map(|of| remedy_parts(language.get(), &of)).unwrap_or_default()
    });
    let many = Memo::new(move |_| rows.with(Vec::len));
    let one = move |place: usize| {
        let label = Signal::derive(move || {
            rows.with(|rows| rows.get(place).map(|(name, _)| name.clone())).unwrap_or_default()
        });
        let text = move |at: usize| {
            let row = Memo::new(move |_| {
                rows.with(|rows| rows.get(place).and_then(|(_, own)| own.get(at)).cloned())
            });
            view! { <OneText desk row named=true /> }
        };
        view! {
            <Disclosure label lazy=true>{text(0)} {text(1)}</Disclosure>
        }
    };
    move || (0..many.get()).map(one).collect_view()
}
