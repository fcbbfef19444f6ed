//! One line of a sheet, and what all of them come to.

use super::super::standings::TargetStanding;
use crate::check::{OwnWork, Status, WorkRole};
use crate::plan::List;

/// One line of the table: a target of a remedy or duty.
pub(super) struct Line {
    pub(super) standing: TargetStanding,
    pub(super) status: Status,
    pub(super) overdue: bool,
    pub(super) counts: bool,
    pub(super) unproved: bool,
    pub(super) steps: Vec<String>,
}

/// How much work there is, and how its targets stand. It counts; it does not grade.
pub(super) fn counted(lines: &[(&OwnWork, Vec<Line>)]) -> String {
    let of = |list: List, role: WorkRole| {
        lines.iter().filter(|(work, _)| work.list == list && work.role == role).count()
    };
    let parts = [
        (of(List::Remedies, WorkRole::Leads), "mục khắc phục tham mưu"),
        (of(List::Remedies, WorkRole::Cooperates), "mục phối hợp"),
        (of(List::Remedies, WorkRole::Coordinates), "mục tổng hợp"),
        (of(List::Duties, WorkRole::Leads), "nhiệm vụ được giao"),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts.map(|(count, name)| format!("{count} {name}")).collect();
    let targets = || lines.iter().flat_map(|(_, own)| own).filter(|line| line.counts);
    if targets().next().is_none() {
        return format!("Gồm {}.", parts.join(", "));
    }
    let count = |is: &dyn Fn(&Line) -> bool| targets().filter(|line| is(line)).count();
    let overdue = count(&|line| line.overdue);
    let met = count(&|line| !line.overdue && line.status == Status::Met);
    let missed = count(&|line| !line.overdue && line.status == Status::NotMet);
    let all = targets().count();
    let counts = [
        (met, "đạt"),
        (missed, "chưa đạt"),
        (overdue, "quá hạn"),
        (all - met - missed - overdue, "ở tình trạng khác"),
    ];
    let counts = counts.into_iter().filter(|(count, _)| *count > 0);
    let counts: Vec<String> = counts.map(|(count, word)| format!("{count} {word}")).collect();
    format!("Gồm {}. Trong {all} chỉ tiêu của Kế hoạch: {}.", parts.join(", "), counts.join(", "))
}
