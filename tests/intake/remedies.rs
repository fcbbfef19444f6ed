//! A table of what is to be mended.

use par_workbook::edit::apply_all;
use par_workbook::edit::intake::{
    Choices, LineKind, NothingToWrite, RemedyDeed, SheetKind, Unfit, nothing_to_write,
};
use par_workbook::plan::{Plan, RemedyField, Value};

use super::{agreed, book, id, known, merged, of, out, plan, sheet};
use par_workbook::edit::intake::proposals;

const TABLE: &str = "\
BẢNG NỘI DUNG KHẮC PHỤC||||||||||
TT|Mã|Tiêu chí thành phần|Điểm tối đa|Điểm đạt|Điểm bị trừ|Nguyên nhân|Giải pháp khắc phục|Chủ trì|Phối hợp|Thời gian
I|Công tác chỉ đạo, điều hành|||||||||
1|1.9.1|Báo cáo định kỳ gửi chậm|1|0.5|0.5|Chưa theo dõi|Lập lịch gửi báo cáo|Văn phòng-Thống kê|Văn hóa – Xã hội; Tài chính - Kế toán|Trong năm 2024
2|3.9.2.|Niêm yết chưa đủ|||||Rà soát niêm yết|Công chức Tư pháp||Quý I/2024
3|7.3.3|Số hóa hồ sơ|2|1|1|Thiếu máy quét|Số hóa đủ|Bộ phận một cửa||Trong năm 2024";

#[test]
fn each_row_is_a_remedy_of_the_area_of_its_code() {
    let plan = plan();
    let proposal = of(&plan, TABLE);
    assert_eq!(proposal.kind, SheetKind::Remedies);
    let first = &proposal.remedies[0];
    assert_eq!(first.held, None);
    let record = &first.record;
    assert_eq!(record.codes, "1.9.1");
    assert_eq!(record.heading, "Báo cáo định kỳ gửi chậm");
    assert_eq!(record.area, Some(id("a1")));
    assert_eq!(record.leads, [id("vptk")]);
    assert_eq!(record.leads_text, "Văn phòng-Thống kê");
    assert_eq!(record.cooperators, [id("vhxh"), id("tckt")]);
    assert_eq!((record.points_maximum.as_str(), record.points_lost.as_str()), ("1", "0,5"));
    assert_eq!(record.cause, "Chưa theo dõi");
    assert_eq!(record.direction, "Lập lịch gửi báo cáo");
    assert_eq!(record.timeframe, "Trong năm 2024");
    let second = &proposal.remedies[1].record;
    assert_eq!((second.area, second.codes.as_str()), (Some(id("a3")), "3.9.2."));
    assert_eq!(second.leads, []);
    assert_eq!(second.leads_text, "Công chức Tư pháp", "the words stay");
    assert_eq!(out(&proposal, Unfit::NoOfficer), ["I5 Công chức Tư pháp"]);
    assert_eq!(proposal.lines[0].kind, LineKind::Section);
}

#[test]
fn what_the_plan_has_is_told_and_only_its_blanks_may_be_filled() {
    let plan = plan();
    let proposal = of(&plan, TABLE);
    let held = &proposal.remedies[2];
    let own = held.held.unwrap();
    assert!(plan.remedies.get(own).unwrap().codes.contains("7.3.3"));
    let changes = agreed(&plan, &proposal, &Choices::default());
    assert_eq!(changes.len(), 2, "two are added, the third is there already");
    let after = applied(&plan, &proposal, &Choices::default());
    assert_eq!(after.remedies.get(own), plan.remedies.get(own));
    assert_eq!(after.remedies.len(), plan.remedies.len() + 2);
    let fill = Choices { remedies: [(held.row, RemedyDeed::Fill)].into(), ..Choices::default() };
    let after = applied(&plan, &proposal, &fill);
    let (old, new) = (plan.remedies.get(own).unwrap(), after.remedies.get(own).unwrap());
    assert_eq!(new.points_maximum, "2");
    assert_eq!(new.cause, "Thiếu máy quét");
    assert_eq!(new.direction, old.direction, "what was typed stays");
    assert_eq!(new.heading, old.heading);
}

fn applied(
    plan: &Plan,
    proposal: &par_workbook::edit::intake::Proposal,
    choices: &Choices,
) -> Plan {
    let mut after = plan.clone();
    apply_all(&mut after, &agreed(plan, proposal, choices)).unwrap();
    after
}

#[test]
fn a_table_without_codes_takes_its_areas_from_its_rows_or_asks() {
    let plan = plan();
    let text = "STT|Tiêu chí, tiêu chí thành phần|Định hướng khắc phục|Công chức tham mưu|Thời gian thực hiện
|Công tác chỉ đạo, điều hành|||
1|Giao ban hằng tháng|Họp vào tuần đầu|Văn phòng - Thống kê|thường xuyên
2|3.9.1 Niêm yết thủ tục|Kiểm tra bảng niêm yết|Văn hóa - Xã hội|thường xuyên";
    let proposal = of(&plan, text);
    let areas: Vec<_> = proposal.remedies.iter().map(|it| it.record.area).collect();
    assert_eq!(areas, [Some(id("a1")), Some(id("a3"))]);
    assert_eq!(proposal.remedies[1].record.codes, "3.9.1");
    let bare = text.replace("|Công tác chỉ đạo, điều hành|||\n", "");
    let proposal = of(&plan, &bare);
    assert_eq!(out(&proposal, Unfit::NoArea), ["B2 Giao ban hằng tháng"]);
    assert_eq!(agreed(&plan, &proposal, &Choices::default()).len(), 1);
    let said = Choices { areas: [(1, id("a7"))].into(), ..Choices::default() };
    assert_eq!(agreed(&plan, &proposal, &said).len(), 2);
}

/// Items that would be added and have no area are asked about; those that are left out are not.
#[test]
fn an_area_that_lacks_is_why_nothing_is_written() {
    let text =
        "TT|Nội dung tiêu chí|Giải pháp|Chủ trì\n1|Giao ban hằng tháng|Làm|Văn phòng - Thống kê";
    let found = of(&plan(), text);
    assert_eq!(out(&found, Unfit::NoArea).len(), 1);
    let why = |choices: &Choices| nothing_to_write(&[(&found, choices)]);
    assert_eq!(why(&Choices::default()), NothingToWrite::NoArea);
    let row = found.remedies[0].row;
    let skipped = Choices { remedies: [(row, RemedyDeed::Skip)].into(), ..Choices::default() };
    assert_eq!(why(&skipped), NothingToWrite::NothingChosen);
    let said = Choices { areas: [(row, id("a7"))].into(), ..Choices::default() };
    assert_eq!(agreed(&plan(), &found, &said).len(), 1);
}

#[test]
fn merged_words_stand_for_their_rows_and_further_lines_go_on() {
    let plan = plan();
    let text = "TT|Tiêu chí|Giải pháp|Chủ trì|Thời hạn
1|1.9.1 Một|Việc thứ nhất|Văn phòng - Thống kê|31/12/2024
|  |Việc thứ hai||
2|1.9.2 Hai|Việc khác||30/6/2024
Ghi chú cuối bảng||||";
    let mut sheet = sheet("", text);
    sheet.merged = vec![merged(1, 3, 3, 1)];
    let proposal = proposals(known(&plan), &book(vec![sheet])).remove(0);
    assert_eq!(proposal.remedies.len(), 2);
    assert_eq!(proposal.remedies[0].record.direction, "Việc thứ nhất\nViệc thứ hai");
    assert_eq!(proposal.remedies[1].record.leads, [id("vptk")]);
    assert_eq!(proposal.remedies[1].record.timeframe, "30/6/2024");
}

#[test]
fn what_the_rows_add_is_one_edit_in_their_order() {
    let plan = plan();
    let proposal = of(&plan, TABLE);
    let after = applied(&plan, &proposal, &Choices::default());
    let ids = after.remedies.ids();
    let last: Vec<&str> = ids[ids.len() - 2..]
        .iter()
        .map(|id| after.remedies.get(*id).unwrap().codes.as_str())
        .collect();
    assert_eq!(last, ["1.9.1", "3.9.2."]);
    let fills = &proposal.remedies[2].fills;
    assert!(fills.contains(&(RemedyField::Cause, Value::text("Thiếu máy quét"))));
}
