//! Thể thức ký: the usual forms, and who signs in each.

use leptos::prelude::*;

use super::desk::Desk;
use super::picks::picks;
use crate::app::ambient::language::{say, use_language};
use crate::app::parts::{RadioChoice, focus_soon};
use crate::app::records::fields::{LineOf, ProseOf, control_id};
use crate::edit::{Name, build};
use crate::plan::{At, DecisionField, One, Place, Plan, Value};
use crate::read::signing::{authority_lines, capitals};
use crate::text::{Message, documents as m};

/// The usual forms of signing: whom the signer signs for, the title, and whether a deputy signs.
const FORMS: [(&str, &str, &str, bool); 4] = [
    ("head", "", "CHỦ TỊCH", false),
    ("body", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", false),
    ("deputy", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", true),
    ("body-deputy", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", true),
];

const SIGNER: At = At::Decision(DecisionField::Signer);

/// Whose hand signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hand {
    Head,
    Deputy,
    /// Somebody else: by order, of another office.
    Other,
}

/// Who signs, by the words of the decision.
fn hand(plan: &Plan) -> Hand {
    let held = authority_lines(&plan.decision.sign_for, &plan.decision.signer_title);
    match held.last().map(String::as_str) {
        None | Some("CHỦ TỊCH" | "Q. CHỦ TỊCH" | "QUYỀN CHỦ TỊCH") => Hand::Head,
        Some("PHÓ CHỦ TỊCH") => Hand::Deputy,
        Some(_) => Hand::Other,
    }
}

/// Whoever signs as the head or as a deputy, where the list of officers names one alone.
fn named(plan: &Plan, deputy: bool) -> String {
    // Of the committee: the council, the front and the unions have heads of their own.
    let title = |title: &str| {
        let title = capitals(title.trim());
        let head = if deputy { "PHÓ CHỦ TỊCH" } else { "CHỦ TỊCH" };
        let of = title.strip_prefix(head).map(str::trim_start);
        of.is_some_and(|of| {
            of.is_empty() || of.starts_with("UBND") || of.starts_with("ỦY BAN NHÂN DÂN")
        })
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
        session.read(Place::One(One::Decision), |plan| {
            let decision = &plan.decision;
            let held = authority_lines(&decision.sign_for, &decision.signer_title);
            let form = FORMS.iter().find(|form| held == authority_lines(form.1, form.2));
            form.map_or("other", |form| form.0).to_owned()
        })
    });
    // The names that stood when another form was chosen, to come back with it.
    let before = StoredValue::new(Vec::<(Hand, String)>::new());
    let on_edit = move |word: String| {
        let Some((_, sign_for, title, deputy)) = FORMS.iter().find(|form| form.0 == word) else {
            return;
        };
        let now = if *deputy { Hand::Deputy } else { Hand::Head };
        let (was, signer, named) = session.peek(|plan| {
            (hand(plan), plan.decision.signer.trim().to_owned(), named(plan, *deputy))
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
    let hint = Signal::derive(move || {
        let unnamed = session.read(Place::One(One::Decision), |plan| {
            plan.decision.signer.trim().is_empty().then(|| hand(plan))
        });
        (unnamed == Some(Hand::Deputy)).then(|| m::ASK_DEPUTY.get(language.get()).to_owned())
    });
    view! {
        <RadioChoice id="sign-form" label=say(m::SIGN_FORM) options=picks(WORDS) value on_edit />
        <ProseOf at=At::Decision(DecisionField::SignFor) />
        <LineOf at=At::Decision(DecisionField::SignerTitle) />
        <LineOf at=SIGNER hint />
    }
}
