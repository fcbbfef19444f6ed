//! Whatever a page adds goes with the page.
#![allow(clippy::print_stderr, reason = "what was measured is told")]

use journeys::keeping::sample;
use journeys::{Browser, Outcome, journey};
use par_workbook::route;
use par_workbook::route::Route;
use serde_json::{Value, json};

const PAGES: [&str; 15] = [
    "#/tong-quan",
    "#/tieu-chi",
    "#/muc/r733",
    "#/so-lieu",
    "#/ke-hoach/quyet-dinh",
    "#/van-ban",
    "#/van-ban/bao-cao-ky/q1",
    "#/van-ban/phieu-cong-chuc",
    "#/diem/tu-cham",
    "#/diem/bo-tieu-chi",
    "#/diem/minh-chung",
    "#/diem/mat-diem",
    "#/diem/con-lay-duoc",
    "#/tep",
    "#/huong-dan",
];

/// Keeps the memory of every module that is made.
const MEMORIES: &str = "window.memories = []; for (const name of ['instantiate', 'instantiateStreaming']) { \
    const real = WebAssembly[name]; WebAssembly[name] = async (...all) => { const made = await real.apply(WebAssembly, all); \
    const exported = (made.instance ?? made).exports?.memory; if (exported) window.memories.push(exported); return made; }; }";

/// Nodes, listeners, and the bytes of wasm memory, after everything loose was collected.
async fn held(browser: &Browser) -> Outcome<[u64; 3]> {
    browser.go("#/tong-quan").await?;
    browser.wait_eval("the overview", "document.querySelector('h1') !== null").await?;
    for _ in 0..3 {
        browser.cdp("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let counts = browser.cdp("Memory.getDOMCounters", json!({})).await?;
    let of = |found: &Value, key: &str| -> Outcome<u64> {
        Ok(found.get(key).and_then(Value::as_u64).ok_or_else(|| format!("no {key}: {found}"))?)
    };
    let wasm = browser
        .eval("return window.memories.reduce((all, it) => all + it.buffer.byteLength, 0)")
        .await?;
    Ok([of(&counts, "nodes")?, of(&counts, "jsEventListeners")?, wasm.as_u64().ok_or("no memory")?])
}

async fn round(browser: &Browser) -> Outcome {
    for page in PAGES {
        assert!(!matches!(route::parse(page), Route::Unknown(_)), "{page} is no page");
        browser.go(page).await?;
        browser.wait_eval(page, "document.querySelector('h1') !== null").await?;
        browser
            .eval("return new Promise(done => requestAnimationFrame(() => setTimeout(done, 40)))")
            .await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_a_page_adds_goes_with_it() {
    journey("pages there and back", async |browser| {
        browser.before_every_page(MEMORIES).await?;
        sample(browser).await?;
        // What is made once and kept is made in the first rounds.
        for _ in 0..2 {
            round(browser).await?;
        }
        let before = held(browser).await?;
        for _ in 0..8 {
            round(browser).await?;
        }
        let after = held(browser).await?;
        eprintln!("nodes, listeners, bytes: {before:?}, after 64 pages {after:?}");
        assert!(after[0] <= before[0] + before[0] / 10, "nodes: {before:?} {after:?}");
        assert!(after[1] <= before[1] + 4, "listeners: {before:?} {after:?}");
        assert!(after[2] <= before[2] + 640 * 1024, "bytes: {before:?} {after:?}");
        Ok(())
    })
    .await;
}
