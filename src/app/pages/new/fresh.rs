//! Lập kế hoạch mới: from the answers to a few questions.

use chrono::Datelike as _;
use leptos::prelude::*;

use super::agency::{AgencyFields, CommuneAnswers, FormChoice, YearFields};
use super::earlier::EarlierPlans;
use super::{begin, year_of};
use crate::app::ambient::here::use_here;
use crate::app::ambient::language::{say, use_language};
use crate::app::ambient::today::use_calendar;
use crate::app::keeper::Keeper;
use crate::app::parts::{Button, ButtonKind, Card, PageHeading};
use crate::browser::page;
use crate::plan::{Agency, Frame};
use crate::preset;
use crate::route::Route;
use crate::route::outline::PlanPart;
use crate::text::plan_new as m;

/// The page that asks for the commune and the year of a new plan.
#[component]
pub fn NewPage() -> impl IntoView {
    let (here, language, today) = (use_here(), use_language(), use_calendar().get_untracked());
    // Plans are written late in the year before: from October on the next year is proposed.
    let year = if today.month() >= 10 { today.year() + 1 } else { today.year() };
    let frame = Frame { year: year.to_string(), ..Frame::default() };
    let asked = CommuneAnswers::starting(&Agency::default(), &frame);
    let pressed = RwSignal::new(false);
    let no_name = move || asked.commune.with(|name| name.trim().is_empty());
    let no_year = move || asked.year.with(|year| year_of(year).is_none());
    let name_problem = Signal::derive(move || {
        (pressed.get() && no_name()).then(|| m::COMMUNE_NEEDED.get(language.get()).to_owned())
    });
    let year_problem = Signal::derive(move || {
        (pressed.get() && no_year()).then(|| m::YEAR_NEEDED.get(language.get()).to_owned())
    });
    let keeper = Keeper::here();
    let create = move |()| {
        pressed.set(true);
        let year = asked.year.with_untracked(|year| year_of(year));
        match year {
            _ if no_name() => {
                page::focus("new-commune");
            }
            None => {
                page::focus("new-year");
            }
            Some(year) => {
                let plan = preset::skeleton(&asked.plan(year));
                begin(keeper, here, plan, Route::Plan(Some(PlanPart::Frame.word())));
            }
        }
    };
    view! {
        <PageHeading title=say(m::NEW_TITLE) />
        <EarlierPlans keeper />
        <p class="soft">{say(m::NEW_LEAD)}</p>
        <Card title=say(m::COMMUNE_CARD)>
            <AgencyFields asked name_problem />
        </Card>
        <Card title=say(m::YEAR_CARD)>
            <YearFields asked year_problem />
            <FormChoice form=asked.form />
        </Card>
        <p class="soft">{say(m::ALL_EDITABLE)} " " {say(m::OTHERS_STAY)}</p>
        <div class="actions">
            <Button label=say(m::CREATE) kind=ButtonKind::Main on_press=create id="create-plan" />
        </div>
    }
}
