//! The frame around every page: routes, settings, what the place it is opened in takes away.
#![allow(clippy::expect_used, reason = "a test may panic")]

use journeys::keeping::saved;
use journeys::{Browser, Outcome, View, journey};
use serde_json::json;

/// Every address that a person can reach, with the sample open.
const ROUTES: [&str; 29] = [
    "#/",
    "#/tong-quan",
    "#/ke-hoach",
    "#/tieu-chi",
    "#/muc/r733",
    "#/nhiem-vu/d211",
    "#/so-lieu",
    "#/van-ban/quyet-dinh",
    "#/van-ban/bang-theo-doi",
    "#/van-ban/bao-cao-ky",
    "#/van-ban/phieu-cong-chuc",
    "#/van-ban/danh-muc-tai-lieu",
    "#/van-ban/sua-doi",
    "#/van-ban/don-doc",
    "#/van-ban/xin-loi",
    "#/van-ban/tu-cham",
    "#/van-ban/minh-chung",
    "#/diem/tu-cham",
    "#/diem/bo-tieu-chi",
    "#/diem/minh-chung",
    "#/diem/mat-diem",
    "#/diem/con-lay-duoc",
    "#/tep",
    "#/mo",
    "#/huong-dan",
    "#/lap-moi",
    "#/lap-tu",
    "#/nhap-excel",
    "#/khong-co-trang-nay",
];

async fn sample(browser: &Browser) -> Outcome {
    browser.open("#/").await?;
    browser.click("Mở kế hoạch mẫu Ba Xa 2024").await?;
    saved(browser).await
}

/// Waits until an attribute of the root says so.
async fn root(browser: &Browser, attribute: &str, wanted: &str) -> Outcome {
    let script = "return document.documentElement.getAttribute(arguments[0])";
    let found = async || browser.eval_with(script, vec![json!(attribute)]).await;
    browser.wait_same(attribute, &json!(wanted), found).await
}

async fn visit(browser: &Browser, route: &str) -> Outcome {
    browser.go(route).await?;
    browser.wait_eval(route, "document.querySelector('main h1')").await
}

#[tokio::test]
async fn every_route_is_for_everyone_in_both_themes_and_every_size() {
    journey("routes", async |browser| {
        sample(browser).await?;
        for route in ROUTES {
            visit(browser, route).await?;
            browser.look_everywhere().await.map_err(|problem| format!("{route}: {problem}"))?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn no_route_scrolls_sideways_at_twice_the_text() {
    journey("large text", async |browser| {
        sample(browser).await?;
        // What the browser's own setting "very large" does: the root's size doubles.
        // Not as a style sheet: the page of documents puts its own in the place of all.
        let twice = "document.documentElement.style.setProperty('font-size', '200%', 'important')";
        browser.eval(twice).await?;
        for view in View::ALL {
            browser.view(view).await?;
            for route in ROUTES {
                visit(browser, route).await?;
                browser
                    .no_sideways_scroll()
                    .await
                    .map_err(|problem| format!("{view:?} {route}: {problem}"))?;
            }
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn language_theme_and_text_size_are_kept_over_a_reload() {
    journey("settings", async |browser| {
        browser.open("#/tep").await?;
        root(browser, "lang", "vi").await?;
        browser.click("Giao diện và ngôn ngữ").await?;
        browser.click("Tối").await?;
        browser.click("Rất lớn").await?;
        browser.click("English").await?;
        browser.wait_text("Files and settings").await?;
        for time in ["now", "after a reload"] {
            for (attribute, wanted) in
                [("lang", "en"), ("data-theme", "dark"), ("data-text-size", "larger")]
            {
                let said = |problem| format!("{time}: {problem}");
                root(browser, attribute, wanted).await.map_err(said)?;
            }
            browser.reload().await?;
        }
        browser.wait_text("Files and settings").await
    })
    .await;
}

#[tokio::test]
async fn an_unknown_address_is_explained() {
    journey("unknown", async |browser| {
        browser.open("#/khong-co-trang-nay").await?;
        browser.wait_text("Không có trang này").await?;
        browser.click("Về màn hình đầu").await?;
        browser.wait_text("Mở kế hoạch mẫu Ba Xa 2024").await
    })
    .await;
}

#[tokio::test]
async fn on_plain_http_and_inside_zalo_it_says_what_is_lost() {
    journey("hosts", async |browser| {
        let zalo =
            "Mozilla/5.0 (Linux; Android 13) Chrome/120 Mobile Safari/537.36 Zalo android/12";
        browser.cdp("Network.setUserAgentOverride", json!({ "userAgent": zalo })).await?;
        browser.open("#/").await?;
        root(browser, "data-host", "in-app").await?;
        browser.wait_text("Mở bằng Chrome").await?;
        browser.flags(&["--lang=vi", "--host-resolver-rules=MAP xa.test 127.0.0.1"]);
        browser.reopen().await?;
        browser.driver().goto(browser.url("").replace("localhost", "xa.test")).await?;
        browser.wait_ready().await?;
        root(browser, "data-host", "insecure").await?;
        browser.wait_text("Trang mở qua http thường").await?;
        browser.click("Mở kế hoạch mẫu Ba Xa 2024").await?;
        browser.go("#/tieu-chi").await?;
        browser.wait_text("Tiêu chí").await
    })
    .await;
}
