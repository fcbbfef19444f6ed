//! Sổ minh chứng in words: what each criterion asks for and what is there.

use crate::plan::{Id, List, Plan, naming};
use crate::score::{CriterionProofs, ProofCounts, ProofState, RequiredProof, Scheme, proofs};
use crate::text::{Language, Message, points_page as m};

/// Dòng nào của sổ được hiện.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProofFilter {
    /// Tất cả.
    #[default]
    All,
    /// Còn thiếu.
    Missing,
    /// Còn thiếu và chưa giải trình.
    Unexplained,
}

/// The rows of the register that are shown: criteria that ask for something, or have something.
pub fn register(plan: &Plan, scheme: &Scheme, filter: ProofFilter) -> Vec<CriterionProofs> {
    let mut rows = proofs(plan, scheme);
    rows.retain(|row| match filter {
        ProofFilter::All => !row.required.is_empty() || !row.others.is_empty(),
        ProofFilter::Missing => row.lacks(),
        ProofFilter::Unexplained => row.lacks() && !row.explained,
    });
    rows
}

/// "Có 12 trên 40 tài liệu, còn thiếu 28": of the rows of all criteria.
pub fn proof_counts(language: Language, rows: &[CriterionProofs]) -> String {
    let ProofCounts { required, there, missing } = ProofCounts::of(rows);
    let [required, there, missing] = [required, there, missing].map(|count| count.to_string());
    m::proof_counts(language, &there, &required, &missing)
}

/// Đã có, đã ghi tên, chưa có.
pub const fn proof_word(state: ProofState) -> Message {
    match state {
        ProofState::There => m::PROOF_THERE,
        ProofState::Named => m::PROOF_NAMED,
        ProofState::Missing => m::PROOF_MISSING,
    }
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
