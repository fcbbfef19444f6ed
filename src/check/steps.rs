//! Các bước lập kế hoạch. What is done of a plan and what comes next, in the order in which an office works.

use crate::plan::{
    AgencyField, At, DecisionField, DutyField, FrameField, Id, IssueField, LastResultField, List,
    OfficerField, Plan, RemedyField, Section, SectionField, SectionHolds,
};

/// Bước.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepKind {
    /// Thông tin chung: the commune, the year, who signs.
    Agency,
    /// Công chức và nhóm.
    Officers,
    /// Kết quả năm trước và nguyên nhân.
    LastResult,
    /// Mục khắc phục, each with a name and who is in charge.
    Remedies,
    /// Chỉ tiêu, of every remedy.
    Targets,
    /// Nhiệm vụ và báo cáo.
    Duties,
    /// Ban hành.
    Issue,
}

/// Một bước of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which one.
    pub kind: StepKind,
    /// Whether it is done.
    pub done: bool,
    /// Where it goes on: the first value that is missing; `None` while there is no record to hold it.
    pub at: Option<At>,
}

impl StepKind {
    /// Every step, in the order in which an office works.
    pub const ALL: [Self; 7] = [
        Self::Agency,
        Self::Officers,
        Self::LastResult,
        Self::Remedies,
        Self::Targets,
        Self::Duties,
        Self::Issue,
    ];
}

/// The seven steps of a plan.
pub fn steps(plan: &Plan) -> [Step; 7] {
    StepKind::ALL.map(|kind| {
        let (done, at) = match missing(plan, kind) {
            Missing::Nothing => (true, None),
            Missing::Value(at) => (false, Some(at)),
            Missing::Record => (false, None),
        };
        Step { kind, done, at }
    })
}

/// What a step still lacks.
enum Missing {
    Nothing,
    /// A value of a record that is there.
    Value(At),
    /// A first record.
    Record,
}

impl From<Option<At>> for Missing {
    fn from(at: Option<At>) -> Self {
        at.map_or(Self::Nothing, Self::Value)
    }
}

fn missing(plan: &Plan, kind: StepKind) -> Missing {
    match kind {
        StepKind::Agency => agency(plan).into(),
        StepKind::Officers => officers(plan),
        StepKind::LastResult => last_result(plan).into(),
        StepKind::Remedies if plan.remedies.is_empty() => Missing::Record,
        StepKind::Remedies => remedies(plan).into(),
        StepKind::Targets => targets(plan),
        StepKind::Duties => duties(plan),
        StepKind::Issue => first_blank([(At::Issue(IssueField::Copy), &plan.issue.copy)]).into(),
    }
}

fn first_blank<const N: usize>(texts: [(At, &String); N]) -> Option<At> {
    texts.into_iter().find(|(_, text)| text.trim().is_empty()).map(|(at, _)| at)
}

fn agency(plan: &Plan) -> Option<At> {
    let year = plan.year().is_none().then_some(At::Frame(FrameField::Year));
    let name = (At::Agency(AgencyField::Name), &plan.agency.name);
    first_blank([name])
        .or(year)
        .or_else(|| first_blank([(At::Decision(DecisionField::Signer), &plan.decision.signer)]))
}

/// Titles suffice: a name may stay blank, and a small commune needs no groups.
fn officers(plan: &Plan) -> Missing {
    let mut serving = plan.officers.iter().filter(|(_, row)| !row.retired).peekable();
    match serving.peek().copied() {
        None => Missing::Record,
        Some(_) if serving.any(|(_, row)| !row.title.trim().is_empty()) => Missing::Nothing,
        Some((id, _)) => Missing::Value(At::Officer(id, OfficerField::Title)),
    }
}

/// The result is a rank or a rating, or rows of several units and indices; its causes are told once for all, beside the section that holds the
/// remedies, or remedy by remedy.
fn last_result(plan: &Plan) -> Option<At> {
    let result = &plan.last_result;
    let rows = !plan.index_results.is_empty();
    if !rows && result.rank.trim().is_empty() && result.band.trim().is_empty() {
        return Some(At::LastResult(LastResultField::Rank));
    }
    let told = plan.remedies.iter().any(|(_, row)| !row.cause.trim().is_empty());
    let holder = plan.sections.iter().find(|(_, row)| row.holds == SectionHolds::Remedies);
    let parent = holder.and_then(|(_, row)| row.parent);
    let beside: Vec<(Id, &Section)> = plan
        .sections
        .iter()
        .filter(|(id, row)| parent.is_some() && (row.parent == parent || Some(*id) == parent))
        .filter(|(_, row)| row.holds == SectionHolds::Text)
        .collect();
    if told || beside.iter().any(|(_, row)| !row.body.trim().is_empty()) {
        return None;
    }
    // What stands beside the remedies comes before the part that both are in.
    let inner = beside.iter().find(|(id, _)| Some(*id) != parent).or(beside.first());
    let section = inner.map(|(id, _)| At::Section(*id, SectionField::Body));
    let cause = plan.remedies.ids().first().map(|id| At::Remedy(*id, RemedyField::Cause));
    section.or(cause)
}

fn remedies(plan: &Plan) -> Option<At> {
    plan.remedies.iter().find_map(|(id, row)| {
        let led = !row.leads.is_empty() || !row.leads_text.trim().is_empty();
        let name = first_blank([(At::Remedy(id, RemedyField::Heading), &row.heading)]);
        name.or_else(|| (!led).then_some(At::Remedy(id, RemedyField::Leads)))
    })
}

fn targets(plan: &Plan) -> Missing {
    let aimed = |id| plan.targets.iter().any(|(_, target)| target.owner == Some(id));
    let mut open = plan.remedies.ids().iter().copied().filter(|id| !aimed(*id));
    match open.next() {
        _ if plan.remedies.is_empty() => Missing::Record,
        Some(id) => Missing::Value(At::Remedy(id, RemedyField::Heading)),
        None => Missing::Nothing,
    }
}

/// Every duty says what is to be done, and one of them asks for reports.
fn duties(plan: &Plan) -> Missing {
    let Some(first) = plan.ids(List::Duties).first() else { return Missing::Record };
    let blank = |(id, text)| first_blank([(At::Duty(id, DutyField::Text), text)]);
    let silent = plan.duties.iter().find_map(|(id, row)| blank((id, &row.text)));
    let reports = plan.duties.iter().any(|(_, row)| !row.periods.trim().is_empty());
    let unasked = (!reports).then_some(At::Duty(*first, DutyField::Periods));
    silent.or(unasked).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Duty, Officer, Remedy, Target};
    use crate::preset;
    use crate::preset::NewPlan;

    fn open(plan: &Plan) -> Vec<(StepKind, Option<At>)> {
        let open = steps(plan).into_iter().filter(|step| !step.done);
        open.map(|step| (step.kind, step.at)).collect()
    }

    #[test]
    fn only_the_issue_is_left_of_the_sample() {
        let mut plan = preset::ba_xa_2024();
        let copy = At::Issue(IssueField::Copy);
        assert_eq!(open(&plan), [(StepKind::Issue, Some(copy))]);
        plan.issue.copy = "{}".into();
        assert_eq!(open(&plan), []);
    }

    #[test]
    fn a_new_plan_is_told_what_comes_first_and_where() {
        let new = NewPlan { commune: "Ba Xa".into(), year: 2026, ..NewPlan::default() };
        let mut plan = preset::skeleton(&new);
        let signer = At::Decision(DecisionField::Signer);
        let rank = At::LastResult(LastResultField::Rank);
        let issue = (StepKind::Issue, Some(At::Issue(IssueField::Copy)));
        let records = [StepKind::Remedies, StepKind::Targets, StepKind::Duties];
        let records = records.map(|kind| (kind, None));
        let mut expected =
            vec![(StepKind::Agency, Some(signer)), (StepKind::LastResult, Some(rank))];
        expected.extend(records);
        expected.push(issue);
        assert_eq!(open(&plan), expected);

        plan.decision.signer = "Nguyễn Văn A".into();
        plan.last_result.rank = "40".into();
        let told = At::Section(Id::named("p21"), SectionField::Body);
        assert_eq!(open(&plan).first(), Some(&(StepKind::LastResult, Some(told))));
        plan.sections.get_mut(Id::named("p21")).unwrap().body = "Xếp thứ 40/96.".into();
        assert_eq!(open(&plan).first(), Some(&(StepKind::Remedies, None)));
    }

    #[test]
    fn each_remedy_needs_a_name_a_lead_and_a_target_and_each_duty_its_words() {
        let mut plan = preset::ba_xa_2024();
        let (r, d) = (Id::named("moi"), Id::named("viec"));
        plan.remedies.push(r, Remedy::default());
        plan.duties.push(d, Duty::default());
        let at = |field| Some(At::Remedy(r, field));
        let find = |plan: &Plan, kind| open(plan).into_iter().find(|(own, _)| *own == kind);
        let step = |kind, at| Some((kind, at));
        let remedies = StepKind::Remedies;
        assert_eq!(find(&plan, remedies), step(remedies, at(RemedyField::Heading)));
        plan.remedies.get_mut(r).unwrap().heading = "Công khai TTHC".into();
        assert_eq!(find(&plan, remedies), step(remedies, at(RemedyField::Leads)));
        plan.remedies.get_mut(r).unwrap().leads = vec![Id::named("vptk")];
        assert_eq!(find(&plan, remedies), None);
        let targets = StepKind::Targets;
        assert_eq!(find(&plan, targets), step(targets, at(RemedyField::Heading)));
        plan.targets.push(Id::named("ct"), Target { owner: Some(r), ..Target::default() });
        assert_eq!(find(&plan, targets), None);
        let said = Some(At::Duty(d, DutyField::Text));
        assert_eq!(find(&plan, StepKind::Duties), step(StepKind::Duties, said));
    }

    #[test]
    fn a_title_is_enough_for_the_roster_and_a_report_is_asked_for() {
        let mut plan = Plan::default();
        assert!(open(&plan).contains(&(StepKind::Officers, None)));
        let id = Id::named("a");
        plan.officers.push(id, Officer::default());
        let title = Some(At::Officer(id, OfficerField::Title));
        assert!(open(&plan).contains(&(StepKind::Officers, title)));
        plan.officers.get_mut(id).unwrap().title = "Văn phòng".into();
        assert!(!open(&plan).iter().any(|(kind, _)| *kind == StepKind::Officers));
        let duty = Id::named("d");
        plan.duties.push(duty, Duty { text: "Làm".into(), ..Duty::default() });
        let periods = Some(At::Duty(duty, DutyField::Periods));
        assert!(open(&plan).contains(&(StepKind::Duties, periods)));
    }
}
