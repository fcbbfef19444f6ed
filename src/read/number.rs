//! Numbers as people type them and as Vietnamese print shows them. Integers only: a percentage is counted in
//! hundredths of a percent, and a ratio is rounded half up, as Excel and the offices do, but never across its
//! threshold, so that a miss never looks met.

use super::clean;

/// The largest count accepted: under 10^15, which every reader of the file keeps exactly.
pub const LARGEST_COUNT: u64 = 999_999_999_999_999;

/// The largest percentage accepted, in hundredths of a percent: 99 999,99 %.
pub const LARGEST_PERCENT: u32 = 9_999_999;

/// Lỗi số đếm. Why a typed count cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountProblem {
    /// Below zero.
    Negative,
    /// Has a decimal part.
    NotWhole,
    /// Above [`LARGEST_COUNT`].
    TooLarge,
    /// Not a number at all.
    NotANumber,
}

/// Lỗi tỷ lệ. Why a typed percentage cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PercentProblem {
    /// Below zero.
    Negative,
    /// More than two decimals.
    TooFine,
    /// Above [`LARGEST_PERCENT`].
    TooLarge,
    /// Not a percentage at all.
    NotANumber,
}

/// Lỗi thứ hạng. Why a typed rank cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RankProblem {
    /// Rank or number of units is zero.
    Zero,
    /// The rank is beyond the number of units.
    BeyondUnits,
    /// Not a rank at all.
    NotARank,
}

/// Reads a count; empty is `None`. "1.234", "1,234" and "1 234" are one thousand two hundred and
/// thirty-four: a group of exactly three digits after a separator is thousands, since no count has
/// decimals.
///
/// # Errors
///
/// [`CountProblem`] names why the text is no count; "12,5" is [`CountProblem::NotWhole`].
///
/// ```
/// use par_workbook::read::number::{CountProblem, parse_count};
/// assert_eq!(parse_count("1.234"), Ok(Some(1234)));
/// assert_eq!(parse_count(" "), Ok(None));
/// assert_eq!(parse_count("55,5"), Err(CountProblem::NotWhole));
/// ```
pub fn parse_count(text: &str) -> Result<Option<u64>, CountProblem> {
    let text = plain(text);
    if text.is_empty() {
        return Ok(None);
    }
    if let Some(positive) = text.strip_prefix('-') {
        return Err(match parse_count(positive) {
            Ok(None) | Err(CountProblem::NotANumber | CountProblem::Negative) => {
                CountProblem::NotANumber
            }
            Ok(Some(_)) | Err(CountProblem::NotWhole | CountProblem::TooLarge) => {
                CountProblem::Negative
            }
        });
    }
    let digits = ungrouped(&text)?;
    match digits.parse::<u64>() {
        Ok(count) if count <= LARGEST_COUNT => Ok(Some(count)),
        // Only digits are left, so the one way to fail is to overflow.
        _ => Err(CountProblem::TooLarge),
    }
}

/// Dấu phẩy đọc là hàng nghìn: the count of a text with one comma and no other separator. In Vietnamese a comma parts
/// decimals, so that who typed "1,555" or "3,000" is told what it was read as. `None` for every other text.
///
/// ```
/// use par_workbook::read::number::count_by_comma;
/// assert_eq!(count_by_comma("1,555"), Some(1555));
/// assert_eq!(count_by_comma("1.555"), None);
/// ```
pub fn count_by_comma(text: &str) -> Option<u64> {
    let text = plain(text);
    let (whole, group) = text.split_once(',')?;
    let bare = is_digits(whole) && is_digits(group);
    parse_count(&text).ok().flatten().filter(|_| bare)
}

/// Reads a percentage in hundredths of a percent; empty is `None`. Takes a decimal comma or point
/// and a percent sign.
///
/// # Errors
///
/// [`PercentProblem`] names why the text is no percentage.
///
/// ```
/// use par_workbook::read::number::parse_percent;
/// assert_eq!(parse_percent("97,5 %"), Ok(Some(9750)));
/// assert_eq!(parse_percent("110.70"), Ok(Some(11_070)));
/// ```
pub fn parse_percent(text: &str) -> Result<Option<u32>, PercentProblem> {
    let text = plain(text);
    let text = text.strip_suffix('%').unwrap_or(&text).trim_end();
    if text.is_empty() {
        return Ok(None);
    }
    if let Some(positive) = text.strip_prefix('-') {
        return Err(match parse_percent(positive) {
            Ok(Some(_)) => PercentProblem::Negative,
            Ok(None) => PercentProblem::NotANumber,
            Err(problem) => problem,
        });
    }
    let (whole, decimals) = text.split_once([',', '.']).unwrap_or((text, "0"));
    if !is_digits(whole) || !is_digits(decimals) {
        return Err(PercentProblem::NotANumber);
    }
    if decimals.len() > 2 {
        return Err(PercentProblem::TooFine);
    }
    // "5" after the comma is fifty hundredths.
    match format!("{whole}{decimals:0<2}").parse::<u32>() {
        Ok(hundredths) if hundredths <= LARGEST_PERCENT => Ok(Some(hundredths)),
        _ => Err(PercentProblem::TooLarge),
    }
}

/// Đọc số điểm, in hundredths of a point; empty is `None`. At most two decimals, as points have.
///
/// # Errors
///
/// [`PercentProblem`] names why the text is no number of points.
pub fn parse_points(text: &str) -> Result<Option<u32>, PercentProblem> {
    if plain(text).contains('%') { Err(PercentProblem::NotANumber) } else { parse_percent(text) }
}

/// Đọc điểm của một kết quả: "91,99 điểm", "91,99." as [`parse_points`] reads "91,99".
///
/// # Errors
///
/// [`PercentProblem`] names why the text is no number of points.
///
/// ```
/// use par_workbook::read::number::parse_score;
/// assert_eq!(parse_score("91,99 điểm"), Ok(Some(9199)));
/// assert!(parse_score("điểm").is_err());
/// ```
pub fn parse_score(text: &str) -> Result<Option<u32>, PercentProblem> {
    let text = plain(text).to_lowercase();
    let text = without_stop(&text);
    match text.strip_suffix("điểm") {
        Some(number) if !number.trim().is_empty() => parse_points(number),
        Some(_) | None => parse_points(text),
    }
}

/// A text without the full stop that may end it.
fn without_stop(text: &str) -> &str {
    text.strip_suffix('.').unwrap_or(text).trim_end()
}

/// Ngưỡng mà một tỷ lệ được so với, in hundredths of a percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Từ ngưỡng trở lên.
    AtLeast(u32),
    /// Không quá ngưỡng.
    AtMost(u32),
}

/// Tỷ lệ. `part / whole` in hundredths of a percent, rounded half up. Against a threshold the result stays on
/// its side of it, so that 54,995 % never shows as 55,00 %. `None` when the whole is zero: there were no
/// cases.
///
/// ```
/// use par_workbook::read::number::{Bound, ratio_percent};
/// assert_eq!(ratio_percent(2, 3, None), Some(6667));
/// assert_eq!(ratio_percent(10_999, 20_000, Some(Bound::AtLeast(5500))), Some(5499));
/// assert_eq!(ratio_percent(9_001, 20_000, Some(Bound::AtMost(4500))), Some(4501));
/// ```
pub fn ratio_percent(part: u64, whole: u64, bound: Option<Bound>) -> Option<u64> {
    let (part, wide) = (u128::from(part), u128::from(whole));
    let rounded = (part * 20_000 + wide).checked_div(wide * 2)?;
    let misses = |threshold: u32| part * 10_000 < u128::from(threshold) * wide;
    let passes = |threshold: u32| part * 10_000 > u128::from(threshold) * wide;
    let shown = match bound {
        Some(Bound::AtLeast(threshold)) if misses(threshold) => {
            rounded.min(u128::from(threshold).saturating_sub(1))
        }
        Some(Bound::AtMost(threshold)) if passes(threshold) => {
            rounded.max(u128::from(threshold) + 1)
        }
        Some(Bound::AtLeast(_) | Bound::AtMost(_)) | None => rounded,
    };
    Some(u64::try_from(shown).unwrap_or(u64::MAX))
}

/// Reads a rank and, where typed, the number of units: "5/19", "05/19", "từ 5/19", "Hạng: 5", "5.". Empty is
/// `None`.
///
/// # Errors
///
/// [`RankProblem`] names why the text is no rank.
pub fn parse_rank(text: &str) -> Result<Option<(u32, Option<u32>)>, RankProblem> {
    let text = plain(text);
    // "từ 5/19", "thứ 10/19", "Hạng: 5": the words before the number add nothing.
    let start = text.find(|letter: char| !letter.is_alphabetic() && !matches!(letter, ' ' | ':'));
    let text = start.and_then(|at| text.get(at..)).map_or(text.as_str(), without_stop);
    if text.is_empty() {
        return Ok(None);
    }
    let (rank, units) = match text.split_once('/') {
        Some((rank, units)) => (rank.trim(), Some(units.trim())),
        None => (text, None),
    };
    let rank = rank_number(rank)?;
    let units = units.map(rank_number).transpose()?;
    if units.is_some_and(|units| rank > units) {
        return Err(RankProblem::BeyondUnits);
    }
    Ok(Some((rank, units)))
}

fn rank_number(digits: &str) -> Result<u32, RankProblem> {
    if !is_digits(digits) || digits.len() > 6 {
        return Err(RankProblem::NotARank);
    }
    match digits.parse() {
        Ok(0) => Err(RankProblem::Zero),
        Ok(number) => Ok(number),
        Err(_) => Err(RankProblem::NotARank),
    }
}

/// The text with clean spaces and the plain form of full-width digits and of every minus sign.
pub(crate) fn plain(text: &str) -> String {
    let line = clean::line(text);
    if line.is_ascii() {
        return line;
    }
    line.chars()
        .map(|letter| match letter {
            '０'..='９' => {
                char::from_digit(u32::from(letter) - u32::from('０'), 10).unwrap_or(letter)
            }
            '，' => ',',
            '．' => '.',
            '／' => '/',
            '％' => '%',
            '−' | '–' | '—' | '－' | '‐' | '‑' => '-',
            other => other,
        })
        .collect()
}

/// Whether the text is at least one digit, and digits only.
pub(crate) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The digits of a count without its thousands separators.
fn ungrouped(text: &str) -> Result<String, CountProblem> {
    let groups: Vec<&str> = text.split([' ', '.', ',']).collect();
    if !groups.iter().all(|group| is_digits(group)) {
        return Err(CountProblem::NotANumber);
    }
    let mut separators = text.matches([' ', '.', ',']);
    let first_separator = separators.next();
    let one_kind = separators.all(|separator| Some(separator) == first_separator);
    let Some((first, rest)) = groups.split_first() else {
        return Err(CountProblem::NotANumber);
    };
    let grouped = one_kind
        && (rest.is_empty() || (first.len() <= 3 && !first.starts_with('0')))
        && rest.iter().all(|group| group.len() == 3);
    if grouped {
        return Ok(groups.concat());
    }
    // "12,5", "1.234,5" and "0.500" have a decimal part; "12 5" is two numbers.
    let before_decimals = text.rfind(['.', ',']).and_then(|at| text.get(..at));
    let looks_decimal =
        before_decimals.is_some_and(|whole| whole == "0" || ungrouped(whole).is_ok());
    Err(if looks_decimal { CountProblem::NotWhole } else { CountProblem::NotANumber })
}
