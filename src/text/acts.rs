//! Cần làm ngay: what can still be done about something urgent, in one sentence, and the verb on its button.

use super::Language;
use super::format::format_count;
use super::verdicts::{self, whole};
use crate::check::{Beside, Report, Shortfall, Status, Urgent, Value, Verdict, Why, unread};
use crate::plan::{Id, List, Plan, Target, TargetKind, YearRule, naming};
use crate::read::case::capital;
use crate::read::day;
use crate::text::codes::Worded as _;

crate::messages! {
    enter(month: u8) = "Nhập tháng {month}", "Enter month {month}";
    ENTER_YEAR = "Nhập số cả năm", "Enter the year's";
    ENTER_DAY = "Nhập ngày", "Enter the day";
    OPEN_FORM = "Mở 06a", "Open 06a";
    SEE_FIGURES = "Xem số liệu", "See the figures";
    MEND_FIGURE = "Sửa chỗ sai", "Correct it";
    MEND_THRESHOLD = "Sửa ngưỡng", "Correct it";
    ENTER_BASE = "Nhập mốc so sánh", "Enter what it is compared with";
    SAY = "Tự đánh giá", "Assess";
    NOTE_SENT = "Ghi nhận đã gửi", "Note as sent";
    ADD_DOCUMENT = "Thêm tài liệu", "Add a document";
    NUMBER_DOCUMENT = "Ghi số văn bản", "Enter its number";
    SEE = "Xem", "See";
    REPORT_CODE = "BC", "RPT";

    UNKNOWN_MORE = "chưa đạt; nhập đủ số liệu để biết còn thiếu bao nhiêu", "not met; enter the other figures to see how much is missing";
    year_over(what: &str) = "{what}. Năm đã kết thúc, giữ nguyên kết quả này.", "{what}. The year is over: it stays so.";

    missed(count: &str, unit: &str) = "{count} {unit} không đạt", "{count} {unit} have missed";
    late(count: &str, unit: &str) = "{count} {unit} đã trễ", "{count} {unit} were late";
    happened(count: &str, unit: &str) = "{count} {unit} đã phát sinh", "{count} {unit} have happened";
    late_days(days: &str) = "xong trễ {days} ngày", "done {days} days late";
    places(places: &str) = "còn kém {places} bậc", "{places} places short";
    over(count: &str, unit: &str, when: &str) = "vượt {count} {unit} trong {when}", "{count} {unit} too many in {when}";
    short(gap: &str) = "còn thiếu {gap}", "{gap} short";
    NOT_MET = "chưa đạt", "not met";
    stays(what: &str) = "{what}; không bù được trong năm, giữ nguyên kết quả này.", "{what}; this cannot be mended this year: it stays so.";
    but(what: &str, beside: &str) = "{what}, không bù được; còn phải {beside}.", "{what}, not to be mended; still to do: {beside}.";
    finish(count: &str, unit: &str) = "giải quyết {count} {unit} đang quá hạn", "finish {count} overdue {unit}";
    apologise(count: &str, code: &str) = "gửi {count} văn bản xin lỗi ({code})", "send letters of apology: {count} ({code})";
    count_letters(code: &str) = "nhập số văn bản xin lỗi đã gửi ({code})", "enter the letters of apology sent ({code})";
    supply(count: &str, unit: &str, label: &str, code: &str) = "bổ sung {count} {unit} cho “{label}” ({code})", "supply {count} {unit} for “{label}” ({code})";
    count_supplied(label: &str, code: &str) = "nhập số liệu “{label}” ({code})", "enter the figures of “{label}” ({code})";

    overdue(day: &str, what: &str) = "Đã quá hạn {day}: {what}.", "Overdue since {day}: {what}.";
    due_soon(day: &str, what: &str) = "Hạn {day}: {what}.", "Due {day}: {what}.";
    UNSAID = "chưa tự đánh giá", "not assessed yet";
    said(word: &str) = "đang ghi “{word}”", "noted as “{word}”";
    NO_DAY = "chưa có ngày thực hiện", "the day it was done is blank";
    NO_BASE = "chưa có mốc để so sánh", "there is nothing to compare with";
    NO_FIGURES = "chưa có số liệu", "no figures yet";
    NOTHING_CHOSEN = "chỉ tiêu chưa chọn số liệu nào", "the target reads no figures yet";
    WRONG_FIGURES = "số liệu có chỗ chưa đúng nên chưa xét được", "some figures are wrong, so it cannot be judged";
    no_months(months: &str) = "thiếu số liệu {months}", "the figures of {months} are missing";
    NO_DOCUMENT = "đã đạt; chưa có tài liệu kiểm chứng", "met; without a verification document";
    NO_NUMBER = "đã đạt; tài liệu kiểm chứng chưa có số", "met; its verification document has no number";

    report_due(day: &str) = "Hạn gửi {day}; ghi nhận ngày gửi nếu đã gửi.", "To be sent by {day}; note the day if it was sent.";
    report_overdue(day: &str) = "Đã quá hạn gửi {day}; ghi nhận ngày gửi nếu đã gửi.", "Was to be sent by {day}; note the day if it was sent.";
    report_ended(day: &str) = "Hết kỳ {day}, chưa đặt hạn gửi; ghi nhận ngày gửi nếu đã gửi.", "Its period ended on {day}, no day is set; note the day if it was sent.";
}

/// What can still be done, in one sentence: "Cần số hóa thêm 37 kết quả để đạt 55%."; for a miss that cannot be
/// mended what is left beside it, or that it stays so.
pub fn act_words(language: Language, plan: &Plan, item: &Urgent, finished: bool) -> String {
    if let Some(report) = item.reports.first() {
        return report_words(language, item.why, report);
    }
    let judged = item.verdict.as_ref();
    let Some((target, verdict)) =
        judged.and_then(|(id, verdict)| plan.targets.get(*id).map(|target| (target, verdict)))
    else {
        return String::new();
    };
    let say = ActWords { language, plan, target, verdict };
    let due = verdict.due.map(day::show).unwrap_or_default();
    match item.why {
        Why::Missed if finished => year_over(language, &capital(&say.to_do())),
        Why::Missed => whole(&say.to_do()),
        Why::Lost if verdict.shortfall == Shortfall::Never => {
            verdicts::shortfall(language, plan, target, verdict).unwrap_or_default()
        }
        Why::Lost => say.lost(&item.beside),
        Why::Overdue => overdue(language, &due, &say.open()),
        Why::DueSoon => due_soon(language, &due, &say.open()),
        Why::Blank => whole(&say.blank()),
        Why::Unproved => {
            let found = plan.evidence_of(item.record.1).any(|(_, row)| row.is_found());
            whole(if found { NO_NUMBER } else { NO_DOCUMENT }.get(language))
        }
        Why::ReportOverdue | Why::ReportDue => String::new(),
    }
}

/// One thing that is left beside a miss that cannot be mended: "Giải quyết 1 hồ sơ đang quá hạn".
pub fn beside_words(
    language: Language,
    plan: &Plan,
    target: &Target,
    verdict: &Verdict,
    one: Beside,
) -> String {
    capital(&ActWords { language, plan, target, verdict }.beside(one))
}

fn report_words(language: Language, why: Why, report: &Report) -> String {
    match (why, report.due) {
        (_, None) => report_ended(language, &day::show(report.last_day)),
        (Why::ReportOverdue, Some(due)) => report_overdue(language, &day::show(due)),
        (_, Some(due)) => report_due(language, &day::show(due)),
    }
}

/// What the sentences about one target share.
struct ActWords<'a> {
    language: Language,
    plan: &'a Plan,
    target: &'a Target,
    verdict: &'a Verdict,
}

impl ActWords<'_> {
    fn unit(&self) -> String {
        verdicts::unit(self.language, self.plan, self.target)
    }

    fn count(&self, count: u64) -> String {
        format_count(count, self.language)
    }

    /// "cần số hóa thêm 37 kết quả để đạt 55%", where it can be mended.
    fn to_do(&self) -> String {
        let words = verdicts::to_do(self.language, self.plan, self.target, self.verdict);
        words.unwrap_or_else(|| UNKNOWN_MORE.get(self.language).to_owned())
    }

    /// "2 hồ sơ đã trễ, không bù được; còn phải giải quyết 1 hồ sơ đang quá hạn."
    fn lost(&self, beside: &[Beside]) -> String {
        let (language, unit) = (self.language, self.unit());
        let what = match self.verdict.shortfall {
            Shortfall::Lost(n) if self.target.kind == TargetKind::AtMostPerPeriod => {
                let when = match &self.verdict.value {
                    Some(Value::Peak { months, .. }) => verdicts::span(language, *months),
                    _ => String::new(),
                };
                over(language, &self.count(n), &unit, &when)
            }
            Shortfall::Score(gap) => short(language, &verdicts::gap(language, gap)),
            Shortfall::Lost(n) if self.target.kind == TargetKind::RatioAtLeast => {
                missed(language, &self.count(n), &unit)
            }
            Shortfall::Lost(n) if verdicts::counts_late(self.plan, self.target) => {
                late(language, &self.count(n), &unit)
            }
            Shortfall::Lost(n) => happened(language, &self.count(n), &unit),
            Shortfall::LateByDays(days) => late_days(language, &self.count(days)),
            Shortfall::Places(by) => places(language, &by.to_string()),
            Shortfall::None | Shortfall::Never | Shortfall::Do(_) | Shortfall::NextInARow(_) => {
                NOT_MET.get(language).to_owned()
            }
        };
        let what = capital(&what);
        let beside: Vec<String> = beside.iter().map(|one| self.beside(*one)).collect();
        if beside.is_empty() {
            stays(language, &what)
        } else {
            but(language, &what, &beside.join(", "))
        }
    }

    fn beside(&self, one: Beside) -> String {
        let language = self.language;
        match one {
            Beside::Open { measure, count } => {
                let unit = self.plan.measures.get(measure).map_or("", |row| row.unit.trim());
                finish(language, &self.count(count), unit)
            }
            Beside::Lacking { target, count } => self.lacking(target, count),
        }
    }

    fn lacking(&self, id: Id, count: Option<u64>) -> String {
        let (language, plan) = (self.language, self.plan);
        let Some(target) = plan.targets.get(id) else { return String::new() };
        let label = verdicts::label(language, plan, target);
        let code = target.owner.map(|owner| {
            let code = naming::remedy_code(plan, owner);
            if code.is_empty() { naming::mark(plan, List::Duties, owner) } else { code }
        });
        let code = code.unwrap_or_default();
        match (count, verdicts::asks_letters(&label)) {
            (Some(count), true) => apologise(language, &self.count(count), &code),
            (None, true) => count_letters(language, &code),
            (Some(count), false) => {
                let unit = verdicts::unit(language, plan, target);
                supply(language, &self.count(count), &unit, &label, &code)
            }
            (None, false) => count_supplied(language, &label, &code),
        }
    }

    /// What is not done yet of something with a due date.
    fn open(&self) -> String {
        if let Status::SelfAssessed(word) = self.verdict.status {
            return said(self.language, &word.word().get(self.language).to_lowercase());
        }
        let known = matches!(self.verdict.shortfall, Shortfall::Do(_));
        if known { self.to_do() } else { self.blank() }
    }

    fn reads_nothing(&self) -> bool {
        self.verdict.steps.is_empty() || unread(self.target).is_some()
    }

    /// What is missing before it can be judged.
    fn blank(&self) -> String {
        let language = self.language;
        let words = match self.target.kind {
            _ if !self.verdict.problems.is_empty() => WRONG_FIGURES,
            TargetKind::Statement => UNSAID,
            TargetKind::DoneBy => NO_DAY,
            TargetKind::PlacesGained
            | TargetKind::AmongFirst
            | TargetKind::ScoreAtLeast
            | TargetKind::NotBelowAverage
            | TargetKind::KeepMaximum => NO_BASE,
            TargetKind::RatioAtLeast
            | TargetKind::AtMostPerPeriod
            | TargetKind::NoneOf
            | TargetKind::CountAtLeast
            | TargetKind::RankAtMost
            | TargetKind::BandAtLeast
            | TargetKind::ReportsOnTime
            | TargetKind::Tracked => match (self.reads_nothing(), self.verdict.missing) {
                (true, _) => NOTHING_CHOSEN,
                (false, none) if none.is_empty() => NO_FIGURES,
                (false, months) => return no_months(language, &verdicts::months(language, months)),
            },
        };
        words.get(language).to_owned()
    }
}

/// The verb for entering a figure that is blank.
pub fn enter_verb(language: Language, rule: YearRule, month: u8) -> String {
    match rule {
        YearRule::Sum | YearRule::Latest => enter(language, month),
        YearRule::Year => ENTER_YEAR.get(language).to_owned(),
        YearRule::Date => ENTER_DAY.get(language).to_owned(),
    }
}
