//! Cài đặt: language, theme and text size, stored on the device.

use leptos::prelude::*;

use super::language::provide_language;
use super::provided::provided;
use crate::browser::{page, prefs};
use crate::text::Language;

/// Giao diện sáng, tối.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Theo hệ thống.
    #[default]
    System,
    /// Sáng.
    Light,
    /// Tối.
    Dark,
}

impl Theme {
    /// The word used in storage and in `data-theme`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme for a stored word; any other word follows the system.
    pub fn from_word(word: &str) -> Self {
        match word {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }
}

/// Cỡ chữ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// Thường.
    #[default]
    Normal,
    /// Lớn.
    Large,
    /// Rất lớn.
    Larger,
}

impl TextSize {
    /// The word used in storage and in `data-text-size`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Large => "large",
            Self::Larger => "larger",
        }
    }

    /// The size for a stored word; any other word is normal.
    pub fn from_word(word: &str) -> Self {
        match word {
            "large" => Self::Large,
            "larger" => Self::Larger,
            _ => Self::Normal,
        }
    }
}

/// The settings as signals. A change is stored at once.
#[derive(Clone, Copy)]
pub struct Settings {
    /// Ngôn ngữ.
    pub language: RwSignal<Language>,
    /// Sáng, tối.
    pub theme: RwSignal<Theme>,
    /// Cỡ chữ.
    pub text_size: RwSignal<TextSize>,
}

/// Reads the stored settings, provides them, and applies every change to `<html>` and to the storage.
pub fn provide_settings() -> Settings {
    let kept = |key| prefs::get(key).unwrap_or_default();
    let settings = Settings {
        language: provide_language(Language::from_tag(&kept(prefs::Key::Language))),
        theme: RwSignal::new(Theme::from_word(&kept(prefs::Key::Theme))),
        text_size: RwSignal::new(TextSize::from_word(&kept(prefs::Key::TextSize))),
    };
    follow("lang", prefs::Key::Language, move || settings.language.get().tag());
    follow("data-theme", prefs::Key::Theme, move || settings.theme.get().word());
    follow("data-text-size", prefs::Key::TextSize, move || settings.text_size.get().word());
    provide_context(settings);
    settings
}

/// The settings.
pub fn use_settings() -> Settings {
    provided()
}

fn follow(
    attribute: &'static str,
    key: prefs::Key<'static>,
    word: impl Fn() -> &'static str + 'static,
) {
    Effect::new(move |before: Option<&'static str>| {
        let now = word();
        page::set_root(attribute, now);
        if before.is_some_and(|before| before != now) {
            prefs::set(key, now);
        }
        now
    });
}
