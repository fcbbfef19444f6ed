//! Văn bản: what comes out of the printer, measured.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may panic")]
#![allow(clippy::float_arithmetic, reason = "paper is measured in points")]

use journeys::forms::{self, press};
use journeys::paper::{MM, Sheet, folded, heard, numbers, open_sample, printed, sheets, within};
use journeys::{View, journey, pdf_info};
use par_workbook::export::html::Typesetting;
use serde_json::json;

fn seed() -> Vec<String> {
    let text =
        include_str!("../../samples/seed-ba-xa-2024.txt").replace("người\n\ndân", "người dân");
    text.lines().map(folded).filter(|line| !line.is_empty()).collect()
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
        for words in ["7.3.3", "từ 55% trở lên", "Chưa nhập", "Chờ công bố"] {
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
        // Advice comes when the browser is idle.
        browser.css("#before-printing [aria-busy=false]").await?;
        let look = "return [document.title, document.body.innerText, scrollY, document.documentElement.dataset.theme, document.querySelectorAll('*').length]";
        let before = browser.eval(look).await?;
        let title = "dispatchEvent(new Event('beforeprint')); const title = document.title; dispatchEvent(new Event('afterprint')); return title";
        let title = browser.eval(title).await?;
        assert_eq!(title, json!("quyet-dinh-va-ke-hoach-cai-thien-chi-so-cchc-nam-2024-xa-ba-xa"));
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

#[tokio::test]
async fn the_text_as_issued_and_as_it_stands_are_printed_by_choice() {
    journey("documents issued", async |browser| {
        open_sample(browser).await?;
        browser.go("#/ke-hoach/ban-hanh").await?;
        press(browser, "#mark-issued").await?;
        press(browser, "#issue-number").await?;
        // As people type it: the symbol that the form says already, and what is asked for before it.
        browser.keys("số 7/QĐ-UBND").await?;
        press(browser, "#issue-day").await?;
        browser.keys("20/12/2023").await?;
        browser.press("Tab").await?;
        browser.wait_eval("the line as it will be printed", "document.querySelector('#issue-dialog #as-printed').textContent.includes('Số: 07/QĐ-UBND')").await?;
        press(browser, "#issue-now").await?;
        browser.wait_text("Đã ban hành: số 07/QĐ-UBND, ngày 20/12/2023").await?;
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
        browser
            .wait_eval("the decision's part", "location.hash === '#/ke-hoach/quyet-dinh'")
            .await?;
        forms::focus_on(browser, "f-decision-signer").await
    })
    .await;
}

#[tokio::test]
async fn all_advice_is_shown_where_it_is_asked_for_and_leads_to_its_field() {
    journey("documents advice", async |browser| {
        open_sample(browser).await?;
        browser.css("#more-advice").await?;
        let before = browser.count(".documents__advice").await?;
        press(browser, "#more-advice").await?;
        let shown = format!("document.querySelectorAll('.documents__advice').length > {before}");
        browser.wait_eval("the rest of the advice", &shown).await?;
        let inside = "document.activeElement.classList.contains('documents__advice')";
        browser.wait_eval("the focus on the advice", inside).await?;
        browser.press("Enter").await?;
        let field = "document.activeElement.id.startsWith('f-') || document.activeElement.localName === 'summary'";
        browser.wait_eval("the field of the advice", field).await
    })
    .await;
}

#[tokio::test]
async fn another_document_begins_at_its_top() {
    journey("documents top", async |browser| {
        open_sample(browser).await?;
        browser.eval("window.scrollTo(0, 2400); return 1").await?;
        browser.go("#/van-ban/bang-theo-doi").await?;
        browser.wait_eval("the top", "window.scrollY < 100").await
    })
    .await;
}

#[tokio::test]
async fn a_deputy_who_signs_is_asked_for_and_the_chairman_comes_back() {
    journey("documents deputy", async |browser| {
        open_sample(browser).await?;
        browser.click("Thể thức ký").await?;
        let signer = async |name: &str| forms::holds(browser, "f-decision-signer", name).await;
        browser.click("KT. CHỦ TỊCH, PHÓ CHỦ TỊCH").await?;
        signer("").await?;
        forms::focus_on(browser, "f-decision-signer").await?;
        browser.wait_text("Nhập họ tên Phó Chủ tịch ký thay").await?;
        browser.wait_text("Chưa có “Người ký”").await?;
        browser.keys("Đinh Văn Khác").await?;
        browser.press("Tab").await?;
        browser.click("TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH").await?;
        signer("Đinh Văn Khác").await?;
        let lines = "return [...document.querySelectorAll('.paper__foot .paper__right > p')].map(p => p.textContent)";
        let wanted = json!(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Đinh Văn Khác"]);
        browser.wait_same("three lines", &wanted, async || browser.eval(lines).await).await?;
        browser.click("TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH").await?;
        signer("Phạm Văn Vân").await
    })
    .await;
}

#[tokio::test]
async fn words_of_the_older_plan_are_said_before_printing() {
    journey("documents older words", async |browser| {
        open_sample(browser).await?;
        browser.go("#/lap-tu").await?;
        press(browser, "#create-plan").await?;
        browser.css("[data-leftover]").await?;
        browser.go("#/van-ban").await?;
        browser.css("[data-document] .paper").await?;
        let first = "return document.querySelector('.documents__advice').textContent";
        let said = browser.eval(first).await?;
        assert!(
            said.as_str().is_some_and(|said| said.contains("chỗ theo kế hoạch cũ chưa rà soát")),
            "{said}"
        );
        press(browser, "#fill-in").await?;
        browser.wait_eval("the older words", "location.hash === '#/ke-hoach/chu-cu'").await
    })
    .await;
}

#[tokio::test]
async fn a_browser_that_cannot_print_says_so_and_two_presses_print_once() {
    journey("documents no print", async |browser| {
        open_sample(browser).await?;
        browser.eval("window.asked = 0; window.print = () => window.asked += 1").await?;
        for _ in 0..2 {
            browser.eval("document.getElementById('print').click()").await?;
        }
        assert_eq!(browser.eval("return window.asked").await?, json!(1));
        browser
            .eval("window.print = undefined; return new Promise(done => setTimeout(done, 1100))")
            .await?;
        press(browser, "#print").await?;
        browser.wait_text("Trình duyệt này không mở được hộp thoại in").await
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
