//! Quyết định sửa đổi, công văn đôn đốc, văn bản xin lỗi: made from the plan, printed, never in contradiction with it.

use journeys::forms::{press, put};
use journeys::keeping::{sample, saved};
use journeys::{Browser, Outcome, View, journey};

fn says(words: &str) -> String {
    format!("document.querySelector('.papers').textContent.includes({})", serde_json::json!(words))
}

/// On every size: nothing beside the page, no fault of access.
async fn everywhere(browser: &Browser, name: &str) -> Outcome {
    for view in [View::Phone, View::Tablet, View::Desk] {
        browser.view(view).await?;
        browser.no_sideways_scroll().await?;
        browser.axe().await?;
        browser.shot(&format!("{name}-{view:?}")).await?;
    }
    Ok(())
}

/// A plan is issued, changed, and amended: the decision says what differs, the changed words are marked.
#[tokio::test]
async fn an_issued_plan_is_amended() {
    journey("amendment", async |browser| {
        browser.clock("2024-06-20T08:00:00+07:00").await?;
        sample(browser).await?;
        browser.go("#/van-ban/sua-doi").await?;
        browser.wait_text("Kế hoạch chưa được đánh dấu đã ban hành").await?;
        browser.go("#/ke-hoach/ban-hanh").await?;
        press(browser, "#mark-issued").await?;
        put(browser, "issue-number", "05").await?;
        put(browser, "issue-day", "05/01/2024").await?;
        press(browser, "#issue-now").await?;
        browser.wait_text("Đã ban hành").await?;
        browser.go("#/muc/r733").await?;
        browser.click("Sửa nội dung").await?;
        put(browser, "f-remedies-r733-timeframe", "Trong quý III năm 2024").await?;
        saved(browser).await?;
        browser.go("#/van-ban/sua-doi").await?;
        browser.wait_eval("article by article", &says("được thay bằng “Trong quý III năm 2024”.")).await?;
        browser.wait_eval("the issued number", &says("Căn cứ Quyết định số 05/QĐ-UBND")).await?;
        browser
            .wait_eval("the new words are marked", "[...document.querySelectorAll('.marked ins')].some(n => n.textContent.includes('quý III'))")
            .await?;
        browser.wait_eval("the old words too", "document.querySelectorAll('.marked del').length > 0").await?;
        everywhere(browser, "amendment").await
    })
    .await;
}

/// Whoever leads what is open is urged, by a day that was chosen.
#[tokio::test]
async fn units_are_urged_by_a_chosen_day() {
    journey("urging", async |browser| {
        browser.clock("2024-06-20T08:00:00+07:00").await?;
        sample(browser).await?;
        browser.go("#/van-ban/don-doc").await?;
        browser.wait_eval("what is not entered", &says("Chưa nhập")).await?;
        put(browser, "urge-by", "10/07/2024").await?;
        browser.wait_eval("the day", &says("trước ngày 10/7/2024")).await?;
        everywhere(browser, "urging").await
    })
    .await;
}

/// A late dossier is listed beside 3.4.3; its letter is made; the list feeds the figure only by the person's press.
#[tokio::test]
async fn a_late_dossier_has_its_letter_and_never_contradicts_the_figure_in_silence() {
    journey("apology", async |browser| {
        browser.clock("2024-06-20T08:00:00+07:00").await?;
        sample(browser).await?;
        browser.go("#/van-ban/xin-loi").await?;
        browser.wait_text("Chưa có hồ sơ trễ hạn nào trong danh sách").await?;
        browser.click("Nhập hồ sơ trễ hạn").await?;
        browser.wait_eval("the remedy", "location.hash.startsWith('#/muc/r343')").await?;
        browser.click("Thêm hồ sơ trễ hạn").await?;
        browser
            .wait_eval("the focus is in its code", "document.activeElement.id.endsWith('-code')")
            .await?;
        browser.keys("H48.35-0007").await?;
        browser.press("Tab").await?;
        browser.keys("Đăng ký khai sinh").await?;
        browser.press("Tab").await?;
        saved(browser).await?;
        let at = browser
            .eval("return document.querySelector('[id^=f-late_dossiers][id$=-code]').id")
            .await?;
        let row = at.as_str().unwrap_or_default().trim_end_matches("-code").to_owned();
        put(browser, &format!("{row}-day"), "18/06/2024").await?;
        // The figure of the month that runs, from 15 June, is not written by itself: it is offered.
        browser
            .wait_text("Danh sách có 1 hồ sơ đã xin lỗi đến tháng 7; số liệu tháng 7 chưa nhập")
            .await?;
        browser.axe().await?;
        browser.shot("late-dossiers").await?;
        browser.click("Văn bản xin lỗi cho hồ sơ này").await?;
        browser.wait_eval("its letter", &says("Mã số hồ sơ: H48.35-0007")).await?;
        browser.wait_eval("its day", &says("ngày 18 tháng 6 năm 2024")).await?;
        everywhere(browser, "apology").await?;
        browser.go("#/muc/r343").await?;
        press(browser, "#dossiers-r343 summary").await?;
        browser.click("Ghi 1 vào tháng 7").await?;
        browser.wait_no_text("số liệu tháng 7 chưa nhập").await?;
        // A figure that says something else is told, and stays as it was typed.
        browser.go("#/so-lieu?thang=7").await?;
        let cell = "f-figures-m343-7";
        let held = format!("document.getElementById('{cell}')?.value === '1'");
        browser.wait_eval("the figure", &held).await?;
        put(browser, cell, "3").await?;
        saved(browser).await?;
        browser.go("#/muc/r343").await?;
        press(browser, "#dossiers-r343 summary").await?;
        browser.wait_text("số liệu tháng 7 đang ghi 3").await
    })
    .await;
}
