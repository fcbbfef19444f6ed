//! What the parts of the release hand each other.

use leptos::prelude::*;

use crate::app::records::later_tool::Tool;
use crate::app::records::old_words::Counter;
use crate::browser::files::Chosen;

/// Whether a part is there.
#[derive(Clone, Copy)]
pub enum Arrival<V> {
    /// On its way.
    Coming,
    /// It is there, with what it draws.
    Here(V),
    /// It could not be loaded: no network, and not kept on this device yet.
    Missing,
}

impl<V: Copy> Arrival<V> {
    /// What the part draws, once it is there.
    pub const fn views(self) -> Option<V> {
        match self {
            Self::Here(views) => Some(views),
            Self::Coming | Self::Missing => None,
        }
    }
}

/// What the second part draws and does for the first one.
#[derive(Clone, Copy)]
pub struct Views {
    /// The plan's name, the save state, undo and redo: what stands in the header.
    pub head: fn() -> AnyView,
    /// What every page may have to say first.
    pub notices: fn() -> AnyView,
    /// The page where the person is, any but the start.
    pub page: fn() -> AnyView,
    /// The plans of this device.
    pub plans: fn() -> AnyView,
    /// Opens the sample plan.
    pub sample: fn(),
    /// Opens the sample plan with made-up figures.
    pub illustration: fn(),
    /// Takes a file in.
    pub receive: fn(Chosen),
}

/// What the first part knows of the plans. The second one says it.
#[derive(Clone, Copy)]
pub struct KnownPlans {
    /// Whether it is known what this device holds.
    pub ready: RwSignal<bool>,
    /// Whether a plan is open.
    pub open: RwSignal<bool>,
    /// Whether this device holds any.
    pub any: RwSignal<bool>,
}

/// A page of the third part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LaterPage {
    /// Một mục khắc phục, by its id in the address.
    Remedy(String),
    /// Một nhiệm vụ, by its id in the address.
    Duty(String),
    /// Số liệu.
    Figures,
    /// Kế hoạch.
    Plan,
    /// Nhập từ Excel.
    Intake,
    /// Điểm số.
    Points,
    /// Văn bản.
    Documents,
    /// Gửi nhận.
    Exchange,
    /// Tệp và cài đặt.
    Files,
    /// Mở tệp.
    Open,
    /// Lập kế hoạch mới.
    New,
    /// Lập kế hoạch năm sau.
    NextYear,
    /// Hướng dẫn.
    Help,
    /// The parts of the forms, on one page.
    Parts,
}

/// What the third part draws for the second one.
#[derive(Clone, Copy)]
pub struct LaterViews {
    /// One of its pages.
    pub page: fn(LaterPage) -> AnyView,
    /// What counts the sentences of an older plan that still wait.
    pub old_words: Counter,
    /// What saves the list of criteria.
    pub criteria_file: Tool,
    /// The card of points on the overview.
    pub points_card: Tool,
}
