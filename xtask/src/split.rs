//! Splits the release in two: the first screen, and the pages that come after it.
//!
//! Trunk runs the program called `wasm-bindgen` on what cargo built. In a release that program is
//! xtask itself, which first takes the second part out (`src/app/shell/split/loader.rs` says what is in it) and
//! then lets the real wasm-bindgen do its work on what is left.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use wasm_split_cli_support::{Options, transform};

use crate::run::{program, run};
use crate::{Outcome, place, scripts};

/// The flags that cargo needs so that the result can be split.
pub const FLAGS: &str = "--cfg chunks --cfg erase_components -Clink-args=--emit-relocs";

/// Where the stand-in is.
fn shim() -> PathBuf {
    place::at("target/tools/split")
}

/// Where the parts wait for [`deliver`].
fn parts() -> PathBuf {
    place::at("target/generated/parts")
}

/// Whether this program was called as wasm-bindgen.
pub fn is_stand_in() -> bool {
    let called = std::env::args_os().next().map(PathBuf::from);
    called.is_some_and(|path| path.file_stem().is_some_and(|stem| stem == "wasm-bindgen"))
}

/// Installs this program where trunk finds it as wasm-bindgen, and returns the folder.
///
/// # Errors
/// When the file cannot be copied.
pub fn install() -> Outcome<PathBuf> {
    let folder = shim();
    std::fs::create_dir_all(&folder)?;
    let own = std::env::current_exe()?;
    let name = format!("wasm-bindgen{}", std::env::consts::EXE_SUFFIX);
    std::fs::copy(own, folder.join(name))?;
    Ok(folder)
}

/// Does wasm-bindgen's work: splits what it was given, then calls the real one.
///
/// # Errors
/// When the parts cannot be made, or wasm-bindgen fails.
pub fn stand_in(words: &[&str]) -> Outcome {
    let real =
        place::at("target/tools/bin/wasm-bindgen").with_extension(std::env::consts::EXE_EXTENSION);
    let mut command = program(&real.to_string_lossy(), &[]);
    let Some(input) = words.iter().find(|word| word.strip_suffix(".wasm").is_some()) else {
        command.args(words);
        let status = command.status()?;
        return if status.success() { Ok(()) } else { Err("wasm-bindgen failed".into()) };
    };
    let name = value(words, "--out-name").ok_or("wasm-bindgen was not told a name")?;
    let main = split(Path::new(input), &name)?;
    let rest = words
        .iter()
        .map(|word| if word == input { main.clone().into() } else { OsString::from(word) });
    command.args(rest).args([
        "--keep-lld-exports",
        "--remove-name-section",
        "--remove-producers-section",
    ]);
    run(command)
}

/// The value of an option, written separately or with `=`.
fn value(words: &[&str], option: &str) -> Option<String> {
    let place = words.iter().position(|word| word.split('=').next() == Some(option))?;
    let word = words.get(place)?;
    match word.split_once('=') {
        Some((_, value)) => Some(value.to_owned()),
        None => words.get(place + 1).map(|value| (*value).to_owned()),
    }
}

/// Takes the second part out, and returns what is left.
fn split(input: &Path, name: &str) -> Outcome<PathBuf> {
    let folder = parts();
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    let main = place::at("target/generated/main.wasm");
    let (bytes, link, module) =
        (std::fs::read(input)?, format!("./{name}_parts.js"), format!("./{name}.js"));
    let mut options = Options::new(&bytes);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = &link;
    options.main_module = &module;
    let made = transform(options)
        .map_err(|problem| format!("cannot split {}: {problem:?}", input.display()))?;
    let link = folder.join(format!("{name}_parts.js"));
    // Through an array, so that a host without a type for wasm, and the stored copy, also work.
    let script = std::fs::read_to_string(&link)?.replace(
        "WebAssembly.instantiateStreaming(src, imports)",
        "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)",
    );
    std::fs::write(&link, script)?;
    for part in made.split_modules {
        let bytes = std::fs::read(&part)?;
        std::fs::write(&part, without_names(&bytes).ok_or("a part that is no wasm")?)?;
    }
    Ok(main)
}

/// A wasm module without its custom sections (names of functions, relocations), which only tools read.
pub fn without_names(module: &[u8]) -> Option<Vec<u8>> {
    let mut kept = module.get(..8)?.to_vec();
    let mut place = 8;
    while place < module.len() {
        let start = place;
        let kind = *module.get(place)?;
        place += 1;
        let (mut size, mut shift) = (0_usize, 0);
        loop {
            let byte = usize::from(*module.get(place)?);
            place += 1;
            size |= (byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                break;
            }
        }
        place = place.checked_add(size)?;
        if kind != 0 {
            kept.extend(module.get(start..place)?);
        }
    }
    Some(kept)
}

/// The script without the classes through which a server of the same crate would stream: wasm-bindgen exports
/// them for every application of leptos, and this one has no server.
fn without_streams(mut script: String) -> String {
    for name in ["IntoUnderlyingByteSource", "IntoUnderlyingSink", "IntoUnderlyingSource"] {
        for (begin, end) in [
            (format!("export class {name} {{"), "\n}\n"),
            (format!("if (Symbol.dispose) {name}.prototype"), ";\n"),
            (format!("const {name}Finalization ="), ";\n"),
        ] {
            let found = script.split_once(&begin).and_then(|(before, rest)| {
                rest.split_once(end).map(|(_, after)| format!("{before}{after}"))
            });
            script = found.unwrap_or(script);
        }
    }
    script
}

/// Puts the parts beside what trunk made, under names with the build's hash, like its own files: parts of two
/// builds never meet.
///
/// # Errors
/// When a file cannot be read or written.
pub fn deliver(staging: &Path) -> Outcome {
    let module = place::files(staging)?
        .into_iter()
        .filter_map(|file| file.file_name().map(|name| name.to_string_lossy().into_owned()))
        .find(|name| name.starts_with("par-workbook-") && name.strip_suffix(".js").is_some())
        .ok_or("trunk made no par-workbook-….js")?;
    let name = module.trim_end_matches(".js");
    let named = |text: String| {
        text.replace("\"./par-workbook.js\"", &format!("\"./{module}\""))
            // Not the key of the imports, which is in the wasm too.
            .replace("from \"./par-workbook_parts.js\"", &format!("from \"./{name}_parts.js\""))
            .replace("\"./split_", &format!("\"./{name}_split_"))
            .replace("\"./chunk_", &format!("\"./{name}_chunk_"))
    };
    let main = staging.join(&module);
    std::fs::write(
        &main,
        scripts::short(&without_streams(named(std::fs::read_to_string(&main)?))),
    )?;
    for file in place::files(&parts())? {
        let own = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if own == "par-workbook_parts.js" {
            let script = scripts::short(&named(std::fs::read_to_string(&file)?));
            std::fs::write(staging.join(format!("{name}_parts.js")), script)?;
        } else {
            std::fs::copy(&file, staging.join(format!("{name}_{own}")))?;
        }
    }
    Ok(())
}
