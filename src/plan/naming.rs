//! What a remedy is called on the screen: its code, and its heading without the code.

use super::{Agency, CommuneKind, Id, Plan, Remedy};
use crate::read::clean;

/// Mã as the screen shows it: "3.4.1", or "1.(2)" where the set of criteria gives no code: the
/// area's number and the remedy's place in it. Empty for a remedy that is not here.
pub fn remedy_code(plan: &Plan, id: Id) -> String {
    let Some(remedy) = plan.remedies.get(id) else { return String::new() };
    if !remedy.codes.trim().is_empty() {
        return remedy.codes.trim().to_owned();
    }
    let Some(area) = remedy.area else { return String::new() };
    let number = plan.areas.get(area).map_or("", |area| area.number.trim());
    let place = plan.remedies_of(area).position(|(other, _)| other == id);
    place.map(|place| format!("{number}.({})", place + 1)).unwrap_or_default()
}

/// Tên without its lead-in: "Tiêu chí thành phần 3.4.1 - Tỷ lệ hồ sơ…" is "Tỷ lệ hồ sơ…".
pub fn remedy_title(remedy: &Remedy) -> &str {
    let heading = remedy.heading.trim();
    let words = ["Tiêu chí thành phần", "Tiêu chí"];
    let Some(rest) = words.iter().find_map(|lead| heading.strip_prefix(lead)) else {
        return heading;
    };
    let code = |c: char| c.is_ascii_digit() || c == '.' || c.is_whitespace();
    let dash = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':');
    let title = rest.trim_start_matches(code).trim_start_matches(dash);
    if title.is_empty() { heading } else { title }
}

/// Tên công chức for a list: their titles, parted by commas.
pub fn officers_text(plan: &Plan, ids: &[Id]) -> String {
    let title = |id: &Id| plan.officers.get(*id).map(|officer| officer.title.as_str());
    ids.iter().filter_map(title).collect::<Vec<_>>().join(", ")
}

/// Loại đơn vị hành chính, as it stands before the name.
pub const fn kind_word(kind: CommuneKind) -> &'static str {
    match kind {
        CommuneKind::Commune => "xã",
        CommuneKind::Ward => "phường",
        CommuneKind::SpecialZone => "đặc khu",
    }
}

/// Tên đơn vị without the kind that was typed before it, and that kind where it is one of today's:
/// "xã Long Phụng" is "Long Phụng".
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

/// Tên đơn vị as it follows its kind: "Long Phụng", also where "xã Long Phụng" was typed, so that
/// no page says "xã xã". A name that says another kind stays as it is, to be seen.
pub fn commune_name(agency: &Agency) -> String {
    let (kind, bare) = bare_commune(&agency.name);
    if kind == Some(agency.kind) { bare } else { agency.name.trim().to_owned() }
}

/// What stands after a leading phrase, in any case; `None` where nothing would be left.
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
