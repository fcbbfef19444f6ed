//! The overview: a draft, a year under way, a finished year; one's own work; both languages.
#![allow(clippy::panic, clippy::expect_used, reason = "a test may panic")]

use journeys::keeping::saved;
use journeys::{Browser, Outcome, View, journey};

async fn at_the_overview(browser: &mut Browser, now: &str) -> Outcome {
    browser.clock(now).await?;
    browser.open("#/").await?;
    browser.click("Mở kế hoạch mẫu Ba Xa 2024").await?;
    browser.css("#overview-sentence").await?;
    saved(browser).await
}

#[tokio::test]
async fn a_draft_without_figures_is_no_wall_of_failures() {
    journey("a draft's overview", async |browser| {
        at_the_overview(browser, "2024-06-20T08:00:00+07:00").await?;
        browser.wait_text("Dự thảo kế hoạch năm 2024: 12 mục khắc phục").await?;
        browser.wait_text("Hoàn thiện dự thảo").await?;
        browser.wait_text("chờ công bố").await?;
        browser.shot("overview-draft").await?;
        let red = browser.count(".todo .chip[data-status='not-met']").await?;
        assert_eq!(red, 0, "nothing is missed before a figure is typed");
        browser.view(View::Phone).await?;
        browser.shot("overview-draft-phone").await?;
        browser.look_everywhere().await
    })
    .await;
}

#[tokio::test]
async fn figures_lead_to_sentence_and_list() {
    journey("a year under way", async |browser| {
        at_the_overview(browser, "2024-06-20T08:00:00+07:00").await?;
        browser.go("#/so-lieu").await?;
        browser.css("#entered").await?;
        browser
            .eval("for (const b of document.querySelectorAll('.grid__fold[aria-expanded=false]')) b.click()")
            .await?;
        for (cell, text) in
            [("m733kq-6", "200"), ("m733kqxong-6", "93"), ("cot10-6", "1"), ("cot13-6", "0")]
        {
            let field = browser.css(&format!("#f-figures-{cell}")).await?;
            browser.click_on(&field).await?;
            browser.keys(text).await?;
        }
        browser.go("#/tong-quan").await?;
        browser.wait_text("Đến hết tháng 6").await?;
        browser.wait_text("Nhập số liệu tháng 6").await?;
        browser.wait_text("Cần số hóa thêm 17 kết quả để đạt 55%").await?;
        browser.shot("overview-under-way").await?;
        browser.click("Việc của tôi").await?;
        browser.choose("Bạn là ai trong danh sách công chức?", "Tài chính").await?;
        browser.wait_no_text("Cần số hóa thêm 17 kết quả để đạt 55%").await?;
        browser.click("Cả xã").await?;
        browser.wait_text("Cần số hóa thêm 17 kết quả để đạt 55%").await?;
        for fold in ["Công chức và việc đang chờ", "Biểu đồ theo tháng"] {
            browser.click(fold).await?;
        }
        browser.css("#officers .bar").await?;
        browser.look_everywhere().await?;
        let next = browser.css("#next-step").await?;
        browser.click_on(&next).await?;
        browser.css("#entered").await.map(drop)
    })
    .await;
}

#[tokio::test]
async fn a_finished_year_reads_as_finished() {
    journey("a finished year", async |browser| {
        at_the_overview(browser, "2026-02-03T08:00:00+07:00").await?;
        browser.wait_text("Năm 2024 đã kết thúc").await?;
        browser.wait_text("Kế hoạch năm 2024 đã hết năm").await?;
        browser.wait_text("Lập kế hoạch năm sau").await?;
        assert_eq!(browser.count("#clock-notice").await?, 0, "the clock is right");
        assert_eq!(browser.count("#todo [data-act=send]").await?, 0, "no cry over reports");
        browser.shot("overview-finished").await?;
        browser.axe().await
    })
    .await;
}

/// A miss that cannot be mended comes before what is blank, says what is left to do, and leads there; so does
/// every other line.
#[tokio::test]
async fn every_line_leads_into_its_field() {
    journey("what is to be done now", async |browser| {
        at_the_overview(browser, "2024-06-20T08:00:00+07:00").await?;
        browser.go("#/so-lieu").await?;
        browser.css("#entered").await?;
        for (cell, text) in [("cot10-6", "5"), ("cot13-6", "1")] {
            let field = browser.css(&format!("#f-figures-{cell}")).await?;
            browser.click_on(&field).await?;
            browser.keys(text).await?;
        }
        browser.go("#/tong-quan").await?;
        browser.wait_text("giải quyết 1 hồ sơ đang quá hạn").await?;
        browser.shot("overview-lost").await?;
        for (row, field) in [
            ("do-r341", "f-figures-cot13-6"),
            ("do-r13", "f-figures-m13ngay-nam"),
            ("do-d433-t1", "send-t1"),
        ] {
            browser.go("#/tong-quan").await?;
            let verb = browser.css(&format!("#{row}")).await?;
            browser.click_on(&verb).await?;
            let there = format!("document.activeElement.id === '{field}'");
            browser.wait_eval("the focus in the field", &there).await?;
        }
        Ok(())
    })
    .await;
}
