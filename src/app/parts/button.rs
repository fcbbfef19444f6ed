//! Buttons, and links that look like them.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use crate::app::ambient::language::say;
use crate::text::controls::BUSY;

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one next step of a screen.
    Main,
    /// Any other.
    #[default]
    Plain,
    /// Without a border, beside others.
    Quiet,
    /// Destroys something.
    Danger,
}

impl ButtonKind {
    /// Block and modifier of the stylesheet.
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
    /// The name of the part.
    #[prop(into)]
    label: Signal<String>,
    /// What it does.
    #[prop(into)]
    on_press: Callback<()>,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// Stands before the words.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// Its work is under way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Not possible now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether what it opens stands open, where it opens something beside it.
    #[prop(optional, into)]
    expanded: MaybeProp<bool>,
    /// The id of the control; hint and message add `-hint` and `-message`.
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
    /// The name of the part.
    #[prop(into)]
    label: Signal<String>,
    /// A hash route.
    #[prop(into)]
    href: Signal<String>,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// Stands before the words.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// The icon stands after the words instead: it points on.
    #[prop(optional)]
    after: bool,
    /// The id of the control; hint and message add `-hint` and `-message`.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let (first, last) = if after { (None, icon) } else { (icon, None) };
    view! {
        <a class=kind.class() id=id href=move || href.get()>
            {first.map(|glyph| view! { <Icon glyph /> })}
            <span>{label}</span>
            {last.map(|glyph| view! { <Icon glyph /> })}
        </a>
    }
}
