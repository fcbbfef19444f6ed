//! Quyết định sửa đổi, công văn đôn đốc, văn bản xin lỗi: what each asks before it is printed.

use leptos::prelude::*;

use super::state::DocumentsState;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::ambient::today::use_today;
use crate::app::parts::{
    Card, Choice, DateField, LinkButton, Notice, NoticeKind, Pick, SeveralOf, Typed,
};
use crate::check::letters_measure;
use crate::document::{led_by_nobody, overdue};
use crate::plan::{Id, LateDossier, List, Plan, naming};
use crate::route;
use crate::route::{Filter, Paper, Route};
use crate::text::{documents as m, remedy};
use crate::view::marked::Run;
use crate::view::paper::{MarkedChange, changes};

/// What stands above the print button of a letter or an amendment; nothing for other documents.
#[component]
pub(super) fn LetterHead(desk: DocumentsState) -> impl IntoView {
    // Another dossier is no other document.
    let kind = memo(move || desk.paper.get().word());
    move || {
        kind.track();
        match desk.paper.get_untracked() {
            Paper::Amendment => view! { <Amending desk /> }.into_any(),
            Paper::Urging => view! { <Urging desk /> }.into_any(),
            Paper::Apology(_) => view! { <Dossiers desk /> }.into_any(),
            Paper::Decision
            | Paper::Tracking
            | Paper::Report(_)
            | Paper::Officer(_)
            | Paper::Evidence
            | Paper::SelfScore
            | Paper::Register(_) => ().into_any(),
        }
    }
}

/// Chữ đã đổi: what went and what came, marked; or that there is nothing to amend.
#[component]
fn Amending(desk: DocumentsState) -> impl IntoView {
    let language = use_language();
    let found = memo(move || desk.session.whole(|plan| changes(language.get(), plan)));
    let run = |run: Run| match run {
        Run::Kept(text) => view! { <span>{text}</span> }.into_any(),
        Run::Gone(text) => view! { <del>{text}</del> }.into_any(),
        Run::Come(text) => view! { <ins>{text}</ins> }.into_any(),
    };
    let line = move |one: MarkedChange| {
        view! {
            <li>
                <p class="report__name">{one.name}</p>
                <p class="marked">{one.runs.into_iter().map(run).collect_view()}</p>
            </li>
        }
    };
    move || {
        if !desk.issued.get() {
            return view! { <Notice text=say(m::NOT_ISSUED) kind=NoticeKind::Info id="not-issued" /> }
                .into_any();
        }
        if let Some(why) = desk.bad_copy.get() {
            let words = tell(move |language| m::no_amendment(language, &why));
            return view! { <Notice text=words kind=NoticeKind::Warning id="bad-copy" /> }
                .into_any();
        }
        let all = found.get();
        view! {
            <p class="soft">{say(m::AMEND_HINT)}</p>
            {(!all.is_empty()).then(|| view! {
                <Card title=say(m::CHANGES) id="marked-changes">
                    <ul class="report__list">{all.into_iter().map(line).collect_view()}</ul>
                </Card>
            })}
        }
        .into_any()
    }
}

/// Whom the letter of urging goes to, and by when.
#[component]
fn Urging(desk: DocumentsState) -> impl IntoView {
    let today = use_today();
    let options = memo(move || {
        let concerned = |plan: &Plan| {
            let all = overdue(plan, today.get()).into_iter();
            let pick = |one: crate::document::Overdue| {
                Pick::new(one.officer.to_string(), naming::name(plan, List::Officers, one.officer))
            };
            all.map(pick).collect::<Vec<_>>()
        };
        desk.session.whole(concerned)
    });
    let value = memo(move || {
        let all: Vec<String> =
            options.with(|all| all.iter().map(|pick| pick.value.clone()).collect());
        desk.to.get().unwrap_or(all)
    });
    let choose = move |now: Vec<String>| desk.to.set(Some(now));
    let typed = move |typed: Typed| desk.by.set(typed.text);
    let unled = memo(move || desk.session.whole(|plan| led_by_nobody(plan, today.get())));
    let none = memo(move || options.with(Vec::is_empty) && unled.with(Vec::is_empty));
    move || {
        if none.get() {
            return view! { <Notice text=say(m::URGE_NONE) kind=NoticeKind::Good id="nothing-to-urge" /> }
                .into_any();
        }
        let unled = unled.get();
        view! {
            {(!unled.is_empty()).then(|| {
                let words = tell(move |language| m::urge_unled(language, &unled.join("; ")));
                view! { <Notice text=words kind=NoticeKind::Warning id="urge-unled" /> }
            })}
            <SeveralOf id="urge-to" label=say(m::URGE_TO) options value on_edit=choose />
            <DateField id="urge-by" label=say(m::URGE_BY) value=desk.by hint=say(m::URGE_BY_HINT) on_edit=typed />
        }
        .into_any()
    }
}

/// Which late dossier; the way to the list where there is none.
#[component]
fn Dossiers(desk: DocumentsState) -> impl IntoView {
    let (here, language) = (use_here(), use_language());
    let options = memo(move || {
        let language = language.get();
        let mut picks = vec![Pick::new("", m::ALL_DOSSIERS.get(language))];
        let all = |plan: &Plan| {
            let all = plan.late_dossiers.iter();
            let name = |(place, (id, row)): (usize, (Id, &LateDossier))| {
                let number = (place + 1).to_string();
                let words = match row.code.trim() {
                    "" => remedy::dossier_number(language, &number),
                    code => code.to_owned(),
                };
                Pick::new(id.to_string(), words)
            };
            all.enumerate().map(name).collect::<Vec<_>>()
        };
        picks.extend(desk.session.whole(all));
        picks
    });
    let value = Signal::derive(move || match desk.paper.get() {
        Paper::Apology(Some(id)) => id.to_string(),
        Paper::Apology(None)
        | Paper::Decision
        | Paper::Tracking
        | Paper::Report(_)
        | Paper::Officer(_)
        | Paper::Evidence
        | Paper::Amendment
        | Paper::Urging
        | Paper::SelfScore
        | Paper::Register(_) => String::new(),
    });
    let on_edit = move |chosen: String| {
        here.go(&Route::Documents(Paper::Apology(chosen.parse().ok())));
    };
    // Where they are entered: the remedy whose target asks for letters.
    let place = memo(move || {
        let asks = |plan: &Plan| {
            let mut all = plan.remedies.ids().iter().copied();
            all.find(|id: &Id| letters_measure(plan, *id).is_some())
        };
        desk.session.whole(asks)
    });
    let none = memo(move || options.with(Vec::len) < 2);
    move || {
        if !none.get() {
            return view! {
                <Choice id="dossier" label=say(m::WHICH_DOSSIER) options value on_edit />
            }
            .into_any();
        }
        let way = place.get().map(|id| {
            let href = route::path(&Route::of_item(List::Remedies, id, Filter::default()));
            view! { <LinkButton label=say(m::TO_DOSSIERS) href /> }
        });
        view! { <Notice text=say(m::NO_DOSSIERS) kind=NoticeKind::Info id="no-dossiers">{way}</Notice> }
            .into_any()
    }
}
