//! Phiếu số liệu: the figures of one officer who has no application. This month's cells can be typed in, the rest is
//! locked against slips, and the sheet comes back through the same door as every other table.

use super::figures::{Rows, mark, page};
use super::named::{Names, titled};
use super::tree::{Spreadsheet, SpreadsheetPage};
use crate::check;
use crate::document::Document;
use crate::edit::intake::own;
use crate::plan::{Id, List, Plan, naming};

/// The officers who keep measures that are asked for, in the plan's order.
pub fn with_measures(plan: &Plan) -> Vec<Id> {
    plan.ids(List::Officers).iter().copied().filter(|id| !measures(plan, *id).is_empty()).collect()
}

/// The measures that an officer keeps, in the order of the page.
fn measures(plan: &Plan, officer: Id) -> Vec<Id> {
    let groups = check::sheet::sheet(plan);
    let rows = groups.into_iter().flat_map(|group| group.rows);
    rows.filter(|id| check::person::keeps(plan, *id, officer)).collect()
}

/// The sheet of an officer for a month; `id` is the plan's own.
pub fn officer(plan: &Plan, id: &str, officer: Id, month: u8) -> Spreadsheet {
    let (year, who) = (plan.frame.year.trim(), naming::name(plan, List::Officers, officer));
    let title = format!("PHIẾU SỐ LIỆU THÁNG {month} NĂM {year} - {}", who.to_uppercase());
    let note = format!(
        "Chỉ nhập vào ô nền vàng của tháng {month}: số đếm, ghi 0 nếu đã đếm và không có, để trống nếu chưa đếm. Lưu rồi gửi lại tệp này cho người giữ kế hoạch."
    );
    let mut rows = Rows::of(plan, Some(month));
    for measure in measures(plan, officer) {
        rows.add(measure);
    }
    let mut names = Names::default();
    let sheet =
        page(names.take(&format!("Tháng {month}")), &titled(plan, &title), &note, rows.made);
    let sheets = vec![
        SpreadsheetPage { locked: true, ..sheet },
        mark(plan, id, own::KIND_OFFICER, Some(month)),
    ];
    let name = format!("Phiếu số liệu tháng {month} năm {year} - {who}");
    Spreadsheet { name: Document::name_of(plan, name), sheets }
}
