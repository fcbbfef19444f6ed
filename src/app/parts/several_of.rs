//! Several of a list, such as the officers of a remedy: folded, with the chosen ones named.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::choice::Pick;
use super::frame::Frame;
use super::icon::{Glyph, Icon};
use super::typing::read_only;
use crate::app::ambient::language::say;
use crate::browser::field::fold;
use crate::read::sorted::sort_by_key;
use crate::text::controls::{NONE_CHOSEN, OPENS_CHOICES};

/// Several of a list. The chosen values are kept in the order of the list.
#[component]
pub fn SeveralOf(
    /// The id of the control; hint and message add `-hint` and `-message`.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The choices, in order.
    #[prop(into)]
    options: Signal<Vec<Pick>>,
    /// The value to show.
    #[prop(into)]
    value: Signal<Vec<String>>,
    /// Called with each edit.
    #[prop(into)]
    on_edit: Callback<Vec<String>>,
    /// What is wrong and how to correct it, in a sentence.
    #[prop(optional, into)]
    problem: MaybeProp<String>,
    /// A hint on how to fill it in.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Whether it is read-only.
    #[prop(optional, into)]
    readonly: Signal<bool>,
) -> impl IntoView {
    let frame = Frame { id, label, hint, message: problem, readonly: read_only(readonly) };
    let (readonly, below, id) = (frame.readonly, frame.below(), frame.id.clone());
    let edit = Callback::new(move |(own, on): (String, bool)| {
        let now = value.get_untracked();
        let mut left: Vec<String> = now.into_iter().filter(|chosen| *chosen != own).collect();
        if on {
            left.push(own);
        }
        on_edit.run(in_order(&options.get_untracked(), left));
    });
    let row = move |pick: Pick| tick(&id, pick, value, edit);
    // Inside a dialog, Escape would also close the dialog.
    let key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && fold(&event) {
            event.prevent_default();
            event.stop_propagation();
        }
    };
    let opened = RwSignal::new(false);
    let ticks = move || opened.get().then(|| options.get().into_iter().map(&row).collect_view());
    view! {
        <fieldset
            class="field field--group several"
            class=("field--problem", move || problem.with(Option::is_some))
            id=frame.id.clone()
            disabled=move || readonly.get()
            aria-describedby=frame.described_by()
        >
            <legend class="field__label">{label}</legend>
            <details class="several__box" on:keydown=key on:toggle=move |_| opened.set(true)>
                <summary class="several__chosen">
                    <span>{chosen_words(options, value)}</span>
                    <span class="unseen">{say(OPENS_CHOICES)}</span>
                    <Icon glyph=Glyph::Unfold />
                </summary>
                <div class="several__list">
                    {ticks}
                </div>
            </details>
            {below}
        </fieldset>
    }
}

fn tick(
    group: &str,
    Pick { value: own, label }: Pick,
    value: Signal<Vec<String>>,
    edit: Callback<(String, bool)>,
) -> impl IntoView + use<> {
    let chosen = own.clone();
    let told = own.clone();
    view! {
        <label class="tick">
            <input
                class="tick__box"
                type="checkbox"
                id=format!("{group}-{own}")
                prop:checked=move || value.with(|value| value.contains(&chosen))
                on:change=move |event| edit.run((told.clone(), event_target_checked(&event)))
            />
            <span class="tick__label">{label}</span>
        </label>
    }
}

fn chosen_words(options: Signal<Vec<Pick>>, value: Signal<Vec<String>>) -> Signal<String> {
    let none = say(NONE_CHOSEN);
    Signal::derive(move || {
        let chosen = value.get();
        let words: Vec<String> = options
            .get()
            .into_iter()
            .filter(|pick| chosen.contains(&pick.value))
            .map(|pick| pick.label)
            .collect();
        if words.is_empty() { none.get() } else { words.join("; ") }
    })
}

/// The chosen values in the order of the list; those that are not in the list any more come last.
fn in_order(options: &[Pick], chosen: Vec<String>) -> Vec<String> {
    let place = |value: &String| options.iter().position(|pick| pick.value == *value);
    let mut placed = chosen;
    sort_by_key(&mut placed, |value| place(value).unwrap_or(options.len()));
    placed
}
