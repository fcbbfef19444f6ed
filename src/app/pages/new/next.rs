//! Lập từ kế hoạch có sẵn: next year's plan, or the plan of another commune.

use leptos::prelude::*;

use super::agency::{AgencyFields, CommuneAnswers, YearFields};
use super::results::{CarryAnswers, OldYearCard};
use super::{AnswerLine, CountAnswer, begin, year_of};
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::today::use_today;
use crate::app::keeper::Keeper;
use crate::app::parts::{Button, ButtonKind, Card, FieldGrid, LinkButton, PageHeading, Toggle};
use crate::app::session::Session;
use crate::browser::page;
use crate::plan::{At, Frame, LastResult, LastResultField, Plan, naming};
use crate::renew::handover;
use crate::renew::next::{NextPlan, OldWords, next_plan};
use crate::route;
use crate::route::Route;
use crate::route::outline::PlanPart;
use crate::text::{Message, fields, plan_new as m, plan_page as words};

/// The page that asks in what the new plan differs from the open one.
#[component]
pub fn NextPage() -> impl IntoView {
    let session = Session::here();
    move || {
        if session.is_open() {
            view! { <Questions session /> }.into_any()
        } else {
            view! {
                <PageHeading title=say(m::NEXT_TITLE) />
                <p>{say(m::NO_PLAN)}</p>
                <p><LinkButton label=say(crate::text::shell::TO_START) href=route::path(&Route::Start) /></p>
            }
            .into_any()
        }
    }
}

/// The last result for the new plan, as typed.
#[derive(Clone, Copy)]
struct LastResultAnswers {
    rank: RwSignal<String>,
    units: RwSignal<String>,
    change: RwSignal<String>,
    band: RwSignal<String>,
    points: RwSignal<String>,
    published: RwSignal<String>,
}

impl LastResultAnswers {
    /// Starts with what the open plan knows about the result of its own year.
    fn starting(plan: &Plan) -> Self {
        let start = |text: &str| RwSignal::new(text.to_owned());
        Self {
            rank: start(&plan.aim.published_rank),
            units: start(&plan.frame.units),
            change: start(""),
            band: start(&plan.aim.published_band),
            points: start(""),
            published: start(&plan.aim.published),
        }
    }

    fn last_result(self) -> LastResult {
        let text = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        LastResult {
            rank: text(self.rank),
            units: text(self.units),
            change: text(self.change),
            band: text(self.band),
            points: text(self.points),
            published: text(self.published),
            ..LastResult::default()
        }
    }
}

#[component]
fn Questions(session: Session) -> impl IntoView {
    let (here, language) = (use_here(), use_language());
    let today = use_today().get_untracked();
    let carried = session.peek(|plan| CarryAnswers::starting(plan, today));
    let commune = session.peek(|plan| plan.agency.name.clone());
    let (asked, result, title) = session.peek(|plan| {
        let year = plan.year().map(|year| (year + 1).to_string()).unwrap_or_default();
        let frame = Frame { year, ..plan.frame.clone() };
        let title = format!("{} {}", naming::agency_name(&plan.agency), plan.frame.year);
        (CommuneAnswers::starting(&plan.agency, &frame), LastResultAnswers::starting(plan), title)
    });
    let other = RwSignal::new(false);
    let pressed = RwSignal::new(false);
    let no_year = move || asked.year.with(|year| year_of(year).is_none());
    let no_name = move || other.get() && asked.commune.with(|name| name.trim().is_empty());
    let year_problem = Signal::derive(move || {
        (pressed.get() && no_year()).then(|| m::YEAR_NEEDED.get(language.get()).to_owned())
    });
    let name_problem = Signal::derive(move || {
        (pressed.get() && no_name()).then(|| m::COMMUNE_NEEDED.get(language.get()).to_owned())
    });
    let keeper = Keeper::here();
    let create = move |()| {
        pressed.set(true);
        match asked.year.with_untracked(|year| year_of(year)) {
            None => {
                page::focus("new-year");
            }
            Some(_) if no_name() => {
                page::focus("new-commune");
            }
            Some(year) => {
                let agency = other.get_untracked().then(|| asked.plan(year));
                let units = asked.units.get_untracked();
                let last_result = result.last_result();
                let (results, leave_out) = (carried.results(), untrack(move || carried.gone()));
                let next = NextPlan { year, units, agency, last_result, results, leave_out };
                let plan = session.peek(|old| made(old, &next));
                begin(keeper, here, plan, Route::Plan(Some(PlanPart::Leftovers.word())));
            }
        }
    };
    view! {
        <PageHeading title=say(m::NEXT_TITLE) />
        <p class="soft">{tell(move |language| m::next_lead(language, &title))}</p>
        <Card title=say(m::YEAR_CARD)>
            <YearFields asked year_problem />
        </Card>
        <ResultCard result />
        <OldYearCard answers=carried asked other commune />
        <Card title=say(m::COMMUNE_CARD)>
            <Toggle id="other-agency" label=say(m::OTHER_AGENCY) value=other
                on_edit=move |on| other.set(on) hint=say(m::OTHER_AGENCY_HINT) />
            {move || other.get().then(|| view! { <AgencyFields asked name_problem /> })}
        </Card>
        <p class="soft">{say(m::AFTER)} " " {say(m::OTHERS_STAY)}</p>
        <div class="actions">
            <Button label=say(m::CREATE) kind=ButtonKind::Main on_press=create id="create-plan" />
        </div>
    }
}

/// The next plan, with the leftovers of the old one noted in it.
fn made(old: &Plan, next: &NextPlan) -> Plan {
    let mut plan = next_plan(old, next);
    let words = OldWords::between(old, &plan);
    handover::keep(&mut plan, &words);
    plan
}

#[component]
fn ResultCard(result: LastResultAnswers) -> impl IntoView {
    const fn label(field: LastResultField) -> Message {
        fields::label(At::LastResult(field))
    }
    view! {
        <Card title=say(m::LAST_RESULT_CARD)>
            <p class="soft">{say(m::LAST_RESULT_HINT)}</p>
            <FieldGrid>
                <CountAnswer id="next-rank" label=label(LastResultField::Rank) value=result.rank />
                <CountAnswer id="next-out-of" label=label(LastResultField::Units) value=result.units />
                <AnswerLine id="next-change" label=label(LastResultField::Change) value=result.change
                    hint=say(words::CHANGE_HINT) />
            </FieldGrid>
            <FieldGrid>
                <AnswerLine id="next-band" label=label(LastResultField::Band) value=result.band />
                <AnswerLine id="next-points" label=label(LastResultField::Points) value=result.points />
                <AnswerLine id="next-published" label=label(LastResultField::Published) value=result.published />
            </FieldGrid>
        </Card>
    }
}
