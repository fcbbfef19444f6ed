//! Điều cần xem lại: what does not add up, said beside the field where it can be mended.

use super::points::Points;
use crate::read::number::PercentProblem;

/// Điều cần xem lại.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Số không đọc được.
    Unreadable(PercentProblem),
    /// Tiêu chí chấm điểm mà chưa có điểm tối đa.
    NoMaximum,
    /// Điểm tối đa lớn hơn của lĩnh vực, tiêu chí cha.
    ChildAboveParent {
        /// The parent's maximum.
        parent: Points,
    },
    /// Các tiêu chí con cộng lại khác điểm tối đa.
    ChildrenDiffer {
        /// What is below adds up to.
        sum: Points,
        /// The criterion's own maximum.
        most: Points,
    },
    /// Trùng mã với một tiêu chí trước.
    CodeTwice,
    /// Sâu quá năm cấp.
    TooDeep,
    /// Bậc cho nhiều hơn điểm tối đa.
    StepAboveMaximum {
        /// The criterion's maximum.
        most: Points,
    },
    /// Bậc cao cho ít điểm hơn bậc thấp.
    StepsFall,
    /// Các lĩnh vực cộng lại khác thang điểm.
    ScaleDiffers {
        /// What the areas add up to.
        sum: Points,
        /// The scale's full points.
        full: Points,
    },
    /// Điểm đã nhập lớn hơn điểm tối đa: only the maximum counts.
    AboveMaximum {
        /// What was typed.
        typed: Points,
        /// The most that counts.
        most: Points,
    },
    /// Tử số lớn hơn mẫu số: told, and not refused, because some work is done beyond its plan.
    PartAboveWhole {
        /// Tử số.
        part: u64,
        /// Mẫu số.
        whole: u64,
    },
    /// Điểm tự chấm đã nhập khác điểm theo quy tắc.
    RuleGives(Points),
    /// Các tiêu chí con được nhiều hơn điểm tối đa của tiêu chí: only that counts.
    Cut {
        /// What those below add up to.
        sum: Points,
        /// What counts.
        most: Points,
    },
}
