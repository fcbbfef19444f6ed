//! Từ ngày … đến ngày …: the days that a line names as the beginning or the end of a period.

use chrono::{Datelike as _, NaiveDate};

use super::proposal::SaidDay;
use crate::read::{clean, day, search};

/// What a line says of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span {
    /// From a day to a day.
    Range(NaiveDate, NaiveDate),
    /// "Tính đến ngày 30/6/2024", without the day from which.
    Until(SaidDay),
    /// "Từ ngày 01/6/2024", without the day up to which.
    Since(SaidDay),
}

/// A word of a line, as far as it is about days.
#[derive(Clone, Copy)]
enum DayWord {
    /// "01/06/2024", or "01/06", whose year is told later or not at all.
    Day(SaidDay),
    /// "01", whose month is told later.
    Number(u32),
    /// "từ".
    From,
    /// "đến".
    Until,
    /// "-".
    Dash,
    /// "ngày".
    Named,
    /// "hết", an hour.
    Beside,
    Other,
}

/// Where a range begins.
#[derive(Clone, Copy)]
enum Begun {
    Day(SaidDay),
    /// A day of the month in which the range ends.
    Number(u32),
}

/// A line while it is read from left to right.
struct DayReader {
    year: Option<i32>,
    found: Vec<Span>,
    begun: Option<Begun>,
    /// Whether "từ" stands before what has begun.
    since: bool,
    /// Whether what follows ends a range, and whether "đến" says so.
    linked: Option<bool>,
    /// Whether a number that follows is a day.
    named: bool,
}

/// Every "từ ngày 01/06/2024 đến ngày 30/06/2024" of a line, also "01/6 - 30/6/2024", "từ ngày 01 đến ngày 30/6/2024" and
/// "từ ngày 15 tháng 5 năm 2024 đến ngày 14 tháng 6 năm 2024", and what has one end alone. `year` is that of days without
/// one.
pub(super) fn spans(line: &str, year: Option<i32>) -> Vec<Span> {
    let folded = search::fold(&clean::line(line));
    let spelled = folded.replace(['–', '—'], "-").replace(" thang ", "/");
    let spelled = spelled.replace(" nam 20", "/20").replace(" nam 19", "/19");
    // "Thông tư ngày …" begins no period.
    let spelled = spelled.replace(['(', ')', ',', ';'], " ").replace("thong tu", "thong-tu");
    let mut reader = DayReader {
        year,
        found: Vec::new(),
        begun: None,
        since: false,
        linked: None,
        named: false,
    };
    for word in spelled.split(' ').flat_map(parts) {
        reader.word(day_word(word));
    }
    reader.end();
    reader.found
}

impl DayReader {
    fn word(&mut self, word: DayWord) {
        let named =
            std::mem::replace(&mut self.named, matches!(word, DayWord::Named | DayWord::From));
        match word {
            DayWord::Day(day) => self.day(day),
            DayWord::Number(number) if named && self.linked.is_none() => {
                self.begun = Some(Begun::Number(number));
            }
            // "Đến 17 giờ 00 phút ngày 30/6".
            DayWord::Number(_) if self.linked.is_some() => {}
            DayWord::From => {
                self.end();
                self.since = true;
            }
            DayWord::Until => self.linked = Some(true),
            DayWord::Dash => self.linked = Some(false),
            DayWord::Named | DayWord::Beside => {}
            DayWord::Number(_) | DayWord::Other => self.end(),
        }
    }

    fn day(&mut self, to: SaidDay) {
        let last = to.in_year(self.year);
        match (self.begun, self.linked) {
            (Some(begun), Some(_)) if last.is_some() => {
                let range = last.and_then(|last| Some(Span::Range(first_day(begun, last)?, last)));
                self.found.extend(range);
                (self.begun, self.since) = (None, false);
            }
            (None, Some(true)) => self.found.push(Span::Until(to)),
            (Some(_) | None, _) => self.begun = Some(Begun::Day(to)),
        }
        self.linked = None;
    }

    /// What was begun has no end.
    fn end(&mut self) {
        if let (Some(Begun::Day(day)), true) = (self.begun, self.since) {
            self.found.push(Span::Since(day));
        }
        (self.begun, self.since, self.linked) = (None, false, None);
    }
}

/// "01/06/2024-30/06/2024" is two days and what links them; "01-06-2024" is one.
fn parts(word: &str) -> Vec<&str> {
    match word.split_once('-') {
        Some((from, to)) if from.contains(['/', '.']) => vec![from, "-", to],
        _ => vec![word],
    }
}

fn day_word(word: &str) -> DayWord {
    let bare = word.trim_matches([':', '.']);
    let begins = bare.starts_with(|it: char| it.is_ascii_digit());
    let hour = begins && (bare.contains(':') || bare.contains('h') || bare.contains('g'));
    if let Some(day) = day::parse(bare).filter(|_| bare.contains(['/', '-', '.'])) {
        return DayWord::Day(SaidDay {
            day: day.day(),
            month: day.month(),
            year: Some(day.year()),
        });
    }
    let short = bare.split_once('/').and_then(|(day, month)| {
        let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
        let day = day.parse().ok().filter(|day| (1..=31).contains(day))?;
        Some(SaidDay { day, month, year: None })
    });
    let number = bare.parse().ok().filter(|number| *number <= 60 && bare.len() <= 2);
    match (bare, short, number) {
        (_, Some(day), _) => DayWord::Day(day),
        (_, None, Some(number)) => DayWord::Number(number),
        ("tu", None, None) => DayWord::From,
        ("den" | "toi", None, None) => DayWord::Until,
        ("-", None, None) => DayWord::Dash,
        ("ngay", None, None) => DayWord::Named,
        ("het" | "gio" | "phut" | "", None, None) => DayWord::Beside,
        (_, None, None) if hour => DayWord::Beside,
        (_, None, None) => DayWord::Other,
    }
}

/// The first day of a range whose last is known.
fn first_day(begun: Begun, to: NaiveDate) -> Option<NaiveDate> {
    let day = match begun {
        Begun::Day(day) => day,
        Begun::Number(day) => SaidDay { day, month: to.month(), year: Some(to.year()) },
    };
    let year = if day.month > to.month() { to.year() - 1 } else { to.year() };
    day.in_year(Some(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        day::parse(text).unwrap()
    }

    fn said(day: u32, month: u32, year: Option<i32>) -> SaidDay {
        SaidDay { day, month, year }
    }

    #[test]
    fn ranges_are_read_in_figures_and_in_words() {
        let june = Span::Range(day("01/06/2024"), day("30/06/2024"));
        for line in [
            "Kỳ báo cáo (Từ ngày 01/06/2024 đến ngày 30/06/2024)",
            "(từ ngày 01 tháng 6 năm 2024 đến ngày 30 tháng 6 năm 2024)",
            "Từ 1/6/2024 đến 30/6/2024",
            "Từ ngày: 01-06-2024 đến ngày: 30-06-2024",
            "từ ngày 01/6 đến hết ngày 30/6/2024",
            "từ ngày 01/6 đến ngày 30/6",
            "từ ngày 01 đến ngày 30/6/2024",
            "từ ngày 01 đến hết ngày 30 tháng 6 năm 2024",
            "Thời gian: 01/06/2024 - 30/06/2024",
            "01/06/2024–30/06/2024",
            "Từ 00:00 01/06/2024 đến 23:59 30/06/2024",
            "Từ 0 giờ 00 phút ngày 01/06/2024 đến 24 giờ 00 phút ngày 30/06/2024",
        ] {
            assert_eq!(spans(line, Some(2024)), [june], "{line}");
        }
        for line in [
            "Từ đầu năm đến nay",
            "Ba Xa, ngày 05/07/2024",
            "Xã Ba Xa - 05/07/2024",
            "Quyết định ngày 01/02/2024, Thông tư ngày 03/04/2024",
            "Số 12/2024 đến 13/2024",
        ] {
            assert_eq!(spans(line, Some(2024)), [], "{line}");
        }
        let over = spans("từ 15/12 đến 14/01/2025", None);
        assert_eq!(over, [Span::Range(day("15/12/2024"), day("14/01/2025"))]);
        let two = "Kỳ trước: từ 01/05/2024 đến 31/05/2024; kỳ này: từ 01/06/2024 đến 30/06/2024";
        assert_eq!(spans(two, None).len(), 2);
    }

    #[test]
    fn one_end_alone_is_told() {
        let (full, short) = (said(30, 6, Some(2024)), said(30, 6, None));
        for (line, until) in [
            ("tính đến ngày 30/06/2024", full),
            ("đến hết ngày 30/6", short),
            ("Số liệu đến 30/6/2024", full),
            ("(Số liệu tính đến 17h00 ngày 30 tháng 6 năm 2024)", full),
            ("Số liệu tính đến 17 giờ 00 phút ngày 30/6/2024", full),
        ] {
            assert_eq!(spans(line, Some(2024)), [Span::Until(until)], "{line}");
        }
        for line in ["Từ ngày 30/6/2024", "từ ngày 30/06/2024 đến nay"] {
            assert_eq!(spans(line, Some(2024)), [Span::Since(full)], "{line}");
        }
    }
}
