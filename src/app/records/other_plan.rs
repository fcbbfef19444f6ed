//! The choice of another plan of this device, to take something from it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::ambient::language::{say, use_language};
use crate::app::ambient::memo::memo;
use crate::app::keeper::{Keeper, naming};
use crate::app::parts::{Choice, Pick};
use crate::browser::timer;
use crate::plan::Plan;
use crate::text::Message;

/// A plan that was looked at, by its title.
#[derive(Clone, Debug)]
pub struct OtherPlan {
    /// Its title in the language of the screen.
    pub title: String,
    /// The plan.
    pub plan: Arc<Plan>,
}

/// The choice; nothing where this device has no plan but the open one.
#[component]
pub fn OtherPlanChoice(
    /// The id of the control.
    #[prop(into)]
    id: String,
    /// Its label.
    label: Message,
    /// What stands there before anything is chosen.
    none: Message,
    /// Called with the plan that was chosen.
    #[prop(into)]
    on_plan: Callback<OtherPlan>,
    /// Called with why the plan cannot be read.
    #[prop(into)]
    on_fault: Callback<String>,
) -> impl IntoView {
    let (keeper, language) = (Keeper::here(), use_language());
    let options = memo(move || {
        let language = language.get();
        let open = keeper.open_id().get();
        let mut picks = vec![Pick::new("", none.get(language))];
        picks.extend(keeper.plans().with(|all| {
            let others = all.iter().filter(|entry| Some(&entry.id) != open.as_ref());
            let pick = others.map(|one| Pick::new(one.id.clone(), naming::title(language, one)));
            pick.collect::<Vec<_>>()
        }));
        picks
    });
    let chosen = RwSignal::new(String::new());
    let pick = move |plan: String| {
        chosen.set(plan.clone());
        let titled = |picks: &Vec<Pick>| {
            picks.iter().find(|pick| pick.value == plan).map(|pick| pick.label.clone())
        };
        let Some(title) = options.with_untracked(titled).filter(|_| !plan.is_empty()) else {
            return;
        };
        timer::spawn(async move {
            match keeper.look(&plan).await {
                Ok(book) => on_plan.run(OtherPlan { title, plan: Arc::new(book.plan) }),
                Err(fault) => on_fault.run(fault.to_string()),
            }
        });
    };
    let any = move || options.with(|picks| picks.len() > 1);
    move || {
        any().then(|| view! { <Choice id=id.clone() label=say(label) options value=chosen on_edit=pick /> })
    }
}
