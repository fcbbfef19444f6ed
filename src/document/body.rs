//! Văn bản kèm theo: the plan's sections, its remedies and its duties, in printed order.

use super::wording::end;
use super::{Block, DocumentPart, Level, PartKind, portrait, prose, remedies, results};
use crate::plan::{Duty, Id, Layout, Plan, Section, SectionHolds};

/// A file can name parents in a cycle; printed sections are nested no deeper than this.
const DEPTH: u8 = 6;

/// The attached plan. A remediation table is printed in landscape, so the text is split around it.
pub(super) fn attachment(head: Vec<Block>, plan: &Plan, layout: Layout) -> Vec<DocumentPart> {
    let mut paper = Attachment {
        plan,
        layout,
        blocks: head,
        parts: Vec::new(),
        remedies_done: false,
        results_in: plan.results_section(),
    };
    paper.sections(None, 0);
    paper.leftovers();
    end(&mut paper.blocks);
    paper.turn(false);
    paper.parts
}

struct Attachment<'a> {
    plan: &'a Plan,
    layout: Layout,
    blocks: Vec<Block>,
    parts: Vec<DocumentPart>,
    remedies_done: bool,
    /// The section that prints the results.
    results_in: Option<Id>,
}

impl Attachment<'_> {
    /// Closes the part being built.
    fn turn(&mut self, landscape: bool) {
        let blocks = std::mem::take(&mut self.blocks);
        if !blocks.is_empty() {
            self.parts.push(DocumentPart { kind: PartKind::Attachment, landscape, blocks });
        }
    }

    fn sections(&mut self, parent: Option<Id>, depth: u8) {
        if depth >= DEPTH {
            return;
        }
        let plan = self.plan;
        for (id, section) in plan.sections_of(parent) {
            self.section(id, section, depth);
        }
    }

    fn section(&mut self, id: Id, section: &Section, depth: u8) {
        self.blocks.extend(heading(section, depth));
        self.blocks.extend(prose::blocks(&section.body, 1));
        match section.holds {
            SectionHolds::Remedies => self.remedies(),
            SectionHolds::Results if self.results_in == Some(id) => self.results(),
            SectionHolds::Results | SectionHolds::Text | SectionHolds::Duties => {}
        }
        let plan = self.plan;
        self.duties(plan.duties_of(id).map(|(_, duty)| duty));
        self.sections(Some(id), depth + 1);
    }

    /// The results of the year before: a line each in prose, a table where part II is one.
    fn results(&mut self) {
        let mut rows = self.plan.results().map(|(_, row)| row).peekable();
        if rows.peek().is_none() {
            return;
        }
        if self.layout.is_table() {
            self.blocks.push(Block::Table(results::as_table(self.plan)));
        } else {
            let lines = rows.map(results::result_line);
            self.blocks.extend(lines.map(|line| prose::bulleted("-", &line, 1)));
        }
    }

    fn remedies(&mut self) {
        if std::mem::replace(&mut self.remedies_done, true) || self.plan.remedies.is_empty() {
            return;
        }
        match self.layout {
            Layout::Prose => self.blocks.extend(remedies::as_prose(self.plan)),
            Layout::Portrait => self.blocks.push(Block::Table(portrait::as_table(self.plan))),
            Layout::Table => {
                // The heading that announces the table goes on the landscape page with it.
                let announced = match self.blocks.last() {
                    Some(Block::Heading { .. }) => self.blocks.pop(),
                    _ => None,
                };
                self.turn(false);
                self.blocks.extend(announced);
                self.blocks.push(Block::Table(remedies::as_table(self.plan)));
                self.turn(true);
            }
        }
    }

    /// Duties; the line that names the officers is printed once for several in a row.
    fn duties<'d>(&mut self, duties: impl Iterator<Item = &'d Duty>) {
        let mut named = "";
        for duty in duties {
            let heading = duty.heading.trim();
            if heading != named && !heading.is_empty() {
                self.blocks.push(Block::Lead(prose::with_mark(heading)));
            }
            named = heading;
            self.duty(duty);
        }
    }

    fn duty(&mut self, duty: &Duty) {
        let mut lines = prose::lines(&duty.text);
        let Some(first) = lines.next() else { return };
        self.blocks.push(match duty.mark.trim() {
            "" => prose::block(first, 1),
            mark => prose::bulleted(mark, first, 1),
        });
        self.blocks.extend(lines.map(|line| prose::block(line, 2)));
    }

    /// Prints what belongs to no section: nothing typed is left out.
    fn leftovers(&mut self) {
        self.remedies();
        let plan = self.plan;
        let lost = |id: Option<Id>| !id.is_some_and(|id| plan.sections.contains(id));
        for (id, section) in plan.sections.iter() {
            if section.parent.is_some() && lost(section.parent) {
                self.section(id, section, 0);
            }
        }
        self.duties(plan.duties.iter().map(|(_, duty)| duty).filter(|duty| lost(duty.section)));
    }
}

fn heading(section: &Section, depth: u8) -> Option<Block> {
    let title = section.title.trim();
    let text = match section.number.trim() {
        "" => title.to_owned(),
        number if number.ends_with(['.', ')']) => format!("{number} {title}"),
        number => format!("{number}. {title}"),
    };
    let level = match depth {
        0 => Level::Part,
        1 => Level::Section,
        2 => Level::Item,
        _ => Level::Point,
    };
    let text = text.trim().to_owned();
    (!text.is_empty()).then_some(Block::Heading { level, text })
}
