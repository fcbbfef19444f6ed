//! `cargo xtask test`: everything that must hold.

use std::process::Command;

use crate::build::{self, Kind};
use crate::run::{counted, program, run};
use crate::{Outcome, size, tools};

/// Format, lints, native tests, the build, its size, the journeys; at the end the runners' own counts again.
///
/// # Errors
/// With the first thing that does not hold.
pub fn all() -> Outcome {
    tools::for_test()?;
    lints()?;
    let mut counts = native(&[])?;
    build::build(Kind::Release)?;
    // A first load that grew too heavy is told at the end, with everything else known.
    let weight = size::check(&Kind::Release.folder());
    counts.extend(journeys(&[])?);
    weight?;
    repeat(&counts);
    Ok(())
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
    run(program("cargo", &["fmt", "--all", "--check"]))?;
    let own = ["clippy", "-q", "--no-default-features", "--all-targets", "--", "-D", "warnings"];
    run(program("cargo", &own))?;
    let others =
        ["clippy", "-q", "-p", "xtask", "-p", "journeys", "--all-targets", "--", "-D", "warnings"];
    run(program("cargo", &others))?;
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
    let mut pages = program("cargo", &["doc", "-q", "--no-deps", "--lib"]);
    pages.args(["--target", "wasm32-unknown-unknown"]).env("RUSTDOCFLAGS", "-D warnings");
    run(pages)
}

fn native(names: &[&str]) -> Outcome<Vec<String>> {
    let mut own = program("cargo", &["test", "--no-default-features"]);
    own.args(names);
    let mut counts = counted(own)?;
    if names.is_empty() {
        counts.extend(counted(program("cargo", &["test", "-p", "xtask"]))?);
    }
    Ok(counts)
}

/// Two browsers at a time are what two cores carry.
fn journeys(files: &[&str]) -> Outcome<Vec<String>> {
    let mut command: Command = program("cargo", &["test", "-p", "journeys", "--no-fail-fast"]);
    for file in files {
        command.args(["--test", file]);
    }
    command.args(["--", "--test-threads=2"]);
    counted(command)
}

fn repeat(counts: &[String]) {
    for line in counts.iter().filter(|line| !line.contains(" 0 passed; 0 failed; 0 ignored")) {
        println!("{line}");
    }
}
