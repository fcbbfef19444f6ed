//! Plan files out and in, kept versions, settings, erasing, the help page.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may panic")]

use std::path::{Path, PathBuf};

use journeys::keeping::{FIELD, go, sample, saved, type_more, value};
use journeys::{Browser, Outcome, View, journey};
use serde_json::{Value, json};
use xtask::place;

async fn press(browser: &Browser, id: &str) -> Outcome {
    browser.click_on(&browser.css(&format!("#{id}")).await?).await
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
    browser.go("#/tep").await?;
    press(browser, "export-file").await?;
    browser.wait_text("Đã xuất và đọc lại tệp").await?;
    let file = browser.download("ke-hoach-cchc-ba-xa-2024").await?;
    let kept = folder("sent")?.join(format!("{name}.json"));
    std::fs::copy(file, &kept)?;
    Ok(kept)
}

/// Gives a file to the workbook, and waits until it says something of it.
async fn receive(browser: &Browser, file: &Path) -> Outcome {
    browser.go("#/tep").await?;
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
        let other = Browser::start().await?;
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
        let other = Browser::start().await?;
        other.open("#/tep").await?;
        receive(&other, &first).await?;
        press(&other, "take-new").await?;
        at_home(&other).await?;
        receive(browser, &first).await?;
        assert_eq!(standing(browser).await?, "same");

        edit(&other, " Bên kia sửa.").await?;
        let theirs = export(&other, "home-1").await?;
        receive(browser, &theirs).await?;
        assert_eq!(standing(browser).await?, "only-theirs");
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
        damage("changed.json", changed.as_bytes(), "Mã kiểm không khớp"),
        damage("xor.json", &wild, "không tìm thấy kế hoạch"),
        damage("line.json", line.as_bytes(), "Không đọc được dòng"),
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

#[tokio::test]
async fn hostile_files_stay_words() {
    journey("hostile", async |browser| {
        sample(browser).await?;
        let sent = export(browser, "fair").await?;
        let text = std::fs::read_to_string(&sent)?;
        assert!(text.contains("\"name\": \"Ba Xa\""), "the sample's name stands in the file");
        for (name, text) in attacks(&text) {
            let file = folder("hostile")?.join(format!("{name}.json"));
            std::fs::write(&file, text)?;
            receive(browser, &file).await.map_err(|problem| format!("{name}: {problem}"))?;
            let hacked = browser.eval("return window.hacked ?? ({}).hacked ?? 'no'").await?;
            assert_eq!(hacked, "no", "{name}");
            if name == "script" {
                browser.wait_text("<script>window.hacked = 1</script>").await?;
                press(browser, "open-apart").await?;
                at_home(browser).await?;
                browser.wait_text("<script>window.hacked = 1</script>").await?;
            }
        }
        assert_eq!(browser.eval("return window.hacked ?? 'no'").await?, "no");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_file_of_the_future_is_looked_at_and_never_written() {
    journey("future", async |browser| {
        sample(browser).await?;
        let sent = export(browser, "now").await?;
        let text = std::fs::read_to_string(&sent)?;
        let text = text.replacen(
            "\"version\": 1,\n  \"reader\": 1,",
            "\"version\": 9,\n  \"reader\": 9,",
            1,
        );
        assert!(text.contains("\"reader\": 9"), "the envelope has the known layout");
        let file = folder("future")?.join("sau-nay.json");
        std::fs::write(&file, text.replace("\"name\": \"Ba Xa\"", "\"name\": \"Tương Lai\""))?;
        receive(browser, &file).await?;
        browser.wait_text("chỉ mở để xem").await?;
        press(browser, "view-file").await?;
        browser.wait_text("Đang xem tệp sau-nay.json").await?;
        browser.wait_text("Tương Lai").await?;
        go(browser).await?;
        assert!(browser.css(FIELD).await?.attr("readonly").await?.is_some());
        browser.go("#/tep").await?;
        browser.wait_text("chưa có gì để gửi").await?;
        press(browser, "stop-viewing").await?;
        browser.wait_no_text("Tương Lai").await?;
        go(browser).await?;
        assert!(browser.css(FIELD).await?.attr("readonly").await?.is_none());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_file_may_be_dropped_or_pasted() {
    journey("drop and paste", async |browser| {
        sample(browser).await?;
        let text = std::fs::read_to_string(export(browser, "dropped").await?)?;
        let drop = "const data = new DataTransfer(); data.items.add(new File([arguments[0]], 'tha.json')); \
            const send = name => document.querySelector('main').dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: data })); \
            return [send('dragover'), send('drop')]";
        let kept = browser.eval_with(drop, vec![json!(text)]).await?;
        assert_eq!(kept, json!([false, false]), "the browser is kept from leaving for the file");
        browser.wait_text("tha.json").await?;
        assert_eq!(standing(browser).await?, "same");
        browser.go("#/tep").await?;
        browser.click("Dán nội dung tệp").await?;
        browser.css("#paste-file").await?;
        let paste = "const data = new DataTransfer(); data.setData('text/plain', arguments[0]); \
            document.getElementById('paste-file').dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }))";
        browser.eval_with(paste, vec![json!(text)]).await?;
        browser.wait_text("nội dung đã dán").await?;
        assert_eq!(standing(browser).await?, "same");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn settings_are_kept_over_a_reload_and_the_person_over_another_plan() {
    journey("settings", async |browser| {
        sample(browser).await?;
        browser.go("#/tep").await?;
        browser.click("Giao diện và ngôn ngữ").await?;
        browser.click("Tối").await?;
        browser.click("Lớn").await?;
        browser.click("English").await?;
        browser.wait_text("Files and settings").await?;
        browser.click("Who uses this device").await?;
        let options = "return [...document.querySelectorAll('#person-here option')].map(o => o.text)";
        let options = browser.eval(options).await?;
        let name = options.get(1).and_then(Value::as_str).unwrap_or_default().to_owned();
        browser.choose("Who uses this device", &name).await?;
        browser.reload().await?;
        browser.wait_text("Files and settings").await?;
        let root = "const d = document.documentElement; return [d.lang, d.dataset.theme, d.dataset.textSize]";
        assert_eq!(browser.eval(root).await?, json!(["en", "dark", "large"]));
        browser.wait_eval("the plan", "document.getElementById('person-here') !== null").await?;
        let chosen = "return document.querySelector('#person-here').selectedOptions[0].text";
        assert_eq!(browser.eval(chosen).await?, json!(name));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn erasing_asks_for_the_name_and_leaves_nothing() {
    journey("erase", async |browser| {
        sample(browser).await?;
        edit(browser, " Chưa xuất.").await?;
        browser.go("#/tep").await?;
        browser.click("Xóa dữ liệu trên máy này").await?;
        browser.wait_text("lần sửa chưa xuất").await?;
        press(browser, "erase-ask").await?;
        let locked = "document.getElementById('erase-now').disabled";
        browser.wait_eval("locked", locked).await?;
        browser.write("Gõ “Ba Xa” để xác nhận", "ba to").await?;
        browser.wait_eval("still locked", locked).await?;
        browser.rewrite("Gõ “Ba Xa” để xác nhận", "Ba Xa").await?;
        press(browser, "erase-now").await?;
        browser.wait_text("Đã xóa dữ liệu của sổ").await?;
        browser.reload().await?;
        browser.wait_text("Mở kế hoạch mẫu").await?;
        assert_eq!(browser.count(".plans__card").await?, 0);
        assert_eq!(browser.count("#storage-lost").await?, 0, "erasing is no loss");
        browser.go("#/tong-quan").await?;
        browser.wait_text("Chưa mở kế hoạch nào").await
    })
    .await;
}

#[tokio::test]
async fn one_plan_can_be_removed_and_restored() {
    journey("remove", async |browser| {
        sample(browser).await?;
        edit(browser, " Giữ lại.").await?;
        browser.go("#/tep").await?;
        browser.click("Xóa dữ liệu trên máy này").await?;
        press(browser, "remove-plan").await?;
        press(browser, "remove-now").await?;
        browser.wait_eval("the start", "location.hash === '#/'").await?;
        browser.wait_eval("no plan", "!document.querySelector('.plans__card')").await?;
        browser.go("#/tep").await?;
        browser.click("Bản lưu trên máy này").await?;
        browser.wait_text("trước khi xóa kế hoạch").await?;
        browser.click("Khôi phục Bản lúc").await?;
        press(browser, "restore-now").await?;
        browser.wait_text("Đã khôi phục").await?;
        go(browser).await?;
        assert!(value(browser).await?.contains("Giữ lại."));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn whoever_returns_stands_in_their_plan() {
    journey("return", async |browser| {
        sample(browser).await?;
        browser.open("").await?;
        browser.wait_eval("the overview", "location.hash === '#/tong-quan'").await?;
        browser.go("#/tep").await?;
        browser.click("Các kế hoạch trên máy này").await?;
        browser.wait_text("Kế hoạch năm 2024 của Ba Xa").await?;
        browser.click("Kế hoạch năm 2024 của Ba Xa").await?;
        at_home(browser).await
    })
    .await;
}

#[tokio::test]
async fn every_page_about_files_stands_in_every_size() {
    journey("sizes", async |browser| {
        browser.open("#/").await?;
        browser.look_everywhere().await?;
        sample(browser).await?;
        let sent = export(browser, "sizes").await?;
        edit(browser, " Một câu.").await?;
        for (route, words) in [
            ("#/", "Kế hoạch trên máy này"),
            ("#/huong-dan", "Khi có trục trặc"),
            ("#/mo", "Chọn tệp"),
        ] {
            browser.go(route).await?;
            browser.wait_text(words).await?;
            browser.look_everywhere().await.map_err(|problem| format!("{route}: {problem}"))?;
        }
        browser.go("#/tep").await?;
        press(browser, "export-file").await?;
        browser.wait_text("Đã xuất và đọc lại").await?;
        browser.click("Bản lưu trên máy này").await?;
        press(browser, "keep-copy").await?;
        browser.wait_text("tự giữ").await?;
        for fold in ["Giao diện và ngôn ngữ", "Người dùng máy này", "Xóa dữ liệu trên máy này"]
        {
            browser.click(fold).await?;
        }
        browser.look_everywhere().await?;
        receive(browser, &sent).await?;
        browser.wait_text("Khác nhau ở đâu").await?;
        browser.click("7.3.3").await?;
        browser.look_everywhere().await?;
        browser.view(View::Phone).await?;
        press(browser, "replace-ask").await?;
        browser.wait_text("Bản đang có được giữ").await?;
        browser.axe().await?;
        browser.no_sideways_scroll().await
    })
    .await;
}

#[tokio::test]
async fn the_mail_draft_begins_with_the_attachment() {
    journey("mail", async |browser| {
        sample(browser).await?;
        export(browser, "mail").await?;
        // The address of the draft is what the page would navigate to.
        browser.allow("mailto");
        let hear = "window.drafts = []; navigation.addEventListener('navigate', event => { \
            if (event.destination.url.startsWith('mailto:')) { window.drafts.push(event.destination.url); event.preventDefault(); } });";
        browser.eval(hear).await?;
        press(browser, "mail-file").await?;
        browser.wait_eval("a draft", "window.drafts.length > 0").await?;
        let draft = "return new URLSearchParams(window.drafts[0].split('?')[1]).get('body')";
        let draft = browser.eval(draft).await?;
        let draft = draft.as_str().unwrap_or_default();
        assert!(draft.starts_with("đính kèm tệp ke-hoach-cchc-ba-xa-2024_"), "{draft}");
        Ok(())
    })
    .await;
}
