//! Danh mục tài liệu kiểm chứng: what proves each criterion, what is missing, and why there is none.

use chrono::NaiveDate;

use super::decision::{signed_for_committee, title};
use super::remedies::cell;
use super::subject::dated_subject;
use super::wording::{agency_lines, agency_name, placed};
use super::{
    Block, Column, Document, DocumentPart, DocumentTable, Foot, NationalHead, PartKind, TableRow,
    prose,
};
use crate::check;
use crate::plan::{Evidence, Id, List, Plan, naming};
use crate::read::day;

/// The list as a paper of its own, as of a day.
pub fn evidence_list(plan: &Plan, day: NaiveDate) -> Document {
    let year = plan.frame.year.trim();
    let agency = agency_name(&plan.agency);
    let subject = format!("Thực hiện {}", dated_subject(plan));
    let table = listed(plan, day, None);
    let found = plan.evidences.iter().filter(|(_, row)| row.is_found()).count();
    let blocks = vec![
        Block::NationalHead(NationalHead {
            agency: agency_lines(&plan.agency),
            place_and_date: placed(&plan.decision.place, &day::long(day)),
            ..NationalHead::default()
        }),
        title("DANH MỤC TÀI LIỆU KIỂM CHỨNG", &subject),
        Block::AttachedNote(format!("(Tính đến ngày {})", day::cite(day))),
        Block::Table(table),
        Block::Paragraph(format!("Danh mục gồm {found} tài liệu đã có số, ngày hoặc nơi lưu./.")),
        Block::RecipientsAndSignature(signed_for_committee(
            &plan.decision,
            Foot { drafter: "NGƯỜI LẬP BIỂU".to_owned(), ..Foot::default() },
        )),
    ];
    let name = format!(
        "Danh mục tài liệu kiểm chứng Kế hoạch cải thiện Chỉ số CCHC năm {year} - {agency}"
    );
    Document::of(plan, name, vec![DocumentPart { kind: PartKind::Table, landscape: true, blocks }])
}

/// The table, by remedy and duty: of a report, `whole` is the plan before it was cut to the period. Of the plan as it is,
/// also the remedies for which nothing is there or lacking, and what was suggested and is not there.
pub(super) fn listed(plan: &Plan, day: NaiveDate, whole: Option<&Plan>) -> DocumentTable {
    let column = |head: &str, share, centred| Column { head: head.to_owned(), share, centred };
    let columns = vec![
        column("TT", 4, true),
        column("Số, ký hiệu", 15, false),
        column("Ngày", 9, true),
        column("Cơ quan ban hành", 16, false),
        column("Trích yếu", 36, false),
        column("Nơi lưu", 20, false),
    ];
    let mut rows = Vec::new();
    let mut count = 0_u32;
    let remedies = plan.remedies.ids().iter().map(|id| (List::Remedies, *id));
    let duties = plan.duties.ids().iter().map(|id| (List::Duties, *id));
    for (list, id) in remedies.chain(duties) {
        let own: Vec<&Evidence> = plan.evidence_of(id).map(|(_, row)| row).collect();
        let said = lacking(plan, (list, id), day, whole);
        if own.is_empty() && said.is_empty() {
            continue;
        }
        rows.push(TableRow::Group(named(plan, list, id)));
        for row in own {
            count += 1;
            rows.push(TableRow::Cells(vec![
                vec![count.to_string()],
                cell(&row.number),
                cell(&cited(&row.day)),
                cell(&row.issuer),
                cell(&row.summary),
                cell(&row.link),
            ]));
        }
        rows.extend(said.into_iter().map(TableRow::Note));
    }
    DocumentTable { columns, rows }
}

/// "7.3.3. Triển khai …"; the beginning of a duty.
fn named(plan: &Plan, list: List, id: Id) -> String {
    match (list, plan.remedies.get(id), plan.duties.get(id)) {
        (List::Remedies, Some(remedy), _) => {
            let code = naming::remedy_code(plan, id);
            let named = [code.as_str(), naming::remedy_title(remedy)].join(". ");
            named.trim_start_matches(['.', ' ']).to_owned()
        }
        (_, _, Some(duty)) => prose::gist(&duty.text),
        (_, _, None) => String::new(),
    }
}

/// What is missing of a remedy or duty, and why there is none.
fn lacking(
    plan: &Plan,
    (list, id): (List, Id),
    day: NaiveDate,
    whole: Option<&Plan>,
) -> Vec<String> {
    let mut said = Vec::new();
    let all = whole.is_none();
    // Cut out of the period because nobody wrote its day.
    let undated = whole.is_some_and(|whole| {
        let mut own = whole.evidence_of(id);
        own.any(|(_, row)| row.is_found() && day::parse(&row.day).is_none())
    });
    let unproved = plan.targets_of(id).any(|(id, _)| check::verdict(plan, id, day).unproved);
    let found = plan.evidence_of(id).any(|(_, row)| row.is_found());
    let remedy = plan.remedies.get(id).filter(|_| list == List::Remedies);
    let explained = remedy.map_or("", |row| row.explanation.trim());
    let listed = plan.evidence_of(id).next().is_some();
    if !explained.is_empty() && (!found || unproved) {
        let words = prose::lines(explained).collect::<Vec<_>>().join(" ");
        let lead = if listed { "Giải trình" } else { "Không có tài liệu. Giải trình" };
        said.push(format!("{lead}: {words}"));
    } else if unproved && found {
        said.push("Tài liệu chưa ghi số, ký hiệu.".to_owned());
    } else if !found && listed {
        said.push("Tài liệu chưa ghi số, ngày hoặc nơi lưu nên chưa được tính.".to_owned());
    } else if unproved && undated {
        said.push("Tài liệu chưa ghi ngày nên chưa được tính trong kỳ.".to_owned());
    } else if unproved {
        said.push("Chưa có tài liệu kiểm chứng, chưa có giải trình.".to_owned());
    } else if all && !found && remedy.is_some() {
        said.push("Chưa có tài liệu.".to_owned());
    }
    if let Some(row) = remedy.filter(|_| all) {
        let there = |line: &str| plan.evidence_of(id).any(|(_, own)| own.summary.contains(line));
        let left: Vec<&str> = prose::lines(&row.suggested)
            .map(|line| prose::bullet(line).map_or(line, |(_, words)| words))
            .filter(|line| !there(line))
            .collect();
        if !left.is_empty() {
            said.push(format!("Nên có thêm: {}.", left.join("; ").trim_end_matches('.')));
        }
    }
    said
}

/// A day as documents write it; else as it was typed.
fn cited(typed: &str) -> String {
    day::parse(typed).map_or_else(|| typed.trim().to_owned(), day::cite)
}
