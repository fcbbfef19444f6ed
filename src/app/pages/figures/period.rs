//! One month at a time: for touch screens, and for copying from a single report.

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;

use super::group::{GroupBar, GroupDesk};
use super::keys::on_or_leave;
use super::state::{FiguresState, cell_of};
use super::through::CumulativePanel;
use crate::app::ambient::language::{tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{CellField, Glyph, Icon};
use crate::app::records::fields::{DayOf, control_id};
use crate::browser::field::TextBox;
use crate::plan::{At, Id, List, MeasureField, Place, Slot, YearRule};
use crate::text::figures;
use crate::text::figures::group_name;
use crate::view::figures::{about, remark_words};

/// The groups, one below the other. Enter, the keyboard's "Next", goes to the next field, and from the last
/// one out of it.
#[component]
pub fn PeriodMonths(desk: FiguresState) -> impl IntoView {
    let names = memo(move || {
        desk.groups.with(|groups| groups.iter().map(|group| group.name.clone()).collect::<Vec<_>>())
    });
    let key = move |event: KeyboardEvent| {
        let Some(field) = TextBox::of(&event).filter(|_| event.key() == "Enter") else { return };
        if event.is_composing() {
            return;
        }
        event.prevent_default();
        on_or_leave(desk, &field, event.shift_key());
    };
    let focus = move |event: FocusEvent| {
        desk.focused.set(TextBox::of(&event).and_then(|field| cell_of(&field.id())));
    };
    view! {
        <div class="months" on:keydown=key on:focusin=focus on:focusout=move |_| desk.focused.set(None)>
            <For each=move || names.get() key=Clone::clone let:name>
                <GroupCard desk name />
            </For>
        </div>
    }
}

#[component]
fn GroupCard(desk: FiguresState, name: String) -> impl IntoView {
    let group = GroupDesk::new(desk, name);
    let GroupDesk { key, rows, open, cumulative, .. } = group;
    let title = tell(move |language| key.with_value(|name| group_name(language, name)));
    let optional = desk.rows(key, |group| group.optional.clone());
    let slots = Signal::derive(move || vec![Slot::Month(desk.month.get())]);
    view! {
        <section class="card months__group" aria-label=title>
            <GroupBar desk group heading=true slots />
            {move || open.get().then(|| view! {
                {move || cumulative.get().then(|| view! { <CumulativePanel desk group /> })}
                <div class="months__rows">
                    <For each=move || rows.get() key=|id| *id let:measure>
                        <MeasureCard desk measure optional />
                    </For>
                </div>
            })}
        </section>
    }
}

/// One measure in the month shown.
#[component]
fn MeasureCard(desk: FiguresState, measure: Id, optional: Memo<Vec<Id>>) -> impl IntoView {
    let session = desk.session;
    let rule = memo(move || {
        session.read(Place::Record(List::Measures, measure), |plan| {
            plan.measures.get(measure).map_or(YearRule::Sum, |row| row.rule)
        })
    });
    let remarks = desk.remarks(measure);
    let spare = memo(move || optional.with(|ids| ids.contains(&measure)));
    let language = use_language();
    let said = move || {
        let line = |remark: &crate::check::sheet::Remark| {
            let words = remark_words(language.get(), remark);
            view! { <p class="grid__said" class=("grid__said--note", remark.note)><Icon glyph=if remark.note { Glyph::Info } else { Glyph::Warning } /><span>{words}</span></p> }
        };
        remarks.with(|all| all.iter().map(line).collect_view())
    };
    view! {
        <div class="months__measure" data-measure=measure.to_string()>
            <Label desk measure rule spare />
            <div class="months__field">
                {move || field(desk, measure, rule.get(), remarks)}
            </div>
            <div class="months__said" id=format!("said-{measure}") role="status">{said}</div>
        </div>
    }
}

fn field(
    desk: FiguresState,
    measure: Id,
    rule: YearRule,
    remarks: Memo<Vec<crate::check::sheet::Remark>>,
) -> AnyView {
    let session = desk.session;
    let slot = match rule {
        YearRule::Sum | YearRule::Latest => Slot::Month(desk.month.get()),
        YearRule::Year => Slot::Year,
        YearRule::Date => {
            let label = session.text(At::Measure(measure, MeasureField::Label));
            return view! { <DayOf at=At::Figure(measure, Slot::Year) label /> }.into_any();
        }
    };
    let at = At::Figure(measure, slot);
    let wrong = Signal::derive(move || {
        remarks.with(|all| all.iter().any(|remark| remark.slot == slot && !remark.note))
    });
    let noted = Signal::derive(move || {
        remarks.with(|all| all.iter().any(|remark| remark.slot == slot && remark.note))
    });
    view! {
        <CellField id=control_id(at) labelled_by=format!("row-{measure}")
            described_by=format!("said-{measure}") value=session.text(at) on_edit=session.typing(at)
            wrong noted cells=desk.cells.get_value() />
    }
    .into_any()
}

/// The name, and in grey the unit, the rule and the last earlier figure.
#[component]
fn Label(
    desk: FiguresState,
    measure: Id,
    rule: Memo<YearRule>,
    spare: Memo<bool>,
) -> impl IntoView {
    let session = desk.session;
    let label = session.text(At::Measure(measure, MeasureField::Label));
    let column = session.text(At::Measure(measure, MeasureField::Column));
    let mark = tell(move |language| match column.get() {
        number if number.trim().is_empty() => String::new(),
        number => format!("{} · ", figures::column(language, number.trim())),
    });
    let optional = tell(move |language| {
        let words = spare.get().then(|| figures::OPTIONAL.get(language));
        words.map(|words| format!("{words} · ")).unwrap_or_default()
    });
    let about = tell(move |language| {
        session.track(Place::Record(List::Measures, measure));
        let (rule, month) = (rule.get(), desk.month.get());
        session.read(Place::Figures(measure), |plan| about(language, plan, measure, rule, month))
    });
    view! {
        <div class="months__label">
            <span id=format!("row-{measure}")>{label}</span>
            <small>{mark}{optional}{about}</small>
        </div>
    }
}
