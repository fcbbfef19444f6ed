//! Còn lấy được: what can be won, figures that are tried and written nowhere, and one that becomes a target.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use journeys::forms::{holds, press, put};
use journeys::keeping::{open_year, saved};
use journeys::{Browser, Outcome, View, journey};
use serde_json::json;
use xtask::place;

async fn set_brought_in(browser: &Browser) -> Outcome {
    browser.go("#/diem/bo-tieu-chi").await?;
    browser.wait_text("Chưa có bộ tiêu chí").await?;
    let set = place::at("tests/samples/bo-tieu-chi-minh-hoa.json");
    browser.upload("#set-file", &set).await?;
    browser.wait_text("Đưa bộ tiêu chí này vào?").await?;
    press(browser, "#bring-in-set").await?;
    browser.wait_text("Đã đưa bộ tiêu chí vào kế hoạch").await?;
    saved(browser).await
}

/// The id of a field of a criterion's score on the page of the self-score; its area is unfolded.
async fn field(browser: &Browser, criterion: &str, key: &str) -> Outcome<String> {
    let row = format!("[data-criterion=\"{criterion}\"]");
    browser.wait_eval(criterion, &format!("document.querySelector('{row}') !== null")).await?;
    let script = "return document.querySelector(`${arguments[0]} [id$='-${arguments[1]}']`).id";
    let id = browser.eval_with(script, vec![json!(row), json!(key)]).await?;
    Ok(id.as_str().unwrap_or_default().to_owned())
}

/// 250 of 470 digitised, one inspection of two; two criteria are scored, and neither is full.
async fn two_scored(browser: &Browser) -> Outcome {
    browser.go("#/diem/tu-cham").await?;
    browser.wait_text("Tự chấm 0,00").await?;
    press(browser, "#points-area-tc7 > summary").await?;
    let part = field(browser, "tc733", "typed_part").await?;
    put(browser, &part, "250").await?;
    let whole = field(browser, "tc733", "typed_whole").await?;
    put(browser, &whole, "470").await?;
    press(browser, "#points-area-tc4 > summary").await?;
    let count = field(browser, "tc42", "typed_part").await?;
    put(browser, &count, "1").await?;
    // 5 x 250/470, and 1,5.
    browser.wait_text("Tự chấm 4,16").await?;
    saved(browser).await
}

/// What the plan gives itself, as the page of the self-score says it.
async fn untouched(browser: &Browser) -> Outcome {
    browser.go("#/diem/tu-cham").await?;
    browser.wait_text("Tự chấm 4,16").await
}

#[tokio::test]
async fn what_is_tried_is_not_written_until_it_is_used() {
    journey("points: what can be won", async |browser| {
        browser.clock("2024-11-20T08:00:00+07:00").await?;
        open_year(browser).await?;
        set_brought_in(browser).await?;
        two_scored(browser).await?;
        browser.click("Còn lấy được").await?;
        browser.wait_text("Còn lấy được 3,84 điểm ở 2 tiêu chí").await?;
        browser.wait_text("làm đạt thêm 9 trong số đã có").await?;
        browser.wait_text("chưa xếp loại được").await?;
        // What nobody scored is not told as if it could be won.
        browser.css("#unscored").await?;
        browser.axe().await?;
        browser.shot("points-stake").await?;

        press(browser, "#stake-tc733 > summary").await?;
        put(browser, "try-tc733-0", "300").await?;
        browser.wait_text("Đang thử, chưa ghi gì").await?;
        browser.wait_text("Nếu vậy được 5,00 / 5,00").await?;
        browser.wait_text("Nếu vậy: 6,50").await?;
        browser.axe().await?;
        browser.shot("points-stake-tried").await?;
        // Nothing of it is in the plan, nor after a reload.
        untouched(browser).await?;
        browser.reload().await?;
        browser.wait_text("Tự chấm 4,16").await?;
        browser.go("#/diem/con-lay-duoc").await?;
        browser.wait_text("Còn lấy được 3,84 điểm ở 2 tiêu chí").await?;
        browser.wait_no_text("Đang thử, chưa ghi gì").await?;

        // What cannot be read is said, and dropped with the rest.
        press(browser, "#stake-tc733 > summary").await?;
        put(browser, "try-tc733-0", "nhiều").await?;
        browser.wait_text("Nếu vậy chưa tính được điểm").await?;
        press(browser, "#drop-tried").await?;
        browser.wait_no_text("Đang thử, chưa ghi gì").await?;
        holds(browser, "try-tc733-0", "").await?;

        // Used as a target, it stands at the remedy with the criterion's code; undo takes it back.
        put(browser, "try-tc733-0", "300").await?;
        press(browser, "#use-tc733").await?;
        browser.wait_text("Đã ghi chỉ tiêu vào mục khắc phục").await?;
        saved(browser).await?;
        untouched(browser).await?;
        browser.go("#/muc/r733").await?;
        // 300 of 470 are 63,829 per cent.
        browser.wait_text("63,82%").await?;
        press(browser, "#undo").await?;
        browser.wait_no_text("63,82%").await?;
        Ok(())
    })
    .await;
}

/// The three easiest points on the overview, and the page on a phone.
#[tokio::test]
async fn the_easiest_points_stand_on_the_overview() {
    journey("points: the easiest on the overview", async |browser| {
        browser.clock("2024-11-20T08:00:00+07:00").await?;
        open_year(browser).await?;
        browser.go("#/tong-quan").await?;
        browser.wait_no_text("Ba điểm dễ lấy nhất").await?;
        set_brought_in(browser).await?;
        two_scored(browser).await?;
        browser.go("#/tong-quan").await?;
        browser.wait_text("Ba điểm dễ lấy nhất").await?;
        browser
            .wait_eval("two lines", "document.querySelectorAll('.easiest__line').length === 2")
            .await?;
        let first = browser
            .eval("return document.querySelector('.easiest__line .row__code').textContent.trim()")
            .await?;
        assert_eq!(first, json!("7.3.3"));
        browser.wait_text("tài liệu phải có, còn thiếu").await?;
        browser.axe().await?;
        browser.shot("overview-points").await?;
        for view in [View::Phone, View::Tablet] {
            browser.view(view).await?;
            browser.no_sideways_scroll().await?;
            browser.axe().await?;
            browser.shot(&format!("overview-points-{view:?}")).await?;
        }
        browser.view(View::Phone).await?;
        press(browser, "#to-stakes").await?;
        browser.wait_text("Còn lấy được 3,84 điểm ở 2 tiêu chí").await?;
        press(browser, "#stake-tc42 > summary").await?;
        put(browser, "try-tc42-0", "2").await?;
        browser.wait_text("Nếu vậy được 3,00 / 3,00").await?;
        browser.no_sideways_scroll().await?;
        browser.axe().await?;
        browser.shot("points-stake-phone").await?;
        Ok(())
    })
    .await;
}

/// The units' points are typed, and the place is said as a measure of last year's.
#[tokio::test]
async fn the_present_points_have_a_place_among_last_years() {
    journey("points: among the units", async |browser| {
        browser.clock("2024-11-20T08:00:00+07:00").await?;
        open_year(browser).await?;
        set_brought_in(browser).await?;
        two_scored(browser).await?;
        browser.go("#/diem/con-lay-duoc").await?;
        browser.wait_text("Nhập điểm năm trước của các đơn vị").await?;
        press(browser, "#units > summary").await?;
        for (place, points) in ["5", "3"].into_iter().enumerate() {
            browser.click("Thêm đơn vị").await?;
            let script = format!("document.querySelectorAll(\"[id^='f-unit_scores-'][id$='-score']\").length === {}", place + 1);
            browser.wait_eval("a new row", &script).await?;
            let last = "return [...document.querySelectorAll(\"[id^='f-unit_scores-'][id$='-score']\")].at(-1).id";
            let id = browser.eval(last).await?;
            put(browser, id.as_str().unwrap_or_default(), points).await?;
        }
        browser.wait_text("4,16 điểm đứng thứ 2 trên 3").await?;
        browser.wait_text("Đây là thước đo của năm trước, không phải dự báo").await?;
        browser.wait_text("tiêu chí chưa chấm nên điểm này chưa đủ").await?;
        browser.axe().await?;
        saved(browser).await
    })
    .await;
}
