//! The sheets of figures.

use par_workbook::check;
use par_workbook::edit::intake::own;
use par_workbook::edit::{apply_all, build};
use par_workbook::plan::value::CodeSet as _;
use par_workbook::plan::{At, Id, List, MeasureField, Plan, Slot, Value, YearRule};
use par_workbook::preset;
use par_workbook::read::day;
use par_workbook::read::number::parse_count;
use par_workbook::spreadsheet::{
    CellLook, CellValue, SheetRow, Spreadsheet, SpreadsheetPage, figures, officer, with_measures,
};
use proptest::prelude::*;

use super::computed::computed;
use super::support::{book, wishes};
use super::{is_a_file, said, year};

/// Behind code, name, unit and rule.
const JANUARY: usize = 4;
const YEAR: usize = 16;
/// Between unit and January.
const RULE: usize = 3;

/// The page and the row of a code.
fn row<'a>(
    spreadsheet: &'a Spreadsheet,
    code: &str,
) -> Option<(&'a SpreadsheetPage, &'a SheetRow)> {
    let mut rows =
        spreadsheet.sheets.iter().flat_map(|page| page.rows.iter().map(move |row| (page, row)));
    rows.rfind(|(page, row)| !page.hidden && said(&row.cells[0]) == code)
}

fn set(plan: &mut Plan, at: At, typed: &str) {
    let change = build::set(plan, at, Value::text(typed));
    apply_all(plan, change.as_slice()).unwrap();
}

fn put(plan: &mut Plan, measure: Id, slot: Slot, typed: &str) {
    set(plan, At::Figure(measure, slot), typed);
}

/// Whether a cell says what was typed: its count, its day, or the words themselves.
fn says(cell: &CellValue, typed: &str, rule: YearRule) -> bool {
    match (cell, parse_count(typed)) {
        (CellValue::Text(words), _) if rule == YearRule::Date => {
            *words == day::show_stored(typed.trim())
        }
        (CellValue::Number(number), Ok(Some(count))) => *number == count.to_string(),
        (CellValue::Text(words), Err(_)) => words == typed.trim(),
        _ => false,
    }
}

/// Every figure of a measure that its page shows stands in the sheet, and its total is the application's.
fn holds(plan: &Plan, made: &Spreadsheet, id: Id) {
    let measure = plan.measures.get(id).unwrap();
    let monthly = matches!(measure.rule, YearRule::Sum | YearRule::Latest);
    let (page, months) = row(made, &own::code(id)).unwrap();
    for (slot, typed) in plan.figures_of(id).filter(|(_, typed)| !typed.trim().is_empty()) {
        let cell = match slot {
            Slot::Month(month) => &months.cells[JANUARY + usize::from(month) - 1],
            Slot::Through(month) => {
                let (_, through) = row(made, &own::through_code(id)).unwrap();
                &through.cells[JANUARY + usize::from(month) - 1]
            }
            // What the months make has no cell to type a year's figure in.
            Slot::Year if monthly => continue,
            Slot::Year => &months.cells[YEAR],
        };
        assert!(says(&cell.value, typed, measure.rule), "{id} {slot:?}: {typed:?}, {cell:?}");
    }
    if !monthly {
        return;
    }
    // The page's own year cell: nothing where the months are not added up.
    let whole = check::year::figure(plan, id, 12).value;
    let figure = whole.filter(|_| !measure.is_of_its_period());
    match &months.cells[YEAR].value {
        CellValue::Formula { formula, result } => {
            assert_eq!(result.parse().ok(), figure, "{id}: {formula}");
            assert_eq!(computed(page, formula), figure, "{id}: {formula}");
        }
        CellValue::Number(number) => {
            assert_eq!(number.parse().ok(), figure, "{id}");
            let told = said(&page.rows[1].cells[0]);
            assert!(told.contains("ô không có công thức") || page.locked, "{told}");
        }
        CellValue::Blank => assert_eq!(figure, None, "{id}"),
        other @ (CellValue::Text(_) | CellValue::Percent(_)) => panic!("{id}: {other:?}"),
    }
}

fn all_hold(plan: &Plan) {
    let made = figures(plan, "kehoach");
    is_a_file(&made);
    for (id, _) in plan.measures.iter().filter(|(_, measure)| !measure.retired) {
        holds(plan, &made, id);
    }
}

#[test]
fn the_samples_figures_are_all_there_with_the_applications_totals() {
    for plan in [year(), preset::illustration(), preset::ba_xa_2024()] {
        all_hold(&plan);
    }
}

#[test]
fn most_totals_of_the_sample_are_formulas_and_one_is_checked_by_hand() {
    let mut plan = preset::ba_xa_2024();
    let id = Id::named("cot7");
    for (slot, typed) in [
        (Slot::Month(1), "40"),
        (Slot::Month(2), "1.234"),
        (Slot::Through(3), "2 000"),
        (Slot::Month(4), "5"),
    ] {
        put(&mut plan, id, slot, typed);
    }
    let made = figures(&plan, "kehoach");
    let (_, months) = row(&made, "SL-cot7").unwrap();
    let CellValue::Formula { formula, result } = &months.cells[YEAR].value else {
        panic!("{months:?}")
    };
    assert_eq!(result, "2005", "the 2,000 up to March, and 5 of April");
    let head = made.sheets[0].rows.iter().position(|row| said(&row.cells[0]) == own::CODE).unwrap();
    let at = made.sheets[0].rows.iter().position(|row| said(&row.cells[0]) == "SL-cot7").unwrap();
    assert_eq!(*formula, format!("G{}+SUM(H{}:P{})", at + 2, at + 1, at + 1));
    let heads: Vec<String> = made.sheets[0].rows[head].cells.iter().map(said).collect();
    assert_eq!(heads[..5], ["Mã", "Nội dung", "Đơn vị", "Cách tính cả năm", "Tháng 1"]);
    assert_eq!(heads[YEAR], "Cả năm");
}

#[test]
fn what_holds_the_period_before_has_no_year_and_says_so_as_its_page_does() {
    let plan = year();
    let made = figures(&plan, "kehoach");
    for (code, last) in [("cot3", 43), ("cot6", 3)] {
        let id = Id::named(code);
        assert_eq!(check::year::figure(&plan, id, 12).value, Some(last), "{code}: months are in");
        let (_, months) = row(&made, &own::code(id)).unwrap();
        assert_eq!(months.cells[YEAR].value, CellValue::Blank, "{code}");
        assert_eq!(said(&months.cells[RULE]), "không cộng các tháng");
    }
}

#[test]
fn a_cumulative_row_does_not_say_that_its_months_are_added() {
    let mut plan = preset::ba_xa_2024();
    put(&mut plan, Id::named("cot7"), Slot::Through(3), "2000");
    let made = figures(&plan, "kehoach");
    let rule = |code: &str| said(&row(&made, code).unwrap().1.cells[RULE]);
    assert_eq!(rule("LK-cot7"), "lũy kế từ tháng 1, không cộng");
    assert_eq!(rule("SL-cot7"), "cộng 12 tháng");
}

#[test]
fn a_year_figure_that_no_formula_gives_says_so() {
    let mut plan = preset::ba_xa_2024();
    let id = Id::named("cot7");
    put(&mut plan, id, Slot::Month(2), "40");
    let note = |plan: &Plan| said(&figures(plan, "kehoach").sheets[0].rows[1].cells[0]);
    assert!(!note(&plan).contains("không có công thức"));
    // What was typed up to March is no number, so February is within it and does not count.
    put(&mut plan, id, Slot::Through(3), "chưa rõ");
    put(&mut plan, id, Slot::Month(4), "7");
    let made = figures(&plan, "kehoach");
    let (_, months) = row(&made, "SL-cot7").unwrap();
    assert_eq!(months.cells[YEAR].value, CellValue::Number("7".to_owned()));
    assert!(note(&plan).contains("không có công thức"));
}

#[test]
fn months_that_were_typed_before_the_rule_changed_stay() {
    let mut plan = preset::ba_xa_2024();
    let id = Id::named("cot7");
    put(&mut plan, id, Slot::Month(5), "12");
    set(&mut plan, At::Measure(id, MeasureField::Rule), YearRule::Year.code());
    assert_eq!(plan.measures.get(id).unwrap().rule, YearRule::Year);
    let made = figures(&plan, "kehoach");
    let (_, months) = row(&made, "SL-cot7").unwrap();
    let may = &months.cells[JANUARY + 4];
    assert_eq!(
        (may.value.clone(), may.look),
        (CellValue::Number("12".to_owned()), CellLook::Shaded)
    );
}

#[test]
fn a_plan_without_measures_gives_a_file_with_a_sheet_in_sight() {
    is_a_file(&figures(&Plan::default(), "kehoach"));
}

#[test]
fn a_group_with_the_name_of_the_hidden_sheet_does_not_break_the_file() {
    let mut plan = preset::ba_xa_2024();
    for (number, name) in
        ["_so", "_SO", "a/b", "a-b", "History", "'", "\u{fffe}"].iter().enumerate()
    {
        let id = plan.ids(List::Measures)[number];
        set(&mut plan, At::Measure(id, MeasureField::Group), name);
    }
    is_a_file(&figures(&plan, "kehoach"));
}

#[test]
fn an_officers_sheet_opens_this_month_and_figures_of_the_year_only() {
    let plan = year();
    let everyone = with_measures(&plan);
    assert!(everyone.len() > 1);
    for who in everyone {
        let made = officer(&plan, "kehoach", who, 6);
        is_a_file(&made);
        let page = &made.sheets[0];
        assert!(page.locked && made.sheets[1].hidden);
        let mut open = 0;
        for row in page.rows.iter().filter(|row| said(&row.cells[0]).starts_with("SL-")) {
            let code = said(&row.cells[0]);
            let (id, through) = own::measure(&code).unwrap();
            let rule = plan.measures.get(id).unwrap().rule;
            let asked = match rule {
                YearRule::Sum | YearRule::Latest => JANUARY + 5,
                YearRule::Year | YearRule::Date => YEAR,
            };
            assert!(!through && check::person::keeps(&plan, id, who), "{code}");
            for (at, cell) in row.cells.iter().enumerate() {
                assert_eq!(cell.look == CellLook::Open, at == asked, "{code}, {at}");
            }
            holds(&plan, &made, id);
            open += 1;
        }
        assert!(open > 0, "{who}");
    }
}

#[test]
fn the_hidden_sheet_says_whose_file_it_is() {
    let plan = year();
    let pairs = |made: &Spreadsheet| -> Vec<(String, String)> {
        let rows = &made.sheets.last().unwrap().rows;
        rows.iter().map(|row| (said(&row.cells[0]), said(&row.cells[1]))).collect()
    };
    let told = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    };
    let all = [("so-ke-hoach-cchc", "1"), ("plan", "abc"), ("kind", "figures"), ("year", "2024")];
    assert_eq!(pairs(&figures(&plan, "abc")), told(&all));
    let one = [
        ("so-ke-hoach-cchc", "1"),
        ("plan", "abc"),
        ("kind", "officer"),
        ("year", "2024"),
        ("month", "6"),
    ];
    assert_eq!(pairs(&officer(&plan, "abc", with_measures(&plan)[0], 6)), told(&one));
}

/// What people type for a figure.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (0..100_000_u32).prop_map(|count| count.to_string()),
        1 => Just("0".to_owned()),
        2 => prop_oneof![
            Just("1.234"), Just("1 234"), Just("1\u{a0}234"), Just("00123"), Just("=1+1"), Just("31/12"),
            Just("khoảng 40"), Just("-5"), Just("12,5"), Just("999999999999999"),
        ].prop_map(str::to_owned),
    ]
}

fn slot() -> impl Strategy<Value = Slot> {
    prop_oneof![
        6 => (1..=12_u8).prop_map(Slot::Month),
        2 => (1..=12_u8).prop_map(Slot::Through),
        1 => Just(Slot::Year),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn nothing_typed_is_lost_and_totals_agree(
        cells in prop::collection::vec((0..6_usize, slot(), typed()), 1..40),
        rules in prop::collection::vec(0..4_usize, 6),
    ) {
        let mut plan = preset::ba_xa_2024();
        let measures: Vec<Id> = plan.ids(List::Measures)[..6].to_vec();
        for (id, rule) in measures.iter().zip(rules) {
            let code = [YearRule::Sum, YearRule::Latest, YearRule::Year, YearRule::Date][rule].code();
            set(&mut plan, At::Measure(*id, MeasureField::Rule), code);
        }
        for (measure, slot, text) in cells {
            put(&mut plan, measures[measure], slot, &text);
        }
        all_hold(&plan);
    }

    #[test]
    fn whatever_was_done_to_a_plan_its_figures_are_a_file(wishes in wishes()) {
        let plan = book(&wishes).plan;
        all_hold(&plan);
        for who in with_measures(&plan) {
            is_a_file(&officer(&plan, "kehoach", who, 3));
        }
    }
}
