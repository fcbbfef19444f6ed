//! Kết quả năm cũ: what the new plan is told of the old one, and what it leaves out, each on request.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::agency::CommuneAnswers;
use super::year_of;
use crate::app::ambient::language::{say, tell};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Card, Disclosure, Toggle, Words};
use crate::plan::{Id, Plan};
use crate::text::format::format_count;
use crate::text::plan_new as m;
use crate::view::old_year::OldYear;

/// What is asked of the old year.
#[derive(Clone, Copy)]
pub(super) struct CarryAnswers {
    old: StoredValue<Option<OldYear>>,
    told: RwSignal<bool>,
    leave_out: RwSignal<bool>,
    /// The remedies that were met and are carried over all the same.
    kept: RwSignal<BTreeSet<Id>>,
}

impl CarryAnswers {
    /// Nothing is asked for to begin with.
    pub fn starting(plan: &Plan, today: NaiveDate) -> Self {
        Self {
            old: StoredValue::new(OldYear::of(plan, today)),
            told: RwSignal::new(false),
            leave_out: RwSignal::new(false),
            kept: RwSignal::default(),
        }
    }

    /// The day on which results are seen, if they are asked for.
    pub fn results(self) -> Option<NaiveDate> {
        let day = self.old.with_value(|old| old.as_ref().map(|old| old.seen_on));
        day.filter(|_| self.told.get_untracked())
    }

    /// The remedies that are not carried over.
    pub fn gone(self) -> Vec<Id> {
        let kept = self.kept.get();
        let met = self.old.with_value(|old| old.as_ref().map(|old| old.met.clone()));
        let ids = met.unwrap_or_default().into_iter().map(|(id, _)| id);
        ids.filter(|id| self.leave_out.get() && !kept.contains(id)).collect()
    }
}

/// The card of the old year's results. `agency` is the old plan's, `other` whether another may be asked for.
#[component]
pub(super) fn OldYearCard(
    answers: CarryAnswers,
    asked: CommuneAnswers,
    other: RwSignal<bool>,
    commune: String,
) -> impl IntoView {
    let old = answers.old.get_value()?;
    let year = old.year;
    let goes_on = memo(move || {
        let own = !other.get() || asked.commune.with(|name| name.trim() == commune);
        own && asked.year.with(|typed| year_of(typed).is_none_or(|typed| typed > year))
    });
    let running = old.running.then_some(old.through);
    Some(view! {
        <Card title=tell(move |language| m::old_year_card(language, &year.to_string()))>
            {running.map(|through| view! {
                <p class="soft" id="old-year-running">{tell(move |language| match through {
                    Some(month) => m::year_goes_on(language, &year.to_string(), &month.to_string()),
                    None => m::year_goes_on_blank(language, &year.to_string()),
                })}</p>
            })}
            {move || if goes_on.get() {
                view! { <CarryChoices answers old=old.clone() /> }.into_any()
            } else {
                view! { <p class="soft" id="old-year-not">{say(m::NOT_THIS_PLANS_PAST)}</p> }.into_any()
            }}
        </Card>
    })
}

#[component]
fn CarryChoices(answers: CarryAnswers, old: OldYear) -> impl IntoView {
    let (year, appraised, count) = (old.year.to_string(), old.appraised, old.told.len());
    let label = year.clone();
    let told = old.told;
    let list = move || {
        let row = |(name, words): (String, String)| {
            view! { <li class="stack"><strong>{name}</strong><span lang="vi">{words}</span></li> }
        };
        view! { <ul class="stack" id="old-year-told">{told.clone().into_iter().map(row).collect_view()}</ul> }
    };
    view! {
        <Toggle id="old-year-results" label=tell(move |language| m::tell_results(language, &label))
            value=answers.told on_edit=move |on| answers.told.set(on) hint=say(m::TELL_RESULTS_HINT) />
        {move || answers.told.get().then(|| {
            let list = list.clone();
            view! {
                <Disclosure label=tell(move |language| m::sentences_told(language, &format_count(wide(count), language)))>
                    {list()}
                </Disclosure>
            }
        })}
        <Toggle id="old-year-leave-out" label=say(m::LEAVE_OUT_MET) value=answers.leave_out
            on_edit=move |on| answers.leave_out.set(on) hint=say(m::LEAVE_OUT_HINT) />
        <MetRemedies answers met=old.met all=old.remedies />
        {(appraised > 0).then(|| view! {
            <p class="soft" id="old-year-points">{tell(move |language| {
                m::points_brought(language, &format_count(wide(appraised), language), &year)
            })}</p>
        })}
    }
}

/// What would be left out, one by one, before anything is made.
#[component]
fn MetRemedies(answers: CarryAnswers, met: Vec<(Id, String)>, all: usize) -> impl IntoView {
    let none = met.is_empty();
    let rows = move || {
        let row = |(id, name): (Id, String)| {
            let value = Signal::derive(move || answers.kept.with(|kept| !kept.contains(&id)));
            let on_edit = move |gone: bool| {
                answers.kept.update(|kept| {
                    if gone {
                        kept.remove(&id);
                    } else {
                        kept.insert(id);
                    }
                });
            };
            view! {
                <li><Toggle id=format!("leave-out-{id}") label=Signal::stored(name) value on_edit /></li>
            }
        };
        met.clone().into_iter().map(row).collect_view()
    };
    let counts = tell(move |language| {
        let gone = answers.gone().len();
        let count = |count: usize| format_count(wide(count), language);
        m::left_out(language, &count(gone), &count(all - gone.min(all)), &count(all))
    });
    move || {
        answers.leave_out.get().then(|| {
            if none {
                return view! { <p id="leave-out-none">{say(m::NONE_MET)}</p> }.into_any();
            }
            view! {
                <ul id="leave-out-list">{rows()}</ul>
                <p id="leave-out-count"><Words text=counts /></p>
            }
            .into_any()
        })
    }
}

fn wide(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
