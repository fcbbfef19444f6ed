//! Finds phrases as whole words, for slips and leftovers. Offsets are bytes of the given text.

use std::ops::Range;

use super::sorted::sort_by_key;

/// Whether letters must match in case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// As written.
    Same,
    /// Upper and lower case are the same.
    Any,
}

/// A text prepared for many searches.
pub struct Haystack<'a> {
    /// The text as given.
    pub text: &'a str,
    lower: String,
}

impl<'a> Haystack<'a> {
    /// Prepares a text.
    pub fn new(text: &'a str) -> Self {
        Self { text, lower: aligned_lower(text) }
    }

    /// Where the phrase occurs as whole words: no letter or digit touches its ends.
    pub fn whole(&self, phrase: &str, case: Case) -> Vec<Range<usize>> {
        if phrase.is_empty() {
            return Vec::new();
        }
        let (text, phrase) = match case {
            Case::Same => (self.text, phrase.to_owned()),
            Case::Any => (self.lower.as_str(), aligned_lower(phrase)),
        };
        let ranges = text.match_indices(&phrase).map(|(start, _)| start..start + phrase.len());
        ranges.filter(|range| self.is_whole(range)).collect()
    }

    /// The text before an offset.
    pub fn before(&self, at: usize) -> &'a str {
        self.text.get(..at).unwrap_or_default()
    }

    /// The text from an offset on.
    pub fn after(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    fn is_whole(&self, range: &Range<usize>) -> bool {
        let found = self.text.get(range.clone()).unwrap_or_default();
        let apart = |inner: Option<char>, outer: Option<char>| {
            !inner.is_some_and(char::is_alphanumeric) || !outer.is_some_and(char::is_alphanumeric)
        };
        apart(found.chars().next(), self.before(range.start).chars().next_back())
            && apart(found.chars().next_back(), self.after(range.end).chars().next())
    }
}

/// Sorted by position, the longer first; a match that overlaps an earlier one is dropped.
pub fn apart<T>(mut found: Vec<T>, range: impl Fn(&T) -> Range<usize>) -> Vec<T> {
    sort_by_key(&mut found, |one| (range(one).start, std::cmp::Reverse(range(one).end)));
    let mut end = 0;
    found.retain(|one| {
        let range = range(one);
        let free = range.start >= end;
        if free {
            end = range.end;
        }
        free
    });
    found
}

/// Lower case, but only for letters that keep their length, so that offsets hold for the text itself.
fn aligned_lower(text: &str) -> String {
    let lower = |letter: char| {
        let mut small = letter.to_lowercase();
        match (small.next(), small.next()) {
            (Some(one), None) if one.len_utf8() == letter.len_utf8() => one,
            _ => letter,
        }
    };
    text.chars().map(lower).collect()
}
