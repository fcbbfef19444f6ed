//! The application's own icons: strokes in a square of 24 by 24, in the colour of the text beside them.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// A tick.
    Check,
    /// A cross.
    Cross,
    /// Plus.
    Add,
    /// A bin.
    Remove,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Chevron to the left.
    Previous,
    /// Chevron to the right.
    Next,
    /// Chevron downwards: something unfolds in its place.
    Unfold,
    /// Arrow turning back.
    Undo,
    /// Arrow turning forward.
    Redo,
    /// Magnifier.
    Search,
    /// An i in a circle.
    Info,
    /// An exclamation mark in a triangle.
    Warning,
    /// A sheet of a calendar.
    Calendar,
    /// A clock.
    Clock,
    /// A printer.
    Print,
    /// Arrow into a tray.
    Download,
    /// A paper plane.
    Send,
    /// A folder.
    Folder,
    /// A pencil.
    Pencil,
    /// A house: Tổng quan.
    Overview,
    /// A book: Kế hoạch.
    Plan,
    /// A ticked list: Tiêu chí.
    Criteria,
    /// A table: Số liệu.
    Figures,
    /// Three columns: Điểm số.
    Points,
    /// A sheet of paper: Văn bản.
    Document,
    /// Sliders: Tệp và cài đặt.
    Settings,
    /// Three lines: Thêm.
    More,
    /// An exclamation mark.
    Mark,
    /// Three dots.
    Dots,
    /// A ring.
    Ring,
    /// A dash.
    Dash,
    /// A person.
    Person,
    /// An eye.
    Eye,
    /// An hourglass.
    Hourglass,
    /// A struck-out circle.
    Barred,
}

impl Glyph {
    const fn path(self) -> &'static str {
        match self {
            Self::Check => "M5 12.5l4.5 4.5L19 7.5",
            Self::Cross => "M6 6l12 12M18 6L6 18",
            Self::Add => "M12 5v14M5 12h14",
            Self::Remove => "M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 12.5h9l1-12.5M10 11v5M14 11v5",
            Self::Up => "M12 19V5.5M6 11.5l6-6 6 6",
            Self::Down => "M12 5v13.5M6 12.5l6 6 6-6",
            Self::Previous => "M14.5 5.5L8 12l6.5 6.5",
            Self::Next => "M9.5 5.5L16 12l-6.5 6.5",
            Self::Unfold => "M5.5 9l6.5 6.5L18.5 9",
            Self::Undo => "M8.5 6L4 10.5 8.5 15M4.5 10.5H15a4.5 4.5 0 0 1 0 9h-4",
            Self::Redo => "M15.5 6l4.5 4.5-4.5 4.5M19.5 10.5H9a4.5 4.5 0 0 0 0 9h4",
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",
            Self::Info => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 11.2v5M12 7.8v.1",
            Self::Warning => "M12 4L2.8 19.5h18.4zM12 10v4.5M12 17v.1",
            Self::Calendar => "M4.5 6h15v13.5h-15zM4.5 10.5h15M8.5 3.5v4M15.5 3.5v4",
            Self::Clock => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 7.5V12l3 2",
            Self::Print => "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
            Self::Download => "M12 4v11M7 10.5l5 5 5-5M4.5 19.5h15",
            Self::Send => "M4 11.5L20.5 4 15.5 20l-4-7zM11.5 13l9-9",
            Self::Folder => "M3.5 18.5V6h6l2 2.5h9v10z",
            Self::Pencil => "M4.5 19.5l1-4L16 5l3 3L8.5 18.5zM14 7l3 3",
            Self::Overview => "M3.5 11.5L12 4l8.5 7.5M6 9.5v10h12v-10M10 19.5v-5h4v5",
            Self::Plan => "M5 17.5V7a2.5 2.5 0 0 1 2.5-2.5H19v12H7.5a2.3 2.3 0 0 0 0 4.5H19v-4.5",
            Self::Criteria => {
                "M4 6.5L5.5 8l3-3M4 12.5L5.5 14l3-3M4 18.5L5.5 20l3-3M12 7h8M12 13h8M12 19h8"
            }
            Self::Points => "M4 19.5h16M7 16.5v-5M12 16.5v-10M17 16.5v-7",
            Self::Figures => "M4 5h16v14H4zM4 10h16M10 5v14M15 10v9",
            Self::Document => "M6 3.5h8L18.5 8v12.5H6zM14 3.5V8h4.5M9 12.5h6.5M9 16h6.5",
            Self::Settings => "M4 7h9M17 7h3M15 4.5v5M4 17h3M11 17h9M9 14.5v5",
            Self::More => "M4 7h16M4 12h16M4 17h16",
            Self::Mark => "M12 5v8.5M12 18.4v.1",
            Self::Dots => "M5.5 12h.1M12 12h.1M18.5 12h.1",
            Self::Ring => "M12 5.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13",
            Self::Dash => "M6 12h12",
            Self::Person => {
                "M12 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M5 20c.8-4 3.5-5.5 7-5.5S18.2 16 19 20"
            }
            Self::Eye => {
                "M2.5 12C6 6.5 9 5.5 12 5.5s6 1 9.5 6.5C18 17.5 15 18.5 12 18.5S6 17.5 2.5 12M12 \
                 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5"
            }
            Self::Hourglass => {
                "M6.5 4h11M6.5 20h11M8 4c0 5 3 6 4 8-1 2-4 3-4 8M16 4c0 5-3 6-4 8 1 2 4 3 4 8"
            }
            Self::Barred => "M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M6.8 6.8l10.4 10.4",
        }
    }
}

/// An icon. It never speaks alone: there is a word beside it, or the control around it has a name.
#[component]
pub fn Icon(
    /// The icon to show.
    glyph: Glyph,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=glyph.path()></path>
        </svg>
    }
}

/// An icon that can change: only its path is replaced, so no element is added or removed.
#[component]
pub fn TurningIcon(
    /// The icon to show.
    #[prop(into)]
    glyph: Signal<Glyph>,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=move || glyph.get().path()></path>
        </svg>
    }
}
