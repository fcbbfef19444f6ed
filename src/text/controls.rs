//! The words of the screen's own controls.

crate::messages! {
    PICK_DAY = "Chọn ngày trên lịch", "Pick a date from the calendar";
    NONE_CHOSEN = "Chưa chọn", "None chosen";
    CLEAR_SEARCH = "Xóa từ đang tìm", "Clear the search";
    OPENS_CHOICES = "Chọn hoặc bỏ chọn", "Choose or unchoose";
    BUSY = "Đang thực hiện…", "Working…";
    more_lines(more: usize, left: usize) = "Xem thêm {more} dòng (còn {left})", "Show {more} more ({left} left)";
    remove_row(name: &str) = "Xóa {name}", "Remove {name}";
    move_row_up(name: &str) = "Chuyển {name} lên", "Move {name} up";
    move_row_down(name: &str) = "Chuyển {name} xuống", "Move {name} down";
    LOCKED = "Đang chỉ xem nên không ghi gì. Muốn sửa, hãy bấm “Sửa ở thẻ này” ở đầu trang; nếu đang xem tệp hoặc bản lưu, hãy mở thành kế hoạch trước.", "This is for viewing only, so nothing was written. To edit, press “Edit in this tab” at the top; when viewing a file or a kept version, open it as a plan first.";
    NO_TEXT = "Không dán được: bộ nhớ tạm không có chữ, chỉ có hình ảnh hoặc định dạng khác. Hãy chép lại vùng ô trong Excel hoặc chữ trong Word rồi dán.", "Nothing was pasted: the clipboard holds no text, only a picture or another format. Copy the cells in Excel or the words in Word again, and paste.";
    nth_row(place: &str) = "dòng {place}", "row {place}";
}
