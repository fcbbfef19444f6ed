//! The parts for office files (`office/`): each is a module of its own, which the application starts in a worker from
//! bytes when it is first needed.

use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::run::{program, run};
use crate::worker::hex;
use crate::{Outcome, blank, place, scripts, split};

/// The parts, by their crates' names without `office-`.
pub const PARTS: [&str; 3] = ["word", "excel", "reader"];

/// The crates of the parts, as cargo's arguments.
pub fn crates() -> Vec<String> {
    PARTS.iter().flat_map(|part| ["-p".to_owned(), format!("office-{part}")]).collect()
}

/// Where the parts wait for [`deliver`].
fn made() -> PathBuf {
    place::at("target/generated/office")
}

/// Builds every part, with the script that starts it.
///
/// # Errors
/// When one does not build.
pub fn build() -> Outcome {
    let target = "wasm32-unknown-unknown";
    // Apart from the application, which is built with flags of its own.
    let folder = place::at("target/office");
    for part in PARTS {
        // One after the other: together each would have what the others want of their shared crates.
        let mut cargo = program("cargo", &["build", "--locked", "--release", "--target", target]);
        cargo.arg("--target-dir").arg(&folder).args(["-p", &format!("office-{part}")]);
        // The linker's table of symbols stays in, for `blank`.
        let flags = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
        run({
            cargo.env(flags, "-Clink-args=--emit-relocs");
            cargo
        })?;
    }
    let worker = std::fs::read_to_string(place::at("assets/office.js"))?;
    for part in PARTS {
        let built = folder.join(target).join(format!("release/office_{part}.wasm"));
        let (bytes, count) = blank::blanked(&std::fs::read(&built)?)
            .ok_or_else(|| format!("{}: no table of symbols", built.display()))?;
        println!("office-{part}: {count} bytes of tables are blank");
        let module = place::at("target/generated").join(format!("office_{part}.wasm"));
        place::write_if_changed(&module, &bytes)?;
        let mut bindgen = program("wasm-bindgen", &["--target", "no-modules", "--no-typescript"]);
        bindgen.args(["--remove-name-section", "--remove-producers-section"]);
        bindgen.arg("--out-dir").arg(made()).args(["--out-name", part]).arg(module);
        run(bindgen)?;
        let module = made().join(format!("{part}_bg.wasm"));
        let bytes = std::fs::read(&module)?;
        let bytes = split::without_names(&bytes).ok_or("a part that is no wasm")?;
        std::fs::write(&module, bytes)?;
        let script = made().join(format!("{part}.js"));
        let text = std::fs::read_to_string(&script)?;
        std::fs::write(&script, scripts::short(&format!("{text}\n{worker}")))?;
    }
    Ok(())
}

/// Puts the parts into a built folder, under names with their contents' digest, and writes those names into the page.
///
/// # Errors
/// When a file cannot be read or written, or the page has no place for the names.
pub fn deliver(staging: &Path) -> Outcome {
    let folder = staging.join("office");
    std::fs::create_dir_all(&folder)?;
    let page = staging.join("index.html");
    let mut text = std::fs::read_to_string(&page)?;
    for part in PARTS {
        let script = std::fs::read(made().join(format!("{part}.js")))?;
        let module = std::fs::read(made().join(format!("{part}_bg.wasm")))?;
        let digest = Sha256::new().chain_update(&script).chain_update(&module).finalize();
        let name = format!("{part}-{}", hex(&digest));
        std::fs::write(folder.join(format!("{name}.js")), script)?;
        std::fs::write(folder.join(format!("{name}.wasm")), module)?;
        let mark = format!("@{part}@");
        if !text.contains(&mark) {
            return Err(format!("index.html has no {mark}").into());
        }
        text = text.replacen(&mark, &format!("office/{name}"), 1);
    }
    Ok(std::fs::write(page, text)?)
}
