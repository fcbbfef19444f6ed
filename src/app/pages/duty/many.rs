//! Several reports at once: a notice if no due date is set for them, and noting them as sent on one day.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::ambient::today::use_today;
use crate::app::parts::{
    Button, DateField, Disclosure, Notice, NoticeKind, Pick, SeveralOf, Typed, focus_soon,
};
use crate::app::records::fields::control_id;
use crate::app::session::Session;
use crate::check::Report;
use crate::edit::Name;
use crate::plan::{At, DutyField, Id, ReportSentField};
use crate::read::day;
use crate::text::{duty_page as m, verdicts};
use crate::view::reports::{late, note, waiting};

/// Says that reports wait without a due date, and leads to the field that gives them one.
#[component]
pub(super) fn Unruled(id: Id, reports: Memo<Vec<Report>>) -> impl IntoView {
    let unruled = |all: &Vec<Report>| all.iter().filter(|report| report.is_unruled()).count();
    let count = memo(move || reports.with(unruled));
    let words = tell(move |language| m::unruled(language, &count.get().to_string()));
    let go = move |()| focus_soon(control_id(At::Duty(id, DutyField::DueDays)));
    move || {
        (count.get() > 0).then(|| {
            view! {
                <Notice text=words kind=NoticeKind::Warning id="reports-unruled">
                    <Button label=say(m::SET_RULE) on_press=go id="set-report-rule" />
                </Notice>
            }
        })
    }
}

/// What is wrong with the day they were sent on.
fn problem_of(on: Memo<Option<NaiveDate>>) -> Signal<Option<String>> {
    let (language, today) = (use_language(), use_today());
    Signal::derive(move || {
        let said = match on.get() {
            None => m::SENT_DAY_NEEDED,
            Some(day) if day > today.get() => m::SENT_AHEAD,
            Some(_) => return None,
        };
        Some(said.get(language.get()).to_owned())
    })
}

/// Notes several reports as sent on one day, as one step of undo.
#[component]
pub(super) fn SendMany(session: Session, id: Id, reports: Memo<Vec<Report>>) -> impl IntoView {
    let (language, today) = (use_language(), use_today());
    let open = RwSignal::new(false);
    let sent_on = RwSignal::new(day::iso(today.get_untracked()));
    // The reports that the person unticked; a report that appears later is ticked.
    let left_out = RwSignal::new(Vec::<String>::new());
    let options = Signal::derive(move || {
        let language = language.get();
        let pick =
            |report: &Report| Pick::new(report.code.clone(), verdicts::period(language, report));
        reports.with(|all| waiting(all).map(pick).collect::<Vec<_>>())
    });
    let chosen = memo(move || {
        let out = left_out.get();
        let codes = options.get().into_iter().map(|pick| pick.value);
        codes.filter(|code| !out.contains(code)).collect::<Vec<_>>()
    });
    let choose = move |now: Vec<String>| {
        let all = options.get_untracked().into_iter().map(|pick| pick.value);
        left_out.set(all.filter(|code| !now.contains(code)).collect());
    };
    let typed = move |typed: Typed| sent_on.set(typed.text);
    let on = memo(move || sent_on.with(|typed| day::from_iso(typed)));
    let problem = problem_of(on);
    let none = Signal::derive(move || chosen.with(Vec::is_empty) || on.get().is_none());
    let late = memo(move || reports.with(|all| chosen.with(|chosen| late(all, chosen, on.get()))));
    let late_words = tell(move |language| m::sent_late(language, &late.get().to_string()));
    let label = tell(move |language| m::send_many(language, &chosen.with(Vec::len).to_string()));
    let send = move |()| {
        let codes = chosen.get_untracked();
        if codes.is_empty() || on.get_untracked().is_none() {
            return;
        }
        let new: Vec<(Id, String)> =
            codes.into_iter().map(|code| (session.fresh(), code)).collect();
        let first = new.first().map(|(id, _)| *id);
        let changes = session.peek(|plan| note(plan, id, new, &sent_on.get_untracked()));
        if session.apply(Name::Plain, changes)
            && let Some(first) = first
        {
            focus_soon(control_id(At::ReportSent(first, ReportSentField::Day)));
        }
    };
    move || {
        (options.with(Vec::len) > 1).then(|| {
            view! {
                <Disclosure label=say(m::MANY) open id="send-many">
                    <SeveralOf id="many-periods" label=say(m::MANY_PERIODS) options value=chosen on_edit=choose />
                    <DateField id="many-day" label=say(m::MANY_DAY) value=sent_on problem on_edit=typed />
                    {move || (late.get() > 0).then(|| view! {
                        <Notice text=late_words kind=NoticeKind::Warning id="many-late" />
                    })}
                    <Button label on_press=send id="send-many-now" disabled=none />
                </Disclosure>
            }
        })
    }
}
