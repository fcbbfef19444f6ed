//! Folded choices: the layout of part II, issued or current text, margins, signature.

use leptos::prelude::*;

use super::picks::picks;
use super::signing::Signing;
use super::state::DocumentsState;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::parts::{Choice, Disclosure, FieldGrid, Notice, NoticeKind, Pick, RadioChoice};
use crate::app::records::sheet::LayoutChoice;
use crate::export::html::Typesetting;
use crate::route::Paper;
use crate::text::{Language, Message, documents as m};

#[component]
pub(super) fn PrintChoices(desk: DocumentsState) -> impl IntoView {
    let deciding = move || desk.paper.get() == Paper::Decision;
    let now = move || match desk.paper.get() {
        Paper::Decision => !desk.shows_issued(),
        Paper::Report(_) => !desk.shows_sent(),
        Paper::Tracking
        | Paper::Officer(_)
        | Paper::Evidence
        | Paper::Amendment
        | Paper::Urging
        | Paper::SelfScore
        | Paper::Register(_)
        | Paper::Apology(_) => true,
    };
    let bad = move || {
        let why = desk.bad_copy.get()?;
        let words = tell(move |language| m::bad_copy(language, &why));
        Some(view! { <Notice text=words kind=NoticeKind::Warning id="bad-copy" /> })
    };
    view! {
        {move || (deciding() && desk.issued.get()).then(|| view! { <Source desk /> })}
        {move || deciding().then(bad)}
        {move || deciding().then(|| view! {
            <Disclosure label=say(m::LAYOUT) id="layout"><PrintLayouts desk /></Disclosure>
        })}
        <Disclosure label=say(m::SETTING) id="setting">
            <p class="soft">{say(m::SETTING_HINT)}</p>
            <Setting desk />
        </Disclosure>
        {move || now().then(|| view! {
            <Disclosure label=say(m::SIGNING) id="signing" holds="f-decision-"><Signing desk /></Disclosure>
        })}
    }
}

#[component]
fn Source(desk: DocumentsState) -> impl IntoView {
    const SOURCES: &[(&str, Message)] = &[("issued", m::SOURCE_ISSUED), ("now", m::SOURCE_NOW)];
    let value =
        Signal::derive(move || (if desk.current.get() { "now" } else { "issued" }).to_owned());
    let on_edit = move |value: String| desk.current.set(value == "now");
    view! { <RadioChoice id="source" label=say(m::SOURCE) options=picks(SOURCES) value on_edit /> }
}

#[component]
fn PrintLayouts(desk: DocumentsState) -> impl IntoView {
    view! { <LayoutChoice id="layout-of" label=say(m::LAYOUT) layout=desk.layout /> }
}

/// One number of the typesetting, with its limits.
#[derive(Clone, Copy)]
struct Size {
    id: &'static str,
    label: Message,
    from: u8,
    to: u8,
    get: fn(&Typesetting) -> u8,
    set: fn(&mut Typesetting, u8),
    say: fn(Language, &str) -> String,
}

const SIZES: [Size; 5] = [
    Size {
        id: "margin-top",
        label: m::TOP,
        from: 20,
        to: 25,
        get: |it| it.top,
        set: |it, size| it.top = size,
        say: m::millimetres,
    },
    Size {
        id: "margin-bottom",
        label: m::BOTTOM,
        from: 20,
        to: 25,
        get: |it| it.bottom,
        set: |it, size| it.bottom = size,
        say: m::millimetres,
    },
    Size {
        id: "margin-left",
        label: m::LEFT,
        from: 30,
        to: 35,
        get: |it| it.left,
        set: |it, size| it.left = size,
        say: m::millimetres,
    },
    Size {
        id: "margin-right",
        label: m::RIGHT,
        from: 15,
        to: 20,
        get: |it| it.right,
        set: |it, size| it.right = size,
        say: m::millimetres,
    },
    Size {
        id: "points",
        label: m::POINTS,
        from: 13,
        to: 14,
        get: |it| it.points,
        set: |it, size| it.points = size,
        say: m::points,
    },
];

#[component]
fn Setting(desk: DocumentsState) -> impl IntoView {
    let language = use_language();
    let field = move |size: Size| {
        let options = Signal::derive(move || {
            let pick = |number: u8| {
                let number = number.to_string();
                Pick::new(number.clone(), (size.say)(language.get(), &number))
            };
            (size.from..=size.to).map(pick).collect::<Vec<_>>()
        });
        let value = Signal::derive(move || desk.setting.with(size.get).to_string());
        let on_edit = move |typed: String| {
            if let Ok(number) = typed.parse() {
                desk.setting.update(|setting| (size.set)(setting, number));
            }
        };
        view! { <Choice id=size.id label=say(size.label) options value on_edit /> }
    };
    view! { <FieldGrid>{SIZES.map(field)}</FieldGrid> }
}
