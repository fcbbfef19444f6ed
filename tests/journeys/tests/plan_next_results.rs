//! Next year's plan of a year that was used: it says what was reached, and leaves out what was met, on request.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may panic")]

use journeys::forms::{holds, press, put};
use journeys::keeping::{open_year, saved};
use journeys::{Browser, Outcome, View, journey};
use serde_json::json;

/// Opens the page that makes the next plan, in January, with the year of figures behind it.
async fn january(browser: &mut Browser) -> Outcome {
    browser.clock("2025-01-10T08:00:00+07:00").await?;
    open_year(browser).await?;
    browser.go("#/lap-tu").await?;
    holds(browser, "new-year", "2025").await
}

async fn starts(browser: &Browser, field: &str, words: &str) -> Outcome {
    browser.css(&format!("#{field}")).await?;
    let there = format!("document.getElementById('{field}').value.startsWith({})", json!(words));
    browser.wait_eval(&format!("{field} starts with {words}"), &there).await
}

#[tokio::test]
async fn next_years_plan_says_what_was_reached_and_leaves_out_what_was_met() {
    journey("results of the old year", async |browser| {
        january(browser).await?;
        browser.wait_text("Kết quả năm 2024").await?;
        assert_eq!(browser.count("#old-year-running").await?, 0, "2024 is over");
        press(browser, "#old-year-results").await?;
        browser.click("Xem trước các câu sẽ ghi").await?;
        browser.wait_text("Kết quả đã số hóa: 53,19%, chưa đạt.").await?;
        press(browser, "#old-year-leave-out").await?;
        browser.css("#leave-out-r11").await?;
        assert_eq!(browser.count("#leave-out-list li").await?, 1);
        browser.wait_text("còn lại 11/12 mục").await?;
        press(browser, "#leave-out-r11").await?;
        browser.wait_text("còn lại 12/12 mục").await?;
        press(browser, "#leave-out-r11").await?;
        browser.wait_text("còn lại 11/12 mục").await?;
        browser.look_everywhere().await?;
        press(browser, "#create-plan").await?;
        browser.css("[data-leftover]").await?;
        let script = "return [...document.querySelectorAll('[data-leftover]')]\
            .filter(n => n.innerText.includes('Kết quả năm 2024:')).length";
        assert_eq!(browser.eval(script).await?, json!(0), "the new words are no old ones");
        saved(browser).await?;
        browser.go("#/muc/r733").await?;
        let told = "Kết quả năm 2024: Hồ sơ mới đã số hóa thành phần: 60,20% (tính đến tháng 5), đạt; \
            Kết quả đã số hóa: 53,19%, chưa đạt.\n";
        starts(browser, "f-remedies-r733-direction", told).await?;
        browser.go("#/muc/r15").await?;
        let told = "Kết quả năm 2024: 2 nhiệm vụ (tính đến tháng 5), chưa đạt.\n";
        starts(browser, "f-remedies-r15-direction", told).await?;
        browser.go("#/tieu-chi").await?;
        browser.wait_text("Công tác tuyên truyền CCHC").await?;
        browser.wait_no_text("Thực hiện Kế hoạch CCHC").await
    })
    .await;
}

#[tokio::test]
async fn unasked_nothing_is_told_and_another_commune_gets_no_results() {
    journey("no results unasked", async |browser| {
        browser.view(View::Phone).await?;
        january(browser).await?;
        press(browser, "#old-year-results").await?;
        press(browser, "#other-agency").await?;
        put(browser, "new-commune", "Ba Vì").await?;
        browser.css("#old-year-not").await?;
        press(browser, "#other-agency").await?;
        browser.css("#old-year-results").await?;
        put(browser, "new-year", "2024").await?;
        browser.css("#old-year-not").await?;
        put(browser, "new-year", "2025").await?;
        press(browser, "#old-year-results").await?;
        press(browser, "#create-plan").await?;
        browser.css("[data-leftover]").await?;
        // On a phone the words of an item are folded.
        browser.view(View::Desk).await?;
        browser.go("#/muc/r733").await?;
        browser.css("#f-remedies-r733-direction").await?;
        let field = "document.getElementById('f-remedies-r733-direction').value";
        browser
            .wait_eval("the old direction", &format!("{field} && !{field}.includes('Kết quả năm')"))
            .await
    })
    .await;
}

#[tokio::test]
async fn a_year_that_goes_on_says_up_to_which_month() {
    journey("results of a running year", async |browser| {
        browser.clock("2024-12-20T08:00:00+07:00").await?;
        open_year(browser).await?;
        browser.go("#/lap-tu").await?;
        browser.wait_text("Năm 2024 chưa kết thúc: kết quả tính đến tháng 12.").await
    })
    .await;
}
