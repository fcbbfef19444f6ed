//! `cargo xtask fuzz`: arbitrary bytes opened as plan files and as criteria sets, and read as files of tables, for a bounded time.
//!
//! Needs a nightly compiler for its coverage counters and a C++ compiler for libFuzzer; if one is missing it
//! says so and stops. The property tests cover the same ground in every test run.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::Outcome;

/// The flags that make the compiler count which branches a run takes.
const COUNTERS: &str = "--cfg fuzzing -Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

/// The targets, each with what it begins with.
const TARGETS: [(&str, &str); 3] = [
    ("open", "tests/fuzz/corpus/open"),
    ("set", "tests/fuzz/corpus/set"),
    ("read", "office/reader/tests/fixtures"),
];

/// Runs each target for some seconds on top of its corpus. New inputs go to `target/fuzz`.
///
/// # Errors
/// When an input breaks a law of opening or reading; libFuzzer keeps it in `target/fuzz` then.
pub fn run(seconds: u32) -> Outcome {
    let (rustc, compiler) = (said("rustc", &["+nightly", "-vV"]), said("c++", &["--version"]));
    let (Some(about), Some(_)) = (rustc, compiler) else {
        println!("fuzz: skipped, it needs `rustc +nightly` and `c++`");
        return Ok(());
    };
    // With a target of its own, the counters stay out of build scripts and macros.
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
    for (target, corpus) in TARGETS {
        let found = Path::new("target/fuzz/found").join(target);
        std::fs::create_dir_all(&found)?;
        let status = Command::new("cargo")
            .args(["+nightly", "run", "--release", "--quiet"])
            .args(["--manifest-path", "tests/fuzz/Cargo.toml", "--target-dir", "target/fuzz"])
            .args(["--target", host, "--bin", target, "--"])
            .arg(&found)
            .arg(corpus)
            .args([&format!("-max_total_time={seconds}"), "-max_len=20000", "-timeout=10"])
            .arg("-artifact_prefix=target/fuzz/")
            .env("RUSTFLAGS", COUNTERS)
            .env_remove("RUSTUP_TOOLCHAIN")
            .env_remove("CARGO")
            .status()?;
        if !status.success() {
            return Err(format!("an input broke `{target}`: see target/fuzz").into());
        }
    }
    Ok(())
}

/// What a tool prints; `None` if it does not run.
fn said(tool: &str, words: &[&str]) -> Option<String> {
    let mut command = Command::new(tool);
    match command.args(words).env_remove("RUSTUP_TOOLCHAIN").stderr(Stdio::null()).output() {
        Ok(output) if output.status.success() => {
            Some(String::from_utf8_lossy(&output.stdout).into_owned())
        }
        Ok(_) | Err(_) => None,
    }
}
