//! The frame around every page.

crate::messages! {
    SKIP = "Đến nội dung chính", "Skip to the content";
    NAVIGATION = "Các trang", "Pages";
    OVERVIEW = "Tổng quan", "Overview";
    PLAN = "Kế hoạch", "Plan";
    CRITERIA = "Tiêu chí", "Criteria";
    FIGURES = "Số liệu", "Figures";
    DOCUMENTS = "Văn bản", "Documents";
    FILES = "Tệp và cài đặt", "Files and settings";
    MORE = "Thêm", "More";
    plan_title(year: &str) = "Kế hoạch {year}", "Plan {year}";
    UNDO_NONE = "Hoàn tác (chưa có gì)", "Undo (nothing yet)";
    REDO_NONE = "Làm lại (chưa có gì)", "Redo (nothing yet)";
    undo_what(what: &str) = "Hoàn tác: {what}", "Undo: {what}";
    redo_what(what: &str) = "Làm lại: {what}", "Redo: {what}";
    undone(what: &str) = "Đã hoàn tác: {what}.", "Undone: {what}.";
    redone(what: &str) = "Đã làm lại: {what}.", "Done again: {what}.";
    SHOW_PLACE = "Xem chỗ vừa đổi", "Show where";
    refused(why: &str) = "Không sửa được: {why}. Nội dung kế hoạch giữ nguyên; hãy tải lại trang rồi thử lại.", "The change was not made: {why}. The plan is unchanged; reload the page and try again.";
    UPDATE = "Có bản mới của ứng dụng. Nội dung đã nhập được lưu trước khi chuyển sang bản mới.", "A new version is ready. What you typed is saved before it takes over.";
    UPDATE_NOW = "Dùng bản mới", "Use the new version";
    LATER = "Để sau", "Later";
    OFFLINE_READY = "Đã dùng được khi mất mạng. Ứng dụng không gửi dữ liệu đi đâu.", "Ready to work offline. The application sends nothing anywhere.";
    IN_APP = "Trang đang mở bên trong Zalo, Facebook: không dùng được khi mất mạng, dữ liệu có thể bị xóa. Hãy bấm dấu ⋯ và chọn “Mở bằng Chrome” hoặc “Mở bằng Safari”.", "This page is open inside Zalo or Facebook: it will not work offline and data may be cleared. Tap ⋯ and choose “Open in Chrome” or “Open in Safari”.";
    INSECURE = "Trang mở qua http thường: không dùng được khi mất mạng và không khóa được hai thẻ cùng sửa. Hãy mở địa chỉ bắt đầu bằng https, mọi việc khác vẫn dùng được.", "The page is open over plain http: no offline use, no lock between two tabs. Open the address that begins with https; everything else works.";
    UNKNOWN_TITLE = "Không có trang này", "There is no such page";
    unknown_text(address: &str) = "Địa chỉ “{address}” không dẫn đến trang nào. Có thể mục đã bị xóa, hoặc địa chỉ chép thiếu.", "The address “{address}” leads to no page. The item may have been removed, or the address is incomplete.";
    NO_PLAN_TITLE = "Chưa mở kế hoạch nào", "No plan is open";
    NO_PLAN_TEXT = "Hãy mở một kế hoạch trên máy này, mở tệp kế hoạch hoặc lập kế hoạch mới từ màn hình đầu.", "Open a plan of this device, open a plan file or write a new plan from the start screen.";
    NOT_LOADED_TITLE = "Chưa tải được phần này của ứng dụng", "This part of the application did not arrive";
    NOT_LOADED_TEXT = "Mạng bị ngắt trong lần mở đầu tiên, hoặc trang vừa có bản mới. Nội dung đã nhập vẫn được giữ; hãy tải lại trang khi có mạng.", "The network was cut during the first visit, or a new version has just come. What you typed is kept; reload the page when there is a network.";
    RELOAD = "Tải lại trang", "Reload the page";
    TO_START = "Về màn hình đầu", "To the start";
    to_page(page: &str) = "Đến trang {page}", "To {page}";
    typing(field: &str) = "sửa “{field}”", "edit “{field}”";
    adding(record: &str) = "thêm {record}", "add {record}";
    removing(record: &str) = "xóa {record}", "remove {record}";
    moving(record: &str) = "chuyển chỗ {record}", "move {record}";
    PASTING = "dán số liệu", "paste figures";
    ISSUING = "đánh dấu đã ban hành", "mark as issued";
    LEFTOVERS = "thay nội dung của năm cũ", "replace old year's words";
    MENDING = "sửa theo gợi ý", "mend as suggested";
    TAKING_OVER = "nhận thay đổi từ tệp", "take changes from a file";
    figure_of(measure: &str, slot: &str) = "số liệu “{measure}”, {slot}", "figure “{measure}”, {slot}";
    in_record(what: &str, record: &str) = "{what} ở {record}", "{what} in {record}";
}
