//! What the third part of the application draws for the second.

use leptos::prelude::*;

use super::views::{LaterPage, LaterViews};
use crate::app::pages;
use crate::app::records::leftovers::open_count;
use crate::browser::office;

/// Its pages. With them comes what some of them start: the parts for office files.
pub fn views() -> LaterViews {
    office::keep_where_nothing_else_does();
    LaterViews { page, old_words: open_count, criteria_file, points_card }
}

fn criteria_file() -> AnyView {
    view! { <pages::criteria_file::CriteriaExcel /> }.into_any()
}

fn points_card() -> AnyView {
    view! { <pages::points::Easiest /> }.into_any()
}

fn page(page: LaterPage) -> AnyView {
    match page {
        LaterPage::Remedy(id) => view! { <pages::remedy::RemedyPage id /> }.into_any(),
        LaterPage::Duty(id) => pages::duty::page(&id),
        LaterPage::Figures => view! { <pages::figures::FiguresPage /> }.into_any(),
        LaterPage::Plan => view! { <pages::plan::PlanPage /> }.into_any(),
        LaterPage::Points => view! { <pages::points::PointsPages /> }.into_any(),
        LaterPage::Documents => view! { <pages::documents::Documents /> }.into_any(),
        LaterPage::Exchange => view! { <pages::exchange::Exchange /> }.into_any(),
        LaterPage::Files => view! { <pages::files::Files /> }.into_any(),
        LaterPage::Open => view! { <pages::open::Open /> }.into_any(),
        LaterPage::New => view! { <pages::new::NewPage /> }.into_any(),
        LaterPage::Intake => view! { <pages::intake::IntakePage /> }.into_any(),
        LaterPage::NextYear => view! { <pages::new::NextPage /> }.into_any(),
        LaterPage::Help => view! { <pages::help::Help /> }.into_any(),
        LaterPage::Parts => view! { <pages::parts::PartsPage /> }.into_any(),
    }
}
