//! Where the year is heading: it turns with a figure, a trial writes nothing, the overview lists what would be missed.

use journeys::forms::{press, put};
use journeys::keeping::saved;
use journeys::keyboard::Way::On;
use journeys::keyboard::{held, press_on, tab_to};
use journeys::{Browser, Outcome, View, journey};
use serde_json::json;
use xtask::place;

/// A year of figures, looked at in June: months 1 to 6 are over.
async fn in_june(browser: &mut Browser, route: &str) -> Outcome {
    browser.clock("2024-06-20T08:00:00+07:00").await?;
    browser.open("#/").await?;
    let file = place::at("tests/samples/ke-hoach-v1-ba-xa-2024.json");
    browser.upload("#choose-file", &file).await?;
    press(browser, "#take-new").await?;
    saved(browser).await?;
    browser.go(route).await
}

const LINE: &str = "document.querySelector('[data-target=t733kq] .outlook__say')?.innerText ?? ''";
const TRIAL: &str = "document.querySelector('#try-t733kq .outlook__trial')?.innerText ?? ''";

/// What an element says now.
async fn said(browser: &Browser, script: &str) -> Outcome<String> {
    let found = browser.eval(&format!("return {script}")).await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

/// Waits until an element says something else.
async fn turns(browser: &Browser, script: &str, before: &str) -> Outcome {
    let other = format!("![{}, ''].includes({script})", json!(before));
    browser.wait_eval("other words", &other).await
}

#[tokio::test]
async fn the_outlook_turns_with_a_figure() {
    journey("the outlook turns with a figure", async |browser| {
        in_june(browser, "#/muc/r733").await?;
        browser.css("[data-target=t733kq] .outlook__say").await?;
        let before = said(browser, LINE).await?;
        assert!(before.contains("Nếu giữ tốc độ này"), "{before}");
        put(browser, "f-figures-m733kqxong-6", "0").await?;
        turns(browser, LINE, &before).await?;
        browser.click("Hoàn tác").await?;
        browser.wait_eval("the words before", &format!("({LINE}) === {}", json!(before))).await?;
        let unfold =
            "document.querySelectorAll('.outlook details').forEach(fold => { fold.open = true })";
        browser.eval(unfold).await?;
        browser.css("[data-target=t733kq] .outlook .reasons li").await?;
        browser.css("#try-t733kq-7-part").await?;
        browser.axe().await?;
        for view in [View::Tablet, View::Phone] {
            browser.view(view).await?;
            browser.no_sideways_scroll().await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_trial_shows_its_verdict_and_writes_nothing() {
    journey("a trial writes nothing", async |browser| {
        in_june(browser, "#/muc/r733").await?;
        press(browser, "#try-t733kq > summary").await?;
        browser.css("#try-t733kq-7-part:read-write").await?;
        let before = said(browser, TRIAL).await?;
        let line = said(browser, LINE).await?;
        put(browser, "try-t733kq-7-part", "0").await?;
        turns(browser, TRIAL, &before).await?;
        browser.css("#try-t733kq .outlook__trial .chip[data-status=not-met]").await?;
        put(browser, "try-t733kq-8-part", "chín").await?;
        browser.wait_text("Có ô chưa đọc được nên chưa tính.").await?;
        browser.css("#try-t733kq-8-part[aria-invalid=true]").await?;
        press(browser, "#try-t733kq .outlook__trial button").await?;
        browser.wait_eval("the words before", &format!("({TRIAL}) === {}", json!(before))).await?;
        // Nothing was changed: the outlook says the same, and there is nothing to take back.
        assert_eq!(said(browser, LINE).await?, line);
        browser
            .wait_eval("nothing to undo", "document.getElementById('undo').ariaDisabled === 'true'")
            .await
    })
    .await;
}

#[tokio::test]
async fn an_open_trial_follows_what_is_typed_beside_it() {
    journey("an open trial follows", async |browser| {
        in_june(browser, "#/muc/r733").await?;
        press(browser, "#try-t733kq > summary").await?;
        browser.css("#try-t733kq-7-part:read-write").await?;
        let before = said(browser, TRIAL).await?;
        // A figure of a month that counts: the trial starts from it too.
        put(browser, "f-figures-m733kqxong-6", "1").await?;
        turns(browser, TRIAL, &before).await?;
        browser.click("Hoàn tác").await?;
        browser.wait_eval("the words before", &format!("({TRIAL}) === {}", json!(before))).await
    })
    .await;
}

#[tokio::test]
async fn what_would_be_missed_is_reached_by_keyboard() {
    journey("what would be missed", async |browser| {
        in_june(browser, "#/tong-quan").await?;
        browser.css("#would-miss").await?;
        browser.axe().await?;
        press_on(browser, On, "Sẽ không đạt nếu giữ tốc độ này…", "Enter").await?;
        browser.wait_text("Nếu giữ tốc độ này").await?;
        browser.axe().await?;
        tab_to(browser, On, "1.(1)…").await?;
        browser.press("Enter").await?;
        browser.wait_eval("its remedy", "location.hash.startsWith('#/muc/r11')").await?;
        held(browser).await
    })
    .await;
}
