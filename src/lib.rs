//! A workbook for the yearly plan by which a Vietnamese commune improves its PAR INDEX.

pub mod check;
pub mod document;
pub mod edit;
pub mod export;
pub mod file;
pub mod journal;
pub mod plan;
pub mod preset;
pub mod read;
pub mod renew;
pub mod route;
pub mod score;
pub mod spreadsheet;
pub mod text;
pub mod view;

#[cfg(feature = "web")]
pub mod app;
#[cfg(feature = "web")]
pub mod browser;
