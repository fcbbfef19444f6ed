//! `cargo xtask …`: see [`HELP`].
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line tool speaks by printing"
)]

use std::process::ExitCode;

use xtask::build::{self, Kind};
use xtask::run::{program, run};
use xtask::server::Server;
use xtask::{Outcome, checks, fuzz, size, split, styles, tools, why, worker};

const HELP: &str = "\
cargo xtask serve [PORT]        build the release and serve it on this machine
cargo xtask dev                 serve, and rebuild on every change
cargo xtask build [--quick]     the release in dist/ (--quick: unoptimised, in target/quick)
cargo xtask test                everything that must hold
cargo xtask test lints          one part of it: lints, native [NAME], journeys [FILE...]
cargo xtask journey FILE [NAME] one file of journeys, or one journey, against a quick build kept up to date
cargo xtask shots [--dark] [--whole] [--clock TIME] [--plan FILE] [--script JS] ROUTE...
                                pictures of dist (or WORKBOOK_DIST) in three sizes, in target/shots
cargo xtask bench               the checks and files of a large plan, then key to frame in dist (or WORKBOOK_DIST)
cargo xtask bench intake        only how long tables take to come in, and whether the page stops for them
cargo xtask fuzz [SECONDS]      arbitrary bytes opened as plan files (nightly and a C++ compiler)
cargo xtask kill-table [TRIALS] SIGKILL of the browser 0.6, 1, 5 and 20 s after a key: what dist keeps
cargo xtask keystrokes [DIST]   the month's work by the keystroke-level model, in dist (or WORKBOOK_DIST) and in an older build
cargo xtask office              every document as Word and Excel files, opened by LibreOffice and Python, beside the print
cargo xtask setup               only find and install the tools
cargo xtask size [--why]        weigh each part of dist/ against its budget; or what weighs, by crate and module
cargo xtask sw FOLDER           write the service worker of a built folder again";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = if split::is_stand_in() { split::stand_in(&words) } else { command(&words) };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("xtask: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn command(words: &[&str]) -> Outcome {
    match words {
        ["setup"] => tools::for_test(),
        ["build"] => build::build(Kind::Release),
        ["build", "--quick"] => build::build(Kind::Quick),
        ["serve"] => serve(8080),
        ["serve", port] => serve(port.parse()?),
        ["dev", more @ ..] => build::dev(more),
        ["test"] => checks::all(),
        ["test", kind, names @ ..] => checks::some(kind, names),
        ["journey", file, names @ ..] => checks::journey(file, names),
        ["shots", words @ ..] => journeys("shots", words),
        ["bench"] => bench(),
        ["bench", "intake"] => journeys("bench", &["intake"]),
        ["kill-table", words @ ..] => journeys("kill_table", words),
        ["keystrokes", words @ ..] => journeys("keystrokes", words),
        ["office"] => journeys("office", &[]),
        ["fuzz"] => fuzz::run(60),
        ["fuzz", seconds] => fuzz::run(seconds.parse()?),
        ["size"] => size::check(&Kind::Release.folder()),
        ["size", "--why"] => why::print(),
        ["styles"] => styles::join(),
        ["finish"] => build::finish(),
        ["sw", folder] => worker::write(folder.as_ref()),
        _ => Err(HELP.into()),
    }
}

fn serve(port: u16) -> Outcome {
    build::build(Kind::Release)?;
    let folder = Kind::Release.folder();
    // The usual port may be in use.
    let server = Server::start(&folder, "/", port).or_else(|_| Server::start(&folder, "/", 0))?;
    println!("the workbook is served at {} (Ctrl+C stops)", server.url());
    server.wait()
}

fn bench() -> Outcome {
    run(program(
        "cargo",
        &["bench", "--no-default-features", "--bench", "check", "--bench", "file"],
    ))?;
    journeys("bench", &[])
}

fn journeys(name: &str, words: &[&str]) -> Outcome {
    let mut command = program("cargo", &["run", "-q", "-p", "journeys", "--bin", name, "--"]);
    command.args(words);
    run(command)
}
