//! Lịch các ngày hạn: saved for everybody, or for one officer or unit.

use leptos::prelude::*;

use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::ambient::today::use_today;
use crate::app::keeper::Keeper;
use crate::app::parts::{Button, Choice, Disclosure, Notice, NoticeKind, Pick};
use crate::app::session::Session;
use crate::browser::files::{Parcel, download};
use crate::document::due_calendar;
use crate::export::calendar::ics;
use crate::plan::{Id, List, Plan, naming};
use crate::text::calendar as m;

/// What came of the last saving.
#[derive(Clone, Debug)]
enum IcsSaved {
    As { name: String, events: usize, undated: usize },
    Nothing { undated: usize },
    Not(String),
}

/// The section; nothing while no plan is open, or while a kept version is looked at.
#[component]
pub(super) fn DueDays() -> impl IntoView {
    let (session, keeper) = (Session::here(), Keeper::here());
    let shown = move || session.is_open() && keeper.viewing().get().is_none();
    move || shown().then(|| view! { <DueDaysForm session keeper /> })
}

#[component]
fn DueDaysForm(session: Session, keeper: Keeper) -> impl IntoView {
    let (language, today) = (use_language(), use_today());
    let whose = RwSignal::new(String::new());
    let told = RwSignal::new(None::<IcsSaved>);
    let options = memo(move || {
        let offered = |plan: &Plan| {
            let all = plan.officers.iter().filter(|(_, row)| !row.retired);
            let pick =
                |(id, _)| Pick::new(Id::to_string(&id), naming::name(plan, List::Officers, id));
            all.map(pick).collect::<Vec<_>>()
        };
        let mut picks = vec![Pick::new("", m::EVERYBODY.get(language.get()))];
        picks.extend(session.whole(offered));
        picks
    });
    let choose = move |chosen: String| {
        whose.set(chosen);
        told.set(None);
    };
    let press = move |()| {
        let officer = whose.get_untracked().parse().ok();
        told.set(Some(save(session, keeper, officer, today.get_untracked())));
    };
    view! {
        <Disclosure label=say(m::TITLE) id="due-days">
            <p>{say(m::LEAD)}</p>
            <p>{say(m::HOW)}</p>
            <p class="soft">{say(m::NOT_IN)}</p>
            <Choice id="due-days-of" label=say(m::WHOSE) options value=whose on_edit=choose />
            <Button label=say(m::SAVE) on_press=press id="save-ics" />
            {move || told.get().map(|outcome| view! { <IcsOutcome outcome /> })}
        </Disclosure>
    }
}

#[component]
fn IcsOutcome(outcome: IcsSaved) -> impl IntoView {
    let (kind, undated) = match &outcome {
        IcsSaved::As { undated, .. } => (NoticeKind::Good, *undated),
        IcsSaved::Nothing { undated } => (NoticeKind::Info, *undated),
        IcsSaved::Not(_) => (NoticeKind::Danger, 0),
    };
    let text = tell(move |language| match &outcome {
        IcsSaved::As { name, events, .. } => m::saved(language, &events.to_string(), name),
        IcsSaved::Nothing { .. } => m::NOTHING.get(language).to_owned(),
        IcsSaved::Not(why) => m::not_saved(language, why),
    });
    let missing = tell(move |language| m::undated(language, &undated.to_string()));
    view! {
        <Notice text kind id="ics-saved" />
        {(undated > 0).then(|| view! { <Notice text=missing kind=NoticeKind::Warning id="ics-undated" /> })}
    }
}

fn save(
    session: Session,
    keeper: Keeper,
    officer: Option<Id>,
    today: chrono::NaiveDate,
) -> IcsSaved {
    session.end_typing();
    // The keeper's own ids always read back.
    let plan = keeper.open_id().get_untracked().and_then(|id| id.parse().ok());
    let calendar =
        session.with_book(|book| due_calendar(book, plan.unwrap_or(Id::new(0)), officer, today));
    let (events, undated) = (calendar.events.len(), calendar.undated);
    if events == 0 {
        return IcsSaved::Nothing { undated };
    }
    let name = format!("{}.ics", calendar.file_stem());
    let kind = "text/calendar;charset=utf-8".to_owned();
    match download(&Parcel { name: name.clone(), kind, bytes: ics(&calendar).into_bytes() }) {
        Ok(()) => IcsSaved::As { name, events, undated },
        Err(fault) => IcsSaved::Not(fault.to_string()),
    }
}
