//! Khác nhau ở đâu: part by part, which side changed it, and both versions.

use std::sync::Arc;

use leptos::prelude::*;

use super::compared::Compared;
use super::taking::TakeReview;
use crate::app::ambient::language::{say, use_language};
use crate::app::keeper::TabRole;
use crate::app::parts::{Button, Card, Disclosure, Glyph, Icon};
use crate::file::{ChangedBy, Difference, DifferenceGroup, Opened};
use crate::plan::{Place, Plan};
use crate::text::open_page as m;
use crate::view::differences::{DifferenceRow, row, title, whose};

/// The parts that both sides changed start unfolded, if there are no more than this.
const UNFOLDED: usize = 4;

/// How many differences of a part are shown.
const SHOWN: usize = 12;

/// Everything that differs, each part folded.
#[component]
pub(super) fn Differences(
    taking: TakeReview,
    opened: Arc<Opened>,
    compared: Arc<Compared>,
) -> impl IntoView {
    let groups = compared.comparison.groups.clone();
    if groups.is_empty() {
        return ().into_any();
    }
    let rows = groups.into_iter().enumerate().map(move |(number, group)| {
        let (taking, opened, compared) = (taking.clone(), opened.clone(), compared.clone());
        view! { <DifferencePart taking opened compared group number /> }
    });
    view! {
        <Card title=say(m::DIFFERENCES) id="differences">
            <div class="sides">{rows.collect_view()}</div>
        </Card>
    }
    .into_any()
}

#[component]
fn DifferencePart(
    taking: TakeReview,
    opened: Arc<Opened>,
    compared: Arc<Compared>,
    group: DifferenceGroup,
    number: usize,
) -> impl IntoView {
    let language = use_language();
    let (subject, whose) = (group.subject, whose(&group));
    // What both changed needs an answer, so it is unfolded; what was unfolded before stays so.
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
    // There may be hundreds of parts: the content of a folded one is not made.
    let rows = move || {
        if !open.get() {
            return None;
        }
        let language = language.get();
        let plans = (&compared.mine.plan, &opened.book.plan);
        let item = |(place, difference): (usize, &Difference)| {
            let id = format!("take-{number}-{place}");
            let take = can_be_taken(difference)
                .then(|| view! { <TakeOne taking=taking.clone() subject difference=difference.clone() id /> });
            let row = shown(row(language, plans.0, plans.1, difference));
            view! { <li class="differ__row">{row}{take}</li> }
        };
        let shown = group.differences.iter().enumerate().take(SHOWN).map(item).collect_view();
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

/// Whether the file's version can be taken: not if only this device changed the place.
fn can_be_taken(difference: &Difference) -> bool {
    difference.standing() != ChangedBy::OnlyMine
}

/// Takes the file's version of one place.
#[component]
fn TakeOne(
    taking: TakeReview,
    subject: Place,
    difference: Difference,
    id: String,
) -> impl IntoView {
    let busy = taking.busy;
    let writes = {
        let role = taking.keeper.role();
        move || role.get() == TabRole::Writer
    };
    let take = StoredValue::new((taking, subject, difference, id));
    let press = move |()| {
        take.with_value(|(taking, subject, difference, id)| {
            let (standing, differences) = (difference.standing(), vec![difference.clone()]);
            taking.take(
                vec![DifferenceGroup { subject: *subject, standing, differences }],
                id.as_str(),
            );
        });
    };
    move || {
        let id = take.with_value(|(.., id)| id.clone());
        writes().then(|| view! { <Button label=say(m::TAKE_ONE) on_press=press busy id /> })
    }
}

/// The names of the parts, for the question that says what would be lost.
pub(super) fn names(groups: &[DifferenceGroup], mine: &Plan) -> impl IntoView + use<> {
    let language = use_language();
    let (groups, mine) = (groups.to_vec(), mine.clone());
    (!groups.is_empty()).then(move || {
        let names = move || {
            let name = |group: &DifferenceGroup| title(language.get(), &mine, &mine, group.subject);
            groups.iter().map(name).map(|name| view! { <li>{name}</li> }).collect_view()
        };
        view! { <ul class="problems">{names}</ul> }
    })
}

fn shown(row: DifferenceRow) -> AnyView {
    match row {
        DifferenceRow::Both { name, standing, here, there } => {
            view! { <Both name standing here there /> }.into_any()
        }
        DifferenceRow::Alone { name, standing } => view! {
            <p class="differ__title"><bdi>{name}</bdi></p>
            <p class="soft">{standing}</p>
        }
        .into_any(),
        DifferenceRow::Order(words) => view! { <p>{words}</p> }.into_any(),
    }
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
