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
    NOT_FOUND = "Chưa nhận ra", "Not recognised";
    WILL_WRITE = "Sẽ ghi", "Will be written";
    WRITE_OVER = "Ghi đè số đang có", "Write over the figure held";
    AREA = "Lĩnh vực", "Area";
    NO_AREA = "Chưa chọn lĩnh vực", "No area chosen";
    DEED = "Làm gì", "What to do";
    row(row: usize) = "Dòng {row}", "Row {row}";
    MEASURE_OF_ROW = "Số liệu của từng dòng", "The measure of each row";
    WHERE_COLUMNS = "Cột nào vào số liệu nào", "Which column goes where";
    LOCKED = "Kế hoạch đang chỉ xem ở thẻ này nên chưa ghi được. Muốn ghi, hãy bấm “Sửa ở thẻ này” ở đầu trang.", "The plan is for viewing only in this tab, so nothing can be written. To write, press “Edit in this tab” at the top.";
    hidden_sheets(names: &str) = "Tệp có trang tính ẩn không được đọc: “{names}”. Nếu số liệu ở trang đó, hãy bỏ ẩn trong Excel, lưu lại rồi chọn lại tệp.", "The file has hidden sheets that are not read: “{names}”. If the figures are there, unhide it in Excel, save and choose the file again.";
    TO_CRITERIA = "Xem mục khắc phục", "See the items";
    TO_SET = "Xem bộ tiêu chí", "See the criteria set";
    TO_LOSSES = "Xem mất điểm năm trước", "See last year's losses";
    TO_SCORES = "Xem trang tự chấm", "See the self-score";
    TO_UNITS = "Xem điểm các đơn vị", "See the units’ points";
    TO_FIGURES = "Xem số liệu", "See the figures";
    READ_PASTE = "Đọc bảng này", "Read this table";
}
