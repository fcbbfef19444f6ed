//! Văn bản: the official documents, shown as they will be printed.

mod before;
mod choices;
mod letters;
mod officer;
mod picks;
mod preview;
mod register;
mod report;
mod saving;
mod self_score;
mod signing;
mod state;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::ambient::announcement::use_told;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::ambient::today::use_today;
use crate::app::parts::{
    Button, ButtonKind, Choice, EmptyState, Glyph, LinkButton, NoticeKind, PageHeading, Pick,
};
use crate::app::records::office::{OfficeButton, OfficeFiles, OfficeOrder, OfficeOutcome};
use crate::app::records::place::go_to_field;
use crate::app::session::Session;
use crate::browser::office::OfficePart;
use crate::browser::{page, sheet};
use crate::document::Document;
use crate::export::order::WordOrder;
use crate::plan::{One, Place, Plan};
use crate::route;
use crate::route::{Paper, Route};
use crate::score::ProofFilter;
use crate::spreadsheet::{has_tables, paper};
use crate::text::{Message, documents as m, office};
use crate::view::before::Mend;
use crate::view::period_report::SentCopy;
use before::{Before, Lacking};
use choices::PrintChoices;
use preview::PaperPreview;
use saving::Saving;
use state::DocumentsState;

/// The page. Without an open plan it links to the start.
#[component]
pub fn Documents() -> impl IntoView {
    let here = use_here();
    let paper =
        Memo::new(
            move |_| {
                if let Route::Documents(paper) = here.get() { paper } else { Paper::default() }
            },
        );
    // Another document begins at its top.
    Effect::new(move |before: Option<Paper>| {
        let now = paper.get();
        if before.is_some_and(|before| before != now) {
            page::scroll_to("noi-dung");
        }
        now
    });
    let session = Session::here();
    let open = memo(move || session.is_open());
    view! {
        <PageHeading title=say(m::TITLE) />
        {move || if open.get() {
            view! { <Papers desk=DocumentsState::new(session, paper.into()) /> }.into_any()
        } else {
            view! {
                <EmptyState title=say(m::NO_PLAN)>
                    <LinkButton label=say(m::TO_START) href=route::path(&Route::Start) kind=ButtonKind::Main />
                </EmptyState>
            }
            .into_any()
        }}
    }
}

#[component]
fn Papers(desk: DocumentsState) -> impl IntoView {
    print_as_set(desk);
    let report = memo(move || matches!(desk.paper.get(), Paper::Report(_)));
    let reporting = move || report.get();
    let of_officer = memo(move || matches!(desk.paper.get(), Paper::Officer(_)));
    let of_points = memo(move || desk.paper.get() == Paper::SelfScore);
    let of_register = memo(move || matches!(desk.paper.get(), Paper::Register(_)));
    let lacking = Lacking::new(desk);
    let files = OfficeFiles::default();
    view! {
        <div class="documents">
            <div class="documents__side">
                <Which desk />
                {move || reporting().then(|| view! { <report::PeriodHead desk /> })}
                {move || of_officer.get().then(|| view! { <officer::Whose desk /> })}
                <letters::LetterHead desk />
                {move || of_points.get().then(|| view! { <self_score::SetOrNone desk /> })}
                {move || of_register.get().then(|| view! { <register::RegisterRows desk /> })}
                <NextAct desk lacking files />
                {move || reporting().then(|| view! { <report::State desk /> })}
                <OfficeOutcome files />
                {move || of_officer.get().then(|| view! { <officer::Work desk /> })}
                <div class="documents__choices">
                    {move || reporting().then(|| view! { <report::Choices desk /> })}
                    {move || of_points.get().then(|| view! { <self_score::OwnWords desk /> })}
                    <PrintChoices desk />
                    <Saving desk />
                </div>
                // Last, because it grows once the plan has been searched: what is below it would move away
                // under a finger.
                <Before desk lacking />
            </div>
            <PaperPreview desk />
        </div>
    }
}

/// Applies the chosen margins and the file's name to the browser's print, for as long as the page is shown.
fn print_as_set(desk: DocumentsState) {
    Effect::new(move |_| sheet::set_style(&desk.setting.get().style()));
    Effect::new(move |_| sheet::set_name(Some(desk.document.with(Document::file_stem))));
    on_cleanup(|| {
        sheet::set_style("");
        sheet::set_name(None);
    });
}

/// The documents, in the order shown.
const PAPERS: [(Paper, Message); 10] = [
    (Paper::Decision, m::DECISION),
    (Paper::Tracking, m::TRACKING),
    (Paper::Report(None), m::REPORT),
    (Paper::Officer(None), m::OFFICER),
    (Paper::Evidence, m::EVIDENCE),
    (Paper::Amendment, m::AMENDMENT),
    (Paper::Urging, m::URGING),
    (Paper::Apology(None), m::APOLOGY),
    (Paper::SelfScore, m::SELF_SCORE),
    (Paper::Register(ProofFilter::All), m::REGISTER),
];

/// Which document: links, or one list on a screen that has no room for them.
#[component]
fn Which(desk: DocumentsState) -> impl IntoView {
    let (here, language) = (use_here(), use_language());
    let alone = memo(move || desk.session.read(Place::One(One::PaperForm), Plan::stands_alone));
    // A plan alone is no decision, nor is what amends it.
    let named = move |(paper, word): (Paper, Message)| {
        let own = [(Paper::Decision, m::PLAN_ALONE), (Paper::Amendment, m::AMENDMENT_ALONE)];
        let own = own.into_iter().find(|(of, _)| *of == paper && alone.get());
        own.map_or(word, |(_, word)| word)
    };
    let link = move |(paper, word): (Paper, Message)| {
        let current = move || (desk.paper.get().word() == paper.word()).then_some("page");
        let href = route::path(&Route::Documents(paper));
        view! { <a class="documents__link" href=href aria-current=current>{tell(move |language| named((paper, word)).get(language).to_owned())}</a> }
    };
    let options = Signal::derive(move || {
        let pick = |row: (Paper, Message)| Pick::new(row.0.word(), named(row).get(language.get()));
        PAPERS.map(pick).to_vec()
    });
    let value = Signal::derive(move || desk.paper.get().word().to_owned());
    let on_edit = move |word: String| {
        if let Some((paper, _)) = PAPERS.iter().find(|(paper, _)| paper.word() == word) {
            here.go(&Route::Documents(*paper));
        }
    };
    view! {
        <div class="documents__list">
            <Choice id="which-paper" label=say(m::WHICH) options value on_edit />
        </div>
        <nav class="documents__which" aria-label=say(m::WHICH)>
            {PAPERS.map(link).collect_view()}
        </nav>
    }
}

/// The document as a Word file, as it is shown.
fn word(desk: DocumentsState) -> OfficeOrder {
    let setting = desk.setting.get_untracked();
    let document = desk.document.get_untracked();
    let name = format!("{}.docx", document.file_stem());
    OfficeOrder { part: OfficePart::Word, name, input: WordOrder { document, setting }.bytes() }
}

/// The tables of the document as an Excel file.
fn excel(desk: DocumentsState, today: NaiveDate) -> OfficeOrder {
    OfficeOrder::excel(desk.document.with_untracked(paper), today)
}

/// The one next step: fill in what is missing, or print. Printing is always possible.
#[component]
fn NextAct(desk: DocumentsState, lacking: Lacking, files: OfficeFiles) -> impl IntoView {
    let (told, here) = (use_told(), use_here());
    let fill = move |mend: &Mend| match mend.at {
        Some(at) => go_to_field(here, &mend.route, at),
        None => here.go(&mend.route),
    };
    let print = move |()| {
        if sheet::print() == sheet::PrintAnswer::Missing {
            told.say(here, (m::NO_PRINT, NoticeKind::Warning));
        }
    };
    let label = move || {
        let (waiting, gaps) = (lacking.waiting.get(), lacking.gaps.with(Vec::len));
        tell(move |language| match waiting {
            0 => m::fill_in(language, &gaps.to_string()),
            _ => m::look_through(language, &waiting.to_string()),
        })
    };
    // One memo, which reads the document first: an effect that read what lacks before it could miss another document.
    let act = memo(move || {
        let report = matches!(desk.paper.get(), Paper::Report(_));
        let sendable = report && desk.copy.with(|copy| *copy == SentCopy::None);
        (sendable, lacking.first.get())
    });
    let tables = memo(move || desk.document.with(has_tables));
    let today = use_today();
    view! {
        <div class="actions documents__next">
            {move || {
                let (sendable, first) = act.get();
                let main = if first.is_some() || sendable { ButtonKind::Plain } else { ButtonKind::Main };
                view! {
                    {first.map(|mend| view! {
                        <Button label=label() on_press=move |()| fill(&mend) kind=ButtonKind::Main id="fill-in" />
                    })}
                    {sendable.then(|| view! { <report::SendReport desk /> })}
                    <Button label=say(m::PRINT) on_press=print icon=Glyph::Print kind=main id="print" />
                    <OfficeButton files label=office::SAVE_WORD id="save-word" order=move |()| word(desk) />
                    {tables.get().then(|| view! {
                        <OfficeButton files label=office::SAVE_EXCEL id="save-excel" order=move |()| excel(desk, today.get_untracked()) />
                    })}
                }
            }}
        </div>
    }
}
