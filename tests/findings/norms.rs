//! What a plan made from an older one keeps: titles that are no more, a share that is no longer asked for.

use par_workbook::plan::{CommuneKind, OfficerField};

use super::*;

#[test]
fn the_bases_of_the_sample_are_each_told_once_in_a_plan_of_two_tiers() {
    let plan = next_plan(&ba_xa_2024(), &NextPlan { year: 2027, ..NextPlan::default() });
    let of_bases =
        |one: &Finding| one.at.is_some_and(|at| at.to_string().starts_with("clauses/cc"));
    let told = |one: Finding| {
        let Code::Overtaken { found, .. } = one.code else { return None };
        Some(found)
    };
    let said: Vec<_> =
        found(&plan, is!(Overtaken)).into_iter().filter(of_bases).filter_map(told).collect();
    assert_eq!(
        said,
        [
            "Luật Tổ chức chính quyền địa phương ngày 19/6/2015",
            "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính \
             quyền địa phương ngày 22/11/2019",
            "19/2018/QĐ-UBND ngày 10/8/2018",
            "673/QĐ-UBND ngày 17/7/2023",
            "3598/QĐ-UBND ngày 14/12/2023",
        ]
    );
}

#[test]
fn the_titles_of_the_roster_are_told_with_the_name_that_took_their_place() {
    let mut plan = next_plan(&ba_xa_2024(), &NextPlan { year: 2027, ..NextPlan::default() });
    let titles = |plan: &Plan| -> Vec<(String, Option<String>)> {
        let of_roster = |one: &Finding| matches!(one.at, Some(At::Officer(_, OfficerField::Title)));
        let all = found(plan, is!(Overtaken)).into_iter().filter(of_roster);
        all.map(|one| {
            let Code::Overtaken { found, .. } = one.code else { panic!("one of this kind") };
            (found, one.mend.map(|(_, new)| new))
        })
        .collect()
    };
    let said = |found: &str, new: Option<&str>| (found.to_owned(), new.map(str::to_owned));
    let expected = [
        // Its work went to two bodies: a person decides.
        said("Văn phòng - Thống kê", None),
        said("Văn hóa - Xã hội", Some("Phòng Văn hóa - Xã hội")),
        said("Tài chính - Kế toán", Some("Phòng Kinh tế")),
        said("Bộ phận một cửa", Some("Trung tâm Phục vụ hành chính công")),
    ];
    assert_eq!(titles(&plan), expected);
    plan.agency.kind = CommuneKind::Ward;
    assert_eq!(titles(&plan)[2].1.as_deref(), Some("Phòng Kinh tế, Hạ tầng và Đô thị"));
    // No name is proposed that another title already has, and none for who has left.
    let mut set = |field: OfficerField, id: &str, new: Value| {
        let at = At::Officer(Id::named(id), field);
        let old = plan.get(at).unwrap();
        apply_all(&mut plan, &[Change::Set { at, old, new }]).unwrap();
    };
    set(OfficerField::Title, "vptk", Value::text("Phòng Văn hóa - Xã hội"));
    set(OfficerField::Retired, "tckt", Value::Flag(true));
    let left = titles(&plan);
    assert_eq!(left[0], said("Văn hóa - Xã hội", None));
    assert_eq!(left.len(), 2, "{left:?}");
    assert_eq!(titles(&ba_xa_2024()), []);
}

#[test]
fn an_old_share_of_digitisation_is_told_from_2026_on_and_never_changed() {
    let told = |year: &str, changes: &[(&str, &str)]| {
        let mut plan = changed(changes);
        plan.frame.year = year.into();
        let all = found(&plan, is!(OldDigitised));
        assert!(all.iter().all(|one| one.mend.is_none() && one.severity == Severity::Advice));
        assert!(all.iter().all(|one| one.owner == Some((List::Remedies, Id::named("r733")))));
        all.into_iter().filter_map(|one| one.at).map(|at| at.to_string()).collect::<Vec<_>>()
    };
    let both = ["targets/t733hs/threshold", "targets/t733kq/threshold"];
    assert_eq!(told("2024", &[]), [""; 0]);
    assert_eq!(told("2025", &[]), [""; 0]);
    assert_eq!(told("2026", &[]), both);
    assert_eq!(told("2027", &[("targets/t733hs/threshold", "55,0 %")]), both);
    assert_eq!(told("2027", &[("targets/t733hs/threshold", "100")]), both[1..]);
    let reuse = ("targets/t733kq/label", "Kết quả đã số hóa được tái sử dụng");
    assert_eq!(told("2027", &[reuse]), both[..1]);
    assert_eq!(told("2027", &[("targets/t733hs/not_applicable", "true")]), both[1..]);
    // The heading tells what a target without words is about, and 55 % of something else is nobody's business.
    let bare = [
        ("targets/t733hs/label", "Đạt từ 55%"),
        ("measures/m733hs/label", "Hồ sơ"),
        ("measures/m733hsxong/label", "Hồ sơ xong"),
    ];
    assert_eq!(told("2027", &bare), both);
    let other = [
        bare[0],
        bare[1],
        bare[2],
        ("remedies/r733/heading", "Hồ sơ hoàn thành"),
        ("targets/t733kq/threshold", "60"),
    ];
    assert_eq!(told("2027", &other), [""; 0]);
}

#[test]
fn the_old_share_is_said_as_seen_and_not_as_official() {
    let mut plan = ba_xa_2024();
    plan.frame.year = "2027".into();
    let message = words::message(Language::Vietnamese, &found(&plan, is!(OldDigitised))[0]);
    for needed in [
        "55%",
        "số hóa 100%",
        "tái sử dụng",
        "không phải quy định chính thức",
        "hỏi cấp trên",
        "không tự đổi",
    ] {
        assert!(message.contains(needed), "{needed:?} in {message}");
    }
}
