//! The two programs behind a journey: Chromium in a process group of its own, and its driver.

use std::io::{BufRead as _, BufReader};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use xtask::{Outcome, place, tools};

const FLAGS: [&str; 19] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-features=Translate,MediaRouter,OptimizationHints",
    "--disable-search-engine-choice-screen",
    "--password-store=basic",
    "--hide-scrollbars",
    "--remote-debugging-port=0",
    "--window-size=1366,640",
    // Before its first painted frame Chromium drops clicks and keys without a word; a slow machine
    // is still there when the journey begins to type.
    "--allow-pre-commit-input",
];

/// A program that dies with whoever holds it, its children included.
pub(crate) struct Group {
    pub(crate) child: Child,
}

impl Group {
    pub(crate) fn start(command: &mut Command) -> Outcome<Self> {
        Ok(Self { child: command.process_group(0).spawn()? })
    }

    /// SIGKILL to the whole group, and wait for the end.
    pub(crate) fn kill(&mut self) -> Outcome {
        if self.child.try_wait()?.is_none() {
            let group = format!("-{}", self.child.id());
            Command::new("kill").args(["-9", "--", &group]).status()?;
            self.child.wait()?;
        }
        Ok(())
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        if let Err(problem) = self.kill() {
            eprintln!("a program was left running: {problem}");
        }
    }
}

/// Starts Chromium on a profile; gives the address its driver attaches to.
pub(crate) async fn chromium(profile: &Path, more: &[String]) -> Outcome<(Group, String)> {
    let program = tools::browser().ok_or("Chromium is missing: run `cargo xtask setup`")?;
    let port_file = profile.join("DevToolsActivePort");
    for stale in ["DevToolsActivePort", "SingletonLock", "SingletonCookie", "SingletonSocket"] {
        let file = profile.join(stale);
        if file.symlink_metadata().is_ok() {
            std::fs::remove_file(file)?;
        }
    }
    let mut command = Command::new(program);
    command.args(FLAGS).args(more).arg(format!("--user-data-dir={}", profile.display()));
    command.arg("about:blank").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut group = Group::start(&mut command)?;
    let started = Instant::now();
    loop {
        if let Ok(text) = std::fs::read_to_string(&port_file)
            && let Some((port, _)) = text.split_once('\n')
        {
            return Ok((group, format!("127.0.0.1:{port}")));
        }
        if group.child.try_wait()?.is_some() {
            return Err("Chromium ended at once".into());
        }
        if started.elapsed() > Duration::from_mins(1) {
            return Err("Chromium did not open its port within a minute".into());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Starts the driver on a free port; gives its address. It draws a port that is free for one kind
/// of address and ends ("IPv4 port not available") when it is taken for the other: then it is
/// started again.
pub(crate) fn driver() -> Outcome<(Group, String)> {
    let mut said = String::new();
    for _ in 0..5 {
        match driver_once()? {
            Ok(started) => return Ok(started),
            Err(words) => {
                eprintln!("chromedriver is started again: {words}");
                said = words;
            }
        }
    }
    Err(format!("chromedriver ended at once, five times: {said}").into())
}

/// The same, tried once: `Err` with what it said when it ended.
fn driver_once() -> Outcome<Result<(Group, String), String>> {
    let program = tools::driver().ok_or("chromedriver is missing: run `cargo xtask setup`")?;
    let mut command = Command::new(program);
    command.arg("--port=0").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut group = Group::start(&mut command)?;
    let output = group.child.stdout.take().ok_or("no output of chromedriver")?;
    let mut lines = BufReader::new(output).lines();
    let mut said = String::new();
    for line in lines.by_ref() {
        let line = line?;
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            let port = port.trim_end_matches('.').to_owned();
            // Its pipe is read on, or it would stop at a full one.
            std::thread::spawn(move || lines.for_each(drop));
            return Ok(Ok((group, format!("http://127.0.0.1:{port}"))));
        }
        said = line;
    }
    Ok(Err(format!("{} {said}", group.child.wait()?)))
}

/// A new empty folder below `target/journeys`.
pub(crate) fn folder(kind: &str) -> Outcome<PathBuf> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let path = place::at("target/journeys").join(format!("{kind}-{}-{number}", std::process::id()));
    if path.exists() {
        std::fs::remove_dir_all(&path)?;
    }
    std::fs::create_dir_all(&path)?;
    Ok(path)
}
