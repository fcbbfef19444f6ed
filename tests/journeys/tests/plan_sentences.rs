//! Sentences of another plan, taken into the parts of this one.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may panic")]

use journeys::forms::{focus_on, holds, press, put, value};
use journeys::keeping::{sample, saved};
use journeys::{Browser, Outcome, View, journey};

/// A new plan, at its part III.
async fn part_three(browser: &Browser) -> Outcome {
    browser.open("#/lap-moi").await?;
    put(browser, "new-commune", "Sơn Hà").await?;
    put(browser, "new-superior", "UBND tỉnh Quảng Ngãi").await?;
    put(browser, "new-year", "2027").await?;
    press(browser, "#create-plan").await?;
    holds(browser, "f-agency-name", "Sơn Hà").await?;
    saved(browser).await?;
    browser.go("#/ke-hoach/muc-p3").await?;
    browser.css("#muc-p312-sentences").await.map(drop)
}

async fn lines(browser: &Browser) -> Outcome<usize> {
    let text = value(browser, "f-sections-p312-body").await?;
    Ok(text.lines().filter(|line| !line.trim().is_empty()).count())
}

async fn has_lines(browser: &Browser, count: usize) -> Outcome {
    browser.wait_for(&format!("{count} lines"), async || Ok(lines(browser).await? == count)).await
}

#[tokio::test]
async fn two_sentences_come_by_two_presses_and_undo_takes_one_back() {
    journey("sentences of the sample", async |browser| {
        part_three(browser).await?;
        assert_eq!(browser.count("[id^=take-]").await?, 0, "nothing is built while folded");
        press(browser, "#muc-p312-sentences summary").await?;
        browser.css("#take-p312-6").await?;
        browser.wait_text("xã Ba Xa 2024").await?;
        browser.wait_text("Có số liệu, văn bản của kế hoạch gốc: xem lại").await?;
        browser.look_everywhere().await?;
        press(browser, "#take-p312-0").await?;
        has_lines(browser, 1).await?;
        focus_on(browser, "take-p312-1").await?;
        press(browser, "#take-p312-2").await?;
        has_lines(browser, 2).await?;
        assert_eq!(browser.count("[id^=take-p312-]").await?, 5, "two are there already");
        let text = value(browser, "f-sections-p312-body").await?;
        assert!(text.contains("Kế hoạch Cải cách hành chính năm 2027 của xã."), "{text}");
        press(browser, "#undo").await?;
        has_lines(browser, 1).await?;
        browser.css("#take-p312-2").await?;
        saved(browser).await?;
        press(browser, "#muc-p32-sentences summary").await?;
        press(browser, "#take-p32-0").await?;
        browser
            .wait_eval("the duty", "document.querySelectorAll('[id^=duty-]').length === 1")
            .await?;
        browser.reload().await?;
        browser.css("#f-sections-p312-body").await?;
        has_lines(browser, 1).await?;
        browser.go("#/ke-hoach/muc-p2").await?;
        browser.css("#muc-p2-more").await?;
        assert_eq!(browser.count("[id$=-sentences]").await?, 0, "part II tells its own year");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_plan_of_this_device_gives_sentences_on_a_phone() {
    journey("sentences of another plan", async |browser| {
        sample(browser).await?;
        browser.view(View::Phone).await?;
        browser.go("#/ke-hoach/muc-p3").await?;
        put(browser, "f-sections-p311-body", "- Câu của riêng xã năm 2024.").await?;
        saved(browser).await?;
        part_three(browser).await?;
        press(browser, "#muc-p311-sentences summary").await?;
        browser.css("#take-p311-0").await?;
        browser.choose("Thêm kế hoạch trên máy này", "Ba Xa").await?;
        browser.wait_text("Câu của riêng xã năm 2027.").await?;
        browser.look_everywhere().await?;
        press(browser, "#take-p311-0").await?;
        holds(browser, "f-sections-p311-body", "- Câu của riêng xã năm 2027.").await?;
        browser.wait_text("Đã có").await
    })
    .await;
}
