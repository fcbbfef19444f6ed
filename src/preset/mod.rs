//! Plans to start from: the sample of Ba Xa, and the skeleton of a new one.

mod ba_xa;
pub mod evidence;
mod form06a;
mod illustration;
mod parts;
mod skeleton;

pub use ba_xa::plan as ba_xa_2024;
pub use illustration::plan as illustration;
pub use parts::{BODY_LABELS, ReadyPart, opening};
pub(super) use skeleton::agency;
pub use skeleton::{NewPlan, body, skeleton};

use crate::plan::{
    Area, Clause, ClauseRole, Duty, Id, Measure, Officer, Plan, Remedy, Section, SectionHolds,
    Target, TargetKind, Weight, YearRule,
};

/// Cuộc đối thoại: the measure that findings look up by its id, which every plan made from the sample keeps.
pub const DIALOGUES: Id = Id::named("m14cuoc");

/// Xử lý kiến nghị sau đối thoại: the remedy that requires a dialogue to have been held.
pub const AFTER_DIALOGUE: Id = Id::named("r14");

/// Thang mức xếp loại, cao nhất trước. Read from the wording of Ba Xa's plan; not official.
const LADDER: &str = "Hoàn thành xuất sắc nhiệm vụ\nHoàn thành tốt nhiệm vụ\nHoàn thành nhiệm vụ\n\
                      Không hoàn thành nhiệm vụ";

/// One section of a preset.
#[derive(Clone, Copy)]
struct SectionText {
    id: &'static str,
    parent: &'static str,
    number: &'static str,
    title: &'static str,
    body: &'static str,
    holds: SectionHolds,
}

/// One remedy of a preset.
#[derive(Clone, Copy)]
struct RemedyText {
    id: &'static str,
    area: &'static str,
    codes: &'static str,
    heading: &'static str,
    leads: &'static [&'static str],
    leads_text: &'static str,
    coordinators: &'static [&'static str],
    coordinators_text: &'static str,
    timeframe: &'static str,
    direction_label: &'static str,
    direction: &'static str,
    suggested: &'static str,
}

/// One duty of a preset.
#[derive(Clone, Copy)]
struct DutyText {
    id: &'static str,
    section: &'static str,
    heading: &'static str,
    leads: &'static [&'static str],
    mark: &'static str,
    text: &'static str,
    repeats: &'static [&'static str],
    periods: &'static str,
}

/// One officer of a preset: id, title, members. No members: a plain title.
type OfficerText = (&'static str, &'static str, &'static [&'static str]);

/// Measures that one table of the figures page shows together.
struct MeasureGroup {
    name: &'static str,
    keepers: &'static [&'static str],
    source: &'static str,
    measures: &'static [MeasureText],
}

/// One measure of a preset.
#[derive(Clone, Copy)]
struct MeasureText {
    id: &'static str,
    label: &'static str,
    unit: &'static str,
    rule: YearRule,
    column: &'static str,
    within: &'static [&'static str],
}

impl MeasureText {
    const fn new(
        id: &'static str,
        label: &'static str,
        unit: &'static str,
        rule: YearRule,
    ) -> Self {
        Self { id, label, unit, rule, column: "", within: &[] }
    }

    const fn column(mut self, column: &'static str) -> Self {
        self.column = column;
        self
    }

    const fn within(mut self, within: &'static [&'static str]) -> Self {
        self.within = within;
        self
    }
}

/// One target of a preset, and its owner. By default in the plan, and judged as cases happen.
#[derive(Clone, Copy)]
#[allow(clippy::struct_excessive_bools, reason = "one yes or no for each of a target's own")]
struct TargetText {
    id: &'static str,
    owner: &'static str,
    label: &'static str,
    kind: TargetKind,
    part: &'static [&'static str],
    whole: &'static [&'static str],
    threshold: &'static str,
    due: &'static str,
    suggested: bool,
    mendable: bool,
    zero_is_met: bool,
    at_the_end: bool,
    needs_proof: bool,
    source: &'static str,
}

impl TargetText {
    const fn new(
        owner: &'static str,
        id: &'static str,
        kind: TargetKind,
        label: &'static str,
        source: &'static str,
    ) -> Self {
        let none: &[&str] = &[];
        Self {
            id,
            owner,
            label,
            kind,
            part: none,
            whole: none,
            threshold: "",
            due: "",
            suggested: false,
            mendable: false,
            zero_is_met: false,
            at_the_end: false,
            needs_proof: false,
            source,
        }
    }

    const fn of(mut self, part: &'static [&'static str], whole: &'static [&'static str]) -> Self {
        self.part = part;
        self.whole = whole;
        self
    }

    const fn from(mut self, threshold: &'static str) -> Self {
        self.threshold = threshold;
        self
    }

    const fn due(mut self, due: &'static str) -> Self {
        self.due = due;
        self
    }

    const fn suggested(mut self) -> Self {
        self.suggested = true;
        self
    }

    const fn mendable(mut self) -> Self {
        self.mendable = true;
        self
    }

    const fn zero_is_met(mut self) -> Self {
        self.zero_is_met = true;
        self
    }

    const fn at_the_end(mut self) -> Self {
        self.at_the_end = true;
        self
    }

    const fn needs_proof(mut self) -> Self {
        self.needs_proof = true;
        self
    }
}

/// A plan being built. Its tables are constants, so an id used twice is a mistake in them: the second record
/// is left out, and the integrity test counts it.
#[derive(Default)]
struct Build {
    plan: Plan,
}

fn ids(words: &[&str]) -> Vec<Id> {
    words.iter().map(|word| Id::named(word)).collect()
}

fn some_id(word: &str) -> Option<Id> {
    if word.is_empty() { None } else { Some(Id::named(word)) }
}

impl Build {
    fn clauses(&mut self, prefix: &str, role: ClauseRole, texts: &[&str]) {
        for (number, text) in (1..).zip(texts) {
            let id = Id::named(&format!("{prefix}{number}"));
            let clause = Clause { role, text: (*text).into(), ..Clause::default() };
            self.plan.clauses.push(id, clause);
        }
    }

    fn sections(&mut self, rows: &[SectionText]) {
        for row in rows {
            let section = Section {
                parent: some_id(row.parent),
                number: row.number.into(),
                title: row.title.into(),
                body: row.body.into(),
                holds: row.holds,
                ..Section::default()
            };
            self.plan.sections.push(Id::named(row.id), section);
        }
    }

    fn officers(&mut self, rows: &[OfficerText]) {
        for (id, title, members) in rows {
            let officer =
                Officer { title: (*title).into(), members: ids(members), ..Officer::default() };
            self.plan.officers.push(Id::named(id), officer);
        }
    }

    /// The group that holds every title.
    fn everyone(&mut self, id: &str, title: &str) {
        let officer = Officer { title: title.into(), everyone: true, ..Officer::default() };
        self.plan.officers.push(Id::named(id), officer);
    }

    fn areas(&mut self, rows: &[[&str; 5]]) {
        for [id, number, lead, title, short] in rows {
            let area = Area {
                number: (*number).into(),
                title: (*title).into(),
                lead: (*lead).into(),
                short: (*short).into(),
                ..Area::default()
            };
            self.plan.areas.push(Id::named(id), area);
        }
    }

    fn remedies(&mut self, rows: &[RemedyText]) {
        for row in rows {
            let remedy = Remedy {
                area: some_id(row.area),
                codes: row.codes.into(),
                heading: row.heading.into(),
                leads: ids(row.leads),
                leads_text: row.leads_text.into(),
                coordinators: ids(row.coordinators),
                coordinators_text: row.coordinators_text.into(),
                timeframe: row.timeframe.into(),
                direction_label: row.direction_label.into(),
                direction: row.direction.into(),
                suggested: row.suggested.into(),
                ..Remedy::default()
            };
            self.plan.remedies.push(Id::named(row.id), remedy);
        }
    }

    fn duties(&mut self, rows: &[DutyText]) {
        for row in rows {
            let duty = Duty {
                section: some_id(row.section),
                heading: row.heading.into(),
                leads: ids(row.leads),
                mark: row.mark.into(),
                text: row.text.into(),
                repeats: ids(row.repeats),
                periods: row.periods.into(),
                ..Duty::default()
            };
            self.plan.duties.push(Id::named(row.id), duty);
        }
    }

    fn measures(&mut self, group: &MeasureGroup) {
        for row in group.measures {
            let measure = Measure {
                label: row.label.into(),
                unit: row.unit.into(),
                rule: row.rule,
                group: group.name.into(),
                column: row.column.into(),
                within: ids(row.within),
                keepers: ids(group.keepers),
                source: group.source.into(),
                ..Measure::default()
            };
            self.plan.measures.push(Id::named(row.id), measure);
        }
    }

    fn targets(&mut self, rows: &[TargetText]) {
        for row in rows {
            let target = Target {
                owner: some_id(row.owner),
                label: row.label.into(),
                kind: row.kind,
                part: ids(row.part),
                whole: ids(row.whole),
                threshold: row.threshold.into(),
                due: row.due.into(),
                weight: if row.suggested { Weight::Suggested } else { Weight::InPlan },
                mendable: row.mendable,
                zero_is_met: row.zero_is_met,
                at_the_end: row.at_the_end,
                needs_proof: row.needs_proof,
                source: row.source.into(),
                ..Target::default()
            };
            self.plan.targets.push(Id::named(row.id), target);
        }
    }
}
