//! The sample with made-up figures, and the steps of a draft.
#![allow(clippy::expect_used, reason = "a test may panic")]

use journeys::keeping::saved;
use journeys::{Browser, Outcome, View, journey};
use serde_json::json;

async fn at_the_start(browser: &mut Browser) -> Outcome {
    browser.clock("2026-05-06T08:00:00+07:00").await?;
    browser.open("#/").await
}

#[tokio::test]
async fn made_up_figures_are_seen_on_their_own_day_and_say_so_everywhere() {
    journey("made-up figures", async |browser| {
        at_the_start(browser).await?;
        browser.click("Xem với số liệu minh họa").await?;
        saved(browser).await?;
        browser.wait_text("Đến hết tháng 6").await?;
        assert_eq!(browser.count("#clock-notice, #year-over, #steps").await?, 0);
        browser.look_everywhere().await?;
        for route in ["#/tieu-chi", "#/so-lieu", "#/muc/r733", "#/van-ban/bang-theo-doi"] {
            browser.go(route).await?;
            browser.css("#illustration-mark").await?;
        }
        browser.css(".paper__disclaimer").await?;
        // What is fixed is printed on every page; its letters lie askew, so that no text can be read back.
        browser.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        let mark = "(() => { const s = getComputedStyle(document.querySelector('.paper__disclaimer'), '::after'); \
            return s.position === 'fixed' && s.content.includes('MINH HỌA') })()";
        browser.wait_eval("a mark on every printed page", mark).await?;
        browser.cdp("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
        browser.go("#/ke-hoach/ban-hanh").await?;
        browser.css("#not-issued").await?;
        assert_eq!(browser.count("#mark-issued").await?, 0, "it is never issued");
        browser.go("#/").await?;
        browser.wait_text("Kế hoạch năm 2024 của Ba Xa (số liệu minh họa)").await?;
        browser.view(View::Phone).await?;
        browser.look_everywhere().await
    })
    .await;
}

#[tokio::test]
async fn a_draft_says_what_is_done_and_leads_to_what_comes_next() {
    journey("steps", async |browser| {
        at_the_start(browser).await?;
        browser.go("#/lap-moi").await?;
        let name = browser.css("#new-commune").await?;
        browser.click_on(&name).await?;
        browser.keys("Ba Xa").await?;
        let make = browser.css("#create-plan").await?;
        browser.click_on(&make).await?;
        saved(browser).await?;
        browser.go("#/tong-quan").await?;
        browser.wait_text("Xong 1/7 bước").await?;
        browser.look_everywhere().await?;
        let next = browser.css(".steps__row--next .steps__link").await?;
        browser.click_on(&next).await?;
        browser
            .wait_eval("the signer's field", "document.activeElement.id === 'f-decision-signer'")
            .await
    })
    .await;
}

/// The day that made-up figures are seen on goes with their plan.
#[tokio::test]
async fn the_day_of_made_up_figures_ends_with_them() {
    journey("the day ends with its plan", async |browser| {
        browser.clock("2024-06-20T08:00:00+07:00").await?;
        browser.open("#/").await?;
        browser.click("Xem với số liệu minh họa").await?;
        saved(browser).await?;
        for (route, there) in [
            ("#/van-ban/bang-theo-doi", ".paper"),
            ("#/nhiem-vu/d433", "#reports"),
            ("#/tong-quan", "#next-step"),
            ("#/", "#open-illustration"),
        ] {
            browser.go(route).await?;
            browser.css(there).await?;
            // Idle work of the page before comes in between.
            browser.eval("return new Promise(done => setTimeout(done, 1500))").await?;
        }
        browser.click("Mở kế hoạch mẫu Ba Xa 2024").await?;
        saved(browser).await?;
        browser.go("#/van-ban/bang-theo-doi").await?;
        browser.wait_text("lập ngày 20/6/2024").await
    })
    .await;
}
