//! Các kỳ báo cáo of a recurring duty: due, overdue, or sent on a day.

use leptos::prelude::*;

use super::many::{SendMany, Unruled};
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::ambient::today::use_today;
use crate::app::parts::{Button, ButtonKind, Card, Chip, FieldGrid, Glyph, focus_soon};
use crate::app::records::fields::{DayOf, PlanLine, control_id};
use crate::app::session::Session;
use crate::check::{Report, ReportState, occurrences};
use crate::plan::{At, Id, List, One, Place, ReportSent, ReportSentField};
use crate::read::day;
use crate::route;
use crate::route::{Paper, Route};
use crate::text::{duty_page as m, verdicts};
use crate::view::chip;
use crate::view::chip::ChipStatus;
use crate::view::reports::sending_of;

#[component]
pub(super) fn Reports(session: Session, id: Id) -> impl IntoView {
    let today = use_today();
    let reports = memo(move || {
        session.track(Place::One(One::Frame));
        session.track(Place::Record(List::Duties, id));
        let reports =
            session.read(Place::Order(List::ReportsSent), |plan| plan.reports_sent.ids().to_vec());
        for sending in reports {
            session.track(Place::Record(List::ReportsSent, sending));
        }
        session.peek(|plan| occurrences(plan, id, today.get()))
    });
    let none = move || reports.with(Vec::is_empty);
    let codes = move || {
        reports.with(|all| all.iter().map(|report| report.code.clone()).collect::<Vec<_>>())
    };
    view! {
        <Card title=say(m::REPORTS) id="reports">
            {move || none().then(|| view! { <p class="soft">{say(m::NO_REPORTS)}</p> })}
            <Unruled id reports />
            <SendMany session id reports />
            <ol class="reports">
                <For each=codes key=Clone::clone let:code>
                    <ReportRow session id reports code />
                </For>
            </ol>
        </Card>
    }
}

#[component]
fn ReportRow(session: Session, id: Id, reports: Memo<Vec<Report>>, code: String) -> impl IntoView {
    let language = use_language();
    let today = use_today();
    let wanted = code.clone();
    let report =
        memo(move || reports.with(|all| all.iter().find(|report| report.code == wanted).cloned()));
    let of = move |read: fn(&Report) -> String| {
        report.with(|report| report.as_ref().map(read)).unwrap_or_default()
    };
    let name = Signal::derive(move || {
        let language = language.get();
        report.with(|r| r.as_ref().map(|r| verdicts::period(language, r))).unwrap_or_default()
    });
    let when = tell(move |language| match of(|r| r.due.map(day::show).unwrap_or_default()) {
        blank if blank.is_empty() => m::ended(language, &of(|r| day::show(r.last_day))),
        due => m::due(language, &due),
    });
    let status = Signal::derive(move || {
        report.with(|r| r.as_ref().map_or(ChipStatus::NotArisen, |r| chip::of_report(r.state)))
    });
    let word = Signal::derive(move || {
        let language = language.get();
        report.with(|r| r.as_ref().map(|r| verdicts::report_state(language, r.state)))
    });
    let made =
        code.parse().ok().map(|period| route::path(&Route::Documents(Paper::Report(Some(period)))));
    let button = format!("send-{code}");
    let (mine, fresh) = (code.clone(), code);
    let sent = memo(move || {
        reports.track();
        session.peek(|plan| sending_of(plan, id, &mine))
    });
    let send = Callback::new(move |()| {
        let period = fresh.clone();
        let day = day::iso(today.get_untracked());
        let sending = ReportSent { duty: Some(id), period, day, ..ReportSent::default() };
        if let Some(new) = session.insert_new(sending) {
            focus_soon(control_id(At::ReportSent(new, ReportSentField::Day)));
        }
    });
    let ahead =
        memo(move || report.with(|r| r.as_ref().is_some_and(|r| r.state == ReportState::Ahead)));
    view! {
        <li class="reports__row">
            <div class="reports__head">
                <span class="reports__name">{name}</span>
                <span class="soft">{when}</span>
                <Chip status word />
                {made.map(|href| view! {
                    <a class="reports__make" href=href aria-label=tell(move |l| m::make_label(l, &name.get()))>
                        {say(m::MAKE)}
                    </a>
                })}
            </div>
            {move || match sent.get() {
                Some(sending) => view! { <SentReport session sending name back=button.clone() /> }.into_any(),
                None => view! { <Send name send ahead id=button.clone() /> }.into_any(),
            }}
        </li>
    }
}

#[component]
fn Send(
    name: Signal<String>,
    send: Callback<()>,
    /// Whether its period is not over: then it need not be sent yet.
    ahead: Memo<bool>,
    id: String,
) -> impl IntoView {
    view! {
        <button type="button" class="button" class=("button--quiet", ahead) id=id
            aria-label=tell(move |l| m::sent_label(l, &name.get()))
            on:click=move |_| send.run(())>
            {say(m::SENT_NOW)}
        </button>
    }
}

#[component]
fn SentReport(
    session: Session,
    sending: Id,
    name: Signal<String>,
    /// The id of the button that takes the focus once the report is not noted as sent any more.
    back: String,
) -> impl IntoView {
    let at = move |field| At::ReportSent(sending, field);
    let remove = move |()| {
        session.remove(List::ReportsSent, sending);
        focus_soon(back.clone());
    };
    view! {
        <FieldGrid>
            <DayOf at=at(ReportSentField::Day) />
            <PlanLine at=at(ReportSentField::Number) />
        </FieldGrid>
        <Button label=tell(move |l| m::not_sent_label(l, &name.get())) on_press=remove
            kind=ButtonKind::Quiet icon=Glyph::Cross />
    }
}
