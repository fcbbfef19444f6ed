//! The page "Nhập từ Excel".

crate::messages! {
    CHOOSE = "Chọn tệp bảng tính", "Choose a spreadsheet";
    KINDS = "Tệp .xlsx, .xls, .ods, .csv từ hệ thống một cửa hoặc do sổ này lưu ra; kéo thả vào đây cũng được. Tệp chỉ được đọc trên máy này; chưa ghi gì khi chưa đồng ý.", "A .xlsx, .xls, .ods or .csv file from the one-stop system, or one that this workbook saved; it can be dropped here too. It is read on this device only, and nothing is written before you agree.";
    looking(sheet: usize, all: usize) = "Đang xem trang tính {sheet} trên {all}…", "Looking at sheet {sheet} of {all}…";
    PASTE = "Hoặc dán bảng đã chép", "Or paste a table that you copied";
    PASTE_FIELD = "Bảng đã chép từ Excel, Word hoặc trang web", "The table copied from Excel, Word or a web page";
    TAKE_SHEET = "Đưa trang này vào", "Bring this sheet in";
    PERIOD_UNKNOWN = "Chưa chọn", "Not chosen";
    as_found(kind: &str) = "Như đã nhận ra: {kind}", "As it was found: {kind}";
    WILL_WRITE = "Sẽ ghi", "Will be written";
    WRITE_OVER = "Ghi đè số đang có", "Write over the figure held";
    AREA = "Lĩnh vực", "Area";
    NO_AREA = "Chưa chọn lĩnh vực", "No area chosen";
    DEED = "Làm gì", "What to do";
    row(row: usize) = "Dòng {row}", "Row {row}";
    MEASURE_OF_ROW = "Số liệu của từng dòng", "The measure of each row";
    WHERE_COLUMNS = "Cột nào vào số liệu nào", "Which column goes where";
    ODDS = "Hai trang tính ghi khác nhau cho cùng một số; chưa số nào trong hai số đó được ghi. Hãy bỏ chọn một trang.", "Two sheets say different things for the same figure; neither is written. Leave one of them out.";
    TO_FIGURES = "Xem số liệu", "See the figures";
    READ_PASTE = "Đọc bảng này", "Read this table";
}
