//! One word, one thing: what types and components are called.

use std::collections::BTreeMap;

use super::files;

/// The names of a file's own types and components, those of its inner modules included.
fn names(items: &[syn::Item], into: &mut Vec<String>) {
    for item in items {
        match item {
            syn::Item::Struct(it) => into.push(it.ident.to_string()),
            syn::Item::Enum(it) => into.push(it.ident.to_string()),
            syn::Item::Type(it) => into.push(it.ident.to_string()),
            syn::Item::Trait(it) => into.push(it.ident.to_string()),
            syn::Item::Fn(it) if it.attrs.iter().any(|at| at.path().is_ident("component")) => {
                into.push(it.sig.ident.to_string());
            }
            syn::Item::Macro(it) => made(&it.mac.tokens, into),
            syn::Item::Mod(it) => {
                if let Some((_, inner)) = &it.content {
                    names(inner, into);
                }
            }
            _ => {}
        }
    }
}

/// The types that a macro makes: what follows `struct` or `enum` in what it is given.
fn made(tokens: &proc_macro2::TokenStream, into: &mut Vec<String>) {
    let words: Vec<String> = tokens.clone().into_iter().map(|token| token.to_string()).collect();
    for pair in words.windows(2) {
        if let [kind, name] = pair
            && ["struct", "enum"].contains(&kind.as_str())
        {
            into.push(name.clone());
        }
    }
}

/// A word that means three things is looked up each time; two are told apart by where they stand.
#[test]
fn no_name_stands_for_three_things() {
    let mut homes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in files("src", &["rs"]) {
        let parsed = syn::parse_file(&source.text).expect("the sources compile");
        let mut found = Vec::new();
        names(&parsed.items, &mut found);
        for name in found {
            homes.entry(name).or_default().push(source.path.display().to_string());
        }
    }
    assert!(homes.len() > 400, "the sources were read");
    homes.retain(|_, homes| homes.len() > 2);
    assert!(homes.is_empty(), "{homes:#?}");
}
