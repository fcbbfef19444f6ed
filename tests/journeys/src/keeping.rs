//! What the journeys about keeping share, and the table of kills.

use std::time::Duration;

use serde_json::json;
use tokio::time::{Instant, sleep_until};
use xtask::place;

use crate::forms::press;
use crate::{Browser, Outcome};

/// A remedy of the sample.
pub const ROUTE: &str = "#/muc/r733";

/// Its field that the journeys type into.
pub const FIELD: &str = "#f-remedies-r733-direction";

/// Opens the sample, at the page with [`FIELD`], once it is saved.
///
/// # Errors
/// When it does not get there.
pub async fn sample(browser: &Browser) -> Outcome {
    browser.open("#/").await?;
    browser.click("Mở kế hoạch mẫu Ba Xa 2024").await?;
    saved(browser).await?;
    go(browser).await
}

/// Opens the plan of Ba Xa with its year of figures, once it is saved.
///
/// # Errors
/// When it does not get there.
pub async fn open_year(browser: &Browser) -> Outcome {
    let file = place::at("tests/samples/ke-hoach-v1-ba-xa-2024.json");
    browser.open("#/").await?;
    browser.upload("#choose-file", &file).await?;
    press(browser, "#take-new").await?;
    saved(browser).await
}

/// Goes to the page with [`FIELD`].
///
/// # Errors
/// When it is not there.
pub async fn go(browser: &Browser) -> Outcome {
    browser.go(ROUTE).await?;
    browser.css(FIELD).await.map(drop)
}

/// Types at the end of the field, key by key.
///
/// # Errors
/// When the field is not there.
pub async fn type_more(browser: &Browser, text: &str) -> Outcome {
    let script = "const field = document.querySelector(arguments[0]); field.scrollIntoView({ block: 'center' }); \
        field.focus(); field.setSelectionRange(field.value.length, field.value.length)";
    // What may only be read yet would swallow the keys.
    browser.css(&format!("{FIELD}:read-write")).await?;
    browser.eval_with(script, vec![json!(FIELD)]).await?;
    browser.keys(text).await
}

/// The text of the field.
///
/// # Errors
/// When the field is not there.
pub async fn value(browser: &Browser) -> Outcome<String> {
    browser.css(FIELD).await?;
    let found = browser
        .eval_with("return document.querySelector(arguments[0]).value", vec![json!(FIELD)])
        .await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

/// What `data-save` says.
///
/// # Errors
/// When there is no save state on the page.
pub async fn state(browser: &Browser) -> Outcome<String> {
    let found =
        browser.eval("return document.getElementById('save-state')?.dataset.save ?? ''").await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

/// Waits until `data-save` says saved.
///
/// # Errors
/// When it does not in time.
pub async fn saved(browser: &Browser) -> Outcome {
    browser
        .wait_eval("saved", "document.getElementById('save-state')?.dataset.save === 'saved'")
        .await
}

/// What came of one kill.
#[derive(Clone, Debug)]
pub struct Trial {
    /// What `data-save` said just before.
    pub state: String,
    /// Whether the typed words were there again.
    pub kept: bool,
}

/// Types, waits this long after the last key, kills the whole browser, opens the profile again.
///
/// # Errors
/// When the page does not come back.
pub async fn kill_after(browser: &mut Browser, ms: u64, trial: u32) -> Outcome<Trial> {
    sample(browser).await?;
    let words = format!(" chữ {ms}-{trial}");
    type_more(browser, &words).await?;
    let due = Instant::now() + Duration::from_millis(ms);
    // The state is asked for a little before, so that asking does not delay the kill.
    sleep_until(due - Duration::from_millis(80)).await;
    let state = state(browser).await?;
    sleep_until(due).await;
    browser.kill()?;
    browser.reopen().await?;
    browser.open(ROUTE).await?;
    let kept = match browser.css(FIELD).await {
        Ok(_) => value(browser).await?.ends_with(&words),
        Err(_) => false,
    };
    Ok(Trial { state, kept })
}
