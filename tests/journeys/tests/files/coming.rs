//! More of the same: files that come in.
#![allow(clippy::wildcard_imports, reason = "one topic in two files of a readable length")]

use par_workbook::file::{READER, VERSION};

use super::*;

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
        let own = format!("\"version\": {VERSION},\n  \"reader\": {READER},");
        let text = text.replacen(&own, "\"version\": 9,\n  \"reader\": 9,", 1);
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
        browser.go("#/gui-nhan").await?;
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
        browser.go("#/gui-nhan").await?;
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
        browser.css("#person-here").await?;
        let options = "return [...document.querySelectorAll('#person-here option')].map(o => o.text)";
        let options = browser.eval(options).await?;
        let name = options.get(1).and_then(Value::as_str).unwrap_or_default().to_owned();
        browser.choose("Who uses this device", &name).await?;
        browser.reload().await?;
        browser.wait_text("Files and settings").await?;
        let root = "const d = document.documentElement; return [d.lang, d.dataset.theme, d.dataset.textSize]";
        let wanted = json!(["en", "dark", "large"]);
        browser.wait_same("the settings", &wanted, async || browser.eval(root).await).await?;
        let chosen = "return document.querySelector('#person-here')?.selectedOptions[0]?.text";
        browser.wait_same("the person", &json!(name), async || browser.eval(chosen).await).await
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
        browser.go("#/gui-nhan").await?;
        press(browser, "export-file").await?;
        browser.wait_text("Đã xuất và đọc lại").await?;
        browser.look_everywhere().await?;
        browser.go("#/tep").await?;
        browser.click("Bản lưu trên máy này").await?;
        press(browser, "keep-copy").await?;
        browser.wait_text("do người dùng giữ lại").await?;
        for fold in ["Giao diện và ngôn ngữ", "Người sử dụng", "Xóa dữ liệu trên máy này"]
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
