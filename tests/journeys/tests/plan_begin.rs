//! Where plans begin and who works on them: a new plan, next year's from an older one, reports,
//! the person of this machine, a phone in English.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may panic")]

use journeys::forms::{focus_on, holds, press, put};
use journeys::keeping::{sample, saved};
use journeys::{Browser, Outcome, View, journey};

#[tokio::test]
async fn a_new_two_tier_plan_grows_to_three_remedies() {
    journey("new plan", async |browser| {
        browser.view(View::Tablet).await?;
        browser.open("#/lap-moi").await?;
        press(browser, "#create-plan").await?;
        browser.wait_text("Cần tên đơn vị").await?;
        put(browser, "new-commune", "phường Sơn Hà").await?;
        holds(browser, "new-commune", "Sơn Hà").await?;
        holds(browser, "new-kind", "phuong").await?;
        put(browser, "new-commune", "XÃ SƠN HÀ").await?;
        holds(browser, "new-commune", "SƠN HÀ").await?;
        put(browser, "new-commune", "xã Sơn Hà").await?;
        holds(browser, "new-commune", "Sơn Hà").await?;
        holds(browser, "new-kind", "xa").await?;
        put(browser, "new-superior", "UBND tỉnh Quảng Ngãi").await?;
        put(browser, "new-year", "2026").await?;
        put(browser, "new-units", "96").await?;
        press(browser, "#create-plan").await?;
        holds(browser, "f-agency-name", "Sơn Hà").await?;
        browser.wait_text("xã Sơn Hà").await?;
        browser.wait_no_text("xã xã").await?;
        browser.go("#/van-ban").await?;
        browser.wait_text("ỦY BAN NHÂN DÂN XÃ SƠN HÀ").await?;
        browser.go("#/tong-quan").await?;
        browser.click("Thêm mục khắc phục đầu tiên").await?;
        browser.wait_text("Chưa có mục nào").await?;
        browser.css("#first-remedy").await?;
        browser.click("Sửa danh sách").await?;
        for name in ["Số hóa hồ sơ", "Thanh toán trực tuyến", "Xin lỗi khi trễ hạn"]
        {
            browser.go("#/tieu-chi").await?;
            let (edit, add) = ("Sửa danh sách", "Thêm mục khắc phục");
            let either = async || {
                Ok(browser.has("button", edit).await? || browser.has("button", add).await?)
            };
            browser.wait_for("the list", either).await?;
            if !browser.has("button", add).await? {
                browser.click(edit).await?;
            }
            browser.click("Thêm mục khắc phục").await?;
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
        browser.click("Ghi nhận đã gửi: Báo cáo quý I").await?;
        let at_day = "/^f-sendings-.*-day$/.test(document.activeElement.id)";
        browser.wait_eval("the focus on the day", at_day).await?;
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
        press(browser, "#f-agency-short_name").await?;
        browser.keys("!").await?;
        saved(browser).await?;
        assert_eq!(browser.count("#who-notice").await?, 0, "the plan's words are nobody's figures");
        browser.go("#/so-lieu").await?;
        press(browser, "#f-figures-cot7-1").await?;
        browser.keys("12").await?;
        browser.css("#who-notice").await?;
        focus_on(browser, "f-figures-cot7-1").await?;
        // It waits until the field is left.
        browser.eval("document.activeElement.blur()").await?;
        browser.look_everywhere().await?;
        browser.choose("Phần việc của đồng chí", "Văn phòng - Thống kê").await?;
        browser.wait_eval("the question is gone", "!document.getElementById('who-notice')").await?;
        let header = "document.getElementById('who-here').selectedOptions[0].text";
        browser
            .wait_eval("the header knows", &format!("{header} === 'Văn phòng - Thống kê'"))
            .await?;
        browser.reload().await?;
        browser.css("#f-figures-cot7-1").await?;
        assert_eq!(browser.count("#who-notice").await?, 0);
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
        let rows = async || browser.count("#noi-nhan .list__row").await;
        browser.wait_same("recipients", &10, rows).await?;
        browser.no_sideways_scroll().await?;
        browser.axe().await
    })
    .await;
}

/// Goes to a page and looks at it in every size and scheme, once a text of it is there.
async fn look_at(browser: &Browser, route: &str, text: &str) -> Outcome {
    browser.go(route).await?;
    browser.wait_text(text).await?;
    browser.look_everywhere().await
}

#[tokio::test]
async fn a_new_plan_is_asked_for_without_barriers_in_both_languages() {
    journey("new forms", async |browser| {
        sample(browser).await?;
        for (new, next, needed) in [
            ("Lập kế hoạch mới", "Lập từ kế hoạch có sẵn", "Cần tên đơn vị"),
            ("A new plan", "From the open plan", "The commune's name is needed"),
        ] {
            look_at(browser, "#/lap-moi", new).await?;
            press(browser, "#create-plan").await?;
            browser.wait_text(needed).await?;
            browser.look_everywhere().await?;
            look_at(browser, "#/lap-tu", next).await?;
            press(browser, "label:has(#other-agency)").await?;
            browser.css("#new-commune").await?;
            browser.look_everywhere().await?;
            browser.go("#/").await?;
            press(browser, "#other-language").await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_is_left_of_an_older_plan_is_read_without_barriers_in_both_languages() {
    journey("leftovers", async |browser| {
        sample(browser).await?;
        browser.go("#/lap-tu").await?;
        press(browser, "#create-plan").await?;
        browser.css("[data-leftover]").await?;
        browser.click("Giữ nguyên").await?;
        press(browser, "#leftovers-kept summary").await?;
        press(browser, ".leftovers__place .disclosure > summary").await?;
        browser.look_everywhere().await?;
        browser.go("#/").await?;
        press(browser, "#other-language").await?;
        look_at(browser, "#/ke-hoach/chu-cu", "Kept").await
    })
    .await;
}
