//! Trong tệp có: the facts of a file, in words.

use super::damage::damaged;
use super::when;
use crate::file::Opened;
use crate::plan::naming;
use crate::text::format::format_count;
use crate::text::{Language, Message, open_page as m, start};

/// The facts, each with its name, in the order shown.
pub fn facts(language: Language, opened: &Opened) -> [(Message, String); 8] {
    [
        (m::COMMUNE, commune(language, opened)),
        (m::YEAR, year(language, opened)),
        (m::HELD, held(language, opened)),
        (m::WRITTEN, written(language, opened)),
        (m::BY, by(language, opened)),
        (m::REVISION, format_count(opened.envelope.revision, language)),
        (m::APPLICATION, application(language, opened)),
        (m::CODE, code(language, opened)),
    ]
}

fn commune(language: Language, opened: &Opened) -> String {
    let name = naming::agency_name(&opened.book.plan.agency);
    if name.is_empty() { m::UNNAMED.get(language).to_owned() } else { name }
}

fn year(language: Language, opened: &Opened) -> String {
    let plan = &opened.book.plan;
    let year = plan.frame.year.clone();
    let year = if year.is_empty() { m::UNNAMED.get(language).to_owned() } else { year };
    if plan.is_illustration() { start::illustration(language, &year) } else { year }
}

fn held(language: Language, opened: &Opened) -> String {
    let items = format_count(opened.counts.items(), language);
    let figures = format_count(opened.counts.figures, language);
    if damaged(opened) {
        m::held_partly(language, &items, &figures)
    } else {
        m::held(language, &items, &figures)
    }
}

fn written(language: Language, opened: &Opened) -> String {
    let written = when::show_written(language, &opened.envelope.saved_at);
    written.unwrap_or_else(|| m::WRITTEN_UNKNOWN.get(language).to_owned())
}

fn by(language: Language, opened: &Opened) -> String {
    let officer = opened.envelope.author.and_then(|id| opened.book.plan.officers.get(id));
    let name = officer.map(|officer| {
        if officer.name.is_empty() { officer.title.clone() } else { officer.name.clone() }
    });
    name.unwrap_or_else(|| m::BY_UNKNOWN.get(language).to_owned())
}

fn application(language: Language, opened: &Opened) -> String {
    match opened.envelope.application.as_str() {
        "" => m::WRITTEN_UNKNOWN.get(language).to_owned(),
        version => version.to_owned(),
    }
}

fn code(language: Language, opened: &Opened) -> String {
    let agrees = if opened.digest_ok { m::CODE_GOOD } else { m::CODE_BAD };
    format!("{} ({})", opened.check_code, agrees.get(language))
}
