//! The page of figures: reached, unfolded, the caret put into a cell.

use serde_json::json;

use crate::keeping::saved;
use crate::{Browser, Outcome};

/// Opens the sample, at its figures.
///
/// # Errors
/// When it does not get there.
pub async fn open(browser: &Browser) -> Outcome {
    browser.open("#/").await?;
    browser.click("Mở kế hoạch mẫu Ba Xa 2024").await?;
    saved(browser).await?;
    browser.go("#/so-lieu").await?;
    browser.css("#entered").await.map(drop)
}

/// Opens every group of the grid; those inside a group appear once it is open.
///
/// # Errors
/// When time is out.
pub async fn unfold(browser: &Browser) -> Outcome {
    let open = "(() => { const folded = [...document.querySelectorAll('.grid__fold[aria-expanded=false]')]; \
        for (const fold of folded) fold.click(); \
        return !folded.length && document.querySelectorAll('.grid__row').length > 40 })()";
    browser.wait_eval("all rows", open).await
}

/// Opens the cumulative figures of a measure's group, at a month; where they are open already, only that.
///
/// # Errors
/// When they do not open, or the caret is not in them.
pub async fn cumulative(browser: &Browser, measure: &str, month: u8) -> Outcome {
    let group = format!(
        "document.querySelector('.grid__row[data-measure={measure}]').closest('.grid__group')"
    );
    let open = format!(
        "const b = {group}.querySelector('.grid__cumulative'); \
        if (b.getAttribute('aria-expanded') === 'true') return false; b.click(); return true"
    );
    if browser.eval(&open).await? == true {
        let inside = "!!document.activeElement.closest('.through__fields')";
        browser.wait_eval("the caret in its first field", inside).await?;
    }
    let choose = format!(
        "const s = {group}.querySelector('.through select'); s.value = '{month}'; \
        s.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    );
    browser.eval(&choose).await?;
    browser.css(&format!("#f-figures-{measure}-den-{month}")).await.map(drop)
}

/// Puts the caret into a cell, all of its text chosen.
///
/// # Errors
/// When there is none.
pub async fn stand_in(browser: &Browser, cell: &str) -> Outcome {
    let selector = format!("#f-figures-{cell}");
    browser.css(&selector).await?;
    let script = "const f = document.querySelector(arguments[0]); f.scrollIntoView({ block: 'center', inline: 'center' }); f.focus(); f.select()";
    browser.eval_with(script, vec![json!(selector)]).await.map(drop)
}
