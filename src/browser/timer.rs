//! Timers and waiting.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;

use gloo_timers::callback::{Interval, Timeout};
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::js::{feature, log, window, words};

/// A timer that runs its action once, unless it is dropped before.
#[derive(Debug)]
pub struct Timer(#[allow(dead_code, reason = "held for its drop, which stops it")] Timeout);

impl Timer {
    /// Runs an action after some milliseconds.
    pub fn after(ms: u32, deed: impl FnOnce() + 'static) -> Self {
        Self(Timeout::new(ms, deed))
    }
}

/// Runs an action every so many milliseconds, for as long as the page lives.
pub fn every(ms: u32, deed: impl FnMut() + 'static) {
    Interval::new(ms, deed).forget();
}

/// Waits some milliseconds.
pub async fn sleep(ms: u32) {
    let (waited, resolve) = promise();
    Timeout::new(ms, move || settle(resolve.as_ref())).forget();
    wait(waited).await;
}

/// The result of a task, or `None` if it takes longer than this. The task goes on then; its result is
/// dropped.
pub async fn within<T: 'static>(ms: u32, work: impl Future<Output = T> + 'static) -> Option<T> {
    let answer = Rc::new(RefCell::new(None));
    let put = Rc::clone(&answer);
    let (done, resolve) = promise();
    let late = resolve.clone();
    Timeout::new(ms, move || settle(late.as_ref())).forget();
    spawn_local(async move {
        let found = work.await;
        *put.borrow_mut() = Some(found);
        settle(resolve.as_ref());
    });
    wait(done).await;
    answer.take()
}

/// A promise and the function that fulfils it.
pub(super) fn promise() -> (Promise, Option<Function>) {
    let mut kept = None;
    let promise = Promise::new(&mut |resolve, _| kept = Some(resolve));
    (promise, kept)
}

pub(super) async fn wait(promise: Promise) {
    if let Err(problem) = JsFuture::from(promise).await {
        log(&words(&problem));
    }
}

pub(super) fn settle(resolve: Option<&Function>) {
    if let Some(Err(problem)) = resolve.map(|resolve| resolve.call0(&JsValue::NULL)) {
        log(&words(&problem));
    }
}

/// Runs a task that no component owns, so that nothing cuts it off.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    spawn_local(work);
}

/// Runs an action when the browser is idle, at the latest after some milliseconds.
pub fn when_idle(within: u32, deed: impl FnOnce() + 'static) {
    let Some(window) = window() else { return };
    let known = feature(&window, "requestIdleCallback");
    let Some(ask) = known.as_ref().and_then(|known| known.dyn_ref::<Function>()) else {
        Timeout::new(0, deed).forget();
        return;
    };
    let options = js_sys::Object::new();
    let set = js_sys::Reflect::set(&options, &"timeout".into(), &within.into());
    let run = Closure::once_into_js(deed);
    if let Err(problem) = set.and_then(|_| ask.call2(&window, &run, &options)) {
        log(&words(&problem));
    }
}
