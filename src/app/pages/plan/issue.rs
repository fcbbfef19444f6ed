//! Ban hành: draft, issued, closed; and where the text has left the text as issued.

use leptos::prelude::*;

use super::differ::Differences;
use super::frame::hint;
use crate::app::bound::FlagOf;
use crate::app::language::{say, tell, use_language};
use crate::app::parts::{
    Button, ButtonKind, Card, DateField, Dialog, FieldGrid, Notice, NoticeKind, Step, TextField,
    Typed,
};
use crate::app::session::{Key, Session};
use crate::edit::{Name, build};
use crate::file;
use crate::plan::{At, Decision, DecisionField, FrameField, IssueField, One, Plan, Value};
use crate::text::{common, day, fields, plan_page as m};

#[component]
pub(super) fn IssuePart() -> impl IntoView {
    let session = Session::find()?;
    let issued = is_issued(session);
    let asking = RwSignal::new(false);
    let leaving = RwSignal::new(false);
    Some(view! {
        {move || if issued.get() {
            view! { <Issued session asking leaving /> }.into_any()
        } else {
            view! { <Draft asking /> }.into_any()
        }}
        {move || issued.get().then(|| view! { <Differences session /> })}
        <Card title=say(m::CLOSE_CARD)>
            <FlagOf at=At::Frame(FrameField::Closed) hint=hint(m::CLOSED_HINT) />
        </Card>
        {move || asking.get().then(|| view! { <IssueDialog session asking /> })}
        <UnmarkDialog session leaving />
    })
}

/// Whether a copy of the text as issued is kept.
pub(super) fn is_issued(session: Session) -> Memo<bool> {
    Memo::new(move |_| session.read(Key::One(One::Issue), |plan| !plan.issue.copy.is_empty()))
}

#[component]
fn Draft(asking: RwSignal<bool>) -> impl IntoView {
    view! {
        <Notice text=say(m::DRAFT)>
            <Button label=say(m::MARK_ISSUED) kind=ButtonKind::Main id="mark-issued"
                on_press=move |()| asking.set(true) />
        </Notice>
    }
}

#[component]
fn Issued(session: Session, asking: RwSignal<bool>, leaving: RwSignal<bool>) -> impl IntoView {
    let words = tell(move |language| {
        session.read(Key::One(One::Issue), |plan| {
            m::issued(language, &plan.issue.number, &day::show_stored(&plan.issue.day))
        })
    });
    view! {
        <Notice text=words kind=NoticeKind::Good id="issued">
            <Button label=say(m::MARK_AGAIN) on_press=move |()| asking.set(true) />
            <Button label=say(m::UNMARK) kind=ButtonKind::Quiet on_press=move |()| leaving.set(true) />
        </Notice>
    }
}

/// Asks for number and day. Made anew each time, so that it starts with what the decision says.
#[component]
fn IssueDialog(session: Session, asking: RwSignal<bool>) -> impl IntoView {
    let language = use_language();
    let start =
        |field: fn(&Plan) -> &String| session.peek(|plan| RwSignal::new(field(plan).clone()));
    let number = start(|plan| &plan.decision.number);
    let signed = start(|plan| &plan.decision.day);
    let pressed = RwSignal::new(false);
    let no_day = move || day::from_iso(&signed.read()).is_none();
    let problem = Signal::derive(move || {
        let missing = pressed.get() && no_day();
        missing.then(|| m::ISSUE_DAY_NEEDED.get(language.get()).to_owned())
    });
    let mark = move |()| {
        pressed.set(true);
        if !no_day() {
            issue(session, &number.get_untracked(), &signed.get_untracked());
            asking.set(false);
        }
    };
    let number_label = say(fields::label(At::Issue(IssueField::Number)));
    let day_label = say(fields::label(At::Issue(IssueField::Day)));
    view! {
        <Dialog id="issue-dialog" title=say(m::ISSUE_TITLE) open=asking on_close=move |()| asking.set(false)>
            <p>{say(m::ISSUE_TEXT)}</p>
            <FieldGrid>
                <TextField id="issue-number" label=number_label value=number
                    on_edit=move |typed: Typed| number.set(typed.text) />
                <DateField id="issue-day" label=day_label value=signed problem
                    on_edit=move |typed: Typed| { if typed.step != Step::Enter { signed.set(typed.text) } } />
            </FieldGrid>
            <div class="actions">
                <Button label=say(m::MARK_ISSUED) kind=ButtonKind::Main on_press=mark id="issue-now" />
                <Button label=say(common::CANCEL) on_press=move |()| asking.set(false) />
            </div>
        </Dialog>
    }
}

/// Marks the plan as issued: number and day go into the decision too, and the text is kept.
fn issue(session: Session, number: &str, day: &str) {
    let changes = session.peek(|plan| {
        let (number, day) = (number.to_owned(), day.to_owned());
        let decision = Decision { number, day, ..plan.decision.clone() };
        let signed = Plan { decision, ..plan.clone() };
        build::set_all(
            plan,
            [
                (At::Decision(DecisionField::Number), Value::text(&signed.decision.number)),
                (At::Decision(DecisionField::Day), Value::text(&signed.decision.day)),
                (At::Issue(IssueField::Number), Value::text(&signed.decision.number)),
                (At::Issue(IssueField::Day), Value::text(&signed.decision.day)),
                (At::Issue(IssueField::Copy), Value::Text(file::issued_copy(&signed))),
            ],
        )
    });
    session.apply(Name::Issue, changes);
}

#[component]
fn UnmarkDialog(session: Session, leaving: RwSignal<bool>) -> impl IntoView {
    let unmark = move |()| {
        leaving.set(false);
        let blank = [IssueField::Number, IssueField::Day, IssueField::Copy];
        let blank = blank.map(|field| (At::Issue(field), Value::text("")));
        let changes = session.peek(|plan| build::set_all(plan, blank));
        session.apply(Name::Plain, changes);
    };
    view! {
        <Dialog id="unmark-dialog" title=say(m::UNMARK_TITLE) open=leaving on_close=move |()| leaving.set(false)>
            <p>{say(m::UNMARK_TEXT)}</p>
            <div class="actions">
                <Button label=say(m::UNMARK) kind=ButtonKind::Danger on_press=unmark />
                <Button label=say(common::CANCEL) on_press=move |()| leaving.set(false) />
            </div>
        </Dialog>
    }
}
