//! Bảng theo dõi: every remedy and measured duty with target, result, shortfall and status.

use super::decision::{signed, title};
use super::remedies::{area_heading, cell, officers};
use super::wording::{agency_lines, agency_name, placed};
use super::{Block, Column, Document, Foot, NationalHead, Part, PartKind, Row, Table};
use crate::plan::{Id, Plan};
use crate::text::day;
use chrono::NaiveDate;

/// Chỉ tiêu đến ngày lập: what a verdict says of one target, in Vietnamese words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Chỉ tiêu: "từ 55% trở lên".
    pub target: String,
    /// Kết quả: "93/200 (46,50%)".
    pub result: String,
    /// Còn thiếu: "17 kết quả".
    pub shortfall: String,
    /// Tình trạng: "Chưa đạt".
    pub status: String,
}

/// What the table says of one remedy, duty or ambition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrackingRow {
    /// Mã tiêu chí, số thứ tự.
    pub number: String,
    /// Nội dung.
    pub name: String,
    /// Công chức.
    pub officers: String,
    /// Its targets, at least one line each.
    pub standings: Vec<Standing>,
}

/// Nhóm of rows under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// "* Tiêu chí 1: …"
    pub heading: String,
    /// Hàng.
    pub rows: Vec<TrackingRow>,
}

/// Bảng theo dõi: the day it was made and what its figures cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tracking {
    /// Ngày lập.
    pub day: NaiveDate,
    /// "tháng 5": the last month whose figures are in; empty when there are none.
    pub covered: String,
    /// Nhóm, in the order of paper.
    pub groups: Vec<Group>,
}

impl Tracking {
    /// The plan's remedies by area, then the duties that have targets of their own; `standing`
    /// gives the words of one target's verdict, and is asked once for each target.
    pub fn of(
        plan: &Plan,
        day: NaiveDate,
        covered: &str,
        standing: impl Fn(Id) -> Standing,
    ) -> Self {
        let rows = Rows { plan, standing };
        let mut groups = vec![rows.ambition()];
        groups.extend(plan.areas.iter().map(|(id, area)| rows.area(id, &area_heading(area))));
        groups.push(rows.without_area());
        groups.push(rows.duties());
        groups.retain(|group| !group.rows.is_empty());
        Self { day, covered: covered.to_owned(), groups }
    }
}

struct Rows<'a, F> {
    plan: &'a Plan,
    standing: F,
}

impl<F: Fn(Id) -> Standing> Rows<'_, F> {
    fn ambition(&self) -> Group {
        let mine = self.plan.targets.iter().filter(|(_, target)| target.owner.is_none());
        let rows = mine.map(|(id, target)| TrackingRow {
            name: target.label.trim().to_owned(),
            standings: vec![(self.standing)(id)],
            ..TrackingRow::default()
        });
        Group { heading: "Mục tiêu phấn đấu của xã".to_owned(), rows: rows.collect() }
    }

    fn area(&self, area: Id, heading: &str) -> Group {
        let number = self.plan.areas.get(area).map_or("", |area| area.number.trim());
        let remedies = self.plan.remedies_of(area).enumerate();
        let rows = remedies.map(|(place, (id, _))| {
            let mut row = self.remedy(id);
            if row.number.is_empty() {
                row.number = format!("{number}.({})", place + 1);
            }
            row
        });
        Group { heading: heading.to_owned(), rows: rows.collect() }
    }

    fn without_area(&self) -> Group {
        let here = |id: Option<Id>| id.is_some_and(|id| self.plan.areas.contains(id));
        let homeless = self.plan.remedies.iter().filter(|(_, remedy)| !here(remedy.area));
        let rows = homeless.map(|(id, _)| self.remedy(id)).collect();
        Group { heading: "Nội dung khác".to_owned(), rows }
    }

    fn remedy(&self, id: Id) -> TrackingRow {
        let Some(remedy) = self.plan.remedies.get(id) else { return TrackingRow::default() };
        TrackingRow {
            number: remedy.codes.trim().to_owned(),
            name: remedy.heading.trim().to_owned(),
            officers: officers(self.plan, &remedy.leads_text, &remedy.leads),
            standings: self.standings(id),
        }
    }

    fn duties(&self) -> Group {
        let measured = self.plan.duties.iter().map(|(id, duty)| (duty, self.standings(id)));
        let rows = measured.filter(|(_, standings)| !standings.is_empty());
        let rows = rows.map(|(duty, standings)| TrackingRow {
            number: String::new(),
            name: duty.text.trim().to_owned(),
            officers: officers(self.plan, "", &duty.leads),
            standings,
        });
        Group { heading: "Nhiệm vụ được phân công".to_owned(), rows: rows.collect() }
    }

    fn standings(&self, owner: Id) -> Vec<Standing> {
        self.plan.targets_of(owner).map(|(id, _)| (self.standing)(id)).collect()
    }
}

/// The tracking table as a document: one landscape part with its own signature block.
pub fn tracking(plan: &Plan, tracking: &Tracking) -> Document {
    let year = plan.frame.year.trim();
    let agency = agency_name(&plan.agency);
    let subject = format!(
        "Kết quả thực hiện Kế hoạch khắc phục, cải thiện và nâng cao Chỉ số cải cách hành chính năm {year} của UBND {agency}"
    );
    let blocks = vec![
        Block::NationalHead(NationalHead {
            agency: agency_lines(&plan.agency),
            place_and_date: placed(&plan.decision.place, &day::long(tracking.day)),
            ..NationalHead::default()
        }),
        title("BẢNG THEO DÕI", &subject),
        Block::AttachedNote(as_of(tracking)),
        Block::Table(table(tracking)),
        Block::Paragraph(counted(tracking)),
        Block::RecipientsAndSignature(foot(plan)),
    ];
    Document {
        name: format!("Bảng theo dõi Kế hoạch cải thiện Chỉ số CCHC năm {year} - {agency}"),
        parts: vec![Part { kind: PartKind::Table, landscape: true, blocks }],
    }
}

/// The committee's own paper: whoever signs does so on its behalf.
fn foot(plan: &Plan) -> Foot {
    let drafter = "NGƯỜI LẬP BIỂU".to_owned();
    let mut foot = signed(&plan.decision, Foot { drafter, ..Foot::default() });
    if !foot.authority.iter().any(|line| line.starts_with("TM.")) {
        foot.authority.insert(0, "TM. ỦY BAN NHÂN DÂN".to_owned());
    }
    foot
}

/// What the table holds: a line that keeps the signatures company on their page.
fn counted(tracking: &Tracking) -> String {
    let rows = || tracking.groups.iter().flat_map(|group| &group.rows);
    let targets: usize = rows().map(|row| row.standings.len()).sum();
    format!("Bảng gồm {} nội dung, {targets} chỉ tiêu./.", rows().count())
}

fn as_of(tracking: &Tracking) -> String {
    let made = day::cite(tracking.day);
    match tracking.covered.trim() {
        "" => format!("(Lập ngày {made}; chưa có số liệu)"),
        covered => format!("(Số liệu tính đến {covered}; lập ngày {made})"),
    }
}

fn table(tracking: &Tracking) -> Table {
    let column = |head: &str, share, centred| Column { head: head.to_owned(), share, centred };
    let columns = vec![
        column("TT", 5, true),
        column("Mã", 8, true),
        column("Nội dung", 22, false),
        column("Công chức", 12, false),
        column("Chỉ tiêu", 19, false),
        column("Kết quả", 14, false),
        column("Còn thiếu", 11, false),
        column("Tình trạng", 10, false),
    ];
    let mut rows = Vec::new();
    let mut count = 0;
    for group in &tracking.groups {
        rows.push(Row::Group(group.heading.trim_start_matches(['*', ' ']).to_owned()));
        for row in &group.rows {
            count += 1;
            rows.extend(lines(count, row));
        }
    }
    Table { columns, rows }
}

/// One line a target; what is said of the whole stands in the first.
fn lines(count: u32, row: &TrackingRow) -> Vec<Row> {
    let none = [Standing::default()];
    let standings = if row.standings.is_empty() { &none[..] } else { &row.standings[..] };
    let about = [vec![count.to_string()], cell(&row.number), cell(&row.name), cell(&row.officers)];
    let reach = about.len();
    let mut rows = Vec::new();
    for standing in standings {
        let words = [&standing.target, &standing.result, &standing.shortfall, &standing.status];
        let cells = words.map(|text| cell(text));
        rows.push(if rows.is_empty() {
            Row::Cells(about.iter().cloned().chain(cells).collect())
        } else {
            Row::Continued { reach, cells: cells.to_vec() }
        });
    }
    rows
}
