//! Each kind of target made by its sentence, told in its words; the aims of the plan; by mouse, by keyboard, in every
//! size.

use journeys::forms::{focus_on, holds, put};
use journeys::keeping::{sample, saved};
use journeys::keyboard::Way::On;
use journeys::keyboard::{press_on, seen, tab_to};
use journeys::{Browser, Outcome, View, journey};

/// Adds a target and turns it into a kind; its id.
async fn made(browser: &Browser, kind: &str) -> Outcome<String> {
    browser.css("#add-target").await?;
    browser.click("Thêm chỉ tiêu").await?;
    let first = "document.activeElement.matches('.sentence select[id$=\"-kind\"]')";
    browser.wait_eval("the focus in the sentence", first).await?;
    let id = browser.focused().await?;
    let script = format!(
        "const list = document.activeElement; list.value = '{kind}'; \
         list.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    );
    browser.eval(&script).await?;
    Ok(id.trim_start_matches("f-targets-").trim_end_matches("-kind").to_owned())
}

/// Waits until the card of a target says this.
async fn says(browser: &Browser, target: &str, words: &str) -> Outcome {
    let card = format!("document.querySelector('[data-target=\"{target}\"]')");
    let said = format!("{card}?.innerText.replace(/\\s+/g, ' ').includes({words:?})");
    let Err(problem) = browser.wait_eval(words, &said).await else { return Ok(()) };
    let found = browser.eval(&format!("return {card}?.innerText ?? ''")).await?;
    Err(format!("{problem}; the card says: {found}").into())
}

/// A kind of a remedy: code, fields of its sentence and of its verdict by their keys, and what is then said.
type Kind = (&'static str, &'static [(&'static str, &'static str)], &'static str);

const KINDS: [Kind; 5] = [
    (
        "tang-bac",
        &[("threshold", "5"), ("base", "20"), ("published", "16/96")],
        "thứ 16 theo công bố, mục tiêu tăng từ 5 bậc trở lên so với hạng 20",
    ),
    (
        "nhom-dau",
        &[("threshold", "20"), ("published", "21")],
        "thứ 21 theo công bố, mục tiêu trong nhóm 20 đơn vị dẫn đầu",
    ),
    (
        "diem",
        &[("threshold", "92"), ("published", "90,75")],
        "90,75 điểm theo công bố, mục tiêu từ 92 điểm trở lên",
    ),
    (
        "trung-binh",
        &[("published", "85,05"), ("base", "85,1")],
        "85,05 điểm theo công bố, mục tiêu không thấp hơn mức trung bình 85,1 điểm",
    ),
    (
        "giu-diem",
        &[("base", "2"), ("published", "2")],
        "2 điểm theo công bố, mục tiêu giữ điểm tối đa 2 điểm",
    ),
];

#[tokio::test]
async fn each_kind_of_what_is_published_is_made_by_its_sentence() {
    journey("kinds of targets, published", async |browser| {
        sample(browser).await?;
        browser.go("#/muc/r12").await?;
        for (kind, fields, words) in KINDS {
            let target = made(browser, kind).await?;
            for (field, text) in fields {
                put(browser, &format!("f-targets-{target}-{field}"), text).await?;
            }
            says(browser, &target, words).await?;
        }
        browser.axe().await?;
        browser.no_sideways_scroll().await?;
        browser.view(View::Phone).await?;
        browser.no_sideways_scroll().await?;
        saved(browser).await
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_read_is_said_below_its_field_and_in_the_verdict() {
    journey("kinds of targets, unreadable", async |browser| {
        sample(browser).await?;
        browser.go("#/muc/r12").await?;
        let target = made(browser, "giu-diem").await?;
        put(browser, &format!("f-targets-{target}-base"), "2").await?;
        put(browser, &format!("f-targets-{target}-published"), "2,5").await?;
        browser.wait_text("Điểm này (2,5) lớn hơn điểm tối đa (2).").await?;
        put(browser, &format!("f-targets-{target}-published"), "hai").await?;
        browser.wait_text("Chưa đọc được số điểm.").await?;
        browser.axe().await
    })
    .await;
}

#[tokio::test]
async fn a_limit_of_each_period_is_made_and_passed() {
    journey("a limit of each period", async |browser| {
        sample(browser).await?;
        browser.go("#/muc/r12").await?;
        let target = made(browser, "khong-qua").await?;
        put(browser, &format!("f-targets-{target}-threshold"), "3").await?;
        let choose = format!(
            "const part = document.getElementById('f-targets-{target}-part'); part.value = '+moi'; \
             part.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        );
        browser.eval(&choose).await?;
        let name = "document.activeElement.id.startsWith('f-measures-')";
        browser.wait_eval("the focus in the measure's name", name).await?;
        browser.keys("Hồ sơ trễ").await?;
        browser.press("Tab").await?;
        let figure = "return document.querySelector('[data-target=\"T\"] input[id^=\"f-figures-\"]')?.id ?? ''";
        let figure = browser.eval(&figure.replace('T', &target)).await?;
        let figure = figure.as_str().unwrap_or_default().to_owned();
        put(browser, &figure, "5").await?;
        says(browser, &target, "yêu cầu không quá 3 trường hợp mỗi tháng").await?;
        says(browser, &target, "Vượt 2 trường hợp").await?;
        browser.axe().await
    })
    .await;
}

#[tokio::test]
async fn the_plans_own_targets_are_made_beside_its_aim_and_stand_in_the_table() {
    journey("targets of the plan itself", async |browser| {
        sample(browser).await?;
        browser.go("#/ke-hoach/khung").await?;
        let target = made(browser, "diem").await?;
        // Only what is published of the commune as a whole is offered.
        let kinds =
            format!("document.getElementById('f-targets-{target}-kind').options.length === 6");
        browser.wait_eval("six kinds", &kinds).await?;
        put(browser, &format!("f-targets-{target}-threshold"), "92,5").await?;
        says(browser, &target, "chờ công bố, mục tiêu từ 92,5 điểm trở lên").await?;
        browser.axe().await?;
        browser.no_sideways_scroll().await?;
        browser.view(View::Phone).await?;
        browser.no_sideways_scroll().await?;
        browser.view(View::Desk).await?;
        saved(browser).await?;
        browser.go("#/van-ban/bang-theo-doi").await?;
        browser.wait_text("từ 92,5 điểm trở lên").await?;
        browser.go("#/tong-quan").await?;
        browser.wait_text("mục tiêu từ 92,5 điểm trở lên").await
    })
    .await;
}

#[tokio::test]
async fn a_target_is_made_by_keyboard_alone() {
    journey("kinds of targets by keyboard", async |browser| {
        sample(browser).await?;
        browser.go("#/muc/r12").await?;
        browser.css("#add-target").await?;
        press_on(browser, On, "Thêm chỉ tiêu", "Enter").await?;
        let first = "document.activeElement.matches('.sentence select[id$=\"-kind\"]')";
        browser.wait_eval("the focus in the sentence", first).await?;
        seen(browser).await?;
        let kind = browser.focused().await?;
        let target = kind.trim_start_matches("f-targets-").trim_end_matches("-kind").to_owned();
        // The first letters of the words choose in a list.
        browser.keys("kết quả được chấm").await?;
        holds(browser, &kind, "giu-diem").await?;
        tab_to(browser, On, "Mốc so sánh").await?;
        browser.keys("2").await?;
        focus_on(browser, &format!("f-targets-{target}-base")).await?;
        says(browser, &target, "chờ công bố, mục tiêu giữ điểm tối đa 2 điểm").await
    })
    .await;
}
