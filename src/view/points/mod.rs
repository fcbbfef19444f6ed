//! Điểm số: what the pages of points show, as rows and sentences.

mod compared;
mod head;
mod losses;
mod rank;
mod register;
mod remarks;
mod rows;
mod stake;
mod tree;
mod trying;

pub use compared::{ComparedLine, ComparedSet, LineKind, compared, found};
pub use head::{Facts, facts, standing_of};
pub use losses::{LossFacts, LossRow, lead_of_area, loss_facts, loss_row};
pub use rank::{RankFacts, rank_facts};
pub use register::{PROOF_FILTERS, document_names, proof_documents, register};
pub use remarks::remarks;
pub use rows::{AreaHead, Asks, Linked, RowFilter, ScoreRow, area_head, score_row, shown_rows};
pub use stake::{StakeFacts, StakeRow, nothing, stake_facts, stake_row};
pub use tree::{TreeRow, summary, tree};
pub use trying::{
    TriedPlan, TryField, TryKey, tried_row, tried_targets, tried_threshold, tried_total, try_fields,
};
