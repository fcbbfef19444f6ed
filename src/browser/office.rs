//! The parts for office files: each is a module of its own, fetched when it is first needed, and started in a worker from
//! its bytes. One piece of work, one worker: what is stopped or breaks takes nothing else with it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, ArrayBuffer, JsString, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, MessageEvent, Response, Url, Worker};

use super::js::{Hearing, document, feature, listen, log, root, window, words};
use super::timer::{self, promise, settle, wait};

/// Phần đọc, viết tệp văn phòng.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfficePart {
    /// Writes Word files.
    Word,
    /// Writes Excel files.
    Excel,
    /// Reads tables of every kind.
    Reader,
}

/// Why a piece of work came to nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OfficeFault {
    /// The part could not be fetched or started.
    #[error("{0}")]
    Missing(String),
    /// The part says why it cannot do it.
    #[error("{0}")]
    Refused(String),
    /// The part broke.
    #[error("{0}")]
    Broken(String),
    /// The person stopped it.
    #[error("stopped")]
    Stopped,
}

/// A part's script and module, as they were fetched.
#[derive(Clone, Debug)]
struct Fetched {
    script: JsString,
    module: ArrayBuffer,
}

thread_local! {
    /// What was fetched, for as long as the page lives: without a service worker there may be no second time.
    static FETCHED: RefCell<[Option<Fetched>; 3]> = const { RefCell::new([None, None, None]) };
}

impl OfficePart {
    const ALL: [Self; 3] = [Self::Word, Self::Excel, Self::Reader];

    const fn place(self) -> usize {
        match self {
            Self::Word => 0,
            Self::Excel => 1,
            Self::Reader => 2,
        }
    }

    /// The attribute of the page that names its files.
    const fn attribute(self) -> &'static str {
        match self {
            Self::Word => "data-word",
            Self::Excel => "data-excel",
            Self::Reader => "data-reader",
        }
    }

    async fn fetched(self) -> Result<Fetched, OfficeFault> {
        let kept = FETCHED.with_borrow(|all| all.get(self.place()).cloned().flatten());
        if let Some(kept) = kept {
            return Ok(kept);
        }
        let told = |problem: JsValue| OfficeFault::Missing(words(&problem));
        let name = named(self).ok_or_else(|| OfficeFault::Missing(self.attribute().to_owned()))?;
        let script = body(&format!("{name}.js"), Response::text).await.map_err(told)?;
        let module = body(&format!("{name}.wasm"), Response::array_buffer).await.map_err(told)?;
        let found = Fetched {
            script: script.dyn_into().map_err(told)?,
            module: module.dyn_into().map_err(told)?,
        };
        FETCHED.with_borrow_mut(|all| {
            if let Some(own) = all.get_mut(self.place()) {
                *own = Some(found.clone());
            }
        });
        Ok(found)
    }
}

/// What the page calls the files of a part.
fn named(part: OfficePart) -> Option<String> {
    let mark = document()?.query_selector("meta[name=office]").ok().flatten()?;
    mark.get_attribute(part.attribute()).filter(|name| !name.is_empty())
}

async fn body(
    address: &str,
    read: fn(&Response) -> Result<js_sys::Promise, JsValue>,
) -> Result<JsValue, JsValue> {
    let window = window().ok_or_else(|| JsValue::from_str("no page"))?;
    let answer: Response = JsFuture::from(window.fetch_with_str(address)).await?.dyn_into()?;
    if !answer.ok() {
        return Err(JsValue::from_str(&format!("{address}: {}", answer.status())));
    }
    JsFuture::from(read(&answer)?).await
}

/// Fetches every part now, where no service worker keeps them, so that nothing is asked of the network later.
/// To be called when the page has nothing else to load.
pub fn keep_where_nothing_else_does() {
    let refused = || {
        root().is_some_and(|root| root.get_attribute("data-offline").as_deref() == Some("refused"))
    };
    let keep = || {
        timer::when_idle(5_000, || {
            timer::spawn(async {
                for part in OfficePart::ALL {
                    if let Err(fault) = part.fetched().await {
                        log(&fault.to_string());
                    }
                }
            });
        });
    };
    if refused() {
        keep();
    } else if let Some(document) = document() {
        listen(&document, "workbook-offline-refused", move |_| keep());
    }
}

/// A piece of work that can be stopped. A handle that may be copied into closures.
#[derive(Clone, Debug, Default)]
pub struct OfficeWork(Rc<RefCell<Progress>>);

#[derive(Debug, Default)]
struct Progress {
    worker: Option<Worker>,
    stopped: bool,
    resolve: Option<js_sys::Function>,
}

impl OfficeWork {
    /// Whether it is the same piece of work.
    pub fn is(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// Stops it; what it would have made is nowhere.
    pub fn stop(&self) {
        let mut progress = self.0.borrow_mut();
        progress.stopped = true;
        if let Some(worker) = progress.worker.take() {
            worker.terminate();
        }
        settle(progress.resolve.take().as_ref());
    }

    /// Has a part make something of some bytes, in a worker.
    ///
    /// # Errors
    /// [`OfficeFault`].
    pub async fn run(&self, part: OfficePart, input: &[u8]) -> Result<Vec<u8>, OfficeFault> {
        let fetched = part.fetched().await?;
        if self.0.borrow().stopped {
            return Err(OfficeFault::Stopped);
        }
        let (worker, url) =
            worker(&fetched).map_err(|problem| OfficeFault::Missing(words(&problem)))?;
        let (answered, resolve) = promise();
        let answer = Rc::new(RefCell::new(None));
        {
            let mut progress = self.0.borrow_mut();
            progress.worker = Some(worker.clone());
            progress.resolve.clone_from(&resolve);
        }
        let put = |answer: &Rc<RefCell<Option<_>>>| {
            let (answer, resolve) = (Rc::clone(answer), resolve.clone());
            move |given: Result<Vec<u8>, OfficeFault>| {
                *answer.borrow_mut() = Some(given);
                settle(resolve.as_ref());
            }
        };
        let (said, failed) = (put(&answer), put(&answer));
        let heard = Hearing::new(worker.clone().into(), "message", move |event| {
            said(event.dyn_ref().map_or_else(nothing, of_message));
        });
        let broke = Hearing::new(worker.clone().into(), "error", move |event: Event| {
            failed(Err(OfficeFault::Missing(words(&event))));
        });
        let sent =
            message(&fetched.module, input).and_then(|message| worker.post_message(&message));
        match sent {
            Ok(()) => wait(answered).await,
            Err(problem) => *answer.borrow_mut() = Some(Err(OfficeFault::Missing(words(&problem)))),
        }
        drop((heard, broke));
        worker.terminate();
        if let Err(problem) = Url::revoke_object_url(&url) {
            log(&words(&problem));
        }
        self.0.borrow_mut().worker = None;
        let given = answer.take();
        given.unwrap_or(Err(OfficeFault::Stopped))
    }
}

fn nothing() -> Result<Vec<u8>, OfficeFault> {
    Err(OfficeFault::Broken(String::new()))
}

fn of_message(event: &MessageEvent) -> Result<Vec<u8>, OfficeFault> {
    let data = event.data();
    if let Some(bytes) = feature(&data, "bytes").and_then(|it| it.dyn_into::<Uint8Array>().ok()) {
        return Ok(bytes.to_vec());
    }
    let said = |name: &str| Reflect::get(&data, &name.into()).ok().and_then(|it| it.as_string());
    Err(match (said("refused"), said("broken")) {
        (Some(why), _) => OfficeFault::Refused(why),
        (None, why) => OfficeFault::Broken(why.unwrap_or_default()),
    })
}

fn message(module: &ArrayBuffer, input: &[u8]) -> Result<JsValue, JsValue> {
    let message = Object::new();
    Reflect::set(&message, &"module".into(), module)?;
    Reflect::set(&message, &"input".into(), &Uint8Array::from(input))?;
    Ok(message.into())
}

/// A worker with a part's script, and the address of that script, which some browsers read late.
fn worker(part: &Fetched) -> Result<(Worker, String), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let script = Array::of1(&part.script);
    let url = Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(
        &script, &options,
    )?)?;
    Ok((Worker::new(&url)?, url))
}
