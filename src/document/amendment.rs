//! Quyết định sửa đổi, bổ sung: what the plan now says otherwise than the text that was issued, article by article.

use super::decision::{foot_of, line, recipients_of, signed_for_committee, title};
use super::issuing::{by_whom, cited_paper, issuing};
use super::named::{quoted, record, words};
use super::remedies::lines_of;
use super::results::result_line;
use super::subject::short_subject;
use super::wording::{agency_lines, agency_name, closed, end, number_line, place_and_date};
use super::{Block, Document, DocumentPart, NationalHead, PartKind, prose};
use crate::edit::issued::{Difference, differences};
use crate::plan::{
    At, ClauseRole, Decision, Id, List, One, PaperForm, PaperFormField, Plan, SectionField, Value,
    heading, naming,
};
use crate::text::fields;

/// The decision that brings the issued text to the plan as it is now. `issued` is the text as issued, with the number
/// and day of its issue.
pub fn amendment(plan: &Plan, issued: &Plan) -> Document {
    // A paper is amended by one of its own form, whatever the plan has been changed to since.
    let plan =
        &Plan { form: PaperForm { kind: issued.form.kind, ..plan.form.clone() }, ..plan.clone() };
    let year = plan.frame.year.trim();
    let subject = short_subject(issued);
    let alone = plan.stands_alone();
    let cited = cited_paper(issued);
    let blank = Decision {
        number: String::new(),
        day: String::new(),
        month: String::new(),
        year: year.to_owned(),
        ..issuing(plan)
    };
    let mut blocks = vec![
        Block::NationalHead(NationalHead {
            agency: agency_lines(&plan.agency),
            number: number_line(&blank),
            place_and_date: place_and_date(&blank),
            ..NationalHead::default()
        }),
        if alone {
            title("KẾ HOẠCH", &format!("Sửa đổi, bổ sung một số nội dung của {subject} năm {year}"))
        } else {
            title(
                "QUYẾT ĐỊNH",
                &format!("Về việc sửa đổi, bổ sung một số nội dung của {subject} năm {year}"),
            )
        },
    ];
    blocks.extend(line(&plan.decision.authority).filter(|_| !alone).map(Block::Authority));
    let bases = plan.clauses_of(ClauseRole::Basis).map(|(_, clause)| clause.text.as_str());
    let bases = bases.filter(|text| !text.trim().is_empty());
    blocks.extend(bases.map(|text| Block::Basis(closed(text, ";"))));
    if alone {
        blocks.push(Block::Paragraph(format!(
            "Ủy ban nhân dân {} sửa đổi, bổ sung một số nội dung của {cited} như sau:",
            agency_name(&plan.agency)
        )));
    } else {
        blocks.extend(resolved(plan, issued, &cited, &format!("{subject} năm {year}")));
    }
    let mut articles = Articles { plan, issued, count: 0, blocks: Vec::new() };
    articles.all(&cited, &subject);
    blocks.append(&mut articles.blocks);
    end(&mut blocks);
    blocks.push(Block::RecipientsAndSignature(if alone {
        signed_for_committee(&plan.decision, recipients_of(plan))
    } else {
        foot_of(plan)
    }));
    let agency = agency_name(&plan.agency);
    let kind = if alone { "Kế hoạch" } else { "Quyết định" };
    let name = format!("{kind} sửa đổi, bổ sung {subject} năm {year} - {agency}");
    let part = DocumentPart { kind: PartKind::Decision, landscape: false, blocks };
    Document::of(plan, name, vec![part])
}

/// The last legal bases of an amending decision: the paper that it amends, and on whose proposal.
fn resolved(plan: &Plan, issued: &Plan, cited: &str, subject: &str) -> Vec<Block> {
    let issuing = format!("Căn cứ {cited}{} ban hành {subject}", by_whom(issued));
    let proposal = plan.decision.proposal.trim();
    let mut blocks =
        vec![Block::Basis(closed(&issuing, if proposal.is_empty() { "." } else { ";" }))];
    if !proposal.is_empty() {
        blocks.push(Block::Basis(closed(proposal, ".")));
    }
    blocks.push(Block::Resolved("QUYẾT ĐỊNH:".to_owned()));
    blocks
}

/// The articles while they are made.
struct Articles<'a> {
    plan: &'a Plan,
    issued: &'a Plan,
    count: usize,
    blocks: Vec<Block>,
}

/// Whether a difference is of the decision itself, and not of the plan attached to it.
fn of_decision(difference: &Difference) -> bool {
    match difference {
        Difference::Field { at, .. } => {
            at.one() == Some(One::Decision)
                || at.record().is_some_and(|(list, _)| list == List::Clauses)
        }
        Difference::Added(list, _) | Difference::Removed(list, _) | Difference::Reordered(list) => {
            *list == List::Clauses
        }
    }
}

/// Whether a difference is amended by an article. Who signs, for whom and where, what the decision rests on and who
/// receives it are those of the amending decision itself: its own head and foot print them.
pub fn is_amended(plan: &Plan, issued: &Plan, difference: &Difference) -> bool {
    use crate::plan::DecisionField::{
        AttachedBy, Authority, LongDate, Place, Proposal, SignFor, Signer, SignerTitle, Symbol,
    };
    use crate::plan::PaperFormField::{Kind, PrintCause, PrintPoints};
    let article = |id: Id| {
        let row = plan.clauses.get(id).or_else(|| issued.clauses.get(id));
        let opening = issued.stands_alone();
        row.is_some_and(|row| {
            row.role == ClauseRole::Article || (opening && row.role == ClauseRole::Opening)
        })
    };
    match difference {
        Difference::Field {
            at:
                At::Decision(
                    AttachedBy | Authority | LongDate | Place | Proposal | SignFor | Signer
                    | SignerTitle | Symbol,
                ),
            ..
        }
        | Difference::Field {
            at: At::PaperForm(Kind | PaperFormField::Symbol | PrintCause | PrintPoints),
            ..
        } => false,
        Difference::Field { at: At::Clause(id, _), .. }
        | Difference::Added(List::Clauses, id)
        | Difference::Removed(List::Clauses, id) => article(*id),
        Difference::Reordered(List::Clauses) => {
            let order = |of: &Plan| {
                of.clauses_of(ClauseRole::Article).map(|(id, _)| id).collect::<Vec<_>>()
            };
            order(plan) != order(issued)
        }
        Difference::Field { .. }
        | Difference::Added(..)
        | Difference::Removed(..)
        | Difference::Reordered(_) => true,
    }
}

impl Articles<'_> {
    fn all(&mut self, cited: &str, subject: &str) {
        let mut all = differences(self.plan, self.issued);
        all.retain(|one| is_amended(self.plan, self.issued, one));
        let (decision, attached): (Vec<&Difference>, Vec<&Difference>) =
            all.iter().partition(|one| !self.plan.stands_alone() && of_decision(one));
        if all.is_empty() {
            self.article("Không có nội dung nào khác bản đã ban hành");
            return;
        }
        if !decision.is_empty() {
            self.article(&format!("Sửa đổi, bổ sung một số nội dung của {cited}:"));
            self.points(&decision);
        }
        if self.plan.stands_alone() {
            self.points(&attached);
            self.article(&format!("Các nội dung khác của {cited} không thay đổi."));
            return;
        }
        if !attached.is_empty() {
            self.article(&format!(
                "Sửa đổi, bổ sung một số nội dung của {subject} ban hành kèm theo {cited}:"
            ));
            self.points(&attached);
        }
        self.article(&format!(
            "Quyết định này có hiệu lực kể từ ngày ký. Các nội dung khác của {cited} và {subject} \
             ban hành kèm theo không thay đổi."
        ));
        // Who is to carry it out is said by the last article of the issued text.
        let articles = self.issued.clauses_of(ClauseRole::Article).map(|(_, row)| row.text.trim());
        if let Some(last) = articles.filter(|text| !text.is_empty()).last() {
            let mut lines = prose::lines(last);
            let first = super::without_article(lines.next().unwrap_or_default()).to_owned();
            self.article(&first);
            self.blocks.extend(lines.map(|line| prose::block(line, 1)));
        }
    }

    fn article(&mut self, text: &str) {
        if self.plan.stands_alone() {
            self.blocks.push(Block::Paragraph(text.to_owned()));
            return;
        }
        self.count += 1;
        let label = format!("Điều {}.", self.count);
        self.blocks.push(Block::Article { label, text: text.to_owned() });
    }

    fn points(&mut self, all: &[&Difference]) {
        for (place, one) in all.iter().enumerate() {
            let point = self.point(one);
            let mut lines = point.into_iter();
            let first = lines.next().unwrap_or_default();
            self.blocks.push(Block::Paragraph(format!("{}. {first}", place + 1)));
            self.blocks.extend(lines.map(|line| prose::block(&line, 1)));
        }
    }

    /// One change, its first line and what follows.
    fn point(&self, difference: &Difference) -> Vec<String> {
        match difference {
            Difference::Field { at, issued, now } => self.field(*at, issued, now),
            Difference::Added(list, id) => {
                let mut lines = vec![format!("Bổ sung {}:", record(self.plan, *list, *id))];
                lines.extend(self.content(*list, *id));
                lines
            }
            Difference::Removed(list, id) => {
                vec![format!("Bãi bỏ {}.", record(self.issued, *list, *id))]
            }
            Difference::Reordered(list) => {
                let kind = fields::record(*list).vi.to_lowercase();
                let article = |id: &&Id| {
                    let row = self.plan.clauses.get(**id).filter(|_| *list == List::Clauses);
                    row.is_none_or(|row| row.role == ClauseRole::Article)
                };
                let order = self.plan.ids(*list).iter().filter(article);
                let order: Vec<String> =
                    order.map(|id| naming::mark(self.plan, *list, *id)).collect();
                vec![format!("Sắp xếp lại thứ tự {kind}: {}.", order.join("; "))]
            }
        }
    }

    fn field(&self, at: At, issued: &Value, now: &Value) -> Vec<String> {
        let label = fields::label(at).vi;
        let whose = match at.record() {
            Some((list, id)) => format!(" của {}", record(self.issued, list, id)),
            None => String::new(),
        };
        let (was, is) = (words(self.issued, at, issued), words(self.plan, at, now));
        let one_line = |text: &str| text.lines().count() <= 1;
        match (was.is_empty(), is.is_empty()) {
            (_, true) => vec![format!("Bãi bỏ nội dung “{label}”{whose}.")],
            (true, false) if one_line(&is) => {
                vec![format!("Bổ sung “{label}”{whose}: “{is}”.")]
            }
            (false, false) if one_line(&was) && one_line(&is) => {
                vec![format!("Sửa đổi “{label}”{whose}: “{was}” được thay bằng “{is}”.")]
            }
            (bare, false) => {
                let verb = if bare { "Bổ sung" } else { "Sửa đổi" };
                let mut lines = vec![format!("{verb} “{label}”{whose} như sau:")];
                lines.extend(quoted(&is));
                lines
            }
        }
    }

    /// What a record that is new says.
    fn content(&self, list: List, id: Id) -> Vec<String> {
        let plan = self.plan;
        let text = match list {
            List::Remedies => {
                let Some(remedy) = plan.remedies.get(id) else { return Vec::new() };
                let mut lines = vec![heading::printed(remedy)];
                lines.extend(lines_of(plan, id, remedy));
                return quoted(&lines.join("\n"));
            }
            List::Clauses => plan.clauses.get(id).map(|row| row.text.clone()),
            List::Duties => plan.duties.get(id).map(|row| row.text.clone()),
            List::Areas => plan.areas.get(id).map(|row| format!("{}. {}", row.number, row.title)),
            List::Sections => plan.sections.get(id).map(|row| {
                let head = [row.number.trim(), row.title.trim()].join(". ");
                let head = head.trim_matches(['.', ' ']).to_owned();
                let body = row.get(SectionField::Body);
                [head.as_str(), body.as_text().trim()].join("\n")
            }),
            List::IndexResults => plan.index_results.get(id).map(result_line),
            List::Officers
            | List::Measures
            | List::Targets
            | List::Evidences
            | List::Notes
            | List::ReportsSent
            | List::PeriodReports
            | List::ReportTexts
            | List::LateDossiers
            | List::Criteria
            | List::RuleSteps
            | List::ScoreBands
            | List::Scores
            | List::LastScores
            | List::UnitScores => None,
        };
        quoted(&text.unwrap_or_default())
    }
}
