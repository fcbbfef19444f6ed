//! Messages about plan files and files of criteria sets: why one was refused, what was found in one, and where.

use super::{Language, Message, fields};
use crate::file::{Problem, Refused, Ruin, SetOrigin, SetRefused, Unproved, VERSION};
use crate::plan::{At, Id, List, MOST_CRITERIA, One, Plan, naming};

/// Why a file was not opened: what was tried, on what, and what to do.
pub fn refused(language: Language, refused: &Refused) -> String {
    let megabytes = |bytes: usize| bytes.div_ceil(1024 * 1024);
    match refused {
        Refused::Empty => EMPTY.get(language).to_owned(),
        Refused::TooLarge { bytes, limit } => {
            too_large(language, megabytes(*bytes), megabytes(*limit))
        }
        Refused::TooDeep { limit } => too_deep(language, *limit),
        Refused::TooMany { limit } => too_many(language, *limit),
        Refused::OtherKind { kind } => other_kind(language, kind),
        Refused::CriteriaSet => IS_A_SET.get(language).to_owned(),
        Refused::Foreign => FOREIGN.get(language).to_owned(),
        Refused::NoPlan => NO_PLAN.get(language).to_owned(),
        Refused::Unreadable { line } => unreadable(language, *line),
        Refused::TooNew { version } => too_new(language, *version, VERSION),
    }
}

/// Why no criteria set was read from a file: what was tried, on what, and what to do.
pub fn set_refused(language: Language, refused: &SetRefused) -> String {
    let why = match refused {
        SetRefused::NoCriteria(SetOrigin::OwnFile) => return SET_BLANK.get(language).to_owned(),
        SetRefused::NoCriteria(SetOrigin::Plan { .. }) => {
            return PLAN_WITHOUT_SET.get(language).to_owned();
        }
        SetRefused::TooManyCriteria(count) => {
            return too_many_criteria(language, *count, MOST_CRITERIA);
        }
        SetRefused::File(why) => why,
    };
    let megabytes = |bytes: usize| bytes.div_ceil(1024 * 1024);
    match why {
        Refused::Empty => SET_EMPTY.get(language).to_owned(),
        Refused::TooLarge { bytes, limit } => {
            set_too_large(language, megabytes(*bytes), megabytes(*limit))
        }
        Refused::TooDeep { limit } => set_too_deep(language, *limit),
        Refused::TooMany { limit } => set_too_many(language, *limit),
        Refused::OtherKind { kind } => set_other_kind(language, kind),
        Refused::Foreign | Refused::NoPlan | Refused::CriteriaSet => {
            NO_SET.get(language).to_owned()
        }
        Refused::Unreadable { line } => set_unreadable(language, *line),
        Refused::TooNew { version } => set_too_new(language, *version, VERSION),
    }
}

/// Where a criteria set that was read comes from, for the page that asks before it is brought in.
pub fn set_origin(language: Language, origin: &SetOrigin) -> String {
    let SetOrigin::Plan { agency, year } = origin else {
        return SET_OF_ITS_OWN.get(language).to_owned();
    };
    if agency.is_empty() || year.is_empty() {
        return SET_OF_A_PLAN.get(language).to_owned();
    }
    set_of_plan(language, agency, year)
}

/// What was found in the file of a criteria set, about the set as it was opened. Nothing is set aside: a set holds
/// what could be read.
pub fn set_problem(language: Language, set: &Plan, found: &Problem) -> String {
    match found {
        Problem::Value { at } => set_value(language, &place(language, set, at)),
        Problem::Checksum => SET_CHECKSUM.get(language).to_owned(),
        Problem::CutShort => SET_CUT_SHORT.get(language).to_owned(),
        Problem::Renamed { .. }
        | Problem::Repeated { .. }
        | Problem::Missing { .. }
        | Problem::Homeless { .. }
        | Problem::Loop { .. }
        | Problem::Line { .. }
        | Problem::Fewer { .. }
        | Problem::Undone { .. }
        | Problem::Garbled { .. }
        | Problem::SavedBefore { .. }
        | Problem::Envelope { .. }
        | Problem::Letters
        | Problem::Controls { .. }
        | Problem::Direction { .. }
        | Problem::Newer { .. } => problem(language, set, found),
    }
}

/// Why a written file must not be handed on.
pub fn unproved(language: Language, unproved: &Unproved) -> String {
    match unproved {
        Unproved::Text(why) => unproved_text(language, why),
        Unproved::Digest | Unproved::Differs => UNPROVED.get(language).to_owned(),
    }
}

/// What was found in a file, about the plan as it was opened.
pub fn problem(language: Language, plan: &Plan, problem: &Problem) -> String {
    let at = |path: &str| place(language, plan, path);
    let record = |list: List, id: Id| record(language, plan, list, id);
    match problem {
        Problem::Value { at: path } => value(language, &at(path)),
        Problem::Renamed { list, id } => renamed(language, &record(*list, *id)),
        Problem::Repeated { list, id } => repeated(language, &record(*list, *id)),
        Problem::Missing { list, id } => missing(language, &record(*list, *id)),
        Problem::Homeless { list, id, moved: true } => moved(language, &record(*list, *id)),
        Problem::Homeless { list, id, moved: false } => homeless(language, &record(*list, *id)),
        Problem::Loop { list, id } => looped(language, &record(*list, *id)),
        Problem::Line { number, text } => line(language, *number, text),
        Problem::CutShort => CUT_SHORT.get(language).to_owned(),
        Problem::Checksum => CHECKSUM.get(language).to_owned(),
        Problem::Fewer { key, said, found } => fewer(language, &part(language, key), *said, *found),
        Problem::Envelope { key } => envelope(language, key),
        Problem::Undone { ruin } => undone(language, ruin_word(*ruin).get(language)),
        Problem::Garbled { count } => garbled(language, *count),
        Problem::SavedBefore { year } => saved_before(language, *year, plan.frame.year.trim()),
        Problem::Letters => LETTERS.get(language).to_owned(),
        Problem::Controls { at: path } => controls(language, &at(path)),
        Problem::Direction { at: path } => direction(language, &at(path)),
        Problem::Newer { version, reader } if *reader > VERSION => {
            needs_newer(language, *version, VERSION)
        }
        Problem::Newer { version, .. } => newer(language, *version, VERSION),
    }
}

/// What mail did to a file.
const fn ruin_word(ruin: Ruin) -> Message {
    match ruin {
        Ruin::Transfer => RUIN_TRANSFER,
        Ruin::Quoted => RUIN_QUOTED,
        Ruin::Folded => RUIN_FOLDED,
        Ruin::Encoding => RUIN_ENCODING,
    }
}

/// A place as a person would name it: "Mục khắc phục “…”: Định hướng khắc phục"; the path itself if it names
/// none.
pub fn place(language: Language, plan: &Plan, path: &str) -> String {
    match path.parse::<At>() {
        Ok(at) => at_name(language, plan, at),
        Err(crate::plan::BadPath(_)) => part(language, path),
    }
}

/// A value: its record, and which field or period.
pub fn at_name(language: Language, plan: &Plan, at: At) -> String {
    let field = if let At::Figure(_, slot) = at {
        fields::slot(language, slot)
    } else {
        fields::label(at).get(language).to_owned()
    };
    match (at.one(), at.record()) {
        (Some(one), _) => format!("{}: {field}", one_name(one).get(language)),
        (None, Some((list, id))) => format!("{}: {field}", record(language, plan, list, id)),
        (None, None) => field,
    }
}

/// A record: its kind, and its first words.
pub fn record(language: Language, plan: &Plan, list: List, id: Id) -> String {
    let kind = fields::record(list).get(language);
    let words = naming::mark(plan, list, id);
    if words.is_empty() { format!("{kind} {id}") } else { format!("{kind} “{words}”") }
}

/// A part of the file by its key; the key itself if it is unknown.
fn part(language: Language, key: &str) -> String {
    if key == "figures" {
        return FIGURES.get(language).to_owned();
    }
    if key == List::Measures.key() {
        return MEASURES.get(language).to_owned();
    }
    let list = List::ALL.iter().find(|list| list.key() == key);
    list.map_or_else(|| key.to_owned(), |list| fields::record(*list).get(language).to_owned())
}

/// What a singleton is called.
pub const fn one_name(one: One) -> Message {
    match one {
        One::Frame => FRAME,
        One::Agency => AGENCY,
        One::Decision => DECISION,
        One::LastResult => LAST_RESULT,
        One::Aim => AIM,
        One::Issue => ISSUE,
        One::PaperForm => PAPER_FORM,
        One::CriteriaSet => CRITERIA_SET,
        One::SelfAssessment => SELF_ASSESSMENT,
    }
}

crate::messages! {
    EMPTY = "Đã đọc tệp nhưng trong tệp không có gì. Hãy xin người gửi xuất lại tệp kế hoạch và gửi lại.", "The file was read, but it is empty. Ask the sender to export the plan file again and send it anew.";
    too_large(size: usize, limit: usize) = "Chưa mở tệp: tệp nặng {size} MB, trong khi tệp kế hoạch không quá {limit} MB. Hãy chọn đúng tệp có tên bắt đầu bằng “ke-hoach-cchc”.", "The file was not opened: it has {size} MB, and no plan file has more than {limit} MB. Choose the file whose name begins with “ke-hoach-cchc”.";
    too_deep(limit: usize) = "Chưa mở tệp: các phần trong tệp lồng nhau quá {limit} lớp, kế hoạch không có dạng này. Hãy xin người gửi xuất lại từ ứng dụng.", "The file was not opened: its parts lie more than {limit} levels deep, which no plan does. Ask the sender to export it again from the application.";
    too_many(limit: usize) = "Chưa mở tệp: trong tệp có hơn {limit} giá trị, nhiều hơn mọi kế hoạch. Hãy xin người gửi xuất lại từ ứng dụng.", "The file was not opened: it holds more than {limit} values, more than any plan. Ask the sender to export it again from the application.";
    other_kind(kind: &str) = "Chưa mở tệp: đây là tệp {kind}, không phải tệp kế hoạch. Hãy chọn tệp .json do ứng dụng xuất; nếu tệp nằm trong tệp nén thì giải nén trước. Bảng số liệu Excel thì đọc ở trang Số liệu, nút “Nhập từ Excel”.", "The file was not opened: it is a {kind} file, not a plan file. Choose the .json file that the application exported; if it is inside an archive, unpack it first. A spreadsheet of figures is read in “Figures”, with “Bring in from Excel”.";
    IS_A_SET = "Chưa mở tệp: đây là tệp bộ tiêu chí, không phải tệp kế hoạch. Hãy mở kế hoạch trước, rồi đưa tệp này vào ở trang “Bộ tiêu chí”.", "The file was not opened: it holds a criteria set, not a plan. Open the plan first, then bring this file in on the page “Criteria set”.";
    FOREIGN = "Đã đọc tệp JSON nhưng trong tệp không phải kế hoạch của ứng dụng này. Hãy chọn tệp có tên bắt đầu bằng “ke-hoach-cchc”.", "The JSON file was read, but it holds no plan of this application. Choose the file whose name begins with “ke-hoach-cchc”.";
    NO_PLAN = "Đã đọc tệp nhưng không tìm thấy kế hoạch nào trong đó. Hãy chọn tệp có tên bắt đầu bằng “ke-hoach-cchc”, hoặc dán toàn bộ nội dung tệp.", "The file was read, but no plan was found in it. Choose the file whose name begins with “ke-hoach-cchc”, or paste the whole text of the file.";
    unreadable(line: usize) = "Đây là tệp kế hoạch nhưng đã hỏng từ dòng {line}, không đọc được phần nào. Kế hoạch đang mở không bị thay đổi. Hãy giữ tệp này và xin người gửi xuất, gửi lại.", "This is a plan file, but it is damaged from line {line} on and no part of it can be read. The open plan is unchanged. Keep the file, and ask the sender to export and send it again.";
    too_new(version: u64, known: u64) = "Tệp do ứng dụng phiên bản mới hơn tạo ra (dạng {version}, ứng dụng này đọc đến dạng {known}) nên không đọc được. Hãy nối mạng, mở lại trang để cập nhật ứng dụng rồi mở lại tệp.", "A newer release wrote the file (form {version}; this application reads up to form {known}), and it cannot be read. Go online, reload the page to update the application, then open the file again.";
    SET_EMPTY = "Đã đọc tệp nhưng trong tệp không có gì. Hãy xin người gửi xuất lại tệp bộ tiêu chí và gửi lại.", "The file was read, but it is empty. Ask the sender to export the criteria set again and send it anew.";
    set_too_large(size: usize, limit: usize) = "Chưa nhận bộ tiêu chí: tệp nặng {size} MB, trong khi tệp bộ tiêu chí không quá {limit} MB. Hãy chọn đúng tệp có tên bắt đầu bằng “bo-tieu-chi-cchc”.", "No criteria set was brought in: the file has {size} MB, and no file of a set has more than {limit} MB. Choose the file whose name begins with “bo-tieu-chi-cchc”.";
    set_too_deep(limit: usize) = "Chưa nhận bộ tiêu chí: các phần trong tệp lồng nhau quá {limit} lớp, tệp bộ tiêu chí không có dạng này. Hãy xin người gửi xuất lại từ ứng dụng.", "No criteria set was brought in: the parts of the file lie more than {limit} levels deep, which no set does. Ask the sender to export it again from the application.";
    set_too_many(limit: usize) = "Chưa nhận bộ tiêu chí: trong tệp có hơn {limit} giá trị, nhiều hơn mọi bộ tiêu chí. Hãy xin người gửi xuất lại từ ứng dụng.", "No criteria set was brought in: the file holds more than {limit} values, more than any set. Ask the sender to export it again from the application.";
    set_other_kind(kind: &str) = "Chưa nhận bộ tiêu chí: đây là tệp {kind}, không phải tệp bộ tiêu chí. Hãy chọn tệp .json do ứng dụng xuất; nếu tệp nằm trong tệp nén thì giải nén trước. Bảng tiêu chí Excel thì đọc bằng nút “Nhập từ Excel”.", "No criteria set was brought in: this is a {kind} file. Choose the .json file that the application exported; if it is inside an archive, unpack it first. A spreadsheet of criteria is read with “Bring in from Excel”.";
    NO_SET = "Đã đọc tệp nhưng không tìm thấy bộ tiêu chí nào trong đó. Hãy chọn tệp có tên bắt đầu bằng “bo-tieu-chi-cchc”, hoặc tệp của một kế hoạch đã có bộ tiêu chí.", "The file was read, but no criteria set was found in it. Choose the file whose name begins with “bo-tieu-chi-cchc”, or the file of a plan that has a criteria set.";
    too_many_criteria(count: usize, most: usize) = "Chưa nhận bộ tiêu chí: trong tệp có {count} tiêu chí, nhiều hơn {most} tiêu chí là mức lớn nhất của một bộ. Có thể tệp bị ghép hoặc lặp lại nhiều lần; hãy xin người gửi kiểm tra rồi xuất lại từ ứng dụng.", "No criteria set was brought in: the file holds {count} criteria, more than {most}, the most of a set. It may have been joined or repeated; ask the sender to check it and to export it again from the application.";
    SET_BLANK = "Đã đọc tệp bộ tiêu chí nhưng trong tệp không có tiêu chí nào có tên hoặc điểm, nên không đưa gì vào. Hãy xin người gửi xuất lại từ kế hoạch đã nhập tiêu chí.", "The file of a criteria set was read, but no criterion in it has a name or points, and nothing was brought in. Ask the sender to export it again from a plan whose criteria are typed.";
    PLAN_WITHOUT_SET = "Đã đọc tệp kế hoạch nhưng kế hoạch này chưa có tiêu chí nào có tên hoặc điểm, nên không chép được bộ tiêu chí. Hãy chọn kế hoạch khác, hoặc tệp có tên bắt đầu bằng “bo-tieu-chi-cchc”.", "The plan file was read, but no criterion of that plan has a name or points, and no set could be copied from it. Choose another plan, or the file whose name begins with “bo-tieu-chi-cchc”.";
    set_unreadable(line: usize) = "Tệp đã hỏng từ dòng {line}, không đọc được tiêu chí nào. Bộ tiêu chí đang dùng không bị thay đổi. Hãy giữ tệp này và xin người gửi xuất, gửi lại.", "The file is damaged from line {line} on, and no criterion in it can be read. The set in use is unchanged. Keep the file, and ask the sender to export and send it again.";
    set_too_new(version: u64, known: u64) = "Chưa nhận bộ tiêu chí: tệp do ứng dụng phiên bản mới hơn tạo ra (dạng {version}, ứng dụng này đọc đến dạng {known}), có thể có quy tắc chưa đọc được. Hãy nối mạng, mở lại trang để cập nhật ứng dụng rồi đưa tệp vào lần nữa.", "No criteria set was brought in: a newer release wrote the file (form {version}; this application reads up to form {known}), and it may hold rules that cannot be read. Go online, reload the page to update the application, then bring the file in again.";
    SET_OF_ITS_OWN = "Đọc từ tệp bộ tiêu chí.", "Read from the file of a criteria set.";
    SET_OF_A_PLAN = "Chép từ tệp của một kế hoạch khác: chỉ lấy bộ tiêu chí, không lấy điểm và nội dung của kế hoạch đó.", "Copied from the file of another plan: the criteria set only, without that plan's points and content.";
    set_of_plan(agency: &str, year: &str) = "Chép từ tệp kế hoạch năm {year} của {agency}: chỉ lấy bộ tiêu chí, không lấy điểm và nội dung của kế hoạch đó.", "Copied from the plan file of {agency} for {year}: the criteria set only, without that plan's points and content.";
    set_value(at: &str) = "Không đọc được {at}; chỗ đó để trống. Nội dung gốc vẫn còn trong tệp.", "{at} could not be read and is left blank. What stood there is still in the file.";
    SET_CHECKSUM = "Mã kiểm tra không khớp: nội dung tệp đã bị thay đổi sau khi xuất, do hỏng hoặc do có người sửa tay. Hãy so kỹ từng tiêu chí trước khi đưa vào.", "The check code does not agree: the file was changed after it was exported, by damage or by hand. Compare criterion by criterion before you bring it in.";
    SET_CUT_SHORT = "Tệp bị cắt mất đoạn cuối: có thể thiếu tiêu chí. Hãy xin lại tệp, hoặc so từng tiêu chí trước khi đưa vào.", "The file's end is missing: criteria may be. Ask for the file again, or compare criterion by criterion before you bring it in.";
    UNPROVED = "Chưa xuất xong: tệp vừa ghi đọc lại không khớp với kế hoạch. Kế hoạch vẫn còn nguyên trên máy. Hãy bấm xuất lại.", "Not exported: the file just written does not read back as the plan. The plan is still whole on this device. Export it once more.";
    unproved_text(why: &str) = "Chưa xuất xong: tệp vừa ghi không đọc lại được ({why}). Kế hoạch vẫn còn nguyên trên máy. Hãy bấm xuất lại.", "Not exported: the file just written cannot be read back ({why}). The plan is still whole on this device. Export it once more.";

    value(at: &str) = "Không đọc được {at}. Nội dung gốc được để riêng trong kế hoạch.", "{at} could not be read. What stood there is set aside in the plan.";
    renamed(record: &str) = "{record} có mã trùng hoặc không đọc được nên được cấp mã mới.", "{record} had an id that was taken or unreadable, and got a new one.";
    repeated(record: &str) = "{record} có hai lần giống hệt nhau trong tệp; chỉ giữ một.", "{record} stood in the file twice, the same; one was kept.";
    missing(record: &str) = "{record} được nhắc đến nhưng không có trong tệp. Một mục trống được đặt vào chỗ đó.", "{record} is mentioned but not in the file. An empty one was put in its place.";
    moved(record: &str) = "{record} không ghi thuộc phần nào nên được xếp vào phần đầu tiên.", "{record} does not say where it belongs, and was put into the first part.";
    homeless(record: &str) = "{record} không ghi thuộc mục nào; vẫn giữ trong kế hoạch.", "{record} does not say what it belongs to; it is kept in the plan.";
    looped(record: &str) = "{record} tự nằm trong chính nó hoặc nằm quá sâu nên được đưa ra thành phần riêng.", "{record} lies within itself or too deep, and now stands as a part of its own.";
    line(number: usize, text: &str) = "Không đọc được dòng {number}: {text}", "Line {number} could not be read: {text}";
    CUT_SHORT = "Tệp bị cắt mất đoạn cuối. Tệp gốc vẫn tải về được ở cuối trang.", "The file's end is missing. The original can still be downloaded at the foot of the page.";
    CHECKSUM = "Mã kiểm tra không khớp: nội dung tệp đã bị thay đổi sau khi xuất, do hỏng hoặc do có người sửa tay. Hãy xem kỹ trước khi nhận.", "The check code does not agree: the file was changed after it was exported, by damage or by hand. Look closely before you take it.";
    fewer(what: &str, said: u64, found: u64) = "{what}: tệp ghi có {said} nhưng chỉ đọc được {found}.", "{what}: the file says {said}, but only {found} could be read.";
    envelope(key: &str) = "Phần đầu tệp thiếu hoặc hỏng mục “{key}”.", "At the head of the file, “{key}” is missing or damaged.";
    RUIN_TRANSFER = "đã mã hóa tệp để gửi (base64 hoặc quoted-printable)", "encoded it for sending (base64 or quoted-printable)";
    RUIN_QUOTED = "đã thêm dấu trích lời “>” vào đầu các dòng", "put quotation marks “>” before its lines";
    RUIN_FOLDED = "đã ngắt các dòng dài", "broke its long lines";
    RUIN_ENCODING = "đã đổi bảng mã chữ", "changed the code page of its letters";
    undone(how: &str) = "Thư điện tử {how}; ứng dụng đã khôi phục lại.", "Mail {how}; that was undone.";
    garbled(count: usize) = "Chữ có dấu đã hỏng ở khoảng {count} chỗ (thành “?” hoặc ký tự lạ), thường do thư điện tử đổi bảng mã. Không khôi phục được các chữ này từ tệp.", "Letters with accents are damaged in about {count} places (“?” or odd signs), usually because mail changed the code page. They cannot be brought back from this file.";
    saved_before(year: i32, plan: &str) = "Tệp ghi là được lưu năm {year}, trước kế hoạch năm {plan} nhiều năm: đồng hồ của máy gửi có thể sai, hoặc đây không phải bản mới nhất. Hãy hỏi người gửi.", "The file says it was saved in {year}, years before the plan of {plan}: the sender's clock may be wrong, or this is not the latest copy. Ask the sender.";
    LETTERS = "Tệp có chữ không đọc được, được thay bằng dấu �.", "Some letters of the file could not be read and were replaced by �.";
    controls(at: &str) = "Đã bỏ các ký tự điều khiển ẩn trong {at}.", "Hidden control characters were dropped from {at}.";
    direction(at: &str) = "{at} có ký tự đảo chiều chữ: chữ nhìn thấy có thể không đúng thứ tự thật.", "{at} has characters that turn the reading direction: what you see may not be what is written.";
    newer(version: u64, known: u64) = "Tệp do phiên bản mới hơn tạo ra (dạng {version}, ứng dụng này ghi dạng {known}) nên chỉ mở để xem. Hãy cập nhật ứng dụng để sửa.", "A newer release wrote the file (form {version}; this application writes form {known}), so it opens for reading only. Update the application to change it.";
    needs_newer(version: u64, known: u64) = "Tệp cần phiên bản mới hơn (dạng {version}, ứng dụng này ghi dạng {known}): chỉ mở để xem, và có thể có phần chưa hiện ra. Hãy cập nhật ứng dụng để sửa.", "The file needs a newer release (form {version}; this application writes form {known}): it opens for reading only, and parts of it may not show. Update the application to change it.";

    FIGURES = "Số đã nhập", "Figures";
    MEASURES = "Danh mục số liệu", "Measures";
    FRAME = "Khung kế hoạch", "Frame of the plan";
    AGENCY = "Đơn vị", "Commune";
    DECISION = "Quyết định", "Decision";
    LAST_RESULT = "Kết quả năm trước", "Last year's result";
    AIM = "Mục tiêu phấn đấu", "Aim";
    ISSUE = "Ban hành", "Issue";
    CRITERIA_SET = "Bộ tiêu chí", "Criteria set";
    SELF_ASSESSMENT = "Báo cáo tự chấm điểm", "Report of the self-score";
    PAPER_FORM = "Thể thức", "Form of the paper";
}
