//! More of the same: storage that fails, fills up or is wiped.
#![allow(clippy::wildcard_imports, reason = "one topic in two files of a readable length")]

use super::*;

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
        waits_for_state(browser, "failed").await?;
        // In one step: every five seconds it tries again by itself, and the button goes.
        shows_id(browser, "storage-again").await?;
        let again = "sessionStorage.setItem('allow', '1'); document.getElementById('storage-again').click()";
        browser.eval(again).await?;
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
        waits_for_state(browser, "failed").await?;
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
        browser.wait_text("Ba Xa").await?;
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
        let newer = "return new Promise((done, failed) => { const ask = indexedDB.open('so-ke-hoach', 3); \
            ask.onsuccess = () => { ask.result.close(); done(true); }; ask.onerror = () => failed(ask.error); })";
        browser.eval(newer).await?;
        browser.wait_text("bản mới hơn").await?;
        let locked = "const f = document.querySelector(arguments[0]); return f.readOnly || f.disabled || f.getAttribute('aria-readonly') === 'true'";
        let found = async || browser.eval_with(locked, vec![json!(FIELD)]).await;
        browser.wait_same("a locked field", &json!(true), found).await
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
