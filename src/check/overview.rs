//! Tổng quan. The whole plan as of today: what the first screen shows, and its one next step.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::clock::{Clock, clock};
use super::coverage::{coverage, last_blank};
use super::due::finished;
use super::findings::Finding;
use super::outlook::{Outlook, outlooks};
use super::person::{answers_for_all, concerns, has_work, keeps, only_looks};
use super::report::{Report, ReportState, occurrences};
use super::summary::{Board, Summary, Tally, summary_of};
use super::urgent::{Urgent, Why, urgent_of};
use super::verdict::Verdict;
use super::{Status, aim};
use crate::plan::{At, Id, List, Plan, Target, TargetKind};

/// Bước tiếp theo. The one button of the overview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nhập số liệu tháng n: its window is over and something is blank.
    Enter(u8),
    /// Rà soát nội dung cũ: how many sentences of the plan it was made from still wait, before the draft is finished.
    Review(usize),
    /// Hoàn thiện dự thảo: not issued, and something needs a look; the address of the first, if it is known.
    Draft(Option<At>),
    /// Xem bảng theo dõi: for the chairman or a vice chairman who enters no figures himself.
    Follow,
    /// Việc của tôi: what one officer has to do, who does not answer for the whole.
    Mine,
    /// In.
    Print,
}

/// What the overview shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// Đến tháng: the last month whose window is over.
    pub month: Option<u8>,
    /// Đã kết thúc năm.
    pub finished: bool,
    /// Bản thảo: not marked as issued.
    pub draft: bool,
    /// Whether any figure was typed.
    pub has_figures: bool,
    /// Every remedy and duty, judged once.
    pub board: Board,
    /// How many remedies and duties have each status.
    pub summary: Summary,
    /// Cần làm ngay, worst first. While no figure at all was typed, blank ones are left out: together they
    /// are one thing to do, which the next step names.
    pub urgent: Vec<Urgent>,
    /// Mục chưa nhập that were left out.
    pub blank: Vec<Urgent>,
    /// Mục tiêu phấn đấu, with their verdicts.
    pub aim: Vec<(Target, Verdict)>,
    /// Báo cáo định kỳ: each reporting duty with its reports.
    pub reports: Vec<(Id, Vec<Report>)>,
    /// Đã xong: remedies and duties that need nothing more.
    pub done: Vec<(List, Id)>,
    /// Triển vọng of each target of the plan that has one.
    pub outlooks: Vec<(Id, Outlook)>,
    /// What is odd about today's date.
    pub clock: Clock,
    /// Tháng cần nhập: the last month whose window is over and in which something is blank. Before the
    /// decision is issued, figures are asked for only if some were typed.
    pub enter: Option<u8>,
}

impl Overview {
    /// The overview of a plan on a day; `last_edit` is in milliseconds since 1970.
    pub fn of(plan: &Plan, today: NaiveDate, last_edit: Option<i64>) -> Self {
        let board = Board::of(plan, today);
        let has_figures = !plan.figures.is_empty();
        let all = urgent_of(plan, &board, today);
        let (blank, urgent) =
            all.into_iter().partition(|item| !has_figures && waits_for_figures(item));
        let duties = plan.duties.iter().filter(|(_, row)| !row.periods.trim().is_empty());
        let month = coverage(plan, today);
        let draft = plan.issue.copy.is_empty();
        let over = finished(plan, today);
        Self {
            month,
            finished: over,
            draft,
            has_figures,
            summary: summary_of(plan, &board),
            blank,
            urgent,
            aim: aim(plan, today),
            reports: duties.map(|(id, _)| (id, occurrences(plan, id, today))).collect(),
            done: done(&board),
            outlooks: outlooks(plan, &board, today),
            clock: clock(today, plan, last_edit),
            enter: month
                .filter(|_| !over && (has_figures || !draft))
                .and_then(|month| last_blank(plan, month, |_| true)),
            board,
        }
    }

    /// Bước tiếp theo, from the findings of the plan; `None` while they are still searched for. An officer who
    /// does not answer for the whole is asked for his own figures, then led to his own work: the draft is not
    /// his to finish. `old` sentences of an older plan wait for a look.
    pub fn next(
        &self,
        plan: &Plan,
        person: Option<Id>,
        old: usize,
        found: Option<&[Finding]>,
    ) -> Next {
        if let Some(me) = person.filter(|me| !answers_for_all(plan, *me) && has_work(plan, *me)) {
            let month = self.month.filter(|_| !self.finished);
            let blank = month.and_then(|month| last_blank(plan, month, |id| keeps(plan, id, me)));
            return match blank {
                Some(month) => Next::Enter(month),
                None if self.finished => Next::Print,
                None => Next::Mine,
            };
        }
        match (self.enter, found) {
            (Some(_), _) if person.is_some_and(|me| only_looks(plan, me)) => Next::Follow,
            (Some(month), _) => Next::Enter(month),
            (None, _) if self.finished || !self.draft => Next::Print,
            (None, _) if old > 0 => Next::Review(old),
            (None, None) => Next::Draft(None),
            (None, Some([])) => Next::Print,
            (None, Some([first, ..])) => Next::Draft(first.at),
        }
    }

    /// Triển vọng of a target.
    pub fn outlook(&self, target: Id) -> Option<&Outlook> {
        self.outlooks.iter().find(|(id, _)| *id == target).map(|(_, outlook)| outlook)
    }

    /// Sẽ không đạt nếu giữ tốc độ này: the targets that are not told as missed and would be, with their owners.
    pub fn warned(&self) -> Vec<(List, Id, Id, &Outlook)> {
        let lists = [(List::Remedies, &self.board.remedies), (List::Duties, &self.board.duties)];
        let all =
            lists.into_iter().flat_map(|(list, rows)| rows.iter().map(move |row| (list, row)));
        let of = |(list, (owner, standing)): (List, &'_ (Id, super::Standing))| {
            let warns = |(id, outlook): &&(Id, Outlook)| {
                // What repeats a remedy is listed with the remedy.
                standing.verdict_of(*id).is_some_and(|verdict| outlook.warns(verdict))
            };
            let own = self.outlooks.iter().filter(warns);
            own.map(|(id, outlook)| (list, *owner, *id, outlook)).collect::<Vec<_>>()
        };
        let mut seen = BTreeSet::new();
        all.flat_map(of).filter(|(_, _, id, _)| seen.insert(*id)).collect()
    }

    /// Số mục chưa nhập that were left out of what concerns a person; without one, of all.
    pub fn blank_of(&self, plan: &Plan, person: Option<Id>) -> usize {
        let own = |item: &&Urgent| person.is_none_or(|me| concerns(plan, &item.officers, me));
        self.blank.iter().filter(own).count()
    }

    /// Số mục tự đánh giá chưa nhập of what concerns an officer, which nothing urges yet.
    pub fn unsaid_of(&self, plan: &Plan, officer: Id) -> usize {
        let leads = |id: Id| match (plan.remedies.get(id), plan.duties.get(id)) {
            (Some(row), _) => &row.leads[..],
            (None, Some(row)) => &row.leads[..],
            (None, None) => &[],
        };
        let urged = |id: Id| self.urgent.iter().chain(&self.blank).any(|it| it.record.1 == id);
        let all = self.board.remedies.iter().chain(&self.board.duties);
        all.filter(|(id, standing)| {
            let judged = standing.judged_by.and_then(|target| plan.targets.get(target));
            let said = judged
                .is_some_and(|row| row.kind == TargetKind::Statement && row.owner == Some(*id));
            let waits = standing.status == Status::NotEntered && said && !urged(*id);
            waits && concerns(plan, leads(*id), officer)
        })
        .count()
    }

    /// How many reports are due, overdue and sent.
    pub fn counted_reports(&self) -> (usize, usize, usize) {
        let count = |wanted: fn(&ReportState) -> bool| {
            let all = self.reports.iter().flat_map(|(_, reports)| reports);
            all.filter(|report| wanted(&report.state)).count()
        };
        (
            count(|state| matches!(state, ReportState::Due)),
            count(|state| matches!(state, ReportState::Overdue)),
            count(|state| matches!(state, ReportState::Sent { .. })),
        )
    }
}

fn waits_for_figures(item: &Urgent) -> bool {
    item.why == Why::Blank
        && item.verdict.as_ref().is_some_and(|(_, verdict)| !verdict.steps.is_empty())
}

fn done(board: &Board) -> Vec<(List, Id)> {
    let quiet = |status: Status| status.is_quiet() && status != Status::Tracked;
    let of = |list, rows: &[(Id, super::Standing)]| {
        let own = rows.iter().filter(|(_, standing)| quiet(standing.status));
        own.map(|(id, _)| (list, *id)).collect::<Vec<_>>()
    };
    [of(List::Remedies, &board.remedies), of(List::Duties, &board.duties)].concat()
}

/// Adds tallies into one.
pub fn together(tallies: &[Tally]) -> Tally {
    let sum = |pick: fn(&Tally) -> usize| tallies.iter().map(pick).sum();
    Tally {
        met: sum(|tally| tally.met),
        not_met: sum(|tally| tally.not_met),
        overdue: sum(|tally| tally.overdue),
        not_entered: sum(|tally| tally.not_entered),
        in_progress: sum(|tally| tally.in_progress),
        not_arisen: sum(|tally| tally.not_arisen),
        self_assessed: sum(|tally| tally.self_assessed),
        tracked: sum(|tally| tally.tracked),
        awaiting: sum(|tally| tally.awaiting),
        not_applicable: sum(|tally| tally.not_applicable),
        unproved: sum(|tally| tally.unproved),
    }
}

/// The targets whose months can be drawn: rates and counts of the plan with two months or more.
pub fn drawn(plan: &Plan) -> Vec<Id> {
    let mut seen = BTreeSet::new();
    let rows = plan.targets.iter().filter(|(_, row)| row.owner.is_some());
    rows.filter(|(id, _)| super::series(plan, *id).len() > 1 && seen.insert(*id))
        .map(|(id, _)| id)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::findings::findings;
    use crate::plan::Slot;
    use crate::preset;

    fn day(text: &str) -> NaiveDate {
        crate::read::day::parse(text).unwrap()
    }

    fn next_of(plan: &Plan, today: &str) -> Next {
        let all = findings(plan, day(today));
        Overview::of(plan, day(today), None).next(plan, None, 0, Some(&all))
    }

    #[test]
    fn a_draft_without_figures_is_no_wall_of_failures() {
        let plan = preset::ba_xa_2024();
        let seen = Overview::of(&plan, day("20/06/2024"), None);
        assert!(seen.draft && !seen.has_figures && !seen.blank.is_empty());
        assert_eq!(seen.summary.remedies.not_met, 0);
        assert!(seen.urgent.iter().all(|item| !waits_for_figures(item)));
    }

    #[test]
    fn the_next_step_follows_the_state_of_the_plan() {
        let mut plan = preset::ba_xa_2024();
        assert!(matches!(next_of(&plan, "20/06/2024"), Next::Draft(_)));
        let seen = Overview::of(&plan, day("20/06/2024"), None);
        assert_eq!(seen.next(&plan, None, 66, Some(&[])), Next::Review(66), "the old words first");
        plan.issue.copy = "{}".to_owned();
        assert_eq!(next_of(&plan, "20/01/2024"), Next::Enter(1));
        assert_eq!(next_of(&plan, "20/06/2024"), Next::Enter(6));
        for id in super::super::asked(&plan) {
            plan.figures.insert((id, Slot::Month(6)), "0".to_owned());
        }
        assert_eq!(next_of(&plan, "20/06/2024"), Next::Enter(5), "an earlier gap comes next");
        for id in super::super::asked(&plan) {
            for month in 1..=5 {
                plan.figures.insert((id, Slot::Month(month)), "0".to_owned());
            }
        }
        assert_eq!(next_of(&plan, "20/06/2024"), Next::Print);
        let end = Overview::of(&plan, day("02/01/2025"), None);
        assert!(end.finished && end.next(&plan, None, 0, None) == Next::Print);
    }

    #[test]
    fn who_does_not_answer_for_the_whole_is_led_to_his_own_work() {
        let mut plan = preset::ba_xa_2024();
        let own = |plan: &Plan, today: &str, who: &str| {
            Overview::of(plan, day(today), None).next(
                plan,
                Some(who.parse().unwrap()),
                0,
                Some(&[]),
            )
        };
        assert_eq!(own(&plan, "20/06/2024", "vhxh"), Next::Enter(6), "his figures, draft or not");
        assert_eq!(own(&plan, "20/06/2024", "vptk"), Next::Print, "the office has the whole draft");
        assert_eq!(own(&plan, "10/01/2024", "vhxh"), Next::Mine, "no month is over");
        for id in super::super::asked(&plan) {
            for month in 1..=6 {
                if keeps(&plan, id, "vhxh".parse().unwrap()) {
                    plan.figures.insert((id, Slot::Month(month)), "0".to_owned());
                }
            }
        }
        assert_eq!(own(&plan, "20/06/2024", "vhxh"), Next::Mine);
        assert_eq!(own(&plan, "20/06/2024", "tckt"), Next::Enter(6));
        assert_eq!(own(&plan, "20/06/2024", "vptk"), Next::Enter(6), "all that is blank");
        assert_eq!(
            own(&plan, "20/06/2024", "chutich"),
            Next::Follow,
            "figures are not his to enter"
        );
        assert_eq!(
            own(&plan, "20/06/2024", "khac"),
            Next::Enter(6),
            "who has no work, no chairman"
        );
        assert_eq!(own(&plan, "02/01/2025", "vhxh"), Next::Print);
    }

    #[test]
    fn what_waits_for_figures_is_counted_for_whom_it_concerns() {
        let plan = preset::ba_xa_2024();
        let seen = Overview::of(&plan, day("20/06/2024"), None);
        let of = |who: &str| seen.blank_of(&plan, Some(who.parse().unwrap()));
        assert_eq!(seen.blank_of(&plan, None), seen.blank.len());
        assert!(of("tckt") > 0 && of("tckt") < seen.blank.len());
        assert_eq!(of("khong"), 0);
    }
}
