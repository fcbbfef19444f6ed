//! Whether the browser promises to keep the data, and how much room there is.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

use super::js::{feature, log, whole, window, words};

/// Whether the browser promised to keep the data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Promised {
    /// Not asked yet, or this browser cannot be asked.
    #[default]
    Unknown,
    /// It deletes nothing by itself.
    Yes,
    /// It may delete the data when the disk is full or the page was not used for long.
    No,
}

/// Asks the browser to keep the data.
pub async fn ask() -> Promised {
    answer(StorageManager::persist).await
}

/// What the browser promised before, without asking.
pub async fn promised() -> Promised {
    answer(StorageManager::persisted).await
}

async fn answer(ask: impl FnOnce(&StorageManager) -> Result<Promise, JsValue>) -> Promised {
    let Some(manager) = manager() else { return Promised::Unknown };
    let asked = match ask(&manager) {
        Ok(promise) => JsFuture::from(promise).await,
        Err(problem) => Err(problem),
    };
    match asked.map(|answer| answer.as_bool()) {
        Ok(Some(true)) => Promised::Yes,
        Ok(Some(false)) => Promised::No,
        Ok(None) => Promised::Unknown,
        Err(problem) => {
            log(&format!("storage.persist: {}", words(&problem)));
            Promised::Unknown
        }
    }
}

/// Bytes used and bytes allowed, if the browser says.
pub async fn room() -> Option<(i64, i64)> {
    let promise = manager()?.estimate();
    let told = match promise {
        Ok(promise) => JsFuture::from(promise).await,
        Err(problem) => Err(problem),
    };
    match told {
        Ok(told) => {
            let told = StorageEstimate::from(told);
            Some((whole(told.get_usage()?), whole(told.get_quota()?)))
        }
        Err(problem) => {
            log(&format!("storage.estimate: {}", words(&problem)));
            None
        }
    }
}

/// Missing on plain http.
fn manager() -> Option<StorageManager> {
    let navigator = window()?.navigator();
    feature(&navigator, "storage").map(|_| navigator.storage())
}
