//! Which room may use which: the codemap of ARCHITECTURE.md is the rule, and every row of it is true.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use super::arrows::Arrows;
use super::{all_rooms, none, root};

/// The sources, read once.
static HOUSE: LazyLock<Arrows> = LazyLock::new(|| Arrows::read(&root().join("src")));

/// A room, and the rooms that its row allows; in the order of the codemap, the lowest first.
fn codemap() -> Vec<(String, BTreeSet<String>)> {
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md is there");
    let rows = map.lines().filter(|line| line.starts_with("| `src/"));
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [room, _, uses] = cells[..] else {
            panic!("a row of the codemap has three cells: {line}")
        };
        let room = room.trim_matches('`').trim_start_matches("src/").trim_end_matches('/');
        let uses = uses.split(',').map(str::trim).filter(|word| *word != "nobody");
        (room.to_owned(), uses.map(str::to_owned).collect())
    };
    rows.map(row).collect()
}

/// The room of a file: its folder in `src`, or inside `app` the folder there.
fn room_of(path: &Path) -> Option<String> {
    let folders: Vec<String> = path
        .parent()?
        .components()
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect();
    let [first, rest @ ..] = folders.as_slice() else { return None };
    match (first.as_str(), rest.first()) {
        ("app", Some(second)) => Some(format!("app/{second}")),
        ("app", None) => None,
        (room, _) => Some(room.to_owned()),
    }
}

/// The arrows between rooms, each with the files that make it.
fn between() -> BTreeMap<(String, String), Vec<String>> {
    let mut between: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for ((from, to), names) in &HOUSE.between {
        if let (Some(a), Some(b)) = (room_of(from), room_of(to))
            && a != b
        {
            let told = format!("{} takes {names:?} from {}", from.display(), to.display());
            between.entry((a, b)).or_default().push(told);
        }
    }
    between
}

#[test]
fn the_codemap_lists_every_room() {
    let listed: BTreeSet<String> = codemap().into_iter().map(|(room, _)| room).collect();
    let app = fs::read_dir(root().join("src/app")).expect("src/app can be read");
    let app = app.map(|entry| entry.expect("src/app can be read").path());
    let app = app.filter(|path| path.is_dir());
    let app =
        app.map(|path| format!("app/{}", path.file_name().unwrap_or_default().to_string_lossy()));
    let there: BTreeSet<String> =
        all_rooms().into_iter().filter(|room| room != "app").chain(app).collect();
    assert_eq!(listed, there);
}

#[test]
fn arrows_between_rooms_point_one_way() {
    let order: Vec<String> = codemap().into_iter().map(|(room, _)| room).collect();
    let place = |room: &str| order.iter().position(|other| other == room);
    let up = between().into_iter().filter(|((from, to), _)| place(from) <= place(to));
    let up: Vec<String> = up.flat_map(|(_, files)| files).collect();
    none(&up, "a room uses rooms above it in the codemap only");
}

#[test]
fn every_row_of_the_codemap_says_whom_the_room_uses() {
    let between = between();
    let mut wrong = Vec::new();
    for (room, allowed) in codemap() {
        let arrows = between.iter().filter(|((from, _), _)| *from == room);
        let used: BTreeSet<String> = arrows.clone().map(|((_, to), _)| to.clone()).collect();
        for ((_, to), files) in arrows.filter(|((_, to), _)| !allowed.contains(to)) {
            wrong.push(format!("{room} may not use {to}: {}", files.join("; ")));
        }
        wrong.extend(allowed.difference(&used).map(|to| format!("{room} does not use {to}")));
    }
    none(&wrong, "the codemap is true");
}

#[test]
fn no_page_uses_another_page() {
    let page = |path: &Path| {
        let inside = path.strip_prefix("app/pages").ok()?;
        let first = inside.components().next()?.as_os_str().to_string_lossy().into_owned();
        Some(first.trim_end_matches(".rs").to_owned()).filter(|page| page != "mod")
    };
    let arrows = &*HOUSE;
    let crossing = arrows.between.iter().filter(|((from, to), _)| {
        page(from).is_some() && page(to).is_some() && page(from) != page(to)
    });
    let crossing: Vec<String> = crossing
        .map(|((from, to), names)| {
            format!("{} takes {names:?} from {}", from.display(), to.display())
        })
        .collect();
    none(&crossing, "what two pages show belongs to records or parts");
}

#[test]
fn no_two_files_use_each_other() {
    let arrows = &*HOUSE;
    let mut out: BTreeMap<&Path, BTreeSet<&Path>> = BTreeMap::new();
    for (from, to) in arrows.between.keys() {
        out.entry(from).or_default().insert(to);
    }
    let ring = arrows.between.iter().filter(|((from, to), _)| reaches(&out, to, from));
    let rings: Vec<String> = ring
        .map(|((from, to), names)| {
            format!("{} takes {names:?} from {}", from.display(), to.display())
        })
        .collect();
    none(&rings, "no file uses one that uses it, straight or in a ring");
}

fn reaches<'a>(out: &BTreeMap<&'a Path, BTreeSet<&'a Path>>, from: &'a Path, to: &Path) -> bool {
    let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
    while let Some(file) = next.pop() {
        if file == to {
            return true;
        }
        if seen.insert(file) {
            next.extend(out.get(file).into_iter().flatten().copied());
        }
    }
    false
}

/// What the reader of sources must see, on a few sources of its own.
#[test]
fn names_are_followed_through_imports_globs_macros_and_pub_use() {
    let src = std::env::temp_dir().join(format!("house-{}", std::process::id()));
    let put = |name: &str, text: &str| {
        let path = src.join(name);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    put("lib.rs", "pub mod a; pub mod b; pub mod c; pub mod d; pub mod e;");
    put("a.rs", "pub struct Own; macro_rules! make { () => {} } made! { pub struct Made; }");
    put("b.rs", "pub use crate::a::Own; pub use crate::a::*;");
    put("c.rs", "fn f() { let _x = crate::b::Own; } #[cfg(test)] mod tests { use crate::d::G; }");
    put("d.rs", "use crate::b::Made; view! { <crate::e::Part /> }");
    put("e.rs", "use crate::b; pub fn part() -> b::Own { b::Own }");
    let arrows = Arrows::read(&src);
    let found: Vec<String> = arrows
        .between
        .keys()
        .map(|(from, to)| format!("{} {}", from.display(), to.display()))
        .collect();
    fs::remove_dir_all(&src).expect("it can go");
    assert_eq!(found, ["c.rs a.rs", "d.rs a.rs", "e.rs a.rs"]);
}
