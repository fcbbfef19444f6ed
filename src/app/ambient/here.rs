//! Where the person is.

use leptos::prelude::*;

use super::provided::provided;
use crate::browser::page;
use crate::route;
use crate::route::Route;

/// Where the person is, tracked.
#[derive(Clone, Copy)]
pub struct Here(RwSignal<Route>);

impl Here {
    /// The address now.
    pub fn get(&self) -> Route {
        self.0.get()
    }

    /// Where the person is, untracked: for handlers.
    pub fn get_untracked(&self) -> Route {
        self.0.get_untracked()
    }

    /// Goes to an address, as a step of the browser's history.
    pub fn go(&self, route: &Route) {
        page::go(&route::path(route));
    }

    /// Changes the address in place: for filters, which are no step of their own.
    pub fn replace(&self, route: Route) {
        page::replace(&route::path(&route));
        self.0.set(route);
    }
}

/// Makes the address known, and follows the browser's.
pub fn provide_here() -> Here {
    let here = RwSignal::new(route::parse(&page::hash()));
    page::on_hash(move |hash| here.set(route::parse(&hash)));
    provide_context(Here(here));
    Here(here)
}

/// Where the person is.
pub fn use_here() -> Here {
    provided()
}
