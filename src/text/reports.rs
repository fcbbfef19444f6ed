//! The reports by period: what the page says of them, and the words that their paper shares with it.

use chrono::NaiveDate;

use crate::check::LeftOut;
use crate::plan::{Evidence, Id, List, Period, Plan, ReportPeriod, naming};
use crate::read::{case, day};
use crate::text::Language;

crate::messages! {
    months_later(first: u8, last: u8) = "số liệu tháng {first} đến tháng {last}", "figures of months {first} to {last}";
    month_later(month: u8) = "số liệu tháng {month}", "figures of month {month}";
    year_figure(name: &str) = "số cả năm “{name}” (không ghi ngày)", "the figure of the year “{name}” (no date)";
    day_figure(name: &str, day: &str) = "“{name}” ngày {day}", "“{name}” on {day}";
    statement(name: &str, when: &str) = "tự đánh giá “{name}” ({when})", "the self-assessment “{name}” ({when})";
    evidence(name: &str, when: &str) = "tài liệu “{name}” ({when})", "the document “{name}” ({when})";
    note(name: &str, when: &str) = "ghi chú về mục {name} ({when})", "a note on {name} ({when})";
    report_sent(period: &str, when: &str) = "báo cáo {period} đã gửi ({when})", "the report of {period}, sent ({when})";
    PUBLISHED = "thứ hạng, mức xếp loại được công bố (không ghi ngày)", "the published rank and band (no date)";
    NO_DAY = "không ghi ngày", "no date";
    on_day(day: &str) = "ngày {day}", "{day}";
    NUMBER = "số", "No.";
    OF = "của", "of";
}

crate::messages! {
    PERIOD = "Kỳ báo cáo", "Period of the report";
    days(first: &str, last: &str) = "Số liệu từ {first} đến {last}.", "Figures from {first} to {last}.";
    NO_YEAR = "Kế hoạch chưa có năm nên chưa lập được báo cáo. Nhập “Năm kế hoạch” ở trang Kế hoạch.", "The plan has no year yet, so no report can be made. Enter “Plan year” on the page Plan.";
    CHOICE_SENT = "đã gửi", "sent";
    CHOICE_WAITS = "đến kỳ", "due";
    CHOICE_AHEAD = "chưa hết kỳ", "not over";
    PAPER = "Số, ngày, nơi gửi", "Number, date, recipients";
    PAPER_HINT = "Số và ngày được hỏi khi ghi nhận đã gửi. Nơi gửi, nơi nhận đang ghi theo cơ quan cấp trên của kế hoạch.", "Number and date are asked for when the report is noted as sent. Addressee and recipients follow the plan's superior.";
    PAPER_BEGIN = "Nhập số, ngày, nơi gửi", "Enter number, date, recipients";
    ADDRESSEE_HINT = "Để trống thì ghi cơ quan cấp trên trực tiếp của kế hoạch.", "Where blank, the plan's superior.";
    RECIPIENTS_HINT = "Mỗi dòng một nơi. Để trống thì ghi nơi kính gửi và lưu văn thư.", "One a line. Where blank, the addressee and the archive.";
    PARTS = "Lời của báo cáo", "The report's own words";
    PARTS_HINT = "Mỗi phần có bản nháp lập từ số liệu. Viết lại phần nào thì lời của bạn được giữ, không bị thay khi số liệu đổi.", "Each part is drafted from the data. What you rewrite is kept, and is not replaced when the data change.";
    OF_TABLE = "II. Nguyên nhân, giải pháp từng mục", "II. Causes and next steps by item";
    DRAFT = "Đang in bản nháp lập từ số liệu:", "The draft made from the data is printed:";
    NO_DRAFT = "Chưa có gì để in ở đây.", "There is nothing to print here yet.";
    WRITE = "Viết lại", "Rewrite";
    WRITE_NEW = "Viết", "Write";
    write_label(part: &str) = "Viết lại: {part}", "Rewrite: {part}";
    MOVED = "Số liệu đã thay đổi từ khi viết phần này. Nay bản nháp là:", "The data have changed since this was written. The draft is now:";
    TAKE_DRAFT = "Lấy bản nháp mới", "Take the new draft";
    KEEP_WORDS = "Giữ lời đã viết", "Keep what is written";
    DROP_WORDS = "Bỏ lời đã viết, in bản nháp", "Drop what is written and print the draft";
    state_draft(part: &str) = "{part} · bản nháp", "{part} · draft";
    state_written(part: &str) = "{part} · đã viết", "{part} · written";
    state_moved(part: &str) = "{part} · số liệu đã đổi", "{part} · data changed";
    ADVICE = "Trước khi gửi", "Before sending";
    drafts_left(count: &str) = "{count} phần còn là bản nháp; hãy đọc lại trước khi gửi.", "{count} parts are still drafts; read them before sending.";
    parts_moved(parts: &str) = "Số liệu đã thay đổi từ khi viết: {parts}.", "The data have changed since these were written: {parts}.";
    no_cause(marks: &str) = "Chưa đạt mà chưa nêu nguyên nhân: {marks}.", "Missed, and no cause is given: {marks}.";
    parts_blank(parts: &str) = "Để trống: {parts}.", "Left blank: {parts}.";
    READY = "Các phần đã được viết và khớp số liệu.", "All parts are written and agree with the data.";
    LEFT_OUT = "Không tính vào báo cáo này", "Not counted in this report";
    LEFT_OUT_HINT = "Vì có ngày sau kỳ, hoặc không ghi ngày. Ghi ngày cho đúng thì được tính vào kỳ của nó.", "Because their day is after the period, or missing. With the right day they count in their period.";
    WHOLES = "Mẫu số cả năm, không ghi ngày, vẫn được tính:", "Totals of the year, without a date, that are counted:";
    SEND = "Ghi nhận đã gửi", "Note as sent";
    SEND_TITLE = "Ghi nhận đã gửi báo cáo", "Note the report as sent";
    SEND_TEXT = "Bản báo cáo như đang thấy được giữ trong kế hoạch và in ra lúc nào cũng như vậy. Số liệu sửa về sau không đổi bản này.", "The report as you see it is kept in the plan and prints like this ever after. Figures that are mended later do not change it.";
    CLOSES = "Ghi nhận luôn cho nhiệm vụ báo cáo", "Also note for these reporting duties";
    NUMBER_NEEDED = "Cần số báo cáo, ví dụ 12.", "The number is needed, for example 12.";
    DAY_NEEDED = "Cần ngày gửi, ví dụ 20/03/2024.", "The day is needed, for example 20/03/2024.";
    day_early(day: &str) = "Trước ngày cuối của kỳ số liệu ({day}); vẫn ghi nhận được nếu đúng là như vậy.", "Before the last day of the figures ({day}); it can be noted all the same.";
    sent_on_day(number: &str, day: &str) = "Đã gửi: số {number}, ngày {day}. Bản đã gửi được giữ trong kế hoạch.", "Sent: No. {number}, {day}. The copy is kept in the plan.";
    SOURCE_SENT = "Như đã gửi", "As sent";
    UNSEND = "Bỏ bản đã gửi", "Drop the copy";
    UNSEND_TITLE = "Bỏ bản đã gửi?", "Drop the copy that was sent?";
    UNSEND_TEXT = "Bản đã giữ bị bỏ và báo cáo được lập lại theo số liệu hiện nay. Ngày gửi đã ghi ở các nhiệm vụ vẫn còn. Có thể lấy lại bằng Hoàn tác.", "The kept copy goes and the report follows today's figures again. What the duties note as sent stays. Undo brings it back.";
    COPY_CHANGED = "Bản đã gửi trong kế hoạch không khớp mã kiểm của nó: có ai đã sửa tệp bằng cách khác. Hãy so với bản giấy trước khi dùng.", "The copy in the plan does not agree with its digest: somebody changed the file by other means. Compare it with the paper before you use it.";
    copy_bad(why: &str) = "Không đọc được bản đã gửi ({why}). Văn bản dưới đây lập theo số liệu hiện nay.", "The copy that was sent cannot be read ({why}). The document below follows today's figures.";
    moved_since(count: &str) = "{count} chỗ của báo cáo đã gửi nay cho kết quả khác:", "{count} places of the report as sent would differ now:";
    moved_line(row: &str, column: &str, sent: &str, now: &str) = "{row}, {column}: đã gửi {sent}, nay {now}", "{row}, {column}: sent {sent}, now {now}";
    BLANK = "(trống)", "(blank)";
    INSERT = "Chèn vào báo cáo CCHC", "For the reform report";
    INSERT_HINT = "Khi phần II được đưa vào báo cáo CCHC chung: chép rồi dán vào Word, hoặc chỉ xem và in phần II.", "Where part II goes into the general report: copy it and paste it into Word, or show and print part II alone.";
    COPY = "Chép phần II", "Copy part II";
    COPIED = "Đã chép. Mở Word và dán (Ctrl+V).", "Copied. Open Word and paste (Ctrl+V).";
    NOT_COPIED = "Trình duyệt không cho chép. Chọn “Chỉ phần II”, rồi chọn bảng ở bản xem trước và chép bằng tay (Ctrl+C).", "The browser refused to copy. Choose “Part II alone”, select the table in the preview and copy it by hand (Ctrl+C).";
    ONLY_TWO = "Chỉ phần II", "Part II alone";
    MADE_UP = "Số liệu minh họa: báo cáo chỉ để xem, không ghi nhận gửi.", "Made-up figures: the report is for looking at only, and is not sent.";
    WINDOW_TITLE = "Đổi kỳ số liệu của một tháng?", "Change how months run?";
    window_figures(count: &str) = "{count} số liệu theo tháng đã nhập được đếm theo kỳ hiện nay; sau khi đổi, chúng đứng ở tháng của kỳ mới mà con số không đổi. Hãy rà lại từng tháng.", "{count} monthly figures were counted under the present window; afterwards they stand in the new window's months unchanged. Check each month again.";
    window_reports(count: &str) = "{count} báo cáo đã gửi giữ nguyên khoảng ngày cũ; báo cáo lập sau sẽ dùng khoảng ngày mới.", "{count} reports as sent keep the old days; later ones use the new.";
    WINDOW_DUE = "Hạn gửi “sau khi hết kỳ” cũng tính theo ngày cuối kỳ mới; hạn đặt theo ngày trong tháng thì giữ nguyên.", "Due days “after the period” follow the new last day; those set as a day of the month stay.";
    WINDOW_YES = "Đổi kỳ số liệu", "Change it";
}

/// The name of a period as the list has it: "Quý II".
pub fn name(language: Language, period: ReportPeriod) -> String {
    let number = period.number;
    match (language, period.kind) {
        (Language::Vietnamese, _) => case::capital(&period.name()),
        (Language::English, Period::Month) => format!("Month {number}"),
        (Language::English, Period::Quarter) => format!("Quarter {number}"),
        (Language::English, Period::HalfYear) => "First 6 months".to_owned(),
        (Language::English, Period::NineMonths) => "First 9 months".to_owned(),
        (Language::English, Period::Year) => "Whole year".to_owned(),
    }
}

/// What was left out of a report, and why: its day, or that it has none.
pub fn left_out(language: Language, plan: &Plan, one: &LeftOut) -> String {
    let when = |known: Option<NaiveDate>| match known {
        Some(known) => on_day(language, &day::cite(known)),
        None => NO_DAY.get(language).to_owned(),
    };
    let measure = |id: Id| plan.measures.get(id).map_or("", |row| row.label.trim());
    match one {
        LeftOut::Months(first, last) if first == last => month_later(language, *first),
        LeftOut::Months(first, last) => months_later(language, *first, *last),
        LeftOut::YearFigure(id) => year_figure(language, measure(*id)),
        LeftOut::DayFigure(id, known) => day_figure(language, measure(*id), &day::cite(*known)),
        LeftOut::Statement(id, known) => {
            let name = plan.targets.get(*id).map(|row| naming::target_name(plan, row));
            statement(language, &name.unwrap_or_default(), &when(*known))
        }
        LeftOut::Evidence(id, known) => {
            let name = plan.evidences.get(*id).map(|row| document(language, row, None));
            evidence(language, &name.unwrap_or_default(), &when(*known))
        }
        LeftOut::Note(id, known) => {
            let owner = plan.notes.get(*id).and_then(|row| row.owner);
            note(language, &owner.map(|owner| mark(plan, owner)).unwrap_or_default(), &when(*known))
        }
        LeftOut::ReportSent(id, known) => {
            let row = plan.reports_sent.get(*id);
            let period = row.and_then(|row| row.period.trim().parse().ok());
            let period = period.map(|period| name(language, period).to_lowercase());
            report_sent(language, &period.unwrap_or_default(), &when(*known))
        }
        LeftOut::Published => PUBLISHED.get(language).to_owned(),
    }
}

fn mark(plan: &Plan, owner: Id) -> String {
    let list = if plan.remedies.contains(owner) { List::Remedies } else { List::Duties };
    naming::mark(plan, list, owner)
}

/// "Kế hoạch số 12/KH-UBND ngày 05/02/2024 của UBND xã: tuyên truyền CCHC": a document by what is known of it.
pub fn document(language: Language, row: &Evidence, known: Option<NaiveDate>) -> String {
    let number = row.number.trim();
    let issuer = row.issuer.trim();
    let summary = row.summary.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut parts = Vec::new();
    if !number.is_empty() {
        parts.push(if number.starts_with(|c: char| c.is_ascii_digit()) {
            format!("{} {number}", NUMBER.get(language))
        } else {
            number.to_owned()
        });
    }
    parts.extend(known.map(|known| on_day(language, &day::cite(known))));
    if !issuer.is_empty() {
        parts.push(format!("{} {issuer}", OF.get(language)));
    }
    let lead = parts.join(" ");
    match (lead.is_empty(), summary.is_empty()) {
        (true, _) => summary,
        (false, true) => lead,
        (false, false) => format!("{summary} ({lead})"),
    }
}
