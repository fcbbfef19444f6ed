//! What a person does who has no mouse. Nothing here clicks, or moves the focus by script.

use serde_json::{Value, json};

use crate::{Browser, Outcome};

/// More stops than any page of the sample has between two things that follow one another.
const STOPS: usize = 160;

/// How a person who cannot see the focus, or loses it, would say so: `""` when all is well. A
/// choice may be drawn by the label around it; a page that has just come gives the focus to its heading.
const SEEN: &str = "const node = document.activeElement; \
    if (!node || node === document.body || node === document.documentElement) return 'the focus is lost'; \
    const drawn = n => { const s = getComputedStyle(n); \
        return s.boxShadow !== 'none' || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0); }; \
    const places = [node, ...(node.labels ?? []), node.parentElement]; \
    if (!places.some(drawn)) return 'the focus is not drawn'; \
    const modal = node.closest('dialog'), head = document.querySelector('.head'); \
    const from = modal || !head || head.contains(node) ? 0 : head.getBoundingClientRect().bottom; \
    const seen = places.map(n => n.getBoundingClientRect()).some(r => r.bottom > from + 4 && r.top < innerHeight - 4); \
    return seen ? '' : 'the focus is out of sight';";

/// Which way Tab goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Tab.
    On,
    /// Shift+Tab.
    Back,
}

/// The name of what has the focus, as the browser tells it to a screen reader.
///
/// # Errors
/// When the browser cannot be asked.
pub async fn name(browser: &Browser) -> Outcome<String> {
    let asked = json!({ "expression": "document.activeElement" });
    let found = browser.cdp("Runtime.evaluate", asked).await?;
    let object = found.pointer("/result/objectId").ok_or("nothing has the focus")?;
    let asked = json!({ "objectId": object, "fetchRelatives": false });
    let tree = browser.cdp("Accessibility.getPartialAXTree", asked).await?;
    let name = tree.pointer("/nodes/0/name/value").and_then(Value::as_str).unwrap_or_default();
    Ok(name.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Waits until the focus is somewhere, and seen there.
///
/// # Errors
/// When it is lost, not drawn or out of sight; with the name of what has it.
pub async fn seen(browser: &Browser) -> Outcome {
    let waited = browser
        .wait_for("a focus that is seen", async || Ok(browser.eval(SEEN).await? == ""))
        .await;
    if waited.is_ok() {
        return Ok(());
    }
    let problem = browser.eval(SEEN).await?;
    let node = browser.eval("return document.activeElement.outerHTML.slice(0, 200)").await?;
    Err(format!("{problem}: {node}").into())
}

/// Waits until the focus is somewhere: after undo and redo, which may have moved what has it.
///
/// # Errors
/// When it is lost.
pub async fn held(browser: &Browser) -> Outcome {
    browser
        .wait_eval("a focus", "document.activeElement && document.activeElement !== document.body")
        .await
}

/// Presses Tab until something of this name has the focus: exactly so, or beginning so where it ends in "…".
///
/// # Errors
/// With every stop on the way, when it is not there.
pub async fn tab_to(browser: &Browser, way: Way, wanted: &str) -> Outcome {
    let key = if way == Way::On { "Tab" } else { "Shift+Tab" };
    let mut stops = Vec::new();
    let mut ends = 0;
    for _ in 0..STOPS {
        browser.press(key).await?;
        let name = name(browser).await?;
        let found = match wanted.strip_suffix('…') {
            Some(start) => name.starts_with(start),
            None => name == wanted,
        };
        // Past the last stop the focus leaves the page for a moment.
        if browser.eval("return document.activeElement === document.body").await? == true {
            ends += 1;
            if ends == 2 {
                break;
            }
        } else {
            seen(browser).await.map_err(|problem| format!("at \"{name}\": {problem}"))?;
        }
        if found {
            return Ok(());
        }
        stops.push(name);
    }
    Err(format!("no stop is called \"{wanted}\"; there were:\n  {}", stops.join("\n  ")).into())
}

/// Tabs to something and presses a key on it; the focus must then be seen somewhere.
///
/// # Errors
/// When it is not reached, or the focus is lost.
pub async fn press_on(browser: &Browser, way: Way, wanted: &str, key: &str) -> Outcome {
    tab_to(browser, way, wanted).await?;
    browser.press(key).await?;
    seen(browser).await.map_err(|problem| format!("after {key} on \"{wanted}\": {problem}").into())
}

/// Tabs to a link and follows it; the new page's heading then has the focus.
///
/// # Errors
/// When it is not reached, or the heading does not get the focus.
pub async fn follow(browser: &Browser, way: Way, wanted: &str, heading: &str) -> Outcome {
    tab_to(browser, way, wanted).await?;
    browser.press("Enter").await?;
    let script = "const h = document.activeElement; return h?.localName === 'h1' && \
        h.innerText.replace(/\\s+/g, ' ').startsWith(arguments[0])";
    let there = async || Ok(browser.eval_with(script, vec![json!(heading)]).await? == true);
    browser.wait_for(&format!("the focus on the heading \"{heading}\""), there).await
}
