//! The device a person holds: its size, its colours, its clock, its speed.

use serde_json::json;
use xtask::Outcome;

use crate::{Browser, Engine};

/// The three sizes that every page is looked at in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// 1366x640, mouse: a window on an office screen of 1366x768, less the browser.
    Desk,
    /// 768x1024, touch.
    Tablet,
    /// 360x640, touch.
    Phone,
}

impl View {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Desk, Self::Tablet, Self::Phone];

    /// Width and height in CSS pixels.
    pub const fn size(self) -> (u32, u32) {
        match self {
            Self::Desk => (1366, 640),
            Self::Tablet => (768, 1024),
            Self::Phone => (360, 640),
        }
    }
}

impl Browser {
    /// Holds another device.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn view(&self, view: View) -> Outcome {
        let (width, height) = view.size();
        if self.engine == Engine::Firefox {
            self.driver().set_window_rect(0, 0, width, height).await?;
            return Ok(());
        }
        let touch = view != View::Desk;
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": touch });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics).await?;
        self.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": touch })).await?;
        self.media(false).await?;
        // The page is laid out anew for the other pointer.
        self.eval("return new Promise(done => setTimeout(done, 100))").await.map(drop)
    }

    /// The system's colours, dark or light; motion is always reduced.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn media(&self, dark: bool) -> Outcome {
        let scheme = if dark { "dark" } else { "light" };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]});
        self.cdp("Emulation.setEmulatedMedia", features).await.map(drop)
    }

    /// A time zone such as `Asia/Ho_Chi_Minh`.
    ///
    /// # Errors
    /// When the browser does not know it.
    pub async fn time_zone(&self, name: &str) -> Outcome {
        self.cdp("Emulation.setTimezoneOverride", json!({ "timezoneId": name })).await.map(drop)
    }

    /// How many times slower the processor is.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn slower(&self, times: u32) -> Outcome {
        self.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await.map(drop)
    }

    /// Makes the clock of every later page start at an ISO time with offset, and run on from there.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn clock(&mut self, start: &str) -> Outcome {
        let script = format!(
            "{{ const real = Date, begin = real.now(), shift = real.parse({}) - begin; \
             window.Date = class extends real {{ constructor(...a) {{ if (a.length) super(...a); else super(real.now() + shift); }} \
             static now() {{ return real.now() + shift; }} }}; }}",
            json!(start)
        );
        self.before_every_page(&script).await
    }

    /// Opens a second tab on a route, and moves there.
    ///
    /// # Errors
    /// When the application does not start in it.
    pub async fn new_tab(&self, route: &str) -> Outcome {
        let tab = self.driver().new_tab().await?;
        self.driver().switch_to_window(tab).await?;
        self.dress_page().await?;
        self.open(route).await
    }

    /// Moves to a tab, counted from 0 in the order of opening.
    ///
    /// # Errors
    /// When there is none.
    pub async fn tab(&self, number: usize) -> Outcome {
        let tabs = self.driver().windows().await?;
        let tab =
            tabs.into_iter().nth(number).ok_or_else(|| format!("there is no tab {number}"))?;
        Ok(self.driver().switch_to_window(tab).await?)
    }
}

/// How many times slower every page is to be: `JOURNEY_THROTTLE`.
pub(crate) fn throttle() -> Outcome<Option<u32>> {
    let Ok(times) = std::env::var("JOURNEY_THROTTLE") else { return Ok(None) };
    let said = |problem| format!("JOURNEY_THROTTLE={times} is no number of times: {problem}");
    Ok(Some(times.parse().map_err(said)?))
}
