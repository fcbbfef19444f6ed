//! Kế hoạch ban hành riêng: the ward of 2027 in every layout, each typed word in its place; what amends it, and what
//! reports on it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may panic")]

#[path = "../support/drawn.rs"]
mod drawn;
mod issued;

use chrono::NaiveDate;
use drawn::snapshot;
use par_workbook::check::findings::{FindingCode, findings};
use par_workbook::document::report;
use par_workbook::document::{Block, Document, Layout, PartKind, amendment, decision, tracking};
use par_workbook::edit::{apply_all, build};
use par_workbook::file;
use par_workbook::file::Limits;
use par_workbook::plan::{
    At, ClauseRole, DecisionField, Id, Kind, List, PaperFormField, Plan, RemedyField, Value,
};
use par_workbook::read::search::fold;

const LAYOUTS: [Layout; 3] = [Layout::Prose, Layout::Table, Layout::Portrait];

/// The frozen sample.
fn ward() -> Plan {
    let text = include_str!("../samples/ke-hoach-v3-nghia-lo-2027.json");
    let found = file::open(text.as_bytes(), &Limits::default()).expect("the sample");
    assert_eq!(found.problems, []);
    found.book.plan
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn with(plan: &Plan, values: &[(At, &str)]) -> Plan {
    let mut plan = plan.clone();
    let values = values.iter().map(|(at, text)| (*at, Value::text(*text)));
    let changes = build::set_all(&plan, values);
    apply_all(&mut plan, &changes).unwrap();
    plan
}

/// Words alone: paper closes lines and breaks them as it needs.
fn words(text: &str) -> String {
    let text: String =
        fold(text).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    format!(" {} ", text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Every text of the plan that its form prints in a layout, in the order of the file.
fn typed(plan: &Plan, layout: Layout) -> Vec<(At, String)> {
    let text = |kind: Kind| matches!(kind, Kind::Line | Kind::Prose | Kind::Number);
    let all = plan.texts(text).into_iter();
    let printed = all.filter(|(at, text)| !text.trim().is_empty() && plan.prints(*at, layout));
    // A mark at the start of a line is no word; nobody coordinates here; an officer stands where he has work.
    let works = |id: Id| {
        let mut rows = plan.remedies.iter();
        rows.any(|(_, row)| row.leads.contains(&id) || row.cooperators.contains(&id))
    };
    let shown = |at: &At| {
        let idle = matches!(at, At::Officer(id, _) if !works(*id));
        !idle && !matches!(at, At::PaperForm(PaperFormField::CoordinatorsLabel))
    };
    printed.filter(|(at, text)| !words(text).trim().is_empty() && shown(at)).collect()
}

#[test]
fn the_ward_of_2027_is_drawn_as_before_in_prose() {
    snapshot("nghia-lo-prose", &decision(&ward(), Layout::Prose));
}

#[test]
fn the_ward_of_2027_is_drawn_as_before_as_a_table() {
    snapshot("nghia-lo-portrait", &decision(&ward(), Layout::Portrait));
}

#[test]
fn every_typed_word_is_on_the_paper_of_every_layout() {
    let plan = ward();
    for layout in LAYOUTS {
        let paper = words(&decision(&plan, layout).lines().join(" "));
        let all = typed(&plan, layout);
        assert!(all.len() > 125, "{}", all.len());
        for (at, text) in all {
            for line in text.lines() {
                assert!(paper.contains(&words(line)), "{at} in {layout:?}: {line:?}");
            }
        }
        // The six causes too, which were never printed in prose.
        let causes = plan.remedies.iter().filter(|(_, row)| !row.cause.is_empty());
        assert_eq!(causes.count(), 6);
    }
}

#[test]
fn what_is_printed_stands_in_its_order() {
    let plan = ward();
    for layout in LAYOUTS {
        let paper = words(&decision(&plan, layout).lines().join(" "));
        let mut from = 0;
        let mut next = |text: &str| {
            let text = words(text);
            let found = paper.get(from..).and_then(|rest| rest.find(text.trim_end()));
            from += found.unwrap_or_else(|| panic!("{text:?} not after {from} in {layout:?}"));
        };
        next("05 KH UBND".get(3..).unwrap());
        next(&plan.decision.plan_subject);
        for role in [ClauseRole::Basis, ClauseRole::Opening] {
            plan.clauses_of(role).for_each(|(_, clause)| next(&clause.text));
        }
        for (id, part) in plan.sections_of(None) {
            next(&format!("{} {}", part.number, part.title));
            plan.sections_of(Some(id)).for_each(|(_, row)| next(&row.title));
        }
        plan.clauses_of(ClauseRole::Recipient).take(1).for_each(|_| next("Nơi nhận"));
        next("UBND tỉnh Quảng Ngãi");
        next("TM. ỦY BAN NHÂN DÂN");
        next("KT. CHỦ TỊCH");
        next("PHÓ CHỦ TỊCH");
        next("Lê Thị Thu Hà");
    }
}

#[test]
fn a_plan_alone_has_one_head_one_foot_and_no_articles() {
    let plan = ward();
    for layout in LAYOUTS {
        let paper = decision(&plan, layout);
        let blocks = || paper.parts.iter().flat_map(|part| &part.blocks);
        let count = |is: fn(&&Block) -> bool| blocks().filter(is).count();
        assert_eq!(count(|one| matches!(one, Block::NationalHead(_))), 1);
        assert_eq!(count(|one| matches!(one, Block::RecipientsAndSignature(_))), 1);
        let decided = |one: &&Block| {
            matches!(one, Block::Article { .. } | Block::Resolved(_) | Block::AttachedNote(_))
        };
        assert_eq!(count(decided), 0);
        assert!(paper.parts.iter().all(|part| part.kind == PartKind::Attachment));
        let wide = paper.parts.iter().filter(|part| part.landscape).count();
        assert_eq!(wide, usize::from(layout == Layout::Table));
        let last = blocks().last().unwrap();
        assert!(matches!(last, Block::RecipientsAndSignature(_)), "{last:?}");
        // Results of two merged units and of three indices, in prose as in a table.
        let told = paper.lines().join("\n");
        for index in ["PAR INDEX", "SIPAS", "DDCI", "phường Quảng Phú (cũ)"] {
            assert!(told.contains(index), "{index} in {layout:?}");
        }
        assert!(paper.name.starts_with("Kế hoạch cải thiện"), "{}", paper.name);
    }
}

#[test]
fn its_labels_are_the_plans_own() {
    let plan = ward();
    let prose = decision(&plan, Layout::Prose).lines();
    let has = |line: &str| assert!(prose.iter().any(|one| one == line), "{line}");
    has("- Cơ quan chủ trì: Trung tâm Phục vụ hành chính công");
    has("- Cơ quan phối hợp: Phòng Kinh tế, Hạ tầng và Đô thị");
    has("- Định hướng duy trì: Duy trì kiểm tra ít nhất 30% số phòng, đơn vị.");
    has("- Định hướng nâng cao: Bồi dưỡng kỹ năng số cho 100% công chức.");
    has("- Sản phẩm đầu ra: Thống kê số hóa");
    has("- Nguyên nhân: Vướng giải phóng mặt bằng.");
    has("- Điểm bị trừ: 0,25");
    let heads = |paper: &Document| {
        let tables = paper.parts.iter().flat_map(|part| &part.blocks);
        let mut found = Vec::new();
        for block in tables {
            if let Block::Table(table) = block {
                found = table.columns.iter().map(|one| one.head.clone()).collect::<Vec<_>>();
            }
        }
        found
    };
    let found = heads(&decision(&plan, Layout::Table));
    for head in ["Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn hoàn thành", "Sản phẩm đầu ra"]
    {
        assert!(found.iter().any(|one| one == head), "{head} in {found:?}");
    }
    // Paper that is not turned has room for five columns: the others stand under them, behind their labels.
    let portrait = decision(&plan, Layout::Portrait);
    assert_eq!(heads(&portrait).len(), 5);
    let text = portrait.lines().join("\n");
    for line in [
        "Cơ quan phối hợp: Phòng Kinh tế, Hạ tầng và Đô thị",
        "Sản phẩm đầu ra: Thống kê số hóa",
        "Nguyên nhân: Vướng giải phóng mặt bằng.",
        "Điểm tối đa: 2; Điểm đạt được: 1,5; Điểm bị trừ: 0,5",
        "Tổng cộng: Điểm tối đa: 10,5; Điểm đạt được: 8,25; Điểm bị trừ: 2,25",
    ] {
        assert!(text.contains(line), "{line}");
    }
}

#[test]
fn what_was_not_asked_for_is_not_printed() {
    let mut plan = ward();
    (plan.form.print_cause, plan.form.print_points) = (false, false);
    let prose = decision(&plan, Layout::Prose).lines().join("\n");
    assert!(!prose.contains("Nguyên nhân") && !prose.contains("Điểm bị trừ"), "{prose}");
    let cause = At::Remedy(Id::named("n11"), RemedyField::Cause);
    assert!(!plan.prints(cause, Layout::Prose) && plan.prints(cause, Layout::Table));
}

#[test]
fn its_paper_is_amended_by_one_of_its_own_kind() {
    let issued = with(
        &ward(),
        &[
            (At::Decision(DecisionField::Number), "5"),
            (At::Decision(DecisionField::Day), "2027-01-15"),
        ],
    );
    let area = At::Remedy(Id::named("n12"), RemedyField::Direction);
    let plan = with(&issued, &[(area, "Số hóa 100% hồ sơ ngay khi tiếp nhận.")]);
    let lines = amendment(&plan, &issued).lines();
    let text = lines.join("\n");
    assert!(lines.iter().any(|line| line == "KẾ HOẠCH"), "{text}");
    assert!(text.contains("Kế hoạch số 05/KH-UBND ngày"), "{text}");
    assert!(text.contains("Số hóa 100% hồ sơ ngay khi tiếp nhận."), "{text}");
    assert!(!text.contains("QUYẾT ĐỊNH") && !text.contains("Điều 1."), "{text}");
    // What changes the form afterwards does not change what was issued.
    let mut decided = plan.clone();
    decided.form.kind = par_workbook::plan::LegalForm::DecisionWithPlan;
    assert_eq!(amendment(&decided, &issued).lines(), lines);
}

#[test]
fn reports_and_tables_cite_the_plan_and_not_a_decision() {
    let plan = with(
        &ward(),
        &[
            (At::Decision(DecisionField::Number), "5"),
            (At::Decision(DecisionField::Day), "2027-01-15"),
        ],
    );
    let paper = report::report(&plan, "q1".parse().unwrap()).unwrap();
    let text = paper.lines().join("\n");
    assert!(text.contains("Thực hiện Kế hoạch số 05/KH-UBND ngày"), "{text}");
    assert!(!text.contains("Quyết định số 05"), "{text}");
    let table = tracking(&plan, day(2027, 4, 1)).lines().join("\n");
    for aim in ["92", "5 bậc", "nhóm 20", "trung bình"] {
        assert!(table.contains(aim), "{aim}\n{table}");
    }
}

#[test]
fn advice_speaks_of_the_form_that_the_plan_has() {
    let codes = |plan: &Plan| {
        let all = findings(plan, day(2027, 1, 10)).into_iter().map(|one| one.code);
        all.collect::<Vec<FindingCode>>()
    };
    let plan = ward();
    let told = codes(&plan);
    let of_form = |code: &FindingCode| {
        matches!(
            code,
            FindingCode::NoBasis
                | FindingCode::NoSuchArticle { .. }
                | FindingCode::ResultsNowhere
                | FindingCode::OfficersLabel
                | FindingCode::SignsAlone
                | FindingCode::AttachedBy { .. }
                | FindingCode::Overtaken { .. }
        )
    };
    assert!(!told.iter().any(of_form), "{told:?}");
    // A label that names officers before offices is told, with the words that mend it.
    let bare = with(&plan, &[(At::PaperForm(PaperFormField::LeadsLabel), "")]);
    let all = findings(&bare, day(2027, 1, 10));
    let told = all.iter().find(|one| one.code == FindingCode::OfficersLabel).unwrap();
    let mend = (At::PaperForm(PaperFormField::LeadsLabel), "Cơ quan chủ trì".to_owned());
    assert_eq!(told.mend, Some(mend));
    let recipient = plan.ids(List::Clauses).iter().find(|id| id.to_string() == "nn0").unwrap();
    let at = At::Clause(*recipient, par_workbook::plan::ClauseField::Text);
    let referring = codes(&with(&plan, &[(at, "Như Điều 4")]));
    let told = FindingCode::NoSuchArticle { typed: "Như Điều 4".into() };
    assert!(referring.contains(&told), "{referring:?}");
    let holds = At::Section(Id::named("sa1"), par_workbook::plan::SectionField::Holds);
    assert!(codes(&with(&plan, &[(holds, "")])).contains(&FindingCode::ResultsNowhere));
}
