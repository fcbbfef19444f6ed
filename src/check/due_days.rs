//! Các ngày hạn: what of the plan is still to be done by a day of its own, for a calendar.

use chrono::NaiveDate;

use super::due::{owner_due, typed_due};
use super::index::Index;
use super::own_work::own_work;
use super::report::{Report, ReportState, day_within, occurrences};
use super::standing::own_targets;
use super::status::Status;
use super::timeframe::{Timeframe, occurrences as in_year, understand};
use super::verdict::Verdict;
use crate::plan::{Id, List, Plan, ReportPeriod, Statement, Target, TargetKind, Weight};
use crate::read::sorted::sort_by_key;

/// Một ngày hạn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueDay {
    /// The day itself; it may be over, as long as what it is about is open.
    pub day: NaiveDate,
    /// What is to be done by then.
    pub of: DueOf,
}

/// Việc đến hạn: what a day is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DueOf {
    /// Mục khắc phục, nhiệm vụ: on the day typed for it, or that its time frame means.
    Work {
        /// Whether it is a remedy or a duty.
        list: List,
        /// The remedy or duty.
        id: Id,
        /// Its targets "trong kế hoạch" that ask for something by that day, met or not.
        targets: Vec<Id>,
    },
    /// Mục khắc phục định kỳ: on the day of each period that its officer typed.
    Turn {
        /// The remedy.
        id: Id,
        /// The period.
        period: ReportPeriod,
    },
    /// Chỉ tiêu có hạn riêng, on another day than that of its remedy or duty.
    Target {
        /// The target.
        id: Id,
        /// The remedy or duty; `None` for a target of the plan itself.
        owner: Option<(List, Id)>,
    },
    /// Báo cáo chưa gửi.
    Report {
        /// The duty that asks for it.
        duty: Id,
        /// The report; it has a due date.
        report: Report,
    },
}

/// What is open and has a day, by day; on one day remedies, duties, the plan's own targets, reports, each in the plan's
/// order. With an officer only what is that officer's, groups looked through.
///
/// Of what recurs only the days that are still to come: nobody says of one period whether it was done.
///
/// Left out: what is met, done or does not apply; what has no day but the end of the year; everything of a year that
/// was closed.
pub fn due_days(plan: &Plan, officer: Option<Id>, today: NaiveDate) -> Vec<DueDay> {
    if plan.frame.closed {
        return Vec::new();
    }
    let index = Index::of(plan);
    let mut found = Vec::new();
    for (list, id) in works(plan, officer) {
        found.extend(of_work(plan, &index, (list, id), today));
    }
    if officer.is_none() {
        let open = |id: Id| !is_over(&index.verdict(plan, id, today));
        let own = own_targets(plan).filter(|(id, row)| asks(row) && open(*id));
        found.extend(own.filter_map(|(id, row)| {
            Some(DueDay { day: typed_due(plan, row)?, of: DueOf::Target { id, owner: None } })
        }));
    }
    for duty in duties(plan, officer) {
        found.extend(unsent(plan, duty, today).filter_map(|report| {
            Some(DueDay { day: report.due?, of: DueOf::Report { duty, report } })
        }));
    }
    sort_by_key(&mut found, |one| one.day);
    found
}

/// Nhiệm vụ báo cáo chưa nói hạn gửi: how many duties have reports to send, and no day for them.
pub fn undated_reports(plan: &Plan, officer: Option<Id>, today: NaiveDate) -> usize {
    if plan.frame.closed {
        return 0;
    }
    let undated = |duty: &Id| unsent(plan, *duty, today).any(|report| report.due.is_none());
    duties(plan, officer).iter().filter(|duty| undated(duty)).count()
}

/// Remedies and duties in the plan's order, or an officer's.
fn works(plan: &Plan, officer: Option<Id>) -> Vec<(List, Id)> {
    let all = |list: List| plan.ids(list).iter().map(move |id| (list, *id));
    let all = all(List::Remedies).chain(all(List::Duties));
    match officer {
        None => all.collect(),
        Some(officer) => {
            let own: Vec<(List, Id)> =
                own_work(plan, officer).iter().map(|work| (work.list, work.id)).collect();
            all.filter(|work| own.contains(work)).collect()
        }
    }
}

fn duties(plan: &Plan, officer: Option<Id>) -> Vec<Id> {
    let duty = |(list, id): (List, Id)| (list == List::Duties).then_some(id);
    works(plan, officer).into_iter().filter_map(duty).collect()
}

fn unsent(plan: &Plan, duty: Id, today: NaiveDate) -> impl Iterator<Item = Report> {
    let sent = |report: &Report| matches!(report.state, ReportState::Sent { .. });
    occurrences(plan, duty, today).into_iter().filter(move |report| !sent(report))
}

/// The days of one remedy or duty: its own, and those of its targets that have another.
fn of_work(plan: &Plan, index: &Index, (list, id): (List, Id), today: NaiveDate) -> Vec<DueDay> {
    let standing = if list == List::Duties {
        index.duty(plan, id, today)
    } else {
        index.remedy(plan, id, today)
    };
    let asked: Vec<(Id, &Target, &Verdict)> = standing
        .verdicts
        .iter()
        .filter_map(|(target, verdict)| Some((*target, plan.targets.get(*target)?, verdict)))
        .filter(|(_, row, _)| asks(row))
        .collect();
    let due = owner_due(plan, id);
    let own_day = |row: &Target| typed_due(plan, row).or(due);
    let mut found = Vec::new();
    if let Some(day) = due {
        let (targets, open): (Vec<Id>, Vec<bool>) = asked
            .iter()
            .filter(|(_, row, _)| row.owner == Some(id) && own_day(row) == due)
            .map(|(target, _, verdict)| (*target, !is_over(verdict)))
            .unzip();
        // Where no target says whether it is done by that day, all of them do; without any, nobody does.
        let is_open = if open.is_empty() {
            asked.is_empty() || asked.iter().any(|(_, _, verdict)| !is_over(verdict))
        } else {
            open.contains(&true)
        };
        if is_open {
            found.push(DueDay { day, of: DueOf::Work { list, id, targets } });
        }
    }
    found.extend(asked.iter().filter_map(|(target, row, verdict)| {
        let day = typed_due(plan, row).filter(|day| Some(*day) != due)?;
        let of = DueOf::Target { id: *target, owner: Some((list, id)) };
        (row.owner == Some(id) && !is_over(verdict)).then_some(DueDay { day, of })
    }));
    let is_open = asked.is_empty() || asked.iter().any(|(_, _, verdict)| !is_over(verdict));
    if due.is_none() && is_open {
        found.extend(turns(plan, id, today));
    }
    found
}

/// The days still to come of a remedy that recurs and says by which day of each period; none for others.
fn turns(plan: &Plan, id: Id, today: NaiveDate) -> Vec<DueDay> {
    let (Some(row), Some(year)) = (plan.remedies.get(id), plan.year()) else { return Vec::new() };
    let Timeframe::Recurring(kinds) = understand(&row.timeframe, year) else { return Vec::new() };
    let periods = kinds.into_iter().flat_map(|kind| in_year(kind, year, plan.frame.window));
    // Where a longer period ends with a shorter one, their common day stands once.
    let mut found: Vec<DueDay> = Vec::new();
    for one in periods {
        let Some(day) = day_within(&row.due_day, one.last_day).filter(|day| *day >= today) else {
            continue;
        };
        if found.iter().all(|own| own.day != day) {
            let period = ReportPeriod { kind: one.period, number: one.number };
            found.push(DueDay { day, of: DueOf::Turn { id, period } });
        }
    }
    found
}

/// Whether a target of the plan asks for something.
fn asks(target: &Target) -> bool {
    target.weight == Weight::InPlan && target.kind != TargetKind::Tracked
}

/// Xong: nothing can still be asked for. A rate that is met so far, and what has not arisen yet, are open until their
/// day is over.
fn is_over(verdict: &Verdict) -> bool {
    match verdict.status {
        Status::Met => !verdict.so_far,
        Status::NotArisen => verdict.past_due,
        Status::SelfAssessed(word) => word == Statement::Done,
        Status::Tracked | Status::NotApplicable => true,
        Status::NotEntered | Status::InProgress | Status::NotMet | Status::Awaiting => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preset::ba_xa_2024;

    fn day(text: &str) -> NaiveDate {
        crate::read::day::parse(text).unwrap()
    }

    fn of(plan: &Plan, record: &str) -> Vec<NaiveDate> {
        let record = Id::named(record);
        let is = |one: &&DueDay| match &one.of {
            DueOf::Work { id, .. } | DueOf::Turn { id, .. } | DueOf::Target { id, .. } => {
                *id == record
            }
            DueOf::Report { duty, .. } => *duty == record,
        };
        due_days(plan, None, day("10/1/2024")).iter().filter(is).map(|one| one.day).collect()
    }

    /// A remedy that is due on 31/3, with its one target of the officer's own word.
    fn small() -> Plan {
        let mut plan = Plan::default();
        plan.frame.year = "2024".into();
        let remedy = crate::plan::Remedy { due: "2024-03-31".into(), ..Default::default() };
        plan.remedies.push(Id::named("r1"), remedy);
        let target = Target {
            owner: Some(Id::named("r1")),
            kind: TargetKind::Statement,
            ..Target::default()
        };
        plan.targets.push(Id::named("t1"), target);
        plan
    }

    #[test]
    fn a_day_stands_until_what_it_is_about_is_done() {
        let mut plan = small();
        assert_eq!(of(&plan, "r1"), [day("31/3/2024")]);
        let target = plan.targets.get_mut(Id::named("t1")).unwrap();
        (target.statement, target.statement_day) = (Statement::Done, "2024-01-05".into());
        assert_eq!(of(&plan, "r1"), []);
        // Without a target nobody says that it is done.
        plan.targets.remove(Id::named("t1")).unwrap();
        assert_eq!(of(&plan, "r1"), [day("31/3/2024")]);
        plan.frame.closed = true;
        assert_eq!(of(&plan, "r1"), []);
    }

    #[test]
    fn a_target_with_a_day_of_its_own_stands_on_it() {
        let mut plan = small();
        let set = |plan: &mut Plan, due: &str| {
            plan.targets.get_mut(Id::named("t1")).unwrap().due = due.into();
        };
        set(&mut plan, "2024-02-28");
        assert_eq!(of(&plan, "t1"), [day("28/2/2024")]);
        assert_eq!(of(&plan, "r1"), [day("31/3/2024")], "the remedy keeps its own");
        set(&mut plan, "2024-03-31");
        assert_eq!((of(&plan, "t1"), of(&plan, "r1")), (vec![], vec![day("31/3/2024")]));
        // Left over from an older plan, or no day: it counts as none.
        for none in ["2023-02-28", "cuối quý"] {
            set(&mut plan, none);
            assert_eq!((of(&plan, "t1"), of(&plan, "r1").len()), (vec![], 1));
        }
    }

    #[test]
    fn the_end_of_the_year_alone_is_no_due_day() {
        let mut plan = small();
        let remedy = plan.remedies.get_mut(Id::named("r1")).unwrap();
        (remedy.due, remedy.timeframe) = (String::new(), "Thường xuyên".into());
        assert_eq!(due_days(&plan, None, day("10/1/2024")), []);
        plan.remedies.get_mut(Id::named("r1")).unwrap().timeframe = "Trong năm 2024".into();
        assert_eq!(of(&plan, "r1"), [day("31/12/2024")]);
    }

    #[test]
    fn what_recurs_has_a_day_in_each_period_still_to_come() {
        let mut plan = small();
        let remedy = plan.remedies.get_mut(Id::named("r1")).unwrap();
        (remedy.due, remedy.timeframe) = (String::new(), "Hàng quý".into());
        assert_eq!(of(&plan, "r1"), [], "no day is typed");
        for none in ["0", "32", "giữa kỳ"] {
            plan.remedies.get_mut(Id::named("r1")).unwrap().due_day = none.into();
            assert_eq!(of(&plan, "r1"), [], "{none}");
        }
        plan.remedies.get_mut(Id::named("r1")).unwrap().due_day = "31".into();
        let quarters = ["31/3/2024", "30/6/2024", "30/9/2024", "31/12/2024"].map(day);
        assert_eq!(of(&plan, "r1"), quarters);
        let later = due_days(&plan, None, day("1/7/2024"));
        assert_eq!(later.iter().map(|one| one.day).collect::<Vec<_>>(), quarters[2..]);
        // A due day of its own stands for them all.
        plan.remedies.get_mut(Id::named("r1")).unwrap().due = "2024-03-31".into();
        assert_eq!(of(&plan, "r1"), [day("31/3/2024")]);
        // What its officer calls done is done for all of them.
        plan.remedies.get_mut(Id::named("r1")).unwrap().due = String::new();
        let target = plan.targets.get_mut(Id::named("t1")).unwrap();
        (target.statement, target.statement_day) = (Statement::Done, "2024-01-05".into());
        assert_eq!(of(&plan, "r1"), []);
    }

    #[test]
    fn reports_stand_until_they_are_sent_and_are_told_where_they_have_no_day() {
        let mut plan = ba_xa_2024();
        let duty = plan.duties.iter().find(|(_, row)| !row.periods.trim().is_empty());
        let id = duty.map(|(id, _)| id).unwrap();
        let row = plan.duties.get_mut(id).unwrap();
        (row.periods, row.due_days, row.due_day) = ("quy".into(), "5".into(), String::new());
        let all = |plan: &Plan| of(plan, &id.to_string());
        let days = all(&plan);
        assert_eq!(days.len(), 4, "{days:?}");
        let sent =
            crate::plan::ReportSent { duty: Some(id), period: "q2".into(), ..Default::default() };
        plan.reports_sent.push(Id::named("moi"), sent);
        assert_eq!(all(&plan).len(), 3);
        let before = undated_reports(&plan, None, day("10/1/2024"));
        plan.duties.get_mut(id).unwrap().due_days = String::new();
        assert_eq!(all(&plan), []);
        assert_eq!(undated_reports(&plan, None, day("10/1/2024")), before + 1);
    }

    #[test]
    fn an_officer_has_what_is_his_and_no_more() {
        let plan = ba_xa_2024();
        let today = day("10/1/2024");
        let all = due_days(&plan, None, today);
        let own = due_days(&plan, Some(Id::named("vptk")), today);
        assert!(!own.is_empty() && own.len() < all.len(), "{} of {}", own.len(), all.len());
        assert!(own.iter().all(|one| all.contains(one)));
        assert_eq!(due_days(&plan, Some(Id::named("khong")), today), []);
        assert!(all.windows(2).all(|two| two[0].day <= two[1].day));
    }
}
