//! The sample plan says what the issued document of Ba Xa says, sentence by sentence, in order.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::{BTreeMap, BTreeSet};

use par_workbook::plan::{ClauseRole, Id, List, Plan, SectionHolds, TargetKind, Value};
use par_workbook::preset;

const SEED: &str = include_str!("samples/seed-ba-xa-2024.txt");

/// The seed's words. Folded: Markdown (heading hashes, `**`, `*`, `\*`, `<…>` round a link), the
/// list mark that the conversion put before "+ ", blank lines and runs of spaces. Dashes, quotes,
/// capitals, punctuation and every slip stay.
fn seed_words() -> Vec<String> {
    let plain = |line: &str| {
        let line = line.replace("\\*", "\u{1}").replace(['*', '<', '>'], "").replace('\u{1}', "*");
        let line = line.trim().trim_start_matches('#').trim();
        line.strip_prefix("- +").map_or_else(|| line.to_owned(), |rest| format!("+{rest}"))
    };
    words(&SEED.lines().map(plain).collect::<Vec<_>>().join("\n"))
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// Sentences, for a failure that can be read: cut after a word that ends in `.`, `;` or `:`.
fn sentences(words: &[String]) -> Vec<String> {
    words
        .split_inclusive(|word| word.ends_with(['.', ';', ':']))
        .map(|sentence| sentence.join(" "))
        .collect()
}

/// The plan as printed, by walking its records. What is printed but not data (the labels of a remedy's lines,
/// "Điều", "Nơi nhận", the national motto) is added here.
fn paper(plan: &Plan) -> String {
    let mut lines = Vec::new();
    decision_lines(plan, &mut lines);
    attachment_head(plan, &mut lines);
    for (id, _) in plan.sections_of(None) {
        section_lines(plan, id, &mut lines);
    }
    lines.join("\n")
}

fn decision_lines(plan: &Plan, lines: &mut Vec<String>) {
    let decision = &plan.decision;
    lines.push(format!("Số: {}{}", decision.number, decision.symbol));
    assert_eq!(decision.day, "", "the issued text leaves the day blank");
    lines.push(format!("{}, ngày tháng {} năm {}", decision.place, decision.month, decision.year));
    lines.push(decision.title.clone());
    lines.push(decision.subject.clone());
    lines.push(decision.authority.clone());
    lines.extend(clauses(plan, ClauseRole::Basis));
    lines.push(decision.proposal.clone());
    lines.push(format!("{}:", decision.title));
    for (number, article) in (1..).zip(clauses(plan, ClauseRole::Article)) {
        lines.push(format!("Điều {number}. {article}"));
    }
    lines.push("Nơi nhận:".to_owned());
    lines.extend(clauses(plan, ClauseRole::Recipient).iter().map(|text| format!("- {text}")));
    assert_eq!(decision.sign_for, "", "the Chairman signs for himself");
    lines.push(decision.signer_title.clone());
    lines.push(decision.signer.clone());
}

fn clauses(plan: &Plan, role: ClauseRole) -> Vec<String> {
    plan.clauses_of(role).map(|(_, clause)| clause.text.clone()).collect()
}

fn attachment_head(plan: &Plan, lines: &mut Vec<String>) {
    let (agency, decision) = (&plan.agency, &plan.decision);
    lines.push(format!("ỦY BAN NHÂN DÂN XÃ {}", agency.name.to_uppercase()));
    lines.push("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc".to_owned());
    lines.push(decision.plan_title.clone());
    lines.push(decision.plan_subject.clone());
    lines.push(format!(
        "(Kèm theo Quyết định số {}{} ngày /{}/{} của {})",
        decision.number, decision.symbol, decision.month, decision.year, decision.attached_by
    ));
}

fn section_lines(plan: &Plan, id: Id, lines: &mut Vec<String>) {
    let section = plan.sections.get(id).unwrap();
    if !section.number.is_empty() {
        lines.push(format!("{}. {}", section.number, section.title));
    }
    lines.push(section.body.clone());
    match section.holds {
        SectionHolds::Text | SectionHolds::Results => {}
        SectionHolds::Remedies => {
            for (area, _) in plan.areas.iter() {
                area_lines(plan, area, lines);
            }
        }
        SectionHolds::Duties => duty_lines(plan, id, lines),
    }
    for (child, _) in plan.sections_of(Some(id)) {
        section_lines(plan, child, lines);
    }
}

fn area_lines(plan: &Plan, id: Id, lines: &mut Vec<String>) {
    let area = plan.areas.get(id).unwrap();
    lines.push(format!("{} {}: {}", area.lead, area.number, area.title));
    for (number, (_, remedy)) in (1..).zip(plan.remedies_of(id)) {
        lines.push(format!("({number}) {}", remedy.heading));
        lines.push(format!("- Công chức tham mưu khắc phục: {}", remedy.leads_text));
        if !remedy.coordinators.is_empty() {
            lines.push(format!("- Công chức tổng hợp: {}", remedy.coordinators_text));
        }
        lines.push(format!("- Thời gian thực hiện: {}", remedy.timeframe));
        let label = match remedy.direction_label.as_str() {
            "" => "Định hướng khắc phục",
            label => label,
        };
        lines.push(format!("- {label}: {}", remedy.direction));
    }
}

fn duty_lines(plan: &Plan, id: Id, lines: &mut Vec<String>) {
    let mut above = "";
    for (_, duty) in plan.duties_of(id) {
        if duty.heading != above {
            lines.push(duty.heading.clone());
            above = &duty.heading;
        }
        lines.push(format!("{} {}", duty.mark, duty.text));
    }
}

fn compare(ours: &[String], theirs: &[String]) -> Result<(), String> {
    let (ours, theirs) = (sentences(ours), sentences(theirs));
    for (place, (ours, theirs)) in ours.iter().zip(&theirs).enumerate() {
        if ours != theirs {
            return Err(format!("sentence {place}\n  plan: {ours}\n  seed: {theirs}"));
        }
    }
    if ours.len() == theirs.len() { Ok(()) } else { Err("one of the two goes on".to_owned()) }
}

#[test]
fn the_sample_is_the_seed_word_for_word_in_order() {
    let theirs = seed_words();
    compare(&words(&paper(&preset::ba_xa_2024())), &theirs).unwrap();
    assert!(sentences(&theirs).len() > 150);
}

#[test]
fn a_changed_a_lost_and_a_moved_word_are_noticed() {
    let ours = words(&paper(&preset::ba_xa_2024()));
    let seed = seed_words();
    for place in (0..seed.len()).step_by(5) {
        let mut changed = seed.clone();
        changed[place].push('x');
        assert!(compare(&ours, &changed).is_err(), "{place}");
        changed.remove(place);
        assert!(compare(&ours, &changed).is_err(), "{place}");
    }
    let mut changed = preset::ba_xa_2024();
    changed.decision.proposal = changed.decision.proposal.replace("công", "cộng");
    assert!(compare(&words(&paper(&changed)), &seed).is_err());
}

#[test]
fn its_slips_are_kept() {
    let paper = paper(&preset::ba_xa_2024());
    for slip in [
        "Căn Luật",
        "45/2020/NĐCP",
        "những năm 2023",
        "công tác tác",
        "nêu đề xảy ra",
        "phân đấu",
        "điều chỉnh, bổ sung để xem xét điều chỉnh, bổ sung",
        "thường xuyên truyền thông",
        "hướng dẫn, người dân",
        "6.2.3. - Thực hiện",
    ] {
        assert!(paper.contains(slip), "{slip}");
    }
    assert_eq!(paper.matches('*').count(), 3, "the stars of areas 1, 3 and 6");
}

/// Every record's id with its list, in the order of the file.
fn records(plan: &Plan) -> Vec<(List, Id)> {
    List::ALL.iter().flat_map(|list| plan.ids(*list).iter().map(|id| (*list, *id))).collect()
}

#[track_caller]
fn sound(plan: &Plan) {
    let records = records(plan);
    let known: BTreeSet<Id> = records.iter().map(|(_, id)| *id).collect();
    assert_eq!(known.len(), records.len(), "an id names one record only");
    for (list, id) in records {
        let row = plan.row(list, id).unwrap();
        for (place, info) in row.infos().iter().enumerate() {
            if let Some(Value::Ids(ids)) = row.value(place) {
                for other in ids {
                    assert!(known.contains(&other), "{}/{id}/{}: {other}", list.key(), info.key);
                }
            }
        }
    }
}

#[test]
fn every_reference_of_the_sample_resolves_and_ids_are_unique() {
    sound(&preset::ba_xa_2024());
}

#[test]
fn nothing_of_the_tables_was_left_out() {
    let plan = preset::ba_xa_2024();
    let counts = List::ALL.iter().map(|list| (list.key(), plan.ids(*list).len()));
    let expected = [
        ("clauses", 16),
        ("sections", 21),
        ("officers", 8),
        ("areas", 4),
        ("remedies", 12),
        ("duties", 19),
        ("measures", 55),
        ("targets", 45),
        ("evidence", 0),
        ("notes", 0),
        ("sendings", 0),
        ("period_reports", 0),
        ("report_texts", 0),
        ("late_dossiers", 0),
        ("index_results", 0),
        ("criteria", 0),
        ("rule_steps", 0),
        ("score_bands", 0),
        ("scores", 0),
        ("last_scores", 0),
        ("unit_scores", 0),
    ];
    assert_eq!(counts.collect::<BTreeMap<_, _>>(), expected.into_iter().collect());
    assert!(plan.figures.is_empty());
}

#[test]
fn every_remedy_and_duty_has_a_target_or_points_at_a_remedy() {
    let plan = preset::ba_xa_2024();
    for (id, _) in plan.remedies.iter() {
        assert!(plan.targets_of(id).next().is_some(), "{id}");
    }
    for (id, duty) in plan.duties.iter() {
        assert!(!duty.repeats.is_empty() || plan.targets_of(id).next().is_some(), "{id}");
        assert!(!duty.leads.is_empty(), "{id}");
    }
}

#[test]
fn every_target_reads_what_its_kind_needs() {
    let plan = preset::ba_xa_2024();
    for (id, target) in plan.targets.iter() {
        let (parts, threshold) = (!target.part.is_empty(), !target.threshold.is_empty());
        let fits = match target.kind {
            TargetKind::RatioAtLeast => parts && threshold && !target.whole.is_empty(),
            TargetKind::CountAtLeast | TargetKind::AtMostPerPeriod => parts && threshold,
            TargetKind::PlacesGained | TargetKind::AmongFirst | TargetKind::ScoreAtLeast => {
                !parts && threshold
            }
            TargetKind::NoneOf | TargetKind::DoneBy | TargetKind::Tracked => parts && !threshold,
            TargetKind::Statement
            | TargetKind::RankAtMost
            | TargetKind::BandAtLeast
            | TargetKind::NotBelowAverage
            | TargetKind::KeepMaximum
            | TargetKind::ReportsOnTime => !parts && !threshold,
        };
        assert!(fits, "{id}");
        assert!(!target.label.is_empty() && !target.source.is_empty(), "{id}");
    }
}

#[test]
fn every_measure_is_read_by_a_target_or_is_a_column_of_the_form() {
    let plan = preset::ba_xa_2024();
    for (id, measure) in plan.measures.iter() {
        let read = plan
            .targets
            .iter()
            .any(|(_, target)| target.part.contains(&id) || target.whole.contains(&id));
        assert!(
            read || !measure.column.is_empty()
                || id == Id::named("m14cuoc")
                || id == Id::named("m15dung"),
            "{id}"
        );
    }
}
