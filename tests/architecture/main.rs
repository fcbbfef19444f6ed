//! The rules of the sources: which room may name which, how long a file may be, what the page's policy
//! forbids.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    reason = "a test may panic; what the language has besides is of no interest here"
)]

mod arrows;
mod names;
mod rooms;

use std::fs;
use std::path::{Path, PathBuf};

/// All rooms but these two know no browser, no clock and no chance.
const IMPURE_ROOMS: [&str; 2] = ["browser", "app"];

/// What only a browser has, or what makes a result depend on when and where it is computed.
const IMPURE: [&str; 13] = [
    "leptos",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo_storage",
    "gloo_timers",
    "indexed_db_futures",
    "SystemTime",
    "Instant::now",
    "Local::now",
    "Utc::now",
    "thread_rng",
    "HashMap",
];

/// The crates that only the browser room names.
const BROWSER: [&str; 6] =
    ["web_sys", "js_sys", "gloo_storage", "gloo_timers", "indexed_db_futures", "wasm_bindgen"];

struct Source {
    path: PathBuf,
    text: String,
}

impl Source {
    /// The lines that are code, numbered from one.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(place, line)| (place + 1, line));
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// Where the code names any of these.
    fn naming(&self, words: &[&str]) -> Vec<String> {
        let hit = |line: &str| words.iter().find(|word| names(line, word)).copied();
        let hits = self.code().filter_map(|(number, line)| hit(line).map(|word| (number, word)));
        hits.map(|(number, word)| format!("{}:{number} names {word}", self.path.display()))
            .collect()
    }
}

/// Whether a line contains a word that is not part of a longer one.
fn names(line: &str, word: &str) -> bool {
    let inside = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices(word).any(|(place, found)| {
        let before = line.get(..place).unwrap_or_default().chars().next_back();
        let after = line.get(place + found.len()..).unwrap_or_default().chars().next();
        !before.is_some_and(inside) && !after.is_some_and(inside)
    })
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, kinds: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.expect("the folder can be read").path();
            let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
            if path.is_dir() {
                folders.push(path);
            } else if kinds.contains(&kind) {
                let text = fs::read_to_string(&path).expect("the file can be read");
                let path = path.strip_prefix(root()).expect("below the root").to_path_buf();
                found.push(Source { path, text });
            }
        }
    }
    found
}

fn room(name: &str) -> Vec<Source> {
    files(&format!("src/{name}"), &["rs"])
}

#[track_caller]
fn none(found: &[String], rule: &str) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

fn everywhere(words: &[&str], sources: &[Source]) -> Vec<String> {
    sources.iter().flat_map(|source| source.naming(words)).collect()
}

#[test]
fn pure_rooms_name_no_browser_clock_or_leptos() {
    for name in all_rooms().iter().filter(|name| !IMPURE_ROOMS.contains(&name.as_str())) {
        none(
            &everywhere(&IMPURE, &room(name)),
            "a pure room has no browser, clock, chance or leptos",
        );
    }
}

#[test]
fn verdicts_are_computed_without_floats() {
    for name in ["read", "plan", "preset", "edit", "check", "score", "renew", "file", "journal"] {
        none(&everywhere(&["f32", "f64"], &room(name)), "counts and percentages are whole numbers");
    }
}

#[test]
fn only_browser_names_the_browser() {
    for name in all_rooms().iter().filter(|name| *name != "browser") {
        none(&everywhere(&BROWSER, &room(name)), "only the browser room names the browser");
    }
}

#[test]
fn only_app_names_leptos() {
    for name in all_rooms().iter().filter(|name| *name != "app") {
        none(&everywhere(&["leptos"], &room(name)), "only the app room names leptos");
    }
}

/// The folders of `src`.
fn all_rooms() -> Vec<String> {
    let folders = fs::read_dir(root().join("src")).expect("src can be read");
    let folders = folders.map(|entry| entry.expect("src can be read").path());
    let name = |path: PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut all: Vec<String> = folders.filter(|path| path.is_dir()).map(name).collect();
    all.sort();
    all
}

/// The standard library's sort is made anew for every type, four kilobytes each time.
#[test]
fn the_release_holds_one_sort() {
    let mut wrong = Vec::new();
    for source in files("src", &["rs"]) {
        let own = source.text.split("#[cfg(test)]").next().unwrap_or_default();
        let code = own.lines().filter(|line| !line.trim_start().starts_with("//"));
        let sorts = code.filter(|line| line.contains(".sort")).count();
        if sorts > usize::from(source.path.ends_with("read/sorted.rs")) {
            wrong.push(format!("{} sorts by itself", source.path.display()));
        }
    }
    none(&wrong, "src sorts by read::sorted");
}

#[test]
fn no_view_writes_into_a_field_or_styles_an_element() {
    let mut wrong = Vec::new();
    for source in room("app") {
        for (number, line) in source.code() {
            for word in ["prop:value", "style=\"", "inner_html"] {
                if line.contains(word) {
                    wrong.push(format!("{}:{number} has {word}", source.path.display()));
                }
            }
        }
    }
    none(
        &wrong,
        "a focused field is never written, the policy forbids inline styles, a plan is never markup",
    );
}

#[test]
fn the_page_holds_no_inline_script_or_style_and_a_strict_policy() {
    let page = fs::read_to_string(root().join("index.html")).expect("index.html is there");
    for part in [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ] {
        assert!(page.contains(part), "the policy says {part}");
    }
    for part in [
        "<style",
        " style=",
        "<script>",
        " onclick=",
        " onload=",
        "unsafe-inline",
        "http://",
        "https://",
    ] {
        assert!(!page.contains(part), "index.html holds {part}");
    }
}

#[test]
fn no_file_is_longer_than_350_lines() {
    let mut long = Vec::new();
    for folder in ["src", "office", "tests", "xtask/src", "style", "assets", "benches"] {
        for source in files(folder, &["rs", "css", "js"]) {
            let lines = source.text.lines().count();
            if lines > 350 {
                long.push(format!("{}: {lines} lines", source.path.display()));
            }
        }
    }
    none(&long, "a file has at most 350 lines");
}

#[test]
fn every_invariant_names_a_test_that_is_there() {
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md is there");
    let rules = map.split_once("## Invariants").expect("there is a chapter on invariants").1;
    let rules: Vec<&str> = rules
        .split("\n## ")
        .next()
        .unwrap_or_default()
        .lines()
        .filter(|line| line.starts_with("- "))
        .collect();
    let mut sources = files("src", &["rs"]);
    sources.extend(files("tests", &["rs"]));
    sources.extend(files("xtask/src", &["rs"]));
    sources.extend(files("office", &["rs"]));
    assert!(!rules.is_empty());
    let is_test = |word: &str| {
        let word = word.rsplit("::").next().unwrap_or_default();
        word.len() > 8 && sources.iter().any(|source| source.text.contains(&format!("fn {word}(")))
    };
    for rule in rules {
        let (_, guards) =
            rule.split_once("Guard:").unwrap_or_else(|| panic!("names no guard: {rule}"));
        let quoted: Vec<&str> = guards.split('`').skip(1).step_by(2).collect();
        assert!(!quoted.is_empty(), "names no guard: {rule}");
        for word in quoted {
            assert!(is_test(word), "there is no test {word}");
        }
    }
}

/// A chapter of ARCHITECTURE.md.
fn chapter(name: &str) -> String {
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md is there");
    let (_, after) = map
        .split_once(&format!("\n## {name}\n"))
        .unwrap_or_else(|| panic!("there is no chapter {name}"));
    after.split("\n## ").next().unwrap_or_default().to_owned()
}

#[test]
fn every_recipe_names_files_that_are_there() {
    let recipes = chapter("How to change");
    assert_eq!(
        recipes.matches("\n**").count(),
        6,
        "a field, a target, what became of a document, a document, a page, a message"
    );
    let is_path = |word: &&str| word.contains('/') && !word.contains([' ', '(', '<', '{']);
    let mut missing = Vec::new();
    for path in recipes.split('`').skip(1).step_by(2).filter(is_path) {
        let path = path.trim_end_matches('/');
        let there = root().join(path).exists() || root().join(path).with_extension("rs").exists();
        if !there {
            missing.push(path.to_owned());
        }
    }
    none(&missing, "a recipe names a file that is not there");
}

#[test]
fn the_glossary_has_at_most_forty_words() {
    let rows = chapter("Words").lines().filter(|line| line.starts_with("| ")).count();
    assert!((10..=41).contains(&rows), "{rows} rows, the head among them");
}

#[test]
fn what_safety_rests_on_is_tested() {
    let text = fs::read_to_string(root().join("SECURITY.md")).expect("SECURITY.md is there");
    let mut sources = files("src", &["rs"]);
    sources.extend(files("tests", &["rs"]));
    let rows = text.lines().filter(|line| line.starts_with("| ")).skip(1);
    let mut missing = Vec::new();
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
        let named = cells.last().map_or("", |cell| cell).split('`').skip(1).step_by(2);
        for word in named.filter(|word| !word.starts_with("cargo ")) {
            let file = word.contains('/') && root().join(word).exists();
            let is_there =
                || sources.iter().any(|source| source.text.contains(&format!("fn {word}(")));
            if !file && !is_there() {
                missing.push(word.to_owned());
            }
        }
    }
    none(&missing, "SECURITY.md names tests that are there");
}
