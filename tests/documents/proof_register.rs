//! The evidence register: every document that is asked for once, what answers it, and which rows the paper holds.

use chrono::NaiveDate;
use par_workbook::document::{Block, Document, DocumentTable, TableRow, proof_register};
use par_workbook::edit::{apply_all, build};
use par_workbook::plan::{CriterionScore, Evidence, Id, List, Plan};
use par_workbook::score::{ProofFilter, ProofState, Scheme, proofs};
use par_workbook::spreadsheet::{CellValue, paper};

use super::self_scored::with_set;
use super::{snapshot, year};

fn december() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 12, 10).unwrap()
}

fn coded(plan: &Plan, code: &str) -> Id {
    let found = plan.criteria.iter().find(|(_, row)| row.code == code);
    found.expect(code).0
}

/// The made-up set with some documents: one there, one that is a name, one kept somewhere, one that nobody asked for,
/// and one that is missing and explained.
fn some() -> Plan {
    let mut plan = with_set();
    let asks: Vec<(Id, Vec<String>)> = proofs(&plan, &Scheme::of(&plan))
        .into_iter()
        .map(|row| (row.criterion, row.required.into_iter().map(|one| one.words).collect()))
        .collect();
    let asked = |code: &str, line: usize| {
        let own = coded(&plan, code);
        let (_, words) = asks.iter().find(|(id, _)| *id == own).unwrap();
        (Some(own), words.get(line).cloned().unwrap_or_default())
    };
    let (plan_of, plan_asked) = asked("1.1.1", 0);
    let (named_of, named_asked) = asked("1.2.1", 0);
    let (kept_of, kept_asked) = asked("2.1.1", 0);
    let rows = [
        Evidence {
            criterion: plan_of,
            answers: plan_asked,
            number: "12/KH-UBND".into(),
            day: "2024-01-05".into(),
            summary: "Kế hoạch cải cách hành chính năm 2024".into(),
            ..Evidence::default()
        },
        Evidence {
            criterion: named_of,
            answers: named_asked,
            summary: "Kế hoạch tuyên truyền".into(),
            ..Evidence::default()
        },
        Evidence {
            criterion: kept_of,
            answers: kept_asked,
            summary: "Hồ sơ rà soát".into(),
            link: "Tủ 3, ngăn 2".into(),
            ..Evidence::default()
        },
        Evidence {
            criterion: plan_of,
            number: "40/BC-UBND".into(),
            day: "2024-02-30".into(),
            summary: "Báo cáo triển khai".into(),
            ..Evidence::default()
        },
    ];
    let missing = coded(&plan, "2.1.2");
    for (place, row) in (900..).zip(rows) {
        let change = build::add(&plan, Id::new(place), row);
        apply_all(&mut plan, &[change]).unwrap();
    }
    let mut row = CriterionScore::of(missing);
    row.explanation = "Sở Tư pháp chưa trả kết quả\nSẽ gửi bổ sung trong tháng 01".into();
    let change = build::add(&plan, CriterionScore::id(missing), row);
    apply_all(&mut plan, &[change]).unwrap();
    plan
}

fn table(document: &Document) -> Option<&DocumentTable> {
    let mut blocks = document.parts.iter().flat_map(|part| &part.blocks);
    blocks.find_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
}

/// Every row as it reads: of a criterion, of a further document of it, of an area.
fn rows(document: &Document) -> Vec<Vec<String>> {
    let rows = table(document).map(|table| table.rows.as_slice()).unwrap_or_default();
    let joined = |cells: &[Vec<String>]| cells.iter().map(|lines| lines.join("; ")).collect();
    rows.iter()
        .map(|row| match row {
            TableRow::Group(words) => vec![words.clone()],
            TableRow::Cells(cells) | TableRow::Continued { cells, .. } => joined(cells),
            TableRow::GroupSum(_) | TableRow::Total(_) | TableRow::List(_) | TableRow::Note(_) => {
                Vec::new()
            }
        })
        .collect()
}

#[test]
fn the_evidence_register_is_drawn_as_before() {
    snapshot("ba-xa-minh-chung", &proof_register(&some(), ProofFilter::All, december()));
    snapshot(
        "ba-xa-minh-chung-con-thieu",
        &proof_register(&some(), ProofFilter::Unexplained, december()),
    );
}

#[test]
fn every_document_that_is_asked_for_stands_once_with_its_state() {
    let plan = some();
    let all = proofs(&plan, &Scheme::of(&plan));
    let document = proof_register(&plan, ProofFilter::All, december());
    let said = rows(&document);
    let asked: usize = all.iter().map(|row| row.required.len()).sum();
    let stated = said.iter().filter(|cells| {
        let state = if cells.len() == 6 { cells.get(4) } else { cells.get(2) };
        state.is_some_and(|state| ["Đã có", "Mới ghi tên", "Chưa có"].contains(&state.as_str()))
    });
    assert!(asked > 20);
    assert_eq!(stated.count(), asked);
    let of = |code: &str| {
        let lead = format!("{code}. ");
        said.iter().find(|cells| cells.len() == 6 && cells[1].starts_with(&lead)).unwrap()
    };
    let own = of("1.1.1");
    assert_eq!(own[3], "12/KH-UBND ngày 05/01/2024 – Kế hoạch cải cách hành chính năm 2024");
    assert_eq!(own[4], "Đã có");
    // A day that is none is printed as it was typed.
    let other = said.iter().find(|cells| cells[0] == "Tài liệu khác").unwrap();
    assert_eq!(other[1..], ["40/BC-UBND ngày 2024-02-30 – Báo cáo triển khai", ""]);
    assert_eq!(of("1.2.1")[3..5], ["Kế hoạch tuyên truyền", "Mới ghi tên"]);
    assert_eq!(of("2.1.1")[3..5], ["Hồ sơ rà soát – lưu tại Tủ 3, ngăn 2", "Đã có"]);
    assert_eq!(
        of("2.1.2")[3..],
        ["", "Chưa có", "Sở Tư pháp chưa trả kết quả; Sẽ gửi bổ sung trong tháng 01"]
    );
    // Areas in the order of the set, each once, above what is in it; the last one, a survey, asks for nothing.
    let areas: Vec<&String> = said.iter().filter(|cells| cells.len() == 1).map(|c| &c[0]).collect();
    let of_set = plan.criteria.iter().filter(|(_, row)| row.parent.is_none());
    let of_set: Vec<String> =
        of_set.map(|(_, row)| format!("{}. {}", row.code, row.name)).collect();
    assert_eq!(areas.len(), 7);
    assert!(areas.iter().zip(&of_set).all(|(said, set)| *said == set), "{areas:?}");
    // Numbers run on through the areas.
    let numbers: Vec<&str> =
        said.iter().filter(|cells| cells.len() == 6).map(|cells| cells[0].as_str()).collect();
    let counted: Vec<String> = (1..=numbers.len()).map(|place| place.to_string()).collect();
    assert_eq!(numbers, counted);
}

#[test]
fn the_paper_says_which_rows_it_holds_and_holds_no_others() {
    let plan = some();
    let all = proofs(&plan, &Scheme::of(&plan));
    let told = |filter| {
        let document = proof_register(&plan, filter, december());
        let said = rows(&document).iter().filter(|cells| cells.len() == 6).count();
        (document.lines().join("\n"), said, document.name)
    };
    let (text, said, name) = told(ProofFilter::All);
    assert!(!text.contains("Chỉ các tiêu chí"), "{text}");
    assert!(text.contains("\nCó 2 trên "), "{text}");
    assert_eq!(said, all.iter().filter(|row| ProofFilter::All.shows(row)).count());
    assert!(!name.contains("còn thiếu"), "{name}");
    let (text, missing, name) = told(ProofFilter::Missing);
    let lacking = all.iter().filter(|row| row.lacks()).count();
    assert_eq!(missing, lacking);
    let lead =
        format!("\nChỉ các tiêu chí còn thiếu tài liệu: {lacking} tiêu chí. Cả bộ tiêu chí: có 2");
    assert!(text.contains(&lead), "{text}");
    assert!(name.contains(", còn thiếu - xã Ba Xa"), "{name}");
    let (text, unexplained, name) = told(ProofFilter::Unexplained);
    assert_eq!(unexplained, lacking - 1);
    assert!(text.contains("Chỉ các tiêu chí còn thiếu tài liệu, chưa giải trình: "), "{text}");
    assert!(!text.contains("Sở Tư pháp chưa trả kết quả"));
    assert!(name.contains(", còn thiếu, chưa giải trình - xã Ba Xa"), "{name}");
}

#[test]
fn where_nothing_is_missing_it_says_so_and_has_no_table() {
    let mut plan = with_set();
    for row in proofs(&with_set(), &Scheme::of(&plan)) {
        for proof in row.required {
            let next = u64::try_from(plan.ids(List::Evidences).len()).unwrap();
            let id = Id::new(10_000 + next);
            let there = Evidence {
                criterion: Some(row.criterion),
                answers: proof.words,
                number: "1/BC-UBND".into(),
                ..Evidence::default()
            };
            let change = build::add(&plan, id, there);
            apply_all(&mut plan, &[change]).unwrap();
        }
    }
    let all = proofs(&plan, &Scheme::of(&plan));
    assert!(all.iter().flat_map(|row| &row.required).all(|it| it.state == ProofState::There));
    let document = proof_register(&plan, ProofFilter::Missing, december());
    assert!(table(&document).is_none());
    let text = document.lines().join("\n");
    assert!(
        text.contains("Không có tiêu chí nào còn thiếu tài liệu. Cả bộ tiêu chí: có "),
        "{text}"
    );
    assert!(text.contains("còn thiếu 0."), "{text}");
}

#[test]
fn a_register_without_a_set_is_a_sentence_and_a_made_up_set_is_said() {
    let document = proof_register(&year(), ProofFilter::All, december());
    let lines = document.lines();
    assert_eq!(lines.len(), 1);
    assert!(lines[0].starts_with("Kế hoạch chưa có bộ tiêu chí nên chưa lập được danh mục"));
    let document = proof_register(&some(), ProofFilter::All, december());
    let first = document.parts[0].blocks.first();
    assert_eq!(first, Some(&Block::Disclaimer(Document::MADE_UP_SET.to_owned())));
    assert!(document.name.ends_with("(bộ tiêu chí minh họa)"), "{}", document.name);
}

#[test]
fn in_excel_each_document_is_a_row_and_numbers_of_documents_are_words() {
    let made = paper(&proof_register(&some(), ProofFilter::All, december()));
    let [sheet] = made.sheets.as_slice() else { panic!("one table") };
    let words = "12/KH-UBND ngày 05/01/2024 – Kế hoạch cải cách hành chính năm 2024";
    let is = |value: &CellValue| *value == CellValue::Text(words.to_owned());
    let row = sheet.rows.iter().find(|row| row.cells.iter().any(|cell| is(&cell.value)));
    let cells: Vec<&CellValue> = row.unwrap().cells.iter().map(|cell| &cell.value).collect();
    assert_eq!(cells[0], &CellValue::Text("1".to_owned()));
    assert_eq!(cells[4], &CellValue::Text("Đã có".to_owned()));
}
