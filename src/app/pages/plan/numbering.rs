//! Các phần của kế hoạch: parts that other plans have, to be added, and how the parts are numbered.

use leptos::prelude::*;

use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, use_language};
use crate::app::parts::{Button, Choice, Disclosure, Glyph, Pick};
use crate::app::session::Session;
use crate::edit::renumber::{Numbering, renumber};
use crate::edit::{Name, build};
use crate::plan::{Id, One, Place};
use crate::preset::ReadyPart;
use crate::route::Route;
use crate::route::outline::PlanPart;
use crate::text::plan_form as m;

/// The tools of the parts: a ready part after this one, and numbers for all.
#[component]
pub(super) fn PartTools(
    /// The part after which a ready one is put.
    id: Id,
) -> impl IntoView {
    let (session, here, language) = (Session::here(), use_here(), use_language());
    let part = RwSignal::new(ReadyPart::Need);
    let parts = Signal::derive(move || {
        let year = session.read(Place::One(One::Frame), |plan| plan.frame.assessed_year.clone());
        ReadyPart::ALL.map(|part| Pick::new(part.code(), part.title(&year))).to_vec()
    });
    let chosen = Signal::derive(move || part.get().code().to_owned());
    let choose = move |code: String| {
        if let Some(found) = ReadyPart::ALL.into_iter().find(|part| part.code() == code) {
            part.set(found);
        }
    };
    let add = move |()| {
        let new = session.fresh();
        let change = session
            .peek(|plan| build::add_after(new, Some(id), part.get_untracked().section(plan)));
        if session.apply(Name::Plain, vec![change]) {
            here.go(&Route::Plan(Some(PlanPart::Section(new).word())));
        }
    };
    let how = RwSignal::new(Numbering::Roman);
    let ways = Signal::derive(move || {
        let words = |way: Numbering| match way {
            Numbering::Roman => m::ROMAN,
            Numbering::Letters => m::LETTERS,
            Numbering::Digits => m::DIGITS,
        };
        let pick = |way: Numbering| Pick::new(way.code(), words(way).get(language.get()));
        Numbering::ALL.map(pick).to_vec()
    });
    let way = Signal::derive(move || how.get().code().to_owned());
    let set_way = move |code: String| {
        if let Some(found) = Numbering::ALL.into_iter().find(|way| way.code() == code) {
            how.set(found);
        }
    };
    let number = move |()| {
        let changes = session.peek(|plan| renumber(plan, how.get_untracked()));
        session.apply(Name::Plain, changes);
    };
    view! {
        <Disclosure label=say(m::PART_TOOLS) id=format!("muc-{id}-parts")>
            <p class="soft">{say(m::PART_TOOLS_LEAD)}</p>
            <div class="part-tools">
                <Choice id=format!("muc-{id}-ready") label=say(m::READY_PART) options=parts value=chosen on_edit=choose />
                <Button label=say(m::ADD_READY) icon=Glyph::Add on_press=add id=format!("muc-{id}-add-ready") />
            </div>
            <div class="part-tools">
                <Choice id=format!("muc-{id}-numbers") label=say(m::NUMBERING) options=ways value=way on_edit=set_way />
                <Button label=say(m::NUMBER_ALL) on_press=number id=format!("muc-{id}-number-all") />
            </div>
        </Disclosure>
    }
}
