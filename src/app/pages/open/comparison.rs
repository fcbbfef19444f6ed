//! A file of a plan that is on this device already: who changed what, and what can be done.

use std::sync::Arc;

use leptos::prelude::*;

use super::compared::Compared;
use super::differences::Differences;
use super::taking::{Deeds, RULING, TakeReview};
use crate::app::ambient::language::{say, tell};
use crate::app::parts::{Button, ButtonKind, Confirm, LinkButton, Notice, NoticeKind};
use crate::browser::timer;
use crate::file::{ChangedBy, DifferenceGroup, Opened};
use crate::route;
use crate::route::Route;
use crate::text::open_page as m;
use crate::view::damage::{Hurt, hurt};
use crate::view::differences::{sentence, taken};

/// Compares the file with the plan on this device, and shows the result once that plan has been read.
#[component]
pub(super) fn FileComparison(taking: TakeReview, opened: Arc<Opened>) -> impl IntoView {
    let (compared, problem) = (taking.compared, taking.problem);
    let look = taking.clone();
    timer::spawn(async move { look.look().await });
    let failed = move || problem.get().filter(|_| compared.with(Option::is_none));
    view! {
        {move || failed().map(|why| {
            let words = tell(move |language| m::not_taken(language, &why));
            view! { <Notice text=words kind=NoticeKind::Danger /> }
        })}
        {move || compared.get().map(|compared| {
            view! { <FileVerdict taking=taking.clone() opened=opened.clone() compared /> }
        })}
    }
}

#[component]
fn FileVerdict(taking: TakeReview, opened: Arc<Opened>, compared: Arc<Compared>) -> impl IntoView {
    let standing = compared.comparison.standing;
    // If part of the file is lost or garbled, the differences are not anybody's changes.
    let ruined = standing != ChangedBy::Same && matches!(hurt(&opened), Hurt::Lost | Hurt::Garbled);
    let replaces = RwSignal::new(false);
    let name = standing_word(standing);
    let (left, both) = (compared.comparison.waiting(), compared.comparison.count(ChangedBy::Both));
    let partly = taking.taken.get_untracked().map(|count| {
        let words = tell(move |language| taken(language, count, left, both));
        view! { <Notice text=words kind=NoticeKind::Good id="taken-part" /> }
    });
    let (deeds, dialog, each) = (taking.clone(), taking.clone(), taking);
    let (chosen, lost) = (compared.clone(), compared.clone());
    view! {
        <section class="ruling" id=RULING tabindex="-1" aria-label=say(m::TITLE) data-standing=name>
            {partly}
            <p class="lead">{say(if ruined { m::HURT_HERE } else { sentence(&compared.comparison) })}</p>
            <TakeChoices taking=deeds compared=chosen replaces ruined />
        </section>
        <ReplaceDialog taking=dialog compared=lost open=replaces />
        <Differences taking=each opened compared />
    }
}

const fn standing_word(standing: ChangedBy) -> &'static str {
    match standing {
        ChangedBy::Same => "same",
        ChangedBy::OnlyTheirs => "only-theirs",
        ChangedBy::OnlyMine => "only-mine",
        ChangedBy::Both => "both",
        ChangedBy::Unrelated => "unrelated",
    }
}

/// What can be done, the recommended choice first; it depends on who changed what.
#[component]
fn TakeChoices(
    taking: TakeReview,
    compared: Arc<Compared>,
    replaces: RwSignal<bool>,
    /// Whether part of the file is lost or garbled: then the plan here is better.
    ruined: bool,
) -> impl IntoView {
    let standing = compared.comparison.standing;
    // Figures, fields and records are compared one by one, so whatever only the file changed can be taken.
    let partly = compared.comparison.only(ChangedBy::OnlyTheirs);
    let partly = if standing == ChangedBy::Both { partly } else { Vec::new() };
    let parts = partly.iter().map(|group| group.differences.len()).sum::<usize>();
    let conflicts = compared.comparison.count(ChangedBy::Both);
    let begun = taking.taken.get_untracked().is_some();
    let held = StoredValue::new((taking.clone(), compared, partly));
    let apart = move |()| held.with_value(|(taking, ..)| taking.create(true));
    let take = move |()| {
        held.with_value(|(taking, compared, _)| {
            taking.replace(compared.mine.clone(), m::TAKEN_ALL);
        });
    };
    let some =
        move |()| held.with_value(|(taking, _, partly)| taking.take(partly.clone(), "take-parts"));
    let (busy, to_plan) = (taking.busy, route::path(&Route::Overview));
    let main = move |when: bool| if when { ButtonKind::Main } else { ButtonKind::Plain };
    let differs = standing != ChangedBy::Same;
    let asks = matches!(standing, ChangedBy::Both | ChangedBy::Unrelated);
    let partly_words = tell(move |language| match conflicts {
        0 => m::MERGE_BOTH.get(language).to_owned(),
        _ => m::take_parts(language, &parts.to_string()),
    });
    view! {
        <Deeds taking>
            {(standing == ChangedBy::OnlyTheirs && !ruined).then(|| view! {
                <Button label=say(m::TAKE_CHANGES) on_press=take kind=ButtonKind::Main busy id="take-changes" />
            })}
            {(matches!(standing, ChangedBy::OnlyMine | ChangedBy::Same) || ruined).then(|| view! {
                <LinkButton label=say(m::KEEP_MINE) href=to_plan.clone() kind=ButtonKind::Main id="keep-mine" />
            })}
            {(parts > 0 && !ruined).then(|| view! {
                <Button label=partly_words on_press=some kind=ButtonKind::Main busy id="take-parts" />
            })}
            {(begun && asks).then(|| view! {
                <LinkButton label=say(m::KEEP_REST) href=to_plan.clone() id="keep-rest" />
            })}
            {differs.then(|| view! {
                <Button label=say(m::SEPARATE) on_press=apart kind=main(asks && parts == 0 && !begun && !ruined) busy id="open-apart" />
            })}
            {(differs && standing != ChangedBy::OnlyTheirs).then(|| view! {
                <Button label=say(m::REPLACE) on_press=move |()| replaces.set(true) id="replace-ask" />
            })}
        </Deeds>
    }
}

/// Asks before the plan here is replaced, and says what would be lost.
#[component]
fn ReplaceDialog(
    taking: TakeReview,
    compared: Arc<Compared>,
    open: RwSignal<bool>,
) -> impl IntoView {
    let lost: Vec<DifferenceGroup> = [ChangedBy::OnlyMine, ChangedBy::Both, ChangedBy::Unrelated]
        .into_iter()
        .flat_map(|standing| compared.comparison.only(standing))
        .collect();
    let count = lost.iter().map(|group| group.differences.len()).sum::<usize>();
    let words = tell(move |language| match count {
        0 => m::REPLACE_NOTHING_LOST.get(language).to_owned(),
        count => m::replace_lost(language, &count.to_string()),
    });
    let busy = taking.busy;
    let names = super::differences::names(&lost, &compared.mine.plan);
    let replace = move |()| {
        open.set(false);
        taking.replace(compared.mine.clone(), m::REPLACED);
    };
    view! {
        <Confirm id="replace" title=say(m::REPLACE_TITLE) open yes=say(m::REPLACE_NOW) busy
            yes_id="replace-now" on_yes=replace on_close=move |()| open.set(false)>
            <p>{words}</p>
            {names}
            <p>{say(m::REPLACE_KEPT)}</p>
        </Confirm>
    }
}
