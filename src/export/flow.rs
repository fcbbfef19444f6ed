//! What belongs together on paper: which lines announce what comes next, and what is kept with the signatures.

use crate::document::Block;

/// Whether a block announces what comes next, and must not be alone at the foot of a page.
pub fn leads(block: &Block) -> bool {
    match block {
        Block::Authority(_) | Block::Resolved(_) | Block::Heading { .. } | Block::Lead(_) => true,
        Block::Labelled { text, .. } if text.is_empty() => true,
        Block::Labelled { text, .. }
        | Block::Paragraph(text)
        | Block::Article { text, .. }
        | Block::Bullet { text, .. } => text.trim_end().ends_with(':'),
        Block::NationalHead(_)
        | Block::Title { .. }
        | Block::Disclaimer(_)
        | Block::AttachedNote(_)
        | Block::Addressee(_)
        | Block::Basis(_)
        | Block::Table(_)
        | Block::RecipientsAndSignature(_) => false,
    }
}

/// Where the blocks kept with the signatures begin: the last table or the last article, else the last block
/// of all. The end, if nothing is signed.
pub fn closing(blocks: &[Block]) -> usize {
    let Some((Block::RecipientsAndSignature(_), above)) = blocks.split_last() else {
        return blocks.len();
    };
    let opens = |block: &Block| matches!(block, Block::Article { .. } | Block::Table(_));
    let last = above.len().saturating_sub(1);
    let found = above.iter().rposition(opens).unwrap_or(last);
    // A section of its own between them: the table is closed, and what is signed is the last line.
    let heads = |block: &Block| matches!(block, Block::Heading { .. });
    let found = if above.iter().skip(found).any(heads) { last } else { found };
    // "QUYẾT ĐỊNH:" above a decision's only article stays with it, and so with the signatures.
    let articles = matches!(above.get(found), Some(Block::Article { .. }));
    let leading = above.iter().take(found).rev().take_while(|block| articles && leads(block));
    found - leading.count()
}
