//! Điểm số: what the pages of points show, as rows and sentences.

mod compared;
mod head;
mod losses;
mod register;
mod rows;
mod tree;

pub use compared::{ComparedLine, ComparedSet, LineKind, compared, found};
pub use head::{Facts, facts};
pub use losses::{LossFacts, LossRow, lead_of_area, loss_facts, loss_row, remedy_name};
pub use register::{
    ProofFilter, document_names, proof_counts, proof_documents, proof_word, register,
};
pub use rows::{AreaHead, Asks, Linked, RowFilter, ScoreRow, area_head, score_row, shown_rows};
pub use tree::{TreeRow, summary, tree};
