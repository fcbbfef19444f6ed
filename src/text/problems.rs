//! Why a typed number cannot be used, in words.

use super::{Message, field_problems, remedy};
use crate::read::number::{CountProblem, PercentProblem, RankProblem};

/// The message for a field that takes a count.
pub const fn count(why: CountProblem) -> Message {
    match why {
        CountProblem::Negative => field_problems::COUNT_NEGATIVE,
        CountProblem::NotWhole => field_problems::COUNT_NOT_WHOLE,
        CountProblem::TooLarge => field_problems::NUMBER_TOO_LARGE,
        CountProblem::NotANumber => field_problems::COUNT_NOT_A_NUMBER,
    }
}

/// The message for a field that takes a percentage.
pub const fn percent(why: PercentProblem) -> Message {
    match why {
        PercentProblem::Negative => field_problems::PERCENT_NEGATIVE,
        PercentProblem::TooFine => field_problems::PERCENT_TOO_FINE,
        PercentProblem::TooLarge => field_problems::NUMBER_TOO_LARGE,
        PercentProblem::NotANumber => field_problems::PERCENT_NOT_A_NUMBER,
    }
}

/// The message for a field that takes points.
pub const fn points(why: PercentProblem) -> Message {
    match why {
        PercentProblem::TooLarge => field_problems::NUMBER_TOO_LARGE,
        PercentProblem::Negative | PercentProblem::TooFine | PercentProblem::NotANumber => {
            remedy::POINTS_UNREAD
        }
    }
}

/// The message for a field that takes a rank.
pub const fn rank(why: RankProblem) -> Message {
    match why {
        RankProblem::Zero => field_problems::RANK_ZERO,
        RankProblem::BeyondUnits => field_problems::RANK_BEYOND_UNITS,
        RankProblem::NotARank => field_problems::RANK_NOT_A_RANK,
    }
}
