//! Writes an official document as a Word file: the tree that is printed, in styles by name.
//!
//! The words, their order and what stays together on a page are those of the print, which is why both writers ask
//! `par_workbook::export` for them. What Word is strict about (the order of children, the parts of a package) is in
//! [`xml`], [`grid`], [`section`] and [`package`], each of which can write it in one way only.

mod body;
mod grid;
mod package;
mod section;
mod styles;
mod table;
mod xml;

#[cfg(target_arch = "wasm32")]
mod entry;

use par_workbook::document::{Block, Document};
use par_workbook::export::order::WordOrder;

use body::{Piece, pieces};
use package::{Package, RELATIONS, WORD};
use xml::Paragraph;

/// The bytes of the Word file.
///
/// # Errors
/// In words, when it cannot be packed.
pub fn write(order: &WordOrder) -> Result<Vec<u8>, String> {
    let WordOrder { document, setting } = order;
    let mut blocks = document.parts.iter().flat_map(|part| &part.blocks);
    let office = blocks.find_map(|block| {
        if let Block::NationalHead(head) = block { Some(head.agency.join(" ")) } else { None }
    });
    Package {
        title: document.name.clone(),
        office: office.unwrap_or_default(),
        document: body(order),
        styles: styles::part(setting.allowed().points),
        headers: section::headers(made_up(document)),
    }
    .bytes()
}

/// What its parts say of made-up figures or a made-up criteria set, if anything is made up.
fn made_up(document: &Document) -> Option<&str> {
    let mut blocks = document.parts.iter().flat_map(|part| &part.blocks);
    blocks.find_map(
        |block| {
            if let Block::Disclaimer(words) = block { Some(words.as_str()) } else { None }
        },
    )
}

/// A paragraph without words between two tables, which would else be one, and after the last.
fn gap(keep_next: bool) -> Paragraph {
    Paragraph { keep_next, ..Paragraph::of("KhongChu") }
}

fn body(order: &WordOrder) -> String {
    let made_up = made_up(&order.document).is_some();
    let sections = section::sections(&order.document, order.setting, made_up);
    let count = order.document.parts.len();
    let mut told = format!("<w:document xmlns:w=\"{WORD}\" xmlns:r=\"{RELATIONS}\"><w:body>");
    for (place, (part, section)) in order.document.parts.iter().zip(sections).enumerate() {
        let pieces = pieces(part, order.setting);
        let (last, empty) = (pieces.len().saturating_sub(1), pieces.is_empty());
        let ends = place + 1 == count;
        let mut after_grid = false;
        for (at, piece) in pieces.into_iter().enumerate() {
            match piece {
                Piece::Line(mut paragraph, runs) => {
                    if at == last && !ends {
                        paragraph.section = Some(section.clone());
                    }
                    told.push_str(&paragraph.around(&runs));
                    after_grid = false;
                }
                Piece::Grid(grid) => {
                    if after_grid {
                        told.push_str(&gap(true).around(""));
                    }
                    told.push_str(&grid.xml());
                    after_grid = true;
                }
            }
        }
        // A section ends in a paragraph, and so does the document.
        if after_grid || empty {
            let own = Paragraph { section: (!ends).then(|| section.clone()), ..gap(false) };
            told.push_str(&own.around(""));
        }
        if ends {
            told.push_str(&section);
        }
    }
    if count == 0 {
        told.push_str(&gap(false).around(""));
    }
    told + "</w:body></w:document>"
}
