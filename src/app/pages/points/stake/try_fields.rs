//! The fields in which figures of one criterion are tried, what that gives, and its use as a target.

use leptos::prelude::*;

use super::super::desk::PointsDesk;
use super::trying::Trying;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::ambient::today::use_today;
use crate::app::parts::{
    Choice, CountField, FieldGrid, Free, NumberField, Pick, Typed, Words, fixed_chip,
};
use crate::edit::Name;
use crate::edit::remedying::use_as_target;
use crate::plan::{Answer, CriterionScoreField, Id};
use crate::score::Points;
use crate::text::{Message, codes, problems, stake_page as m};
use crate::view::points::{
    Asks, TryField, TryKey, score_row, tried_row, tried_targets, tried_threshold, try_fields,
};

#[component]
pub(super) fn TryCriterion(
    desk: PointsDesk,
    trying: Trying,
    criterion: Id,
    called: Signal<String>,
    remedy: Memo<Option<Id>>,
) -> impl IntoView {
    let fields = memo(move || {
        desk.read(|language, plan, t| {
            let row = score_row(language, plan, &t.scheme, &t.sheet, criterion)?;
            Some((row.asks.clone(), try_fields(language, plan, &row)))
        })
    });
    let keys = memo(move || {
        let keys = |all: &Option<(Asks, Vec<TryField>)>| {
            all.as_ref().map(|(_, all)| all.iter().map(|one| one.key).collect()).unwrap_or_default()
        };
        fields.with(|all| -> Vec<TryKey> { keys(all) })
    });
    // A field is made anew only when another is asked for.
    let drawn = move || {
        let of = |(place, key)| field(desk, trying, criterion, (place, key), fields);
        keys.get().into_iter().enumerate().map(of).collect_view()
    };
    view! {
        <p class="soft">{say(m::TRY_HINT)}</p>
        <Free>{view! { <FieldGrid>{drawn}</FieldGrid> }.into_any()}</Free>
        <TriedOutcome desk trying criterion called remedy />
    }
}

/// One field. It is no field of the plan: nothing of it reaches the session.
fn field(
    desk: PointsDesk,
    trying: Trying,
    criterion: Id,
    (place, key): (usize, TryKey),
    fields: Memo<Option<(Asks, Vec<TryField>)>>,
) -> AnyView {
    let mine = move |read: fn(&TryField) -> &String| {
        Signal::derive(move || {
            fields.with(|all| {
                let own = all.as_ref().and_then(|(_, all)| all.get(place));
                own.map(|one| read(one).clone()).unwrap_or_default()
            })
        })
    };
    let (label, now) = (mine(|one| &one.label), mine(|one| &one.now));
    let hint = Signal::derive(move || Some(now.get()));
    let id = format!("try-{criterion}-{place}");
    let value: Signal<String> = memo(move || trying.text(criterion, key)).into();
    let on_edit = move |Typed { text, .. }: Typed| trying.set(criterion, key, text);
    match key {
        TryKey::Score(CriterionScoreField::Answer) => {
            let codes = codes::options::<Answer>();
            let codes = codes.into_iter().filter(|(code, _)| !code.is_empty());
            let picks: Vec<(String, Message)> =
                codes.map(|(code, word)| (code.to_owned(), word)).collect();
            let options = Signal::derive(move || {
                let language = desk.language.get();
                let own =
                    picks.iter().map(|(code, word)| Pick::new(code.clone(), word.get(language)));
                let as_is = Pick::new("", m::UNTRIED.get(language));
                std::iter::once(as_is).chain(own).collect::<Vec<_>>()
            });
            let pick = move |code: String| trying.set(criterion, key, code);
            view! { <Choice id label options value on_edit=pick /> }.into_any()
        }
        TryKey::Score(CriterionScoreField::Word) => {
            let options = Signal::derive(move || {
                let words = fields.with(|all| match all {
                    Some((Asks::Word(words), _)) => words.clone(),
                    Some(_) | None => Vec::new(),
                });
                let own = words.into_iter().map(|word| Pick::new(word.clone(), word));
                let as_is = Pick::new("", m::UNTRIED.get(desk.language.get()));
                std::iter::once(as_is).chain(own).collect::<Vec<_>>()
            });
            let pick = move |word: String| trying.set(criterion, key, word);
            view! { <Choice id label options value on_edit=pick hint /> }.into_any()
        }
        TryKey::Score(CriterionScoreField::Own) => {
            let problem = Signal::derive(move || {
                let fault = value.with(|text| Points::parse(text).err());
                fault.map(|fault| problems::points(fault).get(desk.language.get()).to_owned())
            });
            view! { <NumberField id label value on_edit problem hint /> }.into_any()
        }
        TryKey::Score(_) | TryKey::Measure(_) => {
            view! { <CountField id label value on_edit hint /> }.into_any()
        }
    }
}

/// What is tried gives so many points, and puts the targets so; and may become a target.
#[component]
fn TriedOutcome(
    desk: PointsDesk,
    trying: Trying,
    criterion: Id,
    called: Signal<String>,
    remedy: Memo<Option<Id>>,
) -> impl IntoView {
    let today = use_today();
    let language = desk.language;
    let scheme = move || desk.read_set(|_, _, table| table.scheme.clone());
    let words = tell(move |language| {
        let scheme = scheme();
        trying
            .read(criterion, |_, sheet| tried_row(language, &scheme, sheet, criterion))
            .unwrap_or_default()
    });
    let targets = memo(move || {
        let (language, day, remedy) = (language.get(), today.get(), remedy.get());
        trying
            .read(criterion, |plan, _| {
                remedy.map(|remedy| tried_targets(language, plan, remedy, day))
            })
            .flatten()
            .unwrap_or_default()
    });
    let threshold = memo(move || {
        let scheme = scheme();
        let node = scheme.place(criterion).and_then(|place| scheme.nodes.get(place))?;
        let now = desk.read(|_, _, t| t.sheet.line(criterion).and_then(|line| line.own.points));
        trying
            .read(criterion, |_, sheet| tried_threshold(&node.rule, sheet.line(criterion)?, now))?
    });
    let shown = move || {
        let line = |(label, status, word): (String, crate::view::chip::ChipStatus, String)| {
            view! { <li>{label} " " {fixed_chip(status, word)}</li> }
        };
        targets.get().into_iter().map(line).collect_view()
    };
    let usable = memo(move || threshold.with(Option::is_some));
    view! {
        <p class="stakes__if"><Words text=words /></p>
        <ul class="stakes__plain">{shown}</ul>
        {move || usable.get().then(|| view! { <UseAsTarget desk criterion called threshold /> })}
    }
}

/// "Dùng làm chỉ tiêu": the one thing of a trial that is written, in one edit.
#[component]
fn UseAsTarget(
    desk: PointsDesk,
    criterion: Id,
    called: Signal<String>,
    threshold: Memo<Option<String>>,
) -> impl IntoView {
    let session = desk.session;
    let said = RwSignal::new(None::<Message>);
    let write = move |_| {
        let Some(threshold) = threshold.get_untracked() else { return };
        let changes = session
            .peek(|plan| use_as_target(plan, criterion, &threshold, &mut || session.fresh()));
        let words = if changes.is_empty() {
            let named = session.peek(|plan| {
                let row = plan.criteria.get(criterion);
                row.is_some_and(|row| !(row.code.trim().is_empty() && row.name.trim().is_empty()))
            });
            Some(if named { m::USED_ALREADY } else { m::NOT_USED })
        } else {
            session.apply(Name::Plain, changes).then_some(m::USED)
        };
        said.set(words);
    };
    // What was said is of what was tried then.
    Effect::new(move |before: Option<()>| {
        threshold.track();
        if before.is_some() {
            said.set(None);
        }
    });
    let label = tell(move |language| m::use_named(language, &called.get()));
    let words = tell(move |language| {
        said.get().map(|said| said.get(language).to_owned()).unwrap_or_default()
    });
    view! {
        <p class="actions">
            <button type="button" class="button button--main" id=format!("use-{criterion}") aria-label=label on:click=write>{say(m::USE)}</button>
            <span role="status"><Words text=words /></span>
        </p>
    }
}
