//! Which groups of the sheet are open: as many as fill a screen, and those that were left open.

use std::cell::RefCell;
use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::session::Session;
use crate::check::sheet;
use crate::check::sheet::MeasureGroup;
use crate::plan::Id;
use crate::read::sorted;

thread_local! {
    /// The groups that were open when the page was last left. Names, so that another plan's do no harm.
    static LEFT_OPEN: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

/// The groups to begin with and those that were open when the page was left, for as long as the page is shown.
pub(super) fn open(
    session: Session,
    groups: Memo<Vec<MeasureGroup>>,
    own: Memo<Vec<Id>>,
    month: u8,
) -> RwSignal<BTreeSet<String>> {
    let mut first = first_open(session, groups, own, month);
    LEFT_OPEN.with_borrow(|left| first.extend(left.iter().cloned()));
    let open = RwSignal::new(first);
    on_cleanup(move || LEFT_OPEN.set(open.try_get_untracked().unwrap_or_default()));
    open
}

/// How many rows start open, if there are as many: what an office screen shows.
const ROWS: usize = 15;

/// The groups that start open: from the first, which is form II.06a's if there is one, as many as fill a screen,
/// and the one with the first blank cell.
fn first_open(
    session: Session,
    groups: Memo<Vec<MeasureGroup>>,
    own: Memo<Vec<Id>>,
    month: u8,
) -> BTreeSet<String> {
    let own = own.get_untracked();
    let blank = session.peek(|plan| sheet::first_blank(plan, &own, month)).map(|(id, _)| id);
    groups.with_untracked(|groups| {
        let mut shown = 0;
        let wanted = groups.iter().filter(|group| {
            let fills = shown < ROWS;
            shown += if fills { group.rows.len() } else { 0 };
            fills || blank.is_some_and(|id| group.rows.contains(&id))
        });
        sorted::set(wanted.map(|group| group.name.clone()))
    })
}
