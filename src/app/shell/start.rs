//! Màn hình đầu: the plans of this device, and the ways to get one.

use leptos::ev::Event;
use leptos::prelude::*;

use crate::app::ambient::language::say;
use crate::app::ambient::memo::memo;
use crate::app::ambient::settings::use_settings;
use crate::app::parts::{Button, ButtonKind, FileButton, Glyph, Icon, LinkButton, PageHeading};
use crate::app::shell::split::loader::Second;
use crate::browser::files::chosen;
use crate::route;
use crate::route::Route;
use crate::text::{Language, files, start as m};

/// The start screen.
#[component]
pub fn Start(
    /// The second part, which knows the plans.
    second: Second,
) -> impl IntoView {
    view! {
        <div class="start">
            <div class="start__top">
                <PageHeading title=say(m::TITLE) above=say(m::FOR_WHOM) />
                <Tongue />
            </div>
            <p class="start__lead">{say(m::LEAD)}</p>
            {move || second.views().map(|views| (views.plans)())}
            <StartWays second />
            <p class="start__private"><Icon glyph=Glyph::Info /> <span>{say(m::PRIVATE)}</span></p>
            <div class="actions">
                <LinkButton label=say(m::HELP_LINK) href=route::path(&Route::Help) kind=ButtonKind::Quiet />
                <LinkButton label=say(m::SETTINGS_LINK) href=route::path(&Route::Files) kind=ButtonKind::Quiet />
            </div>
        </div>
    }
}

/// A button for the other language, for a person who cannot read this one.
#[component]
fn Tongue() -> impl IntoView {
    let settings = use_settings();
    let other = move || match settings.language.get() {
        Language::Vietnamese => Language::English,
        Language::English => Language::Vietnamese,
    };
    let name = move || match other() {
        Language::Vietnamese => files::VIETNAMESE.vi,
        Language::English => files::ENGLISH.en,
    };
    let swap = move |_| settings.language.set(other());
    view! {
        <button type="button" class="button button--quiet" id="other-language" lang=move || other().tag() on:click=swap>
            {name}
        </button>
    }
}

/// The ways to get a plan.
#[component]
fn StartWays(second: Second) -> impl IntoView {
    let kind = memo(move || {
        let known = second.known;
        let some = known.ready.get() && known.any.get();
        if some { ButtonKind::Plain } else { ButtonKind::Main }
    });
    let open_sample = move |()| second.open_sample();
    let choose = move |event: Event| {
        if let Some(chosen) = chosen(&event) {
            second.receive(chosen);
        }
    };
    view! {
        <section class="start__ways" aria-label=say(m::WAYS)>
            <div class="way">
                {move || view! { <Button label=say(m::OPEN_SAMPLE) on_press=open_sample busy=second.awaited kind=kind.get() id="open-sample" /> }}
                <p class="way__hint">{say(m::SAMPLE_HINT)}</p>
            </div>
            <div class="way">
                <Button label=say(m::OPEN_ILLUSTRATION) on_press=move |()| second.open_illustration() busy=second.awaited id="open-illustration" />
                <p class="way__hint">{say(m::ILLUSTRATION_HINT)}</p>
            </div>
            <div class="way">
                <LinkButton label=say(m::NEW) href=route::path(&Route::New) id="new-plan" />
                <p class="way__hint">{say(m::NEW_HINT)}</p>
            </div>
            <div class="way">
                <FileButton id="choose-file" label=say(files::CHOOSE) on_choose=choose />
                <p class="way__hint">{say(m::OPEN_FILE_HINT)}</p>
            </div>
        </section>
    }
}
