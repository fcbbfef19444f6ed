//! Bảng theo dõi: every remedy and measured duty with target, result, shortfall and status.

mod rows;

use chrono::NaiveDate;

use super::decision::{signed_for_committee, title};
use super::remedies::cell;
use super::standings::TargetStanding;
use super::subject::{kind_of_plan, subject_words};
use super::wording::{agency_lines, agency_name, placed};
use super::{
    Block, Column, Document, DocumentPart, DocumentTable, Foot, NationalHead, PartKind, TableRow,
};
use crate::plan::Plan;
use crate::read::day;

pub use rows::{Tracking, TrackingGroup, TrackingRow};

/// The tracking table as a document: one landscape part with its own signature block.
pub fn tracking(plan: &Plan, day: NaiveDate) -> Document {
    let tracking = &Tracking::of(plan, day);
    let year = plan.frame.year.trim();
    let agency = agency_name(&plan.agency);
    let blocks = vec![
        Block::NationalHead(NationalHead {
            agency: agency_lines(&plan.agency),
            place_and_date: placed(&plan.decision.place, &day::long(tracking.day)),
            ..NationalHead::default()
        }),
        title("BẢNG THEO DÕI", &subject(plan, &agency)),
        Block::AttachedNote(as_of(tracking)),
        Block::Table(table(tracking)),
        Block::Paragraph(counted(tracking)),
        Block::RecipientsAndSignature(foot(plan)),
    ];
    let name = format!("Bảng theo dõi Kế hoạch cải thiện Chỉ số CCHC năm {year} - {agency}");
    let part = DocumentPart { kind: PartKind::Table, landscape: true, blocks };
    Document::of(plan, name, vec![part])
}

/// "Kết quả thực hiện Kế hoạch khắc phục, …": the plan in its own words.
fn subject(plan: &Plan, agency: &str) -> String {
    let words = match subject_words(plan) {
        words if words.is_empty() => format!("năm {} của UBND {agency}", plan.frame.year.trim()),
        words => words,
    };
    format!("Kết quả thực hiện {} {words}", kind_of_plan(plan))
}

fn foot(plan: &Plan) -> Foot {
    let drafter = "NGƯỜI LẬP BIỂU".to_owned();
    signed_for_committee(&plan.decision, Foot { drafter, ..Foot::default() })
}

/// How many of the items that are only tracked share one row of the table.
const ON_A_ROW: usize = 24;

/// What the table holds: a line that stays with the signatures on their page.
fn counted(tracking: &Tracking) -> String {
    let rows = || tracking.groups.iter().flat_map(|group| &group.rows);
    let asked = |row: &TrackingRow| row.standings.iter().filter(|it| it.asks).count();
    let targets: usize = rows().map(asked).sum();
    let followed = match tracking.followed.len() {
        0 => String::new(),
        count => format!("; theo dõi {count} nội dung khác"),
    };
    format!("Bảng gồm {} nội dung, {targets} chỉ tiêu{followed}./.", rows().count())
}

fn as_of(tracking: &Tracking) -> String {
    let made = day::cite(tracking.day);
    match tracking.covered.trim() {
        "" => format!("(Lập ngày {made}; chưa có số liệu)"),
        covered => format!("(Số liệu tính đến {covered}; lập ngày {made})"),
    }
}

fn table(tracking: &Tracking) -> DocumentTable {
    let column = |head: &str, share, centred| Column { head: head.to_owned(), share, centred };
    let columns = vec![
        column("TT", 4, true),
        column("Mã", 6, true),
        column("Nội dung", 28, false),
        column("Chủ trì", 13, false),
        column("Chỉ tiêu", 20, false),
        column("Kết quả", 11, false),
        column("Còn thiếu", 11, false),
        column("Tình trạng", 7, false),
    ];
    let mut rows = Vec::new();
    let mut count = 0;
    for group in &tracking.groups {
        rows.push(TableRow::Group(group.heading.trim_start_matches(['*', ' ']).to_owned()));
        for row in &group.rows {
            count += 1;
            rows.extend(lines(count, row));
        }
    }
    if !tracking.followed.is_empty() {
        rows.push(TableRow::Group("Nội dung chỉ theo dõi, không đặt chỉ tiêu".to_owned()));
        // No row may be taller than a page.
        rows.extend(tracking.followed.chunks(ON_A_ROW).map(|items| TableRow::List(items.to_vec())));
    }
    DocumentTable { columns, rows }
}

/// One line per target; what concerns the whole is in the first.
fn lines(count: u32, row: &TrackingRow) -> Vec<TableRow> {
    let none = [TargetStanding::default()];
    let standings = if row.standings.is_empty() { &none[..] } else { &row.standings[..] };
    let about = [vec![count.to_string()], cell(&row.number), cell(&row.name), cell(&row.officers)];
    let reach = about.len();
    let mut rows = Vec::new();
    for standing in standings {
        let asked = [&standing.name, &standing.target].map(|text| text.trim());
        let asked =
            asked.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(": ");
        let words = [&asked, &standing.result, &standing.shortfall, &standing.status];
        let cells = words.map(|text| cell(text));
        rows.push(if rows.is_empty() {
            TableRow::Cells(about.iter().cloned().chain(cells).collect())
        } else {
            TableRow::Continued { reach, cells: cells.to_vec() }
        });
    }
    rows
}
