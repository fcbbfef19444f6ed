//! Where the columns of a table go, which rows are added up, and which measure each row of a table of months is.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::desk::{BookDesk, SheetDesk};
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Choice, Disclosure, Growth, MoreLines, Pick, Toggle};
use crate::app::session::Session;
use crate::edit::intake::{LineKind, Proposal, SheetKind};
use crate::plan::{Id, List, Plan, naming};
use crate::text::intake as m;
use crate::text::{Language, format, intake_page as p};

/// The measures to choose from, by their ids; blank for none.
fn measures(language: Language, plan: &Plan) -> Vec<Pick> {
    let none = Pick::new("", m::NOWHERE.get(language));
    let live = plan.measures.iter().filter(|(_, row)| !row.retired);
    let pick = |(id, _)| Pick::new(Id::to_string(&id), naming::name(plan, List::Measures, id));
    std::iter::once(none).chain(live.map(pick)).collect()
}

fn offered(session: Session) -> Signal<Vec<Pick>> {
    let language = use_language();
    memo(move || session.whole(|plan| measures(language.get(), plan))).into()
}

/// A column of figures as its line says it: "E · Đã giải quyết > Tổng số: 163".
#[derive(Clone, Debug, PartialEq, Eq)]
struct ColumnLine {
    column: usize,
    head: String,
    sum: Option<u64>,
    measure: Option<Id>,
}

/// The columns of a form or of a table nobody knows.
#[component]
pub(super) fn Columns(desk: BookDesk, sheet: SheetDesk) -> impl IntoView {
    let shown = memo(move || {
        sheet.proposal.with(|one| {
            let mapped = matches!(one.kind, SheetKind::Form(_) | SheetKind::Unknown);
            mapped && !one.columns.is_empty()
        })
    });
    let unknown = sheet.proposal.with_untracked(|one| one.kind == SheetKind::Unknown);
    let open = RwSignal::new(unknown);
    let columns = memo(move || {
        sheet.proposal.with(|one| one.columns.iter().map(|it| it.column).collect::<Vec<_>>())
    });
    // Each column offers every measure of the plan.
    let growth = Growth::of_choices();
    let some = move || columns.with(|all| growth.of(all));
    let all = Signal::derive(move || columns.with(Vec::len));
    let options = offered(desk.session);
    let id = format!("columns-{}", sheet.sheet);
    move || {
        shown.get().then(|| {
            let more = format!("{id}-more");
            view! {
                <Disclosure label=say(p::WHERE_COLUMNS) open id=id.clone() lazy=true>
                    <div class="intake__columns">
                        <For each=some key=|column| *column let:column>
                            <OneColumn sheet column options />
                        </For>
                    </div>
                    <MoreLines id=more growth all />
                </Disclosure>
            }
        })
    }
}

#[component]
fn OneColumn(sheet: SheetDesk, column: usize, options: Signal<Vec<Pick>>) -> impl IntoView {
    let line = memo(move || {
        sheet.proposal.with(|one| {
            let own = one.columns.iter().find(|it| it.column == column)?;
            let (head, sum) = (own.head.clone(), own.sum);
            Some(ColumnLine { column, head, sum, measure: own.measure })
        })
    });
    let label = tell(move |language| {
        let Some(line) = line.get() else { return String::new() };
        let sum = line.sum.map(|sum| format::format_count(sum, language));
        match sum {
            Some(sum) => format!("{}: {sum}", line.head),
            None => line.head,
        }
    });
    let value = Signal::derive(move || {
        line.with(|line| line.as_ref().and_then(|it| it.measure))
            .map(|id| id.to_string())
            .unwrap_or_default()
    });
    let edit = move |word: String| {
        let chosen = word.parse::<Id>().ok();
        sheet.answers.update(|answers| {
            answers.columns.insert(column, chosen);
        });
    };
    view! { <Choice id=format!("column-{}-{column}", sheet.sheet) label options value on_edit=edit /> }
}

/// The rows of a table of months, by place and name; none of any other sheet.
fn rows_of_months(one: &Proposal) -> Vec<(usize, String)> {
    match one.kind {
        SheetKind::Months => one.lines.iter().map(|line| (line.row, line.name.clone())).collect(),
        SheetKind::Unknown
        | SheetKind::OwnFigures
        | SheetKind::OfficerSheet
        | SheetKind::Form(_)
        | SheetKind::Remedies
        | SheetKind::Criteria
        | SheetKind::LastPoints
        | SheetKind::OwnPoints
        | SheetKind::UnitPoints
        | SheetKind::TooLong => Vec::new(),
    }
}

/// The rows of a table of months that no label of the plan names.
#[component]
pub(super) fn MonthRows(desk: BookDesk, sheet: SheetDesk) -> impl IntoView {
    let rows = memo(move || sheet.proposal.with(|one| rows_of_months(one)));
    let options = offered(desk.session);
    let any = memo(move || !rows.read().is_empty());
    let id = format!("month-rows-{}", sheet.sheet);
    let one = move |(row, name): (usize, String)| {
        let value = Signal::derive(move || {
            let chosen = sheet.answers.with(|answers| answers.measures.get(&row).copied());
            let found = move || {
                sheet.proposal.with(|one| {
                    let own = one.figures.iter().find(|it| it.from.iter().any(|at| at.row == row));
                    own.map(|it| it.measure)
                })
            };
            let id = match chosen {
                Some(chosen) => chosen,
                None => found(),
            };
            id.map(|id| id.to_string()).unwrap_or_default()
        });
        let edit = move |word: String| {
            let chosen = word.parse::<Id>().ok();
            sheet.answers.update(|answers| {
                answers.measures.insert(row, chosen);
            });
        };
        let label = Signal::derive(move || name.clone());
        view! { <Choice id=format!("row-{}-{row}", sheet.sheet) label options value on_edit=edit /> }
    };
    // Each row offers every measure of the plan.
    let growth = Growth::of_choices();
    let some = move || rows.with(|all| growth.of(all));
    let all = Signal::derive(move || rows.with(Vec::len));
    move || {
        any.get().then(|| {
            let more = format!("{id}-more");
            view! {
                <Disclosure label=say(p::MEASURE_OF_ROW) id=id.clone() lazy=true>
                    <div class="intake__columns">
                        <For each=some key=Clone::clone children=one />
                    </div>
                    <MoreLines id=more growth all />
                </Disclosure>
            }
        })
    }
}

fn row_label(language: Language, row: usize, name: &str, kind: LineKind) -> String {
    let name = if name.trim().is_empty() { p::row(language, row + 1) } else { name.to_owned() };
    match kind {
        LineKind::Leaf => name,
        LineKind::Total
        | LineKind::Subtotal
        | LineKind::Section
        | LineKind::Within
        | LineKind::Trial
        | LineKind::Beside
        | LineKind::Below
        | LineKind::Words => format!("{name} ({})", m::line_kind(kind).get(language)),
    }
}

/// The rows of a form: which are added up.
#[component]
pub(super) fn CountedRows(sheet: SheetDesk) -> impl IntoView {
    let rows = memo(move || {
        sheet.proposal.with(|one| {
            let form = matches!(one.kind, SheetKind::Form(_) | SheetKind::Unknown);
            // A name over rows, and a remark, have nothing to be added up.
            let words = [LineKind::Words, LineKind::Section];
            let counted = one.lines.iter().filter(|line| form && !words.contains(&line.kind));
            counted.map(|line| (line.row, line.name.clone(), line.kind)).collect::<Vec<_>>()
        })
    });
    let taken = memo(move || {
        sheet.proposal.with(|one| {
            let taken = one.lines.iter().filter(|line| line.taken);
            taken.map(|line| line.row).collect::<BTreeSet<_>>()
        })
    });
    let all = Signal::derive(move || rows.with(Vec::len));
    let any = memo(move || all.get() > 1);
    let growth = Growth::of_words();
    let some = move || rows.with(|all| growth.of(all));
    let id = format!("lines-{}", sheet.sheet);
    let one = move |(row, name, kind): (usize, String, LineKind)| {
        let label = tell(move |language| row_label(language, row, &name, kind));
        let value = Signal::derive(move || taken.with(|taken| taken.contains(&row)));
        let edit = move |on: bool| {
            let now = taken.get_untracked();
            sheet.answers.update(|answers| {
                let rows = answers.rows.get_or_insert(now);
                if on {
                    rows.insert(row)
                } else {
                    rows.remove(&row)
                };
            });
        };
        view! { <Toggle id=format!("line-{}-{row}", sheet.sheet) label value on_edit=edit /> }
    };
    move || {
        any.get().then(|| {
            let more = format!("{id}-more");
            view! {
                <Disclosure label=say(m::ROWS) id=id.clone() lazy=true>
                    <div class="intake__columns">
                        <For each=some key=|(row, ..)| *row children=one />
                    </div>
                    <MoreLines id=more growth all />
                </Disclosure>
            }
        })
    }
}
