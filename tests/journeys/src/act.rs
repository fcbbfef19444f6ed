//! What a person does: click, type, press, choose a file, take a download.

use std::path::{Path, PathBuf};

use serde_json::json;
use thirtyfour::{Key, WebElement};
use xtask::Outcome;

use crate::Browser;

impl Browser {
    /// Clicks (or taps) a button, link, summary, tab or choice by its name.
    ///
    /// # Errors
    /// When it does not appear, or something lies over it.
    pub async fn click(&self, name: &str) -> Outcome {
        self.click_found(async || self.by_role("any", name).await).await
    }

    /// Clicks what is found; finds it again when the page draws it anew between finding and clicking.
    ///
    /// # Errors
    /// When it is not found, or something lies over it.
    pub async fn click_found(&self, find: impl AsyncFn() -> Outcome<WebElement>) -> Outcome {
        for _ in 0..3 {
            match self.click_on(&find().await?).await {
                Err(problem) if problem.to_string().contains("stale") => {}
                other => return other,
            }
        }
        self.click_on(&find().await?).await
    }

    /// Clicks an element, scrolled into the middle first; a choice drawn by its label is clicked there.
    ///
    /// # Errors
    /// When something lies over it.
    pub async fn click_on(&self, element: &WebElement) -> Outcome {
        let script = "const n = arguments[0]; n.scrollIntoView({ block: 'center' }); \
            const seen = n.checkVisibility({ opacityProperty: true }) && n.getBoundingClientRect().width > 4; \
            return seen || !n.labels?.length ? n : n.labels[0]";
        let target = self.driver().execute(script, vec![element.to_json()?]).await?.element()?;
        Ok(target.click().await?)
    }

    /// Types into a field, by its label, after what stands there.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn write(&self, label: &str, text: &str) -> Outcome {
        Ok(self.writable(label).await?.send_keys(text).await?)
    }

    /// A field that may be written: until the tab is known to be the writer, each is read-only.
    async fn writable(&self, label: &str) -> Outcome<WebElement> {
        let field = self.field(label).await?;
        let what = format!("\"{label}\" may be written");
        self.wait_for(&what, async || Ok(field.attr("readonly").await?.is_none())).await?;
        Ok(field)
    }

    /// Replaces what stands in a field, with the keys a person would use.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn rewrite(&self, label: &str, text: &str) -> Outcome {
        let field = self.writable(label).await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(Key::Delete).await?;
        Ok(field.send_keys(text).await?)
    }

    /// Chooses an option of a select, by the field's label and the option's words.
    ///
    /// # Errors
    /// When there is none.
    pub async fn choose(&self, label: &str, option: &str) -> Outcome {
        let field = self.field(label).await?;
        let script = "const [list, words] = arguments; \
            const fold = t => t.replace(/\\s+/g, ' ').trim(); \
            const found = [...list.options].find(o => fold(o.text) === fold(words)) ?? [...list.options].find(o => o.text.includes(words)); \
            if (!found) return false; list.focus(); list.value = found.value; \
            for (const name of ['input', 'change']) list.dispatchEvent(new Event(name, { bubbles: true })); return true";
        let done = self.eval_with(script, vec![field.to_json()?, json!(option)]).await?;
        if done == true {
            Ok(())
        } else {
            Err(format!("\"{label}\" has no option \"{option}\"").into())
        }
    }

    /// Types where the focus is.
    ///
    /// # Errors
    /// When nothing has the focus.
    pub async fn keys(&self, text: &str) -> Outcome {
        self.frame().await?;
        Ok(self.driver().active_element().await?.send_keys(text).await?)
    }

    /// Waits until the page has drawn what came of the last deed: nobody types within the same
    /// frame, and the focus may only move with it.
    async fn frame(&self) -> Outcome {
        let drawn = "return new Promise(done => { setTimeout(done, 200); \
            requestAnimationFrame(() => requestAnimationFrame(done)); })";
        self.eval(drawn).await.map(drop)
    }

    /// Presses a key or a chord where the focus is: `Enter`, `Shift+Tab`, `Control+z`, `ArrowDown`.
    ///
    /// # Errors
    /// When the chord names no known key.
    pub async fn press(&self, chord: &str) -> Outcome {
        self.frame().await?;
        let mut actions = self.driver().action_chain();
        let mut held = Vec::new();
        let mut parts: Vec<&str> = chord.split('+').collect();
        let last = parts.pop().unwrap_or_default();
        for part in parts {
            let key = key(part).ok_or_else(|| format!("no key is called {part}"))?;
            actions = actions.key_down(key);
            held.push(key);
        }
        let last = key(last).ok_or_else(|| format!("no key is called {last}"))?;
        actions = actions.key_down(last).key_up(last);
        for key in held.into_iter().rev() {
            actions = actions.key_up(key);
        }
        Ok(actions.perform().await?)
    }

    /// Shows a composition of an input method (Telex on a Mac or a phone) where the focus is: `t`, `ti`, `tiê`.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn compose(&self, text: &str) -> Outcome {
        let end = text.encode_utf16().count();
        let arguments = json!({ "text": text, "selectionStart": end, "selectionEnd": end });
        self.cdp("Input.imeSetComposition", arguments).await.map(drop)
    }

    /// Ends a composition, or inserts text as one event, as a paste of an input method does.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn commit(&self, text: &str) -> Outcome {
        self.cdp("Input.insertText", json!({ "text": text })).await.map(drop)
    }

    /// What has the focus, as its id, else its name, else its tag.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn focused(&self) -> Outcome<String> {
        let script = "const n = document.activeElement; return n.id || n.getAttribute('aria-label') || n.innerText || n.localName";
        Ok(self.eval(script).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Gives a file to a file field (`input[type=file]`), by a CSS selector; hidden ones too.
    ///
    /// # Errors
    /// When none appears in time.
    pub async fn upload(&self, selector: &str, file: &Path) -> Outcome {
        let there = format!("document.querySelector({})", json!(selector));
        self.wait_eval(selector, &there).await?;
        let field = self.driver().find(thirtyfour::By::Css(selector.to_owned())).await?;
        Ok(field.send_keys(file.to_string_lossy()).await?)
    }

    /// Waits for a complete download whose name holds a text; later ones of the same name get a number.
    ///
    /// # Errors
    /// When none comes in time.
    pub async fn download(&self, part: &str) -> Outcome<PathBuf> {
        let find = || -> Outcome<Option<PathBuf>> {
            let named = |file: &PathBuf| {
                let name = file.file_name().unwrap_or_default().to_string_lossy();
                name.contains(part) && !name.ends_with(".crdownload") && !name.starts_with(".com.")
            };
            // Chromium holds the name with an empty file until the download is complete.
            let complete =
                |file: &PathBuf| std::fs::metadata(file).is_ok_and(|facts| facts.len() > 0);
            let files = xtask::place::files(&self.downloads)?.into_iter();
            Ok(files.filter(named).find(complete))
        };
        self.wait_for(&format!("a download called {part}"), async || Ok(find()?.is_some())).await?;
        find()?.ok_or_else(|| format!("the download {part} went away").into())
    }

    /// Forgets the downloads so far, so that the next one is found by its name.
    ///
    /// # Errors
    /// When one cannot be removed.
    pub fn clear_downloads(&self) -> Outcome {
        for file in xtask::place::files(&self.downloads)? {
            std::fs::remove_file(file)?;
        }
        Ok(())
    }
}

fn key(name: &str) -> Option<char> {
    let known = match name {
        "Enter" => Key::Enter,
        "Tab" => Key::Tab,
        "Escape" => Key::Escape,
        "Space" => Key::Space,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "Control" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        _ => {
            let mut letters = name.chars();
            return letters.next().filter(|_| letters.next().is_none());
        }
    };
    Some(known.value())
}
