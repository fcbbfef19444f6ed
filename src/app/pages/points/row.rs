//! One criterion of the self-score: what it asks, and what that gives.

use leptos::prelude::*;

use super::desk::PointsDesk;
use super::details::Details;
use super::said::{said_note, word_of};
use super::score_fields::{ScoreField, at};
use crate::app::ambient::language::{say, use_language};
use crate::app::ambient::memo::memo;
use crate::app::parts::{Choice, Pick};
use crate::app::records::fields::{code_picks, control_id};
use crate::plan::value::CodeSet as _;
use crate::plan::{Answer, CriterionScoreField, Id, Value};
use crate::text::{codes, points_page as m};
use crate::view::points::{Asks, ScoreRow, score_row};

#[component]
pub(super) fn ScoreLineRow(desk: PointsDesk, criterion: Id) -> impl IntoView {
    let row = memo(move || {
        desk.read(|language, plan, t| score_row(language, plan, &t.scheme, &t.sheet, criterion))
    });
    let word = move |read: fn(&ScoreRow) -> &String| word_of(row, read);
    let (code, name, above) =
        (word(|row| &row.code), word(|row| &row.name), word(|row| &row.above));
    // Where something is lost, the rule stands in sight: it says why.
    let losing = memo(move || row.with(|row| row.as_ref().is_some_and(|row| !row.lost.is_empty())));
    let formula = word(|row| &row.formula);
    let asks = memo(move || row.with(|row| row.as_ref().map(|row| row.asks.clone())));
    let own = word(|row| &row.own);
    let maximum = word(|row| &row.maximum);
    let small = move |class, read: fn(&ScoreRow) -> &String| said_note(class, word(read));
    let called = Signal::derive(move || format!("{} {}", code.get(), name.get()).trim().to_owned());
    let title = move || {
        let above = above.get();
        (!above.is_empty()).then(|| view! { <span class="points__above">{above}</span> })
    };
    view! {
        <div class="points__row" role="group" aria-label=called data-criterion=criterion.to_string()>
            <div class="points__name">
                <p class="points__title"><span class="row__code">{code}" "</span>{name}</p>
                {title}
                {small("points__lack", |row| &row.lack)}
                {move || losing.get().then(|| view! { <span class="soft">{formula}</span> })}
            </div>
            <div class="points__asks">
                {move || asks.get().map(|asks| asked(desk, criterion, asks))}
                {small("points__share", |row| &row.share)}
            </div>
            <p class="points__given">
                <b class="points__own">{own}</b>
                <span class="points__most">" / " {maximum}</span>
                {small("points__lost", |row| &row.lost)}
                {small("points__result", |row| &row.result)}
            </p>
            <Details desk criterion row />
        </div>
    }
}

fn asked(desk: PointsDesk, criterion: Id, asks: Asks) -> AnyView {
    let field = |field| ScoreField::of(desk, criterion, field);
    match asks {
        Asks::YesNo => yes_no(desk, criterion),
        Asks::Word(words) => grade(desk, criterion, words),
        Asks::Count => field(CriterionScoreField::TypedPart).called(m::COUNT).count(),
        Asks::Violations => field(CriterionScoreField::TypedPart).called(m::VIOLATIONS).count(),
        Asks::Ratio => view! {
            {field(CriterionScoreField::TypedPart).called(m::PART).count()}
            {field(CriterionScoreField::TypedWhole).called(m::WHOLE).count()}
        }
        .into_any(),
        Asks::Points => field(CriterionScoreField::Own).called(m::OWN).points(),
        Asks::Figures(linked) => view! {
            <p class="points__figures">{linked.figures} " " <span class="soft">{linked.until}</span></p>
        }
        .into_any(),
        Asks::Nothing(words) => view! { <p class="soft">{words}</p> }.into_any(),
    }
}

fn yes_no(desk: PointsDesk, criterion: Id) -> AnyView {
    let at = at(criterion, CriterionScoreField::Answer);
    let value = desk.session.text(at);
    let pick = move |code: String| {
        desk.session.set_score(criterion, CriterionScoreField::Answer, Value::Text(code));
    };
    view! {
        <Choice id=control_id(at) label=say(m::ANSWER) options=code_picks(codes::options::<Answer>())
            value on_edit=pick />
    }
    .into_any()
}

/// One of the rule's words, or that it does not apply.
fn grade(desk: PointsDesk, criterion: Id, words: Vec<String>) -> AnyView {
    let language = use_language();
    let (at, answer) =
        (at(criterion, CriterionScoreField::Word), at(criterion, CriterionScoreField::Answer));
    let held = desk.session.text(at);
    let kept = words.clone();
    let options = Signal::derive(move || {
        let mut picks = vec![Pick::new("", m::NO_GRADE.get(language.get()))];
        picks.extend(words.iter().map(|word| Pick::new(word.clone(), word.clone())));
        // A grade that the set no longer has is shown while it is the chosen one.
        let own = held.get();
        if !own.is_empty() && !words.contains(&own) {
            picks.push(Pick::new(own.clone(), own));
        }
        picks
    });
    let inapplicable = desk.session.text(answer);
    let readonly = Signal::derive(move || {
        inapplicable.with(|code| code == Answer::Inapplicable.code()) && !kept.is_empty()
    });
    let pick = move |word: String| {
        desk.session.set_score(criterion, CriterionScoreField::Word, Value::Text(word));
    };
    view! {
        <Choice id=control_id(at) label=say(m::GRADE) options value=held on_edit=pick readonly />
    }
    .into_any()
}
