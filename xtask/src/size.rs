//! The size budget: what a first visit downloads before the first screen, as the best host sends it.

use std::path::Path;

use crate::{Outcome, place};

/// The most that HTML, JavaScript, wasm and CSS of the first load may have together, in bytes after brotli 9.
const BUDGET: usize = 250_000;

/// Prints each part and the sum.
///
/// # Errors
/// When the sum is above the budget, or the build cannot be read.
pub fn check(folder: &Path) -> Outcome {
    let page = folder.join("index.html");
    let page = std::fs::read_to_string(&page).map_err(|problem| {
        format!("cannot read {}: {problem}; build first: cargo xtask build", page.display())
    })?;
    let (mut first, mut whole) = (0, 0);
    println!("{:>9} {:>9}  first load", "bytes", "brotli 9");
    let mut later = Vec::new();
    for file in place::files(folder)? {
        let name = place::address(folder, &file);
        let kind = file.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
        if !matches!(kind, "html" | "js" | "wasm" | "css") {
            continue;
        }
        let bytes = std::fs::read(&file)?;
        let packed = packed(&bytes)?;
        whole += packed;
        let line = format!("{:>9} {packed:>9}  {name}", bytes.len());
        // The list of the parts is imported by the script that the page names.
        if name == "index.html" || page.contains(&name) || name.ends_with("_parts.js") {
            first += packed;
            println!("{line}");
        } else {
            later.push(line);
        }
    }
    println!("{:>9} {first:>9}  in all, of {BUDGET}", "");
    if !later.is_empty() {
        println!("{:>9} {:>9}  after the first screen", "", "");
    }
    for line in later {
        println!("{line}");
    }
    println!("{:>9} {whole:>9}  the whole application, kept for work without a network", "");
    if first > BUDGET {
        return Err(format!("the first load weighs {first} bytes, its budget is {BUDGET}").into());
    }
    Ok(())
}

fn packed(bytes: &[u8]) -> Outcome<usize> {
    let mut out = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 9, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &settings)?;
    Ok(out.len())
}
