//! Files out and in: download, share, mail, choose, drop.

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DataTransfer, DragEvent, Event, File, FileList, FilePropertyBag,
    HtmlAnchorElement, HtmlInputElement, Navigator, ShareData, Url,
};

use super::js::{document, log, whole, window, words};
use super::timer;

/// Why a file could not be handed over or read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// The file is larger than the limit.
    #[error("{name}: {size} > {limit}")]
    TooLarge {
        /// The file.
        name: String,
        /// Its size in bytes.
        size: i64,
        /// The limit in bytes.
        limit: i64,
    },
    /// The browser refused.
    #[error("{tried} {name}: {why}")]
    Browser {
        /// What was tried.
        tried: &'static str,
        /// The file.
        name: String,
        /// What the browser said.
        why: String,
    },
}

impl FileFault {
    fn of(tried: &'static str, name: &str, problem: &JsValue) -> Self {
        Self::Browser { tried, name: name.to_owned(), why: words(problem) }
    }
}

/// A file to hand over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// The file's name.
    pub name: String,
    /// Its type, such as `application/json`.
    pub kind: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Downloads a file. The browser decides where it is saved.
///
/// # Errors
/// [`FileFault::Browser`] when the browser cannot make the file.
pub fn download(parcel: &Parcel) -> Result<(), FileFault> {
    let told = |problem: JsValue| FileFault::of("download", &parcel.name, &problem);
    let blob = blob(parcel).map_err(told)?;
    let url = Url::create_object_url_with_blob(&blob).map_err(told)?;
    let gone = || told(JsValue::from_str("no page"));
    let document = document().ok_or_else(gone)?;
    let link = document.create_element("a").map_err(told)?;
    let link: HtmlAnchorElement = link.dyn_into().map_err(|other| told(other.into()))?;
    link.set_href(&url);
    link.set_download(&parcel.name);
    document.body().ok_or_else(gone)?.append_child(&link).map_err(told)?;
    link.click();
    link.remove();
    // Some browsers only start to read after the click has returned.
    timer::spawn(async move {
        timer::sleep(60_000).await;
        if let Err(problem) = Url::revoke_object_url(&url) {
            log(&words(&problem));
        }
    });
    Ok(())
}

fn blob(parcel: &Parcel) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(&parcel.kind);
    Blob::new_with_u8_array_sequence_and_options(&parts(parcel), &options)
}

fn parts(parcel: &Parcel) -> Array {
    Array::of1(&Uint8Array::from(parcel.bytes.as_slice()))
}

/// A file that the person chose or dropped, not yet read.
#[derive(Clone, Debug)]
pub struct Chosen(File);

impl Chosen {
    /// The file's name.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Its size in bytes.
    pub fn size(&self) -> i64 {
        whole(self.0.size())
    }

    /// Reads it whole.
    ///
    /// # Errors
    /// [`FileFault::TooLarge`] before anything is read; [`FileFault::Browser`] when the browser
    /// cannot read it, for instance because the stick was pulled out.
    pub async fn read(&self, limit: i64) -> Result<Vec<u8>, FileFault> {
        let (name, size) = (self.name(), self.size());
        if size > limit {
            return Err(FileFault::TooLarge { name, size, limit });
        }
        let buffer = JsFuture::from(self.0.array_buffer()).await;
        let buffer = buffer.map_err(|problem| FileFault::of("read", &name, &problem))?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}

/// The file chosen in a file field, from its change event.
pub fn chosen(event: &Event) -> Option<Chosen> {
    first(event.target()?.dyn_ref::<HtmlInputElement>()?.files())
}

/// The file dropped on an element; the browser is kept from opening it. Anything else that is dropped is left
/// to the browser.
pub fn dropped(event: &Event) -> Option<Chosen> {
    let file = first(event.dyn_ref::<DragEvent>()?.data_transfer()?.files());
    if file.is_some() {
        event.prevent_default();
    }
    file
}

/// Lets files be dropped on an element: to be called while something is dragged over it. Returns whether it
/// is files; words dragged from one field to another are left to the browser.
pub fn dragged(event: &Event) -> bool {
    let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    let files = transfer
        .is_some_and(|transfer: DataTransfer| transfer.types().includes(&"Files".into(), 0));
    if files {
        event.prevent_default();
    }
    files
}

fn first(files: Option<FileList>) -> Option<Chosen> {
    files.and_then(|files| files.get(0)).map(Chosen)
}

/// How a file was shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// Passed to the system's share sheet.
    Done,
    /// The person closed the sheet.
    Cancelled,
}

/// The parcel that the system's share sheet takes: itself, or under a `.txt` name if that type is refused;
/// `None` if nothing can be shared.
pub fn shareable(parcel: &Parcel) -> Option<Parcel> {
    let alias = Parcel {
        name: format!("{}.txt", parcel.name),
        kind: "text/plain".to_owned(),
        bytes: parcel.bytes.clone(),
    };
    [parcel.clone(), alias].into_iter().find(can_share)
}

fn can_share(parcel: &Parcel) -> bool {
    let Some(navigator) = sharing() else { return false };
    share_data(parcel, None).is_ok_and(|data| navigator.can_share_with_data(&data))
}

fn sharing() -> Option<Navigator> {
    let navigator = window()?.navigator();
    let known = Reflect::has(&navigator, &"canShare".into());
    (known == Ok(true)).then_some(navigator)
}

fn share_data(parcel: &Parcel, title: Option<&str>) -> Result<ShareData, JsValue> {
    let options = FilePropertyBag::new();
    options.set_type(&parcel.kind);
    let parts = parts(parcel);
    let file = File::new_with_u8_array_sequence_and_options(&parts, &parcel.name, &options)?;
    let data = ShareData::new();
    data.set_files(&Array::of1(&file));
    if let Some(title) = title {
        data.set_title(title);
    }
    Ok(data)
}

/// Opens the system's share sheet. To be called from the person's click.
///
/// # Errors
/// [`FileFault::Browser`] when the sheet could not be opened: download it then.
pub async fn share(parcel: &Parcel, title: &str) -> Result<Shared, FileFault> {
    let told = |problem: JsValue| FileFault::of("share", &parcel.name, &problem);
    let navigator = sharing().ok_or_else(|| told(JsValue::from_str("no share sheet")))?;
    let data = share_data(parcel, Some(title)).map_err(told)?;
    match JsFuture::from(navigator.share_with_data(&data)).await {
        Ok(_) => Ok(Shared::Done),
        Err(problem) if words(&problem).contains("AbortError") => Ok(Shared::Cancelled),
        Err(problem) => Err(told(problem)),
    }
}

/// Opens a draft in the person's mail program. It cannot carry the file.
pub fn mail(subject: &str, body: &str) {
    let encode = |text: &str| String::from(js_sys::encode_uri_component(text));
    let address = format!("mailto:?subject={}&body={}", encode(subject), encode(body));
    if let Some(window) = window()
        && let Err(problem) = window.location().set_href(&address)
    {
        log(&words(&problem));
    }
}
