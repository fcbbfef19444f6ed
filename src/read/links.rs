//! Liên kết that are safe to follow: http, https and mailto, and nothing else.

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The whole address, for `href`.
    pub url: String,
    /// The host, or the mail address, for the person to see.
    pub host: String,
}

/// The target of a typed link; `None` for anything but http, https and mailto with a host, and
/// for addresses with blanks or control characters.
pub fn target(typed: &str) -> Option<Target> {
    let url = typed.trim();
    if url.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return None;
    }
    let lower = url.to_ascii_lowercase();
    let rest = ["https://", "http://", "mailto:"]
        .iter()
        .find_map(|scheme| lower.starts_with(scheme).then(|| url.get(scheme.len()..)).flatten())?;
    let host = if lower.starts_with("mailto:") {
        rest.split('?').next().unwrap_or_default()
    } else {
        let place = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
        place.rsplit('@').next().unwrap_or_default()
    };
    (!host.is_empty()).then(|| Target { url: url.to_owned(), host: host.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(typed: &str) -> Option<String> {
        target(typed).map(|target| target.host)
    }

    #[test]
    fn only_web_and_mail_addresses_can_be_followed() {
        assert_eq!(host(" https://bato.gov.vn/a?b "), Some("bato.gov.vn".into()));
        assert_eq!(
            host("HTTP://tdcdbato.tinhquangngai.net"),
            Some("tdcdbato.tinhquangngai.net".into())
        );
        assert_eq!(host("mailto:a@b.vn?subject=x"), Some("a@b.vn".into()));
        assert_eq!(host("https://good.vn@evil.example/"), Some("evil.example".into()));
        for bad in
            ["javascript:alert(1)", "data:text/html,x", "https://", "java\nscript:x", "//x", ""]
        {
            assert_eq!(host(bad), None, "{bad}");
        }
    }
}
