//! Ý nghĩa của cột: what a column of a one-stop form counts, known by its heads.

use serde::{Deserialize, Serialize};

use super::share::is_share;
use crate::read::{clean, search};

/// Ý nghĩa của một cột. What it counts, whatever the province calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Meaning {
    /// Tiếp nhận: tổng số (column 3 of form 06a).
    RecTotal,
    /// Tiếp nhận trực tuyến (4).
    RecOnline,
    /// Trực tuyến toàn trình.
    RecOnlineFull,
    /// Trực tuyến một phần.
    RecOnlinePart,
    /// Trực tuyến hình thức khác.
    RecOnlineOther,
    /// Trực tiếp, dịch vụ bưu chính, in one column (5).
    RecDirect,
    /// Trực tiếp, in a column of its own.
    RecCounter,
    /// Bưu chính công ích, in a column of its own.
    RecPost,
    /// Phi địa giới.
    RecAnywhere,
    /// Từ kỳ trước chuyển qua (6).
    RecPrev,
    /// Đã giải quyết: tổng số (7).
    DoneTotal,
    /// Trước hạn (8).
    DoneEarly,
    /// Đúng hạn (9).
    DoneOnTime,
    /// Đúng và trước hạn, in one column.
    DoneInTime,
    /// Đã giải quyết quá hạn (10).
    DoneLate,
    /// Đã giải quyết quá hạn, đã có thư xin lỗi.
    DoneLateApologised,
    /// Đã giải quyết quá hạn, chưa có thư xin lỗi.
    DoneLateUnapologised,
    /// Đang giải quyết: tổng số (11).
    OpenTotal,
    /// Trong hạn, chưa đến hạn (12).
    OpenInTime,
    /// Đang giải quyết quá hạn (13).
    OpenLate,
    /// Đang giải quyết quá hạn, đã có thư xin lỗi.
    OpenLateApologised,
    /// Đang giải quyết quá hạn, chưa có thư xin lỗi.
    OpenLateUnapologised,
    /// Thanh toán hồ sơ: tổng số.
    PayTotal,
    /// Thanh toán trực tuyến.
    PayOnline,
    /// Thanh toán trực tiếp.
    PayDirect,
    /// Số hóa: hồ sơ tiếp nhận.
    PartsTotal,
    /// Chưa số hóa thành phần hồ sơ.
    PartsNot,
    /// Có số hóa thành phần hồ sơ.
    PartsDone,
    /// Có tái sử dụng thành phần.
    PartsReused,
    /// Có tái sử dụng thành phần từ cổng dịch vụ công quốc gia.
    PartsReusedPortal,
    /// Số hóa: hồ sơ đã giải quyết.
    ResultsTotal,
    /// Chưa số hóa kết quả.
    ResultsNot,
    /// Đã số hóa kết quả.
    ResultsDone,
    /// Hồ sơ trực tuyến: tổng số tiếp nhận, giải quyết.
    OnlineTotal,
    /// Hồ sơ trực tuyến xử lý đúng hạn.
    OnlineOnTime,
    /// Hồ sơ trực tuyến chậm được tiếp nhận.
    OnlineLateAccepted,
    /// Hồ sơ trực tuyến quá hạn đang xử lý.
    OnlineOpenLate,
    /// Hồ sơ trực tuyến quá hạn đang xử lý, lũy kế từ kỳ trước.
    OnlineOpenLateCarried,
    /// Hồ sơ dừng xử lý.
    Stopped,
    /// Hồ sơ trực tuyến chờ tiếp nhận, còn đúng hạn.
    WaitingInTime,
    /// Hồ sơ trực tuyến chờ tiếp nhận, quá hạn.
    WaitingLate,
    /// Hồ sơ không được tiếp nhận.
    NotAccepted,
    /// Hồ sơ thu tiền có xuất biên lai.
    Receipts,
    /// Hồ sơ rút.
    Withdrawn,
}

/// What a run of columns is about: a head over it, or the total before it, says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum About {
    Received,
    Done,
    Open,
    Paid,
    Parts,
    Results,
    Waiting,
}

/// The meanings of columns with these heads, from left to right; each column's heads from the top down. A head that
/// names no group, such as "Quá hạn (10)", belongs to the group before it.
pub(super) fn of_heads(heads: &[Vec<String>]) -> Vec<Option<Meaning>> {
    let (mut about, mut found) = (None, Vec::<Option<Meaning>>::new());
    for segments in heads {
        if segments.iter().any(|text| is_share(text)) {
            found.push(None);
            continue;
        }
        let told: Vec<String> = segments.iter().map(|it| words(it)).collect();
        let whole = told.join(" > ");
        if let Some(meaning) = alone(&whole, told.last().map_or("", String::as_str)) {
            about = None;
            found.push(Some(meaning));
            continue;
        }
        let own = told.iter().enumerate().rev().find_map(|(at, text)| {
            group(text, &whole).map(|about| (about, told.get(at..).unwrap_or_default().join(" > ")))
        });
        let tail = match own {
            Some((own, tail)) => {
                about = Some(own);
                tail
            }
            None => whole,
        };
        found.push(about.and_then(|about| within(about, &tail)));
    }
    // A table that also has the columns of form 06a keeps its own totals.
    let any = |of: fn(Meaning) -> bool| found.iter().flatten().any(|it| of(*it));
    if any(is_digitising) && !any(is_of_form06a) {
        for meaning in &mut found {
            *meaning = match *meaning {
                Some(Meaning::RecTotal) => Some(Meaning::PartsTotal),
                Some(Meaning::DoneTotal) => Some(Meaning::ResultsTotal),
                other => other,
            };
        }
    }
    found
}

fn is_of_form06a(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::RecOnline | Meaning::RecPrev | Meaning::DoneEarly | Meaning::DoneOnTime
    )
}

fn is_digitising(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::PartsNot | Meaning::PartsDone | Meaning::ResultsNot | Meaning::ResultsDone
    )
}

/// The words of a head as they are compared: folded, on one line, without "(3)" and remarks in brackets; what brackets
/// say of apologies, of running totals and of how dossiers come in stays.
pub(super) fn words(text: &str) -> String {
    let folded = search::fold(&clean::line(text));
    let mut kept = String::new();
    let mut rest = folded.as_str();
    while let Some((before, after)) = rest.split_once('(') {
        kept.push_str(before);
        let (inside, later) = after.split_once(')').unwrap_or((after, ""));
        if ["xin loi", "luy ke", "truc tiep", "truc tuyen", "buu chinh"]
            .iter()
            .any(|it| inside.contains(it))
        {
            kept.push(' ');
            kept.push_str(inside);
        }
        rest = later;
    }
    kept.push_str(rest);
    let kept = kept.trim_end_matches(|letter: char| "*:.;, ".contains(letter));
    clean::line(kept)
}

fn has(text: &str, any: &[&str]) -> bool {
    any.iter().any(|word| text.contains(word))
}

/// Columns that belong to no group.
fn alone(whole: &str, last: &str) -> Option<Meaning> {
    let found = if has(last, &["cham duoc tiep nhan"]) {
        Meaning::OnlineLateAccepted
    } else if has(last, &["qua han dang xu ly"]) && has(last, &["luy ke"]) {
        Meaning::OnlineOpenLateCarried
    } else if has(last, &["qua han dang xu ly"]) {
        Meaning::OnlineOpenLate
    } else if has(last, &["xu ly dung han"]) && !has(last, &["da xu ly"]) {
        Meaning::OnlineOnTime
    } else if has(last, &["tiep nhan, giai quyet", "tiep nhan va giai quyet"]) {
        Meaning::OnlineTotal
    } else if has(last, &["dung xu ly"]) {
        Meaning::Stopped
    } else if has(last, &["khong duoc tiep nhan", "tu choi tiep nhan"]) {
        Meaning::NotAccepted
    } else if has(last, &["bien lai"]) {
        Meaning::Receipts
    } else if has(last, &["ho so rut", "hs rut"]) && !has(whole, &["giai quyet >"]) {
        Meaning::Withdrawn
    } else {
        return None;
    };
    Some(found)
}

fn group(text: &str, whole: &str) -> Option<About> {
    if has(text, &["so hoa", "tai su dung"]) {
        let results = has(whole, &["ket qua", "kqgq"]) && !has(text, &["thanh phan", "tphs"]);
        return Some(if results { About::Results } else { About::Parts });
    }
    let found = if has(text, &["thanh toan"]) {
        About::Paid
    } else if has(text, &["cho tiep nhan"]) {
        About::Waiting
    } else if has(text, &["dang giai quyet", "dang xu ly", "chua giai quyet"]) {
        About::Open
    } else if has(text, &["da giai quyet", "da xu ly", "giai quyet xong"]) {
        About::Done
    } else if has(text, &["tiep nhan", "nhan giai quyet"]) {
        About::Received
    } else {
        return None;
    };
    Some(found)
}

pub(super) fn within(about: About, tail: &str) -> Option<Meaning> {
    match about {
        About::Received => received(tail),
        About::Done => done(tail),
        About::Open => open(tail),
        About::Paid if has(tail, &["truc tuyen"]) => Some(Meaning::PayOnline),
        About::Paid if has(tail, &["truc tiep"]) => Some(Meaning::PayDirect),
        About::Paid => is_total(tail, &["thanh toan"]).then_some(Meaning::PayTotal),
        About::Parts => parts(tail),
        About::Results if has(tail, &["chua"]) => Some(Meaning::ResultsNot),
        About::Results => has_word(tail, &["da", "co"]).then_some(Meaning::ResultsDone),
        About::Waiting if has(tail, &["qua han"]) => Some(Meaning::WaitingLate),
        About::Waiting => has(tail, &["dung han", "trong han"]).then_some(Meaning::WaitingInTime),
    }
}

fn received(tail: &str) -> Option<Meaning> {
    let found = if has(tail, &["ky truoc", "chuyen qua"]) {
        Meaning::RecPrev
    } else if has(tail, &["phi dia gioi"]) {
        Meaning::RecAnywhere
    } else if has(tail, &["toan trinh"]) {
        Meaning::RecOnlineFull
    } else if has(tail, &["mot phan"]) {
        Meaning::RecOnlinePart
    } else if has(tail, &["truc tuyen"]) && has(tail, &["hinh thuc khac"]) {
        Meaning::RecOnlineOther
    } else if has(tail, &["truc tuyen"]) {
        Meaning::RecOnline
    } else if has(tail, &["buu chinh", "bcci"]) && has(tail, &["truc tiep"]) {
        Meaning::RecDirect
    } else if has(tail, &["buu chinh", "bcci"]) {
        Meaning::RecPost
    } else if has(tail, &["truc tiep"]) {
        Meaning::RecCounter
    } else if is_total(tail, &["tiep nhan"]) && !has(tail, &["trong ky", "moi tiep nhan"]) {
        Meaning::RecTotal
    } else {
        return None;
    };
    Some(found)
}

fn done(tail: &str) -> Option<Meaning> {
    let found = if has(tail, &["xin loi"]) {
        if has(tail, &["chua"]) {
            Meaning::DoneLateUnapologised
        } else {
            Meaning::DoneLateApologised
        }
    } else if has(tail, &["truoc"]) && has(tail, &["dung"]) && has(tail, &["han"]) {
        Meaning::DoneInTime
    } else if has(tail, &["truoc han"]) {
        Meaning::DoneEarly
    } else if has(tail, &["dung han"]) {
        Meaning::DoneOnTime
    } else if has(tail, &["qua han", "tre han"]) {
        Meaning::DoneLate
    } else if is_total(tail, &["da giai quyet", "da xu ly"]) {
        Meaning::DoneTotal
    } else {
        return None;
    };
    Some(found)
}

fn open(tail: &str) -> Option<Meaning> {
    let found = if has(tail, &["xin loi"]) {
        // "Chưa giải quyết" is the group, "chưa có thư" the column.
        if has(tail, &["chua co", "chua gui", "chua xin"]) {
            Meaning::OpenLateUnapologised
        } else {
            Meaning::OpenLateApologised
        }
    } else if has(tail, &["trong han", "chua den han"]) {
        Meaning::OpenInTime
    } else if has(tail, &["qua han", "tre han"]) {
        Meaning::OpenLate
    } else if is_total(tail, &["dang giai quyet", "dang xu ly", "chua giai quyet"]) {
        Meaning::OpenTotal
    } else {
        return None;
    };
    Some(found)
}

fn parts(tail: &str) -> Option<Meaning> {
    if has(tail, &["tai su dung"]) {
        let portal = has(tail, &["cong dvc", "cong dich vu", "quoc gia"]);
        return Some(if portal { Meaning::PartsReusedPortal } else { Meaning::PartsReused });
    }
    if has(tail, &["chua"]) {
        return Some(Meaning::PartsNot);
    }
    has_word(tail, &["co", "da"]).then_some(Meaning::PartsDone)
}

/// Whether one of the words stands in a text by itself.
fn has_word(text: &str, any: &[&str]) -> bool {
    text.split([' ', '>', ',']).any(|word| any.contains(&word))
}

/// "Tổng số …", or the name of the group alone.
fn is_total(tail: &str, names: &[&str]) -> bool {
    let bare = tail.strip_prefix("so ho so ").or_else(|| tail.strip_prefix("ho so "));
    has(tail, &["tong so", "tong cong", "tong ho so"]) || names.contains(&bare.unwrap_or(tail))
}
