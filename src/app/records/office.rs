//! A file that a part for office files writes: the button, the words while it is written, and what came of it.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::ambient::language::{say, tell};
use crate::app::parts::{Button, ButtonKind, Glyph, Notice, NoticeKind};
use crate::browser::files::{Parcel, download};
use crate::browser::office::{OfficeFault, OfficePart, OfficeWork};
use crate::browser::timer;
use crate::read::{day, search};
use crate::spreadsheet::{ExcelOrder, Spreadsheet};
use crate::text::{Language, Message, office as m};

/// What a part is to write.
#[derive(Clone, Debug)]
pub struct OfficeOrder {
    /// Which part writes it.
    pub part: OfficePart,
    /// The file's name.
    pub name: String,
    /// What it is made of, as the part reads it.
    pub input: Vec<u8>,
}

impl OfficeOrder {
    /// An Excel file of some sheets, made today.
    pub fn excel(spreadsheet: Spreadsheet, today: NaiveDate) -> Self {
        let name = format!("{}.xlsx", search::file_stem(&spreadsheet.name));
        let order = ExcelOrder { spreadsheet, day: day::iso(today) };
        Self { part: OfficePart::Excel, name, input: order.bytes() }
    }
}

impl OfficePart {
    /// The type of the files that it writes.
    const fn kind(self) -> &'static str {
        match self {
            Self::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Excel | Self::Reader => {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            }
        }
    }
}

/// How far a file is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Writing {
    #[default]
    Nothing,
    Working(String),
    Saved(String),
    Stopped,
    Missing(String, String),
    Broken(String, String),
    NotSaved(String, String),
}

/// The files of one page: one is written at a time. A handle that every component may copy.
#[derive(Clone, Copy)]
pub struct OfficeFiles {
    state: RwSignal<Writing>,
    work: StoredValue<OfficeWork, LocalStorage>,
}

impl Default for OfficeFiles {
    /// None is being written yet.
    fn default() -> Self {
        Self {
            state: RwSignal::new(Writing::default()),
            work: StoredValue::new_local(OfficeWork::default()),
        }
    }
}

impl OfficeFiles {
    fn is_busy(self) -> bool {
        self.state.with(|state| matches!(state, Writing::Working(_)))
    }

    fn write(self, order: OfficeOrder) {
        let work = OfficeWork::default();
        self.work.set_value(work.clone());
        self.state.set(Writing::Working(order.name.clone()));
        timer::spawn(async move {
            let name = order.name;
            let done = match work.run(order.part, &order.input).await {
                Ok(bytes) => {
                    let kind = order.part.kind().to_owned();
                    match download(&Parcel { name: name.clone(), kind, bytes }) {
                        Ok(()) => Writing::Saved(name),
                        Err(fault) => Writing::NotSaved(name, fault.to_string()),
                    }
                }
                Err(OfficeFault::Stopped) => Writing::Stopped,
                Err(OfficeFault::Missing(why)) => Writing::Missing(name, why),
                Err(OfficeFault::Refused(why) | OfficeFault::Broken(why)) => {
                    Writing::Broken(name, why)
                }
            };
            // The page may be gone by then, or what was stopped was begun anew.
            if self.work.try_with_value(|now| now.is(&work)) == Some(true) {
                self.state.set(done);
            }
        });
    }

    fn stop(self) {
        self.work.with_value(OfficeWork::stop);
        self.work.set_value(OfficeWork::default());
        self.state.set(Writing::Stopped);
    }
}

/// "Lưu Word (.docx)", "Lưu Excel (.xlsx)".
#[component]
pub fn OfficeButton(
    /// The files of the page.
    files: OfficeFiles,
    /// The words on it.
    label: Message,
    /// The id of the button.
    id: &'static str,
    /// What is to be written, made when it is pressed.
    #[prop(into)]
    order: Callback<(), OfficeOrder>,
    /// How much attention it asks for.
    #[prop(optional)]
    kind: ButtonKind,
) -> impl IntoView {
    let press = move |()| files.write(order.run(()));
    let busy = Signal::derive(move || files.is_busy());
    view! { <Button label=say(label) on_press=press icon=Glyph::Download busy kind id /> }
}

/// What is being written, with a button that stops it; then what came of it.
#[component]
pub fn OfficeOutcome(
    /// The files of the page.
    files: OfficeFiles,
) -> impl IntoView {
    let stop = move |()| files.stop();
    let notice = move || {
        let state = files.state.get();
        let (kind, id) = match &state {
            Writing::Nothing => return None,
            Writing::Working(_) | Writing::Stopped => (NoticeKind::Info, "office-state"),
            Writing::Saved(_) => (NoticeKind::Good, "office-saved"),
            Writing::Missing(..) | Writing::Broken(..) | Writing::NotSaved(..) => {
                (NoticeKind::Danger, "office-not-saved")
            }
        };
        let working = matches!(state, Writing::Working(_));
        let text = tell(move |language| state.words(language));
        let action =
            working.then(|| view! { <Button label=say(m::STOP) on_press=stop id="office-stop" /> });
        Some(view! { <Notice text kind id>{action}</Notice> })
    };
    view! { <div class="office">{notice}</div> }
}

impl Writing {
    fn words(&self, language: Language) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Working(name) => m::working(language, name),
            Self::Saved(name) => m::saved(language, name),
            Self::Stopped => m::STOPPED.get(language).to_owned(),
            Self::Missing(name, why) => m::missing(language, name, why),
            Self::Broken(name, why) => m::broken(language, name, why),
            Self::NotSaved(name, why) => m::not_saved(language, name, why),
        }
    }
}
