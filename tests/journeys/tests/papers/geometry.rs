//! Where the words of a saved file stand on paper, in both engines, at both ends of the decree's
//! ranges, and for the longest names of communes there are.

use journeys::paper::{Sheet, heard, words};
use journeys::{Engine, journey_in_both};
use par_workbook::document::{Block, Document, tracking};
use par_workbook::plan::{At, CommuneKind, RemedyField, Value};
use par_workbook::preset::ba_xa_2024;

use super::*;

pub(super) const ENDS: [Typesetting; 4] = [
    Typesetting { top: 20, bottom: 20, left: 30, right: 15, points: 14 },
    Typesetting { top: 25, bottom: 25, left: 35, right: 20, points: 14 },
    Typesetting { top: 20, bottom: 20, left: 30, right: 15, points: 13 },
    Typesetting { top: 25, bottom: 25, left: 35, right: 20, points: 13 },
];

/// Real wards whose names are the longest of Quảng Ngãi and of the country.
const LONG: [&str; 2] = ["Trương Quang Trọng", "Văn Miếu - Quốc Tử Giám"];

/// The sample as a ward of this name has it, signed, with points in its table.
fn named(name: &str) -> Plan {
    let mut plan = ba_xa_2024();
    name.clone_into(&mut plan.agency.name);
    plan.agency.kind = CommuneKind::Ward;
    name.clone_into(&mut plan.decision.place);
    "105/QĐ-UBND".clone_into(&mut plan.decision.number);
    "2027-01-05".clone_into(&mut plan.decision.day);
    let points = [RemedyField::PointsMaximum, RemedyField::PointsAchieved, RemedyField::PointsLost];
    let places = plan.remedies.ids().to_vec();
    let values = places
        .into_iter()
        .flat_map(|id| points.map(|field| (At::Remedy(id, field), Value::text("1,25"))));
    let changes = build::set_all(&plan, values);
    apply_all(&mut plan, &changes).expect("points");
    plan
}

/// The tracking table in the words of the application.
fn tracked(plan: &Plan) -> Document {
    tracking(plan, par_workbook::read::day::parse("12/1/2025").expect("a day"))
}

/// What must not be the last line of a page: it says what comes next.
pub(super) fn leads(document: &Document) -> Vec<String> {
    let blocks = document.parts.iter().flat_map(|part| &part.blocks);
    let leading = blocks.filter(|block| match block {
        Block::Heading { .. } | Block::Lead(_) | Block::Resolved(_) => true,
        Block::Labelled { text, .. } => text.is_empty(),
        Block::Paragraph(text) | Block::Bullet { text, .. } => text.ends_with(':'),
        Block::NationalHead(_)
        | Block::Title { .. }
        | Block::Disclaimer(_)
        | Block::AttachedNote(_)
        | Block::Addressee(_)
        | Block::Authority(_)
        | Block::Basis(_)
        | Block::Article { .. }
        | Block::Table(_)
        | Block::RecipientsAndSignature(_) => false,
    });
    leading.flat_map(Block::lines).map(|line| folded(&line)).collect()
}

pub(super) fn none_stranded(pages: &[Sheet], leads: &[String], said: &str) {
    for (place, page) in pages.iter().enumerate() {
        let lines = page.lines();
        let Some(last) = lines.last() else { continue };
        let last = folded(&words(last));
        // A word or two at the foot of a narrow column are no heading's last line.
        let long = last.chars().count() > 6;
        let found = leads.iter().find(|lead| long && lead.ends_with(&last));
        assert_eq!(found, None, "{said}: the last line of page {}", place + 1);
    }
}

/// "Số: …" and place and date on one line, at the top of the first page.
pub(super) fn one_line_of_date(page: &Sheet, year: &str, said: &str) {
    let line = page.lines().into_iter().map(|line| words(&line));
    let line = line.into_iter().find(|line| line.contains("Số:")).unwrap_or_default();
    assert!(line.ends_with(year) && line.contains("ngày"), "{said}: {line}");
}

fn signed_with_its_article(pages: &[Sheet], said: &str) {
    let page = pages.iter().find(|page| page.holds("Nơi nhận:")).expect(said);
    for words in ["Điều 4. Công chức", "Quyết định này./.", "Phạm Văn Vân"] {
        assert!(page.holds(words), "{said}: {words} not with the signature");
    }
}

/// A share of the words above, by the style itself.
const RULES: &str = "return [...document.querySelectorAll('.paper__ruled')].map(text => \
    parseFloat(getComputedStyle(text, '::after').width) / text.getBoundingClientRect().width)";

async fn rules(browser: &Browser, said: &str) -> Outcome {
    let found = browser.eval(RULES).await?;
    let found: Vec<f64> = serde_json::from_value(found)?;
    assert!(!found.is_empty(), "{said}: no rule");
    for share in found {
        assert!((1.0 / 3.0..=0.5).contains(&share), "{said}: a rule of {share}");
    }
    Ok(())
}

pub(super) async fn print_here(browser: &Browser, name: &str, html: &str) -> Outcome<Vec<Sheet>> {
    let engine = if browser.engine() == Engine::Firefox { "firefox" } else { "chromium" };
    let file = print_file(browser, &format!("{name}-{engine}"), html).await?;
    // Nothing of the browser's own is in the margins.
    let words = heard("pdftotext", &["-raw", &file.to_string_lossy(), "-"])?;
    assert!(!words.contains("file://"), "{name}: the browser printed an address");
    sheets(&file)
}

#[tokio::test]
async fn a_decision_in_prose_stands_as_the_decree_has_it_in_both_engines() {
    journey_in_both("geometry prose", async |browser| {
        for name in LONG {
            let document = decision(&named(name), Layout::Prose);
            let leads = leads(&document);
            for setting in ENDS {
                let said = format!("{name} {setting:?}");
                let pages = print_here(browser, "prose", &page(&document, setting, None)).await?;
                within(&pages, setting);
                one_line_of_date(&pages[0], "2027", &said);
                signed_with_its_article(&pages, &said);
                none_stranded(&pages, &leads, &said);
            }
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn wide_pages_keep_their_columns_in_both_engines() {
    journey_in_both("geometry table", async |browser| {
        let document = decision(&named(LONG[0]), Layout::Table);
        let leads = leads(&document);
        for setting in ENDS {
            let said = format!("{setting:?}");
            let pages = print_here(browser, "table", &page(&document, setting, None)).await?;
            within(&pages, setting);
            signed_with_its_article(&pages, &said);
            none_stranded(&pages, &leads, &said);
            let wide: Vec<&Sheet> = pages.iter().filter(|page| page.width > page.height).collect();
            assert!(wide.len() > 2, "{said}: {} wide pages", wide.len());
            for page in wide {
                for word in ["Điểm", "được", "trừ", "hiện", "hướng"] {
                    assert!(page.words.iter().any(|it| it.text == word), "{said}: {word} is cut");
                }
            }
            let last = pages.iter().rev().find(|page| page.width > page.height).expect("wide");
            let sums = last.words.iter().filter(|word| word.text == "15").count();
            let remedies = last.words.iter().filter(|word| word.text == "1,25").count();
            assert!(sums == 3 && remedies > 0, "{said}: the sums alone on a page");
        }
        Ok(())
    })
    .await;
}

/// Every syllable and day of the tables of a paper is on its pages in one piece.
fn uncut(document: &Document, pages: &[Sheet], said: &str) {
    let blocks = document.parts.iter().flat_map(|part| &part.blocks);
    let tables = blocks.filter(|block| matches!(block, Block::Table(_))).flat_map(Block::lines);
    let printed: std::collections::BTreeSet<&str> =
        pages.iter().flat_map(|page| &page.words).map(|word| word.text.as_str()).collect();
    for line in tables {
        let pieces = line.split([' ', '\n', '|']).filter(|piece| !["", "/"].contains(piece));
        for piece in pieces {
            assert!(printed.contains(piece), "{said}: {piece:?} is cut");
        }
    }
}

#[tokio::test]
async fn a_plan_alone_stands_as_the_decree_has_it_in_both_engines() {
    let text = include_str!("../../../samples/ke-hoach-v3-nghia-lo-2027.json");
    let limits = par_workbook::file::Limits::default();
    let plan = par_workbook::file::open(text.as_bytes(), &limits).expect("the sample").book.plan;
    journey_in_both("geometry alone", async |browser| {
        for layout in [Layout::Prose, Layout::Table, Layout::Portrait] {
            let document = decision(&plan, layout);
            let leads = leads(&document);
            for setting in ENDS {
                let said = format!("{layout:?} {setting:?}");
                let pages = print_here(browser, "alone", &page(&document, setting, None)).await?;
                within(&pages, setting);
                one_line_of_date(&pages[0], "2027", &said);
                none_stranded(&pages, &leads, &said);
                uncut(&document, &pages, &said);
                let last = pages.last().expect("a page");
                for words in ["điều chỉnh./.", "TM. ỦY BAN NHÂN DÂN", "Lê Thị Thu Hà"]
                {
                    assert!(last.holds(words), "{said}: {words} not on the last page");
                }
            }
            rules(browser, "a plan alone").await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_tracking_table_is_four_pages_that_all_hold_rows_in_both_engines() {
    journey_in_both("geometry tracking", async |browser| {
        for setting in ENDS {
            let said = format!("{setting:?}");
            let html = page(&tracked(&ba_xa_2024()), setting, None);
            let pages = print_here(browser, "tracking", &html).await?;
            within(&pages, setting);
            let narrow = setting.left == 35;
            assert!(pages.len() <= if narrow { 5 } else { 4 }, "{said}: {} pages", pages.len());
            assert!(pages.iter().all(|page| page.width > page.height && page.holds("Tình trạng")));
            let last = pages.last().expect("a page");
            for words in ["chưa có số liệu", "Bảng gồm", "Phạm Văn Vân"] {
                assert!(last.holds(words), "{said}: {words} not on the last page");
            }
            // 11pt or more: the height of a line in the table.
            let size = pages[1].words.iter().find(|word| word.text == "TTHC").expect("a word");
            assert!(size.bottom - size.top >= 11.0, "{said}: {size:?}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn rules_are_a_third_to_half_of_the_words_above_them_in_both_engines() {
    journey_in_both("geometry rules", async |browser| {
        for name in ["Ba Xa", LONG[0], LONG[1]] {
            for document in [decision(&named(name), Layout::Prose), tracked(&named(name))] {
                let html = page(&document, Typesetting::default(), None);
                print_here(browser, "rules", &html).await?;
                rules(browser, name).await?;
            }
        }
        Ok(())
    })
    .await;
}
