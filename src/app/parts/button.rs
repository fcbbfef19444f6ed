//! Buttons, and links that look like them.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use crate::app::ambient::language::say;
use crate::text::controls::BUSY;

/// How much attention a button asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one next step of a screen.
    Main,
    /// Any other button.
    #[default]
    Plain,
    /// Without a border, beside other buttons.
    Quiet,
    /// Destroys something.
    Danger,
}

impl ButtonKind {
    /// The block and modifier in the style sheet.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Main => "button button--main",
            Self::Plain => "button",
            Self::Quiet => "button button--quiet",
            Self::Danger => "button button--danger",
        }
    }
}

/// A button. While `busy` it says so, keeps the focus and does nothing.
#[component]
pub fn Button(
    /// The words on it.
    #[prop(into)]
    label: Signal<String>,
    /// Called when it is pressed.
    #[prop(into)]
    on_press: Callback<()>,
    /// How much attention it asks for.
    #[prop(optional)]
    kind: ButtonKind,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// Whether its work is in progress.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Whether it cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether what it opens is open, for a button that opens something beside it.
    #[prop(optional, into)]
    expanded: MaybeProp<bool>,
    /// The id of the element.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let press = move |_| {
        if !busy.get_untracked() {
            on_press.run(());
        }
    };
    view! {
        <button
            type="button"
            id=id
            class=kind.class()
            class=("button--busy", busy)
            disabled=move || disabled.get()
            aria-busy=move || busy.get().then_some("true")
            aria-expanded=move || expanded.get().map(|open| open.to_string())
            aria-disabled=move || busy.get().then_some("true")
            on:click=press
        >
            {icon.map(|glyph| view! { <Icon glyph /> })}
            <span>{move || if busy.get() { say(BUSY).get() } else { label.get() }}</span>
        </button>
    }
}

/// A link to another page that looks like a button.
#[component]
pub fn LinkButton(
    /// The words on it.
    #[prop(into)]
    label: Signal<String>,
    /// The address, a hash route.
    #[prop(into)]
    href: Signal<String>,
    /// How much attention it asks for.
    #[prop(optional)]
    kind: ButtonKind,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// Whether the icon comes after the words, because it points onward.
    #[prop(optional)]
    after: bool,
    /// The id of the element.
    #[prop(optional, into)]
    id: Option<String>,
    /// Called when it is pressed, before the browser follows the address.
    #[prop(optional, into)]
    on_press: Option<Callback<MouseEvent>>,
) -> impl IntoView {
    let (first, last) = if after { (None, icon) } else { (icon, None) };
    view! {
        <a class=kind.class() id=id href=move || href.get() on:click=move |event| {
            if let Some(pressed) = on_press {
                pressed.run(event);
            }
        }>
            {first.map(|glyph| view! { <Icon glyph /> })}
            <span>{label}</span>
            {last.map(|glyph| view! { <Icon glyph /> })}
        </a>
    }
}
