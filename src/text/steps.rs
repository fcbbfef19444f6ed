//! Các bước: what is done of a plan, and what comes next.

use super::Message;
use crate::check::StepKind;

crate::messages! {
    done_of(done: usize, all: usize) = "Xong {done}/{all} bước", "{done} of {all} steps done";
    only_issue(done: usize, all: usize) = "Xong {done}/{all} bước, còn ban hành", "{done} of {all} steps done; the issue is left";
    DONE = "Xong", "Done";
    NEXT = "Làm tiếp", "Next";
    AGENCY = "Thông tin chung: đơn vị, năm, người ký", "The commune, the year, who signs";
    OFFICERS = "Cán bộ, công chức và nhóm", "Officers and groups";
    LAST_RESULT = "Kết quả năm trước và nguyên nhân", "Last year's result and its causes";
    REMEDIES = "Mục khắc phục: tên, công chức tham mưu", "Remediation items: name and lead officer";
    TARGETS = "Chỉ tiêu của từng mục", "A target for each item";
    DUTIES = "Nhiệm vụ và báo cáo định kỳ", "Duties and recurring reports";
    ISSUE = "Ban hành", "Issue";
}

/// What a step is called.
pub const fn name(kind: StepKind) -> Message {
    match kind {
        StepKind::Agency => AGENCY,
        StepKind::Officers => OFFICERS,
        StepKind::LastResult => LAST_RESULT,
        StepKind::Remedies => REMEDIES,
        StepKind::Targets => TARGETS,
        StepKind::Duties => DUTIES,
        StepKind::Issue => ISSUE,
    }
}
