//! Quyết định and the plan attached to it (Mẫu 1.3 of Decree 30), or Kế hoạch issued by itself (Mẫu 1.4).

use super::issuing::{by_whom, issuing};
use super::wording::{
    agency_lines, cited_date, closed, end, number_and_symbol, number_line, place_and_date,
};
use super::{Block, Document, DocumentPart, Foot, NationalHead, PartKind, body, prose, wording};
use crate::plan::{ClauseRole, Decision, Issue, Layout, Plan};
use crate::read::signing::authority_lines;

/// Tên loại, and the word above the articles whatever the title says.
const DECISION: &str = "QUYẾT ĐỊNH";

/// The paper that issues the plan, in the legal form that the plan has: a decision with the plan attached, or the
/// plan alone.
pub fn decision(plan: &Plan, layout: Layout) -> Document {
    if plan.stands_alone() {
        return alone(plan, layout);
    }
    let mut parts = vec![decision_part(plan)];
    parts.extend(body::attachment(head_of_attachment(plan), plan, layout));
    Document::of(plan, name(plan), parts)
}

/// The issued text with the number and day that it was issued under: when the copy was taken, both may still
/// have been blank.
#[must_use]
pub fn issued(mut copy: Plan, issue: &Issue) -> Plan {
    for (held, known) in
        [(&mut copy.decision.number, &issue.number), (&mut copy.decision.day, &issue.day)]
    {
        if held.trim().is_empty() {
            held.clone_from(known);
        }
    }
    copy
}

fn name(plan: &Plan) -> String {
    let year = plan.frame.year.trim();
    let agency = wording::agency_name(&plan.agency);
    let kind =
        if plan.stands_alone() { "Kế hoạch" } else { "Quyết định và Kế hoạch" };
    format!("{kind} cải thiện Chỉ số CCHC năm {year} - {agency}")
}

/// The plan with a number, recipients and a signature of its own, for the committee.
fn alone(plan: &Plan, layout: Layout) -> Document {
    let own = issuing(plan);
    let mut head = vec![
        Block::NationalHead(NationalHead {
            agency: agency_lines(&plan.agency),
            number: number_line(&own),
            place_and_date: place_and_date(&own),
            ..NationalHead::default()
        }),
        title_of_plan(plan),
    ];
    let opening: Vec<Block> = plan
        .clauses_of(ClauseRole::Opening)
        .flat_map(|(_, clause)| prose::blocks(&clause.text, 1))
        .collect();
    let bases = plan.clauses_of(ClauseRole::Basis).map(|(_, clause)| clause.text.as_str());
    head.extend(closed_bases(bases, if opening.is_empty() { "." } else { ";" }));
    head.extend(opening);
    let mut parts = body::attachment(head, plan, layout);
    let foot = signed_for_committee(&plan.decision, recipients_of(plan));
    if let Some(last) = parts.last_mut() {
        last.blocks.push(Block::RecipientsAndSignature(foot));
    }
    Document::of(plan, name(plan), parts)
}

fn title_of_plan(plan: &Plan) -> Block {
    let kind = line(&plan.decision.plan_title);
    title(kind.as_deref().unwrap_or("KẾ HOẠCH"), &plan.decision.plan_subject)
}

fn decision_part(plan: &Plan) -> DocumentPart {
    let decision = &plan.decision;
    let mut blocks = vec![
        Block::NationalHead(NationalHead {
            agency: agency_lines(&plan.agency),
            number: number_line(decision),
            place_and_date: place_and_date(decision),
            ..NationalHead::default()
        }),
        title(line(&decision.title).as_deref().unwrap_or(DECISION), &decision.subject),
    ];
    blocks.extend(line(&decision.authority).map(Block::Authority));
    let texts = plan.clauses_of(ClauseRole::Basis).map(|(_, clause)| clause.text.as_str());
    blocks.extend(closed_bases(texts.chain([decision.proposal.as_str()]), "."));
    blocks.push(Block::Resolved(format!("{DECISION}:")));
    blocks.extend(articles(plan));
    blocks.push(Block::RecipientsAndSignature(foot_of(plan)));
    DocumentPart { kind: PartKind::Decision, landscape: false, blocks }
}

/// A title; a subject of several lines keeps them.
pub(super) fn title(kind: &str, subject: &str) -> Block {
    Block::Title {
        kind: kind.trim().to_owned(),
        subject: prose::lines(subject).map(str::to_owned).collect(),
    }
}

pub(super) fn line(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Căn cứ, each closed by ";", the last of all by a mark of its own.
fn closed_bases<'a>(texts: impl Iterator<Item = &'a str>, end: &str) -> Vec<Block> {
    let all: Vec<&str> = texts.filter(|text| !text.trim().is_empty()).collect();
    let last = all.len();
    let close = |(place, text): (usize, &str)| {
        Block::Basis(closed(text, if place + 1 == last { end } else { ";" }))
    };
    all.into_iter().enumerate().map(close).collect()
}

/// Điều, the last line closed by "./.".
fn articles(plan: &Plan) -> Vec<Block> {
    let mut blocks = Vec::new();
    let texts = plan.clauses_of(ClauseRole::Article).map(|(_, clause)| clause.text.as_str());
    for (place, text) in texts.filter(|text| !text.trim().is_empty()).enumerate() {
        let mut lines = prose::lines(text);
        blocks.push(Block::Article {
            label: format!("Điều {}.", place + 1),
            text: without_article(lines.next().unwrap_or_default()).to_owned(),
        });
        blocks.extend(lines.map(|line| prose::block(line, 1)));
    }
    end(&mut blocks);
    blocks
}

/// The words of an article without the label typed before them: the document numbers its articles itself.
pub fn without_article(text: &str) -> &str {
    let rest = text.strip_prefix("Điều ").map(str::trim_start);
    let rest = rest.map(|rest| rest.trim_start_matches(|letter: char| letter.is_ascii_digit()));
    let words = rest.and_then(|rest| rest.strip_prefix(['.', ':'])).map(str::trim_start);
    words.filter(|words| !words.is_empty()).unwrap_or(text)
}

/// The recipients and the signer of the decision.
pub(super) fn foot_of(plan: &Plan) -> Foot {
    signed(&plan.decision, recipients_of(plan))
}

pub(super) fn recipients_of(plan: &Plan) -> Foot {
    let texts = plan.clauses_of(ClauseRole::Recipient).map(|(_, clause)| clause.text.as_str());
    let all: Vec<&str> = texts.filter(|text| !text.trim().is_empty()).collect();
    let last = all.len();
    let close = |(place, text): (usize, &str)| {
        let text = prose::bullet(text).map_or(text, |(_, words)| words);
        closed(text, if place + 1 == last { "." } else { ";" })
    };
    let recipients = all.into_iter().enumerate().map(close).collect();
    Foot { recipients, ..Foot::default() }
}

/// Quyền hạn, chức vụ, họ tên of the decision's signer.
pub(super) fn signed(decision: &Decision, foot: Foot) -> Foot {
    Foot {
        authority: authority_lines(&decision.sign_for, &decision.signer_title),
        signer: decision.signer.trim().to_owned(),
        ..foot
    }
}

/// The committee's own paper: whoever signs does so on its behalf, except by order of its head (TL., TUQ.).
pub(super) fn signed_for_committee(decision: &Decision, foot: Foot) -> Foot {
    let mut foot = signed(decision, foot);
    let known = |line: &String| ["TM.", "TL.", "TUQ."].iter().any(|lead| line.starts_with(lead));
    if !foot.authority.iter().any(known) {
        foot.authority.insert(0, "TM. ỦY BAN NHÂN DÂN".to_owned());
    }
    foot
}

fn head_of_attachment(plan: &Plan) -> Vec<Block> {
    vec![
        Block::NationalHead(NationalHead {
            agency: agency_lines(&plan.agency),
            ..NationalHead::default()
        }),
        title_of_plan(plan),
        Block::AttachedNote(attached_note(plan)),
    ]
}

/// "(Kèm theo Quyết định số 05/QĐ-UBND ngày 20/12/2023 của UBND xã)".
fn attached_note(plan: &Plan) -> String {
    let decision = &plan.decision;
    let by = by_whom(plan);
    let (number, date) = (number_and_symbol(decision), cited_date(decision));
    format!("(Kèm theo Quyết định số {number} {date}{by})")
}
