//! Adding a criterion, or a document: what is new unfolds, and its first field has the focus.

use crate::app::ambient::here::Here;
use crate::app::records::fields::control_id;
use crate::app::records::place::go_to;
use crate::app::session::Session;
use crate::plan::{At, Criterion, CriterionField, Evidence, EvidenceField, Id};
use crate::route::{PointsPage, Route};

/// A new criterion below another, or a new area.
pub(super) fn add_criterion(session: Session, here: Here, parent: Option<Id>) {
    if let Some(new) = session.insert_new(Criterion::of(parent)) {
        let field = control_id(At::Criterion(new, CriterionField::Code));
        go_to(here, &Route::Points(PointsPage::Set), field);
    }
}

/// A new document of a criterion; of one of the lines that it asks for, if there are words.
pub(super) fn add_document(session: Session, here: Here, criterion: Id, words: String) {
    let document = Evidence {
        criterion: Some(criterion),
        answers: words.clone(),
        summary: words,
        ..Evidence::default()
    };
    if let Some(new) = session.insert_new(document) {
        let field = control_id(At::Evidence(new, EvidenceField::Number));
        go_to(here, &Route::Points(PointsPage::Register), field);
    }
}
