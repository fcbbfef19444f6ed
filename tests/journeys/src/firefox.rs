//! Firefox, where it is installed, for the one journey that depends most on the engine: the kill.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::json;
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::{By, DesiredCapabilities, WebDriver, WebElement};
use tokio::time::{Instant, sleep, sleep_until};
use xtask::{Outcome, place, tools};

use crate::chromium::{self, Group};
use crate::keeping::{FIELD, ROUTE, Trial};
use crate::{PATIENCE, Server};

/// Firefox with its driver, in one process group.
pub struct Firefox {
    driver: WebDriver,
    group: Group,
}

/// What is missing for Firefox to be tried.
pub fn missing() -> Option<&'static str> {
    if tools::firefox().is_none() {
        Some("Firefox")
    } else if tools::gecko_driver().is_none() {
        Some("geckodriver")
    } else {
        None
    }
}

impl Firefox {
    async fn start(profile: &Path) -> Outcome<Self> {
        let (group, url) = driver()?;
        let mut wanted = DesiredCapabilities::firefox();
        let firefox = tools::firefox().ok_or("Firefox is not installed")?;
        wanted.set_firefox_binary(&firefox.to_string_lossy())?;
        for argument in ["-headless", "-profile", &profile.to_string_lossy()] {
            wanted.add_arg(argument)?;
        }
        let mut preferences = FirefoxPreferences::new();
        preferences.set("intl.accept_languages", "vi")?;
        wanted.set_preferences(preferences)?;
        Ok(Self { driver: WebDriver::new(url, wanted).await?, group })
    }

    async fn find(&self, selector: &str) -> Outcome<WebElement> {
        let until = Instant::now() + PATIENCE;
        loop {
            match self.driver.find(By::Css(selector)).await {
                Ok(found) => return Ok(found),
                Err(problem) if Instant::now() > until => return Err(problem.into()),
                Err(_) => sleep(Duration::from_millis(50)).await,
            }
        }
    }

    fn kill(mut self) -> Outcome {
        self.driver.leak()?;
        self.group.kill()
    }

    /// Types, waits this long after the last key, kills all of Firefox, opens the profile again.
    ///
    /// # Errors
    /// When the page does not come back.
    pub async fn kill_after(ms: u64, trial: u32) -> Outcome<Trial> {
        let server = Server::start(&place::dist(), "/so-ke-hoach/", 0)?;
        let at = |route: &str| format!("http://localhost:{}/so-ke-hoach/{route}", server.port());
        let profile = chromium::folder("firefox")?;
        let words = format!(" chữ {ms}-{trial}");
        let firefox = Self::start(&profile).await?;
        firefox.driver.goto(at("#/")).await?;
        firefox.find("#open-sample").await?.click().await?;
        firefox.find("#save-state[data-save=saved]").await?;
        let go = json!(ROUTE);
        firefox.driver.execute("location.hash = arguments[0]", vec![go]).await?;
        firefox.find(FIELD).await?.send_keys(words.as_str()).await?;
        let due = Instant::now() + Duration::from_millis(ms);
        sleep_until(due - Duration::from_millis(80)).await;
        let state = firefox.state().await?;
        sleep_until(due).await;
        firefox.kill()?;
        let firefox = Self::start(&profile).await?;
        firefox.driver.goto(at(ROUTE)).await?;
        let found = firefox.find(FIELD).await;
        let kept = match found {
            Ok(field) => field.prop("value").await?.is_some_and(|value| value.contains(&words)),
            Err(_) => false,
        };
        firefox.kill()?;
        std::fs::remove_dir_all(&profile)?;
        Ok(Trial { state, kept })
    }

    async fn state(&self) -> Outcome<String> {
        let mark = self.find("#save-state").await?;
        Ok(mark.attr("data-save").await?.unwrap_or_default())
    }
}

/// Starts the driver on a free port; gives its address.
fn driver() -> Outcome<(Group, String)> {
    let program: PathBuf = tools::gecko_driver().ok_or("geckodriver is not installed")?;
    let mut command = Command::new(program);
    command.args(["--port", "0"]).stdin(Stdio::null());
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut group = Group::start(&mut command)?;
    let output = group.child.stdout.take().ok_or("no output of geckodriver")?;
    let mut lines = BufReader::new(output).lines();
    for line in lines.by_ref() {
        if let Some((_, address)) = line?.split_once("Listening on ") {
            let url = format!("http://{}", address.trim());
            std::thread::spawn(move || lines.for_each(drop));
            return Ok((group, url));
        }
    }
    Err("geckodriver ended at once".into())
}
