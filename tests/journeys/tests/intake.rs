//! Nhập từ Excel: forms of the one-stop system, our own sheets and an officer's, shown before they are brought in, and
//! taken back by one undo.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use journeys::forms::press;
use journeys::keeping::{open_year, saved};
use journeys::office::{cell_in, mended};
use journeys::{Browser, Outcome, View, journey};
use serde_json::json;
use xtask::place;

fn fixture(name: &str) -> std::path::PathBuf {
    place::at("office/reader/tests/fixtures").join(name)
}

/// Waits until a figure of the year's grid reads so.
async fn reads(browser: &Browser, cell: &str, text: &str) -> Outcome {
    let there = format!("document.getElementById('f-figures-{cell}')?.value === {}", json!(text));
    browser.wait_eval(&format!("{cell} is {text}"), &there).await
}

/// June's form 06a on a tablet: what goes where is shown, nothing is written before, one undo takes it back.
#[tokio::test]
async fn junes_form_is_brought_in_on_a_tablet_and_undone() {
    journey("intake: 06a on a tablet", async |browser| {
        browser.clock("2024-07-02T08:00:00+07:00").await?;
        browser.view(View::Tablet).await?;
        open_year(browser).await?;
        browser.go("#/so-lieu?thang=6").await?;
        press(browser, "#to-intake").await?;
        browser.upload("#intake-file", &fixture("06a.xlsx")).await?;
        browser.wait_text("Biểu 06a").await?;
        browser.wait_text("Chưa ghi gì vào kế hoạch").await?;
        browser
            .wait_eval("the period", "document.getElementById('period-0').value === 'm6'")
            .await?;
        browser.axe().await?;
        browser.look_everywhere().await?;
        browser.view(View::Tablet).await?;
        browser.shot("intake-06a").await?;
        press(browser, "#intake-agree").await?;
        browser.css("#intake-brought").await?;
        saved(browser).await?;
        browser.go("#/so-lieu?thang=6").await?;
        // Chứng thực and Hộ tịch together; their total is not added once more.
        reads(browser, "cot7-6", "101").await?;
        reads(browser, "cot8-6", "73").await?;
        browser.click("Hoàn tác").await?;
        reads(browser, "cot7-6", "").await?;
        reads(browser, "cot8-6", "").await
    })
    .await;
}

/// The figures go out, one is mended in a spreadsheet, and come back: that one alone is written.
#[tokio::test]
async fn our_own_sheet_mended_in_between_brings_one_figure() {
    journey("intake: our own sheet", async |browser| {
        browser.clock("2024-07-02T08:00:00+07:00").await?;
        open_year(browser).await?;
        browser.go("#/so-lieu").await?;
        press(browser, "#excel-files > summary").await?;
        browser.axe().await?;
        press(browser, "#save-excel").await?;
        browser.css("#office-saved").await?;
        let file = browser.download(".xlsx").await?;
        let cell = cell_in(&file, "SL-cot8", "I")?;
        let file = mended(&file, &cell, "31")?;
        browser.go("#/nhap-excel").await?;
        browser.upload("#intake-file", &file).await?;
        browser.wait_text("khác số đang có: 1").await?;
        browser.axe().await?;
        browser.shot("intake-own").await?;
        press(browser, "#intake-agree").await?;
        browser.wait_text("Đã ghi 1 thay đổi").await?;
        browser.go("#/so-lieu").await?;
        reads(browser, "cot8-5", "31").await?;
        // The same file once more says nothing new.
        browser.go("#/nhap-excel").await?;
        browser.upload("#intake-file", &file).await?;
        browser.wait_text("không có gì để ghi").await?;
        Ok(())
    })
    .await;
}

/// A sheet for an officer who has no application: filled in elsewhere, and taken back through the same door.
#[tokio::test]
async fn an_officers_sheet_goes_out_and_comes_back_filled_in() {
    journey("intake: an officer's sheet", async |browser| {
        browser.clock("2024-07-02T08:00:00+07:00").await?;
        open_year(browser).await?;
        browser.go("#/so-lieu?thang=6").await?;
        press(browser, "#excel-files > summary").await?;
        let choose = "const it = document.getElementById('sheet-officer'); it.value = 'motcua'; it.dispatchEvent(new Event('change', { bubbles: true })); return it.value";
        assert_eq!(browser.eval(choose).await?, json!("motcua"));
        press(browser, "#save-officer-sheet").await?;
        browser.css("#office-saved").await?;
        let file = browser.download("phieu-so-lieu").await?;
        let cell = cell_in(&file, "SL-cot10", "J")?;
        let file = mended(&file, &cell, "2")?;
        browser.go("#/nhap-excel").await?;
        browser.upload("#intake-file", &file).await?;
        browser.wait_text("Phiếu số liệu của một công chức").await?;
        press(browser, "#intake-agree").await?;
        browser.css("#intake-brought").await?;
        browser.go("#/so-lieu?thang=6").await?;
        reads(browser, "cot10-6", "2").await
    })
    .await;
}

/// Files that hold no table say so in one sentence each, and the page goes on.
#[tokio::test]
async fn what_is_no_table_is_told_in_a_sentence() {
    journey("intake: bad files", async |browser| {
        open_year(browser).await?;
        browser.go("#/nhap-excel").await?;
        for (name, words) in [
            ("picture.xlsx", "chỉ có hình chụp bảng"),
            ("promise.xlsx", "tệp hỏng"),
            ("empty.xlsx", "Không có gì trong"),
        ] {
            browser.upload("#intake-file", &fixture(name)).await?;
            browser.wait_text(words).await?;
        }
        browser.upload("#intake-file", &place::at("tests/samples/ke-hoach-v1-ba-xa-2024.json")).await?;
        browser.wait_text("là tệp kế hoạch").await?;
        browser.axe().await?;
        // Files of older programs are read by the built part as by the tests'.
        for (name, words) in [("06a-1258.csv", "bảng mã cũ (windows-1258)"), ("06a.xls", "Trang tính “Biểu 06a”")] {
            browser.upload("#intake-file", &fixture(name)).await?;
            browser.wait_text(words).await?;
            browser.wait_text("Tiếp nhận: tổng số, tháng 6: 103").await?;
        }
        // A table copied from anywhere, with a wrong sum: both sides are told.
        press(browser, "#intake-paste > summary").await?;
        let heads = "STT\tLĩnh vực\tTổng số hồ sơ tiếp nhận (3)\tTrực tuyến (4)\tTrực tiếp, dịch vụ bưu chính (5)\tTừ kỳ trước (6)\tTổng số hồ sơ đã giải quyết (7)\tTrước hạn (8)\tĐúng hạn (9)\tQuá hạn (10)\tTổng số hồ sơ đang giải quyết (11)\tTrong hạn (12)\tQuá hạn (13)";
        let row = "1\tChứng thực\t10361\t10362\t0\t0\t10361\t7200\t3140\t21\t0\t0\t0";
        let fill = format!("const it = document.getElementById('intake-text'); it.value = {}; it.dispatchEvent(new Event('input', {{ bubbles: true }}))", json!(format!("{heads}\n{row}")));
        browser.eval(&fill).await?;
        press(browser, "#intake-read").await?;
        browser.wait_text("chênh lệch -1").await?;
        browser.axe().await
    })
    .await;
}

/// Pastes a table into the page, and has it read.
async fn paste(browser: &Browser, text: &str) -> Outcome {
    let open = "const it = document.querySelector('#intake-paste details') ?? document.querySelector('#intake-paste'); if (!it.open) it.querySelector('summary').click()";
    browser.css("#intake-paste").await?;
    browser.eval(open).await?;
    let fill = format!(
        "const it = document.getElementById('intake-text'); it.value = {}; it.dispatchEvent(new Event('input', {{ bubbles: true }}))",
        json!(text)
    );
    browser.eval(&fill).await?;
    press(browser, "#intake-read").await
}

/// Chooses in a list, as a person does.
async fn choose(browser: &Browser, id: &str, value: &str) -> Outcome {
    browser.css(&format!("#{id}")).await?;
    let script = format!(
        "const it = document.getElementById('{id}'); it.value = {}; it.dispatchEvent(new Event('change', {{ bubbles: true }})); return it.value",
        json!(value)
    );
    assert_eq!(browser.eval(&script).await?, json!(value), "{id} does not offer {value}");
    Ok(())
}

/// A table that nobody knows is mapped by hand once; next month's goes the same way by itself.
#[tokio::test]
async fn a_table_mapped_by_hand_is_remembered_for_the_next_month() {
    journey("intake: by hand", async |browser| {
        browser.clock("2024-09-02T08:00:00+07:00").await?;
        open_year(browser).await?;
        browser.go("#/nhap-excel?thang=7").await?;
        paste(browser, "Đơn vị\tSố lượt khách\tSố việc khác\nXã Ba Xa\t57\t9").await?;
        browser.wait_text("Chưa nhận ra bảng này").await?;
        choose(browser, "column-0-1", "cot7").await?;
        browser.wait_text("Đã giải quyết: tổng số, tháng 7: 57").await?;
        browser.axe().await?;
        press(browser, "#intake-agree").await?;
        browser.css("#intake-brought").await?;
        saved(browser).await?;
        browser.reload().await?;
        browser.go("#/so-lieu").await?;
        browser.go("#/nhap-excel?thang=8").await?;
        paste(browser, "Đơn vị\tSố lượt khách\tSố việc khác\nXã Ba Xa\t61\t4").await?;
        browser.wait_text("Đã giải quyết: tổng số, tháng 8: 61").await?;
        press(browser, "#intake-agree").await?;
        browser.css("#intake-brought").await?;
        browser.go("#/so-lieu").await?;
        reads(browser, "cot7-7", "57").await?;
        reads(browser, "cot7-8", "61").await
    })
    .await;
}

/// A table of remedies from Word: previewed row by row, added with its area, and taken back by one undo.
#[tokio::test]
async fn a_table_of_remedies_is_previewed_and_added() {
    journey("intake: remedies", async |browser| {
        open_year(browser).await?;
        browser.go("#/tieu-chi").await?;
        press(browser, "#to-intake").await?;
        let table = "TT\tMã tiêu chí\tNội dung tiêu chí\tGiải pháp\tChủ trì\tThời gian\n1\t8.8.8\tMức độ hài lòng thử\tLấy ý kiến mỗi quý\tVăn phòng - Thống kê\tQuý III năm 2024";
        paste(browser, table).await?;
        browser.wait_text("Mức độ hài lòng thử").await?;
        browser.axe().await?;
        let area = browser.eval("return [...document.querySelectorAll('[id^=area-0-] option')].map(it => it.value).find(Boolean)").await?;
        let list = browser.eval("return document.querySelector('[id^=area-0-]').id").await?;
        choose(browser, list.as_str().unwrap(), area.as_str().unwrap()).await?;
        press(browser, "#intake-agree").await?;
        browser.css("#intake-brought").await?;
        browser.go("#/tieu-chi").await?;
        browser.wait_text("Mức độ hài lòng thử").await?;
        browser.click("Hoàn tác").await?;
        browser.wait_eval("it is gone", "!document.body.textContent.includes('Mức độ hài lòng thử')").await
    })
    .await;
}

/// A form that tells one end of its period: nothing is written before a person says which months it is about.
#[tokio::test]
async fn a_period_told_by_halves_is_asked_for() {
    journey("intake: the period is asked for", async |browser| {
        browser.view(View::Phone).await?;
        open_year(browser).await?;
        // Opened from March: the page's month is not taken for what the form leaves open.
        browser.go("#/nhap-excel?thang=3").await?;
        let heads = "STT\tLĩnh vực\tTổng số hồ sơ tiếp nhận\tTổng số hồ sơ đã giải quyết\tTrước hạn\tĐúng hạn\tQuá hạn";
        paste(browser, &format!("Số liệu tính đến ngày 30/06/2024\n{heads}\n1\tĐất đai\t12\t10\t9\t1\t0\n2\tHộ tịch\t4\t4\t4\t0\t0")).await?;
        browser.wait_text("mà không ghi từ ngày nào").await?;
        browser.wait_text("hãy chọn “Kỳ của số liệu” ở trang tính phía trên").await?;
        let closed = "document.getElementById('intake-agree').disabled";
        browser.wait_eval("nothing can be agreed to", closed).await?;
        browser.axe().await?;
        choose(browser, "period-0", "m6").await?;
        browser.wait_text("Đã giải quyết: tổng số, tháng 6: 14").await?;
        press(browser, "#intake-agree").await?;
        browser.css("#intake-brought").await?;
        browser.go("#/so-lieu?thang=6").await?;
        reads(browser, "cot7-6", "14").await
    })
    .await;
}

/// A list of dossiers is no form: its length is told and nothing is read of it. The rows of a long form are shown fifty at
/// a time.
#[tokio::test]
async fn a_list_longer_than_any_form_is_told() {
    journey("intake: long lists", async |browser| {
        open_year(browser).await?;
        browser.go("#/nhap-excel?thang=6").await?;
        let heads = "STT\tLĩnh vực\tTổng số hồ sơ tiếp nhận\tTổng số hồ sơ đã giải quyết\tTrước hạn\tĐúng hạn\tQuá hạn";
        let form = |rows: usize| {
            let row = |at| format!("\n{at}\tLĩnh vực thứ {at}\t3\t2\t1\t1\t0");
            (1..=rows).fold(heads.to_owned(), |text, at| text + row(at).as_str())
        };
        paste(browser, &form(600)).await?;
        browser.wait_text("Trang này có 601 dòng, nhiều hơn 500 dòng").await?;
        browser.wait_text("Chưa có gì để ghi").await?;
        let closed = "document.getElementById('intake-agree').disabled";
        browser.wait_eval("nothing can be agreed to", closed).await?;
        browser.axe().await?;
        paste(browser, &form(120)).await?;
        browser.wait_text("Đã giải quyết: tổng số, tháng 6: 240").await?;
        press(browser, "#lines-0 > summary").await?;
        let shown = |rows: usize| format!("document.querySelectorAll('#lines-0 input').length === {rows}");
        browser.wait_eval("fifty rows", &shown(50)).await?;
        press(browser, "#lines-0-more").await?;
        browser.wait_eval("a hundred rows", &shown(100)).await?;
        browser.wait_text("Xem thêm 20 dòng (còn 20)").await?;
        browser.axe().await?;
        press(browser, "#lines-0-more").await?;
        browser.wait_eval("all rows", &shown(120)).await?;
        // A row beyond the first fifty counts like any other.
        press(browser, "#line-0-120").await?;
        browser.wait_text("Đã giải quyết: tổng số, tháng 6: 238").await
    })
    .await;
}
