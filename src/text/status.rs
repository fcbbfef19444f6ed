//! The words of the status chips and of the area bars.

crate::messages! {
    NOT_ENTERED = "Chưa nhập", "Not entered";
    NOT_ARISEN = "Chưa phát sinh", "Nothing arisen";
    IN_PROGRESS = "Đang thực hiện", "Under way";
    MET = "Đạt", "Met";
    NOT_MET = "Chưa đạt", "Not met";
    SELF_ASSESSED = "Tự đánh giá", "Self-assessed";
    TRACKED = "Theo dõi", "Tracked";
    AWAITING = "Chờ công bố", "Awaiting publication";
    OVERDUE = "Quá hạn", "Overdue";
    NOT_APPLICABLE = "Không áp dụng", "Not applicable";
    count_not_entered(count: &str) = "{count} chưa nhập", "{count} not entered";
    count_not_arisen(count: &str) = "{count} chưa phát sinh", "{count} nothing arisen";
    count_in_progress(count: &str) = "{count} đang thực hiện", "{count} under way";
    count_met(count: &str) = "{count} đạt", "{count} met";
    count_not_met(count: &str) = "{count} chưa đạt", "{count} not met";
    count_self_assessed(count: &str) = "{count} tự đánh giá", "{count} self-assessed";
    count_tracked(count: &str) = "{count} theo dõi", "{count} tracked";
    count_awaiting(count: &str) = "{count} chờ công bố", "{count} awaiting publication";
    count_not_applicable(count: &str) = "{count} không áp dụng", "{count} not applicable";
    count_overdue(count: &str) = "{count} quá hạn", "{count} overdue";
    BAR_EMPTY = "Chưa có nội dung", "Nothing here yet";
}
