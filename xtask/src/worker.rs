//! Writes the service worker of a build: which files there are, under a version computed from their contents.

use std::fmt::Write as _;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::{Outcome, place};

/// Writes `sw.js` into a built folder, in place of an earlier one.
///
/// # Errors
/// When the folder cannot be read or the file cannot be written.
pub fn write(folder: &Path) -> Outcome {
    let template = std::fs::read_to_string(place::at("assets/sw.js"))?;
    let mut version = Sha256::new();
    // A change to the worker itself is a new version too.
    version.update(&template);
    let mut list = Vec::new();
    for file in place::files(folder)? {
        let path = place::address(folder, &file);
        if !stored(&path) {
            continue;
        }
        version.update(path.as_bytes());
        version.update(Sha256::digest(std::fs::read(&file)?));
        list.push(format!("'{path}'"));
    }
    let script = template
        .replace("@version@", &hex(&version.finalize()))
        .replace("'@files@'", &list.join(","));
    println!("sw.js: {} files", list.len());
    Ok(std::fs::write(folder.join("sw.js"), script)?)
}

/// Files that only a host needs are not part of the application, and many hosts refuse to serve them.
fn stored(path: &str) -> bool {
    path != "sw.js"
        && path != "web.config"
        && !path.starts_with('.')
        && !path.starts_with("hosting/")
}

/// The first eight bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().take(8).fold(String::new(), |mut text, byte| {
        if write!(text, "{byte:02x}").is_err() {
            text.push('?');
        }
        text
    })
}

#[cfg(test)]
mod tests {
    use super::stored;

    #[test]
    fn what_only_the_host_reads_is_not_stored() {
        assert!(!stored("web.config") && !stored(".htaccess") && !stored("hosting/nginx.conf"));
        assert!(stored("index.html") && stored("icons/icon-192.png"));
    }
}
