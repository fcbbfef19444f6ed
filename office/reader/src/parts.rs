//! What calamine hands out of no .xlsx: in which part a sheet lies, and which of its rows and columns are hidden.

use std::collections::BTreeMap;

use quick_xml::events::BytesStart;

use crate::caps;
use crate::cells::Gathered;
use crate::markup::local;
use crate::xml::{Piece, counted, pieces, said};

/// The parts of the sheets, by their names.
pub fn of_sheets(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut targets = BTreeMap::new();
    each_tag(bytes, "xl/_rels/workbook.xml.rels", |tag| {
        if let (Some(id), Some(target)) = (said(tag, "Id"), said(tag, "Target")) {
            // An address from the root, or from beside the part that names it.
            let path = target.strip_prefix('/').map(str::to_owned);
            targets.insert(id, path.unwrap_or_else(|| format!("xl/{target}")));
        }
    });
    let mut found = BTreeMap::new();
    each_tag(bytes, "xl/workbook.xml", |tag| {
        if local(tag.name().as_ref()) != "sheet" {
            return;
        }
        let mut attributes = tag.attributes();
        let id = attributes.with_checks(false).flatten();
        let id = id.into_iter().find(|it| it.key.as_ref().ends_with(":id"));
        let path = id.and_then(|id| targets.get(id.value.as_ref()));
        if let (Some(name), Some(path)) = (said(tag, "name"), path) {
            found.insert(name, path.clone());
        }
    });
    found
}

/// Hands out the opening tags of a part. What is damaged in it is told by who reads the cells.
fn each_tag(bytes: &[u8], part: &str, take: impl FnMut(&BytesStart<'_>)) {
    each_tag_of(&caps::entry(bytes, part).unwrap_or_default(), take);
}

fn each_tag_of(content: &[u8], mut take: impl FnMut(&BytesStart<'_>)) {
    let done = pieces("", content, |piece| {
        if let Piece::Open(tag) = piece {
            take(&tag);
        }
        Ok(())
    });
    drop(done);
}

/// Tells a sheet which of its rows and columns its part hides.
pub fn hide(bytes: &[u8], part: &str, sheet: &mut Gathered) {
    let content = caps::entry(bytes, part).unwrap_or_default();
    // Most sheets hide nothing, and are not gone through again.
    let mark = b"hidden=";
    if !content.windows(mark.len()).any(|window| window == mark) {
        return;
    }
    let mut next = 1;
    each_tag_of(&content, |tag| {
        let name = tag.name();
        let hidden = || said(tag, "hidden").is_some_and(|it| it == "1" || it == "true");
        // Their numbers begin at 1; a row without one follows the one before.
        match local(name.as_ref()) {
            "row" => {
                let row = counted(tag, "r").unwrap_or(next);
                next = row.saturating_add(1);
                if hidden() {
                    sheet.hide_rows(row.saturating_sub(1)..row);
                }
            }
            "col" if hidden() => {
                let first = counted(tag, "min").unwrap_or(1);
                let last = counted(tag, "max").unwrap_or(first);
                sheet.hide_columns(first.saturating_sub(1)..last);
            }
            _ => {}
        }
    });
}
