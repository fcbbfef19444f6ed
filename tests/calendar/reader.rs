//! A reader of calendars that knows nothing of the writer: unfolds, unescapes, nests.

use std::collections::BTreeMap;

/// One component: its properties by name with parameters, unescaped, and the components in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Component {
    /// "VEVENT".
    pub kind: String,
    /// Name with parameters, and value.
    pub properties: Vec<(String, String)>,
    /// The components in it.
    pub within: Vec<Self>,
}

impl Component {
    /// The value of a property that is there once.
    #[track_caller]
    pub fn get(&self, name: &str) -> &str {
        let mut found = self.properties.iter().filter(|(own, _)| own == name);
        let value = found.next().unwrap_or_else(|| panic!("no {name} in {self:?}"));
        assert_eq!(found.next(), None, "{name} twice");
        &value.1
    }
}

/// The lines as they are in the file: each ends in CR LF, none is longer than 75 octets, each is whole UTF-8.
pub fn physical(bytes: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let body = text.strip_suffix("\r\n").expect("the last line ends too");
    let lines: Vec<String> = body
        .split("\r\n")
        .map(|line| {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
            assert!(!line.is_empty(), "an empty line");
            assert!(!line.contains(char::is_control), "{line:?}");
            line.to_owned()
        })
        .collect();
    // What a reader that works on bytes sees: no letter is cut.
    for line in bytes.split(|byte| *byte == b'\n') {
        assert!(std::str::from_utf8(line).is_ok());
    }
    lines
}

fn unescaped(value: &str) -> String {
    let (mut out, mut letters) = (String::new(), value.chars());
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next().expect("an escape is whole") {
                'n' | 'N' => out.push('\n'),
                other @ ('\\' | ';' | ',') => out.push(other),
                other => panic!("no such escape: {other}"),
            },
            ';' | ',' => panic!("not escaped: {value}"),
            other => out.push(other),
        }
    }
    out
}

/// The one calendar of a text.
pub fn parsed(text: &str) -> Component {
    let mut logical: Vec<String> = Vec::new();
    for line in physical(text.as_bytes()) {
        match line.strip_prefix(' ') {
            Some(rest) => logical.last_mut().expect("something to go on").push_str(rest),
            None => logical.push(line),
        }
    }
    let mut open: Vec<Component> = vec![Component::default()];
    for line in logical {
        let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("no colon: {line}"));
        assert!(name.chars().all(|c| c.is_ascii_uppercase() || "-;=".contains(c)), "{name}");
        match name {
            "BEGIN" => open.push(Component { kind: value.to_owned(), ..Component::default() }),
            "END" => {
                let done = open.pop().unwrap();
                assert_eq!(done.kind, value);
                open.last_mut().expect("opened before").within.push(done);
            }
            name => {
                open.last_mut().unwrap().properties.push((name.to_owned(), unescaped(value)));
            }
        }
    }
    let [root] = open.as_slice() else { panic!("not closed") };
    assert_eq!(root.within.len(), 1, "one calendar");
    root.within[0].clone()
}

/// The events of a calendar by their UID.
pub fn events(text: &str) -> BTreeMap<String, Component> {
    let all = parsed(text).within;
    let count = all.len();
    let by: BTreeMap<String, Component> =
        all.into_iter().map(|one| (one.get("UID").to_owned(), one)).collect();
    assert_eq!(by.len(), count, "every UID once");
    by
}
