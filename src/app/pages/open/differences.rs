//! Khác nhau ở đâu: part by part, which side changed, and both readings.

use std::sync::Arc;

use leptos::prelude::*;

use super::compared::Compared;
use super::taking::Taking;
use crate::app::ambient::language::{say, use_language};
use crate::app::keeper::Role;
use crate::app::parts::{Button, Card, Disclosure, Glyph, Icon};
use crate::file::{Difference, Group, Opened, Standing};
use crate::plan::naming::mark;
use crate::plan::{At, Id, List, Place, Plan, Value, naming};
use crate::read::day;
use crate::text::{Language, Message, fields, open_page as m, opening};

/// How many parts that both changed stand unfolded from the start.
const UNFOLDED: usize = 4;

/// How many places of a part are shown.
const SHOWN: usize = 12;

/// Everything that differs, folded by part.
#[component]
pub(super) fn Differences(
    taking: Taking,
    opened: Arc<Opened>,
    compared: Arc<Compared>,
) -> impl IntoView {
    let groups = compared.comparison.groups.clone();
    if groups.is_empty() {
        return ().into_any();
    }
    let rows = groups.into_iter().enumerate().map(move |(number, group)| {
        let (taking, opened, compared) = (taking.clone(), opened.clone(), compared.clone());
        view! { <Part taking opened compared group number /> }
    });
    view! {
        <Card title=say(m::DIFFERENCES) id="differences">
            <div class="sides">{rows.collect_view()}</div>
        </Card>
    }
    .into_any()
}

#[component]
fn Part(
    taking: Taking,
    opened: Arc<Opened>,
    compared: Arc<Compared>,
    group: Group,
    number: usize,
) -> impl IntoView {
    let language = use_language();
    let (subject, whose) = (group.subject, whose(&group));
    // What both changed is what is asked about; what was unfolded stays so.
    let conflicts = compared.comparison.groups.iter().filter(|group| group.conflicts()).count();
    let asked = group.conflicts() && conflicts <= UNFOLDED;
    let unfolded = taking.unfolded;
    let stood = unfolded.with_untracked(|all| all.contains(&subject));
    let (mine, theirs) = (compared.clone(), opened.clone());
    let label = Signal::derive(move || {
        let language = language.get();
        let title = title(language, &mine.mine.plan, &theirs.book.plan, subject);
        format!("{title}: {}", whose.get(language).to_lowercase())
    });
    let open = RwSignal::new(asked || stood);
    Effect::new(move |_| {
        let now = open.get();
        unfolded.update(|all| {
            all.retain(|other| *other != subject);
            all.extend(now.then_some(subject));
        });
    });
    // Hundreds of parts may differ: what is folded is not made.
    let rows = move || {
        if !open.get() {
            return None;
        }
        let language = language.get();
        let plans = (&compared.mine.plan, &opened.book.plan);
        let row = |(place, difference): (usize, &Difference)| {
            let id = format!("take-{number}-{place}");
            let take = can_be_taken(difference)
                .then(|| view! { <TakeOne taking=taking.clone() subject difference=difference.clone() id /> });
            let row = row(language, plans.0, plans.1, difference);
            view! { <li class="differ__row">{row}{take}</li> }
        };
        let shown = group.differences.iter().enumerate().take(SHOWN).map(row).collect_view();
        let more = group.differences.len().saturating_sub(SHOWN);
        let more = (more > 0).then(|| view! { <li>{m::more(language, &more.to_string())}</li> });
        Some((shown, more))
    };
    view! {
        <Disclosure label open>
            <ul class="differ">{rows}</ul>
        </Disclosure>
    }
}

/// Who changed a part: both, where each changed places of its own, is no conflict.
fn whose(group: &Group) -> Message {
    if group.standing == Standing::Both && !group.conflicts() {
        m::SIDE_EACH
    } else {
        side(group.standing)
    }
}

/// What this device alone changed is as it should be here.
fn can_be_taken(difference: &Difference) -> bool {
    difference.standing() != Standing::OnlyMine
}

/// Takes the file's version of one place.
#[component]
fn TakeOne(taking: Taking, subject: Place, difference: Difference, id: String) -> impl IntoView {
    let busy = taking.busy;
    let writes = {
        let role = taking.keeper.role();
        move || role.get() == Role::Writer
    };
    let take = StoredValue::new((taking, subject, difference, id));
    let press = move |()| {
        take.with_value(|(taking, subject, difference, id)| {
            let (standing, differences) = (difference.standing(), vec![difference.clone()]);
            taking.take(vec![Group { subject: *subject, standing, differences }], id.as_str());
        });
    };
    move || {
        let id = take.with_value(|(.., id)| id.clone());
        writes().then(|| view! { <Button label=say(m::TAKE_ONE) on_press=press busy id /> })
    }
}

const fn side(standing: Standing) -> Message {
    match standing {
        Standing::OnlyTheirs => m::SIDE_FILE,
        Standing::OnlyMine => m::SIDE_HERE,
        Standing::Both => m::SIDE_BOTH,
        Standing::Same | Standing::Unrelated => m::SIDE_UNKNOWN,
    }
}

/// The parts by name, for the question what would be lost.
pub(super) fn names(groups: &[Group], mine: &Plan) -> impl IntoView + use<> {
    let language = use_language();
    let (groups, mine) = (groups.to_vec(), mine.clone());
    (!groups.is_empty()).then(move || {
        let names = move || {
            let name = |group: &Group| title(language.get(), &mine, &mine, group.subject);
            groups.iter().map(name).map(|name| view! { <li>{name}</li> }).collect_view()
        };
        view! { <ul class="problems">{names}</ul> }
    })
}

fn title(language: Language, mine: &Plan, theirs: &Plan, subject: Place) -> String {
    match subject {
        Place::Record(list, id) => {
            let plan = if mine.row(list, id).is_some() { mine } else { theirs };
            if list == List::Remedies {
                return naming::name(plan, list, id);
            }
            opening::record(language, plan, list, id)
        }
        // Figures hang on their measure, and a value on its record.
        Place::Figures(id) => opening::record(language, mine, List::Measures, id),
        Place::Value(at) => fields::label(at).get(language).to_owned(),
        Place::One(one) => opening::one_name(one).get(language).to_owned(),
        Place::Order(list) => {
            let list = fields::record(list).get(language);
            format!("{}: {}", m::ORDER.get(language), list.to_lowercase())
        }
    }
}

fn row(language: Language, mine: &Plan, theirs: &Plan, difference: &Difference) -> AnyView {
    let standing = side(difference.standing()).get(language);
    match difference {
        Difference::Value { at, mine: here, theirs: there, .. } => {
            let owner = if mine.get(*at).is_some() { mine } else { theirs };
            let name = field(language, owner, *at);
            let (here, there) = (shown(language, mine, here), shown(language, theirs, there));
            view! { <Both name standing here there /> }.into_any()
        }
        Difference::Mine { list, id, .. } => {
            alone(language, mine, (*list, *id), m::ADDED_HERE, standing)
        }
        Difference::Theirs { list, id, .. } => {
            alone(language, theirs, (*list, *id), m::ADDED_FILE, standing)
        }
        Difference::Order { list, .. } => {
            let name = fields::record(*list).get(language);
            let words = format!("{}: {}", m::ORDER.get(language), name.to_lowercase());
            view! { <p>{words}</p> }.into_any()
        }
    }
}

fn alone(
    language: Language,
    plan: &Plan,
    (list, id): (List, Id),
    side: Message,
    standing: &'static str,
) -> AnyView {
    let name = opening::record(language, plan, list, id);
    let words = format!("{name}: {}", side.get(language));
    view! {
        <p class="differ__title"><bdi>{words}</bdi></p>
        <p class="soft">{standing}</p>
    }
    .into_any()
}

#[component]
fn Both(name: String, standing: &'static str, here: String, there: String) -> impl IntoView {
    view! {
            <p class="differ__title">{name} <span class="soft">{standing}</span></p>
            <dl class="differ__both">
                <div class="differ__side">
                    <dt class="differ__name"><Icon glyph=Glyph::Pencil /> {say(m::HERE)}</dt>
                    <dd class="differ__text"><bdi>{here}</bdi></dd>
                </div>
                <div class="differ__side">
                    <dt class="differ__name"><Icon glyph=Glyph::Document /> {say(m::IN_FILE)}</dt>
                    <dd class="differ__text"><bdi>{there}</bdi></dd>
                </div>
            </dl>
    }
}

/// "Định hướng khắc phục", or the measure and month of a figure.
fn field(language: Language, plan: &Plan, at: At) -> String {
    if let At::Figure(measure, slot) = at {
        let label = plan.measures.get(measure).map_or("", |measure| &measure.label);
        return format!("{label}, {}", fields::slot(language, slot));
    }
    let label = fields::label(at).get(language);
    let owner = at.record().map(|(list, id)| mark(plan, list, id));
    match owner.filter(|name| !name.is_empty()) {
        Some(owner) => format!("{owner}: {label}"),
        None => label.to_owned(),
    }
}

/// A value to read: words, a day, a tick, or the names of records.
fn shown(language: Language, plan: &Plan, value: &Value) -> String {
    let words = match value {
        Value::Text(text) => day::show_stored(text),
        Value::Flag(flag) => if *flag { "✓" } else { "" }.to_owned(),
        Value::Ids(ids) => {
            let name = |id: &Id| {
                let lists = List::ALL.iter();
                let mut names = lists.map(|list| mark(plan, *list, *id));
                names.find(|name| !name.is_empty()).unwrap_or_else(|| id.to_string())
            };
            ids.iter().map(name).collect::<Vec<_>>().join("; ")
        }
    };
    if words.is_empty() { m::EMPTY.get(language).to_owned() } else { words }
}
