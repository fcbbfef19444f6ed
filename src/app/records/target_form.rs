//! Editing a target: a sentence made of choices, and everything else behind "Thêm lựa chọn".

use chrono::NaiveDate;
use leptos::prelude::*;

use super::announced::TypedNumber;
use super::target_measures::{MeasureChoice, MeasureWords};
use crate::app::ambient::language::{say, tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{
    Button, ButtonKind, Choice, CountField, Disclosure, FieldGrid, Glyph, PercentField, Pick,
};
use crate::app::records::fields::{CodeOf, DayOf, FlagOf, PlanLine, ProseOf, control_id};
use crate::app::session::Session;
use crate::check::{Verdict, can_wait, is_percent};
use crate::edit::Name;
use crate::plan::value::CodeSet as _;
use crate::plan::{At, Id, List, Per, TargetField, TargetKind, Value, Weight};
use crate::text::{Message, codes, fields, remedy, verdicts};
use crate::view::sentence;
use crate::view::sentence::Piece;

/// The fields of a target, without those that its kind does not use.
#[component]
pub fn TargetForm(
    /// The open plan.
    session: Session,
    /// The target.
    target: Id,
    /// Its kind, which decides which fields are shown.
    kind: Memo<TargetKind>,
    /// Its due day, as judged.
    due: Memo<Option<NaiveDate>>,
    /// Its verdict, which says what is wrong with a number.
    verdict: Memo<Verdict>,
) -> impl IntoView {
    // Measures made on the way keep their fields in sight; the others are behind "Thêm lựa chọn".
    let made = RwSignal::new(Vec::new());
    let one = Form { session, target, due, verdict, made };
    let remove = move |()| {
        session.remove(List::Targets, target);
    };
    let whole = session.ids(At::Target(target, TargetField::Whole));
    // A whole that was shown stays: taking its last measure out must not take the focus away.
    let divided = Memo::new(move |before: Option<&(TargetKind, bool)>| {
        let kind = kind.get();
        (kind, whole.with(|ids| !ids.is_empty()) || before == Some(&(kind, true)))
    });
    let pieces = memo(move || {
        let (kind, divided) = divided.get();
        sentence::pieces(kind, divided)
    });
    let named = [
        "label",
        "unit",
        "weight",
        "due",
        "judged_at_due",
        "needs_evidence",
        "not_applicable",
        "reason",
        "source",
    ];
    let held = named.map(|key| format!("f-targets-{target}-{key}")).join(" ");
    view! {
        <div class="form">
            <div class="sentence" role="group" aria-label=say(remedy::SENTENCE)>
                <span>{tell(move |language| sentence::lead(kind.get()).get(language).to_owned())}</span>
                <KindChoice one kind />
                {move || pieces.get().iter().map(|piece| one.piece(*piece)).collect_view()}
            </div>
            <For each=move || made.get() key=|id| *id let:measure>
                <MeasureWords measure />
            </For>
            <Disclosure label=say(remedy::MORE_OF_TARGET) id=format!("target-more-{target}") holds=held>
                <div class="form">
                    {move || view! { <More one kind=kind.get() said=pieces.get() /> }}
                    <Button label=say(remedy::REMOVE_TARGET) on_press=remove icon=Glyph::Remove kind=ButtonKind::Danger />
                </div>
            </Disclosure>
        </div>
    }
}

/// What the parts of one form share.
#[derive(Clone, Copy)]
struct Form {
    session: Session,
    target: Id,
    due: Memo<Option<NaiveDate>>,
    verdict: Memo<Verdict>,
    made: RwSignal<Vec<Id>>,
}

impl Form {
    const fn at(self, field: TargetField) -> At {
        At::Target(self.target, field)
    }

    fn piece(self, piece: Piece) -> AnyView {
        let Self { session, target, made, .. } = self;
        let at = self.at(TargetField::Threshold);
        let (id, label) = (control_id(at), say(fields::label(at)));
        match piece {
            Piece::Words(words) => view! { <span>{say(words)}</span> }.into_any(),
            Piece::Measures(side) => {
                view! { <MeasureChoice session target side made /> }.into_any()
            }
            Piece::Percent => {
                view! { <PercentField id label value=session.text(at) on_edit=session.typing(at) /> }
                    .into_any()
            }
            Piece::Count => {
                let problem = self.problem(at);
                view! { <CountField id label value=session.text(at) on_edit=session.typing(at) problem /> }
                    .into_any()
            }
            Piece::Score => {
                view! { <TypedNumber session at verdict=self.verdict label /> }.into_any()
            }
            Piece::BaseRank => self.base(remedy::RANK_BASE_HINT),
            Piece::BasePoints => self.base(remedy::POINTS_BASE_HINT),
            Piece::Scale => self.scale(),
            Piece::Per => {
                let (at, options) = (self.at(TargetField::Per), codes::options::<Per>());
                view! { <CodeOf at options /> }.into_any()
            }
            Piece::Day => view! { <DayOf at=self.at(TargetField::Due) /> }.into_any(),
            Piece::AtTheEnd => {
                let due = self.due;
                let holds = tell(move |language| {
                    let due = due.get();
                    session.peek(|plan| sentence::until(language, plan, due))
                });
                self.term(TargetField::AtTheEnd, say(remedy::UNTIL_NOW), holds)
            }
            Piece::Term(field, off, on) => self.term(field, say(off), say(on)),
        }
    }

    /// Whether it belongs to a remedy or duty, and not to the plan itself.
    fn is_owned(self) -> bool {
        let target = self.target;
        self.session.peek(|plan| plan.targets.get(target).is_none_or(|it| it.owner.is_some()))
    }

    /// What the verdict says of a value.
    fn problem(self, at: At) -> Signal<Option<String>> {
        let (language, verdict) = (use_language(), self.verdict);
        Signal::derive(move || {
            let fault = verdict.with(|it| it.problems.iter().find(|fault| fault.at == at).copied());
            fault.map(|fault| verdicts::problem(language.get(), fault.problem))
        })
    }

    /// What the result is held against.
    fn base(self, hint: Message) -> AnyView {
        let (session, verdict, at) = (self.session, self.verdict, self.at(TargetField::Base));
        let (label, hint) = (say(fields::label(at)), say(hint));
        view! { <TypedNumber session at verdict label hint /> }.into_any()
    }

    /// Points or per cent: the unit of what is published.
    fn scale(self) -> AnyView {
        const PER_CENT: &str = "%";
        let (session, target, language) = (self.session, self.target, use_language());
        let at = self.at(TargetField::Unit);
        let held = session.text(at);
        let value = Signal::derive(move || {
            held.track();
            let row = session.peek(|plan| plan.targets.get(target).is_some_and(is_percent));
            if row { PER_CENT } else { "" }.to_owned()
        });
        let options = Signal::derive(move || {
            let word = |value: &str, word: Message| Pick::new(value, word.get(language.get()));
            vec![word("", remedy::POINTS_WORD), word(PER_CENT, remedy::PER_CENT)]
        });
        let pick = move |picked: String| {
            session.set(at, Value::Text(picked));
        };
        let (id, label) = (control_id(at), say(remedy::SCALE));
        view! { <Choice id label options value on_edit=pick /> }.into_any()
    }

    /// Yes or no, each in the words of the sentence.
    fn term(self, field: TargetField, off: Signal<String>, on: Signal<String>) -> AnyView {
        let (session, at) = (self.session, self.at(field));
        let flag = session.flag(at);
        let code = |on: bool| if on { "1" } else { "" };
        let value = Signal::derive(move || code(flag.get()).to_owned());
        let options =
            Signal::derive(move || vec![Pick::new("1", on.get()), Pick::new("", off.get())]);
        let pick = move |picked: String| {
            session.set(at, Value::Flag(picked == code(true)));
        };
        let (id, label) = (control_id(at), say(fields::label(at)));
        view! { <Choice id label options value on_edit=pick /> }.into_any()
    }
}

/// The kind, in the words of the sentence.
#[component]
fn KindChoice(one: Form, kind: Memo<TargetKind>) -> impl IntoView {
    let (session, language) = (one.session, use_language());
    let at = one.at(TargetField::Kind);
    let owned = one.is_owned();
    let options = Signal::derive(move || {
        let pick = |kind: &TargetKind| {
            Pick::new(kind.code(), sentence::kind_word(*kind).get(language.get()))
        };
        sentence::offered(owned, kind.get()).iter().map(pick).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || kind.get().code().to_owned());
    let pick = move |code: String| {
        if let Some(kind) = TargetKind::from_code(&code) {
            let changes = session.peek(|plan| sentence::turned(plan, one.target, kind));
            session.apply(Name::Plain, changes);
        }
    };
    let (id, label) = (control_id(at), say(fields::label(at)));
    view! { <Choice id label options value on_edit=pick /> }
}

/// The fields that are seldom needed.
#[component]
fn More(one: Form, kind: TargetKind, said: &'static [Piece]) -> impl IntoView {
    let at = move |field| one.at(field);
    let counted = one.session.ids(at(TargetField::Part));
    let owned = one.is_owned();
    let whole = one.session.ids(at(TargetField::Whole));
    let minus = one.session.ids(at(TargetField::Minus));
    let counts = said.contains(&Piece::Measures(TargetField::Part));
    let divides = said.contains(&Piece::Measures(TargetField::Whole));
    let measures = memo(move || {
        let mut all = if counts { counted.get() } else { Vec::new() };
        all.extend(whole.get().into_iter().chain(minus.get()).filter(|_| divides));
        one.made.with(|made| all.retain(|id| !made.contains(id)));
        all
    });
    view! {
        <PlanLine at=at(TargetField::Label) hint=say(remedy::TARGET_NAME_HINT) />
        {counts.then(|| view! { <PlanLine at=at(TargetField::Unit) /> })}
        <FieldGrid>
            <CodeOf at=at(TargetField::Weight) options={codes::options::<Weight>()} />
            {(!said.contains(&Piece::Day)).then(|| view! {
                <DayOf at=at(TargetField::Due) hint=say(remedy::TARGET_DUE_HINT) />
            })}
        </FieldGrid>
        // Nothing is filed with an aim of the plan itself.
        {owned.then(|| view! { <FlagOf at=at(TargetField::NeedsProof) /> })}
        {(can_wait(kind) && !said.contains(&Piece::AtTheEnd)).then(|| view! { <FlagOf at=at(TargetField::AtTheEnd) /> })}
        <FlagOf at=at(TargetField::NotApplicable) />
        <ProseOf at=at(TargetField::Reason) />
        <ProseOf at=at(TargetField::Source) />
        {move || measures.with(|all| !all.is_empty()).then(|| view! {
            <p class="form__note">{say(remedy::MEASURES_HINT)}</p>
        })}
        <For each=move || measures.get() key=|id| *id let:measure>
            <MeasureWords measure />
        </For>
    }
}
