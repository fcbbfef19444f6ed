//! `cargo xtask test`: everything that must hold.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::build::{self, Kind};
use crate::run::{counted, program, run};
use crate::{Outcome, house, office, place, size, tools};

/// Format, lints, native tests, the build, its size, the journeys; at the end the runners' own counts again,
/// and how long each stage took.
///
/// # Errors
/// With the first thing that does not hold.
pub fn all() -> Outcome {
    let mut times = Times::default();
    times.stage("tools", tools::for_test)?;
    times.stage("lints", lints)?;
    let mut counts = times.stage("native tests", || native(&[]))?;
    times.stage("build", || build::build(Kind::Release))?;
    // A first load that is too heavy is reported at the end, when everything else is known.
    let weight = size::check(&Kind::Release.folder());
    counts.extend(times.stage("journeys", || journeys(&[]))?);
    weight?;
    repeat(&counts);
    times.show();
    Ok(())
}

/// How long each stage took.
#[derive(Default)]
struct Times(Vec<(&'static str, Duration)>);

impl Times {
    #[allow(clippy::disallowed_methods, reason = "a native tool has a clock that does not panic")]
    fn stage<T>(&mut self, name: &'static str, run: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        let start = Instant::now();
        let done = run();
        self.0.push((name, start.elapsed()));
        done
    }

    fn show(&self) {
        let words = self.0.iter().map(|(name, time)| {
            let seconds = time.as_secs();
            format!("{name} {}:{:02}", seconds / 60, seconds % 60)
        });
        println!("time by stage (min:s): {}", words.collect::<Vec<_>>().join(", "));
    }
}

/// One journey against a quick build, rebuilt only if a source is newer: the loop for working on a page.
///
/// # Errors
/// When it does not build, or the journey fails.
pub fn journey(file: &str, names: &[&str]) -> Outcome {
    let folder = Kind::Quick.folder();
    if is_older(&folder.join("index.html")) {
        build::build(Kind::Quick)?;
    }
    let mut command = program("cargo", &["test", "-p", "journeys", "--", "--test-threads=2"]);
    let wanted = |name: &&str| format!("{file}::{name}");
    if names.is_empty() {
        command.arg(format!("{file}::"));
    } else {
        command.args(names.iter().map(wanted));
    }
    command.env("WORKBOOK_DIST", folder);
    run(command)
}

/// Whether something that goes into a build is newer than it, or there is none.
fn is_older(built: &Path) -> bool {
    let when = |path: &Path| fs::metadata(path).and_then(|about| about.modified()).ok();
    let Some(built) = when(built) else { return true };
    let mut folders: Vec<PathBuf> = ["src", "office", "style", "assets"].map(place::at).into();
    let files = ["index.html", "Cargo.toml", "Trunk.toml"].map(place::at);
    let newer = |path: &Path| when(path).is_some_and(|time| time > built);
    if files.iter().any(|path| newer(path)) {
        return true;
    }
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if newer(&path) {
                return true;
            }
        }
    }
    false
}

/// One kind of check: `lints`, `native [NAME]`, `journeys [FILE…]`.
///
/// # Errors
/// With the first thing that does not hold, or when there is no such kind.
pub fn some(kind: &str, names: &[&str]) -> Outcome {
    let counts = match kind {
        "lints" => return lints(),
        "native" => native(names)?,
        "journeys" => {
            tools::for_test()?;
            build::build(Kind::Release)?;
            journeys(names)?
        }
        _ => return Err(format!("there is no test {kind}: lints, native, journeys").into()),
    };
    repeat(&counts);
    Ok(())
}

fn lints() -> Outcome {
    house::licences()?;
    house::unused()?;
    run(program("cargo", &["fmt", "--all", "--check"]))?;
    let own = ["clippy", "-q", "--no-default-features", "--all-targets", "--", "-D", "warnings"];
    run(program("cargo", &own))?;
    let mut others = program("cargo", &["clippy", "-q", "-p", "xtask", "-p", "journeys"]);
    others.args(office::crates()).args(["--all-targets", "--", "-D", "warnings"]);
    run(others)?;
    let wasm = [
        "clippy",
        "-q",
        "--target",
        "wasm32-unknown-unknown",
        "--lib",
        "--bins",
        "--",
        "-D",
        "warnings",
    ];
    run(program("cargo", &wasm))?;
    let mut entries = program("cargo", &["clippy", "-q", "--target", "wasm32-unknown-unknown"]);
    entries.args(office::crates()).args(["--lib", "--", "-D", "warnings"]);
    run(entries)?;
    let mut pages = program("cargo", &["doc", "-q", "--no-deps", "--lib"]);
    pages.args(["--target", "wasm32-unknown-unknown"]).env("RUSTDOCFLAGS", "-D warnings");
    run(pages)
}

fn native(names: &[&str]) -> Outcome<Vec<String>> {
    let mut own = program("cargo", &["test", "--no-default-features"]);
    own.args(names);
    let mut counts = counted(own)?;
    if names.is_empty() {
        let mut others = program("cargo", &["test", "-p", "xtask"]);
        others.args(office::crates());
        counts.extend(counted(others)?);
    }
    Ok(counts)
}

/// Two cores carry three browsers at a time: one of them always waits for its page, and a run is a fifth shorter.
fn journeys(files: &[&str]) -> Outcome<Vec<String>> {
    let mut command: Command = program("cargo", &["test", "-p", "journeys"]);
    command.args(["--", "--test-threads=3"]);
    command.args(files.iter().map(|file| format!("{file}::")));
    counted(command)
}

fn repeat(counts: &[String]) {
    for line in counts.iter().filter(|line| !line.contains(" 0 passed; 0 failed; 0 ignored")) {
        println!("{line}");
    }
}
