//! Plan files out and in, kept versions, settings, erasing, the help page.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may panic")]

mod coming;
mod copies;

use std::path::{Path, PathBuf};

use journeys::keeping::{FIELD, go, sample, saved, type_more, value};
use journeys::{Browser, Engine, Outcome, View, forms, journey};
use serde_json::{Value, json};
use xtask::place;

async fn press(browser: &Browser, id: &str) -> Outcome {
    forms::press(browser, &format!("#{id}")).await
}

fn folder(name: &str) -> Outcome<PathBuf> {
    let folder = place::at("target/journeys/files").join(name);
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn read(file: &Path) -> Outcome<Value> {
    Ok(serde_json::from_str(&std::fs::read_to_string(file)?)?)
}

/// The open plan, exported; kept under a name of its own.
async fn export(browser: &Browser, name: &str) -> Outcome<PathBuf> {
    browser.clear_downloads()?;
    browser.go("#/gui-nhan").await?;
    press(browser, "export-file").await?;
    browser.wait_text("Đã xuất và đọc lại tệp").await?;
    let file = browser.download("ke-hoach-cchc-ba-xa-2024").await?;
    let kept = folder("sent")?.join(format!("{name}.json"));
    std::fs::copy(file, &kept)?;
    Ok(kept)
}

/// Gives a file to the workbook, and waits until it says something of it.
async fn receive(browser: &Browser, file: &Path) -> Outcome {
    browser.go("#/gui-nhan").await?;
    // The page of a file that came has such a field too.
    browser.css("#receive #choose-file").await?;
    browser.upload("#choose-file", file).await?;
    let read = "location.hash === '#/mo' && document.querySelector('#inside, #refused') !== null";
    browser.wait_eval("the file was read", read).await
}

async fn standing(browser: &Browser) -> Outcome<String> {
    let found = browser.css("[data-standing]").await?.attr("data-standing").await?;
    Ok(found.unwrap_or_default())
}

async fn edit(browser: &Browser, words: &str) -> Outcome {
    go(browser).await?;
    type_more(browser, words).await?;
    browser.press("Tab").await?;
    saved(browser).await
}

async fn at_home(browser: &Browser) -> Outcome {
    browser.wait_eval("the overview", "location.hash === '#/tong-quan'").await?;
    saved(browser).await
}

#[tokio::test]
async fn a_file_opened_in_a_fresh_profile_gives_the_same_plan() {
    journey("export and open", async |browser| {
        sample(browser).await?;
        edit(browser, " và thêm một câu tiếng Việt").await?;
        let sent = export(browser, "there").await?;
        let code = browser.css("#check-code").await?.text().await?;
        let other = Browser::start(Engine::Chromium).await?;
        other.open("#/mo").await?;
        other.upload("#choose-file", &sent).await?;
        other.wait_text("Kế hoạch này chưa có trên máy").await?;
        other.wait_text(&code).await?;
        other.wait_text("Tệp đọc được trọn vẹn").await?;
        press(&other, "take-new").await?;
        at_home(&other).await?;
        let back = export(&other, "back").await?;
        let (sent, back) = (read(&sent)?, read(&back)?);
        assert_eq!(sent.get("body"), back.get("body"));
        for key in ["format", "plan_id", "revision", "sha256", "counts"] {
            assert_eq!(sent.get(key), back.get(key), "{key}");
        }
        assert_eq!(back.get("base_revision"), sent.get("revision"));
        other.reload().await?;
        other.wait_text("Từ đó chưa có sửa đổi nào").await?;
        other.check_console().await
    })
    .await;
}

#[tokio::test]
async fn a_mailed_file_comes_home_in_each_case() {
    journey("home", async |browser| {
        sample(browser).await?;
        let first = export(browser, "home-0").await?;
        let other = Browser::start(Engine::Chromium).await?;
        other.open("#/gui-nhan").await?;
        receive(&other, &first).await?;
        press(&other, "take-new").await?;
        at_home(&other).await?;
        receive(browser, &first).await?;
        assert_eq!(standing(browser).await?, "same");

        edit(&other, " Bên kia sửa.").await?;
        let theirs = export(&other, "home-1").await?;
        receive(browser, &theirs).await?;
        assert_eq!(standing(browser).await?, "only-theirs");
        // What differs is folded, part by part.
        browser.click("7.3.3").await?;
        browser.wait_text("Bên kia sửa.").await?;
        press(browser, "take-changes").await?;
        at_home(browser).await?;
        let mine = export(browser, "home-2").await?;
        assert_eq!(read(&mine)?.get("sha256"), read(&theirs)?.get("sha256"));

        edit(browser, " Bên này sửa.").await?;
        receive(browser, &theirs).await?;
        assert_eq!(standing(browser).await?, "only-mine");
        press(browser, "keep-mine").await?;
        at_home(browser).await?;

        edit(&other, " Bên kia sửa nữa.").await?;
        let both = export(&other, "home-3").await?;
        receive(browser, &both).await?;
        assert_eq!(standing(browser).await?, "both");
        press(browser, "open-apart").await?;
        at_home(browser).await?;
        browser.go("#/").await?;
        browser
            .wait_eval("two plans", "document.querySelectorAll('.plans__card').length === 2")
            .await?;
        other.check_console().await
    })
    .await;
}

#[tokio::test]
async fn a_replaced_plan_can_be_brought_back() {
    journey("replace", async |browser| {
        sample(browser).await?;
        let old = export(browser, "old").await?;
        edit(browser, " Câu chỉ có ở đây.").await?;
        receive(browser, &old).await?;
        assert_eq!(standing(browser).await?, "only-mine");
        press(browser, "replace-ask").await?;
        browser.wait_text("1 chỗ đã sửa mà tệp không có").await?;
        press(browser, "replace-now").await?;
        at_home(browser).await?;
        go(browser).await?;
        assert!(!value(browser).await?.contains("Câu chỉ có ở đây."));
        browser.go("#/tep").await?;
        browser.click("Bản lưu trên máy này").await?;
        browser.wait_text("trước khi nhận nội dung từ tệp").await?;
        browser.click("Xem Bản lúc").await?;
        browser.wait_text("Đang xem bản lưu").await?;
        go(browser).await?;
        assert!(value(browser).await?.contains("Câu chỉ có ở đây."));
        let field = browser.css(FIELD).await?;
        assert!(field.attr("readonly").await?.is_some(), "a version is for reading");
        press(browser, "stop-viewing").await?;
        browser.wait_no_text("Đang xem bản lưu").await?;
        browser.go("#/tep").await?;
        browser.click("Bản lưu trên máy này").await?;
        browser.click("Khôi phục Bản lúc").await?;
        press(browser, "restore-now").await?;
        browser.wait_text("Đã khôi phục").await?;
        go(browser).await?;
        assert!(value(browser).await?.contains("Câu chỉ có ở đây."));
        browser.reload().await?;
        browser.css(FIELD).await?;
        assert!(value(browser).await?.contains("Câu chỉ có ở đây."));
        Ok(())
    })
    .await;
}

/// A file as mail, editors and bad sticks leave it; what the page must say.
struct Damage {
    name: &'static str,
    bytes: Vec<u8>,
    says: &'static str,
}

fn damages(text: &str) -> Vec<Damage> {
    let damage = |name, bytes: &[u8], says| Damage { name, bytes: bytes.to_vec(), says };
    let bytes = text.as_bytes();
    let utf16: Vec<u8> =
        [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let half = bytes.get(..bytes.len() / 2).unwrap_or_default();
    let bom = [b"\xEF\xBB\xBF", bytes].concat();
    let footer = format!("{text}\n-- \nVăn phòng UBND xã Ba Xa\nĐT: 0255 000 000\n");
    let changed = text.replacen("Ba Xa", "Ba Xả", 1);
    let wild: Vec<u8> = bytes.iter().map(|byte| byte ^ 0x5A).collect();
    let line = text.replacen("\"revision\": ", "\"revision\": oops ", 1);
    vec![
        damage("trong.json", b"", "không có gì"),
        damage("cut.json", half, "bị cắt mất đoạn cuối"),
        damage("bom.json", &bom, "Tệp đọc được trọn vẹn"),
        damage("utf16.json", &utf16, "Tệp đọc được trọn vẹn"),
        damage("crlf.json.txt", text.replace('\n', "\r\n").as_bytes(), "Tệp đọc được trọn vẹn"),
        damage("footer.json", footer.as_bytes(), "Kế hoạch này đã có trên máy"),
        damage("changed.json", changed.as_bytes(), "Mã kiểm tra không khớp"),
        damage("xor.json", &wild, "không tìm thấy kế hoạch"),
        damage("line.json", line.as_bytes(), "1 dòng không đọc được"),
        damage("foreign.json", b"{\"name\": \"x\", \"version\": 1}", "không phải kế hoạch"),
        damage("word.docx", b"PK\x03\x04\x14\0\x06\0", "tệp Word, Excel, zip"),
    ]
}

#[tokio::test]
async fn damaged_files_say_what_is_wrong_and_leave_the_plan_alone() {
    journey("damaged", async |browser| {
        sample(browser).await?;
        let sent = export(browser, "whole").await?;
        let before = read(&sent)?.get("sha256").cloned();
        for Damage { name, bytes, says } in damages(&std::fs::read_to_string(&sent)?) {
            let file = folder("damaged")?.join(name);
            std::fs::write(&file, bytes)?;
            receive(browser, &file).await?;
            browser.wait_text(says).await.map_err(|problem| format!("{name}: {problem}"))?;
            if name == "cut.json" {
                browser.wait_text("phần sau dòng").await?;
                let first = "document.querySelector('.open').firstElementChild.id === 'damage'";
                browser.wait_eval("the damage first", first).await?;
                browser
                    .wait_eval(
                        "the lines folded",
                        "!document.querySelector('#damage details').open",
                    )
                    .await?;
                browser.clear_downloads()?;
                press(browser, "original").await?;
                let original = browser.download("cut").await?;
                assert_eq!(std::fs::read(original)?, std::fs::read(&file)?);
            }
        }
        let after = export(browser, "whole-after").await?;
        assert_eq!(read(&after)?.get("sha256").cloned(), before);
        Ok(())
    })
    .await;
}

/// Files that mean harm.
fn attacks(text: &str) -> Vec<(&'static str, String)> {
    let named = |name: &str| {
        let name = Value::from(name).to_string();
        text.replacen("\"name\": \"Ba Xa\"", &format!("\"name\": {name}"), 1)
    };
    let deep = format!("{{\"format\": \"ke-hoach-cchc\", \"body\": {}", "[".repeat(200_000));
    let wide = format!("{{\"format\": \"ke-hoach-cchc\", \"body\": [{}1]}}", "1,".repeat(600_000));
    let twice = text.replacen("\"id\": \"r733\"", "\"id\": \"r731\"", 1);
    let proto = text.replacen(
        "\"body\": {",
        "\"body\": {\n    \"__proto__\": {\"hacked\": true}, \"constructor\": 1,",
        1,
    );
    let stamps = text.replacen("\"revision\": ", "\"revision\": 18446744073709551615, \"x\": ", 1);
    vec![
        ("script", named("<script>window.hacked = 1</script>")),
        ("img", named("<img src=x onerror=\"window.hacked = 1\">")),
        ("link", named("javascript:window.hacked=1")),
        ("formula", named("=cmd|' /C calc'!A0")),
        ("direction", named("Ba\u{202E}aX")),
        ("controls", named("Ba\u{1b}[31m Xa\u{0}")),
        ("deep", deep),
        ("wide", wide),
        ("twice", twice),
        ("proto", proto),
        ("stamps", stamps),
        (
            "html",
            format!("<html><body onload=\"window.hacked = 1\"><pre>{text}</pre></body></html>"),
        ),
    ]
}
