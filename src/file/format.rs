//! The name and versions of the format.

/// The name of the format; the value of "format" in every file.
pub const FORMAT: &str = "ke-hoach-cchc";
/// The version of the format that this release writes.
pub const VERSION: u64 = 4;
/// The lowest version whose readers can change what this release writes, without losing anything. Version 3 has
/// codes (kinds of targets, what a section holds) that the readers of 2 do not know: they open it to be read.
/// Version 4 adds parts and fields only, which the readers of 3 keep as they came.
pub const READER: u64 = 3;
