//! The month's work by the keystroke-level model (Card, Moran and Newell, 1980), done on `dist` and, if its folder is
//! given, on the build before: `cargo xtask keystrokes [DIST]`. The hand really does each step, so that a path
//! which no longer exists fails; the seconds are the model's, not the machine's.
#![allow(clippy::print_stdout, reason = "a command line tool speaks by printing")]

use std::path::Path;

use journeys::forms::press;
use journeys::keeping::saved;
use journeys::{Browser, Engine, Outcome};
use serde_json::json;
use thirtyfour::WebElement;
use xtask::place;

/// One key, at the rate of an average typist; as all of these in hundredths of a second.
const KEY: u32 = 28;
/// Pointing at something with the mouse.
const POINT: u32 = 110;
/// Pressing the mouse button and letting it go.
const CLICK: u32 = 20;
/// The hand from the keys to the mouse, or back.
const HOME: u32 = 40;
/// Making up one's mind, or finding one's place again.
const THINK: u32 = 135;
/// A screenful further with the wheel, and looking over it. Not of the model: it knew no wheels.
const SCROLL: u32 = 100;

/// One step of a task.
enum Step {
    /// Points at what has this name, a button, a link or a choice, and presses it.
    Press(&'static str),
    /// The same, of what this selector finds first.
    PressAt(&'static str),
    /// Figures or a number copied from paper, and the key that ends each.
    Copy(&'static [&'static str], &'static str),
    /// A key.
    Key(&'static str),
    /// A sentence in one's own words; its letters are not counted.
    Words(&'static str),
}

use Step::{Copy, Key, Press, PressAt, Words};

struct Task {
    name: &'static str,
    now: &'static [Step],
    before: &'static [Step],
    /// What the page must show in the end.
    done: &'static str,
}

const TASKS: [Task; 6] = [
    Task {
        name: "open the plan",
        now: &[Press("Kế hoạch năm 2024 của Ba Xa")],
        before: &[Press("Kế hoạch năm 2024 của Ba Xa")],
        done: "location.hash.startsWith('#/tong-quan')",
    },
    Task {
        name: "June of form II.06a, typed",
        now: &[
            Press("Nhập số liệu tháng 6"),
            Copy(&["130", "70", "55", "5", "120", "90", "28", "2", "10", "7", "3"], "Enter"),
        ],
        before: &[
            Press("Nhập số liệu tháng 6"),
            PressAt("#f-figures-cot7-6"),
            Copy(&["120", "90", "28", "2", "3"], "Enter"),
            PressAt("#f-figures-cot3-6"),
            Copy(&["130", "70", "55", "5", "10", "7"], "Enter"),
        ],
        done: "['3', '6', '7', '10', '12', '13'].map(c => document.querySelector(`#f-figures-cot${c}-6`).value).join() === '130,5,120,2,7,3'",
    },
    Task {
        name: "find a report that is due, note it as sent",
        now: &[Press("Tổng quan"), Press("Ghi nhận đã gửi"), Key("Enter")],
        before: &[
            Press("Tổng quan"),
            Press("Báo cáo tháng 1 và 8 kỳ nữa"),
            Press("Ghi nhận đã gửi: Báo cáo tháng 1"),
        ],
        done: "document.body.innerText.includes('Đã gửi ngày')",
    },
    Task {
        name: "add a verification document",
        now: &[Press("Tổng quan"), Press("Thêm tài liệu"), Copy(&["12/BC-UBND"], "Tab")],
        before: &[
            Press("Tổng quan"),
            Press("1.(3) · Sáng kiến"),
            Press("Tài liệu kiểm chứng (0)"),
            Press("Thêm tài liệu"),
            Copy(&["12/BC-UBND"], "Tab"),
        ],
        done: "document.querySelector('[id^=f-evidence-][id$=-number]').value === '12/BC-UBND'",
    },
    Task {
        name: "add a progress note to the same",
        now: &[Press("Thêm ghi chú"), Words(NOTE)],
        before: &[Press("Ghi chú tiến độ (0)"), Press("Thêm ghi chú"), Words(NOTE)],
        done: "document.querySelector('[id^=f-notes-][id$=-text]').value.startsWith('Đã phát động')",
    },
    Task {
        name: "print the decision",
        now: &[Press("Văn bản"), PressAt("#print")],
        before: &[Press("Văn bản"), PressAt("#print")],
        done: "window.printed === true",
    },
];

const NOTE: &str = "Đã phát động tại hội nghị giao ban.";

/// What a task cost.
#[derive(Clone, Copy, Default)]
struct Cost {
    clicks: u32,
    keys: u32,
    screens: u32,
    time: u32,
}

/// A hand, with what it has spent.
struct Hand<'a> {
    browser: &'a Browser,
    on_mouse: bool,
    cost: Cost,
}

impl Hand<'_> {
    fn homes(&mut self, on_mouse: bool) {
        if self.on_mouse != on_mouse {
            self.cost.time += HOME;
            self.on_mouse = on_mouse;
        }
    }

    /// Waits until what was pressed last has led into a field or onto a button: the model's hand goes on at once.
    async fn led(&self) -> Outcome {
        let there = "(() => { const on = document.activeElement, field = on.matches('input, textarea, select'); \
            return field || (on.matches('button, summary') && on !== window.pressed) })()";
        self.browser.wait_eval("the focus on what is to be done", there).await
    }

    fn types(&mut self, keys: u32) {
        self.homes(false);
        self.cost.keys += keys;
        self.cost.time += KEY * keys;
    }

    async fn press(&mut self, target: &WebElement) -> Outcome {
        self.homes(true);
        // Screens between what is seen, below the header, and what is wanted.
        let away = "const box = arguments[0].getBoundingClientRect(), top = 48, screen = innerHeight - top; \
            const out = box.top < top ? top - box.top : Math.max(0, box.bottom - innerHeight); \
            window.pressed = arguments[0]; return Math.ceil(out / screen)";
        let away = self.browser.driver().execute(away, vec![target.to_json()?]).await?;
        let away: u32 = away.convert()?;
        self.cost.screens += away;
        self.cost.clicks += 1;
        self.cost.time += SCROLL * away + THINK + POINT + CLICK;
        self.browser.click_on(target).await
    }

    async fn does(&mut self, step: &Step) -> Outcome {
        match step {
            Press(name) => {
                let target = self.browser.by_role("any", name).await?;
                self.press(&target).await
            }
            PressAt(selector) => {
                let target = self.browser.css(selector).await?;
                self.press(&target).await
            }
            Copy(all, end) => {
                self.led().await?;
                // In the order of the paper the eye stays on its line: one thought for all of it.
                self.cost.time += THINK;
                for one in *all {
                    self.types(u32::try_from(one.chars().count())? + 1);
                    self.browser.keys(one).await?;
                    self.browser.press(end).await?;
                }
                Ok(())
            }
            Key(key) => {
                self.led().await?;
                self.types(1);
                self.browser.press(key).await
            }
            Words(words) => {
                self.led().await?;
                self.homes(false);
                self.cost.time += THINK;
                self.browser.keys(words).await
            }
        }
    }
}

async fn month(dist: &Path, before: bool) -> Outcome<Vec<Cost>> {
    let mut browser = Browser::start(Engine::Chromium).await?;
    browser.switch_dist(dist);
    browser.clock("2024-06-20T08:00:00+07:00").await?;
    browser.before_every_page("window.print = () => { window.printed = true }").await?;
    browser.open("#/").await?;
    let plan = place::at("tests/samples/ke-hoach-v1-ba-xa-2024.json");
    browser.upload("#choose-file", &plan).await?;
    press(&browser, "#take-new").await?;
    saved(&browser).await?;
    let who = if before { "who" } else { "who-here" };
    let choose = "const list = document.getElementById(arguments[0]); list.value = [...list.options].find(one => one.text.startsWith('Văn phòng')).value; list.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.eval_with(choose, vec![json!(who)]).await?;
    browser.open("#/").await?;
    let mut costs = Vec::new();
    for task in &TASKS {
        let mut hand = Hand { browser: &browser, on_mouse: true, cost: Cost::default() };
        for (number, step) in (if before { task.before } else { task.now }).iter().enumerate() {
            let name = task.name;
            hand.does(step).await.map_err(|why| format!("{name}, step {}: {why}", number + 1))?;
        }
        browser.wait_eval(task.name, task.done).await?;
        costs.push(hand.cost);
    }
    Ok(costs)
}

fn line(name: &str, cost: Cost) {
    let Cost { clicks, keys, screens, time } = cost;
    let (whole, rest) = (time / 100, time % 100 / 10);
    println!("{name:45} {clicks:3} clicks {keys:4} keys {screens:3} screens {whole:4}.{rest} s");
}

fn told(build: &str, costs: &[Cost]) -> Cost {
    println!("{build}");
    let mut sum = Cost::default();
    for (task, cost) in TASKS.iter().zip(costs) {
        line(task.name, *cost);
        sum.clicks += cost.clicks;
        sum.keys += cost.keys;
        sum.screens += cost.screens;
        sum.time += cost.time;
    }
    line("the month", sum);
    sum
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let now = month(&place::dist(), false).await?;
    let now = told("this build", &now);
    if let Some(folder) = std::env::args().nth(1) {
        let before = month(Path::new(&folder), true).await?;
        let before = told("the build before", &before);
        println!("{}% of the time before", (100 * now.time).div_ceil(before.time.max(1)));
    }
    Ok(())
}
