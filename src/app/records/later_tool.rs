//! A tool of the last part on a page of an earlier one: it is drawn once the part that has it is there.

use leptos::prelude::*;

use crate::app::ambient::provided::provided;

/// What draws the tool.
pub type Tool = fn() -> AnyView;

#[derive(Clone, Copy)]
struct CriteriaTool(Signal<Option<Tool>>);

/// Provides what saves the list of criteria, once it is there.
pub fn provide_criteria_tool(tool: Signal<Option<Tool>>) {
    provide_context(CriteriaTool(tool));
}

#[derive(Clone, Copy)]
struct PointsTool(Signal<Option<Tool>>);

/// Provides the card of points on the overview, once it is there.
pub fn provide_points_tool(tool: Signal<Option<Tool>>) {
    provide_context(PointsTool(tool));
}

/// The card of points on the overview; nothing while its part is on its way.
#[component]
pub fn PointsCard() -> impl IntoView {
    let PointsTool(tool) = provided();
    drawn(tool)
}

/// "Lưu Excel" for the list of criteria; nothing while its part is on its way.
#[component]
pub fn CriteriaFile() -> impl IntoView {
    let CriteriaTool(tool) = provided();
    drawn(tool)
}

fn drawn(tool: Signal<Option<Tool>>) -> impl IntoView {
    let owner = Owner::current();
    move || {
        let tool = tool.get()?;
        owner.clone().map(|owner| owner.with(tool))
    }
}
