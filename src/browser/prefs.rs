//! Settings and the marker of each plan, in localStorage through gloo-storage; if the browser refuses, in
//! memory for as long as the page lives.
//!
//! localStorage may lose its last half minute when the browser is killed: nothing that a person
//! typed into a plan is kept here.

use std::cell::RefCell;
use std::collections::BTreeMap;

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::JSON;

use super::js::{log, window, words};

/// The key of a kept value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key<'a> {
    /// Ngôn ngữ.
    Language,
    /// Nền sáng, tối, theo máy.
    Theme,
    /// Cỡ chữ.
    TextSize,
    /// Mật độ.
    Density,
    /// The plan that was open last, by id.
    LastPlan,
    /// Người dùng máy này: the officer who works here, in the plan of this id.
    Person(&'a str),
    /// The marker: "this device had these plans at these revisions, exported then". It shows that a database
    /// was lost.
    Marker,
    /// The device's id, beside the one in the database.
    Device,
    /// Lề trang, cỡ chữ and how part II is laid out, for printing.
    Sheet,
    /// Where columns of tables went that a person mapped by hand, in the plan of this id.
    Mappings(&'a str),
    /// Whether a hint was read and closed.
    Seen(&'a str),
}

impl Key<'_> {
    fn name(self) -> String {
        match self {
            Self::Language => "so-ke-hoach/language".to_owned(),
            Self::Theme => "so-ke-hoach/theme".to_owned(),
            Self::TextSize => "so-ke-hoach/text-size".to_owned(),
            Self::Density => "so-ke-hoach/density".to_owned(),
            Self::LastPlan => "so-ke-hoach/last-plan".to_owned(),
            Self::Person(plan) => format!("so-ke-hoach/person/{plan}"),
            Self::Marker => "so-ke-hoach/marker".to_owned(),
            Self::Device => "so-ke-hoach/device".to_owned(),
            Self::Sheet => "so-ke-hoach/sheet".to_owned(),
            Self::Mappings(plan) => format!("so-ke-hoach/mappings/{plan}"),
            Self::Seen(what) => format!("so-ke-hoach/seen/{what}"),
        }
    }
}

const FAMILY: &str = "so-ke-hoach/";

/// How long a value is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// On the device, across restarts.
    OnDevice,
    /// Until the page is closed; the person is informed.
    UntilClosed,
}

/// Where settings are kept: localStorage, or memory if that is refused.
trait Shelf {
    fn get(&self, name: &str) -> Option<String>;
    fn set(&mut self, name: &str, value: &str) -> Kept;
    fn remove(&mut self, name: &str);
    fn names(&self) -> Vec<String>;
}

/// localStorage, once it is known to work.
struct Device;

impl Shelf for Device {
    // Values are JSON, read and written by the browser: the first part of the release then needs no parser.
    fn get(&self, name: &str) -> Option<String> {
        let found = LocalStorage::raw().get_item(name).and_then(|found| match found {
            Some(text) => JSON::parse(&text).map(|value| value.as_string()),
            None => Ok(None),
        });
        found.unwrap_or_else(|problem| {
            log(&format!("localStorage {name}: {}", words(&problem)));
            None
        })
    }

    fn set(&mut self, name: &str, value: &str) -> Kept {
        let text = JSON::stringify(&value.into()).map(String::from);
        match text.and_then(|text| LocalStorage::raw().set_item(name, &text)) {
            Ok(()) => Kept::OnDevice,
            Err(problem) => {
                log(&format!("localStorage {name}: {}", words(&problem)));
                Kept::UntilClosed
            }
        }
    }

    fn remove(&mut self, name: &str) {
        LocalStorage::delete(name);
    }

    fn names(&self) -> Vec<String> {
        let storage = LocalStorage::raw();
        let count = storage.length().unwrap_or_default();
        (0..count).filter_map(|place| storage.key(place).unwrap_or_default()).collect()
    }
}

/// Memory.
#[derive(Default)]
struct Memory(BTreeMap<String, String>);

impl Shelf for Memory {
    fn get(&self, name: &str) -> Option<String> {
        self.0.get(name).cloned()
    }

    fn set(&mut self, name: &str, value: &str) -> Kept {
        self.0.insert(name.to_owned(), value.to_owned());
        Kept::UntilClosed
    }

    fn remove(&mut self, name: &str) {
        self.0.remove(name);
    }

    fn names(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }
}

thread_local! {
    static SHELF: RefCell<Box<dyn Shelf>> = RefCell::new(shelf());
}

fn shelf() -> Box<dyn Shelf> {
    if device_works() { Box::new(Device) } else { Box::new(Memory::default()) }
}

/// Tried before gloo-storage is, which panics if localStorage is refused.
fn device_works() -> bool {
    let Some(window) = window() else { return false };
    let Ok(Some(storage)) = window.local_storage() else { return false };
    let name = "so-ke-hoach/probe";
    let written = storage.set_item(name, "1").is_ok();
    let read = matches!(storage.get_item(name), Ok(Some(value)) if value == "1");
    written && read && storage.remove_item(name).is_ok()
}

/// Whether settings outlive the page. If not, the settings page says so.
pub fn lasting() -> bool {
    device_works()
}

/// The value kept under a key.
pub fn get(key: Key<'_>) -> Option<String> {
    SHELF.with_borrow(|shelf| shelf.get(&key.name()))
}

/// Keeps a value.
pub fn set(key: Key<'_>, value: &str) -> Kept {
    SHELF.with_borrow_mut(|shelf| shelf.set(&key.name(), value))
}

/// Forgets one value.
pub fn remove(key: Key<'_>) {
    SHELF.with_borrow_mut(|shelf| shelf.remove(&key.name()));
}

/// Forgets everything of this application, and nothing of others at the same address.
pub fn remove_all() {
    SHELF.with_borrow_mut(|shelf| {
        for name in shelf.names().into_iter().filter(|name| name.starts_with(FAMILY)) {
            shelf.remove(&name);
        }
    });
}
