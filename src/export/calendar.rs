//! Lịch (.ics): due days as a calendar of RFC 5545, as Outlook, Google and telephones take it.
//!
//! Days are whole days, so no time zone is named and none can move them. A reminder comes at 8 in the morning of the
//! device that holds the calendar.

use chrono::{DateTime, Utc};

use super::clean::xml_text;
use crate::document::{DueCalendar, DueEvent};

/// The most octets of one line, without its end (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// When reminders come, counted from midnight at which the due day begins: 8:00 seven days before, 8:00 the day before.
const REMINDERS: [&str; 2] = ["-P6DT16H", "-PT16H"];

/// The calendar as text. The same calendar is the same bytes; lines end as the standard has it, CR and LF.
///
/// A calendar without events is no calendar of the standard: do not hand one out.
pub fn ics(calendar: &DueCalendar) -> String {
    let mut lines = IcsLines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//par-workbook//due days//VI");
    lines.put("CALSCALE", "GREGORIAN");
    lines.put("METHOD", "PUBLISH");
    lines.text("X-WR-CALNAME", &calendar.name);
    for event in &calendar.events {
        lines.event(event);
    }
    lines.put("END", "VCALENDAR");
    lines.0
}

/// The lines so far, each folded and ended.
#[derive(Default)]
struct IcsLines(String);

impl IcsLines {
    fn event(&mut self, event: &DueEvent) {
        let day = event.day.format("%Y%m%d").to_string();
        // The end of a whole day is the day after, which it does not include.
        let next = event.day.succ_opt().unwrap_or(event.day).format("%Y%m%d").to_string();
        self.put("BEGIN", "VEVENT");
        self.text("UID", &event.uid);
        self.put("DTSTAMP", &moment(event.changed));
        self.put("LAST-MODIFIED", &moment(event.changed));
        self.put("SEQUENCE", &event.sequence.to_string());
        self.put("DTSTART;VALUE=DATE", &day);
        self.put("DTEND;VALUE=DATE", &next);
        self.text("SUMMARY", &event.summary);
        self.text("DESCRIPTION", &event.description.join("\n"));
        self.put("TRANSP", "TRANSPARENT");
        if event.reminds {
            for before in REMINDERS {
                self.put("BEGIN", "VALARM");
                self.put("ACTION", "DISPLAY");
                self.text("DESCRIPTION", &event.summary);
                self.put("TRIGGER", before);
                self.put("END", "VALARM");
            }
        }
        self.put("END", "VEVENT");
    }

    /// A property of free text.
    fn text(&mut self, name: &str, text: &str) {
        self.put(name, &escaped(text));
    }

    /// A property whose value is written as it is.
    fn put(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut octets = 0;
        for letter in line.chars() {
            // Cut between letters, never within one; the blank that opens the next line counts.
            if octets + letter.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(letter);
            octets += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A moment of UTC: "20240105T003000Z".
fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// Free text as a value: what the standard gives a meaning is escaped, and nothing is left that only a machine sees.
fn escaped(text: &str) -> String {
    let whole = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let mut out = String::with_capacity(whole.len());
    for letter in xml_text(&whole).chars() {
        match letter {
            '\n' => out.push_str("\\n"),
            '\t' => out.push(' '),
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            other => out.push(other),
        }
    }
    out
}
