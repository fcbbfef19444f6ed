//! Joins the stylesheets, so that a new one needs no line anywhere else.

use std::path::PathBuf;

use crate::{Outcome, place};

/// Where the joined sheet is written; `index.html` names it.
pub const JOINED: &str = "target/generated/workbook.css";

/// Tokens, base, parts, pages, print: later sheets may rely on earlier ones.
///
/// # Errors
/// When a sheet cannot be read or the joined one cannot be written.
pub fn join() -> Outcome {
    let mut all = String::new();
    for file in sheets()? {
        if file.is_file() {
            all.push_str(&std::fs::read_to_string(&file)?);
            all.push('\n');
        }
    }
    place::write_if_changed(&place::at(JOINED), all.as_bytes())
}

fn sheets() -> Outcome<Vec<PathBuf>> {
    let css = |folder: &str| -> Outcome<Vec<PathBuf>> {
        let mut found = place::files(&place::at(folder))?;
        found.retain(|file| file.extension().is_some_and(|kind| kind == "css"));
        Ok(found)
    };
    let mut all = vec![place::at("style/tokens.css"), place::at("style/base.css")];
    all.extend(css("style/parts")?);
    all.extend(css("style/pages")?);
    all.push(place::at("style/print.css"));
    Ok(all)
}
