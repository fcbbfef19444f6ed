//! Parts to type in, with buttons that change their values from elsewhere.

use std::time::Duration;

use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;

use crate::app::ambient::language::{say, tell, use_language};
use crate::app::parts::{
    Button, Card, CountField, DateField, FieldGrid, InputStep, PercentField, SearchField, TextArea,
    TextField, Typed, use_rewrite,
};
use crate::text::parts_page as m;

/// The values of the fields, and the last edit.
#[derive(Clone, Copy)]
struct Values {
    text: RwSignal<String>,
    area: RwSignal<String>,
    count: RwSignal<String>,
    percent: RwSignal<String>,
    date: RwSignal<String>,
    search: RwSignal<String>,
    heard: RwSignal<Option<Typed>>,
    changes: RwSignal<u32>,
}

impl Values {
    fn new() -> Self {
        let text = |text: &str| RwSignal::new(text.to_owned());
        Self {
            text: text("Công chức làm việc tại bộ phận một cửa"),
            area: text("- Số hóa hồ sơ, kết quả giải quyết TTHC\n- Tối thiểu đạt 55%"),
            count: text("93"),
            percent: text("55"),
            date: text("2024-12-31"),
            search: text(""),
            heard: RwSignal::new(None),
            changes: RwSignal::new(0),
        }
    }

    fn all(self) -> [RwSignal<String>; 6] {
        [self.text, self.area, self.count, self.percent, self.date, self.search]
    }

    fn edit(self, value: RwSignal<String>) -> Callback<Typed> {
        Callback::new(move |typed: Typed| {
            value.set(typed.text.clone());
            self.heard.set(Some(typed));
        })
    }

    /// A change from elsewhere: of a value that no field shows, and of the first text.
    fn tick(self, text: String) {
        self.changes.update(|changes| *changes = changes.saturating_add(1));
        self.text.set(text);
    }
}

#[component]
pub(super) fn TypedParts() -> impl IntoView {
    let values = Values::new();
    let language = use_language();
    let empty = move || values.text.with(String::is_empty);
    let problem =
        Signal::derive(move || empty().then(|| m::TEXT_EMPTY.get(language.get()).to_owned()));
    view! {
        <Card title=say(m::TYPED)>
            <SearchField
                id="parts-search"
                label=say(m::SEARCH)
                hint=say(m::SEARCH)
                value=values.search
                on_edit=move |text| values.search.set(text)
            />
            <TextField
                id="parts-text"
                label=say(m::TEXT)
                value=values.text
                on_edit=values.edit(values.text)
                problem
                hint=say(m::TEXT_HINT)
            />
            <TextArea
                id="parts-area"
                label=say(m::AREA)
                value=values.area
                on_edit=values.edit(values.area)
            />
            <FieldGrid>
                <CountField
                    id="parts-count"
                    label=say(m::COUNT)
                    value=values.count
                    on_edit=values.edit(values.count)
                    hint=say(m::COUNT_HINT)
                />
                <PercentField
                    id="parts-percent"
                    label=say(m::PERCENT)
                    value=values.percent
                    on_edit=values.edit(values.percent)
                />
                <DateField
                    id="parts-date"
                    label=say(m::DATE)
                    value=values.date
                    on_edit=values.edit(values.date)
                />
            </FieldGrid>
            <TextField
                id="parts-readonly"
                label=say(m::READ_ONLY)
                value=say(m::READ_ONLY_TEXT)
                on_edit=|_| ()
                readonly=true
            />
            <Elsewhere values />
        </Card>
    }
}

/// Buttons that change the values as a merge, another tab or an undo would.
#[component]
fn Elsewhere(values: Values) -> impl IntoView {
    let language = use_language();
    let rewrite = use_rewrite();
    let other = move || {
        let count = values.changes.get_untracked().to_string();
        m::other(language.get_untracked(), &count)
    };
    let undo = move |()| {
        values.tick(other());
        rewrite.bump();
    };
    let heard = tell(move |language| {
        let said = values.heard.get().map(|typed| format!("{}: {}", step(typed.step), typed.text));
        m::heard(language, &said.unwrap_or_default())
    });
    view! {
        <p id="parts-heard" class="soft">
            {heard}
        </p>
        <p id="parts-changes" class="soft">
            {tell(move |language| m::changes(language, &values.changes.get().to_string()))}
        </p>
        <div class="actions">
            <Button id="parts-tick" label=say(m::TICK) on_press=move |()| values.tick(other()) />
            <Button id="parts-rewrite" label=say(m::UNDO) on_press=undo />
            <Ticker values />
        </div>
    }
}

/// Sets every value again, unchanged, five times a second.
#[component]
fn Ticker(values: Values) -> impl IntoView {
    let running = StoredValue::new(None::<IntervalHandle>);
    let stop = move || {
        if let Some(Some(handle)) = running.try_get_value() {
            handle.clear();
        }
    };
    let beat = move || {
        values.changes.update(|changes| *changes = changes.saturating_add(1));
        values.all().into_iter().for_each(|value| value.update(|_| ()));
    };
    let toggle = move |()| {
        let was = running.get_value();
        stop();
        running.set_value(None);
        if was.is_none()
            && let Ok(handle) = set_interval_with_handle(beat, Duration::from_millis(200))
        {
            running.set_value(Some(handle));
        }
    };
    on_cleanup(stop);
    view! { <Button id="parts-ticker" label=say(m::TICKER) on_press=toggle /> }
}

const fn step(step: InputStep) -> &'static str {
    match step {
        InputStep::Typing => "typing",
        InputStep::Leave => "leave",
        InputStep::Whole => "paste",
        InputStep::Enter => "enter",
    }
}
