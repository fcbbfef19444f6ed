//! Files as the best host sends them: brotli 9. Packed once, and kept beside the build.

use std::path::Path;
use std::time::UNIX_EPOCH;

use crate::{Outcome, place};

/// The largest file that is packed while it is asked for: an unoptimised build is sent as it is.
const MOST: u64 = 6_000_000;

/// The bytes after brotli 9.
///
/// # Errors
/// When they cannot be packed.
pub fn pack(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut out = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 9, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &settings)?;
    Ok(out)
}

/// A file of a build, packed; `None` for one that is not text or wasm, or too large, or not there.
#[must_use]
pub fn packed(file: &Path) -> Option<Vec<u8>> {
    let kind = file.extension().and_then(|kind| kind.to_str())?;
    if !matches!(kind, "html" | "js" | "wasm" | "css" | "json" | "svg" | "webmanifest") {
        return None;
    }
    let facts = std::fs::metadata(file).ok().filter(|facts| facts.len() <= MOST)?;
    let changed = facts.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
    let name = file.file_name()?.to_string_lossy();
    let kept = place::at("target/packed").join(format!("{name}.{}.{changed}.br", facts.len()));
    if let Ok(bytes) = std::fs::read(&kept) {
        return Some(bytes);
    }
    let bytes = pack(&std::fs::read(file).ok()?).ok()?;
    // Several servers may pack the same file at once: each puts a whole one in place.
    let own = kept.with_extension(format!("{}.tmp", std::process::id()));
    std::fs::create_dir_all(kept.parent()?).ok()?;
    if std::fs::write(&own, &bytes).is_ok() {
        // Where another one was faster, what is sent is the same.
        drop(std::fs::rename(&own, &kept));
    }
    Some(bytes)
}
