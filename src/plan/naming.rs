//! What a remedy is called on the screen: its code, and its heading without the code.

use super::{Id, Plan, Remedy};

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
}
