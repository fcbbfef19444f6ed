//! Tiêu đề hàng dưới của biểu II.06a: the form copied without its upper heads, so that "Tổng số" stands over three columns.

use super::goals::of_column;
use super::meaning::{About, Meaning, within, words};

/// The groups of columns 3 to 13, which the upper heads would name.
const GROUPS: [About; 11] = {
    use About::{Done, Open, Received};
    [Received, Received, Received, Received, Done, Done, Done, Done, Open, Open, Open]
};

/// The meanings of columns whose heads are those of the form's lower row, all eleven in its order; `None` if they are
/// not. Fewer could be another form's: "Tổng số, Trực tuyến, Trực tiếp" also stands below "Thanh toán".
pub(super) fn of(heads: &[Vec<String>]) -> Option<Vec<Option<Meaning>>> {
    let told: Vec<String> =
        heads.iter().map(|it| it.last().map(|it| words(it)).unwrap_or_default()).collect();
    let mut runs = told.windows(GROUPS.len()).enumerate();
    let (first, form) = runs.find_map(|(at, run)| Some((at, form(run)?)))?;
    let mut found = vec![None; first];
    found.extend(form.into_iter().map(Some));
    found.resize(heads.len(), None);
    Some(found)
}

/// What the heads count, if each says what the form's column in its place does.
fn form(heads: &[String]) -> Option<Vec<Meaning>> {
    let columns = (3..).zip(GROUPS).zip(heads);
    columns
        .map(|((column, about), head)| {
            let found = within(about, head)?;
            // "Trực tiếp" alone stands for "trực tiếp, dịch vụ bưu chính".
            let bare = column == 5 && found == Meaning::RecCounter;
            (bare || of_column(column) == Some(found)).then_some(found)
        })
        .collect()
}
