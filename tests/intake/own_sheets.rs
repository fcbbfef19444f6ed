//! Our own sheets, out and in again: by a plain model of what the writer makes.

use par_workbook::edit::intake::{
    Alert, Choices, FigureState, Proposal, SheetKind, Unfit, filled_sheets, own, proposals,
};
use par_workbook::edit::paste::Refused;
use par_workbook::edit::{Change, apply_all};
use par_workbook::plan::{At, Id, Plan, Slot, Value, YearRule};
use par_workbook::read::day;
use par_workbook::read::grid::{ReadBook, ReadCell, ReadSheet};
use par_workbook::read::number::parse_count;
use par_workbook::text::Language;
use par_workbook::text::intake::sentences::failed;
use proptest::prelude::*;

use super::{agreed, cell, figure, id, known, out, plan};

fn text(words: &str) -> ReadCell {
    ReadCell::Text(words.to_owned())
}

/// A figure as the writer has it: a number if it is a count, a day if it is one, else the text as typed.
fn written(rule: YearRule, typed: &str) -> ReadCell {
    if typed.trim().is_empty() {
        return ReadCell::Blank;
    }
    if rule == YearRule::Date {
        return day::parse(typed).map_or_else(|| text(typed), |it| ReadCell::Day(day::iso(it)));
    }
    match parse_count(typed) {
        Ok(Some(count)) => ReadCell::Number { value: count.to_string(), percent: Some(false) },
        _ => text(typed),
    }
}

/// The figures of a plan as one sheet with its mark.
fn own_book(plan: &Plan) -> ReadBook {
    let mut rows = vec![vec![text("SỐ LIỆU NĂM 2024")]];
    let mut heads: Vec<ReadCell> = [own::CODE, own::NAME, own::UNIT, own::RULE].map(text).to_vec();
    heads.extend((1..=12).map(|month| text(&own::month(month))));
    heads.push(text(own::YEAR));
    rows.push(heads);
    for (id, row) in plan.measures.iter() {
        let line = |code: String, slot: fn(u8) -> Slot| {
            let mut cells = vec![text(&code), text(&row.label), text(&row.unit), text("x")];
            cells.extend((1..=12).map(|month| written(row.rule, plan.figure(id, slot(month)))));
            cells
        };
        let mut months = line(own::code(id), Slot::Month);
        months.push(match row.rule {
            YearRule::Year | YearRule::Date => written(row.rule, plan.figure(id, Slot::Year)),
            YearRule::Sum | YearRule::Latest => ReadCell::Unvalued,
        });
        rows.push(months);
        if plan.figures_of(id).any(|(slot, _)| matches!(slot, Slot::Through(_))) {
            rows.push(line(own::through_code(id), Slot::Through));
        }
    }
    let figures = ReadSheet { name: "Số liệu".into(), rows, ..ReadSheet::default() };
    ReadBook { sheets: vec![figures, mark("ke1", own::KIND_FIGURES, "2024")], notes: Vec::new() }
}

fn mark(plan: &str, kind: &str, year: &str) -> ReadSheet {
    let rows = [(own::MARK, "1"), ("plan", plan), ("kind", kind), ("year", year), ("month", "6")];
    let rows = rows.map(|(key, value)| vec![text(key), cell(value)]).to_vec();
    ReadSheet { name: own::MARK_SHEET.into(), hidden: true, rows, ..ReadSheet::default() }
}

fn read(plan: &Plan, book: &ReadBook) -> Proposal {
    let mut all = proposals(known(plan), book);
    assert_eq!(all.iter().map(|it| it.sheet).collect::<Vec<_>>(), filled_sheets(book));
    assert_eq!(all.len(), 1, "the mark is no sheet of figures");
    all.remove(0)
}

/// Where a figure stands in the sheet of [`own_book`].
fn place(book: &ReadBook, code: &str, column: usize) -> (usize, usize) {
    let row = book.sheets[0].rows.iter().position(|row| row[0] == text(code)).unwrap();
    (row, column)
}

fn filled() -> Plan {
    let mut plan = plan();
    for (measure, slot, typed) in [
        ("cot7", Slot::Month(1), "1.234"),
        ("cot7", Slot::Month(2), "40"),
        ("cot7", Slot::Through(3), "1 300"),
        ("cot11", Slot::Month(2), "7"),
        ("m11", Slot::Year, "25"),
        ("m13ngay", Slot::Year, "2024-03-18"),
        ("m12", Slot::Month(4), "chưa rõ"),
    ] {
        plan.figures.insert((id(measure), slot), typed.into());
    }
    plan
}

#[test]
fn a_sheet_that_nobody_touched_changes_nothing() {
    let plan = filled();
    let proposal = read(&plan, &own_book(&plan));
    assert_eq!(proposal.kind, SheetKind::OwnFigures);
    assert_eq!(proposal.figures.len(), 7);
    assert!(proposal.figures.iter().all(|it| it.state == FigureState::Same));
    assert_eq!((proposal.refused.as_slice(), proposal.alerts.as_slice()), (&[][..], &[][..]));
    assert_eq!(agreed(&plan, &proposal, &Choices::default()), []);
}

#[test]
fn one_mended_cell_is_one_change() {
    let plan = filled();
    let mut book = own_book(&plan);
    let (row, column) = place(&book, "SL-cot7", 5);
    book.sheets[0].rows[row][column] = cell("41");
    let proposal = read(&plan, &book);
    let at = At::Figure(id("cot7"), Slot::Month(2));
    let change = Change::Set { at, old: Value::text("40"), new: Value::text("41") };
    assert_eq!(agreed(&plan, &proposal, &Choices::default()), [change]);
}

#[test]
fn a_month_whose_sum_the_sheet_breaks_is_told_before_agreement() {
    let mut plan = plan();
    for (column, typed) in [("cot7", "40"), ("cot8", "30"), ("cot9", "8"), ("cot10", "2")] {
        plan.figures.insert((id(column), Slot::Month(2)), typed.into());
    }
    // A month that was off before, and that the sheet leaves as it is, is no news.
    for (column, typed) in [("cot7", "9"), ("cot8", "1"), ("cot9", "1"), ("cot10", "1")] {
        plan.figures.insert((id(column), Slot::Month(3)), typed.into());
    }
    let mut book = own_book(&plan);
    assert_eq!(read(&plan, &book).failed, []);
    let (row, column) = place(&book, "SL-cot9", 5);
    book.sheets[0].rows[row][column] = cell("9");
    let proposal = read(&plan, &book);
    let told: Vec<String> =
        proposal.failed.iter().map(|it| failed(Language::Vietnamese, &proposal, it)).collect();
    let sum = place(&book, "SL-cot7", 5).0 + 1;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with(&format!("Dòng {sum} (Tháng 2): ")), "{told:?}");
    assert_eq!((proposal.failed[0].left, proposal.failed[0].right), (40, 41));
    assert!(told[0].contains("40") && told[0].contains("41") && told[0].contains("-1"), "{told:?}");
}

#[test]
fn a_blank_cell_is_told_and_erases_only_when_asked() {
    let plan = filled();
    let mut book = own_book(&plan);
    let (row, column) = place(&book, "SL-cot7", 4);
    book.sheets[0].rows[row][column] = ReadCell::Blank;
    let proposal = read(&plan, &book);
    let blanked: Vec<&str> = proposal
        .figures
        .iter()
        .filter(|it| it.state == FigureState::Blanked)
        .map(|it| it.old.as_str())
        .collect();
    assert_eq!(blanked, ["1.234"]);
    assert_eq!(agreed(&plan, &proposal, &Choices::default()), []);
    let erase = Choices { erased: [(id("cot7"), Slot::Month(1))].into(), ..Choices::default() };
    let mut after = plan.clone();
    apply_all(&mut after, &agreed(&plan, &proposal, &erase)).unwrap();
    assert_eq!(figure(&after, "cot7", Slot::Month(1)), "");
}

#[test]
fn the_years_total_is_computed_and_another_one_is_told() {
    let mut plan = filled();
    plan.figures.insert((id("cot8"), Slot::Month(1)), "5".into());
    plan.figures.insert((id("cot8"), Slot::Month(2)), "6".into());
    let mut book = own_book(&plan);
    let (row, column) = place(&book, "SL-cot8", 16);
    book.sheets[0].rows[row][column] = cell("11");
    let address = ReadSheet::address(row, column);
    assert_eq!(
        out(&read(&plan, &book), Unfit::Computed)
            .iter()
            .filter(|it| it.starts_with(&address))
            .count(),
        1
    );
    book.sheets[0].rows[row][column] = cell("99");
    let told = read(&plan, &book);
    assert_eq!(out(&told, Unfit::ComputedDiffers(99, 11)), [format!("{address} 99")]);
    assert_eq!(agreed(&plan, &told, &Choices::default()), []);
}

#[test]
fn another_plans_sheet_is_told_before_anything_is_written() {
    let plan = filled();
    let mut book = own_book(&plan);
    book.sheets[1] = mark("khac", own::KIND_OFFICER, "2023");
    let proposal = read(&plan, &book);
    assert_eq!(proposal.kind, SheetKind::OfficerSheet);
    assert_eq!(proposal.alerts, [Alert::OtherPlan, Alert::OtherYear("2023".into())]);
}

#[test]
fn rows_that_no_measure_has_are_refused() {
    let plan = filled();
    let mut book = own_book(&plan);
    let width = 17;
    let mut strange = vec![ReadCell::Blank; width];
    strange[0] = text("SL-khongco");
    strange[4] = cell("9");
    let mut uncoded = vec![ReadCell::Blank; width];
    uncoded[1] = text("Số tôi thêm");
    uncoded[5] = cell("8");
    let again = book.sheets[0].rows[place(&book, "SL-cot8", 0).0].clone();
    book.sheets[0].rows.extend([strange, uncoded, again]);
    let last = book.sheets[0].rows.len() - 1;
    book.sheets[0].rows[last][4] = cell("3");
    let proposal = read(&plan, &book);
    let refused: Vec<&str> = proposal.refused.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(refused, ["9", "8", "3"]);
    assert_eq!(proposal.alerts, [Alert::NoCode(last - 1), Alert::CodeTwice(last)]);
    assert_eq!(agreed(&plan, &proposal, &Choices::default()), []);
}

#[test]
fn a_month_that_two_columns_have_is_taken_from_the_first() {
    let plan = filled();
    let mut book = own_book(&plan);
    let (row, column) = place(&book, "SL-cot3", 4);
    let heads = &mut book.sheets[0].rows[1];
    heads[column + 1] = heads[column].clone();
    book.sheets[0].rows[row][column + 1] = cell("99");
    let proposal = read(&plan, &book);
    assert_eq!(agreed(&plan, &proposal, &Choices::default()), []);
    let twice = out(&proposal, Unfit::Unreadable(Refused::Twice));
    assert!(twice.contains(&format!("F{} 99", row + 1)), "{twice:?}");
}

#[test]
fn a_day_and_a_dash_are_written_as_typing_would_leave_them() {
    let plan = filled();
    let mut book = own_book(&plan);
    let (row, column) = place(&book, "SL-m13ngay", 16);
    book.sheets[0].rows[row][column] = text("20/3/2024");
    let (row, column) = place(&book, "SL-cot10", 4);
    book.sheets[0].rows[row][column] = text("-");
    let (row, column) = place(&book, "SL-m11", 4);
    book.sheets[0].rows[row][column] = cell("3");
    let proposal = read(&plan, &book);
    let mut after = plan.clone();
    apply_all(&mut after, &agreed(&plan, &proposal, &Choices::default())).unwrap();
    assert_eq!(figure(&after, "m13ngay", Slot::Year), "2024-03-20");
    assert_eq!(figure(&after, "cot10", Slot::Month(1)), "0");
    assert_eq!(proposal.refused.len(), 1, "one figure a year has no January");
}

fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (0_u64..2_000_000).prop_map(|it| it.to_string()),
        2 => "[1-9][0-9]{0,2}[. \u{a0}][0-9]{3}",
        1 => "00[0-9]{1,3}",
        1 => Just("=1+1".to_owned()),
        1 => Just("31/12".to_owned()),
        1 => Just("12,5".to_owned()),
        1 => Just("#N/A".to_owned()),
        1 => "[a-zđơư ]{1,8}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_written_and_read_again_keeps_every_figure_and_its_spelling(
        typed in prop::collection::vec((any::<prop::sample::Index>(), 0_u8..24, typed()), 0..40),
        mended in any::<prop::sample::Index>(),
        count in 2_000_001_u64..9_000_000,
    ) {
        let mut plan = plan();
        let ids: Vec<Id> = plan.measures.ids().to_vec();
        for (at, month, typed) in typed {
            let measure = *at.get(&ids);
            let slot = match (plan.measures.get(measure).unwrap().rule, month) {
                (YearRule::Year | YearRule::Date, _) => Slot::Year,
                (YearRule::Sum, 12..) => Slot::Through(month - 11),
                (_, month) => Slot::Month(month % 12 + 1),
            };
            plan.figures.insert((measure, slot), typed);
        }
        let mut book = own_book(&plan);
        let same = read(&plan, &book);
        prop_assert_eq!(agreed(&plan, &same, &Choices::default()), []);
        prop_assert!(same.refused.is_empty(), "{:?}", same.refused);
        let filled = plan.figures.values().filter(|it| !it.trim().is_empty()).count();
        prop_assert_eq!(same.figures.len(), filled);
        // One cell mended in between is one change, and nothing else moves.
        let counted: Vec<Id> = plan.measures.iter().filter(|(_, row)| row.rule == YearRule::Sum).map(|(id, _)| id).collect();
        let measure = *mended.get(&counted);
        let (row, column) = place(&book, &own::code(measure), 6);
        book.sheets[0].rows[row][column] = cell(&count.to_string());
        let proposal = read(&plan, &book);
        let changes = agreed(&plan, &proposal, &Choices::default());
        let at = At::Figure(measure, Slot::Month(3));
        let old = Value::text(plan.figure(measure, Slot::Month(3)));
        prop_assert_eq!(changes, [Change::Set { at, old, new: Value::text(count.to_string()) }]);
    }
}
