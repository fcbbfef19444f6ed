//! "Sửa danh mục số liệu": the names, units and rules of measures; adding, retiring and removing them.

use leptos::prelude::*;

use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, Confirm, Disclosure, FieldGrid, Glyph};
use crate::app::records::fields::{CodeOf, CountOf, FlagOf, PlanLine, PlanPicker};
use crate::app::session::Session;
use crate::browser::page;
use crate::plan::naming::mark;
use crate::plan::{At, Id, List, Measure, MeasureField, Place, YearRule};
use crate::text::{codes, common, figures};
use crate::view::figures::removal;

/// All measures, each of them folded.
#[component]
pub fn Measures(session: Session) -> impl IntoView {
    let ids = session.listed(List::Measures, |_, _| true);
    let added = RwSignal::new(None::<Id>);
    let label = say(figures::NEW_MEASURE);
    let add = move |()| {
        let measure = Measure { label: label.get_untracked(), ..Measure::default() };
        // The row is drawn later, so it finds its id here and starts open.
        added.set(session.insert_new(measure));
    };
    view! {
        <div class="measures">
            <For each=move || ids.get() key=|id| *id let:measure>
                <OneMeasure session measure open=added.get_untracked() == Some(measure) />
            </For>
        </div>
        <Button label=say(figures::ADD_MEASURE) on_press=add icon=Glyph::Add id="add-measure" />
    }
}

#[component]
fn OneMeasure(session: Session, measure: Id, open: bool) -> impl IntoView {
    let open = RwSignal::new(open);
    let name = memo(move || {
        session.read(Place::Record(List::Measures, measure), |plan| {
            plan.measures.get(measure).map(|row| (row.label.clone(), row.retired))
        })
    });
    let label = tell(move |language| match name.get() {
        Some((label, true)) => figures::retired(language, &label),
        Some((label, false)) => label,
        None => String::new(),
    });
    view! {
        <Disclosure label open id=format!("measure-{measure}")>
            {move || open.get().then(|| view! { <MeasureForm session measure /> })}
        </Disclosure>
    }
}

#[component]
fn MeasureForm(session: Session, measure: Id) -> impl IntoView {
    let at = move |field| At::Measure(measure, field);
    let asking = RwSignal::new(false);
    view! {
        <div class="form">
            <FieldGrid>
                <PlanLine at=at(MeasureField::Label) />
                <PlanLine at=at(MeasureField::Unit) />
                <CodeOf at=at(MeasureField::Rule) options={codes::options::<YearRule>()} />
            </FieldGrid>
            <FieldGrid>
                <PlanLine at=at(MeasureField::Group) />
                <CountOf at=at(MeasureField::Column) />
            </FieldGrid>
            <PlanPicker at=at(MeasureField::Within) list=List::Measures />
            <PlanPicker at=at(MeasureField::Keepers) list=List::Officers />
            <PlanLine at=at(MeasureField::Source) />
            <FlagOf at=at(MeasureField::Retired) hint=say(figures::RETIRED_HINT) />
            <Button label=say(figures::REMOVE_MEASURE) on_press=move |()| asking.set(true) icon=Glyph::Remove kind=ButtonKind::Danger />
            <RemoveMeasure session measure asking />
        </div>
    }
}

/// Says what goes with a measure: its figures, and what the targets that read it are left without.
#[component]
fn RemoveMeasure(session: Session, measure: Id, asking: RwSignal<bool>) -> impl IntoView {
    let title = tell(move |language| {
        asking.track();
        let name = session.peek(|plan| mark(plan, List::Measures, measure));
        figures::remove_title(language, &name)
    });
    let text = tell(move |language| {
        asking.track();
        session.peek(|plan| removal(language, plan, measure))
    });
    let remove = move |()| {
        asking.set(false);
        if session.remove(List::Measures, measure) {
            page::focus("add-measure");
        }
    };
    view! {
        <Confirm id=format!("remove-measure-{measure}") title open=asking yes=say(common::REMOVE) on_yes=remove
            on_close=move |()| asking.set(false)>
            <p>{text}</p>
        </Confirm>
    }
}
