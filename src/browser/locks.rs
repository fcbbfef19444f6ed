//! Web Locks: one tab at a time. Missing on plain http, where the lease in the database replaces them.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::js::{feature, log, window, words};
use super::timer::{promise, settle};

const NAME: &str = "so-ke-hoach";

#[wasm_bindgen]
extern "C" {
    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(
        this: &LockManager,
        name: &str,
        options: &Object,
        granted: &Function,
    ) -> Result<Promise, JsValue>;
}

/// How a lock is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Only if it is free.
    IfFree,
    /// Taken from whoever has it: that tab is notified.
    Steal,
}

/// The outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// This tab has the lock until it is closed, or another steals it.
    Granted,
    /// Another tab has it.
    Busy,
    /// The browser has no locks here.
    Unknown,
}

/// Asks for the lock. `lost` runs if another tab steals it later.
pub async fn take(ask: Ask, lost: impl FnOnce() + 'static) -> Answer {
    let Some(manager) = manager() else { return Answer::Unknown };
    let (answered, resolve) = promise();
    let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let free = lock.is_object();
        if let Some(resolve) = &resolve
            && let Err(problem) = resolve.call1(&JsValue::NULL, &free.into())
        {
            log(&words(&problem));
        }
        // A promise that nothing fulfils holds the lock for as long as the tab lives.
        if free { promise().0.into() } else { JsValue::UNDEFINED }
    });
    let held = manager.request(NAME, &options(ask), granted.unchecked_ref());
    let Some(held) = told(held) else { return Answer::Unknown };
    spawn_local(async move {
        if JsFuture::from(held).await.is_err() {
            lost();
        }
    });
    match JsFuture::from(answered).await {
        Ok(free) if free.is_truthy() => Answer::Granted,
        Ok(_) => Answer::Busy,
        Err(problem) => {
            log(&words(&problem));
            Answer::Unknown
        }
    }
}

/// Waits in line for the lock. `granted` runs when it is this tab's turn, `lost` if another steals it after
/// that.
pub fn wait(granted: impl FnOnce() + 'static, lost: impl FnOnce() + 'static) {
    let Some(manager) = manager() else { return };
    let (turn, resolve) = promise();
    let keep = Closure::once_into_js(move |_: JsValue| -> JsValue {
        settle(resolve.as_ref());
        promise().0.into()
    });
    let Some(held) = told(manager.request(NAME, &Object::new(), keep.unchecked_ref())) else {
        return;
    };
    spawn_local(async move {
        if JsFuture::from(turn).await.is_ok() {
            granted();
        }
    });
    spawn_local(async move {
        if JsFuture::from(held).await.is_err() {
            lost();
        }
    });
}

fn options(ask: Ask) -> Object {
    let options = Object::new();
    let name = match ask {
        Ask::IfFree => "ifAvailable",
        Ask::Steal => "steal",
    };
    if let Err(problem) = Reflect::set(&options, &name.into(), &JsValue::TRUE) {
        log(&words(&problem));
    }
    options
}

fn told(asked: Result<Promise, JsValue>) -> Option<Promise> {
    match asked {
        Ok(promise) => Some(promise),
        Err(problem) => {
            log(&format!("locks: {}", words(&problem)));
            None
        }
    }
}

fn manager() -> Option<LockManager> {
    feature(&window()?.navigator(), "locks").map(JsValue::unchecked_into)
}
