//! Shared by this room: permanent listeners, numbers out of JavaScript, the words of its errors.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, Window};

/// The window; `None` only where there is no page.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The document of the page.
pub fn document() -> Option<Document> {
    window().and_then(|window| window.document())
}

/// The element of this id.
pub fn element(id: &str) -> Option<Element> {
    document().and_then(|document| document.get_element_by_id(id))
}

/// `<html>`.
pub fn root() -> Option<Element> {
    document().and_then(|document| document.document_element())
}

/// Writes to the browser's console, when there is no other way to report something.
pub fn log(words: &str) {
    web_sys::console::error_1(&JsValue::from_str(words));
}

/// Listens for as long as the page lives.
pub fn listen(target: &EventTarget, name: &str, hear: impl FnMut(Event) + 'static) {
    let closure = Closure::<dyn FnMut(Event)>::new(hear);
    let function = closure.as_ref().unchecked_ref();
    if let Err(problem) = target.add_event_listener_with_callback(name, function) {
        log(&format!("listen {name}: {}", words(&problem)));
    }
    closure.forget();
}

/// A listener that lasts as long as this is held.
#[derive(Debug)]
pub struct Hearing {
    target: EventTarget,
    name: String,
    closure: Closure<dyn FnMut(Event)>,
}

impl Hearing {
    /// Starts to listen.
    pub fn new(target: EventTarget, name: &str, hear: impl FnMut(Event) + 'static) -> Self {
        let closure = Closure::<dyn FnMut(Event)>::new(hear);
        let function = closure.as_ref().unchecked_ref();
        if let Err(problem) = target.add_event_listener_with_callback(name, function) {
            log(&format!("listen {name}: {}", words(&problem)));
        }
        Self { target, name: name.to_owned(), closure }
    }
}

impl Drop for Hearing {
    fn drop(&mut self) {
        let function = self.closure.as_ref().unchecked_ref();
        if let Err(problem) = self.target.remove_event_listener_with_callback(&self.name, function)
        {
            log(&format!("unlisten {}: {}", self.name, words(&problem)));
        }
    }
}

/// The words of a thrown value: its name and message, or the value itself.
pub fn words(thrown: &JsValue) -> String {
    match thrown.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.to_string()),
        None => js_sys::Object::from(thrown.clone()).to_string().into(),
    }
}

/// A property of a JavaScript object, if it is an object or a function itself: this is how to look for a part
/// of the browser that older ones lack.
pub fn feature(of: &JsValue, name: &str) -> Option<JsValue> {
    match js_sys::Reflect::get(of, &name.into()) {
        Ok(found) if found.is_object() || found.is_function() => Some(found),
        Ok(_) => None,
        Err(problem) => {
            log(&format!("{name}: {}", words(&problem)));
            None
        }
    }
}

/// The whole part of a JavaScript number; 0 if it is not a number, the largest if it is too large.
pub fn whole(number: f64) -> i64 {
    let bits = number.to_bits();
    let exponent = (bits >> 52) & 0x7ff;
    let mantissa = (bits & ((1 << 52) - 1)) | (1 << 52);
    let size = match exponent {
        0..1023 => 0,
        1023..1075 => mantissa >> (1075 - exponent),
        1075..1086 => mantissa << (exponent - 1075),
        _ if number.is_nan() => 0,
        _ => u64::MAX,
    };
    let size = i64::try_from(size).unwrap_or(i64::MAX);
    if number.is_sign_negative() { -size } else { size }
}

/// Moves the focus to an element. False if it cannot have it.
pub(super) fn focus_on(element: &Element) -> bool {
    element.dyn_ref::<HtmlElement>().is_some_and(|element| element.focus().is_ok())
}
