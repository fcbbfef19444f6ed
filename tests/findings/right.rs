//! What each rule must leave alone, and where the same words are wrong.

use par_workbook::plan::{ClauseField, ClauseRole};

use super::*;

/// Right sentences that each rule must leave alone: wrong advice is worse than none.
/// [`super::rules`] has what each must find.
fn right() -> Vec<(Kind, Plan)> {
    let leading = "Phấn đấu trong nhóm 20 đơn vị dẫn đầu trên tổng số 96 xã, phường, đặc khu";
    let rank = |words: &str| {
        changed(&[
            ("ambition/rank", "20"),
            ("ambition/ranked_units", "96"),
            ("sections/p311/body", words),
        ])
    };
    vec![
        (is!(AimNotInText), rank(leading)),
        (is!(AimNotInText), rank("xếp hạng 20 trong số 96 đơn vị")),
        (is!(AimNotInText), rank("thứ hạng từ 020/96")),
        (is!(AimNotInText), rank("thứ 20 / 96")),
        (is!(AimNotInText), rank("trong tổng số 96 xã, phường, phấn đấu xếp thứ 20")),
        (is!(AssessedYear), changed(&[("frame/assessed_year", "Năm 2023")])),
        (is!(DayUnreadable), changed(&[("remedies/r11/due", "2024-12-31")])),
        (is!(BandNotInLadder), changed(&[("ambition/band", "“Hoàn thành tốt nhiệm vụ”.")])),
        (is!(BandNotInLadder), changed(&[("ambition/band", "mức Hoàn thành tốt nhiệm vụ")])),
        (is!(CodeOutsideArea), changed(&[("remedies/r737/codes", "TCTP 7.3.7 và 7.3.8")])),
        (is!(CodeOutsideArea), changed(&[("areas/a7/number", "VII")])),
        (is!(CodeOutsideArea), changed(&[("areas/a7/number", "7.")])),
        (is!(CodeTwice), changed(&[("remedies/r737/codes", "7.3.7.")])),
        (
            is!(CodeTwice),
            changed(&[("remedies/r13/codes", "1 (3)"), ("remedies/r15/codes", "1 (5)")]),
        ),
        (is!(NoDueDay), changed(&[("targets/t13/due", "")])),
        (
            is!(SignsAlone),
            changed(&[
                ("decision/authority", "UỶ BAN NHÂN DÂN XÃ BA XA"),
                ("decision/sign_for", "T/M UỶ BAN NHÂN DÂN"),
            ]),
        ),
        (is!(OwnersDiffer), changed(&[("duties/d231/officers", "tatca")])),
        (
            is!(SignsAlone),
            changed(&[
                ("decision/authority", "ỦY BAN NHÂN DÂN XÃ BA XA"),
                ("decision/sign_for", "TM. ỦY BAN NHÂN DÂN"),
            ]),
        ),
        (is!(SignsForBody), changed(&[("decision/sign_for", "KT. CHỦ TỊCH")])),
        (is!(AttachedBy), changed(&[("decision/attached_by", "Chủ tịch UBND xã")])),
        (is!(AboveAll), changed(&[("targets/t11/threshold", "100")])),
        (is!(DayFar), changed(&[("targets/t12/statement_day", "2025-01-05")])),
        (is!(YearFar), changed(&[("frame/year", "2027")])),
        (is!(PointsUnreadable), changed(&[("remedies/r12/points_lost", "1,25")])),
        (
            is!(PointsDisagree),
            changed(&[
                ("remedies/r12/points_maximum", "1,5"),
                ("remedies/r12/points_achieved", "1,25"),
                ("remedies/r12/points_lost", "0,25"),
            ]),
        ),
    ]
}

/// The same for targets that wait for what is published.
fn right_by_publication() -> Vec<(Kind, Plan)> {
    vec![
        // Points are an aim too, and an average is published only later.
        (
            is!(NoAim),
            changed(&[
                ("ambition/rank", ""),
                ("targets/thuhang/kind", "diem"),
                ("targets/thuhang/threshold", "92,5"),
            ]),
        ),
        (
            is!(BeyondFirst),
            // From sixth to first.
            changed(&[
                ("targets/thuhang/kind", "tang-bac"),
                ("targets/thuhang/threshold", "5"),
                ("targets/thuhang/base", "6"),
            ]),
        ),
        (is!(TargetIncomplete), changed(&[("targets/thuhang/kind", "trung-binh")])),
        (
            is!(TargetIncomplete),
            changed(&[("targets/thuhang/kind", "tang-bac"), ("targets/thuhang/threshold", "5")]),
        ),
    ]
}

/// The same for what laws replaced, in a plan of the two-tier model.
fn right_by_law() -> Vec<(Kind, Plan)> {
    let two_tier = |changes: &[(&str, &str)]| {
        let mut plan = changed(changes);
        plan.frame.year = "2027".into();
        plan.decision.day = "2026-07-20".into();
        plan
    };
    vec![
        (
            is!(Overtaken),
            two_tier(&[(
                "sections/p12/body",
                "Nghị định số 118/2025/NĐ-CP của Chính phủ về thực hiện thủ tục hành chính theo cơ chế \
             một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia",
            )]),
        ),
        (
            is!(Overtaken),
            two_tier(&[(
                "sections/p12/body",
                "Thông tư số 01/2023/TT-VPCP quy định việc số hóa tại Bộ phận Một cửa",
            )]),
        ),
    ]
}

#[test]
fn no_rule_takes_right_words_for_wrong() {
    for (is, plan) in right().into_iter().chain(right_by_publication()).chain(right_by_law()) {
        // What is found in the sample as issued does not come from the change.
        let own = found(&ba_xa_2024(), is);
        let new: Vec<_> = found(&plan, is)
            .into_iter()
            .filter(|one| !own.contains(one))
            .filter(|one| {
                !is!(Overtaken)(&one.code)
                    || one.at.is_some_and(|at| at.to_string() == "sections/p12/body")
            })
            .collect();
        assert_eq!(new, []);
    }
}

#[test]
fn what_took_the_place_of_another_is_said_where_it_is_wrong() {
    let said = |body: &str, day: &str| {
        let mut plan = changed(&[("sections/p12/body", body)]);
        plan.frame.year = "2025".into();
        plan.decision.day = day.into();
        found(&plan, is!(Overtaken))
            .into_iter()
            .filter(|one| one.at.is_some_and(|at| at.to_string() == "sections/p12/body"))
            .count()
    };
    assert_eq!(said("Công chức Bộ phận một cửa tiếp nhận hồ sơ", "2025-08-01"), 1);
    assert_eq!(said("Nghị định số 107/2021/NĐ-CP ngày 06/12/2021", "2025-08-01"), 1);
    assert_eq!(said("theo Luật; công chức Bộ phận một cửa", "2025-08-01"), 1);
    // Signed before the change, the old words were right.
    assert_eq!(said("Công chức Bộ phận một cửa tiếp nhận hồ sơ", "2024-12-20"), 0);
    assert_eq!(said("Nghị định số 107/2021/NĐ-CP ngày 06/12/2021", "2024-12-20"), 0);
}

#[test]
fn numbers_that_only_stand_in_one_line_are_no_rank() {
    let plan = |rank: &str| changed(&[("outcome/rank", rank), ("outcome/ranked_units", "19")]);
    let usual = found(&ba_xa_2024(), is!(LastResultNotInText)).len();
    // The sample says "10/19 (giảm 03 bậc …)".
    assert_eq!(found(&plan("10"), is!(LastResultNotInText)).len(), usual);
    assert_eq!(found(&plan("3"), is!(LastResultNotInText)).len(), usual + 1);
}

#[test]
fn a_deputy_that_signs_for_the_head_still_does_once_the_body_is_taken_away() {
    let plan = changed(&[("decision/sign_for", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH")]);
    let said = found(&plan, is!(SignsForBody));
    assert_eq!(said[0].code, Code::SignsForBody { typed: "TM. ỦY BAN NHÂN DÂN".into() });
    assert_eq!(said[0].mend.as_ref().map(|(_, text)| text.as_str()), Some("KT. CHỦ TỊCH"));
}

#[test]
fn a_day_from_which_a_law_holds_is_not_its_own() {
    let first = ba_xa_2024().clauses_of(ClauseRole::Basis).next().unwrap().0;
    let path = At::Clause(first, ClauseField::Text).to_string();
    let basis = |text: &str| {
        let plan = changed(&[("decision/day", "2023-12-20"), (path.as_str(), text)]);
        found(&plan, is!(DecisionBeforeBasis)).len()
    };
    assert_eq!(basis("Căn cứ Luật ngày 19/6/2015, có hiệu lực từ ngày 01/01/2024;"), 0);
    assert_eq!(
        basis("Căn cứ Kế hoạch số 12/KH-UBND ngày 05/5/2022, thực hiện đến ngày 31/12/2025;"),
        0
    );
    assert_eq!(basis("Căn cứ Quyết định số 12/QĐ-UBND ngày 21/12/2023;"), 1);
}

#[test]
fn periods_of_something_else_are_no_other_reporting_periods() {
    let other = |text: &str| {
        let plan = changed(&[("duties/d431/text", text)]);
        found(&plan, is!(PeriodsDiffer)).len()
    };
    let usual = found(&ba_xa_2024(), is!(PeriodsDiffer)).len();
    assert_eq!(other("Kiểm tra việc thực hiện định kỳ hàng quý"), usual);
    assert!(other("Báo cáo định kỳ hàng quý") > usual);
}

#[test]
fn a_figure_of_a_month_to_come_is_said_once_an_item_and_never_refused() {
    let mut plan = ba_xa_2024();
    let put = |plan: &mut Plan, month| {
        for measure in ["m733kq", "m733kqxong"] {
            plan.figures.insert((Id::named(measure), Slot::Month(month)), "5".to_owned());
        }
    };
    put(&mut plan, 5);
    assert_eq!(found(&plan, is!(FigureAhead)), []);
    put(&mut plan, 9);
    let said = found(&plan, is!(FigureAhead));
    assert_eq!(said.len(), 1, "{said:?}");
    assert_eq!(said[0].owner, Some((List::Remedies, Id::named("r733"))));
    let measure = plan.measures.get(Id::named("m733kq")).unwrap().label.clone();
    assert_eq!(said[0].code, Code::FigureAhead { month: 9, measure });
    assert!(words::message(Language::Vietnamese, &said[0]).contains("tháng 9"));
}
