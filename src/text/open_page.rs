//! Mở tệp: what is in a file, and what to do with it.

crate::messages! {
    TITLE = "Mở tệp kế hoạch", "Open a plan file";
    LEAD = "Chọn tệp có tên bắt đầu bằng “ke-hoach-cchc”. Sổ cho xem trong tệp có gì trước khi nhận.", "Choose the file whose name begins with “ke-hoach-cchc”. The workbook shows what is in it before you take it.";
    READING = "Đang đọc tệp…", "Reading the file…";
    REFUSED = "Chưa mở được tệp", "The file was not opened";
    UNTOUCHED = "Kế hoạch đang mở không bị thay đổi.", "The open plan is unchanged.";
    OTHER = "Chọn tệp khác", "Choose another file";
    ORIGINAL = "Tải tệp gốc về", "Download the original";
    BACK = "Không nhận, quay lại", "Do not take it, go back";

    INSIDE = "Trong tệp có", "What is in the file";
    FILE = "Tệp", "File";
    COMMUNE = "Đơn vị", "Commune";
    UNNAMED = "chưa ghi tên", "not named";
    YEAR = "Năm kế hoạch", "Plan year";
    HELD = "Nội dung", "Content";
    held(items: &str, figures: &str) = "{items} nội dung, {figures} số liệu", "{items} items, {figures} figures";
    WRITTEN = "Xuất lúc", "Exported";
    WRITTEN_UNKNOWN = "không rõ", "not known";
    BY = "Người xuất", "Exported by";
    BY_UNKNOWN = "không ghi", "not said";
    REVISION = "Lần sửa", "Edits";
    APPLICATION = "Phiên bản ứng dụng", "Application version";
    CODE = "Mã kiểm", "Check code";
    CODE_GOOD = "khớp nội dung", "agrees with the content";
    CODE_BAD = "không khớp nội dung", "does not agree with the content";
    held_partly(items: &str, figures: &str) = "chỉ đọc được {items} nội dung, {figures} số liệu", "only {items} items and {figures} figures could be read";
    cut_at(items: &str, figures: &str, line: usize) = "Tệp bị cắt mất đoạn cuối: đọc được {items} nội dung, {figures} số liệu; phần sau dòng {line} bị mất.", "The end of the file is missing: {items} items and {figures} figures could be read; what stood after line {line} is lost.";
    cut(items: &str, figures: &str) = "Tệp bị cắt mất đoạn cuối: đọc được {items} nội dung, {figures} số liệu; phần còn lại bị mất.", "The end of the file is missing: {items} items and {figures} figures could be read; the rest is lost.";
    broken(items: &str, figures: &str, lines: usize) = "Tệp bị hỏng: đọc được {items} nội dung, {figures} số liệu; {lines} dòng không đọc được.", "The file is damaged: {items} items and {figures} figures could be read; {lines} of its lines could not.";
    ASK_AGAIN = "Nên giữ tệp này và xin người gửi xuất, gửi lại. Nếu không xin được, có thể mở phần đọc được.", "Better keep this file and ask the sender to export and send it again. If that cannot be had, what could be read can be opened.";
    TECHNICAL = "Chi tiết kỹ thuật", "Technical details";
    TAKE_PART = "Mở phần đọc được", "Open what could be read";
    PROBLEMS_NONE = "Tệp đọc được trọn vẹn.", "The file could be read in full.";
    problems(count: &str) = "{count} điều cần biết về tệp này", "{count} things to know about this file";
    more_problems(count: &str) = "Xem thêm {count} điều", "Show {count} more";

    NEW_PLAN = "Kế hoạch này chưa có trên máy.", "This plan is not on this device yet.";
    TAKE_NEW = "Mở kế hoạch này", "Open this plan";
    READ_ONLY = "Tệp do ứng dụng mới hơn tạo ra nên chỉ mở để xem, và không bao giờ bị ghi đè.", "A newer application wrote the file, so it opens for reading only and is never overwritten.";
    VIEW = "Mở để xem", "Open to view";

    SAME = "Kế hoạch này đã có trên máy và giống hệt tệp. Không cần làm gì.", "This plan is on this device already and is exactly as in the file. There is nothing to do.";
    ONLY_FILE = "Kế hoạch này đã có trên máy. Từ lần chung gần nhất chỉ bên tệp đã sửa, nên nhận thay đổi là an toàn.", "This plan is on this device already. Since both were last the same, only the file was changed, so it is safe to take the changes.";
    ONLY_HERE = "Kế hoạch này đã có trên máy và mới hơn tệp: từ lần chung gần nhất chỉ bên máy này đã sửa. Không cần nhận tệp.", "This plan is on this device already, and newer than the file: since both were last the same, only this device changed it. There is no need to take the file.";
    BOTH = "Kế hoạch này đã có trên máy và có chỗ cả hai bên cùng sửa. Nhận những chỗ chỉ bên tệp đã sửa là an toàn; chỗ cả hai cùng sửa thì xem và chọn từng chỗ ở dưới.", "This plan is on this device already, and some places were changed on both sides. What the file alone changed is safe to take; for what both changed, look and choose below, place by place.";
    BOTH_APART = "Kế hoạch này đã có trên máy. Hai bên đã sửa những chỗ khác nhau, không chỗ nào trùng, nên gộp cả hai là an toàn.", "This plan is on this device already. The two sides changed different places and none twice, so it is safe to bring both together.";
    UNRELATED = "Kế hoạch này đã có trên máy, nhưng không rõ hai bên cùng gốc từ đâu. Nên mở tệp thành bản riêng rồi đối chiếu.", "This plan is on this device already, but it is not known where both come from. Better open the file as a plan of its own and compare.";
    KEEP_MINE = "Giữ bản trên máy", "Keep what is here";
    TO_PLAN = "Đến kế hoạch", "To the plan";
    TAKE_CHANGES = "Nhận thay đổi từ tệp", "Take the file's changes";
    SEPARATE = "Mở thành bản riêng", "Open as a plan of its own";
    REPLACE = "Thay bằng bản trong tệp", "Replace by the file";
    REPLACE_TITLE = "Thay kế hoạch trên máy bằng bản trong tệp?", "Replace the plan here by the file?";
    replace_lost(count: &str) = "Bản trên máy có {count} chỗ đã sửa mà tệp không có; sau khi thay, những sửa đổi này không còn trong kế hoạch:", "The plan here has {count} changed places that the file does not have; after replacing they are no longer in the plan:";
    REPLACE_NOTHING_LOST = "Bản trên máy không có sửa đổi nào mà tệp chưa có.", "The plan here has no change that the file does not have.";
    REPLACE_KEPT = "Bản đang có được giữ trong “Bản lưu trên máy này” và khôi phục được bất cứ lúc nào.", "What is here now is kept among “Versions kept on this device”, and can be restored at any time.";
    REPLACE_NOW = "Thay", "Replace";
    TAKEN_ALL = "Đã nhận toàn bộ thay đổi từ tệp. Bản trước đó nằm trong danh sách bản lưu.", "All of the file's changes were taken. What stood before is among the kept versions.";
    take_parts(count: &str) = "Nhận {count} chỗ chỉ bên tệp đã sửa", "Take the {count} places that the file alone changed";
    MERGE_BOTH = "Gộp cả hai", "Bring both together";
    KEEP_REST = "Giữ bản trên máy ở các chỗ còn lại", "Keep what is here for the rest";
    TAKE_ONE = "Nhận bản trong tệp", "Take the file's version";
    taken_part(taken: &str, left: &str) = "Đã nhận {taken} chỗ; còn {left} chỗ chưa nhận vì cả hai bên cùng sửa. Chọn từng chỗ ở dưới, hoặc giữ bản trên máy.", "{taken} places were taken; {left} are not, because both sides changed them. Choose below place by place, or keep what is here.";
    taken_all(count: &str) = "Đã nhận {count} chỗ từ tệp, không còn chỗ nào chưa nhận. Bản trước đó được giữ trong danh sách bản lưu; cũng có thể bấm “Hoàn tác”.", "{count} places were taken from the file, and none is left. What stood before is among the kept versions; you can also press “Undo”.";
    OPENED_APART = "Đã mở tệp thành một kế hoạch riêng; đây là kế hoạch đó. Kế hoạch cũ còn nguyên, mở lại ở Màn hình đầu.", "The file is now a plan of its own; this is it. The other plan is unchanged, and is opened from the start.";
    SIDE_EACH = "mỗi bên sửa chỗ riêng", "each side changed places of its own";
    REPLACED = "Đã thay bằng bản trong tệp. Bản trước đó nằm trong danh sách bản lưu.", "Replaced by the file. What stood before is among the kept versions.";
    not_taken(why: &str) = "Chưa nhận được: {why}. Kế hoạch trên máy không bị thay đổi.", "Not taken: {why}. The plan on this device is unchanged.";
    BUSY_ELSEWHERE = "Thẻ này chỉ xem được vì sổ đang được sửa ở thẻ khác. Hãy bấm “Sửa ở thẻ này” trước khi nhận tệp.", "This tab is for viewing, because another tab is editing. Press “Edit in this tab” before taking the file.";

    DIFFERENCES = "Khác nhau ở đâu", "What differs";
    NO_DIFFERENCES = "Nội dung hai bên giống nhau.", "The content of both is the same.";
    SIDE_FILE = "Tệp đã sửa", "Changed in the file";
    SIDE_HERE = "Máy này đã sửa", "Changed here";
    SIDE_BOTH = "Cả hai đã sửa", "Changed on both sides";
    SIDE_UNKNOWN = "Không rõ bên nào sửa", "Not known which side changed";
    ADDED_FILE = "chỉ có trong tệp", "only in the file";
    ADDED_HERE = "chỉ có trên máy này", "only on this device";
    HERE = "Trên máy", "Here";
    IN_FILE = "Trong tệp", "In the file";
    EMPTY = "(trống)", "(empty)";
    more(count: &str) = "và {count} chỗ khác", "and {count} more";
    FIGURES = "Số liệu", "Figures";
    ORDER = "Thứ tự", "Order";
}
