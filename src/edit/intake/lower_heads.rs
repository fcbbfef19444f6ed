//! Tiêu đề hàng dưới của biểu II.06a: the form copied without its upper heads, so that "Tổng số" stands over three columns.

use super::meaning::{Meaning, words};

/// Columns 3 to 13 of the form, and what each of their own heads may say.
const FORM: [(&[&str], Meaning); 11] = [
    (TOTAL, Meaning::RecTotal),
    (&["truc tuyen"], Meaning::RecOnline),
    (&["truc tiep"], Meaning::RecDirect),
    (&["ky truoc", "chuyen qua"], Meaning::RecPrev),
    (TOTAL, Meaning::DoneTotal),
    (&["truoc han"], Meaning::DoneEarly),
    (&["dung han"], Meaning::DoneOnTime),
    (LATE, Meaning::DoneLate),
    (TOTAL, Meaning::OpenTotal),
    (&["trong han", "chua den han"], Meaning::OpenInTime),
    (LATE, Meaning::OpenLate),
];
const TOTAL: &[&str] = &["tong so", "tong cong"];
const LATE: &[&str] = &["qua han", "tre han"];

/// The meanings of columns whose heads are those of the form's lower row, all eleven in its order; `None` if they are
/// not. Fewer could be another form's: "Tổng số, Trực tuyến, Trực tiếp" also stands below "Thanh toán".
pub(super) fn of(heads: &[Vec<String>]) -> Option<Vec<Option<Meaning>>> {
    let told: Vec<String> =
        heads.iter().map(|it| it.last().map(|it| words(it)).unwrap_or_default()).collect();
    let says = |head: &String, form: &(&[&str], Meaning)| form.0.iter().any(|it| head.contains(it));
    let is_form = |run: &[String]| run.iter().zip(&FORM).all(|(head, form)| says(head, form));
    let first = told.windows(FORM.len()).position(is_form)?;
    let mut found = vec![None; first];
    found.extend(FORM.iter().map(|(_, meaning)| Some(*meaning)));
    found.resize(heads.len(), None);
    Some(found)
}
