//! What one field of a plan can hold, and the small closed set of kinds that every room shares.

use std::fmt;
use std::str::FromStr;

/// Mã định danh. The lasting name of one record: 64 bits, written in base 36.
///
/// Presets use short words (`vptk`, `r733`); new records get 64 random bits from the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u64);

impl Id {
    /// An id of 64 bits that the caller drew.
    pub const fn new(bits: u64) -> Self {
        Self(bits)
    }

    /// The id that a short word of a-z and 0-9 (at most 12) spells. Other characters are skipped.
    #[allow(clippy::as_conversions, reason = "`From` is not const, and u8 to u64 loses nothing")]
    pub const fn named(word: &str) -> Self {
        let mut bytes = word.as_bytes();
        let mut bits: u64 = 0;
        while let [byte, rest @ ..] = bytes {
            let digit = match *byte {
                b'0'..=b'9' => *byte - b'0',
                b'a'..=b'z' => *byte - b'a' + 10,
                _ => 36,
            };
            if digit < 36 {
                bits = bits.wrapping_mul(36).wrapping_add(digit as u64);
            }
            bytes = rest;
        }
        Self(bits)
    }

    /// The id that any words have on every device: FNV-1a, 64 bits.
    pub fn hashed(words: &str) -> Self {
        let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Self(words.bytes().fold(0xcbf2_9ce4_8422_2325, mix))
    }

    /// The 64 bits.
    pub const fn bits(self) -> u64 {
        self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        let mut digits = Vec::new();
        loop {
            let digit = u32::try_from(rest % 36).unwrap_or(0);
            digits.push(char::from_digit(digit, 36).unwrap_or('0'));
            rest /= 36;
            if rest == 0 {
                break;
            }
        }
        f.write_str(&digits.iter().rev().collect::<String>())
    }
}

/// An id that is not 1 to 13 digits of base 36, in lower case, within 64 bits.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("mã định danh không đọc được: {0:?}")]
pub struct BadId(pub String);

impl FromStr for Id {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        let lower = text.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_lowercase());
        match u64::from_str_radix(text, 36) {
            Ok(bits) if lower && !text.is_empty() => Ok(Self(bits)),
            _ => Err(BadId(text.chars().take(40).collect())),
        }
    }
}

/// Giá trị. What one field holds. Numbers and days are kept as they were typed: `text` and `check` interpret
/// them, so that wrong typing is never lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words, a number as typed, a day (`yyyy-mm-dd`, or as typed if it is not a day), a code.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// Records that the field names, in order. A single reference has at most one.
    Ids(Vec<Id>),
}

impl Value {
    /// A text value.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Whether a file leaves the field out: empty text, no, no records.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Flag(flag) => !flag,
            Self::Ids(ids) => ids.is_empty(),
        }
    }

    /// The text, or nothing for the other kinds.
    pub fn as_text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Flag(_) | Self::Ids(_) => "",
        }
    }

    /// The records named, or none for the other kinds.
    pub fn as_ids(&self) -> &[Id] {
        match self {
            Self::Ids(ids) => ids,
            Self::Text(_) | Self::Flag(_) => &[],
        }
    }
}

/// Kind of a field: how it is typed, checked, and written into a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of words.
    Line,
    /// Paragraphs and bullets, one per line.
    Prose,
    /// A number as typed.
    Number,
    /// A day, `yyyy-mm-dd`, or as typed if it is not a day.
    Day,
    /// One of these codes; the first is the default and is left out of a file.
    Code(&'static [&'static str]),
    /// Yes or no.
    Flag,
    /// At most one record.
    Ref,
    /// Any number of records, in order.
    Ids,
}

/// A value that does not fit its field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("giá trị không hợp với trường {key}")]
pub struct Mismatch {
    /// The field's key.
    pub key: &'static str,
}

/// How a kind of field is held in a struct.
pub trait FieldType {
    /// The Rust type of the struct's field.
    type Rust: Clone + Default + PartialEq;
    /// The kind, for files, forms and schemas.
    const KIND: Kind;
    /// The value in the form that all rooms exchange.
    fn to_value(held: &Self::Rust) -> Value;
    /// The value converted back; `None` if it does not fit.
    fn from_value(value: Value) -> Option<Self::Rust>;
}

macro_rules! text_kinds {
    ($($(#[$meta:meta])* $name:ident),+) => { $(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name;
        impl FieldType for $name {
            type Rust = String;
            const KIND: Kind = Kind::$name;
            fn to_value(held: &String) -> Value { Value::Text(held.clone()) }
            fn from_value(value: Value) -> Option<String> {
                match value { Value::Text(text) => Some(text), Value::Flag(_) | Value::Ids(_) => None }
            }
        }
    )+ };
}

text_kinds! {
    /// One line of words.
    Line,
    /// Paragraphs and bullets.
    Prose,
    /// A number as typed.
    Number,
    /// A day, or what was typed for one.
    Day
}

/// Yes or no.
#[derive(Clone, Copy, Debug)]
pub struct Flag;

impl FieldType for Flag {
    type Rust = bool;
    const KIND: Kind = Kind::Flag;
    fn to_value(held: &bool) -> Value {
        Value::Flag(*held)
    }
    fn from_value(value: Value) -> Option<bool> {
        match value {
            Value::Flag(flag) => Some(flag),
            Value::Text(_) | Value::Ids(_) => None,
        }
    }
}

/// At most one record.
#[derive(Clone, Copy, Debug)]
pub struct Ref;

impl FieldType for Ref {
    type Rust = Option<Id>;
    const KIND: Kind = Kind::Ref;
    fn to_value(held: &Option<Id>) -> Value {
        Value::Ids(held.iter().copied().collect())
    }
    fn from_value(value: Value) -> Option<Option<Id>> {
        match value {
            Value::Ids(ids) if ids.len() <= 1 => Some(ids.first().copied()),
            Value::Ids(_) | Value::Text(_) | Value::Flag(_) => None,
        }
    }
}

/// Any number of records.
#[derive(Clone, Copy, Debug)]
pub struct Ids;

impl FieldType for Ids {
    type Rust = Vec<Id>;
    const KIND: Kind = Kind::Ids;
    fn to_value(held: &Vec<Id>) -> Value {
        Value::Ids(held.clone())
    }
    fn from_value(value: Value) -> Option<Vec<Id>> {
        match value {
            Value::Ids(ids) => Some(ids),
            Value::Text(_) | Value::Flag(_) => None,
        }
    }
}

/// A closed set of codes, held as a Rust enum; made by `codes!`.
pub trait CodeSet: Copy + Default + PartialEq + 'static {
    /// Every value, the default first.
    const ALL: &'static [Self];
    /// Every code, the default first.
    const CODES: &'static [&'static str];
    /// The code as written in a file.
    fn code(self) -> &'static str;
    /// The value of a code, `None` for an unknown one.
    fn from_code(code: &str) -> Option<Self>;
}

/// One of a closed set of codes.
#[derive(Clone, Copy, Debug)]
pub struct Code<T>(std::marker::PhantomData<T>);

impl<T: CodeSet> FieldType for Code<T> {
    type Rust = T;
    const KIND: Kind = Kind::Code(T::CODES);
    fn to_value(held: &T) -> Value {
        if *held == T::default() {
            return Value::Text(String::new());
        }
        Value::text(held.code())
    }
    fn from_value(value: Value) -> Option<T> {
        match value {
            Value::Text(text) if text.is_empty() => Some(T::default()),
            Value::Text(text) => T::from_code(&text),
            Value::Flag(_) | Value::Ids(_) => None,
        }
    }
}

/// A code as a [`Value`].
pub fn code_value<T: CodeSet>(code: T) -> Value {
    <Code<T> as FieldType>::to_value(&code)
}
