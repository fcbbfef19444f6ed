//! Firefox and its driver, for the journeys that depend on the engine. One that is missing fails
//! the journey that asks for it.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::common::print::PrintParameters;
use thirtyfour::{DesiredCapabilities, WebDriver};
use xtask::{Outcome, tools};

use crate::chromium::Group;

/// Starts Firefox on a profile, with its driver, in one process group.
pub(crate) async fn firefox(profile: &Path, downloads: &Path) -> Outcome<(Group, WebDriver)> {
    let (group, url) = driver()?;
    let mut wanted = DesiredCapabilities::firefox();
    let program = tools::firefox().ok_or("Firefox is missing: run `cargo xtask setup`")?;
    wanted.set_firefox_binary(&program.to_string_lossy())?;
    for argument in ["-headless", "-profile", &profile.to_string_lossy()] {
        wanted.add_arg(argument)?;
    }
    let mut preferences = FirefoxPreferences::new();
    preferences.set("intl.accept_languages", "vi")?;
    preferences.set("browser.download.folderList", 2)?;
    preferences.set("browser.download.dir", downloads.to_string_lossy())?;
    preferences.set("browser.download.useDownloadDir", true)?;
    preferences.set("dom.events.testing.asyncClipboard", true)?;
    wanted.set_preferences(preferences)?;
    Ok((group, WebDriver::new(url, wanted).await?))
}

/// What is printed at full size, on the paper that the page itself asks for.
pub(crate) fn print() -> PrintParameters {
    PrintParameters { shrink_to_fit: false, background: true, ..PrintParameters::default() }
}

/// Starts the driver on a free port; gives its address.
fn driver() -> Outcome<(Group, String)> {
    let program = tools::gecko_driver().ok_or("geckodriver is missing: run `cargo xtask setup`")?;
    let mut command = Command::new(program);
    command.args(["--port", "0", "--websocket-port", "0"]).stdin(Stdio::null());
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut group = Group::start(&mut command)?;
    let output = group.child.stdout.take().ok_or("no output of geckodriver")?;
    let mut lines = BufReader::new(output).lines();
    for line in lines.by_ref() {
        if let Some((_, address)) = line?.split_once("Listening on ") {
            let url = format!("http://{}", address.trim());
            // Its pipe is read on, or it would stop at a full one.
            std::thread::spawn(move || lines.for_each(drop));
            return Ok((group, url));
        }
    }
    Err("geckodriver ended at once".into())
}
