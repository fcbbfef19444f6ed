//! A plan of many remedies, each as full as those of Ba Xa, with its year of figures.

use std::collections::BTreeMap;
use std::path::PathBuf;

use par_workbook::edit::{Book, Change, apply_all, build};
use par_workbook::file;
use par_workbook::file::{Limits, Sender};
use par_workbook::plan::{At, Id, Issue, List, MeasureField, Plan, RemedyField, Value, naming};
use xtask::place;

use crate::Outcome;

/// The year of Ba Xa as a file of the first release.
const SAMPLE: &[u8] = include_bytes!("../../samples/ke-hoach-v1-ba-xa-2024.json");

/// The sample, its remedies copied with their targets, measures, figures and documents until there are
/// this many.
///
/// # Errors
/// When the sample cannot be read or copied.
pub fn large(remedies: usize) -> Outcome<Plan> {
    let opened = file::open(SAMPLE, &Limits::default());
    let sample = opened.map_err(|why| format!("the sample is refused: {why:?}"))?.book.plan;
    let mut plan = sample.clone();
    let mut fresh = 1_000_000_u64;
    for remedy in sample.remedies.ids().iter().copied().cycle() {
        if plan.remedies.len() >= remedies {
            break;
        }
        let held = held_by(&sample, remedy);
        let new: BTreeMap<Id, Id> = held
            .iter()
            .map(|(_, id)| {
                fresh += 1;
                (*id, Id::new(fresh))
            })
            .collect();
        let measures = held.iter().filter(|(list, _)| *list == List::Measures);
        let measures: Vec<Id> = measures.filter_map(|(_, id)| new.get(id)).copied().collect();
        for (list, id) in held {
            copy(&sample, &mut plan, (list, id), &new)?;
        }
        // Groups of the sheet as large as the sample's.
        for id in measures {
            let group = format!("Nhóm {}", plan.remedies.len() / 12);
            let at = At::Measure(id, MeasureField::Group);
            let change = build::set(&plan, at, Value::text(group));
            put(&mut plan, change)?;
        }
    }
    // Not issued, so that the words of a remedy can be typed in at once.
    plan.issue = Issue::default();
    Ok(plan)
}

/// The same as a file, to be opened in the application.
///
/// # Errors
/// When it cannot be made or written.
pub fn large_file(remedies: usize) -> Outcome<PathBuf> {
    file_of(large(remedies)?, &format!("ke-hoach-{remedies}-muc.json"))
}

/// Fifteen remedies whose titles are as long as the longest of the sets of criteria.
///
/// # Errors
/// When it cannot be made or written.
pub fn ward_file() -> Outcome<PathBuf> {
    let mut plan = large(15)?;
    let long = "theo đúng thời gian và nội dung quy định của cấp có thẩm quyền";
    for id in plan.remedies.ids().to_vec() {
        let at = At::Remedy(id, RemedyField::Heading);
        let heading = plan.remedies.get(id).map(naming::remedy_title).unwrap_or_default();
        let heading: String = heading.chars().take(40).collect();
        let change = build::set(&plan, at, Value::text(format!("{heading} {long}")));
        put(&mut plan, change)?;
    }
    file_of(plan, "ke-hoach-phuong-15-muc.json")
}

fn file_of(plan: Plan, name: &str) -> Outcome<PathBuf> {
    let book = Book::new(plan);
    let sender = Sender {
        application: "0.1.0",
        plan: Id::new(77),
        device: Id::new(78),
        base_revision: 0,
        saved_at: "2024-06-20T08:00:00+07:00",
        author: None,
    };
    let path = place::at("target/journeys").join(name);
    std::fs::write(&path, file::write(&book, &sender))?;
    Ok(path)
}

/// A remedy and all that is its own: what is referred to first.
fn held_by(plan: &Plan, remedy: Id) -> Vec<(List, Id)> {
    let targets: Vec<Id> = plan.targets_of(remedy).map(|(id, _)| id).collect();
    let mut held = Vec::new();
    for target in targets.iter().filter_map(|id| plan.targets.get(*id)) {
        for measure in target.part.iter().chain(&target.whole) {
            if !held.contains(&(List::Measures, *measure)) {
                held.push((List::Measures, *measure));
            }
        }
    }
    held.push((List::Remedies, remedy));
    held.extend(targets.into_iter().map(|id| (List::Targets, id)));
    let evidences = plan.evidences.iter().filter(|(_, one)| one.owner == Some(remedy));
    held.extend(evidences.map(|(id, _)| (List::Evidences, id)));
    held
}

/// Copies a record under its new id, its figures too; what it refers to is the copy where there is one.
fn copy(sample: &Plan, plan: &mut Plan, (list, id): (List, Id), new: &BTreeMap<Id, Id>) -> Outcome {
    let (Some(record), Some(to)) = (sample.record(list, id), new.get(&id)) else { return Ok(()) };
    put(plan, Some(build::add(plan, *to, record)))?;
    for info in list.infos() {
        let Some(at) = list.at(*to, info.key) else { continue };
        let Some(Value::Ids(ids)) = plan.get(at) else { continue };
        let ids = ids.iter().map(|id| new.get(id).copied().unwrap_or(*id)).collect();
        put(plan, build::set(plan, at, Value::Ids(ids)))?;
    }
    for ((measure, slot), text) in sample.figures.iter().filter(|((of, _), _)| *of == id) {
        let to = new.get(measure).copied().unwrap_or(*measure);
        put(plan, build::set(plan, At::Figure(to, *slot), Value::text(text.as_str())))?;
    }
    Ok(())
}

fn put(plan: &mut Plan, change: Option<Change>) -> Outcome {
    let change: Vec<Change> = change.into_iter().collect();
    Ok(apply_all(plan, &change).map_err(|fault| fault.to_string())?)
}
