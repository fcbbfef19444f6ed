//! Word and Excel files, in and out.

crate::messages! {
    SAVE_WORD = "Lưu Word (.docx)", "Save Word (.docx)";
    SAVE_EXCEL = "Lưu Excel (.xlsx)", "Save Excel (.xlsx)";
    working(name: &str) = "Đang viết {name}…", "Writing {name}…";
    STOP = "Dừng", "Stop";
    STOPPED = "Đã dừng; chưa có tệp nào được lưu.", "Stopped; no file was saved.";
    saved(name: &str) = "Đã tải về {name}.", "{name} was downloaded.";
    missing(name: &str, why: &str) = "Chưa viết được {name}: phần viết tệp chưa tải được về máy này ({why}). Hãy nối mạng rồi bấm lại; kế hoạch không đổi.", "{name} could not be written: the part that writes it is not on this device yet ({why}). Connect to the network and press again; the plan is unchanged.";
    broken(name: &str, why: &str) = "Không viết được {name} ({why}). Kế hoạch không đổi; hãy in hoặc lưu HTML, và báo lỗi này.", "{name} could not be written ({why}). The plan is unchanged; print or save HTML instead, and report this fault.";
    not_saved(name: &str, why: &str) = "Đã viết xong {name} nhưng trình duyệt không cho tải về ({why}). Hãy bấm lại, hoặc mở trang bằng Chrome, Edge hay Firefox.", "{name} was written but the browser did not let it be downloaded ({why}). Press again, or open the page in Chrome, Edge or Firefox.";
}
