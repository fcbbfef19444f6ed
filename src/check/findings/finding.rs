//! What can be found, and how serious it is.

use chrono::NaiveDate;

use crate::check::dossiers::Apologies;
use crate::plan::{At, Id, List};
use crate::read::replaced::Fate;

/// Mức góp ý; the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Mâu thuẫn: two places of the plan cannot both be right.
    Contradiction,
    /// Góp ý.
    Advice,
}

/// Loại góp ý, with what its sentence names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingCode {
    /// Năm kế hoạch không đọc được.
    NoYear {
        /// What was typed for it.
        typed: String,
    },
    /// Năm được đánh giá không phải năm liền trước.
    AssessedYear {
        /// The assessed year, as typed.
        assessed: String,
        /// The plan's year.
        year: i32,
    },
    /// Ngày không đọc được.
    DayUnreadable {
        /// What was typed for the day.
        typed: String,
    },
    /// Ngày trước năm kế hoạch.
    BeforeYear {
        /// The day that is too early.
        day: NaiveDate,
        /// The plan's year.
        year: i32,
    },
    /// Ngày sau năm kế hoạch.
    AfterYear {
        /// The day that is too late.
        day: NaiveDate,
        /// The plan's year.
        year: i32,
    },
    /// Hạn trước ngày ký quyết định.
    DueBeforeDecision {
        /// The due day.
        due: NaiveDate,
        /// The day on which the decision is signed.
        signed: NaiveDate,
    },
    /// Ngày ký trước ngày của văn bản làm căn cứ.
    DecisionBeforeBasis {
        /// The last day on which the decision is signed.
        signed: NaiveDate,
        /// The latest day of a document that it rests on.
        cited: NaiveDate,
    },
    /// Người đứng đầu ban hành mà ghi thay mặt tập thể.
    SignsForBody {
        /// The line that names the body.
        typed: String,
    },
    /// Mục tiêu phấn đấu kém kết quả năm trước.
    AimBelowLastResult {
        /// The rank aimed at, as the text would write it: "5/19".
        wanted: String,
        /// Last year's rank, written alike.
        was: String,
    },
    /// Mức xếp loại không có trong thang.
    BandNotInLadder {
        /// The band that the ladder lacks.
        band: String,
    },
    /// Thứ hạng phấn đấu không thấy trong lời văn.
    AimNotInText {
        /// The rank aimed at, as the text would write it: "5/19".
        rank: String,
    },
    /// Kết quả năm trước không thấy trong lời văn.
    LastResultNotInText {
        /// Last year's rank, as the text would write it: "5/19".
        rank: String,
    },
    /// Mã tiêu chí dùng hai lần.
    CodeTwice {
        /// The code.
        code: String,
        /// The first words of the remedy that had it first.
        other: String,
    },
    /// Mã tiêu chí không thuộc lĩnh vực.
    CodeOutsideArea {
        /// The code.
        code: String,
        /// The area's number.
        number: String,
        /// The area's title.
        title: String,
    },
    /// Công chức ở phần II và phần III khác nhau.
    OwnersDiffer {
        /// The officers of the duty, in part III.
        here: String,
        /// The remedies of part II that it repeats and that name others.
        remedies: String,
        /// The officers of those remedies.
        there: String,
    },
    /// Chỉ tiêu ở phần II và phần III khác nhau.
    TargetsDiffer {
        /// The remedy of part II that wants none, by its codes or first words.
        remedy: String,
    },
    /// Kỳ báo cáo khác nhau.
    PeriodsDiffer {
        /// The first words of the duty with other periods.
        other: String,
    },
    /// Chỉ tiêu thiếu số đo hoặc ngưỡng.
    TargetIncomplete {
        /// The target's words.
        target: String,
    },
    /// Không áp dụng mà chưa có lý do.
    NoReason {
        /// The target's words.
        target: String,
    },
    /// Chưa có công chức.
    NoOfficer,
    /// Công chức đã nghỉ, chuyển.
    OfficerRetired {
        /// The officer's title.
        title: String,
    },
    /// Chưa có định hướng khắc phục.
    NoDirection,
    /// Mục khắc phục chưa có tên.
    NoName,
    /// Chưa có thời gian thực hiện.
    NoTimeframe,
    /// Thời gian thực hiện không hiểu được.
    TimeframeUnclear {
        /// The time frame, as typed.
        typed: String,
    },
    /// Chưa có chỉ tiêu.
    NoTarget,
    /// Chưa có ngày hạn.
    NoDueDay {
        /// The target's words.
        target: String,
    },
    /// Báo cáo chưa có số ngày gửi.
    NoReportDay,
    /// Chưa tổ chức đối thoại.
    NoDialogue,
    /// Số văn bản xin lỗi khác danh sách hồ sơ trễ hạn.
    LettersDiffer {
        /// What the list says, beside the figure.
        told: Apologies,
    },
    /// Năm khác trong lời của báo cáo kỳ.
    OtherYear {
        /// The year that is named.
        year: i32,
    },
    /// Lỗi gõ.
    Slip {
        /// The words found.
        found: String,
        /// What was probably meant.
        mend: String,
    },
    /// Văn bản, cơ quan đã được thay thế, sửa đổi, hoặc cần hỏi lại.
    Overtaken {
        /// The words found.
        found: String,
        /// What became of it, since when and how surely.
        fate: &'static Fate,
    },
    /// Mức số hóa 55% có thể không còn dùng.
    OldDigitised {
        /// The target's words.
        target: String,
    },
    /// Chủ tịch ban hành mà dòng kèm theo ghi UBND.
    AttachedBy {
        /// Whom the line names.
        typed: String,
    },
    /// UBND ban hành mà không ghi thay mặt.
    SignsAlone,
    /// Chưa có căn cứ pháp lý.
    NoBasis,
    /// Nơi nhận "Như Điều …" của một kế hoạch ban hành riêng, không có điều.
    NoSuchArticle {
        /// The recipient as typed.
        typed: String,
    },
    /// Nhãn "Công chức tham mưu" đứng trước tên một phòng, Trung tâm.
    OfficersLabel,
    /// Kết quả năm trước đã nhập mà chưa mục nào in ra.
    ResultsNowhere,
    /// Chưa có người ký.
    NoSigner,
    /// Chưa có kết quả năm trước.
    NoLastResult,
    /// Chưa có mục tiêu phấn đấu.
    NoAim,
    /// Mục chưa có nội dung.
    EmptySection {
        /// What the section is called.
        name: String,
    },
    /// Năm kế hoạch cách xa năm nay.
    YearFar {
        /// The plan's year.
        year: i32,
        /// This year.
        now: i32,
    },
    /// Ngày cách xa năm kế hoạch.
    DayFar {
        /// The day.
        day: NaiveDate,
        /// The plan's year.
        year: i32,
    },
    /// Ngưỡng trên 100%.
    AboveAll {
        /// The target's words.
        target: String,
        /// The threshold as typed, without its sign.
        typed: String,
    },
    /// Tăng nhiều bậc hơn số bậc còn ở trên.
    BeyondFirst {
        /// The target's words.
        target: String,
        /// How many places it is to gain.
        places: u64,
        /// Thứ hạng năm trước.
        from: u32,
    },
    /// Điểm không đọc được.
    PointsUnreadable {
        /// What was typed for the points.
        typed: String,
    },
    /// Điểm tối đa, đạt được, bị trừ không khớp.
    PointsDisagree,
    /// Số liệu của tháng chưa đến.
    FigureAhead {
        /// The month that has not begun.
        month: u8,
        /// What is counted.
        measure: String,
    },
}

impl FindingCode {
    /// How serious it is.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::NoYear { .. }
            | Self::DayUnreadable { .. }
            | Self::BeforeYear { .. }
            | Self::DueBeforeDecision { .. }
            | Self::DecisionBeforeBasis { .. }
            | Self::SignsForBody { .. }
            | Self::BandNotInLadder { .. }
            | Self::AimNotInText { .. }
            | Self::LastResultNotInText { .. }
            | Self::CodeTwice { .. }
            | Self::CodeOutsideArea { .. }
            | Self::OwnersDiffer { .. }
            | Self::TargetsDiffer { .. }
            | Self::TargetIncomplete { .. }
            | Self::AboveAll { .. }
            | Self::BeyondFirst { .. }
            | Self::PointsUnreadable { .. }
            | Self::PointsDisagree => Severity::Contradiction,
            Self::AssessedYear { .. }
            | Self::AfterYear { .. }
            | Self::AimBelowLastResult { .. }
            | Self::PeriodsDiffer { .. }
            | Self::NoReason { .. }
            | Self::NoOfficer
            | Self::OfficerRetired { .. }
            | Self::NoDirection
            | Self::NoName
            | Self::NoTimeframe
            | Self::TimeframeUnclear { .. }
            | Self::NoTarget
            | Self::NoDueDay { .. }
            | Self::NoReportDay
            | Self::NoDialogue
            | Self::OtherYear { .. }
            | Self::LettersDiffer { .. }
            | Self::Slip { .. }
            | Self::Overtaken { .. }
            | Self::OldDigitised { .. }
            | Self::AttachedBy { .. }
            | Self::SignsAlone
            | Self::NoBasis
            | Self::NoSuchArticle { .. }
            | Self::ResultsNowhere
            | Self::OfficersLabel
            | Self::NoSigner
            | Self::NoLastResult
            | Self::NoAim
            | Self::EmptySection { .. }
            | Self::YearFar { .. }
            | Self::DayFar { .. }
            | Self::FigureAhead { .. } => Severity::Advice,
        }
    }
}

/// Một góp ý. Its words are `text::findings::message`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub code: FindingCode,
    /// How serious it is.
    pub severity: Severity,
    /// The field it is about.
    pub at: Option<At>,
    /// The remedy or duty it is about.
    pub owner: Option<(List, Id)>,
    /// The field's new words, for the correction that one tap accepts.
    pub mend: Option<(At, String)>,
}
