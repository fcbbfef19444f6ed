//! Where things are in the project's folder.

use std::path::{Path, PathBuf};

use crate::Outcome;

/// The project's folder.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A path below the project's folder.
pub fn at(path: &str) -> PathBuf {
    root().join(path)
}

/// The built application: `WORKBOOK_DIST`, or `dist`.
pub fn dist() -> PathBuf {
    std::env::var_os("WORKBOOK_DIST").map_or_else(|| at("dist"), |given| root().join(given))
}

/// Every file below a folder, sorted; an absent folder has none.
///
/// # Errors
/// When a folder that is there cannot be read.
pub fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    if !folder.is_dir() {
        return Ok(found);
    }
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}

/// A path below a folder with forward slashes, as in an address.
pub fn address(folder: &Path, file: &Path) -> String {
    let relative = file.strip_prefix(folder).unwrap_or(file);
    let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// Writes a file only when its content differs, so that watchers and stamps stay quiet.
///
/// # Errors
/// When the folder cannot be made or the file cannot be written.
pub fn write_if_changed(file: &Path, content: &[u8]) -> Outcome {
    if std::fs::read(file).is_ok_and(|old| old == content) {
        return Ok(());
    }
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    Ok(std::fs::write(file, content)?)
}
