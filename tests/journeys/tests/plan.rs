//! The page of the plan: every field of the decision, parts, areas and duties, the issue.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may panic")]

use journeys::forms::{focus_on, holds, press, put, value};
use journeys::keeping::{sample, saved};
use journeys::{Browser, Outcome, View, journey};

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
                  while (!undo.ariaDisabled && left-- > 0) undo.click(); return left > 0";
    browser.eval("document.activeElement?.blur()").await?;
    browser.css("#undo:not([aria-disabled])").await?;
    browser.eval(script).await?;
    browser
        .wait_eval(
            "nothing is left to undo",
            "document.getElementById('undo').ariaDisabled === 'true'",
        )
        .await
}

async fn redo_all(browser: &Browser) -> Outcome {
    let script = "const redo = document.getElementById('redo'); let left = 400; \
                  while (!redo.ariaDisabled && left-- > 0) redo.click(); return left > 0";
    browser.css("#redo:not([aria-disabled])").await?;
    browser.eval(script).await?;
    browser
        .wait_eval(
            "nothing is left to redo",
            "document.getElementById('redo').ariaDisabled === 'true'",
        )
        .await
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
        let left = async || browser.count("#noi-nhan .list__row").await;
        browser.wait_same("recipients", &9, left).await?;

        browser.go("#/ke-hoach/muc-p2").await?;
        let rows = "#areas .list__row";
        browser.wait_same("areas", &4, async || browser.count(rows).await).await?;
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
        browser.wait_text("Cần số của văn bản").await?;
        browser.wait_text("Cần ngày ban hành").await?;
        assert_eq!(browser.focused().await?, "issue-number");
        browser.keys("152").await?;
        browser.press("Enter").await?;
        browser
            .wait_eval("the day is asked for", "document.activeElement?.id === 'issue-day'")
            .await?;
        browser.keys("20/12/2023").await?;
        browser.press("Enter").await?;
        browser.wait_text("Đã ban hành: số 152/QĐ-UBND, ngày 20/12/2023").await?;
        let result = "document.activeElement?.id === 'issue-result'";
        browser.wait_eval("the focus is on the result", result).await?;
        browser.wait_text("Nội dung hiện nay giống bản đã ban hành").await?;
        browser.go("#/ke-hoach/quyet-dinh").await?;
        holds(browser, "f-decision-number", "152").await?;
        put(browser, "f-decision-place", "Ba Tơ").await?;
        browser.wait_text("Khác bản đã ban hành ở 1 chỗ trong phần này").await?;
        saved(browser).await?;
        for page in ["#/muc/r733", "#/tieu-chi", "#/so-lieu"] {
            browser.go(page).await?;
            browser.css("#differs-mark").await?;
        }
        press(browser, "#differs-mark").await?;
        browser.css("#differences").await?;
        browser.go("#/ke-hoach/quyet-dinh").await?;
        browser.reload().await?;
        browser.click("Xem hai bản cạnh nhau").await?;
        browser.wait_text("Khác bản đã ban hành ở 1 chỗ").await?;
        for words in ["Địa danh", "Ba Xa", "Ba Tơ"] {
            browser.wait_text(words).await?;
        }
        browser.look_everywhere().await?;
        browser.click("Bỏ đánh dấu").await?;
        press(browser, "#unmark-dialog .button--danger").await?;
        browser.wait_text("Dự thảo, còn được chỉnh sửa").await?;
        browser.wait_eval("no mark on a draft", "!document.getElementById('differs-mark')").await?;
        press(browser, "#undo").await?;
        browser.wait_text("Đã ban hành: số 152/QĐ-UBND").await
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
        // From the heading with Tab alone: advice, the legal form, then the first field.
        browser.press("Tab").await?;
        browser.press("Enter").await?;
        browser.css(".advice__row").await?;
        browser.press("Enter").await?;
        browser.press("Tab").await?;
        focus_on(browser, "f-form-kind-quyet-dinh").await?;
        browser.press("Tab").await?;
        browser.keys("9").await?;
        focus_on(browser, "f-decision-number").await?;
        browser.press("Tab").await?;
        holds(browser, "f-decision-number", "9").await?;
        browser.press("Tab").await?;
        browser.press("Tab").await?;
        browser.press("Tab").await?;
        Ok(())
    })
    .await;
}

/// The words of what the outline marks: the part that is open, and the section being read.
async fn marks(browser: &Browser, part: &str, section: Option<&str>) -> Outcome {
    let said = format!("the outline marks {part} and {section:?}");
    let script = format!(
        "(mark => mark('page') === 'outline-{part}' && mark('location') === {})\
         (kind => document.querySelector(`.outline__link[aria-current=${{kind}}]`)?.id ?? '')",
        serde_json::json!(section.map(|id| format!("outline-{id}")).unwrap_or_default())
    );
    browser.wait_eval(&said, &script).await
}

/// Scrolls as a wheel does, so that a section begins this far below the window's top.
async fn scroll(browser: &Browser, section: &str, below: i32) -> Outcome {
    let script = "scrollBy(0, document.getElementById(arguments[0]).getBoundingClientRect().top - arguments[1])";
    browser
        .eval_with(script, vec![serde_json::json!(section), serde_json::json!(below)])
        .await
        .map(drop)
}

/// Whether the outline's last mark lies within what is seen of the outline.
const MARK_SEEN: &str = "(() => { const box = document.getElementById('plan-outline-box').getBoundingClientRect(); \
    const mark = [...document.querySelectorAll('.outline__link[aria-current]')].pop().getBoundingClientRect(); \
    return mark.top >= box.top - 1 && mark.bottom <= Math.min(box.bottom, innerHeight) + 1 })()";

#[tokio::test]
async fn the_outline_follows_the_scrolling() {
    journey("outline", async |browser| {
        sample(browser).await?;
        browser.go("#/ke-hoach/muc-p3").await?;
        browser.css("#muc-p321").await?;
        marks(browser, "muc-p3", None).await?;
        // Down and up again, a section at a time; the address stays.
        for section in ["muc-p31", "muc-p32", "muc-p321", "muc-p322", "muc-p321", "muc-p31"] {
            scroll(browser, section, 90).await?;
            marks(browser, "muc-p3", Some(section)).await?;
            browser.wait_eval("the mark is seen", MARK_SEEN).await?;
        }
        assert_eq!(browser.eval("return location.hash").await?, "#/ke-hoach/muc-p3");
        // The mark is told without colour: it is heavier and has a bar.
        let drawn = "(s => s.fontWeight >= 600 && s.textDecorationLine === 'underline')\
            (getComputedStyle(document.querySelector('.outline__link[aria-current=location]')))";
        browser.wait_eval("the mark is drawn", drawn).await?;
        // At the foot of the page the last section is being read, and a chosen one where it stands.
        browser.eval("scrollTo(0, document.documentElement.scrollHeight)").await?;
        let last = "document.querySelector('.outline__link[aria-current=location]')?.id === \
            [...document.querySelectorAll('.plan__sections > .section')].map(n => 'outline-' + n.id).filter(id => document.getElementById(id)).pop()";
        browser.wait_eval("the last section is marked", last).await?;
        browser.wait_eval("the mark is seen", MARK_SEEN).await?;
        press(browser, "#outline-muc-p322").await?;
        marks(browser, "muc-p3", Some("muc-p322")).await?;
        // A low window: the outline is longer than it, and scrolls by itself.
        let low = serde_json::json!({ "width": 1366, "height": 500, "deviceScaleFactor": 1, "mobile": false });
        browser.cdp("Emulation.setDeviceMetricsOverride", low).await?;
        browser.eval("scrollTo(0, 0)").await?;
        browser.eval("scrollTo(0, document.documentElement.scrollHeight)").await?;
        browser.wait_eval("the last section is marked", last).await?;
        browser.wait_eval("the mark is seen", MARK_SEEN).await?;
        assert_eq!(browser.eval("return document.getElementById('plan-outline-box').scrollTop > 0").await?, true);
        browser.view(View::Desk).await?;

        // The whole plan to read is followed part by part.
        browser.go("#/ke-hoach").await?;
        browser.css(".reading__part").await?;
        scroll(browser, "muc-p2", 90).await?;
        let reading = "document.querySelector('.outline__link[aria-current=location]')?.id === 'outline-muc-p2'";
        browser.wait_eval("part II is marked", reading).await?;
        for view in [View::Tablet, View::Phone] {
            browser.view(view).await?;
            browser.go("#/ke-hoach/muc-p2").await?;
            browser.css("#muc-p21").await?;
            scroll(browser, "muc-p21", 80).await?;
            browser.no_sideways_scroll().await?;
            browser.eval("scrollTo(0, 0)").await?;
            press(browser, "#plan-outline summary").await?;
            press(browser, "#outline-muc-p212").await?;
            browser.wait_eval("the outline is folded", "!document.getElementById('plan-outline').open").await?;
            let there = "(top => top >= 0 && top < 200)(document.getElementById('muc-p212').getBoundingClientRect().top)";
            browser.wait_eval("the section is in view", there).await?;
            marks(browser, "muc-p2", Some("muc-p212")).await?;
            browser.go("#/ke-hoach").await?;
            browser.css(".reading__part").await?;
        }
        Ok(())
    })
    .await;
}
