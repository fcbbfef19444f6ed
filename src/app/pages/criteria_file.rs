//! "Nhập từ Excel" and "Lưu Excel" below the list of criteria. They are drawn from here because the list comes before
//! the part that makes files.

use leptos::prelude::*;

use crate::app::ambient::language::say;
use crate::app::ambient::today::use_today;
use crate::app::parts::LinkButton;
use crate::app::records::office::{OfficeButton, OfficeFiles, OfficeOrder, OfficeOutcome};
use crate::app::session::Session;
use crate::route;
use crate::route::Route;
use crate::spreadsheet::criteria;
use crate::text::{intake, office as m};

/// The button, and what came of it.
#[component]
pub fn CriteriaExcel() -> impl IntoView {
    let (session, today, files) = (Session::here(), use_today(), OfficeFiles::default());
    let order = move |()| {
        let now = today.get_untracked();
        OfficeOrder::excel(session.peek(|plan| criteria(plan, now)), now)
    };
    view! {
        <LinkButton label=say(intake::TITLE) href=route::path(&Route::Intake { month: None }) id="to-intake" />
        <OfficeButton files label=m::SAVE_EXCEL id="save-excel" order />
        <OfficeOutcome files />
    }
}
