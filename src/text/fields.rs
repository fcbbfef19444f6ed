//! What each field of a plan is called: on forms, in undo, in comparisons.

mod papers;
mod points;

use super::{Language, Message};
use crate::plan::{
    AgencyField, AimField, AreaField, At, ClauseField, DecisionField, DutyField, EvidenceField,
    FrameField, IssueField, LastResultField, List, MeasureField, NoteField, OfficerField,
    RemedyField, ReportSentField, SectionField, Slot, TargetField,
};
use papers::{index_result, late_dossier, m, paper_form, period_report, report_text};
use points::{
    criteria_set, criterion, criterion_score, last_score, rule_step, score_band, self_assessment,
    unit_score,
};

/// The label of a field.
pub const fn label(at: At) -> Message {
    match at {
        At::Frame(field) => frame(field),
        At::Agency(field) => agency(field),
        At::Decision(field) => decision(field),
        At::LastResult(field) => last_result(field),
        At::Aim(field) => aim(field),
        At::Issue(field) => issue(field),
        At::PaperForm(field) => paper_form(field),
        At::IndexResult(_, field) => index_result(field),
        At::Clause(_, field) => clause(field),
        At::Section(_, field) => section(field),
        At::Officer(_, field) => officer(field),
        At::Area(_, field) => area(field),
        At::Remedy(_, field) => remedy(field),
        At::Duty(_, field) => duty(field),
        At::Measure(_, field) => measure(field),
        At::Target(_, field) => target(field),
        At::Evidence(_, field) => evidence(field),
        At::Note(_, field) => note(field),
        At::ReportSent(_, field) => sending(field),
        At::PeriodReport(_, field) => period_report(field),
        At::LateDossier(_, field) => late_dossier(field),
        At::ReportText(_, field) => report_text(field),
        At::CriteriaSet(field) => criteria_set(field),
        At::SelfAssessment(field) => self_assessment(field),
        At::Criterion(_, field) => criterion(field),
        At::RuleStep(_, field) => rule_step(field),
        At::ScoreBand(_, field) => score_band(field),
        At::CriterionScore(_, field) => criterion_score(field),
        At::LastScore(_, field) => last_score(field),
        At::UnitScore(_, field) => unit_score(field),
        At::Figure(..) => m("Số liệu", "Figure"),
    }
}

/// What one record of a list is called.
pub const fn record(list: List) -> Message {
    match list {
        List::Clauses => m("Đoạn của quyết định", "Clause"),
        List::Sections => m("Mục của kế hoạch", "Section"),
        List::Officers => m("Cán bộ, công chức", "Officer"),
        List::Areas => m("Lĩnh vực", "Area"),
        List::Remedies => m("Mục khắc phục", "Remediation item"),
        List::Duties => m("Nhiệm vụ", "Duty"),
        List::Measures => m("Số liệu", "Measure"),
        List::Targets => m("Chỉ tiêu", "Target"),
        List::Evidences => m("Tài liệu kiểm chứng", "Verification document"),
        List::Notes => m("Ghi chú tiến độ", "Progress note"),
        List::ReportsSent => m("Lần gửi báo cáo", "Report sent"),
        List::PeriodReports => m("Báo cáo kỳ", "Period report"),
        List::LateDossiers => m("Hồ sơ trễ hạn", "Late dossier"),
        List::ReportTexts => m("Lời của báo cáo kỳ", "Text of a period report"),
        List::IndexResults => m("Kết quả năm trước", "Last year's result"),
        List::Criteria => m("Tiêu chí", "Criterion"),
        List::RuleSteps => m("Bậc điểm", "Step of points"),
        List::ScoreBands => m("Mức xếp loại", "Rating"),
        List::Scores => m("Điểm của tiêu chí", "Points of a criterion"),
        List::LastScores => m("Điểm năm trước", "Last year's points"),
        List::UnitScores => m("Điểm của đơn vị", "A unit's score"),
    }
}

/// The period of a figure.
pub fn slot(language: Language, slot: Slot) -> String {
    match (language, slot) {
        (Language::Vietnamese, Slot::Year) => "cả năm".to_owned(),
        (Language::Vietnamese, Slot::Month(month)) => format!("tháng {month}"),
        (Language::Vietnamese, Slot::Through(month)) => format!("lũy kế đến tháng {month}"),
        (Language::English, Slot::Year) => "the year".to_owned(),
        (Language::English, Slot::Month(month)) => format!("month {month}"),
        (Language::English, Slot::Through(month)) => format!("cumulative to month {month}"),
    }
}

const fn frame(field: FrameField) -> Message {
    match field {
        FrameField::Year => m("Năm kế hoạch", "Plan year"),
        FrameField::AssessedYear => m("Năm được đánh giá", "Assessed year"),
        FrameField::Units => m("Số đơn vị được xếp hạng", "Units ranked"),
        FrameField::Window => m("Kỳ số liệu của một tháng", "What a month covers"),
        FrameField::Structure => m("Mô hình chính quyền địa phương", "Local government structure"),
        FrameField::Origin => m("Nguồn gốc kế hoạch", "Where the plan comes from"),
        FrameField::Catalog => m("Bộ tiêu chí", "Set of criteria"),
        FrameField::Closed => m("Đã kết thúc năm", "Year closed"),
        FrameField::Illustration => m("Số liệu minh họa, xem vào ngày", "Made-up figures, seen on"),
    }
}

const fn agency(field: AgencyField) -> Message {
    match field {
        AgencyField::Name => m("Tên đơn vị", "Name of the commune"),
        AgencyField::Kind => m("Loại đơn vị", "Kind of unit"),
        AgencyField::Superior => m("Cơ quan cấp trên trực tiếp", "Superior body"),
        AgencyField::RankedIn => m("Địa bàn xếp hạng", "Ranked within"),
        AgencyField::Province => m("Tỉnh, thành phố", "Province or city"),
        AgencyField::Short => m("Tên viết tắt của UBND", "Short name of the committee"),
    }
}

const fn decision(field: DecisionField) -> Message {
    match field {
        DecisionField::Number => m("Số", "Number"),
        DecisionField::Symbol => m("Ký hiệu", "Symbol"),
        DecisionField::Place => m("Địa danh", "Place"),
        DecisionField::Day => m("Ngày ký", "Date signed"),
        DecisionField::Month => m("Tháng dự kiến ký", "Expected month"),
        DecisionField::Year => m("Năm dự kiến ký", "Expected year"),
        DecisionField::Title => m("Tên loại văn bản", "Kind of document"),
        DecisionField::Subject => m("Trích yếu", "Subject"),
        DecisionField::Authority => m("Thẩm quyền ban hành", "Issuing authority"),
        DecisionField::Proposal => m("Theo đề nghị", "On the proposal of"),
        DecisionField::SignFor => m("Thay mặt, ký thay", "Signed for"),
        DecisionField::SignerTitle => m("Chức vụ người ký", "Signer's position"),
        DecisionField::Signer => m("Người ký", "Signer"),
        DecisionField::PlanTitle => m("Tên loại văn bản kèm theo", "Kind of attached document"),
        DecisionField::PlanSubject => m("Trích yếu của kế hoạch", "Subject of the plan"),
        DecisionField::AttachedBy => m("Cơ quan ghi ở dòng “Kèm theo”", "Body named as attaching"),
        DecisionField::LongDate => {
            m("Dòng “Kèm theo” ghi ngày … tháng … năm …", "The date in full in the line “Kèm theo”")
        }
    }
}

const fn last_result(field: LastResultField) -> Message {
    match field {
        LastResultField::Rank => m("Thứ hạng năm trước", "Last year's rank"),
        LastResultField::Units => m("Trên tổng số đơn vị", "Out of"),
        LastResultField::Change => {
            m("Tăng, giảm bậc so với năm trước nữa", "Places gained or lost")
        }
        LastResultField::Band => m("Mức xếp loại năm trước", "Last year's rating"),
        LastResultField::Points => m("Tổng điểm năm trước", "Last year's points"),
        LastResultField::Published => m("Văn bản công bố", "Published by"),
    }
}

const fn aim(field: AimField) -> Message {
    match field {
        AimField::Rank => m("Phấn đấu thứ hạng", "Rank aimed at"),
        AimField::Units => m("Trên tổng số đơn vị", "Out of"),
        AimField::Band => m("Phấn đấu mức xếp loại", "Rating aimed at"),
        AimField::Ladder => m("Thang mức xếp loại", "Ladder of ratings"),
        AimField::PublishedRank => m("Thứ hạng được công bố", "Published rank"),
        AimField::PublishedBand => m("Mức xếp loại được công bố", "Published rating"),
        AimField::Published => m("Văn bản công bố", "Published by"),
    }
}

const fn issue(field: IssueField) -> Message {
    match field {
        IssueField::Form => m("Hình thức khi ban hành", "Legal form when issued"),
        IssueField::Number => m("Số văn bản đã ban hành", "Number issued"),
        IssueField::Day => m("Ngày ban hành", "Date issued"),
        IssueField::Layout => m("Phần II trên bản đã ký", "Part II on the signed paper"),
        IssueField::Copy => m("Bản đã ban hành", "Text as issued"),
    }
}

const fn clause(field: ClauseField) -> Message {
    match field {
        ClauseField::Role => m("Loại đoạn", "Kind of clause"),
        ClauseField::Text => m("Nội dung", "Text"),
    }
}

const fn section(field: SectionField) -> Message {
    match field {
        SectionField::Parent => m("Thuộc mục", "Within"),
        SectionField::Number => m("Số thứ tự", "Number"),
        SectionField::Title => m("Tiêu đề", "Title"),
        SectionField::Body => m("Nội dung", "Text"),
        SectionField::Holds => m("Bên dưới có", "Followed by"),
    }
}

const fn officer(field: OfficerField) -> Message {
    match field {
        OfficerField::Title => m("Chức danh", "Title"),
        OfficerField::Name => m("Họ và tên", "Name"),
        OfficerField::Contact => m("Liên hệ", "Contact"),
        OfficerField::Members => m("Gồm các chức danh", "Titles in the group"),
        OfficerField::Everyone => m("Gồm tất cả cán bộ, công chức", "Everyone"),
        OfficerField::Retired => m("Đã nghỉ, chuyển công tác", "No longer serving"),
    }
}

const fn area(field: AreaField) -> Message {
    match field {
        AreaField::Number => m("Số của lĩnh vực", "Area number"),
        AreaField::Title => m("Tên lĩnh vực", "Area"),
        AreaField::Lead => m("Lời dẫn", "Lead-in"),
        AreaField::Short => m("Tên ngắn", "Short name"),
    }
}

const fn remedy(field: RemedyField) -> Message {
    match field {
        RemedyField::Area => m("Lĩnh vực", "Area"),
        RemedyField::Codes => m("Mã tiêu chí thành phần", "Sub-criterion code"),
        RemedyField::Heading => m("Tên tiêu chí thành phần", "Sub-criterion"),
        RemedyField::Leads => m("Công chức tham mưu khắc phục", "Lead officers"),
        RemedyField::LeadsText => {
            m("Công chức tham mưu, ghi trong văn bản", "Lead officers, as printed")
        }
        RemedyField::Coordinators => m("Công chức tổng hợp", "Coordinating officer"),
        RemedyField::CoordinatorsText => {
            m("Công chức tổng hợp, ghi trong văn bản", "Coordinating officer, as printed")
        }
        RemedyField::Timeframe => m("Thời gian thực hiện", "Timeframe"),
        RemedyField::Due => m("Hạn hoàn thành", "Due date"),
        RemedyField::DueDay => m("Ngày đến hạn hằng kỳ", "Day due each period"),
        RemedyField::DirectionLabel => m("Nhãn in trên văn bản", "Printed label"),
        RemedyField::Direction => m("Định hướng khắc phục", "Remedial direction"),
        RemedyField::Cause => m("Nguyên nhân", "Cause"),
        RemedyField::PointsMaximum => m("Điểm tối đa", "Maximum points"),
        RemedyField::PointsAchieved => m("Điểm đạt được", "Points achieved"),
        RemedyField::PointsLost => m("Điểm bị trừ", "Points lost"),
        RemedyField::Explanation => {
            m("Giải trình khi không có tài liệu", "Explanation where there is no document")
        }
        RemedyField::Suggested => {
            m("Tài liệu kiểm chứng nên có", "Verification documents to collect")
        }
        RemedyField::Aim => m("Loại mục", "Kind of item"),
        RemedyField::Cooperators => m("Phối hợp", "Cooperating"),
        RemedyField::CooperatorsText => m("Phối hợp, ghi trong văn bản", "Cooperating, as printed"),
        RemedyField::Product => m("Sản phẩm", "Product"),
    }
}

const fn duty(field: DutyField) -> Message {
    match field {
        DutyField::Section => m("Thuộc mục", "Within"),
        DutyField::Heading => m("Dòng nêu công chức, in phía trên", "Heading printed above"),
        DutyField::Leads => m("Công chức được giao", "Officers"),
        DutyField::Mark => m("Dấu đầu dòng", "Bullet"),
        DutyField::Text => m("Nội dung nhiệm vụ", "Duty"),
        DutyField::Repeats => m("Trùng với mục khắc phục", "Repeats remediation item"),
        DutyField::Periods => m("Kỳ báo cáo", "Reporting periods"),
        DutyField::DueDay => {
            m("Hạn gửi: ngày mấy của tháng cuối kỳ", "Due on this day of the last month")
        }
        DutyField::DueDays => m("Gửi sau khi hết kỳ (số ngày)", "Due, days after the period"),
        DutyField::Due => m("Hạn hoàn thành", "Due date"),
    }
}

const fn measure(field: MeasureField) -> Message {
    match field {
        MeasureField::Label => m("Tên số liệu", "Measure"),
        MeasureField::Unit => m("Đơn vị tính", "Unit"),
        MeasureField::Rule => m("Cách tính số của năm", "How the year's figure forms"),
        MeasureField::Group => m("Nhóm trên bảng số liệu", "Group in the table"),
        MeasureField::Column => m("Cột của biểu II.06a", "Column of form II.06a"),
        MeasureField::Within => m("Không vượt quá", "Cannot exceed"),
        MeasureField::Keepers => m("Công chức nhập số", "Entered by"),
        MeasureField::Source => m("Nguồn số liệu", "Source"),
        MeasureField::Retired => m("Thôi dùng", "No longer used"),
    }
}

const fn target(field: TargetField) -> Message {
    match field {
        TargetField::Owner => m("Của mục", "Of"),
        TargetField::Label => m("Tên chỉ tiêu", "Target"),
        TargetField::Kind => m("Loại chỉ tiêu", "Kind of target"),
        TargetField::Part => m("Số được tính (tử số)", "What is counted"),
        TargetField::Whole => m("Trên tổng (mẫu số)", "Out of"),
        TargetField::Threshold => m("Ngưỡng", "Threshold"),
        TargetField::Unit => m("Đơn vị của phần thiếu", "Unit of what is missing"),
        TargetField::Due => m("Hạn", "Due date"),
        TargetField::Weight => m("Cách tính vào kết quả", "How it counts"),
        TargetField::Mendable => m("Phần thiếu còn làm bù được", "A miss can be mended"),
        TargetField::ZeroIsMet => m("Nhập mẫu số bằng 0 thì tính là đạt", "A typed zero is met"),
        TargetField::AtTheEnd => m("Chỉ xét khi đến hạn", "Judged only when due"),
        TargetField::NeedsProof => m("Cần số văn bản kiểm chứng", "Needs a document number"),
        TargetField::Statement => m("Tự đánh giá", "Self-assessment"),
        TargetField::StatementDay => m("Ngày tự đánh giá", "Date of self-assessment"),
        TargetField::NotApplicable => m("Không áp dụng", "Not applicable"),
        TargetField::Reason => m("Lý do không áp dụng", "Why not applicable"),
        TargetField::Source => m("Căn cứ của chỉ tiêu", "Source of the target"),
        TargetField::Published => m("Kết quả được công bố", "Published result"),
        TargetField::Base => m("Mốc so sánh", "Compared with"),
        TargetField::Per => m("Tính theo từng", "Counted by"),
        TargetField::Minus => m("Trừ khỏi mẫu số", "Taken from the whole"),
    }
}

const fn evidence(field: EvidenceField) -> Message {
    match field {
        EvidenceField::Owner => m("Của mục", "Of"),
        EvidenceField::Number => m("Số, ký hiệu văn bản", "Document number"),
        EvidenceField::Day => m("Ngày văn bản", "Document date"),
        EvidenceField::Issuer => m("Cơ quan ban hành", "Issuer"),
        EvidenceField::Summary => m("Trích yếu", "Abstract"),
        EvidenceField::Link => m("Liên kết", "Link"),
        EvidenceField::Criterion => m("Của tiêu chí", "Of criterion"),
        EvidenceField::Answers => m("Đáp ứng yêu cầu", "Answers the requirement"),
    }
}

const fn note(field: NoteField) -> Message {
    match field {
        NoteField::Owner => m("Của mục", "Of"),
        NoteField::Day => m("Ngày", "Date"),
        NoteField::Author => m("Người ghi", "Author"),
        NoteField::Text => m("Nội dung", "Text"),
    }
}

const fn sending(field: ReportSentField) -> Message {
    match field {
        ReportSentField::Duty => m("Nhiệm vụ báo cáo", "Reporting duty"),
        ReportSentField::Period => m("Kỳ", "Period"),
        ReportSentField::Day => m("Ngày gửi", "Date sent"),
        ReportSentField::Number => m("Số văn bản", "Document number"),
    }
}
