//! What the screen says, Vietnamese first and English second, side by side.
//!
//! A message that lacks one of the two languages does not compile. One file per page or part; whole sentences
//! only, so that a translator sees what the officer sees.

pub mod acts;
pub mod calendar;
pub mod codes;
pub mod common;
pub mod controls;
pub mod criteria;
pub mod documents;
pub mod duty_page;
pub mod edits;
pub mod field_problems;
pub mod fields;
pub mod figures;
pub mod files;
pub mod findings;
pub mod format;
pub mod gauge;
pub mod grid;
pub mod help;
pub mod intake;
pub mod intake_page;
pub mod losses_page;
pub mod names;
pub mod office;
pub mod open_page;
pub mod opening;
pub mod outlook;
pub mod overview;
pub mod parts_page;
pub mod pasting;
pub mod plan_form;
pub mod plan_new;
pub mod plan_page;
pub mod points;
pub mod points_page;
pub mod problems;
pub mod remedy;
pub mod reports;
pub mod shell;
pub mod stake_page;
pub mod start;
pub mod status;
pub mod steps;
pub mod storage;
pub mod verdicts;

/// Ngôn ngữ. The language of the screen; documents are always Vietnamese.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// Tiếng Việt.
    #[default]
    Vietnamese,
    /// Tiếng Anh.
    English,
}

impl Language {
    /// The tag of BCP 47, for `<html lang>` and for storage.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi",
            Self::English => "en",
        }
    }

    /// The language of a stored tag; anything else is Vietnamese.
    pub fn from_tag(tag: &str) -> Self {
        if tag == "en" { Self::English } else { Self::Vietnamese }
    }
}

/// Câu. One message of the screen, in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message {
    /// Tiếng Việt.
    pub vi: &'static str,
    /// Tiếng Anh.
    pub en: &'static str,
}

impl Message {
    /// The message in one language.
    pub const fn get(self, language: Language) -> &'static str {
        match language {
            Language::Vietnamese => self.vi,
            Language::English => self.en,
        }
    }
}

/// Declares messages. `NAME = "tiếng Việt", "English";` makes a [`Message`] constant, and
/// `name(a: &str) = "… {a} …", "… {a} …";` a function of the language and its arguments.
#[macro_export]
macro_rules! messages {
    () => {};
    ($(#[$meta:meta])* $name:ident = $vi:literal, $en:literal; $($rest:tt)*) => {
        #[doc = $vi]
        $(#[$meta])*
        pub const $name: $crate::text::Message = $crate::text::Message { vi: $vi, en: $en };
        $crate::messages! { $($rest)* }
    };
    ($(#[$meta:meta])* $name:ident($($arg:ident: $kind:ty),+ $(,)?) = $vi:literal, $en:literal; $($rest:tt)*) => {
        #[doc = $vi]
        $(#[$meta])*
        pub fn $name(language: $crate::text::Language, $($arg: $kind),+) -> String {
            match language {
                $crate::text::Language::Vietnamese => format!($vi),
                $crate::text::Language::English => format!($en),
            }
        }
        $crate::messages! { $($rest)* }
    };
}
