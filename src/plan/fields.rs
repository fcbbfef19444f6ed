//! The field table: one macro makes a record's struct, the names of its fields, and the access
//! by name that edits, files, schemas and merging share.

use serde_json::{Map, Value as Json};

use super::value::{Kind, Mismatch, Value};

/// One field of a record, as files and schemas see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldInfo {
    /// The key in a file.
    pub key: &'static str,
    /// The kind of value it holds.
    pub kind: Kind,
    /// Whether it is printed.
    pub print: Print,
}

/// Có in không. Whether a field is printed in the decision with its plan, in its own words or through what
/// they refer to. Documents, gaps and "Khác bản đã ban hành" read this mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Print {
    /// Not printed.
    #[default]
    No,
    /// Only where part II is prose.
    Prose,
    /// Where part II is a table; in prose only if the plan's form says so.
    Table,
    /// Printed where it is filled in.
    Both,
    /// Always printed: a blank one is missed on paper.
    Always,
}

/// The fields of one record, by position in its table.
pub trait Row {
    /// The table of the record's fields.
    fn infos(&self) -> &'static [FieldInfo];
    /// The value of a field; `None` beyond the table.
    fn value(&self, index: usize) -> Option<Value>;
    /// Puts a value.
    ///
    /// # Errors
    /// [`Mismatch`] when the value does not fit the field's kind, or there is no such field.
    fn put(&mut self, index: usize, value: Value) -> Result<(), Mismatch>;
    /// Fields of a newer release that this one does not know; kept and written back.
    fn extra(&self) -> &Map<String, Json>;
    /// The same, to be filled in.
    fn extra_mut(&mut self) -> &mut Map<String, Json>;

    /// The position of a key in the table.
    fn index_of(&self, key: &str) -> Option<usize> {
        self.infos().iter().position(|info| info.key == key)
    }
}

/// The names of one record's fields.
pub trait FieldName: Copy + Ord + 'static {
    /// Every field, in the order of the file.
    const ALL: &'static [Self];
    /// The position in the table.
    fn index(self) -> usize;
    /// The field's entry in the table.
    fn info(self) -> FieldInfo;
    /// The field with this key.
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.info().key == key)
    }
}

/// The print mark of a field; without one it is not printed.
macro_rules! print {
    () => {
        $crate::plan::fields::Print::No
    };
    ($print:ident) => {
        $crate::plan::fields::Print::$print
    };
}
pub(crate) use print;

/// Makes a record: `pub struct Remedy / RemedyField { /// Định hướng… \n Direction direction: Prose = "direction", … }`.
macro_rules! fields {
    ($(#[$meta:meta])* pub struct $name:ident / $field:ident {
        $( #[doc = $doc:literal] $(#[doc = $more:literal])* $variant:ident $member:ident : $ty:ty = $key:literal $(=> $print:ident)? ),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct $name {
            $( #[doc = $doc] $(#[doc = $more])* pub $member: <$ty as $crate::plan::value::FieldType>::Rust, )+
            /// Fields of a newer release, kept as they came.
            pub extra: serde_json::Map<String, serde_json::Value>,
        }

        #[doc = concat!("The fields of [`", stringify!($name), "`].")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $field { $( #[doc = $doc] $variant, )+ }

        impl $crate::plan::fields::FieldName for $field {
            const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];
            fn index(self) -> usize {
                Self::ALL.iter().position(|field| *field == self).unwrap_or_default()
            }
            fn info(self) -> $crate::plan::fields::FieldInfo {
                match self { $( Self::$variant => $crate::plan::fields::FieldInfo {
                    key: $key,
                    kind: <$ty as $crate::plan::value::FieldType>::KIND,
                    print: $crate::plan::fields::print!($($print)?),
                }, )+ }
            }
        }

        impl $name {
            /// The table of the record's fields.
            pub const INFOS: &'static [$crate::plan::fields::FieldInfo] = &[
                $( $crate::plan::fields::FieldInfo {
                    key: $key,
                    kind: <$ty as $crate::plan::value::FieldType>::KIND,
                    print: $crate::plan::fields::print!($($print)?),
                }, )+
            ];

            /// The Vietnamese term of each field and what it means, for schemas.
            pub const DOCS: &'static [&'static str] = &[ $( concat!($doc $(, "\n", $more)*), )+ ];

            /// The value of a field.
            pub fn get(&self, field: $field) -> $crate::plan::value::Value {
                match field {
                    $( $field::$variant =>
                        <$ty as $crate::plan::value::FieldType>::to_value(&self.$member), )+
                }
            }

            /// Puts a value.
            ///
            /// # Errors
            /// [`Mismatch`](crate::plan::value::Mismatch) when the value does not fit the field.
            pub fn set(&mut self, field: $field, value: $crate::plan::value::Value)
                -> Result<(), $crate::plan::value::Mismatch> {
                let misfit = $crate::plan::value::Mismatch {
                    key: $crate::plan::fields::FieldName::info(field).key,
                };
                match field {
                    $( $field::$variant => {
                        self.$member = <$ty as $crate::plan::value::FieldType>::from_value(value)
                            .ok_or(misfit)?;
                    } )+
                }
                Ok(())
            }
        }

        impl $crate::plan::fields::Row for $name {
            fn infos(&self) -> &'static [$crate::plan::fields::FieldInfo] {
                Self::INFOS
            }
            fn value(&self, index: usize) -> Option<$crate::plan::value::Value> {
                let field = *<$field as $crate::plan::fields::FieldName>::ALL.get(index)?;
                Some(self.get(field))
            }
            fn put(&mut self, index: usize, value: $crate::plan::value::Value)
                -> Result<(), $crate::plan::value::Mismatch> {
                match <$field as $crate::plan::fields::FieldName>::ALL.get(index) {
                    Some(field) => self.set(*field, value),
                    None => Err($crate::plan::value::Mismatch { key: "?" }),
                }
            }
            fn extra(&self) -> &serde_json::Map<String, serde_json::Value> {
                &self.extra
            }
            fn extra_mut(&mut self) -> &mut serde_json::Map<String, serde_json::Value> {
                &mut self.extra
            }
        }
    };
}
pub(crate) use fields;

/// Makes a closed set of codes; the first is the default, which a file leaves out.
macro_rules! codes {
    ($(#[$meta:meta])* pub enum $name:ident {
        #[doc = $first_doc:literal] $first:ident = $first_code:literal,
        $( #[doc = $doc:literal] $variant:ident = $code:literal, )*
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            #[doc = $first_doc] #[default] $first,
            $( #[doc = $doc] $variant, )*
        }
        impl $crate::plan::value::CodeSet for $name {
            const ALL: &'static [Self] = &[ Self::$first, $( Self::$variant, )* ];
            const CODES: &'static [&'static str] = &[ $first_code, $( $code, )* ];
            fn code(self) -> &'static str {
                match self { Self::$first => $first_code, $( Self::$variant => $code, )* }
            }
            fn from_code(code: &str) -> Option<Self> {
                match code {
                    $first_code => Some(Self::$first),
                    $( $code => Some(Self::$variant), )*
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use codes;
