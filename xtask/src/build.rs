//! Builds the application with trunk, and finishes what trunk leaves open.

use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::run::{self, program, run};
use crate::{Outcome, office, place, scripts, split, styles, tools, worker};

/// The kind of build.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Small, for `dist`.
    Release,
    /// Compiled in seconds, for `target/quick`; for looking at pages while working.
    Quick,
}

impl Kind {
    /// Where it is written.
    pub fn folder(self) -> PathBuf {
        match self {
            Self::Release => place::dist(),
            Self::Quick => place::at("target/quick"),
        }
    }
}

/// Builds, unless nothing that goes into the build has changed.
///
/// # Errors
/// When a tool is missing or trunk fails.
pub fn build(kind: Kind) -> Outcome {
    tools::for_build()?;
    let folder = kind.folder();
    let stamp = folder.with_extension("stamp");
    let stamp = place::at("target/stamps").join(stamp.file_name().unwrap_or_default());
    let state = state()?;
    if folder.join("sw.js").is_file() && std::fs::read(&stamp).is_ok_and(|old| old == state) {
        println!("{} is up to date", folder.display());
        return Ok(());
    }
    run(program("cargo", &["fetch", "--locked"]))?;
    styles::join()?;
    office::build()?;
    let mut trunk = program("trunk", &["build", "--dist"]);
    trunk.arg(&folder).env("TRUNK_SKIP_VERSION_CHECK", "true");
    if kind == Kind::Release {
        let first = std::iter::once(split::install()?);
        let usual = run::path();
        let path = std::env::join_paths(first.chain(std::env::split_paths(&usual)))?;
        // Only for wasm: trunk's hooks call xtask, which must not be rebuilt with these flags.
        let flags = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
        trunk.arg("--release").env("PATH", path).env(flags, split::FLAGS);
        trunk.env("WORKBOOK_SPLIT", "yes");
    }
    run(trunk)?;
    place::write_if_changed(&stamp, &state)
}

/// Serves and rebuilds on every change.
///
/// # Errors
/// When a tool is missing or trunk fails.
pub fn dev(more: &[&str]) -> Outcome {
    tools::for_build()?;
    run(program("cargo", &["fetch", "--locked"]))?;
    styles::join()?;
    office::build()?;
    let mut trunk = program("trunk", &["serve"]);
    trunk.arg("--dist").arg(place::at("target/dev")).args(more);
    run({
        trunk.env("TRUNK_SKIP_VERSION_CHECK", "true").env("WORKBOOK_DEV", "yes");
        trunk
    })
}

/// Trunk's last hook: the service worker; or, while developing, the page without policy and worker, since the
/// page contains trunk's reload script.
///
/// # Errors
/// When trunk did not say where it built, or a file cannot be written.
pub fn finish() -> Outcome {
    let folder = std::env::var_os("TRUNK_STAGING_DIR")
        .ok_or("`finish` is called by trunk; call `cargo xtask build`")?;
    let folder = PathBuf::from(folder);
    office::deliver(&folder)?;
    if std::env::var_os("WORKBOOK_DEV").is_none() {
        if std::env::var_os("WORKBOOK_SPLIT").is_some() {
            split::deliver(&folder)?;
            scripts::shorten_boot(&folder)?;
        }
        return worker::write(&folder);
    }
    let file = folder.join("index.html");
    let page = std::fs::read_to_string(&file)?;
    let page =
        page.replace("http-equiv=\"Content-Security-Policy\"", "name=\"policy-of-the-release\"");
    Ok(std::fs::write(file, page.replacen("<html ", "<html data-dev=\"yes\" ", 1))?)
}

/// The digest of everything that goes into a build.
fn state() -> Outcome<Vec<u8>> {
    let mut all = Sha256::new();
    let mut add = |file: &Path| -> Outcome {
        all.update(file.to_string_lossy().as_bytes());
        all.update(Sha256::digest(std::fs::read(file)?));
        Ok(())
    };
    for name in ["Cargo.toml", "Cargo.lock", "Trunk.toml", "index.html", "rust-toolchain.toml"] {
        add(&place::at(name))?;
    }
    for folder in ["src", "office", "style", "assets", "xtask/src"] {
        for file in place::files(&place::at(folder))? {
            add(&file)?;
        }
    }
    Ok(all.finalize().to_vec())
}
