//! Báo cáo kỳ: what the report on one period has of its own, and its copy as it was sent.

use super::fields::{codes, fields};
use super::period::ReportPeriod;
use super::shape::Plan;
use super::value::{Code, CodeSet as _, Day, Id, Line, Prose, Ref};

codes! {
    /// Phần lời của báo cáo kỳ: what is drafted from the data and may be rewritten.
    pub enum ReportPart {
        /// Câu dẫn.
        Opening = "mo-dau",
        /// I. Công tác chỉ đạo, điều hành.
        Direction = "chi-dao",
        /// III. Đánh giá chung.
        Assessment = "danh-gia",
        /// IV. Phương hướng, nhiệm vụ kỳ tới.
        Next = "ky-toi",
        /// V. Kiến nghị, đề xuất; khó khăn, vướng mắc.
        Proposals = "kien-nghi",
        /// Nguyên nhân: of one remedy, in the table of part II.
        Cause = "nguyen-nhan",
        /// Giải pháp kỳ tới: of one remedy, in the table of part II.
        Measures = "giai-phap",
    }
}

fields! {
    /// Báo cáo kỳ. The report on the plan for one period.
    pub struct PeriodReport / PeriodReportField {
        /// Mã kỳ: "t5", "q2", "6t", "9t", "nam".
        Period period: Line = "period",
        /// Số báo cáo.
        Number number: Line = "number",
        /// Ngày báo cáo.
        Day day: Day = "day",
        /// Kính gửi; the superior of the plan where blank.
        Addressee addressee: Line = "addressee",
        /// Nơi nhận, one a line; the addressee and the archive where blank.
        Recipients recipients: Prose = "recipients",
        /// Bản đã gửi: the document's tree as it was sent, as JSON; empty until then.
        Copy copy: Prose = "copy",
        /// Mã kiểm của bản đã gửi: SHA-256 of its text.
        Digest digest: Line = "digest",
    }
}

fields! {
    /// Lời đã viết của báo cáo kỳ: one part, rewritten by an officer.
    pub struct ReportText / ReportTextField {
        /// Mã kỳ.
        Period period: Line = "period",
        /// Phần.
        Part part: Code<ReportPart> = "part",
        /// Của mục khắc phục, for the two columns of the table.
        Owner owner: Ref = "owner",
        /// Nội dung as written.
        Text text: Prose = "text",
        /// Bản nháp lúc viết: what the data gave when it was written, to tell what has moved since.
        Draft draft: Prose = "draft",
    }
}

fields! {
    /// Hồ sơ trễ hạn. One dossier that was or will be late, and the letter of apology for it.
    pub struct LateDossier / LateDossierField {
        /// Của mục khắc phục (3.4.3).
        Owner owner: Ref = "owner",
        /// Mã hồ sơ.
        Code code: Line = "code",
        /// Ông, bà, tổ chức nộp hồ sơ; may stay blank and be filled in by hand.
        Applicant applicant: Line = "applicant",
        /// Thủ tục hành chính.
        Procedure procedure: Line = "procedure",
        /// Ngày tiếp nhận.
        Received received: Day = "received",
        /// Ngày hẹn trả kết quả.
        Due due: Day = "due",
        /// Công chức giải quyết; at most one.
        Officer officer: Ref = "officer",
        /// Lý do trễ hạn.
        Reason reason: Prose = "reason",
        /// Ngày hẹn trả lại.
        NewDue new_due: Day = "new_due",
        /// Số văn bản xin lỗi.
        Number number: Line = "number",
        /// Ngày văn bản xin lỗi.
        Day day: Day = "day",
    }
}

impl LateDossier {
    /// A blank dossier of a remedy.
    pub fn of(owner: Id) -> Self {
        Self { owner: Some(owner), ..Self::default() }
    }

    /// Đã xin lỗi: its letter has a number or a day.
    pub fn is_apologised(&self) -> bool {
        [&self.number, &self.day].iter().any(|text| !text.trim().is_empty())
    }
}

impl ReportText {
    /// Mã của một phần: the same on every device, so that a part that two people write is one record.
    pub fn id(period: ReportPeriod, part: ReportPart, owner: Option<Id>) -> Id {
        let owner = owner.map(|id| id.to_string()).unwrap_or_default();
        Id::hashed(&format!("{period}/{}/{owner}", part.code()))
    }
}

impl PeriodReport {
    /// Mã của báo cáo một kỳ: the same on every device, so that the report on a period is one record.
    pub fn id(period: ReportPeriod) -> Id {
        Id::named(&format!("bc{period}"))
    }

    /// Đã gửi: its copy is kept.
    pub fn is_sent(&self) -> bool {
        !self.copy.trim().is_empty()
    }
}

impl Plan {
    /// Báo cáo của một kỳ, if anything of its own is kept.
    pub fn report_on(&self, period: ReportPeriod) -> Option<&PeriodReport> {
        self.period_reports.get(PeriodReport::id(period))
    }

    /// Lời đã viết of one part of the report on a period; of a remedy for the columns of its table.
    pub fn report_text(
        &self,
        period: ReportPeriod,
        part: ReportPart,
        owner: Option<Id>,
    ) -> Option<(Id, &ReportText)> {
        let code = period.to_string();
        self.report_texts
            .iter()
            .find(|(_, row)| row.period.trim() == code && row.part == part && row.owner == owner)
    }
}
