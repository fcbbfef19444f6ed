//! Random ids. `randomUUID` is missing on plain http; `getRandomValues` is not.

use super::js::{log, whole, window, words};

/// 64 random bits, for the id of a record, plan, device or tab.
pub fn random() -> u64 {
    let mut bytes = [0_u8; 8];
    let crypto = window().map(|window| window.crypto());
    if let Some(Ok(crypto)) = crypto {
        match crypto.get_random_values_with_u8_array(&mut bytes) {
            Ok(_) => return u64::from_le_bytes(bytes),
            Err(problem) => log(&format!("getRandomValues: {}", words(&problem))),
        }
    }
    fallback()
}

/// No browser that runs WebAssembly lacks `getRandomValues`; a policy may still refuse it.
fn fallback() -> u64 {
    let wide = |number: f64| u64::try_from(whole(number)).unwrap_or_default();
    let draw = || u64::from_le_bytes(js_sys::Math::random().to_le_bytes());
    wide(js_sys::Date::now()) ^ draw().rotate_left(24) ^ draw().rotate_left(3)
}
