//! The question to answer first; then what will be written, what will not, and why.

#![allow(clippy::large_types_passed_by_value, reason = "handles only, copied once a dialog")]

use leptos::prelude::*;

use super::ask::{Ask, Question};
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::today::use_today;
use crate::app::parts::{Notice, NoticeKind};
use crate::edit::paste::{Laid, Pasted};
use crate::text::{figures, pasting};

/// The question to answer before anything is written. It is above the controls that answer it, so that it is
/// visible on a low screen.
#[component]
pub(super) fn PasteQuestion(ask: Ask, laid: Memo<Laid>) -> impl IntoView {
    let body = move || {
        let question = match ask.question(laid)? {
            _ if laid.with(|laid| *laid == Laid::default()) => return None,
            Question::Layout => figures::ASK_LAYOUT,
            Question::Heads => figures::ASK_HEADS,
            Question::First => figures::ASK_FIRST,
        };
        Some(view! { <Notice text=say(question) kind=NoticeKind::Warning id="paste-question" /> })
    };
    view! { <div aria-live="polite">{body}</div> }
}

#[component]
pub(super) fn PastePreview(ask: Ask, laid: Memo<Laid>) -> impl IntoView {
    let (session, language, today) = (ask.desk.session, use_language(), use_today());
    let body = move || {
        if ask.question(laid).is_some() && laid.with(|laid| *laid != Laid::default()) {
            return ().into_any();
        }
        let laid = laid.get();
        if laid.cells.is_empty() && laid.left.is_empty() {
            return view! { <p class="soft">{say(figures::NOTHING_YET)}</p> }.into_any();
        }
        let hidden = laid.cells.iter().filter(|cell| is_hidden(ask, cell)).count();
        let told = session.peek(|plan| pasting::preview(language.get(), plan, &laid, today.get()));
        let list = |lines: Vec<String>| {
            lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
        };
        let warning = |words: String| view! { <Notice text=words kind=NoticeKind::Warning /> };
        let refused = (!told.refused.is_empty()).then(|| {
            view! {
                <h3>{say(figures::NOT_WRITTEN)}</h3>
                <ul class="preview__list" id="paste-refused">{list(told.refused)}</ul>
            }
        });
        let written = (!told.written.is_empty()).then(|| {
            view! {
                <h3>{say(figures::WILL_WRITE)}</h3>
                <ul class="preview__list" id="paste-written">{list(told.written)}</ul>
            }
        });
        let notes = told.notes.into_iter().map(|note| view! { <p class="soft">{note}</p> });
        let hidden = (hidden > 0).then(|| {
            view! { <p id="paste-hidden">{tell(move |language| figures::hidden(language, hidden))}</p> }
        });
        view! {
            <p id="paste-counted">{told.counted}</p>
            <div id="paste-notes">{notes.collect_view()}</div>
            {refused}
            {told.warnings.into_iter().map(warning).collect_view()}
            {hidden}
            {written}
        }
        .into_any()
    };
    view! { <div class="preview" aria-live="polite">{body}</div> }
}

/// Whether a cell that will be written is not visible behind the dialog.
fn is_hidden(ask: Ask, cell: &Pasted) -> bool {
    cell.taken().is_some_and(|(measure, slot, _)| ask.desk.is_hidden(measure, slot))
}
