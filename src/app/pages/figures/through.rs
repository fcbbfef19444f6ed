//! "Lũy kế đến tháng n": one figure that stands for the months up to it.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::bound::CountOf;
use crate::app::language::{say, tell, use_language};
use crate::app::parts::{Choice, Pick};
use crate::app::session::{Key, Session};
use crate::plan::{At, Id, Slot};
use crate::text::{day, fields, figures};

/// The last month up to which a cumulative figure was typed.
pub fn latest(session: Session, measure: Id) -> Memo<Option<u8>> {
    Memo::new(move |_| typed(session, measure).last().copied())
}

fn typed(session: Session, measure: Id) -> Vec<u8> {
    session.read(Key::Figures(measure), |plan| {
        let month = |(slot, _)| match slot {
            Slot::Through(month) => Some(month),
            Slot::Year | Slot::Month(_) => None,
        };
        plan.figures_of(measure).filter_map(month).collect()
    })
}

/// The entries there are, and one more for the month that is chosen.
#[component]
pub fn Through(desk: Desk, measure: Id) -> impl IntoView {
    let session = desk.session;
    let first = typed(session, measure).last().copied();
    let chosen = RwSignal::new(first.unwrap_or_else(|| desk.month.get_untracked()));
    // A field that was there stays while the page does: its text may just have been taken out.
    let months = Memo::new(move |before: Option<&Vec<u8>>| {
        let mut months = before.cloned().unwrap_or_default();
        months.extend(typed(session, measure));
        months.retain(|month| *month != chosen.get());
        months.push(chosen.get());
        months.sort_unstable();
        months.dedup();
        let held = |month: &u8| {
            *month == chosen.get()
                || !session.peek(|plan| plan.figure(measure, Slot::Through(*month)).is_empty())
                || desk.focused.get_untracked() == Some((measure, Slot::Through(*month)))
        };
        months.retain(held);
        months
    });
    let language = use_language();
    let options = Signal::derive(move || {
        let name = |month: u8| day::month_name(month, language.get()).unwrap_or_default();
        (1..=12).map(|month: u8| Pick::new(month.to_string(), name(month))).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || chosen.get().to_string());
    let choose = move |text: String| {
        if let Ok(month) = text.parse() {
            chosen.set(month);
        }
    };
    view! {
        <div class="through">
            <Choice id=format!("through-{measure}") label=say(figures::THROUGH_MONTH) options value on_edit=choose />
            <For each=move || months.get() key=|month| *month let:month>
                <Entry measure month />
            </For>
        </div>
    }
}

#[component]
fn Entry(measure: Id, month: u8) -> impl IntoView {
    let label = tell(move |language| {
        let words = fields::slot(language, Slot::Through(month));
        let mut letters = words.chars();
        let first = letters.next().map(|one| one.to_uppercase().to_string()).unwrap_or_default();
        format!("{first}{}", letters.as_str())
    });
    let hint = tell(move |language| figures::through_hint(language, month));
    let hint = Signal::derive(move || Some(hint.get()));
    view! { <CountOf at=At::Figure(measure, Slot::Through(month)) label hint /> }
}
