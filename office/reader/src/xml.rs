//! The XML of today's files, piece by piece.

use par_workbook::read::grid::Unreadable;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::markup::plain_words;

/// A piece of a part.
pub enum Piece<'a> {
    /// An opening tag.
    Open(BytesStart<'a>),
    /// A closing tag; each that was opened has one.
    Close(String),
    /// Words between tags.
    Words(String),
}

/// Hands out the pieces of a part in order.
///
/// # Errors
/// [`Unreadable::Damaged`] with the part's name where it is no XML or is cut off, and what `take` refuses.
pub fn pieces(
    part: &str,
    content: &[u8],
    mut take: impl FnMut(Piece<'_>) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let damaged = || Unreadable::Damaged(part.to_owned());
    let text = std::str::from_utf8(content).map_err(|_fault| damaged())?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    reader.config_mut().expand_empty_elements = true;
    let mut open = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => {
                open += 1;
                take(Piece::Open(tag))?;
            }
            Ok(Event::End(tag)) => {
                open = open.saturating_sub(1);
                take(Piece::Close(tag.name().as_ref().to_owned()))?;
            }
            Ok(Event::Text(text)) => take(Piece::Words(text.xml10_content().into_owned()))?,
            Ok(Event::CData(text)) => take(Piece::Words(text.xml10_content().into_owned()))?,
            Ok(Event::GeneralRef(name)) => {
                take(Piece::Words(plain_words(&format!("&{};", name.into_inner()))))?;
            }
            Ok(Event::Eof) if open == 0 => return Ok(()),
            Ok(Event::Eof) | Err(_) => return Err(damaged()),
            Ok(
                Event::Empty(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::PI(_)
                | Event::DocType(_),
            ) => {}
        }
    }
}

/// The value of a tag's attribute.
pub fn said(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.try_get_attribute(name).ok().flatten()?;
    Some(plain_words(&found.value))
}

/// The number that a tag's attribute says, such as how often something is repeated.
pub fn counted(tag: &BytesStart<'_>, name: &str) -> Option<usize> {
    said(tag, name)?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(page: &str) -> Result<String, Unreadable> {
        let mut told = Vec::new();
        pieces("a.xml", page.as_bytes(), |piece| {
            told.push(match piece {
                Piece::Open(tag) => {
                    format!("<{} {:?}>", tag.name().as_ref(), said(&tag, "x:a").unwrap_or_default())
                }
                Piece::Close(name) => format!("</{name}>"),
                Piece::Words(text) => text,
            });
            Ok(())
        })?;
        Ok(told.concat())
    }

    #[test]
    fn pieces_come_in_order_with_their_references_resolved() {
        let page =
            "<?xml version='1.0'?><a x:a='1 &lt; 2'>b&amp;<!-- c -->&#7897;<d/><![CDATA[<e>]]></a>";
        let wanted = "<a \"1 < 2\">b&ộ<d \"\"></d><e></a>";
        assert_eq!(told(page).as_deref(), Ok(wanted));
    }

    #[test]
    fn what_is_cut_off_or_crossed_is_damage() {
        for page in ["<a>", "<a><b></a></b>", "<a b='", "<a>&</a>"] {
            assert_eq!(told(page), Err(Unreadable::Damaged("a.xml".to_owned())), "{page}");
        }
    }
}
