//! Chấm điểm: what a criteria set gives for what was answered and counted. Whole numbers only.
//!
//! ```text
//! criteria, steps -> Scheme            the set, read once: a tree of rules
//! scores, figures -> Asked             what one criterion's rule reads
//! Scheme + Asked  -> ScoreSheet        points of every criterion, sums, and what is wrong beside which field
//!                    '--> Totals       all together: bonus, penalty, per cent, rating, what the next one lacks
//! ```
//!
//! Nothing of it is stored. A set is data that a person brought: no rule or point here is anybody's decision.

mod asked;
mod column;
mod losses;
mod points;
mod proofs;
mod remark;
mod rule;
mod scheme;
mod sheet;
mod totals;

pub use asked::{Asked, Lack, asked};
pub use column::ScoreCell;
pub use losses::{Loss, Losses, losses};
pub use points::{Fine, Points};
pub use proofs::{CriterionProofs, ProofCounts, ProofState, RequiredProof, proofs};
pub use remark::Remark;
pub use rule::{Given, RatioStep, Rule, StepGives};
pub use scheme::{Band, Node, Scheme};
pub use sheet::{ScoreLine, ScoreSheet};
pub use totals::{NextBand, Sum, Totals};
