//! Why a typed number cannot be used, in words.

use super::{Message, parts};
use crate::read::number::{CountProblem, PercentProblem, RankProblem};

/// The message for a field that takes a count.
pub const fn count(why: CountProblem) -> Message {
    match why {
        CountProblem::Negative => parts::COUNT_NEGATIVE,
        CountProblem::NotWhole => parts::COUNT_NOT_WHOLE,
        CountProblem::TooLarge => parts::NUMBER_TOO_LARGE,
        CountProblem::NotANumber => parts::COUNT_NOT_A_NUMBER,
    }
}

/// The message for a field that takes a percentage.
pub const fn percent(why: PercentProblem) -> Message {
    match why {
        PercentProblem::Negative => parts::PERCENT_NEGATIVE,
        PercentProblem::TooFine => parts::PERCENT_TOO_FINE,
        PercentProblem::TooLarge => parts::NUMBER_TOO_LARGE,
        PercentProblem::NotANumber => parts::PERCENT_NOT_A_NUMBER,
    }
}

/// The message for a field that takes a rank.
pub const fn rank(why: RankProblem) -> Message {
    match why {
        RankProblem::Zero => parts::RANK_ZERO,
        RankProblem::BeyondUnits => parts::RANK_BEYOND_UNITS,
        RankProblem::NotARank => parts::RANK_NOT_A_RANK,
    }
}
