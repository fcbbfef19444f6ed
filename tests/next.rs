//! A new plan from nothing, and one made from an older plan: what is kept, emptied and listed.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "support/points.rs"]
mod points;
#[path = "next/results.rs"]
mod results;
mod support;
#[path = "support/year.rs"]
mod typed;

use std::collections::BTreeSet;

use par_workbook::edit::{apply_all, build};
use par_workbook::plan::{
    At, ClauseRole, CommuneKind, Id, Kind, LastResult, List, OfficerField, Plan, SectionField,
    Slot, Structure, Target, TargetKind, Value,
};
use par_workbook::preset::{NewPlan, ba_xa_2024, skeleton};
use par_workbook::renew::handover;
use par_workbook::renew::leftovers::LeftoverKind as Left;
use par_workbook::renew::next::{NextPlan, OldWords, PlanLeftover, leftovers, next_plan, resolve};

fn ward() -> NewPlan {
    NewPlan {
        commune: "Trà Câu".to_owned(),
        kind: CommuneKind::Ward,
        superior: "UBND tỉnh Quảng Ngãi".to_owned(),
        ranked_in: "tỉnh Quảng Ngãi".to_owned(),
        province: "tỉnh Quảng Ngãi".to_owned(),
        year: 2026,
        units: "96".to_owned(),
        structure: Structure::TwoTier,
        ..NewPlan::default()
    }
}

fn words(plan: &Plan) -> String {
    let texts = plan.texts(|kind| matches!(kind, Kind::Line | Kind::Prose));
    texts.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("\n")
}

fn titles(plan: &Plan) -> Vec<&str> {
    plan.officers.iter().map(|(_, officer)| officer.title.as_str()).collect()
}

#[track_caller]
fn sound(plan: &Plan) {
    let mut known = BTreeSet::new();
    for list in List::ALL {
        for id in plan.ids(*list) {
            assert!(known.insert(*id), "{id} twice");
        }
    }
    for list in List::ALL {
        for id in plan.ids(*list) {
            let row = plan.row(*list, *id).unwrap();
            for place in 0..row.infos().len() {
                let ids = row.value(place).map(|value| value.as_ids().to_vec());
                assert!(ids.unwrap_or_default().iter().all(|id| known.contains(id)), "{id}");
            }
        }
    }
}

#[test]
fn a_new_plan_has_the_usual_parts_and_no_invented_fact() {
    let plan = skeleton(&ward());
    sound(&plan);
    let parts: Vec<_> = plan.sections_of(None).map(|(_, part)| part.number.as_str()).collect();
    assert_eq!(parts, ["I", "II", "III", "IV"]);
    assert_eq!(plan.clauses_of(ClauseRole::Article).count(), 4);
    assert!(plan.remedies.is_empty() && plan.duties.is_empty() && plan.targets.is_empty());
    assert!(
        plan.figures.is_empty() && plan.last_result.rank.is_empty() && plan.aim.rank.is_empty()
    );
    let columns: Vec<_> = plan.measures.iter().map(|(_, row)| row.column.as_str()).collect();
    assert_eq!(columns, ["3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"]);
    let words = words(&plan);
    for foreign in ["Ba Xa", "2024", "19", "Ba Tơ", "huyện", "{", "}", "  "] {
        assert!(!words.contains(foreign), "{foreign:?}");
    }
}

#[test]
fn a_new_plan_speaks_of_its_own_commune_and_year() {
    let plan = skeleton(&ward());
    assert_eq!(plan.decision.authority, "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG TRÀ CÂU");
    assert_eq!(plan.agency.short, "UBND phường");
    assert!(plan.decision.subject.ends_with("năm 2026"));
    let second = plan.sections_of(None).nth(1).unwrap().1.title.clone();
    assert!(second.ends_with("NĂM 2025 CỦA UBND PHƯỜNG"), "{second}");
    assert!(titles(&plan).contains(&"Trung tâm Phục vụ hành chính công"));
}

#[test]
fn a_new_plan_of_two_tiers_names_the_bodies_of_its_kind_and_whoever_keeps_the_form() {
    let of = |kind, commune: &str| {
        skeleton(&NewPlan { kind, commune: commune.to_owned(), year: 2027, ..ward() })
    };
    let economy = |kind, commune: &str| {
        let plan = of(kind, commune);
        titles(&plan).into_iter().filter(|title| title.contains("Kinh tế")).collect::<String>()
    };
    assert_eq!(economy(CommuneKind::Commune, "Ba Xa"), "Phòng Kinh tế");
    assert_eq!(economy(CommuneKind::SpecialZone, "Lý Sơn"), "Phòng Kinh tế");
    let wide = "Phòng Kinh tế, Hạ tầng và Đô thị";
    assert_eq!(economy(CommuneKind::Ward, "Trà Câu"), wide);
    assert_eq!(economy(CommuneKind::SpecialZone, "Phú Quốc"), wide);
    let plan = of(CommuneKind::Ward, "Trà Câu");
    let law = plan.clauses_of(ClauseRole::Basis).next().unwrap().1.text.clone();
    let cited = "Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025";
    assert!(law.contains(cited), "{law}");
    let culture = "Phòng Văn hóa - Xã hội";
    assert_eq!(plan.decision.proposal, "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.");
    assert!(plan.sections.iter().any(|(_, part)| part.number == "2" && part.title == culture));
    let areas: Vec<_> = plan.areas.iter().map(|(_, area)| area.title.as_str()).collect();
    assert_eq!(areas.len(), 8);
    assert!(areas[7].starts_with("Tác động của cải cách hành chính"), "{areas:?}");
    for (_, measure) in plan.measures.iter() {
        let [keeper] = measure.keepers[..] else { panic!("one keeper") };
        let title = plan.officers.get(keeper).unwrap().title.as_str();
        assert_eq!(title, "Trung tâm Phục vụ hành chính công");
    }
    assert!(!words(&plan).contains("VPCP") && !words(&plan).contains("Bộ phận một cửa"));
}

#[test]
fn before_july_2025_the_titles_are_the_old_ones_and_a_blank_superior_leaves_no_trace() {
    let new = NewPlan { structure: Structure::ThreeTier, superior: String::new(), ..ward() };
    let plan = skeleton(&new);
    sound(&plan);
    assert!(titles(&plan).contains(&"Văn phòng - Thống kê"));
    assert!(plan.clauses_of(ClauseRole::Recipient).all(|(_, clause)| clause.text != ";"));
    assert_eq!(skeleton(&NewPlan::default()).decision.signer_title, "CHỦ TỊCH");
}

fn to_2025() -> NextPlan {
    let last_result = LastResult {
        rank: "8".to_owned(),
        units: "19".to_owned(),
        band: "Hoàn thành nhiệm vụ".to_owned(),
        ..LastResult::default()
    };
    NextPlan { year: 2025, last_result, ..NextPlan::default() }
}

#[test]
fn next_years_plan_keeps_the_work_and_empties_the_year() {
    let mut old = ba_xa_2024();
    old.figures.insert((Id::named("cot7"), Slot::Month(1)), "12".to_owned());
    old.decision.number = "119".to_owned();
    old.aim.published_rank = "6".to_owned();
    old.issue.copy = "{}".to_owned();
    let plan = next_plan(&old, &to_2025());
    sound(&plan);
    for list in [List::Officers, List::Areas, List::Remedies, List::Duties, List::Measures] {
        assert_eq!(plan.ids(list), old.ids(list));
    }
    assert_eq!(plan.ids(List::Targets), old.ids(List::Targets));
    assert_eq!((plan.frame.year.as_str(), plan.frame.assessed_year.as_str()), ("2025", "2024"));
    assert_eq!((plan.decision.number.as_str(), plan.decision.year.as_str()), ("", "2024"));
    assert_eq!(plan.last_result.rank, "8");
    assert_eq!(plan.decision.signer, "Phạm Văn Vân");
    assert!(plan.figures.is_empty() && plan.aim.published_rank.is_empty());
    assert!(plan.issue.copy.is_empty());
    let body = |plan: &Plan| plan.sections.get(Id::named("p11")).unwrap().body.clone();
    assert_eq!(body(&plan), body(&old), "no text is changed silently");
}

#[test]
fn what_was_published_of_a_target_stays_in_its_year() {
    let mut old = ba_xa_2024();
    let kinds = [
        ("tang", TargetKind::PlacesGained),
        ("tb", TargetKind::NotBelowAverage),
        ("diem", TargetKind::ScoreAtLeast),
        ("giu", TargetKind::KeepMaximum),
    ];
    for (word, kind) in kinds {
        let (published, base) = ("7".to_owned(), "10".to_owned());
        let threshold = "5".to_owned();
        let target = Target { kind, threshold, published, base, ..Target::default() };
        let add = build::add(&old, Id::named(word), target);
        apply_all(&mut old, &[add]).unwrap();
    }
    let plan = next_plan(&old, &to_2025());
    for (word, kind) in kinds {
        let row = plan.targets.get(Id::named(word)).unwrap();
        assert_eq!((row.published.as_str(), row.threshold.as_str()), ("", "5"), "{kind:?}");
        // The maximum is the set of criteria's; last year's rank is the new result's from now on.
        assert_eq!(row.base, if kind == TargetKind::KeepMaximum { "10" } else { "" }, "{kind:?}");
    }
}

#[test]
fn another_communes_plan_does_not_take_the_people_along() {
    let next = NextPlan { agency: Some(ward()), ..to_2025() };
    let plan = next_plan(&ba_xa_2024(), &next);
    assert_eq!(plan.agency.name, "Trà Câu");
    assert!(plan.decision.signer.is_empty());
    assert!(plan.officers.iter().all(|(_, officer)| officer.name.is_empty()));
    assert_eq!(titles(&plan), titles(&ba_xa_2024()), "titles stay");
}

fn left_by(next: &NextPlan) -> (Plan, Vec<PlanLeftover>) {
    let old = ba_xa_2024();
    let plan = next_plan(&old, next);
    let found = leftovers(&plan, &OldWords::between(&old, &plan));
    (plan, found)
}

fn said(found: &[PlanLeftover], kind: Left) -> BTreeSet<(&str, &str)> {
    let of_kind = found.iter().filter(|one| one.kind == kind);
    of_kind.map(|one| (one.found.as_str(), one.suggested.as_str())).collect()
}

#[test]
fn every_old_year_rank_and_basis_is_listed() {
    let (plan, found) = left_by(&to_2025());
    let years: Vec<_> = [("2022", "2023"), ("2023", "2024"), ("2024", "2025")].into();
    let mut listed = said(&found, Left::Year);
    for days in [("2024-03-31", "2025-03-31"), ("2024-12-31", "2025-12-31")] {
        assert!(listed.remove(&days), "a due day is listed whole");
    }
    assert!(listed.remove(&("2023", "")), "a span of years is for a person to judge");
    assert_eq!(listed, years.into_iter().collect());
    assert!(said(&found, Left::RankUnits).is_empty(), "as many units as before");
    let results = [
        ("10/19", "8/19"),
        ("giảm 03 bậc", "tăng 02 bậc"),
        // "Giữ mức ổn định": another band needs other words.
        ("Hoàn thành tốt nhiệm vụ", ""),
    ];
    assert_eq!(said(&found, Left::Result), results.into_iter().collect());
    assert!(found.iter().all(|one| one.found != one.suggested), "nothing to accept is none");
    let bases: BTreeSet<_> = said(&found, Left::LegalBasis).into_iter().map(|one| one.0).collect();
    for number in
        ["19/2018/QĐ-UBND", "673/QĐ-UBND", "3598/QĐ-UBND", "48/2021/QĐ-UBND", "107/2021/NĐ-CP"]
    {
        assert!(bases.contains(number), "{number}");
    }
    for one in &found {
        let text = plan.get(one.at).unwrap();
        assert_eq!(text.as_text().get(one.start..one.end), Some(one.found.as_str()));
    }
    let years_left = words(&plan).matches("2024").count();
    let listed = found.iter().filter(|one| one.found.contains("2024")).count();
    assert!(listed >= years_left - 3, "{listed} of {years_left}: the rest is the new frame's");
}

#[test]
fn a_plan_after_july_2025_lists_the_district_and_the_one_stop_shop() {
    let next = NextPlan { year: 2026, agency: Some(ward()), units: "96".to_owned(), ..to_2025() };
    let (_, found) = left_by(&next);
    let agencies = said(&found, Left::Agency);
    assert!(agencies.contains(&("UBND huyện", "UBND tỉnh Quảng Ngãi")));
    assert!(agencies.contains(&("BA XA", "TRÀ CÂU")), "{agencies:?}");
    assert!(agencies.contains(&("II.06a/VPCP/KSTT", "06a")));
    assert!(agencies.contains(&("bộ phận một cửa", "Trung tâm Phục vụ hành chính công")));
    assert!(said(&found, Left::RankUnits).contains(&("19", "96")));
    assert!(said(&found, Left::Year).contains(&("2024", "2026")));
}

#[test]
fn old_titles_are_listed_with_the_body_of_the_units_kind() {
    let proposed = |kind, commune: &str, year| {
        let agency = NewPlan { kind, commune: commune.to_owned(), ..ward() };
        let (plan, found) = left_by(&NextPlan { year, agency: Some(agency), ..to_2025() });
        let title = |id| At::Officer(Id::named(id), OfficerField::Title);
        let of = |at: At| {
            let mut own = found.iter().filter(move |one| one.at == at);
            own.next().map(|one| one.suggested.clone())
        };
        assert_eq!(titles(&plan), titles(&ba_xa_2024()), "nothing is changed silently");
        ["vptk", "tckt", "motcua"].map(|id| of(title(id)))
    };
    let said = |words: &str| Some(words.to_owned());
    let (nobody, center) = (said(""), said("Trung tâm Phục vụ hành chính công"));
    let (plain, wide) = (said("Phòng Kinh tế"), said("Phòng Kinh tế, Hạ tầng và Đô thị"));
    let commune = proposed(CommuneKind::Commune, "Ba Xa", 2027);
    // The old office's work went to two bodies: a person decides.
    assert_eq!(commune, [nobody.clone(), plain.clone(), center.clone()]);
    let ward = proposed(CommuneKind::Ward, "Trà Câu", 2027);
    assert_eq!(ward, [nobody.clone(), wide.clone(), center.clone()]);
    assert_eq!(proposed(CommuneKind::SpecialZone, "Lý Sơn", 2027)[1], plain);
    assert_eq!(proposed(CommuneKind::SpecialZone, "Phú Quốc", 2027)[1], wide);
    assert_eq!(proposed(CommuneKind::Commune, "Ba Xa", 2024), [None, None, None]);
}

#[test]
fn chosen_leftovers_of_a_field_are_replaced_together() {
    let (plan, found) = left_by(&to_2025());
    let at = At::Section(Id::named("p11"), SectionField::Body);
    let text = plan.get(at).unwrap().as_text().to_owned();
    let chosen: Vec<_> = found
        .into_iter()
        .filter(|one| one.at == at && one.kind == Left::Year)
        .map(|one| (one.clone(), one.suggested))
        .collect();
    let Some(Value::Text(new)) = resolve(&text, &chosen) else { panic!("it is this text") };
    assert_eq!(new, text.replace("2024", "2025").replace("2023", "2024"));
    assert_eq!(resolve("khác", &chosen), None);
}

#[test]
fn nothing_is_left_of_a_plan_made_for_the_same_year_and_place_but_ranks_and_bases() {
    let (_, found) = left_by(&NextPlan { year: 2024, ..to_2025() });
    assert!(said(&found, Left::Year).is_empty() && said(&found, Left::Agency).is_empty());
}

/// What "accept all" replaces: sentences that report a document or a result are reviewed one by one.
#[test]
fn accepting_all_leaves_cited_documents_and_told_results_alone() {
    let old = ba_xa_2024();
    let mut plan = next_plan(&old, &to_2025());
    let words = OldWords::between(&old, &plan);
    handover::keep(&mut plan, &words);
    let waits = handover::waiting(&plan);
    let all = handover::bulk(&waits);
    assert!(all.len() > 20, "{}", all.len());
    let sentence = |one: &handover::Waiting| {
        plan.get(one.leftover.at).unwrap().as_text().get(one.place.clone()).unwrap().to_owned()
    };
    for one in &all {
        let words = sentence(one);
        assert!(!words.contains("3598") && !words.contains("10/19"), "{words}");
    }
    for told in ["3598/QĐ-UBND", "10/19 xã"] {
        let own = |one: &&handover::Waiting| sentence(one).contains(told);
        assert!(waits.iter().any(|one| own(&one)), "{told} is still listed");
    }
}

#[test]
fn words_of_another_plan_say_this_plans_year_and_agency_and_keep_what_only_a_person_knows() {
    use par_workbook::renew::adapted::adapted;
    let (source, plan) = (ba_xa_2024(), skeleton(&ward()));
    let say = |text: &str| adapted(text, &source, &plan);
    assert_eq!(say("Trong năm 2024."), "Trong năm 2026.");
    assert_eq!(say("theo chỉ đạo của UBND huyện Ba Tơ"), "theo chỉ đạo của UBND tỉnh Quảng Ngãi");
    // A document is of its own year, a rank is nobody's but that commune's.
    let cited = "Quyết định số 766/QĐ-TTg ngày 23/6/2022 và xếp thứ 10/19";
    assert_eq!(say(cited), cited);
    assert_eq!(adapted("Trong năm 2024.", &source, &source), "Trong năm 2024.");
}
