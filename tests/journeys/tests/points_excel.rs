//! Điểm số out of a spreadsheet: a set that an office laid out comes in through "Nhập từ Excel", and the plan is scored
//! by it.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use journeys::forms::press;
use journeys::keeping::{open_year, saved};
use journeys::{View, journey};
use xtask::place;

/// A set in an .xlsx file with merged area rows and bands below its criteria: read, agreed to, seen, and undone.
#[tokio::test]
async fn a_set_comes_in_through_excel_and_one_undo_takes_it_back() {
    journey("points: a set brought in through Excel", async |browser| {
        browser.clock("2024-11-20T08:00:00+07:00").await?;
        open_year(browser).await?;
        browser.go("#/nhap-excel").await?;
        let file = place::at("office/reader/tests/fixtures").join("criteria-set.xlsx");
        browser.upload("#intake-file", &file).await?;
        browser.wait_text("8 lĩnh vực").await?;
        browser.wait_text("ban hành kèm theo Quyết định số 01/QĐ-MH ngày 02/01/2024").await?;
        browser.wait_text("Phần chung khác nhau: ").await?;
        browser.wait_text("Chưa ghi gì vào kế hoạch").await?;
        browser.axe().await?;
        browser.shot("intake-set").await?;
        for view in [View::Phone, View::Tablet] {
            browser.view(view).await?;
            browser.no_sideways_scroll().await?;
        }
        browser.view(View::Desk).await?;
        press(browser, "#intake-agree").await?;
        browser.css("#intake-brought").await?;
        saved(browser).await?;
        // The link leads to what came in.
        press(browser, "#intake-brought a[href='#/diem/bo-tieu-chi']").await?;
        browser.wait_text("8 lĩnh vực").await?;
        let field = |key: &str, text: &str| {
            format!("document.getElementById('f-criteria_set-{key}')?.value === '{text}'")
        };
        browser.wait_eval("its decision", &field("number", "01/QĐ-MH")).await?;
        browser.axe().await?;
        browser.shot("points-set-of-excel").await?;
        browser.go("#/diem/tu-cham").await?;
        let row = "[...document.querySelectorAll('.points__row .row__code')].some(code => \
            code.textContent.trim() === '1.1.1')";
        browser.wait_eval("the criteria are there to be scored", row).await?;
        press(browser, "#undo").await?;
        browser.wait_text("Chưa có bộ tiêu chí").await?;
        Ok(())
    })
    .await;
}
