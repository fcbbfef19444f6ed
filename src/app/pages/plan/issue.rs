//! Ban hành: draft, issued, closed; and where the text differs from the text as issued.

use leptos::prelude::*;

use super::decision::AsPrinted;
use super::differ::PartDiffersList;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::ambient::today::use_today;
use crate::app::parts::{Button, ButtonKind, Card, Confirm, Notice, NoticeKind, focus_soon};
use crate::app::records::fields::FlagOf;
use crate::app::records::number_and_day::{NumberAndDay, NumberAndDayFields};
use crate::app::records::sheet::{LayoutChoice, kept};
use crate::app::session::Session;
use crate::document::{issued_number, issuing};
use crate::edit::issued::mark;
use crate::edit::{Name, build};
use crate::file;
use crate::plan::{At, Decision, FrameField, Issue, IssueField, Layout, One, Place, Plan, Value};
use crate::read::day;
use crate::text::{fields, plan_page as m};

/// The ids of the dialog's two fields, of the button that opens it, and of the result.
const NUMBER: &str = "issue-number";
const DAY: &str = "issue-day";
const MARK: &str = "mark-issued";
const RESULT: &str = "issue-result";

#[component]
pub(super) fn IssuePart() -> impl IntoView {
    let session = Session::here();
    let issued = is_issued(session);
    let asking = RwSignal::new(false);
    let leaving = RwSignal::new(false);
    view! {
        {move || if issued.get() {
            view! { <Issued session asking leaving /> }.into_any()
        } else {
            view! { <Draft session asking /> }.into_any()
        }}
        {move || issued.get().then(|| view! { <PartDiffersList session /> })}
        <Card title=say(m::CLOSE_CARD)>
            <FlagOf at=At::Frame(FrameField::Closed) hint=say(m::CLOSED_HINT) />
        </Card>
        {move || asking.get().then(|| view! { <IssueDialog session asking /> })}
        <UnmarkDialog session leaving />
    }
}

/// Whether the plan is issued: a copy of the text as issued is kept then.
pub(super) fn is_issued(session: Session) -> Memo<bool> {
    memo(move || session.read(Place::One(One::Issue), |plan| !plan.issue.copy.is_empty()))
}

#[component]
fn Draft(session: Session, asking: RwSignal<bool>) -> impl IntoView {
    let made_up = memo(move || session.read(Place::One(One::Frame), Plan::is_illustration));
    move || {
        if made_up.get() {
            let words = say(m::ILLUSTRATION_NOT_ISSUED);
            return view! { <Notice text=words id="not-issued" /> }.into_any();
        }
        view! {
            <Notice text=say(m::DRAFT)>
                <Button label=say(m::MARK_ISSUED) kind=ButtonKind::Main id=MARK
                    on_press=move |()| asking.set(true) />
            </Notice>
        }
        .into_any()
    }
}

#[component]
fn Issued(session: Session, asking: RwSignal<bool>, leaving: RwSignal<bool>) -> impl IntoView {
    let words = tell(move |language| {
        session.read(Place::One(One::Issue), |plan| {
            m::issued(language, &issued_number(plan), &day::show_stored(&plan.issue.day))
        })
    });
    view! {
        <div class="plan__result" id=RESULT tabindex="-1">
            <Notice text=words kind=NoticeKind::Good id="issued">
                <Button label=say(m::MARK_AGAIN) on_press=move |()| asking.set(true) />
                <Button label=say(m::UNMARK) kind=ButtonKind::Quiet on_press=move |()| leaving.set(true) />
            </Notice>
        </div>
    }
}

/// Asks for number and day. Made anew each time, so that it starts with what the decision says.
#[component]
fn IssueDialog(session: Session, asking: RwSignal<bool>) -> impl IntoView {
    let (number, day) =
        session.peek(|plan| (plan.decision.number.clone(), plan.decision.day.clone()));
    let signed = NumberAndDay::new([NUMBER, DAY], number, day);
    // Starts with this device's own layout.
    let layout = RwSignal::new(kept().0);
    let mark = move |()| {
        if let Some((number, day)) = signed.ask() {
            issue(session, &number, &day, layout.get_untracked());
            asking.set(false);
            focus_soon(RESULT);
        }
    };
    let (language, today) = (use_language(), use_today());
    // A day ahead is remarked on as soon as it is typed, but accepted.
    let ahead =
        move |day| (day > today.get()).then(|| m::ISSUE_DAY_AHEAD.get(language.get()).to_owned());
    let printed = Signal::derive(move || {
        let decision = session.peek(issuing);
        Decision { number: signed.number.get(), day: signed.day.get(), ..decision }
    });
    let labels = [IssueField::Number, IssueField::Day].map(At::Issue);
    let layout_label = say(fields::label(At::Issue(IssueField::Layout)));
    view! {
        <Confirm id="issue-dialog" title=say(m::ISSUE_TITLE) open=asking yes=say(m::MARK_ISSUED)
            kind=ButtonKind::Main yes_id="issue-now" on_yes=mark on_close=move |()| asking.set(false)>
            <p>{say(m::ISSUE_TEXT)}</p>
            <NumberAndDayFields of=signed labels
                needed=[m::ISSUE_NUMBER_NEEDED, m::ISSUE_DAY_NEEDED] remark=ahead on_enter=mark />
            <LayoutChoice id="issue-layout" label=layout_label layout />
            <AsPrinted decision=printed />
        </Confirm>
    }
}

/// Marks the plan as issued: number and day go into the decision too, and a copy of the text is kept.
fn issue(session: Session, number: &str, day: &str, layout: Layout) {
    let changes = session.peek(|plan| {
        let (number, day) = (number.to_owned(), day.to_owned());
        let decision =
            Decision { number: number.clone(), day: day.clone(), ..plan.decision.clone() };
        let copy = file::issued_copy(&Plan { decision, ..plan.clone() });
        mark(plan, &Issue { number, day, layout, copy, ..Issue::default() })
    });
    session.apply(Name::Issue, changes);
}

#[component]
fn UnmarkDialog(session: Session, leaving: RwSignal<bool>) -> impl IntoView {
    let unmark = move |()| {
        leaving.set(false);
        let blank = [
            IssueField::Number,
            IssueField::Day,
            IssueField::Layout,
            IssueField::Copy,
            IssueField::Form,
        ];
        let blank = blank.map(|field| (At::Issue(field), Value::text("")));
        let changes = session.peek(|plan| build::set_all(plan, blank));
        session.apply(Name::Plain, changes);
        focus_soon(MARK);
    };
    view! {
        <Confirm id="unmark-dialog" title=say(m::UNMARK_TITLE) open=leaving yes=say(m::UNMARK) on_yes=unmark
            on_close=move |()| leaving.set(false)>
            <p>{say(m::UNMARK_TEXT)}</p>
        </Confirm>
    }
}
