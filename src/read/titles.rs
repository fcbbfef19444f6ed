//! What the words before a mention say of it: whether they are the title of a document, which keeps the words it was
//! issued with.

/// The clause that a line before a mention ends in; before an open quotation, the clause that it is quoted in.
pub(super) fn clause(before: &str) -> &str {
    let open = before.rfind(['“', '"']).filter(|at| {
        let straight = before.matches('"').count() % 2 == 1;
        let curled =
            before.get(*at..).is_some_and(|rest| rest.starts_with('“') && !rest.contains('”'));
        curled || straight
    });
    let before = open.and_then(|at| before.get(..at)).unwrap_or(before);
    let clause = before.rsplit("; ").next().unwrap_or_default();
    clause.rsplit(". ").next().unwrap_or_default()
}

/// What follows the last document number of a clause.
pub(super) fn after_number(clause: &str) -> Option<&str> {
    let number = document_numbers(clause).pop()?;
    clause.rsplit(number.as_str()).next()
}

/// Whether the words before a body belong to a document's title, which keeps the words it was issued with: its
/// number, its day and issuer, then a word that titles begin with.
pub(super) fn is_in_title(clause: &str) -> bool {
    const BEGINS: [&str; 6] =
        [" về ", " ban hành ", " quy định ", " phê duyệt ", " hướng dẫn ", " sửa đổi"];
    let Some(after) = after_number(clause) else { return false };
    // After a comma the sentence continues, unless the title began before it.
    let title = after.split(',').next().unwrap_or_default().to_lowercase();
    BEGINS.iter().any(|begin| format!("{title} ").contains(begin))
}

/// Whether a document is named by the title of another: "… hướng dẫn thi hành một số điều của Nghị định số …".
pub(super) fn is_of_a_title(clause: &str) -> bool {
    let named = |text: &str| {
        let text = text.trim_end().to_lowercase();
        let text = text.strip_suffix("số").unwrap_or(&text).trim_end();
        let kinds = ["nghị định", "thông tư", "quyết định", "luật", "nđ", "tt"];
        let before = kinds.iter().find_map(|kind| text.strip_suffix(kind)).unwrap_or(text);
        let links = ["của", "thi hành", "hướng dẫn", "thực hiện"];
        links.iter().any(|link| before.trim_end().ends_with(link))
    };
    is_in_title(clause) && named(clause)
}

/// Whether a document is named beside another only as what amended or replaced it: "(được sửa đổi, bổ sung bởi …".
pub(super) fn is_named_beside(clause: &str) -> bool {
    let Some((_, after)) = clause.rsplit_once(" bởi ") else { return false };
    let after = after.trim_start_matches("các ").to_lowercase();
    let kinds = ["nghị định", "thông tư", "quyết định", "luật", "nđ", "tt"];
    kinds.iter().any(|kind| after.starts_with(kind)) && !after.contains(')')
}

/// The numbers of documents in a text: "118/2025/NĐ-CP", "393/QĐ-UBND".
pub(super) fn document_numbers(text: &str) -> Vec<String> {
    let number = |word: &&str| {
        let mut parts = word.split('/');
        let first = parts
            .next()
            .is_some_and(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
        first && parts.next_back().is_some_and(|last| last.contains(char::is_alphabetic))
    };
    let edges = |letter: char| !letter.is_alphanumeric();
    let words = text.split_whitespace().map(|word| word.trim_matches(edges));
    words.filter(number).map(str::to_owned).collect()
}
