//! Có in không, dưới nhãn nào: what the plan's form prints, and under which words.

use super::form::{LegalForm, PaperForm, PaperFormField, RemedyAim};
use super::layout::Layout;
use super::records::{
    ClauseField, ClauseRole, DecisionField, IndexResult, Remedy, RemedyField, SectionHolds,
};
use super::shape::{At, Plan};
use super::value::Id;

/// The usual label of a remedy's direction, by its aim.
const fn direction_of(aim: RemedyAim) -> &'static str {
    match aim {
        RemedyAim::Mend => "Định hướng khắc phục",
        RemedyAim::Keep => "Định hướng duy trì",
        RemedyAim::Raise => "Định hướng nâng cao",
    }
}

/// The usual label of who leads, before a line and at the head of a column, where there is less room.
const fn leads_of(aim: RemedyAim, layout: Layout) -> &'static str {
    match (layout, aim) {
        (Layout::Prose, RemedyAim::Mend) => "Công chức tham mưu khắc phục",
        (Layout::Prose, RemedyAim::Keep | RemedyAim::Raise)
        | (Layout::Table | Layout::Portrait, _) => "Công chức tham mưu",
    }
}

impl PaperForm {
    /// The plan's own words for a field of its remedies, as typed, and the usual ones; `None` for what has no label.
    const fn labels(
        &self,
        field: RemedyField,
        aim: RemedyAim,
        layout: Layout,
    ) -> Option<(&String, &'static str)> {
        Some(match field {
            RemedyField::Heading => (&self.heading_label, "Tiêu chí, tiêu chí thành phần"),
            RemedyField::Leads => (&self.leads_label, leads_of(aim, layout)),
            RemedyField::Cooperators => (&self.cooperators_label, "Phối hợp"),
            RemedyField::Coordinators => (&self.coordinators_label, "Công chức tổng hợp"),
            RemedyField::Timeframe => (&self.timeframe_label, "Thời gian thực hiện"),
            RemedyField::Direction => (&self.direction_label, direction_of(aim)),
            RemedyField::Product => (&self.product_label, "Sản phẩm"),
            RemedyField::Cause => (&self.cause_label, "Nguyên nhân"),
            RemedyField::PointsMaximum => (&self.maximum_label, "Điểm tối đa"),
            RemedyField::PointsAchieved => (&self.achieved_label, "Điểm đạt được"),
            RemedyField::PointsLost => (&self.lost_label, "Điểm bị trừ"),
            RemedyField::Area
            | RemedyField::Codes
            | RemedyField::LeadsText
            | RemedyField::CoordinatorsText
            | RemedyField::CooperatorsText
            | RemedyField::Due
            | RemedyField::DueDay
            | RemedyField::DirectionLabel
            | RemedyField::Suggested
            | RemedyField::Explanation
            | RemedyField::Aim => return None,
        })
    }

    /// Nhãn của một dòng, đầu một cột: the plan's own words for a field of its remedies, or the usual ones. In a
    /// table a column stands for remedies of every aim.
    pub fn label(&self, field: RemedyField, aim: RemedyAim, layout: Layout) -> &str {
        let usual = self.labels(field, aim, layout).map_or("", |(_, usual)| usual);
        self.own_label(field).unwrap_or(usual)
    }

    /// Nhãn riêng: the plan's own word for a field of its remedies; `None` where it uses the usual one.
    pub fn own_label(&self, field: RemedyField) -> Option<&str> {
        let (own, _) = self.labels(field, RemedyAim::Mend, Layout::Prose)?;
        Some(own.trim().trim_end_matches(':').trim_end()).filter(|own| !own.is_empty())
    }

    /// Whether a label, or the symbol, reads the same in two forms: blank and typed as the usual words are one.
    pub fn says_as(&self, field: PaperFormField, other: &Self) -> bool {
        if field == PaperFormField::Symbol {
            let read = |form: &Self| match form.symbol.trim().trim_start_matches('/') {
                "" => "KH-UBND".to_owned(),
                symbol => symbol.to_owned(),
            };
            return read(self) == read(other);
        }
        let of = PaperFormField::labelled(field);
        of.is_some_and(|of| {
            let read = |form: &Self, layout| form.label(of, RemedyAim::Mend, layout).to_owned();
            [Layout::Prose, Layout::Table].iter().all(|way| read(self, *way) == read(other, *way))
        })
    }

    /// Nhãn của một dòng trong đoạn văn: a direction may have a label of its own.
    pub fn line_label<'a>(&'a self, remedy: &'a Remedy, field: RemedyField) -> &'a str {
        match remedy.direction_label.trim().trim_end_matches(':').trim_end() {
            own if !own.is_empty() && field == RemedyField::Direction => own,
            _ => self.label(field, remedy.aim, Layout::Prose),
        }
    }
}

impl IndexResult {
    /// Whether a row says anything: one that was only begun is not printed.
    pub fn says_something(&self) -> bool {
        let texts = [&self.index, &self.unit, &self.score, &self.score_change, &self.rank];
        let texts = texts.into_iter().chain([&self.change, &self.band]);
        texts.into_iter().any(|text| !text.trim().is_empty())
    }
}

impl PaperFormField {
    /// The field of a remedy that a label stands before; `None` for what is no label.
    pub const fn labelled(self) -> Option<RemedyField> {
        match self {
            Self::HeadingLabel => Some(RemedyField::Heading),
            Self::LeadsLabel => Some(RemedyField::Leads),
            Self::CooperatorsLabel => Some(RemedyField::Cooperators),
            Self::CoordinatorsLabel => Some(RemedyField::Coordinators),
            Self::TimeframeLabel => Some(RemedyField::Timeframe),
            Self::DirectionLabel => Some(RemedyField::Direction),
            Self::ProductLabel => Some(RemedyField::Product),
            Self::CauseLabel => Some(RemedyField::Cause),
            Self::MaximumLabel => Some(RemedyField::PointsMaximum),
            Self::AchievedLabel => Some(RemedyField::PointsAchieved),
            Self::LostLabel => Some(RemedyField::PointsLost),
            Self::Kind | Self::Symbol | Self::PrintCause | Self::PrintPoints => None,
        }
    }
}

impl Plan {
    /// Kế hoạch ban hành riêng, không kèm quyết định.
    pub fn stands_alone(&self) -> bool {
        self.form.kind == LegalForm::PlanAlone
    }

    /// Whether the paper that was issued is a plan alone; of a draft, whether it will be.
    pub fn was_issued_alone(&self) -> bool {
        if self.issue.copy.trim().is_empty() {
            return self.stands_alone();
        }
        self.issue.form == LegalForm::PlanAlone
    }

    /// Có in không: whether paper shows a field in a layout, by the field's mark and by what the plan's form
    /// chooses. What a form leaves out stays in the plan, for when it is changed back.
    pub fn prints(&self, at: At, layout: Layout) -> bool {
        use PaperFormField::{AchievedLabel, CauseLabel, LostLabel, MaximumLabel};
        use RemedyField::{Cause, PointsAchieved, PointsLost, PointsMaximum};
        let cause = matches!(at, At::Remedy(_, Cause) | At::PaperForm(CauseLabel));
        let points = matches!(
            at,
            At::Remedy(_, PointsMaximum | PointsAchieved | PointsLost)
                | At::PaperForm(MaximumLabel | AchievedLabel | LostLabel)
        );
        let by_choice = layout == Layout::Prose
            && ((cause && self.form.print_cause) || (points && self.form.print_points));
        let marked = at.info().is_some_and(|info| info.print.is_in(layout));
        (marked || by_choice) && !self.leaves_out(at)
    }

    /// Phần mà hình thức này không dùng: fields of the other legal form, kept and not printed.
    pub fn leaves_out(&self, at: At) -> bool {
        use DecisionField::{AttachedBy, Authority, LongDate, Proposal, Subject, Symbol, Title};
        if let At::Clause(id, ClauseField::Text) = at {
            return self.clauses.get(id).is_some_and(|row| !self.prints_clause(row.role));
        }
        let of_decision = matches!(
            at,
            At::Decision(Authority | AttachedBy | LongDate | Proposal | Subject | Symbol | Title)
        );
        let of_plan = matches!(at, At::PaperForm(PaperFormField::Symbol));
        if self.stands_alone() { of_decision } else { of_plan }
    }

    /// Mục in kết quả năm trước: the first section, as paper has them, that holds the results; they are printed there
    /// and nowhere else. One whose parent is lost comes last, as it does on paper.
    pub fn results_section(&self) -> Option<Id> {
        let tops: Vec<Id> = self.sections_of(None).map(|(id, _)| id).collect();
        // What is looked at next stands at the end; a file can name parents in a cycle.
        let mut waiting: Vec<Id> = self.sections.ids().iter().rev().copied().collect();
        waiting.extend(tops.into_iter().rev());
        let mut seen = Vec::new();
        while let Some(id) = waiting.pop() {
            if seen.contains(&id) {
                continue;
            }
            seen.push(id);
            if self.sections.get(id).is_some_and(|row| row.holds == SectionHolds::Results) {
                return Some(id);
            }
            let below: Vec<Id> = self.sections_of(Some(id)).map(|(id, _)| id).collect();
            waiting.extend(below.into_iter().rev());
        }
        None
    }

    /// Whether a section prints results.
    pub fn prints_results_in(&self, section: Id) -> bool {
        self.results_section() == Some(section) && self.results().next().is_some()
    }

    /// Các dòng kết quả được in: rows that were only begun are not.
    pub fn results(&self) -> impl Iterator<Item = (Id, &IndexResult)> {
        self.index_results.iter().filter(|(_, row)| row.says_something())
    }

    /// Whether clauses of a role stand on the paper of this form.
    pub fn prints_clause(&self, role: ClauseRole) -> bool {
        match role {
            ClauseRole::Basis | ClauseRole::Recipient => true,
            ClauseRole::Article => !self.stands_alone(),
            ClauseRole::Opening => self.stands_alone(),
        }
    }
}
