//! A table of remedies: each row is shown as the item that it would become, with what is done about it.

use leptos::prelude::*;

use super::desk::{BookDesk, SheetDesk};
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Choice, Growth, MoreLines, Pick};
use crate::edit::intake::{ProposedRemedy, RemedyDeed};
use crate::plan::{Id, List, naming};
use crate::text::{intake as m, intake_page as p};

/// The rows.
#[component]
pub(super) fn Remedies(desk: BookDesk, sheet: SheetDesk) -> impl IntoView {
    let rows = memo(move || {
        sheet.proposal.with(|one| one.remedies.iter().map(|it| it.row).collect::<Vec<_>>())
    });
    let growth = Growth::of_choices();
    let some = move || rows.with(|all| growth.of(all));
    let all = Signal::derive(move || rows.with(Vec::len));
    view! {
        <For each=some key=|row| *row let:row>
            <OneRemedy desk sheet row />
        </For>
        <MoreLines id=format!("remedies-{}-more", sheet.sheet) growth all />
    }
}

/// What can be done about a row: one that the plan has is not added twice without a person's word.
const DEEDS: [(&str, RemedyDeed); 3] =
    [("add", RemedyDeed::Add), ("fill", RemedyDeed::Fill), ("skip", RemedyDeed::Skip)];

#[component]
fn OneRemedy(desk: BookDesk, sheet: SheetDesk, row: usize) -> impl IntoView {
    let (session, language) = (desk.session, use_language());
    let own = memo(move || {
        sheet.proposal.with(|one| one.remedies.iter().find(|it| it.row == row).cloned())
    });
    let read = move |read: fn(&ProposedRemedy) -> String| {
        own.with(|own| own.as_ref().map(read).unwrap_or_default())
    };
    let title = move || {
        let words = read(|it| {
            let record = &it.record;
            format!("{} {}", record.codes.trim(), record.heading.trim()).trim().to_owned()
        });
        format!("{}: {words}", p::row(language.get(), row + 1))
    };
    let held = tell(move |language| {
        let id = own.with(|own| own.as_ref().and_then(|it| it.held));
        let name = |id| session.peek(|plan| naming::name(plan, List::Remedies, id));
        id.map(|id| m::held(language, &name(id))).unwrap_or_default()
    });
    let is_held = memo(move || own.with(|own| own.as_ref().is_some_and(|it| it.held.is_some())));
    let deeds = Signal::derive(move || {
        let offered =
            DEEDS.into_iter().filter(|(_, deed)| is_held.get() || *deed != RemedyDeed::Fill);
        offered
            .map(|(word, deed)| Pick::new(word, m::deed(deed).get(language.get())))
            .collect::<Vec<_>>()
    });
    let deed = memo(move || {
        own.with(|own| own.as_ref().map(|it| sheet.choices.with(|choices| choices.deed(it))))
    });
    let value = Signal::derive(move || {
        let word = DEEDS.into_iter().find(|(_, own)| Some(*own) == deed.get());
        word.map(|(word, _)| word).unwrap_or_default().to_owned()
    });
    let edit = move |word: String| {
        if let Some((_, deed)) = DEEDS.into_iter().find(|(own, _)| *own == word) {
            sheet.choices.update(|choices| {
                choices.remedies.insert(row, deed);
            });
        }
    };
    let at = sheet.sheet;
    view! {
        <div class="intake__remedy">
            <p class="intake__name">{title}</p>
            <p class="soft">{move || read(|it| it.record.direction.trim().to_owned())}</p>
            {move || is_held.get().then(|| view! { <p>{held}</p> })}
            <div class="intake__what">
                <Choice id=format!("deed-{at}-{row}") label=say(p::DEED) options=deeds value on_edit=edit />
                {move || (deed.get() == Some(RemedyDeed::Add)).then(|| view! { <AreaOf desk sheet row own /> })}
            </div>
        </div>
    }
}

/// The area of a new item: without one it would stand on no page.
#[component]
fn AreaOf(
    desk: BookDesk,
    sheet: SheetDesk,
    row: usize,
    own: Memo<Option<ProposedRemedy>>,
) -> impl IntoView {
    let language = use_language();
    let options = Signal::derive(move || {
        let none = Pick::new("", p::NO_AREA.get(language.get()));
        let areas = desk.session.whole(|plan| {
            let pick = |id: &Id| Pick::new(id.to_string(), naming::name(plan, List::Areas, *id));
            plan.ids(List::Areas).iter().map(pick).collect::<Vec<_>>()
        });
        std::iter::once(none).chain(areas).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        let chosen = sheet.choices.with(|choices| choices.areas.get(&row).copied());
        let found = || own.with(|own| own.as_ref().and_then(|it| it.record.area));
        chosen.or_else(found).map(|id| id.to_string()).unwrap_or_default()
    });
    let edit = move |word: String| {
        sheet.choices.update(|choices| match word.parse::<Id>() {
            Ok(id) => {
                choices.areas.insert(row, id);
            }
            // "Chưa chọn": as the table says.
            Err(_) => {
                choices.areas.remove(&row);
            }
        });
    };
    view! { <Choice id=format!("area-{}-{row}", sheet.sheet) label=say(p::AREA) options value on_edit=edit /> }
}
