//! More of the same: which kept versions stay.
#![allow(clippy::wildcard_imports, reason = "one topic in several files of a readable length")]

use super::*;

/// Noon would do; eight in the morning in Viet Nam is yesterday in half of the world.
const NOW: &str = "2024-06-20T08:00:00+07:00";

/// Kept versions as they lie on the device: when, of which plan, and whether each stays.
const OLDER: [(&str, &str, bool); 24] = [
    // Twelve of this morning. With the two made by hand the ten newest end at 7:04.
    ("2024-06-20T07:11:00+07:00", "this", true),
    ("2024-06-20T07:10:00+07:00", "this", true),
    ("2024-06-20T07:09:00+07:00", "this", true),
    ("2024-06-20T07:08:00+07:00", "this", true),
    ("2024-06-20T07:07:00+07:00", "this", true),
    ("2024-06-20T07:06:00+07:00", "this", true),
    ("2024-06-20T07:05:00+07:00", "this", true),
    ("2024-06-20T07:04:00+07:00", "this", true),
    ("2024-06-20T07:03:00+07:00", "this", false),
    ("2024-06-20T07:02:00+07:00", "this", false),
    ("2024-06-20T07:01:00+07:00", "this", false),
    // Still the 20th in Viet Nam, though the 19th in Greenwich.
    ("2024-06-20T00:01:00+07:00", "this", false),
    // One a day, the last; and one of each plan.
    ("2024-06-19T23:59:00+07:00", "this", true),
    ("2024-06-19T12:00:00+07:00", "this", false),
    ("2024-06-19T11:00:00+07:00", "other", true),
    ("2024-06-19T10:00:00+07:00", "other", false),
    ("2024-06-19T00:01:00+07:00", "this", false),
    ("2024-06-18T23:59:00+07:00", "this", true),
    ("2024-05-01T09:00:00+07:00", "this", true),
    // The sixtieth day before, and the one before that.
    ("2024-04-21T15:00:00+07:00", "this", true),
    ("2024-04-21T14:00:00+07:00", "this", false),
    ("2024-04-20T23:59:00+07:00", "this", false),
    ("2024-04-20T10:00:00+07:00", "other", false),
    ("2023-06-20T10:00:00+07:00", "this", false),
];

/// Puts copies of the kept version there is under other moments and plans, and one whose head this
/// release cannot read. Gives their keys.
const PUT_OLDER: &str = "const [moments] = arguments; \
    return new Promise((done, failed) => { const ask = indexedDB.open('so-ke-hoach'); ask.onsuccess = () => { \
      const tx = ask.result.transaction(['copies', 'copy-texts'], 'readwrite'), keys = []; \
      const heads = tx.objectStore('copies'), texts = tx.objectStore('copy-texts'); \
      const head = heads.getAll(), text = texts.getAll(); \
      text.onsuccess = () => { \
        const put = (key, known) => { heads.put(known, key); texts.put(text.result[0], key); keys.push(key); }; \
        for (const [moment, whose] of moments) { const known = JSON.parse(head.result[0]); \
          known.at = Date.parse(moment); known.plan = whose === 'this' ? known.plan : 'khac'; \
          known.key = `${String(known.at).padStart(15, '0')}-${known.plan}`; put(known.key, JSON.stringify(known)); } \
        put('000001000000000-sau-nay', '{\"later\": 1}'); }; \
      tx.oncomplete = () => { ask.result.close(); done(keys); }; tx.onabort = () => failed(tx.error); }; })";

/// The keys of both drawers: heads, and texts.
const KEYS: &str = "return new Promise((done, failed) => { const ask = indexedDB.open('so-ke-hoach'); ask.onsuccess = () => { \
      const tx = ask.result.transaction(['copies', 'copy-texts']); \
      const heads = tx.objectStore('copies').getAllKeys(), texts = tx.objectStore('copy-texts').getAllKeys(); \
      tx.oncomplete = () => { ask.result.close(); done([heads.result, texts.result]); }; tx.onabort = () => failed(tx.error); }; })";

/// What the page lists, in order.
const LISTED: &str =
    "return [...document.querySelectorAll('.copies__title')].map(title => title.innerText)";

/// The sample, on the page about files, with a version kept by hand and the older ones under it.
async fn with_older(browser: &mut Browser) -> Outcome<Vec<String>> {
    browser.time_zone("Asia/Ho_Chi_Minh").await?;
    browser.clock(NOW).await?;
    sample(browser).await?;
    browser.go("#/tep").await?;
    browser.click("Bản lưu trên máy này").await?;
    press(browser, "keep-copy").await?;
    browser.wait_text("Đã giữ bản hiện tại").await?;
    let moments: Vec<_> = OLDER.iter().map(|(moment, plan, _)| (moment, plan)).collect();
    let keys = browser.eval_with(PUT_OLDER, vec![json!(moments)]).await?;
    Ok(serde_json::from_value(keys)?)
}

/// Waits until exactly these lie in both drawers, beside those of today's eight o'clock; gives those.
async fn kept(browser: &Browser, older: &[&String], new: usize) -> Outcome {
    let of_now = |key: &&Value| key.as_str().is_some_and(|key| key >= MORNING);
    let look = async || {
        let found = browser.eval(KEYS).await?;
        let drawers = found.as_array().cloned().unwrap_or_default();
        let sort = |drawer: &Value| {
            let keys = drawer.as_array().cloned().unwrap_or_default();
            let (now, old): (Vec<Value>, Vec<Value>) =
                keys.into_iter().partition(|key| of_now(&key));
            (now.len(), old)
        };
        Ok(drawers.iter().map(sort).collect::<Vec<_>>())
    };
    let mut older: Vec<Value> = older.iter().map(|key| json!(key)).collect();
    older.sort_by_key(ToString::to_string);
    let wanted = vec![(new, older.clone()), (new, older)];
    browser.wait_same("the kept versions", &wanted, look).await
}

/// Keys from eight o'clock on begin with this or more: 2024-06-20T01:00Z in milliseconds.
const MORNING: &str = "001718845200000";

fn staying(keys: &[String]) -> Vec<&String> {
    // The last is the one of another release, which nobody judges.
    let stays = OLDER.iter().map(|(.., stays)| *stays).chain([true]);
    keys.iter().zip(stays).filter(|(_, stays)| *stays).map(|(key, _)| key).collect()
}

/// The titles of those that stay, after those that were just made.
fn titles() -> Vec<String> {
    let title = |(moment, ..): &(&str, &str, bool)| {
        let (day, time) = (&moment[..10], &moment[11..16]);
        if day == "2024-06-20" {
            return format!("Bản lúc hôm nay, {time}");
        }
        let shown = par_workbook::read::day::show_stored(day);
        format!("Bản lúc {shown}, {time}")
    };
    OLDER.iter().filter(|(.., stays)| *stays).map(title).collect()
}

#[tokio::test]
async fn the_ten_newest_and_one_a_day_for_sixty_days_stay() {
    journey("kept versions", async |browser| {
        let keys = with_older(browser).await?;
        press(browser, "keep-copy").await?;
        kept(browser, &staying(&keys), 2).await?;
        for time in ["now", "after a reload"] {
            let older = async || {
                let found: Vec<String> = serde_json::from_value(browser.eval(LISTED).await?)?;
                Ok(found.get(2..).map(<[String]>::to_vec).unwrap_or_default())
            };
            browser.wait_same(time, &titles(), older).await?;
            browser.reload().await?;
            browser.click("Bản lưu trên máy này").await?;
        }
        // The oldest of them is whole, and another version puts none of them out.
        browser.click("Xem Bản lúc 21/04/2024, 15:00").await?;
        browser.wait_text("Đang xem bản lưu").await?;
        go(browser).await?;
        assert!(!value(browser).await?.is_empty());
        press(browser, "stop-viewing").await?;
        browser.wait_no_text("Đang xem bản lưu").await?;
        browser.look_everywhere().await
    })
    .await;
}

#[tokio::test]
async fn fewer_versions_stay_when_room_is_short() {
    journey("kept versions without room", async |browser| {
        browser.allow("QuotaExceeded");
        let keys = with_older(browser).await?;
        // There is room for the journal, and none for a whole plan.
        let full = "window.full = true; const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (...a) { \
            if (window.full && this.name === 'copy-texts') throw new DOMException('no room', 'QuotaExceededError'); return put.apply(this, a); };";
        browser.eval(full).await?;
        press(browser, "keep-copy").await?;
        browser.css("#storage-trouble").await?;
        // The two newest are the one that waits for room and the one kept before it.
        let listed = async || browser.count(".copies__row").await;
        browser.wait_same("the listed versions", &2, listed).await?;
        // The older ones are gone from the disk before there is room: they make it.
        kept(browser, &keys.last().into_iter().collect::<Vec<_>>(), 1).await?;
        edit(browser, " Vẫn lưu được.").await?;
        browser.eval("window.full = false").await?;
        kept(browser, &keys.last().into_iter().collect::<Vec<_>>(), 2).await?;
        browser.wait_eval("no trouble", "!document.getElementById('storage-trouble')").await?;
        browser.reload().await?;
        go(browser).await?;
        assert!(value(browser).await?.contains("Vẫn lưu được."));
        Ok(())
    })
    .await;
}

/// Waits until the newest version says why it was kept, looks at it, and finds the words in it.
async fn newest_is(browser: &Browser, why: &str, holds: &str) -> Outcome {
    browser.go("#/tep").await?;
    browser.click("Bản lưu trên máy này").await?;
    let newest =
        "return document.querySelector('.copies__row .soft')?.innerText.split('; ').at(-1)";
    browser.wait_same("why", &json!(why), async || browser.eval(newest).await).await?;
    browser.click("Xem Bản lúc").await?;
    browser.wait_text("Đang xem bản lưu").await?;
    go(browser).await?;
    assert!(value(browser).await?.ends_with(holds), "{why}: {}", value(browser).await?);
    press(browser, "stop-viewing").await?;
    browser.wait_no_text("Đang xem bản lưu").await
}

#[tokio::test]
async fn a_version_is_kept_before_a_file_is_opened_and_its_changes_taken() {
    journey("kept before", async |browser| {
        sample(browser).await?;
        let old = export(browser, "kept-before").await?;
        let other = Browser::start(Engine::Chromium).await?;
        other.open("#/gui-nhan").await?;
        receive(&other, &old).await?;
        press(&other, "take-new").await?;
        at_home(&other).await?;
        edit(&other, " Bên kia.").await?;
        let theirs = export(&other, "kept-before-theirs").await?;
        receive(browser, &theirs).await?;
        press(browser, "take-changes").await?;
        at_home(browser).await?;
        // The issued words, without those that came.
        newest_is(browser, "trước khi nhận nội dung từ tệp", "đạt 55%).").await?;
        edit(browser, " Bên này.").await?;
        receive(browser, &old).await?;
        press(browser, "open-apart").await?;
        at_home(browser).await?;
        newest_is(browser, "trước khi mở tệp", " Bên kia. Bên này.").await?;
        other.check_console().await
    })
    .await;
}
