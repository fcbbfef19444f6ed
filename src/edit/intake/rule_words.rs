//! Cách tính điểm trong lời: the rule that the lines of a wording say plainly. Whatever else they say, the rule is typed by
//! hand.

use crate::plan::PointRule;
use crate::read::number::{is_digits, parse_percent, parse_score};
use crate::read::shown::as_typed;
use crate::read::sorted::sort_by_key;
use crate::read::{clean, search};

/// A rule and its steps, as they would be typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SaidRule {
    /// The rule.
    pub rule: PointRule,
    /// Its steps: the floor or the word, and the points.
    pub steps: Vec<SaidStep>,
}

/// One step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SaidStep {
    /// From which ratio or count on.
    pub floor: String,
    /// For which word.
    pub word: String,
    /// How many points, in hundredths.
    pub points: u32,
}

/// Where a step begins and ends, in hundredths of a per cent or in pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct BandSpan {
    floor: u32,
    /// The first above it; `None` for one without an end.
    end: Option<u32>,
}

/// What a step is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SaidFor {
    Yes,
    No,
    Ratio(BandSpan),
    Count(BandSpan),
    Word,
}

/// The rule that lines say, for a criterion with this maximum in hundredths.
pub(super) fn read(lines: &[String], maximum: Option<u32>) -> SaidRule {
    let mut lines = lines.iter().map(|line| clean::line(line)).filter(|line| !line.is_empty());
    let lines: Vec<String> = lines.by_ref().collect();
    let mut said: Vec<Option<(String, u32)>> = lines.iter().map(|line| step(line)).collect();
    // "Tỷ lệ hồ sơ đúng hạn:" says of what, and nothing of points.
    let leads = lines.first().is_some_and(|line| line.ends_with(':'));
    if leads && said.first() == Some(&None) {
        said.remove(0);
    }
    let Some(steps) = said.into_iter().collect::<Option<Vec<(String, u32)>>>() else {
        return SaidRule::default();
    };
    if steps.len() < 2 {
        return SaidRule::default();
    }
    let kinds: Vec<SaidFor> = steps.iter().map(|(words, _)| said_for(words)).collect();
    let within = maximum.is_none_or(|most| steps.iter().all(|(_, points)| *points <= most));
    let found = if within { banded(&kinds, &steps, maximum) } else { None };
    found.unwrap_or_else(|| SaidRule { rule: PointRule::Typed, steps: worded(&steps) })
}

fn worded(steps: &[(String, u32)]) -> Vec<SaidStep> {
    let word = |(words, points): &(String, u32)| SaidStep {
        word: words.clone(),
        points: *points,
        ..SaidStep::default()
    };
    steps.iter().map(word).collect()
}

fn banded(kinds: &[SaidFor], steps: &[(String, u32)], maximum: Option<u32>) -> Option<SaidRule> {
    let points = steps.iter().map(|(_, points)| *points);
    if let [one, other] = kinds {
        let first = points.clone().next();
        let second = points.clone().nth(1);
        let (yes, no) = match (one, other) {
            (SaidFor::Yes, SaidFor::No) => (first, second),
            (SaidFor::No, SaidFor::Yes) => (second, first),
            _ => (None, None),
        };
        if yes.is_some() && yes == maximum && no == Some(0) {
            return Some(SaidRule { rule: PointRule::YesNo, steps: Vec::new() });
        }
    }
    let ratio = |kind: &SaidFor| if let SaidFor::Ratio(span) = kind { Some(*span) } else { None };
    let count = |kind: &SaidFor| if let SaidFor::Count(span) = kind { Some(*span) } else { None };
    let spans =
        |of: &dyn Fn(&SaidFor) -> Option<BandSpan>| kinds.iter().map(of).collect::<Option<_>>();
    let (rule, spans): (PointRule, Vec<BandSpan>) = match (spans(&ratio), spans(&count)) {
        (Some(spans), _) => (PointRule::RatioBands, spans),
        (None, Some(spans)) => (PointRule::CountBands, spans),
        (None, None) => return None,
    };
    let mut bands: Vec<(BandSpan, u32)> = spans.into_iter().zip(points).collect();
    sort_by_key(&mut bands, |(span, _)| std::cmp::Reverse(span.floor));
    follow(&bands, rule == PointRule::RatioBands).then(|| {
        let said = |(span, points): &(BandSpan, u32)| SaidStep {
            floor: if rule == PointRule::RatioBands {
                as_typed(span.floor)
            } else {
                span.floor.to_string()
            },
            points: *points,
            ..SaidStep::default()
        };
        SaidRule { rule, steps: bands.iter().map(said).collect() }
    })
}

/// Whether bands, the highest first, follow one another without a gap, and give more the higher they are.
fn follow(bands: &[(BandSpan, u32)], is_ratio: bool) -> bool {
    let top = bands.first().map(|(span, _)| *span);
    let open = top.is_some_and(|top| match top.end {
        None => true,
        Some(end) => is_ratio && end > 10_000,
    });
    let pairs = bands.iter().zip(bands.iter().skip(1));
    open && pairs.into_iter().all(|((above, more), (below, less))| {
        // "Từ 80% đến 90%" below "từ 90%": which of the two 90 is in, the higher one says.
        let meets = |end: u32| end == above.floor || is_ratio && end == above.floor + 1;
        below.end.is_some_and(meets) && below.floor < above.floor && more >= less
    })
}

/// "- Từ 80% đến dưới 100%: 1,0 điểm" as its words and its points in hundredths.
fn step(line: &str) -> Option<(String, u32)> {
    let line = line.trim_start_matches(['-', '–', '+', '•', '*', ' ']);
    let line = line.trim_end_matches([';', ',', '.', ' ']);
    let (words, points) = line.rsplit_once([':', '='])?;
    let points = parse_score(points).ok()??;
    let words = words.trim().trim_end_matches([',', ' ']);
    (!words.is_empty()).then(|| (words.to_owned(), points))
}

fn said_for(words: &str) -> SaidFor {
    let folded = search::fold(words);
    match folded.trim() {
        "co" => return SaidFor::Yes,
        "khong" => return SaidFor::No,
        _ => {}
    }
    if folded.contains('%') {
        return ratio_of(&folded).map_or(SaidFor::Word, SaidFor::Ratio);
    }
    count_of(&folded).map_or(SaidFor::Word, SaidFor::Count)
}

/// "từ 80% đến dưới 100%", "100%", "dưới 50%", "từ 90% trở lên", "≥ 80%".
fn ratio_of(words: &str) -> Option<BandSpan> {
    let spaced = words.replace('≥', "tu ").replace(">=", "tu ").replace('<', "duoi ");
    let spaced = spaced.replace(" %", "%");
    let mut tokens: Vec<&str> = spaced.split([' ', ',']).filter(|it| !it.is_empty()).collect();
    // A comma parts decimals too: "97,5%" is one number.
    if spaced.contains(',') {
        tokens = spaced.split(' ').filter(|it| !it.is_empty()).collect();
    }
    let led = ["ty", "ti", "le", "dat", "neu"];
    let first = tokens.iter().position(|it| !led.contains(it))?;
    let tokens = tokens.get(first..)?;
    let per_cent =
        |text: &str| text.strip_suffix('%').and_then(|it| parse_percent(it).ok().flatten());
    // "Từ 80 đến dưới 90%" leaves the sign out once.
    let bare = |text: &str| parse_percent(text).ok().flatten();
    match *tokens {
        [one] => {
            per_cent(one).filter(|it| *it == 10_000).map(|floor| BandSpan { floor, end: None })
        }
        ["tu", floor] | ["tu", floor, "tro", "len"] | [floor, "tro", "len"] => {
            Some(BandSpan { floor: per_cent(floor)?, end: None })
        }
        ["duoi", end] => Some(BandSpan { floor: 0, end: Some(per_cent(end)?) }),
        ["tu", floor, "den", "duoi", end] => {
            Some(BandSpan { floor: bare(floor)?, end: Some(per_cent(end)?) })
        }
        ["tu", floor, "den", end] => {
            Some(BandSpan { floor: bare(floor)?, end: Some(per_cent(end)? + 1) })
        }
        _ => None,
    }
}

/// "từ 3 sáng kiến trở lên", "từ 1 đến 2", "dưới 3 nhiệm vụ".
fn count_of(words: &str) -> Option<BandSpan> {
    let tokens: Vec<&str> = words.split(' ').filter(|it| !it.is_empty()).collect();
    let number = |text: &str| is_digits(text).then(|| text.parse::<u32>().ok()).flatten();
    let plain = |rest: &[&str]| rest.iter().all(|it| it.chars().all(char::is_alphabetic));
    match tokens.as_slice() {
        ["duoi", end, of @ ..] if plain(of) => Some(BandSpan { floor: 0, end: Some(number(end)?) }),
        ["tu", floor, middle @ .., "tro", "len"] if plain(middle) => {
            Some(BandSpan { floor: number(floor)?, end: None })
        }
        ["tu", floor, "den", "duoi", end, of @ ..] if plain(of) => {
            Some(BandSpan { floor: number(floor)?, end: Some(number(end)?) })
        }
        ["tu", floor, "den", end, of @ ..] if plain(of) => {
            Some(BandSpan { floor: number(floor)?, end: number(end)?.checked_add(1) })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(lines: &str, maximum: u32) -> (PointRule, Vec<String>) {
        let lines: Vec<String> = lines.split('|').map(str::to_owned).collect();
        let found = read(&lines, Some(maximum));
        let step = |it: &SaidStep| format!("{}{}={}", it.floor, it.word, as_typed(it.points));
        (found.rule, found.steps.iter().map(step).collect())
    }

    fn told(lines: &str, maximum: u32) -> (PointRule, String) {
        let (rule, steps) = said(lines, maximum);
        (rule, steps.join(" "))
    }

    #[test]
    fn ratios_that_follow_one_another_are_bands() {
        let bands = |steps: &str| (PointRule::RatioBands, steps.to_owned());
        for (lines, steps) in [
            ("- Đạt 100%: 2 điểm|- Từ 80% đến dưới 100%: 1,0 điểm|- Dưới 80%: 0", "100=2 80=1 0=0"),
            ("Dưới 50%: 0|Từ 50% trở lên: 2", "50=2 0=0"),
            ("Tỷ lệ đúng hạn:|≥ 97,5 %: 2đ|<97,5%: 0", ""),
            ("Tỷ lệ đúng hạn:|≥ 97,5 %: 2|<97,5%: 0", "97,5=2 0=0"),
            ("Từ 90% đến 100%: 2;|Từ 80 đến dưới 90%: 1.5;|Dưới 80%: 0.", "90=2 80=1,5 0=0"),
            ("Từ 90%: 2|Từ 80% đến 90%: 1", "90=2 80=1"),
        ] {
            if steps.is_empty() {
                assert_eq!(said(lines, 200).0, PointRule::Typed, "{lines}");
            } else {
                assert_eq!(told(lines, 200), bands(steps), "{lines}");
            }
        }
    }

    #[test]
    fn what_is_not_plain_is_typed_by_hand() {
        for lines in [
            "Từ 90%: 2|Từ 70% đến dưới 80%: 1",
            "Trên 90%: 2|Từ 80% đến 90%: 1",
            "Từ 90%: 2|Dưới 90%: 3",
            "Từ 90%: 1|Dưới 90%: 2",
            "Từ 90%: 2|Có: 1",
            "Có: 1|Không: 0",
            "Có: 2|Không: 0,5",
            "Từ 3 ngày trở lên: 0|Dưới 3 ngày: 2",
            "Tốt: 2|Khá: 1",
        ] {
            let (rule, steps) = said(lines, 200);
            assert_eq!((rule, steps.len()), (PointRule::Typed, 2), "{lines}");
        }
        for lines in ["Tính theo công thức a/b x 2", "Có: 2", "Từ 90%: 2|Tính theo quy định", ""]
        {
            assert_eq!(told(lines, 200), (PointRule::Typed, String::new()), "{lines}");
        }
    }

    #[test]
    fn yes_and_no_and_counts_are_known() {
        assert_eq!(told("Có: 2|Không: 0", 200), (PointRule::YesNo, String::new()));
        assert_eq!(told("- Không: 0 điểm|- Có: 2 điểm", 200), (PointRule::YesNo, String::new()));
        assert_eq!(
            told("Từ 3 sáng kiến trở lên: 2|Từ 1 đến 2 sáng kiến: 1|Dưới 1: 0", 200),
            (PointRule::CountBands, "3=2 1=1 0=0".to_owned())
        );
    }
}
