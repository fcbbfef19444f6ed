//! What is measured, aimed at, assigned and proved through the year.

use super::fields::{codes, fields};
use super::value::{Code, Day, Flag, Id, Ids, Line, Number, Prose, Ref};

codes! {
    /// Cách hình thành số của năm.
    pub enum YearRule {
        /// Cộng các kỳ.
        Sum = "cong",
        /// Số mới nhất: a running total or a state; the latest typed month counts.
        Latest = "moi-nhat",
        /// Một số cho cả năm.
        Year = "ca-nam",
        /// Một ngày (ngày phát động): the figure is a day.
        Date = "ngay",
    }
}

codes! {
    /// Loại chỉ tiêu. When a target is met.
    pub enum TargetKind {
        /// Tự đánh giá: the officer's own assessment, dated.
        Statement = "tu-danh-gia",
        /// Tỷ lệ từ ngưỡng trở lên: 100·part ≥ threshold·whole.
        RatioAtLeast = "ty-le",
        /// Không có: the sum of the parts is 0.
        NoneOf = "khong-co",
        /// Số lượng từ ngưỡng trở lên.
        CountAtLeast = "so-luong",
        /// Xong trước hoặc trong ngày hạn; the part is a measure of rule `Date`.
        DoneBy = "xong-truoc",
        /// Thứ hạng công bố không quá `ambition.rank`.
        RankAtMost = "thu-hang",
        /// Mức xếp loại công bố từ `ambition.band` trở lên.
        BandAtLeast = "xep-loai",
        /// Báo cáo đến hạn đều đã gửi đúng hạn; read from the duty's sendings.
        ReportsOnTime = "bao-cao",
        /// Theo dõi: no threshold.
        Tracked = "theo-doi",
        /// Thứ hạng tăng từ n bậc trở lên: `base` less the published rank is at least the threshold.
        PlacesGained = "tang-bac",
        /// Thuộc nhóm n đơn vị dẫn đầu: the published rank is at most the threshold.
        AmongFirst = "nhom-dau",
        /// Điểm, tỷ lệ được công bố từ ngưỡng trở lên, with two decimals.
        ScoreAtLeast = "diem",
        /// Không thấp hơn mức trung bình: what was published is at least `base`.
        NotBelowAverage = "trung-binh",
        /// Mỗi kỳ không quá n: in no month, quarter or year more than the threshold.
        AtMostPerPeriod = "khong-qua",
        /// Giữ điểm tối đa: what was published is `base`, or the remedy's own maximum.
        KeepMaximum = "giu-diem",
    }
}

codes! {
    /// Kỳ mà "không quá n" được đếm.
    pub enum Per {
        /// Tháng.
        Month = "thang",
        /// Quý.
        Quarter = "quy",
        /// Năm.
        Year = "nam",
    }
}

codes! {
    /// Trọng lượng của chỉ tiêu.
    pub enum Weight {
        /// Trong kế hoạch: decides the remedy's status and what is printed as missed.
        InPlan = "trong-ke-hoach",
        /// Gợi ý, sửa được: shown beside the others, never counted as missed.
        Suggested = "goi-y",
    }
}

codes! {
    /// The officer's own assessment.
    pub enum Statement {
        /// Chưa nói gì.
        Unsaid = "",
        /// Chưa thực hiện.
        NotYet = "chua",
        /// Đang thực hiện.
        UnderWay = "dang",
        /// Đã thực hiện.
        Done = "da",
    }
}

fields! {
    /// Số đo. Something counted once a month, shared by all targets that read it.
    pub struct Measure / MeasureField {
        /// Tên số đo.
        Label label: Line = "label",
        /// Đơn vị tính: "hồ sơ", "nhiệm vụ", "đồng".
        Unit unit: Line = "unit",
        /// Cách hình thành số của năm.
        Rule rule: Code<YearRule> = "rule",
        /// Nhóm trên bảng số liệu: "Bộ phận một cửa (biểu II.06a)".
        Group group: Line = "group",
        /// Cột của biểu II.06a, 3 to 13; blank for other measures.
        Column column: Number = "form_column",
        /// Nằm trong. The measures whose sum it cannot exceed.
        Within within: Ids = "within",
        /// Công chức nhập số.
        Keepers keepers: Ids = "keepers",
        /// Nguồn số liệu.
        Source source: Line = "source",
        /// Thôi dùng: kept with its figures, not asked for.
        Retired retired: Flag = "retired",
    }
}

fields! {
    /// Chỉ tiêu. What must hold of measures for a remedy or duty to be met.
    pub struct Target / TargetField {
        /// Của mục khắc phục, nhiệm vụ; none for the plan's ambition.
        Owner owner: Ref = "owner",
        /// Tên ngắn as the screen names it.
        Label label: Line = "label",
        /// Loại.
        Kind kind: Code<TargetKind> = "kind",
        /// Tử số, or what is counted: the year figures of these measures add up.
        Part part: Ids = "part",
        /// Mẫu số.
        Whole whole: Ids = "whole",
        /// Ngưỡng as typed: per cent or points with two decimals ("55", "97,5"), a count, or a number of places.
        Threshold threshold: Number = "threshold",
        /// Đơn vị của phần thiếu: "hồ sơ"; the part's unit where blank.
        Unit unit: Line = "unit",
        /// Hạn. The end of the plan's year where blank.
        Due due: Day = "due",
        /// Trọng lượng.
        Weight weight: Code<Weight> = "weight",
        /// Bù được: what is missing can still be done for the same cases.
        Mendable mendable: Flag = "mendable",
        /// Mẫu số bằng 0 do nhập thì tính là đạt (3.4.3).
        ZeroIsMet zero_is_met: Flag = "zero_is_met",
        /// Xét đến cuối kỳ: judged only at its due date (totals, counts), not as cases happen.
        AtTheEnd at_the_end: Flag = "judged_at_due",
        /// Cần tài liệu kiểm chứng to count as met.
        NeedsProof needs_proof: Flag = "needs_evidence",
        /// Lời của công chức.
        Statement statement: Code<Statement> = "statement",
        /// Ngày tự đánh giá.
        StatementDay statement_day: Day = "statement_day",
        /// Không áp dụng.
        NotApplicable not_applicable: Flag = "not_applicable",
        /// Lý do không áp dụng.
        Reason reason: Prose = "reason",
        /// Căn cứ của chỉ tiêu: where in the plan or law it stands.
        Source source: Prose = "source",
        /// Kết quả được công bố, hoặc điểm được chấm, as typed: a rank ("12", "12/96"), points or per cent
        /// ("85,97"). Blank until it is published.
        Published published: Number = "published",
        /// Mốc so sánh as typed: last year's rank; the average, typed when it is published; the maximum points.
        Base base: Number = "base",
        /// Tính theo kỳ: the periods of which each holds at most the threshold.
        Per per: Code<Per> = "per",
        /// Trừ khỏi mẫu số: the measures whose sum is taken from the whole ("không phải số hóa").
        Minus minus: Ids = "subtracted",
    }
}

fields! {
    /// Nhiệm vụ. What an officer is assigned in parts III.2 and IV.
    pub struct Duty / DutyField {
        /// Mục của kế hoạch.
        Section section: Ref = "section" => Both,
        /// Dòng nêu công chức as printed above it: "- Công chức Văn phòng-Thống kê"; the same
        /// line for several duties in a row is printed once; blank for none.
        Heading heading: Line = "heading" => Both,
        /// Công chức được giao.
        Leads leads: Ids = "officers",
        /// Dấu đầu dòng as printed: "+", "-", or blank for a paragraph.
        Mark mark: Line = "mark" => Both,
        /// Nội dung, word for word.
        Text text: Prose = "text" => Both,
        /// Trùng với: the remedies whose targets say whether it is met.
        Repeats repeats: Ids = "repeats",
        /// Kỳ báo cáo, codes parted by spaces: "thang quy 6-thang 9-thang nam".
        Periods periods: Line = "periods",
        /// Gửi sau khi hết kỳ, số ngày. Days after the period's last day a report is due.
        DueDays due_days: Number = "due_days",
        /// Gửi trong tháng cuối kỳ, ngày 1 to 31. The day of the period's last month on which a report is due,
        /// whatever the window of its figures; goes before the days after the period.
        DueDay due_day: Number = "due_day",
        /// Hạn.
        Due due: Day = "due",
    }
}

fields! {
    /// Tài liệu kiểm chứng.
    pub struct Evidence / EvidenceField {
        /// Của mục khắc phục, nhiệm vụ.
        Owner owner: Ref = "owner",
        /// Số, ký hiệu.
        Number number: Line = "number",
        /// Ngày văn bản.
        Day day: Day = "day",
        /// Cơ quan ban hành.
        Issuer issuer: Line = "issuer",
        /// Trích yếu.
        Summary summary: Prose = "summary",
        /// Liên kết (http, https, mailto).
        Link link: Line = "link",
        /// Của tiêu chí: the criterion whose required evidence it is.
        Criterion criterion: Ref = "criterion",
        /// Đáp ứng yêu cầu: which line of the criterion's required evidence it answers, in its words.
        Answers answers: Line = "answers",
    }
}

impl TargetKind {
    /// Có đếm số liệu: whether a target of this kind reads the measures of its part. Other kinds may keep some from the
    /// kind that they were before; nobody reads those.
    pub const fn counts(self) -> bool {
        match self {
            Self::RatioAtLeast
            | Self::NoneOf
            | Self::CountAtLeast
            | Self::DoneBy
            | Self::Tracked
            | Self::AtMostPerPeriod => true,
            Self::Statement
            | Self::RankAtMost
            | Self::BandAtLeast
            | Self::ReportsOnTime
            | Self::PlacesGained
            | Self::AmongFirst
            | Self::ScoreAtLeast
            | Self::NotBelowAverage
            | Self::KeepMaximum => false,
        }
    }

    /// Điều kiện thường có: bù được, xét đến cuối kỳ. What is missing from a rate can be done by the end of the year, what
    /// must not happen cannot be undone; `None` where a kind says neither.
    pub const fn usual_terms(self) -> Option<(bool, bool)> {
        match self {
            Self::RatioAtLeast => Some((true, true)),
            Self::NoneOf
            | Self::AtMostPerPeriod
            | Self::PlacesGained
            | Self::AmongFirst
            | Self::ScoreAtLeast
            | Self::NotBelowAverage
            | Self::KeepMaximum => Some((false, false)),
            Self::Statement
            | Self::CountAtLeast
            | Self::DoneBy
            | Self::RankAtMost
            | Self::BandAtLeast
            | Self::ReportsOnTime
            | Self::Tracked => None,
        }
    }
}

impl Target {
    /// Chỉ tiêu mới of an owner, with the terms that are usual for its kind; those of a rate where it has none.
    pub fn of(owner: Id, kind: TargetKind) -> Self {
        let (mendable, at_the_end) = kind.usual_terms().unwrap_or((true, true));
        Self { owner: Some(owner), kind, mendable, at_the_end, ..Self::default() }
    }

    /// Tử số, or what is counted, as its kind reads it: none for kinds that count nothing.
    pub fn counted(&self) -> &[Id] {
        if self.kind.counts() { &self.part } else { &[] }
    }
}

impl Duty {
    /// Có hạn gửi: whether the duty says when its reports are due.
    pub fn says_when(&self) -> bool {
        [&self.due_days, &self.due_day].iter().any(|text| !text.trim().is_empty())
    }
}

impl Measure {
    /// Số của riêng từng kỳ: what was carried over from the period before (column 6 of form II.06a), and what holds
    /// it (column 3), is one thing for a month and another for the months up to it; a form of each gives its own.
    pub fn is_of_its_period(&self) -> bool {
        self.rule == YearRule::Latest && matches!(self.column.trim(), "3" | "6")
    }
}

impl Evidence {
    /// A blank document of a remedy or duty.
    pub fn of(owner: super::Id) -> Self {
        Self { owner: Some(owner), ..Self::default() }
    }

    /// Whether the document itself is identified: by its number, its day or where it is. A name alone means
    /// that it is still to be found.
    pub fn is_found(&self) -> bool {
        [&self.number, &self.day, &self.link].iter().any(|text| !text.trim().is_empty())
    }
}

fields! {
    /// Ghi chú tiến độ.
    pub struct Note / NoteField {
        /// Của mục khắc phục, nhiệm vụ.
        Owner owner: Ref = "owner",
        /// Ngày.
        Day day: Day = "day",
        /// Người ghi; at most one.
        Author author: Ref = "author",
        /// Nội dung.
        Text text: Prose = "text",
    }
}

fields! {
    /// Lần gửi báo cáo. One report of a recurring duty, as sent.
    pub struct ReportSent / ReportSentField {
        /// Nhiệm vụ báo cáo.
        Duty duty: Ref = "duty",
        /// Mã kỳ: "t5", "q2", "6t", "9t", "nam".
        Period period: Line = "period",
        /// Ngày gửi.
        Day day: Day = "day",
        /// Số văn bản.
        Number number: Line = "number",
    }
}

codes! {
    /// Dấu đầu dòng của một nhiệm vụ.
    pub enum DutyMark {
        /// Không có.
        None = "",
        /// Dấu cộng.
        Plus = "+",
        /// Gạch ngang.
        Dash = "-",
    }
}
