//! One sheet of the file: what it is, of which months, what goes where, and what does not.

use leptos::prelude::*;

use super::columns::{Columns, CountedRows, MonthRows};
use super::desk::{BookDesk, SheetDesk};
use super::points::PointsOf;
use super::remedies::Remedies;
use super::sentence_list::SentenceList;
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{
    Card, Choice, Disclosure, Growth, MoreLines, Notice, NoticeKind, Pick, Toggle,
};
use crate::edit::intake::{Covers, FigureState, Proposal, ReadAs, SheetKind};
use crate::plan::{Id, Slot};
use crate::text::intake::sentences;
use crate::text::{intake as m, intake_page as p};

/// The card of a sheet.
#[component]
pub(super) fn SheetCard(desk: BookDesk, sheet: SheetDesk) -> impl IntoView {
    let proposal = sheet.proposal;
    let title = tell(move |language| match proposal.with(|one| one.name.trim().to_owned()) {
        name if name.is_empty() => m::ONE_SHEET.get(language).to_owned(),
        name => m::sheet(language, &name),
    });
    let at = sheet.sheet;
    let read = proposal.with_untracked(|one| one.kind != SheetKind::TooLong);
    view! {
        <Card title id=format!("sheet-{at}")>
            {read.then(|| view! {
                <Toggle id=format!("take-{at}") label=say(p::TAKE_SHEET) value=sheet.taken on_edit=move |on| sheet.taken.set(on) />
                <div class="intake__what">
                    <ReadWay sheet />
                    <PeriodOf sheet />
                </div>
            })}
            <Warnings sheet />
            <Columns desk sheet />
            <MonthRows desk sheet />
            <CountedRows sheet />
            <FigureList desk sheet />
            <Remedies desk sheet />
            <PointsOf desk sheet />
            <Outs sheet />
        </Card>
    }
}

/// What the sheet was recognised as, and what else it could be.
#[component]
fn ReadWay(sheet: SheetDesk) -> impl IntoView {
    const WAYS: [(&str, ReadAs); 7] = [
        ("columns", ReadAs::Columns),
        ("months", ReadAs::Months),
        ("remedies", ReadAs::Remedies),
        ("criteria", ReadAs::Criteria),
        ("own-points", ReadAs::OwnPoints),
        ("last-points", ReadAs::LastPoints),
        ("unit-points", ReadAs::UnitPoints),
    ];
    let language = use_language();
    let options = Signal::derive(move || {
        let language = language.get();
        let found = sheet.proposal.with(|one| match sheet.answers.with(|it| it.read_as) {
            None if one.kind == SheetKind::Unknown => p::NOT_FOUND.get(language).to_owned(),
            None => p::as_found(language, &m::kind(language, &one.kind)),
            Some(_) => p::as_found(language, "…"),
        });
        let way = |(word, way): (&str, ReadAs)| Pick::new(word, m::read_as(way).get(language));
        std::iter::once(Pick::new("", found)).chain(WAYS.map(way)).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        let now = sheet.answers.with(|answers| answers.read_as);
        let word = WAYS.into_iter().find(|(_, way)| Some(*way) == now).map(|(word, _)| word);
        word.unwrap_or_default().to_owned()
    });
    let edit = move |word: String| {
        let way = WAYS.into_iter().find(|(own, _)| *own == word).map(|(_, way)| way);
        sheet.answers.update(|answers| answers.read_as = way);
    };
    let unknown = memo(move || {
        let asked = sheet.answers.with(|answers| answers.read_as.is_none());
        asked && sheet.proposal.with(|one| one.kind == SheetKind::Unknown)
    });
    let hint =
        Signal::derive(move || unknown.get().then(|| m::kind(language.get(), &SheetKind::Unknown)));
    view! { <Choice id=format!("read-as-{}", sheet.sheet) label=say(m::READ_AS) options value on_edit=edit hint /> }
}

/// Whether a sheet is of one period that its heads do not say.
const fn has_period(kind: &SheetKind) -> bool {
    match kind {
        SheetKind::Form(_) | SheetKind::Unknown => true,
        SheetKind::OwnFigures
        | SheetKind::OfficerSheet
        | SheetKind::Months
        | SheetKind::Remedies
        | SheetKind::Criteria
        | SheetKind::LastPoints
        | SheetKind::OwnPoints
        | SheetKind::UnitPoints
        | SheetKind::TooLong => false,
    }
}

#[component]
fn PeriodOf(sheet: SheetDesk) -> impl IntoView {
    let language = use_language();
    let shown =
        memo(move || sheet.proposal.with(|one| has_period(&one.kind) && !one.asks_what_it_is()));
    let all = (1..=12).map(Covers::Month).chain((2..=12).map(Covers::Through));
    let all: Vec<Covers> = all.collect();
    let code = |covers: Covers| match covers {
        Covers::Month(month) => format!("m{month}"),
        Covers::Through(month) => format!("t{month}"),
    };
    let all = StoredValue::new(all);
    let options = Signal::derive(move || {
        let language = language.get();
        // Once there is a period, another one can be chosen, but not none.
        let unknown = sheet.proposal.with(|one| one.period.covers.is_none());
        let none = unknown.then(|| Pick::new("", p::PERIOD_UNKNOWN.get(language)));
        let pick = |covers: &Covers| Pick::new(code(*covers), m::covers(language, *covers));
        none.into_iter()
            .chain(all.with_value(|all| all.iter().map(pick).collect::<Vec<_>>()))
            .collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        sheet.proposal.with(|one| one.period.covers.map(code).unwrap_or_default())
    });
    let edit = move |word: String| {
        let chosen = all.with_value(|all| all.iter().copied().find(|it| code(*it) == word));
        sheet.answers.update(|answers| answers.covers = chosen);
    };
    let hint = Signal::derive(move || {
        let by = sheet.proposal.with(|one| one.period.told_by.filter(|_| !one.lacks_period()))?;
        Some(m::told_by(by).get(language.get()).to_owned())
    });
    let problem = Signal::derive(move || {
        let doubt = sheet.proposal.with(|one| one.period.doubt)?;
        Some(m::doubt(language.get(), doubt))
    });
    move || {
        shown.get().then(|| {
            let id = format!("period-{}", sheet.sheet);
            view! { <Choice id label=say(m::PERIOD) options value on_edit=edit hint problem /> }
        })
    }
}

/// What a person should know before agreeing, and the sums that do not hold.
#[component]
fn Warnings(sheet: SheetDesk) -> impl IntoView {
    let language = use_language();
    let told = move || {
        let language = language.get();
        sheet.proposal.with(|one| {
            let alerts = one.alerts.iter().map(|alert| sentences::alert(language, alert));
            let failed = one.failed.iter().map(|failed| sentences::failed(language, one, failed));
            (alerts.collect::<Vec<_>>(), failed.collect::<Vec<_>>())
        })
    };
    let at = sheet.sheet;
    move || {
        let (alerts, failed) = told();
        let notice = |words: String| view! { <Notice text=words kind=NoticeKind::Warning /> };
        view! {
            {alerts.into_iter().map(notice).collect_view()}
            {(!failed.is_empty()).then(|| view! {
                <h3>{say(m::FAILED)}</h3>
                <SentenceList lines=failed id=format!("failed-{at}") />
            })}
        }
    }
}

/// How many figures of each state, and cells left out.
fn counts(one: &Proposal) -> (usize, usize, usize, usize) {
    let of = |state| one.figures.iter().filter(|figure| figure.state == state).count();
    let out = one.refused.len() + one.left.len();
    (of(FigureState::New), of(FigureState::Differs), of(FigureState::Same), out)
}

/// The figures: what is new is listed, what differs can be kept as it is, blank cells erase on demand only.
#[component]
fn FigureList(desk: BookDesk, sheet: SheetDesk) -> impl IntoView {
    let (language, at) = (use_language(), sheet.sheet);
    let counted = memo(move || sheet.proposal.with(|one| counts(one)));
    let any = move || sheet.proposal.with(|one| !one.figures.is_empty());
    let open = RwSignal::new(true);
    let words = tell(move |language| {
        let (new, differs, same, out) = counted.get();
        m::counted(language, new, differs, same, out)
    });
    let new = move || {
        let language = language.get();
        sheet.proposal.with(|one| {
            desk.session.peek(|plan| {
                let new = one.figures.iter().filter(|it| it.state == FigureState::New);
                new.map(|it| sentences::figure(language, plan, it)).collect::<Vec<_>>()
            })
        })
    };
    let differing = memo(move || {
        sheet.proposal.with(|one| {
            let differs = one.figures.iter().filter(|it| it.state == FigureState::Differs);
            differs.map(|it| (it.measure, it.slot)).collect::<Vec<_>>()
        })
    });
    let growth = Growth::of_words();
    let some = move || differing.with(|all| growth.of(all));
    view! {
        {move || any().then(|| view! { <p id=format!("counted-{at}")>{words}</p> })}
        {move || {
            let lines = new();
            (!lines.is_empty()).then(|| view! {
                <Disclosure label=say(p::WILL_WRITE) open id=format!("written-{at}")>
                    <SentenceList lines id=format!("new-{at}") />
                </Disclosure>
            })
        }}
        {move || (!differing.read().is_empty()).then(|| view! { <h3>{say(p::WRITE_OVER)}</h3> })}
        <For each=some key=|(measure, slot)| (*measure, slot.to_string()) let:at>
            <Differing desk sheet at />
        </For>
        <MoreLines id=format!("over-{at}-more") growth all=Signal::derive(move || differing.with(Vec::len)) />
        <Blanked desk sheet />
    }
}

/// What a figure of the sheet would be, in words.
fn figure_words(desk: BookDesk, sheet: SheetDesk, at: (Id, Slot)) -> Signal<String> {
    tell(move |language| {
        sheet.proposal.with(|one| {
            let own = one.figures.iter().find(|it| (it.measure, it.slot) == at);
            desk.session.peek(|plan| {
                own.map(|it| sentences::figure(language, plan, it)).unwrap_or_default()
            })
        })
    })
}

/// A figure other than the one held.
#[component]
fn Differing(desk: BookDesk, sheet: SheetDesk, at: (Id, Slot)) -> impl IntoView {
    let label = figure_words(desk, sheet, at);
    let value = Signal::derive(move || sheet.choices.with(|it| !it.kept.contains(&at)));
    let edit = move |over: bool| {
        sheet.choices.update(|choices| {
            if over {
                choices.kept.remove(&at)
            } else {
                choices.kept.insert(at)
            };
        });
    };
    let id = format!("over-{}-{}-{}", sheet.sheet, at.0, at.1);
    view! { <Toggle id label value on_edit=edit /> }
}

/// Cells that are blank in the file where the plan has a figure: each is erased only if a person says so.
#[component]
fn Blanked(desk: BookDesk, sheet: SheetDesk) -> impl IntoView {
    let blanked = memo(move || {
        sheet.proposal.with(|one| {
            let blank = one.figures.iter().filter(|it| it.state == FigureState::Blanked);
            blank.map(|it| (it.measure, it.slot)).collect::<Vec<_>>()
        })
    });
    let growth = Growth::of_words();
    let some = move || blanked.with(|all| growth.of(all));
    let all = Signal::derive(move || blanked.with(Vec::len));
    let any = memo(move || all.get() > 0);
    let told = tell(move |language| m::blanked(language, all.get()));
    view! {
        {move || any.get().then(|| view! { <h3>{say(m::ERASE)}</h3><p class="soft">{told}</p> })}
        <For each=some key=|(measure, slot)| (*measure, slot.to_string()) let:at>
            <Erased desk sheet at />
        </For>
        <MoreLines id=format!("erase-{}-more", sheet.sheet) growth all />
    }
}

/// A figure whose cell is blank in the file.
#[component]
fn Erased(desk: BookDesk, sheet: SheetDesk, at: (Id, Slot)) -> impl IntoView {
    let label = figure_words(desk, sheet, at);
    let value = Signal::derive(move || sheet.choices.with(|it| it.erased.contains(&at)));
    let edit = move |erase: bool| {
        sheet.choices.update(|choices| {
            if erase {
                choices.erased.insert(at)
            } else {
                choices.erased.remove(&at)
            };
        });
    };
    let id = format!("erase-{}-{}-{}", sheet.sheet, at.0, at.1);
    view! { <Toggle id label value on_edit=edit /> }
}

/// The cells that are not brought in, each with its reason.
#[component]
fn Outs(sheet: SheetDesk) -> impl IntoView {
    let (language, at) = (use_language(), sheet.sheet);
    let refused =
        move || sheet.proposal.with(|one| sentences::cells_out(language.get(), &one.refused));
    let left = move || sheet.proposal.with(|one| sentences::cells_out(language.get(), &one.left));
    view! {
        {move || {
            let lines = refused();
            (!lines.is_empty()).then(|| view! {
                <h3>{say(m::REFUSED)}</h3>
                <SentenceList lines id=format!("refused-{at}") />
            })
        }}
        {move || {
            let lines = left();
            (!lines.is_empty()).then(|| view! {
                <Disclosure label=say(m::LEFT) id=format!("left-{at}")>
                    <SentenceList lines id=format!("left-lines-{at}") />
                </Disclosure>
            })
        }}
    }
}
