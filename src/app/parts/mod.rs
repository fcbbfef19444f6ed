//! The parts that every form is made of, and the only place with raw inputs.
//!
//! A part knows its label, value and edit callback, and nothing of the session. The styles are in
//! `style/parts/`, a few in the sheet of a page. Most parts are shown on the unlisted parts page.

pub mod bar;
pub mod button;
pub mod card;
pub mod cell_field;
pub mod chip;
pub mod choice;
pub mod confirm;
pub mod count_field;
pub mod date_field;
pub mod dialog;
pub mod disclosure;
pub mod drop_zone;
pub mod file_button;
mod frame;
pub mod gauge;
pub mod icon;
pub mod keep_focus;
pub mod list_editor;
pub mod live_region;
pub mod more_lines;
pub mod notice;
pub mod page_heading;
pub mod paste_box;
pub mod search_field;
pub mod several_of;
pub mod text_field;
pub mod toggle;
pub mod typing;
pub mod words;

pub use bar::Bar;
pub use button::{Button, ButtonKind, LinkButton};
pub use card::{Card, EmptyState, FieldGrid};
pub use cell_field::{CellField, Cells, PasteArea};
pub use chip::{Chip, fixed_chip};
pub use choice::{Choice, Pick, RadioChoice};
pub use confirm::Confirm;
pub use count_field::{CountField, NumberField, PercentField};
pub use date_field::DateField;
pub use dialog::Dialog;
pub use disclosure::Disclosure;

pub use drop_zone::DropZone;
pub use file_button::FileButton;
pub use gauge::{fixed_bar, fixed_gauge};
pub use icon::{Glyph, Icon, TurningIcon};
pub use keep_focus::{focus_first, focus_soon, keep_focus};
pub use list_editor::{EditedRow, ListChange, ListEditor};
pub use live_region::LiveRegion;
pub use more_lines::{Growth, MoreLines};
pub use notice::{Notice, NoticeKind};
pub use page_heading::PageHeading;
pub use paste_box::PasteBox;
pub use search_field::SearchField;
pub use several_of::SeveralOf;
pub use text_field::{TextArea, TextField};
pub use toggle::Toggle;
pub use typing::{Free, Said, provide_own_read_only, provide_read_only, provide_say, read_only};
pub use words::Words;

pub use crate::app::ambient::typed::{InputStep, Typed, provide_rewrite, use_rewrite};
