//! The report of the self-score: every criterion once, sums that are the sheet's, and nothing where nothing is.

use par_workbook::document::{Block, Document, DocumentTable, TableRow, self_score};
use par_workbook::edit::criteria_set::bring_in;
use par_workbook::edit::{apply_all, build};
use par_workbook::export::html::{Typesetting, page};
use par_workbook::file::{Limits, open_set};
use par_workbook::plan::{
    Answer, At, CriteriaSetField, CriterionScore, Id, Plan, SelfAssessmentField, Value,
};
use par_workbook::preset;
use par_workbook::score::{Points, Scheme, ScoreSheet};
use par_workbook::spreadsheet::{CellValue, paper};

use super::{snapshot, year};

/// The year of Ba Xa with the made-up set, and no points.
pub(super) fn with_set() -> Plan {
    let bytes = std::fs::read("tests/samples/bo-tieu-chi-minh-hoa.json").unwrap();
    let set = open_set(&bytes, &Limits::default()).unwrap().set;
    let mut plan = year();
    let changes = bring_in(&plan, &set);
    apply_all(&mut plan, &changes).unwrap();
    plan
}

/// What is typed for a criterion, besides full points.
fn typed(code: &str, row: &mut CriterionScore) {
    match code {
        "1.2.2" => row.note = "Đã đăng 24 tin\nĐã phát 12 buổi".into(),
        "1.3.2" => {
            row.own = "0,75".into();
            row.reason = "Một sáng kiến chưa có quyết định công nhận".into();
        }
        "1.5" => {
            row.own.clear();
            row.answer = Answer::Inapplicable;
        }
        "2.1.1" => {
            row.own = "1,5".into();
            (row.first, row.second) = ("1,25".into(), "1".into());
            row.explanation = "Biên bản rà soát đang lưu tại Phòng Tư pháp".into();
        }
        "3.4.1" => row.first = "5,5".into(),
        "4.2" => {
            row.explanation =
                "- Chưa kiểm tra quý III;\n- Biên bản kiểm tra quý IV chưa ký.".into();
        }
        "5.4.1" => row.own = "0,5".into(),
        "5.4.2" => row.own = "0".into(),
        _ => {}
    }
}

/// The same with points: all of them full but a few, one criterion without any.
fn scored() -> Plan {
    let mut plan = with_set();
    for node in Scheme::of(&plan).nodes.iter().filter(|node| node.leaf) {
        let code = plan.criteria.get(node.id).unwrap().code.clone();
        if code == "1.1.2" || ["4.3", "8.1", "8.2", "8.3"].contains(&code.as_str()) {
            continue;
        }
        let mut row = CriterionScore::of(node.id);
        row.own = node.maximum.unwrap().to_string();
        typed(&code, &mut row);
        let change = build::add(&plan, CriterionScore::id(node.id), row);
        apply_all(&mut plan, &[change]).unwrap();
    }
    plan
}

fn set(plan: &mut Plan, at: At, value: impl Into<Value>) {
    let changes = build::set_all(plan, [(at, value.into())]);
    apply_all(plan, &changes).unwrap();
}

fn own(plan: &mut Plan, field: SelfAssessmentField, text: &str) {
    set(plan, At::SelfAssessment(field), Value::text(text));
}

fn table(document: &Document) -> &DocumentTable {
    let mut blocks = document.parts.iter().flat_map(|part| &part.blocks);
    blocks
        .find_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
        .expect("a table")
}

/// The cells of a row of one criterion or sum.
fn cells(row: &TableRow) -> Option<Vec<String>> {
    match row {
        TableRow::Cells(cells) => Some(cells.iter().map(|lines| lines.join("\n")).collect()),
        TableRow::GroupSum(cells) | TableRow::Total(cells) => Some(cells.clone()),
        TableRow::Group(_) | TableRow::Continued { .. } | TableRow::List(_) | TableRow::Note(_) => {
            None
        }
    }
}

fn headings(document: &Document) -> Vec<String> {
    let blocks = document.parts.iter().flat_map(|part| &part.blocks);
    blocks
        .filter_map(
            |block| {
                if let Block::Heading { text, .. } = block { Some(text.clone()) } else { None }
            },
        )
        .collect()
}

#[test]
fn the_report_of_the_self_score_is_drawn_as_before() {
    let mut plan = scored();
    set(
        &mut plan,
        At::CriteriaSet(CriteriaSetField::Number),
        Value::text("Quyết định số 01/QĐ-MH"),
    );
    set(&mut plan, At::CriteriaSet(CriteriaSetField::Day), Value::text("2024-01-02"));
    own(&mut plan, SelfAssessmentField::Number, "7");
    own(&mut plan, SelfAssessmentField::Day, "2024-12-10");
    own(&mut plan, SelfAssessmentField::Difficulties, "Thiếu máy quét tại Bộ phận Một cửa.");
    own(&mut plan, SelfAssessmentField::Proposals, "- Cấp thêm máy quét;\n- Tập huấn số hóa.");
    snapshot("ba-xa-tu-cham", &self_score(&plan));
}

#[test]
fn every_criterion_stands_in_the_table_once_with_its_points() {
    let plan = scored();
    let document = self_score(&plan);
    let rows: Vec<Vec<String>> = table(&document).rows.iter().filter_map(cells).collect();
    let scheme = Scheme::of(&plan);
    let sheet = ScoreSheet::of(&plan, &scheme);
    let said = |points: Option<Points>| points.map(|points| points.to_string()).unwrap_or_default();
    for (node, line) in scheme.nodes.iter().zip(&sheet.lines) {
        let criterion = plan.criteria.get(node.id).unwrap();
        let mut named = rows.iter().filter(|cells| cells[0] == criterion.code);
        let row = named.next().expect(&criterion.code);
        assert_eq!(named.next(), None, "{}", criterion.code);
        let own = line.own.points.filter(|_| !line.own.outside);
        assert_eq!(
            row[1..4],
            [criterion.name.clone(), said(node.maximum), said(own)],
            "{}",
            criterion.code
        );
        if !node.leaf {
            continue;
        }
        let typed = plan.score_of(node.id);
        let last = typed.map_or("", |row| {
            if row.second.is_empty() { row.first.as_str() } else { row.second.as_str() }
        });
        assert_eq!(row[4], said(Points::parse(last).unwrap()), "{}", criterion.code);
        let explained = typed.map_or("", |row| row.explanation.as_str());
        assert_eq!(row[6], explained, "{}", criterion.code);
    }
    let counted = table(&document).rows.iter().filter(|row| matches!(row, TableRow::Cells(_)));
    assert_eq!(counted.count(), scheme.nodes.iter().filter(|node| node.leaf).count());
}

#[test]
fn the_sums_are_those_of_the_sheet_and_of_one_column() {
    let plan = scored();
    let document = self_score(&plan);
    let totals: Vec<Vec<String>> = table(&document)
        .rows
        .iter()
        .filter(|row| matches!(row, TableRow::Total(_)))
        .filter_map(cells)
        .collect();
    let sheet = ScoreSheet::of(&plan, &Scheme::of(&plan)).own;
    let [bonus, penalty, total] = totals.as_slice() else { panic!("{totals:?}") };
    assert_eq!(bonus[1..4], ["Điểm thưởng được tính", "1,50", &sheet.bonus.to_string()]);
    assert_eq!(penalty[1..4], ["Điểm phạt (trừ)", "3,00", &sheet.penalty.to_string()]);
    assert_eq!(total[1..4], ["Tổng cộng", "100,00", &sheet.points.to_string()]);
    // One criterion was appraised twice, one once.
    assert_eq!(total[4], "6,50");
    let area = table(&document).rows.iter().filter_map(cells).find(|row| row[0] == "2").unwrap();
    assert_eq!(area[4], "1,00");
    let lines = document.lines().join("\n");
    let said = format!("Tổng điểm tự chấm: {}/{} điểm", sheet.points, sheet.most);
    assert!(lines.contains(&said), "{said}");
    assert!(lines.contains("Điểm thưởng cộng lại là 2,00, chỉ tính 1,50"), "the limit");
}

#[test]
fn what_nobody_appraised_or_scored_is_blank() {
    let document = self_score(&with_set());
    for row in table(&document).rows.iter().filter_map(cells) {
        assert_eq!(row[3..5], ["", ""], "{}", row[1]);
    }
    assert!(document.lines().iter().any(|line| line == "Chưa có tiêu chí nào có điểm tự chấm."));
}

#[test]
fn blank_parts_leave_no_heading_behind() {
    let mut plan = scored();
    let table = "I. BẢNG TỔNG HỢP ĐIỂM TỰ CHẤM";
    for id in plan.scores.ids().to_vec() {
        use par_workbook::plan::CriterionScoreField::{Explanation, Reason};
        for field in [Explanation, Reason] {
            set(&mut plan, At::CriterionScore(id, field), Value::text(" "));
        }
    }
    assert_eq!(headings(&self_score(&plan)), [table, "II. TIÊU CHÍ CHƯA CÓ ĐIỂM"]);
    let mut row = CriterionScore::of(Id::named("tc112"));
    row.own = "2".into();
    let change = build::add(&plan, CriterionScore::id(Id::named("tc112")), row);
    apply_all(&mut plan, &[change]).unwrap();
    assert_eq!(headings(&self_score(&plan)), [table]);
    own(&mut plan, SelfAssessmentField::Proposals, "Cấp thêm máy quét.");
    assert_eq!(headings(&self_score(&plan)), [table, "II. KIẾN NGHỊ, ĐỀ XUẤT"]);
    own(&mut plan, SelfAssessmentField::Difficulties, "Thiếu máy quét.");
    assert_eq!(
        headings(&self_score(&plan)),
        [table, "II. KHÓ KHĂN, VƯỚNG MẮC", "III. KIẾN NGHỊ, ĐỀ XUẤT"]
    );
}

#[test]
fn without_a_criteria_set_it_says_so_in_a_sentence() {
    let document = self_score(&year());
    let lines = document.lines();
    assert_eq!(lines.len(), 1);
    assert!(lines[0].starts_with("Kế hoạch chưa có bộ tiêu chí"), "{lines:?}");
}

#[test]
fn a_made_up_set_is_said_on_every_part_and_in_the_name() {
    let told = |plan: &Plan| {
        let document = self_score(plan);
        let said: Vec<String> = document
            .parts
            .iter()
            .filter_map(|part| match part.blocks.first() {
                Some(Block::Disclaimer(words)) => Some(words.clone()),
                _ => None,
            })
            .collect();
        (said, document.name)
    };
    let mut plan = scored();
    let (said, name) = told(&plan);
    assert_eq!(said, [Document::MADE_UP_SET; 2]);
    assert!(name.ends_with("(bộ tiêu chí minh họa)"), "{name}");
    plan.frame = preset::illustration().frame;
    let (said, name) = told(&plan);
    assert_eq!(said, [Document::MADE_UP_BOTH; 2]);
    assert!(name.ends_with("(số liệu, bộ tiêu chí minh họa)"), "{name}");
    set(&mut plan, At::CriteriaSet(CriteriaSetField::MadeUp), Value::Flag(false));
    assert_eq!(told(&plan).0, [Document::DISCLAIMER; 2]);
    plan.frame = year().frame;
    let (said, name) = told(&plan);
    assert!(said.is_empty() && !name.contains("minh họa"), "{name}");
}

#[test]
fn in_excel_points_are_numbers_and_codes_are_words() {
    let plan = scored();
    let made = paper(&self_score(&plan));
    let [sheet] = made.sheets.as_slice() else { panic!("one table") };
    let row = |name: &str| {
        let is = |cell: &CellValue| *cell == CellValue::Text(name.to_owned());
        let found = sheet.rows.iter().find(|row| row.cells.iter().any(|cell| is(&cell.value)));
        found.unwrap().cells.iter().map(|cell| cell.value.clone()).collect::<Vec<_>>()
    };
    let number = |text: &str| CellValue::Number(text.to_owned());
    let leaf = row("Văn bản đúng thẩm quyền, thể thức");
    assert_eq!(leaf[0], CellValue::Text("2.1.1".to_owned()));
    assert_eq!(leaf[2..5], [number("2.00"), number("1.50"), number("1.00")]);
    let area = row("Cải cách thể chế");
    assert_eq!(area[0], CellValue::Text("2".to_owned()));
    assert_eq!(area[2..5], [number("8.00"), number("7.50"), number("1.00")]);
    let own = ScoreSheet::of(&plan, &Scheme::of(&plan)).own.points.to_string().replace(',', ".");
    assert_eq!(row("Tổng cộng")[2..5], [number("100.00"), number(&own), number("6.50")]);
    assert_eq!(row("Điểm thưởng được tính")[3], number("1.50"));
}

#[test]
fn a_group_is_never_parted_from_the_row_below_it() {
    let html = page(&self_score(&scored()), Typesetting::default(), None);
    let (_, bodies) = html.split_once("<tbody").unwrap();
    let bodies: Vec<&str> = bodies.split("<tbody").collect();
    assert!(bodies.len() > 40, "{}", bodies.len());
    for body in bodies {
        assert!(body.contains("class=\"paper__row\""), "sums alone: {body}");
    }
}
