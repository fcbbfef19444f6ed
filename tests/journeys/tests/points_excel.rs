//! Điểm số out of a spreadsheet: a set that an office laid out comes in through "Nhập từ Excel", and the plan is scored
//! by it.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use journeys::forms::press;
use journeys::keeping::{open_year, saved};
use journeys::{Browser, Outcome, View, journey};
use serde_json::json;
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

/// Pastes a table into "Nhập từ Excel" and reads it.
async fn pasted(browser: &Browser, table: &str) -> Outcome {
    browser.go("#/nhap-excel").await?;
    press(browser, "#intake-paste > summary").await?;
    let fill = format!(
        "const it = document.getElementById('intake-text'); it.value = {}; it.dispatchEvent(new Event('input', {{ bubbles: true }}))",
        json!(table)
    );
    browser.eval(&fill).await?;
    press(browser, "#intake-read").await
}

/// A table with self-scores is this year's, leaves the set as it is, and one undo takes it back; a set of other codes
/// waits for a tick.
#[tokio::test]
async fn self_scores_come_in_through_excel_and_leave_the_set_alone() {
    journey("points: self-scores brought in through Excel", async |browser| {
        browser.clock("2024-11-20T08:00:00+07:00").await?;
        open_year(browser).await?;
        browser.go("#/diem/bo-tieu-chi").await?;
        browser.upload("#set-file", &place::at("tests/samples/bo-tieu-chi-minh-hoa.json")).await?;
        press(browser, "#bring-in-set").await?;
        saved(browser).await?;
        let table = "STT\tTiêu chí\tĐiểm tối đa\tĐiểm tự chấm\tGhi chú đơn vị\n\
            1.1.1\tBan hành kế hoạch đúng thời gian\t\t0,25\tBan hành chậm\n\
            1.1.2\tMức độ hoàn thành kế hoạch\t\t\t";
        pasted(browser, table).await?;
        browser.wait_text("điểm tự chấm: 0,25").await?;
        browser.axe().await?;
        browser.shot("intake-self-scores").await?;
        browser.view(View::Phone).await?;
        browser.no_sideways_scroll().await?;
        browser.view(View::Desk).await?;
        press(browser, "#intake-agree").await?;
        browser.css("#intake-brought").await?;
        saved(browser).await?;
        press(browser, "#intake-brought a[href='#/diem/tu-cham']").await?;
        let row = "[...document.querySelectorAll('.points__row .row__code')].some(code => \
            code.textContent.trim() === '1.2.1')";
        browser.wait_eval("the set is as it was", row).await?;
        press(browser, "#undo").await?;
        let others = "Mã\tTiêu chí\tĐiểm tối đa\tCách tính điểm\n\
            71\tKhác hẳn\t10\tCó: 10\n72\tKhác nữa\t5\tCó: 5";
        pasted(browser, others).await?;
        browser.wait_text("hãy đánh dấu ở ô “Tôi biết …”").await?;
        press(browser, "#knows-gone-0").await?;
        browser.wait_text("Chưa ghi gì vào kế hoạch").await?;
        browser.axe().await?;
        Ok(())
    })
    .await;
}
