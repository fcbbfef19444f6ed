//! "Dán từ Excel": what goes where and what is refused, seen before anything changes. What could be
//! two things is asked about.

mod how;
mod preview;

use leptos::prelude::*;

use super::desk::{Block, Desk};
use crate::app::ambient::language::{say, tell};
use crate::app::parts::{Button, ButtonKind, Dialog, LiveRegion, Notice, NoticeKind, PasteArea};
use crate::check;
use crate::edit::Name;
use crate::edit::paste::{Guess, Heads, Laid, Layout, Place, Way, begins, changes, guess, lay};
use crate::plan::{Id, Slot};
use crate::read::block;
use crate::text::figures;

use how::How;
use preview::{Asked, Preview};

/// Where and how the block is put; `None` as it most likely is.
#[derive(Clone, Copy)]
struct Ask {
    desk: Desk,
    text: RwSignal<String>,
    layout: RwSignal<Option<Layout>>,
    head_rows: RwSignal<Option<usize>>,
    head_columns: RwSignal<Option<usize>>,
    first: RwSignal<Option<usize>>,
    measure: RwSignal<Option<Id>>,
    /// The person said with which measure it begins.
    chosen: RwSignal<bool>,
    month: RwSignal<Option<u8>>,
    through: RwSignal<bool>,
    /// Where the person was.
    here: Option<Place>,
    /// What the block most likely is.
    guess: Memo<Guess>,
}

/// What the person must say before anything is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    Layout,
    Heads,
    First,
}

/// The dialog, open while a block is on its way.
#[component]
pub fn PasteDialog(desk: Desk) -> impl IntoView {
    let open = Memo::new(move |_| desk.block.with(Option::is_some));
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
fn Asking(desk: Desk, block: Block, written: RwSignal<usize>) -> impl IntoView {
    let ask = Ask::new(desk, &block);
    let laid = ask.laid();
    let taken = Memo::new(move |_| {
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
        <Asked ask laid />
        <How ask laid />
        <Preview ask laid />
        {move || locked.get().then(|| view! {
            <Notice text=say(figures::READ_ONLY) kind=NoticeKind::Warning id="paste-read-only" />
        })}
        <div class="actions">
            <Button label on_press=apply kind=ButtonKind::Main id="paste-apply" disabled />
            <Button label=say(crate::text::common::CANCEL) on_press=move |()| desk.block.set(None) />
        </div>
    }
}

/// The measures in the order of the sheet; of a folded group too.
fn rows(desk: Desk) -> Vec<Id> {
    let shown = desk.more.get_untracked();
    desk.groups.with_untracked(|groups| {
        let of = |group: &check::sheet::Group| {
            let others =
                if shown.contains(&group.name) { group.others.clone() } else { Vec::new() };
            [group.rows.clone(), others].concat()
        };
        groups.iter().flat_map(of).collect()
    })
}

impl Ask {
    fn new(desk: Desk, block: &Block) -> Self {
        let here = block.at.map(|(measure, slot)| match slot {
            Slot::Month(month) => Place { measure, month, through: false },
            Slot::Through(month) => Place { measure, month, through: true },
            Slot::Year => Place { measure, month: 1, through: false },
        });
        let text = RwSignal::new(block.text.clone());
        let session = desk.session;
        let guess = Memo::new(move |_| {
            let cells = text.with(|text| block::parse(text));
            session.peek(|plan| guess(plan, here, &cells))
        });
        let first = || rows(desk).first().copied();
        let through = move || guess.with(|guess| guess.through);
        Self {
            desk,
            text,
            layout: RwSignal::new(None),
            head_rows: RwSignal::new(None),
            head_columns: RwSignal::new(None),
            first: RwSignal::new(None),
            measure: RwSignal::new(here.map(|place| place.measure).or_else(first)),
            chosen: RwSignal::new(false),
            month: RwSignal::new(None),
            through: RwSignal::new(here.is_some_and(|place| place.through) || untrack(through)),
            here,
            guess,
        }
    }

    /// Another text: what was answered was answered for the one before.
    fn take(self, text: String) {
        if self.text.with_untracked(|held| *held == text) {
            return;
        }
        self.layout.set(None);
        self.forget_places();
        self.month.set(None);
        self.chosen.set(false);
        self.text.set(text);
        let here = self.here.is_some_and(|place| place.through);
        self.through.set(here || self.guess.with_untracked(|guess| guess.through));
    }

    /// Lets go of what was said of single rows and columns.
    fn forget_places(self) {
        self.head_rows.set(None);
        self.head_columns.set(None);
        self.first.set(None);
    }

    /// How it lies, as chosen or as guessed.
    fn layout(self) -> Option<Layout> {
        self.layout.get().or_else(|| self.guess.with(|guess| guess.layout))
    }

    /// Whether it lies as the grid does, and so has heads.
    fn is_grid(self) -> bool {
        matches!(self.layout(), Some(Layout::Grid | Layout::Turned))
    }

    fn heads(self) -> Heads {
        let guessed = self.guess.with(|guess| guess.heads);
        Heads {
            rows: self.head_rows.get().unwrap_or(guessed.rows),
            columns: self.head_columns.get().unwrap_or(guessed.columns),
        }
    }

    /// Whether the rows of heads, or the columns (`across`), are still to be said.
    fn heads_open(self, across: bool) -> bool {
        if across {
            self.head_columns.get().is_none() && !self.guess.with(|guess| guess.columns_sure)
        } else {
            self.head_rows.get().is_none() && !self.guess.with(|guess| guess.rows_sure)
        }
    }

    /// The month in which it begins: as chosen, as its heads say, else where the person was.
    fn month(self) -> u8 {
        let (heads, layout) = (self.heads(), self.layout().unwrap_or_default());
        let told = || {
            let session = self.desk.session;
            self.guess.with(|guess| session.peek(|plan| begins(plan, &guess.block, heads, layout)))
        };
        let here = || self.here.map_or_else(|| self.desk.month.get_untracked(), |it| it.month);
        self.month.get().or_else(told).unwrap_or_else(here)
    }

    fn laid(self) -> Memo<Laid> {
        let rows = rows(self.desk);
        Memo::new(move |_| {
            let Some(measure) = self.measure.get() else { return Laid::default() };
            let place = Place { measure, month: self.month(), through: self.through.get() };
            let way = Way {
                place,
                layout: self.layout().unwrap_or_default(),
                heads: self.heads(),
                by_heads: self.month.get().is_none(),
                by_names: !self.chosen.get(),
                first: self.first.get(),
            };
            self.guess
                .with(|guess| self.desk.session.whole(|plan| lay(plan, &rows, &way, &guess.block)))
        })
    }

    /// What is still to be said.
    fn question(self, laid: Memo<Laid>) -> Option<Question> {
        let unsure = || self.heads_open(false) || self.heads_open(true);
        let adrift = || laid.with(|laid| !laid.firsts.is_empty()) && self.first.get().is_none();
        if self.layout().is_none() {
            Some(Question::Layout)
        } else if self.is_grid() {
            unsure().then_some(Question::Heads)
        } else {
            adrift().then_some(Question::First)
        }
    }
}
