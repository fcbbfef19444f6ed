//! The forms of one-stop systems, variant by variant.

use par_workbook::edit::intake::{
    Alert, Answers, FigureState, FormKind, LineKind, Meaning, SheetKind, SumRule, Unfit,
};
use par_workbook::plan::Slot;
use par_workbook::read::grid::ReadSheet;

use super::{
    JUNES_FORM, after, agreed, book, figure, id, known, merged, of, out, plan, sheet, told, with,
};
use par_workbook::edit::intake::{Choices, proposals};

/// Xã Chân Mây – Lăng Cô: two source systems, a row that does not add up, a total that must not be added.
const CHAN_MAY: &str = "\
STT|Lĩnh vực giải quyết|Tổng số hồ sơ tiếp nhận (3)|Trực tuyến (4)|Trực tiếp, dịch vụ bưu chính (5)|Từ kỳ trước (6)|Tổng số hồ sơ đã giải quyết (7)|Trước hạn (8)|Đúng hạn (9)|Quá hạn (10)|Tổng số hồ sơ đang giải quyết (11)|Trong hạn (12)|Quá hạn (13)
I|Trên Hệ thống các Bộ|||||||||||
II|Trên Hệ thống thành phố|||||||||||
1|Chứng thực|2400|2280|105|15|2375|1750|625|0|25|25|0
2|Hộ tịch|1100|1030|60|10|1087|700|385|2|13|13|0
|Đất đai|1650|1480|140|30|1625|980|630|15|25|25|0
|Chứng thực|10361|10362|0|0|10361|7200|3140|21|0|0|0
|TỔNG CỘNG|19896|15152|305|55|15448|10630|4780|38|63|63|0";

#[test]
fn chan_may_is_added_up_without_its_total() {
    let plan = plan();
    let proposal = of(&plan, CHAN_MAY);
    assert_eq!(proposal.kind, SheetKind::Form(vec![FormKind::Form06a]));
    // 2400 + 1100 + 1650 + 10361, and so on column by column.
    assert_eq!(
        told(&proposal),
        [
            "cot3 6=15511",
            "cot4 6=15152",
            "cot5 6=305",
            "cot6 6=55",
            "cot7 6=15448",
            "cot8 6=10630",
            "cot9 6=4780",
            "cot10 6=38",
            "cot11 6=63",
            "cot12 6=63",
            "cot13 6=0"
        ]
    );
    let kinds: Vec<LineKind> = proposal.lines.iter().map(|line| line.kind).collect();
    assert_eq!(kinds[..2], [LineKind::Section, LineKind::Section]);
    assert_eq!(kinds[2..6], [LineKind::Leaf; 4]);
    assert_eq!(kinds[6], LineKind::Total);
    assert_eq!(out(&proposal, Unfit::Row(LineKind::Total)).len(), 11);
    assert_eq!(proposal.refused, []);
    let figure_of = |at: usize| &proposal.figures[at];
    let from: Vec<String> = figure_of(0).from.iter().map(|it| it.address()).collect();
    assert_eq!(from, ["C4", "C5", "C6", "C7"]);
}

#[test]
fn a_row_that_does_not_add_up_is_told_with_both_sides() {
    let plan = plan();
    let failed = of(&plan, CHAN_MAY).failed;
    let row = failed.iter().find(|it| it.row == 6).unwrap();
    let parts = vec![Meaning::RecOnline, Meaning::RecDirect, Meaning::RecPrev];
    assert_eq!(row.sum, SumRule::Columns(Meaning::RecTotal, parts));
    assert_eq!((row.left, row.right, row.difference()), (10361, 10362, -1));
    // The total row: 3 is not 4 + 5 + 6 (15512), nor 7 + 11 (15511), nor the sum of the rows (15511).
    let total: Vec<(u64, u64)> =
        failed.iter().filter(|it| it.row == 7).map(|it| (it.left, it.right)).collect();
    assert_eq!(total, [(19896, 15512), (19896, 15511), (19896, 15511)]);
    assert_eq!(failed.len(), 4);
}

#[test]
fn a_plan_that_has_the_same_is_left_alone() {
    let mut plan = plan();
    plan.figures.insert((id("cot3"), Slot::Month(6)), "15.511".into());
    plan.figures.insert((id("cot4"), Slot::Month(6)), "15152".into());
    plan.figures.insert((id("cot5"), Slot::Month(6)), "300".into());
    let proposal = of(&plan, CHAN_MAY);
    let states: Vec<FigureState> = proposal.figures.iter().map(|it| it.state).collect();
    assert_eq!(
        states[..4],
        [FigureState::Same, FigureState::Same, FigureState::Differs, FigureState::New]
    );
    let after = after(&plan, &proposal);
    assert_eq!(figure(&after, "cot3", Slot::Month(6)), "15.511", "as it was typed");
    assert_eq!(figure(&after, "cot5", Slot::Month(6)), "305");
    let kept = Choices { kept: [(id("cot5"), Slot::Month(6))].into(), ..Choices::default() };
    assert_eq!(agreed(&plan, &proposal, &kept).len(), 8);
}

/// As Văn phòng Chính phủ's form is printed: three rows of heads, merged, and the numbers of the columns.
pub fn printed_06a(rows: &str) -> ReadSheet {
    let text = format!(
        "Biểu số II.06a/VPCP/KSTT||||||||||||
TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH||||||||||||
Kỳ báo cáo (Từ ngày 01/05/2024 đến ngày 31/05/2024)||||||||||||
Đơn vị tính: Số hồ sơ TTHC||||||||||||
STT|Lĩnh vực|Số lượng hồ sơ tiếp nhận||||Số lượng hồ sơ đã giải quyết||||Số lượng hồ sơ đang giải quyết||
||Tổng số|Trong kỳ||Từ kỳ trước|Tổng số|Trước hạn|Đúng hạn (Bao gồm cả hồ sơ chờ bổ sung và Trả lại/Xin rút)|Quá hạn|Tổng số|Trong hạn|Quá hạn
|||Trực tuyến|Trực tiếp, dịch vụ bưu chính||||||||
(1)|(2)|(3)=(4)+(5)+(6)|(4)|(5)|(6)|(7)=(8)+(9)+(10)|(8)|(9)|(10)|(11)=(12)+(13)|(12)|(13)
{rows}"
    );
    let mut sheet = sheet("", &text);
    sheet.merged = vec![
        merged(4, 0, 3, 1),
        merged(4, 1, 3, 1),
        merged(4, 2, 1, 4),
        merged(4, 6, 1, 4),
        merged(4, 10, 1, 3),
        merged(5, 2, 2, 1),
        merged(5, 3, 1, 2),
    ];
    sheet.merged.extend([5, 6, 7, 8, 9, 10, 11, 12].map(|column| merged(5, column, 2, 1)));
    sheet
}

const FIELDS: &str = "1|Đất đai|130|70|55|5|120|90|28|2|10|7|3
2|Hộ tịch|43|38|2|3|43|33|10|0|0|0|0
|Tổng cộng|173|108|57|8|163|123|38|2|10|7|3
Ba Xa, ngày 03 tháng 6 năm 2024||||||||||||";

#[test]
fn the_printed_form_says_its_month_and_its_columns() {
    let plan = plan();
    let proposal = proposals(known(&plan), &book(vec![printed_06a(FIELDS)])).remove(0);
    assert_eq!(proposal.kind, SheetKind::Form(vec![FormKind::Form06a]));
    assert_eq!(
        told(&proposal),
        [
            "cot3 5=173",
            "cot4 5=108",
            "cot5 5=57",
            "cot6 5=8",
            "cot7 5=163",
            "cot8 5=123",
            "cot9 5=38",
            "cot10 5=2",
            "cot11 5=10",
            "cot12 5=7",
            "cot13 5=3"
        ]
    );
    assert_eq!(proposal.failed, []);
    assert_eq!(proposal.columns[1].head, "Số lượng hồ sơ tiếp nhận > Trong kỳ > Trực tuyến");
}

#[test]
fn heads_that_a_text_file_left_blank_are_carried() {
    let plan = plan();
    let mut sheet = printed_06a(FIELDS);
    sheet.merged.clear();
    let proposal = proposals(known(&plan), &book(vec![sheet])).remove(0);
    assert_eq!(told(&proposal)[..4], ["cot3 5=173", "cot4 5=108", "cot5 5=57", "cot6 5=8"]);
    assert_eq!(proposal.figures.len(), 11);
}

#[test]
fn two_systems_are_added_once_with_or_without_their_own_sums() {
    let plan = plan();
    let rows = "I|Trên Hệ thống các Bộ|43|38|2|3|43|33|10|0|0|0|0
1|Hộ tịch|43|38|2|3|43|33|10|0|0|0|0
II|Trên Hệ thống tỉnh|260|140|110|10|240|180|56|4|20|14|6
1|Đất đai|130|70|55|5|120|90|28|2|10|7|3
2|Chứng thực|130|70|55|5|120|90|28|2|10|7|3
Tổng cộng||303|178|112|13|283|213|66|4|20|14|6";
    let proposal = proposals(known(&plan), &book(vec![printed_06a(rows)])).remove(0);
    assert_eq!(
        told(&proposal)[..5],
        ["cot3 5=303", "cot4 5=178", "cot5 5=112", "cot6 5=13", "cot7 5=283"]
    );
    assert_eq!(proposal.failed, []);
    assert_eq!(out(&proposal, Unfit::Row(LineKind::Subtotal)).len(), 22);
}

#[test]
fn details_and_a_total_that_nobody_named_are_not_added() {
    let plan = plan();
    let rows = "1|Đất đai|130|70|55|5|120|90|28|2|10|7|3
|Trong đó: liên thông|30|20|5|5|20|10|8|2|10|7|3
2|Hộ tịch|43|38|2|3|43|33|10|0|0|0|0
|Toàn xã|173|108|57|8|163|123|38|2|10|7|3";
    let proposal = proposals(known(&plan), &book(vec![printed_06a(rows)])).remove(0);
    assert_eq!(told(&proposal)[0], "cot3 5=173");
    assert_eq!(out(&proposal, Unfit::Row(LineKind::Within)).len(), 11);
    assert_eq!(out(&proposal, Unfit::Row(LineKind::Total)).len(), 11);
}

#[test]
fn a_form_with_its_total_alone_gives_that() {
    let plan = plan();
    let rows = "Tổng cộng||173|108|57|8|163|123|38|2|10|7|3";
    let proposal = proposals(known(&plan), &book(vec![printed_06a(rows)])).remove(0);
    assert_eq!(told(&proposal)[..2], ["cot3 5=173", "cot4 5=108"]);
}

#[test]
fn form_07a_begins_in_the_second_column() {
    let plan = plan();
    let text = "|BIỂU 07a/BTP|||||||||||||
|Tháng 4 năm 2024|||||||||||||
|STT|Đơn vị|Tiếp nhận||||Đã giải quyết||||Đang giải quyết|||
|||Tổng số|Trực tuyến|Trực tiếp, BCCI|Từ kỳ trước|Tổng số|Trước hạn|Đúng hạn|Quá hạn|Tổng số|Trong hạn|Quá hạn
|1|UBND xã Ba Xa|130|70|55|5|120|90|28|2|10|7|3
|2|UBND xã Ba Vì|43|38|2|3|43|33|10|0|0|0|0
|Tổng cộng||173|108|57|8|163|123|38|2|10|7|3";
    let proposal = of(&plan, text);
    assert_eq!(told(&proposal)[..2], ["cot3 4=130", "cot4 4=70"]);
    assert_eq!(proposal.figures.len(), 11);
    assert_eq!(proposal.alerts, [Alert::OursOnly(4)]);
    assert_eq!(out(&proposal, Unfit::OtherUnit).len(), 11);
    assert_eq!(proposal.failed, []);
}

#[test]
fn a_file_of_other_communes_is_not_taken_for_ours() {
    let plan = plan();
    let text = "STT|Đơn vị|Tổng số hồ sơ tiếp nhận|Trực tuyến|Tổng số hồ sơ đã giải quyết|Trước hạn|Đúng hạn|Quá hạn
1|Xã Ba Vì|9|9|9|9|0|0
2|Xã Ba Tô|8|8|8|8|0|0";
    let proposal = of(&plan, text);
    assert_eq!(proposal.figures, []);
    assert_eq!(proposal.alerts, [Alert::NotOurs]);
    let alone = text.rsplit_once('\n').unwrap().0;
    assert_eq!(of(&plan, alone).alerts, [Alert::NotOurs], "nor is one other alone");
    let chosen = Answers { rows: Some([2].into()), ..Answers::default() };
    assert_eq!(told(&with(&plan, text, &chosen))[0], "cot3 6=8");
}

/// Hà Nội, form A: one column for "đúng và trước hạn", three ways of coming in, letters of apology.
const HA_NOI_A: &str = "\
TỔNG HỢP KẾT QUẢ GIẢI QUYẾT TTHC THEO ĐƠN VỊ|||||||||||||||||
Từ ngày 01/01/2024 đến ngày 31/03/2024|||||||||||||||||
STT|Đơn vị|Số hồ sơ tiếp nhận|||||||Đã giải quyết||||Đang giải quyết||||Thanh toán hồ sơ||
||Tổng số|Tiếp nhận trực tiếp|Tiếp nhận trực tuyến toàn trình|Tiếp nhận trực tuyến một phần|Phi địa giới|Kỳ trước chuyển qua|Bưu chính/BCCI|Tổng số|Đúng và trước hạn|Quá hạn (đã có thư xin lỗi)|Quá hạn (chưa có thư xin lỗi)|Tổng số|Chưa đến hạn|Quá hạn (đã có thư xin lỗi)|Quá hạn (chưa có thư xin lỗi)|Tổng số|Trực tuyến|Trực tiếp
1|UBND xã Ba Xa|100|20|50|15|4|10|5|80|74|4|2|20|17|1|2|60|45|15";

#[test]
fn ha_noi_a_gives_what_the_plan_counts() {
    let plan = plan();
    let proposal = of(&plan, HA_NOI_A);
    assert_eq!(
        proposal.kind,
        SheetKind::Form(vec![FormKind::UnitSummary, FormKind::Apology, FormKind::Payment])
    );
    // From January to March: cumulative. Columns 3 and 6 are of their period; sums stand for the months, states in the last.
    assert_eq!(
        told(&proposal),
        [
            "cot4 den-3=65",
            "cot5 den-3=25",
            "cot7 den-3=80",
            "cot10 den-3=6",
            "cot11 3=20",
            "cot12 3=17",
            "cot13 3=3",
            "m343 3=5",
            "m736tt den-3=50",
            "m737tt den-3=45"
        ]
    );
    // 100 = 50 + 15 + 20 + 5 + 10 without those from elsewhere.
    assert_eq!(proposal.failed, []);
    assert_eq!(out(&proposal, Unfit::NoMeasure(Meaning::DoneInTime)), ["K5 74"]);
    assert_eq!(out(&proposal, Unfit::NoMeasure(Meaning::RecAnywhere)), ["G5 4"]);
    assert_eq!(out(&proposal, Unfit::NoMeasure(Meaning::PayTotal)), ["R5 60"]);
    assert_eq!(proposal.refused.len(), 2);
}

#[test]
fn digitisation_gives_what_was_digitised_and_asks_for_the_rest() {
    let plan = plan();
    let text = "Tháng 6 năm 2024||||||||
Đơn vị|Tiếp nhận|Số hóa hồ sơ TTHC khi tiếp nhận||||Đã giải quyết|Số hóa kết quả giải quyết|
||Chưa số hóa TPHS|Có số hóa TPHS|Có tái sử dụng thành phần|Có tái sử dụng thành phần từ cổng DVC quốc gia||Chưa|Đã
UBND xã Ba Xa|50|8|42|12|3|47|6|40";
    let proposal = of(&plan, text);
    assert_eq!(proposal.kind, SheetKind::Form(vec![FormKind::Digitisation]));
    assert_eq!(told(&proposal), ["m733hsxong 6=42", "m733kqxong 6=40"]);
    let failed: Vec<(u64, u64, i64)> =
        proposal.failed.iter().map(|it| (it.left, it.right, it.difference())).collect();
    assert_eq!(failed, [(47, 46, 1)]);
    assert_eq!(out(&proposal, Unfit::NoMeasure(Meaning::PartsTotal)), ["B4 50"]);
    // The person says where the received go.
    let said = Answers { columns: [(1, Some(id("m733hs")))].into(), ..Answers::default() };
    assert_eq!(told(&with(&plan, text, &said))[0], "m733hs 6=50");
}

#[test]
fn the_online_form_is_known_and_goes_where_a_person_says() {
    let plan = plan();
    let text = "DANH SÁCH TỔNG HỢP KẾT QUẢ TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ TTHC TRỰC TUYẾN NỘP TỪ CỔNG DVC TỈNH||||||
STT|Đơn vị|Tổng số hồ sơ tiếp nhận, giải quyết|Hồ sơ xử lý đúng hạn|Hồ sơ chậm được tiếp nhận|Hồ sơ quá hạn đang xử lý|Hồ sơ quá hạn đang xử lý (Tính lũy kế từ kỳ trước)
1|Xã Ba Xa|70|66|3|1|2";
    let proposal = of(&plan, text);
    assert_eq!(proposal.kind, SheetKind::Form(vec![FormKind::OnlineDossiers]));
    assert_eq!(proposal.figures, []);
    let meanings: Vec<Option<Meaning>> = proposal.columns.iter().map(|it| it.meaning).collect();
    assert_eq!(
        meanings,
        [
            Some(Meaning::OnlineTotal),
            Some(Meaning::OnlineOnTime),
            Some(Meaning::OnlineLateAccepted),
            Some(Meaning::OnlineOpenLate),
            Some(Meaning::OnlineOpenLateCarried)
        ]
    );
    assert_eq!(out(&proposal, Unfit::NoMeasure(Meaning::OnlineLateAccepted)), ["E3 3"]);
}

#[test]
fn two_columns_of_one_meaning_are_both_left_to_the_person() {
    let plan = plan();
    let text = "STT|Lĩnh vực|Đã giải quyết||Đã giải quyết cùng kỳ||Tiếp nhận
||Tổng số|Trước hạn|Tổng số|Trước hạn|Tổng số
1|Đất đai|10|9|8|7|11";
    let proposal = of(&plan, text);
    assert!(proposal.alerts.contains(&Alert::TwiceMeant(Meaning::DoneTotal, vec![2, 4])));
    assert_eq!(told(&proposal), ["cot3 6=11"]);
    assert_eq!(out(&proposal, Unfit::Unassigned), ["C3 10", "D3 9", "E3 8", "F3 7"]);
}

#[test]
fn the_heads_of_circular_01_2020_are_known_in_their_own_order() {
    let plan = plan();
    let text = "\
Số TT|Lĩnh vực giải quyết|Số hồ sơ nhận giải quyết||||Kết quả giải quyết||||||
||Tổng số|Trong đó|||Số hồ sơ đã giải quyết||||Số hồ sơ đang giải quyết||
|||Số mới tiếp nhận trực tuyến|Số kỳ trước chuyển qua|Số mới tiếp nhận (trực tiếp hoặc dịch vụ bưu chính)|Tổng số|Trước hạn|Đúng hạn|Quá hạn|Tổng số|Chưa đến hạn|Quá hạn
1|Đất đai|130|70|5|55|120|90|28|2|10|7|3";
    assert_eq!(told(&of(&plan, text)), JUNES_FORM);
}
