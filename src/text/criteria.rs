//! Tiêu chí: the list of remedies and duties.

crate::messages! {
    TITLE = "Tiêu chí", "Criteria";
    REMEDIES = "Mục khắc phục", "Remediation items";
    DUTIES = "Nhiệm vụ", "Duties";
    LISTS = "Danh sách", "Lists";
    SEARCH = "Tìm mã, tên, nội dung", "Search code or words";
    FILTER = "Lọc", "Filter";
    AREA = "Lĩnh vực", "Area";
    OFFICER = "Công chức", "Officer";
    STATUS = "Trạng thái", "Status";
    ALL_AREAS = "Mọi lĩnh vực", "Every area";
    ALL_OFFICERS = "Mọi công chức", "Every officer";
    ALL_STATUSES = "Mọi trạng thái", "Every status";
    MINE = "Việc của tôi", "My work";
    MINE_HINT = "Chọn “Người sử dụng” ở đầu trang để lọc việc của mình.", "Choose “Who uses this device” at the top to see your own work.";
    CLEAR = "Bỏ lọc", "Clear the filter";
    NONE_FOUND = "Không có mục nào khớp bộ lọc", "Nothing matches the filter";
    NONE_FOUND_TEXT = "Thử bớt một điều kiện lọc, hoặc xóa chữ trong ô tìm.", "Try one condition less, or clear the search.";
    EMPTY = "Chưa có mục nào", "Nothing here yet";
    EMPTY_TEXT = "Mỗi mục khắc phục là một tiêu chí bị mất điểm: ghi nguyên nhân, cách khắc phục, người làm và chỉ tiêu. Muốn chọn lĩnh vực, bấm “Sửa danh sách”.", "Each item is a criterion that lost points: write its cause, remedy, officer and target. To choose the area press “Edit the list”.";
    EMPTY_DUTIES_TEXT = "Sau các mục khắc phục là nhiệm vụ: thêm ở phần giao nhiệm vụ của trang Kế hoạch.", "After the items come the duties: add them in the part of the Plan that assigns them.";
    TO_DUTIES = "Mở phần giao nhiệm vụ", "Open the part that assigns duties";
    CONTINUE = "Tiếp tục", "Continue";
    settled(count: &str) = "{count} mục đã đạt hoặc không áp dụng", "{count} met or not applicable";
    settled_duties(count: &str) = "{count} nhiệm vụ đã xong hoặc chỉ theo dõi", "{count} done or only followed";
    NO_TARGET = "Chưa có chỉ tiêu", "No target yet";
    shown(count: &str) = "Đang hiện {count} mục.", "{count} shown.";
    EDIT_LIST = "Sửa danh sách", "Edit the list";
    END_EDIT = "Xong", "Done";
    ADD = "Thêm mục", "Add an item";
    ADD_REMEDY = "Thêm mục khắc phục", "Add a remediation item";
    ADD_AREA = "Thêm lĩnh vực", "Add an area";
    ADD_DUTY = "Thêm nhiệm vụ", "Add a duty";
    NEW_REMEDY = "Mục khắc phục mới", "New remediation item";
    NO_AREA = "Chưa xếp vào lĩnh vực nào", "In no area";
    JOINED = "Phối hợp thực hiện", "As coordinator";
    through_group(group: &str) = "Qua nhóm “{group}”", "Through the group “{group}”";
    NO_SECTION = "Chưa xếp vào mục nào", "In no section";
    UNNAMED = "(chưa đặt tên)", "(no name yet)";
    NO_OFFICER = "chưa phân công", "nobody assigned";
    move_up(name: &str) = "Chuyển lên: {name}", "Move up: {name}";
    move_down(name: &str) = "Chuyển xuống: {name}", "Move down: {name}";
    remove(name: &str) = "Xóa: {name}", "Remove: {name}";
    REMOVE_TITLE = "Xóa mục này?", "Remove this item?";
    remove_text(name: &str) = "“{name}” cùng chỉ tiêu, tài liệu, ghi chú của mục sẽ bị xóa khỏi kế hoạch. Bấm “Hoàn tác” để lấy lại.", "“{name}” with its targets, documents and notes leaves the plan. “Undo” brings it back.";
}
