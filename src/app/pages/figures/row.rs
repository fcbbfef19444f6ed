//! One measure of the grid: its name, its cells, its year figure, and the remarks on them.

use leptos::prelude::*;

use super::state::FiguresState;
use super::through::{Through, button_words, flip, latest};
use crate::app::ambient::language::{tell, use_language};
use crate::app::parts::{CellField, Glyph, Icon, Words};
use crate::app::records::fields::{DayOf, control_id};
use crate::check::sheet::Remark;
use crate::check::year;
use crate::plan::{At, Id, List, MeasureField, Place, Slot, YearRule};
use crate::read::day;
use crate::text::{figures, format};
use crate::view::figures::remark_words;

/// A row, with its cumulative figures and remarks below it.
#[component]
pub fn FigureRow(desk: FiguresState, measure: Id) -> impl IntoView {
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
    view! {
        <tr class="grid__row" data-measure=measure.to_string()
            data-through=move || covered.get().filter(|_| rule.get() == YearRule::Sum).map(|month| month.to_string())>
            <FigureName desk measure rule through covered />
            {move || match rule.get() {
                YearRule::Sum | YearRule::Latest => months(desk, measure, remarks).into_any(),
                YearRule::Year => view! {
                    <td class="grid__once" colspan="12">{cell(desk, measure, Slot::Year, remarks)}</td>
                }.into_any(),
                YearRule::Date => view! {
                    <td class="grid__once" colspan="12">
                        <DayOf at=At::Figure(measure, Slot::Year) label=session.text(At::Measure(measure, MeasureField::Label)) />
                    </td>
                }.into_any(),
            }}
            <YearCell desk measure rule />
        </tr>
        {move || entries.get().then(|| view! {
            <tr class="grid__more"><td colspan="14"><Through desk measure /></td></tr>
        })}
        <RowNote measure remarks />
    }
}

#[component]
fn FigureName(
    desk: FiguresState,
    measure: Id,
    rule: Memo<YearRule>,
    through: RwSignal<bool>,
    covered: Memo<Option<u8>>,
) -> impl IntoView {
    let label = desk.session.text(At::Measure(measure, MeasureField::Label));
    let unit = desk.session.text(At::Measure(measure, MeasureField::Unit));
    let unit = move || unit.with(|unit| unit.replace(' ', "\u{a0}"));
    // The accessible name begins with the visible words, so that the button can be called by them.
    let words = button_words(desk, measure, covered);
    let whole = tell(move |language| figures::through_of(language, &words.get(), &label.get()));
    let sums = move || rule.get() == YearRule::Sum;
    let press = move |_| flip(desk, measure, through);
    view! {
        <th scope="row" class="grid__name">
            <div class="grid__label">
                <span><span id=format!("row-{measure}")>{label}</span>" "<small>{unit}</small></span>
                {move || sums().then(|| view! {
                    <button type="button" class="grid__through" aria-expanded=move || through.get().to_string()
                        aria-label=whole title=whole on:click=press>
                        <Words text=words />
                    </button>
                })}
            </div>
        </th>
    }
}

fn months(desk: FiguresState, measure: Id, remarks: Memo<Vec<Remark>>) -> impl IntoView {
    let one =
        move |slot| view! { <td class="grid__cell">{cell(desk, measure, slot, remarks)}</td> };
    Slot::months().map(one).collect_view()
}

fn cell(desk: FiguresState, measure: Id, slot: Slot, remarks: Memo<Vec<Remark>>) -> impl IntoView {
    let at = At::Figure(measure, slot);
    let head = match slot {
        Slot::Month(month) | Slot::Through(month) => month.to_string(),
        Slot::Year => "year".to_owned(),
    };
    let wrong = Signal::derive(move || {
        remarks.with(|all| all.iter().any(|remark| remark.slot == slot && !remark.note))
    });
    let noted = Signal::derive(move || {
        remarks.with(|all| all.iter().any(|remark| remark.slot == slot && remark.note))
    });
    let session = desk.session;
    view! {
        <CellField id=control_id(at) labelled_by=format!("row-{measure} month-{head}")
            described_by=format!("said-{measure}") value=session.text(at) on_edit=session.typing(at)
            wrong noted cells=desk.cells />
    }
}

#[component]
fn YearCell(desk: FiguresState, measure: Id, rule: Memo<YearRule>) -> impl IntoView {
    let (session, language) = (desk.session, use_language());
    let shown = Memo::new(move |_| {
        let language = language.get();
        session.track(Place::Record(List::Measures, measure));
        session.read(Place::Figures(measure), |plan| match rule.get() {
            YearRule::Date => day::show_stored(plan.figure(measure, Slot::Year)),
            YearRule::Sum | YearRule::Latest | YearRule::Year => {
                let value = year::figure(plan, measure, 12).value;
                value.map(|value| format::format_count(value, language)).unwrap_or_default()
            }
        })
    });
    let sign = tell(move |language| figures::rule_sign(rule.get()).get(language).to_owned());
    view! {
        <td class="grid__year"><b><Words text=shown /></b><small>{sign}</small></td>
    }
}

/// The remarks on the row's cells; new ones appear once a cell is left.
#[component]
fn RowNote(measure: Id, remarks: Memo<Vec<Remark>>) -> impl IntoView {
    let language = use_language();
    let line = move |remark: &Remark| {
        let (words, note) = (remark_words(language.get(), remark), remark.note);
        view! { <p class="grid__said" class=("grid__said--note", note)><Icon glyph=if note { Glyph::Info } else { Glyph::Warning } /><span>{words}</span></p> }
    };
    let lines = move || remarks.with(|all| all.iter().map(line).collect_view());
    let any = Memo::new(move |_| remarks.with(|all| !all.is_empty()));
    move || {
        any.get().then(|| {
            view! {
                <tr class="grid__more">
                    <td colspan="14" id=format!("said-{measure}") role="status">{lines}</td>
                </tr>
            }
        })
    }
}
