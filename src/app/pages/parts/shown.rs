//! Parts that show something: chips, bars, notices, an empty state.

use leptos::prelude::*;

use crate::app::ambient::language::say;
use crate::app::parts::{Bar, Button, Card, Chip, EmptyState, LiveRegion, Notice, NoticeKind};
use crate::text::parts_page as m;
use crate::view::chip::{ChipStatus, Count};

#[component]
pub(super) fn ShownParts() -> impl IntoView {
    let part = |status: ChipStatus, count: usize| Count { status, count };
    let bar = vec![
        part(ChipStatus::Met, 3),
        part(ChipStatus::NotMet, 1),
        part(ChipStatus::InProgress, 1),
        part(ChipStatus::NotEntered, 2),
    ];
    let counted = RwSignal::new(0_u32);
    let spoken = Signal::derive(move || counted.get().to_string());
    view! {
        <Card title=say(m::SHOWN)>
            <div class="actions" id="parts-chips">
                {ChipStatus::ALL.map(|status| view! { <Chip status /> }).collect_view()}
            </div>
            <Bar label=say(m::AREA_NAME) parts=bar />
            <Bar label=say(m::AREA_NAME) parts=Vec::new() />
            <Notice text=say(m::NOTICE_INFO) />
            <Notice text=say(m::NOTICE_GOOD) kind=NoticeKind::Good />
            <Notice text=say(m::NOTICE_WARNING) kind=NoticeKind::Warning />
            <Notice text=say(m::NOTICE_DANGER) kind=NoticeKind::Danger>
                <Button label=say(m::DOWNLOAD) on_press=move |()| counted.update(|n| *n += 1) />
            </Notice>
            <LiveRegion message=spoken />
            <EmptyState title=say(m::EMPTY) text=say(m::EMPTY_TEXT) />
        </Card>
    }
}
