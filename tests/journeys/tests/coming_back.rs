//! What one comes back to: the place on the page and the row, link or field that had the focus; and where one press
//! leads.
#![allow(clippy::panic, reason = "a test may panic")]

use journeys::forms::{focus_on, press};
use journeys::keeping::sample;
use journeys::{Browser, Outcome, View, journey, sheet};

const IN_SIGHT: &str = "(() => { const b = document.activeElement.getBoundingClientRect(), \
    top = document.querySelector('.head').getBoundingClientRect().bottom; \
    return b.top >= top - 1 && b.bottom <= innerHeight + 1 })()";

async fn row_has_the_focus(browser: &Browser) -> Outcome {
    focus_on(browser, "row-r733").await?;
    browser.wait_eval("the row in sight", IN_SIGHT).await
}

#[tokio::test]
async fn the_list_is_as_it_was_left() {
    journey("the list is as it was left", async |browser| {
        sample(browser).await?;
        browser.view(View::Phone).await?;
        browser.go("#/tieu-chi").await?;
        press(browser, "#row-r733").await?;
        browser.wait_text("Về danh sách").await?;
        browser.eval("scrollTo(0, 500)").await?;
        browser.eval("history.back()").await?;
        row_has_the_focus(browser).await?;
        let scrolled = browser.eval("return scrollY > 100").await?;
        assert_eq!(scrolled, true, "not at its top");
        press(browser, "#row-r733").await?;
        browser.wait_text("Về danh sách").await?;
        browser.click("Về danh sách").await?;
        row_has_the_focus(browser).await
    })
    .await;
}

#[tokio::test]
async fn the_groups_of_figures_stay_as_they_were_folded() {
    journey("groups as they were", async |browser| {
        sheet::open(browser).await?;
        let groups = "document.querySelectorAll('.grid__fold[aria-expanded=true]').length";
        let first = browser.eval(&format!("return {groups}")).await?;
        sheet::unfold(browser).await?;
        let all = browser.eval(&format!("return {groups}")).await?;
        assert_ne!(first, all, "some were folded");
        browser.go("#/tong-quan").await?;
        browser.css("#next-step").await?;
        browser.eval("history.back()").await?;
        browser.wait_eval("all are open again", &format!("{groups} === {all}")).await
    })
    .await;
}

#[tokio::test]
async fn the_focus_is_always_in_sight_in_the_grid() {
    journey("the focus in sight", async |browser| {
        sheet::open(browser).await?;
        sheet::unfold(browser).await?;
        browser.eval("scrollTo(0, 0)").await?;
        press(browser, "#f-figures-cot3-6").await?;
        for key in ["ArrowDown", "ArrowUp"] {
            for _ in 0..22 {
                browser.press(key).await?;
                browser.wait_eval(&format!("in sight after {key}"), IN_SIGHT).await?;
            }
        }
        focus_on(browser, "f-figures-cot3-6").await?;
        // The question of who works here lies over nothing that is being typed in.
        browser.keys("5").await?;
        browser.press("Enter").await?;
        let hidden = "(() => { const who = document.querySelector('.who'); \
            return who && getComputedStyle(who).visibility === 'hidden' })()";
        browser.wait_eval("the question waits", hidden).await?;
        browser.eval("document.activeElement.blur()").await?;
        browser.wait_eval("the question is asked", &format!("!({hidden})")).await
    })
    .await;
}

#[tokio::test]
async fn one_press_leads_into_what_is_to_be_typed() {
    journey("one press into the field", async |browser| {
        browser.clock("2024-06-20T08:00:00+07:00").await?;
        sample(browser).await?;
        browser.go("#/tong-quan").await?;
        browser.choose("Người sử dụng", "Văn hóa - Xã hội").await?;
        browser.wait_text("Nhập số liệu tháng").await?;
        press(browser, "#next-step").await?;
        let form = "document.activeElement.id.startsWith('f-figures-cot3-')";
        browser.wait_eval("the form's first column", form).await?;
        browser.go("#/muc/r733").await?;
        browser.click("Thêm ghi chú").await?;
        let words = "document.activeElement.matches('[id^=f-notes-][id$=-text]')";
        browser.wait_eval("the note's words", words).await?;
        browser.click("Thêm tài liệu").await?;
        let number = "document.activeElement.matches('[id^=f-evidence-][id$=-number]')";
        browser.wait_eval("the document's number", number).await?;
        browser.axe().await
    })
    .await;
}
