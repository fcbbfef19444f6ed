//! The file or the pasted block, while it is read in the part for that, and what came of it.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use crate::browser::files::{Chosen, FileFault, chosen, dropped};
use crate::browser::office::{OfficeFault, OfficePart, OfficeWork};
use crate::browser::timer;
use crate::read::grid::{ReadBook, Unreadable};
use crate::text::{Language, grid as m};

/// The largest file that is read, in bytes.
const MOST: i64 = 20_000_000;

/// How far the reading is.
#[derive(Clone, Debug, Default)]
pub(super) enum Read {
    /// Nothing was chosen yet.
    #[default]
    Nothing,
    /// It is being read: the file's name, blank for a pasted block.
    Working(String),
    /// It holds tables.
    Book(String, Arc<ReadBook>),
    /// It could not be read, and why.
    Not(String, NotRead),
}

/// Why a file was not read.
#[derive(Clone, Debug)]
pub(super) enum NotRead {
    File(FileFault),
    Part(OfficeFault),
    Unreadable(Unreadable),
}

/// The reading of one page. A handle that every component may copy.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    /// How far it is.
    pub state: RwSignal<Read>,
    work: StoredValue<OfficeWork, LocalStorage>,
}

impl Reading {
    pub fn new() -> Self {
        let work = StoredValue::new_local(OfficeWork::default());
        Self { state: RwSignal::new(Read::default()), work }
    }

    /// Reads the file chosen in a file field.
    pub fn choose(self, event: &Event) {
        self.take(chosen(event));
    }

    /// Reads the file dropped on the page.
    pub fn drop(self, event: &Event) {
        self.take(dropped(event));
    }

    /// Reads a block from the clipboard.
    pub fn paste(self, text: String) {
        let work = self.begin(String::new());
        timer::spawn(async move {
            let read = answered(&work, "", text.into_bytes()).await;
            self.end(&work, String::new(), read);
        });
    }

    /// Stops; the page is as it was before.
    pub fn stop(self) {
        self.work.with_value(OfficeWork::stop);
        self.work.set_value(OfficeWork::default());
        self.state.set(Read::Nothing);
    }

    fn take(self, file: Option<Chosen>) {
        let Some(file) = file else { return };
        let name = file.name();
        let work = self.begin(name.clone());
        timer::spawn(async move {
            let read = match file.read(MOST).await {
                Ok(bytes) => answered(&work, &name, bytes).await,
                Err(fault) => Err(NotRead::File(fault)),
            };
            self.end(&work, name, read);
        });
    }

    fn begin(self, name: String) -> OfficeWork {
        self.work.with_value(OfficeWork::stop);
        let work = OfficeWork::default();
        self.work.set_value(work.clone());
        self.state.set(Read::Working(name));
        work
    }

    fn end(self, work: &OfficeWork, name: String, read: Result<ReadBook, NotRead>) {
        // The page may be gone by then, or another file chosen.
        if self.work.try_with_value(|now| now.is(work)) == Some(true) {
            self.state.set(match read {
                Ok(book) => Read::Book(name, Arc::new(book)),
                Err(why) => Read::Not(name, why),
            });
        }
    }
}

async fn answered(work: &OfficeWork, name: &str, bytes: Vec<u8>) -> Result<ReadBook, NotRead> {
    let length = u32::try_from(name.len()).unwrap_or_default().to_le_bytes();
    let input = [length.as_slice(), name.as_bytes(), bytes.as_slice()].concat();
    let answer = work.run(OfficePart::Reader, &input).await.map_err(NotRead::Part)?;
    match postcard::from_bytes::<Result<ReadBook, Unreadable>>(&answer) {
        Ok(read) => read.map_err(NotRead::Unreadable),
        Err(problem) => Err(NotRead::Part(OfficeFault::Broken(problem.to_string()))),
    }
}

/// What the file is called in a sentence.
pub(super) fn called(language: Language, name: &str) -> String {
    if name.is_empty() { m::PASTED.get(language).to_owned() } else { format!("“{name}”") }
}

impl NotRead {
    /// What was tried, on what, and what to do next.
    pub fn words(&self, language: Language, name: &str) -> String {
        let name = called(language, name);
        match self {
            Self::File(FileFault::TooLarge { limit, .. }) => {
                m::too_large(language, &name, &(limit / 1_000_000).to_string())
            }
            Self::File(fault @ FileFault::Browser { .. }) => {
                m::broken(language, &name, &fault.to_string())
            }
            Self::Part(OfficeFault::Missing(why)) => m::missing(language, &name, why),
            Self::Part(OfficeFault::Refused(why) | OfficeFault::Broken(why)) => {
                m::broken(language, &name, why)
            }
            Self::Part(OfficeFault::Stopped) => String::new(),
            Self::Unreadable(why) => m::unreadable(language, &name, why),
        }
    }
}
