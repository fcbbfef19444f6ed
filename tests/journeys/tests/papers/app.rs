//! The same papers from the application itself: the plan comes in as a file, and is printed from
//! the page of documents.

use journeys::forms::press;
use journeys::keeping::saved;
use journeys::paper::{MM, numbers};
use journeys::{PATIENCE, pdf_info};
use par_workbook::edit::Book;
use par_workbook::file::{self, Sender};
use par_workbook::plan::{At, RemedyField, Value};
use tokio::time::Instant;

use super::*;

/// Opens a plan as a file that came by mail, and its decision on the page of documents.
async fn open_paper(browser: &Browser, name: &str, plan: Plan) -> Outcome {
    let sender = Sender {
        application: "journeys",
        plan: Id::new(1),
        device: Id::new(2),
        base_revision: 0,
        saved_at: "2024-05-06T07:08:09+07:00",
        author: None,
    };
    let file = std::env::temp_dir().join(format!("paper-{name}-{}.json", std::process::id()));
    std::fs::write(&file, file::write(&Book::new(plan), &sender))?;
    browser.open("#/mo").await?;
    browser.upload("#choose-file", &file).await?;
    press(browser, "#take-new").await?;
    browser.wait_eval("the overview", "location.hash === '#/tong-quan'").await?;
    saved(browser).await?;
    std::fs::remove_file(&file)?;
    let begun = Instant::now();
    browser.go("#/van-ban/quyet-dinh").await?;
    browser.css("[data-document] .paper").await?;
    in_time(name, "drawn", begun)
}

/// Within the time that a person would wait, on a slow machine.
fn in_time(name: &str, what: &str, begun: Instant) -> Outcome {
    let taken = begun.elapsed();
    eprintln!("{name}: {what} in {} ms", taken.as_millis());
    if taken < PATIENCE { Ok(()) } else { Err(format!("{name}: {what} in {taken:?}").into()) }
}

/// Everything of the screen that printing might leave behind.
const SCREEN: &str = "return [document.title, document.body.innerHTML, scrollX, scrollY, document.activeElement.id, \
    document.documentElement.className, document.adoptedStyleSheets.length]";

/// Asks for the print dialog by the page's own button, and prints as it would; the screen stays.
async fn print(browser: &Browser, name: &str) -> Outcome<PathBuf> {
    browser.eval("window.asked = 0; window.print = () => window.asked += 1").await?;
    press(browser, "#print").await?;
    browser.wait_eval("the print dialog", "window.asked === 1").await?;
    browser.eval("scrollTo(0, document.documentElement.scrollHeight / 2)").await?;
    // Advice comes when the browser is idle.
    browser.css("#before-printing [aria-busy=false]").await?;
    let before = browser.eval(SCREEN).await?;
    let begun = Instant::now();
    let file = browser.pdf(name).await?;
    in_time(name, "printed", begun)?;
    browser.wait_same("the screen", &before, async || browser.eval(SCREEN).await).await?;
    Ok(file)
}

/// Pages of a part count from one. The first bears no number, but the head.
fn numbered(pages: &[Sheet]) {
    let second = pages.iter().position(|page| page.holds("KẾ HOẠCH Khắc phục")).expect("the plan");
    let count =
        |count: usize| (1..=count).map(|n| if n == 1 { String::new() } else { n.to_string() });
    let wanted: Vec<String> = count(second).chain(count(pages.len() - second)).collect();
    assert_eq!(numbers(pages), wanted);
    for (place, page) in pages.iter().enumerate() {
        let head = page.holds("Độc lập - Tự do - Hạnh phúc");
        assert_eq!(head, place == 0 || place == second, "the head on page {}", place + 1);
    }
}

#[tokio::test]
async fn sixty_pages_are_printed_from_the_application() {
    journey("sixty pages from the application", async |browser| {
        open_paper(browser, "app-large", large()).await?;
        let file = print(browser, "app-large-prose").await?;
        let name = "quyet-dinh-va-ke-hoach-cai-thien-chi-so-cchc-nam-2024-xa-ba-xa";
        assert!(pdf_info(&file)?.contains(name), "the name under which it is saved");
        let pages = sheets(&file)?;
        assert!(pages.len() >= 60, "{} pages", pages.len());
        within(&pages, Typesetting::default());
        numbered(&pages);
        let words = printed(&file)?;
        assert!(words.contains(&folded(&long())), "the direction of 5,000 letters, in one piece");
        assert_eq!(words.matches(&folded("đúng thời gian quy định.")).count(), ENDS);
        // The same words as in the file that is saved, page by page the same paper.
        let html = page(&decision(&large(), Layout::Prose), Typesetting::default(), None);
        let saved = print_file(browser, "app-large-saved", &html).await?;
        assert_eq!(words, printed(&saved)?);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn sixty_pages_of_a_table_have_their_head_on_each() {
    journey("a table of sixty pages from the application", async |browser| {
        open_paper(browser, "app-table", large()).await?;
        browser.click("Phần II trình bày").await?;
        let begun = Instant::now();
        browser.click("Bảng, khổ ngang").await?;
        browser.css(".paper--wide").await?;
        in_time("app-table", "drawn anew", begun)?;
        let file = print(browser, "app-large-table").await?;
        let pages = sheets(&file)?;
        within(&pages, Typesetting::default());
        let wide: Vec<&Sheet> = pages.iter().filter(|page| page.width > page.height).collect();
        assert!(wide.len() >= 60, "{} wide pages", wide.len());
        for page in &wide {
            assert!(page.holds("Định hướng khắc phục"), "a page without a head: {:?}", page.words);
            assert!(page.number().is_some_and(|number| number.bottom < 20.0 * MM));
        }
        assert!(pdf_info(&file)?.contains(&format!("Pages:           {}", pages.len())));
        assert_eq!(ends(&pages), ENDS + ends_of(&decision(&large(), Layout::Table)));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn hostile_words_are_printed_from_the_application_as_words() {
    journey("hostile words from the application", async |browser| {
        let mut plan = hostile();
        for field in [RemedyField::Direction, RemedyField::Heading, RemedyField::Timeframe] {
            let at = At::Remedy("r733".parse()?, field);
            let change = build::set(&plan, at, Value::text(MARKUP));
            apply_all(&mut plan, &change.into_iter().collect::<Vec<_>>())?;
        }
        open_paper(browser, "app-hostile", plan).await?;
        let file = print(browser, "app-hostile").await?;
        let pages = sheets(&file)?;
        within(&pages, Typesetting::default());
        let words = printed(&file)?;
        assert_eq!(words.matches(&folded(MARKUP)).count(), 4, "signer and remedy: {words}");
        assert_eq!(words.matches('W').count(), 400);
        assert!(words.contains(&"A".repeat(300)), "the name in capitals");
        let made = "return [document.querySelectorAll('[data-document] :is(script, img, iframe, a, style)').length, window.hit ?? 'no']";
        assert_eq!(browser.eval(made).await?, json!([0, "no"]));
        let shown = "return document.querySelector('[data-document]').textContent.split(arguments[0]).length - 1";
        assert_eq!(browser.eval_with(shown, vec![json!(MARKUP)]).await?, json!(4));
        assert_ne!(browser.driver().title().await?, "hit");
        Ok(())
    })
    .await;
}
