//! Heads as provinces word them, and rows as they number them.

use par_workbook::edit::intake::{Alert, FormKind, LineKind, Meaning, SheetKind, Unfit, proposals};

use super::{JUNES_FORM, book, known, merged, of, out, plan, sheet, told};

/// What a column with these heads counts, below a row of heads and beside others of its form.
#[track_caller]
fn means(heads: &[(&str, &str)], meanings: &[Option<Meaning>]) {
    let line = |at: fn(&(&str, &str)) -> String| heads.iter().map(at).collect::<Vec<_>>().join("|");
    let text = format!(
        "STT|Đơn vị|{}\n||{}\n1|Xã Ba Xa|{}",
        line(|it| it.0.to_owned()),
        line(|it| it.1.to_owned()),
        line(|_| "1".to_owned())
    );
    let found: Vec<Option<Meaning>> =
        of(&plan(), &text).columns.iter().map(|it| it.meaning).collect();
    assert_eq!(found, meanings);
}

#[test]
fn the_other_columns_of_ha_noi_are_known_by_name() {
    means(
        &[
            ("Số hồ sơ tiếp nhận", "Tổng số"),
            ("Số hồ sơ tiếp nhận", "Trực tuyến hình thức khác"),
            ("Hồ sơ dừng xử lý", ""),
            ("Hồ sơ TT chờ tiếp nhận", "Đúng hạn"),
            ("Hồ sơ TT chờ tiếp nhận", "Quá hạn"),
            ("Hồ sơ không được tiếp nhận", ""),
            ("HS thu tiền có xuất biên lai", ""),
            ("Hồ sơ rút", ""),
            ("Ghi chú", ""),
        ],
        &[
            Some(Meaning::RecTotal),
            Some(Meaning::RecOnlineOther),
            Some(Meaning::Stopped),
            Some(Meaning::WaitingInTime),
            Some(Meaning::WaitingLate),
            Some(Meaning::NotAccepted),
            Some(Meaning::Receipts),
            Some(Meaning::Withdrawn),
            None,
        ],
    );
}

#[test]
fn late_dossiers_are_told_apart_by_their_letters() {
    means(
        &[
            ("Đã giải quyết", "Quá hạn (đã có thư xin lỗi)"),
            ("Đã giải quyết", "Quá hạn (chưa có thư xin lỗi)"),
            ("Chưa giải quyết", "Quá hạn (đã có thư xin lỗi)"),
            ("Chưa giải quyết", "Quá hạn (chưa có thư xin lỗi)"),
            ("Chưa giải quyết", "Chưa đến hạn"),
        ],
        &[
            Some(Meaning::DoneLateApologised),
            Some(Meaning::DoneLateUnapologised),
            Some(Meaning::OpenLateApologised),
            Some(Meaning::OpenLateUnapologised),
            Some(Meaning::OpenInTime),
        ],
    );
}

const HEADS: &str =
    "STT|Nội dung|Tổng số hồ sơ tiếp nhận|Tổng số hồ sơ đã giải quyết|Trước hạn|Đúng hạn|Quá hạn";

#[test]
fn numbered_parts_and_test_accounts_are_not_added() {
    let text = format!(
        "{HEADS}\n1|Đất đai|12|10|9|1|0\n1.1|Đất đai, trực tuyến|7|6|6|0|0\n1.2|Đất đai, trực tiếp|5|4|3|1|0\n2|Hộ tịch|3|3|3|0|0\n3|Tài khoản test|100|100|100|0|0"
    );
    let proposal = of(&plan(), &text);
    assert_eq!(told(&proposal)[..2], ["cot3 6=15", "cot7 6=13"]);
    assert_eq!(out(&proposal, Unfit::Row(LineKind::Subtotal))[0], "C2 12");
    assert_eq!(out(&proposal, Unfit::Row(LineKind::Trial)).len(), 5);
}

#[test]
fn of_sections_by_commune_only_ours_is_taken() {
    let text = format!(
        "{HEADS}\nI|UBND xã Ba Vì|||||\n1|Đất đai|90|90|90|0|0\nII|UBND xã Ba Xa|||||\n1|Đất đai|12|10|9|1|0\n2|Hộ tịch|3|3|3|0|0"
    );
    let proposal = of(&plan(), &text);
    assert_eq!(told(&proposal)[..2], ["cot3 6=15", "cot7 6=13"]);
    assert_eq!(proposal.alerts, [Alert::OursOnly(3)]);
    assert_eq!(out(&proposal, Unfit::OtherUnit).len(), 5);
}

#[test]
fn many_rows_are_added_up_from_first_to_last() {
    let row = |at: u32| format!("{at}|Lĩnh vực {at}|3|3|3|0|0");
    let rows: Vec<String> = (1..=400).map(row).collect();
    let proposal = of(&plan(), &format!("{HEADS}\n{}", rows.join("\n")));
    assert_eq!(told(&proposal)[0], "cot3 6=1200");
    assert_eq!(proposal.figures[0].from.len(), 400);
}

/// Excel files of older systems write the groups' names over the columns alone, and "TT" one row lower.
#[test]
fn groups_above_the_row_of_ordinals_are_heads_too() {
    let plan = plan();
    let text = "\
BIỂU 06a||||||||||||
UBND XÃ BA XA|||||||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|||||
||Số hồ sơ tiếp nhận||||Số hồ sơ đã giải quyết||||Số hồ sơ đang giải quyết||
TT|Lĩnh vực|Tổng số|Trực tuyến|Trực tiếp, dịch vụ bưu chính|Từ kỳ trước|Tổng số|Trước hạn|Đúng hạn|Quá hạn|Tổng số|Trong hạn|Quá hạn
1|Chứng thực|60|50|8|2|58|40|18|0|2|2|0";
    let mut read = sheet("Biểu 06a", text);
    read.merged = vec![merged(2, 2, 1, 4), merged(2, 6, 1, 4), merged(2, 10, 1, 3)];
    let book = book(vec![read]);
    let found = proposals(known(&plan), &book).remove(0);
    assert_eq!(found.kind, SheetKind::Form(vec![FormKind::Form06a]));
    let cells = told(&found);
    assert!(
        cells.iter().any(|cell| cell.starts_with("cot7 ") && cell.ends_with("=58")),
        "{cells:?}"
    );
    assert!(
        cells.iter().any(|cell| cell.starts_with("cot13 ") && cell.ends_with("=0")),
        "{cells:?}"
    );
}

/// The form as it is copied from its second row of heads on: "Tổng số" and "Quá hạn" stand over several columns, and
/// their order tells them apart.
#[test]
fn the_form_is_known_without_its_upper_heads() {
    let heads = "STT|Lĩnh vực|Tổng số|Trực tuyến|Trực tiếp, bưu chính|Từ kỳ trước|Tổng số|Trước hạn|Đúng hạn|Quá hạn|Tổng số|Trong hạn|Quá hạn";
    let rows = "1|Chứng thực|100|60|35|5|95|70|23|2|5|3|2\n2|Hộ tịch|30|10|20|0|25|20|5|0|5|4|1";
    let numbers = "(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)|(12)|(13)";
    let counter = heads.replace(", bưu chính", "");
    for text in [
        format!("{heads}\n{numbers}\n{rows}"),
        format!("{heads}|Ghi chú\n{rows}"),
        format!("{counter}\n{rows}"),
    ] {
        let proposal = of(&plan(), &text);
        assert_eq!(proposal.kind, SheetKind::Form(vec![FormKind::Form06a]));
        assert_eq!(told(&proposal)[..JUNES_FORM.len()], JUNES_FORM);
    }
}

/// Some of those heads in another order, or few of them, may be another table's.
#[test]
fn bare_heads_that_are_not_all_of_the_form_are_asked_about() {
    for heads in [
        "STT|Lĩnh vực|Tổng số|Trực tuyến|Trực tiếp",
        "STT|Lĩnh vực|Tổng số|Trực tuyến|Trực tiếp|Từ kỳ trước|Tổng số|Đúng và trước hạn|Đúng hạn|Quá hạn|Tổng số|Trong hạn|Quá hạn",
        "STT|Lĩnh vực|Tổng số|Trực tuyến toàn trình|Trực tiếp|Từ kỳ trước|Tổng số|Trước hạn|Đúng hạn|Quá hạn|Tổng số|Trong hạn|Quá hạn",
        "STT|Lĩnh vực|Tổng số|Trước hạn|Đúng hạn|Quá hạn|Tổng số|Trong hạn|Quá hạn",
        "STT|Lĩnh vực|Tổng số|Trực tiếp|Trực tuyến|Từ kỳ trước|Tổng số|Trước hạn|Đúng hạn|Quá hạn|Tổng số|Trong hạn|Quá hạn",
    ] {
        let row = vec!["7"; heads.split('|').count() - 2].join("|");
        let proposal = of(&plan(), &format!("{heads}\n1|Chứng thực|{row}"));
        assert_eq!(proposal.kind, SheetKind::Unknown, "{heads}");
        assert!(proposal.figures.is_empty(), "{heads}");
    }
}
