//! The decision, its plan and the tracking table: every word where the paper has it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may panic")]

#[path = "support/drawn.rs"]
mod drawn;
#[path = "documents/proof_register.rs"]
mod proof_registered;
#[path = "documents/self_score.rs"]
mod self_scored;
#[path = "documents/tracked.rs"]
mod tracked;

use drawn::snapshot;
use par_workbook::document::{Block, Document, Layout, Level, TableRow, decision, tracking};
use par_workbook::edit::{apply_all, build};
use par_workbook::export::html::{Typesetting, embedded, page};
use par_workbook::file;
use par_workbook::file::Limits;
use par_workbook::plan::{At, CommuneKind, Id, Plan, RemedyField, TargetField, Value};
use par_workbook::preset::ba_xa_2024;

/// Drops what no one reads as words: white space, dashes of any kind, and the extracted text's mark-up.
fn folded(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .filter(|letter| !['-', '–', '*', '#', '\\', '<', '>'].contains(letter))
        .collect()
}

/// What the paper has and the extracted text lacks, in order: Decree 30's head on the first page.
const ADDED: &[&str] = &[
    "ỦY BAN NHÂN DÂN",
    "XÃ BA XA",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
];

/// The issued text, line by line; a line that a page end cut in two is joined again.
fn seed() -> Vec<String> {
    let text = include_str!("samples/seed-ba-xa-2024.txt").replace("người\n\ndân", "người dân");
    text.lines().map(folded).filter(|line| !line.is_empty()).collect()
}

#[test]
fn the_issued_plan_stands_in_the_document_word_for_word_and_in_order() {
    let paper = folded(&decision(&ba_xa_2024(), Layout::Prose).lines().join("\n"));
    let mut rest = paper.as_str();
    for added in ADDED {
        rest = rest.strip_prefix(folded(added).as_str()).expect(added);
    }
    for line in seed() {
        let shown = rest.chars().take(120).collect::<String>();
        rest =
            rest.strip_prefix(line.as_str()).unwrap_or_else(|| panic!("{line}\n  not at\n{shown}"));
    }
    assert_eq!(rest, "", "words that the issued plan does not have");
}

#[test]
fn the_decision_in_prose_is_drawn_as_before() {
    snapshot("ba-xa-prose", &decision(&ba_xa_2024(), Layout::Prose));
}

#[test]
fn the_decision_with_a_table_is_drawn_as_before() {
    snapshot("ba-xa-table", &decision(&ba_xa_2024(), Layout::Table));
}

fn tracked(plan: &Plan) -> Document {
    tracking(plan, chrono::NaiveDate::from_ymd_opt(2024, 6, 2).unwrap())
}

/// The sample plan at the end of its year, with its figures.
fn year() -> Plan {
    let text = include_str!("samples/ke-hoach-v1-ba-xa-2024.json");
    file::open(text.as_bytes(), &Limits::default()).expect("the sample").book.plan
}

/// The table after the end of the year.
fn told(plan: &Plan) -> Document {
    tracking(plan, chrono::NaiveDate::from_ymd_opt(2025, 1, 12).unwrap())
}

/// How a remedy's heading is printed, in prose and in the table, for its code and name as typed.
#[track_caller]
fn headed(codes: &str, heading: &str, printed: &str) {
    let id = Id::named("r12");
    let values = [(RemedyField::Codes, codes), (RemedyField::Heading, heading)];
    let values = values.map(|(field, text)| (At::Remedy(id, field), Value::text(text)));
    let mut plan = ba_xa_2024();
    let changes = build::set_all(&plan, values);
    apply_all(&mut plan, &changes).unwrap();
    let prose = decision(&plan, Layout::Prose).lines();
    assert!(prose.contains(&format!("(2) {printed}")), "{codes:?} {heading:?} in prose");
    let table = decision(&plan, Layout::Table).lines();
    let row = format!("(2) | {printed} | ");
    assert!(table.iter().any(|line| line.starts_with(&row)), "{codes:?} {heading:?} in the table");
}

#[test]
fn a_code_is_printed_before_the_name_unless_the_name_states_it() {
    headed("3.1.2", "Công khai TTHC", "Tiêu chí thành phần 3.1.2 - Công khai TTHC");
    headed("3.1.2; 3.1.3", "Công khai", "Tiêu chí thành phần 3.1.2; 3.1.3 - Công khai");
    headed("3", "Cải cách 3 thủ tục", "Tiêu chí 3 - Cải cách 3 thủ tục");
    headed("TCTP 3.1", "Công khai", "TCTP 3.1 - Công khai");
    headed("3.1.2", "Mục 3.1.20, 13.1.2", "Tiêu chí thành phần 3.1.2 - Mục 3.1.20, 13.1.2");
    for stated in [
        "Tiêu chí 3.1.2 - Công khai",
        "TIÊU CHÍ 3.1.9: Khác",
        "Công khai (3.1.2)",
        "3.1.2. Công khai",
    ] {
        headed("3.1.2", stated, stated);
    }
    headed("", "Công khai TTHC", "Công khai TTHC");
}

#[test]
fn the_tracking_table_is_drawn_as_before() {
    snapshot("ba-xa-tracking", &tracked(&ba_xa_2024()));
}

#[test]
fn the_tracking_table_names_every_target_once() {
    let mut plan = ba_xa_2024();
    let ids = plan.targets.ids().to_vec();
    for (place, id) in ids.iter().enumerate() {
        let label = Value::text(format!("chỉ tiêu số {place}."));
        let change = build::set(&plan, At::Target(*id, TargetField::Label), label).unwrap();
        apply_all(&mut plan, &[change]).unwrap();
    }
    let lines = tracked(&plan).lines().join("\n");
    for place in 0..ids.len() {
        assert_eq!(lines.matches(&format!("chỉ tiêu số {place}.")).count(), 1, "{place}");
    }
}

#[test]
fn the_table_says_what_the_prose_says() {
    let plan = ba_xa_2024();
    let low = |text: &str| folded(text).to_lowercase();
    let prose = low(&decision(&plan, Layout::Prose).lines().join("\n"));
    let table = decision(&plan, Layout::Table);
    assert!(table.parts.iter().any(|part| part.landscape));
    let words = low(&table.lines().join("\n"));
    for (_, remedy) in plan.remedies.iter() {
        for text in [&remedy.heading, &remedy.timeframe, &remedy.leads_text] {
            assert!(prose.contains(&low(text)) && words.contains(&low(text)), "{text}");
        }
        // A line alone in its cell has neither the mark of a list nor a small initial.
        for line in remedy.direction.lines() {
            let line = low(line);
            assert!(words.contains(line.trim_start_matches('+')), "{line}");
        }
    }
}

#[test]
fn columns_that_nobody_filled_are_left_out() {
    let document = decision(&ba_xa_2024(), Layout::Table);
    let mut tables = Vec::new();
    for block in document.parts.iter().flat_map(|part| &part.blocks) {
        if let Block::Table(table) = block {
            tables.push(table);
        }
    }
    let heads: Vec<&str> = tables[0].columns.iter().map(|column| column.head.as_str()).collect();
    assert!(!heads.contains(&"Điểm tối đa") && !heads.contains(&"Nguyên nhân"), "{heads:?}");
    assert!(heads.contains(&"Công chức tổng hợp"), "{heads:?}");
    let groups = tables[0].rows.iter().filter(|row| matches!(row, TableRow::Group(_))).count();
    assert_eq!(groups, 4);
}

#[test]
fn a_line_that_names_officers_is_printed_once_for_a_run_of_duties() {
    let lines = decision(&ba_xa_2024(), Layout::Prose).lines();
    let times = lines.iter().filter(|line| *line == "- Công chức Tài chính - Kế toán:").count();
    assert_eq!(times, 1);
}

#[test]
fn headings_have_the_levels_of_the_plan() {
    let document = decision(&ba_xa_2024(), Layout::Prose);
    let count = |wanted: Level| {
        let blocks = document.parts.iter().flat_map(|part| &part.blocks);
        blocks.filter(|b| matches!(b, Block::Heading { level, .. } if *level == wanted)).count()
    };
    assert_eq!(count(Level::Part), 4);
    assert_eq!(count(Level::Area), 4);
    assert_eq!(count(Level::Remedy), 12);
}

#[test]
fn a_file_is_named_without_accents_or_spaces() {
    assert_eq!(
        decision(&ba_xa_2024(), Layout::Prose).file_stem(),
        "quyet-dinh-va-ke-hoach-cai-thien-chi-so-cchc-nam-2024-xa-ba-xa"
    );
}

#[test]
fn an_empty_plan_is_still_a_paper() {
    let document = decision(&Plan::default(), Layout::Table);
    assert_eq!(document.parts.len(), 2);
    let lines = document.lines();
    assert!(lines.iter().any(|line| line == "Độc lập - Tự do - Hạnh phúc"));
    assert!(lines.iter().all(|line| !line.trim().is_empty()));
    tracked(&Plan::default());
}

#[test]
fn the_file_holds_the_printed_words_and_nothing_else() {
    let plan = ba_xa_2024();
    let document = decision(&plan, Layout::Prose);
    let file = page(&document, Typesetting::default(), None);
    let (_, body) = file.split_once("<body").unwrap();
    let mut words = String::new();
    let mut inside = true;
    for letter in body.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => words.push(letter),
            _ => {}
        }
    }
    let words = words.replace("&amp;", "&").replace("&quot;", "\"");
    assert_eq!(folded(&words), folded(&document.lines().join("\n")));
    assert!(!file.contains("<script") && !file.contains("http-equiv") && !file.contains(" src="));
}

#[test]
fn data_travels_only_when_asked_to() {
    let document = decision(&ba_xa_2024(), Layout::Prose);
    let with =
        page(&document, Typesetting::default(), Some("{\"secret\":\"nguyên nhân </template>\"}"));
    assert_eq!(embedded(&with).as_deref(), Some("{\"secret\":\"nguyên nhân </template>\"}"));
    assert!(!with.contains("secret"));
}

/// The sample for a ward of this name, with a number, a day and points.
fn named(name: &str) -> Plan {
    let mut plan = ba_xa_2024();
    name.clone_into(&mut plan.agency.name);
    plan.agency.kind = CommuneKind::Ward;
    name.clone_into(&mut plan.decision.place);
    "105".clone_into(&mut plan.decision.number);
    "2027-01-05".clone_into(&mut plan.decision.day);
    plan
}

/// The margins and the text size to look at: "20 20 30 15 14", above, below, left, right, size.
fn setting() -> Typesetting {
    let asked = std::env::var("SETTING").unwrap_or_default();
    let sizes: Vec<u8> = asked.split(' ').flat_map(str::parse).collect();
    match sizes[..] {
        [top, bottom, left, right, points] => Typesetting { top, bottom, left, right, points },
        _ => Typesetting::default(),
    }
}

/// Not a test: writes files to print and look at, into the folder that `PAPERS` names.
#[test]
#[ignore = "writes files for the eye"]
fn papers_to_look_at() {
    let Some(folder) = std::env::var_os("PAPERS") else { return };
    let plan = ba_xa_2024();
    for (name, document) in [
        ("prose", decision(&plan, Layout::Prose)),
        ("table", decision(&plan, Layout::Table)),
        ("tracking", told(&plan)),
        ("tracking-year", told(&year())),
        ("long", decision(&named("Trương Quang Trọng"), Layout::Prose)),
        ("longer", decision(&named("Văn Miếu - Quốc Tử Giám"), Layout::Table)),
        ("empty", decision(&Plan::default(), Layout::Table)),
    ] {
        let path = std::path::Path::new(&folder).join(name).with_extension("html");
        std::fs::write(path, page(&document, setting(), None)).unwrap();
    }
}
