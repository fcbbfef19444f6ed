use super::*;

fn block(text: &str) -> Vec<Vec<String>> {
    text.lines().map(|line| line.split('|').map(str::to_owned).collect()).collect()
}

#[track_caller]
fn heads(text: &str, rows: usize, columns: usize, sure: bool) {
    let found = guess(&block(text));
    let whole = found.rows_sure && found.columns_sure;
    assert_eq!((found.heads, whole), (Heads { rows, columns }, sure), "{text}");
}

#[test]
fn words_are_heads_and_nothing_else_is() {
    heads("Số đo|T.1|T.2\nGiải quyết|40|41", 1, 1, true);
    heads("40|41", 0, 0, true);
    heads("-|40|41", 0, 0, true);
    heads("#N/A|40", 0, 0, true);
    heads("98 %|40", 0, 0, true);
    heads("12/6/2024|40", 0, 0, true);
    heads("|\n|\n40|41", 0, 0, true);
    heads("|40\n|41", 0, 0, true);
    heads("12 hồ sơ|40", 0, 0, true);
    heads("Tên|\nGiải quyết|40", 1, 1, true);
    heads("hai|ba", 0, 0, true);
    heads("40|41|ghi chú", 0, 0, true);
    heads("1. Đất đai|40\n3.4.1 Tỷ lệ|41\n(2) Hộ tịch|3", 0, 1, true);
    heads("Đúng hạn|Trễ hạn\n40|41", 1, 0, true);
    heads("|Đúng hạn|Trễ hạn\nXã|40|41", 1, 1, true);
    heads("Chỉ tiêu|T1|T2|T3\nGiải quyết|5|6|7\nĐúng hạn|10|11|12", 1, 1, true);
}

#[test]
fn running_numbers_before_names_are_heads() {
    heads("STT|Lĩnh vực|T1\n1|Đất đai|40\n2|Hộ tịch|41", 1, 2, true);
    heads("STT|Lĩnh vực|T1|T2\n(1)|(2)|(3)|(4)\n1|Đất đai|40|3\n2|Hộ tịch|41|4", 2, 2, true);
    heads("STT|Chỉ tiêu|Đơn vị|T1\n5|Giải quyết|hồ sơ|40", 1, 3, true);
    heads("Mã|Chỉ tiêu|Kết quả\n3.4.1|Hồ sơ trễ|40", 1, 2, true);
    heads("1|Đất đai|40\n2|Hộ tịch|41", 0, 2, true);
    heads("STT|Kết quả\n1|40\n2|41", 1, 1, true);
}

#[test]
fn numbers_before_names_that_nobody_heads_are_asked_about() {
    heads("5|Đất đai|40\n7|Hộ tịch|41", 0, 2, false);
    heads("1|Đã giải quyết|40|41", 0, 2, false);
    heads("3.4.1|Hồ sơ trễ|40", 0, 2, false);
    heads("40|Không|41", 0, 2, false);
    heads("1|40\n2|41\n3|42", 0, 0, false);
    heads("3.4.1|40\n3.4.2|41", 0, 1, false);
    heads("2023|2024\n40|41", 0, 0, false);
    heads("Không|40|41", 0, 1, false);
}

#[test]
fn a_name_without_figures_is_no_sure_head() {
    heads("Đã giải quyết||\nĐúng hạn|40|41", 1, 1, false);
    heads("Giải quyết|chưa có\nĐúng hạn|40", 1, 1, false);
    heads("Giải quyết|12 hồ sơ\nĐúng hạn|40", 1, 1, false);
    // Below the months it is a row of its own.
    heads("Chỉ tiêu|T1|T2\nĐã giải quyết||\nĐúng hạn|40|41", 1, 1, false);
    // The units below them have no name.
    heads("Chỉ tiêu|T1|T2\n|hồ sơ|hồ sơ\nĐúng hạn|40|41", 2, 1, true);
}

#[test]
fn what_could_be_either_is_not_sure() {
    heads("Chỉ tiêu|1|2|3\nGiải quyết|40|41|42", 0, 1, false);
    heads("Chỉ tiêu|5|6\nGiải quyết|40|42", 0, 1, false);
    heads("Chỉ tiêu|6\nGiải quyết|40", 0, 1, false);
    heads("|6\nGiải quyết|40", 0, 1, false);
    heads("Chỉ tiêu|01/05/2024\nGiải quyết|40", 0, 1, false);
    heads("T1|T2\nGiải quyết|40|41", 1, 1, false);
    heads("|\nSố đo|T1\nGiải quyết|40", 2, 1, false);
    heads("Giải quyết||\n|40|41", 1, 0, false);
    // A single row is figures, and two named measures may well be 6 and 5.
    heads("Giải quyết|1|2|3", 0, 1, true);
    heads("Giải quyết|6\nĐúng hạn|5", 0, 1, true);
    heads("Ngày ban hành|18/3/2024\nĐúng hạn|5", 0, 1, true);
}

#[test]
fn days_and_months_over_figures_are_heads() {
    heads("Chỉ tiêu|01/05/2024|01/06/2024\nGiải quyết|40|42", 1, 1, true);
    heads("Chỉ tiêu|5/2024|6/2024\nGiải quyết|40|42", 1, 1, true);
    heads("18/3/2024\n20/4/2024", 0, 0, true);
}

#[test]
fn heads_name_the_months() {
    #[track_caller]
    fn named(text: &str, expected: &[Option<u8>]) {
        let block = block(text);
        assert_eq!(
            months(&block, guess(&block).heads, Layout::Grid, Some(2024)),
            expected,
            "{text}"
        );
    }
    named("Số đo|T.6\nA|1", &[Some(6)]);
    named("Số đo|Tháng 12\nA|1", &[Some(12)]);
    named("Số đo|T1|T3|T5\nA|1|2|3", &[Some(1), Some(3), Some(5)]);
    named("Số đo|T3|Quý I|Tháng 4/2024\nA|1|2|3", &[Some(3), None, Some(4)]);
    named("Số đo|01/05/2024|01/06/2024\nA|1|2", &[Some(5), Some(6)]);
    named("Số đo|Tháng 6 năm 2024\n|hồ sơ\nA|1", &[Some(6)]);
    named("Số đo|Quý 1\nA|1", &[None]);
    named("Số đo|Kết quả\nA|1", &[]);
    named("Số đo|Tháng 12/2023|Tháng 1/2024\nA|1|2", &[None, Some(1)]);
    named("|Tháng 13|Tháng 1\nA|1|2", &[None, Some(1)]);
    // Bare numbers are figures, until the person says that they are heads.
    let bare = block("Chỉ tiêu|5|6\nGiải quyết|40|42");
    assert_eq!(months(&bare, guess(&bare).heads, Layout::Grid, Some(2024)), []);
    let heads = Heads { rows: 1, columns: 1 };
    assert_eq!(months(&bare, heads, Layout::Grid, Some(2024)), [Some(5), Some(6)]);
    let turned = block("Tháng 3|40\nTháng 5|41");
    let heads = Heads { rows: 0, columns: 1 };
    assert_eq!(months(&turned, heads, Layout::Turned, Some(2024)), [Some(3), Some(5)]);
}
