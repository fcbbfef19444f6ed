//! Toàn bộ kế hoạch: every part to read at once, each with its way to the form.

use leptos::prelude::*;

use super::issue::issued_number;
use super::part::part_name;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::parts::{ButtonKind, Glyph, LinkButton, PageHeading};
use crate::app::session::Session;
use crate::plan::{
    AgencyField, AmbitionField, At, ClauseRole, FrameField, Id, List, OutcomeField, Place, Plan,
    SectionHolds, naming,
};
use crate::read::day;
use crate::renew::handover;
use crate::route;
use crate::route::outline::Part;
use crate::route::{Paper, Route, outline as contents};
use crate::text::{Language, fields, names, plan_new, plan_page as m};

#[component]
pub(super) fn Whole() -> impl IntoView {
    let session = Session::find()?;
    let pages = Memo::new(move |_| session.read(Place::Order(List::Sections), contents::pages));
    let paper = route::path(&Route::Documents(Paper::Decision));
    Some(view! {
        <PageHeading title=say(m::WHOLE) />
        <div class="lead-row">
            <p class="soft">{say(m::WHOLE_LEAD)}</p>
            <LinkButton label=say(m::PRINT) href=paper kind=ButtonKind::Main icon=Glyph::Document />
        </div>
        <div class="reading">
            <For each=move || pages.get() key=|part| *part let:part>
                <ReadPart part />
            </For>
        </div>
    })
}

#[component]
fn ReadPart(part: Part) -> impl IntoView {
    let session = Session::find()?;
    let language = use_language();
    let lines = Memo::new(move |_| session.whole(|plan| lines(language.get(), plan, part)));
    let name = part_name(part);
    let href = route::path(&Route::Plan(Some(part.word())));
    let empty = move || lines.with(Vec::is_empty).then(|| say(m::NOT_FILLED));
    Some(view! {
        <section class="reading__part" id=part.word() aria-label=name>
            <div class="reading__head">
                <h2 class="reading__title">{name}</h2>
                <LinkButton label=tell(move |language| m::edit(language, &name.get())) href kind=ButtonKind::Quiet icon=Glyph::Pencil />
            </div>
            {move || lines.get().into_iter().map(line).collect_view()}
            {move || empty().map(|words| view! { <p class="soft">{words}</p> })}
        </section>
    })
}

/// One line to read.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Line {
    Heading(String),
    Paragraph(String),
    Bullet(String),
    Count(String),
}

fn line(line: Line) -> AnyView {
    match line {
        Line::Heading(words) => view! { <h3 class="reading__heading">{words}</h3> }.into_any(),
        Line::Paragraph(words) => view! { <p>{words}</p> }.into_any(),
        Line::Bullet(words) => view! { <p class="reading__bullet">{words}</p> }.into_any(),
        Line::Count(words) => view! { <p class="soft">{words}</p> }.into_any(),
    }
}

fn lines(language: Language, plan: &Plan, part: Part) -> Vec<Line> {
    match part {
        Part::Frame => frame(language, plan),
        Part::Decision => decision(plan),
        Part::Section(top) => contents::family(plan, top)
            .into_iter()
            .flat_map(|(id, depth)| section(language, plan, id, depth))
            .collect(),
        Part::Officers => {
            let titles = plan.officers.iter().filter(|(_, officer)| !officer.retired);
            titles.map(|(id, _)| Line::Bullet(naming::name(plan, List::Officers, id))).collect()
        }
        Part::Leftovers => {
            let left = handover::entries(plan, &handover::waiting(plan)).len().to_string();
            vec![Line::Count(plan_new::left(language, &left))]
        }
        Part::Issue => issue(language, plan),
    }
}

fn frame(language: Language, plan: &Plan) -> Vec<Line> {
    let rows = [
        (At::Frame(FrameField::Year), &plan.frame.year),
        (At::Agency(AgencyField::Name), &plan.agency.name),
        (At::Outcome(OutcomeField::Rank), &plan.outcome.rank),
        (At::Outcome(OutcomeField::Band), &plan.outcome.band),
        (At::Ambition(AmbitionField::Rank), &plan.ambition.rank),
        (At::Ambition(AmbitionField::Band), &plan.ambition.band),
    ];
    let filled = rows.into_iter().filter(|(_, text)| !text.is_empty());
    filled
        .map(|(at, text)| Line::Bullet(format!("{}: {text}", fields::label(at).get(language))))
        .collect()
}

fn decision(plan: &Plan) -> Vec<Line> {
    let decision = &plan.decision;
    let mut all = words(&decision.subject);
    let bases = plan.clauses_of(ClauseRole::Basis).map(|(_, clause)| &clause.text);
    all.extend(bases.chain([&decision.proposal]).flat_map(|text| words(text)));
    let articles = plan.clauses_of(ClauseRole::Article).enumerate();
    for (place, (_, clause)) in articles {
        let mut lines = words(&clause.text);
        if let Some(Line::Paragraph(first)) = lines.first_mut() {
            *first = format!("Điều {}. {first}", place.saturating_add(1));
        }
        all.extend(lines);
    }
    all
}

fn section(language: Language, plan: &Plan, id: Id, depth: usize) -> Vec<Line> {
    let Some(section) = plan.sections.get(id) else { return Vec::new() };
    let mut all = Vec::new();
    if depth > 0 && !section.title.trim().is_empty() {
        all.push(Line::Heading(names::title(language, plan, List::Sections, id)));
    }
    all.extend(words(&section.body));
    if section.holds == SectionHolds::Remedies {
        for (area, row) in plan.areas.iter() {
            let count = plan.remedies_of(area).count().to_string();
            let count = m::counted_remedies(language, &count);
            all.push(Line::Bullet(format!("{} ({count})", row.title)));
        }
    }
    let duties = plan.duties_of(id).count();
    if duties > 0 {
        all.push(Line::Count(m::counted_duties(language, &duties.to_string())));
    }
    all
}

fn issue(language: Language, plan: &Plan) -> Vec<Line> {
    if plan.issue.copy.is_empty() {
        return vec![Line::Paragraph(m::DRAFT.get(language).to_owned())];
    }
    let day = day::show_stored(&plan.issue.day);
    vec![Line::Paragraph(m::issued(language, &issued_number(plan), &day))]
}

/// The lines of a text; bullets are set in.
fn words(text: &str) -> Vec<Line> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let bullet = line.starts_with(['-', '+', '*', '•']);
            if bullet { Line::Bullet(line.to_owned()) } else { Line::Paragraph(line.to_owned()) }
        })
        .collect()
}
