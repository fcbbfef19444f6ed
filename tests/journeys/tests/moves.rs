//! What belongs to something else is given to another: a duty to a section and an officer, a remedy to an area.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may panic")]

use journeys::forms::press;
use journeys::keeping::{sample, saved};
use journeys::{Browser, Outcome, journey};

/// Waits until the page shows something, by a CSS selector, or does not.
async fn shows(browser: &Browser, selector: &str, there: bool) -> Outcome {
    let what = format!("{selector}: {there}");
    browser.wait_eval(&what, &format!("!!document.querySelector({selector:?}) === {there}")).await
}

/// The duty stands in one section and not in the other; the officer is named in it, or not.
async fn duty_in(browser: &Browser, section: &str, other: &str, officer: bool) -> Outcome {
    browser.go("#/ke-hoach/muc-p3").await?;
    shows(browser, &format!("#duties-{section} #duty-d211"), true).await?;
    shows(browser, &format!("#duties-{other} #duty-d211"), false).await?;
    browser.go("#/nhiem-vu/d211").await?;
    browser.css("#f-duties-d211-officers summary").await?;
    // The names to tick are made when the fold opens.
    let ticks = "(document.querySelector('#f-duties-d211-officers details').open = true) && !!document.getElementById('f-duties-d211-officers-tckt')";
    browser.wait_eval("the ticks", ticks).await?;
    let named = "document.getElementById('f-duties-d211-officers-tckt').checked";
    browser.wait_eval("the officer", &format!("{named} === {officer}")).await
}

#[tokio::test]
async fn a_duty_goes_to_another_section_and_officer() {
    journey("duty moves", async |browser| {
        sample(browser).await?;
        duty_in(browser, "p321", "p322", false).await?;
        press(browser, "label:has(#f-duties-d211-officers-tckt)").await?;
        browser.choose("Thuộc mục", "2.2. Chỉ số đối với lĩnh vực cải cách TTHC").await?;
        duty_in(browser, "p322", "p321", true).await?;
        press(browser, "#undo").await?;
        press(browser, "#undo").await?;
        duty_in(browser, "p321", "p322", false).await?;
        press(browser, "#redo").await?;
        press(browser, "#redo").await?;
        duty_in(browser, "p322", "p321", true).await?;
        saved(browser).await?;
        browser.reload().await?;
        duty_in(browser, "p322", "p321", true).await?;
        browser.choose("Thuộc mục", "Chưa thuộc mục nào").await?;
        browser.go("#/tieu-chi?loai=nhiem-vu").await?;
        browser.wait_text("Chưa xếp vào mục nào").await?;
        press(browser, "#undo").await?;
        browser.wait_no_text("Chưa xếp vào mục nào").await
    })
    .await;
}

/// The remedy stands under this area in the list, and its page says so.
async fn remedy_in(browser: &Browser, area: &str) -> Outcome {
    browser.go("#/tieu-chi").await?;
    browser.css("[data-row=r733]").await?;
    let head =
        "document.querySelector('[data-row=r733]').closest('.group').querySelector('h2').innerText";
    browser.wait_eval(area, &format!("{head}.startsWith({area:?})")).await?;
    browser.go("#/muc/r733").await?;
    let above = "document.querySelector('.heading__above').innerText";
    browser.wait_eval(area, &format!("{above}.includes({area:?})")).await
}

#[tokio::test]
async fn a_remedy_goes_to_another_area() {
    journey("remedy moves", async |browser| {
        sample(browser).await?;
        remedy_in(browser, "7. ").await?;
        browser.click("Mã, tên, điểm và cách ghi trong văn bản").await?;
        let drawn = "document.getElementById('f-remedies-r733-area')";
        browser.wait_eval("the list of areas", drawn).await?;
        let options = browser
            .eval("return [...document.getElementById('f-remedies-r733-area').options].map(o => o.text)")
            .await?;
        assert_eq!(options.as_array().map(Vec::len), Some(5), "none and four areas: {options}");
        let second = options[2].as_str().unwrap_or_default().to_owned();
        browser.choose("Lĩnh vực", &second).await?;
        remedy_in(browser, &second).await?;
        press(browser, "#undo").await?;
        remedy_in(browser, "7. ").await?;
        press(browser, "#redo").await?;
        remedy_in(browser, &second).await?;
        saved(browser).await?;
        browser.reload().await?;
        remedy_in(browser, &second).await
    })
    .await;
}
