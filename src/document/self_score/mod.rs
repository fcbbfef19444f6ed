//! Báo cáo tự chấm điểm: what the unit gives itself by its criteria set, what it explains, and what it asks for.

mod scored;
mod table;

use super::decision::title;
use super::reporting::{addressee_of, foot_of_report, registered_report};
use super::wording::{
    agency_lines, agency_name, cited_date, closed, end, finished, number_and_symbol, number_line,
    place_and_date,
};
use super::{Block, Document, DocumentPart, Level, NationalHead, PartKind, prose};
use crate::plan::{CriteriaSet, Decision, Plan};
use crate::read::number::LARGEST_PERCENT;
use crate::score::{Given, Points};
use crate::text::format::format_percent;
use crate::text::{Language, points};
use scored::{Scored, ScoredCriterion};

const VI: Language = Language::Vietnamese;

/// The report; without a criteria set, a sentence that says so.
pub fn self_score(plan: &Plan) -> Document {
    let name = format!("Báo cáo tự chấm điểm{} - {}", index(plan), agency_name(&plan.agency));
    let parts = match Scored::of(plan) {
        Some(scored) => vec![sheet(true, opening(&scored)), sheet(false, closing(&scored))],
        None => vec![sheet(false, vec![Block::Paragraph(NO_SET.to_owned())])],
    };
    Document::with_points(plan, &name, parts)
}

const NO_SET: &str = "Kế hoạch chưa có bộ tiêu chí nên chưa lập được báo cáo tự chấm điểm. Đưa bộ \
                      tiêu chí vào ở trang Điểm số, phần Bộ tiêu chí.";

const fn sheet(landscape: bool, blocks: Vec<Block>) -> DocumentPart {
    DocumentPart { kind: PartKind::Report, landscape, blocks }
}

/// " Chỉ số cải cách hành chính năm 2024".
pub(super) fn index(plan: &Plan) -> String {
    match plan.frame.year.trim() {
        "" => " Chỉ số cải cách hành chính".to_owned(),
        year => format!(" Chỉ số cải cách hành chính năm {year}"),
    }
}

/// The head, the title, what the points come to, and the table.
fn opening(scored: &Scored<'_>) -> Vec<Block> {
    let plan = scored.plan;
    let own = &plan.self_assessment;
    let registered = registered_report(plan, &own.number, &own.day);
    let mut blocks = vec![
        Block::NationalHead(NationalHead {
            agency: agency_lines(&plan.agency),
            number: number_line(&registered),
            place_and_date: place_and_date(&registered),
            ..NationalHead::default()
        }),
        title("BÁO CÁO", &format!("Kết quả tự chấm điểm{}", index(plan))),
    ];
    let addressee = addressee_of(plan, &own.addressee);
    if !addressee.is_empty() {
        blocks.push(Block::Addressee(closed(addressee, ".")));
    }
    blocks.push(Block::Paragraph(by_which_set(plan)));
    blocks.push(Block::Paragraph(result(scored)));
    blocks.push(heading(1, "BẢNG TỔNG HỢP ĐIỂM TỰ CHẤM"));
    blocks.push(Block::Table(table::points(scored)));
    blocks
}

/// "Thực hiện Bộ tiêu chí … ban hành kèm theo Quyết định số 673/QĐ-UBND ngày 17/7/2023, UBND xã …".
fn by_which_set(plan: &Plan) -> String {
    let committee = format!("UBND {}", agency_name(&plan.agency));
    let of = index(plan);
    match cited_set(plan) {
        Some(set) => {
            format!("Thực hiện {set}, {committee} báo cáo kết quả tự chấm điểm{of} như sau:")
        }
        None => format!("{committee} báo cáo kết quả tự chấm điểm{of} như sau:"),
    }
}

/// "Bộ tiêu chí … ban hành kèm theo Quyết định số 673/QĐ-UBND ngày 17/7/2023"; `None` while the set has neither name
/// nor number.
pub(super) fn cited_set(plan: &Plan) -> Option<String> {
    let CriteriaSet { name, number, day, .. } = &plan.criteria_set;
    let decision = Decision { number: number.clone(), day: day.clone(), ..Decision::default() };
    let cited = (!number.trim().is_empty()).then(|| {
        let day = if day.trim().is_empty() {
            String::new()
        } else {
            format!(" {}", cited_date(&decision))
        };
        format!("Quyết định số {}{day}", number_and_symbol(&decision))
    });
    let name = prose::lines(name).collect::<Vec<_>>().join(" ");
    match (name.is_empty(), cited) {
        (true, None) => None,
        (true, Some(cited)) => Some(format!("Bộ tiêu chí ban hành kèm theo {cited}")),
        (false, None) => Some(name),
        (false, Some(cited)) => Some(format!("{name}, ban hành kèm theo {cited}")),
    }
}

/// "Tổng điểm tự chấm: 81,25/100,00 điểm, đạt 81,25%, xếp loại Tốt."
fn result(scored: &Scored<'_>) -> String {
    if !scored.is_scored() {
        return "Chưa có tiêu chí nào có điểm tự chấm.".to_owned();
    }
    let own = &scored.own.own;
    let mut said = vec![format!("Tổng điểm tự chấm: {}/{} điểm", own.points, own.most)];
    for (what, points) in [("đã cộng điểm thưởng", own.bonus), ("đã trừ điểm phạt", own.penalty)]
    {
        if points > Points::ZERO {
            said.push(format!("{what} {points}"));
        }
    }
    if let Some(percent) = own.percent(&scored.scheme) {
        let shown = percent.min(u64::from(LARGEST_PERCENT));
        said.push(format!("đạt {}", format_percent(shown, VI)));
    }
    said.extend(own.rating(&scored.scheme).map(|band| format!("xếp loại {}", band.word)));
    let open = match own.open {
        0 => String::new(),
        open => format!(" Còn {open} tiêu chí chưa có điểm, chưa tính vào kết quả này."),
    };
    format!("{}.{open}", said.join(", "))
}

/// What is explained, what lacks points, difficulties and proposals, the last sentence and the signature.
fn closing(scored: &Scored<'_>) -> Vec<Block> {
    let plan = scored.plan;
    let own = &plan.self_assessment;
    let parts = [
        ("LÝ DO MẤT ĐIỂM", by_criterion(scored, reason)),
        ("GIẢI TRÌNH KHI THIẾU TÀI LIỆU KIỂM CHỨNG", by_criterion(scored, explanation)),
        ("TIÊU CHÍ CHƯA CÓ ĐIỂM", unscored(scored)),
        ("KHÓ KHĂN, VƯỚNG MẮC", prose::blocks(&own.difficulties, 1).collect()),
        ("KIẾN NGHỊ, ĐỀ XUẤT", prose::blocks(&own.proposals, 1).collect()),
    ];
    let mut blocks = Vec::new();
    let written = parts.into_iter().filter(|(_, words): &(_, Vec<Block>)| !words.is_empty());
    for (place, (head, words)) in written.enumerate() {
        blocks.push(heading(place + 2, head));
        blocks.extend(words);
    }
    blocks.push(Block::Paragraph(format!(
        "Trên đây là báo cáo kết quả tự chấm điểm{} của UBND {}",
        index(plan),
        agency_name(&plan.agency),
    )));
    end(&mut blocks);
    let addressee = addressee_of(plan, &own.addressee);
    let foot = foot_of_report(plan, addressee, &own.recipients);
    blocks.push(Block::RecipientsAndSignature(foot));
    blocks
}

/// "II. …".
fn heading(number: usize, text: &str) -> Block {
    const ROMAN: [&str; 6] = ["I", "II", "III", "IV", "V", "VI"];
    let roman = number.checked_sub(1).and_then(|place| ROMAN.get(place)).copied();
    let text = format!("{}. {text}", roman.unwrap_or_default());
    Block::Heading { level: Level::Part, text }
}

/// Lý do mất điểm, with how much was lost.
fn reason(one: &ScoredCriterion<'_>) -> (String, String) {
    let words = one.typed.map(|row| row.reason.clone()).unwrap_or_default();
    let lost = one.own.lost.filter(|lost| *lost > Points::ZERO);
    let lost = lost.map(|lost| format!(" (mất {lost} điểm)")).unwrap_or_default();
    (format!("{}{lost}", one.called()), words)
}

/// Giải trình khi thiếu tài liệu.
fn explanation(one: &ScoredCriterion<'_>) -> (String, String) {
    (one.called(), one.typed.map(|row| row.explanation.clone()).unwrap_or_default())
}

/// What was typed for each criterion: one line beside its name, several below it.
fn by_criterion(
    scored: &Scored<'_>,
    read: fn(&ScoredCriterion<'_>) -> (String, String),
) -> Vec<Block> {
    let mut blocks = Vec::new();
    for one in scored.criteria() {
        let (label, words) = read(&one);
        let words = words.as_str();
        let mut lines = prose::lines(words);
        let (Some(first), more) = (lines.next(), lines.next().is_some()) else { continue };
        let text = if more { String::new() } else { first.to_owned() };
        blocks.push(Block::Labelled { label, text });
        if more {
            blocks.extend(prose::blocks(words, 2));
        }
    }
    blocks
}

/// Each criterion without points that the unit scores, and why.
fn unscored(scored: &Scored<'_>) -> Vec<Block> {
    let open = |one: &ScoredCriterion<'_>| one.node.leaf && one.own.own.open > 0;
    let line = |one: ScoredCriterion<'_>| {
        let why = match one.own.rule {
            Some(Given::Open(lack)) => prose::within(points::lack(lack, &one.node.rule).get(VI)),
            Some(Given::Points(_) | Given::Inapplicable) | None => "chưa có điểm".to_owned(),
        };
        format!("- {}: {why};", one.called())
    };
    let lines: Vec<String> = scored.criteria().filter(open).map(line).collect();
    finished(lines).iter().map(|line| prose::block(line, 1)).collect()
}
