//! The only room that names leptos: session, router, pages and parts.
#![allow(clippy::needless_pass_by_value, reason = "a component owns its props")]

pub mod ambient;
pub mod keeper;
pub mod pages;
pub mod parts;
pub mod records;
pub mod session;
pub mod shell;

pub use shell::App;
