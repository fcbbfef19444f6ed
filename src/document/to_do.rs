//! Còn phải làm: what a verdict asks for, as sentences of a paper.

use chrono::NaiveDate;

use crate::check::{Shortfall, Status, Verdict};
use crate::plan::{Id, Plan, Statement, Target, TargetKind};
use crate::read::day;
use crate::text::format::format_count;
use crate::text::{Language, verdicts};

const VI: Language = Language::Vietnamese;

/// What is said of a target that is met.
pub(super) const KEEP: &str = "Duy trì kết quả đã đạt.";

/// What is said of one that no document proves.
pub(super) const PROVE: &str = "Bổ sung tài liệu kiểm chứng.";

/// What went wrong cannot be made up for: no more of it is to come.
fn lost(plan: &Plan, target: &Target, name: &str, count: &str) -> String {
    let unit = verdicts::unit(VI, plan, target);
    match target.kind {
        TargetKind::ReportsOnTime => {
            format!("Gửi đúng hạn các báo cáo còn lại (đã có {count} báo cáo không đúng hạn).")
        }
        TargetKind::RatioAtLeast => {
            format!("Không để thêm {unit} không đạt ({name}: đã có {count} {unit} không đạt).")
        }
        TargetKind::AtMostPerPeriod => {
            format!("Không để kỳ nào vượt thêm ({name}: đã vượt {count} {unit}).")
        }
        TargetKind::Statement
        | TargetKind::NoneOf
        | TargetKind::CountAtLeast
        | TargetKind::DoneBy
        | TargetKind::RankAtMost
        | TargetKind::BandAtLeast
        | TargetKind::PlacesGained
        | TargetKind::AmongFirst
        | TargetKind::ScoreAtLeast
        | TargetKind::NotBelowAverage
        | TargetKind::KeepMaximum
        | TargetKind::Tracked => {
            format!("Không để phát sinh thêm ({name}: đã có {count} {unit}).")
        }
    }
}

/// What is to be done about a target from a day on, in whole sentences: nothing where nothing is asked. A due day before
/// that day is no longer told.
pub(super) fn to_do(
    plan: &Plan,
    id: Id,
    verdict: &Verdict,
    (name, from): (&str, NaiveDate),
) -> Vec<String> {
    let Some(target) = plan.targets.get(id) else { return Vec::new() };
    let due = verdict.due.filter(|due| *due >= from);
    let until = due.map(|due| format!(", hạn {}", day::cite(due))).unwrap_or_default();
    let mut steps = Vec::new();
    match verdict.status {
        Status::NotMet => steps.push(match verdict.shortfall {
            Shortfall::Do(_) | Shortfall::NextInARow(_) => {
                verdicts::shortfall(VI, plan, target, verdict).unwrap_or_default()
            }
            Shortfall::Lost(count) => lost(plan, target, name, &format_count(count, VI)),
            Shortfall::LateByDays(_)
            | Shortfall::None
            | Shortfall::Never
            | Shortfall::Score(_)
            | Shortfall::Places(_) => {
                format!("Rà soát, khắc phục: {name}.")
            }
        }),
        Status::NotEntered => steps.push(format!("Cập nhật số liệu, kết quả: {name}.")),
        Status::InProgress
        | Status::SelfAssessed(Statement::Unsaid | Statement::NotYet | Statement::UnderWay) => {
            steps.push(format!("Tiếp tục thực hiện: {name}{until}."));
        }
        Status::Met => steps.push(KEEP.to_owned()),
        Status::SelfAssessed(Statement::Done)
        | Status::NotArisen
        | Status::Tracked
        | Status::Awaiting
        | Status::NotApplicable => {}
    }
    if verdict.unproved {
        steps.push(PROVE.to_owned());
    }
    steps
}
