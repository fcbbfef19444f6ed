//! Nhập từ Excel: what is said of a sheet before it is brought in, and of what came of it.

mod meanings;
pub mod points;
pub mod sentences;

pub use meanings::meaning;

use super::{Language, Message, fields, figures, format};
use crate::edit::intake::{
    Covers, FigureState, FormKind, LineKind, NothingToWrite, PeriodDoubt, PeriodSource, ReadAs,
    RemedyDeed, SaidDay, SheetKind, Unfit,
};
use crate::plan::Slot;
use crate::read::day;

crate::messages! {
    TITLE = "Nhập từ Excel", "Bring in from Excel";
    odds(figures: &str) = "Các trang tính ghi khác nhau cho cùng một số, nên chưa ghi được: {figures}. Nếu chỉ một trang đúng, hãy bỏ chọn “Đưa trang này vào” ở trang kia. Nếu mỗi trang là của một hệ thống, hãy cộng lại trong một bảng rồi nhập bảng đó.", "The sheets say different things for the same figure, so nothing can be written: {figures}. If one sheet is right, leave the other out. If each is of a system of its own, add them up in one table and bring that in.";
    nothing_yet_new(changes: usize) = "Chưa ghi gì vào kế hoạch. Bấm “Đưa vào kế hoạch” sẽ ghi {changes} thay đổi.", "Nothing is written to the plan yet. “Bring into the plan” makes {changes} changes.";
    nothing_yet_over(changes: usize, over: usize) = "Chưa ghi gì vào kế hoạch. Bấm “Đưa vào kế hoạch” sẽ ghi {changes} thay đổi, trong đó ghi đè {over} số đang có.", "Nothing is written to the plan yet. “Bring into the plan” makes {changes} changes, {over} of them over figures held.";
    AGREE = "Đưa vào kế hoạch", "Bring into the plan";
    brought(count: usize) = "Đã ghi {count} thay đổi. Bấm “Hoàn tác” để lấy lại tất cả.", "{count} changes were written. “Undo” takes them all back.";
    NOTHING_NEW = "Tệp không có gì khác với kế hoạch; không có gì để ghi.", "The file says nothing else than the plan; there is nothing to write.";
    NO_SHEET_TAKEN = "Chưa chọn trang tính nào để đưa vào.", "No sheet is chosen to be brought in.";
    ASK_PERIOD = "Chưa có gì để ghi: hãy chọn “Kỳ của số liệu” ở trang tính phía trên.", "There is nothing to write yet: choose the “Period of the figures” of the sheet above.";
    NOTHING_FITS = "Chưa có gì để ghi: không ô nào khớp với số liệu hay mục của kế hoạch. Hãy xem lý do ở từng trang tính, hoặc tự chọn ở “Cột nào vào số liệu nào”.", "There is nothing to write yet: no cell fits a figure or an item of the plan. See the reasons at each sheet, or choose under “Which column goes where” yourself.";
    NOTHING_TOO_LONG = "Chưa có gì để ghi: trang tính dài hơn một biểu nên chưa đọc; hãy xem ở trên.", "There is nothing to write: the sheet is longer than a form and was not read; see above.";
    ASK_AREA = "Chưa có gì để ghi: hãy chọn lĩnh vực cho các mục sẽ thêm.", "There is nothing to write yet: choose the area of the items to be added.";
    NOTHING_CHOSEN = "Chưa chọn gì để ghi; kế hoạch giữ nguyên.", "Nothing is chosen to be written; the plan stays as it is.";
    cells_of(count: usize, places: &str, why: &str) = "{count} ô ({places}): {why}", "{count} cells ({places}): {why}";
    sheet(name: &str) = "Trang tính “{name}”", "Sheet “{name}”";
    ONE_SHEET = "Bảng trong tệp", "The table of the file";
    counted(new: usize, differs: usize, same: usize, out: usize) = "Số mới: {new}; khác số đang có: {differs}; đã có đúng số đó: {same}; ô không đưa vào: {out}.", "New figures: {new}; other than those held: {differs}; held already: {same}; cells left out: {out}.";
    blanked(count: usize) = "{count} ô trong tệp để trống trong khi kế hoạch đã có số. Chỉ số được đánh dấu mới bị xóa.", "{count} cells of the file are blank where the plan has a figure. Only those that are ticked are erased.";
    ERASE = "Xóa số đang có", "Erase the figure held";
    REMEMBER = "Nhớ cách nhập này cho tháng sau", "Remember this for next month";
    NOWHERE = "Không đưa vào", "Nowhere";
    PERIOD = "Kỳ của số liệu", "Period of the figures";
    READ_AS = "Hiểu bảng này là", "Read this table as";
    ROWS = "Các dòng được cộng", "Rows that are added up";
    LEFT = "Không đưa vào", "Left out";
    REFUSED = "Không đọc được", "Cannot be read";
    FAILED = "Đẳng thức không khớp", "Sums that do not hold";
    cell(place: &str, text: &str, why: &str) = "Ô {place} “{text}”: {why}", "Cell {place} “{text}”: {why}";
    and_more(count: usize) = "và {count} ô nữa cùng lý do", "and {count} more cells for the same reason";
    from_cells(cells: &str) = "từ ô {cells}", "from {cells}";
    held(name: &str) = "Kế hoạch đã có mục này: {name}", "The plan has this item already: {name}";
}

crate::messages! {
    sum_off(left: &str, said: &str, right: &str, made: &str, by: &str) = "{left} ghi {said}, nhưng {right} cộng lại là {made} (chênh lệch {by}).", "{left} says {said}, but {right} come to {made} (off by {by}).";
    row_named(row: usize, name: &str) = "Dòng {row} ({name})", "Row {row} ({name})";
    row_bare(row: usize) = "Dòng {row}", "Row {row}";
    in_column(head: &str) = "cột “{head}”", "column “{head}”";
    ALL_ROWS = "các dòng ở trên", "the rows above";
    GROUP_ROWS = "các dòng thuộc nhóm này ở dưới", "the rows of this group below";
    not_from_january(first: u8, last: u8) = "Biểu gồm tháng {first} đến tháng {last}. Kế hoạch giữ số của từng tháng, hoặc lũy kế từ tháng 1, nên không tách được; hãy xuất biểu của từng tháng, hoặc biểu từ đầu năm.", "The form covers months {first} to {last}. The plan keeps figures by the month, or cumulative from January, so they cannot be told apart; export the form of each month, or one from the year's beginning.";
    other_year(year: i32) = "Biểu là của năm {year}, không phải năm của kế hoạch. Hãy kiểm tra tệp, hoặc chọn kỳ nếu tệp ghi nhầm năm.", "The form is of {year}, not of the plan's year. Check the file, or choose the period if its year is a slip.";
    irregular(from: &str, to: &str) = "Biểu từ ngày {from} đến ngày {to} không trùng với tháng nào. Hãy chọn kỳ của số liệu.", "The form from {from} to {to} fits no month. Choose the period of the figures.";
    SEVERAL_PERIODS = "Biểu ghi nhiều kỳ khác nhau. Hãy chọn kỳ của số liệu.", "The form names several periods. Choose the period of the figures.";
    UNTOLD_PERIOD = "Biểu không ghi kỳ nào. Hãy chọn kỳ của số liệu.", "The form names no period. Choose the period of the figures.";
    up_to(day: &str) = "Biểu ghi số liệu đến ngày {day} mà không ghi từ ngày nào: có thể là số của một tháng, có thể là lũy kế từ đầu năm. Hãy chọn kỳ của số liệu.", "The form says “up to {day}” and not from which day: it may be of a month, or cumulative from the year's beginning. Choose the period of the figures.";
    since(day: &str) = "Biểu ghi từ ngày {day} mà không ghi đến ngày nào. Hãy chọn kỳ của số liệu.", "The form says “from {day}” and not to which day. Choose the period of the figures.";
    year_alone(year: i32) = "Biểu chỉ ghi năm {year}: có thể là số của cả năm, có thể là năm trong tên của biểu tháng. Hãy chọn kỳ của số liệu; cả năm là lũy kế đến tháng 12.", "The form names the year {year} alone: it may be of the whole year, or the year in the title of a month's form. Choose the period of the figures; a whole year is cumulative to month 12.";
    RUNNING_PERIOD = "Biểu ghi lũy kế mà không ghi đến tháng nào. Hãy chọn kỳ của số liệu.", "The form says that it is cumulative and not up to which month. Choose the period of the figures.";
    FIRST_LUNAR = "Biểu ghi tháng Giêng: có thể là tháng 1 dương lịch, có thể là tháng âm lịch. Hãy chọn kỳ của số liệu.", "The form says “tháng Giêng”: January, or the first month of the lunar year. Choose the period of the figures.";
    LAST_LUNAR = "Biểu ghi tháng Chạp: có thể là tháng 12 dương lịch, có thể là tháng âm lịch. Hãy chọn kỳ của số liệu.", "The form says “tháng Chạp”: December, or the last month of the lunar year. Choose the period of the figures.";
    BY_RANGE = "theo dòng “Từ ngày … đến ngày …” của biểu", "as the form's “Từ ngày … đến ngày …” says";
    BY_WORDS = "theo tiêu đề của biểu", "as the form's title says";
    BY_SHEET_NAME = "theo tên trang tính", "as the sheet's name says";
    BY_PAGE = "theo tháng đang mở; tệp không ghi kỳ", "the month that is open; the file names none";
    BY_PERSON = "do bạn chọn", "as you chose";
}

crate::messages! {
    OTHER_PLAN = "Tệp này được xuất từ một kế hoạch khác. Hãy kiểm tra có đúng đơn vị, đúng năm không trước khi đưa vào.", "This file comes from another plan. Check that it is the right unit and year before bringing it in.";
    other_years_file(year: &str) = "Tệp này là của năm {year}, khác năm của kế hoạch đang mở.", "This file is of {year}, which is not the year of the open plan.";
    NEWER_FORM = "Tệp do bản phần mềm mới hơn xuất ra; có thể có ô mà bản này không hiểu.", "A newer release wrote this file; it may hold cells that this one does not know.";
    twice_meant(meaning: &str, columns: &str) = "Nhiều cột cùng là “{meaning}” ({columns}), nên chưa cột nào được đưa vào. Hãy chọn cột đúng.", "Several columns are “{meaning}” ({columns}), so none is taken. Choose the right one.";
    NOT_OURS = "Tệp có số của đơn vị khác, không thấy tên đơn vị của kế hoạch này. Hãy chọn dòng cần đưa vào.", "The file holds figures of other units, and this plan's is not named. Choose the rows to bring in.";
    ours_only(row: usize) = "Tệp có nhiều đơn vị; chỉ lấy số của đơn vị này, ở dòng {row}.", "The file holds several units; only this one's figures are taken, at row {row}.";
    several_periods(rows: &str) = "Bảng có dòng của nhiều kỳ khác nhau ({rows}), nên chưa dòng nào được cộng. Hãy chọn các dòng của một kỳ, rồi chọn kỳ đó.", "The table has rows of several periods ({rows}), so none is added up. Choose the rows of one period, then that period.";
    long_rows(rows: &str) = "Dòng {rows} dài hơn dòng tiêu đề: có thể dấu phẩy trong một số hoặc một tên đã tách ô, nên các số đứng sau bị lệch cột. Vì vậy biểu chưa được cộng. Hãy sửa dòng đó trong Excel, lưu lại thành .xlsx rồi chọn lại tệp; nếu các cột vẫn đúng, hãy chọn dòng đó trong “Các dòng được cộng”.", "Row {rows} is longer than the row of heads: a comma within a number or a name may have parted a cell, and the figures behind it stand in the wrong columns. The form is therefore not added up. Mend the row in Excel, save the file as .xlsx and choose it again; if the columns are right, choose the row under “Rows that are added up”.";
    long_rows_out(rows: &str) = "Dòng {rows} dài hơn dòng tiêu đề: có thể dấu phẩy trong một số hoặc một tên đã tách ô, nên các ô đứng sau bị lệch cột. Dòng đó không được lấy. Hãy sửa dòng đó trong Excel, lưu lại thành .xlsx rồi chọn lại tệp.", "Row {rows} is longer than the row of heads: a comma within a number or a name may have parted a cell, and what stands behind it is in the wrong columns. The row is not taken. Mend it in Excel, save the file as .xlsx and choose it again.";
    broken_rows(rows: &str) = "Dòng {rows}: một ô có xuống dòng đã bị tách thành nhiều dòng khi chép, nên các ô phía sau lệch cột và chưa được lấy. Hãy bỏ xuống dòng trong ô đó rồi chép lại cả bảng, hoặc chép bảng sang Excel, lưu thành .xlsx rồi chọn tệp đó.", "Rows {rows}: a line break within a cell parted it into several rows when the table was copied, so that what stands behind it is in the wrong columns and is not taken. Remove the line break and copy the whole table again, or copy the table into Excel, save it as .xlsx and choose that file.";
    OTHER_WINDOW = "Biểu tính tháng từ ngày khác với kế hoạch (ngày 01 hay ngày 15); số vẫn được đưa vào tháng đó. Hãy kiểm tra.", "The form begins its months on another day than the plan (the 1st or the 15th); the figures still go to that month. Check them.";
    part_of_month(to: &str) = "Biểu mới tính đến ngày {to}, chưa hết kỳ.", "The form ends on {to}, before the period does.";
    no_code(row: usize) = "Dòng {row} có số nhưng không có mã, nên không biết là số liệu nào; không đưa vào.", "Row {row} has figures and no code, so nobody knows whose they are; it is left out.";
    code_twice(row: usize) = "Mã ở dòng {row} đã có ở dòng trên; chỉ lấy dòng trên.", "The code in row {row} stands above already; only the first row is taken.";
}

crate::messages! {
    UNVALUED = "là công thức chưa có kết quả; hãy mở tệp trong Excel, lưu lại rồi nhập lại.", "is a formula without a result; open the file in Excel, save it, and bring it in again.";
    TRUTH = "là giá trị đúng/sai; ô này cần số.", "is true or false; this needs a figure.";
    COMPUTED = "số cả năm do phần mềm tự tính từ các tháng.", "the year's figure is computed from the months.";
    computed_differs(said: &str, made: &str) = "tệp ghi cả năm là {said}, các tháng cộng lại là {made}; lấy theo các tháng.", "the file says {said} for the year, its months come to {made}; the months are taken.";
    no_measure(meaning: &str) = "cột “{meaning}” chưa có số liệu tương ứng trong kế hoạch; hãy chọn nếu cần.", "the plan has no measure for the column “{meaning}”; choose one if it is needed.";
    UNASSIGNED = "chưa chọn số liệu cho cột hoặc dòng này.", "no measure was chosen for its column or row.";
    NO_SUM = "một ô khác cùng cột không đọc được nên không cộng được.", "another cell of its column cannot be read, so there is no sum.";
    LONG_ROW = "dòng này dài hơn dòng tiêu đề nên có thể lệch cột.", "its row is longer than the row of heads, so it may stand in the wrong column.";
    BROKEN_ROW = "dòng này bị tách ra vì một ô có xuống dòng, nên có thể lệch cột.", "a line break within a cell parted its row, so it may stand in the wrong column.";
    NO_PERIOD = "chưa biết là số của kỳ nào.", "its period is not known yet.";
    ROW_TOTAL = "dòng tổng cộng, không cộng thêm lần nữa.", "a total, not added once more.";
    ROW_SUBTOTAL = "dòng cộng của nhóm, không cộng thêm lần nữa.", "the sum of a group, not added once more.";
    ROW_WITHIN = "dòng “trong đó”, đã nằm trong dòng trên.", "part of the row above.";
    ROW_TRIAL = "dòng của tài khoản thử.", "the row of a test account.";
    ROW_SECTION = "tên nhóm.", "the name of a group.";
    ROW_WORDS = "chữ, không phải số liệu.", "words, no figures.";
    ROW_BESIDE = "dòng lũy kế, so sánh hoặc tỷ lệ, không phải số của kỳ này.", "a running total, a comparison or a share, no figure of this period.";
    ROW_BELOW = "dòng của một bảng khác ở phía dưới; hãy tách bảng đó sang trang tính riêng nếu cần nhập.", "a row of another table further down; put that table on a sheet of its own to bring it in.";
    ROW_LEAF = "dòng số liệu.", "a row of figures.";
    NOT_CHOSEN = "dòng này không được chọn.", "its row was not chosen.";
    OTHER_UNIT = "số của đơn vị khác.", "another unit's figures.";
    UNKNOWN_CODE = "kế hoạch không có số liệu với mã này.", "the plan has no measure with this code.";
    NO_OFFICER = "không có cán bộ, công chức nào tên như vậy; chữ được giữ để in, hãy chọn người sau khi đưa vào.", "no officer has this name; the words are kept for print, choose the officer afterwards.";
    NO_AREA = "không biết thuộc lĩnh vực nào; hãy chọn lĩnh vực, nếu không mục này chưa được thêm.", "its area is not known; choose one, or the item is not added.";
    NO_FIELD = "mục khắc phục không có ô cho cột này.", "a remediation item has no field for this column.";
    HELD = "kế hoạch đã có đúng nội dung này.", "the plan says just this.";
    HELD_OTHERWISE = "kế hoạch đang ghi khác; giữ nội dung của kế hoạch.", "the plan says something else, which stays.";
}

crate::messages! {
    KIND_OWN = "Bảng số liệu do phần mềm này xuất ra", "A table of figures that this workbook wrote";
    KIND_OFFICER = "Phiếu số liệu của một công chức", "One officer's sheet of figures";
    KIND_MONTHS = "Mỗi dòng một số liệu, mỗi cột một tháng", "A row a measure, a column a month";
    REMEMBERED = "Các cột được đưa vào theo cách đã nhớ từ lần nhập trước; hãy xem lại ở “Cột nào vào số liệu nào”.", "The columns go where they went the last time; look it over under “Which column goes where”.";
    KIND_TOO_LONG = "Dài hơn một biểu", "Longer than a form";
    too_long(rows: &str, most: &str) = "Trang này có {rows} dòng, nhiều hơn {most} dòng là mức lớn nhất của một biểu, nên chưa đọc và chưa ghi gì. Nếu đây là danh sách từng hồ sơ, hãy xuất biểu tổng hợp của nó. Nếu biểu có nhiều xã, hãy chép riêng tiêu đề và các dòng của xã mình rồi dán ở “Hoặc dán bảng đã chép”.", "This sheet has {rows} rows, more than {most}, the most of a form, so it was not read and nothing was written. If it is a list of single dossiers, export its summary. If it has many communes, copy the heads and the rows of your own and paste them under “Or paste a table that you copied”.";
    KIND_REMEDIES = "Bảng nội dung khắc phục", "A table of remediation items";
    KIND_COLUMNS = "Mỗi cột một số liệu, cho một kỳ", "A column a measure, for one period";
    KIND_UNKNOWN = "Chưa nhận ra bảng này. Hãy chọn cách hiểu, rồi chọn số liệu cho từng cột.", "This table is not known. Choose what it is, then a measure for each column.";
    ADD = "Thêm mới", "Add";
    FILL = "Chỉ điền chỗ còn trống", "Fill the blanks only";
    SKIP = "Bỏ qua", "Skip";
    STATE_NEW = "mới", "new";
    STATE_SAME = "không đổi", "unchanged";
    STATE_DIFFERS = "khác số đang có", "other than the figure held";
    STATE_BLANKED = "để trống trong tệp", "blank in the file";
}

/// What a sheet was recognised as.
pub fn kind(language: Language, kind: &SheetKind) -> String {
    let message = match kind {
        SheetKind::Unknown => KIND_UNKNOWN,
        SheetKind::OwnFigures => KIND_OWN,
        SheetKind::OfficerSheet => KIND_OFFICER,
        SheetKind::Months => KIND_MONTHS,
        SheetKind::Remedies => KIND_REMEDIES,
        SheetKind::Criteria => points::KIND_CRITERIA,
        SheetKind::LastPoints => points::KIND_LAST,
        SheetKind::OwnPoints => points::KIND_OWN_POINTS,
        SheetKind::UnitPoints => points::KIND_UNITS,
        SheetKind::TooLong => KIND_TOO_LONG,
        SheetKind::Form(kinds) => {
            let words = kinds.iter().map(|kind| form_kind(*kind).get(language));
            return words.collect::<Vec<_>>().join("; ");
        }
    };
    message.get(language).to_owned()
}

/// What a form is.
pub const fn form_kind(kind: FormKind) -> Message {
    match kind {
        FormKind::Form06a => Message { vi: "Biểu 06a", en: "Form 06a" },
        FormKind::UnitSummary => Message {
            vi: "Tổng hợp theo đơn vị (đúng và trước hạn chung một cột)",
            en: "Summary by unit (in time and early in one column)",
        },
        FormKind::Apology => Message { vi: "Thư xin lỗi", en: "Letters of apology" },
        FormKind::Digitisation => {
            Message { vi: "Số hóa hồ sơ, kết quả", en: "Digitisation" }
        }
        FormKind::Payment => Message { vi: "Thanh toán hồ sơ", en: "Payments" },
        FormKind::OnlineDossiers => {
            Message { vi: "Hồ sơ trực tuyến", en: "Online dossiers" }
        }
    }
}

/// The way in which a table is read.
pub const fn read_as(way: ReadAs) -> Message {
    match way {
        ReadAs::Columns => KIND_COLUMNS,
        ReadAs::Months => KIND_MONTHS,
        ReadAs::Remedies => KIND_REMEDIES,
        ReadAs::Criteria => points::KIND_CRITERIA,
        ReadAs::LastPoints => points::KIND_LAST,
        ReadAs::OwnPoints => points::KIND_OWN_POINTS,
        ReadAs::UnitPoints => points::KIND_UNITS,
    }
}

/// What becomes of a row of remedies.
pub const fn deed(deed: RemedyDeed) -> Message {
    match deed {
        RemedyDeed::Add => ADD,
        RemedyDeed::Fill => FILL,
        RemedyDeed::Skip => SKIP,
    }
}

/// How a figure stands to what the plan has.
pub const fn state(state: FigureState) -> Message {
    match state {
        FigureState::New => STATE_NEW,
        FigureState::Same => STATE_SAME,
        FigureState::Differs => STATE_DIFFERS,
        FigureState::Blanked => STATE_BLANKED,
    }
}

/// "tháng 6", "lũy kế đến tháng 6".
pub fn covers(language: Language, covers: Covers) -> String {
    let slot = match covers {
        Covers::Month(month) => Slot::Month(month),
        Covers::Through(month) => Slot::Through(month),
    };
    fields::slot(language, slot)
}

/// Who says which period it is.
pub const fn told_by(source: PeriodSource) -> Message {
    match source {
        PeriodSource::Range => BY_RANGE,
        PeriodSource::Words => BY_WORDS,
        PeriodSource::SheetName => BY_SHEET_NAME,
        PeriodSource::Page => BY_PAGE,
        PeriodSource::Person => BY_PERSON,
    }
}

/// Why the period is asked for.
pub fn doubt(language: Language, doubt: PeriodDoubt) -> String {
    match doubt {
        PeriodDoubt::NotFromJanuary(first, last) => not_from_january(language, first, last),
        PeriodDoubt::OtherYear(year) => other_year(language, year),
        PeriodDoubt::Irregular(from, to) => irregular(language, &day::show(from), &day::show(to)),
        PeriodDoubt::UpTo(day) => up_to(language, &said_day(day)),
        PeriodDoubt::Since(day) => since(language, &said_day(day)),
        PeriodDoubt::YearAlone(year) => year_alone(language, year),
        PeriodDoubt::Running => RUNNING_PERIOD.get(language).to_owned(),
        PeriodDoubt::Lunar(1) => FIRST_LUNAR.get(language).to_owned(),
        PeriodDoubt::Lunar(_) => LAST_LUNAR.get(language).to_owned(),
        PeriodDoubt::Several => SEVERAL_PERIODS.get(language).to_owned(),
        PeriodDoubt::Untold => UNTOLD_PERIOD.get(language).to_owned(),
    }
}

/// A day as the form has it, with its year or without.
fn said_day(said: SaidDay) -> String {
    match said.year {
        Some(year) => format!("{:02}/{:02}/{year}", said.day, said.month),
        None => format!("{:02}/{:02}", said.day, said.month),
    }
}

/// That nothing is written yet, and what agreeing would do.
pub fn nothing_yet(language: Language, changes: usize, over: usize) -> String {
    match over {
        0 => nothing_yet_new(language, changes),
        over => nothing_yet_over(language, changes, over),
    }
}

/// Why there is nothing to write.
pub const fn nothing(why: NothingToWrite) -> Message {
    match why {
        NothingToWrite::NoSheet => NO_SHEET_TAKEN,
        NothingToWrite::NoWay => points::ASK_WAY,
        NothingToWrite::NoPeriod => ASK_PERIOD,
        NothingToWrite::NothingFits => NOTHING_FITS,
        NothingToWrite::TooLong => NOTHING_TOO_LONG,
        NothingToWrite::NoArea => ASK_AREA,
        NothingToWrite::SeveralSets => points::SEVERAL_SETS,
        NothingToWrite::ManyGone => points::ASK_GONE,
        NothingToWrite::NoOwnUnit => points::ASK_OWN_UNIT,
        NothingToWrite::NothingChosen => NOTHING_CHOSEN,
        NothingToWrite::NothingNew => NOTHING_NEW,
    }
}

/// Why a cell is not brought in.
pub fn why_not(language: Language, why: Unfit) -> String {
    let count = |number| format::format_count(number, language);
    let message = match why {
        Unfit::Unreadable(refused) => return figures::why_refused(language, refused),
        Unfit::ComputedDiffers(said, made) => {
            return computed_differs(language, &count(said), &count(made));
        }
        Unfit::NoMeasure(of) => return no_measure(language, meaning(of).get(language)),
        Unfit::Row(kind) => line_kind(kind),
        Unfit::Unvalued => UNVALUED,
        Unfit::Truth => TRUTH,
        Unfit::Computed => COMPUTED,
        Unfit::Unassigned => UNASSIGNED,
        Unfit::NoSum => NO_SUM,
        Unfit::LongRow => LONG_ROW,
        Unfit::BrokenRow => BROKEN_ROW,
        Unfit::NoPeriod => NO_PERIOD,
        Unfit::NotChosen => NOT_CHOSEN,
        Unfit::OtherUnit => OTHER_UNIT,
        Unfit::UnknownCode => UNKNOWN_CODE,
        Unfit::Words => ROW_WORDS,
        Unfit::NoOfficer => NO_OFFICER,
        Unfit::NoArea => NO_AREA,
        Unfit::NoField => NO_FIELD,
        Unfit::NoPoints => points::NO_POINTS,
        Unfit::AboveMaximum => points::ABOVE_MAXIMUM,
        Unfit::NoMaximum => points::NO_MAXIMUM,
        Unfit::NotGiven => points::NOT_GIVEN,
        Unfit::NoCode => points::NO_CODE,
        Unfit::UnknownCriterion => points::UNKNOWN_CRITERION,
        Unfit::OtherCriterion => points::OTHER_CRITERION,
        Unfit::CodeTwice => points::CODE_TWICE,
        Unfit::UnitTwice => points::UNIT_TWICE,
        Unfit::TooDeep => points::TOO_DEEP,
        Unfit::NoScorer => points::NO_SCORER,
        Unfit::NoPointField => points::NO_POINT_FIELD,
        Unfit::SetHeld => points::SET_HELD,
        Unfit::Held => HELD,
        Unfit::HeldOtherwise => HELD_OTHERWISE,
    };
    message.get(language).to_owned()
}

/// What a row of a form is.
pub const fn line_kind(kind: LineKind) -> Message {
    match kind {
        LineKind::Leaf => ROW_LEAF,
        LineKind::Total => ROW_TOTAL,
        LineKind::Subtotal => ROW_SUBTOTAL,
        LineKind::Section => ROW_SECTION,
        LineKind::Within => ROW_WITHIN,
        LineKind::Trial => ROW_TRIAL,
        LineKind::Words => ROW_WORDS,
        LineKind::Beside => ROW_BESIDE,
        LineKind::Below => ROW_BELOW,
    }
}
