//! Lịch các ngày hạn: saved for everybody and for one officer, and read as a calendar.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use journeys::forms::press;
use journeys::keeping::open_year;
use journeys::{Browser, Outcome, View, journey};

/// The bytes of the calendar that the button hands out.
async fn taken(browser: &Browser) -> Outcome<String> {
    browser.clear_downloads()?;
    press(browser, "#save-ics").await?;
    browser.css("#ics-saved").await?;
    let file = browser.download(".ics").await?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    browser.wait_text(&format!("Đã tải về {name}")).await?;
    Ok(std::fs::read_to_string(file)?)
}

fn count(text: &str) -> usize {
    text.matches("BEGIN:VEVENT\r\n").count()
}

#[tokio::test]
async fn due_days_are_saved_as_a_calendar_for_all_and_for_one() {
    journey("calendar", async |browser| {
        browser.clock("2024-01-10T08:00:00+07:00").await?;
        open_year(browser).await?;
        browser.go("#/tep").await?;
        press(browser, "#due-days > summary").await?;
        let all = taken(browser).await?;
        assert!(all.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{all}");
        assert!(all.ends_with("END:VCALENDAR\r\n"), "{all}");
        assert!(count(&all) > 2, "{all}");
        assert_eq!(taken(browser).await?, all, "saved again it is the same");
        browser.axe().await?;
        browser.shot("calendar").await?;

        browser.choose("Ngày hạn của ai", "Văn hóa - Xã hội").await?;
        let own = taken(browser).await?;
        // 6.2.3 is the accountant's alone.
        assert!(count(&own) > 0 && count(&own) < count(&all), "{own}");
        assert!(all.contains("SUMMARY:Hạn: 6.2.3 ") && !own.contains("Hạn: 6.2.3 "), "{own}");
        for view in [View::Phone, View::Tablet] {
            browser.view(view).await?;
            browser.no_sideways_scroll().await?;
            browser.axe().await?;
        }
        Ok(())
    })
    .await;
}
