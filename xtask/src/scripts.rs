//! Scripts as they are sent: what only a reader of the source needs is left out.

use std::path::Path;

use crate::{Outcome, place};

/// A script without the lines that are comments, documentation blocks, indents and blank lines. No script of
/// this house has a text that goes over several lines, and a test holds that.
pub fn short(script: &str) -> String {
    let mut kept = String::with_capacity(script.len());
    let mut inside = false;
    for line in script.lines().map(str::trim) {
        let begins = line.starts_with("/*");
        if inside || begins {
            inside = !line.ends_with("*/");
            continue;
        }
        if !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// Shortens the script that starts the application.
///
/// # Errors
/// When a file cannot be read or written.
pub fn shorten_boot(folder: &Path) -> Outcome {
    for file in place::files(folder)? {
        let name = place::address(folder, &file);
        if name.starts_with("boot-") && file.extension().is_some_and(|kind| kind == "js") {
            std::fs::write(&file, short(&std::fs::read_to_string(&file)?))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn comments_and_indents_go_and_code_stays() {
        let script = "// One.\nconst a = 'x // y';\n\n/* Two */\n/**\n * Three\n * @returns\n */\n  if (a) {\n    b(`/* c */`); // four\n  }\n";
        assert_eq!(short(script), "const a = 'x // y';\nif (a) {\nb(`/* c */`); // four\n}\n");
    }

    #[test]
    fn no_text_of_the_start_goes_over_several_lines() {
        let boot = include_str!("../../assets/boot.js");
        for (number, line) in boot.lines().enumerate() {
            assert_eq!(line.matches('`').count() % 2, 0, "line {}: {line}", number + 1);
        }
    }
}
