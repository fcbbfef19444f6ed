//! Lịch hạn: the plan's due days as events, in words that are understood away from the plan; always in Vietnamese, like
//! every document.

use chrono::{DateTime, NaiveDate, Utc};

use super::remedies::printed;
use super::standings::TargetStanding;
use super::subject::short_name;
use super::wording::agency_name;
use super::{Document, prose};
use crate::check;
use crate::check::{DueDay, DueOf, Report, counted_by, due_days, undated_reports};
use crate::edit::{Book, Stamp};
use crate::plan::{
    At, FrameField, Id, List, One, Place, Plan, Remedy, RemedyField, ReportPeriod, TargetKind,
    naming,
};
use crate::read::{day, search};
use crate::text::{Language, names, verdicts};

const VI: Language = Language::Vietnamese;

/// Lịch hạn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueCalendar {
    /// Tên lịch: "Lịch hạn Kế hoạch cải thiện Chỉ số CCHC năm 2024 - xã Ba Xa".
    pub name: String,
    /// Its events, by day.
    pub events: Vec<DueEvent>,
    /// Nhiệm vụ báo cáo chưa nói hạn gửi: how many are missing for that.
    pub undated: usize,
}

impl DueCalendar {
    /// Its name in a form that every file system takes: no accents, no spaces.
    pub fn file_stem(&self) -> String {
        search::file_stem(&self.name)
    }
}

/// Một ngày hạn trong lịch, the whole day long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueEvent {
    /// The lasting name, of the plan's id and the record's, so that a calendar knows the event again.
    pub uid: String,
    /// The revision at which the records that it rests on were last changed, at most 2^31 - 1; 0 where nobody changed them.
    /// It rises with each edit of them, and may fall only where a target is taken out.
    pub sequence: u32,
    /// When that was; [`NEVER_CHANGED`] where nobody changed it.
    pub changed: DateTime<Utc>,
    /// Ngày hạn.
    pub day: NaiveDate,
    /// Tiêu đề: "Hạn: 7.3.3 Tỷ lệ … (Văn phòng - Thống kê)".
    pub summary: String,
    /// Nội dung, by line.
    pub description: Vec<String>,
    /// Whether reminders come: not where the day is over.
    pub reminds: bool,
}

/// The moment of what nobody changed: 01/01/2024 00:00 UTC, in milliseconds since 1970. No clock, so that a calendar
/// written twice is the same.
pub const NEVER_CHANGED: i64 = 1_704_067_200_000;

/// What is open and has a day, as a calendar: of everybody, or of one officer or unit. The same event has the same words
/// and the same name in both.
pub fn due_calendar(
    book: &Book,
    plan_id: Id,
    officer: Option<Id>,
    today: NaiveDate,
) -> DueCalendar {
    let plan = &book.plan;
    let whose = officer.and_then(|id| plan.officers.get(id)).map(|row| row.title.trim());
    let year = match plan.frame.year.trim() {
        "" => String::new(),
        year => format!(" năm {year}"),
    };
    let mut name =
        format!("Lịch hạn Kế hoạch cải thiện Chỉ số CCHC{year} - {}", agency_name(&plan.agency));
    if let Some(title) = whose {
        name = format!("{name} - {title}");
    }
    let name = Document::name_of(plan, name);
    let writer = EventWriter { book, plan, plan_id, today };
    let events = due_days(plan, officer, today).iter().map(|one| writer.event(one)).collect();
    DueCalendar { name, events, undated: undated_reports(plan, officer, today) }
}

/// The words of one event before they are marked and dated.
struct EventWords {
    /// The name without the plan's id.
    uid: String,
    summary: String,
    description: Vec<String>,
    /// What they rest on.
    rests_on: Vec<Place>,
}

struct EventWriter<'a> {
    book: &'a Book,
    plan: &'a Plan,
    plan_id: Id,
    today: NaiveDate,
}

impl EventWriter<'_> {
    fn event(&self, due: &DueDay) -> DueEvent {
        let mut said = match &due.of {
            DueOf::Work { list, id, targets } => self.work(*list, *id, targets),
            DueOf::Turn { id, period } => self.turn(*id, *period),
            DueOf::Target { id, owner } => self.target(*id, *owner),
            DueOf::Report { duty, report } => self.report(*duty, report),
        };
        said.summary = Document::name_of(self.plan, said.summary);
        if self.plan.is_illustration() {
            said.description.insert(0, Document::DISCLAIMER.to_owned());
        }
        // A time frame and a report's period mean days of the plan's year.
        said.rests_on.push(Place::Value(At::Frame(FrameField::Year)));
        let last = said.rests_on.iter().filter_map(|place| self.last(*place)).max();
        let made = DateTime::from_timestamp_millis(NEVER_CHANGED).unwrap_or_default();
        DueEvent {
            uid: format!("{}-{}@par-workbook", said.uid, self.plan_id),
            sequence: last
                .map_or(0, |stamp| u32::try_from(stamp.tick).unwrap_or(u32::MAX))
                .min(MOST),
            changed: last.and_then(|stamp| moment(stamp.time)).unwrap_or(made),
            day: due.day,
            summary: said.summary,
            description: said.description,
            reminds: due.day >= self.today,
        }
    }

    /// The last change of a place and of everything in it.
    fn last(&self, place: Place) -> Option<&Stamp> {
        let key = place.to_string();
        let within = |text: &str| {
            text.strip_prefix(&key).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let near = self.book.stamps.range(key.clone()..);
        let near = near.take_while(|(text, _)| text.starts_with(&key));
        near.filter(|(text, _)| within(text)).map(|(_, stamp)| stamp).max()
    }

    fn work(&self, list: List, id: Id, targets: &[Id]) -> EventWords {
        let mut description = self.about(list, id);
        description.extend(self.targets(targets));
        description.extend(self.remedy_lines(id, &[RemedyField::Direction, RemedyField::Product]));
        let mut rests_on = self.rests_on(list, id);
        // Every target of it, asked for by that day or not: one that went elsewhere changes the words too.
        rests_on.extend(self.plan.targets_of(id).flat_map(|(target, _)| self.of_target(target)));
        EventWords {
            uid: format!("{}-{id}", list.key()),
            summary: format!("Hạn: {}{}", self.short(list, id), self.led(id)),
            description,
            rests_on,
        }
    }

    /// One period of what recurs: the work's own words under a name of the period.
    fn turn(&self, id: Id, period: ReportPeriod) -> EventWords {
        let targets: Vec<Id> = self.plan.targets_of(id).map(|(target, _)| target).collect();
        let mut said = self.work(List::Remedies, id, &targets);
        let work = said.summary.trim_start_matches("Hạn: ");
        said.summary = format!("Hạn {}: {work}", period.name());
        said.uid = format!("{}-{period}", said.uid);
        said
    }

    fn target(&self, id: Id, owner: Option<(List, Id)>) -> EventWords {
        let mut rests_on = self.of_target(id);
        let name = self.plan.targets.get(id).map(|row| verdicts::label(VI, self.plan, row));
        let name = naming::first_words(&name.unwrap_or_default());
        let mut description = Vec::new();
        let summary = if let Some((list, owner)) = owner {
            rests_on.extend(self.rests_on(list, owner));
            description.extend(self.about(list, owner));
            let mark = short_name(self.plan, list, owner);
            format!("Hạn: {mark} · {name}{}", self.led(owner))
        } else {
            format!("Hạn: {name}")
        };
        description.extend(self.targets(&[id]));
        EventWords { uid: format!("{}-{id}", List::Targets.key()), summary, description, rests_on }
    }

    fn report(&self, duty: Id, report: &Report) -> EventWords {
        let name = verdicts::period(VI, report);
        let mut description =
            vec![format!("{name}, số liệu đến hết ngày {}.", day::cite(report.last_day))];
        description.extend(self.about(List::Duties, duty));
        let mut rests_on = self.rests_on(List::Duties, duty);
        rests_on.push(Place::Value(At::Frame(FrameField::Window)));
        EventWords {
            uid: format!("{}-{duty}-{}", List::Duties.key(), report.code),
            summary: format!("Hạn gửi: {name}{}", self.led(duty)),
            description,
            rests_on,
        }
    }

    /// "7.3.3 Tỷ lệ hồ sơ…", the first clause of a duty; words of its own where it has no name yet. Without a code no
    /// number: that would be its place among others, and an edit of those would change it.
    fn short(&self, list: List, id: Id) -> String {
        let words = match self.remedy(id) {
            Some(remedy) => {
                let title = naming::first_words(naming::remedy_title(remedy));
                format!("{} {title}", remedy.codes.trim())
            }
            None => short_name(self.plan, list, id),
        };
        match words.trim() {
            "" => names::title(VI, self.plan, list, id),
            words => words.to_owned(),
        }
    }

    /// " (Văn phòng - Thống kê)": who leads.
    fn led(&self, id: Id) -> String {
        match self.leads(id) {
            leads if leads.is_empty() => leads,
            leads => format!(" ({leads})"),
        }
    }

    fn leads(&self, id: Id) -> String {
        let titles = naming::officers_text(self.plan, self.officers(id));
        match self.remedy(id) {
            Some(remedy) if titles.is_empty() => remedy.leads_text.trim().to_owned(),
            Some(_) | None => titles,
        }
    }

    fn officers(&self, id: Id) -> &[Id] {
        match (self.remedy(id), self.plan.duties.get(id)) {
            (Some(remedy), _) => &remedy.leads,
            (None, Some(duty)) => &duty.leads,
            (None, None) => &[],
        }
    }

    fn remedy(&self, id: Id) -> Option<&Remedy> {
        self.plan.remedies.get(id)
    }

    /// What a remedy or duty is, and whose.
    fn about(&self, list: List, id: Id) -> Vec<String> {
        if list == List::Remedies {
            let mut lines = self.heading(id);
            lines.extend(self.remedy_lines(
                id,
                &[
                    RemedyField::Leads,
                    RemedyField::Cooperators,
                    RemedyField::Coordinators,
                    RemedyField::Timeframe,
                ],
            ));
            return lines;
        }
        let words = names::title(VI, self.plan, list, id);
        let mut lines: Vec<String> = prose::lines(&words).map(prose::with_mark).collect();
        let leads = self.leads(id);
        if !leads.is_empty() {
            lines.push(format!("Được giao: {leads}"));
        }
        let repeats = self.plan.duties.get(id).map_or(&[][..], |row| &row.repeats);
        if !repeats.is_empty() {
            let marks = repeats.iter().map(|one| naming::mark(self.plan, List::Remedies, *one));
            lines.push(format!("Theo mục {}", marks.collect::<Vec<_>>().join("; ")));
        }
        lines
    }

    /// The name of a remedy as the plan prints it.
    fn heading(&self, id: Id) -> Vec<String> {
        let Some(remedy) = self.remedy(id) else { return Vec::new() };
        let heading = printed(self.plan, remedy, RemedyField::Heading);
        prose::lines(&heading).map(str::to_owned).collect()
    }

    /// Fields of a remedy under the labels that the plan has for them; nothing for a duty.
    fn remedy_lines(&self, id: Id, fields: &[RemedyField]) -> Vec<String> {
        let Some(remedy) = self.remedy(id) else { return Vec::new() };
        let mut lines = Vec::new();
        for field in fields {
            let text = printed(self.plan, remedy, *field);
            let label = self.plan.form.line_label(remedy, *field);
            lines.extend(prose::labelled(label, prose::lines(&text).map(prose::with_mark)));
        }
        lines
    }

    /// What its targets ask for by that day.
    fn targets(&self, targets: &[Id]) -> Vec<String> {
        let line = |id: &Id| {
            let row = self.plan.targets.get(*id)?;
            let verdict = check::verdict(self.plan, *id, self.today);
            let said = TargetStanding::of(self.plan, row, &verdict, None);
            Some(format!("{}: {}", said.name, said.target))
        };
        prose::labelled("Chỉ tiêu", targets.iter().filter_map(line))
    }

    /// The places that the words of a remedy or duty rest on: itself, and whom it names.
    fn rests_on(&self, list: List, id: Id) -> Vec<Place> {
        let mut places = vec![Place::Record(list, id)];
        let mut named = self.officers(id).to_vec();
        if let Some(remedy) = self.remedy(id) {
            places.push(Place::One(One::PaperForm));
            named.extend(remedy.cooperators.iter().chain(&remedy.coordinators).copied());
        }
        places.extend(named.into_iter().map(|one| Place::Record(List::Officers, one)));
        if let Some(duty) = self.plan.duties.get(id) {
            places.extend(duty.repeats.iter().map(|one| Place::Record(List::Remedies, *one)));
        }
        places
    }

    /// A target, the measures that lend it their names, and the aim that a rank or a band follows.
    fn of_target(&self, id: Id) -> Vec<Place> {
        let measures = self.plan.targets.get(id).into_iter().flat_map(counted_by);
        let measures = measures.map(|one| Place::Record(List::Measures, one));
        let aims = |kind| matches!(kind, TargetKind::RankAtMost | TargetKind::BandAtLeast);
        let aim = self.plan.targets.get(id).filter(|row| aims(row.kind));
        let aim = aim.map(|_| Place::One(One::Aim));
        std::iter::once(Place::Record(List::Targets, id)).chain(measures).chain(aim).collect()
    }
}

/// The greatest whole number that a calendar holds.
const MOST: u32 = 2_147_483_647;

/// A moment that a calendar can write: its years have four digits.
fn moment(time: i64) -> Option<DateTime<Utc>> {
    let at = DateTime::from_timestamp_millis(time)?;
    let years = DateTime::UNIX_EPOCH..=DateTime::from_timestamp_millis(253_402_300_799_000)?;
    years.contains(&at).then_some(at)
}
