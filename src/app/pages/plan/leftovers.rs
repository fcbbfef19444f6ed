//! Chữ của kế hoạch cũ: each place to accept, change or keep.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::place::show_field;
use super::section_name;
use crate::app::acting::record_name;
use crate::app::keeper::Keeper;
use crate::app::language::{say, tell, use_language};
use crate::app::parts::{Button, ButtonKind, Disclosure, Glyph, TextField, Typed, keep_focus};
use crate::app::router::use_here;
use crate::app::session::Session;
use crate::browser::field::focus_first_in;
use crate::browser::{page, prefs};
use crate::edit::{Name, build};
use crate::plan::handover::{self, Waiting};
use crate::plan::next::PlanLeftover;
use crate::plan::{At, List, Plan};
use crate::text::leftovers::Kind;
use crate::text::{Language, Message, day, fields, plan_new as m, plan_page};

/// The id of what says how many are left.
const COUNT: &str = "leftovers-count";

/// The kinds in the order of their buttons.
const KINDS: [Kind; 4] = [Kind::Year, Kind::Agency, Kind::RankUnits, Kind::LegalBasis];

/// The numbers of those that a person chose to keep as they are.
#[derive(Clone, Copy)]
struct Kept {
    numbers: RwSignal<BTreeSet<usize>>,
    /// Where this device keeps them, once it is known which plan is open.
    name: Memo<Option<String>>,
}

impl Kept {
    fn here() -> Self {
        let keeper = Keeper::find();
        let name = Memo::new(move |_| {
            let plan = keeper.and_then(|keeper| keeper.open_id().get());
            plan.map(|plan| format!("leftovers-{plan}"))
        });
        let numbers = RwSignal::new(BTreeSet::new());
        Effect::new(move |_| {
            let kept = name.get().and_then(|name| prefs::get(prefs::Key::Seen(&name)));
            let kept = kept.unwrap_or_default();
            numbers.set(kept.split(' ').flat_map(str::parse).collect());
        });
        Self { numbers, name }
    }

    fn has(self, number: usize) -> bool {
        self.numbers.with(|numbers| numbers.contains(&number))
    }

    /// Keeps one, or looks at it again.
    fn turn(self, number: usize) {
        self.numbers.update(|numbers| {
            if !numbers.remove(&number) {
                numbers.insert(number);
            }
        });
        if let Some(name) = self.name.get_untracked() {
            let numbers = self.numbers.get_untracked();
            let words = numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(" ");
            prefs::set(prefs::Key::Seen(&name), &words);
        }
    }
}

#[component]
pub(super) fn LeftoversPart() -> impl IntoView {
    let session = Session::find()?;
    let kept = Kept::here();
    let waiting = Memo::new(move |_| session.whole(handover::waiting));
    let open = Memo::new(move |_| {
        let kept = kept.numbers.get();
        waiting.with(|all| all.iter().filter(|w| !kept.contains(&w.number)).cloned().collect())
    });
    let set_by = Memo::new(move |_| {
        let kept = kept.numbers.get();
        waiting.with(|all| all.iter().filter(|w| kept.contains(&w.number)).cloned().collect())
    });
    for waiting in [open, set_by] {
        keep_focus(numbers_of(waiting), next_place);
    }
    let count = tell(move |language| match open.with(Vec::len) {
        0 => m::NONE_LEFT.get(language).to_owned(),
        left => m::left(language, &left.to_string()),
    });
    let kept_head = tell(move |language| m::kept(language, &set_by.with(Vec::len).to_string()));
    Some(view! {
        <p class="soft">{say(m::LEFTOVERS_LEAD)}</p>
        <p class="leftovers__count" role="status" id=COUNT tabindex="-1">{count}</p>
        <div class="actions">
            {KINDS.map(|kind| view! { <AcceptAll session open kind /> }).collect_view()}
        </div>
        <Fields session waiting=open kept />
        {move || (!set_by.with(Vec::is_empty)).then(|| view! {
            <Disclosure label=kept_head id="leftovers-kept">
                <Fields session waiting=set_by kept />
            </Disclosure>
        })}
    })
}

fn numbers_of(waiting: Memo<Vec<Waiting>>) -> Signal<Vec<String>> {
    Signal::derive(move || waiting.with(|all| all.iter().map(|w| w.number.to_string()).collect()))
}

/// After a place was settled, the next one is at hand.
fn next_place(number: Option<String>) {
    let there = number.is_some_and(|number| focus_first_in(&place_id(&number)));
    if !there {
        page::focus(COUNT);
    }
}

fn place_id(number: &str) -> String {
    format!("leftover-place-{number}")
}

const fn kind_word(kind: Kind) -> Message {
    match kind {
        Kind::Year => m::KIND_YEAR,
        Kind::Agency => m::KIND_AGENCY,
        Kind::RankUnits => m::KIND_UNITS,
        Kind::LegalBasis => m::KIND_BASIS,
    }
}

/// Accepts every suggestion of a kind, as one step.
#[component]
fn AcceptAll(session: Session, open: Memo<Vec<Waiting>>, kind: Kind) -> impl IntoView {
    let of_kind = move || {
        open.with(|all| {
            let own = |w: &&Waiting| w.leftover.kind == kind && !w.leftover.suggested.is_empty();
            all.iter().filter(own).map(|w| w.leftover.clone()).collect::<Vec<_>>()
        })
    };
    let count = Memo::new(move |_| of_kind().len());
    let label = tell(move |language| {
        m::accept_all(language, &count.get().to_string(), kind_word(kind).get(language))
    });
    let accept = move |()| {
        let chosen = of_kind().into_iter().map(|one| (one.clone(), one.suggested)).collect();
        replace(session, chosen);
    };
    move || (count.get() > 1).then(|| view! { <Button label on_press=accept /> })
}

/// Replaces leftovers, each by what was chosen, as one step.
fn replace(session: Session, chosen: Vec<(PlanLeftover, String)>) {
    let changes = session.peek(|plan| {
        let mut fields: Vec<(At, Vec<(PlanLeftover, String)>)> = Vec::new();
        for (one, new) in chosen {
            match fields.last_mut().filter(|(at, _)| *at == one.at) {
                Some((_, all)) => all.push((one, new)),
                None => fields.push((one.at, vec![(one, new)])),
            }
        }
        let new = fields.iter().filter_map(|(at, all)| handover::resolved(plan, *at, all));
        build::set_all(plan, new)
    });
    session.apply(Name::Leftovers, changes);
}

/// The places, grouped by field.
#[component]
fn Fields(
    session: Session,
    #[prop(into)] waiting: Signal<Vec<Waiting>>,
    kept: Kept,
) -> impl IntoView {
    let fields = Memo::new(move |_| {
        let mut fields: Vec<At> = waiting.with(|all| all.iter().map(|w| w.leftover.at).collect());
        fields.dedup();
        fields.into_iter().map(|at| (at.to_string(), at)).collect::<Vec<_>>()
    });
    view! {
        <For each=move || fields.get() key=|(path, _)| path.clone() let:field>
            <FieldCard session waiting at=field.1 kept />
        </For>
    }
}

#[component]
fn FieldCard(session: Session, waiting: Signal<Vec<Waiting>>, at: At, kept: Kept) -> impl IntoView {
    let here = use_here();
    let title = tell(move |language| session.peek(|plan| field_title(language, plan, at)));
    let own = Memo::new(move |_| {
        waiting.with(|all| {
            let own = all.iter().filter(|w| w.leftover.at == at).cloned();
            own.map(|one| (one.number, one)).collect::<Vec<_>>()
        })
    });
    view! {
        // No landmark each: there may be a hundred.
        <div class="card">
            <h2 class="card__title">{title}</h2>
            <div class="card__body">
                <ul class="leftovers">
                    <For each=move || own.get() key=|(number, _)| *number let:one>
                        <Place session own number=one.0 kept />
                    </For>
                </ul>
                <div class="actions">
                    <Button label=say(plan_page::TO_PLACE) kind=ButtonKind::Quiet icon=Glyph::Next
                        on_press=move |()| show_field(session, here, at) />
                </div>
            </div>
        </div>
    }
}

fn field_title(language: Language, plan: &Plan, at: At) -> String {
    let label = fields::label(at).get(language);
    let owner = match at.record() {
        // Some sections have no title: then their number and first words say which is meant.
        Some((List::Sections, id)) => section_name(language, plan, id),
        Some((list, id)) => record_name(plan, list, id),
        None => String::new(),
    };
    if owner.is_empty() { label.to_owned() } else { format!("{owner}: {label}") }
}

#[component]
fn Place(
    session: Session,
    own: Memo<Vec<(usize, Waiting)>>,
    number: usize,
    kept: Kept,
) -> impl IntoView {
    let language = use_language();
    let one = Memo::new(move |_| {
        own.with(|own| own.iter().find(|(own, _)| *own == number).map(|(_, one)| one.clone()))
    });
    let text = move |read: fn(&Waiting) -> String| {
        one.with(|one| one.as_ref().map(read)).unwrap_or_default()
    };
    let before = move || text(|w| w.before.clone());
    let found = move || text(|w| day::show_stored(&w.leftover.found));
    let after = move || text(|w| w.after.clone());
    let kind = move || {
        let kind = one.with(|one| one.as_ref().map(|w| w.leftover.kind));
        kind.map(|kind| kind_word(kind).get(language.get()))
    };
    view! {
        <li class="leftovers__place" id=place_id(&number.to_string()) data-leftover=number.to_string()>
            <p class="leftovers__kind">{kind}</p>
            <p class="leftovers__words">{before}<mark class="leftovers__found">{found}</mark>{after}</p>
            <Choices session one number kept />
        </li>
    }
}

/// Accept, type other words, keep.
#[component]
fn Choices(
    session: Session,
    one: Memo<Option<Waiting>>,
    number: usize,
    kept: Kept,
) -> impl IntoView {
    let suggested = Memo::new(move |_| {
        one.with(|one| one.as_ref().map(|w| w.leftover.suggested.clone()).unwrap_or_default())
    });
    let put = move |new: String| {
        if let Some(one) = one.get_untracked() {
            replace(session, vec![(one.leftover, new)]);
        }
    };
    let label = tell(move |l| m::accept(l, &day::show_stored(&suggested.get())));
    let accept = move |()| put(suggested.get_untracked());
    // There may be more than a hundred: their fields are made when asked for.
    let typing = RwSignal::new(false);
    let other = RwSignal::new(String::new());
    let put_other = move |()| put(other.get_untracked());
    let is_kept = move || kept.has(number);
    let no_suggestion = move || suggested.with(String::is_empty);
    let turn = move |()| kept.turn(number);
    view! {
        {move || no_suggestion().then(|| view! { <p class="soft">{say(m::NO_SUGGESTION)}</p> })}
        <div class="actions">
            {move || (!no_suggestion()).then(|| view! { <Button label on_press=accept icon=Glyph::Check /> })}
            {move || {
                let word = if is_kept() { m::LOOK_AGAIN } else { m::KEEP };
                view! { <Button label=say(word) on_press=turn kind=ButtonKind::Quiet /> }
            }}
        </div>
        <Disclosure label=say(m::OTHER) open=typing>
            {move || typing.get().then(|| view! {
                <TextField id=format!("leftover-{number}") label=say(m::OTHER_LABEL) value=other
                    on_edit=move |typed: Typed| other.set(typed.text) />
                <div class="actions"><Button label=say(m::PUT) on_press=put_other /></div>
            })}
        </Disclosure>
    }
}
