//! What the tracking table says: whose targets they are, their standing, and what is only tracked.

use chrono::NaiveDate;

use super::super::prose;
use super::super::remedies::{area_heading, officers};
use super::super::standings::TargetStanding;
use crate::check;
use crate::plan::{Id, Plan, Target, naming};

/// What the table says about one remedy, duty or aim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrackingRow {
    /// Mã tiêu chí, số thứ tự.
    pub number: String,
    /// Nội dung.
    pub name: String,
    /// Chủ trì.
    pub officers: String,
    /// Its targets, at least one line each.
    pub standings: Vec<TargetStanding>,
}

/// Nhóm of rows under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrackingGroup {
    /// "* Tiêu chí 1: …"
    pub heading: String,
    /// Hàng.
    pub rows: Vec<TrackingRow>,
}

/// Bảng theo dõi: the day it was made and what its figures cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tracking {
    /// Ngày lập.
    pub day: NaiveDate,
    /// "tháng 5": the last month whose figures are in; empty if there are none.
    pub covered: String,
    /// Nhóm, in printed order.
    pub groups: Vec<TrackingGroup>,
    /// Nội dung chỉ theo dõi, one per line.
    pub followed: Vec<String>,
}

impl Tracking {
    /// The plan's aims, its remedies by area, then the duties that have targets of their own.
    pub fn of(plan: &Plan, day: NaiveDate) -> Self {
        let covered = check::coverage(plan, day);
        let mut rows = TrackingRows { plan, day, covered, followed: Vec::new() };
        let groups = rows.groups();
        let year = plan.frame.year.trim();
        let covered = covered.map(|month| format!("tháng {month}/{year}")).unwrap_or_default();
        Self { day, covered, groups, followed: rows.followed }
    }
}

struct TrackingRows<'a> {
    plan: &'a Plan,
    day: NaiveDate,
    /// The last month whose figures are in.
    covered: Option<u8>,
    /// "3.1.1.2: Văn bản kiến nghị: 2", in printed order.
    followed: Vec<String>,
}

impl TrackingRows<'_> {
    /// All groups in printed order: the aim, the areas, the duties that have targets.
    fn groups(&mut self) -> Vec<TrackingGroup> {
        let mut groups = vec![self.aim()];
        for (id, area) in self.plan.areas.iter() {
            let remedies = self.plan.remedies_of(id).map(|(id, _)| id).collect();
            groups.push(self.remedies(remedies, &area_heading(area)));
        }
        let here = |id: Option<Id>| id.is_some_and(|id| self.plan.areas.contains(id));
        let homeless = self.plan.remedies.iter().filter(|(_, remedy)| !here(remedy.area));
        groups.push(self.remedies(homeless.map(|(id, _)| id).collect(), "Nội dung khác"));
        groups.push(self.duties());
        groups.retain(|group| !group.rows.is_empty());
        groups
    }

    /// Rank and band, then whatever else belongs to the plan as a whole.
    fn aim(&mut self) -> TrackingGroup {
        let mut rows = Vec::new();
        for (target, verdict) in &check::aim(self.plan, self.day) {
            let said = TargetStanding::of(self.plan, target, verdict, self.covered);
            if said.followed {
                self.followed.push(followed("", &said));
                continue;
            }
            rows.push(TrackingRow {
                name: said.name.clone(),
                standings: vec![TargetStanding { name: String::new(), ..said }],
                ..TrackingRow::default()
            });
        }
        let kind = naming::kind_word(self.plan.agency.kind);
        TrackingGroup { heading: format!("Mục tiêu phấn đấu của {kind}"), rows }
    }

    /// The standing of a target today.
    fn said(&self, id: Id, target: &Target) -> TargetStanding {
        let verdict = check::verdict(self.plan, id, self.day);
        TargetStanding::of(self.plan, target, &verdict, self.covered)
    }

    fn remedies(&mut self, ids: Vec<Id>, heading: &str) -> TrackingGroup {
        let plan = self.plan;
        let row = |id: Id| {
            let remedy = plan.remedies.get(id)?;
            let number = naming::remedy_code(plan, id);
            let name = naming::remedy_title(remedy).to_owned();
            let named = if number.is_empty() { &name } else { &number };
            let standings = self.standings(id, |_| named.clone());
            let officers = chairs(&officers(plan, &remedy.leads_text, &remedy.leads));
            Some(TrackingRow { number, name, officers, standings })
        };
        TrackingGroup {
            heading: heading.to_owned(),
            rows: ids.into_iter().filter_map(row).collect(),
        }
    }

    fn duties(&mut self) -> TrackingGroup {
        let plan = self.plan;
        let mut rows = Vec::new();
        for (id, duty) in plan.duties.iter() {
            if plan.targets_of(id).next().is_none() {
                continue;
            }
            let name = prose::gist(&duty.text);
            // A duty has no code: it is named if the name of what it counts is not enough to tell it apart.
            let twice = |target: &Target| {
                let name = naming::target_name(plan, target);
                let same = |(_, other): &(Id, &Target)| naming::target_name(plan, other) == name;
                plan.targets.iter().filter(same).count() > 1
            };
            let named =
                |target: &Target| if twice(target) { shortened(&name) } else { String::new() };
            let standings = self.standings(id, named);
            // A duty that is only tracked goes into the list.
            if standings.iter().all(|standing| standing.target.is_empty()) {
                continue;
            }
            let officers = chairs(&officers(plan, "", &duty.leads));
            rows.push(TrackingRow { number: String::new(), name, officers, standings });
        }
        TrackingGroup { heading: "Nhiệm vụ được phân công".to_owned(), rows }
    }

    /// The standings of an owner's targets. What is only tracked goes to the list at the end; an owner of
    /// which nothing else is asked says so.
    fn standings(&mut self, owner: Id, named: impl Fn(&Target) -> String) -> Vec<TargetStanding> {
        let mut standings = Vec::new();
        let mut only = None;
        for (id, target) in self.plan.targets_of(owner) {
            let said = self.said(id, target);
            if said.followed {
                self.followed.push(followed(&named(target), &said));
                only = Some(TargetStanding { status: said.status, ..TargetStanding::default() });
            } else {
                standings.push(said);
            }
        }
        standings.extend(only.filter(|_| standings.is_empty()));
        standings
    }
}

/// One item of the list of what is only tracked.
fn followed(named: &str, said: &TargetStanding) -> String {
    let result = match said.told.trim() {
        "" => "chưa có số liệu",
        told => told,
    };
    [named, &said.name, result]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(": ")
}

/// The beginning of a duty, enough to recognise it in a list.
fn shortened(gist: &str) -> String {
    const WORDS: usize = 8;
    let words: Vec<&str> = gist.split_whitespace().collect();
    match words.get(..WORDS) {
        Some(first) if words.len() > WORDS + 2 => {
            format!("{}…", first.join(" ").trim_end_matches([',', ';']))
        }
        _ => gist.trim_end_matches(['.', ';']).to_owned(),
    }
}

/// Those in charge, without the mark that ends a line of prose.
fn chairs(officers: &str) -> String {
    officers.trim_end_matches(['.', ';', ',']).trim_end().to_owned()
}
