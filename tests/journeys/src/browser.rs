//! A browser with its server and its profile: starting, going places, ending, coming back.

use std::fmt::Debug;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities as _;
use thirtyfour::common::log::LoggingPrefsLogLevel;
use thirtyfour::{DesiredCapabilities, TimeoutConfiguration, WebDriver};
use xtask::{Outcome, place};

use crate::chromium::{self, Group};
use crate::{Engine, PATIENCE, Server, View, device, firefox};

/// Where the journeys serve the workbook: a sub-path, as many hosts have it.
const PREFIX: &str = "/so-ke-hoach/";

/// Collects violations of the policy in the page itself, from its very beginning.
const WATCH: &str = "window.violations = []; document.addEventListener('securitypolicyviolation', \
    e => window.violations.push(`${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`));";

/// A browser, its driver, its server, its profile and its downloads.
pub struct Browser {
    pub(crate) engine: Engine,
    pub(crate) driver: Option<WebDriver>,
    chromium: Option<Group>,
    driver_group: Option<Group>,
    server: Option<Server>,
    port: u16,
    dist: PathBuf,
    profile: PathBuf,
    pub(crate) downloads: PathBuf,
    pub(crate) scripts: Vec<String>,
    pub(crate) view: View,
    flags: Vec<String>,
    pub(crate) allowed: Vec<String>,
}

impl Browser {
    /// A server of `dist` and a fresh browser; [`crate::journey`] calls this.
    ///
    /// # Errors
    /// When `dist` was not built, or a program does not start.
    pub async fn start(engine: Engine) -> Outcome<Self> {
        let dist = place::dist();
        if !dist.join("sw.js").is_file() {
            return Err(format!("{} is not built: run `cargo xtask build`", dist.display()).into());
        }
        let server = Server::start(&dist, PREFIX, 0)?;
        let port = server.port();
        let mut browser = Self {
            engine,
            driver: None,
            chromium: None,
            driver_group: None,
            server: Some(server),
            port,
            dist,
            profile: chromium::folder("profile")?,
            downloads: chromium::folder("downloads")?,
            scripts: vec![WATCH.to_owned()],
            view: View::Desk,
            flags: vec!["--lang=vi".to_owned()],
            allowed: Vec::new(),
        };
        browser.attach().await?;
        Ok(browser)
    }

    async fn attach(&mut self) -> Outcome {
        if self.engine == Engine::Firefox {
            let (group, driver) = firefox::firefox(&self.profile, &self.downloads).await?;
            self.driver_group = Some(group);
            driver.update_timeouts(timeouts()).await?;
            self.driver = Some(driver);
            return self.dress_page().await;
        }
        let (group, address) = chromium::chromium(&self.profile, &self.flags).await?;
        self.chromium = Some(group);
        let (group, url) = chromium::driver()?;
        self.driver_group = Some(group);
        let mut wanted = DesiredCapabilities::chrome();
        wanted.set_debugger_address(&address)?;
        wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        let driver = WebDriver::new(url, wanted).await?;
        driver.update_timeouts(timeouts()).await?;
        self.driver = Some(driver);
        self.dress_page().await
    }

    /// What every new page of this browser needs: the scripts, the view, the download folder.
    pub(crate) async fn dress_page(&self) -> Outcome {
        if self.engine == Engine::Firefox {
            // Scripts before every page, throttling and touch are Chromium's protocol alone.
            return self.view(self.view).await;
        }
        for script in &self.scripts {
            self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
        }
        let folder = self.downloads.to_string_lossy();
        self.cdp(
            "Browser.setDownloadBehavior",
            json!({ "behavior": "allow", "downloadPath": folder }),
        )
        .await?;
        if let Some(times) = device::throttle()? {
            self.slower(times).await?;
        }
        self.view(self.view).await
    }

    /// Whose browser it is.
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// The WebDriver session itself.
    ///
    /// # Panics
    /// When the browser was killed and not opened again.
    #[allow(clippy::expect_used, reason = "this is how a test fails")]
    pub fn driver(&self) -> &WebDriver {
        self.driver.as_ref().expect("the browser was killed: call reopen first")
    }

    /// A command of the DevTools protocol.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn cdp(&self, method: &str, arguments: Value) -> Outcome<Value> {
        Ok(self.driver().cdp().send_raw(method, arguments).await?)
    }

    /// The address of a route such as `#/`.
    pub fn url(&self, route: &str) -> String {
        format!("http://localhost:{}{PREFIX}{route}", self.port)
    }

    /// Opens a route afresh and waits until the application stands.
    ///
    /// # Errors
    /// When it does not.
    pub async fn open(&self, route: &str) -> Outcome {
        // Going from one hash to another would load nothing.
        self.driver().goto("about:blank").await?;
        self.driver().goto(self.url(route)).await?;
        self.wait_ready().await
    }

    /// Goes to a route within the running application, as a link does, and waits until it was heard.
    ///
    /// # Errors
    /// When the page refuses.
    pub async fn go(&self, route: &str) -> Outcome {
        let script = "const before = location.hash; location.hash = arguments[0]; if (location.hash === before) return; \
            return new Promise(done => addEventListener('hashchange', () => setTimeout(done), { once: true }))";
        self.eval_with(script, vec![json!(route)]).await.map(drop)
    }

    /// Loads the page again and waits until the application stands.
    ///
    /// # Errors
    /// When it does not.
    pub async fn reload(&self) -> Outcome {
        self.driver().refresh().await?;
        self.wait_ready().await
    }

    /// Waits until the application stands, with its second part (or the news that this is missing).
    ///
    /// # Errors
    /// When it does not, or has stopped.
    pub async fn wait_ready(&self) -> Outcome {
        self.wait_for("the application to start", async || {
            let state = self.eval("const { ready, parts, stopped } = document.documentElement.dataset; return stopped || (parts && ready)").await?;
            match state.as_str() {
                Some("yes") => Ok(true),
                Some(other) => Err(format!("the application stopped: {other}").into()),
                None => Ok(false),
            }
        })
        .await
    }

    /// Waits until everything is stored for a start without network.
    ///
    /// # Errors
    /// When that does not happen.
    pub async fn wait_offline_ready(&self) -> Outcome {
        self.wait_eval(
            "everything is stored",
            "document.documentElement.dataset.offline === 'ready'",
        )
        .await
    }

    /// Polls until the closure says true; an error ends the wait.
    ///
    /// # Errors
    /// When time is out, or the closure fails.
    pub async fn wait_for(&self, what: &str, holds: impl AsyncFn() -> Outcome<bool>) -> Outcome {
        let started = Instant::now();
        while !holds().await? {
            if started.elapsed() > PATIENCE {
                return Err(format!("waited {} s for: {what}", PATIENCE.as_secs()).into());
            }
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
        Ok(())
    }

    /// Polls until what is read is as wanted.
    ///
    /// # Errors
    /// When time is out, with what was read last; or when the closure fails.
    pub async fn wait_same<T: PartialEq + Debug>(
        &self,
        what: &str,
        wanted: &T,
        read: impl AsyncFn() -> Outcome<T>,
    ) -> Outcome {
        let outcome = self.wait_for(what, async || Ok(read().await? == *wanted)).await;
        let Err(problem) = outcome else { return Ok(()) };
        Err(format!("{problem}\nwanted: {wanted:?}\n found: {:?}", read().await?).into())
    }

    /// Polls until a JavaScript expression is true; errors inside it count as "not yet".
    ///
    /// # Errors
    /// When time is out.
    pub async fn wait_eval(&self, what: &str, expression: &str) -> Outcome {
        let script = format!("try {{ return Boolean({expression}) }} catch {{ return false }}");
        self.wait_for(what, async || Ok(self.eval(&script).await? == true)).await
    }

    /// Runs JavaScript in the page (`return …` gives a value; a promise is awaited).
    ///
    /// # Errors
    /// When the script throws.
    pub async fn eval(&self, script: &str) -> Outcome<Value> {
        self.eval_with(script, Vec::new()).await
    }

    /// The same with `arguments`.
    ///
    /// # Errors
    /// When the script throws.
    pub async fn eval_with(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.driver().execute(script, arguments).await?.json().clone())
    }

    /// Runs a script in every page from now on, before the page's own: to refuse storage, to fail a write.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn before_every_page(&mut self, script: &str) -> Outcome {
        self.scripts.push(script.to_owned());
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))
            .await
            .map(drop)
    }

    /// The running server.
    ///
    /// # Panics
    /// When it was stopped.
    #[allow(clippy::expect_used, reason = "this is how a test fails")]
    pub fn server(&self) -> &Server {
        self.server.as_ref().expect("the server was stopped")
    }

    /// Stops the server: no network from now on. Failed requests of the browser's own check are expected then.
    pub fn stop_server(&mut self) {
        self.server = None;
        self.allow("ERR_CONNECTION_REFUSED");
        self.allow("An unknown error occurred when fetching the script");
    }

    /// Starts it again on the same port.
    ///
    /// # Errors
    /// When the port was taken meanwhile.
    pub fn start_server(&mut self) -> Outcome {
        self.server = Some(Server::start(&self.dist, PREFIX, self.port)?);
        Ok(())
    }

    /// Serves another build from now on.
    pub fn switch_dist(&mut self, folder: &Path) {
        folder.clone_into(&mut self.dist);
        if let Some(server) = &self.server {
            server.switch(folder);
        }
    }

    /// Chromium flags of the next [`Self::reopen`], such as `--lang=en-US`.
    pub fn flags(&mut self, flags: &[&str]) {
        self.flags = flags.iter().map(|&flag| flag.to_owned()).collect();
    }

    /// SIGKILL to the browser and all its children, as a power cut does.
    ///
    /// # Errors
    /// When they cannot be killed.
    pub fn kill(&mut self) -> Outcome {
        self.let_go();
        for group in [self.chromium.take(), self.driver_group.take()].iter_mut().flatten() {
            group.kill()?;
        }
        Ok(())
    }

    /// Opens the same profile again after [`Self::kill`].
    ///
    /// # Errors
    /// When the browser does not start.
    pub async fn reopen(&mut self) -> Outcome {
        self.kill()?;
        self.attach().await
    }

    /// Forgets the session without asking a browser that may be gone.
    fn let_go(&mut self) {
        if let Some(driver) = self.driver.take()
            && let Err(problem) = driver.leak()
        {
            eprintln!("{problem:?}");
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Err(problem) = self.kill() {
            eprintln!("{problem}");
        }
        for folder in [&self.profile, &self.downloads] {
            if let Err(problem) = std::fs::remove_dir_all(folder) {
                eprintln!("{}: {problem}", folder.display());
            }
        }
    }
}

/// No page takes longer than a minute; nothing is waited for by the driver itself.
fn timeouts() -> TimeoutConfiguration {
    let minute = Some(Duration::from_mins(1));
    TimeoutConfiguration::new(minute, minute, Some(Duration::ZERO))
}
