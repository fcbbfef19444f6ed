//! Tổng quan: the first screen of a plan.

use super::Language;
use crate::check::Why;

crate::messages! {
    TITLE = "Tổng quan", "Overview";
    enter(month: u8) = "Nhập số liệu tháng {month}", "Enter the figures of month {month}";
    FINISH_DRAFT = "Hoàn thiện dự thảo", "Finish the draft";
    review(count: usize) = "Rà soát {count} chỗ theo kế hoạch cũ", "Review {count} places of the older plan";
    SEE_TABLE = "Xem bảng theo dõi", "See the tracking table";
    SEE_MINE = "Xem việc của tôi", "See my work";
    PRINT = "In", "Print";
    ended(year: &str, counts: &str) = "Năm {year} đã kết thúc. {counts}", "The year {year} is over. {counts}";
    draft(year: &str, remedies: usize, duties: usize) = "Dự thảo kế hoạch năm {year}: {remedies} mục khắc phục, {duties} nhiệm vụ; chưa nhập số liệu.", "Draft plan of {year}: {remedies} remediation items, {duties} duties; no figures entered yet.";
    not_started(year: &str, remedies: usize, duties: usize) = "Kế hoạch năm {year}: {remedies} mục khắc phục, {duties} nhiệm vụ; chưa nhập số liệu.", "Plan of {year}: {remedies} remediation items, {duties} duties; no figures entered yet.";
    ended_blank(year: &str) = "Năm {year} đã kết thúc; kế hoạch không có số liệu nào được nhập.", "The year {year} is over; no figures were entered in this plan.";
    year_over(year: i32) = "Kế hoạch năm {year} đã hết năm.", "The year of the {year} plan is over.";
    NEXT_YEAR = "Lập kế hoạch năm sau", "Write next year's plan";
    NO_REMEDIES = "Kế hoạch chưa có mục khắc phục nào.", "The plan has no remediation items yet.";
    FIRST_REMEDY = "Thêm mục khắc phục đầu tiên", "Add the first remediation item";
    TODO = "Cần làm ngay", "To do now";
    WHOSE = "Việc của ai", "Whose work";
    MINE = "Việc của tôi", "My work";
    all_of(kind: &str) = "Cả {kind}", "The whole {kind}";
    WHO = "Bạn là ai trong danh sách công chức?", "Who are you among the officers?";
    NOBODY = "Chưa chọn", "Not chosen";
    NOTHING = "Hiện không có việc gấp.", "Nothing is urgent now.";
    NOTHING_MINE = "Hiện không có việc gấp nào của bạn.", "Nothing of yours is urgent now.";
    no_figures(count: usize) = "{count} nội dung chưa xét được vì chưa nhập số liệu.", "{count} cannot be judged yet because no figures were entered.";
    unsaid(count: usize) = "Còn {count} nội dung của bạn chưa tự đánh giá (chưa đến hạn).", "{count} of yours are still to be assessed by hand (not due yet).";
    no_figures_mine(count: usize) = "{count} nội dung của bạn chưa xét được vì chưa nhập số liệu.", "{count} of yours cannot be judged yet because no figures were entered.";
    unfinished(count: usize) = "Dự thảo còn {count} mục khắc phục chưa đủ tên, định hướng hoặc công chức tham mưu.", "{count} remediation items of the draft still lack a name, a direction or an officer.";
    FILL = "Điền tiếp", "Fill in";
    more(count: usize) = "Còn {count} việc nữa, xem ở trang Tiêu chí", "{count} more, under Criteria";
    more_missed(count: usize, missed: usize) = "Còn {count} việc nữa, trong đó {missed} chưa đạt; xem ở trang Tiêu chí", "{count} more, {missed} of them not met, under Criteria";
    and_more(report: &str, count: usize) = "{report} và {count} kỳ nữa", "{report} and {count} more";
    due(day: &str) = "hạn {day}", "due {day}";
    AREAS = "Các lĩnh vực", "Areas";
    ALL_REMEDIES = "Cả kế hoạch", "The whole plan";
    unproved(count: usize) = "{count} nội dung đạt nhưng chưa có tài liệu kiểm chứng.", "{count} met, but without verification documents.";
    AIM = "Mục tiêu phấn đấu", "Aim";
    NO_AIM = "Chưa đặt mục tiêu.", "No aim is set.";
    EDIT_AMBITION = "Nhập kết quả được công bố", "Enter the published result";
    OFFICERS = "Công chức và việc đang chờ", "Officers and what waits on each";
    through(count: &str, group: &str) = "thêm {count} mục qua nhóm “{group}”", "{count} more through the group “{group}”";
    reports(due: usize, overdue: usize, sent: usize) = "Báo cáo định kỳ: {due} đến hạn, {overdue} quá hạn, {sent} đã gửi", "Recurring reports: {due} due, {overdue} overdue, {sent} sent";
    REPORTS_UNRULED = "Chưa đặt hạn gửi nên chưa kỳ nào được coi là quá hạn; mở nhiệm vụ để đặt.", "No day is set by which they are due, so none counts as overdue; open the duty to set it.";
    NO_REPORTS = "Chưa có nhiệm vụ báo cáo định kỳ.", "No recurring reports are assigned.";
    report_line(report: &str, state: &str) = "{report}: {state}", "{report}: {state}";
    report_due(report: &str, state: &str, day: &str) = "{report}: {state} (hạn {day})", "{report}: {state} (due {day})";
    reports_counted(sent: usize, ahead: usize) = "{sent} kỳ đã gửi, {ahead} kỳ chưa đến", "{sent} sent, {ahead} not due yet";
    CHARTS = "Biểu đồ theo tháng", "Charts by month";
    NO_CHARTS = "Cần số liệu của ít nhất hai tháng.", "Two months of figures are needed.";
    done(count: usize) = "Đã xong ({count})", "Done ({count})";
}

/// The chip's word for something urgent; `None` if the status's own word is enough.
pub fn chip_word(language: Language, why: Why) -> Option<String> {
    let message = match why {
        Why::Missed | Why::Lost | Why::Overdue | Why::ReportOverdue | Why::Blank => return None,
        Why::ReportDue => super::Message { vi: "Đến hạn", en: "Due" },
        Why::DueSoon => super::Message { vi: "Sắp đến hạn", en: "Due soon" },
        Why::Unproved => super::Message { vi: "Thiếu tài liệu", en: "No document" },
    };
    Some(message.get(language).to_owned())
}
