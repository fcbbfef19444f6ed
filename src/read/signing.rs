//! Quyền hạn, chức vụ của người ký: the lines above a signature, divided as Decree 30/2020 requires.

/// Leads that start a line: "thay mặt", "ký thay", "thừa lệnh", "thừa ủy quyền", "quyền".
const LEADS: [(&str, &str); 5] =
    [("TM", "TM."), ("KT", "KT."), ("TL", "TL."), ("TUQ", "TUQ."), ("Q", "Q.")];

/// The lines in capitals, each lead and each title on its own line, however they were typed: several in one
/// line, "TM ỦY BAN", "T/M ỦY BAN", "KT.CHỦ TỊCH".
pub fn authority_lines(sign_for: &str, title: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for typed in sign_for.lines().chain(title.lines()) {
        let typed = capitals(typed.trim());
        let mut line: Vec<&str> = Vec::new();
        for word in typed.split_whitespace() {
            let (lead, rest) = lead(word).unwrap_or(("", word));
            if !line.is_empty() && (!lead.is_empty() || opens_line(&line, rest)) {
                lines.push(std::mem::take(&mut line).join(" "));
            }
            line.extend([lead, rest].into_iter().filter(|part| !part.is_empty()));
        }
        lines.extend((!line.is_empty()).then(|| line.join(" ")));
    }
    lines
}

/// In capitals, with the tone of "ỦY" as the law writes it; "UỶ" is just as common.
pub fn capitals(text: &str) -> String {
    text.to_uppercase().replace("UỶ", "ỦY")
}

/// Whether a line is signed on behalf of the body.
pub fn is_for_body(line: &str) -> bool {
    line.starts_with("TM.")
}

/// The lead that a word begins with, and the rest of the word: "KT.CHỦ" is "KT." and "CHỦ".
fn lead(word: &str) -> Option<(&'static str, &str)> {
    for (name, lead) in LEADS {
        // "T/M", "T.M.", "TM/".
        let spelled = |mark: &str| name.chars().map(String::from).collect::<Vec<_>>().join(mark);
        for form in [name.to_owned(), spelled("/"), spelled(".")] {
            let Some(rest) = word.strip_prefix(form.as_str()) else { continue };
            if rest.is_empty() {
                return Some((lead, ""));
            }
            if let Some(rest) = rest.strip_prefix(['.', '/', ':']) {
                return Some((lead, rest));
            }
        }
    }
    None
}

/// Whether a word starts a new line: a deputy's title, or a title after the body or the head that is signed
/// for. "PHÓ" after a lead alone ("Q. PHÓ TRƯỞNG PHÒNG") continues the line.
fn opens_line(line: &[&str], word: &str) -> bool {
    let led = line.first().is_some_and(|first| first.ends_with('.'));
    if led && line.len() == 1 {
        return false;
    }
    let after = |end: &[&str]| led && line.ends_with(end);
    match word {
        "PHÓ" => true,
        "CHỦ" | "QUYỀN" => after(&["NHÂN", "DÂN"]),
        "CHÁNH" | "TRƯỞNG" | "GIÁM" | "CÔNG" => {
            after(&["CHỦ", "TỊCH"]) || after(&["NHÂN", "DÂN"])
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_signs_stands_on_lines_of_their_own() {
        for (sign_for, title, lines) in [
            ("", "Chủ tịch", &["CHỦ TỊCH"][..]),
            ("KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH", &["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
            (
                "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH",
                "PHÓ CHỦ TỊCH",
                &["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
            ),
            (
                "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH",
                "PHÓ CHỦ TỊCH",
                &["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
            ),
            ("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "", &["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
            ("tm ủy ban nhân dân", "chủ tịch", &["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
            ("T/M UỶ BAN NHÂN DÂN", "chủ tịch", &["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
            ("T.M. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH", &["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"]),
            ("", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH", &["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
            ("", "K/T CHỦ TỊCH PHÓ CHỦ TỊCH", &["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
            ("TL. CHỦ TỊCH CHÁNH VĂN PHÒNG", "", &["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
            ("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG", &["TL. CHỦ TỊCH", "TRƯỞNG PHÒNG"]),
            ("", "Q. PHÓ TRƯỞNG PHÒNG", &["Q. PHÓ TRƯỞNG PHÒNG"]),
            ("", "CỤC TRƯỞNG", &["CỤC TRƯỞNG"]),
        ] {
            assert_eq!(authority_lines(sign_for, title), lines, "{sign_for:?} {title:?}");
        }
    }
}
