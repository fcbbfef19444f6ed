//! Undo of what was typed: in one press, and never of a tidying alone.

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

/// H. Tidying belongs to the typing before it: one undo takes both back.
#[tokio::test]
async fn undo_takes_the_words_back_and_not_a_tidying_alone() {
    journey("H: tidying joins the typing", async |browser| {
        let before = at_the_words(browser).await?;
        let far = include_str!("../../cases/e3-far-cleanup.txt");
        press(browser, &format!("#{FIELD}:read-write")).await?;
        browser.press("Control+Home").await?;
        for line in far.lines().take(1) {
            browser.keys(line).await?;
        }
        browser.press("Control+End").await?;
        browser.keys(" câu cuối").await?;
        browser.press("Tab").await?;
        saved(browser).await?;
        press(browser, "#undo").await?;
        let now = "return document.getElementById(arguments[0]).value.includes('câu cuối')";
        let gone = async || browser.eval_with(now, vec![json!(FIELD)]).await;
        browser.wait_same("the last words are taken back", &json!(false), gone).await?;
        let mut presses = 0;
        while journeys::forms::value(browser, FIELD).await? != before && presses < 3 {
            press(browser, "#undo").await?;
            saved(browser).await?;
            presses += 1;
        }
        assert!(presses <= 1, "{presses} more presses for the words above");
        Ok(())
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
        browser.css("#told").await.map(drop)
    })
    .await;
}
