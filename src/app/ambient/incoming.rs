//! Tệp đang mở: a file being opened, from the moment it is chosen until it is taken or dismissed.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use super::here::Here;
use super::provided::provided;
use crate::browser::files::{Chosen, FileFault};
use crate::browser::{files, timer};
use crate::export::html;
use crate::file;
use crate::file::{Limits, Opened, Refused};
use crate::route::Route;

/// The outcome of reading a file.
#[derive(Clone, Debug)]
pub enum Arrived {
    /// It is still being read.
    Reading,
    /// The browser could not hand it over.
    Unread(FileFault),
    /// It was read, but it is not a plan file or holds nothing readable.
    Refused(Refused),
    /// It holds a plan.
    Opened(Box<Opened>),
}

/// A file that came in. Its bytes are kept, so that the original can be downloaded.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// The file's name; empty for pasted text.
    pub name: String,
    /// Its bytes; empty until it was read.
    pub bytes: Vec<u8>,
    /// The outcome of reading it.
    pub what: Arrived,
}

/// The file being opened. A handle that every component may copy.
#[derive(Clone, Copy)]
pub struct Incoming(RwSignal<Option<Arc<Arrival>>>);

/// Provides the incoming file to every page.
pub fn provide_incoming() {
    provide_context(Incoming(RwSignal::new(None)));
}

/// The file being opened.
pub fn use_incoming() -> Incoming {
    provided()
}

impl Incoming {
    /// The file, tracked.
    pub fn get(&self) -> Option<Arc<Arrival>> {
        self.0.get()
    }

    /// Forgets the file.
    pub fn forget(&self) {
        self.0.set(None);
    }

    /// Reads a file chosen in a file field.
    pub fn choose(&self, here: Here, event: &Event) {
        if let Some(chosen) = files::chosen(event) {
            self.read(here, chosen);
        }
    }

    /// Reads pasted text as a file.
    pub fn paste(&self, here: Here, text: String) {
        self.put(String::new(), Vec::new(), Arrived::Reading);
        here.go(&Route::Open);
        self.look_into(String::new(), text.into_bytes());
    }

    fn put(self, name: String, bytes: Vec<u8>, what: Arrived) {
        self.0.set(Some(Arc::new(Arrival { name, bytes, what })));
    }

    /// Reads a file that was chosen or dropped.
    pub fn read(self, here: Here, chosen: Chosen) {
        let name = chosen.name();
        self.put(name.clone(), Vec::new(), Arrived::Reading);
        here.go(&Route::Open);
        timer::spawn(async move {
            let limit = i64::try_from(Limits::default().bytes).unwrap_or(i64::MAX);
            match chosen.read(limit).await {
                Ok(bytes) => self.look_into(name, bytes),
                Err(fault) => self.put(name, Vec::new(), Arrived::Unread(fault)),
            }
        });
    }

    fn look_into(self, name: String, bytes: Vec<u8>) {
        timer::spawn(async move {
            // Let the page first show that the file is being read: the work below blocks it.
            timer::sleep(30).await;
            // A saved HTML document may contain its plan.
            let carried = file::text_of(&bytes).and_then(|text| html::embedded(&text));
            let held = carried.as_ref().map_or(bytes.as_slice(), |plan| plan.as_bytes());
            let what = match file::open(held, &Limits::default()) {
                Ok(opened) => Arrived::Opened(Box::new(opened)),
                Err(refused) => Arrived::Refused(refused),
            };
            self.put(name, bytes, what);
        });
    }
}
