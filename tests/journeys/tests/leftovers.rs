//! What is left of the older plan in the words of a new one: sentence by sentence, none silently.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may panic")]

use journeys::forms::{holds, press, put};
use journeys::keeping::{sample, saved};
use journeys::{Browser, Outcome, journey};
use serde_json::json;

/// Next year's plan of the sample, with the result that was published meanwhile.
async fn next_year(browser: &Browser) -> Outcome {
    sample(browser).await?;
    browser.go("#/lap-tu").await?;
    holds(browser, "new-year", "2025").await?;
    put(browser, "next-rank", "8").await?;
    put(browser, "next-band", "Hoàn thành tốt nhiệm vụ").await?;
    press(browser, "#create-plan").await?;
    browser.css("[data-leftover]").await.map(drop)
}

async fn seen(browser: &Browser, seen: usize, all: usize) -> Outcome {
    browser.wait_text(&format!("Đã rà soát {seen}/{all}")).await
}

/// The first waiting sentence with these words, as its id.
async fn sentence(browser: &Browser, words: &str) -> Outcome<String> {
    let script = "const all = [...document.querySelectorAll('[id^=leftover-][data-leftover]')]; \
        return all.find(n => n.innerText.includes(arguments[0]))?.id ?? ''";
    let id = browser.eval_with(script, vec![json!(words)]).await?;
    Ok(id.as_str().unwrap_or_default().to_owned())
}

async fn focus_is_on(browser: &Browser, id: &str) -> Outcome {
    let there = format!("document.activeElement?.id === {}", json!(id));
    browser.wait_eval(&format!("the focus is on {id}"), &there).await
}

/// The sentence after one, as its id.
async fn after(browser: &Browser, id: &str) -> Outcome<String> {
    let script = "const all = [...document.querySelectorAll('[id^=leftover-][data-leftover]')]; \
        return all[all.findIndex(n => n.id === arguments[0]) + 1]?.id ?? ''";
    let next = browser.eval_with(script, vec![json!(id)]).await?;
    Ok(next.as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn each_sentence_is_accepted_kept_or_changed_and_the_focus_goes_on() {
    journey("leftovers", async |browser| {
        next_year(browser).await?;
        let all = browser.count("[data-leftover]").await?;
        assert!((30..80).contains(&all), "{all}");
        seen(browser, 0, all).await?;
        browser.look_everywhere().await?;

        let first = sentence(browser, "Đổi thành “2025”").await?;
        let next = after(browser, &first).await?;
        press(browser, &format!("#{first} .actions .button")).await?;
        seen(browser, 1, all).await?;
        focus_is_on(browser, &next).await?;

        let kept = next;
        let next = after(browser, &kept).await?;
        let script = "[...document.getElementById(arguments[0]).querySelectorAll('button')]\
            .find(n => n.innerText.includes('Giữ nguyên')).click()";
        browser.eval_with(script, vec![json!(kept)]).await?;
        seen(browser, 2, all).await?;
        browser.wait_text("Đã giữ nguyên (1)").await?;
        focus_is_on(browser, &next).await?;

        press(browser, &format!("#{next} summary")).await?;
        let field = "return document.querySelector('[id^=leftover-][id$=-words]').id";
        browser.css("[id^=leftover-][id$=-words]").await?;
        let id = browser.eval(field).await?.as_str().unwrap_or_default().to_owned();
        put(browser, &id, "của năm sau").await?;
        browser.click("Thay").await?;
        seen(browser, 3, all).await?;
        saved(browser).await?;
        browser.reload().await?;
        seen(browser, 3, all).await?;
        browser.wait_text("Đã giữ nguyên (1)").await?;

        browser.click("Thay năm cũ ở").await?;
        browser.wait_no_text("Thay năm cũ ở").await?;
        let left = sentence(browser, "").await?;
        focus_is_on(browser, &left).await?;
        press(browser, "#undo").await?;
        seen(browser, 3, all).await?;
        browser.go("#/ke-hoach/khung").await?;
        holds(browser, "f-frame-year", "2025").await?;
        holds(browser, "f-outcome-rank", "8").await
    })
    .await;
}

#[tokio::test]
async fn accepting_all_years_writes_no_false_sentence() {
    journey("leftovers in bulk", async |browser| {
        next_year(browser).await?;
        browser.wait_no_text("Thay mẫu số xếp hạng ở").await?;
        browser.click("Thay năm cũ ở").await?;
        browser.wait_no_text("Thay năm cũ ở").await?;
        let basis = sentence(browser, "3598/QĐ-UBND").await?;
        assert!(!basis.is_empty(), "the cited decision still waits");
        browser.wait_text("Câu dẫn văn bản có ngày – xem từng câu").await?;
        let result = sentence(browser, "xếp thứ").await?;
        assert!(!result.is_empty(), "the old result still waits");
        let script = "return document.getElementById(arguments[0]).innerText";
        let words = browser.eval_with(script, vec![json!(result)]).await?;
        for part in ["8/19", "tăng 02 bậc", "Câu nói kết quả"] {
            assert!(words.as_str().unwrap_or_default().contains(part), "{part}: {words}");
        }
        press(browser, &format!("#{result} .actions .button")).await?;
        browser.go("#/ke-hoach/muc-p2").await?;
        holds(
            browser,
            "f-sections-p211-body",
            "Năm 2024, Chỉ số CCHC xã xếp thứ 8/19 xã, thị trấn (tăng 02 bậc so với năm 2023); \
             giữ mức ổn định “Hoàn thành tốt nhiệm vụ”.",
        )
        .await
    })
    .await;
}

#[tokio::test]
async fn the_old_words_are_the_first_thing_to_do_of_a_next_plan() {
    journey("the old words first", async |browser| {
        browser.clock("2025-01-10T08:00:00+07:00").await?;
        next_year(browser).await?;
        let all = browser.count("[data-leftover]").await?;
        browser.go("#/tong-quan").await?;
        let words = format!("Rà soát {all} chỗ theo kế hoạch cũ");
        let first = format!(
            "document.querySelector('#next-step')?.innerText === {0} && \
             document.querySelector('#steps [aria-current=step]')?.innerText.includes({0})",
            json!(words)
        );
        browser.wait_eval("both lead there", &first).await?;
        // Its due days are of the older year, so that nothing is overdue.
        assert_eq!(browser.count(".todo [data-status=overdue]").await?, 0);
        press(browser, "#next-step").await?;
        browser.wait_eval("the old words", "location.hash === '#/ke-hoach/chu-cu'").await
    })
    .await;
}
