//! The words of a document as a reader reads them, line by line, role by role.

use super::{Block, Column, Document, DocumentTable, Foot, NationalHead, TableRow};

impl Document {
    /// The words of the whole document, by line.
    pub fn lines(&self) -> Vec<String> {
        self.parts.iter().flat_map(|part| &part.blocks).flat_map(Block::lines).collect()
    }
}

impl Block {
    /// The words as printed, by line: what a reader reads, role by role.
    pub fn lines(&self) -> Vec<String> {
        match self {
            Self::NationalHead(head) => head.lines(),
            Self::Title { kind, subject } => {
                std::iter::once(kind).chain(subject).cloned().collect()
            }
            Self::Disclaimer(text)
            | Self::AttachedNote(text)
            | Self::Authority(text)
            | Self::Basis(text)
            | Self::Resolved(text)
            | Self::Heading { text, .. }
            | Self::Lead(text)
            | Self::Paragraph(text) => vec![text.clone()],
            Self::Addressee(text) => vec![format!("Kính gửi: {text}")],
            Self::Article { label, text } => vec![format!("{label} {text}")],
            Self::Bullet { mark, text, .. } => vec![format!("{mark} {text}")],
            Self::Labelled { label, text } => {
                vec![format!("- {label}: {text}").trim_end().to_owned()]
            }
            Self::Table(table) => table.lines(),
            Self::RecipientsAndSignature(foot) => foot.lines(),
        }
    }
}

impl NationalHead {
    fn lines(&self) -> Vec<String> {
        let mut lines = self.agency.clone();
        lines.extend([Self::NATION.to_owned(), Self::MOTTO.to_owned()]);
        lines.extend([self.number.clone(), self.place_and_date.clone(), self.about.clone()]);
        lines.retain(|line| !line.is_empty());
        lines
    }
}

impl Foot {
    /// "Nơi nhận:"
    pub const RECIPIENTS: &'static str = "Nơi nhận:";

    fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        if !self.recipients.is_empty() {
            lines.push(Self::RECIPIENTS.to_owned());
        }
        lines.extend(self.recipients.iter().map(|recipient| format!("- {recipient}")));
        lines.extend([self.drafter.clone(), self.drafter_name.clone()]);
        lines.extend(self.authority.iter().cloned());
        lines.push(self.signer.clone());
        lines.retain(|line| !line.is_empty());
        lines
    }
}

impl DocumentTable {
    /// A column's share of the width, "12%", the shares scaled: in whole per cent, and to the hundredth where the shares are
    /// measured by what stands in the columns: "4.38%".
    pub fn percent(&self, column: &Column) -> String {
        let whole = self.columns.iter().fold(0_u32, |sum, one| sum.saturating_add(one.share));
        let share = column.share.saturating_mul(10_000).checked_div(whole).unwrap_or(0);
        let (percent, after) = (share / 100, share % 100);
        if whole < 1_000 { format!("{percent}%") } else { format!("{percent}.{after:02}%") }
    }

    fn lines(&self) -> Vec<String> {
        let heads: Vec<&str> = self.columns.iter().map(|column| column.head.as_str()).collect();
        let mut lines = vec![heads.join(" | ")];
        lines.extend(self.rows.iter().map(|row| match row {
            TableRow::Group(text) | TableRow::Note(text) => text.clone(),
            TableRow::Cells(cells) | TableRow::Continued { cells, .. } => {
                cells.iter().map(|cell| cell.join(" / ")).collect::<Vec<_>>().join(" | ")
            }
            TableRow::GroupSum(cells) | TableRow::Total(cells) => cells.join(" | "),
            TableRow::List(items) => items.join("\n"),
        }));
        lines
    }
}
