//! What a target counts: one measure chosen in its sentence, several added up, or a new one made on the way.

use leptos::prelude::*;

use crate::app::ambient::language::{say, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, Choice, FieldGrid, Glyph, Pick};
use crate::app::records::fields::{CodeOf, PlanLine, PlanPicker, control_id, record_picks};
use crate::app::session::Session;
use crate::browser::focus::focus_and_select;
use crate::browser::page;
use crate::edit::{Name, build};
use crate::plan::{At, Id, List, MeasureField, Place, TargetField, Value, YearRule, naming};
use crate::text::{codes, fields, remedy};
use crate::view::sentence;

/// The choices that are no measure.
const NEW: &str = "+moi";
const SEVERAL: &str = "+nhieu";

/// The measures of one side of the formula: one list to choose from, until there are several.
#[component]
pub(super) fn MeasureChoice(
    /// The open plan.
    session: Session,
    /// The target.
    target: Id,
    /// Tử số or mẫu số.
    side: TargetField,
    /// The measures made on the way in this form.
    made: RwSignal<Vec<Id>>,
) -> impl IntoView {
    let at = At::Target(target, side);
    let (ids, language) = (session.ids(at), use_language());
    let asked = RwSignal::new(false);
    // It stays a picker: one that turns back into a list while a person ticks in it would take the focus away.
    let several = Memo::new(move |before: Option<&bool>| {
        before == Some(&true) || asked.get() || ids.with(|ids| ids.len() > 1)
    });
    let add = Callback::new(move |()| {
        let id = session.fresh();
        let measure = session
            .peek(|plan| sentence::new_measure(language.get_untracked(), plan, target, side));
        let changes = session.peek(|plan| {
            let held = plan.get(at).map(|value| value.as_ids().to_vec()).unwrap_or_default();
            let kept = held.into_iter().filter(|_| several.get_untracked());
            let ids = Value::Ids(kept.chain([id]).collect());
            let add = build::add(plan, id, measure);
            std::iter::once(add).chain(build::set(plan, at, ids)).collect()
        });
        if session.apply(Name::Plain, changes) {
            made.update(|made| made.push(id));
            let name = control_id(At::Measure(id, MeasureField::Label));
            request_animation_frame(move || {
                focus_and_select(&name);
            });
        }
    });
    let both = Callback::new(move |()| {
        asked.set(true);
        request_animation_frame(move || {
            page::focus(&control_id(at));
        });
    });
    move || {
        if several.get() {
            let new = format!("add-measure-{}", control_id(at));
            view! {
                <PlanPicker at list=List::Measures />
                <Button label=say(remedy::NEW_MEASURE) on_press=add icon=Glyph::Add kind=ButtonKind::Quiet id=new />
            }
            .into_any()
        } else {
            view! { <OneMeasure session at add both /> }.into_any()
        }
    }
}

/// A list of all measures to choose one from.
#[component]
fn OneMeasure(session: Session, at: At, add: Callback<()>, both: Callback<()>) -> impl IntoView {
    let language = use_language();
    // Nothing need be taken from the whole.
    let minus = matches!(at, At::Target(_, TargetField::Minus));
    let none = if minus { remedy::NOTHING_TAKEN } else { remedy::CHOOSE_MEASURE };
    let (ids, all) = (session.ids(at), record_picks(session, List::Measures));
    let value =
        Signal::derive(move || ids.with(|ids| ids.first().map(Id::to_string)).unwrap_or_default());
    let options = memo(move || {
        let word =
            |value: &str, word: crate::text::Message| Pick::new(value, word.get(language.get()));
        let mut picks = vec![word("", none)];
        picks.extend(all.get());
        // One that is not offered any more is listed while it is the chosen one.
        let held = ids.with(|ids| ids.first().copied());
        if let Some(id) = held.filter(|id| picks.iter().all(|pick| pick.value != id.to_string())) {
            let place = Place::Record(List::Measures, id);
            let name = session.read(place, |plan| naming::name(plan, List::Measures, id));
            picks.push(Pick::new(id.to_string(), name));
        }
        picks.extend([
            word(SEVERAL, remedy::SEVERAL_MEASURES),
            word(NEW, remedy::MEASURE_ON_THE_WAY),
        ]);
        picks
    });
    let pick = move |picked: String| match picked.as_str() {
        NEW => add.run(()),
        SEVERAL => both.run(()),
        id => {
            session.set(at, Value::Ids(id.parse().into_iter().collect()));
        }
    };
    let (id, label) = (control_id(at), say(fields::label(at)));
    view! { <Choice id label options value on_edit=pick /> }
}

/// Name, unit and rule of one measure, editable where a target uses it.
#[component]
pub(super) fn MeasureWords(measure: Id) -> impl IntoView {
    let at = move |field| At::Measure(measure, field);
    view! {
        <fieldset class="measure">
            <FieldGrid>
                <PlanLine at=at(MeasureField::Label) />
                <PlanLine at=at(MeasureField::Unit) />
                <CodeOf at=at(MeasureField::Rule) options={codes::options::<YearRule>()} />
            </FieldGrid>
        </fieldset>
    }
}
