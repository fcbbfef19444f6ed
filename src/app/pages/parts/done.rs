//! Parts that are pressed, opened or answered.

use leptos::prelude::*;

use crate::app::ambient::language::say;
use crate::app::parts::{
    Button, ButtonKind, Card, Confirm, Disclosure, FileButton, Glyph, LinkButton,
};
use crate::text::parts_page as m;

#[component]
pub(super) fn DoneParts() -> impl IntoView {
    let working = RwSignal::new(false);
    view! {
        <Card title=say(m::DONE)>
            <div class="actions">
                <Button
                    id="parts-main"
                    label=say(m::MAIN)
                    kind=ButtonKind::Main
                    on_press=|()| ()
                />
                <Button label=say(m::PLAIN) icon=Glyph::Print on_press=|()| () />
                <Button
                    label=say(m::QUIET)
                    icon=Glyph::Pencil
                    kind=ButtonKind::Quiet
                    on_press=|()| ()
                />
                <Button
                    label=say(m::DANGER)
                    icon=Glyph::Remove
                    kind=ButtonKind::Danger
                    on_press=|()| ()
                />
                <Button
                    id="parts-busy"
                    label=say(m::BUSY)
                    busy=working
                    on_press=move |()| working.set(true)
                />
                <Button label=say(m::OFF) disabled=true on_press=|()| () />
                <LinkButton label=say(m::LINK) href="#/" icon=Glyph::Previous />
                <FileButton id="parts-file" label=say(m::FILE) on_choose=|_| () />
            </div>
            <Disclosure id="parts-fold" label=say(m::FOLD)>
                <p>{say(m::FOLD_TEXT)}</p>
            </Disclosure>
            <QuestionSample />
        </Card>
    }
}

#[component]
fn QuestionSample() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <Button id="parts-ask" label=say(m::ASK) on_press=move |()| open.set(true) />
        <Confirm
            id="parts-dialog"
            title=say(m::ASK_TITLE)
            open
            yes=say(m::DANGER)
            on_yes=move |()| open.set(false)
            on_close=move |()| open.set(false)
        >
            <p>{say(m::ASK_TEXT)}</p>
        </Confirm>
    }
}
