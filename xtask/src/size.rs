//! The size budgets: what each part of a visit downloads, as the best host sends it.

use std::path::Path;

use crate::{Outcome, packed, place};

/// One part of the release: its name, and the most that everything up to it may weigh, in bytes after brotli 9; a part for
/// office files is weighed by itself.
struct Part {
    name: &'static str,
    up_to: &'static str,
    budget: usize,
    alone: bool,
    files: Vec<(String, usize, usize)>,
}

/// Prints each part and the sums.
///
/// # Errors
/// When a sum is above its budget, or the build cannot be read.
pub fn check(folder: &Path) -> Outcome {
    let page = folder.join("index.html");
    let page = std::fs::read_to_string(&page).map_err(|problem| {
        format!("cannot read {}: {problem}; build first: cargo xtask build", page.display())
    })?;
    let part = |name, up_to, budget| Part { name, up_to, budget, alone: false, files: Vec::new() };
    let office = |name, budget| Part { alone: true, ..part(name, name, budget) };
    let mut parts = [
        part("first part", "the first screen", 145_000),
        part("second part", "the overview of a plan", 720_000),
        part(
            "third part and worker",
            "the whole application, kept for work without a network",
            1_745_000,
        ),
        office("office/word", 90_000),
        office("office/excel", 290_000),
        office("office/reader", 270_000),
    ];
    for file in place::files(folder)? {
        let name = place::address(folder, &file);
        let kind = file.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
        if !matches!(kind, "html" | "js" | "wasm" | "css") {
            continue;
        }
        let bytes = std::fs::read(&file)?;
        let [first, second, third, offices @ ..] = &mut parts;
        // The list of the parts is imported by the script that the page names.
        let own = if let Some(office) = offices.iter_mut().find(|it| name.starts_with(it.name)) {
            office
        } else if name == "index.html" || page.contains(&name) || name.ends_with("_parts.js") {
            first
        } else if name.contains("_split_later") || name == "sw.js" {
            third
        } else {
            // With the second part comes what it shares with the third.
            second
        };
        own.files.push((name, bytes.len(), packed::pack(&bytes)?.len()));
    }
    let (mut sum, mut over) = (0, Vec::new());
    for Part { name, up_to, budget, alone, files } in parts {
        println!("{:>9} {:>9}  {name}", "bytes", "brotli 9");
        if alone {
            sum = 0;
        }
        for (file, bytes, packed) in files {
            println!("{bytes:>9} {packed:>9}  {file}");
            sum += packed;
        }
        println!("{:>9} {sum:>9}  until {up_to}, of {budget}", "");
        if sum > budget {
            over.push(format!("{up_to} weighs {sum} bytes, its budget is {budget}"));
        }
    }
    if over.is_empty() { Ok(()) } else { Err(over.join("; ").into()) }
}
