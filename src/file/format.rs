//! The name and versions of the format.

/// The name of the format; the value of "format" in every file.
pub const FORMAT: &str = "ke-hoach-cchc";
/// The version of the format that this release writes.
pub const VERSION: u64 = 2;
/// The lowest version whose readers can change what this release writes, without losing anything.
pub const READER: u64 = 1;
