//! The house itself: start, policy, privacy, offline, a new version, the last screen.
#![allow(clippy::expect_used, reason = "a test may panic")]

use std::path::PathBuf;

use journeys::keeping::{go, sample, saved, type_more, value};
use journeys::{Browser, Outcome, journey};
use serde_json::{Value, json};
use xtask::{place, worker};

#[tokio::test]
async fn starts_from_a_sub_path_under_its_policy_and_asks_for_nothing_after_the_load() {
    journey("start", async |browser| {
        browser.open("#/").await?;
        browser.wait_offline_ready().await?;
        let asked = browser.server().take_requests();
        assert!(asked.iter().all(|path| path.starts_with("/so-ke-hoach/")), "asked for {asked:?}");
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

#[tokio::test]
async fn a_heading_and_a_sentence_stand_before_the_application_runs() {
    journey("before", async |browser| {
        // The application's own script never arrives.
        browser.allow("ERR_BLOCKED_BY_CLIENT");
        browser.cdp("Network.enable", json!({})).await?;
        browser.cdp("Network.setBlockedURLs", json!({ "urls": ["*boot-*.js"] })).await?;
        browser.driver().goto(browser.url("")).await?;
        browser.wait_text("Sổ kế hoạch cải thiện Chỉ số CCHC").await?;
        browser.wait_text("Lần đầu cần vài giây").await?;
        browser.look_everywhere().await
    })
    .await;
}

#[tokio::test]
async fn the_start_stands_before_the_second_part_and_says_when_that_is_missing() {
    journey("second part", async |browser| {
        browser.allow("ERR_BLOCKED_BY_CLIENT");
        browser.allow("Failed to fetch");
        browser.cdp("Network.enable", json!({})).await?;
        browser.cdp("Network.setBlockedURLs", json!({ "urls": ["*_split_*"] })).await?;
        browser.open("#/").await?;
        browser.by_role("button", "Mở kế hoạch mẫu Ba Xa 2024").await?;
        browser.by_role("link", "Lập kế hoạch mới").await?;
        browser
            .wait_eval("the miss", "document.documentElement.dataset.parts === 'missing'")
            .await?;
        browser.click("English").await?;
        browser.wait_text("Open the sample plan").await?;
        browser.click("Tiếng Việt").await?;
        browser.click("Mở kế hoạch mẫu Ba Xa 2024").await?;
        browser.wait_text("Chưa tải được phần này của ứng dụng").await?;
        browser.look_everywhere().await?;
        // The network comes back: nothing but a reload is asked of the person.
        browser.cdp("Network.setBlockedURLs", json!({ "urls": [] })).await?;
        browser.go("#/").await?;
        browser.click("Mở kế hoạch mẫu Ba Xa 2024").await?;
        browser.wait_text("Kế hoạch 2024").await
    })
    .await;
}

#[tokio::test]
async fn a_slow_network_makes_the_person_wait_and_opens_one_plan() {
    journey("slow network", async |browser| {
        browser.cdp("Network.enable", json!({})).await?;
        let slow = |bytes: i64| {
            json!({ "offline": false, "latency": 20, "downloadThroughput": bytes, "uploadThroughput": bytes })
        };
        browser.cdp("Network.emulateNetworkConditions", slow(600_000)).await?;
        browser.driver().goto(browser.url("#/")).await?;
        browser.css("#open-sample").await?.click().await?;
        browser.css("#open-sample[aria-busy=true]").await?.click().await?;
        browser.wait_text("Kế hoạch 2024").await?;
        browser.cdp("Network.emulateNetworkConditions", slow(-1)).await?;
        browser.go("#/").await?;
        browser.css(".plans__card").await?;
        assert_eq!(browser.count(".plans__card").await?, 1);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn starts_with_the_server_stopped_and_the_browser_killed() {
    journey("offline", async |browser| {
        browser.open("#/").await?;
        browser.wait_offline_ready().await?;
        browser.stop_server();
        browser.kill()?;
        browser.reopen().await?;
        browser.open("#/").await?;
        browser.wait_text("CCHC").await?;
        browser.driver().goto(browser.url("?x=1#/khong-co")).await?;
        browser.wait_ready().await
    })
    .await;
}

#[tokio::test]
async fn nothing_is_ready_for_offline_before_everything_is_stored() {
    journey("incomplete", async |browser| {
        let folder = second_build("incomplete", |_| Ok(()))?;
        // The list names a file that the host does not have.
        std::fs::remove_file(folder.join("icons/icon-512.png"))?;
        browser.switch_dist(&folder);
        browser.allow("404");
        browser.open("#/").await?;
        browser
            .wait_eval("the refusal", "navigator.serviceWorker.getRegistration().then(r => !r)")
            .await?;
        browser.eval("return new Promise(done => setTimeout(done, 1000))").await?;
        assert_eq!(
            browser.eval("return document.documentElement.dataset.offline ?? 'no'").await?,
            "no"
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_new_version_waits_until_the_person_agrees() {
    journey("update", async |browser| {
        browser.open("#/").await?;
        browser.wait_offline_ready().await?;
        let folder = second_build("update", |page| {
            assert!(page.contains("<html lang=vi"));
            *page = page.replace("<html lang=vi", "<html data-build=second lang=vi");
            Ok(())
        })?;
        // From here on the first version's files are gone from the host.
        browser.switch_dist(&folder);
        browser.reload().await?;
        assert_eq!(build(browser).await?, "first");
        browser
            .wait_eval("the prompt", "document.documentElement.dataset.update === 'waiting'")
            .await?;
        assert_eq!(browser.count("#boot").await?, 0, "no blank page");
        browser.reload().await?;
        assert_eq!(build(browser).await?, "first", "one version at a time");
        browser
            .wait_eval("the prompt", "document.documentElement.dataset.update === 'waiting'")
            .await?;
        browser.wait_text("Có bản mới").await?;
        browser.click("Dùng bản mới").await?;
        browser
            .wait_eval("the second", "document.documentElement.dataset.build === 'second'")
            .await?;
        browser.wait_ready().await?;
        browser.wait_offline_ready().await?;
        browser.stop_server();
        browser.reload().await?;
        assert_eq!(build(browser).await?, "second");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_plan_is_kept_as_it_stands_before_a_new_version() {
    journey("kept before an update", async |browser| {
        sample(browser).await?;
        type_more(browser, " Trước bản mới.").await?;
        browser.wait_offline_ready().await?;
        let folder = second_build("kept", |page| {
            *page = page.replace("<html lang=vi", "<html data-build=second lang=vi");
            Ok(())
        })?;
        browser.switch_dist(&folder);
        saved(browser).await?;
        browser.reload().await?;
        browser.click("Dùng bản mới").await?;
        browser
            .wait_eval("the second", "document.documentElement.dataset.build === 'second'")
            .await?;
        browser.wait_ready().await?;
        browser.go("#/tep").await?;
        browser.click("Bản lưu trên máy này").await?;
        browser.wait_text("trước khi cập nhật ứng dụng").await?;
        browser.click("Xem Bản lúc").await?;
        browser.wait_text("Đang xem bản lưu").await?;
        go(browser).await?;
        assert!(value(browser).await?.ends_with(" Trước bản mới."));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn another_tab_learns_that_the_new_version_was_taken() {
    journey("taken", async |browser| {
        browser.open("#/").await?;
        browser.wait_offline_ready().await?;
        browser.new_tab("#/").await?;
        let folder = second_build("taken", |page| {
            page.push(' ');
            Ok(())
        })?;
        browser.switch_dist(&folder);
        browser.reload().await?;
        browser
            .wait_eval("the prompt", "document.documentElement.dataset.update === 'waiting'")
            .await?;
        browser.eval("document.dispatchEvent(new CustomEvent('workbook-apply-update'))").await?;
        browser.tab(0).await?;
        browser
            .wait_eval("the news", "document.documentElement.dataset.update === 'taken'")
            .await?;
        browser.wait_text("Thẻ khác đã chuyển sang bản mới").await?;
        browser.click("Tải lại trang").await?;
        browser.wait_eval("the new version", "!document.documentElement.dataset.update").await?;
        browser.wait_ready().await
    })
    .await;
}

#[tokio::test]
async fn a_panic_shows_a_screen_that_hands_out_what_is_stored() {
    journey("panic", async |browser| {
        browser.open("#/").await?;
        let store = "localStorage.setItem('a', 'Bà Xá'); return new Promise((done, fail) => { \
            const open = indexedDB.open('b', 1); open.onerror = fail; \
            open.onupgradeneeded = () => open.result.createObjectStore('c'); \
            open.onsuccess = () => { const t = open.result.transaction('c', 'readwrite'); \
            t.objectStore('c').put(new Uint8Array([1, 2, 3]), 'k'); t.oncomplete = () => { open.result.close(); done(1); }; }; })";
        browser.eval(store).await?;
        // The browser stops making elements: the application cannot go on.
        browser.before_every_page(BREAK).await?;
        browser.allow("panicked at");
        browser.allow("unreachable");
        browser.driver().goto("about:blank").await?;
        browser.driver().goto(browser.url("")).await?;
        browser.wait_text("Những gì đã lưu vẫn nằm trên máy này").await?;
        browser.by_role("alert", "Sổ kế hoạch vừa gặp lỗi và phải dừng lại").await?;
        browser.look_everywhere().await?;
        browser.shot("panic").await?;
        browser.click("Tải dữ liệu đã lưu").await?;
        let file = browser.download("so-ke-hoach-du-lieu").await?;
        let found: Value = serde_json::from_slice(&std::fs::read(file)?)?;
        assert_eq!(found.pointer("/localStorage/a"), Some(&json!("Bà Xá")));
        assert_eq!(found.pointer("/databases/b/c/0/value/base64"), Some(&json!("AQID")));
        browser.wait_text("Đã tải về").await?;
        browser.by_role("button", "Mở lại").await.map(drop)
    })
    .await;
}

#[tokio::test]
async fn a_browser_without_webassembly_is_told_so() {
    journey("no wasm", async |browser| {
        browser.before_every_page("WebAssembly.instantiateStreaming = WebAssembly.instantiate = () => { throw new Error('no wasm') }").await?;
        browser.driver().goto(browser.url("")).await?;
        browser.wait_text("Sổ kế hoạch chưa mở được trên trình duyệt này").await?;
        browser.look_everywhere().await
    })
    .await;
}

#[tokio::test]
async fn starts_where_storage_is_refused() {
    journey("refused", async |browser| {
        browser.before_every_page(REFUSE).await?;
        browser.open("#/").await?;
        browser.wait_text("CCHC").await
    })
    .await;
}

/// Which build the page is of.
async fn build(browser: &Browser) -> Outcome<String> {
    let said = browser.eval("return document.documentElement.dataset.build ?? 'first'").await?;
    Ok(said.as_str().unwrap_or_default().to_owned())
}

/// A build that differs from `dist` as a release differs from the last: other names, another page, another worker.
fn second_build(name: &str, change: impl Fn(&mut String) -> Outcome) -> Outcome<PathBuf> {
    let dist = place::dist();
    let folder = place::at("target/journeys").join(format!("second-{name}"));
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let renamed = |path: &str| path.replace("par-workbook-", "par-workbook-second-");
    for file in place::files(&dist)? {
        let to = folder.join(renamed(&place::address(&dist, &file)));
        std::fs::create_dir_all(to.parent().ok_or("no folder")?)?;
        // The scripts name the parts of their own build.
        if file.extension().is_some_and(|kind| kind == "js") {
            std::fs::write(to, renamed(&std::fs::read_to_string(&file)?))?;
        } else {
            std::fs::copy(&file, to)?;
        }
    }
    let file = folder.join("index.html");
    let mut page = renamed(&std::fs::read_to_string(&file)?);
    change(&mut page)?;
    std::fs::write(file, page)?;
    worker::write(&folder)?;
    Ok(folder)
}

/// Every way to make or clone a node fails once the application's own script asks for it.
const BREAK: &str = "for (const [on, name] of [[Document, 'createElement'], [Document, 'createTextNode'], [Document, 'createComment'], [Node, 'cloneNode']]) { \
    const real = on.prototype[name]; \
    on.prototype[name] = function (...all) { \
        if (!document.documentElement.dataset.stopped && /wasm/.test(new Error().stack)) throw new Error('broken on purpose'); \
        return real.apply(this, all); }; }";

/// Storage as a browser that forbids it behaves.
const REFUSE: &str = "const refuse = () => { throw new DOMException('refused', 'SecurityError') }; \
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, name, { get: refuse });";

/// What is drawn twice loses the caret and whatever was being typed.
#[tokio::test]
async fn a_page_of_the_third_part_is_drawn_once() {
    journey("the third part is drawn once", async |browser| {
        sample(browser).await?;
        let watch = "window.drawn_ = 0; new MutationObserver(all => all.forEach(change => change.addedNodes.forEach(node => { \
            if (node.nodeType === 1 && node.closest('#noi-dung') && (node.matches('h1') || node.querySelector('h1'))) window.drawn_ += 1; }))) \
            .observe(document, { subtree: true, childList: true });";
        browser.before_every_page(watch).await?;
        browser.open("#/so-lieu").await?;
        browser.reload().await?;
        browser.css("#f-figures-cot7-1").await?;
        browser.wait_offline_ready().await?;
        assert_eq!(browser.eval("return window.drawn_").await?, json!(1));
        Ok(())
    })
    .await;
}
