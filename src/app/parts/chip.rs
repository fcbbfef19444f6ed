//! The status of a target, as icon, word and colour.

use leptos::prelude::*;

use super::icon::{Glyph, Icon, TurningIcon};
use super::words::Words;
use crate::app::ambient::language::use_language;
use crate::view::chip::ChipStatus;

/// The icon of a status.
const fn glyph(status: ChipStatus) -> Glyph {
    match status {
        ChipStatus::NotEntered => Glyph::Ring,
        ChipStatus::NotArisen => Glyph::Dash,
        ChipStatus::InProgress => Glyph::Dots,
        ChipStatus::Met => Glyph::Check,
        ChipStatus::NotMet => Glyph::Mark,
        ChipStatus::SelfAssessed => Glyph::Person,
        ChipStatus::Tracked => Glyph::Eye,
        ChipStatus::Awaiting => Glyph::Hourglass,
        ChipStatus::NotApplicable => Glyph::Barred,
        ChipStatus::Overdue => Glyph::Clock,
    }
}

/// A status chip. Its word may be replaced by a more exact one ("Sắp đến hạn").
#[component]
pub fn Chip(
    /// The status to show.
    #[prop(into)]
    status: Signal<ChipStatus>,
    /// Shown instead of the status's own word.
    #[prop(optional, into)]
    word: MaybeProp<String>,
) -> impl IntoView {
    let language = use_language();
    let own = move || status.get().word().get(language.get()).to_owned();
    view! {
        <span class="chip" data-status=move || status.get().data_status()>
            <TurningIcon glyph=Signal::derive(move || glyph(status.get())) />
            <Words class="chip__word" text=Signal::derive(move || word.get().unwrap_or_else(own)) />
        </span>
    }
}

/// A chip that never changes, for rows that are remade on every change: cheap where there are many.
pub fn fixed_chip(status: ChipStatus, word: String) -> impl IntoView {
    view! {
        <span class="chip" data-status=status.data_status()>
            <Icon glyph=glyph(status) />
            <span class="chip__word">{word}</span>
        </span>
    }
}
