//! Phần còn thiếu. What is still to do, in whole units, and the least that suffices.

/// One hundred per cent, in hundredths of a percent.
const ALL: u128 = 10_000;

/// Whether `part / whole` reaches a threshold in hundredths of a percent. Integers only: 54,995 %
/// never reaches 55 %.
///
/// ```
/// use par_workbook::check::shortfall::reaches;
/// assert!(!reaches(109, 200, 5500));
/// assert!(reaches(110, 200, 5500));
/// ```
pub fn reaches(part: u64, whole: u64, threshold: u32) -> bool {
    ALL * u128::from(part) >= u128::from(threshold) * u128::from(whole)
}

/// Bù được: how many of the existing cases must still be done. `None` if not even all of them would suffice
/// (a threshold above 100 %).
pub fn to_do(part: u64, whole: u64, threshold: u32) -> Option<u64> {
    let needed = (u128::from(threshold) * u128::from(whole)).div_ceil(ALL);
    let needed = u64::try_from(needed).unwrap_or(u64::MAX);
    (needed <= whole).then(|| needed.saturating_sub(part))
}

/// Không bù được: how many coming cases must all go well, each adding to part and whole. `None` if none would
/// suffice: 100 % and more is lost with the first missed case.
pub fn in_a_row(part: u64, whole: u64, threshold: u32) -> Option<u64> {
    let short = (u128::from(threshold) * u128::from(whole)).checked_sub(ALL * u128::from(part));
    let short = short.unwrap_or(0);
    if short == 0 {
        return Some(0);
    }
    let gained = ALL.checked_sub(u128::from(threshold)).filter(|gained| *gained > 0)?;
    Some(u64::try_from(short.div_ceil(gained)).unwrap_or(u64::MAX))
}
