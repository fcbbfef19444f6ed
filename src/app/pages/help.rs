//! Hướng dẫn: one page, to read from top to bottom or by its table of contents.

use leptos::prelude::*;

use crate::app::ambient::language::say;
use crate::app::parts::PageHeading;
use crate::browser::page;
use crate::text::{Message, help as m};

/// How the sentences of a section are laid out.
#[derive(Clone, Copy)]
enum HelpForm {
    /// As numbered steps.
    Steps,
    /// As bullet points.
    Points,
}

/// A section: its id, heading, layout and sentences.
struct HelpSection(&'static str, Message, HelpForm, &'static [Message]);

const BEFORE: [HelpSection; 13] = [
    HelpSection("de-lam-gi", m::ABOUT, HelpForm::Points, &[m::ABOUT_1, m::ABOUT_2]),
    HelpSection(
        "bat-dau",
        m::FIRST,
        HelpForm::Steps,
        &[m::FIRST_1, m::FIRST_2, m::FIRST_3, m::FIRST_4, m::FIRST_5],
    ),
    HelpSection(
        "so-lieu",
        m::FIGURES,
        HelpForm::Points,
        &[m::FIGURES_1, m::FIGURES_2, m::FIGURES_3, m::FIGURES_4],
    ),
    HelpSection(
        "dan-excel",
        m::PASTE,
        HelpForm::Steps,
        &[m::PASTE_1, m::PASTE_2, m::PASTE_3, m::PASTE_4],
    ),
    HelpSection(
        "ket-qua",
        m::VERDICTS,
        HelpForm::Points,
        &[m::VERDICTS_1, m::VERDICTS_2, m::VERDICTS_3, m::VERDICTS_4],
    ),
    HelpSection("tai-lieu", m::PROOF, HelpForm::Points, &[m::PROOF_1, m::PROOF_2, m::PROOF_3]),
    HelpSection("nhiem-vu", m::DUTIES, HelpForm::Points, &[m::DUTIES_1, m::DUTIES_2, m::DUTIES_3]),
    HelpSection("in", m::PRINT, HelpForm::Points, &[m::PRINT_1, m::PRINT_2]),
    HelpSection("ban-hanh", m::ISSUE, HelpForm::Steps, &[m::ISSUE_1, m::ISSUE_2, m::ISSUE_3]),
    HelpSection("bang-theo-doi", m::TRACKING, HelpForm::Points, &[m::TRACKING_1]),
    HelpSection(
        "nam-sau",
        m::NEXT_YEAR,
        HelpForm::Steps,
        &[m::NEXT_YEAR_1, m::NEXT_YEAR_2, m::NEXT_YEAR_3],
    ),
    HelpSection(
        "gui-nhan",
        m::SHARE,
        HelpForm::Steps,
        &[m::SHARE_1, m::SHARE_2, m::SHARE_3, m::SHARE_4],
    ),
    HelpSection(
        "du-lieu",
        m::DATA,
        HelpForm::Points,
        &[m::DATA_1, m::DATA_2, m::DATA_3, m::DATA_4],
    ),
];

const TROUBLE: HelpSection = HelpSection(
    "truc-trac",
    m::TROUBLE,
    HelpForm::Points,
    &[m::TROUBLE_1, m::TROUBLE_2, m::TROUBLE_3, m::TROUBLE_4],
);

const PLATFORMS: [(Message, Message); 4] = [
    (m::INSTALL_ANDROID, m::INSTALL_ANDROID_1),
    (m::INSTALL_APPLE, m::INSTALL_APPLE_1),
    (m::INSTALL_WINDOWS, m::INSTALL_WINDOWS_1),
    (m::INSTALL_ZALO, m::INSTALL_ZALO_1),
];

const KEYS: [(&str, Message); 5] = [
    ("Ctrl + Z", m::KEYS_UNDO),
    ("Ctrl + Y", m::KEYS_REDO),
    ("Tab, Shift + Tab", m::KEYS_NEXT),
    ("Enter, Space", m::KEYS_PRESS),
    ("Esc", m::KEYS_CLOSE),
];

const INSTALL: &str = "man-hinh-chinh";
const SHORTCUTS: &str = "phim-tat";

/// The page.
#[component]
pub fn Help() -> impl IntoView {
    view! {
        <PageHeading title=say(m::TITLE) />
        <div class="help">
            <Contents />
            <div class="help__text">
                {BEFORE.iter().map(|section| view! { <Chapter section /> }).collect_view()}
                <Install />
                <Keys />
                <Chapter section=&TROUBLE />
            </div>
        </div>
    }
}

#[component]
fn Contents() -> impl IntoView {
    let own = |HelpSection(id, heading, ..): &HelpSection| (*id, *heading);
    let more = [(INSTALL, m::INSTALL), (SHORTCUTS, m::KEYS), own(&TROUBLE)];
    let links = BEFORE.iter().map(own).chain(more).map(|(id, heading)| {
        // The hash is the router's address, so the link scrolls by itself instead of changing it.
        let go = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            page::scroll_to(id);
            page::focus(id);
        };
        view! { <li><a class="help__link" href=format!("#{id}") on:click=go>{say(heading)}</a></li> }
    });
    view! {
        <nav class="help__contents" aria-label=say(m::CONTENTS)>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
}

#[component]
fn Chapter(section: &'static HelpSection) -> impl IntoView {
    let HelpSection(id, heading, form, sentences) = section;
    let items = || sentences.iter().map(|words| view! { <li>{say(*words)}</li> }).collect_view();
    view! {
        <section class="help__part">
            <h2 id=*id tabindex="-1">{say(*heading)}</h2>
            {match form {
                HelpForm::Steps => view! { <ol class="help__steps">{items()}</ol> }.into_any(),
                HelpForm::Points => view! { <ul class="help__points">{items()}</ul> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Install() -> impl IntoView {
    let platforms = PLATFORMS.iter().map(|(name, way)| {
        view! {
            <div class="help__platform">
                <h3>{say(*name)}</h3>
                <p>{say(*way)}</p>
            </div>
        }
    });
    view! {
        <section class="help__part">
            <h2 id=INSTALL tabindex="-1">{say(m::INSTALL)}</h2>
            <p>{say(m::INSTALL_LEAD)}</p>
            {platforms.collect_view()}
        </section>
    }
}

#[component]
fn Keys() -> impl IntoView {
    let keys = KEYS.iter().map(|(key, deed)| {
        view! {
            <div class="help__key">
                <dt><kbd class="help__cap">{*key}</kbd></dt>
                <dd>{say(*deed)}</dd>
            </div>
        }
    });
    view! {
        <section class="help__part">
            <h2 id=SHORTCUTS tabindex="-1">{say(m::KEYS)}</h2>
            <dl>{keys.collect_view()}</dl>
        </section>
    }
}
