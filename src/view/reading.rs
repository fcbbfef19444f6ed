//! Toàn bộ kế hoạch: the words of each part, to be read.

use crate::document::{issued_number, result_line, without_article};
use crate::plan::{
    AgencyField, AimField, At, ClauseRole, FrameField, Id, LastResultField, List, Plan,
    SectionHolds, naming,
};
use crate::read::day;
use crate::renew::handover;
use crate::route::outline as contents;
use crate::route::outline::PlanPart;
use crate::text::{Language, fields, names, plan_new, plan_page as m};

/// One line to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadingLine {
    /// The heading of a section within the part.
    Heading(String),
    /// Running text.
    Paragraph(String),
    /// An item, set in.
    Bullet(String),
    /// How many of something there are.
    Count(String),
}

/// The lines of one part; empty where nothing was typed.
pub fn lines(language: Language, plan: &Plan, part: PlanPart) -> Vec<ReadingLine> {
    match part {
        PlanPart::Frame => frame(language, plan),
        PlanPart::Decision => decision(plan),
        PlanPart::Section(top) => contents::family(plan, top)
            .into_iter()
            .flat_map(|(id, depth)| section(language, plan, id, depth))
            .collect(),
        PlanPart::Officers => {
            let titles = plan.officers.iter().filter(|(_, officer)| !officer.retired);
            titles
                .map(|(id, _)| ReadingLine::Bullet(naming::name(plan, List::Officers, id)))
                .collect()
        }
        PlanPart::Leftovers => {
            let left = handover::entries(plan, &handover::waiting(plan)).len().to_string();
            vec![ReadingLine::Count(plan_new::left(language, &left))]
        }
        PlanPart::Issue => issue(language, plan),
    }
}

fn frame(language: Language, plan: &Plan) -> Vec<ReadingLine> {
    let rows = [
        (At::Frame(FrameField::Year), &plan.frame.year),
        (At::Agency(AgencyField::Name), &plan.agency.name),
        (At::LastResult(LastResultField::Rank), &plan.last_result.rank),
        (At::LastResult(LastResultField::Band), &plan.last_result.band),
        (At::Aim(AimField::Rank), &plan.aim.rank),
        (At::Aim(AimField::Band), &plan.aim.band),
    ];
    let filled = rows.into_iter().filter(|(_, text)| !text.is_empty());
    filled
        .map(|(at, text)| {
            ReadingLine::Bullet(format!("{}: {text}", fields::label(at).get(language)))
        })
        .collect()
}

fn decision(plan: &Plan) -> Vec<ReadingLine> {
    let decision = &plan.decision;
    if plan.stands_alone() {
        let mut all = words(&decision.plan_subject);
        let openings = [ClauseRole::Basis, ClauseRole::Opening];
        let texts = openings.iter().flat_map(|role| plan.clauses_of(*role));
        all.extend(texts.flat_map(|(_, clause)| words(&clause.text)));
        return all;
    }
    let mut all = words(&decision.subject);
    let bases = plan.clauses_of(ClauseRole::Basis).map(|(_, clause)| &clause.text);
    all.extend(bases.chain([&decision.proposal]).flat_map(|text| words(text)));
    let articles = plan.clauses_of(ClauseRole::Article).map(|(_, clause)| clause.text.as_str());
    let articles = articles.filter(|text| !text.trim().is_empty());
    for (place, text) in articles.enumerate() {
        // As paper has them: numbered by their place, without the label that was typed.
        let (first, rest) = text.trim_start().split_once('\n').unwrap_or((text.trim(), ""));
        let first = without_article(first.trim());
        all.push(ReadingLine::Paragraph(format!("Điều {}. {first}", place.saturating_add(1))));
        all.extend(words(rest));
    }
    all
}

fn section(language: Language, plan: &Plan, id: Id, depth: usize) -> Vec<ReadingLine> {
    let Some(section) = plan.sections.get(id) else { return Vec::new() };
    let mut all = Vec::new();
    if depth > 0 && !section.title.trim().is_empty() {
        all.push(ReadingLine::Heading(names::title(language, plan, List::Sections, id)));
    }
    all.extend(words(&section.body));
    if section.holds == SectionHolds::Remedies {
        for (area, row) in plan.areas.iter() {
            let count = plan.remedies_of(area).count().to_string();
            let count = m::counted_remedies(language, &count);
            all.push(ReadingLine::Bullet(format!("{} ({count})", row.title)));
        }
    }
    if plan.prints_results_in(id) {
        all.extend(plan.results().map(|(_, row)| ReadingLine::Bullet(result_line(row))));
    }
    let duties = plan.duties_of(id).count();
    if duties > 0 {
        all.push(ReadingLine::Count(m::counted_duties(language, &duties.to_string())));
    }
    all
}

fn issue(language: Language, plan: &Plan) -> Vec<ReadingLine> {
    if plan.issue.copy.is_empty() {
        return vec![ReadingLine::Paragraph(m::DRAFT.get(language).to_owned())];
    }
    let day = day::show_stored(&plan.issue.day);
    vec![ReadingLine::Paragraph(m::issued(language, &issued_number(plan), &day))]
}

/// The lines of a text; bullets are set in.
fn words(text: &str) -> Vec<ReadingLine> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let bullet = line.starts_with(['-', '+', '*', '•']);
            if bullet {
                ReadingLine::Bullet(line.to_owned())
            } else {
                ReadingLine::Paragraph(line.to_owned())
            }
        })
        .collect()
}
