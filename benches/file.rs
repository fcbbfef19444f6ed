//! How long a plan of 300 remedies with five years of figures takes to write, prove, open, store
//! and compare. Run by `cargo bench --no-default-features --bench file`.

#![allow(clippy::expect_used, reason = "a bench may panic")]
#![allow(missing_docs, reason = "benches are sentences")]

use divan::{Bencher, black_box, counter::BytesCount};
use par_workbook::edit::{Book, Edit, EditId, Name, Role, build};
use par_workbook::file::{self, Limits, Sender, Side, compare, snapshot};
use par_workbook::plan::{Area, At, Id, Measure, Remedy, Slot, Target, Value};

/// A plan holds one year; five years of figures are five times the measures.
const MEASURES: u64 = 2 * 5;
const REMEDIES: u64 = 300;
const SENDER: Sender<'_> = Sender {
    application: "0.1.0",
    plan: Id::named("kehoach"),
    device: Id::named("may1"),
    base_revision: 0,
    saved_at: "2024-05-06T07:08:09+07:00",
    author: None,
};

fn main() {
    divan::main();
}

/// Each figure has its stamp, as after years of typing.
fn book() -> Book {
    let mut book = Book::default();
    let mut count = 0;
    let mut step = |book: &mut Book, changes| {
        count += 1;
        let id = EditId { count, device: Id::named("may1") };
        let (time, author) = (1_714_953_600_000, Some(Id::named("vptk")));
        book.apply(&Edit { id, time, author, role: Role::Do, name: Name::Plain, changes })
            .expect("an edit that fits");
    };
    let area = Id::named("a1");
    let changes = vec![build::add(&book.plan, area, Area::default())];
    step(&mut book, changes);
    for number in 0..REMEDIES {
        let id = |part: u64| Id::new((1 << 40) + number * 100 + part);
        let remedy = Remedy {
            area: Some(area),
            heading: format!("Tiêu chí thành phần {number} - Tỷ lệ hồ sơ được số hóa"),
            direction: "- Đôn đốc các bộ phận thực hiện đúng hạn.\n".repeat(6),
            ..Remedy::default()
        };
        let changes = vec![build::add(&book.plan, id(0), remedy)];
        step(&mut book, changes);
        let target = Target { owner: Some(id(0)), part: vec![id(1)], ..Target::default() };
        let changes = vec![build::add(&book.plan, id(99), target)];
        step(&mut book, changes);
        for part in 1..=MEASURES {
            let measure = Measure { label: format!("Số hồ sơ {part}"), ..Measure::default() };
            let changes = vec![build::add(&book.plan, id(part), measure)];
            step(&mut book, changes);
            let figures =
                Slot::months().map(|slot| (At::Figure(id(part), slot), Value::text("1.234")));
            for change in build::set_all(&book.plan, figures) {
                step(&mut book, vec![change]);
            }
        }
    }
    book
}

#[divan::bench(sample_count = 10)]
fn write_a_file(bencher: Bencher<'_, '_>) {
    let book = book();
    let bytes = BytesCount::of_str(&file::write(&book, &SENDER));
    bencher.counter(bytes).bench_local(|| file::write(black_box(&book), &SENDER));
}

#[divan::bench(sample_count = 10)]
fn read_it_back(bencher: Bencher<'_, '_>) {
    let book = book();
    let text = file::write(&book, &SENDER);
    bencher.bench_local(|| file::verify(black_box(&text), &book).expect("the same"));
}

#[divan::bench(sample_count = 10)]
fn open_a_file(bencher: Bencher<'_, '_>) {
    let text = file::write(&book(), &SENDER);
    let limits = Limits::default();
    bencher.bench_local(|| file::open(black_box(text.as_bytes()), &limits).expect("a plan"));
}

#[divan::bench(sample_count = 10)]
fn write_a_snapshot(bencher: Bencher<'_, '_>) {
    let book = book();
    bencher.bench_local(|| snapshot::write(black_box(&book), [("next", 1)]));
}

#[divan::bench(sample_count = 10)]
fn read_a_snapshot(bencher: Bencher<'_, '_>) {
    let text = snapshot::write(&book(), [("next", 1)]);
    bencher.bench_local(|| snapshot::read(black_box(&text)).expect("a snapshot"));
}

#[divan::bench(sample_count = 10)]
fn compare_two_plans(bencher: Bencher<'_, '_>) {
    let book = book();
    let side = Side { plan: Some(SENDER.plan), book: &book };
    bencher.bench_local(|| compare(black_box(side), side));
}
