//! Nothing typed is lost: kills, two tabs, refused, full and wiped storage, undo over a reload.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may panic")]
#![allow(clippy::print_stderr, reason = "what was measured is told")]

mod hard;
mod past;

use journeys::keeping::{FIELD, kill_after, sample, saved, type_more, value};
use journeys::{Browser, Engine, Outcome, forms, journey, journey_in};
use serde_json::{Value, json};

const OPEN_BUTTON: &str = "Mở kế hoạch mẫu Ba Xa 2024";

async fn origin(browser: &Browser) -> Outcome<String> {
    let origin = browser.eval("return location.origin").await?;
    Ok(origin.as_str().unwrap_or_default().to_owned())
}

async fn press(browser: &Browser, id: &str) -> Outcome {
    forms::press(browser, &format!("#{id}")).await
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

/// The longest of them: by its name it begins among the first, so that nothing waits for it at the end.
#[tokio::test]
async fn a_kill_takes_nothing_that_was_called_saved() {
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
    for after in [600, 1_000, 5_000, 20_000] {
        // One of each: Firefox takes twenty seconds to start.
        journey_in(Engine::Firefox, "kill in Firefox", async |browser| {
            let trial = kill_after(browser, after, 0).await?;
            eprintln!("Firefox after {after} ms: data-save={} kept={}", trial.state, trial.kept);
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

#[tokio::test]
async fn steady_typing_is_saved_while_it_goes_on() {
    journey("steady typing", async |browser| {
        sample(browser).await?;
        // A hundred keys, 30 ms apart: no pause in which a debounce would fire.
        let script = "const field = document.querySelector(arguments[0]); field.focus(); let seen = 0; const begin = performance.now(); \
            return new Promise(done => { let n = 0; const next = () => { \
              document.execCommand('insertText', false, String(n % 10)); \
              if (document.getElementById('save-state').dataset.save === 'saved') seen++; \
              if (++n < 100) setTimeout(next, 30); else done(Math.ceil((performance.now() - begin) / 250)); }; next(); })";
        let writes = "let n = 0; const commit = IDBTransaction.prototype.commit; \
            IDBTransaction.prototype.commit = function () { window.commits = ++n; return commit.call(this); };";
        browser.eval(writes).await?;
        let quarters = browser.eval_with(script, vec![json!(FIELD)]).await?.as_u64().ok_or("no time")?;
        let commits = browser.eval("return window.commits").await?.as_u64().unwrap_or_default();
        // A slow machine types for longer; on any, a write is due a quarter of a second after its key.
        assert!(commits >= 3, "only {commits} writes in {quarters} quarters of a second");
        assert!(commits <= quarters + 1, "{commits} writes in {quarters} quarters of a second");
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
        let found = async || browser.eval_with(locked, vec![json!(FIELD)]).await;
        browser.wait_same("a locked field", &json!(true), found).await?;
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
