//! Nothing typed is lost: kills, two tabs, refused, full and wiped storage, undo over a reload.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may panic")]
#![allow(clippy::print_stderr, reason = "what was measured is told")]

use journeys::firefox::{self, Firefox};
use journeys::keeping::{FIELD, kill_after, sample, saved, state, type_more, value};
use journeys::{Browser, Outcome, journey};
use serde_json::{Value, json};

const OPEN_BUTTON: &str = "Mở kế hoạch mẫu Ba Xa 2024";

async fn origin(browser: &Browser) -> Outcome<String> {
    let origin = browser.eval("return location.origin").await?;
    Ok(origin.as_str().unwrap_or_default().to_owned())
}

async fn press(browser: &Browser, id: &str) -> Outcome {
    let element = browser.css(&format!("#{id}")).await?;
    browser.click_on(&element).await
}

async fn holds(browser: &Browser, text: &str) -> Outcome {
    let script = format!(
        "document.querySelector({}) && document.querySelector({}).value.includes({})",
        json!(FIELD),
        json!(FIELD),
        json!(text)
    );
    browser.wait_eval(&format!("the field holds {text}"), &script).await
}

async fn shows_id(browser: &Browser, id: &str) -> Outcome {
    browser
        .wait_eval(
            &format!("#{id} is there"),
            &format!("document.getElementById({}) !== null", json!(id)),
        )
        .await
}

async fn is_gone(browser: &Browser, id: &str) -> Outcome {
    browser
        .wait_eval(
            &format!("#{id} is gone"),
            &format!("document.getElementById({}) === null", json!(id)),
        )
        .await
}

async fn waits_for_state(browser: &Browser, wanted: &str) -> Outcome {
    let script =
        format!("document.getElementById('save-state')?.dataset.save === {}", json!(wanted));
    browser.wait_eval(&format!("data-save is {wanted}"), &script).await
}

#[tokio::test]
async fn what_is_called_saved_survives_a_kill() {
    for after in [600, 1_000, 5_000, 20_000] {
        for trial in 0..2 {
            journey("kill", async |browser| {
                let trial = kill_after(browser, after, trial).await?;
                eprintln!(
                    "SIGKILL after {after} ms: data-save={} kept={}",
                    trial.state, trial.kept
                );
                assert!(
                    trial.kept || trial.state != "saved",
                    "called saved, and lost after {after} ms"
                );
                assert!(trial.kept || after < 1_000, "lost after {after} ms");
                Ok(())
            })
            .await;
        }
    }
}

#[tokio::test]
async fn firefox_keeps_what_it_called_saved() {
    if let Some(missing) = firefox::missing() {
        eprintln!("skipped: {missing} is not installed, so Firefox was not tried");
        return;
    }
    for after in [600, 1_000, 5_000, 20_000] {
        // One of each: Firefox takes twenty seconds to start.
        let trial = Firefox::kill_after(after, 0).await.unwrap();
        eprintln!("Firefox after {after} ms: data-save={} kept={}", trial.state, trial.kept);
        assert!(trial.kept || trial.state != "saved", "called saved, and lost after {after} ms");
        assert!(trial.kept || after < 1_000, "lost after {after} ms");
    }
}

#[tokio::test]
async fn steady_typing_is_saved_while_it_goes_on() {
    journey("steady typing", async |browser| {
        sample(browser).await?;
        // Sixty keys, 30 ms apart: no pause in which a debounce would fire.
        let script = "const field = document.querySelector(arguments[0]); field.focus(); let seen = 0; \
            return new Promise(done => { let n = 0; const next = () => { \
              document.execCommand('insertText', false, String(n % 10)); \
              if (document.getElementById('save-state').dataset.save === 'saved') seen++; \
              if (++n < 100) setTimeout(next, 30); else done(true); }; next(); })";
        let writes = "let n = 0; const commit = IDBTransaction.prototype.commit; \
            IDBTransaction.prototype.commit = function () { window.commits = ++n; return commit.call(this); };";
        browser.eval(writes).await?;
        browser.eval_with(script, vec![json!(FIELD)]).await?;
        let commits = browser.eval("return window.commits").await?.as_u64().unwrap_or_default();
        assert!(commits >= 3, "only {commits} writes in three seconds of typing");
        assert!(commits <= 14, "{commits} writes in three seconds of typing");
        saved(browser).await
    })
    .await;
}

#[tokio::test]
async fn undo_reaches_across_a_reload() {
    journey("undo over a reload", async |browser| {
        sample(browser).await?;
        let before = value(browser).await?;
        type_more(browser, " thêm một câu").await?;
        browser.press("Tab").await?;
        saved(browser).await?;
        browser.reload().await?;
        holds(browser, "thêm một câu").await?;
        press(browser, "undo").await?;
        browser
            .wait_for("the sentence is taken back", async || Ok(value(browser).await? == before))
            .await?;
        saved(browser).await?;
        browser.reload().await?;
        press(browser, "redo").await?;
        holds(browser, "thêm một câu").await
    })
    .await;
}

#[tokio::test]
async fn a_second_tab_follows_and_takes_over() {
    journey("two tabs", async |browser| {
        sample(browser).await?;
        let route = browser.eval("return location.hash").await?;
        browser.new_tab(route.as_str().unwrap_or_default()).await?;
        shows_id(browser, "storage-reader").await?;
        browser.tab(0).await?;
        type_more(browser, " từ thẻ một").await?;
        saved(browser).await?;
        browser.tab(1).await?;
        holds(browser, "từ thẻ một").await?;
        let locked = "const f = document.querySelector(arguments[0]); return f.readOnly || f.disabled || f.getAttribute('aria-readonly') === 'true'";
        assert_eq!(browser.eval_with(locked, vec![json!(FIELD)]).await?, json!(true));
        press(browser, "take-over").await?;
        is_gone(browser, "storage-reader").await?;
        type_more(browser, " từ thẻ hai").await?;
        saved(browser).await?;
        browser.tab(0).await?;
        shows_id(browser, "storage-reader").await?;
        holds(browser, "từ thẻ một từ thẻ hai").await?;
        press(browser, "take-over").await?;
        is_gone(browser, "storage-reader").await?;
        type_more(browser, " lại thẻ một").await?;
        saved(browser).await?;
        browser.tab(1).await?;
        holds(browser, "từ thẻ một từ thẻ hai lại thẻ một").await
    })
    .await;
}

#[tokio::test]
async fn the_next_tab_writes_when_the_writer_is_closed() {
    journey("writer closed", async |browser| {
        sample(browser).await?;
        type_more(browser, " trước khi đóng").await?;
        let route = browser.eval("return location.hash").await?;
        browser.new_tab(route.as_str().unwrap_or_default()).await?;
        shows_id(browser, "storage-reader").await?;
        browser.tab(0).await?;
        browser.driver().close_window().await?;
        browser.tab(0).await?;
        is_gone(browser, "storage-reader").await?;
        holds(browser, "trước khi đóng").await?;
        type_more(browser, " sau khi đóng").await?;
        saved(browser).await?;
        browser.reload().await?;
        holds(browser, "trước khi đóng sau khi đóng").await
    })
    .await;
}

#[tokio::test]
async fn the_next_tab_writes_when_the_writer_is_killed() {
    journey("writer killed", async |browser| {
        sample(browser).await?;
        type_more(browser, " trước khi chết").await?;
        saved(browser).await?;
        let route = browser.eval("return location.hash").await?;
        browser.new_tab(route.as_str().unwrap_or_default()).await?;
        shows_id(browser, "storage-reader").await?;
        // The writer's own process ends, as under memory pressure; nothing in it can run any more.
        browser.tab(0).await?;
        let crash = browser.cdp("Page.crash", json!({}));
        if tokio::time::timeout(std::time::Duration::from_secs(5), crash).await.is_err() {
            eprintln!("the crashed page gave no answer");
        }
        browser.tab(1).await?;
        is_gone(browser, "storage-reader").await?;
        type_more(browser, " và sống tiếp").await?;
        saved(browser).await?;
        browser.reload().await?;
        holds(browser, " trước khi chết và sống tiếp").await
    })
    .await;
}

#[tokio::test]
async fn a_frozen_writer_cannot_write_over_who_took_over() {
    journey("frozen writer", async |browser| {
        sample(browser).await?;
        type_more(browser, " một").await?;
        saved(browser).await?;
        let route = browser.eval("return location.hash").await?;
        browser.new_tab(route.as_str().unwrap_or_default()).await?;
        shows_id(browser, "storage-reader").await?;
        // The writer is deaf and mute: it hears neither the request nor the stolen lock.
        browser.tab(0).await?;
        let deaf = "BroadcastChannel.prototype.postMessage = () => {}; \
            const begin = IDBDatabase.prototype.transaction; IDBDatabase.prototype.transaction = function (...a) { \
              if (window.frozen) throw new DOMException('asleep', 'UnknownError'); return begin.apply(this, a); }; \
            window.frozen = true;";
        browser.eval(deaf).await?;
        type_more(browser, " mất").await?;
        waits_for_state(browser, "failed").await?;
        browser.tab(1).await?;
        press(browser, "take-over").await?;
        is_gone(browser, "storage-reader").await?;
        type_more(browser, " hai").await?;
        saved(browser).await?;
        browser.tab(0).await?;
        browser.eval("window.frozen = false").await?;
        // It learns that it is no longer the writer, keeps its edit aside, and shows the plan.
        shows_id(browser, "storage-unread").await?;
        holds(browser, " một hai").await?;
        browser.tab(1).await?;
        browser.reload().await?;
        holds(browser, " một hai").await?;
        assert!(!value(browser).await?.contains("mất"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn without_locks_the_lease_decides() {
    journey("lease", async |browser| {
        browser
            .before_every_page(
                "Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });",
            )
            .await?;
        sample(browser).await?;
        type_more(browser, " thẻ một").await?;
        saved(browser).await?;
        let route = browser.eval("return location.hash").await?;
        // A hidden tab gives its lease up; one that stays visible to its page does not.
        browser
            .eval("Object.defineProperty(document, 'visibilityState', { get: () => 'visible' })")
            .await?;
        browser.new_tab(route.as_str().unwrap_or_default()).await?;
        shows_id(browser, "storage-reader").await?;
        press(browser, "take-over").await?;
        is_gone(browser, "storage-reader").await?;
        type_more(browser, " thẻ hai").await?;
        saved(browser).await?;
        browser.tab(0).await?;
        shows_id(browser, "storage-reader").await?;
        holds(browser, " thẻ một thẻ hai").await
    })
    .await;
}

#[tokio::test]
async fn refused_storage_works_in_memory_and_resumes() {
    journey("refused", async |browser| {
        browser.allow("no database here");
        let refuse = "const open = IDBFactory.prototype.open; IDBFactory.prototype.open = function (...a) { \
            if (!sessionStorage.getItem('allow')) throw new DOMException('no database here', 'SecurityError'); return open.apply(this, a); };";
        browser.before_every_page(refuse).await?;
        browser.open("#/").await?;
        shows_id(browser, "storage-trouble").await?;
        browser.click(OPEN_BUTTON).await?;
        waits_for_state(browser, "failed").await?;
        journeys::keeping::go(browser).await?;
        type_more(browser, " chỉ trong bộ nhớ").await?;
        assert_eq!(state(browser).await?, "failed");
        browser.eval("sessionStorage.setItem('allow', '1')").await?;
        press(browser, "storage-again").await?;
        saved(browser).await?;
        is_gone(browser, "storage-trouble").await?;
        browser.reload().await?;
        holds(browser, "chỉ trong bộ nhớ").await
    })
    .await;
}

#[tokio::test]
async fn a_full_disk_is_said_and_saving_resumes() {
    journey("quota", async |browser| {
        browser.allow("QuotaExceeded");
        sample(browser).await?;
        let origin = origin(browser).await?;
        browser
            .cdp("Storage.overrideQuotaForOrigin", json!({ "origin": origin, "quotaSize": 1 }))
            .await?;
        // Chromium looks at the room again only once half a minute.
        let mut words = String::new();
        for count in 0..60 {
            if browser.count("#storage-trouble").await? > 0 {
                break;
            }
            let word = format!(" {count}");
            type_more(browser, &word).await?;
            words.push_str(&word);
            browser.eval("return new Promise(done => setTimeout(done, 1000))").await?;
        }
        shows_id(browser, "storage-trouble").await?;
        assert_eq!(state(browser).await?, "failed");
        type_more(browser, " vẫn gõ được").await?;
        browser.cdp("Storage.overrideQuotaForOrigin", json!({ "origin": origin })).await?;
        saved(browser).await?;
        is_gone(browser, "storage-trouble").await?;
        browser.reload().await?;
        holds(browser, &format!("{words} vẫn gõ được")).await
    })
    .await;
}

#[tokio::test]
async fn every_third_put_failing_loses_nothing() {
    journey("failing puts", async |browser| {
        sample(browser).await?;
        let fail = "let n = 0; const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (...a) { \
            if (++n % 3 === 0) throw new DOMException('the third one', 'UnknownError'); return put.apply(this, a); };";
        browser.eval(fail).await?;
        for word in ["một", "hai", "ba", "bốn", "năm"] {
            type_more(browser, &format!(" {word}")).await?;
            browser.press("Tab").await?;
            saved(browser).await?;
        }
        browser.reload().await?;
        holds(browser, " một hai ba bốn năm").await
    })
    .await;
}

#[tokio::test]
async fn wiped_while_open_is_written_anew() {
    journey("wiped while open", async |browser| {
        sample(browser).await?;
        type_more(browser, " trước").await?;
        saved(browser).await?;
        let wiped = json!({ "origin": origin(browser).await?, "storageTypes": "indexeddb" });
        browser.cdp("Storage.clearDataForOrigin", wiped).await?;
        type_more(browser, " sau").await?;
        saved(browser).await?;
        browser.reload().await?;
        holds(browser, " trước sau").await
    })
    .await;
}

#[tokio::test]
async fn wiped_before_the_start_is_noticed() {
    journey("wiped before the start", async |browser| {
        sample(browser).await?;
        type_more(browser, " rồi").await?;
        saved(browser).await?;
        let wiped = json!({ "origin": origin(browser).await?, "storageTypes": "indexeddb" });
        browser.driver().goto("about:blank").await?;
        browser.cdp("Storage.clearDataForOrigin", wiped).await?;
        browser.open("#/").await?;
        shows_id(browser, "storage-lost").await?;
        assert!(browser.shows("Ba Xa").await?);
        press(browser, "storage-understood").await?;
        is_gone(browser, "storage-lost").await?;
        browser.reload().await?;
        is_gone(browser, "storage-lost").await
    })
    .await;
}

#[tokio::test]
async fn an_old_tab_leaves_a_newer_release_alone() {
    journey("old release", async |browser| {
        sample(browser).await?;
        // A newer release opens the database in its own form.
        let newer = "return new Promise((done, failed) => { const ask = indexedDB.open('so-ke-hoach', 2); \
            ask.onsuccess = () => { ask.result.close(); done(true); }; ask.onerror = () => failed(ask.error); })";
        browser.eval(newer).await?;
        browser.wait_text("bản mới hơn").await?;
        let locked = "const f = document.querySelector(arguments[0]); return f.readOnly || f.disabled || f.getAttribute('aria-readonly') === 'true'";
        assert_eq!(browser.eval_with(locked, vec![json!(FIELD)]).await?, json!(true));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_read_is_set_aside() {
    journey("damaged line", async |browser| {
        sample(browser).await?;
        type_more(browser, " đọc được").await?;
        browser.press("Tab").await?;
        saved(browser).await?;
        let damage = "return new Promise((done, failed) => { const ask = indexedDB.open('so-ke-hoach'); ask.onsuccess = () => { \
            const tx = ask.result.transaction(['journal', 'snapshots'], 'readwrite'); const journal = tx.objectStore('journal'); \
            const keys = journal.getAllKeys(); keys.onsuccess = () => { const plan = keys.result[0].split('/')[0]; \
              journal.put('{\"hỏng', plan + '/000000000099'); \
              tx.objectStore('snapshots').put('{\"snapshot\":1,', plan + '/000000000001'); }; \
            tx.oncomplete = () => { ask.result.close(); done(true); }; tx.onerror = () => failed(tx.error); }; })";
        browser.eval(damage).await?;
        browser.reload().await?;
        shows_id(browser, "storage-unread").await?;
        holds(browser, "đọc được").await?;
        saved(browser).await?;
        let aside = "return new Promise(done => { const ask = indexedDB.open('so-ke-hoach'); ask.onsuccess = () => { \
            const all = ask.result.transaction('aside').objectStore('aside').getAll(); \
            all.onsuccess = () => { ask.result.close(); done(all.result.length); }; }; })";
        assert_eq!(browser.eval(aside).await?, json!(2));
        // The next start meets them no more.
        browser.reload().await?;
        holds(browser, "đọc được").await?;
        is_gone(browser, "storage-unread").await
    })
    .await;
}

#[tokio::test]
async fn a_page_being_hidden_writes_at_once() {
    journey("hidden", async |browser| {
        sample(browser).await?;
        let script = "let n = 0; const commit = IDBTransaction.prototype.commit; \
            IDBTransaction.prototype.commit = function () { n++; return commit.call(this); }; \
            const field = document.querySelector(arguments[0]); field.focus(); \
            document.execCommand('insertText', false, 'x'); \
            Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true }); \
            document.dispatchEvent(new Event('visibilitychange')); \
            for (let turn = 0; turn < 20; turn++) await null; return n;";
        let commits = browser.eval_with(script, vec![json!(FIELD)]).await?;
        assert_eq!(commits, json!(1), "the commit goes out before any timer can run");
        Ok(())
    })
    .await;
}

/// Bytes put into the database and milliseconds of the page for one edit, in the middle of 20.
async fn cost(browser: &Browser) -> Outcome<(u64, f64)> {
    let script = "const field = document.querySelector(arguments[0]); field.focus(); \
        let bytes = 0; const put = IDBObjectStore.prototype.put; \
        IDBObjectStore.prototype.put = function (value, key) { bytes += value.length + String(key).length; return put.call(this, value, key); }; \
        const saved = () => document.getElementById('save-state').dataset.save === 'saved'; \
        const times = [], sizes = []; \
        for (let n = 0; n < 20; n++) { \
          const before = bytes, start = performance.now(); \
          document.execCommand('insertText', false, 'a'); times.push(performance.now() - start); \
          await new Promise(done => { const look = () => saved() ? done() : setTimeout(look, 20); setTimeout(look, 20); }); \
          sizes.push(bytes - before); } \
        IDBObjectStore.prototype.put = put; \
        const middle = all => all.sort((a, b) => a - b)[all.length >> 1]; return [middle(sizes), middle(times)];";
    let found = browser.eval_with(script, vec![json!(FIELD)]).await?;
    let (bytes, time) =
        (found.get(0).and_then(Value::as_u64), found.get(1).and_then(Value::as_f64));
    Ok((bytes.ok_or("no bytes")?, time.ok_or("no time")?))
}

#[tokio::test]
async fn an_edit_costs_the_same_in_a_plan_ten_times_as_large() {
    journey("cost per edit", async |browser| {
        sample(browser).await?;
        let small = cost(browser).await?;
        // Nine more of every remedy, target and measure, written into the stored plan itself.
        let grow = "return new Promise((done, failed) => { const ask = indexedDB.open('so-ke-hoach'); ask.onsuccess = () => { \
            const tx = ask.result.transaction(['snapshots', 'journal'], 'readwrite'); const store = tx.objectStore('snapshots'); \
            const keys = store.getAllKeys(), texts = store.getAll(); \
            texts.onsuccess = () => { const plan = JSON.parse(texts.result[0]); \
              for (const list of ['remedies', 'targets', 'measures', 'duties']) { const rows = plan.body[list] ?? []; \
                plan.body[list] = rows.concat(...Array.from({ length: 9 }, (_, n) => rows.map(row => ({ ...row, id: 'k' + n + row.id.slice(0, 10) })))); } \
              tx.objectStore('journal').clear(); store.put(JSON.stringify(plan), keys.result[0]); }; \
            tx.oncomplete = () => { ask.result.close(); done(true); }; tx.onabort = () => failed(tx.error); }; })";
        browser.eval(grow).await?;
        browser.reload().await?;
        journeys::keeping::go(browser).await?;
        is_gone(browser, "storage-unread").await?;
        let large = cost(browser).await?;
        eprintln!("one edit: {} bytes and {:.1} ms; ten times the plan: {} bytes and {:.1} ms", small.0, small.1, large.0, large.1);
        assert!(large.0 <= small.0 + 64, "{} bytes, and {} in the large plan", small.0, large.0);
        Ok(())
    })
    .await;
}
