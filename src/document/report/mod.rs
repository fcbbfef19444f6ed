//! Báo cáo kỳ: what came of the plan in one period, as the paper that goes to the superior.
//!
//! Everything here is told as of the period's end ([`crate::check::as_of`]), so that the day on which the report is
//! made changes nothing. The parts in prose are drafted from the data ([`draft`]); what an officer has written
//! instead stands in the plan and is printed as it is.

mod annex;
mod differ;
mod drafts;
mod left_out;
mod outlook;
mod period;
mod reported;
mod results;
mod table;
mod words;

use super::decision::title;
use super::reporting::foot_of_report;
use super::subject::short_subject;
use super::wording::{
    agency_lines, agency_name, cited_date, closed, end, number_and_symbol, number_line,
    place_and_date,
};
use super::{Block, Document, DocumentPart, Level, NationalHead, PartKind, prose};
use crate::plan::{Decision, Plan, ReportPart, ReportPeriod};

pub use differ::{Moved, moved};
pub use drafts::draft;
pub use left_out::left_out;
pub use outlook::is_missed_remedy as is_missed;
pub use period::words as period_words;
pub use reported::Reported;
pub use words::text;

/// The whole report; `None` while the plan has no year.
pub fn report(plan: &Plan, period: ReportPeriod) -> Option<Document> {
    let reported = Reported::of(plan, period)?;
    let mut parts = vec![
        sheet(false, opening(&reported)),
        sheet(true, part_two(&reported)),
        sheet(false, closing(&reported)),
    ];
    parts.extend(annex::annexes(&reported, &registered_note(&reported)));
    Some(Document::of(plan, name(&reported, "Báo cáo kết quả thực hiện"), parts))
}

/// Chèn vào báo cáo CCHC: part II alone.
pub fn part_two_alone(plan: &Plan, period: ReportPeriod) -> Option<Document> {
    let reported = Reported::of(plan, period)?;
    let parts = vec![sheet(true, part_two(&reported))];
    Some(Document::of(plan, name(&reported, "Kết quả khắc phục từng tiêu chí,"), parts))
}

fn name(reported: &Reported, lead: &str) -> String {
    let subject = short_subject(&reported.plan);
    let agency = agency_name(&reported.plan.agency);
    format!("{lead} {subject} {} - {agency}", reported.period_words())
}

const fn sheet(landscape: bool, blocks: Vec<Block>) -> DocumentPart {
    DocumentPart { kind: PartKind::Report, landscape, blocks }
}

fn heading(text: &str) -> Block {
    Block::Heading { level: Level::Part, text: text.to_owned() }
}

/// The head, the title, the opening sentence and part I.
fn opening(reported: &Reported) -> Vec<Block> {
    let plan = &reported.plan;
    let registered = reported.registered();
    let subject = format!("Kết quả thực hiện {} {}", short_subject(plan), reported.period_words());
    let mut blocks = vec![
        Block::NationalHead(NationalHead {
            agency: agency_lines(&plan.agency),
            number: number_line(&registered),
            place_and_date: place_and_date(&registered),
            ..NationalHead::default()
        }),
        title("BÁO CÁO", &subject),
    ];
    if !reported.addressee().is_empty() {
        blocks.push(Block::Addressee(closed(reported.addressee(), ".")));
    }
    blocks.extend(prose::blocks(&text(reported, ReportPart::Opening, None), 1));
    blocks.push(heading("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH"));
    blocks.extend(prose::blocks(&text(reported, ReportPart::Direction, None), 1));
    blocks
}

/// Part II: the table, and what was not counted in it.
fn part_two(reported: &Reported) -> Vec<Block> {
    let mut blocks = vec![
        heading("II. KẾT QUẢ KHẮC PHỤC TỪNG TIÊU CHÍ"),
        Block::Table(table::results(reported)),
    ];
    blocks.extend(left_out::note(reported).map(Block::Paragraph));
    blocks
}

/// Parts III to V, the last sentence and the signature.
fn closing(reported: &Reported) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (head, part) in [
        ("III. ĐÁNH GIÁ CHUNG", ReportPart::Assessment),
        ("IV. PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ TỚI", ReportPart::Next),
        ("V. KHÓ KHĂN, VƯỚNG MẮC; KIẾN NGHỊ, ĐỀ XUẤT", ReportPart::Proposals),
    ] {
        blocks.push(heading(head));
        blocks.extend(prose::blocks(&text(reported, part, None), 1));
    }
    blocks.push(Block::Paragraph(format!(
        "Trên đây là báo cáo kết quả thực hiện {} {} của {}",
        short_subject(&reported.plan),
        reported.period_words(),
        reported.committee(),
    )));
    end(&mut blocks);
    let foot = foot_of_report(&reported.plan, reported.addressee(), &reported.own.recipients);
    blocks.push(Block::RecipientsAndSignature(foot));
    blocks
}

/// "(Kèm theo Báo cáo số 12/BC-UBND ngày 20 tháng 3 năm 2024 của UBND xã Ba Xa)".
fn registered_note(reported: &Reported) -> String {
    let registered = Decision { long_date: true, ..reported.registered() };
    format!(
        "(Kèm theo Báo cáo số {} {} của {})",
        number_and_symbol(&registered),
        cited_date(&registered),
        reported.committee()
    )
}
