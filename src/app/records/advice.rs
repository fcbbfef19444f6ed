//! Điểm cần rà soát: what the plan lacks or contradicts, folded, each with a link to its place and, if there is
//! one, a fix. It is found a moment after the page stands, so it has its place beside the heading (`.advised`)
//! and moves nothing.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::place::show_field;
use super::targets::ADD;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::ambient::provided::provided;
use crate::app::ambient::slices::in_slices;
use crate::app::ambient::today::use_today;
use crate::app::parts::{Button, ButtonKind, Disclosure, Glyph};
use crate::app::session::Session;
use crate::browser::page;
use crate::browser::timer::Timer;
use crate::check::findings::{Finding, FindingCode, Search};
use crate::edit::{Name, build};
use crate::plan::Value;
use crate::text::{findings as words, plan_page as m};

/// The id of the disclosure.
const OWN: &str = "advice";

/// How long typing must pause before the whole plan is searched again, in milliseconds.
const REST: u32 = 700;

/// Every finding of the plan; `None` before the first search is done.
pub type Found = Signal<Option<Arc<Vec<Finding>>>>;

/// What was searched: which opening of a plan, how often it had changed since, and the day.
type Moment = ((u64, u64), NaiveDate);

/// The last findings, kept from page to page.
#[derive(Clone, Copy)]
struct Last(StoredValue<Option<(Moment, Arc<Vec<Finding>>)>>);

/// Provides the last findings to every page.
pub fn provide_advice() {
    provide_context(Last(StoredValue::new(None)));
}

/// The findings of the plan, searched for in slices when the browser is idle: once when the page opens, unless
/// they are known, and again after each pause in typing. Until then the last findings stay.
pub fn watch(session: Session) -> Found {
    let today = use_today();
    let Last(last) = provided();
    let known = move |fits: &dyn Fn(&Moment) -> bool| {
        last.get_value().filter(|(moment, _)| fits(moment)).map(|(_, found)| found)
    };
    let opened = session.moment().0;
    let found = RwSignal::new(known(&|((of, _), _)| *of == opened));
    let waiting = StoredValue::new_local(None::<Timer>);
    Effect::new(move |before: Option<()>| {
        session.steps();
        let moment = (session.moment(), today.get());
        if let Some(same) = known(&|before| *before == moment) {
            return found.set(Some(same));
        }
        if known(&|((of, _), _)| *of == moment.0.0).is_none() {
            // Findings of another plan are no advice on this one.
            found.set(None);
        }
        let rest = if before.is_some() { REST } else { 0 };
        let begin = move || {
            let search = Some(session.peek(|plan| Search::new(plan, moment.1)));
            let mut running = Running { session, moment, found, last, search };
            in_slices(move || running.step());
        };
        waiting.set_value(Some(Timer::after(rest, begin)));
    });
    found.into()
}

/// A search in progress.
struct Running {
    session: Session,
    moment: Moment,
    found: RwSignal<Option<Arc<Vec<Finding>>>>,
    last: StoredValue<Option<(Moment, Arc<Vec<Finding>>)>>,
    search: Option<Search>,
}

impl Running {
    /// Runs the next step of the search. False if it is done, the page is gone or the plan has changed.
    fn step(&mut self) -> bool {
        if self.found.is_disposed() || self.session.moment() != self.moment.0 {
            return false;
        }
        let Some(search) = &mut self.search else { return false };
        if self.session.peek(|plan| search.step(plan)) {
            return true;
        }
        if let Some(search) = self.search.take() {
            let all = Arc::new(search.found());
            self.last.set_value(Some((self.moment, Arc::clone(&all))));
            self.found.set(Some(all));
        }
        false
    }
}

/// The findings of one place, folded under a head that counts them.
#[component]
pub fn Advice(
    /// The findings to show.
    #[prop(into)]
    found: Signal<Vec<Finding>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let some = memo(move || found.with(|found| !found.is_empty()));
    let label = tell(move |language| m::advice(language, &found.with(Vec::len).to_string()));
    let list = move || {
        let rows = found.get().into_iter().map(|finding| view! { <AdviceRow finding open /> });
        rows.collect_view()
    };
    // The list lies over the page: Escape puts it away, as a person expects.
    let key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
            page::focus(OWN);
        }
    };
    move || {
        some.get().then(|| {
            view! {
                <div class="advice" on:keydown=key>
                    <Disclosure label open id=OWN>
                        <ul class="advice__list">{list}</ul>
                    </Disclosure>
                </div>
            }
        })
    }
}

#[component]
fn AdviceRow(finding: Finding, open: RwSignal<bool>) -> impl IntoView {
    let session = Session::here();
    let here = use_here();
    let told = finding.clone();
    let text = tell(move |language| words::message(language, &told));
    let severity = finding.severity;
    let kind = tell(move |language| words::severity(language, severity).to_owned());
    let to = finding.at.map(|at| {
        // A target is added by the button beside the targets, where that is on the page.
        let adds = matches!(finding.code, FindingCode::NoTarget);
        let go = move |()| {
            open.set(false);
            if !(adds && page::scroll_to(ADD) && page::focus(ADD)) {
                show_field(session, here, at);
            }
        };
        view! { <Button label=say(m::TO_PLACE) on_press=go kind=ButtonKind::Quiet icon=Glyph::Next /> }
    });
    let mend = finding.mend.map(|(at, new)| {
        let mend = move |()| {
            let change = session.peek(|plan| build::set(plan, at, Value::text(new.clone())));
            session.apply(Name::Mend, change.into_iter().collect());
        };
        view! { <Button label=say(m::MEND) on_press=mend icon=Glyph::Check /> }
    });
    view! {
        <li class="advice__row">
            <p><b>{kind}</b>". "{text}</p>
            <div class="actions">{mend} {to}</div>
        </li>
    }
}
