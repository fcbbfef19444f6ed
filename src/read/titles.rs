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
        let before = KINDS.iter().find_map(|kind| text.strip_suffix(kind)).unwrap_or(text);
        let links = ["của", "thi hành", "hướng dẫn", "thực hiện"];
        links.iter().any(|link| before.trim_end().ends_with(link))
    };
    is_in_title(clause) && named(clause)
}

/// The kinds of documents that are named before a number.
const KINDS: [&str; 6] = ["nghị định", "thông tư", "quyết định", "luật", "nđ", "tt"];

/// Whether a document is named beside another only as what amended or replaced it: "(được sửa đổi, bổ sung bởi …",
/// "được sửa đổi tại Điều 40 …".
pub(super) fn is_named_beside(clause: &str) -> bool {
    let clause = format!("{} ", clause.to_lowercase());
    if clause.rsplit_once(" bởi ").is_some_and(|(_, after)| names(after)) {
        return true;
    }
    let links = [" theo ", " tại ", " bằng ", " ở "].into_iter();
    let mut places = links.flat_map(|link| clause.match_indices(link));
    places.any(|(at, link)| {
        let (before, after) = (clause.get(..at), clause.get(at + link.len()..));
        before.is_some_and(was_changed) && after.is_some_and(names)
    })
}

/// Whether what follows "bởi" or "theo" is a document, or a part of one: "Điều 40 Nghị định số …", "các Nghị định …".
fn names(after: &str) -> bool {
    const PARTS: [&str; 10] =
        ["các", "điều", "khoản", "điểm", "mục", "chương", "phụ", "lục", "của", "và"];
    let mut rest = after.trim_start();
    while let Some((_, more)) = rest.split_once(' ').filter(|(word, _)| is_of(word, &PARTS)) {
        rest = more.trim_start();
    }
    let named = rest.is_empty() || KINDS.iter().any(|kind| rest.starts_with(kind));
    named && !rest.contains(')')
}

/// Whether a text ends in that a document was changed: "Nghị định số … (được sửa đổi, bổ sung một số điều". What an
/// agency changes by a decree is no document beside it: "Quy chế được sửa đổi theo Nghị định số …".
fn was_changed(before: &str) -> bool {
    const CHANGED: [&str; 20] = [
        "sửa", "đổi", "bổ", "sung", "thay", "thế", "bãi", "bỏ", "hủy", "huỷ", "một", "số", "điều",
        "khoản", "phần", "nội", "dung", "theo", "quy", "định",
    ];
    let Some((document, words)) = before.rsplit_once("được ") else { return false };
    let begun = ["sửa đổi", "bổ sung", "thay thế", "bãi bỏ"].iter();
    let changed = begun.clone().any(|begin| words.starts_with(begin));
    let document = !document_numbers(document).is_empty() || document.contains("luật ");
    document && changed && words.split_whitespace().all(|word| is_of(word, &CHANGED))
}

/// Whether a word is one of these, a number or a letter that counts: "40", "a", "2,".
fn is_of(word: &str, all: &[&str]) -> bool {
    let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    let counts = word.chars().count() <= 1 || word.bytes().all(|byte| byte.is_ascii_digit());
    counts || all.contains(&word)
}

/// Whether a clause is of a consolidated text that holds what was changed in a year: "Văn bản hợp nhất số
/// 01/2026/VBHN-BTP hợp nhất Nghị định số …". One of an earlier year does not hold it; one without a year may.
pub(super) fn is_consolidated(clause: &str, changed: Option<i32>) -> bool {
    let lower = clause.to_lowercase();
    let Some((_, own)) = lower.split_once("văn bản hợp nhất") else { return false };
    let number = document_numbers(own).into_iter().find(|number| number.contains("vbhn"));
    let after = number.as_ref().and_then(|number| Some(own.split_once(number.as_str())?.1));
    // What is named beside it, and not as what it holds.
    if after.is_some_and(|after| after.contains(" và ") && !after.contains("hợp nhất")) {
        return false;
    }
    let year = |text: &str| {
        let years = text.split(|letter: char| !letter.is_ascii_digit());
        let mut years = years.filter_map(|part| part.parse::<i32>().ok());
        years.find(|year| (2000..=2100).contains(year))
    };
    let day = || {
        let day = after?.trim_start().strip_prefix("ngày ")?;
        // "05/01/2026", "05 tháng 01 năm 2026".
        year(day.split_inclusive(' ').take(5).collect::<String>().as_str())
    };
    let issued = number.as_ref().and_then(|number| year(number)).or_else(day);
    issued.zip(changed).is_none_or(|(issued, changed)| issued >= changed)
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
