//! The state of the leftovers page: the sentences that wait, those kept as they are, and where the focus goes
//! when one is settled.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::ambient::memo::memo;
use crate::app::keeper::Keeper;
use crate::app::parts::focus_soon;
use crate::app::session::Session;
use crate::browser::prefs;
use crate::edit::{Name, build};
use crate::read::sorted;
use crate::read::sorted::sort_by_key;
use crate::renew::handover;
use crate::renew::handover::Waiting;
use crate::renew::next::PlanLeftover;
use crate::view;
use crate::view::leftovers::{Grouped, grouped};

/// The id of the progress line, which takes the focus when nothing is left.
pub const PROGRESS: &str = "leftovers-progress";

/// The state that the components of the page share.
#[derive(Clone, Copy)]
pub struct LeftoversState {
    /// The open plan.
    pub session: Session,
    /// The sentences that still wait.
    pub open: Memo<Grouped>,
    /// The sentences that are kept as they are.
    pub kept: Memo<Grouped>,
    /// How many sentences there were when the plan was made.
    pub all: Memo<usize>,
    numbers: RwSignal<BTreeSet<usize>>,
    /// The name under which this device stores the numbers of the kept ones; `None` until it is known
    /// which plan is open.
    name: Memo<Option<String>>,
}

impl LeftoversState {
    /// The state for the open plan.
    pub fn here(session: Session) -> Self {
        let plan = Keeper::here().open_id();
        let name = memo(move || plan.get().map(|plan| format!("leftovers-{plan}")));
        let numbers = RwSignal::new(BTreeSet::new());
        Effect::new(move |_| {
            let kept = name.get().and_then(|name| prefs::get(prefs::Key::Seen(&name)));
            let kept = kept.unwrap_or_default();
            numbers.set(sorted::set(kept.split(' ').flat_map(str::parse)));
        });
        let both = memo(move || {
            let numbers = numbers.get();
            session.whole(|plan| {
                let (kept, open): (Vec<Waiting>, Vec<Waiting>) =
                    handover::waiting(plan).into_iter().partition(|w| numbers.contains(&w.number));
                (grouped(plan, &open), grouped(plan, &kept))
            })
        });
        let open = memo(move || both.with(|(open, _)| open.clone()));
        let kept = memo(move || both.with(|(_, kept)| kept.clone()));
        let all = memo(move || session.whole(handover::sentences));
        Self { session, open, kept, all, numbers, name }
    }

    /// The numbers of the sentences that wait, in the order on the page.
    fn order(self) -> Vec<usize> {
        self.open.with_untracked(|open| {
            open.iter().flat_map(|(_, entries)| entries.iter().map(|entry| entry.number)).collect()
        })
    }

    /// Does something with a sentence, or with many if there is no number, and moves the focus: to the sentence
    /// itself while it still waits, else to the next one that does, else to the progress line.
    pub fn settle(self, number: Option<usize>, act: impl FnOnce()) {
        let before = self.order();
        act();
        let now = self.order();
        let next = view::leftovers::next(&before, &now, number);
        focus_soon(next.map_or_else(|| PROGRESS.to_owned(), entry_id));
    }

    /// Marks leftovers as kept as they are, or with `false` as waiting again. The device remembers it.
    pub fn keep(self, these: &[usize], keep: bool) {
        self.numbers.update(|numbers| {
            for number in these {
                if keep {
                    numbers.insert(*number);
                } else {
                    numbers.remove(number);
                }
            }
        });
        if let Some(name) = self.name.get_untracked() {
            let numbers = self.numbers.get_untracked();
            let words = numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(" ");
            prefs::set(prefs::Key::Seen(&name), &words);
        }
    }

    /// Replaces leftovers, each by the chosen words, as one step.
    pub fn replace(self, mut chosen: Vec<(PlanLeftover, String)>) {
        sort_by_key(&mut chosen, |(one, _)| one.at.to_string());
        let changes = self.session.peek(|plan| {
            let fields = chosen.chunk_by(|(one, _), (other, _)| one.at == other.at);
            let new = fields.filter_map(|all| {
                let (first, _) = all.first()?;
                handover::resolved(plan, first.at, all)
            });
            build::set_all(plan, new)
        });
        self.session.apply(Name::Leftovers, changes);
    }
}

/// The element's id for a sentence that waits.
pub fn entry_id(number: usize) -> String {
    format!("leftover-{number}")
}

/// How many sentences of the older plan still wait.
pub fn open_count(session: Session) -> Memo<usize> {
    let open = LeftoversState::here(session).open;
    memo(move || count(open))
}

/// How many sentences there are.
pub fn count(grouped: Memo<Grouped>) -> usize {
    grouped.with(view::leftovers::count)
}
