//! Looking at a page: barriers, sideways scrolling, pictures, print.

use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use xtask::{Outcome, place, tools};

use crate::{Browser, Engine, View, firefox};

impl Browser {
    /// Looks for barriers with axe (WCAG 2.2 AA and good practice) on the page as it is.
    ///
    /// # Errors
    /// With every violation and where it stands.
    pub async fn axe(&self) -> Outcome {
        let file = tools::axe();
        let script = std::fs::read_to_string(&file)
            .map_err(|problem| format!("{}: {problem}; run `cargo xtask setup`", file.display()))?;
        self.eval(&format!("if (!window.axe) {{ {script} }}")).await?;
        let run = "return axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations.map(v => \
            `${v.id} (${v.impact}): ${v.help}\\n` + v.nodes.map(n => `    ${n.target}: ${n.html.slice(0, 160)}\\n      ${n.failureSummary.replace(/\\s+/g, ' ')}`).join('\\n')))";
        let found = self.eval(run).await?;
        let lines: Vec<&str> =
            found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        if lines.is_empty() {
            Ok(())
        } else {
            Err(format!("axe finds:\n{}", lines.join("\n")).into())
        }
    }

    /// The page itself does not scroll sideways.
    ///
    /// # Errors
    /// With the elements that reach furthest out.
    pub async fn no_sideways_scroll(&self) -> Outcome {
        let script = "const root = document.scrollingElement, wide = root.clientWidth; \
            if (root.scrollWidth <= wide) return []; \
            const out = [...document.body.querySelectorAll('*')].filter(n => n.getBoundingClientRect().right > wide + 1); \
            return [`${root.scrollWidth} px on a page of ${wide} px`, ...out.slice(0, 8).map(n => `${n.localName}.${n.className} ends at ${Math.round(n.getBoundingClientRect().right)}`)]";
        let found = self.eval(script).await?;
        match found.as_array() {
            Some(lines) if !lines.is_empty() => Err(format!("scrolls sideways: {found}").into()),
            _ => Ok(()),
        }
    }

    /// [`Self::axe`] and [`Self::no_sideways_scroll`] in every size and both colour schemes, on the page as it is.
    /// A theme chosen in the settings stands above the system's: pass `data-theme` by [`Self::theme`] then.
    ///
    /// # Errors
    /// With the first size and scheme that fails.
    pub async fn look_everywhere(&self) -> Outcome {
        for view in View::ALL {
            self.view(view).await?;
            for dark in [false, true] {
                self.media(dark).await?;
                let said = |problem| format!("{view:?}, dark {dark}: {problem}");
                self.no_sideways_scroll().await.map_err(said)?;
                self.axe().await.map_err(said)?;
            }
        }
        self.view(View::Desk).await
    }

    /// Sets the theme attribute of the page directly: `light`, `dark` or `system`.
    ///
    /// # Errors
    /// When the page refuses.
    pub async fn theme(&self, theme: &str) -> Outcome {
        let script = "document.documentElement.dataset.theme = arguments[0]";
        self.eval_with(script, vec![json!(theme)]).await.map(drop)
    }

    /// Takes a picture of the window into `target/journeys/shots`.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn shot(&self, name: &str) -> Outcome<PathBuf> {
        let file = place::at("target/journeys/shots").join(format!("{}.png", file_name(name)));
        self.shot_to(&file, false).await?;
        Ok(file)
    }

    /// Takes a picture into a file, of the whole page when wished.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn shot_to(&self, file: &Path, whole: bool) -> Outcome {
        if self.engine == Engine::Firefox {
            return place::write_if_changed(file, &self.driver().screenshot_as_png().await?);
        }
        let mut wanted = json!({ "format": "png" });
        if whole {
            let height =
                self.eval("return Math.min(document.documentElement.scrollHeight, 6000)").await?;
            let width = self.eval("return document.documentElement.clientWidth").await?;
            wanted = json!({ "format": "png", "captureBeyondViewport": true,
                "clip": { "x": 0, "y": 0, "width": width, "height": height, "scale": 1 } });
        }
        let picture = self.cdp("Page.captureScreenshot", wanted).await?;
        place::write_if_changed(file, &decoded(&picture)?)
    }

    /// Prints as the browser's own dialog would, honouring the page's `@page`, into `target/journeys/prints`.
    ///
    /// # Errors
    /// When the browser refuses or the file cannot be written.
    pub async fn pdf(&self, name: &str) -> Outcome<PathBuf> {
        let file = place::at("target/journeys/prints").join(format!("{}.pdf", file_name(name)));
        if self.engine == Engine::Firefox {
            place::write_if_changed(&file, &self.driver().print_page(firefox::print()).await?)?;
            return Ok(file);
        }
        let wanted = json!({ "preferCSSPageSize": true, "printBackground": true, "paperWidth": 8.27, "paperHeight": 11.69 });
        let printed = self.cdp("Page.printToPDF", wanted).await?;
        place::write_if_changed(&file, &decoded(&printed)?)?;
        Ok(file)
    }
}

/// The text of a printed file, laid out as printed, by poppler; one page ends with a form feed.
///
/// # Errors
/// When pdftotext is missing or cannot read the file.
pub fn pdf_text(file: &Path) -> Outcome<String> {
    heard("pdftotext", &["-layout", &file.to_string_lossy(), "-"])
}

/// What `pdfinfo` says of a printed file: pages, their size.
///
/// # Errors
/// When pdfinfo is missing or cannot read the file.
pub fn pdf_info(file: &Path) -> Outcome<String> {
    heard("pdfinfo", &[&file.to_string_lossy()])
}

fn heard(program: &str, arguments: &[&str]) -> Outcome<String> {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .map_err(|problem| format!("{program}: {problem}"))?;
    if output.status.success() {
        return Ok(String::from_utf8(output.stdout)?);
    }
    Err(format!("{program}: {}", String::from_utf8_lossy(&output.stderr)).into())
}

fn decoded(answer: &Value) -> Outcome<Vec<u8>> {
    let data = answer.get("data").and_then(Value::as_str).ok_or("the browser gave no data")?;
    Ok(BASE64_STANDARD.decode(data)?)
}

fn file_name(name: &str) -> String {
    name.chars()
        .map(|letter| if letter.is_alphanumeric() || letter == '-' { letter } else { '-' })
        .collect()
}
