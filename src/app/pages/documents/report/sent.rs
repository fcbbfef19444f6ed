//! Bản đã gửi: that it was sent, what has moved since, and which of the two is shown.

use leptos::prelude::*;

use super::super::picks::picks;
use super::super::state::DocumentsState;
use super::send::RESULT;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, Confirm, Notice, NoticeKind, RadioChoice, focus_soon};
use crate::edit::{Name, reported};
use crate::read::day;
use crate::text::{Message, documents, reports as m};
use crate::view::period_report::{SentCopy, moved};

/// Shown beside the paper of a report that was sent.
#[component]
pub(in super::super) fn State(desk: DocumentsState) -> impl IntoView {
    move || match desk.copy.get() {
        SentCopy::None => None,
        SentCopy::Unreadable(why) => {
            let words = tell(move |language| m::copy_bad(language, &why.to_string()));
            let notice = view! {
                <Notice text=words kind=NoticeKind::Danger id="report-copy-bad" />
                <Unsend desk />
            };
            Some(notice.into_any())
        }
        copy @ (SentCopy::Whole | SentCopy::Changed) => {
            let changed = copy == SentCopy::Changed;
            Some(view! { <Sent desk changed /> }.into_any())
        }
    }
}

#[component]
fn Sent(desk: DocumentsState, changed: bool) -> impl IntoView {
    const SOURCES: &[(&str, Message)] = &[("sent", m::SOURCE_SENT), ("now", documents::SOURCE_NOW)];
    let session = desk.session;
    let words = tell(move |language| {
        session.whole(|plan| {
            let own = plan.report_on(desk.period.get());
            own.map(|own| m::sent_on_day(language, own.number.trim(), &day::show_stored(&own.day)))
                .unwrap_or_default()
        })
    });
    let value =
        Signal::derive(move || (if desk.current.get() { "now" } else { "sent" }).to_owned());
    let on_edit = move |value: String| desk.current.set(value == "now");
    view! {
        <div class="stack" id=RESULT tabindex="-1">
            <Notice text=words kind=NoticeKind::Good />
            {changed.then(|| view! {
                <Notice text=say(m::COPY_CHANGED) kind=NoticeKind::Danger id="report-copy-changed" />
            })}
            <Since desk />
            <RadioChoice id="report-source" label=say(documents::SOURCE) options=picks(SOURCES) value on_edit />
            <Unsend desk />
        </div>
    }
}

/// Drops the copy, after asking: the only way to send a report anew.
#[component]
fn Unsend(desk: DocumentsState) -> impl IntoView {
    let session = desk.session;
    let leaving = RwSignal::new(false);
    let unsend = move |()| {
        leaving.set(false);
        let period = desk.period.get_untracked();
        session.apply(Name::Plain, session.peek(|plan| reported::unsend(plan, period)));
        focus_soon("send-report");
    };
    view! {
        <Button label=say(m::UNSEND) on_press=move |()| leaving.set(true) kind=ButtonKind::Quiet id="unsend" />
        <Confirm id="unsend-dialog" title=say(m::UNSEND_TITLE) open=leaving yes=say(m::UNSEND)
            on_yes=unsend on_close=move |()| leaving.set(false)>
            <p>{say(m::UNSEND_TEXT)}</p>
        </Confirm>
    }
}

/// What the same report would say otherwise now.
#[component]
fn Since(desk: DocumentsState) -> impl IntoView {
    let language = use_language();
    let found = memo(move || desk.session.whole(|plan| moved(plan, desk.period.get())));
    let lines = move || {
        let language = language.get();
        let or = |text: String| {
            if text.is_empty() { m::BLANK.get(language).to_owned() } else { text }
        };
        let line = move |one: crate::document::report::Moved| {
            let words = m::moved_line(language, &one.row, &one.column, &or(one.sent), &or(one.now));
            view! { <li>{words}</li> }
        };
        found.get().into_iter().map(line).collect_view()
    };
    let words = tell(move |language| m::moved_since(language, &found.with(Vec::len).to_string()));
    move || {
        found.with(|all| !all.is_empty()).then(|| {
            view! {
                <Notice text=words kind=NoticeKind::Warning id="report-moved">
                    <ul class="report__list">{lines}</ul>
                </Notice>
            }
        })
    }
}
