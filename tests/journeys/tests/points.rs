//! Điểm số: a criteria set is brought in, the plan is scored by it, and another set takes its place.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use std::path::PathBuf;

use journeys::forms::{press, put, value};
use journeys::keeping::{open_year, saved};
use journeys::keyboard::{Way, press_on, tab_to};
use journeys::{Browser, Outcome, View, journey};
use serde_json::{Value, json};

/// The made-up set of the tests: eight areas, marked as made up.
fn made_up() -> PathBuf {
    let tests = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    tests.join("../samples/bo-tieu-chi-minh-hoa.json").canonicalize().unwrap()
}

/// The same set in its next edition: a criterion renamed, one gone, one new.
fn next_edition() -> PathBuf {
    let text = std::fs::read_to_string(made_up()).unwrap();
    let mut file: Value = serde_json::from_str(&text).unwrap();
    let all = file["body"]["criteria"].as_array_mut().unwrap();
    let place = |all: &[Value], code: &str| all.iter().position(|row| row["code"] == code).unwrap();
    let renamed = place(all, "1.1.1");
    all[renamed]["name"] = json!("Ban hành kế hoạch trước ngày 15/01");
    let gone = place(all, "1.4.1");
    let mut new = all.remove(gone);
    (new["id"], new["code"], new["name"]) =
        (json!("moi1"), json!("1.4.3"), json!("Đối thoại trực tuyến"));
    all.insert(gone, new);
    file["body"]["criteria_set"]["name"] = json!("Bộ tiêu chí minh họa, bản sau");
    let path =
        std::env::temp_dir().join(format!("bo-tieu-chi-ban-sau-{}.json", std::process::id()));
    std::fs::write(&path, file.to_string()).unwrap();
    path
}

/// The id of the field of a score, by the code of its criterion as the page shows it.
async fn field(browser: &Browser, code: &str, key: &str) -> Outcome<String> {
    let script = "const row = [...document.querySelectorAll('.points__row')].find(row => \
        row.querySelector('.row__code').textContent.trim() === arguments[0]); \
        return row.querySelector(`[id$='-${arguments[1]}']`).id";
    let id = browser.eval_with(script, vec![json!(code), json!(key)]).await?;
    Ok(id.as_str().unwrap_or_default().to_owned())
}

/// What stands as points in the row of a criterion.
async fn given(browser: &Browser, code: &str) -> Outcome<String> {
    let script = "const row = [...document.querySelectorAll('.points__row')].find(row => \
        row.querySelector('.row__code').textContent.trim() === arguments[0]); \
        return row.querySelector('.points__own').textContent";
    let text = browser.eval_with(script, vec![json!(code)]).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// Waits until the page holds these words, in sight or not: rows far away are laid out when they come near.
async fn holds_words(browser: &Browser, words: &str, there: bool) -> Outcome {
    let words = json!(words);
    let script =
        format!("document.querySelector('main').textContent.includes({words}) === {there}");
    browser.wait_eval(&format!("{words}: {there}"), &script).await
}

async fn set_brought_in(browser: &Browser) -> Outcome {
    browser.go("#/diem/bo-tieu-chi").await?;
    browser.wait_text("Chưa có bộ tiêu chí").await?;
    browser.upload("#set-file", &made_up()).await?;
    browser.wait_text("Đưa bộ tiêu chí này vào?").await?;
    browser.wait_text("8 lĩnh vực").await?;
    press(browser, "#bring-in-set").await?;
    browser.wait_text("Đã đưa bộ tiêu chí vào kế hoạch").await?;
    saved(browser).await
}

async fn pick(browser: &Browser, id: &str, code: &str) -> Outcome {
    let script = "const it = document.getElementById(arguments[0]); it.value = arguments[1]; \
        it.dispatchEvent(new Event('change', { bubbles: true })); return it.value";
    let now = browser.eval_with(script, vec![json!(id), json!(code)]).await?;
    assert_eq!(now, json!(code), "{id} offers {code}");
    Ok(())
}

/// From nothing to a set, from a set to points; what is typed stays after a reload, and is taken back.
#[tokio::test]
async fn a_set_is_brought_in_and_the_plan_scored_by_it() {
    journey("points: a set and a score", async |browser| {
        browser.clock("2024-11-20T08:00:00+07:00").await?;
        open_year(browser).await?;
        browser.go("#/diem").await?;
        browser.wait_text("Chưa có bộ tiêu chí").await?;
        browser.axe().await?;
        browser.shot("points-none").await?;
        set_brought_in(browser).await?;
        // Made up, and every page of points says so.
        browser.wait_text("Bộ tiêu chí minh họa: mã, tên và điểm là bịa ra").await?;
        browser.axe().await?;
        browser.shot("points-set").await?;
        browser.go("#/diem/tu-cham").await?;
        browser.wait_text("Bộ tiêu chí minh họa: mã, tên và điểm là bịa ra").await?;
        browser.wait_text("Tự chấm 0,00").await?;
        // Yes or no.
        let plan = field(browser, "1.1.1", "answer").await?;
        pick(browser, &plan, "co").await?;
        browser.wait_text("Tự chấm 1,00").await?;
        // A ratio in steps, typed.
        let part = field(browser, "1.1.2", "typed_part").await?;
        put(browser, &part, "45").await?;
        let whole = field(browser, "1.1.2", "typed_whole").await?;
        put(browser, &whole, "40").await?;
        browser.wait_text("Số đạt được 45 lớn hơn tổng số 40").await?;
        put(browser, &whole, "60").await?;
        browser.wait_no_text("lớn hơn tổng số").await?;
        assert_ne!(given(browser, "1.1.2").await?, "chưa có");
        // Points above the maximum are told, and count no more than that.
        press(browser, "[id^='points-more-'] > summary").await?;
        let own = field(browser, "1.1.1", "self_scored").await?;
        put(browser, &own, "9").await?;
        browser.wait_text("lớn hơn điểm tối đa; chỉ tính 1,00").await?;
        put(browser, &own, "0,75").await?;
        browser.wait_text("Theo quy tắc là 1,00 điểm").await?;
        assert_eq!(given(browser, "1.1.1").await?, "0,75");
        browser.axe().await?;
        browser.shot("points-scored").await?;
        for view in [View::Phone, View::Tablet] {
            browser.view(view).await?;
            browser.no_sideways_scroll().await?;
            browser.axe().await?;
            browser.shot(&format!("points-scored-{view:?}")).await?;
        }
        browser.view(View::Desk).await?;
        saved(browser).await?;
        browser.reload().await?;
        browser.wait_text("Bộ tiêu chí minh họa: mã, tên").await?;
        browser.wait_eval("the rows", "document.querySelector('.points__row')").await?;
        assert_eq!(value(browser, &whole).await?, "60");
        assert_eq!(given(browser, "1.1.1").await?, "0,75");
        // What an appraiser gave goes before what the unit gave itself.
        press(browser, "[id^='points-more-'] > summary").await?;
        let second = field(browser, "1.1.1", "appraised_2").await?;
        put(browser, &second, "0,5").await?;
        browser.wait_text("mất 0,50").await?;
        Ok(())
    })
    .await;
}

/// A set is moved to its next edition: what changes is named, and what agrees keeps its answers.
#[tokio::test]
async fn a_plan_moves_to_the_next_edition_of_its_set() {
    journey("points: another set", async |browser| {
        browser.clock("2024-11-20T08:00:00+07:00").await?;
        open_year(browser).await?;
        set_brought_in(browser).await?;
        browser.go("#/diem/tu-cham").await?;
        browser.wait_eval("the rows", "document.querySelector('.points__row')").await?;
        let kept = field(browser, "1.1.1", "answer").await?;
        pick(browser, &kept, "co").await?;
        let lost = field(browser, "1.4.1", "answer").await?;
        pick(browser, &lost, "co").await?;
        saved(browser).await?;
        browser.go("#/diem/bo-tieu-chi").await?;
        browser.upload("#set-file", &next_edition()).await?;
        browser.wait_text("Thêm: 1 · Bỏ: 1 · Thay đổi: 1").await?;
        browser.css("#set-loses").await?;
        browser.wait_text("đã nhập: điểm, trả lời").await?;
        browser.axe().await?;
        browser.shot("points-compared").await?;
        press(browser, "#bring-in-set").await?;
        browser.wait_text("Đã đưa bộ tiêu chí vào kế hoạch").await?;
        browser.go("#/diem/tu-cham").await?;
        holds_words(browser, "Ban hành kế hoạch trước ngày 15/01", true).await?;
        assert_eq!(value(browser, &kept).await?, "co");
        holds_words(browser, "Đối thoại trực tuyến", true).await?;
        holds_words(browser, "Tổ chức đối thoại", false).await?;
        // And back, with what was typed for the criterion that had gone.
        press(browser, "#undo").await?;
        holds_words(browser, "Tổ chức đối thoại", true).await?;
        assert_eq!(value(browser, &lost).await?, "co");
        Ok(())
    })
    .await;
}

/// A set typed by hand, with the keyboard alone; the file that is saved of it holds the set and nothing else.
#[tokio::test]
async fn a_set_is_typed_and_handed_on() {
    journey("points: typed by keyboard", async |browser| {
        browser.clock("2024-11-20T08:00:00+07:00").await?;
        open_year(browser).await?;
        browser.go("#/diem/bo-tieu-chi").await?;
        browser.wait_text("Chưa có bộ tiêu chí").await?;
        press_on(browser, Way::On, "Tự nhập từng tiêu chí", "Enter").await?;
        browser.wait_text("Các tiêu chí").await?;
        browser.wait_eval("the first field", "document.activeElement.id.endsWith('-code')").await?;
        browser.keys("1").await?;
        tab_to(browser, Way::On, "Điểm tối đa").await?;
        browser.keys("12,345").await?;
        tab_to(browser, Way::On, "Tên tiêu chí").await?;
        browser.keys("Chỉ đạo, điều hành").await?;
        // No number, and not what the scale says.
        browser.wait_text("2 chỗ cần xem lại").await?;
        browser.axe().await?;
        tab_to(browser, Way::Back, "Điểm tối đa").await?;
        browser.press("Control+A").await?;
        browser.keys("12").await?;
        tab_to(browser, Way::On, "Tên tiêu chí").await?;
        browser.wait_text("1 · Chỉ đạo, điều hành · 12,00 điểm").await?;
        saved(browser).await?;
        press(browser, "#share-set").await?;
        let file = browser.download("bo-tieu-chi-cchc").await?;
        let text = std::fs::read_to_string(file).unwrap();
        let file: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(file["format"], "bo-tieu-chi-cchc");
        let parts: Vec<&String> = file["body"].as_object().unwrap().keys().collect();
        assert!(parts.iter().all(|part| !part.contains("remed") && !part.contains("scores")));
        assert_eq!(file["body"]["criteria"][0]["name"], "Chỉ đạo, điều hành");
        for view in [View::Phone, View::Tablet] {
            browser.view(view).await?;
            browser.no_sideways_scroll().await?;
            browser.axe().await?;
        }
        Ok(())
    })
    .await;
}

/// The register: what is asked for, what is there and what is missing; a document is added where it is missing.
#[tokio::test]
async fn the_register_tells_what_is_missing() {
    journey("points: register", async |browser| {
        browser.clock("2024-11-20T08:00:00+07:00").await?;
        open_year(browser).await?;
        set_brought_in(browser).await?;
        browser.go("#/diem/minh-chung").await?;
        browser.wait_text("tài liệu phải có, còn thiếu").await?;
        browser.axe().await?;
        browser.shot("points-register").await?;
        let missing = "document.querySelectorAll('.points__state--missing').length";
        let before = browser.eval(&format!("return {missing}")).await?.as_u64().unwrap();
        assert!(before > 0);
        press(browser, ".points__add").await?;
        browser.wait_eval("its number", "document.activeElement.id.endsWith('-number')").await?;
        browser.keys("12/KH-UBND").await?;
        browser.wait_eval("one less is missing", &format!("{missing} === {}", before - 1)).await?;
        browser.css(".points__state--there").await?;
        saved(browser).await?;
        for view in [View::Phone, View::Tablet] {
            browser.view(view).await?;
            browser.no_sideways_scroll().await?;
            browser.axe().await?;
            browser.shot(&format!("points-register-{view:?}")).await?;
        }
        browser.view(View::Desk).await?;
        // What is chosen on the page is what the paper holds, and it says so.
        pick(browser, "proofs-shown", "con-thieu").await?;
        browser.wait_eval("only what lacks", "!document.querySelector('.points__proof:has(.points__state--there):not(:has(.points__state--missing))')").await?;
        press(browser, "#to-register-paper").await?;
        browser
            .wait_eval("its address", "location.hash === '#/van-ban/minh-chung/con-thieu'")
            .await?;
        holds_words(browser, "Chỉ các tiêu chí còn thiếu tài liệu: ", true).await?;
        holds_words(browser, "12/KH-UBND", false).await?;
        assert_eq!(value(browser, "register-rows").await?, "con-thieu");
        browser.axe().await?;
        browser.shot("register-paper-missing").await?;
        pick(browser, "register-rows", "").await?;
        browser.wait_eval("its address", "location.hash === '#/van-ban/minh-chung'").await?;
        holds_words(browser, "12/KH-UBND", true).await?;
        holds_words(browser, "Chỉ các tiêu chí còn thiếu tài liệu: ", false).await?;
        browser.shot("register-paper").await?;
        browser.view(View::Phone).await?;
        browser.no_sideways_scroll().await?;
        Ok(())
    })
    .await;
}
