//! Hướng dẫn is kept true: every label that it quotes is on the screen.

#![allow(clippy::expect_used, reason = "a test may panic")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};

/// Labels of browsers and systems, which the guide quotes too.
const OF_OTHERS: [&str; 22] = [
    "Thêm vào màn hình chính",
    "Cài đặt ứng dụng",
    "Cài đặt",
    "Thêm vào MH chính",
    "Ứng dụng",
    "Cài đặt trang này dưới dạng ứng dụng",
    "Truyền, lưu và chia sẻ",
    "Cài đặt trang dưới dạng ứng dụng",
    "Mở bằng trình duyệt",
    "Đầu trang và chân trang",
    "Lưu dưới dạng PDF",
    "Add to Home screen",
    "Install app",
    "Install",
    "Add to Home Screen",
    "Apps",
    "Install this site as an app",
    "Cast, save and share",
    "Install page as app",
    "Open in browser",
    "Headers and footers",
    "Save as PDF",
];

/// The string literals of a source, what is filled in replaced by "…".
fn literals(tokens: TokenStream, into: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => literals(group.stream(), into),
            TokenTree::Literal(literal) => {
                if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                    into.insert(blanked(&text.value()));
                }
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
}

/// "Ghi {count} ô" as the guide quotes it: "Ghi … ô".
fn blanked(text: &str) -> String {
    let mut parts = text.split('{');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push('…');
        out.push_str(part.split_once('}').map_or(part, |(_, rest)| rest));
    }
    out
}

fn words(folder: &Path, guide: &mut BTreeSet<String>, screen: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("src/text is there") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            words(&path, guide, screen);
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source");
        let tokens = syn::parse_str::<TokenStream>(&text).expect("the sources compile");
        literals(tokens, if path.ends_with("help.rs") { guide } else { screen });
    }
}

fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('“').skip(1).filter_map(|part| part.split_once('”')).map(|(label, _)| label)
}

#[test]
fn every_label_in_the_guide_is_on_the_screen() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut guide, mut screen) = (BTreeSet::new(), BTreeSet::new());
    words(&root.join("src/text"), &mut guide, &mut screen);
    let labels: BTreeSet<&str> = guide.iter().flat_map(|text| quoted(text)).collect();
    assert!(labels.len() > 60, "the guide was read: {labels:?}");
    let lost: Vec<&str> = labels
        .iter()
        .copied()
        .filter(|label| !screen.contains(*label) && !OF_OTHERS.contains(label))
        .collect();
    assert!(lost.is_empty(), "no such label on the screen: {lost:#?}");
    let unused: Vec<&str> = OF_OTHERS.into_iter().filter(|label| !labels.contains(label)).collect();
    assert!(unused.is_empty(), "the guide quotes these no more: {unused:?}");
}
