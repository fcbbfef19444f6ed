//! One target: its verdict in words, its figures, the reasons.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::announced::AnnouncedFields;
use super::chart::Chart;
use super::figures::Figures;
use super::outlook::OutlookOf;
use super::target_form::TargetForm;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::ambient::today::use_today;
use crate::app::parts::{Chip, Disclosure, FieldGrid, Words};
use crate::app::records::fields::{CodeOf, DayOf, control_id};
use crate::app::records::place::follow;
use crate::app::session::Session;
use crate::check::{Shortfall, Standing, Status, Verdict, is_published};
use crate::plan::{At, Id, List, One, Place, Statement, TargetField, TargetKind, Weight, naming};
use crate::route;
use crate::text::codes::Worded as _;
use crate::text::{Language, codes, remedy, verdicts};
use crate::view::act::{StillToDo, left};
use crate::view::chip;

/// The card of one target. The verdict is the one in its owner's standing, so that both always agree.
#[component]
pub fn TargetCard(
    /// The open plan.
    session: Session,
    /// The target.
    target: Id,
    /// The month whose figures are shown.
    month: RwSignal<u8>,
    /// The standing of its owner.
    stand: Memo<Standing>,
    /// The target that was just added: its form is open.
    fresh: RwSignal<Option<Id>>,
) -> impl IntoView {
    let verdict =
        memo(move || stand.with(|stand| stand.verdict_of(target).cloned().unwrap_or_default()));
    let row = memo(move || {
        session.read(Place::Record(List::Targets, target), |plan| plan.targets.get(target).cloned())
    });
    let words =
        move |say: fn(Language, &crate::plan::Plan, &crate::plan::Target, &Verdict) -> String| {
            tell(move |language| {
                let (row, verdict) = (row.get(), verdict.get());
                row.map(|row| session.peek(|plan| say(language, plan, &row, &verdict)))
                    .unwrap_or_default()
            })
        };
    let big = words(|language, plan, target, verdict| {
        verdicts::shortfall(language, plan, target, verdict).unwrap_or_default()
    });
    let sentence = words(verdicts::sentence);
    let label = name_of(session, row);
    let open = RwSignal::new(fresh.get_untracked() == Some(target));
    let due = memo(move || verdict.with(|verdict| verdict.due));
    let suggested =
        move || row.with(|row| row.as_ref().is_some_and(|row| row.weight == Weight::Suggested));
    let kind =
        memo(move || row.with(|row| row.as_ref().map_or(TargetKind::Tracked, |row| row.kind)));
    let status = Signal::derive(move || {
        verdict.with(|verdict| session.peek(|plan| chip::of_verdict(plan, verdict)))
    });
    let at = move |field| At::Target(target, field);
    // Whose it is never changes, and what is typed must not draw the fields anew.
    let owned = session.peek(|plan| plan.targets.get(target).is_none_or(|row| row.owner.is_some()));
    view! {
        <article class="verdict" data-target=target.to_string() class=("verdict--suggested", suggested)>
            <header class="verdict__head">
                <h2 class="verdict__label">{label}</h2>
                <Chip status />
            </header>
            {move || suggested().then(|| view! { <p class="verdict__weight">{say(remedy::SUGGESTION)}</p> })}
            <p class="verdict__big" hidden=move || big.with(String::is_empty)><Words text=big /></p>
            <p class="verdict__say"><Words text=sentence /></p>
            <LeftToDo session target verdict />
            {move || (kind.get() == TargetKind::Statement).then(|| view! {
                <FieldGrid>
                    <CodeOf at=at(TargetField::Statement) options={codes::options::<Statement>()} />
                    <DayOf at=at(TargetField::StatementDay) />
                </FieldGrid>
            })}
            {move || view! { <AnnouncedFields session target kind=kind.get() owned verdict /> }}
            <Figures session target month verdict />
            <Chart session target />
            <OutlookOf session target verdict />
            <Disclosure label=say(remedy::WHY) lazy=true>
                <Reasons lines=words_of(session, row, verdict) />
            </Disclosure>
            <Disclosure label=say(remedy::EDIT_TARGET) open id=format!("edit-target-{target}") holds=format!("f-targets-{target}-")>
                <TargetForm session target kind due verdict />
            </Disclosure>
        </article>
    }
}

/// Còn làm được: what is left to do beside a miss that cannot be mended, each line into its figure.
#[component]
fn LeftToDo(session: Session, target: Id, verdict: Memo<Verdict>) -> impl IntoView {
    let (language, today, here) = (use_language(), use_today(), use_here());
    let lost = memo(move || {
        verdict.with(|it| it.status == Status::NotMet && matches!(it.shortfall, Shortfall::Lost(_)))
    });
    let found = memo(move || {
        if !lost.get() {
            return Vec::new();
        }
        let (language, today) = (language.get(), today.get());
        verdict.with(|it| session.whole(|plan| left(language, plan, target, it, today)))
    });
    let one = move |it: StillToDo| {
        let StillToDo { words, page, at } = it;
        let href = route::path(&page);
        let go = move |event: MouseEvent| follow(&event, here, &page, control_id(at));
        view! { <li><a href=href on:click=go>{words}</a></li> }
    };
    move || {
        let lines = found.get();
        (!lines.is_empty()).then(|| {
            view! {
                <div class="verdict__left">
                    <p>{say(remedy::STILL)}</p>
                    <ul>{lines.into_iter().map(one).collect_view()}</ul>
                </div>
            }
        })
    }
}

/// The target's name; without one of its own it bears that of what it counts.
fn name_of(session: Session, row: Memo<Option<crate::plan::Target>>) -> Signal<String> {
    tell(move |language| {
        row.with(|row| {
            let Some(row) = row else { return String::new() };
            for id in row.counted() {
                session.track(Place::Record(List::Measures, *id));
            }
            let name = session.peek(|plan| naming::target_name(plan, row));
            // What waits to be published counts no measure whose name it could bear.
            let other = if is_published(row.kind) { row.kind.word() } else { remedy::NEW_TARGET };
            if name.is_empty() { other.get(language).to_owned() } else { name }
        })
    })
}

fn words_of(
    session: Session,
    row: Memo<Option<crate::plan::Target>>,
    verdict: Memo<Verdict>,
) -> Signal<Vec<String>> {
    let language = crate::app::ambient::language::use_language();
    Signal::derive(move || {
        let (row, verdict) = (row.get(), verdict.get());
        // The numbers of ranked units change the reasons, and no verdict.
        if row.as_ref().is_some_and(|row| row.kind == TargetKind::PlacesGained) {
            session.track(Place::One(One::LastResult));
            session.track(Place::One(One::Aim));
        }
        let lines = |row: crate::plan::Target| {
            session.peek(|plan| verdicts::reasoning(language.get(), plan, &row, &verdict))
        };
        row.map(lines).unwrap_or_default()
    })
}

/// The reasons of the verdict: formula, figures, months, source.
#[component]
fn Reasons(lines: Signal<Vec<String>>) -> impl IntoView {
    view! {
        <ul class="reasons">
            {move || lines.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
        </ul>
    }
}
