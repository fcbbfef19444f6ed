//! One text of the report: its draft, or the field in which it is written, and what has moved since.

use leptos::prelude::*;

use super::super::state::DocumentsState;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, Notice, NoticeKind, focus_soon};
use crate::app::records::fields::{ProseOf, control_id};
use crate::edit::{Name, reported};
use crate::plan::{At, Id, List, ReportTextField};
use crate::text::reports as m;
use crate::view::period_report::PartRow;

/// Makes the draft the officer's own words, or only renews what they are compared with.
fn write(desk: DocumentsState, row: &PartRow, words: bool) {
    let session = desk.session;
    let key = (desk.period.get_untracked(), row.part, row.owner);
    let changes = session.peek(|plan| reported::write(plan, key, (&row.draft, words)));
    session.apply(Name::Plain, changes);
    let id = session.peek(|plan| plan.report_text(key.0, key.1, key.2).map(|(id, _)| id));
    if let Some(id) = id {
        focus_soon(control_id(At::ReportText(id, ReportTextField::Text)));
    }
}

#[component]
pub(super) fn OneText(
    desk: DocumentsState,
    row: Memo<Option<PartRow>>,
    /// Whether its name is shown above it, because it is one of several.
    #[prop(optional)]
    named: bool,
) -> impl IntoView {
    let name = Signal::derive(move || {
        row.with(|row| row.as_ref().map(|row| row.name.clone())).unwrap_or_default()
    });
    let written = memo(move || row.with(|row| row.as_ref().and_then(|row| row.written)));
    view! {
        <div class="report__text">
            {move || match written.get() {
                Some(id) => view! { <Written desk row id name /> }.into_any(),
                None => view! { <Drafted desk row name named /> }.into_any(),
            }}
        </div>
    }
}

/// The draft, line by line.
fn draft(row: Memo<Option<PartRow>>) -> impl IntoView {
    let lines = move || {
        let text = row.with(|row| row.as_ref().map(|row| row.draft.clone())).unwrap_or_default();
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()
    };
    view! { <blockquote class="report__draft" lang="vi">{lines}</blockquote> }
}

#[component]
fn Drafted(
    desk: DocumentsState,
    row: Memo<Option<PartRow>>,
    name: Signal<String>,
    named: bool,
) -> impl IntoView {
    let blank = memo(move || row.with(|row| row.as_ref().is_none_or(|row| row.draft.is_empty())));
    let press = move |()| {
        if let Some(row) = row.get_untracked() {
            write(desk, &row, true);
        }
    };
    let label = move || say(if blank.get() { m::WRITE_NEW } else { m::WRITE });
    let spoken = tell(move |language| m::write_label(language, &name.get()));
    view! {
        {named.then(|| view! { <p class="report__name">{name}</p> })}
        <p class="soft">{move || say(if blank.get() { m::NO_DRAFT } else { m::DRAFT })}</p>
        {move || (!blank.get()).then(|| draft(row))}
        <button type="button" class="button" aria-label=spoken on:click=move |_| press(())>{label}</button>
    }
}

#[component]
fn Written(
    desk: DocumentsState,
    row: Memo<Option<PartRow>>,
    id: Id,
    name: Signal<String>,
) -> impl IntoView {
    let moved = memo(move || row.with(|row| row.as_ref().is_some_and(|row| row.moved)));
    let with = move |words: bool| {
        if let Some(row) = row.get_untracked() {
            write(desk, &row, words);
        }
    };
    let drop = move |()| {
        desk.session.remove(List::ReportTexts, id);
    };
    view! {
        <ProseOf at=At::ReportText(id, ReportTextField::Text) label=name />
        {move || moved.get().then(|| view! {
            <Notice text=say(m::MOVED) kind=NoticeKind::Warning>
                {draft(row)}
                <div class="actions">
                    <Button label=say(m::TAKE_DRAFT) on_press=move |()| with(true) />
                    <Button label=say(m::KEEP_WORDS) on_press=move |()| with(false) kind=ButtonKind::Quiet />
                </div>
            </Notice>
        })}
        <Button label=say(m::DROP_WORDS) on_press=drop kind=ButtonKind::Quiet />
    }
}
