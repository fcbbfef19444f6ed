//! Thử số liệu: the copy in which figures are tried, and what it comes to. Nothing of it reaches the plan.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::desk::PointsDesk;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Button, ButtonKind, LiveRegion, Words};
use crate::browser::focus::focus_head;
use crate::plan::{Id, Plan};
use crate::score::ScoreSheet;
use crate::text::stake_page as m;
use crate::view::points::{TriedPlan, TryKey, standing_of, tried_total};

/// What is tried on the page. It goes with the page. A handle that every component may copy.
#[derive(Clone, Copy)]
pub(super) struct Trying {
    desk: PointsDesk,
    held: StoredValue<Option<TriedCopy>>,
    keys: RwSignal<u32>,
    sheet: Memo<Option<Arc<ScoreSheet>>>,
}

/// The copy, and of which moment of the plan it is.
struct TriedCopy {
    tried: TriedPlan,
    moment: (u64, u64),
}

impl Trying {
    pub(super) fn new(desk: PointsDesk) -> Self {
        let held = StoredValue::new(None::<TriedCopy>);
        let keys = RwSignal::new(0);
        // A key sets one value of the copy and reckons the points once: what a key of the self-score costs.
        let sheet = memo(move || {
            keys.track();
            desk.session.track_all();
            let scheme = desk.read_set(|_, _, table| table.scheme.clone());
            bring_up(desk, held);
            held.with_value(|held| {
                let tried = &held.as_ref()?.tried;
                (!tried.is_empty()).then(|| Arc::new(ScoreSheet::of(&tried.plan, &scheme)))
            })
        });
        Self { desk, held, keys, sheet }
    }

    /// What is tried in a field, tracked.
    pub(super) fn text(self, criterion: Id, key: TryKey) -> String {
        self.keys.track();
        self.held.with_value(|held| {
            held.as_ref().map(|held| held.tried.text(criterion, key).to_owned()).unwrap_or_default()
        })
    }

    /// Tries a value.
    pub(super) fn set(self, criterion: Id, key: TryKey, text: String) {
        let session = self.desk.session;
        self.held.update_value(|held| {
            let fresh =
                || TriedCopy { tried: session.peek(TriedPlan::of), moment: session.moment() };
            let held = held.get_or_insert_with(fresh);
            session.peek(|plan| held.tried.set(plan, criterion, key, text));
        });
        self.keys.update(|keys| *keys += 1);
    }

    /// Drops all that is tried.
    pub(super) fn drop_all(self) {
        self.held.set_value(None);
        self.keys.update(|keys| *keys += 1);
    }

    /// The points of what is tried, tracked; `None` while nothing is.
    pub(super) fn sheet(self) -> Option<Arc<ScoreSheet>> {
        self.sheet.get()
    }

    /// Reads the copy if something is tried for a criterion, tracked.
    pub(super) fn read<R>(
        self,
        criterion: Id,
        read: impl FnOnce(&Plan, &ScoreSheet) -> R,
    ) -> Option<R> {
        // What is tried may be what stands: then the points stay, and the row still says so.
        self.keys.track();
        let sheet = self.sheet.get()?;
        self.held.with_value(|held| {
            let tried = &held.as_ref()?.tried;
            tried.tries(criterion).then(|| read(&tried.plan, &sheet))
        })
    }
}

/// Makes the copy anew where the plan has changed since.
fn bring_up(desk: PointsDesk, held: StoredValue<Option<TriedCopy>>) {
    let now = desk.session.moment();
    held.update_value(|held| {
        // Where nothing is tried any more no copy is kept up.
        if held.as_ref().is_some_and(|held| held.tried.is_empty() && held.moment != now) {
            *held = None;
        }
        if let Some(held) = held.as_mut().filter(|held| held.moment != now) {
            desk.session.peek(|plan| held.tried.over(plan));
            held.moment = now;
        }
    });
}

/// What all that is tried comes to; nothing while nothing is tried.
#[component]
pub(super) fn TryStrip(desk: PointsDesk, trying: Trying) -> impl IntoView {
    let any = memo(move || trying.sheet().is_some());
    let words = tell(move |language| {
        let Some(sheet) = trying.sheet() else { return String::new() };
        let scheme = desk.read_set(|_, _, table| table.scheme.clone());
        let total = tried_total(language, &sheet);
        let standing = standing_of(language, &scheme, &sheet.own);
        if standing.is_empty() { total } else { format!("{total} · {standing}") }
    });
    let leave = move |()| {
        trying.drop_all();
        // The strip goes with its button: the list is where the person was.
        request_animation_frame(|| {
            focus_head("stakes");
        });
    };
    view! {
        {move || any.get().then(|| view! {
            <div class="stakes__strip" id="trying">
                <p><b>{say(m::TRYING)}</b> " " <Words text=words class="stakes__tried" /></p>
                <Button label=say(m::DROP) on_press=leave kind=ButtonKind::Quiet id="drop-tried" />
            </div>
        })}
        <LiveRegion message=words />
    }
}
