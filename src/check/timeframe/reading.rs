//! Reads a time frame: walks the words once, notes each mention of a day, month, quarter, period or year, and
//! weighs the notes together at the end.

use chrono::{Datelike as _, NaiveDate};

use super::token::{Token, tokens};
use super::{Period, Timeframe};
use crate::read::sorted::sort;
use crate::read::{clean, day};

/// What the free text of a time frame means for a plan of `year`. Text that names no clearly understood time
/// is [`Timeframe::Unknown`]; a start alone ("từ quý 2") is not an end.
///
/// ```
/// use par_workbook::check::timeframe::{Timeframe, understand};
/// assert_eq!(understand("Trong năm 2024.", 2024), Timeframe::WithinYear);
/// assert_eq!(understand("quý I/2024", 2024), Timeframe::Quarter(1));
/// ```
pub fn understand(text: &str, year: i32) -> Timeframe {
    let text = clean::line(text).to_lowercase();
    let tokens = tokens(&text);
    let mut reader = Reader { tokens: &tokens, at: 0, year, notes: Notes::default() };
    while reader.at < tokens.len() {
        let step = reader.mention();
        reader.at += step.max(1);
    }
    reader.notes.weigh(year)
}

/// A day by which the text wants it done, and the quarter if it was named as one.
#[derive(Clone, Copy)]
struct Ending {
    day: NaiveDate,
    quarter: Option<u8>,
}

/// What the text mentions.
#[derive(Default)]
struct Notes {
    endings: Vec<Ending>,
    /// Periods, and whether each recurs for certain by its own words.
    periods: Vec<(Period, bool)>,
    /// "6 tháng đầu năm": an end when alone, a period within a list.
    spans: Vec<(Period, NaiveDate)>,
    years: Vec<i32>,
    continuous: bool,
    within_year: bool,
    /// "định kỳ", "báo cáo": every period named recurs.
    regular: bool,
}

impl Notes {
    fn weigh(mut self, year: i32) -> Timeframe {
        let named = self.periods.len() + self.spans.len();
        let recurs = self.periods.iter().any(|(_, sure)| *sure);
        if named > 0 && (self.regular || recurs || named > 1) {
            let mut periods: Vec<Period> = self.periods.iter().map(|(period, _)| *period).collect();
            periods.extend(self.spans.iter().map(|(period, _)| *period));
            sort(&mut periods);
            periods.dedup();
            return Timeframe::Recurring(periods);
        }
        self.endings.extend(self.spans.iter().map(|(_, day)| Ending { day: *day, quarter: None }));
        if let Some(last) = self.endings.iter().max_by_key(|ending| ending.day) {
            return match last.quarter {
                Some(quarter) if last.day.year() == year => Timeframe::Quarter(quarter),
                _ => Timeframe::Until(last.day),
            };
        }
        if self.continuous {
            return Timeframe::Continuous;
        }
        match self.years.iter().max() {
            Some(named) if *named != year => {
                day::month_end(*named, 12).map_or(Timeframe::Unknown, Timeframe::Until)
            }
            Some(_) => Timeframe::WithinYear,
            None if self.within_year => Timeframe::WithinYear,
            None => Timeframe::Unknown,
        }
    }
}

struct Reader<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
    year: i32,
    notes: Notes,
}

impl Reader<'_> {
    /// Notes what is mentioned here; returns how many tokens it took, 0 for none.
    fn mention(&mut self) -> usize {
        match (self.token(0), self.token(1)) {
            (Some(Token::Word("quý" | "quí")), _) => self.quarter(),
            (Some(Token::Word("tháng")), _) => self.month(),
            (Some(Token::Word("năm")), _) => self.named_year(),
            (Some(Token::Number(months)), Some(Token::Word("tháng"))) => {
                // "ngày 31 tháng 3" is a day; "6 tháng" is a span.
                match self.spelled_day() {
                    0 => self.span(months),
                    taken => taken,
                }
            }
            (Some(Token::Word("sáu")), Some(Token::Word("tháng"))) => self.span(6),
            (Some(Token::Word("chín")), Some(Token::Word("tháng"))) => self.span(9),
            (Some(Token::Number(_)), _) => self.written_day(),
            (Some(Token::Word("thường")), Some(Token::Word("xuyên")))
            | (Some(Token::Word("liên")), Some(Token::Word("tục")))
            | (Some(Token::Word("hàng" | "hằng")), Some(Token::Word("ngày" | "tuần"))) => {
                self.notes.continuous = true;
                2
            }
            (Some(Token::Word("định")), Some(Token::Word("kỳ" | "kì")))
            | (Some(Token::Word("báo")), Some(Token::Word("cáo"))) => {
                self.notes.regular = true;
                2
            }
            _ => 0,
        }
    }

    fn token(&self, ahead: usize) -> Option<Token<'_>> {
        self.tokens.get(self.at + ahead).copied()
    }

    fn number(&self, ahead: usize) -> Option<u32> {
        match self.token(ahead) {
            Some(Token::Number(number)) => Some(number),
            Some(Token::Word(_) | Token::Mark(_)) | None => None,
        }
    }

    fn word(&self, ahead: usize) -> &str {
        match self.token(ahead) {
            Some(Token::Word(word)) => word,
            Some(Token::Number(_) | Token::Mark(_)) | None => "",
        }
    }

    fn before(&self, back: usize) -> Option<Token<'_>> {
        self.tokens.get(self.at.checked_sub(back)?).copied()
    }

    /// Whether the word before this mention, ignoring "ngày", is one of these.
    fn follows(&self, words: &[&str]) -> bool {
        let near = if self.before(1) == Some(Token::Word("ngày")) { 2 } else { 1 };
        words.iter().any(|word| self.before(near) == Some(Token::Word(word)))
    }

    fn follows_every(&self) -> bool {
        self.follows(&["hàng", "hằng", "mỗi", "từng"])
    }

    /// Whether this is the next item of a list.
    fn follows_comma(&self) -> bool {
        self.follows(&["và", "hoặc"]) || matches!(self.before(1), Some(Token::Mark(',' | ';')))
    }

    fn end(&mut self, day: Option<NaiveDate>, quarter: Option<u8>) {
        if let Some(day) = day
            && !self.follows(&["từ"])
        {
            self.notes.endings.push(Ending { day, quarter });
        }
    }

    /// A year after "/", "-" or "năm" at `ahead`: the year and the tokens it takes.
    fn year_after(&self, ahead: usize) -> Option<(i32, usize)> {
        let joined = matches!(self.token(ahead), Some(Token::Mark('/' | '-' | '.')))
            || self.word(ahead) == "năm";
        let year = self.year_number(ahead + 1)?;
        joined.then_some((year, 2))
    }

    fn year_number(&self, ahead: usize) -> Option<i32> {
        let number = self.number(ahead)?;
        // A number too large for a year is not one.
        let Ok(year) = i32::try_from(number) else { return None };
        (1900..=2199).contains(&year).then_some(year)
    }

    /// The following numbers up to `limit`: "1", "I, II", "6 và 7". Returns the last and the tokens taken; a
    /// number before "tháng" is a span of its own.
    fn numbers(&self, limit: u32) -> Option<(u8, usize)> {
        let mut found = None;
        let mut ahead = 1;
        while let Some(number) = self.number(ahead).or_else(|| roman(self.word(ahead))) {
            let fits = (1..=limit).contains(&number) && self.word(ahead + 1) != "tháng";
            let Ok(number) = u8::try_from(number) else { break };
            if !fits {
                break;
            }
            found = Some((number, ahead + 1));
            let joined = matches!(self.token(ahead + 1), Some(Token::Mark(',' | '-' | '–')))
                || matches!(self.word(ahead + 1), "và" | "đến");
            if !joined {
                break;
            }
            ahead += 2;
        }
        found
    }

    fn quarter(&mut self) -> usize {
        let Some((quarter, taken)) = self.numbers(4) else {
            let sure = self.follows_every();
            self.period(Period::Quarter, sure);
            return 1;
        };
        let (year, more) = self.year_after(taken).unwrap_or((self.year, 0));
        if self.follows(&["trước"]) {
            let last = if quarter == 1 {
                day::quarter_end(year.saturating_sub(1), 4)
            } else {
                day::quarter_end(year, quarter - 1)
            };
            self.end(last, None);
        } else {
            self.end(day::quarter_end(year, quarter), Some(quarter));
        }
        taken + more
    }

    fn month(&mut self) -> usize {
        let Some((month, taken)) = self.numbers(12) else {
            let sure = self.follows_every();
            self.period(Period::Month, sure);
            return 1;
        };
        let (year, more) = self.year_after(taken).unwrap_or((self.year, 0));
        let last = if self.follows(&["trước"]) {
            NaiveDate::from_ymd_opt(year, month.into(), 1).and_then(|first| first.pred_opt())
        } else {
            day::month_end(year, month)
        };
        self.end(last, None);
        taken + more
    }

    fn named_year(&mut self) -> usize {
        let named = self.year_number(1);
        let taken = if named.is_some() { 2 } else { 1 };
        let some = !self.notes.periods.is_empty() || !self.notes.spans.is_empty();
        let listed = some && self.follows_comma();
        let alone = self.tokens.len() == 1;
        match named {
            _ if listed || alone || self.follows_every() => {
                let sure = alone || self.follows_every();
                self.period(Period::Year, sure);
            }
            Some(year) if self.follows(&["trước"]) => {
                self.end(day::month_end(year - 1, 12), None);
            }
            Some(year) => self.notes.years.push(year),
            None => self.notes.within_year = true,
        }
        taken
    }

    /// "6 tháng", "9 tháng", with "đầu năm" or "cuối năm" if they follow.
    fn span(&mut self, months: u32) -> usize {
        let (period, month) = match months {
            3 => (Period::Quarter, 3),
            6 => (Period::HalfYear, 6),
            9 => (Period::NineMonths, 9),
            12 => (Period::Year, 12),
            _ => return 2,
        };
        let last_month = match self.word(2) {
            "đầu" => Some(month),
            "cuối" => Some(12),
            _ => None,
        };
        if self.word(3) == "năm"
            && let Some(month) = last_month
        {
            let named = self.year_number(4);
            let end = day::month_end(named.unwrap_or(self.year), month);
            self.notes.spans.extend(end.map(|end| (period, end)));
            return if named.is_some() { 5 } else { 4 };
        }
        // "trong 6 tháng" is a length of time, counted from a day that is not known.
        if !self.follows(&["trong", "vòng", "sau", "thêm"]) {
            let sure = matches!(months, 6 | 9) || self.follows_every();
            self.period(period, sure);
        }
        2
    }

    fn period(&mut self, period: Period, sure: bool) {
        self.notes.periods.push((period, sure));
    }

    /// "31 tháng 3 năm 2024", after "ngày".
    fn spelled_day(&mut self) -> usize {
        let (Some(day), Some(month)) = (self.number(0), self.number(2)) else { return 0 };
        if self.before(1) != Some(Token::Word("ngày")) {
            return 0;
        }
        let (year, more) = self.year_after(3).unwrap_or((self.year, 0));
        self.end(NaiveDate::from_ymd_opt(year, month, day), None);
        3 + more
    }

    /// "31/3/2024"; "31/3" if the words before it show that it is a day.
    fn written_day(&mut self) -> usize {
        let (Some(day), Some(month)) = (self.number(0), self.number(2)) else { return 0 };
        let separator = self.token(1);
        if !matches!(separator, Some(Token::Mark('/' | '-' | '.'))) {
            return 0;
        }
        if self.token(3) == separator
            && let Some((year, more)) = self.year_after(3)
        {
            self.end(NaiveDate::from_ymd_opt(year, month, day), None);
            return 3 + more;
        }
        let said = self.before(1) == Some(Token::Word("ngày"))
            || self.follows(&["trước", "đến", "hết", "là"]);
        if said {
            self.end(NaiveDate::from_ymd_opt(self.year, month, day), None);
        }
        3
    }
}

fn roman(word: &str) -> Option<u32> {
    ["i", "ii", "iii", "iv"].into_iter().zip(1..).find(|(roman, _)| *roman == word).map(|(_, n)| n)
}
