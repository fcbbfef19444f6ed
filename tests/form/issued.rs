//! What was issued: how it is cited, and what differs from it.

use super::*;

#[test]
fn only_what_paper_shows_differs_from_the_issued_text() {
    use par_workbook::edit::issued::differences;
    let issued = ward();
    let same = |plan: &Plan| assert_eq!(differences(plan, &issued), []);
    let form = At::PaperForm;
    // The usual words typed, or the usual symbol.
    same(&with(&issued, &[(form(PaperFormField::CauseLabel), "Nguyên nhân:")]));
    same(&with(&issued, &[(form(PaperFormField::Symbol), "/KH-UBND")]));
    let other = with(&issued, &[(form(PaperFormField::CauseLabel), "Lý do")]);
    assert_eq!(differences(&other, &issued).len(), 1);
    // Results that no section prints.
    let holds = At::Section(Id::named("sa1"), par_workbook::plan::SectionField::Holds);
    let bare = with(&issued, &[(holds, "")]);
    let score = At::IndexResult(Id::named("kq0"), par_workbook::plan::IndexResultField::Score);
    assert_eq!(differences(&with(&bare, &[(score, "90")]), &bare), []);
    assert_eq!(differences(&with(&issued, &[(score, "90")]), &issued).len(), 1);
    // The articles of the other form, in whatever order.
    let article = |text: &str| par_workbook::plan::Clause {
        role: ClauseRole::Article,
        text: text.into(),
        ..par_workbook::plan::Clause::default()
    };
    let mut kept = issued.clone();
    for (id, text) in [("dieu1", "Ban hành"), ("dieu2", "Hiệu lực")] {
        let change = build::add(&kept, Id::named(id), article(text));
        apply_all(&mut kept, &[change]).unwrap();
    }
    assert_eq!(differences(&kept, &issued), []);
    let mut turned = kept.clone();
    let change = build::shift(&kept, List::Clauses, Id::named("dieu2"), false).unwrap();
    apply_all(&mut turned, &[change]).unwrap();
    assert_eq!(differences(&turned, &kept), []);
}

#[test]
fn a_row_only_begun_and_a_second_table_of_results_are_no_content() {
    use par_workbook::document::{Gap, gaps};
    let second = At::Section(Id::named("sd"), par_workbook::plan::SectionField::Holds);
    let body = At::Section(Id::named("sd"), par_workbook::plan::SectionField::Body);
    let plan = with(&ward(), &[(second, "ket-qua"), (body, "")]);
    assert!(gaps(&plan).contains(&Gap::Line(body)));
    let mut begun = ward();
    let change = build::add(&begun, Id::named("moi"), par_workbook::plan::IndexResult::default());
    apply_all(&mut begun, &[change]).unwrap();
    for layout in LAYOUTS {
        assert_eq!(decision(&begun, layout), decision(&ward(), layout));
    }
}

#[test]
fn what_was_issued_is_cited_in_the_form_it_was_issued_in() {
    use par_workbook::edit::issued::mark;
    use par_workbook::plan::{Issue, LegalForm};
    let draft = ward();
    let issue = Issue {
        number: "5".into(),
        day: "2027-01-15".into(),
        copy: file::issued_copy(&draft),
        ..Issue::default()
    };
    let mut plan = draft.clone();
    apply_all(&mut plan, &mark(&draft, &issue)).unwrap();
    plan.form.kind = LegalForm::DecisionWithPlan;
    let paper = report::report(&plan, "q1".parse().unwrap()).unwrap().lines().join("\n");
    assert!(paper.contains("Thực hiện Kế hoạch số 05/KH-UBND"), "{paper}");
    assert_eq!(par_workbook::document::issued_number(&plan), "05/KH-UBND");
}

#[test]
fn results_are_printed_told_and_compared_by_one_rule() {
    use par_workbook::edit::issued::differences;
    use par_workbook::plan::{IndexResult, Section, SectionHolds};
    use par_workbook::view::reading::lines;
    let issued = ward();
    // A row only begun is on no paper, and so no difference.
    let mut begun = issued.clone();
    let change = build::add(&begun, Id::named("moi"), IndexResult::default());
    apply_all(&mut begun, &[change]).unwrap();
    assert_eq!(differences(&begun, &issued), []);
    // A section below part A that was added last comes before that of part D, which is first in the file.
    let holds = SectionHolds::Results;
    let mut plan = with(&issued, &[(section("sa1"), ""), (section("sd"), "ket-qua")]);
    assert_eq!(plan.results_section(), Some(Id::named("sd")));
    let late = Section { parent: Some(Id::named("sa")), holds, ..Section::default() };
    let change = build::add(&plan, Id::named("sau"), late);
    apply_all(&mut plan, &[change]).unwrap();
    assert_eq!(plan.results_section(), Some(Id::named("sau")));
    let read = |id: &str| {
        let part = par_workbook::route::outline::PlanPart::Section(Id::named(id));
        format!("{:?}", lines(par_workbook::text::Language::Vietnamese, &plan, part))
    };
    assert!(read("sau").contains("PAR INDEX") && !read("sd").contains("PAR INDEX"));
    let paper = decision(&plan, Layout::Prose).lines().join("\n");
    let place = |words: &str| paper.find(words).unwrap();
    assert!(place("SIPAS của phường") < place("B. MỤC ĐÍCH"), "{paper}");
}

fn section(id: &str) -> At {
    At::Section(Id::named(id), par_workbook::plan::SectionField::Holds)
}
