//! Notices above every page: where the workbook runs, what was kept, refused, undone.

use leptos::prelude::*;

use super::told_notice::{ToldNotice, ViewingNotice};
use super::who::WhoNotice;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::keeper::{Banners, Keeper, Reason};
use crate::app::parts::{Button, ButtonKind, Notice, NoticeKind};
use crate::app::records::place::show_field;
use crate::app::session::Session;
use crate::browser::{page, timer};
use crate::edit::{Change, Role};
use crate::route::Route;
use crate::text::{Language, common, edits, shell};

/// Notices that come first on every page.
#[component]
pub fn Notices() -> impl IntoView {
    let here = use_here();
    let before = |route: &Route| {
        matches!(route, Route::Start | Route::New | Route::NextYear | Route::Open | Route::Parts)
    };
    let framed = memo(move || !before(&here.get()));
    view! {
        <Banners />
        <ViewingNotice />
        <HostNotice />
        <UpdateNotice />
        <RefusedNotice />
        <ActedNotice />
        <ToldNotice />
        {move || framed.get().then(|| view! { <WhoNotice /> })}
    }
}

/// Plain http, or a browser inside another application.
#[component]
fn HostNotice() -> impl IntoView {
    let words = match page::root_attribute("data-host").as_deref() {
        Some("in-app") => Some(shell::IN_APP),
        Some("insecure") => Some(shell::INSECURE),
        _ => None,
    };
    words
        .map(|words| view! { <Notice text=say(words) kind=NoticeKind::Warning id="host-notice" /> })
}

/// The state of a new version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Update {
    /// None arrived.
    None,
    /// It arrived, and waits until the person agrees.
    Waiting,
    /// Another tab switched to it; this one still runs the version before.
    Taken,
}

/// "Có bản mới": switched to only when the person agrees, after everything is saved.
#[component]
fn UpdateNotice() -> impl IntoView {
    let update = RwSignal::new(match page::root_attribute("data-update").as_deref() {
        Some("waiting") => Update::Waiting,
        Some("taken") => Update::Taken,
        _ => Update::None,
    });
    page::on_boot("workbook-update-ready", move || update.set(Update::Waiting));
    page::on_boot("workbook-update-taken", move || update.set(Update::Taken));
    let keeper = Keeper::here();
    let agree = move |()| {
        let taken = update.get_untracked() == Update::Taken;
        timer::spawn(async move {
            keeper.keep_copy(Reason::Updating);
            keeper.settle().await;
            if taken {
                page::reload();
            } else {
                page::tell_boot("workbook-apply-update");
            }
        });
    };
    let later = move |()| update.set(Update::None);
    move || {
        let (words, deed) = match update.get() {
            Update::None => return None,
            Update::Waiting => (shell::UPDATE, shell::UPDATE_NOW),
            Update::Taken => (shell::UPDATE_TAKEN, shell::RELOAD),
        };
        Some(view! {
            <Notice text=say(words) id="update-notice">
                <Button label=say(deed) on_press=agree id="update-now" />
                <Button label=say(shell::LATER) on_press=later kind=ButtonKind::Quiet />
            </Notice>
        })
    }
}

#[component]
fn RefusedNotice() -> impl IntoView {
    let session = Session::here();
    move || {
        let why = session.refused.get()?;
        let words = tell(move |language| shell::refused(language, &why));
        let close = move |()| session.refused.set(None);
        Some(view! {
            <Notice text=words kind=NoticeKind::Danger>
                <Button label=say(common::CLOSE) on_press=close kind=ButtonKind::Quiet />
            </Notice>
        })
    }
}

/// Where the last undo or redo acted.
#[component]
fn ActedNotice() -> impl IntoView {
    let (session, here) = (Session::here(), use_here());
    let language = use_language();
    move || {
        let acted = session.acted.get()?;
        let edit = acted.edit.clone();
        let what = session.peek(|plan| edits::words(language.get(), plan, &edit));
        let say_it = move |language: Language| match acted.role {
            Role::Undo => shell::undone(language, &what),
            Role::Redo | Role::Do => shell::redone(language, &what),
        };
        let at = acted.edit.changes.iter().find_map(|change| match change {
            Change::Set { at, .. } => Some(*at),
            Change::Insert { .. } | Change::Remove { .. } | Change::Move { .. } => None,
        });
        let place = session.peek(|plan| edits::place(plan, &acted.edit));
        let go = move |()| match at {
            Some(at) => show_field(session, here, at),
            None => here.go(&place),
        };
        let close = move |()| {
            session.acted.set(None);
            // The button is gone with its notice; the focus goes on in the page.
            page::focus("noi-dung");
        };
        Some(view! {
            <Notice text=tell(say_it) id="acted-notice">
                <Button label=say(shell::SHOW_PLACE) on_press=go kind=ButtonKind::Quiet id="show-place" />
                <Button label=say(common::CLOSE) on_press=close kind=ButtonKind::Quiet />
            </Notice>
        })
    }
}
