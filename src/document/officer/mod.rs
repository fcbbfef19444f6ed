//! Phiếu công chức: what one officer or unit has to do, how it stands, and what is still to do.

mod line;

use chrono::NaiveDate;

use super::decision::{signed, title};
use super::remedies::cell;
use super::standings::TargetStanding;
use super::subject::dated_subject;
use super::subject::short_name;
use super::to_do::{KEEP, PROVE, to_do};
use super::wording::{agency_lines, agency_name, finished, placed};
use super::{
    Block, Column, Document, DocumentPart, DocumentTable, Foot, Level, NationalHead, PartKind,
    TableRow, prose,
};
use line::{Line, counted};

use crate::check;
use crate::check::{OwnWork, ReportState, WorkRole, occurrences, own_work, with_sheets};
use crate::plan::{Id, List, Officer, Plan, RemedyField, ReportPeriod, Weight, naming};
use crate::read::day;
use crate::text::verdicts::status;

/// The sheet of one officer or unit, or those of all, each on a page of its own; as of a day. Once the year is over
/// they are the page that goes with the evaluation.
pub fn officer_sheets(plan: &Plan, officer: Option<Id>, day: NaiveDate) -> Document {
    let all = match officer {
        Some(id) => vec![id],
        None => with_sheets(plan),
    };
    let year = plan.frame.year.trim();
    let agency = agency_name(&plan.agency);
    let whose = match officer.and_then(|id| plan.officers.get(id)) {
        Some(row) => format!(" {}", row.title.trim()),
        None => String::new(),
    };
    let sheet = |id: Id| {
        let row = plan.officers.get(id)?;
        let blocks = Sheet { plan, id, row, day, work: own_work(plan, id) }.blocks();
        Some(DocumentPart { kind: PartKind::Sheet, landscape: true, blocks })
    };
    let mut parts: Vec<DocumentPart> = all.into_iter().filter_map(sheet).collect();
    if parts.is_empty() {
        let none = "Kế hoạch chưa có công chức, đơn vị nào để lập phiếu.";
        let blocks = vec![Block::Paragraph(none.to_owned())];
        parts.push(DocumentPart { kind: PartKind::Sheet, landscape: true, blocks });
    }
    let name =
        format!("Phiếu công chức{whose} Kế hoạch cải thiện Chỉ số CCHC năm {year} - {agency}");
    Document::of(plan, name, parts)
}

/// One officer's sheet while it is made.
struct Sheet<'a> {
    plan: &'a Plan,
    id: Id,
    row: &'a Officer,
    day: NaiveDate,
    work: Vec<OwnWork>,
}

impl Sheet<'_> {
    fn blocks(&self) -> Vec<Block> {
        let plan = self.plan;
        let over = check::finished(plan, self.day);
        let lead = if over { "Kết quả thực hiện" } else { "Theo dõi thực hiện" };
        let mut blocks = vec![
            Block::NationalHead(NationalHead {
                agency: agency_lines(&plan.agency),
                place_and_date: placed(&plan.decision.place, &day::long(self.day)),
                ..NationalHead::default()
            }),
            title("PHIẾU CÔNG CHỨC", &format!("{lead} {}", dated_subject(plan))),
            Block::AttachedNote(format!("(Tính đến ngày {})", day::cite(self.day))),
            Block::Paragraph(self.who()),
        ];
        let lines: Vec<(&OwnWork, Vec<Line>)> =
            self.work.iter().map(|work| (work, self.lines(work))).collect();
        if lines.is_empty() {
            let none = "Chưa được giao mục khắc phục, nhiệm vụ nào trong Kế hoạch.";
            blocks.push(Block::Paragraph(none.to_owned()));
        } else {
            blocks.push(Block::Paragraph(counted(&lines)));
            blocks.push(heading("I. MỤC KHẮC PHỤC, NHIỆM VỤ ĐƯỢC GIAO"));
            blocks.push(Block::Table(self.table(&lines)));
        }
        let reports = self.reports();
        if !reports.is_empty() {
            blocks.push(heading("II. BÁO CÁO ĐỊNH KỲ"));
            blocks.extend(reports.iter().map(|line| prose::block(line, 1)));
        }
        let missing = self.missing(&lines);
        if !missing.is_empty() {
            let number = if reports.is_empty() { "II" } else { "III" };
            blocks.push(heading(&format!("{number}. TÀI LIỆU KIỂM CHỨNG CÒN THIẾU")));
            blocks.extend(finished(missing).iter().map(|line| prose::block(line, 1)));
        }
        blocks.push(Block::RecipientsAndSignature(signed(
            &plan.decision,
            Foot {
                drafter: "NGƯỜI THỰC HIỆN".to_owned(),
                drafter_name: self.row.name.trim().to_owned(),
                ..Foot::default()
            },
        )));
        blocks
    }

    /// Name and title; of a unit or group its members. How to reach them is nobody's business on paper.
    fn who(&self) -> String {
        let title = self.row.title.trim();
        let name = self.row.name.trim();
        if self.row.everyone || !self.row.members.is_empty() {
            let members = naming::officers_text(self.plan, &self.plan.members(self.id));
            return format!("Nhóm: {title}. Thành viên: {members}.");
        }
        match name {
            "" => format!("Chức danh, đơn vị: {title}."),
            name => format!("Họ và tên: {name}. Chức danh, đơn vị: {title}."),
        }
    }

    fn lines(&self, work: &OwnWork) -> Vec<Line> {
        let plan = self.plan;
        let covered = check::coverage(plan, self.day);
        let over = check::finished(plan, self.day);
        let explained = self.is_explained(work.id);
        let own = plan.targets_of(work.id).map(|(id, target)| {
            let verdict = check::verdict(plan, id, self.day);
            let standing = TargetStanding::of(plan, target, &verdict, covered);
            let mut steps = to_do(plan, id, &verdict, (&standing.name, self.day));
            // Once the year is over only what proves it can still be added; an explanation stands for a document.
            steps.retain(|step| step == PROVE || (!over && step != KEEP));
            if explained {
                steps.retain(|step| step != PROVE);
            }
            let counts = target.weight == Weight::InPlan && standing.asks;
            let overdue = verdict.is_overdue(plan);
            Line {
                status: verdict.status,
                overdue,
                unproved: verdict.unproved,
                standing,
                counts,
                steps,
            }
        });
        own.filter(|line| !line.standing.followed).collect()
    }

    fn table(&self, lines: &[(&OwnWork, Vec<Line>)]) -> DocumentTable {
        let column = |head: &str, share, centred| Column { head: head.to_owned(), share, centred };
        let columns = vec![
            column("TT", 4, true),
            column("Nội dung", 24, false),
            column("Vai trò", 10, false),
            column("Thời hạn", 10, true),
            column("Chỉ tiêu", 19, false),
            column("Kết quả", 11, false),
            column("Tình trạng", 8, false),
            column("Còn phải làm", 18, false),
        ];
        let mut rows = Vec::new();
        for (place, (work, targets)) in lines.iter().enumerate() {
            let about = vec![
                vec![(place + 1).to_string()],
                cell(&self.named(work)),
                cell(&self.role(work)),
                cell(&self.due(work)),
            ];
            let reach = about.len();
            if targets.is_empty() {
                let cells = self.without_target(work).map(|text| cell(&text));
                rows.push(TableRow::Cells(about.into_iter().chain(cells).collect()));
                continue;
            }
            let mut targets = targets.iter().map(|line| {
                let said = &line.standing;
                let asked = [&said.name, &said.target].map(|text| text.trim());
                let asked = asked.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
                [asked.join(": "), said.result.clone(), said.status.clone(), line.steps.join("\n")]
                    .map(|text| cell(&text))
            });
            let first = targets.next().unwrap_or_default();
            rows.push(TableRow::Cells(about.into_iter().chain(first).collect()));
            rows.extend(targets.map(|cells| TableRow::Continued { reach, cells: cells.to_vec() }));
        }
        DocumentTable { columns, rows }
    }

    /// Whether a remedy says why no document proves it.
    fn is_explained(&self, id: Id) -> bool {
        self.plan.remedies.get(id).is_some_and(|row| !row.explanation.trim().is_empty())
    }

    fn named(&self, work: &OwnWork) -> String {
        let plan = self.plan;
        if let Some(remedy) = plan.remedies.get(work.id) {
            let code = naming::remedy_code(plan, work.id);
            let named = [code.as_str(), naming::remedy_title(remedy)].join(". ");
            return named.trim_start_matches(['.', ' ']).to_owned();
        }
        plan.duties.get(work.id).map(|duty| prose::gist(&duty.text)).unwrap_or_default()
    }

    fn role(&self, work: &OwnWork) -> String {
        let form = &self.plan.form;
        let remedy = work.list == List::Remedies;
        let named = |role: WorkRole| {
            let (field, usual) = match role {
                WorkRole::Leads if remedy => (Some(RemedyField::Leads), "Tham mưu khắc phục"),
                WorkRole::Leads => (None, "Được giao"),
                WorkRole::Cooperates => (Some(RemedyField::Cooperators), "Phối hợp"),
                WorkRole::Coordinates => (Some(RemedyField::Coordinators), "Tổng hợp"),
            };
            field.and_then(|field| form.own_label(field)).unwrap_or(usual).to_owned()
        };
        let mut lines = vec![named(work.role)];
        let group = work.through.and_then(|id| self.plan.officers.get(id));
        lines.extend(group.map(|group| format!("(qua nhóm {})", group.title.trim())));
        lines.extend(work.also.iter().map(|role| named(*role)));
        lines.join("\n")
    }

    /// The day, or the time frame's own words where it means none.
    fn due(&self, work: &OwnWork) -> String {
        let words = self.plan.remedies.get(work.id).map_or("", |row| row.timeframe.trim());
        match work.due {
            Some(due) => day::cite(due),
            None if words.is_empty() => "Trong năm".to_owned(),
            None => prose::capital(words.trim_end_matches(['.', ';'])),
        }
    }

    /// Chỉ tiêu, kết quả, tình trạng, còn phải làm of what has no target of its own: a duty that repeats remedies
    /// stands as they do.
    fn without_target(&self, work: &OwnWork) -> [String; 4] {
        let duty = self.plan.duties.get(work.id);
        let repeats: Vec<String> = duty
            .map(|duty| duty.repeats.as_slice())
            .unwrap_or_default()
            .iter()
            .map(|id| naming::mark(self.plan, List::Remedies, *id))
            .collect();
        // Figures are followed, and nothing is asked for.
        if repeats.is_empty() && self.plan.targets_of(work.id).next().is_some() {
            return [
                "Theo dõi, không đặt chỉ tiêu".into(),
                String::new(),
                String::new(),
                String::new(),
            ];
        }
        if repeats.is_empty() {
            return ["Chưa đặt chỉ tiêu".to_owned(), String::new(), String::new(), String::new()];
        }
        let standing = check::duty(self.plan, work.id, self.day);
        let state = status(standing.status).vi.to_owned();
        [format!("Theo mục {}", repeats.join("; ")), String::new(), state, String::new()]
    }

    /// One line for each duty that reports: how many were sent, and which wait.
    fn reports(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for work in self.work.iter().filter(|work| work.list == List::Duties) {
            let all = occurrences(self.plan, work.id, self.day);
            if all.is_empty() {
                continue;
            }
            let sent =
                all.iter().filter(|one| matches!(one.state, ReportState::Sent { .. })).count();
            let waits: Vec<String> = all
                .iter()
                .filter(|one| matches!(one.state, ReportState::Due | ReportState::Overdue))
                .filter_map(|one| {
                    let period: ReportPeriod = one.code.parse().ok()?;
                    let due = one.due.map(|due| format!(" (hạn {})", day::cite(due)));
                    Some(format!("{}{}", period.name(), due.unwrap_or_default()))
                })
                .collect();
            let named = self.named(work);
            let count = all.len();
            lines.push(if waits.is_empty() {
                format!("- {named}: đã gửi {sent}/{count} báo cáo trong năm.")
            } else {
                let waits = waits.join(", ");
                format!(
                    "- {named}: đã gửi {sent}/{count} báo cáo trong năm; đến kỳ chưa gửi: {waits}."
                )
            });
        }
        lines
    }

    /// What proves nothing yet: of what is the officer's to lead.
    fn missing(&self, lines: &[(&OwnWork, Vec<Line>)]) -> Vec<String> {
        let mut found = Vec::new();
        for (work, targets) in lines.iter().filter(|(work, _)| work.role == WorkRole::Leads) {
            let named = short_name(self.plan, work.list, work.id);
            if targets.iter().any(|line| line.unproved) {
                let said = if self.is_explained(work.id) {
                    "không có tài liệu kiểm chứng, đã có giải trình"
                } else {
                    "đã đạt nhưng chưa có tài liệu kiểm chứng"
                };
                found.push(format!("- {named}: {said};"));
            }
            let bare = self.plan.evidence_of(work.id).filter(|(_, row)| !row.is_found());
            found.extend(bare.map(|(_, row)| {
                let summary = row.summary.split_whitespace().collect::<Vec<_>>().join(" ");
                format!("- {named}: “{summary}” chưa ghi số, ngày hoặc nơi lưu;")
            }));
        }
        found
    }
}

fn heading(text: &str) -> Block {
    Block::Heading { level: Level::Part, text: text.to_owned() }
}
