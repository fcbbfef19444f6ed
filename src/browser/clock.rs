//! The device's clock, as its users see it: local days, never through UTC text.

use chrono::NaiveDate;
use js_sys::Date;
use wasm_bindgen::JsValue;

use super::js::whole;

/// Milliseconds since 1970, by the device's clock.
pub fn now_ms() -> i64 {
    whole(Date::now())
}

/// Today by the device's calendar.
pub fn today() -> NaiveDate {
    local(&Date::new_0()).day
}

/// A moment as the device's calendar and clock show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Local {
    /// The day.
    pub day: NaiveDate,
    /// The hour, 0 to 23.
    pub hour: u32,
    /// The minute.
    pub minute: u32,
    /// The second.
    pub second: u32,
    /// Minutes ahead of UTC: 420 in Viet Nam.
    pub offset_minutes: i32,
}

impl Local {
    /// `14:03:22`.
    pub fn time(&self) -> String {
        format!("{:02}:{:02}:{:02}", self.hour, self.minute, self.second)
    }
}

/// Now, as the device shows it.
pub fn local_now() -> Local {
    local(&Date::new_0())
}

/// A moment in milliseconds since 1970, as the device shows it.
pub fn local_of(ms: i64) -> Local {
    // Through text, because an `i64` has no exact way to a JavaScript number without a cast.
    let number = js_sys::parse_float(&ms.to_string());
    local(&Date::new(&JsValue::from_f64(number)))
}

fn local(date: &Date) -> Local {
    let year = i32::try_from(date.get_full_year()).unwrap_or_default();
    let day = NaiveDate::from_ymd_opt(year, date.get_month() + 1, date.get_date());
    let behind = i32::try_from(whole(date.get_timezone_offset())).unwrap_or_default();
    Local {
        day: day.unwrap_or_default(),
        hour: date.get_hours(),
        minute: date.get_minutes(),
        second: date.get_seconds(),
        offset_minutes: -behind,
    }
}
