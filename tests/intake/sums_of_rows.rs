//! Rows that must not be added: totals of groups, what stands beside a period, other communes, other tables.

use par_workbook::edit::intake::{Alert, LineKind, PeriodDoubt, Proposal, SumRule, Unfit};
use par_workbook::plan::Plan;
use par_workbook::text::Language;
use par_workbook::text::intake::sentences;

use super::{of, out, plan, told};

const HEADS: &str =
    "STT|Lĩnh vực|Tổng số hồ sơ tiếp nhận|Tổng số hồ sơ đã giải quyết|Trước hạn|Đúng hạn|Quá hạn";

fn form(plan: &Plan, rows: &str) -> Proposal {
    of(plan, &format!("Tháng 6 năm 2024||||||\n{HEADS}\n{rows}"))
}

/// What comes in for column 3 in June.
fn received(found: &Proposal) -> Vec<String> {
    told(found).into_iter().filter(|it| it.starts_with("cot3 ")).collect()
}

#[test]
fn a_total_by_any_name_is_not_added_even_where_it_is_wrong() {
    let plan = plan();
    for name in ["Tổng hợp", "Cộng chung", "Toàn xã", "Tổng xã Ba Xa", "Tổng (1+2)", "CỘNG TỔNG"]
    {
        // 17 is not 12 + 4: the sum alone would not give it away.
        let rows = format!("1|Đất đai|12|10|9|1|0\n2|Hộ tịch|4|4|4|0|0\n|{name}|17|14|13|1|0");
        let found = form(&plan, &rows);
        assert_eq!(received(&found), ["cot3 6=16"], "{name}");
        assert_eq!(out(&found, Unfit::Row(LineKind::Total)).len(), 5, "{name}");
        assert_eq!(found.failed.len(), 1, "{name}: the total differs, and that is told");
    }
    let fields = form(&plan, "1|Công chứng|12|10|9|1|0\n2|Cộng đồng dân cư|4|4|4|0|0");
    assert_eq!(received(&fields), ["cot3 6=16"]);
}

#[test]
fn sums_that_close_a_group_are_not_added() {
    let rows = "I|Hệ thống Bộ|||||\n1|Hộ tịch|12|10|9|1|0\n|Cộng I|12|10|9|1|0
II|Hệ thống tỉnh|||||\n1|Đất đai|4|4|4|0|0\n2|Chứng thực|5|5|5|0|0\n|Cộng II|9|9|9|0|0";
    let alone = form(&plan(), rows);
    assert_eq!(received(&alone), ["cot3 6=21"]);
    assert_eq!(alone.failed, [], "each closes its own group");
    let found = form(&plan(), &format!("{rows}\n|Tổng cộng (I+II)|21|19|18|1|0"));
    assert_eq!(received(&found), ["cot3 6=21"]);
    assert_eq!(found.failed, []);
}

#[test]
fn a_row_over_deeper_rows_is_their_sum() {
    let rows = "A|Cấp xã|16|14|13|1|0\nI|Hệ thống Bộ|12|10|9|1|0\n1|Hộ tịch|12|10|9|1|0
II|Hệ thống tỉnh|4|4|4|0|0\n1|Đất đai|4|4|4|0|0
B|Liên thông|5|5|5|0|0\nI|Hệ thống Bộ|5|5|5|0|0\n1|Chứng thực|5|5|5|0|0";
    assert_eq!(received(&form(&plan(), rows)), ["cot3 6=21"]);
}

/// "3: 20 is not 16" for each sum of a group that does not hold, by its row as the sheet counts it.
fn groups_off(found: &Proposal) -> Vec<String> {
    let groups = found.failed.iter().filter(|it| matches!(it.sum, SumRule::Group(_)));
    groups.map(|it| format!("{}: {} is not {}", it.row + 1, it.left, it.right)).collect()
}

#[test]
fn a_group_that_is_not_the_sum_of_its_rows_is_told_with_both_sides() {
    let rows = "I|Hệ thống Bộ|12|10|9|1|0\n1|Hộ tịch|12|10|9|1|0
II|Hệ thống tỉnh|20|9|9|0|0\n1|Đất đai|4|4|4|0|0\n2|Chứng thực|5|5|5|0|0";
    let found = form(&plan(), rows);
    assert_eq!(received(&found), ["cot3 6=21"], "the rows are taken, the group is not");
    assert_eq!(groups_off(&found), ["5: 20 is not 9"]);
    let off = &found.failed[0];
    assert_eq!((off.name.as_str(), off.difference()), ("Hệ thống tỉnh", 11));
    let said = sentences::failed(Language::Vietnamese, &found, off);
    assert_eq!(
        said,
        "Dòng 5 (Hệ thống tỉnh): cột “Tổng số hồ sơ tiếp nhận” ghi 20, nhưng các dòng thuộc nhóm này ở dưới cộng lại là 9 (chênh lệch +11)."
    );
    let closed = form(&plan(), &format!("{rows}\n|Tổng cộng|21|19|18|1|0"));
    assert_eq!(groups_off(&closed), ["5: 20 is not 9"], "a total below is no row of the group");
    let nested = "A|Cấp xã|16|14|13|1|0\nI|Hệ thống Bộ|13|10|9|1|0\n1|Hộ tịch|12|10|9|1|0
II|Hệ thống tỉnh|4|4|4|0|0\n1|Đất đai|4|4|4|0|0";
    assert_eq!(groups_off(&form(&plan(), nested)), ["4: 13 is not 12"]);
    let numbered =
        "1|Đất đai|12|10|9|1|0\n1.1|Cấp mới|7|7|7|0|0\n1.2|Cấp đổi|4|3|2|1|0\n2|Hộ tịch|4|4|4|0|0";
    assert_eq!(groups_off(&form(&plan(), numbered)), ["3: 12 is not 11"]);
}

#[test]
fn a_group_ends_before_another_name_or_its_own_total() {
    let rows = "I|Hệ thống Bộ|12|10|9|1|0\n1|Hộ tịch|12|10|9|1|0\n|Cộng I|12|10|9|1|0
|Hệ thống khác|||||\n1|Đất đai|4|4|4|0|0";
    let found = form(&plan(), rows);
    assert_eq!((received(&found), groups_off(&found)), (vec!["cot3 6=16".to_owned()], Vec::new()));
    let unread = "I|Hệ thống Bộ|12|10|9|1|0\n1|Hộ tịch|#DIV/0!|10|9|1|0";
    assert_eq!(groups_off(&form(&plan(), unread)), Vec::<String>::new());
}

#[test]
fn rows_without_an_ordinal_are_below_a_row_only_if_they_make_it_up() {
    let last = "I|Đất đai|12|10|9|1|0\nII|Hộ tịch|4|4|4|0|0\n|Khác|7|7|5|2|0";
    assert_eq!(received(&form(&plan(), last)), ["cot3 6=23"]);
    // One slip, 13 for 12, is no reason to count them twice.
    let system = "I|Hệ thống Bộ|13|10|9|1|0\n|Đất đai|7|6|6|0|0\n|Hộ tịch|5|4|3|1|0";
    assert_eq!(received(&form(&plan(), system)), ["cot3 6=12"]);
}

#[test]
fn parts_of_a_row_are_not_added_to_it() {
    let dashed = "1|Đất đai|12|10|9|1|0\n-|Cấp mới|7|7|7|0|0\n-|Cấp đổi|5|3|2|1|0
2|Hộ tịch|4|4|4|0|0\n-|Khai sinh|4|4|4|0|0";
    assert_eq!(received(&form(&plan(), dashed)), ["cot3 6=16"]);
    // The parts that are named need not be all.
    let told = "I|Hệ thống Bộ|12|10|9|1|0\n|Trong đó:|||||\n1|Hộ tịch|7|7|7|0|0
II|Hệ thống tỉnh|4|4|4|0|0\n1|Đất đai|4|4|4|0|0";
    assert_eq!(received(&form(&plan(), told)), ["cot3 6=16"]);
}

#[test]
fn what_stands_beside_the_period_is_not_added() {
    let rows = "1|Đất đai|12|10|9|1|0\n2|Hộ tịch|4|4|4|0|0\n|Tổng cộng|16|14|13|1|0";
    let beside = "|Lũy kế từ đầu năm|90|80|70|9|1\n|Cùng kỳ năm 2023|15|15|15|0|0\n|Tỷ lệ (%)|98,5%|87%|90%|5%|0%";
    let found = form(&plan(), &format!("{rows}\n{beside}"));
    assert_eq!(received(&found), ["cot3 6=16"]);
    assert_eq!(out(&found, Unfit::Row(LineKind::Beside)).len(), 15);
    assert_eq!(found.refused, []);
    let grouped = "I|Trong tháng|||||\n1|Đất đai|12|10|9|1|0
II|Lũy kế từ đầu năm|||||\n1|Đất đai|90|80|70|9|1";
    assert_eq!(received(&form(&plan(), grouped)), ["cot3 6=12"]);
}

#[test]
fn columns_of_shares_are_no_counts() {
    let plan = plan();
    let found = of(
        &plan,
        "Tháng 6 năm 2024||||||
STT|Lĩnh vực|Tổng số hồ sơ tiếp nhận|Tổng số hồ sơ đã giải quyết|Trước hạn|Quá hạn|Tỷ lệ đúng hạn (%)
1|Đất đai|12|10|10|0|100
2|Hộ tịch|4|4|4|0|100",
    );
    assert_eq!(told(&found), ["cot3 6=16", "cot7 6=14", "cot8 6=14", "cot10 6=0"]);
    assert_eq!(out(&found, Unfit::Unassigned), ["G3 100", "G4 100"]);
    assert_eq!(found.failed, []);
}

#[test]
fn a_commune_with_a_longer_name_is_another_one() {
    let mut plan = plan();
    plan.agency.name = "Sơn Tây".into();
    let rows = "1|Xã Sơn Tây Hạ|12|10|9|1|0\n2|Xã Sơn Tây, tỉnh Quảng Ngãi|4|4|4|0|0\n3|Xã Sơn Tây Thượng|5|5|5|0|0";
    let found = form(&plan, rows);
    assert_eq!(received(&found), ["cot3 6=4"]);
    assert_eq!(found.alerts, [Alert::OursOnly(3)]);
    let others = form(&plan, "1|Xã Sơn Tây Hạ|12|10|9|1|0\n2|Xã Sơn Tây Thượng|5|5|5|0|0");
    assert_eq!(others.alerts, [Alert::NotOurs]);
    assert_eq!(others.figures, []);
    let ward = form(&plan, "1|Phường Sơn Tây|12|10|9|1|0\n2|Xã Sơn Tây|4|4|4|0|0");
    assert_eq!(received(&ward), ["cot3 6=4"]);
}

#[test]
fn this_commune_is_taken_from_each_source_system() {
    let rows = "I|Hệ thống Bộ|||||\n1|Xã Ba Tơ|12|10|9|1|0\n2|Xã Ba Xa|4|4|4|0|0
II|Hệ thống tỉnh|||||\n1|Xã Ba Tơ|7|7|7|0|0\n2|Xã Ba Xa|5|5|5|0|0";
    let found = form(&plan(), rows);
    assert_eq!(received(&found), ["cot3 6=9"]);
    assert_eq!(found.alerts, [Alert::OursOnly(4), Alert::OursOnly(7)]);
}

#[test]
fn fields_below_communes_with_figures_are_those_of_ours() {
    let rows = "I|UBND xã Ba Tơ|17|15|14|1|0\n1|Đất đai|12|10|9|1|0\n2|Hộ tịch|5|5|5|0|0
II|UBND xã Ba Xa|9|9|9|0|0\n1|Đất đai|4|4|4|0|0\n2|Hộ tịch|5|5|5|0|0";
    let found = form(&plan(), rows);
    assert_eq!(received(&found), ["cot3 6=9"]);
    assert_eq!(found.alerts, [Alert::OursOnly(5)]);
    let by_system = "A|UBND xã Ba Tơ|||||\nI|Hệ thống Bộ|||||\n1|Đất đai|12|10|9|1|0
B|UBND xã Ba Xa|||||\nI|Hệ thống Bộ|||||\n1|Đất đai|4|4|4|0|0\nII|Hệ thống tỉnh|||||\n1|Hộ tịch|5|5|5|0|0";
    assert_eq!(received(&form(&plan(), by_system)), ["cot3 6=9"]);
}

#[test]
fn a_table_further_down_is_not_part_of_the_form() {
    let rows = "1|Đất đai|12|10|9|1|0\n|Tổng cộng|12|10|9|1|0";
    let other = "||||||\nBiểu 2||||||\nSTT|Lĩnh vực|Trực tuyến|Trực tiếp|||\n1|Đất đai|4|8|||";
    let found = form(&plan(), &format!("{rows}\n{other}"));
    assert_eq!(received(&found), ["cot3 6=12"]);
    assert_eq!(
        out(&found, Unfit::Row(LineKind::Below)),
        ["C7 Trực tuyến", "D7 Trực tiếp", "C8 4", "D8 8"]
    );
    // The same heads over the running totals.
    for title in ["Lũy kế từ đầu năm", "Từ ngày 01/01/2024 đến ngày 30/06/2024", "Tháng 5 năm 2024"]
    {
        let year = format!("||||||\n{title}||||||\n{HEADS}\n1|Đất đai|90|80|70|9|1");
        let found = form(&plan(), &format!("{rows}\n{year}"));
        assert_eq!(received(&found), ["cot3 6=12"], "{title}");
        assert_eq!(out(&found, Unfit::Row(LineKind::Below)).len(), 10, "{title}");
    }
}

#[test]
fn the_same_heads_once_more_go_on_with_the_form() {
    let more =
        format!("2. Hệ thống tỉnh||||||\n{HEADS}\n1|Hộ tịch|4|4|4|0|0\n|Tổng cộng|4|4|4|0|0");
    let rows = format!(
        "1|Đất đai|12|10|9|1|0\n|Tổng cộng|12|10|9|1|0\n{more}\nGhi chú: số liệu ngày 30/6||||||"
    );
    let found = form(&plan(), &rows);
    assert_eq!(received(&found), ["cot3 6=16"], "words in the first column name no row");
    assert_eq!(found.failed, []);
}

#[test]
fn a_row_like_the_numbers_of_columns_is_told() {
    let found = form(&plan(), "1|Đất đai|12|10|9|1|0\n||1|2|3|4|5");
    assert_eq!(received(&found), ["cot3 6=12"]);
    assert_eq!(out(&found, Unfit::Row(LineKind::Words)), ["C4 1", "D4 2", "E4 3", "F4 4", "G4 5"]);
}

#[test]
fn a_title_with_two_periods_is_asked_about() {
    let rows = "1|Đất đai|12|10|9|1|0";
    for title in ["Tháng 6 và 6 tháng đầu năm 2024", "Tháng 5, tháng 6 năm 2024"] {
        let found = of(&plan(), &format!("{title}||||||\n{HEADS}\n{rows}"));
        assert_eq!(found.period.doubt, Some(PeriodDoubt::Several), "{title}");
        assert_eq!(found.figures, [], "{title}");
    }
}
