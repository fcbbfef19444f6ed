//! What somebody who opens the workbook for the first time must not stumble over.

use journeys::keeping::saved;
use journeys::{Browser, Outcome, View, journey};

const MAY: &str = "2024-06-20T08:00:00+07:00";

async fn sample(browser: &mut Browser, now: &str) -> Outcome {
    browser.clock(now).await?;
    browser.open("#/").await?;
    browser.click("Mở kế hoạch mẫu Ba Xa 2024").await?;
    saved(browser).await
}

/// Holds once the field that has the focus is seen: below the header, above the bar.
const SEEN: &str = "(() => { const field = document.activeElement; if (!field.id.startsWith('f-figures-')) return false; \
    const box = field.getBoundingClientRect(); \
    const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2); \
    return over === field; })()";

#[tokio::test]
async fn the_first_empty_cell_comes_into_view_out_of_a_folded_group() {
    journey("the first empty cell", async |browser| {
        browser.view(View::Phone).await?;
        sample(browser, MAY).await?;
        browser.go("#/so-lieu").await?;
        browser.css("#entered").await?;
        let fold = "for (const fold of document.querySelectorAll('.grid__fold[aria-expanded=true]')) fold.click()";
        browser.eval(fold).await?;
        browser.wait_eval("all folded", "!document.querySelector('.months .cell')").await?;
        browser.click("Ô trống kế tiếp").await?;
        browser.wait_eval("the cell in sight", SEEN).await
    })
    .await;
}

#[tokio::test]
async fn a_groups_chip_tells_of_its_own_measures_only() {
    journey("a group's chip", async |browser| {
        sample(browser, MAY).await?;
        browser.go("#/so-lieu").await?;
        browser.css("#entered").await?;
        let script = "for (const b of document.querySelectorAll('.grid__fold[aria-expanded=false]')) b.click()";
        browser.eval(script).await?;
        // Digitised dossiers lie within the columns of the form, and are told of elsewhere.
        let form = "document.querySelector('.grid__group .grid__states').textContent";
        browser.css(".grid__group .chip").await?;
        let before = browser.eval(&format!("return {form}")).await?;
        for (cell, text) in [("m733kq-5", "200"), ("m733kqxong-5", "10")] {
            let script = "const f = document.getElementById(`f-figures-${arguments[0]}`); \
                f.scrollIntoView({ block: 'center' }); f.focus(); f.select()";
            browser.eval_with(script, vec![cell.into()]).await?;
            browser.keys(text).await?;
            browser.press("Tab").await?;
        }
        let other = "[...document.querySelectorAll('.grid__group .grid__states')][1].textContent.includes('chưa đạt')";
        browser.wait_eval("the other group's verdict", other).await?;
        assert_eq!(browser.eval(&format!("return {form}")).await?, before);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_new_remedy_is_named_first_and_stays_in_the_list() {
    journey("a new remedy", async |browser| {
        sample(browser, MAY).await?;
        browser.go("#/tieu-chi").await?;
        browser.click("Sửa danh sách").await?;
        browser.click("Thêm mục khắc phục").await?;
        browser.css("#more-words[open]").await?;
        let first = "document.querySelector('.remedy__words .form').firstElementChild.id === 'more-words'";
        browser.wait_eval("the name first", first).await?;
        let heading = "document.querySelector('#more-words input, #more-words textarea').id.endsWith('-heading')";
        browser.wait_eval("and of it the heading", heading).await?;
        browser.wait_text("Chưa có chỉ tiêu").await?;
        let blank = "document.activeElement.id.endsWith('-heading') && document.activeElement.value === ''";
        browser.wait_eval("the focus in the name", blank).await?;
        browser.keys("Công khai TTHC").await?;
        browser.press("Tab").await?;
        browser.click("Lưu và thêm mục nữa").await?;
        browser.wait_eval("the focus in the name of another", blank).await?;
        browser.go("#/tieu-chi").await?;
        browser.css(".group").await?;
        let shown = "[...document.querySelectorAll('.row')].some(row => row.checkVisibility() \
            && row.textContent.includes('Mục khắc phục mới') && row.textContent.includes('Chưa có chỉ tiêu'))";
        browser.wait_eval("the new row in sight", shown).await
    })
    .await;
}

#[tokio::test]
async fn a_new_target_is_a_sentence_and_makes_its_measure_on_the_way() {
    journey("a new target is a sentence", async |browser| {
        sample(browser, MAY).await?;
        browser.go("#/muc/r12").await?;
        browser.css("#add-target").await?;
        browser.click("Thêm chỉ tiêu").await?;
        let kind = "document.activeElement.matches('.sentence select[id$=\"-kind\"]')";
        browser.wait_eval("the focus in the sentence", kind).await?;
        let new = "const s = document.querySelector('.sentence select[id$=\"-part\"]'); \
            s.value = '+moi'; s.dispatchEvent(new Event('change', { bubbles: true }))";
        browser.eval(new).await?;
        let name = "document.activeElement.id.startsWith('f-measures-') \
            && document.activeElement.id.endsWith('-label')";
        browser.wait_eval("the focus in the measure's name", name).await?;
        browser.keys("Lượt xem").await?;
        let chosen = "document.querySelector('.sentence select[id$=\"-part\"]').selectedOptions[0].text === 'Lượt xem'";
        browser.wait_eval("the measure in the sentence", chosen).await
    })
    .await;
}

#[tokio::test]
async fn a_document_counts_once_it_has_a_number_and_a_suggestion_is_used_up() {
    journey("a document counts", async |browser| {
        sample(browser, MAY).await?;
        browser.go("#/muc/r733").await?;
        browser.css("#f-remedies-r733-direction").await?;
        browser.click("Tài liệu kiểm chứng (0)").await?;
        // The rows are made once the fold opens.
        let add = browser.css(".suggested__row .button").await?;
        let offered = browser.count(".suggested__row").await?;
        browser.click_on(&add).await?;
        browser
            .wait_eval("the new document's field", "document.activeElement.id.endsWith('-number')")
            .await?;
        assert_eq!(browser.count(".suggested__row").await?, offered - 1);
        browser.wait_text("Tài liệu kiểm chứng (có số, ngày 0/1)").await?;
        browser.keys("12/BC-UBND").await?;
        browser.wait_text("Tài liệu kiểm chứng (1)").await
    })
    .await;
}

#[tokio::test]
async fn dialogs_begin_at_their_field_and_escape_folds_a_list_of_officers() {
    journey("dialogs begin at their field", async |browser| {
        sample(browser, MAY).await?;
        browser.go("#/so-lieu").await?;
        browser.click("Dán từ Excel").await?;
        browser.wait_eval("the field", "document.activeElement.id === 'paste-text'").await?;
        browser.press("Escape").await?;
        browser.wait_eval("no dialog", "!document.querySelector('#paste-dialog').open").await?;
        browser.go("#/nhiem-vu/d211").await?;
        let list = "document.querySelector('#f-duties-d211-officers details')";
        browser.css("#f-duties-d211-officers summary").await?.click().await?;
        browser.wait_eval("open", &format!("{list}.open")).await?;
        browser.press("Tab").await?;
        browser.press("Escape").await?;
        browser
            .wait_eval(
                "folded",
                &format!("!{list}.open && {list}.firstElementChild === document.activeElement"),
            )
            .await
    })
    .await;
}

#[tokio::test]
async fn at_twice_the_zoom_the_bar_stays_and_the_header_has_one_line() {
    journey("twice the zoom", async |browser| {
        sample(browser, MAY).await?;
        let size = serde_json::json!({ "width": 683, "height": 384, "deviceScaleFactor": 2, "mobile": false });
        browser.cdp("Emulation.setDeviceMetricsOverride", size).await?;
        for route in ["#/tong-quan", "#/tieu-chi", "#/so-lieu", "#/muc/r733"] {
            browser.go(route).await?;
            browser.css(".heading__title").await?;
            let bar = "document.querySelector('.nav').getBoundingClientRect().bottom <= innerHeight + 1";
            browser.wait_eval("the bar", bar).await?;
            browser.wait_eval("one line", "document.querySelector('.head').offsetHeight <= 56").await?;
            browser.no_sideways_scroll().await?;
        }
        browser.shot("twice-the-zoom").await?;
        let size = serde_json::json!({ "width": 1366, "height": 640, "deviceScaleFactor": 1, "mobile": false });
        browser.cdp("Emulation.setDeviceMetricsOverride", size).await?;
        let font = serde_json::json!({ "fontSizes": { "standard": 32, "fixed": 26 } });
        browser.cdp("Page.setFontSizes", font).await?;
        let large = "parseFloat(getComputedStyle(document.documentElement).fontSize) === 32";
        browser.wait_eval("a font of 32 px", large).await?;
        let bar = "document.querySelector('.nav').getBoundingClientRect().bottom <= innerHeight + 1";
        browser.wait_eval("the bar", bar).await?;
        browser.wait_eval("one line", "document.querySelector('.head').offsetHeight <= 112").await?;
        browser.shot("a-font-of-32").await.map(drop)
    })
    .await;
}

#[tokio::test]
async fn an_undo_is_told_on_its_own_page_only() {
    journey("an undo is told", async |browser| {
        sample(browser, MAY).await?;
        browser.go("#/muc/r733").await?;
        browser.write("Nguyên nhân", "Thiếu người").await?;
        browser.press("Tab").await?;
        browser.click("Hoàn tác").await?;
        browser.css("#acted-notice").await?;
        browser.go("#/so-lieu").await?;
        browser.wait_eval("no notice", "!document.querySelector('#acted-notice')").await
    })
    .await;
}
