//! Báo cáo kỳ: made from the data, rewritten, sent, and printed again as it was sent.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use journeys::forms::{press, put};
use journeys::keeping::{open_year, saved};
use journeys::paper::printed;
use journeys::{Browser, Outcome, View, journey};

const QUARTER: &str = "#/van-ban/bao-cao-ky/q1";
/// The words of the paper on the screen.
const PAPER: &str = "document.querySelector('.papers').textContent";

fn says(words: &str) -> String {
    format!("{PAPER}.includes({})", serde_json::json!(words))
}

/// Made, rewritten, sent; a figure is mended after that, told, and the old paper printed again.
#[tokio::test]
async fn a_report_is_made_rewritten_sent_and_printed_again_as_it_was() {
    journey("period report: from draft to sent", async |browser| {
        browser.clock("2024-03-19T08:00:00+07:00").await?;
        open_year(browser).await?;
        browser.go("#/van-ban/bao-cao-ky").await?;
        // The quarter is over, and its report waits.
        browser
            .wait_eval("the period", "document.getElementById('report-period').value === 'q1'")
            .await?;
        browser.wait_eval("the draft", &says("45/117 (38,46%)")).await?;
        browser.axe().await?;
        browser.shot("period-report").await?;

        press(browser, "#part-danh-gia > summary").await?;
        press(browser, "#part-danh-gia .report__text > button").await?;
        browser
            .wait_eval("the focus is in its field", "document.activeElement.tagName === 'TEXTAREA'")
            .await?;
        browser.keys(" Quý I còn hai chỉ tiêu phải bù trong quý II.").await?;
        browser.press("Tab").await?;
        browser.wait_eval("the words are printed", &says("phải bù trong quý II")).await?;
        browser.wait_text("III. Đánh giá chung · đã viết").await?;

        press(browser, "#send-report").await?;
        press(browser, "#send-report-now").await?;
        browser.wait_text("Cần số báo cáo").await?;
        browser.axe().await?;
        browser.keys("25").await?;
        press(browser, "#send-report-now").await?;
        browser.wait_text("Đã gửi: số 25, ngày 19/03/2024").await?;
        browser.wait_eval("number and day are printed", &says("Số: 25/BC-UBND")).await?;
        browser.go("#/nhiem-vu/d433").await?;
        browser.wait_text("Đã gửi ngày 19/03/2024").await?;
        saved(browser).await?;

        // Mended afterwards: the paper stays, and what moved is told in words.
        browser.go("#/so-lieu?thang=2").await?;
        let cell = "f-figures-m733kqxong-2";
        browser.wait_eval("the figure", &format!("!!document.getElementById('{cell}')")).await?;
        put(browser, cell, "18").await?;
        saved(browser).await?;
        browser.go(QUARTER).await?;
        browser.wait_text("đã gửi 45/117 (38,46%), nay 48/117 (41,03%)").await?;
        browser.wait_eval("the paper is as it was sent", &says("45/117 (38,46%)")).await?;
        browser.axe().await?;
        browser.reload().await?;
        browser.wait_eval("also after a reload", &says("45/117 (38,46%)")).await?;
        let file = browser.pdf("period-report-sent").await?;
        let words = printed(&file)?;
        assert!(words.contains("45/117(38,46%)"), "not printed as sent: {words}");
        assert!(!words.contains("48/117"), "printed as it stands now: {words}");

        press(browser, "#report-source-now").await?;
        browser.wait_eval("as it stands", &says("48/117 (41,03%)")).await?;
        Ok(())
    })
    .await;
}

/// Words that were written stand while the data move; the new draft is offered beside them.
#[tokio::test]
async fn what_was_written_is_kept_and_marked_where_the_data_moved() {
    journey("period report: words kept", async |browser| {
        browser.clock("2024-03-19T08:00:00+07:00").await?;
        open_year(browser).await?;
        browser.go(QUARTER).await?;
        press(browser, "#part-danh-gia > summary").await?;
        press(browser, "#part-danh-gia .report__text > button").await?;
        browser
            .wait_eval("the focus is in its field", "document.activeElement.tagName === 'TEXTAREA'")
            .await?;
        browser.keys(" Lời của tôi.").await?;
        browser.press("Tab").await?;
        saved(browser).await?;
        browser.go("#/so-lieu?thang=2").await?;
        let cell = "f-figures-m733kqxong-2";
        browser.wait_eval("the figure", &format!("!!document.getElementById('{cell}')")).await?;
        put(browser, cell, "18").await?;
        browser.go(QUARTER).await?;
        browser.wait_text("III. Đánh giá chung · số liệu đã đổi").await?;
        browser.wait_eval("the words stand", &says("Lời của tôi.")).await?;
        press(browser, "#part-danh-gia > summary").await?;
        browser.wait_text("Số liệu đã thay đổi từ khi viết phần này").await?;
        browser.axe().await?;
        browser.shot("period-report-moved").await?;
        browser.click("Giữ lời đã viết").await?;
        browser.wait_text("III. Đánh giá chung · đã viết").await?;
        browser.wait_eval("the words stand", &says("Lời của tôi.")).await?;
        browser.click("Bỏ lời đã viết, in bản nháp").await?;
        browser.wait_eval("the draft", &format!("!{}", says("Lời của tôi."))).await?;
        browser.click("Hoàn tác").await?;
        browser.wait_eval("the words are back", &says("Lời của tôi.")).await
    })
    .await;
}

/// Part II alone goes onto the clipboard with its table, and onto paper.
#[tokio::test]
async fn part_two_goes_into_another_report() {
    journey("period report: part II alone", async |browser| {
        browser.clock("2024-03-19T08:00:00+07:00").await?;
        open_year(browser).await?;
        browser.go(QUARTER).await?;
        press(browser, "#report-insert > summary").await?;
        // What the page puts on the clipboard, heard where it is put.
        browser
            .eval("window.taken = {}; const put = DataTransfer.prototype.setData; \
                  DataTransfer.prototype.setData = function (kind, text) { window.taken[kind] = text; return put.call(this, kind, text); };")
            .await?;
        press(browser, "#copy-part-two").await?;
        browser.wait_text("Đã chép. Mở Word và dán").await?;
        for wanted in [
            "taken['text/html'].includes('<table')",
            "taken['text/html'].includes('45/117')",
            "taken['text/plain'].includes('KẾT QUẢ KHẮC PHỤC TỪNG TIÊU CHÍ')",
        ] {
            browser.wait_eval(wanted, wanted).await?;
        }
        press(browser, "#part-two").await?;
        browser.wait_eval("only part II", &format!("!{}", says("BÁO CÁO"))).await?;
        browser.wait_eval("part II", &says("II. KẾT QUẢ KHẮC PHỤC")).await
    })
    .await;
}

/// On a phone by touch, and in English: everything is in reach, nothing runs out of the page.
#[tokio::test]
async fn a_report_is_written_on_a_phone_and_read_in_english() {
    journey("period report: phone, English", async |browser| {
        browser.clock("2024-03-19T08:00:00+07:00").await?;
        open_year(browser).await?;
        for view in [View::Phone, View::Tablet] {
            browser.view(view).await?;
            browser.go(QUARTER).await?;
            browser.wait_eval("the draft", &says("45/117 (38,46%)")).await?;
            browser.no_sideways_scroll().await?;
            browser.axe().await?;
            browser.shot(&format!("period-report-{view:?}")).await?;
        }
        browser.view(View::Desk).await?;
        browser.go("#/tep").await?;
        browser.click("Giao diện và ngôn ngữ").await?;
        browser.click("English").await?;
        browser.go(QUARTER).await?;
        for words in [
            "Period report",
            "Note as sent",
            "The report's own words",
            "Not counted in this report",
        ] {
            browser.wait_text(words).await?;
        }
        // The paper stays Vietnamese.
        browser.wait_eval("the paper", &says("KẾT QUẢ KHẮC PHỤC TỪNG TIÊU CHÍ")).await
    })
    .await;
}

/// Figures were typed under one window: another asks, says what no longer fits, and is taken back.
#[tokio::test]
async fn another_window_asks_once_figures_are_there() {
    journey("period report: another window", async |browser| {
        open_year(browser).await?;
        browser.go("#/ke-hoach/khung").await?;
        let field = "document.getElementById('f-frame-month_window')";
        browser.wait_eval("the field", &format!("!!{field}")).await?;
        browser.choose("Kỳ số liệu của một tháng", "Từ ngày 01").await?;
        browser.wait_text("số liệu theo tháng đã nhập được đếm theo kỳ hiện nay").await?;
        browser.axe().await?;
        browser.click("Bỏ qua").await?;
        browser.wait_eval("taken back", &format!("{field}.value === 'ngay-15'")).await?;
        browser.choose("Kỳ số liệu của một tháng", "Từ ngày 01").await?;
        press(browser, "#change-window").await?;
        browser.wait_eval("changed", &format!("{field}.value === 'ngay-01'")).await?;
        browser.go(QUARTER).await?;
        browser.wait_text("Số liệu từ 01/01/2024 đến 31/03/2024").await
    })
    .await;
}

/// By keyboard alone: the period is chosen, a part is opened and rewritten, the report is sent.
#[tokio::test]
async fn a_report_is_written_and_sent_by_keyboard() {
    journey("period report: keyboard", async |browser| {
        browser.clock("2024-06-20T08:00:00+07:00").await?;
        open_year(browser).await?;
        browser.go("#/van-ban/bao-cao-ky").await?;
        browser
            .wait_eval("the period", "document.getElementById('report-period').value === '6t'")
            .await?;
        browser.eval("document.getElementById('report-period').focus()").await?;
        // The list has the focus: the one above it is the last quarter.
        browser.press("ArrowUp").await?;
        browser.wait_eval("the quarter", "location.hash.endsWith('/q4')").await?;
        browser.press("ArrowDown").await?;
        browser.wait_eval("the half year", "location.hash.endsWith('/6t')").await?;
        tab_to(browser, "#part-ky-toi > summary").await?;
        browser.press("Enter").await?;
        tab_to(browser, "#part-ky-toi .report__text > button").await?;
        browser.press("Enter").await?;
        browser
            .wait_eval("the focus is in its field", "document.activeElement.tagName === 'TEXTAREA'")
            .await?;
        browser.press("Control+End").await?;
        browser.keys(" Viết bằng bàn phím.").await?;
        browser.press("Tab").await?;
        browser.wait_eval("printed", &says("Viết bằng bàn phím.")).await?;
        browser.eval("document.getElementById('report-period').focus()").await?;
        tab_to(browser, "#send-report").await?;
        browser.press("Enter").await?;
        browser
            .wait_eval("the dialog", "document.getElementById('report-number') !== null")
            .await?;
        tab_to(browser, "#report-number").await?;
        browser.keys("54").await?;
        browser.press("Enter").await?;
        browser.wait_text("Đã gửi: số 54, ngày 20/06/2024").await?;
        // Escape closes what was opened by mistake.
        tab_to(browser, "#unsend").await?;
        browser.press("Enter").await?;
        browser.wait_text("Bỏ bản đã gửi?").await?;
        browser.press("Escape").await?;
        browser.wait_text("Đã gửi: số 54").await
    })
    .await;
}

/// The same report, looked at in March and in December: every word of it is the same.
#[tokio::test]
async fn a_report_says_in_december_what_it_said_in_march() {
    journey("period report: the clock", async |browser| {
        browser.clock("2024-03-19T08:00:00+07:00").await?;
        open_year(browser).await?;
        browser.go(QUARTER).await?;
        browser.wait_eval("the draft", &says("45/117 (38,46%)")).await?;
        let march = browser.eval(&format!("return {PAPER}")).await?;
        browser.clock("2024-12-30T08:00:00+07:00").await?;
        browser.reload().await?;
        browser.wait_eval("the draft", &says("45/117 (38,46%)")).await?;
        let december = browser.eval(&format!("return {PAPER}")).await?;
        assert_eq!(march, december);
        Ok(())
    })
    .await;
}

/// Presses Tab until the focus is on the first element of a selector.
async fn tab_to(browser: &Browser, selector: &str) -> Outcome {
    let there = format!(
        "document.activeElement === document.querySelector({})",
        serde_json::json!(selector)
    );
    for _ in 0..40 {
        if browser.eval(&format!("return {there}")).await? == true {
            return Ok(());
        }
        browser.press("Tab").await?;
    }
    Err(format!("Tab does not reach {selector}").into())
}
