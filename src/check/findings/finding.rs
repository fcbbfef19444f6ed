//! What can be found, and how serious it is.

use crate::plan::{At, Id, List};

/// Mức góp ý; the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Mâu thuẫn: two places of the plan cannot both be right.
    Contradiction,
    /// Góp ý.
    Advice,
}

/// Loại góp ý.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingCode {
    /// Năm kế hoạch không đọc được.
    NoYear,
    /// Năm được đánh giá không phải năm liền trước.
    AssessedYear,
    /// Ngày không đọc được.
    DayUnreadable,
    /// Ngày trước năm kế hoạch.
    BeforeYear,
    /// Ngày sau năm kế hoạch.
    AfterYear,
    /// Hạn trước ngày ký quyết định.
    DueBeforeDecision,
    /// Ngày ký trước ngày của văn bản làm căn cứ.
    DecisionBeforeBasis,
    /// Người đứng đầu ban hành mà ghi thay mặt tập thể.
    SignsForBody,
    /// Mục tiêu phấn đấu kém kết quả năm trước.
    AimBelowLastResult,
    /// Mức xếp loại không có trong thang.
    BandNotInLadder,
    /// Thứ hạng phấn đấu không thấy trong lời văn.
    AimNotInText,
    /// Kết quả năm trước không thấy trong lời văn.
    LastResultNotInText,
    /// Mã tiêu chí dùng hai lần.
    CodeTwice,
    /// Mã tiêu chí không thuộc lĩnh vực.
    CodeOutsideArea,
    /// Công chức ở phần II và phần III khác nhau.
    OwnersDiffer,
    /// Chỉ tiêu ở phần II và phần III khác nhau.
    TargetsDiffer,
    /// Kỳ báo cáo khác nhau.
    PeriodsDiffer,
    /// Chỉ tiêu thiếu số đo hoặc ngưỡng.
    TargetIncomplete,
    /// Không áp dụng mà chưa có lý do.
    NoReason,
    /// Chưa có công chức.
    NoOfficer,
    /// Công chức đã nghỉ, chuyển.
    OfficerRetired,
    /// Chưa có định hướng khắc phục.
    NoDirection,
    /// Chưa có thời gian thực hiện.
    NoTimeframe,
    /// Thời gian thực hiện không hiểu được.
    TimeframeUnclear,
    /// Chưa có chỉ tiêu.
    NoTarget,
    /// Chưa có ngày hạn.
    NoDueDay,
    /// Báo cáo chưa có số ngày gửi.
    NoReportDay,
    /// Chưa tổ chức đối thoại.
    NoDialogue,
    /// Lỗi gõ.
    Slip,
    /// Văn bản, cơ quan đã được thay thế.
    Replaced,
    /// Chủ tịch ban hành mà dòng kèm theo ghi UBND.
    AttachedBy,
    /// UBND ban hành mà không ghi thay mặt.
    SignsAlone,
    /// Chưa có căn cứ pháp lý.
    NoBasis,
    /// Chưa có người ký.
    NoSigner,
    /// Chưa có kết quả năm trước.
    NoLastResult,
    /// Chưa có mục tiêu phấn đấu.
    NoAim,
    /// Mục chưa có nội dung.
    EmptySection,
    /// Năm kế hoạch cách xa năm nay.
    YearFar,
    /// Ngày cách xa năm kế hoạch.
    DayFar,
    /// Ngưỡng trên 100%.
    AboveAll,
    /// Điểm không đọc được.
    PointsUnreadable,
    /// Điểm tối đa, đạt được, bị trừ không khớp.
    PointsDisagree,
    /// Số liệu của tháng chưa đến.
    FigureAhead,
}

impl FindingCode {
    /// How serious it is.
    pub const fn severity(self) -> Severity {
        match self {
            Self::NoYear
            | Self::DayUnreadable
            | Self::BeforeYear
            | Self::DueBeforeDecision
            | Self::DecisionBeforeBasis
            | Self::SignsForBody
            | Self::BandNotInLadder
            | Self::AimNotInText
            | Self::LastResultNotInText
            | Self::CodeTwice
            | Self::CodeOutsideArea
            | Self::OwnersDiffer
            | Self::TargetsDiffer
            | Self::TargetIncomplete
            | Self::AboveAll
            | Self::PointsUnreadable
            | Self::PointsDisagree => Severity::Contradiction,
            Self::AssessedYear
            | Self::AfterYear
            | Self::AimBelowLastResult
            | Self::PeriodsDiffer
            | Self::NoReason
            | Self::NoOfficer
            | Self::OfficerRetired
            | Self::NoDirection
            | Self::NoTimeframe
            | Self::TimeframeUnclear
            | Self::NoTarget
            | Self::NoDueDay
            | Self::NoReportDay
            | Self::NoDialogue
            | Self::Slip
            | Self::Replaced
            | Self::AttachedBy
            | Self::SignsAlone
            | Self::NoBasis
            | Self::NoSigner
            | Self::NoLastResult
            | Self::NoAim
            | Self::EmptySection
            | Self::YearFar
            | Self::DayFar
            | Self::FigureAhead => Severity::Advice,
        }
    }
}

/// Một góp ý. Its words are `text::findings::message`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The kind of finding.
    pub code: FindingCode,
    /// How serious it is.
    pub severity: Severity,
    /// The field it is about.
    pub at: Option<At>,
    /// The remedy or duty it is about.
    pub owner: Option<(List, Id)>,
    /// The arguments of the message, in its order.
    pub args: Vec<String>,
    /// The field's new words, for the correction that one tap accepts.
    pub mend: Option<(At, String)>,
}
