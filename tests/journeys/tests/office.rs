//! Word and Excel: every document as a file that the office goes on with.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use journeys::forms::press;
use journeys::keeping::open_year;
use journeys::office::words_of;
use journeys::paper::printed;
use journeys::{View, journey};
use serde_json::json;

/// The report of a quarter, with words of its own, as a Word file: it says what the print says.
#[tokio::test]
async fn a_quarters_report_is_saved_as_word_after_a_text_change() {
    journey("office: a report in Word", async |browser| {
        browser.clock("2024-03-19T08:00:00+07:00").await?;
        open_year(browser).await?;
        browser.go("#/van-ban/bao-cao-ky/q1").await?;
        press(browser, "#part-danh-gia > summary").await?;
        press(browser, "#part-danh-gia .report__text > button").await?;
        browser
            .wait_eval("the focus is in its field", "document.activeElement.tagName === 'TEXTAREA'")
            .await?;
        browser.keys(" Quý I còn hai chỉ tiêu phải bù trong quý II.").await?;
        browser.press("Tab").await?;
        let there = "document.querySelector('.papers').textContent.includes('trong quý II')";
        browser.wait_eval("the words are on the paper", there).await?;
        press(browser, "#save-word").await?;
        browser.wait_text("Đã tải về bao-cao").await?;
        browser.axe().await?;
        browser.shot("office-word").await?;
        let words = words_of(&browser.download(".docx").await?)?;
        let paper = printed(&browser.pdf("office-word").await?)?;
        assert!(words.contains("phảibùtrongquýII"), "the words that were changed: {words}");
        for said in ["BÁOCÁO", "38,46%", "Nơinhận:"] {
            assert!(words.contains(said) && paper.contains(said), "{said}");
        }
        Ok(())
    })
    .await;
}

/// The part that writes Word files is there without a network, though it was never used with one.
#[tokio::test]
async fn word_is_written_with_the_server_stopped_before_its_first_use() {
    journey("office: offline", async |browser| {
        open_year(browser).await?;
        browser.wait_offline_ready().await?;
        browser.server().take_requests();
        browser.stop_server();
        browser.go("#/van-ban").await?;
        press(browser, "#save-word").await?;
        browser.css("#office-saved").await?;
        let words = words_of(&browser.download(".docx").await?)?;
        assert!(words.contains("QUYẾTĐỊNH") && words.contains("KẾHOẠCH"), "{words}");
        Ok(())
    })
    .await;
}

/// Where no service worker keeps the parts, they are fetched once, and nothing is asked of the network after that.
#[tokio::test]
async fn the_parts_are_fetched_at_once_where_nothing_keeps_them() {
    journey("office: no service worker", async |browser| {
        browser.allow("ERR_BLOCKED_BY_CLIENT");
        browser.allow("sw.js");
        browser.cdp("Network.enable", json!({})).await?;
        browser.cdp("Network.setBlockedURLs", json!({ "urls": ["*/sw.js"] })).await?;
        browser
            .before_every_page("if (window.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = async () => { throw new Error('no'); }")
            .await?;
        open_year(browser).await?;
        let all = "performance.getEntriesByType('resource').filter(it => /office\\/.*\\.wasm/.test(it.name)).length === 3";
        browser.wait_eval("the three parts", all).await?;
        browser.go("#/van-ban").await?;
        browser.stop_server();
        press(browser, "#save-word").await?;
        browser.css("#office-saved").await?;
        browser.download(".docx").await?;
        Ok(())
    })
    .await;
}

/// A part on its way over a slow network says so, and is stopped at once; a second press brings the file.
#[tokio::test]
async fn what_takes_long_says_so_and_can_be_stopped() {
    journey("office: stopped", async |browser| {
        browser.view(View::Tablet).await?;
        browser
            .before_every_page("if (window.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = () => new Promise(() => {})")
            .await?;
        open_year(browser).await?;
        browser.go("#/van-ban").await?;
        browser.css("#save-word").await?;
        browser.cdp("Network.enable", json!({})).await?;
        let slow = |bytes: i64| {
            json!({ "offline": false, "latency": 400, "downloadThroughput": bytes, "uploadThroughput": bytes })
        };
        browser.cdp("Network.emulateNetworkConditions", slow(4_000)).await?;
        press(browser, "#save-word").await?;
        browser.wait_text("Đang viết").await?;
        browser.axe().await?;
        press(browser, "#office-stop").await?;
        browser.wait_text("Đã dừng").await?;
        browser.cdp("Network.emulateNetworkConditions", slow(-1)).await?;
        press(browser, "#save-word").await?;
        browser.css("#office-saved").await?;
        browser.download(".docx").await?;
        Ok(())
    })
    .await;
}
