//! What an office screen shows without scrolling: a window of 1366x640, a mouse.
#![allow(clippy::panic, clippy::expect_used, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, reason = "a test may panic")]

use journeys::forms::press;
use journeys::keeping::saved;
use journeys::large::ward_file;
use journeys::{Browser, Outcome, View, journey};
use serde_json::{Value, json};
use xtask::place;

/// How many elements are wholly in the window, below the header and above its foot; and what is wrong with any of
/// them: text that is cut off, or smaller than 14 px.
const SEEN: &str = r"
    const [rows, texts] = arguments, wrong = [];
    const top = document.querySelector('.head').getBoundingClientRect().bottom - 1;
    const whole = [...document.querySelectorAll(rows)].filter(node => {
        const box = node.getBoundingClientRect();
        return box.height > 0 && box.top >= top && box.bottom <= innerHeight + 1;
    });
    for (const row of whole) for (const text of [row, ...row.querySelectorAll(texts)]) {
        if (!text.textContent.trim() && !text.value) continue;
        const style = getComputedStyle(text), said = (text.textContent || text.value).trim().slice(0, 40);
        const unseen = text.closest('.unseen') || style.position === 'absolute' && text.offsetWidth <= 1;
        if (unseen) continue;
        if (parseFloat(style.fontSize) < 14) wrong.push(`${said}: ${style.fontSize}`);
        const cut = text.scrollWidth > text.clientWidth + 1 || text.scrollHeight > text.clientHeight + 2;
        if (style.display !== 'inline' && cut && style.overflow !== 'visible') wrong.push(`${said}: cut off`);
        if (style.display !== 'inline' && text.scrollWidth > row.clientWidth + 1) wrong.push(`${said}: too wide`);
    }
    return { count: whole.length, all: document.querySelectorAll(rows).length, wrong };
";

async fn seen(browser: &Browser, rows: &str, texts: &str) -> Outcome<(u64, u64)> {
    let found = browser.eval_with(SEEN, vec![json!(rows), json!(texts)]).await?;
    let wrong = found["wrong"].as_array().map_or(0, Vec::len);
    if wrong > 0 {
        return Err(format!("{rows}: {}", found["wrong"]).into());
    }
    let number = |value: &Value| value.as_u64().unwrap_or_default();
    Ok((number(&found["count"]), number(&found["all"])))
}

/// At least so many are seen; all of them for `None`.
async fn at_least(browser: &Browser, rows: &str, texts: &str, wanted: Option<u64>) -> Outcome {
    let (count, all) = seen(browser, rows, texts).await?;
    let wanted = wanted.unwrap_or(all);
    if count < wanted || count == 0 {
        browser.shot(&format!("screens {rows}")).await?;
        return Err(format!("{rows}: {count} of {all} are seen, {wanted} are wanted").into());
    }
    Ok(())
}

/// One scrollbar: nothing on the page scrolls down inside itself.
async fn one_scrollbar(browser: &Browser) -> Outcome {
    let script = "[...document.querySelectorAll('.main, .main *')].every(n => n.scrollHeight <= n.clientHeight + 1 \
        || !/auto|scroll/.test(getComputedStyle(n).overflowY) || n.clientHeight === 0 || n.matches('textarea'))";
    browser.wait_eval("one scrollbar", script).await
}

async fn open_plan(browser: &mut Browser, file: &std::path::Path) -> Outcome {
    browser.clock("2024-06-20T08:00:00+07:00").await?;
    browser.view(View::Desk).await?;
    browser.open("#/").await?;
    browser.upload("#choose-file", file).await?;
    press(browser, "#take-new").await?;
    saved(browser).await
}

async fn counts(browser: &Browser, remedies: Option<u64>) -> Outcome {
    browser.go("#/tong-quan").await?;
    browser.css("#strip .tile").await?;
    at_least(browser, ".tile", "*", None).await?;
    at_least(browser, "#todo .rows__item", "*", Some(6)).await?;
    at_least(browser, ".stands__row", "*", Some(5)).await?;
    browser.go("#/tieu-chi").await?;
    browser.css("[data-row]").await?;
    at_least(browser, "[data-row]", "*", remedies).await?;
    at_least(browser, ".group__title", "*", remedies.and(Some(3))).await?;
    one_scrollbar(browser).await?;
    browser.go("#/so-lieu").await?;
    browser.css(".grid__row").await?;
    at_least(browser, ".grid__row", "*", Some(15)).await?;
    one_scrollbar(browser).await?;
    let heads = "(scrollTo(0, 9999), document.querySelector('.grid .grid__month').getBoundingClientRect().top >= \
        document.querySelector('.head').getBoundingClientRect().bottom - 2)";
    browser.wait_eval("the heads of the months stay in sight", heads).await
}

#[tokio::test]
async fn an_office_screen_is_full_of_work() {
    journey("an office screen", async |browser| {
        open_plan(browser, &place::at("tests/samples/ke-hoach-v1-ba-xa-2024.json")).await?;
        counts(browser, None).await?;
        browser.go("#/muc/r733").await?;
        browser.css(".verdict .figure-field").await?;
        at_least(browser, ".verdict__head", "*", Some(2)).await?;
        at_least(browser, ".verdict .figure-field .field__input", "*", Some(4)).await
    })
    .await;
}

#[tokio::test]
async fn a_ward_of_fifteen_long_titles_is_shown_as_well() {
    journey("a ward's screen", async |browser| {
        open_plan(browser, &ward_file()?).await?;
        counts(browser, None).await
    })
    .await;
}
