//! The page "Nhập từ Excel".

crate::messages! {
    TITLE = "Nhập từ Excel", "Bring in from Excel";
    CHOOSE = "Chọn tệp bảng tính", "Choose a spreadsheet";
    KINDS = "Tệp .xlsx, .xls, .ods, .csv từ hệ thống một cửa hoặc do sổ này lưu ra; kéo thả vào đây cũng được. Tệp chỉ được đọc trên máy này; chưa ghi gì khi chưa đồng ý.", "A .xlsx, .xls, .ods or .csv file from the one-stop system, or one that this workbook saved; it can be dropped here too. It is read on this device only, and nothing is written before you agree.";
    PASTE = "Hoặc dán bảng đã chép", "Or paste a table that you copied";
    PASTE_FIELD = "Bảng đã chép từ Excel, Word hoặc trang web", "The table copied from Excel, Word or a web page";
    READ_PASTE = "Đọc bảng này", "Read this table";
}
