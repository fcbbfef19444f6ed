//! What the parts of the screen say of themselves.

crate::messages! {
    PICK_DAY = "Chọn ngày trên lịch", "Pick a date from the calendar";
    NONE_CHOSEN = "Chưa chọn", "None chosen";
    CLEAR_SEARCH = "Xóa từ đang tìm", "Clear the search";
    OPENS_CHOICES = "Chọn hoặc bỏ chọn", "Choose or unchoose";
    BUSY = "Đang thực hiện…", "Working…";
    remove_row(name: &str) = "Xóa {name}", "Remove {name}";
    move_row_up(name: &str) = "Chuyển {name} lên", "Move {name} up";
    move_row_down(name: &str) = "Chuyển {name} xuống", "Move {name} down";
    nth_row(place: &str) = "dòng {place}", "row {place}";
}
