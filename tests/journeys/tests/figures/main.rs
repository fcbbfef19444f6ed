//! The year of figures: typed, pasted, cumulative, wrong and mended; each verdict turning where it
//! should and nowhere else.
#![allow(clippy::panic, clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]
#![allow(clippy::print_stderr, reason = "what was done is told")]

mod year;

use journeys::forms::{focus_on, holds};
use journeys::keeping::saved;
use journeys::{Browser, Outcome, View, journey, sheet};
use par_workbook::check::Status;
use serde_json::json;

/// The day on which most journeys here look at the plan: months 1 to 6 are over.
const TODAY: &str = "2024-06-20";

/// The page of figures on a day, with the plan that is kept here, else the sample.
async fn at_the_figures(browser: &mut Browser, day: &str) -> Outcome {
    browser.clock(&format!("{day}T08:00:00+07:00")).await?;
    sheet::open(browser).await
}

/// Puts the caret into a cell that can be typed in.
async fn stand_in(browser: &Browser, cell: &str) -> Outcome {
    browser.css(&format!("#f-figures-{cell}:read-write")).await?;
    sheet::stand_in(browser, cell).await
}

async fn type_into(browser: &Browser, cell: &str, text: &str) -> Outcome {
    stand_in(browser, cell).await?;
    browser.keys(text).await
}

async fn holds_cell(browser: &Browser, cell: &str, text: &str) -> Outcome {
    holds(browser, &format!("f-figures-{cell}"), text).await
}

async fn focus_on_cell(browser: &Browser, cell: &str) -> Outcome {
    focus_on(browser, &format!("f-figures-{cell}")).await
}

async fn paste(browser: &Browser, text: &str) -> Outcome {
    let script = "const clipboardData = new DataTransfer(); clipboardData.setData('text/plain', arguments[0]); \
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))";
    browser.eval_with(script, vec![json!(text)]).await.map(drop)
}

/// Pastes what is asked for, and says yes to the preview.
async fn accept_paste(browser: &Browser) -> Outcome {
    browser.css("#paste-counted").await?;
    browser.css("#paste-apply:enabled").await?.click().await?;
    browser.wait_eval("the dialog to close", "!document.querySelector('#paste-dialog').open").await
}

/// Unfolds the conclusions. What is folded is not there, and comes a while after the click.
async fn unfold_conclusions(browser: &Browser) -> Outcome {
    browser.eval("document.querySelector('#conclusions').open = true").await?;
    browser.css(".conclusions__row").await.map(drop)
}

/// Waits until a target's chip says so.
async fn stands(browser: &Browser, target: &str, status: &str) -> Outcome {
    let chip = format!(".conclusions__row[data-target={target}] .chip[data-status={status}]");
    browser.css(&chip).await.map(drop)
}

/// A status as a chip names it.
const fn chip(status: Status) -> &'static str {
    match status {
        Status::NotEntered => "not-entered",
        Status::NotArisen => "not-arisen",
        Status::InProgress => "in-progress",
        Status::Met => "met",
        Status::NotMet => "not-met",
        Status::SelfAssessed(_) => "self-assessed",
        Status::Tracked => "tracked",
        Status::Awaiting => "awaiting",
        Status::NotApplicable => "not-applicable",
    }
}

/// Tells every chip that turns, with the cell that was being typed in and its text.
const WATCH: &str = "window.turned = []; \
    const watch = new MutationObserver(all => { for (const m of all) { const row = m.target.closest('.conclusions__row'); \
    const f = document.activeElement, now = m.target.dataset.status; \
    if (row && now !== m.oldValue) window.turned.push(`${row.dataset.target} ${now} ${f.id}=${f.value}`); } }); \
    watch.observe(document.querySelector('.conclusions'), { subtree: true, attributes: true, attributeOldValue: true, attributeFilter: ['data-status'] })";

/// Waits until exactly these chips have turned since the last time, and two frames more for one too many.
async fn turned(browser: &Browser, wanted: &[impl AsRef<str>]) -> Outcome {
    let mut wanted: Vec<&str> = wanted.iter().map(AsRef::as_ref).collect();
    wanted.sort_unstable();
    let seen = "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(window.turned.toSorted()))))";
    let wanted = json!(wanted);
    browser.wait_same("chips to turn", &wanted, async || browser.eval(seen).await).await?;
    browser.eval("window.turned = []").await.map(drop)
}

#[tokio::test]
async fn a_verdict_turns_on_its_keystroke_and_no_other_does() {
    journey("a verdict turns on its keystroke", async |browser| {
        at_the_figures(browser, TODAY).await?;
        sheet::unfold(browser).await?;
        unfold_conclusions(browser).await?;
        browser.eval(WATCH).await?;
        type_into(browser, "m733kq-1", "240").await?;
        turned(browser, &[""; 0]).await?;
        type_into(browser, "m733kqxong-1", "132").await?;
        // 1/240 and 13/240 miss 55 %, 132/240 is exactly 55 %.
        let lines =
            ["t733kq not-met f-figures-m733kqxong-1=1", "t733kq met f-figures-m733kqxong-1=132"];
        turned(browser, &lines).await?;
        browser.press("Backspace").await?;
        turned(browser, &["t733kq not-met f-figures-m733kqxong-1=13"]).await?;
        // A wrong number: no verdict from it, a message once it is left, the text kept.
        browser.keys("x").await?;
        turned(browser, &["t733kq not-entered f-figures-m733kqxong-1=13x"]).await?;
        assert_eq!(browser.count("#said-m733kqxong").await?, 0, "not while it is typed");
        browser.press("Tab").await?;
        browser.css("#said-m733kqxong").await?;
        holds_cell(browser, "m733kqxong-1", "13x").await?;
        type_into(browser, "m733kqxong-1", "133").await?;
        browser.press("Tab").await?;
        browser
            .wait_eval("the message to go", "!document.querySelector('#said-m733kqxong')")
            .await?;
        browser.eval("window.turned = []").await?;
        // A late dossier is settled, another pends; then one apology.
        type_into(browser, "cot10-1", "1").await?;
        type_into(browser, "cot13-1", "1").await?;
        type_into(browser, "m343-1", "1").await?;
        // One that was late decides 3.4.1, whatever column 13 will say.
        let lines = ["t341 not-met f-figures-cot10-1=1", "t343 not-met f-figures-m343-1=1"];
        turned(browser, &lines).await?;
        type_into(browser, "m343-1", "2").await?;
        turned(browser, &["t343 met f-figures-m343-1=2"]).await?;
        browser.axe().await
    })
    .await;
}

#[tokio::test]
async fn a_cumulative_figure_stands_for_its_months() {
    journey("lũy kế 6 tháng", async |browser| {
        at_the_figures(browser, TODAY).await?;
        sheet::unfold(browser).await?;
        unfold_conclusions(browser).await?;
        sheet::cumulative(browser, "m733kq", 6).await?;
        type_into(browser, "m733kq-den-6", "240").await?;
        type_into(browser, "m733kqxong-den-6", "131").await?;
        stands(browser, "t733kq", "not-met").await?;
        browser.wait_text("131/240").await?;
        browser.wait_text("thêm 1 ").await?;
        type_into(browser, "m733kqxong-den-6", "132").await?;
        stands(browser, "t733kq", "met").await?;
        assert_eq!(browser.count(".grid__row[data-measure=m733kq][data-through='6']").await?, 1);
        // Its months are not asked for: the first empty cell is another one.
        browser.click("Ô trống kế tiếp").await?;
        browser.wait_eval("a cell", "document.activeElement.id.startsWith('f-figures-')").await?;
        assert_ne!(browser.focused().await?, "f-figures-m733kq-6");
        browser.axe().await
    })
    .await;
}

#[tokio::test]
async fn the_grid_is_walked_by_keyboard_alone() {
    journey("the grid by keyboard", async |browser| {
        at_the_figures(browser, TODAY).await?;
        browser.css("#first-blank:enabled").await?;
        browser.eval("document.getElementById('first-blank').focus()").await?;
        browser.press("Enter").await?;
        // The whole form waits: from its first column on.
        focus_on_cell(browser, "cot3-6").await?;
        for column in 4..=7 {
            browser.press("ArrowDown").await?;
            focus_on_cell(browser, &format!("cot{column}-6")).await?;
        }
        browser.keys("42").await?;
        browser.press("Enter").await?;
        focus_on_cell(browser, "cot8-6").await?;
        browser.keys("30").await?;
        browser.press("ArrowUp").await?;
        focus_on_cell(browser, "cot7-6").await?;
        // All of the text is chosen, so both ends lead on; inside it the caret moves.
        browser.press("ArrowLeft").await?;
        focus_on_cell(browser, "cot7-5").await?;
        browser.keys("41").await?;
        browser.press("ArrowLeft").await?;
        focus_on_cell(browser, "cot7-5").await?;
        browser.press("Tab").await?;
        focus_on_cell(browser, "cot8-5").await?;
        browser.press("Shift+Enter").await?;
        holds_cell(browser, "cot7-5", "41").await?;
        holds_cell(browser, "cot8-6", "30").await?;
        browser.wait_text("Đã nhập 2/").await
    })
    .await;
}

#[tokio::test]
async fn a_block_is_seen_before_it_is_pasted() {
    journey("paste with a preview", async |browser| {
        at_the_figures(browser, TODAY).await?;
        type_into(browser, "cot7-5", "40").await?;
        type_into(browser, "cot7-4", "").await?;
        paste(browser, "38\t43\r\nhai\t33\r\n").await?;
        browser.wait_text("Sẽ ghi 3 ô").await?;
        browser.wait_text("“hai”").await?;
        browser.wait_text("(đang là 40)").await?;
        browser.shot("figures-preview").await?;
        browser.axe().await?;
        holds_cell(browser, "cot7-5", "40").await?;
        accept_paste(browser).await?;
        holds_cell(browser, "cot7-4", "38").await?;
        holds_cell(browser, "cot7-5", "43").await?;
        holds_cell(browser, "cot8-5", "33").await?;
        browser.click("Hoàn tác").await?;
        holds_cell(browser, "cot7-5", "40").await?;
        // The total row of form II.06a, by the button.
        browser.click("Dán từ Excel").await?;
        browser.css("#paste-text").await?;
        browser.eval("document.getElementById('paste-text').focus()").await?;
        browser.commit("Tổng cộng\t\t43\t38\t2\t3\t43\t33\t9\t0\t0\t0\t0").await?;
        browser.wait_text("Sẽ ghi 11 ô").await?;
        browser.wait_text("7 = 8 + 9 + 10").await?;
        accept_paste(browser).await?;
        holds_cell(browser, "cot7-6", "43").await?;
        browser.wait_text("7=8+9+10 lệch").await?;
        type_into(browser, "cot9-6", "10").await?;
        browser.wait_no_text("7=8+9+10 lệch").await
    })
    .await;
}

#[tokio::test]
async fn one_period_at_a_time_by_touch() {
    journey("one period by touch", async |browser| {
        browser.view(View::Phone).await?;
        at_the_figures(browser, TODAY).await?;
        browser.css(".months__measure").await?;
        browser.no_sideways_scroll().await?;
        browser.shot("figures-phone").await?;
        browser.click("Ô trống kế tiếp").await?;
        focus_on_cell(browser, "cot3-6").await?;
        sheet::stand_in(browser, "cot7-6").await?;
        browser.keys("42").await?;
        browser.press("Enter").await?;
        focus_on_cell(browser, "cot8-6").await?;
        browser.choose("Kỳ số liệu", "Tháng 7").await?;
        browser.wait_text("tháng 6: 42").await?;
        holds_cell(browser, "cot7-7", "").await?;
        browser.look_everywhere().await
    })
    .await;
}
