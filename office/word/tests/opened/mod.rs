//! A Word file as another program reads it: unpacked, and parsed by a strict reader of XML.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

/// An element with its children; words are children without a name.
#[derive(Clone, Debug, Default)]
pub struct Node {
    /// Its name with its prefix.
    pub name: String,
    /// Its attributes.
    pub attributes: BTreeMap<String, String>,
    /// Its children, in order.
    pub children: Vec<Self>,
    /// Its words, where it has no name.
    pub words: String,
}

impl Node {
    /// Its first child of a name.
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// It and everything below it, in order.
    pub fn every(&self) -> Vec<&Self> {
        let below = self.children.iter().flat_map(Self::every);
        std::iter::once(self).chain(below).collect()
    }

    /// Every element of a name below it, in order.
    pub fn all(&self, name: &str) -> Vec<&Self> {
        self.every().into_iter().filter(|node| node.name == name).collect()
    }

    /// An attribute; blank if it has none.
    pub fn get(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    /// The `w:val` of a child; blank if there is none.
    pub fn val(&self, name: &str) -> &str {
        self.child(name).map_or("", |child| child.get("w:val"))
    }

    /// The words below it.
    pub fn text(&self) -> String {
        self.every().iter().map(|node| node.words.as_str()).collect()
    }
}

/// The parts of a file by name, in the order of the package.
pub fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let count = package.len();
    let read = |place| {
        let mut entry = package.by_index(place).expect("an entry");
        let mut content = Vec::new();
        entry.read_to_end(&mut content).expect("its content");
        (entry.name().expect("a name").into_owned(), content)
    };
    (0..count).map(read).collect()
}

/// A part as a tree.
pub fn tree(content: &[u8]) -> Node {
    let text = std::str::from_utf8(content).expect("UTF-8");
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut open = vec![Node::default()];
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(start) => open.push(named(&start)),
            Event::Empty(start) => put(&mut open, named(&start)),
            Event::End(_) => {
                let done = open.pop().expect("an open element");
                put(&mut open, done);
            }
            Event::Text(words) => {
                let words = words.to_string();
                put(&mut open, Node { words, ..Node::default() });
            }
            Event::GeneralRef(reference) => {
                let words = match &*reference {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    other => panic!("&{other};"),
                };
                put(&mut open, Node { words: words.to_owned(), ..Node::default() });
            }
            Event::Eof => break,
            Event::Decl(_) => {}
            other @ (Event::CData(_) | Event::Comment(_) | Event::PI(_) | Event::DocType(_)) => {
                panic!("{other:?}")
            }
        }
    }
    assert_eq!(open.len(), 1, "an element is not closed");
    let root = open.pop().expect("the root").children;
    root.into_iter().find(|node| !node.name.is_empty()).expect("a root element")
}

fn put(open: &mut [Node], node: Node) {
    open.last_mut().expect("an open element").children.push(node);
}

fn named(start: &BytesStart<'_>) -> Node {
    let name = start.name().as_ref().to_owned();
    let attributes = start.attributes().map(|found| {
        let found = found.expect("an attribute, once");
        let key = found.key.as_ref().to_owned();
        (key, found.value.into_owned())
    });
    Node { name, attributes: attributes.collect(), ..Node::default() }
}

/// The document's own part.
pub fn document(bytes: &[u8]) -> Node {
    part(bytes, "word/document.xml")
}

/// A part by its name.
pub fn part(bytes: &[u8], name: &str) -> Node {
    let parts = parts(bytes);
    let found = parts.iter().find(|(own, _)| own == name).unwrap_or_else(|| panic!("no {name}"));
    tree(&found.1)
}
