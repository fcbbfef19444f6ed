//! Pictures of routes in the three sizes, into `target/shots`:
//! `cargo xtask shots [--dark] [--whole] [--clock TIME] [--plan FILE] [--script JS] ROUTE…`. The pictures in `assets/docs`
//! are `--clock 2024-12-20T08:00:00+07:00 --plan tests/samples/ke-hoach-v1-ba-xa-2024.json`.
#![allow(clippy::print_stdout, reason = "a command line tool speaks by printing")]

use journeys::forms::press;
use journeys::keeping::saved;
use journeys::{Browser, Engine, Outcome, View};
use xtask::place;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let mut dark = false;
    let mut whole = false;
    let (mut script, mut clock, mut plan) = (None, None, None);
    let mut routes = Vec::new();
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--dark" => dark = true,
            "--whole" => whole = true,
            "--script" => script = words.next(),
            "--clock" => clock = words.next(),
            "--plan" => plan = words.next(),
            _ => routes.push(word),
        }
    }
    let mut browser = Browser::start(Engine::Chromium).await?;
    if let Some(clock) = &clock {
        browser.clock(clock).await?;
    }
    if let Some(plan) = &plan {
        browser.open("#/").await?;
        browser.upload("#choose-file", &place::at(plan)).await?;
        press(&browser, "#take-new").await?;
        saved(&browser).await?;
    }
    for route in routes {
        for view in View::ALL {
            browser.view(view).await?;
            browser.media(dark).await?;
            browser.open(&route).await?;
            if let Some(script) = &script {
                browser.eval(script).await?;
            }
            browser.eval("return new Promise(done => setTimeout(done, 400))").await?;
            let (width, _) = view.size();
            let name: String = route.chars().filter(|letter| !"#?".contains(*letter)).collect();
            let name = name.trim_matches('/').replace('/', "_");
            let name = if name.is_empty() { "start".to_owned() } else { name };
            let scheme = if dark { "-dark" } else { "" };
            let file = place::at("target/shots").join(format!("{name}-{width}{scheme}.png"));
            browser.shot_to(&file, whole).await?;
            println!("{}", file.display());
            if let Err(problem) = browser.no_sideways_scroll().await {
                println!("  {problem}");
            }
        }
    }
    browser.check_console().await
}
