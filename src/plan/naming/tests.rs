//! What records are called.

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
