//! Papers beyond the sample: large, empty and hostile ones, and the file that is saved.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may panic")]
#![allow(clippy::float_arithmetic, reason = "paper is measured in points")]
#![allow(
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test may, and tells its times"
)]

mod app;
mod geometry;
mod plans;
mod reports;

use std::path::PathBuf;

use journeys::paper::{Sheet, folded, open_sample, printed, sheets, within};
use journeys::{Browser, Outcome, journey};
use par_workbook::document::{Document, Layout, decision};
use par_workbook::edit::{apply_all, build};
use par_workbook::export::html::{Typesetting, embedded, page};
use par_workbook::plan::{Id, Plan};
use serde_json::json;

use plans::{ENDS, MARKUP, hostile, large, long};

/// Loads a file written natively, prints it, and gives the printed pages.
async fn print_file(browser: &Browser, name: &str, html: &str) -> Outcome<PathBuf> {
    let file = std::env::temp_dir().join(format!("paper-{name}-{}.html", std::process::id()));
    std::fs::write(&file, html)?;
    browser.driver().goto(format!("file://{}", file.display())).await?;
    let printed = browser.pdf(name).await;
    std::fs::remove_file(&file)?;
    printed
}

/// How often the large plan's sentence was printed, by a word of its end: where a row is parted by
/// the end of a page, the words before and after it are no longer neighbours in the file.
fn ends(pages: &[Sheet]) -> usize {
    pages.iter().flat_map(|page| &page.words).filter(|word| word.text == "đốc").count()
}

/// How often that word stands in a document besides.
fn ends_of(document: &Document) -> usize {
    let lines = document.lines().join(" ");
    lines.split_whitespace().filter(|word| *word == "đốc").count() - ENDS
}

#[tokio::test]
async fn sixty_pages_keep_every_word_whole() {
    journey("documents large", async |browser| {
        for layout in [Layout::Prose, Layout::Table] {
            let document = decision(&large(), layout);
            let html = page(&document, Typesetting::default(), None);
            let file = print_file(browser, &format!("large-{layout:?}"), &html).await?;
            let pages = sheets(&file)?;
            assert!(pages.len() >= 60, "{} pages", pages.len());
            within(&pages, Typesetting::default());
            assert_eq!(ends(&pages), ENDS + ends_of(&document), "{layout:?}");
            // No page ends in a heading: the line after it is on the same page.
            for page in &pages {
                let last = page.words.iter().map(|word| word.bottom).fold(0.0, f64::max);
                let line = page.words.iter().filter(|word| word.bottom > last - 2.0);
                let line: Vec<&str> = line.map(|word| word.text.as_str()).collect();
                assert!(
                    !line.join(" ").contains("Nội dung thứ") || layout == Layout::Table,
                    "{line:?}"
                );
            }
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_empty_plan_and_hostile_words_are_paper_too() {
    journey("documents hostile", async |browser| {
        let html = page(&decision(&Plan::default(), Layout::Table), Typesetting::default(), None);
        let pages = sheets(&print_file(browser, "empty", &html).await?)?;
        assert_eq!(pages.len(), 2, "{pages:?}");
        within(&pages, Typesetting::default());

        let plan = hostile();
        let html = page(&decision(&plan, Layout::Prose), Typesetting::default(), None);
        let file = print_file(browser, "hostile", &html).await?;
        within(&sheets(&file)?, Typesetting::default());
        let words = printed(&file)?;
        assert!(words.contains(&folded("onerror=alert(1)")), "printed as words");
        assert_eq!(words.matches('W').count(), 400);
        assert_ne!(browser.driver().title().await?, "hit");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_saved_file_opens_and_prints_without_scripts() {
    journey("documents file", async |browser| {
        open_sample(browser).await?;
        let before = printed(&browser.pdf("before").await?)?;
        browser.click("Lưu thành tệp").await?;
        browser.click("Lưu HTML").await?;
        browser.wait_text("Đã tải về tệp").await?;
        let file = browser.download(".html").await?;
        let html = std::fs::read_to_string(&file)?;
        assert_eq!(embedded(&html), None);
        assert!(!html.contains("<script"), "no script");
        for unprinted in ["Đoàn Quốc", "r733", "suggested", "form_column", "<template"] {
            assert!(!html.contains(unprinted), "{unprinted}");
        }
        browser.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        browser.driver().goto(format!("file://{}", file.display())).await?;
        let pdf = browser.pdf("file").await?;
        browser.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await?;
        assert_eq!(printed(&pdf)?, before);
        within(&sheets(&pdf)?, Typesetting::default());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_file_with_the_plan_in_it_opens_as_the_plan() {
    journey("documents data", async |browser| {
        open_sample(browser).await?;
        browser.click("Lưu thành tệp").await?;
        browser.wait_text("mang theo cả những gì không in").await?;
        browser.click("Kèm dữ liệu kế hoạch").await?;
        browser.click("Lưu HTML").await?;
        browser.wait_text("Đã tải về tệp").await?;
        let file = browser.download(".html").await?;
        let html = std::fs::read_to_string(&file)?;
        assert!(embedded(&html).is_some_and(|plan| plan.contains("r733")));
        browser.go("#/gui-nhan").await?;
        browser.css("#choose-file").await?;
        browser.upload("#choose-file", &file).await?;
        browser.wait_text("giống hệt tệp").await
    })
    .await;
}
