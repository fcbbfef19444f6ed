//! What the page holds: which document, how it is set, and the document itself.

use leptos::prelude::*;

use crate::app::ambient::today::use_today;
use crate::app::records::sheet::{keep, kept};
use crate::app::session::Session;
use crate::document;
use crate::document::{Document, Layout};
use crate::export::html::Typesetting;
use crate::plan::{At, IssueField, One, Place};
use crate::route::Paper;
use crate::view::paper::{bad_copy, shown};

/// The page's choices. Layout, margins and text size are kept on the device.
#[derive(Clone, Copy)]
pub(super) struct DocumentsState {
    pub session: Session,
    pub paper: Signal<Paper>,
    pub layout: RwSignal<Layout>,
    /// As the plan stands, though it was issued.
    pub current: RwSignal<bool>,
    pub setting: RwSignal<Typesetting>,
    pub with_data: RwSignal<bool>,
    /// Whether there is an issued copy to choose.
    pub issued: Memo<bool>,
    /// Why that copy cannot be read.
    pub bad_copy: Memo<Option<String>>,
    pub document: Memo<Document>,
}

impl DocumentsState {
    pub fn new(session: Session, paper: Signal<Paper>) -> Self {
        let (layout, setting) = kept();
        let (layout, setting) = (RwSignal::new(layout), RwSignal::new(setting));
        let current = RwSignal::new(false);
        let today = use_today();
        let document = Memo::new(move |_| {
            let day = today.get();
            session.whole(|plan| match paper.get() {
                Paper::Decision => document::decision(&shown(plan, current.get()), layout.get()),
                Paper::Tracking => document::tracking(plan, day),
            })
        });
        Effect::new(move |_| keep(layout.get(), setting.get()));
        let with_data = RwSignal::new(false);
        // Memos, so that a letter typed in a field of this page does not draw the field anew.
        let copy = session.text(At::Issue(IssueField::Copy));
        let issued = Memo::new(move |_| copy.with(|copy| !copy.trim().is_empty()));
        let bad_copy = Memo::new(move |_| session.read(Place::One(One::Issue), bad_copy));
        Self { session, paper, layout, current, setting, with_data, issued, bad_copy, document }
    }

    /// Whether what is shown is the issued copy, and not the plan as it stands: the tracking table is
    /// always of that.
    pub fn shows_issued(&self) -> bool {
        self.paper.get() == Paper::Decision
            && self.issued.get()
            && !self.current.get()
            && self.bad_copy.read().is_none()
    }
}
