//! The page of the plan: every field of the decision, parts, areas and duties, the issue; a new
//! plan, and next year's from an older one.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may panic")]

use journeys::keeping::{sample, saved};
use journeys::{Browser, Outcome, View, journey};
use serde_json::json;

async fn press(browser: &Browser, selector: &str) -> Outcome {
    let element = browser.css(selector).await?;
    browser.click_on(&element).await
}

async fn value(browser: &Browser, id: &str) -> Outcome<String> {
    browser.css(&format!("#{id}")).await?;
    let script = "return document.getElementById(arguments[0]).value";
    let found = browser.eval_with(script, vec![json!(id)]).await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

/// Puts words into a field, as a person does: all of it marked, typed over, left.
async fn put(browser: &Browser, id: &str, text: &str) -> Outcome {
    press(browser, &format!("#{id}")).await?;
    browser.press("Control+a").await?;
    browser.keys(text).await?;
    browser.press("Tab").await
}

async fn holds(browser: &Browser, id: &str, text: &str) -> Outcome {
    let script = format!("document.getElementById({})?.value === {}", json!(id), json!(text));
    browser.wait_eval(&format!("{id} holds {text:?}"), &script).await
}

/// The ids of the text fields on the page of a part.
async fn fields(browser: &Browser, prefix: &str) -> Outcome<Vec<String>> {
    browser.css(&format!(".plan__part [id^='{prefix}']")).await?;
    let script = format!(
        "return [...document.querySelectorAll('.plan__part input[type=text][id^={prefix}], .plan__part \
         textarea[id^={prefix}]')].map(field => field.id)"
    );
    let found = browser.eval(&script).await?;
    let ids = found.as_array().cloned().unwrap_or_default();
    Ok(ids.iter().filter_map(|id| id.as_str().map(str::to_owned)).collect())
}

async fn undo_all(browser: &Browser) -> Outcome {
    let script = "const undo = document.getElementById('undo'); let left = 400; \
                  while (!undo.disabled && left-- > 0) undo.click(); return left > 0";
    browser.eval("document.activeElement?.blur()").await?;
    browser.eval(script).await?;
    browser.wait_eval("nothing is left to undo", "document.getElementById('undo').disabled").await
}

async fn redo_all(browser: &Browser) -> Outcome {
    let script = "const redo = document.getElementById('redo'); let left = 400; \
                  while (!redo.disabled && left-- > 0) redo.click(); return left > 0";
    browser.eval(script).await?;
    browser.wait_eval("nothing is left to redo", "document.getElementById('redo').disabled").await
}

#[tokio::test]
async fn every_field_of_the_decision_changes_and_comes_back() {
    journey("decision", async |browser| {
        sample(browser).await?;
        browser.go("#/ke-hoach/quyet-dinh").await?;
        let ids: Vec<String> =
            [fields(browser, "f-decision-").await?, fields(browser, "f-clauses-").await?].concat();
        assert!(ids.len() >= 32, "{ids:?}");
        let mut before = Vec::new();
        let mut after = Vec::new();
        for (place, id) in ids.iter().enumerate() {
            before.push(value(browser, id).await?);
            let new = match id.as_str() {
                "f-decision-day" => "20/12/2023".to_owned(),
                "f-decision-month" => "11".to_owned(),
                _ => format!("Đã sửa lần {place}"),
            };
            put(browser, id, &new).await?;
            after.push(new);
        }
        undo_all(browser).await?;
        for (id, text) in ids.iter().zip(&before) {
            holds(browser, id, text).await?;
        }
        redo_all(browser).await?;
        for (id, text) in ids.iter().zip(&after) {
            holds(browser, id, text).await?;
        }
        saved(browser).await?;
        browser.reload().await?;
        for (id, text) in ids.iter().zip(&after) {
            holds(browser, id, text).await?;
        }
        undo_all(browser).await?;
        holds(browser, &ids[0], &before[0]).await
    })
    .await;
}

#[tokio::test]
async fn records_are_added_moved_and_removed() {
    journey("records", async |browser| {
        sample(browser).await?;
        browser.go("#/ke-hoach/quyet-dinh").await?;
        browser.click("Thêm nơi nhận").await?;
        browser.keys("Cổng thông tin điện tử xã;").await?;
        browser.press("Tab").await?;
        browser.by_role("button", "Chuyển Nơi nhận 10 lên").await?;
        browser.click("Chuyển Nơi nhận 10 lên").await?;
        browser.click("Xóa Nơi nhận 10").await?;
        assert_eq!(browser.count("#noi-nhan .list__row").await?, 9);

        browser.go("#/ke-hoach/muc-p2").await?;
        let rows = "#areas .list__row";
        browser.css(rows).await?;
        assert_eq!(browser.count(rows).await?, 4);
        press(browser, "#areas-a1-remove").await?;
        browser.wait_text("5 mục khắc phục của lĩnh vực này").await?;
        press(browser, "#area-remove .button--danger").await?;
        browser.wait_eval("the area is gone", "!document.getElementById('areas-a1')").await?;
        press(browser, "#undo").await?;
        browser.css("#areas-a1").await?;

        browser.go("#/ke-hoach/muc-p3").await?;
        press(browser, "#muc-p321-more summary").await?;
        press(browser, "#muc-p321-more .button--danger").await?;
        browser.wait_text("4 nhiệm vụ trong đó").await?;
        press(browser, "#muc-p321-remove .button--danger").await?;
        browser.wait_eval("the section is gone", "!document.getElementById('muc-p321')").await?;
        press(browser, "#undo").await?;
        browser.css("#muc-p321 #duty-d211").await?;
        press(browser, "#duty-d211 summary").await?;
        put(browser, "f-duties-d211-text", "Tham mưu ban hành kế hoạch.").await?;
        saved(browser).await?;
        browser.reload().await?;
        browser.wait_text("Tham mưu ban hành kế hoạch.").await
    })
    .await;
}

#[tokio::test]
async fn an_issued_plan_shows_both_readings() {
    journey("issue", async |browser| {
        sample(browser).await?;
        browser.go("#/ke-hoach/ban-hanh").await?;
        press(browser, "#mark-issued").await?;
        press(browser, "#issue-now").await?;
        browser.wait_text("Cần ngày ban hành").await?;
        put(browser, "issue-number", "152").await?;
        put(browser, "issue-day", "20/12/2023").await?;
        press(browser, "#issue-now").await?;
        browser.wait_text("Đã ban hành: số 152, ngày 20/12/2023").await?;
        browser.wait_text("Nội dung hiện nay giống bản đã ban hành").await?;
        browser.go("#/ke-hoach/quyet-dinh").await?;
        holds(browser, "f-decision-number", "152").await?;
        put(browser, "f-decision-place", "Ba Tơ").await?;
        browser.wait_text("Khác bản đã ban hành ở 1 chỗ trong phần này").await?;
        saved(browser).await?;
        browser.reload().await?;
        browser.click("Xem hai bản cạnh nhau").await?;
        browser.wait_text("Khác bản đã ban hành ở 1 chỗ").await?;
        for words in ["Địa danh", "Ba Xa", "Ba Tơ"] {
            browser.wait_text(words).await?;
        }
        browser.look_everywhere().await?;
        browser.click("Bỏ đánh dấu").await?;
        press(browser, "#unmark-dialog .button--danger").await?;
        browser.wait_text("Bản thảo: sửa thoải mái").await?;
        press(browser, "#undo").await?;
        browser.wait_text("Đã ban hành: số 152").await
    })
    .await;
}

#[tokio::test]
async fn next_years_plan_lists_what_is_left_of_the_old_one() {
    journey("next year", async |browser| {
        sample(browser).await?;
        browser.go("#/lap-tu").await?;
        holds(browser, "new-year", "2025").await?;
        put(browser, "next-rank", "6").await?;
        put(browser, "next-band", "Hoàn thành tốt nhiệm vụ").await?;
        press(browser, "#create-plan").await?;
        browser.wait_text("Còn").await?;
        browser.css("[data-leftover]").await?;
        let open = browser.count("[data-leftover]").await?;
        assert!(open > 40, "{open}");
        browser.wait_text(&format!("Còn {open} chỗ chưa xem")).await?;
        browser.click("Đổi thành “2025”").await?;
        browser.wait_text(&format!("Còn {} chỗ chưa xem", open - 1)).await?;
        browser.click("Giữ nguyên").await?;
        browser.wait_text(&format!("Còn {} chỗ chưa xem", open - 2)).await?;
        browser.wait_text("Đã giữ nguyên (1)").await?;
        press(browser, ".leftovers__place .disclosure > summary").await?;
        let field = "const field = document.querySelector('.leftovers__place .disclosure[open] input'); return field.id";
        let id = browser.eval(field).await?.as_str().unwrap_or_default().to_owned();
        put(browser, &id, "của năm sau").await?;
        browser.click("Thay").await?;
        browser.wait_text(&format!("Còn {} chỗ chưa xem", open - 3)).await?;
        saved(browser).await?;
        browser.reload().await?;
        browser.wait_text(&format!("Còn {} chỗ chưa xem", open - 3)).await?;
        browser.wait_text("Đã giữ nguyên (1)").await?;
        browser.click("Năm cũ: nhận cả").await?;
        browser.wait_no_text("Năm cũ: nhận cả").await?;
        press(browser, "#undo").await?;
        browser.wait_text(&format!("Còn {} chỗ chưa xem", open - 3)).await?;
        browser.go("#/ke-hoach/khung").await?;
        holds(browser, "f-frame-year", "2025").await?;
        holds(browser, "f-outcome-rank", "6").await
    })
    .await;
}

#[tokio::test]
async fn a_new_two_tier_plan_grows_to_three_remedies() {
    journey("new plan", async |browser| {
        browser.view(View::Tablet).await?;
        browser.open("#/lap-moi").await?;
        press(browser, "#create-plan").await?;
        browser.wait_text("Cần tên đơn vị").await?;
        put(browser, "new-commune", "Sơn Hà").await?;
        put(browser, "new-superior", "UBND tỉnh Quảng Ngãi").await?;
        put(browser, "new-year", "2026").await?;
        put(browser, "new-units", "96").await?;
        press(browser, "#create-plan").await?;
        holds(browser, "f-agency-name", "Sơn Hà").await?;
        browser.wait_text("xã Sơn Hà").await?;
        browser.go("#/tieu-chi").await?;
        browser.click("Sửa danh sách").await?;
        for name in ["Số hóa hồ sơ", "Thanh toán trực tuyến", "Xin lỗi khi trễ hạn"]
        {
            browser.go("#/tieu-chi").await?;
            if !browser.has("button", "Thêm mục khắc phục").await? {
                browser.click("Sửa danh sách").await?;
            }
            browser.click("Thêm mục khắc phục").await?;
            browser.click("Sửa nội dung").await?;
            browser.css("[id^='f-remedies-'][id$='-direction']").await?;
            let script =
                "return document.querySelector(\"[id^='f-remedies-'][id$='-direction']\").id";
            let id = browser.eval(script).await?.as_str().unwrap_or_default().to_owned();
            put(browser, &id, &format!("{name}: thực hiện hằng tháng.")).await?;
        }
        saved(browser).await?;
        browser.reload().await?;
        browser.go("#/ke-hoach").await?;
        browser.wait_text("3 mục khắc phục").await
    })
    .await;
}

#[tokio::test]
async fn recurring_reports_are_sent_and_dated() {
    journey("reports", async |browser| {
        sample(browser).await?;
        browser.go("#/ke-hoach/muc-p4").await?;
        let script = "const picks = [...document.querySelectorAll('[id^=duty-]')]; return picks.map(p => p.id)";
        browser.css("[id^=duty-]").await?;
        browser.eval(script).await?;
        browser.go("#/nhiem-vu/d211").await?;
        press(browser, "#f-duties-d211-periods summary").await?;
        press(browser, "#f-duties-d211-periods-quy").await?;
        browser.wait_text("Báo cáo quý II").await?;
        browser.click("Đã gửi: Báo cáo quý I").await?;
        browser.css("[id^=f-sendings-][id$=-day]").await?;
        let script = "return document.querySelector('[id^=f-sendings-][id$=-day]').id";
        let id = browser.eval(script).await?.as_str().unwrap_or_default().to_owned();
        put(browser, &id, "02/04/2024").await?;
        browser.wait_text("Đã gửi ngày 02/04/2024").await?;
        browser.look_everywhere().await
    })
    .await;
}

#[tokio::test]
async fn who_uses_the_machine_is_asked_without_taking_the_focus() {
    journey("who", async |browser| {
        sample(browser).await?;
        browser.go("#/ke-hoach/khung").await?;
        browser.css("#who-notice").await?;
        press(browser, "#f-agency-short_name").await?;
        browser.keys("!").await?;
        assert_eq!(browser.focused().await?, "f-agency-short_name");
        browser.choose("Người dùng máy này", "Văn phòng - Thống kê").await?;
        browser.wait_eval("the question is gone", "!document.getElementById('who-notice')").await?;
        browser.reload().await?;
        browser.css("#f-agency-short_name").await?;
        assert_eq!(browser.count("#who-notice").await?, 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_plan_is_walked_by_keyboard_and_read_in_english() {
    journey("keyboard", async |browser| {
        sample(browser).await?;
        browser.go("#/ke-hoach").await?;
        browser.wait_text("MỤC ĐÍCH, YÊU CẦU").await?;
        browser.look_everywhere().await?;
        for part in ["khung", "quyet-dinh", "muc-p2", "muc-p3", "can-bo"] {
            browser.go(&format!("#/ke-hoach/{part}")).await?;
            browser.css(".plan__foot a").await?;
            browser.look_everywhere().await?;
        }
        browser.go("#/ke-hoach/quyet-dinh").await?;
        browser.css("#f-decision-number").await?;
        browser
            .wait_eval("the heading has the focus", "document.activeElement?.tagName === 'H1'")
            .await?;
        // From the heading with Tab alone: advice, then the first field.
        browser.press("Tab").await?;
        browser.press("Enter").await?;
        browser.css(".advice__row").await?;
        browser.press("Enter").await?;
        browser.press("Tab").await?;
        browser.keys("9").await?;
        assert_eq!(browser.focused().await?, "f-decision-number");
        browser.press("Tab").await?;
        holds(browser, "f-decision-number", "9").await?;
        browser.press("Tab").await?;
        browser.press("Tab").await?;
        browser.press("Tab").await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_year_typed_anew_keeps_the_page_and_says_what_is_wrong() {
    journey("year", async |browser| {
        sample(browser).await?;
        browser.go("#/ke-hoach/khung").await?;
        press(browser, "#f-frame-year").await?;
        browser.press("Control+a").await?;
        browser.press("Delete").await?;
        browser.keys("20").await?;
        browser.press("Tab").await?;
        browser.wait_text("Năm gồm bốn chữ số").await?;
        put(browser, "f-frame-year", "2025").await?;
        browser.wait_no_text("Năm gồm bốn chữ số").await?;
        browser.wait_text("Kế hoạch 2025").await
    })
    .await;
}

#[tokio::test]
async fn a_phone_edits_the_plan_by_touch_in_english() {
    journey("phone", async |browser| {
        browser.view(View::Phone).await?;
        browser.open("#/").await?;
        press(browser, "#other-language").await?;
        browser.wait_text("on this device").await?;
        press(browser, "#open-sample").await?;
        saved(browser).await?;
        browser.go("#/ke-hoach").await?;
        browser.wait_text("The whole plan").await?;
        browser.click("Outline").await?;
        press(browser, "#plan-outline a[href$='quyet-dinh']").await?;
        browser.wait_text("Legal bases").await?;
        put(browser, "f-decision-signer", "Nguyễn Văn A").await?;
        browser.click("Add a recipient").await?;
        browser.keys("Lưu: VT, VP.").await?;
        browser.press("Tab").await?;
        browser.click("Next: I. MỤC ĐÍCH, YÊU CẦU").await?;
        browser.css("#muc-p11").await?;
        saved(browser).await?;
        browser.reload().await?;
        browser.go("#/ke-hoach/quyet-dinh").await?;
        holds(browser, "f-decision-signer", "Nguyễn Văn A").await?;
        assert_eq!(browser.count("#noi-nhan .list__row").await?, 10);
        browser.no_sideways_scroll().await?;
        browser.axe().await
    })
    .await;
}
