//! Tổng quan. How many remedies and duties have each status: in the plan, in each area, for each officer.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::index::Index;
use super::standing::Standing;
use super::status::Status;
use crate::plan::{Id, Officer, Plan};

/// Every remedy and duty, judged once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Board {
    /// The remedies, in order.
    pub remedies: Vec<(Id, Standing)>,
    /// The duties, in order.
    pub duties: Vec<(Id, Standing)>,
}

impl Board {
    /// Judges a whole plan.
    pub fn of(plan: &Plan, today: NaiveDate) -> Self {
        let index = Index::of(plan);
        let remedies = plan.remedies.ids().iter();
        let duties = plan.duties.ids().iter();
        Self {
            remedies: remedies.map(|id| (*id, index.remedy(plan, *id, today))).collect(),
            duties: duties.map(|id| (*id, index.duty(plan, *id, today))).collect(),
        }
    }
}

/// Số mục theo trạng thái.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Đạt.
    pub met: usize,
    /// Chưa đạt.
    pub not_met: usize,
    /// Quá hạn: counted here only, whatever status it has besides.
    pub overdue: usize,
    /// Chưa nhập.
    pub not_entered: usize,
    /// Đang thực hiện.
    pub in_progress: usize,
    /// Chưa phát sinh.
    pub not_arisen: usize,
    /// Tự đánh giá.
    pub self_assessed: usize,
    /// Theo dõi.
    pub tracked: usize,
    /// Chờ công bố.
    pub awaiting: usize,
    /// Không áp dụng.
    pub not_applicable: usize,
    /// Đạt nhưng chưa có tài liệu kiểm chứng; counted under their status as well.
    pub unproved: usize,
}

impl Tally {
    /// How many were counted.
    pub const fn total(&self) -> usize {
        self.met
            + self.not_met
            + self.overdue
            + self.not_entered
            + self.in_progress
            + self.not_arisen
            + self.self_assessed
            + self.tracked
            + self.awaiting
            + self.not_applicable
    }

    /// Counts one standing.
    pub fn add(&mut self, plan: &Plan, standing: &Standing) {
        if standing.is_overdue(plan) {
            self.overdue += 1;
        } else {
            *self.of(standing.status) += 1;
        }
        if standing.unproved {
            self.unproved += 1;
        }
    }

    const fn of(&mut self, status: Status) -> &mut usize {
        match status {
            Status::Met => &mut self.met,
            Status::NotMet => &mut self.not_met,
            Status::NotEntered => &mut self.not_entered,
            Status::InProgress => &mut self.in_progress,
            Status::NotArisen => &mut self.not_arisen,
            Status::SelfAssessed(_) => &mut self.self_assessed,
            Status::Tracked => &mut self.tracked,
            Status::Awaiting => &mut self.awaiting,
            Status::NotApplicable => &mut self.not_applicable,
        }
    }
}

/// Phần việc của một chức danh hoặc nhóm: the remedies and duties that name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficerTally {
    /// The title, or the group.
    pub officer: Id,
    /// The remedies it leads by its own name.
    pub remedies: Tally,
    /// The duties it is assigned by its own name.
    pub duties: Tally,
    /// Qua nhóm: how many more reach it through each group that it is in; each once.
    pub through: Vec<(Id, usize)>,
}

/// Tổng hợp.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// All remedies.
    pub remedies: Tally,
    /// All duties.
    pub duties: Tally,
    /// Each area's remedies, in order.
    pub areas: Vec<(Id, Tally)>,
    /// Each title's and each group's remedies and duties, in order; without groups that nothing names.
    pub officers: Vec<OfficerTally>,
}

/// Counts a plan by status.
pub fn summary(plan: &Plan, today: NaiveDate) -> Summary {
    summary_of(plan, &Board::of(plan, today))
}

/// The same, of a board that was judged already.
pub fn summary_of(plan: &Plan, board: &Board) -> Summary {
    let mut summary = Summary::default();
    let mut areas: BTreeMap<Id, Tally> = BTreeMap::new();
    for (id, standing) in &board.remedies {
        summary.remedies.add(plan, standing);
        let area = plan.remedies.get(*id).and_then(|remedy| remedy.area);
        if let Some(area) = area {
            areas.entry(area).or_default().add(plan, standing);
        }
    }
    for (_, standing) in &board.duties {
        summary.duties.add(plan, standing);
    }
    let area = |id: &Id| (*id, areas.get(id).copied().unwrap_or_default());
    summary.areas = plan.areas.ids().iter().map(area).collect();
    let all = plan.officers.iter().map(|(id, row)| (is_plain(row), of_officer(plan, board, id)));
    let waits = |own: &OfficerTally| own.remedies.total() + own.duties.total() > 0;
    summary.officers =
        all.filter(|(plain, own)| *plain || waits(own)).map(|(_, own)| own).collect();
    summary
}

/// What names an officer, and what reaches them through a group.
fn of_officer(plan: &Plan, board: &Board, officer: Id) -> OfficerTally {
    let (remedies, duties) = (Tally::default(), Tally::default());
    let mut own = OfficerTally { officer, remedies, duties, through: Vec::new() };
    let others = plan.officers.ids().iter().copied().filter(|id| *id != officer);
    let groups: Vec<Id> = others.filter(|id| plan.is_within(officer, *id)).collect();
    let mut count = |leads: &[Id], tally: &mut Tally, standing: &Standing| {
        if leads.contains(&officer) {
            tally.add(plan, standing);
        } else if let Some(group) = leads.iter().find(|lead| groups.contains(lead)) {
            match own.through.iter_mut().find(|(id, _)| id == group) {
                Some((_, count)) => *count += 1,
                None => own.through.push((*group, 1)),
            }
        }
    };
    for (id, standing) in &board.remedies {
        let leads = plan.remedies.get(*id).map_or(&[][..], |row| &row.leads);
        count(leads, &mut own.remedies, standing);
    }
    for (id, standing) in &board.duties {
        let leads = plan.duties.get(*id).map_or(&[][..], |row| &row.leads);
        count(leads, &mut own.duties, standing);
    }
    own
}

const fn is_plain(officer: &Officer) -> bool {
    !officer.everyone && officer.members.is_empty() && !officer.retired
}
