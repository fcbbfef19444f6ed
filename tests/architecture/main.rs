//! The house holds its own arrows: who may name whom, how long a file may be, what the page's policy forbids.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod arrows;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use arrows::Arrows;

/// Pure rooms and the rooms each may name. `text` stands for its ground only: reading and cleaning of
/// words, numbers and days, which names nobody.
const PURE: [(&str, &[&str]); 8] = [
    ("text", &["plan", "edit", "check", "file", "document", "text"]),
    ("plan", &["text"]),
    ("route", &["plan", "text"]),
    ("edit", &["plan", "text"]),
    ("check", &["plan", "text"]),
    ("file", &["plan", "edit", "text"]),
    ("document", &["plan", "check", "text"]),
    ("export", &["document", "text"]),
];

/// The files of `text` that every room may lean on.
const GROUND: [&str; 11] = [
    "block",
    "clean",
    "day",
    "leftovers",
    "letters",
    "matching",
    "number",
    "replaced",
    "search",
    "signing",
    "slips",
];

const ROOMS: [&str; 10] =
    ["plan", "edit", "check", "file", "document", "export", "text", "route", "browser", "app"];

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

/// Whether a line holds a word that is no part of a longer one.
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
    for (name, _) in PURE {
        none(
            &everywhere(&IMPURE, &room(name)),
            "a pure room has no browser, clock, chance or leptos",
        );
    }
}

#[test]
fn verdicts_are_computed_without_floats() {
    for name in ["plan", "edit", "check", "file"] {
        none(&everywhere(&["f32", "f64"], &room(name)), "counts and percentages are whole numbers");
    }
}

#[test]
fn only_browser_names_the_browser() {
    for name in ROOMS.iter().filter(|&&name| name != "browser") {
        none(&everywhere(&BROWSER, &room(name)), "only the browser room names the browser");
    }
}

#[test]
fn only_app_names_leptos() {
    for name in ROOMS.iter().filter(|&&name| name != "app") {
        none(&everywhere(&["leptos"], &room(name)), "only the app room names leptos");
    }
}

#[test]
fn arrows_between_rooms_point_one_way() {
    for (name, allowed) in PURE.into_iter().chain([("browser", &["text"][..])]) {
        let mut wrong = Vec::new();
        for source in room(name) {
            for other in ROOMS.iter().filter(|&&other| other != name && !allowed.contains(&other)) {
                wrong.extend(source.naming(&[&format!("crate::{other}")]));
            }
        }
        none(&wrong, &format!("{name} may name only {allowed:?}"));
    }
}

#[test]
fn the_ground_of_text_names_nobody_and_is_all_that_lower_rooms_see() {
    let others: Vec<String> =
        ROOMS.iter().filter(|&&name| name != "text").map(|name| format!("crate::{name}")).collect();
    let others: Vec<&str> = others.iter().map(String::as_str).collect();
    for name in GROUND {
        let ground: Vec<Source> = room("text")
            .into_iter()
            .filter(|source| source.path.ends_with(format!("text/{name}.rs")))
            .collect();
        none(&everywhere(&others, &ground), "the ground of text names no room");
    }
    for name in ["plan", "edit", "check", "file", "route"] {
        let mut wrong = Vec::new();
        for source in room(name) {
            for (number, line) in source.code() {
                for (_, after) in line
                    .match_indices("crate::text::")
                    .map(|(place, found)| line.split_at(place + found.len()))
                {
                    let named = after.trim_start_matches('{').split([':', ',', '}', ';', ' ', '(']);
                    let first = named.into_iter().next().unwrap_or_default();
                    if !GROUND.contains(&first) {
                        wrong.push(format!(
                            "{}:{number} names text::{first}",
                            source.path.display()
                        ));
                    }
                }
            }
        }
        none(&wrong, "a pure room says nothing on the screen: it names text's ground only");
    }
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
    for folder in ["src", "tests", "xtask/src", "style", "assets", "benches"] {
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
fn the_codemap_lists_every_room() {
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md is there");
    for entry in fs::read_dir(root().join("src")).expect("src can be read") {
        let path = entry.expect("src can be read").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            assert!(map.contains(&format!("`src/{name}/`")), "the codemap does not list {name}");
            assert!(
                name == "bin" || ROOMS.contains(&name.as_str()),
                "a new room needs its arrows here: {name}"
            );
        }
    }
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

#[test]
#[ignore]
fn print_rooms() {
    let arrows = Arrows::read(&root().join("src"));
    let room = |path: &Path| {
        let mut parts =
            path.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
        let first = parts.next().unwrap_or_default();
        let second = parts.next().unwrap_or_default();
        if first == "app" { format!("app/{second}") } else { first }
    };
    let mut between: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for ((from, to), names) in &arrows.between {
        let (a, b) = (room(from), room(to));
        if a != b {
            between.entry((a, b)).or_default().push(format!(
                "{} -> {} {names:?}",
                from.display(),
                to.display()
            ));
        }
    }
    for ((a, b), all) in &between {
        println!("ROOM {a} -> {b} ({})", all.len());
        if all.len() < 9 {
            for one in all {
                println!("       {one}");
            }
        }
    }
    for (from, to) in arrows.between.keys() {
        let page = |path: &Path| {
            path.strip_prefix("app/pages")
                .ok()
                .and_then(|path| path.components().next())
                .map(|part| part.as_os_str().to_string_lossy().replace(".rs", ""))
        };
        if let (Some(a), Some(b)) = (page(from), page(to))
            && a != b
            && b != "mod"
            && a != "mod"
        {
            println!(
                "PAGE {} -> {}: {:?}",
                from.display(),
                to.display(),
                arrows.between.get(&(from.clone(), to.clone()))
            );
        }
    }
}

#[test]
fn no_two_files_use_each_other() {
    let arrows = Arrows::read(&root().join("src"));
    let mut out: BTreeMap<&Path, BTreeSet<&Path>> = BTreeMap::new();
    for (from, to) in arrows.between.keys() {
        out.entry(from).or_default().insert(to);
    }
    let mut rings = Vec::new();
    for (from, to) in arrows.between.keys() {
        if from < to && reaches(&out, to, from) && reaches(&out, from, to) {
            rings.push(format!("{} <-> {}", from.display(), to.display()));
        }
    }
    for ((from, to), names) in &arrows.between {
        if reaches(&out, to, from) {
            rings.push(format!("{} -> {}: {names:?}", from.display(), to.display()));
        }
    }
    none(&rings, "two files use each other");
}

fn reaches<'a>(out: &BTreeMap<&'a Path, BTreeSet<&'a Path>>, from: &'a Path, to: &Path) -> bool {
    let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
    while let Some(file) = next.pop() {
        if file == to {
            return true;
        }
        if seen.insert(file) {
            next.extend(out.get(file).into_iter().flatten().copied());
        }
    }
    false
}
