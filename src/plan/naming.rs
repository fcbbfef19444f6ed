//! What a record is called: the one place that decides it, for lists, pickers, messages and documents.
//!
//! [`name`] is the full name, [`mark`] the short one by which a sentence refers to a record. Both are empty
//! if nothing was typed; what is shown then is up to the screen.

use std::collections::BTreeMap;

use super::{
    Agency, Area, CommuneKind, Criterion, Duty, Id, List, Measure, Officer, Plan, Remedy,
    ReportPeriod, Section, Target, code_key,
};
use crate::read::clean;

/// Tên của một mục: "3.4.1 · Tỷ lệ hồ sơ…", "II. ĐÁNH GIÁ…", "Văn hóa - Xã hội (Nguyễn Văn A)".
pub fn name(plan: &Plan, list: List, id: Id) -> String {
    let named = match list {
        List::Remedies => {
            let title = plan.remedies.get(id).map(remedy_title);
            title.map(|title| joined(&remedy_code(plan, id), " · ", title))
        }
        List::Duties => plan.duties.get(id).map(duty_name),
        List::Sections => plan.sections.get(id).map(section_name),
        List::Areas => plan.areas.get(id).map(area_name),
        List::Officers => plan.officers.get(id).map(officer_name),
        List::Measures => plan.measures.get(id).map(measure_name),
        List::Targets => plan.targets.get(id).map(|target| target_name(plan, target)),
        List::Evidences => plan.evidences.get(id).map(|evidence| {
            let summary = &evidence.summary;
            if summary.is_empty() { evidence.number.clone() } else { summary.clone() }
        }),
        List::Clauses => plan.clauses.get(id).map(|clause| clause.text.clone()),
        List::Notes => plan.notes.get(id).map(|note| note.text.clone()),
        List::ReportsSent => plan.reports_sent.get(id).map(|sent| sent.period.clone()),
        List::PeriodReports => plan.period_reports.get(id).map(|one| period_name(&one.period)),
        List::ReportTexts => plan.report_texts.get(id).map(|one| period_name(&one.period)),
        List::LateDossiers => plan.late_dossiers.get(id).map(|one| one.code.clone()),
        List::IndexResults => {
            plan.index_results.get(id).map(|row| joined(row.index.trim(), " · ", row.unit.trim()))
        }
        List::Criteria => plan.criteria.get(id).map(criterion_name),
        List::RuleSteps => plan
            .rule_steps
            .get(id)
            .map(|step| if step.word.is_empty() { step.floor.clone() } else { step.word.clone() }),
        List::ScoreBands => plan.score_bands.get(id).map(|band| band.word.clone()),
        List::Scores => {
            let criterion = plan.scores.get(id).and_then(|score| score.criterion);
            criterion.and_then(|id| plan.criteria.get(id)).map(criterion_name)
        }
        List::LastScores => plan
            .last_scores
            .get(id)
            .map(|row| joined(row.code.trim(), " · ", &clean::line(&row.name))),
        List::UnitScores => plan.unit_scores.get(id).map(|row| row.unit.clone()),
    };
    named.unwrap_or_default()
}

/// Cách gọi ngắn: "3.4.1", or the first words of the title without its number, or of the name if there is no
/// title.
pub fn mark(plan: &Plan, list: List, id: Id) -> String {
    let title = match list {
        List::Remedies => plan.remedies.get(id).map(|remedy| {
            let codes = remedy.codes.trim();
            if codes.is_empty() { remedy_title(remedy) } else { codes }
        }),
        List::Sections => plan.sections.get(id).map(|section| section.title.as_str()),
        List::Areas => plan.areas.get(id).map(|area| area.title.as_str()),
        List::Officers => plan.officers.get(id).map(|officer| officer.title.as_str()),
        List::Measures => plan.measures.get(id).map(|measure| measure.label.as_str()),
        List::Criteria => plan.criteria.get(id).map(criterion_mark),
        List::Scores => {
            let criterion = plan.scores.get(id).and_then(|score| score.criterion);
            criterion.and_then(|id| plan.criteria.get(id)).map(criterion_mark)
        }
        List::Duties
        | List::Targets
        | List::Clauses
        | List::Evidences
        | List::Notes
        | List::ReportsSent
        | List::PeriodReports
        | List::ReportTexts
        | List::LateDossiers
        | List::IndexResults
        | List::RuleSteps
        | List::ScoreBands
        | List::LastScores
        | List::UnitScores => None,
    };
    match title.map(first_words).filter(|words| !words.is_empty()) {
        Some(words) => words,
        None => first_words(&name(plan, list, id)),
    }
}

/// The first words of a text, on one line, cut between words.
pub fn first_words(text: &str) -> String {
    const MOST: usize = 60;
    let line = clean::line(text.trim().lines().next().unwrap_or_default());
    let Some((end, _)) = line.char_indices().nth(MOST) else { return line };
    let begun = line.get(..end).unwrap_or(&line);
    let whole = begun.rsplit_once(' ').map_or(begun, |(words, _)| words);
    format!("{}…", whole.trim_end_matches([',', ';', ' ']))
}

/// Whether a picker offers a record: one that has a name and is still in use.
pub fn is_offered(plan: &Plan, list: List, id: Id) -> bool {
    let retired = match list {
        List::Officers => plan.officers.get(id).is_some_and(|officer| officer.retired),
        List::Measures => plan.measures.get(id).is_some_and(|measure| measure.retired),
        List::Clauses
        | List::Sections
        | List::Areas
        | List::Remedies
        | List::Duties
        | List::Targets
        | List::Evidences
        | List::Notes
        | List::ReportsSent
        | List::PeriodReports
        | List::ReportTexts
        | List::LateDossiers
        | List::IndexResults
        | List::Criteria
        | List::RuleSteps
        | List::ScoreBands
        | List::Scores
        | List::LastScores
        | List::UnitScores => false,
    };
    !retired && !name(plan, list, id).is_empty()
}

fn joined(number: &str, mark: &str, words: &str) -> String {
    match (number.is_empty(), words.is_empty()) {
        (false, false) => format!("{number}{mark}{words}"),
        (false, true) => number.to_owned(),
        (true, _) => words.to_owned(),
    }
}

fn area_name(area: &Area) -> String {
    let short = if area.short.is_empty() { &area.title } else { &area.short };
    joined(area.number.trim(), ". ", &clean::line(short))
}

/// "3.4.1 · Tỷ lệ hồ sơ…".
fn criterion_name(criterion: &Criterion) -> String {
    joined(criterion.code.trim(), " · ", &clean::line(&criterion.name))
}

/// "3.4.1", or the name where there is no code.
fn criterion_mark(criterion: &Criterion) -> &str {
    let code = criterion.code.trim();
    if code.is_empty() { criterion.name.trim() } else { code }
}

fn measure_name(measure: &Measure) -> String {
    let Measure { label, unit, .. } = measure;
    if unit.is_empty() { label.clone() } else { format!("{label} ({unit})") }
}

/// The target's own label, or else that of what it counts.
pub fn target_name(plan: &Plan, target: &Target) -> String {
    let own = target.label.trim();
    let counted = || target.counted().first().and_then(|id| plan.measures.get(*id));
    if own.is_empty() {
        counted().map(|measure| measure.label.trim().to_owned()).unwrap_or_default()
    } else {
        own.to_owned()
    }
}

/// "quý I"; the code itself if it names no period.
fn period_name(code: &str) -> String {
    code.trim().parse().map_or_else(|_| code.trim().to_owned(), ReportPeriod::name)
}

/// Chức danh, and the person's name if there is one.
fn officer_name(officer: &Officer) -> String {
    if officer.name.is_empty() {
        officer.title.clone()
    } else {
        format!("{} ({})", officer.title, officer.name)
    }
}

/// "II. ĐÁNH GIÁ…": number and title on one line; without a title the first words of the text.
fn section_name(section: &Section) -> String {
    let title = clean::line(&section.title);
    let body = section.body.split_whitespace().collect::<Vec<_>>();
    let title = match (title.is_empty(), body.split_at_checked(8)) {
        (true, Some((begun, [_, ..]))) => format!("{}…", begun.join(" ")),
        (true, _) => body.join(" "),
        (false, _) => title,
    };
    joined(section.number.trim().trim_end_matches('.'), ". ", &title)
}

fn duty_name(duty: &Duty) -> String {
    if duty.text.is_empty() { duty.heading.clone() } else { duty.text.clone() }
}

/// "xã Ba Xa"; empty while the commune has no name.
pub fn agency_name(agency: &Agency) -> String {
    let name = commune_name(agency);
    if name.is_empty() { name } else { format!("{} {name}", kind_word(agency.kind)) }
}

/// Mã as the screen shows it: "3.4.1", or "1.(2)" if the set of criteria gives no code: the area's number and
/// the remedy's position in it. Empty for a remedy that is not in the plan.
pub fn remedy_code(plan: &Plan, id: Id) -> String {
    let Some(remedy) = plan.remedies.get(id) else { return String::new() };
    if !remedy.codes.trim().is_empty() {
        return remedy.codes.trim().to_owned();
    }
    let Some(area) = remedy.area else { return String::new() };
    let number = plan.areas.get(area).map_or("", |area| area.number.trim());
    if number.is_empty() {
        return String::new();
    }
    let place = plan.remedies_of(area).position(|(other, _)| other == id);
    place.map(|place| format!("{number}.({})", place + 1)).unwrap_or_default()
}

/// The codes that a remedy carries, each as [`code_key`] has it: "7.3.4; 7.3.6" are two.
pub fn remedy_codes(plan: &Plan, id: Id) -> Vec<String> {
    let codes = remedy_code(plan, id);
    codes.split([';', ',', ' ']).map(code_key).filter(|code| !code.is_empty()).collect()
}

/// Mục khắc phục theo mã, as [`code_key`] has codes: of each the first that carries it. For who looks up many.
pub fn remedies_by_code(plan: &Plan) -> BTreeMap<String, Id> {
    let mut found = BTreeMap::new();
    for id in plan.remedies.ids() {
        for code in remedy_codes(plan, *id) {
            found.entry(code).or_insert(*id);
        }
    }
    found
}

/// Mục khắc phục của một mã: the first that carries it.
pub fn remedy_of_code(plan: &Plan, code: &str) -> Option<Id> {
    let code = code_key(code);
    let carries = |id: &&Id| remedy_codes(plan, **id).contains(&code);
    plan.remedies.ids().iter().find(carries).copied().filter(|_| !code.is_empty())
}

/// Whether a remedy has a name of its own. The first release gave each new one a name to begin with; where it
/// still stands, nobody has named the remedy.
pub fn is_named(remedy: &Remedy) -> bool {
    !["", "Mục khắc phục mới", "New remediation item"].contains(&remedy.heading.trim())
}

/// Tên without its lead-in: "Tiêu chí thành phần 3.4.1 - Tỷ lệ hồ sơ…" and, with that code, "3.4.1. Tỷ lệ hồ
/// sơ…" are "Tỷ lệ hồ sơ…".
pub fn remedy_title(remedy: &Remedy) -> &str {
    let (heading, codes) = (remedy.heading.trim(), remedy.codes.trim());
    let words = ["Tiêu chí thành phần", "Tiêu chí"];
    let dash = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':');
    let Some(rest) = words.iter().find_map(|lead| heading.strip_prefix(lead)) else {
        let own = heading.strip_prefix(codes).filter(|_| codes.contains('.'));
        let own = own.map(|rest| rest.strip_prefix('.').unwrap_or(rest));
        let title =
            own.filter(|rest| rest.starts_with(dash)).map(|rest| rest.trim_start_matches(dash));
        return title.filter(|title| !title.is_empty()).unwrap_or(heading);
    };
    let code = |c: char| c.is_ascii_digit() || c == '.' || c.is_whitespace();
    let title = rest.trim_start_matches(code).trim_start_matches(dash);
    if title.is_empty() { heading } else { title }
}

/// Tên công chức for a list: their titles, separated by commas.
pub fn officers_text(plan: &Plan, ids: &[Id]) -> String {
    let title = |id: &Id| plan.officers.get(*id).map(|officer| officer.title.as_str());
    ids.iter().filter_map(title).collect::<Vec<_>>().join(", ")
}

/// Loại đơn vị hành chính, as written before the name.
pub const fn kind_word(kind: CommuneKind) -> &'static str {
    match kind {
        CommuneKind::Commune => "xã",
        CommuneKind::Ward => "phường",
        CommuneKind::SpecialZone => "đặc khu",
    }
}

/// Tên đơn vị without the kind typed before it, and that kind if it is one of today's: "xã Long Phụng" is
/// "Long Phụng".
pub fn bare_commune(typed: &str) -> (Option<CommuneKind>, String) {
    const KINDS: [CommuneKind; 3] =
        [CommuneKind::Commune, CommuneKind::Ward, CommuneKind::SpecialZone];
    let name = clean::line(typed);
    let name = ["UBND", "Ủy ban nhân dân", "Uỷ ban nhân dân"]
        .into_iter()
        .find_map(|body| without(&name, body))
        .unwrap_or(&name);
    let words = KINDS.map(|kind| (kind_word(kind), Some(kind))).into_iter();
    let mut words = words.chain([("thị trấn", None)]);
    let found = words.find_map(|(word, kind)| Some((kind, without(name, word)?)));
    match found {
        Some((kind, bare)) => (kind, bare.to_owned()),
        None => (None, name.to_owned()),
    }
}

/// Tên đơn vị as it follows its kind: "Long Phụng", even if "xã Long Phụng" was typed, so that no page says
/// "xã xã". A name with another kind stays as it is, so that it is noticed.
pub fn commune_name(agency: &Agency) -> String {
    let (kind, bare) = bare_commune(&agency.name);
    if kind == Some(agency.kind) { bare } else { agency.name.trim().to_owned() }
}

/// The text after a leading phrase, in any case; `None` if nothing would be left.
fn without<'a>(name: &'a str, phrase: &str) -> Option<&'a str> {
    let place = name.char_indices().nth(phrase.chars().count())?.0;
    let (lead, rest) = name.split_at_checked(place)?;
    let rest = rest.strip_prefix(' ')?.trim_start();
    (lead.to_lowercase() == phrase.to_lowercase() && !rest.is_empty()).then_some(rest)
}

#[cfg(test)]
mod tests;
