//! Văn bản: what comes out of the printer, measured.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may panic")]
#![allow(clippy::float_arithmetic, reason = "paper is measured in points")]

use std::path::PathBuf;

use journeys::paper::{MM, Sheet, folded, heard, numbers, printed, sheets, within};
use journeys::{Browser, Outcome, View, journey, pdf_info};
use par_workbook::document::{Layout, decision};
use par_workbook::edit::{apply_all, build};
use par_workbook::export::html::{Typesetting, embedded, page};
use par_workbook::plan::preset::ba_xa_2024;
use par_workbook::plan::{Id, Plan, Remedy};
use serde_json::json;

fn seed() -> Vec<String> {
    let text =
        include_str!("../../samples/seed-ba-xa-2024.txt").replace("người\n\ndân", "người dân");
    text.lines().map(folded).filter(|line| !line.is_empty()).collect()
}

async fn open_sample(browser: &Browser) -> Outcome {
    browser.open("#/").await?;
    browser.click("Mở kế hoạch mẫu Ba Xa 2024").await?;
    browser.wait_eval("the sample", "location.hash.length > 2").await?;
    browser.go("#/van-ban/quyet-dinh").await?;
    browser.css("[data-document] .paper").await.map(drop)
}

/// Loads a file written natively, prints it, and gives the printed pages.
async fn print_file(browser: &Browser, name: &str, html: &str) -> Outcome<PathBuf> {
    let file = std::env::temp_dir().join(format!("paper-{name}-{}.html", std::process::id()));
    std::fs::write(&file, html)?;
    browser.driver().goto(format!("file://{}", file.display())).await?;
    let printed = browser.pdf(name).await;
    std::fs::remove_file(&file)?;
    printed
}

#[tokio::test]
async fn the_sample_is_printed_as_it_was_issued() {
    journey("documents sample", async |browser| {
        open_sample(browser).await?;
        let file = browser.pdf("decision").await?;
        let words = printed(&file)?;
        let mut rest = words.as_str();
        for line in seed() {
            let place = rest.find(line.as_str());
            let place = place.ok_or_else(|| format!("not printed, or out of order: {line}"))?;
            rest = rest.get(place + line.len()..).unwrap_or_default();
        }
        assert_eq!(rest, "", "more than was issued");
        // Beyond the issued text there is the first page's head, and nothing of the screen.
        let issued: usize = seed().iter().map(|line| line.chars().count()).sum();
        let head = folded(
            "ỦY BAN NHÂN DÂN XÃ BA XA CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập Tự do Hạnh phúc",
        );
        assert_eq!(words.chars().count(), issued + head.chars().count());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn margins_numbers_signature_and_fonts_are_the_decrees() {
    journey("documents geometry", async |browser| {
        open_sample(browser).await?;
        let file = browser.pdf("geometry").await?;
        let pages = sheets(&file)?;
        within(&pages, Typesetting::default());
        assert!(pages.iter().all(|page| (page.width - 210.0 * MM).abs() < 1.0), "{pages:?}");
        let first = pages.iter().position(|page| page.holds("KẾ HOẠCH Khắc phục")).unwrap();
        let wanted =
            |count: usize| (1..=count).map(|n| if n == 1 { String::new() } else { n.to_string() });
        let all: Vec<String> = wanted(first).chain(wanted(pages.len() - first)).collect();
        assert_eq!(numbers(&pages), all);
        let signed = pages.iter().find(|page| page.holds("Nơi nhận:")).unwrap();
        for words in ["Lưu: VT.", "CHỦ TỊCH", "Phạm Văn Vân", "Quyết định này./."] {
            assert!(signed.holds(words), "{words} not with the signature");
        }
        let fonts = heard("pdffonts", &[&file.to_string_lossy()])?;
        for line in fonts.lines().skip(2) {
            let times = ["TimesNewRoman", "Tinos", "LiberationSerif"];
            assert!(times.iter().any(|name| line.contains(name)), "no Times: {line}");
            assert!(line.contains(" yes "), "not embedded: {line}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn chosen_margins_and_size_are_printed_and_kept() {
    journey("documents margins", async |browser| {
        open_sample(browser).await?;
        browser.click("Lề trang, cỡ chữ").await?;
        browser.choose("Lề trái", "35 mm").await?;
        browser.choose("Lề phải", "20 mm").await?;
        browser.choose("Lề trên", "25 mm").await?;
        browser.choose("Lề dưới", "25 mm").await?;
        browser.choose("Cỡ chữ", "cỡ 13").await?;
        let setting = Typesetting { top: 25, bottom: 25, left: 35, right: 20, points: 13 };
        within(&sheets(&browser.pdf("margins").await?)?, setting);
        browser.open("#/").await?;
        open_sample(browser).await?;
        within(&sheets(&browser.pdf("margins").await?)?, setting);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_table_lies_across_with_its_head_on_every_page() {
    journey("documents table", async |browser| {
        open_sample(browser).await?;
        browser.click("Phần II trình bày").await?;
        browser.click("Bảng, khổ ngang").await?;
        browser.css(".paper--wide").await?;
        let pages = sheets(&browser.pdf("table").await?)?;
        within(&pages, Typesetting::default());
        let wide: Vec<&Sheet> = pages.iter().filter(|page| page.width > page.height).collect();
        assert!(wide.len() > 1, "{} wide pages", wide.len());
        for page in wide {
            assert!(page.holds("Định hướng khắc phục"), "a page without a head");
            assert!(page.number().is_some());
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_tracking_table_is_printed_with_its_signatures() {
    journey("documents tracking", async |browser| {
        open_sample(browser).await?;
        browser.click("Bảng theo dõi").await?;
        browser.css(".paper--table").await?;
        let pages = sheets(&browser.pdf("tracking").await?)?;
        within(&pages, Typesetting::default());
        assert!(pages.iter().all(|page| page.width > page.height));
        let last = pages.last().ok_or("no page")?;
        for words in ["NGƯỜI LẬP BIỂU", "TM. ỦY BAN NHÂN DÂN", "Phạm Văn Vân"] {
            assert!(last.holds(words), "{words} not on the last page: {last:?}");
        }
        for words in ["7.3.3", "từ 55 % trở lên", "Chưa nhập", "Chờ công bố"] {
            assert!(pages.iter().any(|page| page.holds(words)), "{words}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn dark_theme_and_letter_paper_change_nothing_and_the_screen_is_as_before() {
    journey("documents dark", async |browser| {
        open_sample(browser).await?;
        let light = printed(&browser.pdf("light").await?)?;
        browser.theme("dark").await?;
        let look = "return [document.title, document.body.innerText, scrollY, document.documentElement.dataset.theme, document.querySelectorAll('*').length]";
        let before = browser.eval(look).await?;
        let letter = json!({ "preferCSSPageSize": true, "printBackground": true, "paperWidth": 8.5, "paperHeight": 11 });
        let answer = browser.cdp("Page.printToPDF", letter).await?;
        assert!(answer.get("data").is_some());
        let file = browser.pdf("dark").await?;
        assert_eq!(browser.eval(look).await?, before);
        assert_eq!(printed(&file)?, light);
        assert!(pdf_info(&file)?.contains("A4"), "{}", pdf_info(&file)?);
        // Rendered in grey, the page is paper: nearly all of it white, and the ink black.
        let picture = std::env::temp_dir().join(format!("dark-{}", std::process::id()));
        heard("pdftoppm", &["-r", "20", "-gray", "-f", "1", "-l", "1", &file.to_string_lossy(), &picture.to_string_lossy()])?;
        let found = xtask::place::files(&std::env::temp_dir())?;
        let name = picture.file_name().unwrap().to_string_lossy().into_owned();
        let shown = found.into_iter().find(|file| file.to_string_lossy().contains(&name)).unwrap();
        let bytes = std::fs::read(&shown)?;
        std::fs::remove_file(&shown)?;
        let white = bytes.iter().filter(|byte| **byte > 0xf0).count();
        assert!(white * 10 > bytes.len() * 7, "{white} of {} are white", bytes.len());
        Ok(())
    })
    .await;
}

/// A plan of many remedies, one of them with a direction of 5,000 letters.
fn large() -> Plan {
    let mut plan = ba_xa_2024();
    let area = plan.areas.ids().first().copied();
    let long =
        "Tham mưu UBND xã rà soát, đôn đốc và báo cáo kết quả thực hiện đúng thời gian quy định. ";
    for number in 0..200_u64 {
        let direction = long.repeat(if number == 100 { 57 } else { 6 });
        let remedy = Remedy {
            area,
            heading: format!("Nội dung thứ {number}"),
            leads_text: "Văn phòng - Thống kê".to_owned(),
            timeframe: "Trong năm 2024".to_owned(),
            direction: direction.trim().to_owned(),
            ..Remedy::default()
        };
        let change = build::add(&plan, Id::new(1_000_000 + number), remedy);
        apply_all(&mut plan, &[change]).expect("a new remedy");
    }
    plan
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
            let words = printed(&file)?;
            let ends = words.matches(&folded("đúng thời gian quy định.")).count();
            assert_eq!(ends, 199 * 6 + 57, "{layout:?}");
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

        let mut plan = ba_xa_2024();
        let hostile = "</p><script>document.title='hit'</script><img src=x onerror=alert(1)> & \"'";
        plan.decision.signer = hostile.to_owned();
        plan.decision.subject = "W".repeat(400);
        plan.agency.name = format!("https://example.vn/{}", "a".repeat(300));
        plan.decision.place = "\u{202e}đảo".to_owned();
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
        browser.go("#/mo").await?;
        browser.upload("input[type=file]", &file).await?;
        browser.wait_text("giống hệt tệp").await
    })
    .await;
}

async fn press(browser: &Browser, selector: &str) -> Outcome {
    let element = browser.css(selector).await?;
    browser.click_on(&element).await
}

#[tokio::test]
async fn the_text_as_issued_and_as_it_stands_are_printed_by_choice() {
    journey("documents issued", async |browser| {
        open_sample(browser).await?;
        browser.go("#/ke-hoach/ban-hanh").await?;
        press(browser, "#mark-issued").await?;
        press(browser, "#issue-number").await?;
        browser.keys("7").await?;
        press(browser, "#issue-day").await?;
        browser.keys("20/12/2023").await?;
        browser.press("Tab").await?;
        press(browser, "#issue-now").await?;
        browser.wait_text("Đã ban hành: số 7").await?;
        browser.go("#/van-ban").await?;
        browser.wait_text("Đây là bản như đã ban hành").await?;
        browser.click("Như hiện nay").await?;
        browser.click("Thể thức ký").await?;
        browser.rewrite("Người ký", "Đinh Văn Khác").await?;
        let now = printed(&browser.pdf("as-it-stands").await?)?;
        browser.click("Như đã ban hành").await?;
        browser.wait_text("Đây là bản như đã ban hành").await?;
        let issued = printed(&browser.pdf("as-issued").await?)?;
        for words in ["Số: 07/QĐ-UBND", "Ba Xa, ngày 20 tháng 12 năm 2023"] {
            assert!(issued.contains(&folded(words)), "{words}");
        }
        assert!(
            issued.contains(&folded(
                "(Kèm theo Quyết định số 07/QĐ-UBND ngày 20/12/2023 của UBND xã)"
            ))
        );
        assert!(
            issued.contains(&folded("Phạm Văn Vân")) && !issued.contains(&folded("Đinh Văn Khác"))
        );
        assert!(now.contains(&folded("Đinh Văn Khác")));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_is_missing_is_told_and_never_bars_printing() {
    journey("documents missing", async |browser| {
        open_sample(browser).await?;
        assert_eq!(browser.count(".button--main").await?, 1);
        browser.click("Thể thức ký").await?;
        browser.rewrite("Người ký", " ").await?;
        browser.press("Tab").await?;
        browser.wait_text("Bổ sung (1)").await?;
        browser.wait_text("Chưa có “Người ký”").await?;
        assert_eq!(browser.count(".button--main").await?, 1);
        assert!(browser.has("button", "In").await?);
        assert!(printed(&browser.pdf("missing").await?)?.contains(&folded("CHỦ TỊCH")));
        browser.click("Bổ sung (1)").await?;
        browser.wait_eval("the decision's part", "location.hash === '#/ke-hoach/quyet-dinh'").await
    })
    .await;
}

#[tokio::test]
async fn the_page_holds_on_every_screen_and_in_both_themes() {
    journey("documents looks", async |browser| {
        open_sample(browser).await?;
        browser.look_everywhere().await?;
        for view in [View::Desk, View::Tablet, View::Phone] {
            browser.view(view).await?;
            browser.shot(&format!("documents-{view:?}")).await?;
        }
        Ok(())
    })
    .await;
}
