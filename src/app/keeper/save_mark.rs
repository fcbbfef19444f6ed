//! The save state, in the header of every page.

use leptos::prelude::*;

use super::{Keeper, SaveState, TabRole};
use crate::app::ambient::language::tell;
use crate::app::parts::{Glyph, TurningIcon, Words};
use crate::browser::clock;
use crate::text::storage;

/// "Đã lưu 14:03:22": words and a mark, never colour alone. It is not a live region: a screen reader would
/// speak at every word typed. Failures are shown by [`super::Banners`].
#[component]
pub fn SaveMark() -> impl IntoView {
    let keeper = Keeper::here();
    let state = keeper.save_state();
    let reads = move || {
        matches!(keeper.role().get(), TabRole::Reader | TabRole::TakingOver)
            || keeper.viewing().get().is_some()
    };
    let word = move || match state.get() {
        _ if reads() => "reading",
        SaveState::Saved { .. } => "saved",
        SaveState::Saving => "saving",
        SaveState::Failed => "failed",
    };
    let words = tell(move |language| match state.get() {
        _ if reads() => storage::READING.get(language).to_owned(),
        SaveState::Saved { ms } => {
            format!("{} {}", storage::SAVED.get(language), clock::local_of(ms).time())
        }
        SaveState::Saving => storage::SAVING.get(language).to_owned(),
        SaveState::Failed => storage::NOT_SAVED.get(language).to_owned(),
    });
    let glyph = move || match state.get() {
        SaveState::Saved { .. } | SaveState::Saving => Glyph::Check,
        SaveState::Failed => Glyph::Warning,
    };
    view! {
        <span class="head__saved" id="save-state" data-save=word>
            <TurningIcon glyph=Signal::derive(glyph) />
            <Words text=words />
        </span>
    }
}
