//! The list of criteria, and one remedy: every field, undone, redone, reloaded.

use journeys::keeping::{sample, saved};
use journeys::{Browser, Outcome, View, journey};
use serde_json::json;

/// Every text field of a remedy, by its label on the form.
const FIELDS: [&str; 11] = [
    "Thời gian thực hiện",
    "Định hướng khắc phục",
    "Nguyên nhân",
    "Mã tiêu chí thành phần",
    "Nhãn in trên văn bản",
    "Tên tiêu chí thành phần",
    "Công chức tham mưu, ghi trong văn bản",
    "Công chức tổng hợp, ghi trong văn bản",
    "Điểm tối đa",
    "Điểm đạt được",
    "Điểm bị trừ",
];

/// What the fields hold now, in order; the folded ones are opened first.
async fn values(browser: &Browser) -> Outcome<Vec<String>> {
    browser
        .eval("for (const fold of document.querySelectorAll('main details')) fold.open = true")
        .await?;
    let mut found = Vec::new();
    for field in FIELDS {
        found.push(browser.value(field).await?);
    }
    Ok(found)
}

/// Waits until the fields hold this.
async fn hold(browser: &Browser, wanted: &Vec<String>, when: &str) -> Outcome {
    browser.wait_same(when, wanted, async || values(browser).await).await
}

/// Presses a button of the header until it can do no more.
async fn exhaust(browser: &Browser, id: &str) -> Outcome<usize> {
    browser.css(&format!("#{id}:enabled")).await?;
    let script = format!(
        "let n = 0; const b = document.getElementById('{id}'); \
         return new Promise(done => {{ const again = () => {{ if (b.ariaDisabled || n > 60) return done(n); b.click(); n += 1; setTimeout(again, 20); }}; again(); }})"
    );
    Ok(usize::try_from(browser.eval(&script).await?.as_u64().unwrap_or_default())?)
}

#[tokio::test]
async fn every_field_of_a_remedy_is_changed_undone_redone_and_kept() {
    journey("every field of a remedy is changed, undone, redone and kept", async |browser| {
        sample(browser).await?;
        let issued = values(browser).await?;
        for field in FIELDS {
            browser.write(field, " thêm").await?;
            // Not by Tab, which would select what stands in the next field.
            browser.eval("document.activeElement.blur()").await?;
        }
        let changed = values(browser).await?;
        for (before, after) in issued.iter().zip(&changed) {
            assert_eq!(
                after,
                &format!("{before} thêm").trim_start(),
                "typed after what stood there"
            );
        }
        assert_eq!(exhaust(browser, "undo").await?, FIELDS.len(), "one step a field");
        hold(browser, &issued, "undone to the issued words").await?;
        browser.wait_text("Đã hoàn tác").await?;
        assert_eq!(exhaust(browser, "redo").await?, FIELDS.len());
        hold(browser, &changed, "done again").await?;
        saved(browser).await?;
        browser.reload().await?;
        browser.css("#f-remedies-r733-direction").await?;
        hold(browser, &changed, "kept over a reload").await?;
        assert_eq!(exhaust(browser, "undo").await?, FIELDS.len(), "undo reaches across the reload");
        hold(browser, &issued, "undone once more").await
    })
    .await;
}

/// Waits until the line of officers that is printed is this.
async fn prints(browser: &Browser, line: &str) -> Outcome {
    let field = "Công chức tham mưu, ghi trong văn bản";
    browser.wait_same(field, &line.to_owned(), async || browser.value(field).await).await
}

#[tokio::test]
async fn the_due_date_of_an_item_is_that_of_its_targets() {
    journey("due date of an item", async |browser| {
        browser.clock("2024-06-05T08:00:00+07:00").await?;
        sample(browser).await?;
        browser.go("#/muc/r11").await?;
        browser.wait_text("Thực hiện Kế hoạch CCHC").await?;
        browser.write("Hạn hoàn thành", "30/04/2024").await?;
        browser.wait_text("Đã quá hạn 30/04/2024.").await?;
        browser.click("Hoàn tác").await?;
        browser
            .wait_eval("the year's end again", "!document.body.textContent.includes('Đã quá hạn')")
            .await
    })
    .await;
}

#[tokio::test]
async fn officers_picked_are_what_is_printed() {
    journey("officers picked are what is printed", async |browser| {
        sample(browser).await?;
        browser
            .eval("for (const fold of document.querySelectorAll('main details')) fold.open = true")
            .await?;
        let issued = "Công chức làm việc tại bộ phận một cửa.";
        prints(browser, issued).await?;
        browser.click("Tài chính - Kế toán").await?;
        // The printed line follows the pick.
        prints(browser, "").await?;
        browser.click("Hoàn tác").await?;
        prints(browser, issued).await
    })
    .await;
}

#[tokio::test]
async fn the_list_is_searched_without_accents_and_its_filter_survives_the_form() {
    journey("the list is searched without accents", async |browser| {
        sample(browser).await?;
        browser.go("#/tieu-chi").await?;
        browser.css("[data-row=r733]").await?;
        browser.wait_same("all rows", &12, async || browser.count("[data-row]").await).await?;
        browser.write("Tìm mã, tên, nội dung", "so hoa").await?;
        browser.wait_eval("one row", "document.querySelectorAll('[data-row]').length < 4").await?;
        browser.css("[data-row=r733]").await?;
        browser.wait_eval("the address", "location.hash.includes('tim=')").await?;
        browser.eval("document.querySelector('[data-row=r733]').click()").await?;
        browser.wait_text("Triển khai thực hiện số hóa hồ sơ").await?;
        browser.click("Về danh sách").await?;
        browser.css("[data-row=r733]").await?;
        let search = async || browser.value("Tìm mã, tên, nội dung").await;
        browser.wait_same("the search", &"so hoa".to_owned(), search).await?;
        browser.click("Bỏ lọc").await?;
        browser
            .wait_eval("all rows", "document.querySelectorAll('[data-row]').length === 12")
            .await?;
        // A code is found without its dots.
        browser.write("Tìm mã, tên, nội dung", "341").await?;
        browser.css("[data-row=r341]").await?;
        browser.wait_eval("few rows", "document.querySelectorAll('[data-row]').length < 4").await?;
        browser.click("Xóa từ đang tìm").await?;
        browser.wait_same("an empty search", &String::new(), search).await?;
        browser.keys("733").await?;
        browser.wait_same("the next search", &"733".to_owned(), search).await?;
        browser.css("[data-row=r733]").await?;
        browser.click("Bỏ lọc").await?;
        browser.choose("Lĩnh vực", "6. Tài chính công").await?;
        browser
            .wait_eval("one area", "document.querySelectorAll('[data-row]').length === 1")
            .await?;
        browser.click("Bỏ lọc").await?;
        browser.choose("Công chức", "Văn hóa - Xã hội").await?;
        // Through the groups too: everyone's three remedies, and the one-stop shop's.
        browser
            .wait_eval("the officer's", "document.querySelectorAll('[data-row]').length > 3")
            .await?;
        browser.click("Bỏ lọc").await?;
        browser.choose("Trạng thái", "Đạt").await?;
        browser.wait_text("Không có mục nào khớp bộ lọc").await
    })
    .await;
}

#[tokio::test]
async fn rows_are_moved_removed_and_brought_back() {
    journey("rows are moved, removed and brought back", async |browser| {
        sample(browser).await?;
        browser.go("#/tieu-chi").await?;
        browser.click("Sửa danh sách").await?;
        let order =
            "[...document.querySelectorAll('[data-row]')].map(r => r.dataset.row).join(' ')";
        browser.wait_eval("the rows", &format!("{order}.startsWith('r11 r12')")).await?;
        browser.click("Chuyển xuống: 1.(1)").await?;
        browser.wait_eval("moved down", &format!("{order}.startsWith('r12 r11')")).await?;
        // The focus goes with the row, so that the next press moves it on.
        browser.wait_eval("the focus", "document.activeElement.id === 'down-r11'").await?;
        browser.click("Xóa: 3.4.1").await?;
        browser.css("dialog[open]").await?;
        browser.eval("document.querySelector('dialog[open] .button--danger').click()").await?;
        browser.wait_eval("removed", "!document.querySelector('[data-row=r341]')").await?;
        browser.click("Hoàn tác").await?;
        browser.css("[data-row=r341]").await?;
        browser.click("Hoàn tác").await?;
        browser.wait_eval("moved back", &format!("{order}.startsWith('r11 r12')")).await?;
        browser.click("Thêm mục khắc phục").await?;
        browser.wait_text("Mục khắc phục mới").await
    })
    .await;
}

#[tokio::test]
async fn evidence_and_notes_are_kept_and_links_are_safe() {
    journey("evidence and notes are kept, links are safe", async |browser| {
        sample(browser).await?;
        let unfold = "for (const fold of document.querySelectorAll('main details')) fold.open = true";
        browser.eval(unfold).await?;
        browser.wait_text("Thêm lựa chọn").await?;
        browser.eval(unfold).await?;
        // What is folded away is made when it opens, and pushes down what stands below.
        browser.wait_text("Lý do không áp dụng").await?;
        browser.click("Thêm tài liệu").await?;
        browser.write("Số, ký hiệu văn bản", "12/BC-UBND").await?;
        browser.write("Liên kết", "javascript:alert(1)").await?;
        browser.press("Tab").await?;
        browser.wait_text("Liên kết cần bắt đầu bằng https://").await?;
        assert_eq!(browser.count("a.evidence__link").await?, 0);
        browser.rewrite("Liên kết", "https://bato.quangngai.gov.vn/a").await?;
        browser.press("Tab").await?;
        browser.wait_text("Mở bato.quangngai.gov.vn").await?;
        browser.click("Thêm ghi chú").await?;
        browser.wait_text("Người ghi").await?;
        let words = "document.activeElement?.id.startsWith('f-notes-') && document.activeElement.id.endsWith('-text')";
        browser.wait_eval("the caret in the words", words).await?;
        saved(browser).await?;
        browser.reload().await?;
        browser.css("#f-remedies-r733-direction").await?;
        browser.wait_text("Tài liệu kiểm chứng (1)").await?;
        browser.wait_text("Ghi chú tiến độ (1)").await
    })
    .await;
}

#[tokio::test]
async fn the_list_and_a_remedy_are_for_everyone() {
    journey("the list and a remedy are for everyone", async |browser| {
        sample(browser).await?;
        browser.look_everywhere().await?;
        browser.go("#/tieu-chi").await?;
        browser.css("[data-row=r733]").await?;
        browser.look_everywhere().await?;
        browser.view(View::Phone).await?;
        browser.go("#/tong-quan").await?;
        browser.css("#strip").await?;
        browser.go("#/tieu-chi").await?;
        browser.css("[data-row=r733]").await?;
        browser.click("Lọc").await?;
        browser.wait_text("Việc của tôi").await?;
        browser.no_sideways_scroll().await
    })
    .await;
}

#[tokio::test]
async fn advice_leads_into_what_is_folded_away() {
    journey("advice leads into what is folded away", async |browser| {
        sample(browser).await?;
        browser.click("Mã, tên, điểm và cách ghi trong văn bản").await?;
        browser.write("Điểm tối đa", "mười").await?;
        browser.press("Tab").await?;
        saved(browser).await?;
        browser.reload().await?;
        browser.css("#f-remedies-r733-direction").await?;
        // The form is made when it opens.
        assert_eq!(browser.count("#f-remedies-r733-points_maximum").await?, 0);
        browser.css("#advice").await?;
        browser.eval("document.querySelector('#advice').open = true").await?;
        let rows = "return [...document.querySelectorAll('.advice__row')].findIndex(row => row.innerText.includes('mười'))";
        browser.wait_for("the advice", async || Ok(browser.eval(rows).await? != json!(-1))).await?;
        let go = "[...document.querySelectorAll('.advice__row')].find(row => row.innerText.includes('mười')).querySelector('button:last-of-type').click()";
        browser.eval(go).await?;
        browser
            .wait_eval(
                "the field has the focus",
                "document.activeElement?.id === 'f-remedies-r733-points_maximum'",
            )
            .await
    })
    .await;
}
