//! The words of findings: what was found, and what to do.

use super::{Language, Message};
use crate::check::Apologies;
use crate::check::findings::{Finding, FindingCode, Severity};
use crate::read::day::show;
use crate::read::replaced::{Certainty, Fate, FateKind};
use crate::text::format::format_count;

crate::messages! {
    PUBLISHED = "theo nguồn đã công bố", "from a published source";
    SECONDARY = "theo nguồn thứ cấp, cần đối chiếu", "from a secondary source; to be checked";
    INFERRED = "suy ra từ nguồn đã đọc, cần đối chiếu", "inferred from what was read; to be checked";
    REMEMBERED = "chưa có nguồn kèm theo, cần đối chiếu", "no source at hand; to be checked";
    CONTRADICTION = "Mâu thuẫn", "Contradiction";
    ADVICE = "Nên xem lại", "Advice";
    no_year(typed: &str) =
        "Năm kế hoạch “{typed}” không phải năm có bốn chữ số. Nhập lại năm kế hoạch.",
        "The plan's year “{typed}” is not a year of four digits. Enter the year again.";
    NO_YEAR_TYPED =
        "Chưa có năm kế hoạch. Nhập năm có bốn chữ số.",
        "The plan's year is missing. Enter it with four digits.";
    UNNAMED = "chưa đặt tên", "not named yet";
    assessed_year(assessed: &str, year: i32) =
        "Năm được đánh giá là {assessed}, không liền trước năm kế hoạch {year}. Kiểm tra lại hai năm.",
        "The assessed year is {assessed}, not the year before the plan's year {year}. Check both years.";
    day_unreadable(typed: &str) =
        "“{typed}” không phải là ngày. Nhập lại theo dạng ngày/tháng/năm.",
        "“{typed}” is not a day. Enter it again as day/month/year.";
    before_year(day: &str, year: i32) =
        "Ngày {day} trước năm kế hoạch {year}. Sửa ngày hoặc thời gian thực hiện.",
        "{day} is before the plan's year {year}. Change the day or the time frame.";
    after_year(day: &str, year: i32) =
        "Ngày {day} sau năm kế hoạch {year}. Nếu không phải chủ ý, hãy sửa lại.",
        "{day} is after the plan's year {year}. Change it unless it is meant.";
    due_before_decision(due: &str, signed: &str) =
        "Hạn {due} trước ngày ký văn bản {signed}. Sửa một trong hai ngày.",
        "The due day {due} is before the decision was signed on {signed}. Change one of the two.";
    before_basis(signed: &str, cited: &str) =
        "Văn bản ký chậm nhất ngày {signed}, nhưng căn cứ vào văn bản ngày {cited}. Kiểm tra lại hai ngày.",
        "The decision is signed by {signed}, but rests on a document of {cited}. Check both days.";
    signs_for_body(typed: &str) =
        "Chủ tịch ban hành quyết định nhưng chữ ký ghi “{typed}”. Chỉ bỏ dòng này; giữ dòng KT. nếu cấp phó ký.",
        "The Chairman decides, but the signature says “{typed}”. Leave only this line out; keep the line KT. if a deputy signs.";
    aim_below(wanted: &str, was: &str) =
        "Thứ hạng phấn đấu {wanted} thấp hơn kết quả năm trước {was}. Kiểm tra lại.",
        "The rank aimed at, {wanted}, is lower than last year's result, {was}. Check it.";
    band_not_in_ladder(band: &str) =
        "Mức “{band}” không có trong thang mức xếp loại, nên không so sánh được. Sửa mức hoặc thang.",
        "The band “{band}” is not in the ladder of bands and cannot be compared. Change the band or the ladder.";
    aim_not_in_text(rank: &str) =
        "Mục tiêu phấn đấu {rank} không thấy trong lời văn của kế hoạch. Sửa lời văn hoặc mục tiêu.",
        "The aim {rank} is not found in the plan's text. Change the text or the aim.";
    last_result_not_in_text(rank: &str) =
        "Kết quả năm trước {rank} không thấy trong lời văn của kế hoạch. Sửa lời văn hoặc kết quả.",
        "Last year's result {rank} is not found in the plan's text. Change the text or the result.";
    code_twice(code: &str, other: &str) =
        "Mã {code} đã dùng ở mục “{other}”. Kiểm tra lại mã.",
        "Code {code} is already used by “{other}”. Check the code.";
    code_outside_area(code: &str, number: &str, title: &str) =
        "Mã {code} không thuộc tiêu chí {number} ({title}). Sửa mã hoặc chuyển lĩnh vực.",
        "Code {code} does not belong to area {number} ({title}). Change the code or the area.";
    owners_differ(here: &str, remedies: &str, there: &str) =
        "Nhiệm vụ này giao {here}, nhưng mục {remedies} ở phần II giao {there}. Thống nhất người chịu trách nhiệm.",
        "This duty is given to {here}, but part II gives {remedies} to {there}. Agree on who is responsible.";
    targets_differ(remedy: &str) =
        "Nhiệm vụ này nói “giảm tỷ lệ”, nhưng mục {remedy} ở phần II yêu cầu không để xảy ra. Thống nhất một yêu cầu.",
        "This duty asks for fewer, but {remedy} in part II asks for none. Agree on one of the two.";
    periods_differ(other: &str) =
        "Kỳ báo cáo ở đây khác với nhiệm vụ “{other}” của cùng công chức. Thống nhất các kỳ.",
        "The reporting periods differ from those of the same officer's duty “{other}”. Agree on the periods.";
    target_incomplete(target: &str) =
        "Chỉ tiêu “{target}” thiếu số liệu, ngưỡng hoặc mốc so sánh, nên chưa đánh giá được. Bổ sung vào chỉ tiêu.",
        "The target “{target}” lacks a measure, a threshold or what it is compared with, and cannot be judged. Complete it.";
    no_reason(target: &str) =
        "Chỉ tiêu “{target}” được ghi không áp dụng nhưng chưa có lý do. Nhập lý do.",
        "The target “{target}” is marked not applicable without a reason. Enter the reason.";
    NO_OFFICER =
        "Chưa có công chức tham mưu. Chọn người chịu trách nhiệm.",
        "No officer is named. Choose who is responsible.";
    officer_retired(title: &str) =
        "{title} đã ghi là nghỉ, chuyển. Chọn người khác.",
        "{title} is marked as having left. Choose someone else.";
    NO_NAME =
        "Mục này chưa có tên. Nhập tên như sẽ in trong kế hoạch.",
        "This item has no name yet. Enter it as the plan will print it.";
    NO_DIRECTION =
        "Chưa có định hướng khắc phục. Nhập việc cần làm.",
        "There is no remedial direction. Enter what is to be done.";
    NO_TIMEFRAME =
        "Chưa có thời gian thực hiện. Nhập thời gian.",
        "There is no time frame. Enter one.";
    timeframe_unclear(typed: &str) =
        "Chưa hiểu thời gian “{typed}”, nên không có hạn. Đặt hạn bên cạnh, hoặc ghi như “quý 1/2024”.",
        "The time frame “{typed}” is not understood, so there is no due day. Set one beside it, or write it like “quý 1/2024”.";
    NO_TARGET =
        "Chưa có chỉ tiêu, nên chưa đánh giá được. Thêm một chỉ tiêu hoặc tự đánh giá.",
        "There is no target, so nothing can be judged. Add a target or a self-assessment.";
    no_due_day(target: &str) =
        "Kế hoạch không nêu ngày cho “{target}”; đang lấy ngày cuối năm. Đặt hạn nếu có quy định.",
        "The plan names no day for “{target}”; the end of the year is taken. Set a due day if there is a rule.";
    NO_REPORT_DAY =
        "Báo cáo định kỳ này chưa có hạn gửi, nên chưa biết báo cáo nào quá hạn. Nhập số ngày được gửi sau khi hết kỳ.",
        "This recurring report has no day to be sent by, so none can be called overdue. Enter the days allowed after a period.";
    letters(listed: u64, typed: u64, month: u8) = "Danh sách hồ sơ trễ hạn có {listed} hồ sơ đã xin lỗi, số liệu tháng {month} ghi {typed}", "The list of late dossiers has {listed} apologised for, the figure of month {month} says {typed}";
    other_year(year: i32) = "Lời của báo cáo nhắc đến năm {year}; có phải còn sót từ báo cáo năm khác?", "The report's words name the year {year}; is it left over from another year's report?";
    NO_DIALOGUE =
        "Số cuộc đối thoại vẫn là 0. Không tổ chức đối thoại thì không được tính là đã xử lý xong kiến nghị.",
        "No dialogue has been held. Nothing to follow up for want of a dialogue is no success.";
    slip(found: &str, mend: &str) =
        "Có thể gõ nhầm: “{found}”. Sửa thành “{mend}”?",
        "Probably a slip: “{found}”. Change it to “{mend}”?";
    replaced_by(found: &str, by: &str, certainty: &str) =
        "“{found}” đã được thay bằng {by} ({certainty}). Xem lại chỗ này.",
        "“{found}” was replaced by {by} ({certainty}). Look at this place again.";
    likely_replaced(found: &str, by: &str, certainty: &str) =
        "“{found}” nhiều khả năng đã được thay bằng {by} ({certainty}). Kiểm tra lại trước khi sửa.",
        "“{found}” was probably replaced by {by} ({certainty}). Check before you change it.";
    amended_by(found: &str, by: &str, certainty: &str) =
        "“{found}” đã được sửa đổi, bổ sung. Nên ghi thêm “(được sửa đổi, bổ sung bởi {by})” ({certainty}).",
        "“{found}” was amended. Better add “(được sửa đổi, bổ sung bởi {by})” ({certainty}).";
    likely_amended(found: &str, by: &str, certainty: &str) =
        "“{found}” nhiều khả năng còn hiệu lực và đã được sửa đổi, bổ sung ({certainty}). Kiểm tra lại; nếu đúng, ghi thêm “(được sửa đổi, bổ sung bởi {by})”.",
        "“{found}” probably still holds, as amended ({certainty}). Check it; if so, add “(được sửa đổi, bổ sung bởi {by})”.";
    ask_first(found: &str, why: &str, certainty: &str) =
        "Hỏi lại trước khi dùng “{found}”: {why} ({certainty}).",
        "Ask before you use “{found}”: {why} ({certainty}).";
    old_digitised(target: &str) =
        "Chỉ tiêu “{target}” đang ở mức 55%. Từ năm 2025 thấy nơi khác yêu cầu số hóa 100% hồ sơ phải số hóa, còn 55% là mức tái sử dụng dữ liệu đã số hóa. Đây là mức đã thấy, không phải quy định chính thức cho xã: hỏi cấp trên mức áp dụng; sổ không tự đổi.",
        "The target “{target}” stands at 55%. Since 2025 other places were seen to ask for 100% of the dossiers that must be digitised, and for 55% of digitised data to be reused. That was seen and is no official rule for the commune: ask the higher level which applies; nothing is changed by itself.";
    attached_by(typed: &str) =
        "Chủ tịch ban hành quyết định nhưng dòng “Kèm theo” ghi của {typed}. Sửa thành của Chủ tịch {typed}?",
        "The Chairman decides, but the line “Kèm theo” names {typed}. Change it to “Chủ tịch {typed}”?";
    SIGNS_ALONE =
        "Ủy ban nhân dân ban hành quyết định nhưng chữ ký chưa ghi “TM. ỦY BAN NHÂN DÂN”. Thêm dòng này?",
        "The People's Committee decides, but the signature lacks “TM. ỦY BAN NHÂN DÂN”. Add the line?";
    NO_BASIS =
        "Văn bản chưa có căn cứ pháp lý. Thêm ít nhất một căn cứ.",
        "The decision has no legal basis. Add at least one.";
    no_such_article(typed: &str) =
        "Nơi nhận ghi “{typed}”, nhưng kế hoạch ban hành riêng không có điều nào. Sửa hoặc bỏ dòng này.",
        "A recipient reads “{typed}”, but a plan issued alone has no articles. Change or remove the line.";
    OFFICERS_LABEL =
        "Mục khắc phục giao cho phòng, Trung tâm nhưng nhãn in ra là “Công chức tham mưu khắc phục”. Đổi nhãn thành “Cơ quan chủ trì”?",
        "Items are led by offices, but their label prints as “Công chức tham mưu khắc phục”. Make it “Cơ quan chủ trì”?";
    RESULTS_NOWHERE =
        "Đã nhập kết quả năm trước theo đơn vị, chỉ số nhưng chưa mục nào của kế hoạch in ra. Mở một mục, ở “Thêm, chuyển, xóa mục” chọn “Kết quả năm trước theo đơn vị, chỉ số”.",
        "Last year’s results by unit and index are entered, but no section prints them. Open a section, and under “Add, move, remove” choose “Last year’s results by unit and index”.";
    NO_SIGNER =
        "Chưa có họ tên người ký. Nhập người ký văn bản.",
        "The signer's name is missing. Enter who signs the decision.";
    NO_LAST_RESULT =
        "Chưa có kết quả năm trước. Nhập thứ hạng và mức xếp loại được công bố.",
        "Last year's result is missing. Enter the published rank and band.";
    NO_AIM =
        "Chưa có thứ hạng phấn đấu. Nhập mục tiêu của năm kế hoạch.",
        "The rank aimed at is missing. Enter the aim for the plan's year.";
    year_far(year: i32, now: i32) =
        "Năm kế hoạch {year} cách xa năm nay ({now}). Kiểm tra lại năm kế hoạch.",
        "The plan's year {year} is far from this year ({now}). Check the plan's year.";
    day_far(day: &str, year: i32) =
        "Ngày {day} cách xa năm kế hoạch {year}. Kiểm tra lại ngày.",
        "{day} is far from the plan's year {year}. Check the day.";
    above_all(target: &str, typed: &str) =
        "Ngưỡng của “{target}” là {typed}%, lớn hơn 100% nên không thể đạt. Kiểm tra lại ngưỡng.",
        "The threshold of “{target}” is {typed}%, above 100%, and cannot be met. Check the threshold.";
    beyond_first(target: &str, places: &str, from: u32) =
        "Năm trước xếp thứ {from} nên không thể tăng {places} bậc; chỉ tiêu “{target}” không thể đạt. Kiểm tra lại số bậc và hạng năm trước.",
        "At rank {from} the year before, a gain of {places} or more is not possible; “{target}” cannot be met. Check the number of places and last year's rank.";
    points_unreadable(typed: &str) =
        "“{typed}” không phải là số điểm. Nhập điểm như 1,5; nhiều nhất hai chữ số sau dấu phẩy.",
        "“{typed}” is no number of points. Enter it like 1.5, with at most two decimals.";
    POINTS_DISAGREE =
        "Điểm đạt được và điểm bị trừ không khớp với điểm tối đa. Kiểm tra lại ba số điểm.",
        "The points reached and lost do not add up to the maximum. Check the three of them.";
    ahead(month: u8, measure: &str) =
        "Đã có số liệu của tháng {month} (“{measure}”), nhưng tháng này chưa đến. Kiểm tra xem có nhập nhầm tháng không.",
        "There is a figure of month {month} (“{measure}”), which has not begun. Check whether it was put into the wrong month.";
    empty_section(name: &str) =
        "Mục “{name}” chưa có nội dung. Viết nội dung hoặc bỏ mục này.",
        "The section “{name}” is empty. Write it or remove it.";
}

/// The word for the severity of a finding.
pub fn severity(language: Language, severity: Severity) -> &'static str {
    match severity {
        Severity::Contradiction => CONTRADICTION.get(language),
        Severity::Advice => ADVICE.get(language),
    }
}

/// A message of two days.
type OfDays = fn(Language, &str, &str) -> String;

/// What was found and what to do, as one or two sentences.
pub fn message(language: Language, finding: &Finding) -> String {
    let named = |name| named(language, name);
    let days = |say: OfDays, one, other| say(language, &show(one), &show(other));
    match &finding.code {
        FindingCode::NoYear { typed } => year_needed(language, typed),
        FindingCode::AssessedYear { assessed, year } => assessed_year(language, assessed, *year),
        FindingCode::DayUnreadable { typed } => day_unreadable(language, typed),
        FindingCode::BeforeYear { day, year } => before_year(language, &show(*day), *year),
        FindingCode::AfterYear { day, year } => after_year(language, &show(*day), *year),
        FindingCode::DueBeforeDecision { due, signed } => days(due_before_decision, *due, *signed),
        FindingCode::DecisionBeforeBasis { signed, cited } => days(before_basis, *signed, *cited),
        FindingCode::SignsForBody { typed } => signs_for_body(language, typed),
        FindingCode::AimBelowLastResult { wanted, was } => aim_below(language, wanted, was),
        FindingCode::BandNotInLadder { band } => band_not_in_ladder(language, band),
        FindingCode::AimNotInText { rank } => aim_not_in_text(language, rank),
        FindingCode::LastResultNotInText { rank } => last_result_not_in_text(language, rank),
        FindingCode::CodeTwice { code, other } => code_twice(language, code, named(other)),
        FindingCode::CodeOutsideArea { .. } => outside(language, &finding.code),
        FindingCode::OwnersDiffer { here, remedies, there } => {
            owners_differ(language, named(here), remedies, named(there))
        }
        FindingCode::TargetsDiffer { remedy } => targets_differ(language, named(remedy)),
        FindingCode::PeriodsDiffer { other } => periods_differ(language, other),
        FindingCode::TargetIncomplete { target } => target_incomplete(language, named(target)),
        FindingCode::NoReason { target } => no_reason(language, named(target)),
        FindingCode::NoOfficer => NO_OFFICER.get(language).to_owned(),
        FindingCode::OfficerRetired { title } => officer_retired(language, named(title)),
        FindingCode::NoName => NO_NAME.get(language).to_owned(),
        FindingCode::NoDirection => NO_DIRECTION.get(language).to_owned(),
        FindingCode::NoTimeframe => NO_TIMEFRAME.get(language).to_owned(),
        FindingCode::TimeframeUnclear { typed } => timeframe_unclear(language, typed),
        FindingCode::NoTarget => NO_TARGET.get(language).to_owned(),
        FindingCode::NoDueDay { target } => no_due_day(language, named(target)),
        FindingCode::NoReportDay => NO_REPORT_DAY.get(language).to_owned(),
        FindingCode::NoDialogue => NO_DIALOGUE.get(language).to_owned(),
        FindingCode::OtherYear { year } => other_year(language, *year),
        FindingCode::LettersDiffer { told } => letters_of(language, told),
        FindingCode::Slip { found, mend } => slip(language, found, mend),
        FindingCode::Overtaken { found, fate } => overtaken(language, found, fate),
        FindingCode::OldDigitised { target } => old_digitised(language, named(target)),
        FindingCode::AttachedBy { typed } => attached_by(language, typed),
        FindingCode::SignsAlone => SIGNS_ALONE.get(language).to_owned(),
        FindingCode::NoBasis => NO_BASIS.get(language).to_owned(),
        FindingCode::NoSuchArticle { typed } => no_such_article(language, typed),
        FindingCode::ResultsNowhere => RESULTS_NOWHERE.get(language).to_owned(),
        FindingCode::OfficersLabel => OFFICERS_LABEL.get(language).to_owned(),
        FindingCode::NoSigner => NO_SIGNER.get(language).to_owned(),
        FindingCode::NoLastResult => NO_LAST_RESULT.get(language).to_owned(),
        FindingCode::NoAim => NO_AIM.get(language).to_owned(),
        FindingCode::EmptySection { name } => empty_section(language, named(name)),
        FindingCode::YearFar { year, now } => year_far(language, *year, *now),
        FindingCode::DayFar { day, year } => day_far(language, &show(*day), *year),
        FindingCode::AboveAll { target, typed } => above_all(language, named(target), typed),
        FindingCode::BeyondFirst { target, places, from } => {
            beyond(language, target, *places, *from)
        }
        FindingCode::PointsUnreadable { typed } => points_unreadable(language, typed),
        FindingCode::PointsDisagree => POINTS_DISAGREE.get(language).to_owned(),
        FindingCode::FigureAhead { month, measure } => ahead(language, *month, named(measure)),
    }
}

fn outside(language: Language, code: &FindingCode) -> String {
    let FindingCode::CodeOutsideArea { code, number, title } = code else { return String::new() };
    code_outside_area(language, code, number, named(language, title))
}

fn beyond(language: Language, target: &str, places: u64, from: u32) -> String {
    beyond_first(language, named(language, target), &format_count(places, language), from)
}

fn letters_of(language: Language, told: &Apologies) -> String {
    letters(language, told.listed, told.typed.unwrap_or(0), told.month)
}

/// The name of what a sentence points at, or that it has none.
fn named(language: Language, name: &str) -> &str {
    if name.trim().is_empty() { UNNAMED.get(language) } else { name }
}

/// That the plan needs a year: there is none, or what was typed is none.
fn year_needed(language: Language, typed: &str) -> String {
    if typed.trim().is_empty() {
        return NO_YEAR_TYPED.get(language).to_owned();
    }
    no_year(language, typed)
}

/// What became of a document or body, as surely as it is known.
fn overtaken(language: Language, found: &str, fate: &Fate) -> String {
    let (by, sure) = (fate.by, sureness(fate.certainty).get(language));
    match (fate.kind, fate.certainty.is_firm()) {
        (FateKind::Replaced, true) => replaced_by(language, found, by, sure),
        (FateKind::Replaced, false) => likely_replaced(language, found, by, sure),
        (FateKind::Amended, true) => amended_by(language, found, by, sure),
        (FateKind::Amended, false) => likely_amended(language, found, by, sure),
        (FateKind::Asked, _) => ask_first(language, found, by, sure),
    }
}

/// How certain it is what became of something.
const fn sureness(how: Certainty) -> Message {
    match how {
        Certainty::Published => PUBLISHED,
        Certainty::Secondary => SECONDARY,
        Certainty::Inferred => INFERRED,
        Certainty::Remembered => REMEMBERED,
    }
}
