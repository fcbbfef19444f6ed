//! Một mục khắc phục: the words of the plan on the left, what is measured on the right.

mod fresh;
mod words;

use leptos::prelude::*;

use crate::app::ambient::language::{say, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::PageHeading;
use crate::app::records::advice::{Advice, watch};
use crate::app::records::around::{Around, Gone};
use crate::app::records::dossiers::DossierList;
use crate::app::records::evidence::EvidenceList;
use crate::app::records::notes::NoteList;
use crate::app::records::targets::Targets;
use crate::app::session::Session;
use crate::browser::page;
use crate::check::findings::Finding;
use crate::plan::{Id, List, One, Place, naming};
use crate::text::{names, remedy};
use fresh::{AddAnother, focus_name, is_new};
use words::{RemedySummary, RemedyWords};

/// The page of one remedy.
#[component]
pub fn RemedyPage(
    /// The id in the address.
    id: String,
) -> impl IntoView {
    let session = Session::here();
    let Ok(id) = id.parse::<Id>() else { return view! { <Gone /> }.into_any() };
    let here = memo(move || {
        session.read(Place::Record(List::Remedies, id), |plan| plan.remedies.contains(id))
    });
    (move || {
        if here.get() {
            view! { <Remedy session id /> }.into_any()
        } else {
            view! { <Gone /> }.into_any()
        }
    })
    .into_any()
}

#[component]
fn Remedy(session: Session, id: Id) -> impl IntoView {
    let language = use_language();
    let title = memo(move || {
        let language = language.get();
        session.read(Place::Record(List::Remedies, id), |plan| {
            names::title(language, plan, List::Remedies, id)
        })
    });
    let area = memo(move || {
        session.read(Place::Record(List::Remedies, id), |plan| {
            let area = plan.remedies.get(id).and_then(|remedy| remedy.area);
            area.map(|area| naming::name(plan, List::Areas, area)).unwrap_or_default()
        })
    });
    let all = watch(session);
    // Nothing is said of a new remedy before it has its name.
    let unnamed = memo(move || {
        session.track(Place::Record(List::Remedies, id));
        is_new(session, id)
    });
    let found = memo(move || {
        if unnamed.get() {
            return Vec::new();
        }
        let own = |finding: &&Finding| finding.owner == Some((List::Remedies, id));
        all.get().unwrap_or_default().iter().filter(own).cloned().collect::<Vec<_>>()
    });
    // On a small screen, and once the text is issued, people come for the figures.
    let narrow = !page::media("(min-width: 60.01rem)");
    // A new remedy starts with the form and the focus in its name. The heading takes the focus first.
    let fresh = is_new(session, id);
    if fresh {
        request_animation_frame(move || {
            focus_name(id);
        });
    }
    let brief = memo(move || !fresh && (narrow || issued(session)));
    let crumb = say(remedy::CRUMB);
    let above = Signal::derive(move || {
        let aim = session.read(Place::Record(List::Remedies, id), |plan| names::aim(plan, id));
        let aim = aim.map(|word| word.get(language.get()).to_owned());
        let all = [Some(crumb.get()), Some(area.get()), aim];
        all.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    });
    view! {
        <div class="advised">
            <PageHeading title=title above />
            <Advice found />
        </div>
        <div class="two" class=("two--verdict", !fresh)>
            <div class="remedy__words">
                {move || if brief.get() {
                    view! {
                        <NoteList session owner=id />
                        <RemedySummary session id />
                        <EvidenceList session owner=id list=List::Remedies />
                        <DossierList session owner=id />
                    }.into_any()
                } else {
                    view! {
                        <RemedyWords session id />
                        <EvidenceList session owner=id list=List::Remedies />
                        <DossierList session owner=id />
                        <NoteList session owner=id />
                    }.into_any()
                }}
                {fresh.then(|| view! { <AddAnother session id /> })}
            </div>
            <div class="two__aside">
                <Targets session owner=id list=List::Remedies />
            </div>
        </div>
        <Around session list=List::Remedies id />
    }
}

fn issued(session: Session) -> bool {
    session.read(Place::One(One::Issue), |plan| !plan.issue.copy.is_empty())
}
