//! How this device typesets documents: the layout of part II, margins, text size.

use leptos::prelude::*;

use super::fields::code_picks;
use crate::app::parts::RadioChoice;
use crate::browser::prefs;
use crate::export::html::Typesetting;
use crate::plan::Layout;
use crate::plan::value::CodeSet as _;
use crate::text::codes;

/// Layout and typesetting as stored on the device: "prose 20 20 30 15 14".
pub fn kept() -> (Layout, Typesetting) {
    let held = prefs::get(prefs::Key::Sheet).unwrap_or_default();
    let layout = match held.split(' ').next() {
        Some("table") => Layout::Table,
        Some("portrait") => Layout::Portrait,
        _ => Layout::Prose,
    };
    let sizes: Vec<u8> = held.split(' ').flat_map(str::parse).collect();
    let setting = match sizes.as_slice() {
        &[top, bottom, left, right, points] => Typesetting { top, bottom, left, right, points },
        _ => Typesetting::default(),
    };
    (layout, setting.allowed())
}

/// Stores both on the device.
pub fn keep(layout: Layout, setting: Typesetting) {
    let word = match layout {
        Layout::Prose => "prose",
        Layout::Table => "table",
        Layout::Portrait => "portrait",
    };
    let Typesetting { top, bottom, left, right, points } = setting;
    prefs::set(prefs::Key::Sheet, &format!("{word} {top} {bottom} {left} {right} {points}"));
}

/// The choice of how part II is set: as prose or as a table.
#[component]
pub fn LayoutChoice(
    /// The id of the control.
    id: &'static str,
    /// The label.
    label: Signal<String>,
    /// The chosen layout.
    layout: RwSignal<Layout>,
) -> impl IntoView {
    let options = code_picks(codes::options::<Layout>());
    let value = Signal::derive(move || layout.get().code().to_owned());
    let on_edit = move |code: String| layout.set(Layout::from_code(&code).unwrap_or_default());
    view! { <RadioChoice id label options value on_edit /> }
}
