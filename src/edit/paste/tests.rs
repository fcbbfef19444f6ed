use super::*;
use crate::edit::apply_all;
use crate::preset;
use crate::read::block::parse;

mod sheets;

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

fn block(text: &str) -> Vec<Vec<String>> {
    text.lines().map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
}

fn told(cells: &[Pasted]) -> Vec<String> {
    let one = |cell: &Pasted| match (cell.at, &cell.figure) {
        (_, Err(why)) => format!("{}!{why:?}", cell.text),
        (Some((id, slot)), Ok(figure)) => format!("{id} {slot}={}", figure.text),
        (None, Ok(figure)) => figure.text.clone(),
    };
    cells.iter().map(one).collect()
}

fn rows() -> Vec<Id> {
    ["cot7", "cot8", "m11", "m13ngay", "m733hs"].map(id).to_vec()
}

fn at(measure: &str, month: u8) -> PastePlace {
    PastePlace { measure: id(measure), month, through: false }
}

/// What the dialog does with these answers and no others.
fn chosen(place: PastePlace, layout: Layout, heads: Heads) -> Way {
    Way { place, layout, heads, by_heads: true, by_names: true, first: None }
}

/// What the dialog does with a block before any answer.
fn guessed(plan: &Plan, rows: &[Id], place: PastePlace, text: &[Vec<String>]) -> Laid {
    let guess = guess(plan, Some(place), text);
    let Some(layout) = guess.layout else { return Laid::default() };
    let month = begins(plan, &guess.block, guess.heads, layout).unwrap_or(place.month);
    let place = PastePlace { month, ..place };
    let way = chosen(place, layout, guess.heads);
    lay(plan, rows, &way, &guess.block)
}

#[track_caller]
fn check(layout: Layout, place: (&str, u8), text: &str, expected: &[&str]) {
    let plan = preset::ba_xa_2024();
    let place = at(place.0, place.1);
    let cells = block(text);
    let guess = guess(&plan, Some(place), &cells);
    let way = chosen(place, layout, guess.heads);
    assert_eq!(told(&lay(&plan, &rows(), &way, &guess.block).cells), expected);
}

#[test]
fn a_block_lies_as_the_grid_does() {
    check(
        Layout::Grid,
        ("cot7", 4),
        "40|43\n30|33",
        &["cot7 4=40", "cot7 5=43", "cot8 4=30", "cot8 5=33"],
    );
    check(Layout::Grid, ("m733hs", 12), "1|2\n3", &["m733hs 12=1", "2!NoMonth", "3!NoRow"]);
    check(
        Layout::Grid,
        ("cot8", 1),
        "5\n12|13\n18/3/2024\n7",
        &["cot8 1=5", "m11 nam=12", "13!OneAYear", "m13ngay nam=18/3/2024", "m733hs 1=7"],
    );
}

#[test]
fn blanks_take_nothing_away_and_wrong_cells_are_told() {
    check(Layout::Grid, ("cot7", 1), "1||3", &["cot7 1=1", "cot7 3=3"]);
    check(Layout::Grid, ("cot7", 1), "|2", &["cot7 2=2"]);
    check(Layout::Grid, ("cot7", 1), "1|hai", &["cot7 1=1", "hai!NotACount(NotANumber)"]);
}

#[test]
fn a_cell_without_a_figure_moves_no_other() {
    check(Layout::Grid, ("cot7", 1), "-|40|41", &["cot7 1=0", "cot7 2=40", "cot7 3=41"]);
    check(
        Layout::Grid,
        ("cot7", 1),
        "–|−5|#DIV/0!|#N/A|########|7",
        &[
            "cot7 1=0",
            "−5!NotACount(Negative)",
            "#DIV/0!!SheetError",
            "#N/A!SheetError",
            "########!SheetError",
            "cot7 6=7",
        ],
    );
    // Two blank rows keep their place: the third measure takes one figure per year.
    check(Layout::Grid, ("cot7", 1), "|\n|\n40|41", &["m11 nam=40", "41!OneAYear"]);
}

#[test]
fn heads_are_left_out() {
    let plan = preset::ba_xa_2024();
    let cells = block("Số đo|T.1|T.2\nGiải quyết|40|41");
    let laid = guessed(&plan, &rows(), at("cot7", 1), &cells);
    assert_eq!(told(&laid.cells), ["cot7 1=40", "cot7 2=41"]);
    assert_eq!(laid.left, ["Số đo", "T.1", "T.2", "Giải quyết"], "what is dropped is told");
    // The heads say where it begins, wherever the person was.
    let cells = block("Số đo|T.6|T.7\nGiải quyết|40|41");
    let laid = guessed(&plan, &rows(), at("cot7", 1), &cells);
    assert_eq!(told(&laid.cells), ["cot7 6=40", "cot7 7=41"]);
}

#[test]
fn rows_that_are_named_go_to_the_measures_of_their_names() {
    let plan = preset::ba_xa_2024();
    let label = |measure: &str| plan.measures.get(id(measure)).unwrap().label.clone();
    let text =
        format!("Số đo|T.1|T.2\n{}|5|6\n{}|10|11", label("cot8").to_uppercase(), label("cot7"));
    let laid = guessed(&plan, &rows(), at("cot7", 1), &block(&text));
    assert_eq!(told(&laid.cells), ["cot8 1=5", "cot8 2=6", "cot7 1=10", "cot7 2=11"]);
    // A name that no measure has is refused if other names match.
    let text = format!("{}|5\nSố khác|10", label("cot8"));
    let laid = guessed(&plan, &rows(), at("cot7", 1), &block(&text));
    assert_eq!(told(&laid.cells), ["cot8 1=5", "10!NotAMeasure"]);
}

#[test]
fn a_month_before_each_row_turns_the_block() {
    let plan = preset::ba_xa_2024();
    let place = at("cot7", 6);
    let laid = guessed(&plan, &rows(), place, &block("Tháng 1|40|30\nTháng 3|41|31"));
    assert_eq!(told(&laid.cells), ["cot7 1=40", "cot8 1=30", "cot7 3=41", "cot8 3=31"]);
    // One row could be either.
    assert_eq!(guess(&plan, Some(place), &block("Tháng 1|40|30")).layout, None);
}

#[test]
fn the_name_of_the_forms_row_says_its_month() {
    let plan = preset::ba_xa_2024();
    let place = at("cot3", 6);
    let laid = guessed(&plan, &[], place, &block(&format!("Tháng 5|{ROW}")));
    assert_eq!(told(&laid.cells)[0], "cot3 5=43");
    let titled = block(&format!("Tháng 4/2024\nTổng cộng|{ROW}"));
    assert_eq!(told(&guessed(&plan, &[], place, &titled).cells)[0], "cot3 4=43");
    for name in ["Quý II", "Tháng 12/2023"] {
        let asked = block(&format!("{name}|{ROW}"));
        assert_eq!(guess(&plan, Some(place), &asked).layout, None, "{name}");
    }
}

#[test]
fn a_row_across_goes_down_one_month() {
    check(Layout::Turned, ("cot7", 5), "43|33", &["cot7 5=43", "cot8 5=33"]);
}

const ROW: &str = "43|38|2|3|43|33|10|0|0|0|0";
const OTHER: &str = "130|70|55|5|120|90|28|2|10|7|3";

#[test]
fn the_total_of_the_form_goes_to_its_columns() {
    let plan = preset::ba_xa_2024();
    let place = at("cot3", 5);
    let cells = block(&format!("1|Đất đai|9|9|0|0|9|9|0|0|0|0|0\nTổng cộng||{ROW}"));
    assert_eq!(guess(&plan, Some(place), &cells).layout, Some(Layout::Form06a));
    let laid = guessed(&plan, &[], place, &cells);
    assert_eq!(laid.cells.len(), 11);
    assert_eq!(told(&laid.cells)[0], "cot3 5=43");
    assert_eq!(told(&laid.cells)[4], "cot7 5=43");
    assert_eq!(told(&laid.cells)[10], "cot13 5=0");
    assert_eq!(laid.left.len(), 14, "the row of the field, and the words before the total");
    let bare = block(ROW);
    assert_eq!(guessed(&plan, &[], place, &bare).cells, laid.cells);
    let mut after = plan.clone();
    let changes = changes(&plan, &laid.cells);
    assert_eq!(changes.len(), 11);
    apply_all(&mut after, &changes).unwrap();
    assert_eq!(after.figure(id("cot8"), Slot::Month(5)), "33");
}

#[test]
fn a_blank_or_a_dash_in_the_total_moves_no_column() {
    let plan = preset::ba_xa_2024();
    let cells = block("Tổng cộng|||38|2|3|43|33|10|0|–|0|-");
    let laid = guessed(&plan, &[], at("cot3", 5), &cells);
    let told = told(&laid.cells);
    assert_eq!(told.first().unwrap(), "cot4 5=38");
    assert!(told.contains(&"cot11 5=0".to_owned()) && told.contains(&"cot13 5=0".to_owned()));
    assert_eq!(told.len(), 10);
}

#[test]
fn eleven_numbers_are_the_form_or_are_asked_about() {
    let plan = preset::ba_xa_2024();
    let layout =
        |measure: &str, text: &str| guess(&plan, Some(at(measure, 6)), &block(text)).layout;
    assert_eq!(layout("cot7", "130|70|55|5|120|90|28|2|10|7|3"), Some(Layout::Form06a));
    assert_eq!(layout("cot7", "131|70|55|5|120|90|28|2|10|7|3"), None, "a sum does not hold");
    assert_eq!(layout("cot7", "0|0|0|0|0|0|0|0|0|0|0"), None, "zeros say nothing");
    assert_eq!(layout("m733hs", "131|70|55|5|120|90|28|2|10|7|3"), Some(Layout::Grid));
    assert_eq!(layout("cot7", "1|2|3|4|5|6|7|8|9|10|11|12"), Some(Layout::Grid));
    assert_eq!(layout("cot7", "1|2|3|4|5|6|7|8|9|10|11|12|14"), None);
}

#[test]
fn rows_without_a_total_are_summed() {
    let plan = preset::ba_xa_2024();
    let cells = block(&format!("STT|Lĩnh vực\n1|Đất đai|{ROW}\n2|Hộ tịch|{OTHER}"));
    let place = at("cot7", 6);
    assert_eq!(guess(&plan, Some(place), &cells).layout, Some(Layout::FormRows));
    let laid = guessed(&plan, &rows(), place, &cells);
    assert_eq!(laid.summed, 2);
    assert_eq!(told(&laid.cells)[..3], ["cot3 6=173", "cot4 6=108", "cot5 6=57"]);
    // Two equal rows may be a field and its total: only the person knows.
    let twice = block(&format!("1|Đất đai|{ROW}\n|Toàn xã|{ROW}"));
    assert_eq!(guess(&plan, Some(place), &twice).layout, None);
    // A total among them is not a field, whatever the person chose.
    let with_total = block(&format!("1|Đất đai|{ROW}\n2|Hộ tịch|{OTHER}\nTổng cộng||{OTHER}"));
    let way = chosen(place, Layout::FormRows, Heads::default());
    assert_eq!(told(&lay(&plan, &[], &way, &with_total).cells)[0], "cot3 6=173");
    // A cell that cannot be read keeps only its own column from being written.
    let wrong = block(&format!("1|Đất đai|{ROW}\n2|Hộ tịch|{}", ROW.replacen("38", "#N/A", 1)));
    let way = chosen(place, Layout::FormRows, Heads::default());
    let laid = lay(&plan, &[], &way, &wrong);
    assert_eq!(told(&laid.cells)[..3], ["cot3 6=86", "#N/A!SheetError", "cot5 6=4"]);
}

#[test]
fn spaces_of_a_pdf_part_the_form() {
    let plan = preset::ba_xa_2024();
    for text in ["Tổng cộng   130  70 55 5 120 90 28 2 10 7 3", "130 70 55 5 120 90 28 2 10 7 3"]
    {
        let laid = guessed(&plan, &rows(), at("cot7", 6), &parse(text));
        assert_eq!(laid.cells.len(), 11, "{text}");
        assert_eq!(told(&laid.cells)[0], "cot3 6=130");
    }
}

#[test]
fn a_cumulative_form_goes_to_the_months_up_to_its_own() {
    let plan = preset::ba_xa_2024();
    let place = PastePlace { through: true, ..at("cot7", 6) };
    let way = chosen(place, Layout::Form06a, Heads::default());
    let laid = lay(&plan, &rows(), &way, &block(ROW));
    let told = told(&laid.cells);
    assert!(told.contains(&"cot7 den-6=43".to_owned()), "{told:?}");
    assert!(told.contains(&"cot13 6=0".to_owned()), "a state is no sum: {told:?}");
    let refused = laid.cells.iter().filter(|cell| cell.figure == Err(Refused::OfItsPeriod));
    assert_eq!(refused.count(), 2, "columns 3 and 6 hold what was carried over: {told:?}");
}

#[test]
fn a_missing_column_is_told() {
    let mut plan = preset::ba_xa_2024();
    plan.measures.get_mut(id("cot6")).unwrap().retired = true;
    let laid = guessed(&plan, &[], at("cot3", 5), &block(ROW));
    assert_eq!(told(&laid.cells)[3], "3!NoColumn(6)");
    let laid = guessed(&plan, &[], at("cot3", 5), &block(&format!("Tổng cộng|{ROW}|xong")));
    assert_eq!(told(&laid.cells)[0], "xong!BeyondForm");
}

#[test]
fn a_named_row_of_twelve_is_a_measures_year() {
    let plan = preset::ba_xa_2024();
    let row = block("Đã giải quyết: tổng số|1|2|3|4|5|6|7|8|9|10|11|12");
    let place = at("cot7", 12);
    assert_eq!(guess(&plan, Some(place), &row).layout, Some(Layout::Grid));
    let form = block("1|Hộ tịch|1|2|3|4|5|6|7|8|9|10|11");
    assert_eq!(guess(&plan, Some(place), &form).layout, Some(Layout::Form06a));
    // It begins in January, wherever the person was.
    let laid = guessed(&plan, &[id("cot7")], place, &row);
    let taken = told(&laid.cells);
    assert_eq!(
        (taken.len(), taken[0].as_str(), taken[11].as_str()),
        (12, "cot7 1=1", "cot7 12=12")
    );
    let one = guessed(&plan, &[id("cot7")], place, &block("1"));
    assert_eq!(told(&one.cells), ["cot7 12=1"]);
}

#[test]
fn what_is_there_already_is_no_change() {
    let mut plan = preset::ba_xa_2024();
    plan.figures.insert((id("cot7"), Slot::Month(1)), "40".into());
    let laid = guessed(&plan, &rows(), at("cot7", 1), &block("40|41"));
    assert_eq!(laid.cells[0].old, "40");
    assert_eq!(changes(&plan, &laid.cells).len(), 1);
}
