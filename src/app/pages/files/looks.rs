//! Giao diện và ngôn ngữ: settings of this device.

use leptos::prelude::*;

use crate::app::ambient::language::{say, use_language};
use crate::app::ambient::settings::{Density, TextSize, Theme, use_settings};
use crate::app::parts::{Disclosure, Notice, NoticeKind, Pick, RadioChoice};
use crate::browser::prefs;
use crate::text::{Language, Message, files as m};

/// Language, theme, text size and density.
#[component]
pub(super) fn Looks() -> impl IntoView {
    let settings = use_settings();
    let language = Signal::derive(move || settings.language.get().tag().to_owned());
    let theme = Signal::derive(move || settings.theme.get().word().to_owned());
    let size = Signal::derive(move || settings.text_size.get().word().to_owned());
    let density = Signal::derive(move || settings.density.get().word().to_owned());
    let speak = move |tag: String| settings.language.set(Language::from_tag(&tag));
    let dress = move |word: String| settings.theme.set(Theme::from_word(&word));
    let scale = move |word: String| settings.text_size.set(TextSize::from_word(&word));
    let space = move |word: String| settings.density.set(Density::from_word(&word));
    let languages = picks(&[
        (Language::Vietnamese.tag(), m::VIETNAMESE),
        (Language::English.tag(), m::ENGLISH),
    ]);
    let themes = picks(&[
        (Theme::System.word(), m::THEME_SYSTEM),
        (Theme::Light.word(), m::THEME_LIGHT),
        (Theme::Dark.word(), m::THEME_DARK),
    ]);
    let sizes = picks(&[
        (TextSize::Normal.word(), m::SIZE_NORMAL),
        (TextSize::Large.word(), m::SIZE_LARGE),
        (TextSize::Larger.word(), m::SIZE_LARGER),
    ]);
    let densities = picks(&[
        (Density::Auto.word(), m::DENSITY_AUTO),
        (Density::Roomy.word(), m::DENSITY_ROOMY),
        (Density::Compact.word(), m::DENSITY_COMPACT),
    ]);
    view! {
        <Disclosure label=say(m::LOOKS) id="looks">
            <div class="files__choices">
                <RadioChoice id="language" label=say(m::LANGUAGE) options=languages value=language on_edit=speak hint=say(m::LANGUAGE_HINT) />
                <RadioChoice id="theme" label=say(m::THEME) options=themes value=theme on_edit=dress />
                <RadioChoice id="text-size" label=say(m::SIZE) options=sizes value=size on_edit=scale />
                <RadioChoice id="density" label=say(m::DENSITY) options=densities value=density on_edit=space hint=say(m::DENSITY_HINT) />
            </div>
            {(!prefs::lasting()).then(|| view! { <Notice text=say(m::NOT_LASTING) kind=NoticeKind::Warning /> })}
        </Disclosure>
    }
}

fn picks(options: &[(&'static str, Message)]) -> Signal<Vec<Pick>> {
    let (options, language) = (options.to_vec(), use_language());
    Signal::derive(move || {
        let pick =
            |(word, label): &(&'static str, Message)| Pick::new(*word, label.get(language.get()));
        options.iter().map(pick).collect()
    })
}
