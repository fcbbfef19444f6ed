//! Files that come by mail: what mail did is said above the button, and two sides of one plan are
//! brought together figure by figure.

use std::path::PathBuf;

use par_workbook::edit::{Edit, EditId, Name, Role, build};
use par_workbook::file::{self, Limits, Sender};
use par_workbook::plan::{At, Id, Slot, Value};
use xtask::place;

use super::*;

const SAMPLE: &str = include_str!("../../../samples/ke-hoach-v1-ba-xa-2024.json");

fn kept(name: &str, text: &str) -> Outcome<PathBuf> {
    let folder = place::at("target/journeys/mailed");
    std::fs::create_dir_all(&folder)?;
    let file = folder.join(name);
    std::fs::write(&file, text)?;
    Ok(file)
}

async fn receive(browser: &Browser, file: &std::path::Path) -> Outcome {
    browser.go("#/gui-nhan").await?;
    browser.css("#receive #choose-file").await?;
    browser.upload("#choose-file", file).await?;
    let read = "location.hash === '#/mo' && document.querySelector('#inside, #refused') !== null";
    browser.wait_eval("the file was read", read).await
}

/// E. What mail did to a file is said above a button that names it.
#[tokio::test]
async fn a_file_ruined_by_mail_says_so_above_the_button() {
    journey("E: ruined by mail", async |browser| {
        let recoded: String = SAMPLE.bytes().map(char::from).collect();
        for (name, text, label) in [
            ("bang-ma.json", recoded, "Mở bản đã khôi phục"),
            (
                "hoi.json",
                SAMPLE.chars().map(|letter| if letter.is_ascii() { letter } else { '?' }).collect(),
                "Vẫn mở, dù chữ đã hỏng",
            ),
            ("sua-tay.json", SAMPLE.replace("\"40\"", "\"41\""), "Vẫn mở bản đã bị thay đổi"),
            ("trich.txt", format!("> {}", SAMPLE.replace('\n', "\n> ")), "Mở bản đã khôi phục"),
        ] {
            browser.open("#/gui-nhan").await?;
            receive(browser, &kept(name, &text)?).await?;
            browser.css("#damage").await?;
            let order = "return [Boolean(document.querySelector('#damage').compareDocumentPosition(document.querySelector('#take-new')) & 4), \
                document.querySelector('#take-new').innerText.trim()]";
            browser.wait_same(name, &json!([true, label]), async || browser.eval(order).await).await?;
        }
        browser.axe().await?;
        press(browser, "#take-new").await?;
        browser.wait_eval("the overview", "location.hash === '#/tong-quan'").await
    })
    .await;
}

/// One edit of another device.
fn apply(book: &mut par_workbook::edit::Book, count: u64, values: &[(At, &str)]) {
    let values = values.iter().map(|(at, text)| (*at, Value::text(*text)));
    let changes = build::set_all(&book.plan, values);
    let id = EditId { count, device: Id::named("maykhac") };
    let (role, name) = (Role::Do, Name::Plain);
    let edit = Edit { id, time: 1_718_000_000_000, author: None, role, name, changes };
    book.apply(&edit).expect("an edit");
}

/// F2. A correction of March holds no figure of July back.
#[tokio::test]
async fn one_figure_is_one_unit_of_two_sides() {
    journey("two sides of one plan", async |browser| {
        let sender = |plan| Sender {
            application: "journeys",
            plan,
            device: Id::named("maykhac"),
            base_revision: 0,
            saved_at: "2024-07-20T08:00:00+07:00",
            author: None,
        };
        let sent = file::open(SAMPLE.as_bytes(), &Limits::default()).map_err(|why| format!("{why:?}"))?;
        let plan = sent.envelope.plan.ok_or("no id")?;
        browser.open("#/gui-nhan").await?;
        receive(browser, &kept("goc.json", SAMPLE)?).await?;
        press(browser, "#take-new").await?;
        browser.wait_eval("the overview", "location.hash === '#/tong-quan'").await?;
        saved(browser).await?;
        // The office corrects March of column 10.
        browser.go("#/so-lieu").await?;
        stand_in(browser, "cot10-3").await?;
        browser.keys("9").await?;
        browser.press("Tab").await?;
        saved(browser).await?;
        // The one-stop types July, and had corrected March too.
        let figure = |measure: &str, month| At::Figure(Id::named(measure), Slot::Month(month));
        let mut theirs = sent.book.clone();
        apply(&mut theirs, 1, &[(figure("cot8", 7), "93"), (figure("cot10", 7), "4")]);
        let apart = kept("bay.json", &file::write(&theirs, &sender(plan)))?;
        apply(&mut theirs, 2, &[(figure("cot10", 3), "8")]);
        let both = kept("bay-ba.json", &file::write(&theirs, &sender(plan)))?;

        // Nothing is changed twice: bringing both together is the main button.
        receive(browser, &apart).await?;
        browser.css("[data-standing=both]").await?;
        let main = "document.querySelector('.ruling .button--main').innerText.trim()";
        browser.wait_eval("the main button", &format!("{main} === 'Gộp cả hai'")).await?;
        press(browser, "#take-parts").await?;
        browser.wait_text("Đã nhận 2 chỗ từ tệp, không còn chỗ nào chưa nhận").await?;
        browser.go("#/so-lieu").await?;
        for (cell, text) in [("cot8-7", "93"), ("cot10-7", "4"), ("cot10-3", "9")] {
            cell_holds(browser, cell, text).await?;
        }
        // March was changed on both sides: it is listed, and taken by itself.
        receive(browser, &both).await?;
        browser.css("[data-standing=both]").await?;
        browser.axe().await?;
        browser.eval("for (const fold of document.querySelectorAll('#differences details')) fold.open = true").await?;
        browser.click("Nhận bản trong tệp").await?;
        browser.wait_text("không còn chỗ nào chưa nhận").await?;
        browser.go("#/so-lieu").await?;
        cell_holds(browser, "cot10-3", "8").await?;
        press(browser, "#undo").await?;
        cell_holds(browser, "cot10-3", "9").await
    })
    .await;
}

/// A plan opened beside the one that is here says so, and the two are told apart.
#[tokio::test]
async fn a_plan_opened_apart_is_named_by_its_file() {
    journey("apart", async |browser| {
        browser.open("#/gui-nhan").await?;
        receive(browser, &kept("goc.json", SAMPLE)?).await?;
        press(browser, "#take-new").await?;
        browser.wait_eval("the overview", "location.hash === '#/tong-quan'").await?;
        saved(browser).await?;
        let changed = SAMPLE.replace("\"40\"", "\"41\"");
        receive(browser, &kept("ban-cua-huyen.json", &changed)?).await?;
        press(browser, "#open-apart").await?;
        browser.wait_text("Đã mở tệp thành một kế hoạch riêng").await?;
        browser.go("#/").await?;
        browser.wait_text("bản riêng, mở từ ban-cua-huyen.json").await
    })
    .await;
}
