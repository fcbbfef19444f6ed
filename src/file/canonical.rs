//! The canonical form of JSON, and its digests.
//!
//! Keys sorted by code point, no spaces, strings escaped as `serde_json` does (only `"`, `\` and control
//! characters): what Python's `json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"))`
//! gives, so that any reader can check a file (this release writes no fractions). Layout, line ends and the
//! order of keys do not change a digest.

use serde_json::Value as Json;
use sha2::{Digest as _, Sha256};

use crate::read::sorted::sort;

/// The canonical text.
pub fn text(json: &Json) -> String {
    let mut out = String::new();
    push(&mut out, json);
    out
}

fn push(out: &mut String, json: &Json) {
    match json {
        Json::Array(items) => {
            out.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                push(out, item);
            }
            out.push(']');
        }
        Json::Object(object) => {
            let mut keys: Vec<&String> = object.keys().collect();
            sort(&mut keys);
            out.push('{');
            for (place, key) in keys.into_iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                out.push_str(&Json::from(key.as_str()).to_string());
                out.push(':');
                if let Some(value) = object.get(key) {
                    push(out, value);
                }
            }
            out.push('}');
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {
            out.push_str(&json.to_string());
        }
    }
}

/// The SHA-256 of the canonical text, in 64 hexadecimal digits.
pub fn digest(json: &Json) -> String {
    digest_of(&text(json))
}

/// The SHA-256 of a text, in 64 hexadecimal digits.
pub fn digest_of(text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    let digits = hash.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect()
}

/// The first 64 bits of the digest, as a number.
pub(super) fn bits(json: &Json) -> u64 {
    let hash = Sha256::digest(text(json).as_bytes());
    hash.iter().take(8).fold(0, |bits, byte| (bits << 8) | u64::from(*byte))
}

/// Mã kiểm. The first eight digits of a digest, for people to read out to each other: "A1B2-C3D4".
pub fn check_code(digest: &str) -> String {
    let code: String = digest.chars().take(8).collect::<String>().to_uppercase();
    match code.split_at_checked(4) {
        Some((first, rest)) => format!("{first}-{rest}"),
        None => code,
    }
}
