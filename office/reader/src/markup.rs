//! Tags and words of a page, as browsers take them: nothing has to be closed, and what is no tag is words.

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// An opening tag, its name in small letters, with its attributes as they stand.
    Open(String, &'a str),
    /// A closing tag.
    Close(String),
    /// Words between tags.
    Words(&'a str),
}

/// The pieces of a page in order; comments are none, nor what stands in elements of these names: scripts and styles of a
/// page.
pub fn tokens<'a>(page: &'a str, without: &[&str]) -> Vec<Token<'a>> {
    let mut found = Vec::new();
    let mut rest = page;
    while !rest.is_empty() {
        let Some((words, after)) = rest.split_once('<') else {
            found.push(Token::Words(rest));
            break;
        };
        if !words.is_empty() {
            found.push(Token::Words(words));
        }
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let tag = |start: char| start.is_ascii_alphabetic() || matches!(start, '/' | '!' | '?');
        if !after.starts_with(tag) {
            found.push(Token::Words("<"));
            rest = after;
            continue;
        }
        let (inside, after) = split_tag(after);
        rest = after;
        if let Some(name) = inside.strip_prefix('/') {
            found.push(Token::Close(named(name)));
            continue;
        }
        if inside.starts_with(['!', '?']) {
            continue;
        }
        let name = named(inside);
        let attributes = inside.get(name.len()..).unwrap_or_default();
        let alone = attributes.trim_end().ends_with('/');
        if without.contains(&name.as_str()) && !alone {
            rest = skipped(rest, &name);
            continue;
        }
        found.push(Token::Open(name.clone(), attributes));
        if alone {
            found.push(Token::Close(name));
        }
    }
    found
}

/// The inside of a tag and what follows it; a mark within quotes does not end it.
fn split_tag(text: &str) -> (&str, &str) {
    let mut quote = None;
    for (place, letter) in text.char_indices() {
        match (quote, letter) {
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), letter) if open == letter => quote = None,
            (None, '>') => {
                let (inside, after) = text.split_at(place);
                return (inside, after.strip_prefix('>').unwrap_or(after));
            }
            _ => {}
        }
    }
    (text, "")
}

fn named(tag: &str) -> String {
    let name = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, ':' | '_' | '-');
    tag.chars().take_while(name).collect::<String>().to_ascii_lowercase()
}

fn skipped<'a>(text: &'a str, name: &str) -> &'a str {
    let close = format!("</{name}");
    // In ASCII small letters bytes keep their places.
    let small = text.to_ascii_lowercase();
    match small.find(&close).and_then(|place| text.get(place..)) {
        Some(after) => after.split_once('>').map_or("", |(_, after)| after),
        None => "",
    }
}

/// A name without the prefix of its namespace.
pub fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// The value of an attribute, without its quotes.
pub fn attribute(attributes: &str, name: &str) -> Option<String> {
    let small = attributes.to_ascii_lowercase();
    let mut from = 0;
    while let Some(place) = small.get(from..)?.find(name).map(|place| place + from) {
        from = place + name.len();
        let before = small.get(..place)?.chars().next_back();
        let after = attributes.get(from..)?.trim_start();
        if before.is_some_and(|letter| !letter.is_whitespace()) || !after.starts_with('=') {
            continue;
        }
        let value = after.strip_prefix('=')?.trim_start();
        let quoted = value.strip_prefix('"').map(|rest| rest.split('"').next());
        let quoted =
            quoted.or_else(|| value.strip_prefix('\'').map(|rest| rest.split('\'').next()));
        let plain = || value.split([' ', '\t', '\n', '\r', '>', '/']).next();
        return quoted.unwrap_or_else(plain).map(plain_words);
    }
    None
}

/// Words with their references resolved.
pub fn plain_words(text: &str) -> String {
    const NAMED: [(&str, &str); 12] = [
        ("nbsp", "\u{a0}"),
        ("amp", "&"),
        ("lt", "<"),
        ("gt", ">"),
        ("quot", "\""),
        ("apos", "'"),
        ("ndash", "–"),
        ("mdash", "—"),
        ("ldquo", "“"),
        ("rdquo", "”"),
        ("hellip", "…"),
        ("middot", "·"),
    ];
    let mut told = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        told.push_str(before);
        let ends = after.char_indices().take(10).find(|(_, letter)| *letter == ';');
        let name = ends.and_then(|(place, _)| after.get(..place));
        let letter = name.and_then(|name| match name.strip_prefix('#') {
            Some(number) => {
                let code = match number.strip_prefix(['x', 'X']) {
                    Some(hex) => u32::from_str_radix(hex, 16).ok(),
                    None => number.parse().ok(),
                };
                code.and_then(char::from_u32).map(String::from)
            }
            None => NAMED.iter().find(|(own, _)| *own == name).map(|(_, it)| (*it).to_owned()),
        });
        if let (Some(letter), Some(name)) = (letter, name) {
            told.push_str(&letter);
            rest = after.get(name.len() + 1..).unwrap_or_default();
        } else {
            told.push('&');
            rest = after;
        }
    }
    told.push_str(rest);
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tags_and_attributes_are_told_apart() {
        let page = "<TD colspan=2 class='a > b'>1 < 2 &amp; 3&#7929;</td><!-- <td> --><script>if (a<b) {}</script>x<br/>";
        let found = tokens(page, &["script"]);
        let Token::Open(name, attributes) = &found[0] else { panic!("{found:?}") };
        assert_eq!((name.as_str(), attribute(attributes, "colspan").as_deref()), ("td", Some("2")));
        assert_eq!(attribute(attributes, "class").as_deref(), Some("a > b"));
        assert_eq!(attribute(attributes, "span"), None);
        let words: String = found
            .iter()
            .filter_map(|token| match token {
                Token::Words(words) => Some(plain_words(words)),
                Token::Open(..) | Token::Close(_) => None,
            })
            .collect();
        assert_eq!(words, "1 < 2 & 3ỹx");
    }
}
