//! Lời của báo cáo: each part in prose as a draft, or as the officer has written it.

use leptos::prelude::*;

use super::super::state::DocumentsState;
use super::words::OneText;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::Disclosure;
use crate::app::records::fields::control_id;
use crate::document::report::Reported;
use crate::plan::{At, ReportText, ReportTextField};
use crate::text::{Language, reports as m};
use crate::view::period_report::{PartRow, parts, remedy_parts};

/// A summary line of a part: its name, and whose words are printed.
fn summary(language: Language, row: &PartRow) -> String {
    match row.written {
        None => m::state_draft(language, &row.name),
        Some(_) if row.moved => m::state_moved(language, &row.name),
        Some(_) => m::state_written(language, &row.name),
    }
}

/// The five parts, and the causes and next steps of the remedies.
#[component]
pub(super) fn Parts(desk: DocumentsState) -> impl IntoView {
    let language = use_language();
    let rows = memo(move || {
        let of = desk.session.whole(|plan| Reported::of(plan, desk.period.get()));
        of.map(|of| parts(language.get(), &of)).unwrap_or_default()
    });
    // Once a period: what is typed changes the words of a part, and must not make its field anew.
    let many = memo(move || rows.with(Vec::len));
    let one = move |place: usize| {
        let row = memo(move || rows.with(|rows| rows.get(place).cloned()));
        let label = tell(move |language| {
            row.with(|row| row.as_ref().map(|row| summary(language, row))).unwrap_or_default()
        });
        let id = rows.with_untracked(|rows| rows.get(place).map(part_id));
        let holds = rows.with_untracked(|rows| rows.get(place).map(|row| field_of(desk, row)));
        view! {
            <Disclosure label id=id.unwrap_or_default() holds=holds.unwrap_or_default()>
                <OneText desk row />
            </Disclosure>
        }
    };
    let items = memo(move || {
        let of = desk.session.whole(|plan| Reported::of(plan, desk.period.get()));
        of.map(|of| remedy_parts(language.get(), &of)).unwrap_or_default()
    });
    let every = move |read: &dyn Fn(&PartRow) -> bool| {
        items.with(|all| all.iter().any(|(_, rows)| rows.iter().any(read)))
    };
    let of_table = tell(move |language| {
        let name = m::OF_TABLE.get(language);
        match (every(&|row| row.moved), every(&|row| row.written.is_some())) {
            (true, _) => m::state_moved(language, name),
            (false, true) => m::state_written(language, name),
            (false, false) => m::state_draft(language, name),
        }
    });
    let held = memo(move || {
        let own = |rows: &[PartRow]| rows.iter().map(|row| field_of(desk, row)).collect::<Vec<_>>();
        items.with(|all| all.iter().flat_map(|(_, rows)| own(rows)).collect::<Vec<_>>().join(" "))
    });
    view! {
        <h2 class="report__head">{say(m::PARTS)}</h2>
        <p class="soft report__hint">{say(m::PARTS_HINT)}</p>
        {move || (0..many.get()).map(one).collect_view()}
        <Disclosure label=of_table id="part-items" holds=held.get_untracked()>
            <Items desk rows=items />
        </Disclosure>
    }
}

/// The id of a part's fold: "part-danh-gia".
fn part_id(row: &PartRow) -> String {
    use crate::plan::value::CodeSet as _;
    format!("part-{}", row.part.code())
}

/// Cause and next steps, remedy by remedy, each folded.
#[component]
fn Items(desk: DocumentsState, rows: Memo<Vec<(String, Vec<PartRow>)>>) -> impl IntoView {
    let many = memo(move || rows.with(Vec::len));
    let one = move |place: usize| {
        // Whose words are printed, where they are not the draft's.
        let label = tell(move |language| {
            rows.with(|rows| {
                let Some((name, own)) = rows.get(place) else { return String::new() };
                if own.iter().any(|row| row.moved) {
                    m::state_moved(language, name)
                } else if own.iter().any(|row| row.written.is_some()) {
                    m::state_written(language, name)
                } else {
                    name.clone()
                }
            })
        });
        let text = move |at: usize| {
            let row = memo(move || {
                rows.with(|rows| rows.get(place).and_then(|(_, own)| own.get(at)).cloned())
            });
            view! { <OneText desk row named=true /> }
        };
        let own = |rows: &Vec<(String, Vec<PartRow>)>| {
            let (_, own) = rows.get(place)?;
            Some(own.iter().map(|row| field_of(desk, row)).collect::<Vec<_>>().join(" "))
        };
        let holds = rows.with_untracked(own).unwrap_or_default();
        view! {
            <Disclosure label holds>{text(0)} {text(1)}</Disclosure>
        }
    };
    move || (0..many.get()).map(one).collect_view()
}

/// How the ids of the fields of a text begin.
fn field_of(desk: DocumentsState, row: &PartRow) -> String {
    let id = ReportText::id(desk.period.get_untracked(), row.part, row.owner);
    format!("{}-", control_id(At::ReportText(id, ReportTextField::Text)).trim_end_matches("-text"))
}
