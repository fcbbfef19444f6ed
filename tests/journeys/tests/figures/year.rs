//! A whole year of the sample: `ba-xa-year.txt` is done on the page line by line, each line on its
//! day. Even months are typed and odd ones pasted; every key turns what `check` turns, no more.

use par_workbook::check::Index;
use par_workbook::plan::{Id, Plan, Slot};
use par_workbook::preset;
use par_workbook::read::day;
use par_workbook::text::{Language, verdicts};
use par_workbook::view::chip;

use super::*;

const YEAR: &str = include_str!("../../../samples/ba-xa-year.txt");

/// The plan that the page ought to hold, and the day on which it is looked at.
struct Year {
    plan: Plan,
    day: String,
    keys: usize,
    columns: usize,
    turns: usize,
}

/// A target on the page: its chip and its words.
type Row = (String, &'static str, String);

impl Year {
    /// Every target that reads figures, as `check` judges it on this day.
    fn rows(&self) -> Vec<Row> {
        let today = day::from_iso(&self.day).expect("a day");
        let index = Index::of(&self.plan);
        let read = |id: &Id| {
            let row = self.plan.targets.get(*id)?;
            if row.part.is_empty() && row.whole.is_empty() {
                return None;
            }
            let verdict = index.verdict(&self.plan, *id, today);
            let language = Language::Vietnamese;
            let mut words = verdicts::sentence(language, &self.plan, row, &verdict);
            if let Some(short) = verdicts::shortfall(language, &self.plan, row, &verdict) {
                words = format!("{words} {short}");
            }
            let overdue = verdict.is_overdue(&self.plan);
            let chip = if overdue { "overdue" } else { chip(verdict.status) };
            Some((id.to_string(), chip, folded(&words)))
        };
        self.plan.targets.ids().iter().filter_map(read).collect()
    }

    /// Puts figures into the plan all at once, and gives the targets that turn by it.
    fn put(&mut self, figures: &[Figure]) -> Vec<String> {
        let before = self.rows();
        for (measure, slot, text) in figures {
            self.plan.figures.insert((*measure, *slot), text.clone());
        }
        let both = before.into_iter().zip(self.rows());
        let turns = both.filter(|(then, now)| then.1 != now.1);
        let turns: Vec<String> = turns.map(|(_, now)| format!("{} {}", now.0, now.1)).collect();
        self.turns += turns.len();
        turns
    }

    /// Types a figure key by key over what stands there.
    async fn type_figure(&mut self, browser: &Browser, (measure, slot, text): &Figure) -> Outcome {
        let cell = format!("{measure}-{slot}");
        if let Slot::Through(month) = slot {
            sheet::cumulative(browser, &measure.to_string(), *month).await?;
        }
        stand_in(browser, &cell).await?;
        for (start, letter) in text.char_indices() {
            let typed = &text[..start + letter.len_utf8()];
            // Only a day is stored otherwise than typed.
            let stored = if text.contains('/') { day::to_stored(typed) } else { typed.to_owned() };
            let turns = self.put(&[(*measure, *slot, stored)]);
            let turns: Vec<String> =
                turns.iter().map(|turn| format!("{turn} f-figures-{cell}={typed}")).collect();
            browser.keys(&letter.to_string()).await?;
            self.keys += 1;
            turned(browser, &turns)
                .await
                .map_err(|problem| format!("{cell}={typed}: {problem}"))?;
        }
        Ok(())
    }

    /// Pastes a column of a spreadsheet, a row a measure; rows without a figure are blank.
    async fn paste_month(&mut self, browser: &Browser, figures: &[Figure]) -> Outcome {
        let order =
            "return [...document.querySelectorAll('.grid__row')].map(r => r.dataset.measure)";
        let order = browser.eval(order).await?;
        let order: Vec<&str> =
            order.as_array().into_iter().flatten().filter_map(|id| id.as_str()).collect();
        let own = |row: &&&str| figures.iter().find(|(id, ..)| id.to_string() == ***row);
        let first = order.iter().position(|row| own(&row).is_some()).expect("a row");
        let column: Vec<&str> = order[first..]
            .iter()
            .map(|row| own(&row).map_or("", |(.., text)| text.as_str()))
            .collect();
        stand_in(browser, &format!("{}-{}", order[first], figures[0].1)).await?;
        paste(browser, &column.join("\r\n")).await?;
        accept_paste(browser).await?;
        self.columns += 1;
        let mut wanted = self.put(figures);
        wanted.sort_unstable();
        let seen =
            "return window.turned.map(line => line.split(' ').slice(0, 2).join(' ')).toSorted()";
        let seen = async || browser.eval(seen).await;
        browser.wait_same("the column's chips to turn", &json!(wanted), seen).await?;
        browser.eval("window.turned = []").await.map(drop)
    }

    /// Opens the page anew on another day.
    async fn move_to(&mut self, browser: &mut Browser, day: &str) -> Outcome {
        if self.day == day {
            return Ok(());
        }
        day.clone_into(&mut self.day);
        saved(browser).await?;
        browser.clock(&format!("{day}T08:00:00+07:00")).await?;
        browser.reload().await?;
        self.stand(browser).await
    }

    async fn stand(&self, browser: &Browser) -> Outcome {
        sheet::unfold(browser).await?;
        unfold_conclusions(browser).await?;
        browser.eval(WATCH).await?;
        self.look(browser).await
    }

    /// Waits until the page judges every target as `check` does, in its words.
    async fn look(&self, browser: &Browser) -> Outcome {
        let script = "return [...document.querySelectorAll('.conclusions__row')].map(r => \
            [r.dataset.target, r.querySelector('.chip').dataset.status, r.querySelector('.conclusions__words').textContent])";
        let rows: Vec<serde_json::Value> = self.rows().iter().map(|row| json!(row)).collect();
        let differ = async || {
            let found = browser.eval(script).await?;
            let found: Vec<_> = found.as_array().into_iter().flatten().map(folded_row).collect();
            let one = |row: &&serde_json::Value| !rows.contains(*row);
            Ok((found.len(), found.iter().filter(one).cloned().collect::<Vec<_>>()))
        };
        let what = format!("the verdicts of {}", self.day);
        browser.wait_same(&what, &(rows.len(), Vec::new()), differ).await
    }

    /// What was worked out by hand in the data, of the targets on this page.
    fn agrees(&self, line: &str) {
        let rows = self.rows();
        let today = day::from_iso(&self.day).expect("a day");
        for (target, word) in words(line) {
            if rows.iter().any(|(id, ..)| id == target) {
                let verdict = par_workbook::check::verdict(&self.plan, id(target), today);
                let code = word.split(':').next().unwrap_or_default();
                assert_eq!(
                    chip::of_status(verdict.status).code(),
                    code,
                    "{target} on {}",
                    self.day
                );
            }
        }
    }
}

/// A measure, a period, and what is typed there.
type Figure = (Id, Slot, String);

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

/// White space of every kind is one blank.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn folded_row(row: &serde_json::Value) -> serde_json::Value {
    json!([row[0], row[1], folded(row[2].as_str().unwrap_or_default())])
}

fn words(rest: &str) -> impl Iterator<Item = (&str, &str)> {
    rest.split_whitespace().filter_map(|word| word.split_once('='))
}

fn figures(head: &str, rest: &str) -> Vec<Figure> {
    let number = |text: &str| text.parse().expect("a month");
    let slot = match head.split_once(' ') {
        Some(("thang", month)) => Slot::Month(number(month)),
        Some(("den", month)) => Slot::Through(number(month)),
        _ if head == "nam" => Slot::Year,
        _ => return Vec::new(),
    };
    words(rest).map(|(name, text)| (id(name), slot, day::show_stored(text))).collect()
}

/// The lines of the year as head and words; the lines of one month are one.
fn lines() -> Vec<(&'static str, String)> {
    let mut found: Vec<(&str, String)> = Vec::new();
    for (head, rest) in YEAR.lines().filter_map(|line| line.split_once(':')) {
        match found.last_mut() {
            _ if head.starts_with('#') => {}
            Some((last, words)) if *last == head && head.starts_with("thang") => {
                words.push_str(rest);
            }
            Some(_) | None => found.push((head, rest.to_owned())),
        }
    }
    found
}

/// The day on which the plan is looked at next.
fn next_look(lines: &[(&'static str, String)]) -> Option<&'static str> {
    lines.iter().find_map(|(head, _)| head.strip_prefix("xet "))
}

#[tokio::test]
async fn a_year_is_typed_and_pasted_month_by_month() {
    journey("a year of figures", async |browser| {
        let lines = lines();
        let first = next_look(&lines).expect("a day");
        at_the_figures(browser, first).await?;
        let plan = preset::ba_xa_2024();
        let mut year = Year { plan, day: first.to_owned(), keys: 0, columns: 0, turns: 0 };
        year.stand(browser).await?;
        for (place, (head, rest)) in lines.iter().enumerate() {
            // What is typed is typed on the day on which it is looked at next.
            let Some(day) = next_look(&lines[place..]) else { break };
            year.move_to(browser, day).await?;
            if head.starts_with("xet") {
                year.agrees(rest);
                year.look(browser).await?;
                continue;
            }
            let figures = figures(head, rest);
            if matches!(figures.first(), Some((_, Slot::Month(month), _)) if month % 2 == 1) {
                year.paste_month(browser, &figures).await?;
                continue;
            }
            for figure in &figures {
                year.type_figure(browser, figure).await?;
            }
        }
        let Year { keys, columns, turns, .. } = year;
        eprintln!("{keys} keys and {columns} columns turned {turns} chips");
        assert!(keys > 140 && columns == 4 && turns > 30, "{keys} {columns} {turns}");
        browser.shot("figures-year").await?;
        browser.axe().await
    })
    .await;
}
