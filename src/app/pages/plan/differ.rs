//! Khác bản đã ban hành: the text as issued and as it is now, side by side.

use leptos::prelude::*;

use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, Card, Glyph, LinkButton, Notice, NoticeKind};
use crate::app::records::place::show_field;
use crate::app::session::Session;
use crate::edit::issued::{Difference, differences};
use crate::plan::{One, Place, Plan};
use crate::route::Route;
use crate::route::outline::PlanPart;
use crate::text::plan_page as m;
use crate::view::issued::{IssuedRow, count_in, row};
use crate::{file, route};

/// The plan as issued, read again only when the issue changes; `None` for a draft or an unreadable copy.
pub(super) fn issued_plan(session: Session) -> Memo<Option<Plan>> {
    memo(move || {
        session.read(Place::One(One::Issue), |plan| file::plan_of_copy(&plan.issue.copy).ok())
    })
}

/// Where the text differs now from the text as issued.
pub(super) fn differing(session: Session, issued: Memo<Option<Plan>>) -> Memo<Vec<Difference>> {
    memo(move || {
        issued.with(|issued| match issued {
            Some(issued) => session.whole(|plan| differences(plan, issued)),
            None => Vec::new(),
        })
    })
}

/// "Khác bản đã ban hành ở 3 chỗ trong phần này", on the page of a part.
#[component]
pub(super) fn PartDiffers(part: PlanPart) -> impl IntoView {
    let session = Session::here();
    let all = differing(session, issued_plan(session));
    let count = memo(move || {
        // Read first: inside `peek` nothing is subscribed to.
        let all = all.get();
        session.peek(|plan| count_in(plan, part, &all))
    });
    let words = tell(move |language| m::part_differs(language, &count.get().to_string()));
    let href = Signal::stored(route::path(&Route::Plan(Some(PlanPart::Issue.word()))));
    move || {
        (count.get() > 0).then(|| {
            view! {
                <Notice text=words kind=NoticeKind::Warning id="part-differs">
                    <LinkButton label=say(m::COMPARE) href kind=ButtonKind::Quiet />
                </Notice>
            }
        })
    }
}

#[component]
pub(super) fn PartDiffersList(session: Session) -> impl IntoView {
    let language = use_language();
    let issued = issued_plan(session);
    let all = differing(session, issued);
    let title = tell(move |language| match (issued.with(Option::is_none), all.with(Vec::len)) {
        (true, _) => m::COPY_UNREADABLE.get(language).to_owned(),
        (false, 0) => m::SAME_AS_ISSUED.get(language).to_owned(),
        (false, count) => m::differs(language, &count.to_string()),
    });
    let rows = move || {
        let (language, all, then) = (language.get(), all.get(), issued.get());
        let Some(then) = then else { return Vec::new() };
        let row = |one: Difference| {
            let row = session.peek(|now| row(language, now, &then, &one));
            view! { <DifferenceRow session row /> }
        };
        all.into_iter().map(row).collect::<Vec<_>>()
    };
    view! {
        <Card title id="differences">
            <ul class="differ">{rows}</ul>
        </Card>
    }
}

#[component]
fn DifferenceRow(session: Session, row: IssuedRow) -> impl IntoView {
    let here = use_here();
    let IssuedRow { title, both, at, place } = row;
    let go = move |()| match at {
        Some(at) => show_field(session, here, at),
        None => here.go(&place),
    };
    let both = both.map(|(issued, now)| {
        view! {
            <dl class="differ__both">
                <div class="differ__side">
                    <dt class="differ__name">{say(m::AS_ISSUED)}</dt>
                    <dd class="differ__text">{issued}</dd>
                </div>
                <div class="differ__side">
                    <dt class="differ__name">{say(m::AS_NOW)}</dt>
                    <dd class="differ__text">{now}</dd>
                </div>
            </dl>
        }
    });
    view! {
        <li class="differ__row">
            <p class="differ__title">{title}</p>
            {both}
            <Button label=say(m::TO_PLACE) on_press=go kind=ButtonKind::Quiet icon=Glyph::Next />
        </li>
    }
}
