//! One measure of the grid: its name, its cells, its year figure, and the remarks on them.

use leptos::prelude::*;

use super::state::FiguresState;
use super::through::latest;
use crate::app::ambient::language::{tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{CellField, DateField, Glyph, Icon, Words};
use crate::app::records::fields::control_id;
use crate::check::sheet::Remark;
use crate::check::year;
use crate::plan::{At, Id, List, Measure, MeasureField, Place, Plan, Slot, YearRule};
use crate::read::day;
use crate::text::{figures, format};
use crate::view::figures::{ghosts, remark_words};

/// What is known of the blank cells of a row: totals of the form, and its cumulative figure.
type Ghosts = Memo<Vec<(Slot, String)>>;

/// What the cells of a row share.
#[derive(Clone, Copy)]
struct RowDesk {
    measure: Id,
    remarks: Memo<Vec<Remark>>,
    ghosts: Ghosts,
    /// The cell of the row that Tab reaches, if it is in this row.
    stop: Memo<Option<Slot>>,
}

impl RowDesk {
    fn tab(&self, slot: Slot) -> Signal<Option<bool>> {
        let stop = self.stop;
        Signal::derive(move || Some(stop.get() == Some(slot)))
    }
}

/// A row, with its remarks below it.
#[component]
pub fn FigureRow(desk: FiguresState, measure: Id, optional: Memo<Vec<Id>>) -> impl IntoView {
    let (session, language) = (desk.session, use_language());
    let rule = memo(move || {
        session.read(Place::Record(List::Measures, measure), |plan| {
            plan.measures.get(measure).map_or(YearRule::Sum, |row| row.rule)
        })
    });
    let remarks = desk.remarks(measure);
    let covered = latest(desk, measure);
    let ghosts = memo(move || {
        let totals = desk.totals.get();
        let language = language.get();
        session.read(Place::Figures(measure), |plan| ghosts(language, plan, measure, &totals))
    });
    let stop = memo(move || desk.stop.get().filter(|(id, _)| *id == measure).map(|(_, slot)| slot));
    let row = RowDesk { measure, remarks, ghosts, stop };
    let through = move || covered.get().filter(|_| rule.get() == YearRule::Sum);
    let spare = memo(move || optional.with(|ids| ids.contains(&measure)));
    view! {
        <tr class="grid__row" class=("grid__row--optional", spare) data-measure=measure.to_string()
            data-through=move || through().map(|month| month.to_string())>
            <FigureName desk measure spare through=Signal::derive(through) />
            {move || match rule.get() {
                YearRule::Sum | YearRule::Latest => months(desk, row).into_any(),
                YearRule::Year => view! {
                    <td class="grid__once" colspan="12">{cell(desk, row, Slot::Year)}</td>
                }.into_any(),
                YearRule::Date => view! { <td class="grid__once" colspan="12">{date(desk, row)}</td> }.into_any(),
            }}
            <YearCell desk measure rule />
        </tr>
        <RowNote measure remarks />
    }
}

/// The name with its unit, and the number of its column in the form. For readers, also the cumulative figure.
#[component]
fn FigureName(
    desk: FiguresState,
    measure: Id,
    spare: Memo<bool>,
    through: Signal<Option<u8>>,
) -> impl IntoView {
    let session = desk.session;
    let text = move |field| session.text(At::Measure(measure, field));
    let (label, unit) = (text(MeasureField::Label), text(MeasureField::Unit));
    let column = text(MeasureField::Column);
    let beside =
        tell(
            move |language| {
                if spare.get() { figures::OPTIONAL.get(language).to_owned() } else { unit.get() }
            },
        );
    let held = tell(move |language| {
        let Some(month) = through.get() else { return String::new() };
        session.read(Place::Figures(measure), |plan| {
            let text = plan.figure(measure, Slot::Through(month));
            figures::through_held(language, month, &figures::shown(language, text))
        })
    });
    let numbered = tell(move |language| match column.get() {
        number if number.trim().is_empty() => String::new(),
        number => figures::column(language, number.trim()),
    });
    view! {
        <th scope="row" class="grid__name">
            <span id=format!("row-{measure}")>{label}</span>" "<small>{beside}</small>
            <span class="unseen grid__through"><Words text=held /></span>
        </th>
        <td class="grid__column"><span aria-hidden="true">{column}</span><span class="unseen">{numbered}</span></td>
    }
}

fn months(desk: FiguresState, row: RowDesk) -> impl IntoView {
    let one = move |slot| view! { <td class="grid__cell">{cell(desk, row, slot)}</td> };
    Slot::months().map(one).collect_view()
}

fn cell(desk: FiguresState, row: RowDesk, slot: Slot) -> impl IntoView {
    let RowDesk { measure, remarks, ghosts, .. } = row;
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
    let ghost = Signal::derive(move || {
        ghosts.with(|all| all.iter().find(|(own, _)| *own == slot).map(|(_, words)| words.clone()))
    });
    let session = desk.session;
    view! {
        <CellField id=control_id(at) labelled_by=format!("row-{measure} month-{head}")
            described_by=format!("said-{measure}") value=session.text(at) on_edit=session.typing(at)
            wrong noted cells=desk.cells.get_value() tab=row.tab(slot) ghost />
    }
}

fn date(desk: FiguresState, row: RowDesk) -> impl IntoView {
    let (session, measure) = (desk.session, row.measure);
    let at = At::Figure(measure, Slot::Year);
    let label = session.text(At::Measure(measure, MeasureField::Label));
    view! {
        <DateField id=control_id(at) label value=session.text(at) on_edit=session.typing(at) tab=row.tab(Slot::Year) />
    }
}

#[component]
fn YearCell(desk: FiguresState, measure: Id, rule: Memo<YearRule>) -> impl IntoView {
    let (session, language) = (desk.session, use_language());
    let of_its_period =
        move |plan: &Plan| plan.measures.get(measure).is_some_and(Measure::is_of_its_period);
    let shown = memo(move || {
        let language = language.get();
        session.track(Place::Record(List::Measures, measure));
        session.read(Place::Figures(measure), |plan| match rule.get() {
            YearRule::Latest if of_its_period(plan) => String::new(),
            YearRule::Date => day::show_stored(plan.figure(measure, Slot::Year)),
            YearRule::Sum | YearRule::Latest | YearRule::Year => {
                let value = year::figure(plan, measure, 12).value;
                value.map(|value| format::format_count(value, language)).unwrap_or_default()
            }
        })
    });
    let sign = tell(move |language| {
        let own = session.read(Place::Record(List::Measures, measure), of_its_period);
        let sign = if own { figures::OF_EACH_PERIOD } else { figures::rule_sign(rule.get()) };
        sign.get(language).to_owned()
    });
    view! {
        <td class="grid__year" title=sign><b><Words text=shown /></b><span class="unseen">{sign}</span></td>
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
    let any = memo(move || remarks.with(|all| !all.is_empty()));
    move || {
        any.get().then(|| {
            view! {
                <tr class="grid__more">
                    <td colspan="15" id=format!("said-{measure}") role="status">{lines}</td>
                </tr>
            }
        })
    }
}
