//! Rows that a line break within a cell parted in two or more.

use par_workbook::edit::intake::{Alert, Answers, Proposal, SheetKind, Unfit, propose};
use par_workbook::plan::Plan;
use par_workbook::read::grid::{ReadCell, ReadSheet};
use proptest::prelude::*;

use super::{book, known, out, plan, told};

/// A paste: every cell is words, and blanks at the end of a line are gone; with `blanks` they stay, as in a text file.
fn lines(text: &str, blanks: bool) -> ReadSheet {
    let cell = |it: &str| match it.trim() {
        "" => ReadCell::Blank,
        words => ReadCell::Text(words.to_owned()),
    };
    let row = |line: &str| {
        let mut cells: Vec<ReadCell> = line.split('|').map(cell).collect();
        while !blanks && cells.last().is_some_and(ReadCell::is_blank) {
            cells.pop();
        }
        cells
    };
    ReadSheet { rows: text.lines().map(row).collect(), ..ReadSheet::default() }
}

fn read(plan: &Plan, text: &str) -> Proposal {
    propose(known(plan), &book(vec![lines(text, false)]), 0, &Answers::default())
}

fn broken(found: &Proposal) -> Vec<usize> {
    let rows = |alert: &Alert| {
        if let Alert::BrokenRows(rows) = alert { rows.clone() } else { Vec::new() }
    };
    found.alerts.iter().flat_map(rows).collect()
}

const HEADS: &str = "Tháng 6 năm 2024
STT|Lĩnh vực|Tổng số hồ sơ tiếp nhận|Tổng số hồ sơ đã giải quyết|Quá hạn
";

fn form(rows: &str) -> String {
    format!("{HEADS}{rows}")
}

#[test]
fn a_form_with_a_broken_row_is_not_added_up_before_its_rows_are_chosen() {
    let plan = plan();
    assert_eq!(told(&read(&plan, &form("1|Đất đai|12|10|1\n2|Hộ tịch|4|4|0")))[0], "cot3 6=16");
    for row in [
        "1|Đất đai\n(cấp xã)|12|10|1",
        "1|Đất đai\n(cấp xã)|12|10|",
        "1|Đất đai\n(cấp xã)||10|",
        "1|Đất đai\nxã|12|10|1",
        "|Đất đai\n(cấp xã)|12|10|1",
        "1|Đất đai\n|12|10|",
        "1|Đất\nđai\n(cấp xã)|12|10|1",
        "1|Đất đai\n\n(cấp xã)|12|10|1",
        "1|Đất đai|12\n|10|1",
        "1|\n12|10|1",
    ] {
        let text = form(&format!("{row}\n2|Hộ tịch|4|4|0"));
        let found = read(&plan, &text);
        assert_eq!(found.figures, [], "{row}");
        let rows: Vec<usize> = (2..2 + row.lines().count()).collect();
        assert_eq!(found.alerts, [Alert::BrokenRows(rows)], "{row}");
        assert!(found.columns.iter().all(|it| it.sum.is_none()), "{row}");
    }
    let text = form("1|Đất đai\n(cấp xã)|12|10|1\n2|Hộ tịch|4|4|0");
    let found = read(&plan, &text);
    assert_eq!(out(&found, Unfit::BrokenRow), ["C4 10", "D4 1"]);
    // Chosen by hand they count as they stand.
    let said = Answers { rows: Some([4].into()), ..Answers::default() };
    let found = propose(known(&plan), &book(vec![lines(&text, false)]), 0, &said);
    assert_eq!(told(&found)[0], "cot3 6=4");
}

#[test]
fn proper_rows_of_every_kind_are_not_broken() {
    let plan = plan();
    for rows in [
        "1|Đất đai|12|10|1\n2|Hộ tịch|4|4|0\nTổng cộng||16|14|1",
        "1|Đất đai|12|10|1\nTổng cộng|12|10|1",
        "I|Trên hệ thống Bộ\n1|Đất đai|12|10\n2|Hộ tịch|4|4",
        "I|Trên hệ thống Bộ\nTổng cộng||16|14",
        "1|Đất đai|12|10|1\nTrong đó: trực tuyến||3|2|1",
        "I|Trên hệ thống Bộ\n|Đất đai|12|10|1",
        "Lĩnh vực cấp xã\n1|Đất đai|12|10|1\n\nNgười lập biểu|Chủ tịch",
        "1|Đất đai|12|10|1\nGhi chú: số liệu đến ngày 30/6\nNgười lập||||Chủ tịch",
        "1|Đất đai|5\n2|Hộ tịch|4|4|0\na)|Khai sinh|4|4|0",
    ] {
        for blanks in [false, true] {
            let sheet = lines(&form(rows), blanks);
            let found = propose(known(&plan), &book(vec![sheet]), 0, &Answers::default());
            assert_eq!(broken(&found), Vec::<usize>::new(), "{rows}");
        }
    }
    // In a workbook a cell stands where it stands.
    let mut sheet = lines(&form("1|Đất đai\n(cấp xã)|12|10|1\n2|Hộ tịch|4|4|0"), false);
    sheet.name = "Sheet1".to_owned();
    let found = propose(known(&plan), &book(vec![sheet]), 0, &Answers::default());
    assert_eq!(broken(&found), Vec::<usize>::new());
}

#[test]
fn broken_heads_hold_everything_back() {
    let plan = plan();
    for (heads, rows) in [
        ("STT|Lĩnh vực|Tổng số hồ sơ\ntiếp nhận|Đã giải quyết|Quá hạn", vec![1, 2]),
        (
            "STT|Lĩnh vực|Tổng số\nhồ sơ\ntiếp nhận|Đã giải quyết\n tổng số|Quá hạn",
            vec![1, 2, 3, 4],
        ),
        (
            "STT|Lĩnh vực|Tổng số hồ sơ\ntiếp nhận|Đã giải quyết|Quá hạn\n(1)|(2)|(3)|(4)|(5)",
            vec![1, 2],
        ),
    ] {
        let text = format!("Tháng 6 năm 2024\n{heads}\n1|Đất đai|12|10|1\n2|Hộ tịch|4|4|0");
        let found = read(&plan, &text);
        assert_eq!(found.alerts, [Alert::BrokenRows(rows)], "{heads}");
        assert_eq!(found.figures, [], "{heads}");
        assert!(found.lines.iter().all(|it| !it.taken), "{heads}");
    }
    let two = "Tháng 6 năm 2024\nSTT|Lĩnh vực|Tiếp nhận||Đã giải quyết\n||Tổng số|Trực tuyến|Tổng số|Quá hạn\n1|Đất đai|12|10|9|1";
    assert_eq!(broken(&read(&plan, two)), Vec::<usize>::new());
}

const REMEDIES: &str = "TT|Mã|Tiêu chí thành phần|Điểm bị trừ|Giải pháp khắc phục|Chủ trì|Thời gian
1|1.9.1|Báo cáo gửi chậm|0,5|Lập lịch|Văn phòng|Quý III năm 2024
2|1.9.2|Họp ít|1|Họp đều|Văn phòng|30/9
3|1.9.3|Trả lời chậm|1|Phân công lại|Văn phòng|Quý IV năm 2024";

#[test]
fn a_remedy_in_pieces_is_left_out_with_all_of_them() {
    let plan = plan();
    let whole = read(&plan, REMEDIES);
    assert_eq!((whole.kind, whole.remedies.len()), (SheetKind::Remedies, 3));
    assert_eq!(whole.alerts, []);
    for (from, to, rows) in [
        ("Lập lịch|", "Lập lịch.\nLàm việc thứ hai.\nLàm việc thứ ba.|", vec![1, 2, 3]),
        ("Báo cáo gửi", "Báo cáo\ngửi", vec![1, 2]),
        ("Quý III năm", "Quý III\nnăm", vec![1, 2]),
        ("Lập lịch|Văn phòng|Quý III", "Lập lịch\nrõ||Quý III", vec![1, 2]),
    ] {
        let found = read(&plan, &REMEDIES.replace(from, to));
        assert_eq!(found.alerts, [Alert::BrokenRows(rows)], "{to}");
        let names: Vec<&str> = found.remedies.iter().map(|it| it.record.heading.as_str()).collect();
        assert_eq!(names, ["Họp ít", "Trả lời chậm"], "{to}");
        let text = out(&found, Unfit::BrokenRow).join(" ");
        assert!(to.split(['|', '\n']).all(|part| text.contains(part)), "{text}");
        assert_eq!(out(&found, Unfit::Words), Vec::<String>::new());
    }
}

#[test]
fn our_own_sheet_leaves_a_row_in_pieces_out() {
    let plan = plan();
    let own = "Mã|Nội dung|Đơn vị|Cách tính cả năm|Tháng 1|Tháng 2
SL-cot7|Đã giải quyết:\ntổng số|hồ sơ|x|40|41
SL-cot8|Trước hạn|hồ sơ|x|30|31";
    let found = read(&plan, own);
    assert_eq!(found.kind, SheetKind::OwnFigures);
    assert_eq!(told(&found), ["cot8 1=30", "cot8 2=31"]);
    assert_eq!(broken(&found), [1, 2]);
    assert!(out(&found, Unfit::BrokenRow).contains(&"E3 41".to_owned()), "{found:?}");
}

const NAMES: [&str; 6] = [
    "Đất đai",
    "Hộ tịch cấp xã",
    "Chứng thực",
    "Bảo trợ xã hội",
    "Xây dựng (nhà ở)",
    "Thủ tục 2 cấp",
];

/// A row of a form: its name, its counts (some blank), and what stands in its column of notes.
fn rows() -> impl Strategy<Value = Vec<(usize, Vec<Option<u16>>, bool)>> {
    let counts = proptest::collection::vec(proptest::option::weighted(0.8, 0u16..300), 3);
    proptest::collection::vec((0..NAMES.len(), counts, any::<bool>()), 2..9)
}

fn spelled(
    rows: &[(usize, Vec<Option<u16>>, bool)],
    (ordinals, total): (bool, bool),
) -> Vec<Vec<String>> {
    let of_row = |(at, (name, counts, note)): (usize, &(usize, Vec<Option<u16>>, bool))| {
        let counts = counts.iter().map(|it| it.map_or_else(String::new, |it| it.to_string()));
        let mut cells = vec![NAMES[*name].to_owned()];
        cells.extend(counts);
        cells.push(if *note { "đã đối chiếu".to_owned() } else { String::new() });
        if ordinals {
            cells.insert(0, (at + 1).to_string());
        }
        cells
    };
    let mut told: Vec<Vec<String>> = rows.iter().enumerate().map(of_row).collect();
    if total {
        let sum = |at: usize| rows.iter().filter_map(|row| row.1[at]).map(u32::from).sum::<u32>();
        let mut cells = vec!["Tổng cộng".to_owned()];
        cells.extend((0..3).map(|at| sum(at).to_string()));
        if ordinals {
            cells.insert(1, String::new());
        }
        told.push(cells);
    }
    told
}

fn joined(rows: &[Vec<String>], ordinals: bool) -> String {
    let heads = "Lĩnh vực|Tổng số hồ sơ tiếp nhận|Tổng số hồ sơ đã giải quyết|Quá hạn|Ghi chú";
    let first = if ordinals { "STT|" } else { "" };
    let rows: Vec<String> = rows.iter().map(|cells| cells.join("|")).collect();
    format!("Tháng 6 năm 2024\n{first}{heads}\n{}", rows.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn a_proper_form_has_no_broken_row(rows in rows(), ordinals: bool, total: bool, blanks: bool) {
        let text = joined(&spelled(&rows, (ordinals, total)), ordinals);
        let sheet = lines(&text, blanks);
        let found = propose(known(&plan()), &book(vec![sheet]), 0, &Answers::default());
        prop_assert_eq!(broken(&found), Vec::<usize>::new(), "{}", text);
    }

    #[test]
    fn breaking_a_name_never_changes_a_sum_silently(
        rows in rows(),
        ordinals: bool,
        total: bool,
        blanks: bool,
        which in any::<prop::sample::Index>(),
        breaks in prop::sample::select(vec!["\n", " của\n(cấp xã)", "\nvà\nviệc khác", "\nkhác\n"]),
    ) {
        let plan = plan();
        let of = |text: &str| {
            propose(known(&plan), &book(vec![lines(text, blanks)]), 0, &Answers::default())
        };
        let mut cells = spelled(&rows, (ordinals, total));
        let whole = of(&joined(&cells, ordinals));
        let row = which.index(rows.len());
        cells[row][usize::from(ordinals)].push_str(breaks);
        let text = joined(&cells, ordinals);
        let found = of(&text);
        let same = told(&whole) == told(&found);
        if broken(&found).is_empty() {
            prop_assert!(same, "{}\n{:?}\n{:?}", text, told(&whole), told(&found));
        } else {
            prop_assert!(found.figures.is_empty(), "{}", text);
        }
        if ordinals && rows[row].1.iter().any(Option::is_some) {
            prop_assert!(!broken(&found).is_empty(), "{}", text);
        }
    }
}
