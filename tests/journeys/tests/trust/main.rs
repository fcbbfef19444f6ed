//! What ends an officer's trust, and must not happen: figures that move on paste, a verdict of
//! before on a translated page, a read-only tab that takes text, an undo that undoes nothing.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may panic")]

mod mail;
mod typing;

use journeys::forms::{holds, press};
use journeys::keeping::saved;
use journeys::sheet::{self, stand_in};
use journeys::{Browser, Outcome, journey, journey_in_both};
use serde_json::json;

/// The page of figures of the sample, every group open.
async fn at_the_figures(browser: &Browser) -> Outcome {
    sheet::open(browser).await?;
    sheet::unfold(browser).await
}

/// Pastes where the focus is, as both engines tell of it.
async fn paste(browser: &Browser, text: &str) -> Outcome {
    let script = "const clipboardData = new DataTransfer(); clipboardData.setData('text/plain', arguments[0]); \
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }); \
        if (!event.clipboardData?.getData('text/plain')) Object.defineProperty(event, 'clipboardData', { value: clipboardData }); \
        document.activeElement.dispatchEvent(event)";
    browser.eval_with(script, vec![json!(text)]).await.map(drop)
}

async fn cell_holds(browser: &Browser, cell: &str, text: &str) -> Outcome {
    holds(browser, &format!("f-figures-{cell}"), text).await
}

/// Says yes to the preview.
async fn accept(browser: &Browser) -> Outcome {
    browser.css("#paste-counted").await?;
    press(browser, "#paste-apply:enabled").await?;
    browser.wait_eval("the dialog to close", "!document.querySelector('#paste-dialog').open").await
}

/// A. Each cell of a block stands where it stood in the block; what is no figure is named.
#[tokio::test]
async fn a_pasted_block_keeps_every_cell_in_its_place() {
    journey_in_both("A: a block keeps its places", async |browser| {
        at_the_figures(browser).await?;
        stand_in(browser, "cot7-1").await?;
        paste(browser, include_str!("../../cases/01-lead-dash.tsv")).await?;
        accept(browser).await?;
        for (cell, text) in [("cot7-1", "0"), ("cot7-2", "40"), ("cot7-3", "41")] {
            cell_holds(browser, cell, text).await?;
        }
        stand_in(browser, "cot8-1").await?;
        paste(browser, include_str!("../../cases/01-lead-errors.tsv")).await?;
        browser.wait_text("#DIV/0!").await?;
        accept(browser).await?;
        for (cell, text) in [("cot8-3", ""), ("cot8-4", ""), ("cot8-5", ""), ("cot8-6", "7")] {
            cell_holds(browser, cell, text).await?;
        }
        let rows = "return [...document.querySelectorAll('.grid__row [id^=f-figures-][id$=\"-9\"]')].map(n => n.id.slice(10))";
        let rows = browser.eval(rows).await?;
        let rows: Vec<String> = serde_json::from_value(rows)?;
        let first = rows.iter().position(|row| row == "cot10-9").ok_or("no row")?;
        stand_in(browser, "cot10-9").await?;
        paste(browser, include_str!("../../cases/02-lead-blank-rows.tsv")).await?;
        accept(browser).await?;
        cell_holds(browser, "cot10-9", "").await?;
        let third = rows.get(first + 2).ok_or("no third row")?;
        cell_holds(browser, third, "40").await
    })
    .await;
}

/// B. What a page translator does to a page leaves nothing old on it.
#[tokio::test]
async fn a_translated_page_shows_what_is_stored() {
    journey("B: a translated page", async |browser| {
        at_the_figures(browser).await?;
        browser.eval("document.querySelector('#conclusions').open = true").await?;
        browser.css(".conclusions__row[data-target=t733kq]").await?;
        stand_in(browser, "m733kq-1").await?;
        browser.keys("100").await?;
        let year = "document.querySelector('.grid__row[data-measure=m733kq] .grid__year b').textContent";
        browser.wait_eval("100 of the year", &format!("{year} === '100'")).await?;
        browser.eval(include_str!("../../cases/translate.js")).await?;
        stand_in(browser, "m733kq-2").await?;
        browser.keys("205").await?;
        browser.wait_eval("305 of the year", &format!("{year} === '305'")).await?;
        stand_in(browser, "m733kqxong-1").await?;
        browser.keys("100").await?;
        stand_in(browser, "m733kqxong-2").await?;
        browser.keys("205").await?;
        let row = ".conclusions__row[data-target=t733kq]";
        browser.css(&format!("{row} .chip[data-status=met]")).await?;
        let words = format!("document.querySelector('{row} .chip').innerText.includes('Đạt') && document.querySelector('{row} .conclusions__words').innerText.includes('305/305')");
        browser.wait_eval("the words of the verdict", &words).await?;
        browser.eval("window.refuse = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = () => { throw new DOMException('x', 'QuotaExceededError') }").await?;
        stand_in(browser, "m733kq-3").await?;
        browser.keys("1").await?;
        browser.css("#save-state[data-save=failed]").await?;
        let mark = "!document.getElementById('save-state').innerText.includes('Đã lưu')";
        browser.wait_eval("no word of having saved", mark).await?;
        browser.eval("IDBObjectStore.prototype.put = window.refuse").await?;
        assert_eq!(browser.eval("return document.documentElement.getAttribute('translate')").await?, json!("no"));
        Ok(())
    })
    .await;
}

/// What may be heads or figures is asked about, and an answer lasts for its own block.
#[tokio::test]
async fn what_could_be_heads_is_asked_about() {
    journey("heads or figures", async |browser| {
        at_the_figures(browser).await?;
        stand_in(browser, "cot7-1").await?;
        paste(browser, "Chỉ tiêu\t5\t6\nĐã giải quyết\t40\t42").await?;
        browser.css("#paste-question").await?;
        browser.css("#paste-apply:disabled").await?;
        browser.axe().await?;
        browser.shot("paste-asks").await?;
        browser.choose("Số dòng tiêu đề", "1").await?;
        browser.css("#paste-counted").await?;
        let other = "const t = document.getElementById('paste-text'); t.value = arguments[0]; t.dispatchEvent(new Event('input', { bubbles: true }))";
        browser.eval_with(other, vec![json!("Chỉ tiêu\t5\t6\nĐã giải quyết\t41\t43")]).await?;
        browser.css("#paste-question").await?;
        browser.choose("Số dòng tiêu đề", "1").await?;
        accept(browser).await?;
        for (cell, text) in [("cot7-1", ""), ("cot7-5", "41"), ("cot7-6", "43"), ("cot8-5", "")] {
            cell_holds(browser, cell, text).await?;
        }
        Ok(())
    })
    .await;
}

/// C. A tab that may only be read takes nothing in, and says so.
#[tokio::test]
async fn a_read_only_tab_takes_nothing_in() {
    journey_in_both("C: a read-only tab", async |browser| {
        at_the_figures(browser).await?;
        browser.new_tab("#/so-lieu").await?;
        browser.css("#f-figures-cot7-1:read-only").await?;
        stand_in(browser, "cot7-1").await?;
        paste(browser, "99").await?;
        browser.css("#told").await?;
        cell_holds(browser, "cot7-1", "").await?;
        press(browser, "#told button").await?;
        browser.wait_eval("the sentence to go", "!document.getElementById('told')").await?;
        stand_in(browser, "cot7-1").await?;
        paste(browser, "40\t41\t42").await?;
        browser.css("#told").await?;
        let taken = "[...document.querySelectorAll('[id^=f-figures-cot7-]')].some(n => n.value) \
            || document.querySelector('#paste-dialog').open";
        assert_eq!(browser.eval(&format!("return Boolean({taken})")).await?, json!(false));
        // The other tab takes the pen while a block waits in the dialog of the first.
        browser.tab(0).await?;
        stand_in(browser, "cot7-1").await?;
        paste(browser, "40\t41\t42").await?;
        browser.css("#paste-apply:enabled").await?;
        browser.tab(1).await?;
        browser.click("Sửa ở thẻ này").await?;
        browser.css("#f-figures-cot7-1:read-write").await?;
        browser.tab(0).await?;
        browser.css("#paste-read-only").await?;
        browser.css("#paste-apply:disabled").await?;
        browser.tab(1).await?;
        cell_holds(browser, "cot7-1", "").await
    })
    .await;
}

/// D. A line break parts rows, and is never a space between thousands.
#[tokio::test]
async fn a_line_break_is_never_a_thousands_space() {
    journey_in_both("D: line breaks", async |browser| {
        at_the_figures(browser).await?;
        stand_in(browser, "cot7-1").await?;
        paste(browser, include_str!("../../cases/03-line-break-in-cell.tsv")).await?;
        browser.wait_eval("it is asked about or refused", "document.querySelector('#paste-dialog').open").await?;
        browser.css("#paste-counted").await?;
        browser.press("Escape").await?;
        cell_holds(browser, "cot7-1", "").await?;
        stand_in(browser, "cot7-1").await?;
        paste(browser, include_str!("../../cases/03-old-mac-rows.txt")).await?;
        accept(browser).await?;
        cell_holds(browser, "cot7-1", "100").await?;
        let rows = "const rows = [...document.querySelectorAll('.grid__row [id^=f-figures-][id$=\"-1\"]')]; \
            const first = rows.findIndex(n => n.id === 'f-figures-cot7-1'); return rows.slice(first, first + 3).map(n => n.value)";
        browser.wait_same("three rows", &json!(["100", "200", "300"]), async || browser.eval(rows).await).await
    })
    .await;
}

/// F. Ctrl+Z right after a block takes the block back.
#[tokio::test]
async fn a_pasted_block_is_taken_back_at_once() {
    journey_in_both("F: undo of a block", async |browser| {
        at_the_figures(browser).await?;
        stand_in(browser, "cot7-1").await?;
        paste(browser, "40\t41\t42").await?;
        accept(browser).await?;
        cell_holds(browser, "cot7-3", "42").await?;
        browser.press("Control+z").await?;
        for cell in ["cot7-1", "cot7-2", "cot7-3"] {
            cell_holds(browser, cell, "").await?;
        }
        browser.press("Control+y").await?;
        cell_holds(browser, "cot7-2", "41").await
    })
    .await;
}

/// A cumulative figure is typed where it is asked for, counts as entered, and is pasted too.
#[tokio::test]
async fn a_cumulative_figure_has_its_field_and_takes_a_block() {
    journey("lũy kế by hand and pasted", async |browser| {
        at_the_figures(browser).await?;
        let counted = "return document.getElementById('entered').innerText";
        let before = browser.eval(counted).await?;
        let open = "document.querySelector('.grid__row[data-measure=cot7]').closest('.grid__group').querySelector('.grid__cumulative').click()";
        browser.eval(open).await?;
        browser.wait_eval("the caret in its first field", "document.activeElement.id.startsWith('f-figures-cot4-den-')").await?;
        // What was carried over has no cumulative figure.
        assert_eq!(browser.count(".through [id*='cot3-'], .through [id*='cot6-']").await?, 0);
        let sums = browser.eval("return document.querySelector('.through .sums').innerText").await?;
        let sums = sums.as_str().unwrap_or_default();
        assert!(sums.contains("7=8+9+10") && !sums.contains("3="), "{sums}");
        let own = "return document.querySelector('[id^=f-figures-cot7-den-]').id";
        let cell = browser.eval(own).await?.as_str().unwrap_or_default().to_owned();
        stand_in(browser, cell.trim_start_matches("f-figures-")).await?;
        browser.keys("620").await?;
        browser.press("Enter").await?;
        browser.wait_eval("it stays", &format!("document.getElementById('{cell}') !== null")).await?;
        let held = "document.querySelector('.grid__row[data-measure=cot7] .grid__through').textContent.includes('620')";
        browser.wait_eval("the row says it", held).await?;
        let after = browser.eval(counted).await?;
        let typed = |words: &serde_json::Value| -> usize {
            let digits = words.as_str().unwrap_or_default();
            let digits = digits.split('/').next().unwrap_or_default();
            let digits: String = digits.chars().rev().take_while(char::is_ascii_digit).collect();
            digits.chars().rev().collect::<String>().parse().unwrap_or_default()
        };
        assert_eq!(typed(&after), typed(&before) + 1, "{before} {after}");
        browser.eval(open).await?;
        browser.wait_eval("closed by its button", &format!("document.getElementById('{cell}') === null")).await?;
        browser.eval(open).await?;
        browser.wait_eval("the caret in its first field", "document.activeElement.id.startsWith('f-figures-cot4-den-')").await?;
        stand_in(browser, cell.trim_start_matches("f-figures-")).await?;
        paste(browser, "700\n690\n8\n2").await?;
        browser.css("#paste-counted").await?;
        browser.wait_eval("cumulative", "document.querySelector('#paste-through')?.checked === true").await
    })
    .await;
}
