//! The history: what an older release kept opens, and no edit is dropped when the journal is shortened.

use journeys::keeping::{ROUTE, go, saved, value};
use journeys::{Browser, Outcome, journey};
use serde_json::{Value, json};

use super::{holds, press};

/// Puts the database that an older release kept on the device, before the application asks for it.
async fn kept_before(browser: &Browser, device: &Value) -> Outcome {
    let build = format!(
        "if (location.protocol.startsWith('http') && !sessionStorage.built) {{ \
          sessionStorage.built = 1; const device = {device}; \
          for (const [name, text] of Object.entries(device.prefs)) localStorage.setItem(name, text); \
          const ask = indexedDB.open('so-ke-hoach', device.version); \
          ask.onupgradeneeded = () => {{ for (const [name, rows] of Object.entries(device.stores)) {{ \
            const store = ask.result.createObjectStore(name); for (const [key, text] of rows) store.put(text, key); }} }}; \
          ask.onsuccess = () => ask.result.close(); }}"
    );
    let ask = json!({ "source": build });
    browser.cdp("Page.addScriptToEvaluateOnNewDocument", ask).await.map(drop)
}

/// The rows of a store, as pairs of key and text.
async fn rows(browser: &Browser, store: &str) -> Outcome<Vec<(String, String)>> {
    let read = "return new Promise(done => { const ask = indexedDB.open('so-ke-hoach'); ask.onsuccess = () => { \
        const tx = ask.result.transaction(arguments[0]), of = tx.objectStore(arguments[0]); \
        const keys = of.getAllKeys(), texts = of.getAll(); \
        tx.oncomplete = () => { ask.result.close(); done(keys.result.map((key, i) => [key, texts.result[i]])); }; }; })";
    Ok(serde_json::from_value(browser.eval_with(read, vec![json!(store)]).await?)?)
}

/// Takes the last step back and does it again, over and over: each is a line of the journal.
async fn back_and_forth(browser: &Browser, times: u32) -> Outcome {
    let script = "for (let i = 0; i < arguments[0]; i++) for (const id of ['undo', 'redo']) { \
          document.getElementById(id).click(); await new Promise(done => setTimeout(done)); } return true";
    browser.css("#undo:enabled").await?;
    browser.eval_with(script, vec![json!(times)]).await?;
    saved(browser).await
}

#[tokio::test]
async fn what_an_older_release_kept_opens_and_no_edit_is_dropped() {
    journey("history", async |browser| {
        let device: Value = serde_json::from_str(include_str!("../../../samples/device-v1.json"))?;
        kept_before(browser, &device).await?;
        browser.open(ROUTE).await?;
        go(browser).await?;
        assert!(value(browser).await?.ends_with("Sau bản 0. Sau bản 1."));
        let before: Vec<(String, String)> =
            serde_json::from_value(device["stores"]["journal"].clone())?;
        assert_eq!(rows(browser, "journal").await?, before);
        assert_eq!(rows(browser, "history").await?, []);

        // More steps than undo reaches back over: the oldest become history with the next snapshot.
        back_and_forth(browser, 270).await?;
        let moved = async || Ok(!rows(browser, "history").await?.is_empty());
        browser.wait_for("a history", moved).await?;
        let history = rows(browser, "history").await?;
        let lines: Vec<&str> = history.iter().flat_map(|(_, text)| text.lines()).collect();
        let first: Vec<String> =
            (1..).zip(&before).map(|(n, (_, line))| format!("{n} {line}")).collect();
        assert_eq!(lines, first[..lines.len()], "the lines of the older release, unchanged");
        assert_eq!(lines.len() + rows(browser, "journal").await?.len(), 546);

        browser.reload().await?;
        holds(browser, "Sau bản 1.").await?;
        browser.go("#/tep").await?;
        let told = format!("Lịch sử sửa đổi của kế hoạch đang mở: {} lần sửa cũ, ", lines.len());
        browser.wait_text(&told).await?;
        browser.wait_text("Mỗi kế hoạch giữ tối đa 20 MB").await?;

        // A kept version comes back: what led up to it now is history too, and then the state it led to.
        browser.click("Bản lưu trên máy này").await?;
        browser.click("Giữ bản hiện tại").await?;
        browser.click("Khôi phục Bản lúc").await?;
        press(browser, "restore-now").await?;
        browser.wait_text("Đã khôi phục").await?;
        saved(browser).await?;
        let history = rows(browser, "history").await?;
        let (states, lines): (Vec<_>, Vec<_>) =
            history.iter().partition(|(_, text)| text.starts_with('{'));
        assert!(states.len() == 1 && states[0].1.contains("Sau bản 1."), "{states:?}");
        let count = lines.iter().map(|(_, text)| text.lines().count()).sum::<usize>();
        assert_eq!((count, rows(browser, "journal").await?.len()), (546, 0));
        browser.wait_text("đang mở: 546 lần sửa cũ, ").await?;
        browser.reload().await?;
        go(browser).await?;
        holds(browser, "Sau bản 1.").await?;
        browser.go("#/tep").await?;

        browser.click("Xóa dữ liệu trên máy này").await?;
        press(browser, "remove-plan").await?;
        press(browser, "remove-now").await?;
        let gone = async || Ok(rows(browser, "history").await?.is_empty());
        browser.wait_for("no history of a plan that is gone", gone).await
    })
    .await;
}
