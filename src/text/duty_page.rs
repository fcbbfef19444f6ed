//! Một nhiệm vụ: its page.

crate::messages! {
    CRUMB = "Nhiệm vụ", "Duties";
    WORDS = "Giao nhiệm vụ", "The assignment";
    REPORTS = "Các kỳ báo cáo", "Reports";
    NO_REPORTS = "Nhiệm vụ này không phải báo cáo định kỳ. Chọn “Kỳ báo cáo” nếu có.", "This duty has no recurring reports. Choose “Reporting periods” if it has.";
    unruled(count: &str) = "{count} kỳ báo cáo đã hết mà chưa ghi nhận gửi. Chưa đặt “Gửi sau khi hết kỳ (số ngày)” nên không kỳ nào được coi là quá hạn.", "{count} periods are over and no report is noted as sent. “Due, days after the period” is not set, so none counts as overdue.";
    SET_RULE = "Đặt hạn gửi", "Set when they are due";
    MANY = "Ghi nhận nhiều kỳ cùng lúc", "Note several at once";
    MANY_PERIODS = "Các kỳ đã gửi", "Reports sent";
    MANY_DAY = "Ngày gửi, chung cho các kỳ đã chọn", "Day sent, for all of them";
    SENT_DAY_NEEDED = "Cần ngày gửi, ví dụ 16/12/2024. Ngày của từng kỳ sửa được ở dưới.", "The day is needed, for example 16/12/2024. Each report's own day can be changed below.";
    sent_late(count: &str) = "{count} kỳ sẽ ghi là gửi sau hạn vì ngày gửi ở trên. Kỳ nào đã gửi đúng hạn thì bỏ chọn và ghi riêng với ngày của nó.", "{count} will be noted as late because of the day above. Leave out those that were sent in time, and note them with their own day.";
    SENT_AHEAD = "Ngày này chưa đến; vẫn ghi nhận được nếu đúng là như vậy.", "This day has not come; it can be noted all the same.";
    send_many(count: &str) = "Ghi nhận đã gửi {count} kỳ", "Note {count} as sent";
    MAKE = "Lập báo cáo", "Make the report";
    make_label(report: &str) = "Lập {report}", "Make: {report}";
    SENT_NOW = "Ghi nhận đã gửi", "Note as sent";
    sent_label(report: &str) = "Ghi nhận đã gửi: {report}", "Note as sent: {report}";
    not_sent_label(report: &str) = "Bỏ ghi nhận đã gửi: {report}", "Not sent after all: {report}";
    due(day: &str) = "Hạn {day}", "Due {day}";
    ended(day: &str) = "Hết kỳ {day}", "Period ends {day}";
    REPEATS = "Trùng với các mục khắc phục", "Repeats these remediation items";
    REPEATS_HINT = "Tình trạng của nhiệm vụ này theo chỉ tiêu của các mục đó.", "Whether this duty is met follows from their targets.";
    REMOVE = "Xóa nhiệm vụ này", "Remove this duty";
    REMOVE_TITLE = "Xóa nhiệm vụ này?", "Remove this duty?";
    remove_text(count: &str) = "{count} chỉ tiêu, tài liệu, ghi chú và lần gửi của nhiệm vụ này cũng bị xóa. Có thể lấy lại bằng Hoàn tác.", "Its {count} targets, documents, notes and reports sent go with it. Undo brings them back.";
    GONE_TITLE = "Nhiệm vụ này không còn trong kế hoạch", "This duty is no longer in the plan";
}
