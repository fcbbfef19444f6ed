//! Danh mục minh chứng: what each criterion of the set asks for, what is there, and why something is missing.

use chrono::NaiveDate;

use super::decision::{signed_for_committee, title};
use super::remedies::cell;
use super::self_score::{cited_set, index};
use super::wording::{agency_lines, agency_name, placed};
use super::{
    Block, Column, Document, DocumentPart, DocumentTable, Foot, NationalHead, PartKind, TableRow,
    prose,
};
use crate::plan::{Evidence, Id, List, Plan, naming};
use crate::read::{clean, day};
use crate::score::{CriterionProofs, ProofFilter, Scheme, proofs};
use crate::text::{Language, points};

const VI: Language = Language::Vietnamese;

const NO_SET: &str = "Kế hoạch chưa có bộ tiêu chí nên chưa lập được danh mục minh chứng. Đưa bộ \
                      tiêu chí vào ở trang Điểm số, phần Bộ tiêu chí.";

/// The register as of a day, cut to the rows that are asked for; without a criteria set, a sentence that says so.
pub fn proof_register(plan: &Plan, filter: ProofFilter, day: NaiveDate) -> Document {
    let which = which(filter).map_or_else(String::new, |(of, _)| format!(", {of}"));
    let name = format!("Danh mục minh chứng{}{which} - {}", index(plan), agency_name(&plan.agency));
    let blocks = if plan.has_criteria() {
        blocks(plan, filter, day)
    } else {
        vec![Block::Paragraph(NO_SET.to_owned())]
    };
    let part = DocumentPart { kind: PartKind::Table, landscape: true, blocks };
    Document::with_points(plan, &name, vec![part])
}

/// What the paper is cut to, in its name and in a sentence; `None` for all of it.
const fn which(filter: ProofFilter) -> Option<(&'static str, &'static str)> {
    match filter {
        ProofFilter::All => None,
        ProofFilter::Missing => Some(("còn thiếu", "còn thiếu tài liệu")),
        ProofFilter::Unexplained => {
            Some(("còn thiếu, chưa giải trình", "còn thiếu tài liệu, chưa giải trình"))
        }
    }
}

fn blocks(plan: &Plan, filter: ProofFilter, day: NaiveDate) -> Vec<Block> {
    let scheme = Scheme::of(plan);
    let all = proofs(plan, &scheme);
    let shown: Vec<&CriterionProofs> = all.iter().filter(|row| filter.shows(row)).collect();
    let subject = match cited_set(plan) {
        Some(set) => format!("Theo {set}"),
        None => format!("Tự chấm điểm{}", index(plan)),
    };
    let mut blocks = vec![
        Block::NationalHead(NationalHead {
            agency: agency_lines(&plan.agency),
            place_and_date: placed(&plan.decision.place, &day::long(day)),
            ..NationalHead::default()
        }),
        title("DANH MỤC MINH CHỨNG", &subject),
        Block::AttachedNote(format!("(Tính đến ngày {})", day::cite(day))),
        Block::Paragraph(counted(&all, filter, shown.len())),
    ];
    if !shown.is_empty() {
        blocks.push(Block::Table(table(plan, &scheme, &shown)));
    }
    let silent = all.len() - all.iter().filter(|row| ProofFilter::All.shows(row)).count();
    if filter == ProofFilter::All && silent > 0 {
        let words = "tiêu chí mà bộ tiêu chí không nêu tài liệu và cũng chưa có tài liệu nào.";
        blocks.push(Block::Paragraph(format!("Không kể {silent} {words}")));
    }
    blocks.push(Block::RecipientsAndSignature(signed_for_committee(
        &plan.decision,
        Foot { drafter: "NGƯỜI LẬP BIỂU".to_owned(), ..Foot::default() },
    )));
    blocks
}

/// "Có 12 trên 40 tài liệu phải có, còn thiếu 28."; before it, which rows the paper holds where it does not hold all.
fn counted(all: &[CriterionProofs], filter: ProofFilter, shown: usize) -> String {
    let counts = points::proof_counts(VI, all);
    match which(filter) {
        None => format!("{counts}."),
        Some((_, rows)) if shown == 0 => {
            format!("Không có tiêu chí nào {rows}. Cả bộ tiêu chí: {}.", prose::within(&counts))
        }
        Some((_, rows)) => format!(
            "Chỉ các tiêu chí {rows}: {shown} tiêu chí. Cả bộ tiêu chí: {}.",
            prose::within(&counts)
        ),
    }
}

fn table(plan: &Plan, scheme: &Scheme, shown: &[&CriterionProofs]) -> DocumentTable {
    let column = |head: &str, share, centred| Column { head: head.to_owned(), share, centred };
    let columns = vec![
        column("STT", 5, true),
        column("Mã, tiêu chí", 24, false),
        column("Tài liệu phải có", 22, false),
        column("Tài liệu đã có (số, ngày, tên)", 24, false),
        column("Tình trạng", 9, true),
        column("Giải trình", 16, false),
    ];
    let mut rows = Vec::new();
    let mut above = None;
    for (place, one) in (1..).zip(shown) {
        let area = area_of(scheme, one.criterion);
        if above != area {
            rows.extend(area.map(|area| TableRow::Group(called(plan, area))));
            above = area;
        }
        rows.extend(criterion(plan, one, place));
    }
    DocumentTable { columns, rows }
}

/// The area that a criterion stands in; `None` for one that is an area itself.
fn area_of(scheme: &Scheme, criterion: Id) -> Option<Id> {
    let mut node = scheme.nodes.get(scheme.place(criterion)?)?;
    while let Some(above) = node.parent.and_then(|place| scheme.nodes.get(place)) {
        node = above;
    }
    Some(node.id).filter(|area| *area != criterion)
}

/// "1.1.1. Ban hành kế hoạch".
fn called(plan: &Plan, criterion: Id) -> String {
    let Some(row) = plan.criteria.get(criterion) else { return String::new() };
    let words = [row.code.trim().trim_end_matches('.').to_owned(), clean::line(&row.name)];
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(". ")
}

/// The rows of one criterion: a row for each document that it asks for, and one for what it has besides.
fn criterion(plan: &Plan, one: &CriterionProofs, place: u32) -> Vec<TableRow> {
    let asked = one.required.iter().map(|proof| {
        // A document that nobody names stands as a blank, to be filled in by hand.
        let there = documents(plan, &proof.documents);
        let state = points::proof_state(proof.state).get(VI).to_owned();
        [vec![proof.words.clone()], there, vec![state]]
    });
    let others = (!one.others.is_empty()).then(|| {
        [vec!["Tài liệu khác".to_owned()], documents(plan, &one.others), vec![String::new()]]
    });
    let explained = plan.score_of(one.criterion).map(|row| cell(&row.explanation));
    let mut lines = asked.chain(others);
    let mut rows = Vec::new();
    if let Some([required, there, state]) = lines.next() {
        let called = called(plan, one.criterion);
        rows.push(TableRow::Cells(vec![
            vec![place.to_string()],
            vec![called],
            required,
            there,
            state,
            explained.unwrap_or_default(),
        ]));
    }
    rows.extend(lines.map(|cells| TableRow::Continued { reach: 2, cells: cells.to_vec() }));
    rows
}

/// Số, ngày, tên of each document, one a line.
fn documents(plan: &Plan, ids: &[Id]) -> Vec<String> {
    let named = |id: &Id| {
        let row = plan.evidences.get(*id)?;
        Some(document(row, &naming::name(plan, List::Evidences, *id)))
    };
    ids.iter().filter_map(named).filter(|words| !words.is_empty()).collect()
}

/// "12/KH-UBND ngày 05/01/2024 – Kế hoạch cải cách hành chính"; where it is kept if it has neither number nor day.
fn document(row: &Evidence, name: &str) -> String {
    let number = row.number.trim();
    let name = if name == number { "" } else { name };
    let typed = row.day.trim();
    let day = day::parse(typed).map_or_else(|| typed.to_owned(), day::cite);
    let dated = if day.is_empty() { day } else { format!("ngày {day}") };
    let mark = [number, dated.as_str()].into_iter().filter(|word| !word.is_empty());
    let mark = mark.collect::<Vec<_>>().join(" ");
    let link = clean::line(&row.link);
    let kept = (mark.is_empty() && !link.is_empty()).then(|| format!("lưu tại {link}"));
    let words = [mark, name.to_owned(), kept.unwrap_or_default()];
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" – ")
}
