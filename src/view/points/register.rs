//! Sổ minh chứng in words: what each criterion asks for and what is there.

use crate::plan::{Id, List, Plan, naming};
use crate::route::Paper;
use crate::score::{CriterionProofs, ProofFilter, RequiredProof, Scheme, proofs};
use crate::text::{Message, points_page as m};

/// What may be shown of the register, each with its word in the address and on the screen.
pub const PROOF_FILTERS: [(&str, ProofFilter, Message); 3] = [
    choice(ProofFilter::All, m::SHOW_ALL),
    choice(ProofFilter::Missing, m::SHOW_MISSING),
    choice(ProofFilter::Unexplained, m::SHOW_UNEXPLAINED),
];

const fn choice(filter: ProofFilter, word: Message) -> (&'static str, ProofFilter, Message) {
    (Paper::rows_word(filter), filter, word)
}

/// The rows of the register that are shown.
pub fn register(plan: &Plan, scheme: &Scheme, filter: ProofFilter) -> Vec<CriterionProofs> {
    let mut rows = proofs(plan, scheme);
    rows.retain(|row| filter.shows(row));
    rows
}

/// The documents that answer a line, by number or name.
pub fn proof_documents(plan: &Plan, proof: &RequiredProof) -> String {
    document_names(plan, &proof.documents)
}

/// Documents by number and name.
pub fn document_names(plan: &Plan, ids: &[Id]) -> String {
    let name = |id: &Id| {
        let row = plan.evidences.get(*id)?;
        let number = row.number.trim();
        let name = naming::name(plan, List::Evidences, *id);
        Some(match (number.is_empty() || name == number, name.is_empty()) {
            (true, _) => name,
            (false, true) => number.to_owned(),
            (false, false) => format!("{number} – {name}"),
        })
    };
    ids.iter().filter_map(name).filter(|name| !name.is_empty()).collect::<Vec<_>>().join("; ")
}
