//! Everything by keyboard alone: no click, and no focus moved by script, from the first page on.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may panic")]

use journeys::keyboard::Way::{Back, On};
use journeys::keyboard::{follow, held, name, press_on, seen, tab_to};
use journeys::{Browser, Outcome, journey};

/// The sample, from the first page, and on to a page of the navigation.
async fn start(browser: &Browser, page: &str, heading: &str) -> Outcome {
    browser.open("#/").await?;
    follow(browser, On, "Mở kế hoạch mẫu Ba Xa 2024", "Năm 2024 đã kết thúc").await?;
    follow(browser, Back, page, heading).await
}

/// Waits until undo or redo, outside of any field, has done its work.
async fn wait_count(browser: &Browser, selector: &str, count: usize) -> Outcome {
    let counted = format!("document.querySelectorAll(\"{selector}\").length === {count}");
    browser.wait_eval(&format!("{count} of {selector}"), &counted).await
}

#[tokio::test]
async fn a_remedy_is_found_and_filled_in() {
    journey("keyboard remedy", async |browser| {
        start(browser, "Tiêu chí", "Tiêu chí").await?;
        tab_to(browser, On, "Lĩnh vực").await?;
        browser.press("7").await?;
        browser.wait_eval("the area is in the address", "location.hash.includes('a7')").await?;
        seen(browser).await?;
        tab_to(browser, On, "7.3.3…").await?;
        browser.press("Enter").await?;
        browser.css("#f-remedies-r733-direction").await?;

        // The officers are folded; what is chosen stands in the head of the fold.
        press_on(browser, On, "Bộ phận một cửa…", "Enter").await?;
        press_on(browser, On, "Tài chính - Kế toán", "Space").await?;
        let picked = "document.getElementById('f-remedies-r733-lead_officers').innerText.includes('Tài chính - Kế toán')";
        browser.wait_eval("the officer is picked", picked).await?;
        tab_to(browser, On, "Định hướng khắc phục").await?;
        browser.press("Control+End").await?;
        browser.keys(" Rà soát hằng tuần.").await?;
        press_on(browser, On, "Tài liệu kiểm chứng (0)", "Enter").await?;
        press_on(browser, On, "Thêm tài liệu", "Enter").await?;
        assert_eq!(name(browser).await?, "Số, ký hiệu văn bản");
        browser.keys("12/BC-UBND").await?;
        browser.wait_text("Tài liệu kiểm chứng (1)").await?;
        press_on(browser, On, "Xóa 12/BC-UBND", "Space").await?;
        browser.wait_text("Tài liệu kiểm chứng (0)").await?;
        assert_eq!(name(browser).await?, "Thêm tài liệu");
        browser.press("Control+z").await?;
        browser.wait_text("Tài liệu kiểm chứng (1)").await?;
        held(browser).await
    })
    .await;
}

#[tokio::test]
async fn remedies_are_walked_through() {
    journey("keyboard next", async |browser| {
        start(browser, "Tiêu chí", "Tiêu chí").await?;
        follow(browser, On, "3.4.1…", "3.4.1").await?;
        for (way, heading) in [("Mục sau", "3.4.3"), ("Mục trước", "3.4.1")] {
            follow(browser, On, way, heading).await?;
        }
        follow(browser, On, "Về danh sách", "Tiêu chí").await?;
        // A row that is removed hands the focus to the one that takes its place.
        press_on(browser, On, "Sửa danh sách", "Enter").await?;
        let rows = browser.count("[data-row]").await?;
        press_on(browser, On, "Xóa: 3.4.1…", "Space").await?;
        press_on(browser, On, "Xóa", "Enter").await?;
        wait_count(browser, "[data-row]", rows - 1).await?;
        seen(browser).await?;
        assert!(name(browser).await?.starts_with("3.4.3"), "{}", name(browser).await?);
        browser.press("Control+z").await?;
        wait_count(browser, "[data-row]", rows).await?;
        held(browser).await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn areas_and_duties_are_moved_added_and_removed() {
    journey("keyboard plan", async |browser| {
        start(browser, "Kế hoạch", "Toàn bộ kế hoạch").await?;
        follow(
            browser,
            Back,
            "II. ĐÁNH GIÁ, PHÂN TÍCH KẾT QUẢ CHỈ SỐ PAR INDEX NĂM 2023 CỦA UBND XÃ",
            "II. ",
        )
        .await?;
        let second = "document.querySelectorAll('#areas .list__row')[1].id";
        let moved = browser.eval(&format!("return {second}")).await?;
        tab_to(browser, On, "Chuyển Cải cách thủ tục hành chính lên…").await?;
        browser.press("Enter").await?;
        browser
            .wait_eval(
                "the area stands first",
                &format!("document.querySelector('#areas .list__row').id === {moved}"),
            )
            .await?;
        seen(browser).await?;
        assert!(name(browser).await?.starts_with("Chuyển Cải cách thủ tục hành chính lên"));

        // Removing an area with remedies asks first; the focus comes back where the row was.
        press_on(browser, On, "Xóa Cải cách thủ tục hành chính…", "Enter").await?;
        press_on(browser, On, "Bỏ qua", "Enter").await?;
        assert!(name(browser).await?.starts_with("Xóa Cải cách thủ tục hành chính"));
        browser.press("Enter").await?;
        browser.css("#area-remove .button--danger").await?;
        press_on(browser, On, "Xóa", "Enter").await?;
        wait_count(browser, "#areas .list__row", 3).await?;
        seen(browser).await?;
        browser.press("Control+z").await?;
        wait_count(browser, "#areas .list__row", 4).await?;
        held(browser).await?;

        follow(
            browser,
            Back,
            "III. MỤC TIÊU, NHIỆM VỤ, GIẢI PHÁP VÀ PHÂN CÔNG TRÁCH NHIỆM THAM MƯU, THỰC HIỆN",
            "III. ",
        )
        .await?;
        let duties = "#duties-p321 .list__row";
        let before = browser.count(duties).await?;
        press_on(browser, On, "Thêm nhiệm vụ", "Enter").await?;
        wait_count(browser, duties, before + 1).await?;
        browser.keys("Tham mưu kế hoạch kiểm tra.").await?;
        browser.wait_text("Tham mưu kế hoạch kiểm tra.").await?;
        press_on(browser, On, "Xóa Tham mưu kế hoạch kiểm tra.", "Enter").await?;
        wait_count(browser, duties, before).await?;
        seen(browser).await?;
        browser.press("Control+z").await?;
        wait_count(browser, duties, before + 1).await?;
        browser.press("Control+Shift+z").await?;
        wait_count(browser, duties, before).await?;
        held(browser).await
    })
    .await;
}

#[tokio::test]
async fn figures_documents_and_files_are_reached() {
    journey("keyboard figures", async |browser| {
        start(browser, "Số liệu", "Số liệu").await?;
        let cells = "document.activeElement?.id ?? ''";
        let mut left = 60;
        while !browser
            .eval(&format!("return {cells}"))
            .await?
            .as_str()
            .unwrap_or_default()
            .starts_with("f-figures-")
        {
            browser.press("Tab").await?;
            seen(browser).await?;
            left -= 1;
            assert!(left > 0, "no cell is reached");
        }
        let first = browser.focused().await?;
        browser.keys("12").await?;
        browser.press("ArrowDown").await?;
        seen(browser).await?;
        let below = browser.focused().await?;
        assert_ne!(below, first);
        browser.keys("7").await?;
        browser.press("ArrowUp").await?;
        assert_eq!(browser.focused().await?, first);
        browser.press("ArrowLeft").await?;
        seen(browser).await?;
        assert_ne!(browser.focused().await?, first);

        follow(browser, Back, "Văn bản", "Văn bản").await?;
        press_on(browser, On, "Bảng theo dõi", "Enter").await?;
        browser.wait_eval("the table is shown", "location.hash.endsWith('theo-doi')").await?;
        tab_to(browser, On, "In").await?;
        follow(browser, Back, "Gửi nhận", "Gửi nhận").await?;
        press_on(browser, On, "Xuất tệp kế hoạch", "Enter").await?;
        browser.download(".").await.map(drop)
    })
    .await;
}

#[tokio::test]
async fn what_is_left_of_an_older_plan_is_settled_one_after_another() {
    journey("keyboard leftovers", async |browser| {
        start(browser, "Tệp và cài đặt", "Tệp và cài đặt").await?;
        browser.go("#/lap-tu").await?;
        browser.wait_eval("the heading", "document.activeElement?.localName === 'h1'").await?;
        follow(browser, On, "Lập kế hoạch", "Nội dung còn theo kế hoạch cũ").await?;
        // Those that are kept stand folded below.
        let places = ".plan__part > .card [data-leftover]";
        let open = browser.count(places).await?;
        for (left, choice) in [(1, "Giữ nguyên"), (2, "Đổi thành…"), (3, "Đổi thành…")]
        {
            press_on(browser, On, choice, "Enter").await?;
            wait_count(browser, places, open - left).await?;
            // The next place has the focus, so that one goes on from there.
            let next = "document.activeElement.closest('[data-leftover]') !== null";
            browser.wait_eval("the next place has the focus", next).await?;
            seen(browser).await?;
        }
        Ok(())
    })
    .await;
}
