//! What another plan offers to a section of this one, sentence by sentence.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use par_workbook::edit::{apply_all, build, inverses};
use par_workbook::plan::{
    At, CommuneKind, Id, Plan, SectionField, SectionHolds, Structure, Value, value::code_value,
};
use par_workbook::preset::{NewPlan, ba_xa_2024, skeleton};
use par_workbook::renew::next::{NextPlan, next_plan};
use par_workbook::renew::sentences::{OfferedSentence, offered, take, takes, there};

fn ward() -> Plan {
    skeleton(&NewPlan {
        commune: "Trà Câu".to_owned(),
        kind: CommuneKind::Ward,
        superior: "UBND tỉnh Quảng Ngãi".to_owned(),
        ranked_in: "tỉnh Quảng Ngãi".to_owned(),
        province: "tỉnh Quảng Ngãi".to_owned(),
        year: 2027,
        units: "96".to_owned(),
        structure: Structure::TwoTier,
        ..NewPlan::default()
    })
}

fn id(name: &str) -> Id {
    Id::named(name)
}

/// The sections of the sample that answer, and how many sentences they have.
fn from(plan: &Plan, section: &str) -> (Vec<Id>, usize) {
    let found = offered(&ba_xa_2024(), plan, id(section));
    let mut sections: Vec<Id> = found.iter().map(|one| one.from).collect();
    sections.dedup();
    (sections, found.len())
}

fn with(found: &[OfferedSentence], words: &str) -> OfferedSentence {
    found.iter().find(|one| one.words.contains(words)).unwrap().clone()
}

fn body(plan: &Plan, section: &str) -> String {
    plan.sections.get(id(section)).unwrap().body.clone()
}

#[test]
fn a_section_is_answered_by_the_one_whose_title_is_most_alike() {
    let plan = ward();
    assert_eq!(from(&plan, "p11"), (vec![id("p11")], 3));
    assert_eq!(from(&plan, "p12"), (vec![id("p12")], 4));
    assert_eq!(from(&plan, "p312"), (vec![id("p312")], 7));
    assert_eq!(from(&plan, "p41").0, [id("p41")]);
    // A part takes from all of its sections that hold text, and so does a section that no title is like.
    assert_eq!(from(&plan, "p1"), (vec![id("p11"), id("p12")], 7));
    let duties = from(&plan, "p32");
    assert_eq!(duties.0, ["p321", "p322", "p323", "p324"].map(id));
    let of_part = ba_xa_2024();
    let of_part = duties.0.iter().map(|part| of_part.duties_of(*part).count()).sum::<usize>();
    assert_eq!(duties.1, of_part);
    // The same words, and what the section holds decides.
    let mut other = plan;
    let at = At::Section(id("p11"), SectionField::Holds);
    let change = build::set(&other, at, code_value(SectionHolds::Duties)).unwrap();
    apply_all(&mut other, &[change]).unwrap();
    assert!(offered(&ba_xa_2024(), &other, id("p11")).iter().all(|one| one.duty.is_some()));
}

#[test]
fn what_evaluates_a_year_takes_and_gives_nothing() {
    let plan = ward();
    for section in ["p2", "p21", "p22"] {
        assert!(!takes(&plan, id(section)));
        assert!(offered(&ba_xa_2024(), &plan, id(section)).is_empty());
    }
    assert!(["p1", "p11", "p3", "p32", "p4", "p43"].iter().all(|part| takes(&plan, id(part))));
    assert!(!takes(&plan, id("khong-co")));
    let every = plan.sections.ids().iter().flat_map(|part| offered(&ba_xa_2024(), &plan, *part));
    let told = [id("p21"), id("p211"), id("p212"), id("p2")];
    assert!(every.into_iter().all(|one| !told.contains(&one.from)));
    // Parents in a ring end, and a plan without sections has nothing.
    let mut ring = plan;
    let at = At::Section(id("p3"), SectionField::Parent);
    let change = build::set(&ring, at, Value::Ids(vec![id("p31")])).unwrap();
    apply_all(&mut ring, &[change]).unwrap();
    assert!(!offered(&ba_xa_2024(), &ring, id("p311")).is_empty());
    assert!(offered(&Plan::default(), &ring, id("p11")).is_empty());
}

#[test]
fn words_are_as_this_plan_says_them_and_what_is_the_sources_own_is_marked() {
    let plan = ward();
    let purpose = offered(&ba_xa_2024(), &plan, id("p11"));
    let usual = with(&purpose, "Đề cao vai trò");
    assert!(usual.words.ends_with("nâng cao Chỉ số PAR INDEX năm 2027 của xã."), "{}", usual.words);
    assert!(usual.words.starts_with("- ") && !usual.facts, "{usual:?}");
    let aim = with(&purpose, "xếp thứ hạng từ 5/19");
    assert!(aim.facts && aim.words.starts_with("- Phấn đấu năm 2027"), "{aim:?}");
    let cites = with(&offered(&ba_xa_2024(), &plan, id("p312")), "48/2021/QĐ-UBND");
    assert!(cites.facts && cites.words.contains("ngày 22/9/2021"), "a document keeps its day");
    // In its own year and place nothing is to be put otherwise; the aim is still the source's.
    let own = offered(&ba_xa_2024(), &ba_xa_2024(), id("p11"));
    assert!(own.iter().all(|one| one.words == one.said));
    // An agency for which this plan has no name stays, and is marked.
    let mut nameless = ward();
    nameless.agency.superior.clear();
    let told = with(&offered(&ba_xa_2024(), &nameless, id("p11")), "chỉ đạo của UBND huyện");
    assert!(told.agency);
    let named = with(&purpose, "chỉ đạo của UBND tỉnh Quảng Ngãi");
    assert!(!named.agency);
}

#[test]
fn a_sentence_comes_to_the_end_of_the_text_word_for_word_and_goes_again() {
    let mut plan = ward();
    let before = plan.clone();
    let found = offered(&ba_xa_2024(), &plan, id("p312"));
    assert!(there(&plan, id("p312"), &found).iter().all(|known| !known));
    let mut steps = Vec::new();
    for one in &found[..2] {
        let changes = take(&ba_xa_2024(), &plan, id("p312"), one, id("x"));
        assert_eq!(changes.len(), 1);
        apply_all(&mut plan, &changes).unwrap();
        steps.push(changes);
    }
    assert_eq!(body(&plan, "p312"), format!("{}\n{}", found[0].words, found[1].words));
    assert_eq!(there(&plan, id("p312"), &found)[..3], [true, true, false]);
    assert!(take(&ba_xa_2024(), &plan, id("p312"), &found[0], id("x")).is_empty(), "not twice");
    // The part knows it too: its other sections do not offer it again.
    assert!(there(&plan, id("p3"), &found)[0]);
    apply_all(&mut plan, &inverses(&steps[1])).unwrap();
    assert_eq!(body(&plan, "p312"), found[0].words);
    apply_all(&mut plan, &inverses(&steps[0])).unwrap();
    assert_eq!(plan, before);
    // What was typed stays as it is, above what comes.
    for (typed, end) in [("Một câu.", "\n"), ("Một câu.\n", ""), ("Một câu.\n\n", "")] {
        let at = At::Section(id("p312"), SectionField::Body);
        let set = build::set(&plan, at, Value::text(typed)).unwrap();
        apply_all(&mut plan, &[set]).unwrap();
        let changes = take(&ba_xa_2024(), &plan, id("p312"), &found[0], id("x"));
        apply_all(&mut plan, &changes).unwrap();
        assert_eq!(body(&plan, "p312"), format!("{typed}{end}{}", found[0].words));
    }
}

#[test]
fn a_duty_comes_with_those_of_its_officers_who_are_here_and_without_periods() {
    let source = ba_xa_2024();
    let mut plan = ward();
    let found = offered(&source, &plan, id("p32"));
    let one = with(&found, "Tham mưu UBND xã ban hành kế hoạch CCHC hàng năm");
    assert_eq!(one.duty, Some(id("d211")));
    let changes = take(&source, &plan, id("p32"), &one, id("moi"));
    apply_all(&mut plan, &changes).unwrap();
    let duty = plan.duties.get(id("moi")).unwrap();
    let of_source = source.duties.get(id("d211")).unwrap();
    assert_eq!(duty.section, Some(id("p32")));
    assert_eq!((&duty.heading, &duty.mark), (&of_source.heading, &of_source.mark));
    assert_eq!(duty.text, one.words);
    assert!(duty.text.contains("kế hoạch năm 2027") && duty.leads.is_empty(), "{duty:?}");
    assert!(duty.repeats.is_empty() && duty.periods.is_empty() && duty.due_days.is_empty());
    assert!(take(&source, &plan, id("p32"), &one, id("moi2")).is_empty(), "not twice");

    // The same titles in a plan of the older structure; ids of a plan made from the source, whatever the titles.
    let leads = |plan: &Plan, section: &str| {
        let found = offered(&source, plan, id(section));
        let one = with(&found, "Theo dõi, kiểm soát tốt hoạt động tiếp nhận");
        let mut emptied = plan.clone();
        for gone in plan.duties.ids().to_vec() {
            let remove = build::remove(&emptied, par_workbook::plan::List::Duties, gone);
            apply_all(&mut emptied, &remove).unwrap();
        }
        let changes = take(&source, &emptied, id(section), &one, id("moi"));
        apply_all(&mut emptied, &changes).unwrap();
        emptied.duties.get(id("moi")).unwrap().leads.clone()
    };
    let older = NewPlan {
        structure: Structure::ThreeTier,
        year: 2025,
        commune: "Ba Vì".into(),
        ..NewPlan::default()
    };
    assert_eq!(leads(&skeleton(&older), "p32"), [id("vptk")]);
    let next = next_plan(&source, &NextPlan { year: 2025, ..NextPlan::default() });
    let mut renamed = next;
    let at = At::Officer(id("vptk"), par_workbook::plan::OfficerField::Title);
    let change = build::set(&renamed, at, Value::text("Văn phòng")).unwrap();
    apply_all(&mut renamed, &[change]).unwrap();
    assert_eq!(leads(&renamed, "p322"), [id("vptk")]);
}

#[test]
fn what_next_years_plan_took_over_is_there_already() {
    let source = ba_xa_2024();
    let plan = next_plan(&source, &NextPlan { year: 2025, ..NextPlan::default() });
    for section in ["p11", "p12", "p311", "p312", "p321", "p41"] {
        let found = offered(&source, &plan, id(section));
        assert!(!found.is_empty() && there(&plan, id(section), &found).iter().all(|known| *known));
    }
}
