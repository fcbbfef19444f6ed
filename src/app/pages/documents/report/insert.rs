//! Chèn vào báo cáo CCHC: part II alone, on the clipboard or on paper.

use leptos::prelude::*;

use super::super::state::DocumentsState;
use crate::app::ambient::language::say;
use crate::app::parts::{Button, Disclosure, Notice, NoticeKind, Toggle};
use crate::browser::clipboard;
use crate::export::html;
use crate::text::reports as m;
use crate::view::period_report::{Shown, paper};

#[component]
pub(super) fn Insert(desk: DocumentsState) -> impl IntoView {
    let copied = RwSignal::new(None::<bool>);
    let copy = move |()| {
        let (period, now) = (desk.period.get_untracked(), desk.current.get_untracked());
        let shown = Shown { period, now, part_two: true };
        let part = desk.session.peek(|plan| paper(plan, shown));
        let taken = clipboard::copy(&html::fragment(&part), &part.lines().join("\n"));
        copied.set(Some(taken));
    };
    let only = move |only| desk.part_two.set(only);
    view! {
        <Disclosure label=say(m::INSERT) id="report-insert">
            <p class="soft">{say(m::INSERT_HINT)}</p>
            <Button label=say(m::COPY) on_press=copy id="copy-part-two" />
            {move || copied.get().map(|taken| {
                let (words, kind) = if taken {
                    (m::COPIED, NoticeKind::Good)
                } else {
                    (m::NOT_COPIED, NoticeKind::Warning)
                };
                view! { <Notice text=say(words) kind id="part-two-copied" /> }
            })}
            <Toggle id="part-two" label=say(m::ONLY_TWO) value=desk.part_two on_edit=only />
        </Disclosure>
    }
}
