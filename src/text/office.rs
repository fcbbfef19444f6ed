//! Word and Excel files, in and out.

crate::messages! {
    SAVE_WORD = "Lưu Word (.docx)", "Save Word (.docx)";
    SAVE_EXCEL = "Lưu Excel (.xlsx)", "Save Excel (.xlsx)";
    FIGURES_FILES = "Lưu Excel, phiếu số liệu cho công chức", "Save as Excel, a sheet for an officer";
    FIGURES_HINT = "Mỗi nhóm một trang tính, tháng theo cột, tổng năm là công thức. Sửa trong Excel rồi nhập lại bằng nút “Nhập từ Excel”.", "A sheet for each group, months across, the year's totals as formulas. Mend it in Excel and bring it back with “Bring in from Excel”.";
    SHEET_TITLE = "Phiếu cho một công chức không dùng sổ này", "A sheet for an officer who has no application";
    sheet_hint(month: u8) = "Chỉ ô tháng {month} nhập được, phần còn lại khóa để khỏi sửa nhầm. Gửi tệp cho người đó; khi nhận lại thì bấm “Nhập từ Excel”.", "Only the cells of month {month} can be typed in, the rest is locked against slips. Send them the file; when it is back, press “Bring in from Excel”.";
    WHOSE = "Phiếu của", "Whose sheet";
    SAVE_SHEET = "Phiếu số liệu (.xlsx)", "Sheet of figures (.xlsx)";
    NOBODY = "Chưa có số liệu nào được giao cho công chức nhập.", "No officer has figures to enter yet.";
    working(name: &str) = "Đang viết {name}…", "Writing {name}…";
    STOP = "Dừng", "Stop";
    STOPPED = "Đã dừng; chưa có tệp nào được lưu.", "Stopped; no file was saved.";
    saved(name: &str) = "Đã tải về {name}.", "{name} was downloaded.";
    missing(name: &str, why: &str) = "Chưa viết được {name}: phần viết tệp chưa tải được về máy này ({why}). Hãy nối mạng rồi bấm lại; kế hoạch không đổi.", "{name} could not be written: the part that writes it is not on this device yet ({why}). Connect to the network and press again; the plan is unchanged.";
    broken(name: &str, why: &str) = "Không viết được {name} ({why}). Kế hoạch không đổi; hãy in hoặc lưu HTML, và báo lỗi này.", "{name} could not be written ({why}). The plan is unchanged; print or save HTML instead, and report this fault.";
    not_saved(name: &str, why: &str) = "Đã viết xong {name} nhưng trình duyệt không cho tải về ({why}). Hãy bấm lại, hoặc mở trang bằng Chrome, Edge hay Firefox.", "{name} was written but the browser did not let it be downloaded ({why}). Press again, or open the page in Chrome, Edge or Firefox.";
}
