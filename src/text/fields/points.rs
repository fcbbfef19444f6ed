//! What the fields of criteria sets and points are called.

use super::papers::m;
use crate::plan::{
    CriteriaSetField, CriterionField, CriterionScoreField, LastScoreField, RuleStepField,
    ScoreBandField, SelfAssessmentField, UnitScoreField,
};
use crate::text::Message;

pub(super) const fn criteria_set(field: CriteriaSetField) -> Message {
    match field {
        CriteriaSetField::Name => m("Tên bộ tiêu chí", "Name of the criteria set"),
        CriteriaSetField::Number => m("Số quyết định ban hành", "Decision number"),
        CriteriaSetField::Day => m("Ngày quyết định", "Decision date"),
        CriteriaSetField::Years => m("Áp dụng cho năm", "Applies to"),
        CriteriaSetField::Scale => m("Thang điểm", "Scale"),
        CriteriaSetField::Full => m("Tổng điểm của thang", "Full points of the scale"),
        CriteriaSetField::Rounding => m("Cách làm tròn", "Rounding"),
        CriteriaSetField::Inapplicable => m("Tiêu chí không áp dụng", "Criteria that do not apply"),
        CriteriaSetField::BonusCap => m("Điểm thưởng không quá", "Bonus at most"),
        CriteriaSetField::PenaltyCap => m("Điểm phạt không quá", "Penalty at most"),
        CriteriaSetField::Group => m("Nhóm xếp hạng", "Ranking group"),
        CriteriaSetField::Units => m("Số đơn vị trong nhóm", "Units in the group"),
        CriteriaSetField::MadeUp => m("Bộ tiêu chí minh họa", "Made-up criteria set"),
    }
}

pub(super) const fn criterion(field: CriterionField) -> Message {
    match field {
        CriterionField::Parent => m("Thuộc tiêu chí", "Below criterion"),
        CriterionField::Code => m("Mã tiêu chí", "Code of the criterion"),
        CriterionField::Name => m("Tên tiêu chí", "Name of the criterion"),
        CriterionField::Maximum => m("Điểm tối đa", "Maximum points"),
        CriterionField::Scorer => m("Ai chấm", "Scored by"),
        CriterionField::Role => m("Tính vào", "Counts as"),
        CriterionField::Rule => m("Quy tắc tính điểm", "Rule of points"),
        CriterionField::Each => m("Điểm mỗi việc, mỗi lần", "Points each"),
        CriterionField::FullAt => m("Đủ điểm từ tỷ lệ", "Full points from a ratio of"),
        CriterionField::ZeroIsFull => {
            m("Mẫu số bằng 0 thì đủ điểm", "Full points where the whole is 0")
        }
        CriterionField::Wording => m("Cách tính điểm", "How points are given"),
        CriterionField::Required => m("Tài liệu kiểm chứng phải có", "Required evidence"),
        CriterionField::Source => m("Nguồn của tiêu chí", "Source of the criterion"),
    }
}

pub(super) const fn rule_step(field: RuleStepField) -> Message {
    match field {
        RuleStepField::Criterion => m("Của tiêu chí", "Of criterion"),
        RuleStepField::Floor => m("Từ", "From"),
        RuleStepField::Word => m("Mức chấm", "Grade"),
        RuleStepField::Points => m("Điểm của bậc", "Points of the step"),
        RuleStepField::Linear => m("Điểm tối đa nhân tỷ lệ", "Maximum times the ratio"),
    }
}

pub(super) const fn score_band(field: ScoreBandField) -> Message {
    match field {
        ScoreBandField::Word => m("Mức xếp loại", "Rating"),
        ScoreBandField::Floor => m("Từ bao nhiêu phần trăm", "From how many per cent"),
    }
}

pub(super) const fn criterion_score(field: CriterionScoreField) -> Message {
    match field {
        CriterionScoreField::Criterion => m("Của tiêu chí", "Of criterion"),
        CriterionScoreField::Answer => m("Trả lời", "Answer"),
        CriterionScoreField::Word => m("Mức đạt", "Grade reached"),
        CriterionScoreField::Part => m("Số liệu tử số", "Figures of the part"),
        CriterionScoreField::Whole => m("Số liệu mẫu số", "Figures of the whole"),
        CriterionScoreField::Minus => m("Số liệu trừ khỏi mẫu số", "Figures taken from the whole"),
        CriterionScoreField::TypedPart => m("Số đạt được", "Part"),
        CriterionScoreField::TypedWhole => m("Tổng số", "Whole"),
        CriterionScoreField::Own => m("Điểm tự chấm", "Self-scored"),
        CriterionScoreField::First => m("Điểm thẩm định lần 1", "First appraisal"),
        CriterionScoreField::Second => m("Điểm thẩm định lần 2", "Second appraisal"),
        CriterionScoreField::Reason => m("Lý do mất điểm", "Why points were lost"),
        CriterionScoreField::Explanation => {
            m("Giải trình khi thiếu tài liệu", "Explanation where evidence is missing")
        }
        CriterionScoreField::Note => m("Ghi chú của đơn vị", "Unit's note"),
        CriterionScoreField::Officers => m("Công chức phụ trách", "Officers in charge"),
        CriterionScoreField::Due => m("Hạn thực hiện", "Due date"),
        CriterionScoreField::Weight => m("Công sức mỗi việc", "Work of each"),
    }
}

pub(super) const fn last_score(field: LastScoreField) -> Message {
    match field {
        LastScoreField::Code => m("Mã tiêu chí", "Code of the criterion"),
        LastScoreField::Name => m("Tên tiêu chí", "Name of the criterion"),
        LastScoreField::Maximum => m("Điểm tối đa", "Maximum points"),
        LastScoreField::Given => m("Điểm được chấm", "Points given"),
        LastScoreField::Reason => m("Lý do mất điểm", "Why points were lost"),
    }
}

pub(super) const fn unit_score(field: UnitScoreField) -> Message {
    match field {
        UnitScoreField::Unit => m("Đơn vị", "Unit"),
        UnitScoreField::Score => m("Điểm của đơn vị", "Score of the unit"),
        UnitScoreField::Own => m("Là đơn vị mình", "Is our own"),
    }
}

pub(super) const fn self_assessment(field: SelfAssessmentField) -> Message {
    match field {
        SelfAssessmentField::Number => m("Số báo cáo", "Report number"),
        SelfAssessmentField::Day => m("Ngày báo cáo", "Report date"),
        SelfAssessmentField::Addressee => m("Kính gửi", "Addressed to"),
        SelfAssessmentField::Recipients => m("Nơi nhận", "Recipients"),
        SelfAssessmentField::Difficulties => m("Khó khăn, vướng mắc", "Difficulties"),
        SelfAssessmentField::Proposals => m("Kiến nghị, đề xuất", "Proposals"),
    }
}
