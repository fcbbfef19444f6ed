//! Mã và lĩnh vực trong lời: the codes that a cell holds, and the area that it names.

use crate::plan::{Id, Plan};
use crate::read::number::is_digits;
use crate::read::{clean, search};

/// "7.3.4; 7.3.6" as its codes.
pub(super) fn codes(text: &str) -> Vec<&str> {
    let parts = text.split([';', ',', ' ']).map(|it| it.trim().trim_end_matches('.'));
    parts.filter(|it| !it.is_empty()).collect()
}

/// "3.1.1.2": numbers parted by points, at least two.
pub(super) fn is_code(text: &str) -> bool {
    let text = text.trim().trim_end_matches('.');
    text.contains('.') && text.split('.').all(is_digits)
}

/// The code that a name begins with: "3.1.1.2. Rà soát …", "Tiêu chí thành phần 3.1.1.2: …".
pub(super) fn code_in(heading: &str) -> Option<String> {
    let mut words = heading.split([' ', ':', '-', '\n']).filter(|it| !it.is_empty());
    let found = words.find(|word| word.contains(|it: char| it.is_ascii_digit()))?;
    let before = search::fold(heading.split_once(found)?.0);
    let led = ["", "tieu chi", "tieu chi thanh phan", "tctp", "ma"]
        .contains(&before.trim().trim_end_matches(['(', ':']).trim());
    (led && is_code(found)).then(|| found.trim_end_matches('.').to_owned())
}

/// The area with the first number of a code: "3" of "3.1.1.2".
pub(super) fn area_of_code(plan: &Plan, codes: &str) -> Option<Id> {
    let number = codes.split(['.', ';']).next()?.trim();
    let found =
        plan.areas.iter().find(|(_, area)| !number.is_empty() && area.number.trim() == number);
    found.map(|(id, _)| id)
}

/// The area that words name: by its title, its short name, or its number after "Lĩnh vực".
pub(super) fn area_named(plan: &Plan, words: &str) -> Option<Id> {
    let words = search::fold(&clean::line(words));
    let bare = words.trim_start_matches(|it: char| !it.is_alphabetic()).trim();
    let bare = ["linh vuc", "tieu chi"].iter().find_map(|it| bare.strip_prefix(it)).unwrap_or(bare);
    let bare = bare.trim_start_matches([' ', ':']);
    let number = bare.split([':', '.', ' ']).next().unwrap_or_default();
    let named = bare.trim_start_matches(|it: char| !it.is_alphabetic()).trim();
    let is = |own: &str| !own.trim().is_empty() && search::fold(own.trim()) == named;
    let found = plan.areas.iter().find(|(_, area)| {
        let by_name = is(&area.title) || is(&area.short);
        by_name || named.is_empty() && is_digits(number) && area.number.trim() == number
    });
    found.map(|(id, _)| id)
}
