//! A notice: something the person should know, and perhaps act on.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};

pub use crate::app::ambient::announcement::NoticeKind;

impl NoticeKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Info => "notice notice--info",
            Self::Good => "notice notice--good",
            Self::Warning => "notice notice--warning",
            Self::Danger => "notice notice--danger",
        }
    }

    const fn role(self) -> &'static str {
        match self {
            Self::Info | Self::Good | Self::Warning => "status",
            Self::Danger => "alert",
        }
    }

    const fn glyph(self) -> Glyph {
        match self {
            Self::Info => Glyph::Info,
            Self::Good => Glyph::Check,
            Self::Warning | Self::Danger => Glyph::Warning,
        }
    }
}

/// A notice. Children add words, or what can be done about it.
#[component]
pub fn Notice(
    /// The words.
    #[prop(into)]
    text: Signal<String>,
    /// How serious it is.
    #[prop(optional)]
    kind: NoticeKind,
    /// The id of the element.
    #[prop(optional, into)]
    id: Option<String>,
    /// The content.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class=kind.class() role=kind.role() id=id>
            <Icon glyph=kind.glyph() />
            <p class="notice__text">{text}</p>
            {children.map(|children| view! { <div class="notice__action">{children()}</div> })}
        </div>
    }
}
