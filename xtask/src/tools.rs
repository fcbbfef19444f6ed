//! Finds the tools, installs the pinned ones below `target/tools` when they are missing, and says in
//! one sentence what it cannot install.

use std::path::PathBuf;

use crate::run::{heard, program, run};
use crate::{Outcome, place};

const TRUNK: &str = "0.21.14";
const WASM_BINDGEN: &str = "0.2.126";
const GECKODRIVER: &str = "0.37.1";
const AXE: &str = "4.14.1";
/// Where the tools are built.
const BUILT: &str = "target/tools/build";

/// Everything a build needs.
///
/// # Errors
/// With the sentence that says what to install.
pub fn for_build() -> Outcome {
    wasm_target()?;
    cargo_tool("wasm-bindgen-cli", "wasm-bindgen", WASM_BINDGEN, &[])?;
    // Without its default features trunk builds in a third of the time; it downloads nothing here.
    cargo_tool("trunk", "trunk", TRUNK, &["--no-default-features"])?;
    tidy()
}

/// Everything the tests need in addition.
///
/// # Errors
/// With the sentence that says what to install.
pub fn for_test() -> Outcome {
    for_build()?;
    axe_package()?;
    // One named by the environment is taken as it is.
    if std::env::var_os("GECKODRIVER").is_none() {
        cargo_tool("geckodriver", "geckodriver", GECKODRIVER, &[])?;
        tidy()?;
    }
    for (name, found, package) in [
        ("Chromium", browser().is_some(), "chromium"),
        ("chromedriver", driver().is_some(), "chromium-driver"),
        ("Firefox", firefox().is_some(), "firefox-esr"),
        ("poppler's pdftotext", heard("pdftotext", &["-v"]).is_some(), "poppler-utils"),
    ] {
        if !found {
            apt(name, package)?;
        }
    }
    // The Times New Roman of the printed decision is measured with a font of the same widths.
    if heard("fc-list", &[]).is_some_and(|list| !list.contains("Tinos")) {
        apt("the font Tinos", "fonts-croscore")?;
    }
    Ok(())
}

/// The browser that the journeys drive: `CHROMIUM`, or the first found.
pub fn browser() -> Option<PathBuf> {
    found("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])
}

/// Its driver: `CHROMEDRIVER`, or the one found.
pub fn driver() -> Option<PathBuf> {
    found("CHROMEDRIVER", &["chromedriver"])
}

/// Firefox, the second engine of the journeys: `FIREFOX`, or the first found.
pub fn firefox() -> Option<PathBuf> {
    found("FIREFOX", &["firefox-esr", "firefox"])
}

/// Its driver: `GECKODRIVER`, the one in `target/tools`, or the one found.
pub fn gecko_driver() -> Option<PathBuf> {
    let own = tool("geckodriver");
    let named = std::env::var_os("GECKODRIVER").is_some();
    if own.is_file() && !named { Some(own) } else { found("GECKODRIVER", &["geckodriver"]) }
}

/// The script that checks accessibility, read by the journeys.
pub fn axe() -> PathBuf {
    place::at("target/tools/npm/node_modules/axe-core/axe.min.js")
}

fn found(variable: &str, names: &[&str]) -> Option<PathBuf> {
    if let Some(given) = std::env::var_os(variable) {
        return Some(PathBuf::from(given));
    }
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .map(|file| file.with_extension(std::env::consts::EXE_EXTENSION))
        .find(|file| file.is_file())
}

fn wasm_target() -> Outcome {
    let library =
        heard("rustc", &["--print", "target-libdir", "--target", "wasm32-unknown-unknown"]);
    if library.is_some_and(|folder| PathBuf::from(folder).is_dir()) {
        return Ok(());
    }
    run(program("rustup", &["target", "add", "wasm32-unknown-unknown"]))
}

/// Where one of this project's own tools is.
fn tool(name: &str) -> PathBuf {
    place::at("target/tools/bin").join(name).with_extension(std::env::consts::EXE_EXTENSION)
}

/// Removes what installing left behind: two gigabytes that nobody reads again.
fn tidy() -> Outcome {
    let folder = place::at(BUILT);
    if folder.is_dir() { Ok(std::fs::remove_dir_all(folder)?) } else { Ok(()) }
}

fn cargo_tool(package: &str, name: &str, version: &str, more: &[&str]) -> Outcome {
    let file = tool(name);
    let right = |program: &str| {
        let told = heard(program, &["--version"]).unwrap_or_default();
        told.lines().next().is_some_and(|line| line.split_whitespace().any(|it| it == version))
    };
    if right(&file.to_string_lossy()) || right(name) {
        return Ok(());
    }
    println!("installing {package} {version} into target/tools, once; this takes some minutes");
    let wanted = format!("{package}@{version}");
    let mut install = program("cargo", &["install", "--locked", "--debug", "--force", "--root"]);
    install.arg(place::at("target/tools")).arg(wanted).args(more);
    install.env("CARGO_TARGET_DIR", place::at(BUILT));
    // Nobody debugs these.
    install.env("CARGO_PROFILE_DEV_DEBUG", "0");
    run(install)
}

/// axe, which the journeys call.
fn axe_package() -> Outcome {
    let folder = place::at("target/tools/npm");
    let stamp = folder.join("versions");
    let wanted = format!("axe-core@{AXE}");
    if axe().is_file() && std::fs::read_to_string(&stamp).is_ok_and(|had| had.contains(&wanted)) {
        return Ok(());
    }
    if heard("npm", &["--version"]).is_none() {
        apt("Node with npm", "npm")?;
    }
    std::fs::create_dir_all(&folder)?;
    let mut install = program("npm", &["install", "--no-audit", "--no-fund", "--prefix"]);
    install.arg(&folder).arg(&wanted);
    run(install)?;
    place::write_if_changed(&stamp, wanted.as_bytes())
}

/// Installs a Debian package where that is possible.
fn apt(what: &str, package: &str) -> Outcome {
    let root = heard("id", &["-u"]).is_some_and(|id| id == "0");
    if !root || heard("apt-get", &["--version"]).is_none() {
        return Err(format!(
            "{what} is missing: please install it (Debian and Ubuntu: apt-get install {package})."
        )
        .into());
    }
    run(program("apt-get", &["update", "-q"]))?;
    let mut install =
        program("apt-get", &["install", "-y", "-q", "--no-install-recommends", package]);
    install.env("DEBIAN_FRONTEND", "noninteractive");
    run(install)
}
