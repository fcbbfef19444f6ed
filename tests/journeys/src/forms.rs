//! What a person does with the fields of a form, found by their ids.

use serde_json::json;

use crate::{Browser, Outcome};

/// Clicks the first visible element of a CSS selector.
///
/// # Errors
/// When there is none.
pub async fn press(browser: &Browser, selector: &str) -> Outcome {
    browser.click_found(async || browser.css(selector).await).await
}

/// What stands in a field, by its id.
///
/// # Errors
/// When there is no such field.
pub async fn value(browser: &Browser, id: &str) -> Outcome<String> {
    browser.css(&format!("#{id}")).await?;
    let script = "return document.getElementById(arguments[0]).value";
    let found = browser.eval_with(script, vec![json!(id)]).await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

/// Puts words into a field, by its id, as a person does: all of it marked, typed over, left. Waits
/// until it may be written.
///
/// # Errors
/// When there is no such field.
pub async fn put(browser: &Browser, id: &str, text: &str) -> Outcome {
    press(browser, &format!("#{id}:read-write")).await?;
    browser.press("Control+a").await?;
    browser.keys(text).await?;
    browser.press("Tab").await
}

/// Waits until a field, by its id, holds exactly these words.
///
/// # Errors
/// When time is out.
pub async fn holds(browser: &Browser, id: &str, text: &str) -> Outcome {
    let script = format!("document.getElementById({})?.value === {}", json!(id), json!(text));
    browser.wait_eval(&format!("{id} holds {text:?}"), &script).await
}

/// Waits until the focus is on a field, by its id.
///
/// # Errors
/// When time is out, with where it is.
pub async fn focus_on(browser: &Browser, id: &str) -> Outcome {
    let what = format!("the focus on {id}");
    browser.wait_same(&what, &id.to_owned(), async || browser.focused().await).await
}
