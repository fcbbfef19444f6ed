//! Hướng dẫn: one page, task by task, to read from top to bottom or by its table of contents.

use leptos::prelude::*;

use crate::app::ambient::language::{say, tell};
use crate::app::parts::{ButtonKind, LinkButton, PageHeading};
use crate::browser::page;
use crate::route;
use crate::route::outline::PlanPart;
use crate::route::{Filter, Paper, PointsPage, Route};
use crate::text::{Message, help as m, plan_new, shell};

/// How the sentences of a section are laid out.
#[derive(Clone, Copy)]
enum HelpForm {
    /// As numbered steps.
    Steps,
    /// As bullet points.
    Points,
}

/// A task: its id, heading, layout and sentences, and the page where it begins.
struct HelpSection(&'static str, Message, HelpForm, &'static [Message], Option<HelpPage>);

/// A page, as the navigation calls it.
type HelpPage = (fn() -> Route, Message);

const TASKS: [HelpSection; 19] = [
    task(
        "bat-dau",
        m::FIRST,
        &[m::FIRST_1, m::FIRST_2, m::FIRST_3, m::FIRST_4, m::FIRST_5],
        (|| Route::Start, m::TO_START),
    ),
    task(
        "so-lieu",
        m::FIGURES,
        &[m::FIGURES_1, m::FIGURES_2, m::FIGURES_3, m::FIGURES_4],
        (figures, shell::FIGURES),
    ),
    task(
        "dan-excel",
        m::PASTE,
        &[m::PASTE_1, m::PASTE_2, m::PASTE_3, m::PASTE_4],
        (figures, shell::FIGURES),
    ),
    task(
        "excel",
        m::EXCEL,
        &[m::EXCEL_1, m::EXCEL_2, m::EXCEL_3, m::EXCEL_4, m::EXCEL_5],
        (figures, shell::FIGURES),
    ),
    task(
        "ket-qua",
        m::VERDICTS,
        &[m::VERDICTS_1, m::VERDICTS_2, m::VERDICTS_3, m::VERDICTS_4, m::VERDICTS_5, m::VERDICTS_6],
        (|| Route::Overview, shell::OVERVIEW),
    ),
    task(
        "diem",
        m::SCORING,
        &[
            m::SCORING_1,
            m::SCORING_2,
            m::SCORING_3,
            m::SCORING_4,
            m::SCORING_5,
            m::SCORING_6,
            m::SCORING_7,
        ],
        (|| Route::Points(PointsPage::SelfScore), shell::POINTS),
    ),
    task(
        "mat-diem",
        m::LOSSES,
        &[m::LOSSES_1, m::LOSSES_2, m::LOSSES_3],
        (|| Route::Points(PointsPage::Losses), shell::POINTS),
    ),
    task(
        "con-lay-duoc",
        m::STAKE,
        &[m::STAKE_1, m::STAKE_2, m::STAKE_3],
        (|| Route::Points(PointsPage::AtStake), shell::POINTS),
    ),
    task(
        "tai-lieu",
        m::PROOF,
        &[m::PROOF_1, m::PROOF_2, m::PROOF_3, m::PROOF_4],
        (|| Route::Criteria(Filter::default()), shell::CRITERIA),
    ),
    task(
        "nhiem-vu",
        m::DUTIES,
        &[m::DUTIES_1, m::DUTIES_2, m::DUTIES_3, m::DUTIES_4],
        (|| Route::Criteria(Filter { duties: true, ..Filter::default() }), shell::CRITERIA),
    ),
    task(
        "lich",
        m::CALENDAR,
        &[m::CALENDAR_1, m::CALENDAR_2, m::CALENDAR_3],
        (|| Route::Files, shell::FILES),
    ),
    task(
        "gui-nhan",
        m::SHARE,
        &[m::SHARE_1, m::SHARE_2, m::SHARE_3, m::SHARE_4, m::SHARE_5],
        (|| Route::Exchange, shell::EXCHANGE),
    ),
    task(
        "bang-theo-doi",
        m::TRACKING,
        &[m::TRACKING_1, m::TRACKING_2, m::TRACKING_3, m::TRACKING_4, m::TRACKING_5, m::TRACKING_6],
        (|| Route::Documents(Paper::Report(None)), shell::DOCUMENTS),
    ),
    task(
        "phieu-cong-van",
        m::LETTERS,
        &[m::LETTERS_1, m::LETTERS_2, m::LETTERS_3, m::LETTERS_4, m::LETTERS_5],
        (|| Route::Documents(Paper::Officer(None)), shell::DOCUMENTS),
    ),
    task(
        "hinh-thuc",
        m::FORM,
        &[m::FORM_1, m::FORM_2, m::FORM_3, m::FORM_4],
        (|| Route::Plan(Some(PlanPart::Decision.word())), shell::PLAN),
    ),
    task(
        "in",
        m::PRINT,
        &[m::PRINT_1, m::PRINT_2, m::PRINT_3, m::PRINT_4],
        (|| Route::Documents(Paper::Decision), shell::DOCUMENTS),
    ),
    task(
        "ban-hanh",
        m::ISSUE,
        &[m::ISSUE_1, m::ISSUE_2, m::ISSUE_3, m::ISSUE_4],
        (|| Route::Plan(Some(PlanPart::Issue.word())), shell::PLAN),
    ),
    task(
        "nam-sau",
        m::NEXT_YEAR,
        &[m::NEXT_YEAR_1, m::NEXT_YEAR_2, m::NEXT_YEAR_3],
        (|| Route::NextYear, plan_new::NEXT_TITLE),
    ),
    task(
        "du-lieu",
        m::DATA,
        &[m::DATA_1, m::DATA_2, m::DATA_3, m::DATA_4],
        (|| Route::Files, shell::FILES),
    ),
];

const TROUBLE: HelpSection = HelpSection(
    "truc-trac",
    m::TROUBLE,
    HelpForm::Points,
    &[m::TROUBLE_1, m::TROUBLE_2, m::TROUBLE_3, m::TROUBLE_4],
    None,
);

const fn task(
    id: &'static str,
    heading: Message,
    steps: &'static [Message],
    page: HelpPage,
) -> HelpSection {
    HelpSection(id, heading, HelpForm::Steps, steps, Some(page))
}

const fn figures() -> Route {
    Route::Figures { month: None }
}

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
        <p class="soft">{say(m::LEAD)}</p>
        <div class="help">
            <Contents />
            <div class="help__text">
                {TASKS.iter().map(|section| view! { <Chapter section /> }).collect_view()}
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
    let links = TASKS.iter().map(own).chain(more).map(|(id, heading)| {
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
    let HelpSection(id, heading, form, sentences, to) = section;
    let items = || sentences.iter().map(|words| view! { <li>{say(*words)}</li> }).collect_view();
    view! {
        <section class="help__part">
            <h2 id=*id tabindex="-1">{say(*heading)}</h2>
            {match form {
                HelpForm::Steps => view! { <ol class="help__steps">{items()}</ol> }.into_any(),
                HelpForm::Points => view! { <ul class="help__points">{items()}</ul> }.into_any(),
            }}
            {to.map(|(page, name)| view! { <p><ToPage page name /></p> })}
        </section>
    }
}

/// The way to the page where a task begins.
#[component]
fn ToPage(page: fn() -> Route, name: Message) -> impl IntoView {
    let page = page();
    let start = page == Route::Start;
    let label = tell(move |language| {
        let name = name.get(language);
        if start { name.to_owned() } else { m::to_page(language, name) }
    });
    view! { <LinkButton label href=route::path(&page) kind=ButtonKind::Quiet /> }
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
