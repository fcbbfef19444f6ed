//! The status of a target, in icon, word and colour.

use leptos::prelude::*;

use super::icon::{Glyph, TurningIcon};
use super::words::Words;
use crate::app::ambient::language::use_language;
use crate::text::{Language, Message, status};

/// Tình trạng. What a chip can say of a target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChipStatus {
    /// Chưa nhập.
    #[default]
    NotEntered,
    /// Chưa phát sinh.
    NotArisen,
    /// Đang thực hiện.
    InProgress,
    /// Đạt.
    Met,
    /// Chưa đạt.
    NotMet,
    /// Tự đánh giá.
    SelfAssessed,
    /// Theo dõi.
    Tracked,
    /// Chờ công bố.
    Awaiting,
    /// Không áp dụng.
    NotApplicable,
    /// Quá hạn: its due date has passed, and nobody said that it was done.
    Overdue,
}

impl ChipStatus {
    /// Every status, in the order in which they are explained.
    pub const ALL: [Self; 10] = [
        Self::NotEntered,
        Self::NotArisen,
        Self::InProgress,
        Self::Met,
        Self::NotMet,
        Self::SelfAssessed,
        Self::Tracked,
        Self::Awaiting,
        Self::NotApplicable,
        Self::Overdue,
    ];

    /// The name that stylesheets and journeys know.
    pub const fn data_status(self) -> &'static str {
        match self {
            Self::NotEntered => "not-entered",
            Self::NotArisen => "not-arisen",
            Self::InProgress => "in-progress",
            Self::Met => "met",
            Self::NotMet => "not-met",
            Self::SelfAssessed => "self-assessed",
            Self::Tracked => "tracked",
            Self::Awaiting => "awaiting",
            Self::NotApplicable => "not-applicable",
            Self::Overdue => "overdue",
        }
    }

    /// The word on the chip.
    pub const fn word(self) -> Message {
        match self {
            Self::NotEntered => status::NOT_ENTERED,
            Self::NotArisen => status::NOT_ARISEN,
            Self::InProgress => status::IN_PROGRESS,
            Self::Met => status::MET,
            Self::NotMet => status::NOT_MET,
            Self::SelfAssessed => status::SELF_ASSESSED,
            Self::Tracked => status::TRACKED,
            Self::Awaiting => status::AWAITING,
            Self::NotApplicable => status::NOT_APPLICABLE,
            Self::Overdue => status::OVERDUE,
        }
    }

    /// "3 đạt": the count of a status, for bars and heads.
    pub fn counted(self, language: Language, count: usize) -> String {
        let count = count.to_string();
        match self {
            Self::NotEntered => status::count_not_entered(language, &count),
            Self::NotArisen => status::count_not_arisen(language, &count),
            Self::InProgress => status::count_in_progress(language, &count),
            Self::Met => status::count_met(language, &count),
            Self::NotMet => status::count_not_met(language, &count),
            Self::SelfAssessed => status::count_self_assessed(language, &count),
            Self::Tracked => status::count_tracked(language, &count),
            Self::Awaiting => status::count_awaiting(language, &count),
            Self::NotApplicable => status::count_not_applicable(language, &count),
            Self::Overdue => status::count_overdue(language, &count),
        }
    }

    /// The icon on the chip.
    pub const fn glyph(self) -> Glyph {
        match self {
            Self::NotEntered => Glyph::Ring,
            Self::NotArisen => Glyph::Dash,
            Self::InProgress => Glyph::Dots,
            Self::Met => Glyph::Check,
            Self::NotMet => Glyph::Mark,
            Self::SelfAssessed => Glyph::Person,
            Self::Tracked => Glyph::Eye,
            Self::Awaiting => Glyph::Hourglass,
            Self::NotApplicable => Glyph::Barred,
            Self::Overdue => Glyph::Clock,
        }
    }
}

/// A status chip. Its word can be made more exact ("Sắp đến hạn").
#[component]
pub fn Chip(
    /// What to say.
    #[prop(into)]
    status: Signal<ChipStatus>,
    /// Stands in the place of the status' own word.
    #[prop(optional, into)]
    word: Signal<Option<String>>,
) -> impl IntoView {
    let language = use_language();
    let own = move || status.get().word().get(language.get()).to_owned();
    view! {
        <span class="chip" data-status=move || status.get().data_status()>
            <TurningIcon glyph=Signal::derive(move || status.get().glyph()) />
            <Words class="chip__word" text=Signal::derive(move || word.get().unwrap_or_else(own)) />
        </span>
    }
}
