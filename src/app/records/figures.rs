//! The figures of one target in a month, each with the last earlier figure in its hint.

use leptos::prelude::*;

use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Choice, FieldGrid, Pick};
use crate::app::records::fields::{CountOf, DayOf};
use crate::app::session::Session;
use crate::check::{Fault, Verdict, minus_of, whole_of};
use crate::plan::{At, Id, List, MeasureField, Place, Slot, YearRule};
use crate::text::figures::rule_word;
use crate::text::{Language, format, remedy, verdicts};

/// The choice of the month whose figures are shown.
#[component]
pub fn Period(
    /// The month, 1 to 12.
    month: RwSignal<u8>,
) -> impl IntoView {
    let language = use_language();
    let options = Signal::derive(move || {
        let name = |month: u8| format::month_name(month, language.get()).unwrap_or_default();
        (1..=12).map(|month: u8| Pick::new(month.to_string(), name(month))).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || month.get().to_string());
    let edit = move |text: String| {
        if let Ok(chosen) = text.parse() {
            month.set(chosen);
        }
    };
    view! { <Choice id="period" label=say(remedy::MONTH) options value on_edit=edit /> }
}

/// The fields of the measures that a target is computed from.
#[component]
pub fn Figures(
    /// The open plan.
    session: Session,
    /// The target.
    target: Id,
    /// The month whose figures are shown.
    month: RwSignal<u8>,
    /// The target's verdict, which says what is wrong with a figure.
    verdict: Memo<Verdict>,
) -> impl IntoView {
    let measures = memo(move || {
        session.read(Place::Record(List::Targets, target), |plan| {
            let Some(row) = plan.targets.get(target) else { return Vec::new() };
            let mut measures: Vec<Id> = Vec::new();
            for id in whole_of(row).iter().chain(minus_of(row)).chain(row.counted()) {
                if plan.measures.contains(*id) && !measures.contains(id) {
                    measures.push(*id);
                }
            }
            measures
        })
    });
    view! {
        <FieldGrid>
            <For each=move || measures.get() key=|id| *id let:measure>
                <FigureOf session measure month verdict />
            </For>
        </FieldGrid>
    }
}

/// The field of one measure for the month shown.
#[component]
fn FigureOf(
    session: Session,
    measure: Id,
    month: RwSignal<u8>,
    verdict: Memo<Verdict>,
) -> impl IntoView {
    let rule = memo(move || {
        session.read(Place::Record(List::Measures, measure), |plan| {
            plan.measures.get(measure).map_or(YearRule::Sum, |measure| measure.rule)
        })
    });
    let label = session.text(At::Measure(measure, MeasureField::Label));
    move || {
        let (rule, month) = (rule.get(), month.get());
        let slot = match rule {
            YearRule::Sum | YearRule::Latest => Slot::Month(month),
            YearRule::Year | YearRule::Date => Slot::Year,
        };
        let at = At::Figure(measure, slot);
        let hint = tell(move |language| hint(language, session, measure, slot));
        let hint = Signal::derive(move || Some(hint.get()).filter(|hint| !hint.is_empty()));
        let problem = problem(at, verdict);
        view! {
            <div class="figure-field">
                {match rule {
                    YearRule::Date => view! { <DayOf at label hint /> }.into_any(),
                    YearRule::Sum | YearRule::Latest | YearRule::Year => {
                        view! { <CountOf at label hint problem /> }.into_any()
                    }
                }}
            </div>
        }
    }
}

/// The unit, the measure's rule and the last earlier figure: "hồ sơ · cộng các kỳ · tháng 4: 41"; then the
/// cumulative figure that covers the month.
fn hint(language: Language, session: Session, measure: Id, slot: Slot) -> String {
    session.track(Place::Record(List::Measures, measure));
    session.read(Place::Figures(measure), |plan| {
        let Some(row) = plan.measures.get(measure) else { return String::new() };
        let unit = row.unit.replace(' ', "\u{a0}");
        let mut words = vec![unit, rule_word(row).get(language).to_owned()];
        if let Slot::Month(month) = slot {
            let before =
                (1..month).rev().find(|m| !plan.figure(measure, Slot::Month(*m)).is_empty());
            words.extend(
                before.map(|m| {
                    remedy::last_period(language, m, plan.figure(measure, Slot::Month(m)))
                }),
            );
            let through =
                (month..=12).find(|m| !plan.figure(measure, Slot::Through(*m)).is_empty());
            words.extend(through.map(|m| {
                remedy::through_until(language, m, plan.figure(measure, Slot::Through(m)))
            }));
        }
        words.retain(|word| !word.is_empty());
        words.join(" · ")
    })
}

/// The problem that the verdict has with this figure, or with the year figure it is part of.
fn problem(at: At, verdict: Memo<Verdict>) -> Signal<Option<String>> {
    let language = use_language();
    Signal::derive(move || {
        verdict.with(|verdict| {
            let here = |fault: &&Fault| match (fault.at, at) {
                // A measure with months has no field for its year figure: the field of the month shows
                // the problem.
                (At::Figure(measure, Slot::Year), At::Figure(own, _)) => measure == own,
                (other, _) => other == at,
            };
            let fault = verdict.problems.iter().find(here)?;
            Some(verdicts::problem(language.get(), fault.problem))
        })
    })
}
