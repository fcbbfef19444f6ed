//! "Lưu Excel" below the list of criteria. It is a part of its own because the list comes before what makes the file.

use leptos::prelude::*;

use crate::app::ambient::today::use_today;
use crate::app::records::office::{OfficeButton, OfficeFiles, OfficeOrder, OfficeOutcome};
use crate::app::session::Session;
use crate::spreadsheet::criteria;
use crate::text::office as m;

/// The button, and what came of it.
#[component]
pub fn CriteriaExcel() -> impl IntoView {
    let (session, today, files) = (Session::here(), use_today(), OfficeFiles::default());
    let order = move |()| {
        let now = today.get_untracked();
        OfficeOrder::excel(session.peek(|plan| criteria(plan, now)), now)
    };
    view! {
        <OfficeButton files label=m::SAVE_EXCEL id="save-excel" order />
        <OfficeOutcome files />
    }
}
