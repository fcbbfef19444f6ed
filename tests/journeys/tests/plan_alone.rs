//! A plan issued alone: from nothing to its print by touch; the form changed and back; results of two units, labels,
//! letters for the parts.

use journeys::forms::{holds, press, put};
use journeys::keeping::{sample, saved};
use journeys::{Browser, Outcome, View, journey};
use xtask::place;

/// The words of the paper in the preview.
const PAPER: &str = "[...document.querySelectorAll('.paper')].map(one => one.innerText).join(' ').replace(/\\s+/g, ' ')";

/// Waits until the paper says this.
async fn paper(browser: &Browser, words: &str) -> Outcome {
    browser.wait_eval(words, &format!("{PAPER}.includes({words:?})")).await
}

/// Waits until the paper does not say this.
async fn no_paper(browser: &Browser, words: &str) -> Outcome {
    let there = "document.querySelector('.paper')";
    browser.wait_eval(words, &format!("{there} && !{PAPER}.includes({words:?})")).await
}

/// Results of two units that were merged.
async fn two_results(browser: &Browser) -> Outcome {
    for (place, unit) in ["phường Nghĩa Lộ (cũ)", "phường Quảng Phú (cũ)"].into_iter().enumerate()
    {
        browser.click("Thêm kết quả").await?;
        let script = "return [...document.querySelectorAll('[id^=f-index_results-][id$=-unit]')].map(it => it.id)";
        let more = format!(
            "document.querySelectorAll('[id^=f-index_results-][id$=-unit]').length > {place}"
        );
        browser.wait_eval("a row", &more).await?;
        let ids = browser.eval(script).await?;
        let id = ids.get(place).and_then(|id| id.as_str()).unwrap_or_default().to_owned();
        put(browser, &id, unit).await?;
        put(browser, &id.replace("-unit", "-index"), "PAR INDEX").await?;
        put(browser, &id.replace("-unit", "-score"), "88,75").await?;
        put(browser, &id.replace("-unit", "-change"), "-7").await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_plan_alone_grows_from_nothing_to_its_print_by_touch() {
    journey("a plan alone", async |browser| {
        browser.view(View::Tablet).await?;
        browser.open("#/lap-moi").await?;
        put(browser, "new-commune", "phường Nghĩa Lộ").await?;
        put(browser, "new-superior", "UBND tỉnh Quảng Ngãi").await?;
        put(browser, "new-year", "2027").await?;
        put(browser, "new-units", "96").await?;
        press(browser, "#new-form-ke-hoach").await?;
        press(browser, "#create-plan").await?;
        holds(browser, "f-agency-name", "Nghĩa Lộ").await?;
        two_results(browser).await?;
        browser.axe().await?;
        browser.no_sideways_scroll().await?;
        browser.go("#/ke-hoach/quyet-dinh").await?;
        browser.wait_text("Căn cứ và đoạn mở đầu").await?;
        browser.wait_no_text("Các điều").await?;
        put(browser, "f-decision-signer", "Lê Thị Thu Hà").await?;
        browser.wait_text("/KH-UBND").await?;
        browser.axe().await?;
        browser.no_sideways_scroll().await?;
        // A part for the results, and letters for all parts.
        browser.go("#/ke-hoach/muc-p1").await?;
        press(browser, "#muc-p1-parts > summary").await?;
        browser.choose("Phần có sẵn", "KẾT QUẢ CÁC CHỈ SỐ NĂM 2026").await?;
        press(browser, "#muc-p1-add-ready").await?;
        browser.wait_text("KẾT QUẢ CÁC CHỈ SỐ NĂM 2026").await?;
        browser.go("#/ke-hoach/muc-p1").await?;
        press(browser, "#muc-p1-parts > summary").await?;
        browser.choose("Đánh số các phần", "A, B, C").await?;
        press(browser, "#muc-p1-number-all").await?;
        holds(browser, "f-sections-p1-number", "A").await?;
        browser.axe().await?;
        browser.go("#/van-ban").await?;
        for words in [
            "PHƯỜNG NGHĨA LỘ",
            "/KH-UBND",
            "KẾ HOẠCH",
            "Ủy ban nhân dân phường Nghĩa Lộ ban hành Kế hoạch",
            "A. MỤC ĐÍCH, YÊU CẦU",
            "B. KẾT QUẢ CÁC CHỈ SỐ NĂM 2026",
            "PAR INDEX của phường Quảng Phú (cũ): 88,75 điểm; giảm 7 bậc",
            "TM. ỦY BAN NHÂN DÂN",
            "Lê Thị Thu Hà",
        ] {
            paper(browser, words).await?;
        }
        no_paper(browser, "QUYẾT ĐỊNH").await?;
        no_paper(browser, "Kèm theo").await?;
        saved(browser).await?;
        browser.axe().await?;
        browser.view(View::Phone).await?;
        browser.no_sideways_scroll().await?;
        browser.pdf("plan-alone-new").await.map(drop)
    })
    .await;
}

#[tokio::test]
async fn the_form_is_changed_and_back_and_nothing_is_lost() {
    journey("the form changed and back", async |browser| {
        sample(browser).await?;
        browser.go("#/van-ban").await?;
        paper(browser, "QUYẾT ĐỊNH:").await?;
        let before = browser.eval(&format!("return {PAPER}")).await?;
        browser.go("#/ke-hoach/quyet-dinh").await?;
        press(browser, "#f-form-kind-ke-hoach").await?;
        browser.wait_text("Căn cứ và đoạn mở đầu").await?;
        press(browser, "#ready-opening").await?;
        browser.go("#/van-ban").await?;
        no_paper(browser, "QUYẾT ĐỊNH:").await?;
        paper(browser, "Ủy ban nhân dân xã Ba Xa ban hành Kế hoạch").await?;
        // Advice of the form, with its place.
        browser.go("#/ke-hoach/quyet-dinh").await?;
        put(browser, "f-clauses-nn1-text", "Như Điều 4;").await?;
        browser.go("#/van-ban").await?;
        browser.wait_text("Nơi nhận ghi “Như Điều 4;”").await?;
        browser.click("Hoàn tác").await?;
        browser.go("#/ke-hoach/quyet-dinh").await?;
        press(browser, "#f-form-kind-quyet-dinh").await?;
        browser.wait_text("Các điều").await?;
        browser.go("#/van-ban").await?;
        paper(browser, "QUYẾT ĐỊNH:").await?;
        let after = browser.eval(&format!("return {PAPER}")).await?;
        assert_eq!(before, after);
        saved(browser).await
    })
    .await;
}

#[tokio::test]
async fn labels_are_the_plans_own_on_screen_and_on_paper() {
    journey("labels of the plan", async |browser| {
        sample(browser).await?;
        browser.go("#/ke-hoach/quyet-dinh").await?;
        press(browser, "#form-labels > summary").await?;
        press(browser, "#labels-of-bodies").await?;
        holds(browser, "f-form-leads_label", "Cơ quan chủ trì").await?;
        put(browser, "f-form-timeframe_label", "Thời hạn").await?;
        browser.axe().await?;
        browser.view(View::Phone).await?;
        browser.no_sideways_scroll().await?;
        browser.view(View::Desk).await?;
        browser.go("#/muc/r733").await?;
        browser.wait_text("Cơ quan chủ trì").await?;
        browser.go("#/van-ban").await?;
        paper(browser, "- Cơ quan chủ trì:").await?;
        paper(browser, "- Thời hạn:").await?;
        no_paper(browser, "Công chức tham mưu khắc phục").await?;
        press(browser, "#layout > summary").await?;
        press(browser, "#layout-of-bang-doc").await?;
        paper(browser, "Cơ quan tổng hợp").await?;
        browser.wait_eval("no landscape page", "!document.querySelector('.paper--wide')").await?;
        saved(browser).await
    })
    .await;
}

#[tokio::test]
async fn the_ward_of_2027_opens_and_prints_in_every_layout() {
    journey("the ward of 2027", async |browser| {
        browser.open("#/").await?;
        let file = place::at("tests/samples/ke-hoach-v3-nghia-lo-2027.json");
        browser.upload("#choose-file", &file).await?;
        press(browser, "#take-new").await?;
        saved(browser).await?;
        browser.go("#/van-ban").await?;
        press(browser, "#layout > summary").await?;
        for layout in ["doan-van", "bang", "bang-doc"] {
            press(browser, &format!("#layout-of-{layout}")).await?;
            paper(browser, "E. TỔ CHỨC THỰC HIỆN").await?;
            paper(browser, "Sản phẩm đầu ra").await?;
            browser.pdf(&format!("nghia-lo-{layout}")).await?;
        }
        browser.go("#/tong-quan").await?;
        browser.wait_text("mục tiêu từ 92 điểm trở lên").await?;
        browser.axe().await
    })
    .await;
}
