//! Words that many pages share.

crate::messages! {
    APP_NAME = "Sổ kế hoạch cải thiện Chỉ số CCHC", "PAR INDEX improvement workbook";
    ADD = "Thêm", "Add";
    REMOVE = "Xóa", "Remove";
    CLOSE = "Đóng", "Close";
    CANCEL = "Bỏ qua", "Cancel";
    UNDO = "Hoàn tác", "Undo";
    REDO = "Làm lại", "Redo";
    saved_at(time: &str) = "Đã lưu {time}", "Saved at {time}";
}
