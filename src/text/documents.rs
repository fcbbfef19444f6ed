//! The page "Văn bản".

crate::messages! {
    TITLE = "Văn bản", "Documents";
    WHICH = "Văn bản nào", "Which document";
    DECISION = "Quyết định kèm Kế hoạch", "Decision with the plan";
    TRACKING = "Bảng theo dõi", "Tracking table";
    REPORT = "Báo cáo kỳ", "Period report";
    OFFICER = "Phiếu công chức", "Officer's sheet";
    EVIDENCE = "Danh mục tài liệu kiểm chứng", "List of verification documents";
    AMENDMENT = "Quyết định sửa đổi, bổ sung", "Amending decision";
    PLAN_ALONE = "Kế hoạch", "The plan";
    AMENDMENT_ALONE = "Kế hoạch sửa đổi, bổ sung", "Amending plan";
    URGING = "Công văn đôn đốc", "Letter of urging";
    APOLOGY = "Văn bản xin lỗi", "Letter of apology";
    SELF_SCORE = "Báo cáo tự chấm điểm", "Self-score report";
    REGISTER = "Danh mục minh chứng", "Evidence register";
    REGISTER_ROWS = "Tiêu chí được in", "Criteria printed";
    REGISTER_NO_SET = "Kế hoạch chưa có bộ tiêu chí nên chưa lập được danh mục minh chứng. Hãy đưa bộ tiêu chí vào rồi ghi tài liệu.", "The plan has no criteria set, so there is no evidence register. Bring a set in, then enter documents.";
    TO_REGISTER = "Ghi minh chứng", "To the evidence page";
    SELF_SCORE_WORDS = "Khó khăn, vướng mắc; kiến nghị, đề xuất", "Difficulties and proposals";
    SELF_SCORE_FINE = "Điểm lấy từ trang Điểm số như hiện nay. Số và ngày để trống trước khi ký là bình thường.", "The points are those of the page Points as they stand. A blank number and date before signing are normal.";
    SELF_SCORE_NO_SET = "Kế hoạch chưa có bộ tiêu chí nên chưa lập được báo cáo tự chấm điểm. Hãy đưa bộ tiêu chí vào rồi tự chấm.", "The plan has no criteria set, so there is no self-score to report. Bring a set in, then score it.";
    TO_SCORES = "Tự chấm điểm", "To the self-score";
    LETTER_FINE = "Số và ngày để trống để ghi khi ký. Đọc lại lời văn trước khi trình ký.", "Number and date are left blank for signing. Read the words over before it is signed.";
    NOT_ISSUED = "Kế hoạch chưa được đánh dấu đã ban hành nên chưa có bản để sửa đổi. Đánh dấu ở phần “Ban hành” của trang Kế hoạch.", "The plan is not marked as issued, so there is no text to amend. Mark it in “Issue” under Plan.";
    AMEND_HINT = "Người ký, căn cứ, đề nghị và nơi nhận được in theo nội dung hiện nay, không thành điều sửa đổi. Mục thêm, bỏ, xếp lại xem ở bản xem trước.", "Signer, legal bases, proposal and recipients are printed as they stand and are no articles. What was added, removed or moved is in the preview.";
    no_amendment(why: &str) = "Không đọc được bản đã ban hành ({why}), nên không soạn được văn bản sửa đổi. Kế hoạch không đổi; hãy mở bản lưu hoặc tệp trước đó.", "The issued copy cannot be read ({why}), so no amending decision can be drafted. The plan is unchanged; open a kept version or an earlier file.";
    urge_unled(marks: &str) = "Chưa giao cho ai đang làm việc nên không có trong công văn: {marks}.", "Nobody who is still here leads these, so the letter does not name them: {marks}.";
    CHANGES = "Chữ đã đổi so với bản đã ban hành", "Words changed since the issue";
    URGE_TO = "Gửi đến", "Goes to";
    URGE_BY = "Hoàn thành trước ngày", "To be done by";
    URGE_BY_HINT = "Để trống thì in chỗ trống để ghi tay.", "Where blank, a blank to be filled in by hand is printed.";
    URGE_NONE = "Không có nội dung nào chưa đạt, quá hạn hoặc chưa có số liệu.", "Nothing is missed, overdue or not entered.";
    WHICH_DOSSIER = "Hồ sơ", "Dossier";
    ALL_DOSSIERS = "Tất cả hồ sơ chưa xin lỗi", "All without a letter yet";
    NO_DOSSIERS = "Chưa có hồ sơ trễ hạn nào trong danh sách. Nhập ở mục có chỉ tiêu xin lỗi.", "No late dossier is listed. Enter them at the item that asks for apologies.";
    TO_DOSSIERS = "Nhập hồ sơ trễ hạn", "Enter late dossiers";
    WHOSE = "Phiếu của", "Whose sheet";
    ALL_SHEETS = "Tất cả, mỗi người một trang", "All, each on a page";
    OWN_WORK = "Việc của người này", "This person's work";
    ROLE_LEADS = "Tham mưu khắc phục", "Leads";
    ROLE_JOINS = "Phối hợp", "Joins";
    ROLE_SHARES = "Tổng hợp", "Coordinates";
    ROLE_DUTY = "Được giao", "Assigned";
    NO_WORK = "Chưa được giao việc nào trong kế hoạch.", "Nothing in the plan is assigned yet.";
    due_on(day: &str) = "hạn {day}", "due {day}";
    NO_DUE = "không có ngày hạn", "no due date";
    REPORT_SENT = "Đây là bản như đã gửi; những gì sửa sau đó không có trong bản này.", "This is the report as sent; what was changed afterwards is not in it.";
    PRINT = "In", "Print";
    NO_PRINT = "Trình duyệt này không mở được hộp thoại in. Hãy dùng “Lưu thành tệp” ở dưới, rồi mở tệp đó bằng Chrome, Edge hoặc Firefox để in.", "This browser cannot open a print dialog. Use “Save as a file” below and print that file from Chrome, Edge or Firefox.";
    look_through(count: &str) = "Rà soát nội dung theo kế hoạch cũ ({count})", "Words of the older plan ({count})";
    leftovers_wait(count: &str) = "Còn {count} chỗ theo kế hoạch cũ chưa rà soát", "Places with words of the older plan, not yet reviewed: {count}";
    fill_in(count: &str) = "Bổ sung ({count})", "Fill in ({count})";
    SAVE_HTML = "Lưu HTML", "Save HTML";
    PREVIEW = "Bản xem trước", "Preview";

    BEFORE = "Trước khi in", "Before printing";
    LOOKING = "Đang rà soát…", "Looking through the plan…";
    NOTHING_LACKS = "Văn bản đủ các phần. Số và ngày để trống trước khi ký là bình thường.", "The document has all its parts. A blank number and date before signing are normal.";
    ISSUED_SHOWN = "Đây là bản như đã ban hành; những gì sửa sau đó không có trong bản này.", "This is the text as issued; what was changed afterwards is not in it.";
    TRACKING_LIVE = "Văn bản lấy số liệu và kết luận của hôm nay; không cần nhập thêm gì để in.", "The document shows today's figures and verdicts; nothing more is needed to print it.";
    SEE_PLAN = "Xem kế hoạch", "See the plan";
    more_gaps(count: &str) = "Xem {count} điểm còn lại", "Show the other {count}";
    gap_line(field: &str) = "Chưa có “{field}”", "“{field}” is missing";
    GAP_BASES = "Chưa có căn cứ pháp lý", "No legal basis yet";
    GAP_ARTICLES = "Chưa có điều nào trong quyết định", "The decision has no article yet";
    GAP_RECIPIENTS = "Chưa có nơi nhận", "No recipients yet";
    GAP_REMEDIES = "Chưa có mục khắc phục nào", "No remediation item yet";

    HINT_PAPER = "Trong hộp thoại in: chọn khổ giấy A4, tỷ lệ 100%.", "In the print dialog: choose A4 paper and scale 100%.";
    HINT_HEADERS = "Nếu trang in có địa chỉ trang hoặc ngày giờ (Firefox), bỏ chọn “In đầu trang và chân trang”.", "If the browser prints an address or date (Firefox), untick “Print headers and footers”.";
    HINT_PDF = "Để có tệp PDF, chọn máy in “Lưu dưới dạng PDF”.", "For a PDF file, choose “Save as PDF” as the printer.";

    LAYOUT = "Phần II trình bày", "Part II as";
    SOURCE = "Nội dung", "Text";
    SOURCE_ISSUED = "Như đã ban hành", "As issued";
    SOURCE_NOW = "Như hiện nay", "As it stands";
    bad_copy(why: &str) = "Không đọc được bản đã ban hành ({why}). Văn bản dưới đây in theo nội dung hiện nay.", "The issued copy cannot be read ({why}). The document below is printed as it stands.";

    SETTING = "Lề trang, cỡ chữ", "Margins and text size";
    SETTING_HINT = "Trong khoảng Nghị định 30/2020/NĐ-CP cho phép. Số trang in được trên Chrome, Edge từ bản 131.", "Within what Decree 30/2020/NĐ-CP allows. Page numbers are printed by Chrome and Edge from version 131.";
    TOP = "Lề trên", "Top margin";
    BOTTOM = "Lề dưới", "Bottom margin";
    LEFT = "Lề trái", "Left margin";
    RIGHT = "Lề phải", "Right margin";
    POINTS = "Cỡ chữ", "Text size";
    millimetres(size: &str) = "{size} mm", "{size} mm";
    points(size: &str) = "cỡ {size}", "{size} pt";

    SIGNING = "Thể thức ký", "Signature";
    SIGN_FORM = "Hình thức ký", "Form of signature";
    SIGN_HEAD = "CHỦ TỊCH", "CHỦ TỊCH (the head signs)";
    SIGN_BODY = "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN (for the committee)";
    SIGN_DEPUTY = "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH", "KT. CHỦ TỊCH (a deputy signs)";
    SIGN_BODY_DEPUTY = "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH (a deputy, for the committee)";
    ASK_DEPUTY = "Nhập họ tên Phó Chủ tịch ký thay; tên của người ký trước được giữ lại khi chọn trở lại.", "Enter the name of the deputy who signs; the name of before comes back when you choose its form again.";
    SIGN_OTHER = "Khác, như đã nhập", "Other, as typed";

    WITH_DATA = "Kèm dữ liệu kế hoạch", "Carry the plan's data along";
    WITH_DATA_HINT = "Người nhận mở lại được kế hoạch từ tệp này. Khi đó tệp mang theo cả những gì không in: số liệu, ghi chú, nguyên nhân, họ tên và liên hệ của cán bộ, tài liệu kiểm chứng.", "Whoever receives it can open the plan again from this file. It then also carries what is not printed: figures, notes, causes, officers' names and contacts, evidence.";
    SAVE = "Lưu thành tệp", "Save as a file";
    SAVE_HINT = "Một tệp HTML mở và in được trên máy nào cũng được, gửi qua thư điện tử. Chỉ chứa những chữ được in.", "One HTML file that opens and prints anywhere and can be mailed. It holds the printed words only.";
    saved_html(name: &str) = "Đã tải về tệp {name}.", "Downloaded {name}.";
    save_failed(why: &str) = "Không lưu được tệp: {why}. Kế hoạch không đổi; hãy thử lại hoặc dùng nút In.", "The file could not be saved: {why}. The plan is unchanged; try again, or print.";
    NO_PLAN = "Chưa mở kế hoạch nào", "No plan is open";
    TO_START = "Về màn hình đầu", "To the start";
}
