//! What a new plan does not take over of the old one's year, and of another commune's people.

use crate::plan::table::Table;
use crate::plan::{CriterionScore, Plan, TargetKind};

pub(super) fn empty_the_year(plan: &mut Plan) {
    plan.decision.number.clear();
    plan.decision.day.clear();
    plan.issue = crate::plan::Issue::default();
    plan.figures.clear();
    plan.evidences = Table::default();
    plan.notes = Table::default();
    plan.reports_sent = Table::default();
    plan.period_reports = Table::default();
    plan.report_texts = Table::default();
    plan.late_dossiers = Table::default();
    plan.index_results = Table::default();
    plan.last_scores = Table::default();
    plan.unit_scores = Table::default();
    plan.self_assessment = crate::plan::SelfAssessment::default();
    for id in plan.scores.ids().to_vec() {
        let Some(score) = plan.scores.get_mut(id) else { continue };
        // What a criterion reads, who looks after it and how heavy the work is stay; the year's answers go.
        *score = CriterionScore {
            criterion: score.criterion,
            part: score.part.clone(),
            whole: score.whole.clone(),
            minus: score.minus.clone(),
            officers: score.officers.clone(),
            weight: score.weight.clone(),
            extra: score.extra.clone(),
            ..CriterionScore::default()
        };
    }
    plan.aim.published_rank.clear();
    plan.aim.published_band.clear();
    plan.aim.published.clear();
    for id in plan.targets.ids().to_vec() {
        let Some(target) = plan.targets.get_mut(id) else { continue };
        target.statement = crate::plan::Statement::Unsaid;
        target.statement_day.clear();
        target.not_applicable = false;
        target.reason.clear();
        target.published.clear();
        // The rank and the average are of the year that is over; the maximum is the set of criteria's.
        if target.kind != TargetKind::KeepMaximum {
            target.base.clear();
        }
    }
    for id in plan.remedies.ids().to_vec() {
        let Some(remedy) = plan.remedies.get_mut(id) else { continue };
        remedy.points_achieved.clear();
        remedy.points_lost.clear();
        remedy.explanation.clear();
    }
}

pub(super) fn empty_the_people(plan: &mut Plan) {
    plan.decision.signer.clear();
    for id in plan.officers.ids().to_vec() {
        let Some(officer) = plan.officers.get_mut(id) else { continue };
        officer.name.clear();
        officer.contact.clear();
    }
}
