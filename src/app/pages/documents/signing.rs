//! Thể thức ký: the usual forms of signing, and who signs in each.

use leptos::prelude::*;

use super::picks::picks;
use super::state::DocumentsState;
use crate::app::ambient::language::{say, use_language};
use crate::app::parts::{Pick, RadioChoice, focus_soon};
use crate::app::records::fields::{PlanLine, ProseOf, control_id};
use crate::edit::{Name, build};
use crate::plan::{At, DecisionField, One, Place, Plan, Value};
use crate::text::{Message, documents as m};
use crate::view::signing::{FORMS, Hand, form, hand, officer};

const SIGNER: At = At::Decision(DecisionField::Signer);

#[component]
pub(super) fn Signing(desk: DocumentsState) -> impl IntoView {
    const WORDS: &[(&str, Message)] = &[
        ("head", m::SIGN_HEAD),
        ("body", m::SIGN_BODY),
        ("deputy", m::SIGN_DEPUTY),
        ("body-deputy", m::SIGN_BODY_DEPUTY),
        ("other", m::SIGN_OTHER),
    ];
    let (session, language) = (desk.session, use_language());
    let value = Signal::derive(move || {
        session.track(Place::One(One::PaperForm));
        session.read(Place::One(One::Decision), |plan| form(plan).to_owned())
    });
    // The signers' names of the forms chosen before, restored when such a form is chosen again.
    let before = StoredValue::new(Vec::<(Hand, String)>::new());
    let on_edit = move |word: String| {
        let Some((_, sign_for, title, deputy)) = FORMS.iter().find(|form| form.0 == word) else {
            return;
        };
        let now = if *deputy { Hand::Deputy } else { Hand::Head };
        let (was, signer, named) = session.peek(|plan| {
            (hand(plan), plan.decision.signer.trim().to_owned(), officer(plan, *deputy))
        });
        let mut values = vec![
            (At::Decision(DecisionField::SignFor), Value::text(*sign_for)),
            (At::Decision(DecisionField::SignerTitle), Value::text(*title)),
        ];
        if was != now {
            before.update_value(|names| {
                names.retain(|(hand, _)| *hand != was);
                names.push((was, signer));
            });
            let kept = before.with_value(|names| {
                let own = names.iter().find(|(hand, name)| *hand == now && !name.is_empty());
                own.map(|(_, name)| name.clone())
            });
            values.push((SIGNER, Value::Text(kept.unwrap_or(named))));
        }
        let changes = session.peek(|plan| build::set_all(plan, values));
        session.apply(Name::Plain, changes);
        if session.get(SIGNER).is_none_or(|name| name.as_text().trim().is_empty()) {
            focus_soon(control_id(SIGNER));
        }
    };
    let all = picks(WORDS);
    let options = Signal::derive(move || {
        let alone = session.read(Place::One(One::PaperForm), Plan::stands_alone);
        let by_body = |pick: &Pick| !["head", "deputy"].contains(&pick.value.as_str());
        all.get().into_iter().filter(|pick| !alone || by_body(pick)).collect::<Vec<_>>()
    });
    let hint = Signal::derive(move || {
        let unnamed = session.read(Place::One(One::Decision), |plan| {
            plan.decision.signer.trim().is_empty().then(|| hand(plan))
        });
        (unnamed == Some(Hand::Deputy)).then(|| m::ASK_DEPUTY.get(language.get()).to_owned())
    });
    view! {
        <RadioChoice id="sign-form" label=say(m::SIGN_FORM) options value on_edit />
        <ProseOf at=At::Decision(DecisionField::SignFor) />
        <PlanLine at=At::Decision(DecisionField::SignerTitle) />
        <PlanLine at=SIGNER hint />
    }
}
