//! Elements and words.

/// One element. Its tags, classes and attributes are ours; only the text comes from a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// The tag.
    pub tag: &'static str,
    /// The class; empty for none.
    pub class: String,
    /// Further attributes.
    pub attributes: Vec<(&'static str, String)>,
    /// Its content.
    pub children: Vec<Node>,
}

/// An element or words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Words, as typed; whoever writes them escapes them.
    Text(String),
}

pub(super) fn element(
    tag: &'static str,
    class: &str,
    children: impl IntoIterator<Item = Node>,
) -> Element {
    let children = children.into_iter().collect();
    Element { tag, class: class.to_owned(), attributes: Vec::new(), children }
}

pub(super) fn leaf(tag: &'static str, class: &str, text: &str) -> Element {
    element(tag, class, [words(text)])
}

/// Words as they read, without characters that change the reading direction: those would make a line say
/// something else on paper than the plan does.
pub(super) fn words(text: &str) -> Node {
    let turns = |letter: char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    Node::Text(text.chars().filter(|letter| !turns(*letter)).collect())
}

pub(super) fn part(tag: &'static str, class: &str, text: &str) -> Node {
    Node::Element(leaf(tag, class, text))
}
