//! The tree of criteria: each unfolds into its own fields.

use leptos::prelude::*;

use super::adding::add_criterion;
use super::criterion::CriterionFields;
use super::desk::PointsDesk;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::say;
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, Card, Disclosure, Glyph, keep_focus};
use crate::app::records::fields::id_texts;
use crate::browser::focus::focus_head;
use crate::browser::page;
use crate::plan::Id;
use crate::text::points_page as m;
use crate::view::points::{TreeRow, tree};

/// The button below the tree.
const ADD_AREA: &str = "add-criterion-area";

#[component]
pub(super) fn Tree(desk: PointsDesk) -> impl IntoView {
    let rows = memo(move || desk.read(|language, plan, t| tree(language, plan, &t.scheme)));
    let ids = memo(move || rows.with(|rows| rows.iter().map(|row| row.id).collect::<Vec<_>>()));
    keep_focus(id_texts(ids), |heir| {
        match heir {
            Some(heir) => focus_head(&format!("criterion-{heir}")),
            None => page::focus(ADD_AREA),
        };
    });
    let here = use_here();
    let add = move |()| add_criterion(desk.session, here, None);
    view! {
        <Card title=say(m::TREE) id="criteria-tree">
            <ul class="tree">
                <For each=move || ids.get() key=|id| *id let:id>
                    <TreeLine desk rows id />
                </For>
            </ul>
            <Button label=say(m::ADD_AREA) on_press=add icon=Glyph::Add kind=ButtonKind::Quiet id=ADD_AREA />
        </Card>
    }
}

#[component]
fn TreeLine(desk: PointsDesk, rows: Memo<Vec<TreeRow>>, id: Id) -> impl IntoView {
    let own = memo(move || rows.with(|rows| rows.iter().find(|row| row.id == id).cloned()));
    let word = move |read: fn(&TreeRow) -> String| {
        memo(move || own.with(|row| row.as_ref().map(read).unwrap_or_default()))
    };
    let label = word(|row| {
        let name = [row.code.as_str(), row.name.as_str()];
        let name = name.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" · ");
        format!("{name} · {}", row.maximum)
    });
    let about = word(|row| row.about.clone());
    let class = move || {
        let depth = own.with(|row| row.as_ref().map_or(0, |row| row.depth.min(5)));
        let wrong = own.with(|row| row.as_ref().is_some_and(|row| row.wrong));
        format!("tree__item tree__item--{depth}{}", if wrong { " tree__item--wrong" } else { "" })
    };
    let wrong = move || own.with(|row| row.as_ref().is_some_and(|row| row.wrong));
    view! {
        <li class=class data-criterion=id.to_string()>
            <Disclosure label id=format!("criterion-{id}") holds=format!("f-criteria-{id}-")>
                <CriterionFields desk id />
            </Disclosure>
            <p class="tree__about">
                {move || wrong().then(|| view! { <b class="points__lack">{say(m::LOOK_AGAIN)}" "</b> })}
                {about}
            </p>
        </li>
    }
}
