//! A table of points: the set that it would become and what that changes, last year's points, the units' scores.

use leptos::prelude::*;

use super::desk::{BookDesk, SheetDesk};
use super::sentence_list::SentenceList;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Choice, Disclosure, Notice, NoticeKind, Pick, Toggle};
use crate::edit::intake::{OwnUnit, SheetKind};
use crate::text::intake::points as m;
use crate::text::{intake_page as p, points_page};
use crate::view::intake_points::{SetPreview, last_lines, own_lines, set_preview, unit_lines};

/// What a table of points would bring in.
#[component]
pub(super) fn PointsOf(desk: BookDesk, sheet: SheetDesk) -> impl IntoView {
    view! {
        <SetOf desk sheet />
        <GoneOf sheet />
        <ScoresOf desk sheet />
        <OwnUnitOf sheet />
    }
}

/// The criteria set: how large it is, what is to be looked over, what it changes, and its first rows.
#[component]
fn SetOf(desk: BookDesk, sheet: SheetDesk) -> impl IntoView {
    let (language, at) = (use_language(), sheet.sheet);
    let preview = memo(move || {
        let language = language.get();
        sheet.proposal.with(|one| {
            let set = &one.points.set;
            let any = !set.criteria.is_empty();
            any.then(|| desk.session.whole(|plan| set_preview(language, plan, set)))
        })
    });
    move || {
        preview.get().map(|SetPreview { found, issued, changes, own, loses, gone, remarks, rows }| {
            view! {
                <p id=format!("set-{at}")>{found}</p>
                {(!issued.is_empty()).then(|| view! { <p id=format!("set-issued-{at}")>{issued}</p> })}
                <p>{changes}</p>
                {(!own.is_empty()).then(|| view! { <p class="soft">{own}</p> })}
                {loses.then(|| view! {
                    <Notice text=say(points_page::LOSES) kind=NoticeKind::Warning id=format!("set-loses-{at}") />
                })}
                {(!gone.is_empty()).then(|| view! {
                    <h3>{say(m::GONE)}</h3>
                    <SentenceList lines=gone id=format!("set-gone-{at}") />
                })}
                {(!remarks.is_empty()).then(|| view! {
                    <h3>{say(m::REMARKS)}</h3>
                    <SentenceList lines=remarks id=format!("set-remarks-{at}") />
                })}
                <h3>{say(m::FIRST_ROWS)}</h3>
                <SentenceList lines=rows id=format!("set-rows-{at}") />
            }
        })
    }
}

/// That more than half of the plan's criteria would go is to be known before the button works.
#[component]
fn GoneOf(sheet: SheetDesk) -> impl IntoView {
    let gone = memo(move || sheet.proposal.with(|one| one.points.many_gone));
    let value = Signal::derive(move || sheet.choices.with(|it| it.knows_gone));
    let edit = move |knows: bool| sheet.choices.update(|choices| choices.knows_gone = knows);
    move || {
        gone.get().map(|gone| {
            let label = tell(move |language| m::knows_gone(language, &gone.to_string()));
            view! { <Toggle id=format!("knows-gone-{}", sheet.sheet) label value on_edit=edit /> }
        })
    }
}

/// The points that would be written, and those that they replace.
#[component]
fn ScoresOf(desk: BookDesk, sheet: SheetDesk) -> impl IntoView {
    let (language, at) = (use_language(), sheet.sheet);
    let open = RwSignal::new(true);
    let lines = memo(move || {
        let language = language.get();
        sheet.proposal.with(|one| {
            desk.session.whole(|plan| {
                let of = [own_lines, last_lines, unit_lines];
                of.map(|lines| lines(language, plan, &one.points))
            })
        })
    });
    let label = tell(move |language| {
        let is = |kind| sheet.proposal.with(|one| one.kind == kind);
        let words = if is(SheetKind::UnitPoints) {
            m::UNIT_ROWS
        } else if is(SheetKind::OwnPoints) {
            m::OWN_POINT_ROWS
        } else {
            m::LAST_ROWS
        };
        words.get(language).to_owned()
    });
    move || {
        let lines: Vec<String> = lines.get().into_iter().flatten().collect();
        (!lines.is_empty()).then(|| {
            view! {
                <Disclosure label open id=format!("points-{at}")>
                    <SentenceList lines id=format!("points-lines-{at}") />
                </Disclosure>
            }
        })
    }
}

/// Which unit is the plan's own, where its name does not say.
#[component]
fn OwnUnitOf(sheet: SheetDesk) -> impl IntoView {
    let language = use_language();
    let units = memo(move || {
        sheet.proposal.with(|one| {
            let units = &one.points.units;
            let known = units.iter().any(|it| it.record.own);
            let named = units.iter().filter(|_| !known);
            named.map(|it| (it.row, it.record.unit.clone())).collect::<Vec<_>>()
        })
    });
    let options = Signal::derive(move || {
        let language = language.get();
        let unsaid = Pick::new("", m::OWN_UNIT_UNSAID.get(language));
        let nowhere = Pick::new("none", m::OWN_UNIT_NOWHERE.get(language));
        let row = |(row, unit): &(usize, String)| {
            Pick::new(row.to_string(), format!("{}: {unit}", p::row(language, row + 1)))
        };
        let rows = units.with(|units| units.iter().map(row).collect::<Vec<_>>());
        [unsaid, nowhere].into_iter().chain(rows).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || match sheet.choices.with(|it| it.own_unit) {
        None => String::new(),
        Some(OwnUnit::Nowhere) => "none".to_owned(),
        Some(OwnUnit::Row(row)) => row.to_string(),
    });
    let edit = move |word: String| {
        let chosen = match word.as_str() {
            "none" => Some(OwnUnit::Nowhere),
            row => row.parse().ok().map(OwnUnit::Row),
        };
        sheet.choices.update(|choices| choices.own_unit = chosen);
    };
    let any = memo(move || !units.read().is_empty());
    move || {
        any.get().then(|| {
            let id = format!("own-unit-{}", sheet.sheet);
            view! { <Choice id label=say(m::OWN_UNIT) options value on_edit=edit /> }
        })
    }
}
