//! The year of figures: typed, pasted, cumulative, wrong and mended; each verdict turning where it
//! should and nowhere else.
#![allow(clippy::panic, clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

use std::collections::BTreeMap;

use journeys::keeping::saved;
use journeys::{Browser, Outcome, View, journey};
use par_workbook::check;
use par_workbook::plan::{Id, Plan, Slot, preset};
use par_workbook::text::day;
use serde_json::json;

const YEAR: &str = include_str!("../../samples/ba-xa-year.txt");

/// The day on which every journey here looks at the plan: months 1 to 6 are over.
const TODAY: &str = "2024-06-20T08:00:00+07:00";

async fn at_the_figures(browser: &mut Browser) -> Outcome {
    browser.clock(TODAY).await?;
    browser.open("#/").await?;
    browser.click("Mở kế hoạch mẫu Ba Xa 2024").await?;
    saved(browser).await?;
    browser.go("#/so-lieu").await?;
    browser.css("#entered").await.map(drop)
}

/// Opens every group of the grid.
async fn open_all(browser: &Browser) -> Outcome {
    browser.css(".grid__fold").await?;
    let script =
        "for (const b of document.querySelectorAll('.grid__fold[aria-expanded=false]')) b.click()";
    browser.eval(script).await?;
    browser.eval("return new Promise(done => requestAnimationFrame(done))").await?;
    browser.eval(script).await?;
    browser.wait_eval("all rows", "document.querySelectorAll('.grid__row').length > 40").await
}

/// The figures of the sample year: month or "up to month", measure, text.
fn figures() -> Vec<(Slot, String, String)> {
    let mut found = Vec::new();
    for line in YEAR.lines() {
        let Some((head, rest)) = line.split_once(':') else { continue };
        let slot = match head.split_once(' ') {
            Some(("thang", month)) => Slot::Month(month.parse().expect("a month")),
            Some(("den", month)) => Slot::Through(month.parse().expect("a month")),
            _ if head == "nam" => Slot::Year,
            _ => continue,
        };
        for (name, text) in rest.split_whitespace().filter_map(|word| word.split_once('=')) {
            found.push((slot, name.to_owned(), text.to_owned()));
        }
    }
    found
}

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

async fn type_into(browser: &Browser, cell: &str, text: &str) -> Outcome {
    let selector = format!("#f-figures-{cell}");
    browser.css(&selector).await?;
    let script = "const f = document.querySelector(arguments[0]); f.scrollIntoView({ block: 'center', inline: 'center' }); f.focus(); f.select()";
    browser.eval_with(script, vec![json!(selector)]).await?;
    browser.keys(text).await
}

async fn held(browser: &Browser, cell: &str) -> Outcome<String> {
    let script = "return document.getElementById(arguments[0])?.value ?? null";
    let found = browser.eval_with(script, vec![json!(format!("f-figures-{cell}"))]).await?;
    Ok(found.as_str().unwrap_or("(không có ô)").to_owned())
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

/// Every target's status as the page shows it.
async fn shown(browser: &Browser) -> Outcome<BTreeMap<String, String>> {
    let script = "document.querySelector('#conclusions').open = true; \
        return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done( \
        [...document.querySelectorAll('.conclusions__row')].map(r => [r.dataset.target, r.querySelector('.chip').dataset.status])))))";
    let found = browser.eval(script).await?;
    let pair = |pair: &serde_json::Value| {
        (
            pair[0].as_str().unwrap_or_default().to_owned(),
            pair[1].as_str().unwrap_or_default().to_owned(),
        )
    };
    Ok(found.as_array().into_iter().flatten().map(pair).collect())
}

/// What the check room says of the same plan.
fn expected(plan: &Plan) -> BTreeMap<String, String> {
    let today = day::parse("20/06/2024").expect("a day");
    let read = plan.targets.iter().filter(|(_, row)| !row.part.is_empty() || !row.whole.is_empty());
    let status = |id: Id| match check::verdict(plan, id, today).status {
        check::Status::NotEntered => "not-entered",
        check::Status::NotArisen => "not-arisen",
        check::Status::InProgress => "in-progress",
        check::Status::Met => "met",
        check::Status::NotMet => "not-met",
        check::Status::SelfAssessed(_) => "self-assessed",
        check::Status::Tracked => "tracked",
        check::Status::Awaiting => "awaiting",
        check::Status::NotApplicable => "not-applicable",
    };
    read.map(|(id, _)| (id.to_string(), status(id).to_owned())).collect()
}

/// Tells every chip that turns, with the cell that was being typed in and its text.
const WATCH: &str = "window.turned = []; \
    const watch = new MutationObserver(all => { for (const m of all) { const row = m.target.closest('.conclusions__row'); \
    const f = document.activeElement; if (row) window.turned.push(`${row.dataset.target} ${m.target.dataset.status} ${f.id}=${f.value}`); } }); \
    watch.observe(document.querySelector('.conclusions'), { subtree: true, attributes: true, attributeFilter: ['data-status'] })";

async fn turned(browser: &Browser) -> Outcome<Vec<String>> {
    let script = "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => { done(window.turned); window.turned = []; })))";
    let found = browser.eval(script).await?;
    let lines = found.as_array().into_iter().flatten().filter_map(|line| line.as_str());
    Ok(lines.map(str::to_owned).collect())
}

#[tokio::test]
async fn half_a_year_is_typed_and_pasted_month_by_month() {
    journey("half a year of figures", async |browser| {
        at_the_figures(browser).await?;
        open_all(browser).await?;
        let mut plan = preset::ba_xa_2024();
        let rows = browser
            .eval("return [...document.querySelectorAll('.grid__row')].map(r => r.dataset.measure)")
            .await?;
        let rows: Vec<String> = rows
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|row| row.as_str())
            .map(str::to_owned)
            .collect();
        for month in 1..=6_u8 {
            let own = figures().into_iter().filter(|(slot, ..)| *slot == Slot::Month(month));
            let own: BTreeMap<String, String> = own.map(|(_, name, text)| (name, text)).collect();
            for (name, text) in &own {
                plan.figures.insert((id(name), Slot::Month(month)), text.clone());
            }
            if month % 2 == 1 {
                // One column of a spreadsheet, a row a measure; rows without a figure are blank.
                let first = rows.iter().position(|row| own.contains_key(row)).expect("a row");
                let column: Vec<&str> = rows
                    .iter()
                    .skip(first)
                    .map(|row| own.get(row).map_or("", String::as_str))
                    .collect();
                type_into(browser, &format!("{}-{month}", rows[first]), "").await?;
                paste(browser, &column.join("\r\n")).await?;
                accept_paste(browser).await?;
            } else {
                for (name, text) in &own {
                    type_into(browser, &format!("{name}-{month}"), text).await?;
                }
            }
            assert_eq!(shown(browser).await?, expected(&plan), "month {month}");
        }
        browser.shot("figures-half-a-year").await?;
        assert_eq!(held(browser, "m733kqxong-3").await?, "20");
        saved(browser).await?;
        browser.reload().await?;
        open_all(browser).await?;
        assert_eq!(held(browser, "cot13-1").await?, "1");
        assert_eq!(shown(browser).await?, expected(&plan));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_verdict_turns_on_its_keystroke_and_no_other_does() {
    journey("a verdict turns on its keystroke", async |browser| {
        at_the_figures(browser).await?;
        open_all(browser).await?;
        shown(browser).await?;
        browser.eval(WATCH).await?;
        type_into(browser, "m733kq-1", "240").await?;
        assert_eq!(turned(browser).await?, [""; 0]);
        type_into(browser, "m733kqxong-1", "132").await?;
        // 1/240 and 13/240 miss 55 %, 132/240 is exactly 55 %.
        assert_eq!(
            turned(browser).await?,
            ["t733kq not-met f-figures-m733kqxong-1=1", "t733kq met f-figures-m733kqxong-1=132"]
        );
        browser.press("Backspace").await?;
        assert_eq!(turned(browser).await?, ["t733kq not-met f-figures-m733kqxong-1=13"]);
        // A wrong number: no verdict from it, a message once it is left, the text kept.
        browser.keys("x").await?;
        assert_eq!(turned(browser).await?, ["t733kq not-entered f-figures-m733kqxong-1=13x"]);
        assert_eq!(browser.count("#said-m733kqxong").await?, 0, "not while it is typed");
        browser.press("Tab").await?;
        browser.css("#said-m733kqxong").await?;
        assert_eq!(held(browser, "m733kqxong-1").await?, "13x");
        type_into(browser, "m733kqxong-1", "133").await?;
        browser.press("Tab").await?;
        browser
            .wait_eval("the message to go", "!document.querySelector('#said-m733kqxong')")
            .await?;
        // A late dossier is settled, another pends; then one apology.
        turned(browser).await?;
        type_into(browser, "cot10-1", "1").await?;
        type_into(browser, "cot13-1", "1").await?;
        type_into(browser, "m343-1", "1").await?;
        let lines = turned(browser).await?;
        assert!(lines.contains(&"t341 not-met f-figures-cot13-1=1".to_owned()), "{lines:?}");
        assert!(lines.contains(&"t343 not-met f-figures-m343-1=1".to_owned()), "{lines:?}");
        type_into(browser, "m343-1", "2").await?;
        let lines = turned(browser).await?;
        assert_eq!(lines.last().map(String::as_str), Some("t343 met f-figures-m343-1=2"));
        browser.axe().await
    })
    .await;
}

#[tokio::test]
async fn a_cumulative_figure_stands_for_its_months() {
    journey("lũy kế 6 tháng", async |browser| {
        at_the_figures(browser).await?;
        open_all(browser).await?;
        for name in ["Kết quả phải số hóa", "Kết quả đã số hóa"] {
            browser.click(&format!("Nhập lũy kế: {name}")).await?;
        }
        type_into(browser, "m733kq-den-6", "240").await?;
        type_into(browser, "m733kqxong-den-6", "131").await?;
        assert_eq!(shown(browser).await?["t733kq"], "not-met");
        browser.wait_text("131/240").await?;
        browser.wait_text("Còn thiếu 1 ").await?;
        type_into(browser, "m733kqxong-den-6", "132").await?;
        assert_eq!(shown(browser).await?["t733kq"], "met");
        assert_eq!(browser.count(".grid__row[data-measure=m733kq][data-through='6']").await?, 1);
        // Its months are not asked for: the first empty cell is another one.
        browser.click("Đến ô trống đầu tiên").await?;
        browser.wait_eval("a cell", "document.activeElement.id.startsWith('f-figures-')").await?;
        assert_ne!(browser.focused().await?, "f-figures-m733kq-6");
        browser.axe().await
    })
    .await;
}

#[tokio::test]
async fn the_grid_is_walked_by_keyboard_alone() {
    journey("the grid by keyboard", async |browser| {
        at_the_figures(browser).await?;
        browser.css("#first-blank:enabled").await?;
        browser.eval("document.getElementById('first-blank').focus()").await?;
        browser.press("Enter").await?;
        browser.wait_eval("cot7", "document.activeElement.id === 'f-figures-cot7-6'").await?;
        browser.keys("42").await?;
        browser.press("Enter").await?;
        assert_eq!(browser.focused().await?, "f-figures-cot8-6");
        browser.keys("30").await?;
        browser.press("ArrowUp").await?;
        assert_eq!(browser.focused().await?, "f-figures-cot7-6");
        // All of the text is chosen, so both ends lead on; inside it the caret moves.
        browser.press("ArrowLeft").await?;
        assert_eq!(browser.focused().await?, "f-figures-cot7-5");
        browser.keys("41").await?;
        browser.press("ArrowLeft").await?;
        assert_eq!(browser.focused().await?, "f-figures-cot7-5");
        browser.press("Tab").await?;
        assert_eq!(browser.focused().await?, "f-figures-cot7-6");
        browser.press("Shift+Enter").await?;
        assert_eq!(held(browser, "cot7-5").await?, "41");
        assert_eq!(held(browser, "cot8-6").await?, "30");
        browser.wait_text("đã nhập 2/").await
    })
    .await;
}

#[tokio::test]
async fn a_block_is_seen_before_it_is_pasted() {
    journey("paste with a preview", async |browser| {
        at_the_figures(browser).await?;
        type_into(browser, "cot7-5", "40").await?;
        type_into(browser, "cot7-4", "").await?;
        paste(browser, "38\t43\r\nhai\t33\r\n").await?;
        browser.wait_text("Sẽ ghi 3 ô").await?;
        browser.wait_text("“hai”").await?;
        browser.wait_text("(đang là 40)").await?;
        browser.shot("figures-preview").await?;
        browser.axe().await?;
        assert_eq!(held(browser, "cot7-5").await?, "40", "nothing has changed yet");
        accept_paste(browser).await?;
        assert_eq!(held(browser, "cot7-4").await?, "38");
        assert_eq!(held(browser, "cot7-5").await?, "43");
        assert_eq!(held(browser, "cot8-5").await?, "33");
        browser.click("Hoàn tác").await?;
        browser
            .wait_eval(
                "the old figure",
                "document.getElementById('f-figures-cot7-5').value === '40'",
            )
            .await?;
        // The total row of form II.06a, by the button.
        browser.click("Dán từ Excel").await?;
        browser.css("#paste-text").await?;
        browser.eval("document.getElementById('paste-text').focus()").await?;
        browser.commit("Tổng cộng\t\t43\t38\t2\t3\t43\t33\t9\t0\t0\t0\t0").await?;
        browser.wait_text("Sẽ ghi 11 ô").await?;
        browser.wait_text("7 = 8 + 9 + 10").await?;
        accept_paste(browser).await?;
        assert_eq!(held(browser, "cot7-6").await?, "43");
        browser.wait_text("Biểu II.06a: 7 = 8 + 9 + 10").await?;
        type_into(browser, "cot9-6", "10").await?;
        browser.wait_no_text("Biểu II.06a: 7 = 8 + 9 + 10").await
    })
    .await;
}

#[tokio::test]
async fn one_period_at_a_time_by_touch() {
    journey("one period by touch", async |browser| {
        browser.view(View::Phone).await?;
        at_the_figures(browser).await?;
        browser.css(".months__measure").await?;
        browser.no_sideways_scroll().await?;
        browser.shot("figures-phone").await?;
        browser.click("Đến ô trống đầu tiên").await?;
        browser.wait_eval("cot7", "document.activeElement.id === 'f-figures-cot7-6'").await?;
        browser.keys("42").await?;
        browser.press("Enter").await?;
        browser.wait_eval("cot8", "document.activeElement.id === 'f-figures-cot8-6'").await?;
        browser.choose("Kỳ số liệu", "Tháng 7").await?;
        browser.wait_text("tháng 6: 42").await?;
        assert_eq!(held(browser, "cot7-7").await?, "");
        browser.look_everywhere().await
    })
    .await;
}
