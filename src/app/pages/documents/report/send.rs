//! Ghi nhận đã gửi: number, day, and the duties whose period is closed with it.

use leptos::prelude::*;

use super::super::state::DocumentsState;
use super::made_up;
use crate::app::ambient::language::{say, use_language};
use crate::app::ambient::memo::memo;
use crate::app::ambient::today::use_today;
use crate::app::parts::{Button, ButtonKind, Confirm, Pick, SeveralOf, focus_soon};
use crate::app::records::number_and_day::{NumberAndDay, NumberAndDayFields};
use crate::check::Span;
use crate::edit::Name;
use crate::plan::{At, Id, List, One, PeriodReport, PeriodReportField, Place, Plan};
use crate::read::day;
use crate::text::{names, reports as m};
use crate::view::period_report::{open_duties, sent};

const NUMBER: &str = "report-number";
const DAY: &str = "report-day";
/// What is shown once the report is sent.
pub(super) const RESULT: &str = "report-sent";

/// The button; for made-up figures the reason why there is none.
#[component]
pub(in super::super) fn SendReport(desk: DocumentsState) -> impl IntoView {
    let session = desk.session;
    let made_up_plan = memo(move || session.read(Place::One(One::Frame), Plan::is_illustration));
    let asking = RwSignal::new(false);
    // Without a year there is nothing to send; what is missing is said beside the period.
    let dated = memo(move || session.whole(|plan| Span::of(plan, desk.period.get()).is_some()));
    let ask = move |()| {
        // The whole report is kept: it is what stands beside the question.
        desk.part_two.set(false);
        asking.set(true);
    };
    view! {
        {move || if made_up_plan.get() {
            made_up()
        } else if !dated.get() {
            ().into_any()
        } else {
            view! {
                <Button label=say(m::SEND) on_press=ask kind=ButtonKind::Main
                    id="send-report" />
            }
            .into_any()
        }}
        {move || asking.get().then(|| view! { <SendDialog desk asking /> })}
    }
}

/// Asks for number and day. Made anew each time, so that it starts with what the report has.
#[component]
fn SendDialog(desk: DocumentsState, asking: RwSignal<bool>) -> impl IntoView {
    let (session, language, today) = (desk.session, use_language(), use_today());
    let period = desk.period.get_untracked();
    let own = session.peek(|plan| plan.report_on(period).cloned()).unwrap_or_default();
    let day = match own.day.trim() {
        "" => day::iso(today.get_untracked()),
        typed => typed.to_owned(),
    };
    let signed = NumberAndDay::new([NUMBER, DAY], own.number, day);
    let duties = session.peek(|plan| open_duties(plan, period));
    let all: Vec<String> = duties.iter().map(Id::to_string).collect();
    let chosen = RwSignal::new(all);
    let last = session.peek(|plan| Span::of(plan, period).map(|span| span.last_day));
    let early = move |typed| {
        let last = last.filter(|last| typed <= *last)?;
        Some(m::day_early(language.get(), &day::show(last)))
    };
    let options = {
        let duties = duties.clone();
        Signal::derive(move || {
            let name = |id: &Id| {
                let words =
                    session.peek(|plan| names::mark(language.get(), plan, List::Duties, *id));
                Pick::new(id.to_string(), words)
            };
            duties.iter().map(name).collect::<Vec<_>>()
        })
    };
    let send = move |()| {
        if let Some((number, day)) = signed.ask() {
            let kept = chosen.get_untracked();
            let closes: Vec<Id> = kept.iter().filter_map(|text| text.parse().ok()).collect();
            note(desk, &number, &day, &closes);
            asking.set(false);
            focus_soon(RESULT);
        }
    };
    let labels = [PeriodReportField::Number, PeriodReportField::Day]
        .map(|field| At::PeriodReport(PeriodReport::id(period), field));
    view! {
        <Confirm id="report-dialog" title=say(m::SEND_TITLE) open=asking yes=say(m::SEND)
            kind=ButtonKind::Main yes_id="send-report-now" on_yes=send
            on_close=move |()| asking.set(false)>
            <p>{say(m::SEND_TEXT)}</p>
            <NumberAndDayFields of=signed labels needed=[m::NUMBER_NEEDED, m::DAY_NEEDED]
                remark=early on_enter=send />
            {(!duties.is_empty()).then(|| view! {
                <SeveralOf id="report-closes" label=say(m::CLOSES) options value=chosen
                    on_edit=move |now| chosen.set(now) />
            })}
        </Confirm>
    }
}

/// Keeps the report as sent, and notes it for the duties, as one step of undo.
fn note(desk: DocumentsState, number: &str, sent_on: &str, duties: &[Id]) {
    let session = desk.session;
    let closes: Vec<(Id, Id)> = duties.iter().map(|duty| (session.fresh(), *duty)).collect();
    let period = desk.period.get_untracked();
    // A tree of words and numbers can always be written; were it not, nothing would be changed.
    let changes = session.peek(|plan| sent(plan, period, (number, sent_on), closes));
    session.apply(Name::Plain, changes.unwrap_or_default());
    desk.current.set(false);
    desk.part_two.set(false);
}
