//! The words of one remedy, as they are printed.

use leptos::prelude::*;

use crate::app::ambient::language::{say, use_language};
use crate::app::parts::{Disclosure, FieldGrid};
use crate::app::records::fields::{
    CountOf, DayOf, PlanLine, PlanPicker, ProseOf, RecordOf, control_id,
};
use crate::app::session::Session;
use crate::check::timeframe::{Timeframe, understand};
use crate::edit::{Name, build};
use crate::plan::{At, Id, List, Place, RemedyField, Value, naming};
use crate::read::number;
use crate::text::{criteria, fields, remedy};
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
        <Leads session id field=RemedyField::Coordinators text=RemedyField::CoordinatorsText />
        <Time session id />
        <ProseOf at=at(RemedyField::Direction) />
        <ProseOf at=at(RemedyField::Cause) />
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
        RemedyField::LeadsText,
        RemedyField::CoordinatorsText,
        RemedyField::Timeframe,
        RemedyField::Direction,
        RemedyField::Cause,
    ];
    let line = move |field| {
        let text = session.text(At::Remedy(id, field));
        let officers = session.ids(At::Remedy(
            id,
            if field == RemedyField::CoordinatorsText {
                RemedyField::Coordinators
            } else {
                RemedyField::Leads
            },
        ));
        let named = matches!(field, RemedyField::LeadsText | RemedyField::CoordinatorsText);
        let words = move || match text.get() {
            words if words.is_empty() && named => {
                session.peek(|plan| naming::officers_text(plan, &officers.get()))
            }
            words => words,
        };
        let label = if field == RemedyField::LeadsText { RemedyField::Leads } else { field };
        let label =
            if label == RemedyField::CoordinatorsText { RemedyField::Coordinators } else { label };
        move || {
            let words = words();
            (!words.is_empty()).then(|| {
                view! {
                    <div>
                        <dt>{say(fields::label(At::Remedy(id, label)))}</dt>
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

/// The choice of officers. The printed words are cleared in the same step, so that the choice is printed.
#[component]
fn Leads(session: Session, id: Id, field: RemedyField, text: RemedyField) -> impl IntoView {
    let (at, printed) = (At::Remedy(id, field), At::Remedy(id, text));
    let pick = Callback::new(move |ids: Vec<Id>| {
        let values = [(at, Value::Ids(ids)), (printed, Value::text(""))];
        let changes = session.peek(|plan| build::set_all(plan, values));
        session.apply(Name::Plain, changes);
    });
    view! { <PlanPicker at list=List::Officers on_pick=pick /> }
}

/// The time as printed, how it is understood, and a due date that overrides it.
#[component]
fn Time(session: Session, id: Id) -> impl IntoView {
    let at = move |field| At::Remedy(id, field);
    let language = use_language();
    let meaning = Memo::new(move |_| {
        session.track(Place::One(crate::plan::One::Frame));
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
