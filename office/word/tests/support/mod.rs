//! Every document of "Văn bản", of the plans that the tests of the application have.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use par_workbook::document::{
    Document, Layout, amendment, apologies, decision, evidence_list, officer_sheets,
    proof_register, report, self_score, tracking, urging,
};
use par_workbook::edit::criteria_set::bring_in;
use par_workbook::edit::{apply_all, build};
use par_workbook::file;
use par_workbook::file::{Limits, open_set};
use par_workbook::plan::{At, Id, LateDossier, List, Plan, RemedyField, Value};
use par_workbook::preset;
use par_workbook::score::ProofFilter;

/// A plan file of the application's tests.
fn plan(name: &str) -> Plan {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/samples");
    let text = fs::read(samples.join(name)).unwrap();
    file::open(&text, &Limits::default()).unwrap().book.plan
}

/// The plan with the made-up criteria set.
fn with_points(mut plan: Plan) -> Plan {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/samples");
    let text = fs::read(samples.join("bo-tieu-chi-minh-hoa.json")).unwrap();
    let changes = bring_in(&plan, &open_set(&text, &Limits::default()).unwrap().set);
    apply_all(&mut plan, &changes).unwrap();
    plan
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The plan with a late dossier whose letter of apology is still to be sent.
fn late(mut plan: Plan) -> Plan {
    let dossier = LateDossier {
        code: "H48.35-240612-0007".into(),
        applicant: "Phạm Thị Hoa".into(),
        procedure: "Đăng ký khai sinh".into(),
        received: "2024-06-12".into(),
        due: "2024-06-14".into(),
        reason: "Chờ xác minh của nơi cư trú cũ.".into(),
        new_due: "2024-06-20".into(),
        ..LateDossier::of(Id::named("r343"))
    };
    let added = build::add(&plan, Id::named("hs8"), dossier);
    apply_all(&mut plan, &[added]).unwrap();
    plan
}

/// Each document, under a name for its file.
pub fn documents() -> Vec<(String, Document)> {
    let year = plan("ke-hoach-v2-ba-xa-2024.json");
    let ward = plan("ke-hoach-v3-nghia-lo-2027.json");
    let made_up = preset::illustration();
    let (june, end) = (day(2024, 6, 30), day(2025, 1, 12));
    let mut changed = year.clone();
    let first = year.ids(List::Remedies)[0];
    let named = build::set(
        &changed,
        At::Remedy(first, RemedyField::Direction),
        Value::text("Rà soát lại toàn bộ hồ sơ quá hạn."),
    );
    apply_all(&mut changed, named.as_slice()).unwrap();
    let officers: Vec<Id> = year.ids(List::Officers).to_vec();
    let period = |code: &str| report::report(&year, code.parse().unwrap()).unwrap();
    let all = [
        ("quyet-dinh", decision(&preset::ba_xa_2024(), Layout::Prose)),
        ("quyet-dinh-bang", decision(&year, Layout::Table)),
        ("quyet-dinh-bang-doc", decision(&ward, Layout::Portrait)),
        ("ke-hoach-phuong", decision(&ward, Layout::Prose)),
        ("bang-theo-doi", tracking(&year, end)),
        ("bao-cao-quy", period("q1")),
        ("bao-cao-nam", period("nam")),
        ("phieu-cong-chuc", officer_sheets(&year, None, june)),
        ("danh-muc", evidence_list(&year, june)),
        ("sua-doi", amendment(&changed, &year)),
        ("don-doc", urging(&year, &officers, None, june)),
        ("xin-loi", apologies(&late(year.clone()), None, june)),
        ("tu-cham", self_score(&with_points(year.clone()))),
        ("minh-chung", proof_register(&with_points(year.clone()), ProofFilter::Missing, june)),
        ("tu-cham-khong-co", self_score(&year)),
        ("xin-loi-khong-co", apologies(&year, None, june)),
        ("minh-hoa", tracking(&made_up, june)),
        ("minh-hoa-quyet-dinh", decision(&made_up, Layout::Prose)),
    ];
    all.into_iter().map(|(name, document)| (name.to_owned(), document)).collect()
}
