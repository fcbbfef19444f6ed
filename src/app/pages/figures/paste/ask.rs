//! What the dialog asks, and the answers.

use leptos::prelude::*;

use crate::app::ambient::memo::memo;
use crate::app::pages::figures::state::{Block, FiguresState};
use crate::edit::paste::{Guess, Heads, Laid, Layout, PastePlace, Way, begins, guess, lay};
use crate::plan::{Id, Slot};
use crate::read::block;

/// Where and how the block is put. `None` means that the best guess is used.
#[derive(Clone, Copy)]
pub(super) struct Ask {
    pub(super) desk: FiguresState,
    pub(super) text: RwSignal<String>,
    pub(super) layout: RwSignal<Option<Layout>>,
    pub(super) head_rows: RwSignal<Option<usize>>,
    pub(super) head_columns: RwSignal<Option<usize>>,
    pub(super) first: RwSignal<Option<usize>>,
    pub(super) measure: RwSignal<Option<Id>>,
    /// Whether the person chose the measure it begins with.
    pub(super) chosen: RwSignal<bool>,
    pub(super) month: RwSignal<Option<u8>>,
    pub(super) through: RwSignal<bool>,
    /// The cell it was pasted into, if it was pasted into one.
    pub(super) here: Option<PastePlace>,
    /// The best guess at what the block is.
    pub(super) guess: Memo<Guess>,
}

/// What the person has to answer before anything is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    Layout,
    Heads,
    First,
}

/// The measures in the order of the sheet, also of folded groups.
pub(super) fn rows(desk: FiguresState) -> Vec<Id> {
    desk.groups
        .with_untracked(|groups| groups.iter().flat_map(|group| group.rows.clone()).collect())
}

impl Ask {
    pub(super) fn new(desk: FiguresState, block: &Block) -> Self {
        let here = block.at.map(|(measure, slot)| match slot {
            Slot::Month(month) => PastePlace { measure, month, through: false },
            Slot::Through(month) => PastePlace { measure, month, through: true },
            Slot::Year => PastePlace { measure, month: 1, through: false },
        });
        let text = RwSignal::new(block.text.clone());
        let session = desk.session;
        let guess = memo(move || {
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

    /// Takes another text. The answers were for the one before, so they are forgotten.
    pub(super) fn take(self, text: String) {
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

    /// Forgets the answers about single rows and columns.
    pub(super) fn forget_places(self) {
        self.head_rows.set(None);
        self.head_columns.set(None);
        self.first.set(None);
    }

    /// The layout, as chosen or guessed.
    pub(super) fn layout(self) -> Option<Layout> {
        self.layout.get().or_else(|| self.guess.with(|guess| guess.layout))
    }

    /// Whether it is laid out as the grid is, and so may have heads.
    pub(super) fn is_grid(self) -> bool {
        matches!(self.layout(), Some(Layout::Grid | Layout::Turned))
    }

    pub(super) fn heads(self) -> Heads {
        let guessed = self.guess.with(|guess| guess.heads);
        Heads {
            rows: self.head_rows.get().unwrap_or(guessed.rows),
            columns: self.head_columns.get().unwrap_or(guessed.columns),
        }
    }

    /// Whether the number of head columns (`across`), or of head rows, is still to be answered.
    pub(super) fn heads_open(self, across: bool) -> bool {
        if across {
            self.head_columns.get().is_none() && !self.guess.with(|guess| guess.columns_sure)
        } else {
            self.head_rows.get().is_none() && !self.guess.with(|guess| guess.rows_sure)
        }
    }

    /// The month it begins in: as chosen, else as its heads say, else that of the cell it was pasted into, else
    /// the month shown.
    pub(super) fn month(self) -> u8 {
        let (heads, layout) = (self.heads(), self.layout().unwrap_or_default());
        let told = || {
            let session = self.desk.session;
            self.guess.with(|guess| session.peek(|plan| begins(plan, &guess.block, heads, layout)))
        };
        let here = || self.here.map_or_else(|| self.desk.month.get_untracked(), |it| it.month);
        self.month.get().or_else(told).unwrap_or_else(here)
    }

    pub(super) fn laid(self) -> Memo<Laid> {
        let rows = rows(self.desk);
        memo(move || {
            let Some(measure) = self.measure.get() else { return Laid::default() };
            let place = PastePlace { measure, month: self.month(), through: self.through.get() };
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

    /// The question that is still open, if any.
    pub(super) fn question(self, laid: Memo<Laid>) -> Option<Question> {
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
