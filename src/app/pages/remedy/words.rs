//! The words of one remedy, as they are printed.

use leptos::prelude::*;

use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Disclosure, FieldGrid};
use crate::app::records::fields::{
    CodeOf, CountOf, DayOf, PlanLine, PlanPicker, ProseOf, RecordOf, control_id,
};
use crate::app::records::guidance::{GuidanceFor, Shelf, ShelfSources};
use crate::app::session::Session;
use crate::check::timeframe::{Timeframe, understand};
use crate::edit::{Name, build};
use crate::plan::{At, Id, List, One, Place, RemedyAim, RemedyField, Value, naming};
use crate::preset::ba_xa_2024;
use crate::read::number;
use crate::text::{codes, criteria, fields, losses_page, remedy};
use crate::view::time::understood;

/// Officers, time, direction and cause, with the other fields folded; for a new remedy these come first, open.
#[component]
pub fn RemedyWords(
    /// The open plan.
    session: Session,
    /// The remedy.
    id: Id,
) -> impl IntoView {
    let fresh = super::fresh::is_new(session, id);
    view! {
        <section class="form" aria-label=say(remedy::WORDS)>
            {(!fresh).then(|| view! { <Main session id /> })}
            <Disclosure label=say(remedy::MORE_WORDS) open=RwSignal::new(fresh) id="more-words" holds=format!("f-remedies-{id}-")>
                <div class="form">
                    <Naming id />
                    {if fresh {
                        view! {
                            <Disclosure label=say(remedy::PRINTED_WORDS) id="printed-words" holds=printed_fields(id)>
                                <Printed session id />
                            </Disclosure>
                        }.into_any()
                    } else {
                        view! { <Printed session id /> }.into_any()
                    }}
                </div>
            </Disclosure>
            {fresh.then(|| view! { <Main session id /> })}
        </section>
    }
}

/// What a remedy is told apart by.
#[component]
fn Naming(id: Id) -> impl IntoView {
    let at = move |field| At::Remedy(id, field);
    view! {
        <ProseOf at=at(RemedyField::Heading) />
        <FieldGrid>
            <PlanLine at=at(RemedyField::Codes) />
            <RecordOf at=at(RemedyField::Area) list=List::Areas none=criteria::NO_AREA />
            <CodeOf at=at(RemedyField::Aim) options={codes::options::<RemedyAim>()} />
        </FieldGrid>
    }
}

/// Cách ghi trong văn bản, điểm: what few remedies need.
#[component]
fn Printed(session: Session, id: Id) -> impl IntoView {
    let at = move |field| At::Remedy(id, field);
    view! {
        <div class="form">
            <PlanLine at=at(RemedyField::DirectionLabel) />
            <PlanLine at=at(RemedyField::LeadsText) hint=say(remedy::PRINTED_BLANK) />
            <PlanLine at=at(RemedyField::CooperatorsText) hint=say(remedy::PRINTED_BLANK) />
            <PlanLine at=at(RemedyField::CoordinatorsText) hint=say(remedy::PRINTED_BLANK) />
            <p class="form__note">{say(remedy::POINTS)}</p>
            <FieldGrid>
                <Points session at=at(RemedyField::PointsMaximum) />
                <Points session at=at(RemedyField::PointsAchieved) />
                <Points session at=at(RemedyField::PointsLost) />
            </FieldGrid>
        </div>
    }
}

/// The ids of the fields of [`Printed`], which unfold it.
fn printed_fields(id: Id) -> String {
    let all = [
        RemedyField::DirectionLabel,
        RemedyField::LeadsText,
        RemedyField::CooperatorsText,
        RemedyField::CoordinatorsText,
        RemedyField::PointsMaximum,
        RemedyField::PointsAchieved,
        RemedyField::PointsLost,
    ];
    all.map(|field| control_id(At::Remedy(id, field))).join(" ")
}

/// Points as typed, with a problem if they cannot be read.
#[component]
fn Points(session: Session, at: At) -> impl IntoView {
    let (language, text) = (use_language(), session.text(at));
    let problem = Signal::derive(move || {
        let unread = text.with(|text| number::parse_points(text).is_err());
        unread.then(|| remedy::POINTS_UNREAD.get(language.get()).to_owned())
    });
    view! { <PlanLine at problem /> }
}

/// The fields that an officer fills in first, once the remedy has its name.
#[component]
fn Main(session: Session, id: Id) -> impl IntoView {
    let at = move |field| At::Remedy(id, field);
    view! {
        <Leads session id field=RemedyField::Leads text=RemedyField::LeadsText />
        <Leads session id field=RemedyField::Cooperators text=RemedyField::CooperatorsText />
        <Leads session id field=RemedyField::Coordinators text=RemedyField::CoordinatorsText />
        <Time session id />
        <ProseOf at=at(RemedyField::Direction) label=label(session, id, RemedyField::Direction) />
        <Disclosure label=say(losses_page::LIBRARY) id="remedy-guidance" lazy=true><Library session id /></Disclosure>
        <ProseOf at=at(RemedyField::Product) label=label(session, id, RemedyField::Product) />
        <ProseOf at=at(RemedyField::Cause) label=label(session, id, RemedyField::Cause) />
    }
}

/// What other plans do about the same, to be taken over.
#[component]
fn Library(session: Session, id: Id) -> impl IntoView {
    let shelf = Shelf::with(session, ba_xa_2024());
    view! {
        <ShelfSources shelf />
        <GuidanceFor shelf remedy=id />
    }
}

/// The words to read, with the form behind "Sửa nội dung".
#[component]
pub fn RemedySummary(
    /// The open plan.
    session: Session,
    /// The remedy.
    id: Id,
) -> impl IntoView {
    let shown = [
        (RemedyField::Leads, Some(RemedyField::LeadsText)),
        (RemedyField::Cooperators, Some(RemedyField::CooperatorsText)),
        (RemedyField::Coordinators, Some(RemedyField::CoordinatorsText)),
        (RemedyField::Timeframe, None),
        (RemedyField::Direction, None),
        (RemedyField::Product, None),
        (RemedyField::Cause, None),
    ];
    let line = move |(field, printed): (RemedyField, Option<RemedyField>)| {
        let text = session.text(At::Remedy(id, printed.unwrap_or(field)));
        let officers = session.ids(At::Remedy(id, field));
        let words = move || match text.get() {
            words if words.is_empty() && printed.is_some() => {
                session.peek(|plan| naming::officers_text(plan, &officers.get()))
            }
            words => words,
        };
        let label = label(session, id, field);
        move || {
            let words = words();
            (!words.is_empty()).then(|| {
                view! {
                    <div>
                        <dt>{label}</dt>
                        <dd>{words}</dd>
                    </div>
                }
            })
        }
    };
    view! {
        <section class="card" aria-label=say(remedy::WORDS)>
            <h2 class="card__title">{say(remedy::SUMMARY)}</h2>
            <div class="card__body">
                <dl class="summary">{shown.map(line).collect_view()}</dl>
                <Disclosure label=say(remedy::EDIT_WORDS) id="edit-words" holds=format!("f-remedies-{id}-")>
                    <RemedyWords session id />
                </Disclosure>
            </div>
        </section>
    }
}

/// What the plan calls a field of its remedies, else the field's own name.
fn label(session: Session, id: Id, field: RemedyField) -> Signal<String> {
    tell(move |language| {
        let own = session
            .read(Place::One(One::PaperForm), |plan| plan.form.own_label(field).map(str::to_owned));
        own.unwrap_or_else(|| fields::label(At::Remedy(id, field)).get(language).to_owned())
    })
}

/// The choice of officers. The printed words are cleared in the same step, so that the choice is printed.
#[component]
fn Leads(session: Session, id: Id, field: RemedyField, text: RemedyField) -> impl IntoView {
    let (at, printed) = (At::Remedy(id, field), At::Remedy(id, text));
    let pick = Callback::new(move |ids: Vec<Id>| {
        let values = [(at, Value::Ids(ids)), (printed, Value::text(""))];
        let changes = session.peek(|plan| build::set_all(plan, values));
        session.apply(Name::Plain, changes);
    });
    view! { <PlanPicker at list=List::Officers on_pick=pick label=label(session, id, field) /> }
}

/// The time as printed, how it is understood, and a due date that overrides it.
#[component]
fn Time(session: Session, id: Id) -> impl IntoView {
    let at = move |field| At::Remedy(id, field);
    let language = use_language();
    let meaning = memo(move || {
        session.track(Place::One(One::Frame));
        session.read(Place::Record(List::Remedies, id), |plan| {
            let text = plan.remedies.get(id).map_or("", |remedy| remedy.timeframe.as_str());
            let year = plan.year()?;
            (!text.trim().is_empty()).then(|| (understand(text, year), year))
        })
    });
    let hint = Signal::derive(move || {
        meaning.with(|meaning| {
            meaning.as_ref().map(|(time, year)| understood(language.get(), time, *year))
        })
    });
    let recurring = move || meaning.with(|m| matches!(m, Some((Timeframe::Recurring(_), _))));
    view! {
        <PlanLine at=at(RemedyField::Timeframe) hint />
        <FieldGrid>
            <DayOf at=at(RemedyField::Due) />
            {move || recurring().then(|| view! { <CountOf at=at(RemedyField::DueDay) /> })}
        </FieldGrid>
    }
}
