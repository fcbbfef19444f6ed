//! Cột của bảng nội dung khắc phục: which field of a remedy each column is for.

use std::collections::BTreeMap;

use super::heading::{Heading, is_ordinal_word};
use super::meaning::words;
use crate::plan::{PaperForm, RemedyField};
use crate::read::search;

/// What heads say, the more telling first; several columns may be for one field of prose.
const SAID: [(RemedyField, &[&str]); 22] = {
    use RemedyField as F;
    [
        (F::PointsMaximum, &["diem toi da", "diem chuan", "thang diem"]),
        (F::PointsLost, &["diem bi tru", "diem tru", "bi tru diem", "so diem tru", "diem mat"]),
        (F::PointsAchieved, &["diem dat", "dat duoc", "diem duoc cham", "diem tham dinh"]),
        (F::Cooperators, &["phoi hop"]),
        (F::Coordinators, &["cong chuc tong hop", "don vi tong hop", "bo phan tong hop"]),
        (F::Timeframe, &["thoi gian", "thoi han", "tien do", "han hoan thanh"]),
        (F::Product, &["san pham", "dau ra", "ket qua du kien"]),
        (F::Cause, &["nguyen nhan", "ly do", "ton tai", "han che"]),
        (F::Direction, &["giai phap", "bien phap", "dinh huong", "huong khac phuc", "nhiem vu"]),
        (F::Direction, &["noi dung khac phuc", "noi dung thuc hien", "noi dung cong viec"]),
        (F::Leads, &["chu tri", "tham muu", "phu trach", "nguoi thuc hien", "don vi thuc hien"]),
        (F::Leads, &["cong chuc thuc hien", "co quan thuc hien", "trach nhiem", "phan cong"]),
        (F::Area, &["linh vuc"]),
        (F::Codes, &["ma tieu chi", "ma so", "ma tctp"]),
        (F::Heading, &["tieu chi", "ten muc", "muc khac phuc"]),
        (F::Suggested, &["tai lieu kiem chung", "minh chung"]),
        (F::Explanation, &["giai trinh"]),
        (F::PointsMaximum, &["toi da"]),
        (F::PointsLost, &["bi tru", "tru"]),
        (F::PointsAchieved, &["dat"]),
        (F::Codes, &["ma"]),
        (F::Heading, &["noi dung"]),
    ]
};

/// The field of each column that has one. The first column for a name is the name; a second one says more of the cause.
pub(super) fn columns(form: &PaperForm, heading: &Heading) -> BTreeMap<usize, RemedyField> {
    let mut found: BTreeMap<usize, RemedyField> = BTreeMap::new();
    for (column, over) in heading.over.iter().enumerate() {
        if over.is_empty() || over.iter().any(|text| is_ordinal_word(text)) {
            continue;
        }
        let last = over.last().map(|text| words(text)).unwrap_or_default();
        let whole = words(&over.join(" "));
        if let Some(field) = of_plan(form, &last).or_else(|| said(&last)).or_else(|| said(&whole)) {
            found.insert(column, field);
        }
    }
    // "Tồn tại, hạn chế" names the item where no other column does.
    if !found.values().any(|it| *it == RemedyField::Heading)
        && let Some(field) = found.values_mut().find(|it| **it == RemedyField::Cause)
    {
        *field = RemedyField::Heading;
    }
    found
}

/// Whether the columns are those of remedies: a name or a code, what is to be done, and by whom, when or why.
pub(super) fn are_of_remedies(columns: &BTreeMap<usize, RemedyField>) -> bool {
    let has = |any: &[RemedyField]| columns.values().any(|it| any.contains(it));
    let said = [
        has(&[RemedyField::Direction]),
        has(&[RemedyField::Leads]),
        has(&[RemedyField::Timeframe]),
        has(&[RemedyField::Cause]),
        has(&[RemedyField::PointsLost, RemedyField::PointsMaximum]),
        has(&[RemedyField::Product]),
    ];
    has(&[RemedyField::Heading, RemedyField::Codes]) && said.iter().filter(|it| **it).count() >= 2
}

/// The plan's own words for a field.
fn of_plan(form: &PaperForm, last: &str) -> Option<RemedyField> {
    let fields = SAID.iter().map(|(field, _)| *field);
    let mut own = fields.filter_map(|field| Some((field, form.own_label(field)?)));
    own.find(|(_, label)| search::fold(label) == last).map(|(field, _)| field)
}

fn said(words: &str) -> Option<RemedyField> {
    let short = |word: &str| word.split(' ').count() == 1;
    // A word alone must be the whole head: "mã", not "ma" within another word.
    let holds =
        |word: &&'static str| if short(word) { words == *word } else { words.contains(*word) };
    SAID.iter().find(|(_, any)| any.iter().any(holds)).map(|(field, _)| *field)
}
