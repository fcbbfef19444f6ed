//! Finding things by what a person calls them.

use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::{By, WebElement};
use xtask::Outcome;

use crate::{Browser, PATIENCE};

const FIND: &str = include_str!("find.js");

impl Browser {
    /// Something of a role (`button`, `link`, `heading`, `checkbox`, `radio`, `dialog`, or an ARIA role) by its name.
    ///
    /// # Errors
    /// When it does not appear in time.
    pub async fn by_role(&self, role: &str, name: &str) -> Outcome<WebElement> {
        let started = Instant::now();
        loop {
            let found = self.driver().execute(FIND, vec![json!(role), json!(name)]).await?;
            if !found.json().is_null() {
                return Ok(found.element()?);
            }
            if started.elapsed() > PATIENCE {
                return Err(format!("no {role} is called \"{name}\"").into());
            }
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
    }

    /// A field by its label.
    ///
    /// # Errors
    /// When it does not appear in time.
    pub async fn field(&self, label: &str) -> Outcome<WebElement> {
        self.by_role("field", label).await
    }

    /// Whether something of a role is there now, without waiting.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn has(&self, role: &str, name: &str) -> Outcome<bool> {
        Ok(!self.eval_with(FIND, vec![json!(role), json!(name)]).await?.is_null())
    }

    /// The first visible element of a CSS selector.
    ///
    /// # Errors
    /// When none appears in time.
    pub async fn css(&self, selector: &str) -> Outcome<WebElement> {
        let visible = format!(
            "[...document.querySelectorAll({})].some(n => n.checkVisibility())",
            json!(selector)
        );
        self.wait_eval(selector, &visible).await?;
        let script =
            "return [...document.querySelectorAll(arguments[0])].find(n => n.checkVisibility())";
        Ok(self.driver().execute(script, vec![json!(selector)]).await?.element()?)
    }

    /// How many elements a CSS selector finds now, hidden ones included.
    ///
    /// # Errors
    /// When the selector is none.
    pub async fn count(&self, selector: &str) -> Outcome<usize> {
        Ok(self.driver().find_all(By::Css(selector.to_owned())).await?.len())
    }

    /// The visible text of the whole page.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn text(&self) -> Outcome<String> {
        Ok(self
            .eval("return document.body.innerText")
            .await?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// Waits until a text is visible; white space and capitals of the style sheet do not count.
    ///
    /// # Errors
    /// When time is out; the message then holds what was visible.
    pub async fn wait_text(&self, text: &str) -> Outcome {
        let waited = self.wait_for(text, async || self.shows(text).await).await;
        match waited {
            Ok(()) => Ok(()),
            Err(problem) => {
                Err(format!("{problem}; the page says:\n{}", self.text().await?).into())
            }
        }
    }

    /// Waits until a text is gone.
    ///
    /// # Errors
    /// When it stays.
    pub async fn wait_no_text(&self, text: &str) -> Outcome {
        self.wait_for(&format!("\"{text}\" to go"), async || Ok(!self.shows(text).await?)).await
    }

    /// Whether a text is visible now.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn shows(&self, text: &str) -> Outcome<bool> {
        let script = "const fold = t => t.replace(/\\s+/g, ' ').trim().normalize('NFC').toLowerCase(); \
            return fold(document.body.innerText).includes(fold(arguments[0]))";
        Ok(self.eval_with(script, vec![json!(text)]).await? == true)
    }

    /// What stands in a field, by its label.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn value(&self, label: &str) -> Outcome<String> {
        Ok(self.field(label).await?.prop("value").await?.unwrap_or_default())
    }
}
