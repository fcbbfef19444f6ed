//! Tự chấm điểm: what was answered and given for each criterion, and what was given the year before.

use super::fields::{codes, fields};
use super::shape::Plan;
use super::value::{Code, Day, Flag, Id, Ids, Line, Number, Prose, Ref};

codes! {
    /// Trả lời cho một tiêu chí.
    pub enum Answer {
        /// Chưa trả lời.
        Unsaid = "",
        /// Có.
        Yes = "co",
        /// Không.
        No = "khong",
        /// Không áp dụng, of any rule.
        Inapplicable = "khong-ap-dung",
    }
}

fields! {
    /// Điểm của một tiêu chí: what its rule reads, and what was given.
    pub struct CriterionScore / CriterionScoreField {
        /// Của tiêu chí.
        Criterion criterion: Ref = "criterion",
        /// Trả lời.
        Answer answer: Code<Answer> = "answer",
        /// Mức, one of the criterion's words.
        Word word: Line = "word",
        /// Tử số, số việc hoặc số lần vi phạm: the year figures of these measures add up.
        Part part: Ids = "part",
        /// Mẫu số.
        Whole whole: Ids = "whole",
        /// Trừ khỏi mẫu số.
        Minus minus: Ids = "subtracted",
        /// Tử số, số việc hoặc số lần vi phạm as typed, where no measures are chosen.
        TypedPart typed_part: Number = "typed_part",
        /// Mẫu số as typed, where no measures are chosen.
        TypedWhole typed_whole: Number = "typed_whole",
        /// Điểm tự chấm as typed, two decimals; where blank, what the rule gives.
        Own own: Number = "self_scored",
        /// Điểm thẩm định lần 1.
        First first: Number = "appraised_1",
        /// Điểm thẩm định lần 2, which is final.
        Second second: Number = "appraised_2",
        /// Lý do mất điểm.
        Reason reason: Prose = "reason",
        /// Giải trình khi thiếu tài liệu.
        Explanation explanation: Prose = "explanation",
        /// Ghi chú của đơn vị.
        Note note: Prose = "note",
        /// Công chức phụ trách; those of the remedy with its code where blank.
        Officers officers: Ids = "officers",
        /// Hạn; that of the remedy with its code where blank.
        Due due: Day = "due",
        /// Công sức cho một việc; 1 where blank.
        Weight weight: Number = "weight",
    }
}

fields! {
    /// Điểm năm trước of one criterion, as appraised.
    pub struct LastScore / LastScoreField {
        /// Mã.
        Code code: Line = "code",
        /// Tên tiêu chí.
        Name name: Line = "name",
        /// Điểm tối đa.
        Maximum maximum: Number = "maximum",
        /// Điểm được chấm.
        Given given: Number = "given",
        /// Lý do mất điểm, nhận xét của cơ quan thẩm định.
        Reason reason: Prose = "reason",
    }
}

fields! {
    /// Điểm năm trước của một đơn vị in the ranking group.
    pub struct UnitScore / UnitScoreField {
        /// Đơn vị. "xã Ba Xa".
        Unit unit: Line = "unit",
        /// Điểm, two decimals.
        Score score: Number = "score",
        /// Là đơn vị mình.
        Own own: Flag = "own",
    }
}

fields! {
    /// Báo cáo tự chấm điểm. What its paper has of its own.
    pub struct SelfAssessment / SelfAssessmentField {
        /// Số báo cáo.
        Number number: Line = "number",
        /// Ngày báo cáo.
        Day day: Day = "day",
        /// Kính gửi; the superior of the plan where blank.
        Addressee addressee: Line = "addressee",
        /// Nơi nhận, one a line; the addressee and the archive where blank.
        Recipients recipients: Prose = "recipients",
        /// Khó khăn, vướng mắc.
        Difficulties difficulties: Prose = "difficulties",
        /// Kiến nghị, đề xuất.
        Proposals proposals: Prose = "proposals",
    }
}

impl CriterionScore {
    /// Mã của điểm một tiêu chí: the same on every device, so that a score that two people type is one record.
    pub fn id(criterion: Id) -> Id {
        Id::hashed(&format!("diem/{criterion}"))
    }

    /// A blank score of a criterion.
    pub fn of(criterion: Id) -> Self {
        Self { criterion: Some(criterion), ..Self::default() }
    }
}

impl LastScore {
    /// Mã của điểm năm trước của một mã tiêu chí: the same on every device, so that two tables make one record.
    pub fn id(code: &str) -> Id {
        Id::hashed(&format!("diem-nam-truoc/{code}"))
    }
}

impl Plan {
    /// Điểm của một tiêu chí, if anything of it was typed.
    pub fn score_of(&self, criterion: Id) -> Option<&CriterionScore> {
        self.scores.get(CriterionScore::id(criterion))
    }
}
