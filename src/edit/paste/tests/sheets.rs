//! Properties: sheets as people keep them, and arbitrary blocks.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

/// Any cell of a sheet.
fn any_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (0..2000_u32).prop_map(|count| count.to_string()),
        2 => Just(String::new()),
        1 => prop::sample::select(vec!["-", "–", "#N/A", "#DIV/0!", "########", "98,5 %", "(5)", "−5"])
            .prop_map(str::to_owned),
        1 => prop::sample::select(vec!["Đất đai", "Tổng", "T.3", "12 hồ sơ", "1. Hộ tịch", "x", "STT"])
            .prop_map(str::to_owned),
        1 => prop::sample::select(vec!["12/6/2024", "1.234", "43,00", "\"1\n2\""]).prop_map(str::to_owned),
    ]
}

/// A sheet as somebody keeps it: names, codes and heads around figures of known measures and months.
#[derive(Clone, Debug)]
struct Sheet {
    /// A row per measure, a column per month.
    figures: Vec<Vec<String>>,
    /// The month of its first column.
    from: u8,
    /// What is above: nothing, a title, names of months in several ways, their bare numbers.
    head: u8,
    /// The columns before the figures: running numbers, codes, names.
    before: Vec<u8>,
}

const NAMES: [&str; 4] = ["Đã giải quyết", "Đúng hạn", "Hồ sơ trễ", "Số hóa"];

fn any_sheet() -> impl Strategy<Value = Sheet> {
    let figure = prop_oneof![
        6 => (0..500_u32).prop_map(|count| count.to_string()),
        1 => Just(String::new()),
        1 => Just("-".to_owned()),
    ];
    (1..=4_usize, 1..=5_usize).prop_flat_map(move |(rows, columns)| {
        let figures = vec(vec(figure.clone(), columns), rows);
        let before = prop::sample::select(vec![
            vec![],
            vec![2],
            vec![0, 2],
            vec![1, 2],
            vec![0, 1, 2],
            vec![0],
        ]);
        (figures, 1..=8_u8, 0..=8_u8, before).prop_map(|(figures, from, head, before)| Sheet {
            figures,
            from,
            head,
            before,
        })
    })
}

impl Sheet {
    fn months(&self) -> std::ops::Range<u8> {
        let width = self.figures.first().map_or(0, Vec::len);
        self.from..self.from + u8::try_from(width).unwrap()
    }

    /// Whether its heads name the months.
    fn tells(&self) -> bool {
        (3..=6).contains(&self.head)
    }

    fn text(&self) -> String {
        let named = |kind: &u8| ["STT", "Mã", "Chỉ tiêu"][usize::from(*kind)].to_owned();
        let month = |month: u8| match self.head {
            3 => format!("T.{month}"),
            4 => format!("Tháng {month}/2024"),
            5 => format!("01/{month:02}/2024"),
            6 => format!("{month}/2024"),
            7 => month.to_string(),
            _ => "kết quả".to_owned(),
        };
        let mut lines = Vec::new();
        if self.head == 1 || self.head == 2 {
            let title = if self.head == 1 { "BÁO CÁO SỐ LIỆU" } else { "Đã tiếp nhận" };
            let blanks = self.before.len() + self.months().len() - 1;
            lines.push([vec![title.to_owned()], vec![String::new(); blanks]].concat());
        } else if self.head > 2 {
            lines.push(self.before.iter().map(named).chain(self.months().map(month)).collect());
        }
        for (at, figures) in self.figures.iter().enumerate() {
            let before = self.before.iter().map(|kind| match kind {
                0 => (at + 1).to_string(),
                1 => format!("3.4.{}", at + 1),
                _ => NAMES[at].to_owned(),
            });
            lines.push(before.chain(figures.iter().cloned()).collect());
        }
        lines.iter().map(|line| line.join("\t")).collect::<Vec<_>>().join("\n")
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2048))]

    #[test]
    fn every_figure_goes_where_it_belongs_or_the_person_is_asked(sheet in any_sheet()) {
        let plan = preset::ba_xa_2024();
        let all: Vec<Id> = plan.measures.ids().to_vec();
        let block = parse(&sheet.text());
        let place = PastePlace { measure: all[4], month: sheet.from, through: false };
        let guess = guess(&plan, Some(place), &block);
        // A row of two may be a title or a measure without figures; bare numbers may be figures.
        if guess.layout != Some(Layout::Grid) || !guess.rows_sure || !guess.columns_sure {
            return Ok(());
        }
        // Nobody can tell numbers without names from figures.
        prop_assume!(sheet.before != [0] || sheet.head > 2);
        prop_assume!(sheet.head != 7 || sheet.months().len() > 2 || !sheet.before.is_empty());
        let told = begins(&plan, &guess.block, guess.heads, Layout::Grid);
        let month = told.unwrap_or(sheet.from);
        let way = chosen(PastePlace { month, ..place }, Layout::Grid, guess.heads);
        let laid = lay(&plan, &all, &way, &guess.block);
        let mut expected = Vec::new();
        for (row, figures) in sheet.figures.iter().enumerate() {
            for (text, month) in figures.iter().zip(sheet.months()).filter(|(text, _)| !text.is_empty()) {
                let written = if text == "-" { "0" } else { text };
                expected.push((all[4 + row], month, written.to_owned()));
            }
        }
        let taken: Vec<(Id, u8, String)> = laid.cells.iter().filter_map(Pasted::taken).filter_map(|(measure, slot, figure)| {
            let Slot::Month(month) = slot else { return None };
            Some((measure, month, figure.text.clone()))
        }).collect();
        let monthly = |(id, ..): &(Id, u8, String)| {
            matches!(plan.measures.get(*id).unwrap().rule, YearRule::Sum | YearRule::Latest)
        };
        expected.retain(monthly);
        prop_assert_eq!(taken, expected, "{}", sheet.text());
        let figures = sheet.figures.iter().flatten().any(|text| !text.is_empty());
        prop_assert!(!sheet.tells() || !figures || told == Some(sheet.from));
    }

    #[test]
    fn no_cell_is_dropped_and_no_figure_is_a_head(
        cells in vec(vec(any_cell(), 1..14), 1..7),
        month in 1..=12_u8,
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
    ) {
        let plan = preset::ba_xa_2024();
        let all: Vec<Id> = plan.measures.ids().to_vec();
        let lines: Vec<String> = cells.iter().map(|row| row.join("\t")).collect();
        let block = parse(&lines.join(end));
        let place = PastePlace { measure: all[4], month, through: false };
        let guess = guess(&plan, Some(place), &block);
        let layout = guess.layout.unwrap_or_default();
        let start = begins(&plan, &guess.block, guess.heads, layout).unwrap_or(month);
        let way = chosen(PastePlace { month: start, ..place }, layout, guess.heads);
        let laid = lay(&plan, &all, &way, &guess.block);
        if matches!(layout, Layout::Grid | Layout::Turned) {
            let filled = guess.block.iter().flatten().filter(|text| !text.trim().is_empty()).count();
            prop_assert_eq!(laid.cells.len() + laid.left.len(), filled);
        } else {
            for own in &laid.cells {
                let Some((measure, slot, figure)) = own.taken() else { continue };
                prop_assert_eq!(slot, Slot::Month(start));
                let column: u8 = plan.measures.get(measure).unwrap().column.trim().parse().unwrap();
                let from = usize::from(column) - 3;
                let alone = laid.summed == 0;
                let there = guess.block.iter().any(|row| {
                    row.iter().enumerate().any(|(at, text)| at >= from && text.trim() == own.text)
                });
                prop_assert!(!alone || there, "{figure:?} stood in no such place");
            }
        }
        // A head that nobody was asked about holds no figure, except for running numbers and codes before
        // names, and numbers that are not under a month.
        let heads = guess.heads;
        let named = !heads::months(&guess.block, heads, Layout::Grid, plan.year()).is_empty();
        let sure = layout == Layout::Grid && guess.rows_sure && guess.columns_sure && !named;
        for (row, texts) in guess.block.iter().enumerate().filter(|_| sure) {
            for (column, text) in texts.iter().enumerate() {
                let head = row < heads.rows || column < heads.columns;
                let listed = column + 1 < heads.columns || guess.block.iter().any(|row| row.first().is_some_and(|it| it == "STT"));
                let ordinal = text.chars().all(|it| it.is_ascii_digit() || it == '.') && listed;
                let figure = read(YearRule::Sum, text).is_ok_and(|it| !it.text.is_empty()) || text.starts_with('#');
                prop_assert!(!head || ordinal || !figure, "{text:?} is no head in {:?}", guess);
            }
        }
    }
}
