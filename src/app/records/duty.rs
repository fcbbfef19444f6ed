//! The fields of a duty, for the plan page and the duty's own page.

use leptos::prelude::*;

use crate::app::ambient::language::say;
use crate::app::parts::{FieldGrid, SeveralOf};
use crate::app::records::fields::{
    CodeOf, CountOf, DayOf, PlanLine, PlanPicker, ProseOf, RecordOf, code_picks, control_id,
};
use crate::app::session::Session;
use crate::plan::{At, DutyField, DutyMark, Id, List, Value};
use crate::text::{codes, fields, plan_page as m};

/// All fields of a duty.
#[component]
pub fn DutyFields(
    /// The duty.
    id: Id,
) -> impl IntoView {
    let at = move |field| At::Duty(id, field);
    view! {
        <ProseOf at=at(DutyField::Text) />
        <PlanPicker at=at(DutyField::Leads) list=List::Officers />
        <FieldGrid>
            <PlanLine at=at(DutyField::Heading) hint=say(m::HEADING_HINT) />
            <CodeOf at=at(DutyField::Mark) options={codes::options::<DutyMark>()} />
        </FieldGrid>
        <PlanPicker at=at(DutyField::Repeats) list=List::Remedies />
        <FieldGrid>
            <PeriodsOf at=at(DutyField::Periods) />
            <CountOf at=at(DutyField::DueDays) />
            <CountOf at=at(DutyField::DueDay) />
            <DayOf at=at(DutyField::Due) />
        </FieldGrid>
        <RecordOf at=at(DutyField::Section) list=List::Sections none=m::NO_SECTION />
    }
}

/// The reporting periods, stored as codes separated by spaces.
#[component]
fn PeriodsOf(at: At) -> impl IntoView {
    let session = Session::here();
    let held = session.text(at);
    let value = Signal::derive(move || {
        held.with(|codes| codes.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    });
    let options = code_picks(codes::periods());
    let on_edit = move |codes: Vec<String>| {
        session.set(at, Value::Text(codes.join(" ")));
    };
    view! {
        <SeveralOf id=control_id(at) label=say(fields::label(at)) options value on_edit
            hint=say(m::PERIODS_HINT) />
    }
}
