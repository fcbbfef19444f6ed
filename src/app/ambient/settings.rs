//! Cài đặt: language, theme, text size and density, stored on the device.

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

/// Mật độ: how close lines and fields stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Density {
    /// Tự động: close for a mouse, wide for a finger.
    #[default]
    Auto,
    /// Thoáng.
    Roomy,
    /// Gọn.
    Compact,
}

impl Density {
    /// The word used in storage.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Roomy => "roomy",
            Self::Compact => "compact",
        }
    }

    /// The density for a stored word; any other word follows the pointer.
    pub fn from_word(word: &str) -> Self {
        match word {
            "roomy" => Self::Roomy,
            "compact" => Self::Compact,
            _ => Self::Auto,
        }
    }

    /// What the page is laid out by: "auto" becomes one of the other two.
    const fn laid_out(self, close: bool) -> Self {
        match (self, close) {
            (Self::Compact, _) | (Self::Auto, true) => Self::Compact,
            (Self::Roomy, _) | (Self::Auto, false) => Self::Roomy,
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
    /// Mật độ.
    pub density: RwSignal<Density>,
    mouse: RwSignal<bool>,
}

impl Settings {
    /// Whether the page is laid out closely, tracked.
    pub fn compact(self) -> Signal<bool> {
        Signal::derive(move || self.laid_out() == Density::Compact)
    }

    fn laid_out(self) -> Density {
        // The largest letters have no room in close lines.
        let close = self.mouse.get() && self.text_size.get() != TextSize::Larger;
        self.density.get().laid_out(close)
    }
}

/// Reads the stored settings, provides them, and applies every change to `<html>` and to the storage.
pub fn provide_settings() -> Settings {
    let kept = |key| prefs::get(key).unwrap_or_default();
    let settings = Settings {
        language: provide_language(Language::from_tag(&kept(prefs::Key::Language))),
        theme: RwSignal::new(Theme::from_word(&kept(prefs::Key::Theme))),
        text_size: RwSignal::new(TextSize::from_word(&kept(prefs::Key::TextSize))),
        density: RwSignal::new(Density::from_word(&kept(prefs::Key::Density))),
        mouse: RwSignal::new(true),
    };
    show("lang", move || settings.language.get().tag());
    keep(prefs::Key::Language, move || settings.language.get().tag());
    show("data-theme", move || settings.theme.get().word());
    keep(prefs::Key::Theme, move || settings.theme.get().word());
    show("data-text-size", move || settings.text_size.get().word());
    keep(prefs::Key::TextSize, move || settings.text_size.get().word());
    page::on_media("(pointer: coarse)", move |finger| settings.mouse.set(!finger));
    show("data-density", move || settings.laid_out().word());
    keep(prefs::Key::Density, move || settings.density.get().word());
    provide_context(settings);
    settings
}

/// The settings.
pub fn use_settings() -> Settings {
    provided()
}

/// Writes a setting to `<html>`, where the stylesheets read it.
fn show(attribute: &'static str, word: impl Fn() -> &'static str + 'static) {
    Effect::new(move |_| page::set_root(attribute, word()));
}

/// Stores a setting whenever the person changes it.
fn keep(key: prefs::Key<'static>, word: impl Fn() -> &'static str + 'static) {
    Effect::new(move |before: Option<&'static str>| {
        let now = word();
        if before.is_some_and(|before| before != now) {
            prefs::set(key, now);
        }
        now
    });
}
