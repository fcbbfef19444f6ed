//! Recurring reports: the day by which they are due is asked for, many are noted as sent at once.

use journeys::forms::{focus_on, press};
use journeys::keeping::{sample, saved};
use journeys::{View, journey};

const DUE_DAYS: &str = "f-duties-d433-due_days";

/// F11. Unsent reports without a rule ask for it; with one they are overdue; several are one step.
#[tokio::test]
async fn reports_are_asked_for_ruled_and_noted_together() {
    journey("reports: asked for, ruled, noted together", async |browser| {
        browser.clock("2024-06-20T08:00:00+07:00").await?;
        sample(browser).await?;
        browser.go("#/nhiem-vu/d433").await?;
        browser.wait_text("9 kỳ báo cáo đã hết mà chưa ghi nhận gửi").await?;
        let late = "document.querySelectorAll('.reports .chip[data-status=overdue]').length";
        browser.wait_eval("nothing is late before a rule says so", &format!("{late} === 0")).await?;
        browser.axe().await?;
        browser.shot("reports-unruled").await?;
        press(browser, "#set-report-rule").await?;
        focus_on(browser, DUE_DAYS).await?;
        browser.keys("5").await?;
        browser.press("Tab").await?;
        browser.wait_eval("they are late", &format!("{late} > 5")).await?;
        browser.wait_no_text("chưa ghi nhận gửi").await?;

        browser.click("Ghi nhận nhiều kỳ cùng lúc").await?;
        browser.click("Ghi nhận đã gửi 9 kỳ").await?;
        browser.wait_eval("none is late", &format!("{late} === 0")).await?;
        let sent = "[...document.querySelectorAll('.reports .chip')].filter(c => c.textContent.includes('Đã gửi')).length";
        browser.wait_eval("nine are sent", &format!("{sent} === 9")).await?;
        browser.view(View::Phone).await?;
        browser.no_sideways_scroll().await?;
        browser.shot("reports-noted-phone").await?;
        browser.view(View::Desk).await?;
        browser.click("Hoàn tác").await?;
        browser.wait_eval("one step for all", &format!("{sent} === 0")).await?;
        saved(browser).await
    })
    .await;
}
