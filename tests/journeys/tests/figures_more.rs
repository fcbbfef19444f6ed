//! The measures themselves, and the page of figures in English.
#![allow(clippy::panic, clippy::expect_used, reason = "a test may panic")]

use journeys::keeping::saved;
use journeys::{Browser, Outcome, journey, sheet};

async fn at_the_figures(browser: &mut Browser) -> Outcome {
    browser.clock("2024-06-20T08:00:00+07:00").await?;
    sheet::open(browser).await
}

#[tokio::test]
async fn measures_are_added_renamed_and_put_out_of_use() {
    journey("measures", async |browser| {
        at_the_figures(browser).await?;
        browser.click("Sửa danh mục số liệu").await?;
        browser.css("#add-measure").await?;
        browser.click("Thêm số liệu").await?;
        browser.wait_text("Số liệu mới").await?;
        browser.rewrite("Tên số liệu", "Buổi tập huấn").await?;
        browser.press("Tab").await?;
        browser.click("Thôi dùng").await?;
        browser.wait_text("Buổi tập huấn (thôi dùng)").await?;
        saved(browser).await?;
        browser.axe().await
    })
    .await;
}

/// Types a figure of month 6.
async fn figure(browser: &Browser, measure: &str, text: &str) -> Outcome {
    let field = browser.css(&format!("#f-figures-{measure}-6")).await?;
    browser.click_on(&field).await?;
    browser.keys(text).await
}

#[tokio::test]
async fn an_edited_target_is_judged_at_once() {
    journey("an edited target", async |browser| {
        at_the_figures(browser).await?;
        browser.css(".grid__fold").await?;
        let unfold = "for (const b of document.querySelectorAll('.grid__fold[aria-expanded=false]')) b.click()";
        browser.eval(unfold).await?;
        figure(browser, "m733kq", "200").await?;
        figure(browser, "m733kqxong", "109").await?;
        browser.go("#/muc/r733").await?;
        let chip = ".verdict[data-target=t733kq] .chip[data-status='not-met']";
        browser.css(chip).await?;
        browser.wait_text("109/200 (54,50%)").await?;
        browser.eval("for (const d of document.querySelectorAll('.verdict[data-target=t733kq] details')) d.open = true").await?;
        let field = browser.css("#f-targets-t733kq-threshold").await?;
        browser.click_on(&field).await?;
        browser.press("Control+a").await?;
        browser.keys("54,5").await?;
        browser.css(".verdict[data-target=t733kq] .chip[data-status='met']").await?;
        browser.press("Backspace").await?;
        browser.keys("6").await?;
        browser.css(chip).await.map(drop)
    })
    .await;
}

#[tokio::test]
async fn figures_and_overview_speak_english() {
    journey("figures in English", async |browser| {
        at_the_figures(browser).await?;
        browser.go("#/tep").await?;
        browser.click("Giao diện và ngôn ngữ").await?;
        browser.click("English").await?;
        browser.go("#/so-lieu").await?;
        browser.wait_text("0 of ").await?;
        browser.wait_text("Next empty cell").await?;
        browser.shot("figures-english").await?;
        browser.axe().await?;
        browser.go("#/tong-quan").await?;
        browser.wait_text("To do now").await?;
        browser.wait_text("Draft plan of 2024").await?;
        browser.axe().await
    })
    .await;
}

#[tokio::test]
async fn enter_in_the_last_cell_adds_nothing_to_its_figure() {
    journey("the last cell", async |browser| {
        for view in ["Từng tháng", "Cả năm"] {
            at_the_figures(browser).await?;
            browser.click(view).await?;
            browser.css("input[id^='f-figures-']:read-write").await?;
            // Where the last group is unfolded there is no next one: the digits go nowhere.
            let last = "for (const b of document.querySelectorAll('.grid__fold[aria-expanded=false]')) b.click(); \
                return new Promise(done => setTimeout(() => { \
                  const all = [...document.querySelectorAll('.months input[type=text], .grid input[type=text]')] \
                    .filter(one => one.checkVisibility() && one.id.startsWith('f-figures-')); \
                  const field = all.at(-1); field.focus(); field.select(); done(field.id); }, 300))";
            let id = browser.eval(last).await?.as_str().unwrap_or_default().to_owned();
            browser.keys("2").await?;
            browser.press("Enter").await?;
            let left = format!("document.activeElement.id !== '{id}'");
            browser.wait_eval("out of the cell", &left).await?;
            browser.press("7").await?;
            let value = format!("return document.getElementById('{id}').value");
            assert_eq!(browser.eval(&value).await?, "2", "{view}");
        }
        Ok(())
    })
    .await;
}
