//! The parts page: typing as people in Viet Nam type, and every part by keyboard and in every size.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may panic")]

use journeys::forms::{focus_on, holds as shows};
use journeys::{Browser, Outcome, View, journey};
use serde_json::{Value, json};

const PAGE: &str = "#/chi-tiet-giao-dien";

/// Puts the focus into a field, with all of its text taken away by keys.
async fn emptied(browser: &Browser, id: &str) -> Outcome {
    // Until this tab is known to be the writer, every field is read-only.
    browser.css(&format!("#{id}:read-write")).await?;
    browser.eval_with("document.getElementById(arguments[0]).focus()", vec![json!(id)]).await?;
    browser.press("Control+a").await?;
    browser.press("Backspace").await
}

/// Presses a button as a person on another device would: without taking the focus.
async fn from_elsewhere(browser: &Browser, id: &str) -> Outcome {
    browser.css(&format!("#{id}")).await?;
    browser
        .eval_with("document.getElementById(arguments[0]).click()", vec![json!(id)])
        .await
        .map(drop)
}

/// Lets effects and a few beats of the ticker pass.
async fn beats(browser: &Browser) -> Outcome {
    let script = "const at = () => +document.getElementById('parts-changes').innerText.match(/\\d+/)[0]; \
        const start = at(); return new Promise(done => { const look = () => at() >= start + 2 ? done(true) : requestAnimationFrame(look); look(); })";
    browser.eval(script).await.map(drop)
}

/// Two frames: whatever was to happen after an event has happened.
async fn settled(browser: &Browser) -> Outcome {
    let script = "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";
    browser.eval(script).await.map(drop)
}

#[track_caller]
fn is(found: &Value, wanted: &Value) -> Outcome {
    if found == wanted { Ok(()) } else { Err(format!("{found}, and not {wanted}").into()) }
}

/// Text and caret of a field.
async fn holds(browser: &Browser, id: &str, text: &str, caret: usize) -> Outcome {
    let script = "const field = document.getElementById(arguments[0]); return [field.value, field.selectionStart, field.selectionEnd]";
    let found = async || browser.eval_with(script, vec![json!(id)]).await;
    browser.wait_same(id, &json!([text, caret, caret]), found).await
}

/// What the page heard last.
async fn heard(browser: &Browser, step: &str, text: &str) -> Outcome {
    let wanted = format!("Nhận được: {step}: {text}");
    let expression =
        format!("document.getElementById('parts-heard').textContent === {}", json!(wanted));
    let Err(problem) = browser.wait_eval(&wanted, &expression).await else { return Ok(()) };
    let script = "return document.getElementById('parts-heard').textContent";
    Err(format!("{problem}; heard {}", browser.eval(script).await?).into())
}

#[tokio::test]
async fn a_composition_holds_while_other_signals_change() {
    journey("composition", async |browser| {
        browser.open(PAGE).await?;
        for id in ["parts-text", "parts-area"] {
            emptied(browser, id).await?;
            from_elsewhere(browser, "parts-ticker").await?;
            for (text, caret) in [("t", 1), ("ti", 2), ("tiê", 3), ("tiến", 4)] {
                browser.compose(text).await?;
                beats(browser).await?;
                holds(browser, id, text, caret).await?;
            }
            from_elsewhere(browser, "parts-tick").await?;
            beats(browser).await?;
            holds(browser, id, "tiến", 4).await?;
            browser.commit("tiến").await?;
            browser.keys(" ").await?;
            browser.compose("đ").await?;
            browser.compose("độ").await?;
            browser.commit("độ").await?;
            beats(browser).await?;
            holds(browser, id, "tiến độ", 7).await?;
            browser.press("Tab").await?;
            heard(browser, "leave", "tiến độ").await?;
            from_elsewhere(browser, "parts-ticker").await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn one_undo_of_the_browser_takes_a_composition_back() {
    journey("composition undo", async |browser| {
        browser.open(PAGE).await?;
        emptied(browser, "parts-text").await?;
        // The browser would count what follows as one step with the emptying.
        browser.press("Tab").await?;
        browser.press("Shift+Tab").await?;
        from_elsewhere(browser, "parts-ticker").await?;
        browser.compose("t").await?;
        browser.compose("tiê").await?;
        beats(browser).await?;
        browser.commit("tiến").await?;
        beats(browser).await?;
        browser.press("Control+z").await?;
        heard(browser, "typing", "").await?;
        holds(browser, "parts-text", "", 0).await
    })
    .await;
}

#[tokio::test]
async fn unikey_bursts_of_backspace_and_insert_arrive_whole() {
    journey("unikey", async |browser| {
        browser.open(PAGE).await?;
        for id in ["parts-text", "parts-area"] {
            emptied(browser, id).await?;
            from_elsewhere(browser, "parts-ticker").await?;
            browser.keys("kees").await?;
            // UniKey takes three letters back and puts two in their place, in the middle of a line.
            let burst = "const field = document.activeElement; const start = performance.now(); \
                for (let n = 0; n < 3; n++) document.execCommand('delete'); \
                for (const letter of 'ế') document.execCommand('insertText', false, letter); \
                document.getElementById('parts-tick').click(); \
                document.execCommand('insertText', false, ' '); return performance.now() - start";
            browser.eval(burst).await?;
            beats(browser).await?;
            holds(browser, id, "kế ", 3).await?;
            browser.keys("hoach").await?;
            burst_of_keys(browser, 3, "ạch").await?;
            beats(browser).await?;
            holds(browser, id, "kế hoạch", 8).await?;
            from_elsewhere(browser, "parts-ticker").await?;
            browser.press("Tab").await?;
            heard(browser, "leave", "kế hoạch").await?;
        }
        Ok(())
    })
    .await;
}

/// Real key events, as fast as the driver gives them.
async fn burst_of_keys(browser: &Browser, back: usize, text: &str) -> Outcome {
    for _ in 0..back {
        for kind in ["rawKeyDown", "keyUp"] {
            let key = json!({ "type": kind, "key": "Backspace", "code": "Backspace", "windowsVirtualKeyCode": 8 });
            browser.cdp("Input.dispatchKeyEvent", key).await?;
        }
    }
    for letter in text.chars() {
        let key = json!({ "type": "char", "text": letter.to_string() });
        browser.cdp("Input.dispatchKeyEvent", key).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_focused_field_is_written_by_an_undo_only() {
    journey("focused field", async |browser| {
        browser.open(PAGE).await?;
        emptied(browser, "parts-text").await?;
        browser.keys("đang gõ").await?;
        from_elsewhere(browser, "parts-tick").await?;
        settled(browser).await?;
        holds(browser, "parts-text", "đang gõ", 7).await?;
        // Another window comes before this one, and goes again: the last space is still theirs.
        browser.keys(" ").await?;
        browser.eval("document.activeElement.dispatchEvent(new FocusEvent('blur'))").await?;
        settled(browser).await?;
        holds(browser, "parts-text", "đang gõ ", 8).await?;
        heard(browser, "typing", "đang gõ ").await?;
        // What the person typed last stands, once they leave.
        browser.press("Tab").await?;
        heard(browser, "leave", "đang gõ").await?;
        // Looked at and not touched: the other value appears when the field is left.
        browser.press("Shift+Tab").await?;
        from_elsewhere(browser, "parts-tick").await?;
        settled(browser).await?;
        shows(browser, "parts-text", "đang gõ").await?;
        browser.press("Tab").await?;
        settled(browser).await?;
        shows(browser, "parts-text", "Giá trị 1 từ nơi khác").await?;
        heard(browser, "leave", "đang gõ").await?;
        // An undo of the person is written at once, with the caret where it changed something.
        browser.press("Shift+Tab").await?;
        from_elsewhere(browser, "parts-rewrite").await?;
        settled(browser).await?;
        holds(browser, "parts-text", "Giá trị 2 từ nơi khác", 9).await
    })
    .await;
}

#[tokio::test]
async fn text_is_cleaned_on_leaving_and_pasted_text_before() {
    journey("clean", async |browser| {
        browser.open(PAGE).await?;
        emptied(browser, "parts-text").await?;
        browser.keys("  một   cửa  ").await?;
        heard(browser, "typing", "  một   cửa  ").await?;
        browser.press("Tab").await?;
        heard(browser, "leave", "một cửa").await?;
        emptied(browser, "parts-text").await?;
        browser.keys("Bộ phận").await?;
        paste(browser, " mo\u{302}\u{323}t\u{a0}cửa\r\nxã").await?;
        heard(browser, "paste", "Bộ phận một cửa xã").await?;
        browser.press("Control+z").await?;
        heard(browser, "typing", "Bộ phận").await?;
        browser.press("Enter").await?;
        heard(browser, "enter", "Bộ phận").await?;
        emptied(browser, "parts-area").await?;
        paste(browser, "•\tSố hóa hồ sơ\r\n•\tCông khai\r\n\r\nHết").await?;
        holds(browser, "parts-area", "- Số hóa hồ sơ\n- Công khai\n\nHết", 31).await
    })
    .await;
}

async fn paste(browser: &Browser, text: &str) -> Outcome {
    let script = "const clipboardData = new DataTransfer(); clipboardData.setData('text/plain', arguments[0]); \
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))";
    browser.eval_with(script, vec![json!(text)]).await.map(drop)
}

#[tokio::test]
async fn messages_wait_for_leaving_and_wrong_text_is_kept() {
    journey("messages", async |browser| {
        browser.open(PAGE).await?;
        for (id, wrong, words, right, stored) in [
            ("parts-count", "11o", "Chưa đọc được số", "1.234", "1.234"),
            ("parts-percent", "97,555", "hai chữ số sau dấu phẩy", "97,55", "97,55"),
            ("parts-date", "31/02/2024", "Chưa đọc được ngày", "1/3/2024", "2024-03-01"),
        ] {
            let message = format!("document.getElementById('{id}-message').innerText");
            emptied(browser, id).await?;
            browser.keys(wrong).await?;
            settled(browser).await?;
            is(&browser.eval(&format!("return {message}")).await?, &json!(""))?;
            browser.press("Tab").await?;
            browser.wait_eval(words, &format!("{message}.includes({})", json!(words))).await?;
            heard(browser, "leave", wrong).await?;
            let state = format!(
                "const n = document.getElementById('{id}'); return [n.value, n.getAttribute('aria-invalid'), n.getAttribute('aria-describedby').includes('{id}-message')]"
            );
            let marked = async || browser.eval(&state).await;
            browser.wait_same(id, &json!([wrong, "true", true]), marked).await?;
            emptied(browser, id).await?;
            browser.keys(right).await?;
            browser.wait_eval("the message to go", &format!("{message} === ''")).await?;
            browser.press("Tab").await?;
            heard(browser, "leave", stored).await?;
        }
        shows(browser, "parts-date", "01/03/2024").await?;
        let pick = "const n = document.querySelector('.field__native'); n.value = '2024-04-30'; n.dispatchEvent(new Event('change'))";
        browser.eval(pick).await?;
        // It came whole, and is taken back by itself.
        heard(browser, "paste", "2024-04-30").await?;
        shows(browser, "parts-date", "30/04/2024").await
    })
    .await;
}

#[tokio::test]
async fn lists_choices_and_dialogs_work_by_keyboard() {
    journey("keyboard", async |browser| {
        browser.open(PAGE).await?;
        browser.click("Thêm văn bản").await?;
        focus_on(browser, "parts-list-new1-name").await?;
        browser.keys("Giấy mời").await?;
        browser.click("Chuyển Giấy mời lên").await?;
        focus_on(browser, "parts-list-new1-up").await?;
        let order = "[...document.querySelectorAll('#parts-list input')].map(n => n.value)";
        let order = format!("return {order}");
        let wanted = json!(["Báo cáo tháng 5", "Giấy mời", "Công văn xin lỗi"]);
        browser.wait_same("the order", &wanted, async || browser.eval(&order).await).await?;
        browser.click("Xóa Giấy mời").await?;
        focus_on(browser, "parts-list-b-remove").await?;
        browser.press("Enter").await?;
        focus_on(browser, "parts-list-a-remove").await?;
        browser.press("Enter").await?;
        focus_on(browser, "parts-list-add").await?;

        browser.click("Hỏi trước khi xóa").await?;
        browser.wait_eval("the dialog", "document.querySelector('#parts-dialog').open").await?;
        browser.axe().await?;
        browser.press("Escape").await?;
        browser.wait_eval("no dialog", "!document.querySelector('#parts-dialog').open").await?;
        focus_on(browser, "parts-ask").await?;

        browser.eval("document.querySelector('.several__chosen').focus()").await?;
        browser.press("Enter").await?;
        browser.press("Tab").await?;
        browser.press("Space").await?;
        browser.wait_text("Văn phòng - Thống kê; Bộ phận một cửa").await
    })
    .await;
}

#[tokio::test]
async fn every_part_is_accessible_in_every_size_and_theme() {
    journey("parts looks", async |browser| {
        browser.open(PAGE).await?;
        browser.css("#parts-text").await?;
        emptied(browser, "parts-text").await?;
        browser.press("Tab").await?;
        browser.wait_text("Ô này còn trống").await?;
        browser.look_everywhere().await?;
        for size in ["large", "larger"] {
            browser
                .eval_with("document.documentElement.dataset.textSize = arguments[0]", vec![json!(size)])
                .await?;
            browser.view(View::Phone).await?;
            browser.no_sideways_scroll().await?;
        }
        browser.eval("document.documentElement.dataset.textSize = 'normal'").await?;
        let small = "return [...document.querySelectorAll('main button, main a, main input, main select, main summary, main textarea')] \
            .filter(n => n.checkVisibility() && !n.matches('.field__native, .tick__box, .button__file') && n.getBoundingClientRect().height < 44).map(n => n.outerHTML.slice(0, 120))";
        is(&browser.eval(small).await?, &json!([]))?;
        browser.theme("dark").await?;
        browser.axe().await?;
        browser.shot("parts-phone-dark").await.map(drop)
    })
    .await;
}
