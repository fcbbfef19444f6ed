//! Tệp đang mở: a file on its way in, from the moment it is chosen until it is taken or left.

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

/// What came of a file.
#[derive(Clone, Debug)]
pub enum Arrived {
    /// It is being read.
    Reading,
    /// The browser could not hand it over.
    Unread(FileFault),
    /// It was read, and it is no plan file or holds nothing that can be read.
    Refused(Refused),
    /// It holds a plan.
    Opened(Box<Opened>),
}

/// A file as it came in. The original stays at hand, to be downloaded.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// The file's name; empty for pasted text.
    pub name: String,
    /// Its bytes, once read.
    pub bytes: Vec<u8>,
    /// What came of it.
    pub what: Arrived,
}

/// The file on its way in. A handle that every component may copy.
#[derive(Clone, Copy)]
pub struct Incoming(RwSignal<Option<Arc<Arrival>>>);

/// Makes it known to every page.
pub fn provide_incoming() {
    provide_context(Incoming(RwSignal::new(None)));
}

/// The file on its way in.
pub fn use_incoming() -> Incoming {
    provided()
}

impl Incoming {
    /// What came in, tracked.
    pub fn get(&self) -> Option<Arc<Arrival>> {
        self.0.get()
    }

    /// Lets it go.
    pub fn forget(&self) {
        self.0.set(None);
    }

    /// A file was chosen in a file field.
    pub fn choose(&self, here: Here, event: &Event) {
        if let Some(chosen) = files::chosen(event) {
            self.read(here, chosen);
        }
    }

    /// Text was pasted.
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
            // First the page that says that the file is being read.
            timer::sleep(30).await;
            // A printed document can carry its plan along.
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
