//! Báo cáo tự chấm điểm: what the paper has of its own, and where the criteria set comes from.

use leptos::prelude::*;

use super::state::DocumentsState;
use crate::app::ambient::language::say;
use crate::app::ambient::memo::memo;
use crate::app::parts::{Disclosure, FieldGrid, LinkButton, Notice, NoticeKind};
use crate::app::records::fields::{DayOf, PlanLine, ProseOf};
use crate::plan::{At, List, Place, Plan, SelfAssessmentField};
use crate::route;
use crate::route::{PointsPage, Route};
use crate::text::{Message, documents as m, points_page, reports};

pub(super) fn has_set(desk: DocumentsState) -> Memo<bool> {
    memo(move || desk.session.read(Place::Order(List::Criteria), Plan::has_criteria))
}

/// Why there is nothing to print without a criteria set, and where one is brought in.
pub(super) fn without_set(why: Message) -> AnyView {
    let href = route::path(&Route::Points(PointsPage::Set));
    view! {
        <Notice text=say(why) kind=NoticeKind::Info id="no-criteria-set">
            <LinkButton label=say(points_page::TO_SET) href id="to-set" />
        </Notice>
    }
    .into_any()
}

/// Where the points are given; without a criteria set, where one is brought in.
#[component]
pub(super) fn SetOrNone(desk: DocumentsState) -> impl IntoView {
    let any = has_set(desk);
    move || {
        if any.get() {
            let href = route::path(&Route::Points(PointsPage::SelfScore));
            return view! { <LinkButton label=say(m::TO_SCORES) href id="to-scores" /> }.into_any();
        }
        without_set(m::SELF_SCORE_NO_SET)
    }
}

/// Số, ngày, kính gửi, nơi nhận; khó khăn và kiến nghị.
#[component]
pub(super) fn OwnWords(desk: DocumentsState) -> impl IntoView {
    let any = has_set(desk);
    let at = At::SelfAssessment;
    let paper = move || {
        view! {
            <FieldGrid>
                <PlanLine at=at(SelfAssessmentField::Number) />
                <DayOf at=at(SelfAssessmentField::Day) />
            </FieldGrid>
            <PlanLine at=at(SelfAssessmentField::Addressee) hint=say(reports::ADDRESSEE_HINT) />
            <ProseOf at=at(SelfAssessmentField::Recipients) hint=say(reports::RECIPIENTS_HINT) />
        }
    };
    let words = move || {
        view! {
            <ProseOf at=at(SelfAssessmentField::Difficulties) />
            <ProseOf at=at(SelfAssessmentField::Proposals) />
        }
    };
    move || {
        any.get().then(|| {
            view! {
                <Disclosure label=say(reports::PAPER) id="self-score-paper" holds="f-self_assessment-number f-self_assessment-day f-self_assessment-addressee f-self_assessment-recipients">
                    {paper()}
                </Disclosure>
                <Disclosure label=say(m::SELF_SCORE_WORDS) id="self-score-words" holds="f-self_assessment-difficulties f-self_assessment-proposals">
                    {words()}
                </Disclosure>
            }
        })
    }
}
