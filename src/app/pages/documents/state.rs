//! The state of the page: which document, how it is typeset, and the document itself.

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

/// The page's state. Layout, margins and text size are stored on the device.
#[derive(Clone, Copy)]
pub(super) struct DocumentsState {
    pub session: Session,
    pub paper: Signal<Paper>,
    pub layout: RwSignal<Layout>,
    /// Whether to show the plan as it is now, though there is an issued copy.
    pub current: RwSignal<bool>,
    pub setting: RwSignal<Typesetting>,
    pub with_data: RwSignal<bool>,
    /// Whether there is an issued copy.
    pub issued: Memo<bool>,
    /// Why the issued copy cannot be read.
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
        // Memos, so that typing in a field of this page does not make that field anew.
        let copy = session.text(At::Issue(IssueField::Copy));
        let issued = Memo::new(move |_| copy.with(|copy| !copy.trim().is_empty()));
        let bad_copy = Memo::new(move |_| session.read(Place::One(One::Issue), bad_copy));
        Self { session, paper, layout, current, setting, with_data, issued, bad_copy, document }
    }

    /// Whether the document shown is the issued copy. The tracking table always shows the plan as it is now.
    pub fn shows_issued(&self) -> bool {
        self.paper.get() == Paper::Decision
            && self.issued.get()
            && !self.current.get()
            && self.bad_copy.read().is_none()
    }
}
