//! The house itself: start, policy, privacy, offline, a new version, the last screen.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may panic")]

use journeys::journey;

#[tokio::test]
async fn starts_from_a_sub_path_under_its_policy_and_asks_for_nothing_after_the_load() {
    journey("start", async |browser| {
        browser.open("#/").await?;
        browser.wait_offline_ready().await?;
        assert!(
            browser.server().take_requests().iter().all(|path| path.starts_with("/so-ke-hoach/"))
        );
        browser.shot("start").await?;
        browser.go("#/khong-co").await?;
        browser.go("#/").await?;
        browser.press("Tab").await?;
        browser.eval("return new Promise(done => setTimeout(done, 1500))").await?;
        let asked = browser.server().take_requests();
        assert!(asked.iter().all(|path| path.ends_with("/sw.js")), "asked for {asked:?}");
        Ok(())
    })
    .await;
}
