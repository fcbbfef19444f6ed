//! Báo cáo kỳ: its period, how it stands, its words, and what of it goes elsewhere.

mod insert;
mod parts;
mod send;
mod sent;
mod words;

use leptos::prelude::*;

use super::state::DocumentsState;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::ambient::today::use_today;
use crate::app::parts::{
    Button, Choice, Disclosure, FieldGrid, Notice, NoticeKind, Pick, focus_soon,
};
use crate::app::records::fields::{DayOf, PlanLine, ProseOf, control_id};
use crate::document::report::{Reported, left_out};
use crate::edit::{Name, reported};
use crate::plan::{At, List, PeriodReport, PeriodReportField, Place, ReportPeriod};
use crate::route::{Paper, Route};
use crate::text::reports as m;
use crate::view::period_report::{SentCopy, choices, days};

pub(super) use send::SendReport;
pub(super) use sent::State;

/// Which period, and the days of its figures.
#[component]
pub(super) fn PeriodHead(desk: DocumentsState) -> impl IntoView {
    let (here, language, today) = (use_here(), use_language(), use_today());
    let options = memo(move || {
        let all = desk.session.whole(|plan| choices(language.get(), plan, today.get()));
        let pick = |one: crate::view::period_report::PeriodChoice| {
            Pick::new(one.period.to_string(), one.words)
        };
        all.into_iter().map(pick).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || desk.period.get().to_string());
    let on_edit = move |code: String| {
        if let Ok(period) = code.parse() {
            here.go(&Route::Documents(Paper::Report(Some(period))));
        }
    };
    let span = tell(move |language| {
        let found = desk.session.whole(|plan| days(plan, desk.period.get()));
        match found {
            Some((first, last)) => m::days(language, &first, &last),
            None => m::NO_YEAR.get(language).to_owned(),
        }
    });
    view! {
        <div class="report__period">
            <Choice id="report-period" label=say(m::PERIOD) options value on_edit />
            <p class="soft">{span}</p>
        </div>
    }
}

/// The folded choices: the paper's own fields, its words, what was not counted, and part II alone.
#[component]
pub(super) fn Choices(desk: DocumentsState) -> impl IntoView {
    // What is changed here does not change a paper that was sent: it is offered where the report as it stands is shown.
    let now = memo(move || !desk.shows_sent());
    // Number and day of a paper that was sent are those of its copy.
    let unsent = memo(move || desk.copy.with(|copy| *copy == SentCopy::None));
    // Another period begins anew: as sent, whole, with nothing unfolded that was another's.
    Effect::new(move |before: Option<ReportPeriod>| {
        let period = desk.period.get();
        if before.is_some_and(|before| before != period) {
            desk.current.set(false);
            desk.part_two.set(false);
        }
        period
    });
    let texts = move || {
        desk.period.track();
        now.get().then(|| view! {
            {move || unsent.get().then(|| view! {
                <Disclosure label=say(m::PAPER) id="report-paper" lazy=true><PaperFields desk /></Disclosure>
            })}
            <parts::Parts desk />
            <LeftOut desk />
        })
    };
    let insert = move || {
        desk.period.track();
        view! { <insert::Insert desk /> }
    };
    view! { {texts} {insert} }
}

/// Số, ngày, kính gửi, nơi nhận: fields of the period's record, which is made when the person asks for them.
#[component]
fn PaperFields(desk: DocumentsState) -> impl IntoView {
    let session = desk.session;
    let begun = memo(move || {
        let id = PeriodReport::id(desk.period.get());
        let place = Place::Record(List::PeriodReports, id);
        session.read(place, |plan| plan.period_reports.contains(id))
    });
    let begin = move |()| {
        let period = desk.period.get_untracked();
        session.apply(Name::Plain, session.peek(|plan| reported::begin(plan, period)));
        let number = At::PeriodReport(PeriodReport::id(period), PeriodReportField::Number);
        focus_soon(control_id(number));
    };
    move || {
        let id = PeriodReport::id(desk.period.get());
        if !begun.get() {
            return view! {
                <p class="soft">{say(m::PAPER_HINT)}</p>
                <Button label=say(m::PAPER_BEGIN) on_press=begin id="report-begin" />
            }
            .into_any();
        }
        let at = move |field| At::PeriodReport(id, field);
        view! {
            <FieldGrid>
                <PlanLine at=at(PeriodReportField::Number) />
                <DayOf at=at(PeriodReportField::Day) />
            </FieldGrid>
            <PlanLine at=at(PeriodReportField::Addressee) hint=say(m::ADDRESSEE_HINT) />
            <ProseOf at=at(PeriodReportField::Recipients) hint=say(m::RECIPIENTS_HINT) />
        }
        .into_any()
    }
}

/// What the report leaves out, named.
#[component]
fn LeftOut(desk: DocumentsState) -> impl IntoView {
    let language = use_language();
    let found = memo(move || {
        let language = language.get();
        let of = desk.session.whole(|plan| Reported::of(plan, desk.period.get()));
        of.map(|of| {
            let name = |id: &crate::plan::Id| {
                of.plan.measures.get(*id).map(|row| row.label.trim().to_owned())
            };
            let wholes: Vec<String> = of.cut.year_wholes.iter().filter_map(name).collect();
            (left_out(language, &of), wholes)
        })
        .unwrap_or_default()
    });
    let lines = |lines: Vec<String>| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <ul class="report__list">{lines}</ul> }
    };
    move || {
        let (out, wholes) = found.get();
        (!(out.is_empty() && wholes.is_empty())).then(|| {
            view! {
                <Disclosure label=say(m::LEFT_OUT) id="report-left-out">
                    {(!out.is_empty()).then(|| view! {
                        <p class="soft">{say(m::LEFT_OUT_HINT)}</p>
                        {lines(out)}
                    })}
                    {(!wholes.is_empty()).then(|| view! {
                        <p class="soft">{say(m::WHOLES)}</p>
                        {lines(wholes)}
                    })}
                </Disclosure>
            }
        })
    }
}

/// That an illustration is never sent.
pub(super) fn made_up() -> AnyView {
    view! { <Notice text=say(m::MADE_UP) kind=NoticeKind::Info id="report-made-up" /> }.into_any()
}
