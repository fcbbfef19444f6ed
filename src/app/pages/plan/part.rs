//! Which part the address asks for, and what a part is called.

use leptos::prelude::*;

use crate::app::ambient::language::tell;
use crate::app::session::Session;
use crate::plan::{List, One, Place, Plan};
use crate::route::outline::PlanPart;
use crate::text::{names, plan_form, plan_new, plan_page as m};

/// What the address asks of this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PlanAddress {
    Whole,
    Part(PlanPart),
    Nothing,
}

impl PlanAddress {
    pub(super) fn of(word: &str) -> Self {
        PlanPart::of_word(word).map_or(Self::Nothing, Self::Part)
    }
}

/// The name of a part; that of a section follows its title.
pub(super) fn part_name(part: PlanPart) -> Signal<String> {
    let session = Session::here();
    tell(move |language| match part {
        PlanPart::Section(id) => session.read(Place::Record(List::Sections, id), |plan| {
            names::title(language, plan, List::Sections, id)
        }),
        PlanPart::Frame => m::FRAME.get(language).to_owned(),
        PlanPart::Decision => {
            let alone = session.read(Place::One(One::PaperForm), Plan::stands_alone);
            let word = if alone { plan_form::ALONE_PART } else { m::DECISION };
            word.get(language).to_owned()
        }
        PlanPart::Leftovers => plan_new::LEFTOVERS.get(language).to_owned(),
        PlanPart::Officers => m::OFFICERS.get(language).to_owned(),
        PlanPart::Issue => m::ISSUE.get(language).to_owned(),
    })
}
