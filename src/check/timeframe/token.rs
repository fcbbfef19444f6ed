//! Splits a text into words, numbers and marks; spaces separate them and are dropped.

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Token<'a> {
    Word(&'a str),
    Number(u32),
    Mark(char),
}

pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let same_kind = |letter: char| {
            if first.is_ascii_digit() { letter.is_ascii_digit() } else { letter.is_alphabetic() }
        };
        let run = rest.find(|letter| !same_kind(letter)).unwrap_or(rest.len());
        let length = if run == 0 { first.len_utf8() } else { run };
        let (token, after) = rest.split_at(length);
        tokens.push(match token.parse() {
            Ok(number) if first.is_ascii_digit() => Token::Number(number),
            _ if first.is_alphabetic() => Token::Word(token),
            _ => Token::Mark(first),
        });
        rest = after.trim_start();
    }
    tokens
}
