//! Nhập từ Excel, what went wrong in people's hands: tables from Word, sheets that contradict each other, what is undone.

use journeys::forms::press;
use journeys::keeping::open_year;
use journeys::{Browser, Outcome, View, journey};
use serde_json::json;

const HEADS: &str = "STT\tLĩnh vực\tTổng số hồ sơ tiếp nhận\tTổng số hồ sơ đã giải quyết\tTrước hạn\tĐúng hạn\tQuá hạn";

/// Opens the plan of Ba Xa with its year of figures, and June's door.
async fn at_the_door(browser: &mut Browser) -> Outcome {
    browser.clock("2024-07-02T08:00:00+07:00").await?;
    open_year(browser).await?;
    browser.go("#/nhap-excel?thang=6").await?;
    press(browser, "#intake-paste > summary").await
}

/// Pastes as Ctrl+V does: what the clipboard holds as a page and as plain words.
async fn paste(browser: &Browser, html: &str, plain: &str) -> Outcome {
    let script = format!(
        "const it = document.getElementById('intake-text'), held = new DataTransfer();
         held.setData('text/plain', {plain}); if ({html}) held.setData('text/html', {html});
         it.focus(); it.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: held, bubbles: true }}));
         it.value = {plain}; it.dispatchEvent(new Event('input', {{ bubbles: true }}))",
        plain = json!(plain),
        html = json!(html)
    );
    browser.eval(&script).await?;
    press(browser, "#intake-read").await
}

/// Two paragraphs in a cell are one row in Word, though the plain words of the clipboard break there.
#[tokio::test]
async fn a_table_from_word_keeps_its_cells_whole() {
    journey("intake: from Word", async |browser| {
        at_the_door(browser).await?;
        let head = HEADS.replace('\t', "</p></td><td><p>");
        let html = format!(
            "<html><body><table class=MsoTableGrid><tr><td><p>{head}</p></td></tr>\
             <tr><td>1</td><td><p>Đất đai</p><p>(cấp xã)</p></td><td>12</td><td>10</td><td>9</td><td>0</td><td>1</td></tr>\
             <tr><td>2</td><td>Hộ tịch</td><td>4</td><td>4</td><td>4</td><td>0</td><td>0</td></tr></table></body></html>"
        );
        let plain = format!("{HEADS}\n1\tĐất đai\n(cấp xã)\t12\t10\t9\t0\t1\n2\tHộ tịch\t4\t4\t4\t0\t0");
        paste(browser, &html, &plain).await?;
        browser.wait_text("Tiếp nhận: tổng số, tháng 6: 16").await?;
        browser.wait_text("Đã giải quyết: tổng số, tháng 6: 14").await?;
        browser.axe().await?;
        // What is typed after that is what is read.
        paste(browser, "", &format!("{HEADS}\n1\tĐất đai\t7\t7\t7\t0\t0")).await?;
        browser.wait_text("Tiếp nhận: tổng số, tháng 6: 7").await
    })
    .await;
}

/// While two sheets say different things nothing is written; which figures those are is told. Sheets that are hidden are
/// named.
#[tokio::test]
async fn sheets_at_odds_write_nothing() {
    journey("intake: sheets at odds", async |browser| {
        browser.view(View::Phone).await?;
        at_the_door(browser).await?;
        let table = |received: u32| {
            let row = format!("<tr><td>1</td><td>Đất đai</td><td>{received}</td><td>4</td><td>4</td><td>0</td><td>0</td></tr>");
            let head = HEADS.replace('\t', "</td><td>");
            format!("<table><tr><td>{head}</td></tr>{row}</table>")
        };
        paste(browser, &format!("{}{}", table(5), table(6)), "5 6").await?;
        browser.wait_text("chưa ghi được: Tiếp nhận: tổng số, tháng 6.").await?;
        let closed = "document.getElementById('intake-agree').disabled";
        browser.wait_eval("nothing can be agreed to", closed).await?;
        browser.axe().await?;
        press(browser, "#take-1").await?;
        browser.wait_eval("it can", "!document.getElementById('intake-agree').disabled").await?;
        // What was written is told while it stands, and no longer than that.
        press(browser, "#intake-agree").await?;
        browser.css("#intake-brought").await?;
        press(browser, "#who-later").await?;
        browser.click("Hoàn tác").await?;
        let gone = "!document.getElementById('intake-brought')";
        browser.wait_eval("nothing is said to be written", gone).await?;
        press(browser, "#take-0").await?;
        browser.wait_text("Chưa chọn trang tính nào để đưa vào").await?;
        browser.wait_eval("nor when nothing is left", gone).await
    })
    .await;
}

/// A period that the form tells can be changed, but not taken away from figures that would be written all the same.
#[tokio::test]
async fn a_period_that_is_known_is_not_unchosen() {
    journey("intake: a known period", async |browser| {
        at_the_door(browser).await?;
        paste(browser, "", &format!("Tháng 6 năm 2024\n{HEADS}\n1\tĐất đai\t7\t7\t7\t0\t0"))
            .await?;
        browser.wait_text("Tiếp nhận: tổng số, tháng 6: 7").await?;
        let offered = "[...document.querySelectorAll('#period-0 option')].every(it => it.value)";
        browser.wait_eval("only periods are offered", offered).await?;
        browser.wait_text("sẽ ghi 5 thay đổi").await
    })
    .await;
}

/// What agreeing would do is counted beside the button; a figure whose cell is blank is named and erased only by its own
/// tick, and the focus goes on to where the figures are.
#[tokio::test]
async fn a_blank_cell_erases_only_what_is_ticked() {
    journey("intake: blank cells", async |browser| {
        at_the_door(browser).await?;
        let table = "Mã\tNội dung\tTháng 1\tTháng 2\tTháng 3\tCả năm\nSL-cot7\tĐã giải quyết: tổng số\t\t\t99\t";
        paste(browser, "", table).await?;
        browser.wait_text("sẽ ghi 1 thay đổi, trong đó ghi đè 1 số đang có").await?;
        browser.wait_text("2 ô trong tệp để trống").await?;
        browser.axe().await?;
        press(browser, "#erase-0-cot7-1").await?;
        browser.wait_text("sẽ ghi 2 thay đổi").await?;
        press(browser, "#intake-agree").await?;
        browser.wait_text("Đã ghi 2 thay đổi").await?;
        let focused = "document.activeElement?.closest('#intake-brought') !== null";
        browser.wait_eval("the focus is on the link", focused).await?;
        browser.go("#/so-lieu").await?;
        let value = |cell: &str, text: &str| format!("document.getElementById('f-figures-{cell}')?.value === '{text}'");
        browser.wait_eval("January is erased", &value("cot7-1", "")).await?;
        browser.wait_eval("March is written", &value("cot7-3", "99")).await?;
        let kept = "document.getElementById('f-figures-cot7-2')?.value.length > 0";
        browser.wait_eval("February stays", kept).await
    })
    .await;
}
