//! Tệp và cài đặt.

use super::Language;
use super::format::{format_count, format_size};

crate::messages! {
    TITLE = "Tệp và cài đặt", "Files and settings";
    ALSO = "Các trang khác", "Other pages";
    TO_START = "Các kế hoạch trên máy này", "Plans on this device";
    TO_HELP = "Hướng dẫn", "How to use it";
    NEXT_YEAR = "Lập kế hoạch năm sau", "Write next year's plan";

    SEND = "Gửi kế hoạch", "Send the plan";
    SEND_LEAD = "Cả kế hoạch nằm trong một tệp, gửi được qua thư điện tử, Zalo hay USB.", "The whole plan is in one file, to send by mail, Zalo or USB drive.";
    NO_PLAN = "Chưa mở kế hoạch nào nên chưa có gì để gửi.", "No plan is open, so there is nothing to send.";
    EXPORT = "Xuất tệp kế hoạch", "Export the plan file";
    SHARE = "Chia sẻ tệp kế hoạch", "Share the plan file";
    SHARE_AGAIN = "Chia sẻ tệp này", "Share this file";
    MAIL = "Soạn thư gửi tệp", "Write a mail to send it";
    DOWNLOAD_AGAIN = "Tải tệp xuống lần nữa", "Download it again";
    NEVER = "Kế hoạch này chưa xuất lần nào từ máy này.", "This plan was never exported from this device.";
    last(when: &str) = "Xuất lần cuối: {when}.", "Last exported: {when}.";
    NOTHING_SINCE = "Từ đó chưa có sửa đổi nào.", "Nothing was changed since.";
    since(count: &str) = "Từ đó có {count} lần sửa chưa nằm trong tệp nào.", "Since then {count} edits are in no file.";
    never_since(count: &str) = "{count} lần sửa chưa nằm trong tệp nào.", "{count} edits are in no file.";
    proved(items: &str, figures: &str) = "Đã xuất và đọc lại tệp: {items} nội dung, {figures} số liệu.", "Exported and read back: {items} items, {figures} figures.";
    CODE = "Mã kiểm tra", "Check code";
    FILE = "Tệp", "File";
    LANDS = "Tệp nằm trong thư mục tải về của máy (Downloads, Tải xuống), trừ khi trình duyệt đã hỏi nơi lưu.", "The file lies in the device's Downloads folder, unless the browser asked where to put it.";
    SHARED_AS_TEXT = "Máy này không chia sẻ được tệp .json nên tệp mang tên .json.txt. Người nhận mở như bình thường.", "This device cannot share .json files, so the file is called .json.txt. It opens like any other.";
    not_exported(why: &str) = "Chưa xuất được tệp: {why}. Kế hoạch vẫn còn nguyên trên máy; hãy bấm xuất lại.", "The file was not exported: {why}. The plan is whole on this device; export it again.";
    not_shared(why: &str) = "Chưa chia sẻ được ({why}). Hãy tải tệp xuống rồi gửi từ thư mục tải về.", "It was not shared ({why}). Download the file, and send it from the Downloads folder.";
    mail_subject(commune: &str, year: &str) = "Kế hoạch cải thiện Chỉ số CCHC năm {year} của {commune}", "PAR INDEX improvement plan {year} of {commune}";
    mail_body(name: &str, code: &str) = "đính kèm tệp {name}\n\nMã kiểm tra: {code}\nNgười nhận mở bằng Sổ kế hoạch cải thiện Chỉ số CCHC, chọn “Mở tệp kế hoạch”.\n", "đính kèm tệp {name}\n\n(The file {name} is attached. Check code: {code}. Open it in the PAR INDEX improvement workbook with “Open a plan file”.)\n";
    MAIL_HINT = "Thư nháp không tự kèm tệp: hãy đính kèm tệp vừa xuất trước khi gửi.", "The draft does not carry the file: attach the file you just exported before you send it.";

    RECEIVE = "Nhận tệp", "Receive a file";
    RECEIVE_LEAD = "Sổ cho xem trong tệp có gì trước khi nhận; kế hoạch đang mở không bị thay đổi.", "The workbook shows what is in the file first; the open plan is not touched.";
    CHOOSE = "Mở tệp kế hoạch", "Open a plan file";
    DROP = "hoặc kéo tệp thả vào đây", "or drop the file here";
    PASTE = "Dán nội dung tệp", "Paste the file's text";
    PASTE_FIELD = "Dán vào đây", "Paste here";
    PASTE_HINT = "Dùng khi tệp đến dưới dạng chữ trong thư: chép toàn bộ, từ dấu { đến dấu } cuối cùng, rồi dán.", "For a file that came as text in a mail: copy all of it, from the first { to the last }, and paste.";
    PASTED_NAME = "nội dung đã dán", "the pasted text";
    too_large(name: &str, size: &str, limit: &str) = "Chưa đọc tệp {name}: tệp nặng {size} MB, trong khi tệp kế hoạch không quá {limit} MB. Hãy chọn đúng tệp có tên bắt đầu bằng “ke-hoach-cchc”.", "{name} was not read: it has {size} MB, and no plan file has more than {limit} MB. Choose the file whose name begins with “ke-hoach-cchc”.";
    not_read(name: &str, why: &str) = "Không đọc được tệp {name} ({why}). Nếu tệp ở USB hay thư mục mạng, hãy chép tệp về máy rồi mở lại.", "{name} could not be read ({why}). If it is on a USB drive or a network folder, copy it to this device and open it again.";

    STORAGE = "Dữ liệu trên máy này", "The data on this device";
    used(used: &str) = "Đang dùng {used}.", "{used} in use.";
    used_of(used: &str, room: &str) = "Đang dùng {used}; trình duyệt cho phép đến khoảng {room}.", "{used} in use; the browser allows up to about {room}.";
    OFFLINE_READY = "Đã dùng được khi mất mạng.", "Ready to work offline.";
    OFFLINE_NOT_YET = "Chưa dùng được khi mất mạng: trình duyệt chưa tải xong ứng dụng về máy. Hãy giữ mạng thêm ít phút rồi tải lại trang.", "Not ready to work offline: the application is not stored on this device yet. Stay online a few minutes, then reload the page.";
    OFFLINE_REFUSED = "Không dùng được khi mất mạng: trình duyệt này không cho lưu ứng dụng. Dữ liệu kế hoạch vẫn được lưu.", "No use without a network: this browser does not let the application be stored. The plans are saved all the same.";

    aside(count: &str) = "{count} phần dữ liệu không đọc được, hoặc chưa kịp lưu khi chuyển thẻ, được để riêng trên máy này và không nằm trong kế hoạch.", "{count} pieces of data that could not be read, or were not saved in time when another tab took over, are set aside on this device and are in no plan.";
    ASIDE_DOWNLOAD = "Tải phần để riêng về", "Download what was set aside";
    aside_failed(why: &str) = "Không đọc được phần dữ liệu để riêng: {why}.", "What was set aside could not be read: {why}.";

    COPIES = "Bản lưu trên máy này", "Versions kept on this device";
    COPIES_LEAD = "Sổ tự giữ một bản trước mỗi lần mở tệp, thay kế hoạch, khôi phục và cập nhật ứng dụng: mười bản mới nhất và mỗi ngày một bản trong 60 ngày.", "The workbook keeps a version before every file is opened, a plan is replaced or restored, and the application is updated: the ten newest, and one a day for 60 days.";
    COPIES_NONE = "Chưa có bản lưu nào.", "No version is kept yet.";
    KEEP_NOW = "Giữ bản hiện tại", "Keep a version now";
    KEPT_NOW = "Đã giữ bản hiện tại của kế hoạch.", "The plan as it stands is kept.";
    VIEW = "Xem", "View";
    RESTORE = "Khôi phục", "Restore";
    DOWNLOAD = "Tải về", "Download";
    view_of(what: &str) = "Xem {what}", "View {what}";
    restore_of(what: &str) = "Khôi phục {what}", "Restore {what}";
    download_of(what: &str) = "Tải về {what}", "Download {what}";
    copy_title(when: &str) = "Bản lúc {when}", "Version of {when}";
    copy_held(items: &str, figures: &str, revision: &str) = "{items} nội dung, {figures} số liệu, {revision} lần sửa", "{items} items, {figures} figures, {revision} edits";
    copy_failed(why: &str) = "Không dùng được bản lưu này: {why}.", "This version could not be used: {why}.";
    RESTORE_TITLE = "Khôi phục bản lưu này?", "Restore this version?";
    restore_text(when: &str) = "Kế hoạch trở lại như lúc {when}. Bản đang mở được giữ thành một bản lưu, nên vẫn quay lại được.", "The plan goes back to how it was on {when}. The plan as it stands is kept as a version, so you can come back to it.";
    RESTORED = "Đã khôi phục. Bản trước đó nằm trong danh sách bản lưu.", "Restored. What stood before is in the list of versions.";
    WHY_OPENING = "trước khi mở tệp", "before a file was opened";
    WHY_REPLACING = "trước khi nhận nội dung từ tệp", "before taking a file's content";
    WHY_UPDATING = "trước khi cập nhật ứng dụng", "before the application was updated";
    WHY_REMOVING = "trước khi xóa kế hoạch", "before the plan was removed";
    WHY_RESTORING = "trước khi khôi phục bản khác", "before another version was restored";
    WHY_ASKED = "do người dùng giữ lại", "kept by hand";

    LOOKS = "Giao diện và ngôn ngữ", "Appearance and language";
    LANGUAGE = "Ngôn ngữ", "Language";
    VIETNAMESE = "Tiếng Việt", "Tiếng Việt";
    ENGLISH = "English", "English";
    LANGUAGE_HINT = "Văn bản in ra luôn bằng tiếng Việt.", "Printed documents are always in Vietnamese.";
    DENSITY = "Mật độ", "Density";
    DENSITY_AUTO = "Tự động", "Automatic";
    DENSITY_ROOMY = "Thoáng", "Roomy";
    DENSITY_COMPACT = "Gọn", "Compact";
    DENSITY_HINT = "Tự động: gọn khi dùng chuột, thoáng khi chạm tay.", "Automatic: compact with a mouse, roomy by touch.";
    THEME = "Nền", "Theme";
    THEME_SYSTEM = "Theo máy", "As the device";
    THEME_LIGHT = "Sáng", "Light";
    THEME_DARK = "Tối", "Dark";
    SIZE = "Cỡ chữ", "Text size";
    SIZE_NORMAL = "Thường", "Normal";
    SIZE_LARGE = "Lớn", "Large";
    SIZE_LARGER = "Rất lớn", "Larger";
    NOT_LASTING = "Trình duyệt không cho giữ cài đặt trên máy này: cài đặt chỉ còn đến khi đóng trang.", "The browser does not let settings be kept on this device: they last until the page is closed.";

    PERSON = "Người sử dụng", "Who uses this device";
    PERSON_HINT = "Ghi vào từng lần sửa và ghi chú tiến độ; “Việc của tôi” lọc theo người này.", "Signs edits and progress notes; “My work” filters by this person.";
    PERSON_NONE = "Chưa chọn", "Nobody chosen";

    REMOVE_PLAN = "Xóa kế hoạch đang mở khỏi máy này", "Remove the open plan from this device";
    REMOVE_PLAN_HINT = "Bản cuối vẫn nằm trong “Bản lưu trên máy này”, khôi phục được.", "Its last state stays among “Versions kept on this device” and can be restored.";
    REMOVE_TITLE = "Xóa kế hoạch này khỏi máy?", "Remove this plan from the device?";
    REMOVE_NOW = "Xóa kế hoạch này", "Remove this plan";
    ERASE = "Xóa dữ liệu trên máy này", "Erase the data on this device";
    ERASE_LEAD = "Dành cho máy dùng chung. Xóa mọi kế hoạch, bản lưu và cài đặt của sổ trong trình duyệt này; không lấy lại được, trừ khi có tệp đã xuất.", "For shared PCs. Erases every plan, kept version and setting of the workbook in this browser; they cannot be brought back, except from an exported file.";
    erase_unexported(count: &str) = "Kế hoạch đang mở có {count} lần sửa chưa xuất. Hãy xuất tệp trước.", "The open plan has {count} edits that were not exported. Export it first.";
    erase_others(names: &str) = "Còn chưa xuất hết: {names}.", "Not fully exported: {names}.";
    ERASE_ASK = "Xóa dữ liệu…", "Erase…";
    ERASE_TITLE = "Xóa toàn bộ dữ liệu của sổ trên máy này?", "Erase all of the workbook's data on this device?";
    erase_confirm(name: &str) = "Gõ “{name}” để xác nhận", "Type “{name}” to confirm";
    ERASE_WORD = "xóa", "erase";
    ERASE_NOW = "Xóa hết", "Erase everything";
    ERASE_EXPORT = "Xuất tệp trước khi xóa", "Export before erasing";
    erase_failed(why: &str) = "Chưa xóa được: {why}. Hãy đóng các thẻ khác của sổ rồi thử lại.", "Not erased: {why}. Close the other tabs of the workbook and try again.";
    ERASED = "Đã xóa dữ liệu của sổ trên máy này.", "The workbook's data on this device was erased.";

    past_of(edits: &str, size: &str, bound: &str) = "Lịch sử sửa đổi của kế hoạch đang mở: {edits} lần sửa cũ, {size}, chưa kể những lần gần đây còn hoàn tác được. Mỗi kế hoạch giữ tối đa {bound}: quá mức đó, những lần sửa cũ nhất bị bỏ trước. Xóa kế hoạch là xóa cả lịch sử.", "The history of the open plan: {edits} older edits, {size}, besides the recent ones that can still be undone. At most {bound} is kept of each plan: beyond that the oldest edits go first. Removing the plan removes its history.";

    viewing_file(name: &str) = "Đang xem tệp {name}, chỉ để đọc. Kế hoạch trên máy không bị thay đổi.", "You are viewing the file {name}, for reading only. The plan on this device is unchanged.";
    viewing_copy(when: &str) = "Đang xem bản lưu lúc {when}, chỉ để đọc. Kế hoạch trên máy không bị thay đổi.", "You are viewing the version of {when}, for reading only. The plan on this device is unchanged.";
    STOP_VIEWING = "Trở về kế hoạch trên máy", "Back to the plan on this device";
    about(version: &str) = "Sổ kế hoạch cải thiện Chỉ số CCHC, bản {version}.", "PAR INDEX improvement workbook, version {version}.";
}

/// How many edits of the open plan are kept, their size and its bound in bytes.
pub fn past(language: Language, edits: u64, bytes: u64, bound: u64) -> String {
    let size = |bytes| format_size(bytes, language);
    past_of(language, &format_count(edits, language), &size(bytes), &size(bound))
}

/// "Đang dùng 1,2 MB trong 2 GB": the bytes used, of all where that is known.
pub fn room(language: Language, taken: i64, all: i64) -> String {
    let size = |bytes: i64| format_size(u64::try_from(bytes).unwrap_or_default(), language);
    if all > 0 { used_of(language, &size(taken), &size(all)) } else { used(language, &size(taken)) }
}
