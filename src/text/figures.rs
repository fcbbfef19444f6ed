//! Số liệu: the grid of the year, one period at a time, and pasting from a spreadsheet.

use super::{Language, Message, fields};
use crate::edit::paste::{Layout, Refused};
use crate::plan::{Measure, Slot, YearRule};
use crate::read::number;
use crate::text::codes::Worded as _;
use crate::text::{format, problems};

crate::messages! {
    TITLE = "Số liệu", "Figures";
    VIEW = "Cách xem", "View";
    BY_YEAR = "Cả năm", "The year";
    BY_MONTH = "Từng tháng", "Month by month";
    entered(typed: usize, all: usize) = "Đã nhập {typed}/{all} số", "{typed} of {all} entered";
    entered_own(typed: usize, all: usize) = "Đã nhập {typed}/{all} số của bạn", "{typed} of your {all} entered";
    FIRST_BLANK = "Ô trống kế tiếp", "Next empty cell";
    NONE_ASKED = "Chưa có số phải nhập", "No figures asked for";
    ALL_ENTERED = "Đã nhập đủ", "All entered";
    PASTE = "Dán từ Excel", "Paste from Excel";
    from_first(from: &str) = "Tháng tính {from}.", "A month counts {from}.";
    FROM_FIFTEENTH = "từ ngày 15 tháng trước đến ngày 14", "from the 15th of the month before to the 14th";
    FROM_FIRST = "từ ngày 01 đến cuối tháng", "from the 1st to the month's end";
    CHANGE_WINDOW = "Đổi ở trang Kế hoạch", "Change it under Plan";
    MEASURE = "Số liệu", "Measure";
    COLUMN = "Cột", "Col.";
    column(number: &str) = "cột {number}", "column {number}";
    OPTIONAL = "(tùy chọn)", "(optional)";
    YEAR = "Cả năm", "Year";
    NO_GROUP = "Số liệu khác", "Other measures";
    TABLE = "Bảng số liệu các tháng", "Figures by month";
    PAST_GROUP = "Qua nhóm này", "Past this group";
    KEYS = "Phím trong bảng: Enter hoặc Tab sang cột kế tiếp của biểu trong cùng tháng, phím ← → sang tháng khác, Esc qua nhóm này; ở tên nhóm, phím ↓ vào nhóm.", "Keys in the table: Enter or Tab to the next row of the same month, ← → to another month, Esc past the group; on the name of a group, ↓ goes into it.";
    fill_totals(count: usize) = "Điền tổng ({count} ô)", "Fill in totals ({count})";
    sum_holds(sum: &str) = "{sum} ✓", "{sum} ✓";
    sum_off(sum: &str, by: &str, slot: &str) = "{sum} lệch {by} ở {slot}", "{sum} off by {by}, {slot}";
    sum_incomplete(sum: &str) = "{sum} chưa đủ", "{sum} incomplete";
    sum_partial(months: &str) = "Mới có một phần số của {months}.", "Only some of the figures of {months} are there.";
    THROUGH = "Nhập lũy kế", "Cumulative";
    through_cell(value: &str) = "Σ {value}", "Σ {value}";
    at_end_of(month: u8) = "tại tháng {month}", "at month {month}";
    through_held(month: u8, value: &str) = "Lũy kế T{month}: {value}", "To month {month}: {value}";
    through_of(group: &str) = "Nhập lũy kế, {group}", "Cumulative, {group}";
    THROUGH_MONTH = "Lũy kế đến hết", "Cumulative to the end of";
    THROUGH_MONTHLY = "Cột 3 và 6 gồm hồ sơ kỳ trước chuyển qua nên không cộng dồn được; hãy nhập theo từng tháng.", "Columns 3 and 6 hold what was carried over, so they do not add up; type them by the month.";
    through_hint(month: u8) = "Gồm tháng 1 đến tháng {month}; các tháng này không phải nhập riêng nữa. Dán được cả biểu.", "Covers months 1 to {month}, which are not asked for any more. The whole form can be pasted.";
    within_through(month: u8, value: &str) = "Đã có trong lũy kế đến tháng {month}: {value}", "Within the cumulative figure to month {month}: {value}";
    last(month: u8, value: &str) = "tháng {month}: {value}", "month {month}: {value}";
    remark(cell: &str, words: &str) = "{cell}: {words}", "{cell}: {words}";
    form_warning(month: u8, words: &str) = "Tháng {month}: {words}", "Month {month}: {words}";
    CONCLUSIONS = "Kết luận của từng chỉ tiêu", "The verdict on each target";
    group_spoken(group: &str, counts: &str) = "{group}: {counts}", "{group}: {counts}";
    NOTHING_ASKED = "Chưa có chỉ tiêu nào cần số liệu", "No target asks for figures yet";
    NOTHING_ASKED_TEXT = "Thêm mục khắc phục và chỉ tiêu của mục trước; bảng này hỏi số liệu theo chỉ tiêu.", "Add the remediation items and their targets first; this table asks for what the targets need.";
    TO_TARGETS = "Mở các mục khắc phục", "Open the remediation items";
}

crate::messages! {
    EDIT_MEASURES = "Sửa danh mục số liệu", "Edit the measures";
    ADD_MEASURE = "Thêm số liệu", "Add a measure";
    NEW_MEASURE = "Số liệu mới", "New measure";
    REMOVE_MEASURE = "Xóa số liệu này cùng các số đã nhập", "Remove this measure and its figures";
    remove_title(name: &str) = "Xóa “{name}”?", "Remove “{name}”?";
    remove_figures(count: &str) = "Số liệu này có {count} ô đã nhập; các số đó mất theo. Có thể lấy lại bằng Hoàn tác. Nếu chỉ không theo dõi nữa, hãy đánh dấu “Thôi dùng” để giữ số đã nhập.", "Figures entered for it: {count}; they go with it. Undo brings all back. If it is only no longer followed, tick “No longer used”, which keeps its figures.";
    remove_read(count: &str, targets: &str) = "{count} chỉ tiêu đang dùng số liệu này và sẽ không xét được cho đến khi chọn số liệu khác: {targets}.", "Targets that read it and cannot be judged until they read something else ({count}): {targets}.";
    RETIRED_HINT = "Số đã nhập được giữ, nhưng không hỏi nhập nữa.", "What was entered is kept, but not asked for any more.";
    retired(label: &str) = "{label} (thôi dùng)", "{label} (no longer used)";
}

crate::messages! {
    PASTE_AREA = "Chép các ô trong Excel rồi dán vào đây (Ctrl+V)", "Copy the cells in Excel, then paste here (Ctrl+V)";
    LAYOUT = "Cách xếp", "How it lies";
    LAYOUT_GRID = "Mỗi dòng một số liệu, mỗi cột một tháng", "A row a measure, a column a month";
    LAYOUT_TURNED = "Mỗi cột một số liệu, mỗi dòng một tháng", "A column a measure, a row a month";
    LAYOUT_FORM = "Dòng “Tổng cộng” của biểu II.06a, cột 3 đến 13, vào một tháng", "The total row of form II.06a, columns 3 to 13, into one month";
    LAYOUT_ROWS = "Các dòng lĩnh vực của biểu II.06a, cộng lại, vào một tháng", "The rows of form II.06a by field, added up, into one month";
    LAYOUT_ASK = "Chọn cách xếp", "Choose how it lies";
    HEAD_ROWS = "Số dòng tiêu đề", "Rows of heads";
    HEAD_COLUMNS = "Số cột tiêu đề", "Columns of heads";
    HEADS_ASK = "Chọn", "Choose";
    FIRST_CELL = "Cột 3 của biểu là ô", "Column 3 of the form is";
    first_cell(number: usize, text: &str) = "ô thứ {number}: {text}", "cell {number}: {text}";
    BLANK_CELL = "(trống)", "(blank)";
    IS_THROUGH = "Đây là số lũy kế từ đầu năm đến tháng này", "These are cumulative, from January to this month";
    START_MEASURE = "Bắt đầu từ số liệu", "Starting at the measure";
    START_MONTH = "Bắt đầu từ tháng", "Starting at the month";
    ONE_MONTH = "Vào tháng", "Into the month";
    WILL_WRITE = "Sẽ ghi", "Will be written";
    NOT_WRITTEN = "Không ghi", "Will not be written";
    NOTHING_YET = "Chưa có ô nào. Ô trống trong khối dán không xóa số đã có.", "No cells yet. Blank cells in the block take nothing away.";
    counted(written: usize, same: usize, refused: usize) = "Sẽ ghi {written} ô, {same} ô đã có đúng số đó, bỏ {refused} ô. Ô trống không xóa số đã có.", "{written} cells will be written, {same} hold that figure already, {refused} are left out. Blank cells take nothing away.";
    apply(count: usize) = "Ghi {count} ô", "Write {count} cells";
    cell_new(slot: &str, text: &str) = "{slot}: {text}", "{slot}: {text}";
    cell_over(slot: &str, text: &str, old: &str) = "{slot}: {text} (đang là {old})", "{slot}: {text} (now {old})";
    refused_at(text: &str, cell: &str, why: &str) = "“{text}”, {cell}: {why}", "“{text}”, {cell}: {why}";
    refused_nowhere(cells: &str, why: &str) = "{cells}: {why}", "{cells}: {why}";
    refused_more(count: usize) = "và {count} ô khác cùng lý do", "and {count} other cells for the same reason";
    ASK_LAYOUT = "Khối này có thể hiểu theo nhiều cách: một dòng của biểu II.06a (mười một cột trong một tháng), các dòng lĩnh vực để cộng lại, hoặc số của nhiều tháng. Hãy chọn “Cách xếp”; chưa ghi ô nào.", "This block can be several things: one row of form II.06a (eleven columns in one month), the rows of its fields to be added up, or the figures of several months. Choose “How it lies”; nothing is written yet.";
    ASK_HEADS = "Dòng hoặc cột đầu có thể là tiêu đề, cũng có thể là số liệu. Hãy chọn số dòng, số cột tiêu đề; chưa ghi ô nào.", "The first row or column may be heads, or figures. Choose how many are heads; nothing is written yet.";
    ASK_FIRST = "Dòng này không cho biết ô nào là cột 3 của biểu. Hãy chọn; chưa ghi ô nào.", "The row does not tell which cell is column 3 of the form. Choose it; nothing is written yet.";
    READ_ONLY = "Đang chỉ xem nên chưa ghi được. Hãy đóng hộp này, bấm “Sửa ở thẻ này” ở đầu trang rồi dán lại.", "This is for viewing only, so nothing can be written. Close this, press “Edit in this tab” at the top, and paste again.";
    left_out(count: usize, cells: &str) = "Để ra ngoài, không ghi ({count} ô): {cells}", "Left out ({count} cells): {cells}";
    left_more(cells: &str, count: usize) = "{cells} và {count} ô nữa", "{cells} and {count} more";
    summed(count: usize) = "Lấy tổng của {count} dòng lĩnh vực.", "The rows of {count} fields are added up.";
    read_as(text: &str, figure: &str) = "“{text}” đọc là {figure}", "“{text}” is read as {figure}";
    dashes(count: usize) = "{count} ô ghi dấu gạch ngang đọc là 0.", "{count} cells hold a dash, which is read as 0.";
    not_begun(months: &str) = "Chưa đến {months}: có đúng là số của các tháng đó không?", "{months} have not begun: are these really their figures?";
    hidden(count: usize) = "{count} ô nằm ở nhóm đang gập hoặc tháng không hiện trên màn hình; ghi xong sẽ mở ra.", "{count} cells are in folded groups or in months not on screen; they are opened once written.";
    NO_ROW = "không còn dòng nào bên dưới.", "there is no row below.";
    TWICE = "đã có ô khác của khối này cho cùng tháng, cùng số liệu.", "another cell of the block is for the same measure and month.";
    NOT_A_MEASURE = "không có số liệu nào tên như vậy.", "no measure has this name.";
    NOT_A_MONTH = "tiêu đề của ô này không phải một tháng của năm kế hoạch.", "its head is no month";
    NO_MONTH = "vượt quá tháng 12.", "beyond month 12.";
    ONE_A_YEAR = "số liệu này chỉ có một số cho cả năm.", "this measure has one figure for the year.";
    NOT_A_DAY = "không phải là ngày.", "is no day.";
    A_PERCENT = "là tỷ lệ phần trăm; ô này cần số lượng.", "is a percentage; this needs a count.";
    A_DAY = "là ngày; ô này cần số lượng.", "is a day; this needs a count.";
    SHEET_ERROR = "là lỗi của Excel (hoặc cột quá hẹp); hãy sửa trong Excel rồi chép lại.", "is an error of Excel (or the column is too narrow); mend it there and copy again.";
    BROKEN = "có dấu xuống dòng bên trong; một ô chỉ chứa một số.", "has a line break inside; a cell holds one figure.";
    OF_EACH_PERIOD = "không cộng các tháng", "not added up";
    OF_ITS_PERIOD = "cột này gồm hồ sơ kỳ trước chuyển qua nên biểu lũy kế không cho biết số của tháng; hãy nhập từ biểu của từng tháng.", "this column holds what was carried over, so a cumulative form does not tell the month's figure; type it from each month's form.";
    BEYOND_FORM = "nằm sau cột 13 của biểu.", "is behind column 13 of the form.";
    no_column(number: u8) = "kế hoạch không có số liệu cho cột {number}.", "the plan has no measure for column {number}.";
    pasted(count: usize) = "Đã ghi {count} ô. Bấm “Hoàn tác” để lấy lại.", "{count} cells were written. “Undo” takes them back.";
}

/// The sign of a rule in the year's column.
pub const fn rule_sign(rule: YearRule) -> Message {
    match rule {
        YearRule::Sum => Message { vi: "Σ 12 tháng", en: "Σ 12 months" },
        YearRule::Latest => Message { vi: "mới nhất", en: "latest" },
        YearRule::Year => Message { vi: "cả năm", en: "for the year" },
        YearRule::Date => Message { vi: "một ngày", en: "a day" },
    }
}

/// How the figure of the year comes about: "cộng 12 tháng"; that there is none for what is of its period alone.
pub fn rule_word(measure: &Measure) -> Message {
    if measure.is_of_its_period() { OF_EACH_PERIOD } else { measure.rule.word() }
}

/// Why a cell of a block is refused.
pub fn why_refused(language: Language, refused: Refused) -> String {
    let message = match refused {
        Refused::NoRow => NO_ROW,
        Refused::NoMonth => NO_MONTH,
        Refused::NotAMonth => NOT_A_MONTH,
        Refused::Twice => TWICE,
        Refused::NotAMeasure => NOT_A_MEASURE,
        Refused::OneAYear => ONE_A_YEAR,
        Refused::NotADay => NOT_A_DAY,
        Refused::NotACount(problem) => problems::count(problem),
        Refused::Percent => A_PERCENT,
        Refused::ADay => A_DAY,
        Refused::SheetError => SHEET_ERROR,
        Refused::Broken => BROKEN,
        Refused::OfItsPeriod => OF_ITS_PERIOD,
        Refused::BeyondForm => BEYOND_FORM,
        Refused::NoColumn(number) => return no_column(language, number),
    };
    message.get(language).to_owned()
}

/// The words of a layout, and the code it is chosen by.
pub const fn layout(layout: Layout) -> (&'static str, Message) {
    match layout {
        Layout::Grid => ("bang", LAYOUT_GRID),
        Layout::Turned => ("xoay", LAYOUT_TURNED),
        Layout::Form06a => ("bieu", LAYOUT_FORM),
        Layout::FormRows => ("linh-vuc", LAYOUT_ROWS),
    }
}

/// "Kết quả đã số hóa, tháng 3".
pub fn cell(language: Language, measure: &str, slot: Slot) -> String {
    format!("{}, {}", measure.trim(), fields::slot(language, slot))
}

/// A figure as typed, formatted for reading; what is not a count stays as it is.
pub fn shown(language: Language, text: &str) -> String {
    match number::parse_count(text) {
        Ok(Some(count)) => format::format_count(count, language),
        Ok(None) | Err(_) => text.trim().to_owned(),
    }
}

/// The name under which a group is shown.
pub fn group_name(language: Language, name: &str) -> String {
    if name.is_empty() { NO_GROUP.get(language).to_owned() } else { name.to_owned() }
}
