//! The last words of a panic, passed to `assets/boot.js`, which can still show them.

use std::panic::PanicHookInfo;

use web_sys::{CustomEvent, CustomEventInit, wasm_bindgen::JsValue};

/// Makes every panic show the last screen instead of a frozen page.
pub fn install() {
    std::panic::set_hook(Box::new(tell));
}

fn tell(info: &PanicHookInfo<'_>) {
    let words = info.to_string();
    web_sys::console::error_1(&JsValue::from_str(&words));
    let detail = CustomEventInit::new();
    detail.set_detail(&JsValue::from_str(&words));
    let Ok(event) = CustomEvent::new_with_event_init_dict("workbook-panic", &detail) else {
        return;
    };
    if let Some(document) = web_sys::window().and_then(|window| window.document())
        && let Err(problem) = document.dispatch_event(&event)
    {
        web_sys::console::error_1(&problem);
    }
}
