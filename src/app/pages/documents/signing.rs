//! Thể thức ký: the usual forms, and who signs in each.

use leptos::prelude::*;

use super::choices::picks;
use super::desk::Desk;
use crate::app::bound::{LineOf, ProseOf, control_id};
use crate::app::language::{say, use_language};
use crate::app::parts::{RadioChoice, focus_soon};
use crate::app::session::Key;
use crate::document::authority_lines;
use crate::edit::{Name, build};
use crate::plan::{At, DecisionField, One, Plan, Value};
use crate::text::{Message, documents as m};

/// The usual forms of signing: whom the signer signs for, the title, and whether a deputy signs.
const FORMS: [(&str, &str, &str, bool); 4] = [
    ("head", "", "CHỦ TỊCH", false),
    ("body", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", false),
    ("deputy", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", true),
    ("body-deputy", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", true),
];

const SIGNER: At = At::Decision(DecisionField::Signer);

/// Whether a deputy signs, by the words of the decision.
fn signs_for(plan: &Plan) -> bool {
    let held = authority_lines(&plan.decision.sign_for, &plan.decision.signer_title);
    held.iter().any(|line| line.starts_with("KT.") || line.starts_with("PHÓ"))
}

/// Whoever signs as the head or as a deputy, where the list of officers names one alone.
fn named(plan: &Plan, deputy: bool) -> String {
    let title = |title: &str| {
        let title = title.to_lowercase();
        if deputy { title.contains("phó chủ tịch") } else { title.starts_with("chủ tịch") }
    };
    let officers = plan.officers.iter().map(|(_, officer)| officer);
    let mut names = officers
        .filter(|officer| !officer.retired && title(&officer.title))
        .map(|officer| officer.name.trim())
        .filter(|name| !name.is_empty());
    match (names.next(), names.next()) {
        (Some(name), None) => name.to_owned(),
        _ => String::new(),
    }
}

#[component]
pub(super) fn Signing(desk: Desk) -> impl IntoView {
    const WORDS: &[(&str, Message)] = &[
        ("head", m::SIGN_HEAD),
        ("body", m::SIGN_BODY),
        ("deputy", m::SIGN_DEPUTY),
        ("body-deputy", m::SIGN_BODY_DEPUTY),
        ("other", m::SIGN_OTHER),
    ];
    let (session, language) = (desk.session, use_language());
    let value = Signal::derive(move || {
        session.read(Key::One(One::Decision), |plan| {
            let decision = &plan.decision;
            let held = authority_lines(&decision.sign_for, &decision.signer_title);
            let form = FORMS.iter().find(|form| held == authority_lines(form.1, form.2));
            form.map_or("other", |form| form.0).to_owned()
        })
    });
    // The name that stood when the other form was chosen, to come back with it.
    let before = StoredValue::new((String::new(), String::new()));
    let on_edit = move |word: String| {
        let Some((_, sign_for, title, deputy)) = FORMS.iter().find(|form| form.0 == word) else {
            return;
        };
        let (was, signer, named) = session.peek(|plan| {
            (signs_for(plan), plan.decision.signer.trim().to_owned(), named(plan, *deputy))
        });
        let mut values = vec![
            (At::Decision(DecisionField::SignFor), Value::text(*sign_for)),
            (At::Decision(DecisionField::SignerTitle), Value::text(*title)),
        ];
        if was != *deputy {
            before.update_value(|(head, other)| {
                *(if was { other } else { head }) = signer;
            });
            let kept =
                before.with_value(|(head, other)| if *deputy { other } else { head }.clone());
            values.push((SIGNER, Value::Text(if kept.is_empty() { named } else { kept })));
        }
        let changes = session.peek(|plan| build::set_all(plan, values));
        session.apply(Name::Plain, changes);
        if session.get(SIGNER).is_none_or(|name| name.as_text().trim().is_empty()) {
            focus_soon(control_id(SIGNER));
        }
    };
    let hint = Signal::derive(move || {
        let unnamed = session.read(Key::One(One::Decision), |plan| {
            signs_for(plan) && plan.decision.signer.trim().is_empty()
        });
        unnamed.then(|| m::ASK_DEPUTY.get(language.get()).to_owned())
    });
    view! {
        <RadioChoice id="sign-form" label=say(m::SIGN_FORM) options=picks(WORDS) value on_edit />
        <ProseOf at=At::Decision(DecisionField::SignFor) />
        <LineOf at=At::Decision(DecisionField::SignerTitle) />
        <LineOf at=SIGNER hint />
    }
}
