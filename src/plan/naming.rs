//! What a record is called: the one place that decides it, for lists, pickers, messages and documents.
//!
//! [`name`] is the full name, [`mark`] the short one by which a sentence refers to a record. Both are empty
//! if nothing was typed; what is shown then is up to the screen.

use super::{
    Agency, Area, CommuneKind, Duty, Id, List, Measure, Officer, Plan, Remedy, ReportPeriod,
    Section, Target,
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
        List::Duties
        | List::Targets
        | List::Clauses
        | List::Evidences
        | List::Notes
        | List::ReportsSent
        | List::PeriodReports
        | List::ReportTexts
        | List::LateDossiers => None,
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
        | List::LateDossiers => false,
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

fn measure_name(measure: &Measure) -> String {
    let Measure { label, unit, .. } = measure;
    if unit.is_empty() { label.clone() } else { format!("{label} ({unit})") }
}

/// The target's own label, or else that of what it counts.
pub fn target_name(plan: &Plan, target: &Target) -> String {
    let own = target.label.trim();
    let counted = || target.part.first().and_then(|id| plan.measures.get(*id));
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
mod tests {
    use super::*;

    #[track_caller]
    fn check(heading: &str, title: &str) {
        let remedy = Remedy { heading: heading.to_owned(), ..Remedy::default() };
        assert_eq!(remedy_title(&remedy), title);
    }

    #[test]
    fn a_heading_loses_its_lead_in_and_code() {
        check("Tiêu chí thành phần 3.4.1 - Tỷ lệ hồ sơ", "Tỷ lệ hồ sơ");
        check("Tiêu chí thành phần 6.2.3. - Thực hiện", "Thực hiện");
        check("Tiêu chí 7.3.7 - Thực hiện thanh toán", "Thực hiện thanh toán");
        check("Công tác tuyên truyền CCHC", "Công tác tuyên truyền CCHC");
        check("Tiêu chí thành phần 7.1", "Tiêu chí thành phần 7.1");
        let coded = |codes: &str, heading: &str, title: &str| {
            let (codes, heading) = (codes.to_owned(), heading.to_owned());
            assert_eq!(remedy_title(&Remedy { codes, heading, ..Remedy::default() }), title);
        };
        coded("3.1.2", "3.1.2 - Công khai", "Công khai");
        coded("3.1.2", "3.1.2. Công khai", "Công khai");
        coded("3.1.2", "3.1.20 Công khai", "3.1.20 Công khai");
        coded("3", "3 tháng một lần", "3 tháng một lần");
        coded("3.1.2", "3.1.2", "3.1.2");
    }

    #[test]
    fn a_record_has_a_name_for_lists_and_a_mark_for_sentences() {
        let plan = crate::preset::ba_xa_2024();
        let check = |list: List, id: &str, whole: &str, short: &str| {
            let id = Id::named(id);
            let starts = name(&plan, list, id);
            assert!(starts.starts_with(whole), "{starts}");
            assert!(mark(&plan, list, id).starts_with(short), "{}", mark(&plan, list, id));
        };
        check(List::Remedies, "r733", "7.3.3 · ", "7.3.3");
        check(List::Sections, "p21", "1. Chỉ số", "Chỉ số");
        check(List::Areas, "a1", "1. ", "Công tác chỉ đạo");
        check(List::Officers, "vptk", "Văn phòng - Thống kê", "Văn phòng - Thống kê");
        for list in List::ALL {
            assert_eq!(name(&plan, *list, Id::named("khong")), "");
            assert_eq!(mark(&plan, *list, Id::named("khong")), "");
            for id in plan.ids(*list) {
                let short = mark(&plan, *list, *id);
                assert!(short.chars().count() <= 61 && !short.contains('\n'), "{short}");
            }
        }
    }

    #[test]
    fn who_left_is_not_offered_and_keeps_the_name() {
        let mut plan = Plan::default();
        let id = Id::named("cu");
        let officer = |retired| Officer {
            title: "Tư pháp".into(),
            name: "Phạm Văn B".into(),
            retired,
            ..Officer::default()
        };
        plan.officers.push(id, officer(true));
        assert!(!is_offered(&plan, List::Officers, id));
        assert_eq!(name(&plan, List::Officers, id), "Tư pháp (Phạm Văn B)");
        let id = Id::named("moi");
        plan.officers.push(id, officer(false));
        assert!(is_offered(&plan, List::Officers, id));
    }

    #[test]
    fn a_section_without_a_title_is_called_by_its_first_words() {
        let mut plan = Plan::default();
        let id = Id::named("s");
        let body = "Trên đây là Kế hoạch cải thiện Chỉ số cải cách hành chính".to_owned();
        plan.sections.push(id, Section { number: "IV.".into(), body, ..Section::default() });
        assert_eq!(name(&plan, List::Sections, id), "IV. Trên đây là Kế hoạch cải thiện Chỉ…");
    }

    #[test]
    fn a_commune_is_named_without_its_kind() {
        let check = |typed: &str, kind: Option<CommuneKind>, name: &str| {
            assert_eq!(bare_commune(typed), (kind, name.to_owned()), "{typed:?}");
        };
        check("xã Long Phụng", Some(CommuneKind::Commune), "Long Phụng");
        check("XÃ LONG PHỤNG", Some(CommuneKind::Commune), "LONG PHỤNG");
        // Decomposed, as some keyboards and pages write.
        check("Xa\u{303}  Long Phu\u{323}ng", Some(CommuneKind::Commune), "Long Phụng");
        check("Phường Trà Câu", Some(CommuneKind::Ward), "Trà Câu");
        check("đặc khu Lý Sơn", Some(CommuneKind::SpecialZone), "Lý Sơn");
        check("Thị trấn Ba Tơ", None, "Ba Tơ");
        check("UBND xã Ba Xa", Some(CommuneKind::Commune), "Ba Xa");
        for name in ["Ba Xa", "Xã", "Xãm Mới", "Phường", ""] {
            check(name, None, name);
        }
        let after = |name: &str| commune_name(&Agency { name: name.into(), ..Agency::default() });
        assert_eq!(after("xã Long Phụng"), "Long Phụng");
        assert_eq!(after("Phường Trà Câu"), "Phường Trà Câu");
    }
}
