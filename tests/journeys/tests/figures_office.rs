//! The page of figures on an office screen: how much is seen, one scrollbar, one Tab stop, totals in one press.
#![allow(clippy::panic, clippy::expect_used, reason = "a test may panic")]

use journeys::forms::{focus_on, holds};
use journeys::{Browser, Outcome, journey, sheet};
use serde_json::json;

/// 1366x640, a mouse; the sample in June.
async fn at_the_office(browser: &mut Browser) -> Outcome {
    let metrics = json!({ "width": 1366, "height": 640, "deviceScaleFactor": 1, "mobile": false });
    browser.cdp("Emulation.setDeviceMetricsOverride", metrics).await?;
    browser.clock("2024-06-20T08:00:00+07:00").await?;
    sheet::open(browser).await?;
    browser.eval("document.documentElement.dataset.density = 'compact'").await?;
    browser.css("#f-figures-cot3-6").await.map(drop)
}

/// The heights of the rows that are wholly in sight.
const ROWS: &str = "[...document.querySelectorAll('.grid__row')].map(r => r.getBoundingClientRect()) \
    .filter(b => b.top >= 0 && b.bottom <= innerHeight).map(b => b.height)";

#[tokio::test]
async fn fifteen_rows_one_scrollbar_and_heads_that_stay() {
    journey("figures at the office", async |browser| {
        at_the_office(browser).await?;
        browser.wait_eval("fifteen rows", &format!("{ROWS}.length >= 15")).await?;
        browser.wait_eval("rows of 27 to 33 px", &format!("{ROWS}.every(h => h >= 27 && h <= 33.5)")).await?;
        let before = browser.eval("return document.querySelector('#first-blank').getBoundingClientRect().top").await?;
        let frame = "(() => { const f = document.querySelector('.grid-frame'); return f.scrollHeight <= f.clientHeight + 1 && f.scrollWidth <= f.clientWidth + 1 })()";
        browser.wait_eval("no frame that scrolls", frame).await?;
        sheet::unfold(browser).await?;
        browser.eval("scrollTo(0, 600)").await?;
        let heads = "(() => { const b = document.querySelector('.grid thead th').getBoundingClientRect(), h = document.querySelector('.head').getBoundingClientRect(); \
            return Math.abs(b.top - h.bottom) < 6 })()";
        browser.wait_eval("heads below the header", heads).await?;
        browser.eval("scrollTo(0, 0)").await?;
        browser.click("Từng tháng").await?;
        browser.css(".months__measure").await?;
        let after = browser.eval("return document.querySelector('#first-blank').getBoundingClientRect().top").await?;
        assert_eq!(before, after, "the tools stay where they are");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn totals_are_offered_and_the_grid_is_one_tab_stop() {
    journey("totals and one stop", async |browser| {
        at_the_office(browser).await?;
        let stops = "document.querySelectorAll('.grid .cell:not([tabindex])').length";
        browser.wait_eval("one stop", &format!("{stops} === 1")).await?;
        for (cell, text) in [("cot8-6", "33"), ("cot9-6", "11"), ("cot10-6", "0")] {
            sheet::stand_in(browser, cell).await?;
            browser.keys(text).await?;
        }
        browser.wait_eval("one stop", &format!("{stops} === 1")).await?;
        browser
            .wait_eval(
                "the total",
                "document.querySelector('#f-figures-cot7-6').placeholder === '44'",
            )
            .await?;
        browser.click("Điền tổng (1 ô)").await?;
        holds(browser, "f-figures-cot7-6", "44").await?;
        browser.wait_text("7=8+9+10 ✓").await?;
        browser.click("Hoàn tác").await?;
        holds(browser, "f-figures-cot7-6", "").await?;
        // Tab goes on within the month, Escape past the group.
        sheet::stand_in(browser, "cot7-12").await?;
        browser.press("Tab").await?;
        focus_on(browser, "f-figures-cot8-12").await?;
        browser.press("Escape").await?;
        browser
            .wait_eval("the next group", "document.activeElement.matches('.grid__fold')")
            .await?;
        browser.axe().await
    })
    .await;
}
