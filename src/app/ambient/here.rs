//! The address that the person is at.

use leptos::prelude::*;

use super::provided::provided;
use crate::browser::{page, places};
use crate::route;
use crate::route::Route;

/// The current address.
#[derive(Clone, Copy)]
pub struct Here(RwSignal<Route>);

impl Here {
    /// The current address, tracked.
    pub fn get(&self) -> Route {
        self.0.get()
    }

    /// The current address, untracked: for handlers.
    pub fn get_untracked(&self) -> Route {
        self.0.get_untracked()
    }

    /// Goes to an address, as a step of the browser's history.
    pub fn go(&self, route: &Route) {
        page::go(&route::path(route));
    }

    /// Changes the address in place: for filters, which are not steps of the browser's history.
    pub fn replace(&self, route: Route) {
        page::replace(&route::path(&route));
        self.0.set(route);
    }
}

/// Provides the current address, and follows the browser's.
pub fn provide_here() -> Here {
    places::remember();
    let here = RwSignal::new(route::parse(&page::hash()));
    page::on_hash(move |hash| here.set(route::parse(&hash)));
    provide_context(Here(here));
    Here(here)
}

/// The current address.
pub fn use_here() -> Here {
    provided()
}
