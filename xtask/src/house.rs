//! What compilers do not see: licences of our dependencies, and public items that nobody uses.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::run::heard;
use crate::{Outcome, place};

/// Licences under which a built page may be distributed.
const ALLOWED: [&str; 12] = [
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Whether an SPDX expression, also in the older form with a slash, allows our use: one side of an OR is
/// enough, both of an AND are needed.
pub fn is_allowed(expression: &str) -> bool {
    let plain = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = plain.split_whitespace().collect();
    let mut rest = words.as_slice();
    either(&mut rest) && rest.is_empty()
}

fn either(rest: &mut &[&str]) -> bool {
    let mut good = both(rest);
    while let Some((&"OR", after)) = rest.split_first() {
        *rest = after;
        // Read both sides, whatever the first gives.
        good |= both(rest);
    }
    good
}

fn both(rest: &mut &[&str]) -> bool {
    let mut good = one(rest);
    while let Some((&"AND", after)) = rest.split_first() {
        *rest = after;
        good &= one(rest);
    }
    good
}

fn one(rest: &mut &[&str]) -> bool {
    match *rest {
        ["(", after @ ..] => {
            *rest = after;
            let good = either(rest);
            let closed = matches!(rest.split_first(), Some((&")", _)));
            *rest = rest.get(1..).unwrap_or_default();
            good && closed
        }
        [name, "WITH", exception, after @ ..] => {
            *rest = after;
            ALLOWED.contains(&format!("{name} WITH {exception}").as_str())
        }
        [name, after @ ..] => {
            *rest = after;
            ALLOWED.contains(name)
        }
        [] => false,
    }
}

/// Checks that every crate of the lock file has a licence that allows our use.
///
/// # Errors
/// With the crates that have none.
pub fn licences() -> Outcome {
    let told = heard("cargo", &["metadata", "--format-version", "1", "--locked"])
        .ok_or("cargo metadata tells nothing: run it by hand to see why")?;
    let told: serde_json::Value = serde_json::from_str(&told)?;
    let packages = told.get("packages").and_then(serde_json::Value::as_array);
    let packages = packages.ok_or("cargo metadata names no packages")?;
    let text = |package: &serde_json::Value, key: &str| {
        package.get(key).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
    };
    let bad: Vec<String> = packages
        .iter()
        .filter(|package| !is_allowed(&text(package, "license")))
        .map(|package| {
            format!("{} has the licence \"{}\"", text(package, "name"), text(package, "license"))
        })
        .collect();
    if bad.is_empty() { Ok(()) } else { Err(format!("not allowed: {}", bad.join("; ")).into()) }
}

/// Checks that every public function and message is used somewhere, including tests and benches.
///
/// # Errors
/// With those that nobody uses.
pub fn unused() -> Outcome {
    let mut texts = Vec::new();
    for folder in ["src", "office", "tests", "benches", "xtask/src"] {
        collect(&place::at(folder), &mut texts)?;
    }
    let unused = unused_in(&texts);
    if unused.is_empty() {
        return Ok(());
    }
    Err(format!("nobody uses: {}", unused.join(", ")).into())
}

fn collect(folder: &Path, into: &mut Vec<(PathBuf, String)>) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, into)?;
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let text = fs::read_to_string(&path)?;
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            into.push((path.clone(), code.collect::<Vec<_>>().join("\n")));
        }
    }
    Ok(())
}

/// By words: a name that occurs only where it is defined. A name that two items share is used if either is.
fn unused_in(texts: &[(PathBuf, String)]) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in texts.iter().flat_map(|(_, text)| words(text)) {
        *counts.entry(word).or_default() += 1;
    }
    let own = place::at("src");
    let mut defined: BTreeMap<&str, (usize, &Path)> = BTreeMap::new();
    for (path, text) in texts.iter().filter(|(path, _)| path.starts_with(&own)) {
        for name in definitions(text) {
            defined.entry(name).or_insert((0, path)).0 += 1;
        }
    }
    let alone = |(name, (times, _)): &(&str, (usize, &Path))| counts.get(name) <= Some(times);
    let told = |(name, (_, path)): (&str, (usize, &Path))| {
        format!("{name} ({})", path.strip_prefix(&own).unwrap_or(path).display())
    };
    defined.into_iter().filter(alone).map(told).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'))
        .filter(|word| !word.is_empty())
}

/// The names of public functions, and of messages.
fn definitions(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut in_messages = false;
    for line in text.lines() {
        let trimmed = line.trim_start();
        in_messages =
            if trimmed.contains("messages! {") { true } else { in_messages && trimmed != "}" };
        let name = if in_messages { message(trimmed) } else { function(trimmed) };
        found.extend(name);
    }
    found
}

fn function(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("pub")?;
    let rest = if rest.starts_with('(') { rest.split_once(')')?.1 } else { rest };
    let mut rest = rest.trim_start();
    for word in ["const ", "async ", "unsafe "] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    words(rest.strip_prefix("fn ")?).next()
}

/// `NAME = "…", "…";` or `name(a: &str) =`, the words on the same line or the next.
fn message(line: &str) -> Option<&str> {
    let name = words(line).next()?;
    let rest = line.strip_prefix(name)?;
    let after =
        if rest.starts_with('(') { rest.split_once(") =")?.1 } else { rest.strip_prefix(" =")? };
    (after.is_empty() || after.starts_with(" \"")).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licences_are_read_as_they_are_written() {
        for good in [
            "MIT",
            "MIT OR Apache-2.0",
            "Apache-2.0/MIT",
            "Apache-2.0 / MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT",
            "MIT OR Apache-2.0 OR LGPL-2.1-or-later",
            "BSD-3-Clause AND MIT",
        ] {
            assert!(is_allowed(good), "{good}");
        }
        for bad in [
            "",
            "GPL-3.0-only",
            "MIT AND GPL-3.0-only",
            "(MIT OR GPL-3.0-only) AND AGPL-3.0-only",
            "MIT)",
            "(MIT",
            "Apache-2.0 WITH Other-exception",
        ] {
            assert!(!is_allowed(bad), "{bad}");
        }
    }

    #[test]
    fn what_nobody_uses_is_named() {
        let own = place::at("src");
        let text = |name: &str, text: &str| (own.join(name), text.to_owned());
        let texts = [
            text("a.rs", "pub fn used() {}\npub(super) const fn alone() {}\nfn private() {}"),
            text("b.rs", "fn main() { used() }"),
            text(
                "c.rs",
                "crate::messages! {\n    SAID = \"có\", \"yes\";\n    silent(a: &str) =\n        \"{a}\", \"{a}\";\n    NEVER = \"không\", \"no\";\n}",
            ),
            text("d.rs", "say(m::SAID)"),
        ];
        assert_eq!(unused_in(&texts), ["NEVER (c.rs)", "alone (a.rs)", "silent (c.rs)"]);
    }
}
