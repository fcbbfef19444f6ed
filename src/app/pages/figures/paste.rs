//! "Dán từ Excel": what goes where and what is refused, seen before anything changes.

use leptos::prelude::*;

use super::desk::{Block, Desk};
use super::warnings;
use crate::app::language::{say, tell, use_language};
use crate::app::parts::{
    Button, ButtonKind, Choice, Dialog, LiveRegion, Notice, NoticeKind, PasteArea, Pick,
};
use crate::check;
use crate::edit::paste::{Layout, Pasted, Place, changes, lay, likely};
use crate::edit::{Name, apply_all};
use crate::plan::{Id, Plan, Slot};
use crate::text::{Language, block, day, fields, figures};

/// Where and how the block is put.
#[derive(Clone, Copy)]
struct Ask {
    desk: Desk,
    text: RwSignal<String>,
    /// As the person chose; `None` as it most likely is.
    layout: RwSignal<Option<Layout>>,
    measure: RwSignal<Option<Id>>,
    month: RwSignal<u8>,
}

/// The dialog, open while a block is on its way.
#[component]
pub fn PasteDialog(desk: Desk) -> impl IntoView {
    let open = Memo::new(move |_| desk.block.with(Option::is_some));
    let written = RwSignal::new(0_usize);
    let told = tell(move |language| match written.get() {
        0 => String::new(),
        count => figures::pasted(language, count),
    });
    view! {
        <LiveRegion message=told />
        <Dialog id="paste-dialog" title=say(figures::PASTE) open on_close=move |()| desk.block.set(None)>
            {move || desk.block.get().map(|block| view! { <Asking desk block written /> })}
        </Dialog>
    }
}

#[component]
fn Asking(desk: Desk, block: Block, written: RwSignal<usize>) -> impl IntoView {
    let (measure, month) = match block.at {
        Some((measure, Slot::Month(month) | Slot::Through(month))) => (Some(measure), month),
        Some((measure, Slot::Year)) => (Some(measure), 1),
        None => (rows(desk).first().copied(), desk.month.get_untracked()),
    };
    let ask = Ask {
        desk,
        text: RwSignal::new(block.text.clone()),
        layout: RwSignal::new(None),
        measure: RwSignal::new(measure),
        month: RwSignal::new(month),
    };
    let cells = ask.cells();
    let taken = Memo::new(move |_| {
        cells.with(|cells| desk.session.peek(|plan| changes(plan, cells)).len())
    });
    let apply = move |()| {
        let changes = cells.with_untracked(|cells| desk.session.peek(|plan| changes(plan, cells)));
        let count = changes.len();
        if desk.session.apply(Name::Paste, changes) {
            written.set(count);
            desk.block.set(None);
        }
    };
    let label = tell(move |language| figures::apply(language, taken.get()));
    view! {
        <PasteArea id="paste-text" label=say(figures::PASTE_AREA) value=block.text
            on_edit=move |text: String| ask.text.set(text) />
        <How ask />
        <Preview ask cells />
        <div class="actions">
            <Button label on_press=apply kind=ButtonKind::Main id="paste-apply"
                disabled=Signal::derive(move || taken.get() == 0) />
            <Button label=say(crate::text::common::CANCEL) on_press=move |()| desk.block.set(None) />
        </div>
    }
}

/// The measures in the order of the sheet; of a folded group too.
fn rows(desk: Desk) -> Vec<Id> {
    let shown = desk.more.get_untracked();
    desk.groups.with_untracked(|groups| {
        let of = |group: &check::sheet::Group| {
            let others =
                if shown.contains(&group.name) { group.others.clone() } else { Vec::new() };
            [group.rows.clone(), others].concat()
        };
        groups.iter().flat_map(of).collect()
    })
}

impl Ask {
    fn layout(self) -> Layout {
        let own = || self.text.with(|text| likely(&block::parse(text)));
        self.layout.get().unwrap_or_else(own)
    }

    fn cells(self) -> Memo<Vec<Pasted>> {
        let rows = rows(self.desk);
        Memo::new(move |_| {
            let block = self.text.with(|text| block::parse(text));
            let layout = self.layout();
            let (month, measure) = (self.month.get(), self.measure.get());
            let Some(measure) = measure else { return Vec::new() };
            let place = Place { measure, month };
            self.desk.session.peek(|plan| lay(plan, &rows, place, layout, &block))
        })
    }
}

/// Layout, first measure, month.
#[component]
fn How(ask: Ask) -> impl IntoView {
    let language = use_language();
    let all = [Layout::Grid, Layout::Turned, Layout::Form06a];
    let layouts = Signal::derive(move || {
        let pick = |layout: Layout| {
            let (code, words) = figures::layout(layout);
            Pick::new(code, words.get(language.get()))
        };
        all.into_iter().map(pick).collect::<Vec<_>>()
    });
    let layout = Signal::derive(move || figures::layout(ask.layout()).0.to_owned());
    let choose_layout = move |code: String| {
        ask.layout.set(all.into_iter().find(|layout| figures::layout(*layout).0 == code));
    };
    let form = Memo::new(move |_| ask.layout() == Layout::Form06a);
    let months = Signal::derive(move || {
        let name = |month: u8| day::month_name(month, language.get()).unwrap_or_default();
        (1..=12).map(|month: u8| Pick::new(month.to_string(), name(month))).collect::<Vec<_>>()
    });
    let month = Signal::derive(move || ask.month.get().to_string());
    let choose_month = move |text: String| {
        if let Ok(month) = text.parse() {
            ask.month.set(month);
        }
    };
    let month_label = tell(move |language| {
        let words = if form.get() { figures::ONE_MONTH } else { figures::START_MONTH };
        words.get(language).to_owned()
    });
    view! {
        <Choice id="paste-layout" label=say(figures::LAYOUT) options=layouts value=layout on_edit=choose_layout />
        <div class="field-grid">
            {move || (!form.get()).then(|| view! { <StartMeasure ask /> })}
            <Choice id="paste-month" label=month_label options=months value=month on_edit=choose_month />
        </div>
    }
}

#[component]
fn StartMeasure(ask: Ask) -> impl IntoView {
    let session = ask.desk.session;
    let picks: Vec<Pick> = session.peek(|plan| {
        let pick =
            |id: &Id| plan.measures.get(*id).map(|row| Pick::new(id.to_string(), &row.label));
        rows(ask.desk).iter().filter_map(pick).collect()
    });
    let value =
        Signal::derive(move || ask.measure.get().map(|id| id.to_string()).unwrap_or_default());
    let choose = move |text: String| {
        if let Ok(id) = text.parse() {
            ask.measure.set(Some(id));
        }
    };
    view! {
        <Choice id="paste-measure" label=say(figures::START_MEASURE) options=Signal::stored(picks) value on_edit=choose />
    }
}

/// What will be written, what not and why, and the sums of the form that will not hold.
#[component]
fn Preview(ask: Ask, cells: Memo<Vec<Pasted>>) -> impl IntoView {
    let (session, language) = (ask.desk.session, use_language());
    let body = move || {
        let language = language.get();
        let cells = cells.get();
        if cells.is_empty() {
            return view! { <p class="soft">{say(figures::NOTHING_YET)}</p> }.into_any();
        }
        let told = session.peek(|plan| Told::of(language, plan, &cells));
        let list = |lines: Vec<String>| {
            lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
        };
        let warning = |words: String| view! { <Notice text=words kind=NoticeKind::Warning /> };
        let refused = (!told.refused.is_empty()).then(|| {
            view! {
                <h3>{say(figures::NOT_WRITTEN)}</h3>
                <ul class="preview__list" id="paste-refused">{list(told.refused)}</ul>
            }
        });
        let written = (!told.written.is_empty()).then(|| {
            view! {
                <h3>{say(figures::WILL_WRITE)}</h3>
                <ul class="preview__list" id="paste-written">{list(told.written)}</ul>
            }
        });
        view! {
            <p id="paste-counted">{told.counted}</p>
            {refused}
            {told.warnings.into_iter().map(warning).collect_view()}
            {written}
        }
        .into_any()
    };
    view! { <div class="preview" aria-live="polite">{body}</div> }
}

/// The preview in words.
struct Told {
    counted: String,
    written: Vec<String>,
    refused: Vec<String>,
    warnings: Vec<String>,
}

impl Told {
    fn of(language: Language, plan: &Plan, cells: &[Pasted]) -> Self {
        let changes = changes(plan, cells);
        let taken = cells.iter().filter(|cell| cell.is_taken()).count();
        let (written, refused) = (changes.len(), cells.len() - taken);
        let counted = figures::counted(language, written, taken - written, refused);
        let mut after = plan.clone();
        let mut warnings = Vec::new();
        if apply_all(&mut after, &changes).is_ok() {
            let mut slots: Vec<Slot> = cells.iter().filter_map(|cell| Some(cell.at?.1)).collect();
            slots.sort_unstable();
            slots.dedup();
            for slot in slots {
                let found = check::form06a(&after, slot);
                warnings.extend(found.iter().map(|one| warnings::named(language, plan, slot, one)));
            }
        }
        Self {
            counted,
            written: written_lines(language, plan, cells),
            refused: cells.iter().filter_map(|cell| refused_line(language, plan, cell)).collect(),
            warnings,
        }
    }
}

/// A line a measure: "Đã giải quyết: tổng số: tháng 1: 40; tháng 2: 41 (đang là 39)".
fn written_lines(language: Language, plan: &Plan, cells: &[Pasted]) -> Vec<String> {
    let mut lines: Vec<(Id, Vec<String>)> = Vec::new();
    for cell in cells.iter().filter(|cell| cell.is_taken()) {
        let Some((measure, slot)) = cell.at else { continue };
        let place = fields::slot(language, slot);
        let words = if cell.old.is_empty() || cell.old == cell.text {
            figures::cell_new(language, &place, &cell.text)
        } else {
            figures::cell_over(language, &place, &cell.text, &cell.old)
        };
        match lines.iter_mut().find(|(id, _)| *id == measure) {
            Some((_, all)) => all.push(words),
            None => lines.push((measure, vec![words])),
        }
    }
    let label = |id: Id| plan.measures.get(id).map_or("", |row| row.label.trim());
    lines.iter().map(|(id, all)| format!("{} – {}", label(*id), all.join("; "))).collect()
}

fn refused_line(language: Language, plan: &Plan, cell: &Pasted) -> Option<String> {
    let why = figures::why_refused(language, cell.refused?);
    Some(match cell.at {
        Some((measure, slot)) => {
            let label = plan.measures.get(measure).map_or("", |row| row.label.as_str());
            figures::refused_at(language, &cell.text, &figures::cell(language, label, slot), &why)
        }
        None => figures::refused_nowhere(language, &cell.text, &why),
    })
}
