//! Lập kế hoạch mới, lập từ kế hoạch có sẵn, chữ còn sót, người dùng máy này.

use super::Message;
use crate::renew::leftovers::LeftoverKind;

crate::messages! {
    NEW_TITLE = "Lập kế hoạch mới", "A new plan";
    NEW_LEAD = "Kế hoạch bắt đầu với các phần thường có, chức danh theo mô hình đã chọn và biểu số liệu một cửa. Không có số liệu hay kết quả nào được điền sẵn.", "The plan starts with the usual parts, the titles of the structure chosen and the one-stop table. No figure or result is filled in.";
    CREATE = "Lập kế hoạch", "Make the plan";
    COMMUNE_CARD = "Đơn vị", "Commune";
    YEAR_CARD = "Năm và xếp hạng", "Year and ranking";
    COMMUNE_NEEDED = "Cần tên đơn vị, ví dụ Ba Xa.", "The commune's name is needed, for example Ba Xa.";
    YEAR_NEEDED = "Năm gồm bốn chữ số, ví dụ 2026.", "A year has four digits, for example 2026.";
    ALL_EDITABLE = "Mọi điều ghi ở đây đều sửa được sau này ở trang Kế hoạch.", "Everything here can be changed later on the page Plan.";
    EARLIER_CARD = "Từ kế hoạch năm trước", "From last year's plan";
    EARLIER_LEAD = "Giữ lại mục khắc phục, nhiệm vụ, số liệu theo dõi và chức danh; phần kết quả và năm cũ được rà soát từng chỗ.", "Items, duties, measures and titles stay; old results and years are looked at one by one.";
    from_plan(next: &str, plan: &str) = "Lập kế hoạch năm {next} từ “{plan}”", "Make the {next} plan from “{plan}”";
    NO_EARLIER = "Có kế hoạch năm trước trong tệp? Mở tệp đó trước, rồi lập kế hoạch năm sau từ đó.", "Is last year's plan in a file? Open that file first, then make next year's from it.";
    TO_FILE = "Mở tệp kế hoạch", "Open a plan file";
    FRAME_LEAD = "Hoặc bắt đầu từ khung có sẵn:", "Or start from a ready frame:";
    OTHERS_STAY = "Các kế hoạch khác trên máy này giữ nguyên.", "Other plans on this device stay as they are.";
}

crate::messages! {
    NEXT_TITLE = "Lập từ kế hoạch có sẵn", "From the open plan";
    next_lead(plan: &str) = "Kế hoạch mới lấy lại danh sách cán bộ, mục khắc phục, nhiệm vụ, số liệu theo dõi và chỉ tiêu của “{plan}”. Số liệu, minh chứng, ghi chú, số và ngày quyết định để trống. Kế hoạch đang mở giữ nguyên.", "The new plan takes the roster, remediation items, duties, measures and targets of “{plan}”. Figures, evidence, notes, number and date start empty. The open plan stays as it is.";
    NO_PLAN = "Hãy mở một kế hoạch trước, rồi lập kế hoạch năm sau từ đó.", "Open a plan first, then make next year's from it.";
    OTHER_AGENCY = "Đổi tên đơn vị, cấp trên hoặc địa bàn xếp hạng", "Change the commune, its superior body or where it is ranked";
    OTHER_AGENCY_HINT = "Dùng khi lập cho xã khác, hoặc khi cơ quan cấp trên đã đổi.", "For another commune, or when the superior body has changed.";
    LAST_RESULT_CARD = "Kết quả của năm vừa đánh giá", "Result of the year just assessed";
    LAST_RESULT_HINT = "Để trống nếu chưa công bố.", "Leave blank if not yet published.";
    AFTER = "Sau đó, mọi năm cũ, kết quả cũ, tên cơ quan, mẫu số xếp hạng và căn cứ còn trong lời văn được liệt kê để xem từng chỗ.", "Then every old year, old result, agency name, rank denominator and legal basis left in the text is listed, to be looked at one by one.";
}

crate::messages! {
    old_year_card(year: &str) = "Kết quả năm {year}", "Results of {year}";
    year_goes_on(year: &str, month: &str) = "Năm {year} chưa kết thúc: kết quả tính đến tháng {month}.", "{year} is not over: results are as of month {month}.";
    year_goes_on_blank(year: &str) = "Năm {year} chưa kết thúc và chưa có số liệu tháng nào.", "{year} is not over, and no month has figures yet.";
    NOT_THIS_PLANS_PAST = "Kết quả của kế hoạch đang mở chỉ mang sang kế hoạch năm sau của chính đơn vị này.", "Results of the open plan are brought along only into a later plan of the same commune.";
    tell_results(year: &str) = "Ghi kết quả năm {year} vào đầu định hướng khắc phục", "Put the results of {year} first in each direction";
    TELL_RESULTS_HINT = "Một câu cho mỗi mục có chỉ tiêu trong kế hoạch, ví dụ “Kết quả năm 2024: 48,90%, chưa đạt.” Câu ấy sửa, xóa được như mọi câu khác.", "One sentence for each item with targets of the plan, such as “Kết quả năm 2024: 48,90%, chưa đạt.” It can be changed or deleted like any other.";
    sentences_told(count: &str) = "Xem trước các câu sẽ ghi ({count})", "See the sentences first ({count})";
    LEAVE_OUT_MET = "Không mang sang những mục đã đạt", "Leave out the items that were met";
    LEAVE_OUT_HINT = "Mục mà mọi chỉ tiêu trong kế hoạch đều đạt và đã có tài liệu kiểm chứng. Số liệu theo dõi vẫn giữ; kế hoạch đang mở không đổi.", "Items all of whose targets of the plan were met and that have a verification document. Measures stay; the open plan does not change.";
    NONE_MET = "Không có mục nào đạt mọi chỉ tiêu trong kế hoạch và có tài liệu kiểm chứng: tất cả được mang sang.", "No item has met all its targets with a verification document: all are carried over.";
    left_out(gone: &str, left: &str, all: &str) = "Không mang sang {gone} mục đánh dấu ở trên; còn lại {left}/{all} mục khắc phục.", "Ticked above and left out: {gone}. Items that remain: {left} of {all}.";
    points_brought(count: &str, year: &str) = "Điểm thẩm định năm {year} của {count} tiêu chí được ghi vào Điểm năm trước của kế hoạch mới.", "The appraised points of {year} become last year’s points in the new plan; criteria: {count}.";
}

crate::messages! {
    LEFTOVERS = "Nội dung còn theo kế hoạch cũ", "Words of the older plan";
    LEFTOVERS_LEAD = "Các chỗ dưới đây còn nói theo kế hoạch cũ. Không chỗ nào tự đổi: thay theo đề nghị, ghi chữ khác, hoặc giữ nguyên.", "These places still speak of the older plan. None changes by itself: accept, type other words, or keep.";
    left(count: &str) = "Còn {count} chỗ chưa rà soát", "Not yet reviewed: {count}";
    seen(seen: &str, all: &str) = "Đã rà soát {seen}/{all}", "{seen} of {all} reviewed";
    ALL_SEEN = "Đã rà soát hết.", "All reviewed.";
    kept(count: &str) = "Đã giữ nguyên ({count})", "Kept as they are ({count})";
    BULK_LEAVES_OUT = "Nút thay cả loạt không đổi câu dẫn văn bản có ngày và câu nói kết quả đã công bố: các câu ấy được xem từng câu.", "Accepting all leaves out sentences that cite a dated document or tell a published result: those are looked at one by one.";
    TOLD_DOCUMENT = "Câu dẫn văn bản có ngày – xem từng câu.", "Cites a dated document – look at it on its own.";
    TOLD_RESULT = "Câu nói kết quả đã công bố – xem từng câu.", "Tells a published result – look at it on its own.";
    KIND_YEAR = "Năm cũ", "Old year";
    KIND_AGENCY = "Tên cơ quan", "Agency";
    KIND_UNITS = "Mẫu số xếp hạng", "Rank denominator";
    KIND_BASIS = "Căn cứ, văn bản", "Legal basis, document";
    KIND_RESULT = "Kết quả cũ", "Old result";
    accept(new: &str) = "Đổi thành “{new}”", "Change to “{new}”";
    in_places(field: &str, count: &str, names: &str) = "{field}, ở {count} chỗ: {names}", "{field}, in {count} places: {names}";
    accept_several(count: &str) = "Thay ở {count} chỗ", "Change in {count} places";
    accept_all(count: &str, kind: &str) = "Thay {kind} ở {count} chỗ", "Change the {kind} in {count} places";
    OTHER = "Chữ khác", "Other words";
    replace_with(found: &str) = "Thay “{found}” bằng", "Replace “{found}” with";
    replace_nth(place: &str, found: &str) = "{place}. Thay “{found}” bằng", "{place}. Replace “{found}” with";
    PUT = "Thay", "Replace";
    KEEP = "Giữ nguyên", "Keep";
    LOOK_AGAIN = "Xem lại", "Look again";
    kept_of(part: &str) = "Đã giữ: {part}", "Kept: {part}";
    NO_SUGGESTION = "Chưa có đề nghị: cần người xem quyết định.", "No suggestion: a person must decide.";
}

crate::messages! {
    WHO = "Đồng chí phụ trách phần việc nào? Dùng để ghi tên người sửa và lọc “Việc của tôi”.", "Which work is yours? Used to sign edits and to filter “My work”.";
    WHO_LABEL = "Người sử dụng", "Who uses this device";
    WHO_NONE = "Chưa chọn", "Not chosen";
    WHO_ASKED = "Phần việc của đồng chí", "Your work";
    WHO_HERE = "Chọn người sử dụng", "Choose who you are";
    LATER = "Để sau", "Later";
}

/// The word for a kind of leftover.
pub const fn kind_word(kind: LeftoverKind) -> Message {
    match kind {
        LeftoverKind::Year => KIND_YEAR,
        LeftoverKind::Agency => KIND_AGENCY,
        LeftoverKind::RankUnits => KIND_UNITS,
        LeftoverKind::LegalBasis => KIND_BASIS,
        LeftoverKind::Result => KIND_RESULT,
    }
}
