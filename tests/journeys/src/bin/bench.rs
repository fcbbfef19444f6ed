//! What a person waits for, with 12 and with 300 remedies, the processor as it is and six times slower:
//! `cargo xtask bench`. Printed, not asserted; the journey `speed` holds the bounds.
#![allow(clippy::print_stdout, reason = "a command line tool speaks by printing")]
#![allow(clippy::disallowed_methods, reason = "nothing here runs in wasm; timing needs a clock")]

use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::Instant;

use journeys::forms::press;
use journeys::keeping::{FIELD, saved};
use journeys::large::large_file;
use journeys::speed::{Slice, click_to_final, key_to_frame, slices};
use journeys::{Browser, Engine, Outcome};
use xtask::place;
use xtask::run::{program, run};

const SLOWER: [u32; 2] = [1, 6];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    if std::env::args().any(|word| word == "intake") {
        return intake().await;
    }
    println!(
        "ms                                  1x: median   95 %    max    6x: median   95 %    max"
    );
    floor().await?;
    for remedies in [12, 300] {
        large(remedies).await?;
    }
    intake().await?;
    by_python()
}

/// Every stop of the page that the browser calls long: 50 ms and more. To run before every page.
const STOPS: &str = "window.stops_ = []; new PerformanceObserver(list => list.getEntries().forEach(one => \
    window.stops_.push(one.duration))).observe({ type: 'longtask', buffered: true });";

/// Form 06a with so many fields, as a text file.
fn form(rows: usize) -> Outcome<PathBuf> {
    let mut text = "Tháng 6 năm 2024\nSTT;Lĩnh vực;Tổng số hồ sơ tiếp nhận (3);Trực tuyến (4);Trực tiếp, dịch vụ bưu chính (5);Từ kỳ trước (6);Tổng số hồ sơ đã giải quyết (7);Trước hạn (8);Đúng hạn (9);Quá hạn (10);Tổng số hồ sơ đang giải quyết (11);Trong hạn (12);Quá hạn (13);Tỷ lệ (%);Ghi chú".to_owned();
    for at in 1..=rows {
        write!(text, "\n{at};Lĩnh vực số {at};3;2;1;0;2;1;1;0;1;1;0;100;x")?;
    }
    let file = std::env::temp_dir().join(format!("bieu-{rows}.csv"));
    std::fs::write(&file, text)?;
    Ok(file)
}

/// How long a table takes to come in, and how long the page stands still for it at most: forms, a list far too long for one,
/// and our own sheets of a plan of 300 remedies.
async fn intake() -> Outcome {
    let mut browser = Browser::start(Engine::Chromium).await?;
    browser.clock("2024-06-20T08:00:00+07:00").await?;
    browser.before_every_page(STOPS).await?;
    browser.open("#/").await?;
    browser.upload("#choose-file", &large_file(300)?).await?;
    press(&browser, "#take-new").await?;
    saved(&browser).await?;
    browser.go("#/so-lieu").await?;
    press(&browser, "#excel-files > summary").await?;
    press(&browser, "#save-excel").await?;
    let own = browser.download(".xlsx").await?;
    let mut files = vec![("own sheets of 300 remedies".to_owned(), own)];
    for rows in [45, 400, 990, 20_000] {
        files.push((format!("form of {rows} rows"), form(rows)?));
    }
    for (name, file) in files {
        browser.go("#/tong-quan").await?;
        browser.go("#/nhap-excel?thang=6").await?;
        browser.css("#intake-file").await?;
        browser.eval("window.stops_ = []").await?;
        let began = Instant::now();
        browser.upload("#intake-file", &file).await?;
        browser.css("#intake-agree").await?;
        let ready = "!document.querySelector('#intake-looking')";
        browser.wait_eval("all sheets", ready).await?;
        let took = began.elapsed().as_millis();
        browser.eval("return new Promise(end => setTimeout(end, 300))").await?;
        let stops = browser.eval("return window.stops_.map(Math.round)").await?;
        println!("{name:<34} {took} ms until it is shown, stops of 50 ms and more: {stops}");
    }
    browser.check_console().await
}

/// The same content written by python-docx and openpyxl, where Python has them.
fn by_python() -> Outcome {
    let script = place::at("tests/journeys/src/bin/office_bench.py");
    run(program("python3", &[&script.to_string_lossy()]))
}

/// From the press until the file is there: the first time, when its part is loaded, and the time after that; and how long the
/// page itself stands still for it.
async fn office(browser: &Browser, name: &str, button: &str) -> Outcome {
    let script = format!(
        "const done = () => document.querySelector('#office-saved')?.textContent ?? '';
         const start = performance.now();
         document.querySelector('{button}').click();
         const still = performance.now() - start;
         return new Promise(end => {{
           const look = () => document.querySelector('#office-state') || !done() ? setTimeout(look, 2) : end([performance.now() - start, still]);
           setTimeout(look, 2);
         }});"
    );
    let (mut times, mut longest) = (Vec::new(), 0.0_f64);
    for _ in 0..4 {
        let told = browser.eval(&script).await?;
        let number = |place: usize| told.get(place).and_then(serde_json::Value::as_f64);
        times.push(number(0).unwrap_or_default());
        longest = longest.max(number(1).unwrap_or_default());
        browser.clear_downloads()?;
    }
    let (first, after) = times.split_first().ok_or("no time")?;
    let after = told(after.to_vec());
    println!(
        "{name:<34} first {first:.0} ms, then {}, the page still {longest:.0} ms, at 1x",
        after.trim()
    );
    Ok(())
}

/// A key in a page that holds a field and nothing else.
async fn floor() -> Outcome {
    let browser = Browser::start(Engine::Chromium).await?;
    browser.driver().goto("data:text/html,<textarea id=a></textarea>").await?;
    keys(&browser, "key on an empty page", "#a", "a").await
}

async fn large(remedies: usize) -> Outcome {
    let mut browser = Browser::start(Engine::Chromium).await?;
    browser.clock("2024-06-20T08:00:00+07:00").await?;
    browser.before_every_page(slices::WATCH).await?;
    browser.open("#/").await?;
    browser.upload("#choose-file", &large_file(remedies)?).await?;
    press(&browser, "#take-new").await?;
    saved(&browser).await?;
    let row = |name: &str| format!("{remedies:>3} remedies: {name}");
    for (name, to) in [
        ("list", "#/tieu-chi"),
        ("one remedy", "#/muc/r733"),
        ("figures", "#/so-lieu"),
        ("overview", "#/tong-quan"),
    ] {
        let mut line = format!("{:<34}", row(name));
        for slower in SLOWER {
            browser.slower(slower).await?;
            let mut all = Vec::new();
            for _ in 0..5 {
                let from = if to == "#/tong-quan" { "#/huong-dan" } else { "#/tong-quan" };
                click_to_final(&browser, from).await?;
                all.push(click_to_final(&browser, to).await?);
            }
            line = format!("{line}{}", told(all));
        }
        browser.slower(1).await?;
        println!("{line}");
    }
    browser.go("#/muc/r733").await?;
    keys(&browser, &row("key in a form"), FIELD, "a").await?;
    let Slice { longest, count } = slices::take(&browser).await?;
    println!("{:<34} longest slice {longest:.0} ms of {count}, at 6x", row("advice"));
    browser.go("#/so-lieu").await?;
    keys(&browser, &row("key in the grid"), "#f-figures-cot7-6", "1").await?;
    press(&browser, "#excel-files > summary").await?;
    office(&browser, &row("Lưu Excel"), "#save-excel").await?;
    browser.go("#/van-ban").await?;
    browser.css("#save-word").await?;
    office(&browser, &row("Lưu Word"), "#save-word").await?;
    browser.check_console().await
}

async fn keys(browser: &Browser, name: &str, selector: &str, key: &str) -> Outcome {
    let mut line = format!("{name:<34}");
    for slower in SLOWER {
        browser.slower(slower).await?;
        line = format!("{line}{}", told(key_to_frame(browser, selector, key).await?));
    }
    browser.slower(1).await?;
    println!("{line}");
    Ok(())
}

/// Median, 95 % and the longest.
fn told(mut all: Vec<f64>) -> String {
    all.sort_by(f64::total_cmp);
    let at = |place: usize| all.get(place).copied().unwrap_or_default();
    let last = all.len().saturating_sub(1);
    let (half, most) = (at(last / 2), at(last * 95 / 100));
    format!("   {half:10.1} {most:6.1} {:6.1}", at(last))
}
