//! Công văn đôn đốc, văn bản xin lỗi: letters that go with the plan.

use chrono::NaiveDate;

use super::decision::signed_for_committee;
use super::remedies::cell;
use super::standings::TargetStanding;
use super::subject::{dated_subject, short_name};
use super::to_do::{KEEP, to_do};
use super::wording::{BLANK, agency_lines, agency_name, end, number_line, place_and_date};
use super::{
    Block, Column, Document, DocumentPart, DocumentTable, Foot, NationalHead, PartKind, TableRow,
    prose,
};
use crate::check;
use crate::check::{Status, WorkRole, own_work};
use crate::plan::{Decision, Id, LateDossier, List, Plan, naming};
use crate::read::{day, sorted};

/// The head of a letter: number and day are blank until it is signed.
fn head(plan: &Plan, day: NaiveDate, about: &str) -> Block {
    let blank = Decision {
        symbol: "/UBND".to_owned(),
        month: day.format("%m").to_string(),
        year: day.format("%Y").to_string(),
        place: plan.decision.place.clone(),
        ..Decision::default()
    };
    Block::NationalHead(NationalHead {
        agency: agency_lines(&plan.agency),
        number: number_line(&blank),
        place_and_date: place_and_date(&blank),
        about: about.to_owned(),
    })
}

fn foot(plan: &Plan, recipients: &[&str]) -> Block {
    let recipients = recipients.iter().map(|line| (*line).to_owned()).collect();
    Block::RecipientsAndSignature(signed_for_committee(
        &plan.decision,
        Foot { recipients, ..Foot::default() },
    ))
}

fn committee(plan: &Plan) -> String {
    format!("UBND {}", agency_name(&plan.agency))
}

/// What one officer or unit leads that is not met, overdue or not entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overdue {
    /// The officer or unit.
    pub officer: Id,
    /// Nội dung, tình trạng, việc cần làm of each target.
    pub lines: Vec<(Id, [String; 3])>,
}

/// Whom a letter of urging concerns, with what they are named to lead: a group as a group, so that nothing is asked of
/// several in one letter.
pub fn overdue(plan: &Plan, day: NaiveDate) -> Vec<Overdue> {
    let of = |officer: Id| {
        let leads = own_work(plan, officer).into_iter();
        let leads = leads.filter(|one| one.role == WorkRole::Leads && one.through.is_none());
        let lines = leads.flat_map(|work| open(plan, work.list, work.id, day)).collect();
        Overdue { officer, lines }
    };
    let here = plan.officers.iter().filter(|(_, row)| !row.retired);
    let all = here.map(|(id, _)| of(id));
    all.filter(|one| !one.lines.is_empty()).collect()
}

/// Chưa giao ai: what is open and led by nobody who is still here: no letter would name it.
pub fn led_by_nobody(plan: &Plan, day: NaiveDate) -> Vec<String> {
    let here =
        |ids: &[Id]| ids.iter().any(|id| plan.officers.get(*id).is_some_and(|row| !row.retired));
    let remedies = plan.remedies.iter().filter(|(_, row)| !here(&row.leads));
    let duties = plan.duties.iter().filter(|(_, row)| !here(&row.leads));
    let remedies = remedies.map(|(id, _)| (List::Remedies, id));
    let all = remedies.chain(duties.map(|(id, _)| (List::Duties, id)));
    let lines = all.flat_map(|(list, id)| open(plan, list, id, day));
    lines.map(|(_, [named, ..])| named).collect()
}

/// The targets of a remedy or duty that are missed, overdue or not entered.
fn open(plan: &Plan, list: List, owner: Id, day: NaiveDate) -> Vec<(Id, [String; 3])> {
    let covered = check::coverage(plan, day);
    let named = short_name(plan, list, owner);
    let mut lines = Vec::new();
    for (id, target) in plan.targets_of(owner) {
        let verdict = check::verdict(plan, id, day);
        let open = matches!(verdict.status, Status::NotMet | Status::NotEntered)
            || verdict.is_overdue(plan);
        let said = TargetStanding::of(plan, target, &verdict, covered);
        if !open || !said.asks {
            continue;
        }
        let mut steps = to_do(plan, id, &verdict, (&said.name, day));
        steps.retain(|step| step != KEEP);
        let state = [said.status.replace('\n', " "), said.told];
        let state: Vec<String> = state.into_iter().filter(|text| !text.is_empty()).collect();
        let words = [format!("{named}: {}", said.name), state.join("; "), steps.join("\n")];
        lines.push((id, words));
    }
    lines
}

/// Công văn đôn đốc to these officers and units, to be done by a day; the day is left blank while none is chosen.
pub fn urging(plan: &Plan, to: &[Id], by: Option<NaiveDate>, day: NaiveDate) -> Document {
    let subject = dated_subject(plan);
    let all: Vec<Overdue> =
        overdue(plan, day).into_iter().filter(|one| to.contains(&one.officer)).collect();
    let titles: Vec<String> =
        all.iter().map(|one| naming::officers_text(plan, &[one.officer])).collect();
    let mut blocks = vec![head(plan, day, &format!("V/v đôn đốc thực hiện {subject}"))];
    let name = format!("Công văn đôn đốc {subject} - {}", agency_name(&plan.agency));
    if all.is_empty() {
        let none =
            "Không có nội dung chưa đạt hoặc chưa có số liệu của đơn vị, công chức được chọn.";
        blocks.push(Block::Paragraph(none.to_owned()));
    } else {
        let by = match by {
            Some(by) => format!("ngày {}", day::cite(by)),
            None => format!("ngày {BLANK} tháng {BLANK} năm {BLANK}"),
        };
        // What several lead together is one.
        let open = sorted::set(all.iter().flat_map(|one| &one.lines).map(|(id, _)| *id));
        let count = open.len();
        blocks.push(Block::Addressee(format!("{}.", titles.join("; "))));
        blocks.push(Block::Paragraph(format!(
            "Thực hiện {subject}, qua theo dõi đến ngày {}, còn {count} nội dung chưa đạt, \
             quá hạn hoặc chưa có số liệu. {} đề nghị các đơn vị, công chức thực hiện các việc sau:",
            day::cite(day),
            committee(plan),
        )));
        blocks.push(Block::Table(table(plan, &all)));
        blocks.push(Block::Paragraph(format!(
            "Đề nghị các đơn vị, công chức hoàn thành, cập nhật kết quả trước {by}; trường hợp không \
             thực hiện được, báo cáo rõ lý do."
        )));
        end(&mut blocks);
        blocks.push(foot(plan, &["Như trên;", "Lưu: VT."]));
    }
    Document::of(plan, name, vec![letter(blocks)])
}

fn table(plan: &Plan, all: &[Overdue]) -> DocumentTable {
    let column = |head: &str, share, centred| Column { head: head.to_owned(), share, centred };
    let columns = vec![
        column("TT", 6, true),
        column("Nội dung", 38, false),
        column("Tình trạng", 22, false),
        column("Việc cần làm", 34, false),
    ];
    let mut rows = Vec::new();
    for one in all {
        rows.push(TableRow::Group(naming::officers_text(plan, &[one.officer])));
        rows.extend(one.lines.iter().enumerate().map(|(place, (_, line))| {
            let cells = line.iter().map(|text| cell(text));
            let number = vec![(place + 1).to_string()];
            TableRow::Cells(std::iter::once(number).chain(cells).collect())
        }));
    }
    DocumentTable { columns, rows }
}

const fn letter(blocks: Vec<Block>) -> DocumentPart {
    DocumentPart { kind: PartKind::Letter, landscape: false, blocks }
}

/// Văn bản xin lỗi: for one late dossier, or for each that has none yet, each on a page of its own.
pub fn apologies(plan: &Plan, dossier: Option<Id>, day: NaiveDate) -> Document {
    let wanted = |id: Id, row: &LateDossier| match dossier {
        Some(one) => one == id,
        None => !row.is_apologised(),
    };
    let own = plan.late_dossiers.iter().filter(|(id, row)| wanted(*id, row));
    let mut parts: Vec<DocumentPart> =
        own.map(|(_, row)| letter(apology(plan, row, day))).collect();
    if parts.is_empty() {
        let none = if dossier.is_some() {
            "Hồ sơ này không còn trong danh sách."
        } else {
            "Không có hồ sơ trễ hạn nào chưa có văn bản xin lỗi. Nhập hồ sơ ở mục có chỉ tiêu xin lỗi."
        };
        parts.push(letter(vec![Block::Paragraph(none.to_owned())]));
    }
    let code = dossier.and_then(|id| plan.late_dossiers.get(id)).map(|row| row.code.trim());
    let code = code.filter(|code| !code.is_empty()).map(|code| format!(" {code}"));
    let name =
        format!("Văn bản xin lỗi{} - {}", code.unwrap_or_default(), agency_name(&plan.agency));
    Document::of(plan, name, parts)
}

/// Dots to be filled in by hand.
const DOTS: &str = "………………………………";

fn or_dots(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() { DOTS.to_owned() } else { text.to_owned() }
}

fn a_day(text: &str) -> String {
    match day::parse(text) {
        Some(day) => format!("ngày {}", day::cite(day)),
        None if text.trim().is_empty() => format!("ngày {BLANK} tháng {BLANK} năm {BLANK}"),
        None => text.trim().to_owned(),
    }
}

fn apology(plan: &Plan, row: &LateDossier, day: NaiveDate) -> Vec<Block> {
    let labelled = |label: &str, text: String| Block::Labelled { label: label.to_owned(), text };
    let mut head = head(plan, day, "V/v xin lỗi do trễ hạn giải quyết hồ sơ thủ tục hành chính");
    // A letter that was signed prints its own number and day.
    if let Block::NationalHead(own) = &mut head
        && row.is_apologised()
    {
        let signed = Decision {
            number: row.number.clone(),
            symbol: "/UBND".to_owned(),
            day: row.day.clone(),
            year: day.format("%Y").to_string(),
            place: plan.decision.place.clone(),
            ..Decision::default()
        };
        own.number = number_line(&signed);
        own.place_and_date = place_and_date(&signed);
    }
    let reason: Vec<&str> = prose::lines(&row.reason).collect();
    let reason = or_dots(reason.join("; ").trim_end_matches('.'));
    // A letter may go out before the term ends.
    let written = day::parse(&row.day).unwrap_or(day);
    let late = match day::parse(&row.due) {
        Some(due) if written <= due => {
            "Do nguyên nhân nêu dưới đây, hồ sơ của Ông/Bà/Tổ chức không thể được trả kết quả đúng thời gian đã hẹn."
        }
        Some(_) | None => {
            "Đến nay, hồ sơ của Ông/Bà/Tổ chức chưa được trả kết quả đúng thời gian đã hẹn."
        }
    };
    let mut blocks = vec![
        head,
        Block::Addressee(format!("Ông/Bà/Tổ chức {}", or_dots(&row.applicant))),
        Block::Paragraph(format!(
            "{} đã tiếp nhận hồ sơ của Ông/Bà/Tổ chức, với các thông tin sau:",
            committee(plan)
        )),
        labelled("Mã số hồ sơ", or_dots(&row.code)),
        labelled("Thủ tục hành chính", or_dots(&row.procedure)),
        labelled("Số định danh cá nhân, tổ chức", DOTS.to_owned()),
        labelled("Ngày tiếp nhận", a_day(&row.received)),
        labelled("Thời gian hẹn trả kết quả", a_day(&row.due)),
        Block::Paragraph(format!("{late} Lý do: {reason}.")),
        Block::Paragraph(format!(
            "{} xin lỗi Ông/Bà/Tổ chức về sự chậm trễ này và xin hẹn lại thời gian trả kết quả: {}.",
            committee(plan),
            a_day(&row.new_due),
        )),
        Block::Paragraph("Rất mong nhận được sự thông cảm của Ông/Bà/Tổ chức".to_owned()),
    ];
    end(&mut blocks);
    blocks.push(foot(plan, &["Như trên;", "Bộ phận tiếp nhận và trả kết quả;", "Lưu: VT, hồ sơ."]));
    blocks
}
