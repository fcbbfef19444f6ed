//! One area with its rows: open ones first, settled ones folded.

use leptos::prelude::*;

use super::add::add_remedy;
use super::row::RowLink;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell};
use crate::app::parts::{Button, ButtonKind, Disclosure, Glyph};
use crate::app::records::select::Row;
use crate::app::records::verdicts::{chip, standing};
use crate::app::session::Session;
use crate::check::Status;
use crate::plan::{Id, List, Place, naming};
use crate::text::criteria;

/// One area, or one section of duties.
#[component]
pub fn Group(
    /// The area or section; `None` for what is in none.
    group: Option<Id>,
    /// All rows of the list.
    rows: Memo<Vec<Row>>,
    /// The first row that still asks for something.
    first_open: Memo<Option<Id>>,
    /// "Sửa danh sách" is on.
    editing: RwSignal<bool>,
    /// The list is of duties.
    duties: Memo<bool>,
) -> impl IntoView {
    let away = folded_away(group, rows, duties);
    let of = move |folded: bool| {
        Memo::new(move |_| {
            let in_place = |id: Id| editing.get() || away.with(|away| away.contains(&id)) == folded;
            let own = |row: &&Row| row.group == group && in_place(row.id);
            rows.with(|rows| rows.iter().filter(own).map(|row| row.id).collect::<Vec<_>>())
        })
    };
    let (open, settled) = (of(false), of(true));
    let folded = move || !editing.get() && !settled.with(Vec::is_empty);
    let count = tell(move |l| {
        let count = settled.with(Vec::len).to_string();
        if duties.get() {
            criteria::settled_duties(l, &count)
        } else {
            criteria::settled(l, &count)
        }
    });
    view! {
        <section class="group card">
            <GroupHead group rows duties />
            <ul class="rows">
                <For each=move || open.get() key=|id| *id let:id>
                    <RowLink id duties first_open editing />
                </For>
            </ul>
            {move || folded().then(|| view! {
                <div class="group__settled">
                    <Disclosure label=count>
                        <ul class="rows rows--quiet">
                            <For each=move || settled.get() key=|id| *id let:id>
                                <RowLink id duties first_open editing />
                            </For>
                        </ul>
                    </Disclosure>
                </div>
            })}
            {move || (editing.get() && !duties.get()).then(|| view! { <AddRemedy area=group /> })}
        </section>
    }
}

/// The rows that are folded: remedies that are met or not applicable. A remedy that is only
/// followed stays in sight, a new one too; of duties most are followed only.
fn folded_away(group: Option<Id>, rows: Memo<Vec<Row>>, duties: Memo<bool>) -> Memo<Vec<Id>> {
    let Some(session) = Session::find() else { return Memo::new(|_| Vec::new()) };
    let ids = Memo::new(move |_| {
        let own = |row: &&Row| row.group == group;
        rows.with(|rows| rows.iter().filter(own).map(|row| row.id).collect::<Vec<_>>())
    });
    let stands = Memo::new(move |_| {
        let list = if duties.get() { List::Duties } else { List::Remedies };
        ids.get().into_iter().map(|id| (id, standing(session, list, id))).collect::<Vec<_>>()
    });
    Memo::new(move |_| {
        let folds = |status: Status| {
            let settled = matches!(status, Status::Met | Status::NotApplicable);
            settled || (duties.get() && status.is_quiet())
        };
        let stands = stands.get();
        let away = stands.iter().filter(|(_, stand)| folds(stand.with(|stand| stand.status)));
        away.map(|(id, _)| *id).collect()
    })
}

#[component]
fn GroupHead(group: Option<Id>, rows: Memo<Vec<Row>>, duties: Memo<bool>) -> impl IntoView {
    let session = Session::find();
    let (no_area, no_section) = (say(criteria::NO_AREA), say(criteria::NO_SECTION));
    let name = move || match (session, group) {
        (Some(session), Some(id)) if duties.get() => session
            .read(Place::Record(List::Sections, id), |plan| {
                plan.sections.get(id).map(|section| format!("{} {}", section.number, section.title))
            })
            .unwrap_or_default(),
        (Some(session), Some(id)) => {
            session.read(Place::Record(List::Areas, id), |plan| naming::name(plan, List::Areas, id))
        }
        (_, None) if duties.get() => no_section.get(),
        (_, _) => no_area.get(),
    };
    view! {
        <div class="group__head">
            <h2 class="group__title">{name}</h2>
            {move || session.map(|session| view! { <Counts session group rows duties=duties.get() /> })}
        </div>
    }
}

/// "3 đạt · 1 chưa đạt".
#[component]
fn Counts(
    session: Session,
    group: Option<Id>,
    rows: Memo<Vec<Row>>,
    duties: bool,
) -> impl IntoView {
    let list = if duties { List::Duties } else { List::Remedies };
    let stands = Memo::new(move |_| {
        let own = |row: &&Row| row.group == group;
        let ids: Vec<Id> = rows.with(|rows| rows.iter().filter(own).map(|row| row.id).collect());
        ids.into_iter().map(|id| standing(session, list, id)).collect::<Vec<_>>()
    });
    let words = tell(move |language| {
        let mut counts: Vec<(crate::app::parts::ChipStatus, usize)> = Vec::new();
        for stand in stands.get() {
            let status = chip(stand.with(|stand| stand.status));
            match counts.iter_mut().find(|(other, _)| *other == status) {
                Some((_, count)) => *count += 1,
                None => counts.push((status, 1)),
            }
        }
        counts.sort();
        let word = |(status, count): &(crate::app::parts::ChipStatus, usize)| {
            status.counted(language, *count)
        };
        counts.iter().map(word).collect::<Vec<_>>().join(" · ")
    });
    view! { <p class="group__counts">{words}</p> }
}

#[component]
fn AddRemedy(area: Option<Id>) -> impl IntoView {
    let (session, here, heading) = (Session::find(), use_here(), say(criteria::NEW_HEADING));
    let add = move |()| {
        if let Some(session) = session {
            add_remedy(session, here, area, &heading.get_untracked());
        }
    };
    view! {
        <p class="group__add">
            <Button label=say(criteria::ADD_REMEDY) on_press=add icon=Glyph::Add kind=ButtonKind::Quiet />
        </p>
    }
}
