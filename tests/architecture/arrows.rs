//! Which file uses which, read from the sources: every name that a file takes is followed, through imports,
//! globs and `pub use`, to the file that defines it.
//!
//! What only types can tell (the methods of a value) is not seen. Tests may use anything.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::Visit;
use syn::{Item, UseTree, Visibility, visit};

/// Where a module is: `["check", "findings"]`.
type Module = Vec<String>;

/// The names that one module defines, imports and uses.
#[derive(Default)]
struct Said {
    file: PathBuf,
    items: BTreeSet<String>,
    modules: BTreeSet<String>,
    /// The words inside macros that make items.
    made: BTreeSet<String>,
    /// A name and the path it stands for.
    imports: BTreeMap<String, Vec<String>>,
    globs: Vec<Vec<String>>,
    /// Every path of the code, except in `use` items.
    paths: BTreeSet<Vec<String>>,
    /// What `use` items other than `pub use` bring in.
    brought: Vec<Vec<String>>,
}

/// The arrows between the files below `src`.
pub struct Arrows {
    modules: BTreeMap<Module, Said>,
    /// A file, a file it uses, and the names it takes from it.
    pub between: BTreeMap<(PathBuf, PathBuf), BTreeSet<String>>,
}

enum Found {
    Module(Module),
    Item(PathBuf),
}

impl Arrows {
    /// Reads the crate whose root is `src/lib.rs`.
    pub fn read(src: &Path) -> Self {
        let mut arrows = Self { modules: BTreeMap::new(), between: BTreeMap::new() };
        arrows.load(src, &src.join("lib.rs"), Vec::new());
        let mut between = BTreeMap::new();
        for (module, said) in &arrows.modules {
            let inside = said.paths.iter().filter(|path| arrows.is_more_than_local(module, path));
            for path in inside.chain(&said.brought) {
                if let Some(Found::Item(file)) = arrows.find(module, path, 0)
                    && file != said.file
                {
                    let names: &mut BTreeSet<String> =
                        between.entry((said.file.clone(), file)).or_default();
                    names.extend(path.last().cloned());
                }
            }
        }
        arrows.between = between;
        arrows
    }

    /// A single word counts only where `pub use` brought it in: what a plain `use` brings is counted there.
    fn is_more_than_local(&self, module: &Module, path: &[String]) -> bool {
        let Some(said) = self.modules.get(module) else { return false };
        let [name] = path else { return true };
        said.imports.contains_key(name) || !said.items.contains(name)
    }

    fn load(&mut self, src: &Path, file: &Path, module: Module) {
        let text = fs::read_to_string(file)
            .unwrap_or_else(|error| panic!("{} cannot be read: {error}", file.display()));
        let parsed = syn::parse_file(&text)
            .unwrap_or_else(|error| panic!("{} does not parse: {error}", file.display()));
        self.items(src, file, module, &parsed.items);
    }

    fn items(&mut self, src: &Path, file: &Path, module: Module, items: &[Item]) {
        let shown = file.strip_prefix(src).unwrap_or(file).to_path_buf();
        let mut said = Said { file: shown, ..Said::default() };
        for item in items.iter().filter(|item| !is_for_tests(item)) {
            if let Some(name) = name_of(item) {
                said.items.insert(name);
            }
            match item {
                Item::Use(item) => {
                    let shown = !matches!(item.vis, Visibility::Inherited);
                    let mut before = Vec::new();
                    said.import(&item.tree, &mut before, shown);
                }
                Item::Mod(item) => {
                    let name = item.ident.to_string();
                    let mut below = module.clone();
                    below.push(name.clone());
                    match &item.content {
                        Some((_, items)) => self.items(src, file, below, items),
                        None => self.load(src, &file_of(src, &below), below),
                    }
                    said.modules.insert(name);
                }
                Item::Macro(item) if item.mac.path.is_ident("macro_rules") => {
                    collect(item.mac.tokens.clone(), &mut said.paths);
                }
                Item::Macro(item) => {
                    // What a macro makes is not written out: its words may be names.
                    words(item.mac.tokens.clone(), &mut said.made);
                    collect(item.mac.tokens.clone(), &mut said.paths);
                    said.paths.insert(
                        item.mac.path.segments.iter().map(|s| s.ident.to_string()).collect(),
                    );
                }
                item => {
                    let mut seen = Paths(&mut said.paths);
                    seen.visit_item(item);
                }
            }
        }
        self.modules.insert(module, said);
    }

    /// Follows a path from a module to what it names.
    fn find(&self, module: &Module, path: &[String], depth: usize) -> Option<Found> {
        if depth > 12 {
            return None;
        }
        let (first, rest) = path.split_first()?;
        let here = match first.as_str() {
            "crate" | "$crate" => Found::Module(Vec::new()),
            "self" => Found::Module(module.clone()),
            "super" => Found::Module(module.get(..module.len().checked_sub(1)?)?.to_vec()),
            name => self.name(module, name, depth)?,
        };
        self.follow(here, rest, depth)
    }

    fn follow(&self, here: Found, rest: &[String], depth: usize) -> Option<Found> {
        match (here, rest.split_first()) {
            (Found::Module(module), Some((name, rest))) => {
                let next = match name.as_str() {
                    "super" => Found::Module(module.get(..module.len().checked_sub(1)?)?.to_vec()),
                    "self" => Found::Module(module),
                    name => self.name(&module, name, depth)?,
                };
                self.follow(next, rest, depth)
            }
            (found, _) => Some(found),
        }
    }

    /// What a name means inside a module.
    fn name(&self, module: &Module, name: &str, depth: usize) -> Option<Found> {
        let said = self.modules.get(module)?;
        if said.modules.contains(name) {
            let mut below = module.clone();
            below.push(name.to_owned());
            return Some(Found::Module(below));
        }
        if said.items.contains(name) {
            return Some(Found::Item(said.file.clone()));
        }
        if let Some(path) = said.imports.get(name) {
            // `use child::child` names what is inside, not itself.
            return self.find(module, path, depth + 1);
        }
        let glob = |glob: &Vec<String>| {
            let Some(Found::Module(from)) = self.find(module, glob, depth + 1) else { return None };
            self.name(&from, name, depth + 1)
        };
        let made = || said.made.contains(name).then(|| Found::Item(said.file.clone()));
        said.globs.iter().find_map(glob).or_else(made)
    }
}

impl Said {
    fn import(&mut self, tree: &UseTree, before: &mut Vec<String>, shown: bool) {
        match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.import(&path.tree, before, shown);
                before.pop();
            }
            UseTree::Name(name) => self.bring(before, &name.ident, &name.ident, shown),
            UseTree::Rename(name) => self.bring(before, &name.ident, &name.rename, shown),
            UseTree::Glob(_) => self.globs.push(before.clone()),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.import(tree, before, shown);
                }
            }
        }
    }

    fn bring(&mut self, before: &[String], name: &syn::Ident, known: &syn::Ident, shown: bool) {
        let mut path = before.to_vec();
        if name != "self" {
            path.push(name.to_string());
        }
        let known = if known == "self" { path.last().cloned() } else { Some(known.to_string()) };
        if !shown {
            self.brought.push(path.clone());
        }
        if let Some(known) = known {
            self.imports.insert(known, path);
        }
    }
}

fn file_of(src: &Path, module: &[String]) -> PathBuf {
    let flat = src.join(module.join("/")).with_extension("rs");
    if flat.is_file() { flat } else { src.join(module.join("/")).join("mod.rs") }
}

fn name_of(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        _ => return None,
    };
    Some(name.to_string())
}

/// Every word of a stream of tokens.
fn words(tokens: TokenStream, into: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(word) => {
                into.insert(word.to_string());
            }
            TokenTree::Group(group) => words(group.stream(), into),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

fn is_for_tests(item: &Item) -> bool {
    let (Item::Mod(syn::ItemMod { attrs, .. })
    | Item::Fn(syn::ItemFn { attrs, .. })
    | Item::Use(syn::ItemUse { attrs, .. })
    | Item::Impl(syn::ItemImpl { attrs, .. })
    | Item::Const(syn::ItemConst { attrs, .. })) = item
    else {
        return false;
    };
    attrs.iter().any(|attr| {
        attr.path().is_ident("cfg")
            && attr.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
    })
}

/// Collects every path, those inside the tokens of macros too.
struct Paths<'a>(&'a mut BTreeSet<Vec<String>>);

impl<'ast> Visit<'ast> for Paths<'_> {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.0.insert(path.segments.iter().map(|part| part.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, found: &'ast syn::Macro) {
        collect(found.tokens.clone(), self.0);
        visit::visit_macro(self, found);
    }
}

/// The paths of a stream of tokens: words joined by `::`. A word after a dot is a method or a field.
fn collect(tokens: TokenStream, into: &mut BTreeSet<Vec<String>>) {
    let mut path: Vec<String> = Vec::new();
    let (mut colons, mut dotted) = (0_u8, false);
    for token in tokens {
        match token {
            TokenTree::Ident(word) => {
                if colons < 2 {
                    into.insert(std::mem::take(&mut path));
                }
                if !dotted {
                    path.push(word.to_string());
                }
                (colons, dotted) = (0, false);
            }
            TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
            other => {
                into.insert(std::mem::take(&mut path));
                colons = 0;
                dotted = matches!(&other, TokenTree::Punct(mark) if mark.as_char() == '.');
                if let TokenTree::Group(group) = other {
                    collect(group.stream(), into);
                }
            }
        }
    }
    into.insert(path);
}
