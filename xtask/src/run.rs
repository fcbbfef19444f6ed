//! Running other programs, with our own tools first on the path.

use std::ffi::OsString;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::{Outcome, place};

/// A program to be run in the project's folder.
pub fn program(name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    // Trunk 0.21 takes `NO_COLOR=1` for an argument it does not know.
    command.args(arguments).current_dir(place::root()).env("PATH", path()).env_remove("NO_COLOR");
    command
}

/// Our tools, then those of the person.
pub fn path() -> OsString {
    let own = [place::at("target/tools/bin")];
    let theirs = std::env::var_os("PATH").unwrap_or_default();
    let all: Vec<PathBuf> = own.into_iter().chain(std::env::split_paths(&theirs)).collect();
    std::env::join_paths(all).unwrap_or(theirs)
}

/// Runs a program to the end.
///
/// # Errors
/// When the program cannot be started or does not succeed.
pub fn run(mut command: Command) -> Outcome {
    let shown = shown(&command);
    println!("$ {shown}");
    let status = command.status().map_err(|problem| format!("cannot run {shown}: {problem}"))?;
    if status.success() { Ok(()) } else { Err(format!("failed: {shown}").into()) }
}

/// Runs a program to the end, shows what it prints and returns the runners' own lines: which test binary, and
/// its counts.
///
/// # Errors
/// When the program cannot be started or does not succeed; the counts are then printed first.
pub fn counted(mut command: Command) -> Outcome<Vec<String>> {
    let shown = shown(&command);
    println!("$ {shown}");
    let mut child = command.stdout(Stdio::piped()).spawn()?;
    let mut counts = Vec::new();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = line?;
            println!("{line}");
            if line.starts_with("test result:") {
                counts.push(line);
            }
        }
    }
    if child.wait()?.success() { Ok(counts) } else { Err(format!("failed: {shown}").into()) }
}

/// What a program prints, trimmed; `None` if it cannot be run or fails.
pub fn heard(name: &str, arguments: &[&str]) -> Option<String> {
    let output = program(name, arguments).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
