//! "Dán từ Excel": shows what goes where and what is refused before anything changes. If a block can be read in
//! two ways, it asks.

mod ask;
mod how;
mod preview;

use leptos::prelude::*;

use super::state::{Block, FiguresState};
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, Dialog, LiveRegion, Notice, NoticeKind, PasteArea};
use crate::edit::Name;
use crate::edit::paste::changes;
use crate::text::figures;
use ask::Ask;
use how::How;
use preview::{PastePreview, PasteQuestion};

/// The dialog, open while there is a pasted block.
#[component]
pub fn PasteDialog(desk: FiguresState) -> impl IntoView {
    let open = memo(move || desk.block.with(Option::is_some));
    let written = RwSignal::new(0_usize);
    let told = tell(move |language| match written.get() {
        0 => String::new(),
        count => figures::pasted(language, count),
    });
    view! {
        <LiveRegion message=told />
        <Dialog id="paste-dialog" title=say(figures::PASTE) open on_close=move |()| desk.block.set(None)>
            {move || desk.block.get().map(|block| view! { <Asking desk block written /> })}
        </Dialog>
    }
}

#[component]
fn Asking(desk: FiguresState, block: Block, written: RwSignal<usize>) -> impl IntoView {
    let ask = Ask::new(desk, &block);
    let laid = ask.laid();
    let taken = memo(move || {
        if ask.question(laid).is_some() {
            return 0;
        }
        laid.with(|laid| desk.session.whole(|plan| changes(plan, &laid.cells)).len())
    });
    let apply = move |()| {
        let cells = laid.with_untracked(|laid| laid.cells.clone());
        let changes = desk.session.peek(|plan| changes(plan, &cells));
        let count = changes.len();
        if desk.session.apply(Name::Paste, changes) {
            written.set(count);
            desk.block.set(None);
            desk.reveal(&cells);
        }
    };
    let label = tell(move |language| figures::apply(language, taken.get()));
    let locked = desk.session.read_only;
    let disabled = Signal::derive(move || taken.get() == 0 || locked.get());
    view! {
        <PasteArea id="paste-text" label=say(figures::PASTE_AREA) value=block.text
            on_edit=move |text: String| ask.take(text) />
        <PasteQuestion ask laid />
        <How ask laid />
        <PastePreview ask laid />
        {move || locked.get().then(|| view! {
            <Notice text=say(figures::READ_ONLY) kind=NoticeKind::Warning id="paste-read-only" />
        })}
        <div class="actions">
            <Button label on_press=apply kind=ButtonKind::Main id="paste-apply" disabled />
            <Button label=say(crate::text::common::CANCEL) on_press=move |()| desk.block.set(None) />
        </div>
    }
}
