//! The state of the page: which document, how it is typeset, and the document itself.

use leptos::prelude::*;

use crate::app::ambient::memo::memo;
use crate::app::ambient::today::{Today, use_today};
use crate::app::records::sheet::{keep, kept};
use crate::app::session::Session;
use crate::document;
use crate::document::{Document, Layout};
use crate::export::html::Typesetting;
use crate::plan::{At, IssueField, One, Period, Place, ReportPeriod};
use crate::read::day;
use crate::route::Paper;
use crate::view::paper::{amended, bad_copy, shown, urged};
use crate::view::period_report;
use crate::view::period_report::{SentCopy, Shown, first};

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
    /// The period of the report: the address's, else the one that is asked for next.
    pub period: Memo<ReportPeriod>,
    /// Chèn vào báo cáo CCHC: part II of the report alone.
    pub part_two: RwSignal<bool>,
    /// Whom the letter of urging goes to, by their ids; all whom it concerns where nobody chose.
    pub to: RwSignal<Option<Vec<String>>>,
    /// By when it asks: `2024-06-30`; blank until a day is chosen.
    pub by: RwSignal<String>,
    /// How the kept copy of the report stands.
    pub copy: Memo<SentCopy>,
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
        let period = period_of(session, paper, today);
        let part_two = RwSignal::new(false);
        let to = RwSignal::new(None::<Vec<String>>);
        let by = RwSignal::new(String::new());
        let document = memo(move || {
            let now = today.get();
            session.whole(|plan| match paper.get() {
                Paper::Decision => document::decision(&shown(plan, current.get()), layout.get()),
                Paper::Tracking => document::tracking(plan, now),
                Paper::Officer(officer) => document::officer_sheets(plan, officer, now),
                Paper::Evidence => document::evidence_list(plan, now),
                Paper::Amendment => amended(plan),
                Paper::Urging => {
                    let to = to.with(|to| urged(plan, to.as_deref(), now));
                    document::urging(plan, &to, by.with(|by| day::from_iso(by)), now)
                }
                Paper::Apology(dossier) => document::apologies(plan, dossier, now),
                Paper::SelfScore => document::self_score(plan),
                Paper::Register(rows) => document::proof_register(plan, rows, now),
                Paper::Report(_) => period_report::paper(
                    plan,
                    Shown { period: period.get(), now: current.get(), part_two: part_two.get() },
                ),
            })
        });
        Effect::new(move |_| keep(layout.get(), setting.get()));
        let with_data = RwSignal::new(false);
        // Memos, so that typing in a field of this page does not make that field anew.
        let held = session.text(At::Issue(IssueField::Copy));
        let issued = memo(move || held.with(|held| !held.trim().is_empty()));
        let copy = copy_of(session, paper, period);
        let bad_copy = memo(move || session.read(Place::One(One::Issue), bad_copy));
        Self {
            session,
            paper,
            layout,
            current,
            setting,
            with_data,
            period,
            part_two,
            to,
            by,
            copy,
            issued,
            bad_copy,
            document,
        }
    }

    /// Whether the document shown is a report as it was sent.
    pub fn shows_sent(&self) -> bool {
        let report = matches!(self.paper.get(), Paper::Report(_));
        let kept = self.copy.with(|copy| matches!(copy, SentCopy::Whole | SentCopy::Changed));
        report && kept && !self.current.get()
    }

    /// Whether the document shown is the issued copy. The tracking table always shows the plan as it is now.
    pub fn shows_issued(&self) -> bool {
        self.paper.get() == Paper::Decision
            && self.issued.get()
            && !self.current.get()
            && self.bad_copy.read().is_none()
    }
}

/// How the kept copy of the report stands.
fn copy_of(session: Session, paper: Signal<Paper>, period: Memo<ReportPeriod>) -> Memo<SentCopy> {
    memo(move || match paper.get() {
        Paper::Report(_) => session.whole(|plan| period_report::copy(plan, period.get())),
        Paper::Decision
        | Paper::Tracking
        | Paper::Officer(_)
        | Paper::Evidence
        | Paper::Amendment
        | Paper::Urging
        | Paper::SelfScore
        | Paper::Register(_)
        | Paper::Apology(_) => SentCopy::None,
    })
}

/// The period of the report.
fn period_of(session: Session, paper: Signal<Paper>, today: Today) -> Memo<ReportPeriod> {
    // Where the address names none, the one that is asked for when the page is opened: once it is sent, another
    // one waits, and the page must not turn to that under the reader's eyes.
    let asked = Memo::new(move |before: Option<&Option<ReportPeriod>>| match paper.get() {
        Paper::Report(Some(period)) => Some(period),
        Paper::Report(None) => {
            let now = || session.peek(|plan| first(plan, today.get_untracked()));
            before.copied().flatten().or_else(|| Some(now()))
        }
        Paper::Decision
        | Paper::Tracking
        | Paper::Officer(_)
        | Paper::Evidence
        | Paper::Amendment
        | Paper::Urging
        | Paper::SelfScore
        | Paper::Register(_)
        | Paper::Apology(_) => before.copied().flatten(),
    });
    let usual = ReportPeriod { kind: Period::Quarter, number: 1 };
    memo(move || asked.get().unwrap_or(usual))
}
