//! Chấm điểm: what a criteria set gives for what was answered and counted. Whole numbers only.
//!
//! ```text
//! criteria, steps -> Scheme            the set, read once: a tree of rules
//! scores, figures -> Asked             what one criterion's rule reads
//! Scheme + Asked  -> ScoreSheet        points of every criterion, sums, and what is wrong beside which field
//!                    '--> Totals       all together: bonus, penalty, per cent, rating, what the next one lacks
//! ScoreSheet      -> Stakes            what can still be won, the work that it takes, who and by when
//! ```
//!
//! Nothing of it is stored. A set is data that a person brought: no rule or point here is anybody's decision.

mod asked;
mod column;
mod losses;
mod points;
mod proofs;
mod rank;
mod remark;
mod rule;
mod scheme;
mod sheet;
mod stake;
mod stake_work;
mod totals;

pub use asked::{Asked, Lack, asked};
pub use column::ScoreCell;
pub use losses::{Loss, Losses, losses};
pub use points::{Fine, Points};
pub use proofs::{CriterionProofs, ProofCounts, ProofFilter, ProofState, RequiredProof, proofs};
pub use rank::{Ranking, ranking};
pub use remark::Remark;
pub use rule::{Given, RatioStep, Rule, StepGives};
pub use scheme::{Band, Node, Scheme};
pub use sheet::{ScoreLine, ScoreSheet};
pub use stake::{Stake, Stakes};
pub use stake_work::StakeWork;
pub use totals::{NextBand, Sum, Totals};
