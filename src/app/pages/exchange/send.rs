//! Gửi kế hoạch: exporting, sharing and mailing the plan file.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::ambient::language::{ScreenLanguage, say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::ambient::moment;
use crate::app::ambient::today::use_calendar;
use crate::app::keeper::export::Export;
use crate::app::keeper::{Keeper, export};
use crate::app::parts::{Button, ButtonKind, Card, Glyph, LiveRegion, Notice, NoticeKind};
use crate::app::session::Session;
use crate::browser::files::{Parcel, Shared};
use crate::browser::{files as handing, page, timer};
use crate::plan::naming;
use crate::text::format::format_count;
use crate::text::{Language, files as m, opening};

/// The outcome of the last attempt.
#[derive(Clone, Debug)]
enum SentFile {
    Done(Arc<Export>),
    Failed(String),
}

#[derive(Clone, Copy)]
struct SendingState {
    session: Session,
    keeper: Keeper,
    sent: RwSignal<Option<SentFile>>,
    language: ScreenLanguage,
}

impl SendingState {
    fn make(self) -> Option<Arc<Export>> {
        match export::open_plan(self.session, self.keeper) {
            Ok(export) => Some(Arc::new(export)),
            Err(unproved) => {
                self.fail(opening::unproved(self.language.get_untracked(), &unproved));
                None
            }
        }
    }

    fn fail(self, words: String) {
        self.sent.set(Some(SentFile::Failed(words)));
    }

    fn done(self, export: Arc<Export>) {
        self.keeper.exported();
        self.sent.set(Some(SentFile::Done(export)));
    }

    fn download(self) {
        if let Some(export) = self.make() {
            match handing::download(&export.parcel) {
                Ok(()) => self.done(export),
                Err(fault) => {
                    self.fail(m::not_exported(self.language.get_untracked(), &fault.to_string()));
                }
            }
        }
    }

    fn share(self, export: Arc<Export>) {
        let Some(parcel) = handing::shareable(&export.parcel) else { return self.download() };
        timer::spawn(async move {
            match handing::share(&parcel, &parcel.name).await {
                Ok(Shared::Done) => self.done(export),
                Ok(Shared::Cancelled) => {}
                Err(fault) => {
                    let language = self.language.get_untracked();
                    self.fail(m::not_shared(language, &fault.to_string()));
                }
            }
        });
    }
}

/// Whether the system can share plan files from here, as they are or as text.
fn can_share() -> bool {
    let kind = "application/json".to_owned();
    let bytes = b"{}".to_vec();
    handing::shareable(&Parcel { name: "ke-hoach.json".to_owned(), kind, bytes }).is_some()
}

/// "Gửi kế hoạch".
#[component]
pub(super) fn Send() -> impl IntoView {
    let (session, keeper) = (Session::here(), Keeper::here());
    let sending =
        SendingState { session, keeper, sent: RwSignal::new(None), language: use_language() };
    let may = move || session.is_open() && keeper.viewing().get().is_none();
    view! {
        <Card title=say(m::SEND) id="send">
            {move || {
                if may() {
                    view! { <SendWays sending /> }.into_any()
                } else {
                    view! { <p class="soft">{say(m::NO_PLAN)}</p> }.into_any()
                }
            }}
        </Card>
    }
}

#[component]
fn SendWays(sending: SendingState) -> impl IntoView {
    let shares = can_share();
    let share_first = shares && page::media("(pointer: coarse)");
    let export = move |()| sending.download();
    let share = move |()| {
        if let Some(export) = sending.make() {
            sending.share(export);
        }
    };
    let waits = move || sending.keeper.since_export().get() > 0;
    let first = move || if waits() { ButtonKind::Main } else { ButtonKind::Plain };
    view! {
        <p class="soft">{say(m::SEND_LEAD)}</p>
        <LastExport sending />
        <div class="actions">
            {share_first.then(|| view! {
                <Button label=say(m::SHARE) on_press=share kind=ButtonKind::Main icon=Glyph::Send id="share-file" />
            })}
            {move || {
                let kind = if share_first { ButtonKind::Plain } else { first() };
                view! { <Button label=say(m::EXPORT) on_press=export kind icon=Glyph::Download id="export-file" /> }
            }}
        </div>
        <ExportResult sending shares />
    }
}

#[component]
fn LastExport(sending: SendingState) -> impl IntoView {
    let today = use_calendar();
    let since = sending.keeper.since_export();
    let last = memo(move || {
        sending.keeper.plans().track();
        sending.keeper.entry().and_then(|entry| entry.exported).map(|export| export.at)
    });
    let words = tell(move |language| {
        let count = format_count(since.get(), language);
        match (last.get(), since.get()) {
            (Some(at), 0) => {
                let last = m::last(language, &moment::show(language, today.get(), at));
                format!("{last} {}", m::NOTHING_SINCE.get(language))
            }
            (Some(at), _) => {
                let last = m::last(language, &moment::show(language, today.get(), at));
                format!("{last} {}", m::since(language, &count))
            }
            (None, 0) => m::NEVER.get(language).to_owned(),
            (None, _) => {
                format!("{} {}", m::NEVER.get(language), m::never_since(language, &count))
            }
        }
    });
    view! { <p id="last-export">{words}</p> }
}

/// The outcome of the last export; a success is shown only until the plan changes.
#[component]
fn ExportResult(sending: SendingState, shares: bool) -> impl IntoView {
    let shown = move || match sending.sent.get()? {
        SentFile::Failed(why) => {
            let words = Signal::stored(why);
            let kind = NoticeKind::Danger;
            Some(view! { <Notice text=words kind id="not-exported" /> }.into_any())
        }
        SentFile::Done(export) => {
            let fresh = export.revision == sending.session.revision();
            fresh.then(|| view! { <Proved sending export shares /> }.into_any())
        }
    };
    let spoken = tell(move |language| match sending.sent.get() {
        Some(SentFile::Done(export)) => proved(language, &export),
        Some(SentFile::Failed(_)) | None => String::new(),
    });
    view! {
        {shown}
        <LiveRegion message=spoken />
    }
}

fn proved(language: Language, export: &Export) -> String {
    let counts = &export.receipt.counts;
    let items = format_count(counts.items(), language);
    m::proved(language, &items, &format_count(counts.figures, language))
}

#[component]
fn Proved(sending: SendingState, export: Arc<Export>, shares: bool) -> impl IntoView {
    let (again, sheet, mail) = (export.clone(), export.clone(), export.clone());
    let words = export.clone();
    let as_text = shares && handing::shareable(&export.parcel).is_some_and(|p| p != export.parcel);
    let download = move |()| {
        if let Err(fault) = handing::download(&again.parcel) {
            sending.fail(m::not_exported(sending.language.get_untracked(), &fault.to_string()));
        }
    };
    let share = move |()| sending.share(sheet.clone());
    let write = move |()| write_mail(&sending, &mail);
    view! {
        <div class="proved" id="proved">
            <p class="proved__words">{tell(move |language| proved(language, &words))}</p>
            <dl class="facts">
                <dt>{say(m::FILE)}</dt>
                <dd class="facts__file">{export.parcel.name.clone()}</dd>
                <dt>{say(m::CODE)}</dt>
                <dd class="facts__code" id="check-code">{export.receipt.check_code.clone()}</dd>
            </dl>
            <p class="soft">{say(m::LANDS)}</p>
            <div class="actions">
                <Button label=say(m::MAIL) on_press=write id="mail-file" />
                {shares.then(|| view! { <Button label=say(m::SHARE_AGAIN) on_press=share /> })}
                <Button label=say(m::DOWNLOAD_AGAIN) on_press=download kind=ButtonKind::Quiet />
            </div>
            <p class="soft">{say(m::MAIL_HINT)}</p>
            {as_text.then(|| view! { <p class="soft">{say(m::SHARED_AS_TEXT)}</p> })}
        </div>
    }
}

fn write_mail(sending: &SendingState, export: &Export) {
    let language = sending.language.get_untracked();
    let (commune, year) =
        sending.session.peek(|plan| (naming::agency_name(&plan.agency), plan.frame.year.clone()));
    let subject = m::mail_subject(language, &commune, &year);
    handing::mail(
        &subject,
        &m::mail_body(language, &export.parcel.name, &export.receipt.check_code),
    );
}
