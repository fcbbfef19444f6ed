//! Undo of what was typed: in one press, and never of a tidying alone.

use std::time::Duration;

use super::*;

const FIELD: &str = "f-remedies-r733-direction";

async fn at_the_words(browser: &Browser) -> Outcome<String> {
    journeys::keeping::sample(browser).await?;
    journeys::forms::value(browser, FIELD).await
}

/// G. A burst of typing is one press.
#[tokio::test]
async fn a_burst_of_typing_is_one_press_of_undo() {
    journey_in_both("G: one press for a burst", async |browser| {
        let before = at_the_words(browser).await?;
        journeys::keeping::type_more(browser, " chín chữ").await?;
        holds(browser, FIELD, &format!("{before} chín chữ")).await?;
        let mut presses = 0;
        while journeys::forms::value(browser, FIELD).await? != before && presses < 12 {
            browser.press("Control+z").await?;
            presses += 1;
        }
        assert_eq!(presses, 1, "presses for one burst");
        saved(browser).await
    })
    .await;
}

/// H. Tidying belongs to the typing before it: undo takes words back, and never a tidying alone.
#[tokio::test]
async fn undo_takes_the_words_back_and_not_a_tidying_alone() {
    journey("H: tidying joins the typing", async |browser| {
        let before = at_the_words(browser).await?;
        let now = async || journeys::forms::value(browser, FIELD).await;
        let far = include_str!("../../cases/e3-far-cleanup.txt");
        press(browser, &format!("#{FIELD}:read-write")).await?;
        browser.press("Control+a").await?;
        for (at, line) in far.lines().enumerate() {
            if at > 0 {
                browser.press("Enter").await?;
            }
            browser.keys(line).await?;
        }
        tokio::time::sleep(Duration::from_millis(2_500)).await;
        browser.keys(" câu cuối").await?;
        browser.press("Tab").await?;
        saved(browser).await?;
        assert!(!now().await?.contains("dòng một \n"), "the space far above was tidied");
        press(browser, "#undo").await?;
        browser
            .wait_for("the last words are taken back", async || {
                Ok(!now().await?.contains("câu cuối"))
            })
            .await?;
        let mut presses = 0;
        while now().await? != before && presses < 6 {
            let was = now().await?;
            press(browser, "#undo").await?;
            let seen = async || Ok(now().await?.split_whitespace().ne(was.split_whitespace()));
            browser.wait_for("a press takes back what can be seen", seen).await?;
            presses += 1;
        }
        assert_eq!(now().await?, before);
        saved(browser).await
    })
    .await;
}

/// H. What an undo leaves in a field is tidied by nobody: "Làm lại" stays.
#[tokio::test]
async fn leaving_a_field_after_an_undo_keeps_what_can_be_done_again() {
    journey("H: redo after an undo in the field", async |browser| {
        let before = at_the_words(browser).await?;
        journeys::keeping::type_more(browser, " một ").await?;
        tokio::time::sleep(Duration::from_millis(2_500)).await;
        browser.keys("hai").await?;
        browser.press("Control+z").await?;
        holds(browser, FIELD, &format!("{before} một ")).await?;
        browser.press("Tab").await?;
        saved(browser).await?;
        press(browser, "#redo:enabled").await?;
        holds(browser, FIELD, &format!("{before} một hai")).await?;
        // What is pasted is a deed of its own, though it follows typing at once.
        journeys::keeping::type_more(browser, " ba").await?;
        paste(browser, " bốn").await?;
        holds(browser, FIELD, &format!("{before} một hai ba bốn")).await?;
        browser.press("Control+z").await?;
        holds(browser, FIELD, &format!("{before} một hai ba")).await
    })
    .await;
}

/// The way through the plan's own undo: nothing behind an open dialog changes.
#[tokio::test]
async fn nothing_changes_behind_an_open_dialog() {
    journey("keys under a dialog", async |browser| {
        at_the_figures(browser).await?;
        stand_in(browser, "cot7-1").await?;
        browser.keys("40").await?;
        stand_in(browser, "cot7-2").await?;
        paste(browser, "41\t42").await?;
        browser.css("#paste-counted").await?;
        press(browser, "#paste-dialog h2").await?;
        browser.press("Control+z").await?;
        browser.eval("history.back()").await?;
        browser
            .wait_eval("the dialog to close", "!document.querySelector('#paste-dialog').open")
            .await?;
        assert_eq!(browser.eval("return location.hash").await?, json!("#/so-lieu"));
        cell_holds(browser, "cot7-1", "40").await
    })
    .await;
}

/// Ctrl+S says what the person wants to know.
#[tokio::test]
async fn control_s_says_that_all_is_saved() {
    journey("Ctrl+S", async |browser| {
        at_the_words(browser).await?;
        browser.press("Control+s").await?;
        browser.css("#told").await?;
        browser.wait_text("Mọi nội dung đã được lưu trên máy này").await?;
        // It is true until the next letter.
        journeys::keeping::type_more(browser, "x").await?;
        browser.wait_no_text("Mọi nội dung đã được lưu trên máy này").await
    })
    .await;
}
