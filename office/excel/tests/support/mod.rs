//! Every spreadsheet that the application writes, of the plans that its tests have.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use par_workbook::document::{evidence_list, report, tracking};
use par_workbook::file;
use par_workbook::file::Limits;
use par_workbook::plan::Plan;
use par_workbook::preset;
use par_workbook::spreadsheet::{Spreadsheet, criteria, figures, officer, paper, with_measures};

/// The plan of Ba Xa with its year of figures.
pub fn year() -> Plan {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/samples");
    let text = fs::read(samples.join("ke-hoach-v2-ba-xa-2024.json")).unwrap();
    file::open(&text, &Limits::default()).unwrap().book.plan
}

/// Each spreadsheet, under a name for its file.
pub fn spreadsheets() -> Vec<(String, Spreadsheet)> {
    let (year, id) = (year(), "kehoach");
    let (june, end) = (day(2024, 6, 30), day(2025, 1, 12));
    let report = report::report(&year, "nam".parse().unwrap()).unwrap();
    let who = with_measures(&year)[0];
    let all = [
        ("so-lieu", figures(&year, id)),
        ("so-lieu-minh-hoa", figures(&preset::illustration(), id)),
        ("phieu-so-lieu", officer(&year, id, who, 6)),
        ("theo-doi", paper(&tracking(&year, end))),
        ("danh-muc", paper(&evidence_list(&year, june))),
        ("bao-cao-nam", paper(&report)),
        ("tieu-chi", criteria(&year, june)),
    ];
    all.into_iter().map(|(name, made)| (name.to_owned(), made)).collect()
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}
