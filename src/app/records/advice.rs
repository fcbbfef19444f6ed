//! Góp ý: what the plan lacks or contradicts, folded, each with its place and its mend.

use std::time::Duration;

use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;

use super::place::show_field;
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::today::use_today;
use crate::app::parts::{Button, ButtonKind, Disclosure, Glyph};
use crate::app::session::Session;
use crate::check::findings::{Finding, findings};
use crate::edit::{Name, build};
use crate::plan::Value;
use crate::text::{findings as words, plan_page as m};

/// How long the keys must rest before the whole plan is looked through again.
const REST: Duration = Duration::from_millis(700);

/// Every finding of the plan, looked for when the page opens and after each rest.
pub fn watch(session: Session) -> Memo<Vec<Finding>> {
    let today = use_today();
    let seen = RwSignal::new(0_u64);
    let mut later = debounce(REST, move |revision| {
        if seen.try_set(revision).is_some() {
            // The page is gone.
        }
    });
    Effect::new(move |_| later(session.revision()));
    Memo::new(move |_| {
        seen.track();
        session.peek(|plan| findings(plan, today.get()))
    })
}

/// The findings of one place, with a head that counts them.
#[component]
pub fn Advice(
    /// The findings to show.
    #[prop(into)]
    found: Signal<Vec<Finding>>,
    /// The head, from the count.
    head: fn(crate::text::Language, &str) -> String,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let some = Memo::new(move |_| found.with(|found| !found.is_empty()));
    let label = tell(move |language| head(language, &found.with(Vec::len).to_string()));
    let list = move || {
        let rows = found.get().into_iter().map(|finding| view! { <AdviceRow finding /> });
        rows.collect_view()
    };
    move || {
        some.get().then(|| {
            view! {
                <div class="advice">
                    <Disclosure label open id="advice">
                        <ul class="advice__list">{list}</ul>
                    </Disclosure>
                </div>
            }
        })
    }
}

#[component]
fn AdviceRow(finding: Finding) -> impl IntoView {
    let session = Session::find()?;
    let here = use_here();
    let told = finding.clone();
    let text = tell(move |language| words::message(language, &told));
    let severity = finding.severity;
    let kind = tell(move |language| words::severity(language, severity).to_owned());
    let to = finding.at.map(|at| {
        let go = move |()| show_field(session, here, at);
        view! { <Button label=say(m::TO_PLACE) on_press=go kind=ButtonKind::Quiet icon=Glyph::Next /> }
    });
    let mend = finding.mend.map(|(at, new)| {
        let mend = move |()| {
            let change = session.peek(|plan| build::set(plan, at, Value::text(new.clone())));
            session.apply(Name::Mend, change.into_iter().collect());
        };
        view! { <Button label=say(m::MEND) on_press=mend icon=Glyph::Check /> }
    });
    Some(view! {
        <li class="advice__row">
            <p><b>{kind}</b>". "{text}</p>
            <div class="actions">{mend} {to}</div>
        </li>
    })
}
