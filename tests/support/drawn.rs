//! A document drawn as text, one line per block, and compared with what was drawn before.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may panic")]

use std::fmt::Write as _;

use par_workbook::document::Document;

/// One line per block, so that a change of role or word is one line of difference.
fn drawn(document: &Document) -> String {
    let mut text = format!("{}\n", document.name);
    for part in &document.parts {
        writeln!(text, "\n== {:?}, landscape: {}", part.kind, part.landscape).unwrap();
        for block in &part.blocks {
            writeln!(text, "{block:?}").unwrap();
        }
    }
    text
}

/// Set `UPDATE_SNAPSHOTS=1` to accept what is built now.
#[track_caller]
pub fn snapshot(name: &str, document: &Document) {
    let path = format!("{}/tests/snapshots/{name}.txt", env!("CARGO_MANIFEST_DIR"));
    let now = drawn(document);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    let then = std::fs::read_to_string(&path).expect(&path);
    for (place, (then, now)) in then.lines().zip(now.lines()).enumerate() {
        assert_eq!(then, now, "{path}:{}", place + 1);
    }
    assert_eq!(then.lines().count(), now.lines().count(), "{path}");
}
