//! Which part is asked for, and what a part is called.

use leptos::prelude::*;

use crate::app::ambient::language::tell;
use crate::app::session::Session;
use crate::plan::{List, Place};
use crate::route::outline::Part;
use crate::text::{names, plan_new, plan_page as m};

/// What an address asks of this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Whole,
    Part(Part),
    Nothing,
}

impl Asked {
    pub(super) fn of(word: &str) -> Self {
        Part::of_word(word).map_or(Self::Nothing, Self::Part)
    }
}

/// The part's name, following its title.
pub(super) fn part_name(part: Part) -> Signal<String> {
    let session = Session::here();
    tell(move |language| match part {
        Part::Section(id) => session.read(Place::Record(List::Sections, id), |plan| {
            names::title(language, plan, List::Sections, id)
        }),
        Part::Frame => m::FRAME.get(language).to_owned(),
        Part::Decision => m::DECISION.get(language).to_owned(),
        Part::Leftovers => plan_new::LEFTOVERS.get(language).to_owned(),
        Part::Officers => m::OFFICERS.get(language).to_owned(),
        Part::Issue => m::ISSUE.get(language).to_owned(),
    })
}
