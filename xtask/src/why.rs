//! What weighs in the release, by crate and module, from the build before its names are taken out.

use std::collections::BTreeMap;
use std::path::Path;

use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::{Outcome, place};

/// How many rows of each table are printed.
const ROWS: usize = 40;

/// How many parts of a name make a module: `par_workbook::app::pages::plan`.
const DEPTH: usize = 4;

/// Prints the bytes of code by crate, by module, and the largest functions that stand in many copies.
///
/// # Errors
/// When there is no release build yet, or it cannot be read.
pub fn print() -> Outcome {
    let path = place::at("target/wasm32-unknown-unknown/release/par-workbook.wasm");
    let functions = functions(&path)?;
    let all: usize = functions.iter().map(|(_, bytes)| bytes).sum();
    println!("{all} bytes of code in {} functions, before compression.", functions.len());
    println!(
        "Approximate: what was inlined counts for the function it is in, a generic function for the crate"
    );
    println!("that defines it, and what wasm-bindgen removes (`describe`) is still there.");
    table("crate", &functions, |name| name.split("::").next().unwrap_or_default().to_owned());
    table("module", &functions, |name| {
        let parts: Vec<&str> = name.split("::").collect();
        parts.get(..parts.len().saturating_sub(1).min(DEPTH)).unwrap_or_default().join("::")
    });
    table("function, all its copies", &functions, str::to_owned);
    Ok(())
}

fn table(what: &str, functions: &[(String, usize)], group: impl Fn(&str) -> String) {
    let mut sums: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (name, bytes) in functions {
        let (sum, count) = sums.entry(group(name)).or_default();
        *sum += bytes;
        *count += 1;
    }
    let mut rows: Vec<(String, (usize, usize))> = sums.into_iter().collect();
    rows.sort_by_key(|(_, (sum, _))| std::cmp::Reverse(*sum));
    println!("\n{:>9} {:>6}  {what}", "bytes", "count");
    for (name, (sum, count)) in rows.into_iter().take(ROWS) {
        println!("{sum:>9} {count:>6}  {name}");
    }
}

/// Each function's readable name without its hash, and its bytes.
fn functions(path: &Path) -> Outcome<Vec<(String, usize)>> {
    let module = std::fs::read(path).map_err(|problem| {
        format!("cannot read {}: {problem}; build first: cargo xtask build", path.display())
    })?;
    let (mut sizes, mut names, mut imported) = (Vec::new(), BTreeMap::new(), 0_u32);
    for payload in Parser::new(0).parse_all(&module) {
        let payload = payload?;
        if let Payload::ImportSection(imports) = payload {
            for import in imports.into_imports() {
                imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
            }
        } else if let Payload::CodeSectionEntry(body) = payload {
            let range = body.range();
            sizes.push(usize::try_from(range.end - range.start)?);
        } else if let Payload::CustomSection(section) = payload
            && let KnownCustom::Name(all) = section.as_known()
        {
            for part in all {
                let Name::Function(map) = part? else { continue };
                for naming in map {
                    let naming = naming?;
                    names.insert(naming.index, readable(naming.name));
                }
            }
        }
    }
    let function = |(place, bytes): (usize, usize)| {
        let index = imported + u32::try_from(place).unwrap_or(u32::MAX);
        (names.remove(&index).unwrap_or_else(|| "?".to_owned()), bytes)
    };
    Ok(sizes.into_iter().enumerate().map(function).collect())
}

/// `par_workbook::app::shell::app::App`: without the hash, and without what stands around a type.
fn readable(name: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(name));
    let name = name.trim_start_matches(['<', '&', '(', ' ']);
    name.strip_prefix("mut ").unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn names_lose_their_hash_and_what_stands_around_them() {
        let name = "_ZN12par_workbook4edit5apply5apply17hd1c091cdc2a3a424E";
        assert_eq!(readable(name), "par_workbook::edit::apply::apply");
        assert_eq!(readable("memcpy"), "memcpy");
    }
}
