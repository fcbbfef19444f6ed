//! Phiếu công chức, danh mục tài liệu kiểm chứng: chosen, looked at, printed.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use journeys::forms::{press, put};
use journeys::keeping::{open_year, saved};
use journeys::paper::printed;
use journeys::{View, journey};

/// Sheets for all, each on a page of its own; then one person's, with all of it as links beside.
#[tokio::test]
async fn everyone_has_a_sheet_and_one_persons_work_is_on_one_page() {
    journey("sheets", async |browser| {
        browser.clock("2024-06-20T08:00:00+07:00").await?;
        open_year(browser).await?;
        browser.go("#/van-ban/phieu-cong-chuc").await?;
        let sheets = "document.querySelectorAll('.paper--sheet').length";
        browser.wait_eval("a sheet for each", &format!("{sheets} === 5")).await?;
        browser.axe().await?;
        let words = printed(&browser.pdf("sheets").await?)?;
        assert_eq!(words.matches("PHIẾUCÔNGCHỨC").count(), 5, "{words}");
        assert_eq!(words.matches("NGƯỜITHỰCHIỆN").count(), 5, "{words}");

        browser.choose("Phiếu của", "Tài chính - Kế toán").await?;
        browser.wait_eval("one sheet", &format!("{sheets} === 1")).await?;
        browser
            .wait_eval("its address", "location.hash === '#/van-ban/phieu-cong-chuc/tckt'")
            .await?;
        browser.wait_text("Việc của người này").await?;
        browser.axe().await?;
        browser.shot("sheet").await?;
        for view in [View::Phone, View::Tablet] {
            browser.view(view).await?;
            browser.no_sideways_scroll().await?;
            browser.axe().await?;
            browser.shot(&format!("sheet-{view:?}")).await?;
        }
        browser.view(View::Desk).await?;
        // Each line leads to its page.
        press(browser, "#own-work a[href='#/muc/r623']").await?;
        browser.wait_text("6.2.3").await?;
        browser.wait_eval("the page of the remedy", "location.hash.startsWith('#/muc/r623')").await
    })
    .await;
}

/// The list of evidence says what is missing; why there is none is written beside the documents and printed.
#[tokio::test]
async fn what_is_missing_is_listed_and_explained() {
    journey("evidence list", async |browser| {
        browser.clock("2024-06-20T08:00:00+07:00").await?;
        open_year(browser).await?;
        browser.go("#/van-ban/danh-muc-tai-lieu").await?;
        let says = |words: &str| {
            format!(
                "document.querySelector('.papers').textContent.includes({})",
                serde_json::json!(words)
            )
        };
        browser.wait_eval("what is there", &says("15/KH-UBND")).await?;
        browser
            .wait_eval("what is missing", &says("Chưa có tài liệu kiểm chứng, chưa có giải trình."))
            .await?;
        browser.axe().await?;
        browser.shot("evidence-list").await?;
        browser.view(View::Phone).await?;
        browser.no_sideways_scroll().await?;
        browser.view(View::Desk).await?;
        browser.go("#/muc/r343").await?;
        press(browser, "#evidence-r343 summary").await?;
        put(browser, "f-remedies-r343-evidence_explanation", "Xin lỗi qua điện thoại").await?;
        saved(browser).await?;
        browser.go("#/van-ban/danh-muc-tai-lieu").await?;
        browser
            .wait_eval(
                "why there is none",
                &says("Không có tài liệu. Giải trình: Xin lỗi qua điện thoại"),
            )
            .await
    })
    .await;
}
