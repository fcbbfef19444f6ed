//! Lists of any remedies for any filter.

use std::collections::BTreeSet;

use par_workbook::plan::{Id, Plan, Remedy, Statement, Target};
use par_workbook::route::Filter;
use par_workbook::view::list::{ListGroup, ListRow, beside};
use par_workbook::view::reach::Reach;
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::{judged, kept, rooms, shown};
use crate::{add, id, said};

const AREAS: [&str; 5] = ["a1", "a2", "a3", "khong", ""];
const HEADINGS: [&str; 4] = ["Số hóa hồ sơ", "Hóa đơn, số liệu", "Đối thoại 341", ""];
const LEADS: [&[&str]; 4] = [&[], &["x"], &["g"], &["y", "khong"]];

/// Remedies of areas that are there, gone or not said; some with a target.
fn plans() -> impl Strategy<Value = Plan> {
    let row =
        (select(AREAS.to_vec()), select(HEADINGS.to_vec()), select(LEADS.to_vec()), 0..6_usize);
    vec(row, 0..9).prop_map(|rows| {
        let mut plan = rooms();
        for (place, (area, heading, leads, word)) in rows.into_iter().enumerate() {
            let (area, own) = ((!area.is_empty()).then(|| id(area)), format!("r{place}"));
            let leads = leads.iter().map(|word| id(word)).collect();
            let heading = heading.to_owned();
            add(&mut plan, &own, Remedy { area, heading, leads, ..Remedy::default() });
            judge(&mut plan, &format!("t{place}"), &own, word);
        }
        plan
    })
}

fn judge(plan: &mut Plan, target: &str, owner: &str, word: usize) {
    match word {
        0 => {}
        1 => said(plan, target, owner, Statement::Unsaid),
        2 => said(plan, target, owner, Statement::NotYet),
        3 => said(plan, target, owner, Statement::UnderWay),
        4 => said(plan, target, owner, Statement::Done),
        _ => {
            let (owner, reason) = (Some(id(owner)), "Không có".to_owned());
            let away = Target { owner, reason, not_applicable: true, ..Target::default() };
            add(plan, target, away);
        }
    }
}

fn one_of(words: &'static [&'static str]) -> impl Strategy<Value = Option<String>> {
    option::of(select(words).prop_map(str::to_owned))
}

fn filters() -> impl Strategy<Value = Filter> {
    (
        one_of(&["a1", "a2", "khong", ""]),
        one_of(&["x", "y", "g", "khong"]),
        one_of(&["tu-danh-gia", "theo-doi", "khong-ap-dung"]),
        one_of(&["so hoa", "hoa", "341", ""]),
        any::<bool>(),
    )
        .prop_map(|(area, officer, status, search, mine)| Filter {
            area,
            officer,
            status,
            search,
            mine,
            duties: false,
        })
}

fn persons() -> impl Strategy<Value = Option<Id>> {
    option::of(select(vec!["x", "y", "g"]).prop_map(id))
}

fn ids(rows: &[ListRow]) -> Vec<Id> {
    rows.iter().map(|row| row.id).collect()
}

/// Those of `all` that are among these, in the order of all.
fn among(all: &[Id], these: &[Id]) -> Vec<Id> {
    all.iter().copied().filter(|one| these.contains(one)).collect()
}

/// The remedies of a group, in the order of the plan.
fn of_group(plan: &Plan, group: &ListGroup) -> Vec<Id> {
    let home = |remedy: &Remedy| remedy.area.filter(|area| plan.areas.contains(*area));
    let own = plan.remedies.iter().filter(|(_, remedy)| home(remedy) == group.id);
    own.map(|(id, _)| id).collect()
}

proptest! {
    #[test]
    fn without_a_filter_every_remedy_stands_once_in_the_order_of_its_area(
        plan in plans(),
        editing in any::<bool>(),
    ) {
        let groups = shown(&plan, &Filter::default(), None, editing);
        for group in &groups {
            let (open, away) = (ids(&group.rows), ids(&group.settled));
            let own = of_group(&plan, group);
            prop_assert_eq!(&open, &among(&own, &open));
            prop_assert_eq!(&away, &among(&own, &away));
            prop_assert_eq!(among(&open, &away), []);
            prop_assert_eq!(open.len() + away.len(), own.len());
        }
        let all = groups.iter().map(|group| group.rows.len() + group.settled.len()).sum::<usize>();
        prop_assert_eq!(all, plan.remedies.len());
        let mut heads: Vec<Option<Id>> = groups.iter().map(|group| group.id).collect();
        heads.sort();
        heads.dedup();
        prop_assert_eq!(heads.len(), groups.len());
    }

    #[test]
    fn a_filter_keeps_some_of_all_in_the_same_order_but_for_how_they_reach_an_officer(
        plan in plans(),
        filter in filters(),
        person in persons(),
    ) {
        let all = kept(&plan, &Filter::default(), None);
        let some = kept(&plan, &filter, person);
        let found = shown(&plan, &filter, person, false);
        let reaches: Vec<Reach> = found.iter().map(|group| group.reach).collect();
        prop_assert!(reaches.is_sorted(), "{reaches:?}");
        if reaches.iter().all(|reach| *reach == Reach::Led) {
            prop_assert_eq!(&some, &among(&all, &some));
        }
        let whole: BTreeSet<Id> = all.iter().copied().collect();
        prop_assert!(some.iter().all(|id| whole.contains(id)));
        if filter.is_empty() {
            prop_assert_eq!(&some, &all);
        }
    }

    #[test]
    fn rows_and_what_is_folded_away_are_what_the_filter_keeps(
        plan in plans(),
        filter in filters(),
        person in persons(),
        editing in any::<bool>(),
    ) {
        let groups = shown(&plan, &filter, person, editing);
        let rows = groups.iter().flat_map(|group| group.rows.iter().chain(&group.settled));
        let mut told: Vec<Id> = rows.map(|row| row.id).collect();
        let mut some = kept(&plan, &filter, person);
        told.sort();
        some.sort();
        prop_assert_eq!(told, some);
    }

    #[test]
    fn editing_folds_nothing_away_and_moves_nothing(
        plan in plans(),
        filter in filters(),
        person in persons(),
    ) {
        let groups = shown(&plan, &filter, person, true);
        prop_assert!(groups.iter().all(|group| group.settled.is_empty()));
        let rows: Vec<Id> = groups.iter().flat_map(|group| ids(&group.rows)).collect();
        prop_assert_eq!(rows, kept(&plan, &filter, person));
        let areas = groups.iter().filter_map(|group| group.id).count();
        prop_assert_eq!(areas, plan.areas.len());
    }

    #[test]
    fn the_first_open_row_is_the_next_and_no_other(
        plan in plans(),
        filter in filters(),
        person in persons(),
        editing in any::<bool>(),
    ) {
        let standings = judged(&plan, &filter);
        let open = |id: &Id| standings.get(id).is_none_or(|it| !it.status.is_quiet());
        let all = kept(&plan, &filter, person);
        let first: Vec<Id> = all.into_iter().filter(open).take(1).collect();
        let groups = shown(&plan, &filter, person, editing);
        let rows = groups.iter().flat_map(|group| group.rows.iter().chain(&group.settled));
        let next: Vec<Id> = rows.filter(|row| row.next).map(|row| row.id).collect();
        prop_assert_eq!(next, first);
    }

    #[test]
    fn the_next_of_the_previous_is_the_row_itself(
        shown in btree_set(0..40_u64, 0..12)
            .prop_map(|all| all.into_iter().map(Id::new).collect::<Vec<_>>())
            .prop_shuffle(),
    ) {
        for id in &shown {
            let (before, after) = beside(&shown, *id);
            prop_assert!(before.is_none_or(|before| beside(&shown, before).1 == Some(*id)));
            prop_assert!(after.is_none_or(|after| beside(&shown, after).0 == Some(*id)));
        }
        if let (Some(first), Some(last)) = (shown.first(), shown.last()) {
            prop_assert_eq!(beside(&shown, *first).0, None);
            prop_assert_eq!(beside(&shown, *last).1, None);
        }
        prop_assert_eq!(beside(&shown, Id::new(99)), (None, None));
    }
}
