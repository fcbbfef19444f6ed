//! What every view can ask for: the language, the day, the address, the screen width, the incoming file.

pub mod announcement;
pub mod here;
pub mod incoming;
pub mod language;
pub mod memo;
pub mod moment;
pub mod of_page;
pub mod provided;
pub mod settings;
pub mod slices;
pub mod today;
pub mod typed;
pub mod wide;
