//! One area with its rows: those that still ask for something first, then the settled ones, folded.

use leptos::prelude::*;

use super::add::add_remedy;
use super::row::RowLink;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, Disclosure, Glyph};
use crate::app::session::Session;
use crate::plan::{Id, List};
use crate::text::criteria;
use crate::view::list;
use crate::view::list::ListRow;
use crate::view::reach::Reach;

/// What a group is known by.
pub type GroupOf = (Option<Id>, Reach);

/// One area with its remedies, or one section with its duties.
#[component]
pub fn GroupOfList(
    /// The area or section, `None` for records that are in none; and how its rows reach the officer that the
    /// list is narrowed to.
    of: GroupOf,
    /// The whole list.
    groups: Memo<Vec<list::ListGroup>>,
    /// Whether "Sửa danh sách" is on.
    editing: RwSignal<bool>,
    /// Whether the list shows remedies or duties.
    list: List,
) -> impl IntoView {
    let own = memo(move || {
        let own = |group: &&list::ListGroup| (group.id, group.reach) == of;
        groups.with(|groups| groups.iter().find(own).cloned())
    });
    let words = move |read: fn(&list::ListGroup) -> String| {
        memo(move || own.with(|own| own.as_ref().map(read)).unwrap_or_default())
    };
    let (name, counts) = (words(|group| group.name.clone()), words(|group| group.counts.clone()));
    let rows = move |read: fn(&list::ListGroup) -> &Vec<ListRow>| {
        memo(move || own.with(|own| own.as_ref().map(read).cloned()).unwrap_or_default())
    };
    let (open, settled) = (rows(|group| &group.rows), rows(|group| &group.settled));
    let folded = move || !settled.with(Vec::is_empty);
    let count = tell(move |language| {
        let count = settled.with(Vec::len).to_string();
        if list == List::Duties {
            criteria::settled_duties(language, &count)
        } else {
            criteria::settled(language, &count)
        }
    });
    view! {
        <section class="group card">
            <div class="group__head">
                <h2 class="group__title">{name}</h2>
                <p class="group__counts">{counts}</p>
            </div>
            <ul class="rows">
                <For each=move || open.get() key=ListRow::clone let:row>
                    <RowLink row list editing />
                </For>
            </ul>
            {move || folded().then(|| view! {
                <div class="group__settled">
                    <Disclosure label=count>
                        <ul class="rows rows--quiet">
                            <For each=move || settled.get() key=ListRow::clone let:row>
                                <RowLink row list editing />
                            </For>
                        </ul>
                    </Disclosure>
                </div>
            })}
            {move || (editing.get() && list == List::Remedies && of.1 == Reach::Led).then(|| view! { <AddRemedy area=of.0 /> })}
        </section>
    }
}

#[component]
fn AddRemedy(area: Option<Id>) -> impl IntoView {
    let (session, here) = (Session::here(), use_here());
    let add = move |()| add_remedy(session, here, area);
    view! {
        <p class="group__add">
            <Button label=say(criteria::ADD_REMEDY) on_press=add icon=Glyph::Add kind=ButtonKind::Quiet />
        </p>
    }
}
