//! The page of last year's losses, and the library of directions.

crate::messages! {
    LOSSES = "Mất điểm", "Points lost";
    NONE = "Chưa có bảng điểm năm trước", "No points of last year yet";
    NONE_TEXT = "Đưa bảng điểm năm trước vào (mã, tên, điểm tối đa, điểm được chấm): ứng dụng xếp tiêu chí mất điểm nhiều nhất lên đầu, và mỗi dòng lập được một mục khắc phục bằng một lần bấm.", "Bring in last year’s points (code, name, maximum, points given): what lost most comes first, and each row becomes a remedy by one press.";
    FROM_EXCEL = "Nhập từ Excel", "Bring in from Excel";
    BY_HAND = "Tự nhập", "Type it";
    lead(points: &str, count: usize) = "Năm trước mất {points} điểm ở {count} tiêu chí", "{points} points were lost last year, by {count} criteria";
    lead_of(year: &str, points: &str, count: usize) = "Năm {year} mất {points} điểm ở {count} tiêu chí", "{points} points were lost in {year}, by {count} criteria";
    NOTHING_LOST = "Bảng điểm năm trước không có tiêu chí nào mất điểm.", "Nothing was lost by last year’s points.";
    mended(count: usize, of: usize) = "{count} trên {of} tiêu chí đã có mục khắc phục", "{count} of {of} criteria have a remedy";
    full(count: usize) = "{count} tiêu chí đủ điểm", "{count} criteria have all their points";
    unread(count: usize) = "{count} dòng chưa đọc được điểm: sửa trong “Bảng điểm năm trước” dưới đây", "{count} rows whose points cannot be read: mend them under “Last year’s points” below";
    lost(points: &str) = "mất {points}", "{points} lost";
    of_most(points: &str) = "trên {points}", "of {points}";
    why(words: &str) = "Lý do: {words}", "Why: {words}";
    NOT_IN_SET = "Bộ tiêu chí đang dùng không có mã này: mục khắc phục lập ra chưa có chỉ tiêu.", "The criteria set has no such code: the remedy is made without a target.";
    ASSIGN = "Giao cho", "Assign to";
    NOBODY = "Chưa giao", "Nobody yet";
    MAKE = "Lập mục khắc phục", "Make a remedy";
    make_named(name: &str) = "Lập mục khắc phục: {name}", "Make a remedy: {name}";
    MADE = "Đã có mục khắc phục", "Has a remedy";
    open_named(name: &str) = "Mở mục {name}", "Open {name}";
    NO_CODE = "Dòng này chưa có mã nên chưa lập được mục khắc phục: ghi mã trong “Bảng điểm năm trước” dưới đây.", "Without a code no remedy can be made of this row: give it one under “Last year’s points” below.";
    TABLE = "Bảng điểm năm trước", "Last year’s points";
    ADD_ROW = "Thêm dòng", "Add a row";
    NEW_ROW = "Dòng mới", "New row";
    row(place: &str) = "Dòng {place}", "Row {place}";
}

crate::messages! {
    LIBRARY = "Định hướng từ kế hoạch khác", "Directions from other plans";
    LIBRARY_LEAD = "Định hướng được gợi ý theo tên tiêu chí, từ các kế hoạch dưới đây; năm và tên cơ quan đã đổi theo kế hoạch này. Hãy đọc lại trước khi dùng.", "Directions are suggested by the criterion’s name, from the plans below, with this plan’s year and agency. Read them before use.";
    SOURCE_PLAN = "Thêm kế hoạch trên máy này", "Add a plan of this device";
    CHOOSE_PLAN = "Chọn kế hoạch", "Choose a plan";
    sources(names: &str) = "Đang lấy từ: {names}", "Taken from: {names}";
    sample(name: &str) = "{name} (kế hoạch mẫu)", "{name} (the sample plan)";
    unread_plan(why: &str) = "Chưa đọc được kế hoạch đã chọn: {why}. Kế hoạch đang mở không thay đổi; hãy chọn kế hoạch khác.", "The plan chosen cannot be read: {why}. The open plan is unchanged; choose another.";
    no_directions(name: &str) = "{name} không có định hướng nào.", "{name} has no directions.";
    from_item(plan: &str, item: &str) = "{plan}, {item}", "{plan}, {item}";
    USE = "Dùng định hướng này", "Use this direction";
    use_named(item: &str) = "Dùng định hướng này: {item}", "Use this direction: {item}";
    OTHERS = "Định hướng khác", "Other directions";
    SUGGESTED = "Gợi ý theo tên tiêu chí", "Suggested by the criterion’s name";
    TAKEN = "Đã ghi định hướng vào mục khắc phục. Hoàn tác lấy lại được.", "The direction is in the remedy. Undo takes it back.";
}
