//! What the browser's console and the page's policy say at the end of a journey.

use std::fmt::Debug;

use xtask::Outcome;

use crate::{Browser, Engine};

impl Browser {
    /// Names a part of a console message that is expected in this journey.
    pub fn allow(&mut self, part: &str) {
        self.allowed.push(part.to_owned());
    }

    /// Fails on errors in the console and on violations of the policy.
    ///
    /// # Errors
    /// With everything found.
    pub async fn check_console(&self) -> Outcome {
        let Some(driver) = &self.driver else { return Ok(()) };
        let mut found: Vec<String> = Vec::new();
        // Firefox's driver tells nothing of the console.
        let log = match self.engine {
            Engine::Chromium => driver.browser_log().await?,
            Engine::Firefox => Vec::new(),
        };
        for entry in log {
            let loud = entry.level == "SEVERE" || entry.message.contains("Content Security Policy");
            if loud && !self.allowed.iter().any(|part| entry.message.contains(part)) {
                found.push(entry.message);
            }
        }
        if let Some(more) = self.eval("return window.violations ?? []").await?.as_array() {
            found.extend(more.iter().map(|one| format!("policy: {one}")));
        }
        if found.is_empty() {
            Ok(())
        } else {
            Err(format!("the console says:\n{}", found.join("\n")).into())
        }
    }

    /// A picture and the console of a journey that failed.
    pub(crate) async fn last_look(&self, name: &str) -> String {
        let Some(driver) = &self.driver else { return String::new() };
        let told = |problem: &dyn Debug| format!("{problem:?}");
        let shot = self.shot(&format!("FAILED-{name}")).await;
        let shot = shot.map_or_else(|problem| told(&problem), |file| file.display().to_string());
        let mut log = String::new();
        if self.engine == Engine::Firefox {
            return format!("picture: {shot}");
        }
        match driver.browser_log().await {
            Ok(entries) => entries.iter().for_each(|entry| {
                log.push_str(&entry.level);
                log.push_str(": ");
                log.push_str(&entry.message);
                log.push('\n');
            }),
            Err(problem) => log = told(&problem),
        }
        format!("picture: {shot}\nconsole:\n{log}")
    }
}
