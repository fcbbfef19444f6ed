//! One month at a time: for touch screens, and for copying from a single report.

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;

use super::chips::GroupStatus;
use super::keys::on_or_leave;
use super::state::{FiguresState, cell_of, flip, holds};
use super::through::{Through, button_words, flip as open_through, latest};
use super::warnings;
use crate::app::ambient::language::{tell, use_language};
use crate::app::parts::{Button, ButtonKind, CellField, Glyph, Icon};
use crate::app::records::fields::{DayOf, control_id};
use crate::browser::field::TextBox;
use crate::browser::focus::focus_beside;
use crate::check::sheet::MeasureGroup;
use crate::plan::{At, Id, List, MeasureField, Place, Slot, YearRule};
use crate::text::figures;
use crate::text::figures::group_name;
use crate::view::figures::{about, remark_words};

/// The groups, one below the other. Enter, the keyboard's "Next", goes to the next field, and from the last
/// one out of it.
#[component]
pub fn PeriodMonths(desk: FiguresState) -> impl IntoView {
    let names = Memo::new(move |_| {
        desk.groups.with(|groups| groups.iter().map(|group| group.name.clone()).collect::<Vec<_>>())
    });
    let key = move |event: KeyboardEvent| {
        let Some(field) = TextBox::of(&event).filter(|_| event.key() == "Enter") else { return };
        if event.is_composing() {
            return;
        }
        event.prevent_default();
        if !focus_beside(&event, ".months", event.shift_key()) {
            on_or_leave(desk, &field, event.shift_key());
        }
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
    let key = StoredValue::new(name);
    let of = move |pick: fn(&MeasureGroup) -> &Vec<Id>| {
        Memo::new(move |_| {
            desk.groups.with(|groups| {
                let own = groups.iter().find(|group| key.with_value(|key| group.name == *key));
                own.map(|group| pick(group).clone()).unwrap_or_default()
            })
        })
    };
    let (asked, others) = (of(|group| &group.rows), of(|group| &group.others));
    let title = tell(move |language| key.with_value(|name| group_name(language, name)));
    let (open, more) = (
        Memo::new(move |_| key.with_value(|key| desk.open.with(|open| open.contains(key)))),
        Memo::new(move |_| key.with_value(|key| desk.more.with(|more| more.contains(key)))),
    );
    let toggle = move |_| key.with_value(|name| flip(desk.open, name));
    let held = move || holds(&[asked.get(), others.get()].concat());
    view! {
        <section class="card months__group" aria-label=title>
            <div class="grid__bar">
                <button type="button" class="grid__fold" aria-expanded=move || open.get().to_string() data-holds=held on:click=toggle>
                    <Icon glyph=Glyph::Next /><h2>{title}</h2>
                </button>
                <GroupStatus desk name=title asked others />
            </div>
            {move || open.get().then(|| view! {
                <BrokenPeriod desk asked others />
                <div class="months__rows">
                    <For each=move || asked.get() key=|id| *id let:measure>
                        <MeasureCard desk measure />
                    </For>
                    <Others desk key more others />
                </div>
            })}
        </section>
    }
}

#[component]
fn BrokenPeriod(desk: FiguresState, asked: Memo<Vec<Id>>, others: Memo<Vec<Id>>) -> impl IntoView {
    move || {
        let found = warnings::found(desk, asked, others, vec![Slot::Month(desk.month.get())]);
        view! { <warnings::WarningList desk found /> }
    }
}

/// The columns of the form that no target reads, folded.
#[component]
fn Others(
    desk: FiguresState,
    key: StoredValue<String>,
    more: Memo<bool>,
    others: Memo<Vec<Id>>,
) -> impl IntoView {
    let words = tell(move |language| figures::others(language, others.with(Vec::len)));
    let toggle = move |_| key.with_value(|name| flip(desk.more, name));
    let shown = move || if more.get() { others.get() } else { Vec::new() };
    let any = Memo::new(move |_| !others.with(Vec::is_empty));
    view! {
        {move || any.get().then(|| view! {
            <button type="button" class="grid__fold" aria-expanded=move || more.get().to_string()
                data-holds=move || others.with(|ids| holds(ids)) on:click=toggle>
                <Icon glyph=Glyph::Next /><span>{words}</span>
            </button>
        })}
        <For each=shown key=|id| *id let:measure>
            <MeasureCard desk measure />
        </For>
    }
}

/// One measure in the month shown.
#[component]
fn MeasureCard(desk: FiguresState, measure: Id) -> impl IntoView {
    let session = desk.session;
    let rule = Memo::new(move |_| {
        session.read(Place::Record(List::Measures, measure), |plan| {
            plan.measures.get(measure).map_or(YearRule::Sum, |row| row.rule)
        })
    });
    let remarks = desk.remarks(measure);
    let through = RwSignal::new(false);
    let covered = latest(session, measure);
    let entries = Memo::new(move |_| rule.get() == YearRule::Sum && through.get());
    let words = button_words(desk, measure, covered);
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
            <Label desk measure rule />
            <div class="months__field">
                {move || field(desk, measure, rule.get(), remarks)}
            </div>
            {move || (rule.get() == YearRule::Sum).then(|| view! {
                <Button label=words kind=ButtonKind::Quiet expanded=through
                    on_press=move |()| open_through(desk, measure, through) />
            })}
            <div class="months__said" id=format!("said-{measure}") role="status">{said}</div>
            {move || entries.get().then(|| view! { <div class="months__through"><Through desk measure /></div> })}
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
            wrong noted cells=desk.cells />
    }
    .into_any()
}

/// The name, and in grey the unit, the rule and the last earlier figure.
#[component]
fn Label(desk: FiguresState, measure: Id, rule: Memo<YearRule>) -> impl IntoView {
    let session = desk.session;
    let label = session.text(At::Measure(measure, MeasureField::Label));
    let about = tell(move |language| {
        session.track(Place::Record(List::Measures, measure));
        let (rule, month) = (rule.get(), desk.month.get());
        session.read(Place::Figures(measure), |plan| about(language, plan, measure, rule, month))
    });
    view! {
        <div class="months__label">
            <span id=format!("row-{measure}")>{label}</span>
            <small>{about}</small>
        </div>
    }
}
