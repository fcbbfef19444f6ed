//! The table of kills: how many of 20 trials at each delay kept what was typed.
//! `cargo xtask kill-table [TRIALS]`.
#![allow(clippy::print_stdout, reason = "the table is what this program is for")]

use journeys::keeping::kill_after;
use journeys::{Browser, Engine, Outcome};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let trials = match std::env::args().nth(1) {
        Some(count) => count.parse()?,
        None => 20,
    };
    println!("SIGKILL of Chromium n ms after the last key, {trials} trials each");
    println!("| after | kept | lost | called saved | called saved and lost |");
    println!("|---|---|---|---|---|");
    for ms in [600, 1_000, 5_000, 20_000] {
        let (mut kept, mut called, mut broken) = (0, 0, 0);
        for trial in 0..trials {
            let mut browser = Browser::start(Engine::Chromium).await?;
            let outcome = kill_after(&mut browser, ms, trial).await?;
            let saved = outcome.state == "saved";
            kept += u32::from(outcome.kept);
            called += u32::from(saved);
            broken += u32::from(saved && !outcome.kept);
        }
        println!("| {ms} ms | {kept} | {} | {called} | {broken} |", trials - kept);
    }
    Ok(())
}
