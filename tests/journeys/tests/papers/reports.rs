//! The report by period on paper, in both engines: its wide pages between portrait ones, its numbers, its annexes.

use journeys::journey_in_both;
use journeys::paper::{Sheet, numbers};
use par_workbook::document::{
    amendment, apologies, issued, officer_sheets, overdue, report, urging,
};
use par_workbook::file::{self, Limits};
use par_workbook::plan::{At, RemedyField, Value};

use super::geometry::{ENDS, leads, none_stranded, one_line_of_date, print_here};
use super::*;

/// The plan of Ba Xa with its whole year.
fn year() -> Plan {
    let text = include_str!("../../../samples/ke-hoach-v2-ba-xa-2024.json");
    file::open(text.as_bytes(), &Limits::default()).expect("the sample").book.plan
}

fn wide(page: &Sheet) -> bool {
    page.width > page.height
}

#[tokio::test]
async fn a_report_keeps_its_pages_numbers_and_signature_in_both_engines() {
    journey_in_both("geometry report", async |browser| {
        for code in ["q1", "nam"] {
            let document =
                report::report(&year(), code.parse().expect("a period")).expect("a year");
            let leads = leads(&document);
            for setting in ENDS {
                let said = format!("{code} {setting:?}");
                let html = page(&document, setting, None);
                let pages = print_here(browser, &format!("report-{code}"), &html).await?;
                within(&pages, setting);
                none_stranded(&pages, &leads, &said);
                one_line_of_date(&pages[0], "2024", &said);
                // Portrait, the table across, portrait again, and the annexes across.
                assert!(!wide(&pages[0]) && wide(&pages[1]), "{said}");
                let signed = pages.iter().position(|page| page.holds("Nơi nhận:")).expect(&said);
                assert!(!wide(&pages[signed]), "{said}");
                for words in ["Trên đây là báo cáo", "TM. ỦY BAN NHÂN DÂN", "Phạm Văn Vân"]
                {
                    assert!(pages[signed].holds(words), "{said}: {words} not with the signature");
                }
                assert!(pages.iter().skip(signed + 1).all(wide), "{said}: a portrait annex");
                // Every word of a head is whole, and so is every word of the paper.
                for page in pages.iter().take(signed).filter(|page| wide(page)) {
                    for word in ["trong", "nhiệm", "phần"] {
                        assert!(
                            page.words.iter().any(|it| it.text == word),
                            "{said}: {word} is cut"
                        );
                    }
                }
                let printed: Vec<&str> =
                    pages.iter().flat_map(|page| &page.words).map(|it| it.text.as_str()).collect();
                let lines = document.lines();
                let tokens = lines.iter().flat_map(|line| line.split_whitespace());
                let lost: Vec<&str> = tokens
                    // A word with a hyphen may be parted at it.
                    .filter(|token| !["|", "/"].contains(token) && !token.contains('-'))
                    .filter(|token| !printed.contains(token))
                    .collect();
                assert_eq!(lost, [""; 0], "{said}: cut in two, or not printed");
            }
        }
        Ok(())
    })
    .await;
}

/// Each part counts its own pages, the first without a number; the table goes on with those of the report.
#[tokio::test]
async fn a_reports_pages_are_numbered_through_and_each_annex_by_itself() {
    journey("report numbers", async |browser| {
        let document = report::report(&year(), "nam".parse().expect("a period")).expect("a year");
        let html = page(&document, Typesetting::default(), None);
        let pages = sheets(&print_file(browser, "report-numbers", &html).await?)?;
        let begins = |words: &str| pages.iter().position(|page| page.holds(words)).expect(words);
        let (first, second) = (begins("SỐ LIỆU THEO THÁNG"), begins("DANH MỤC TÀI LIỆU"));
        let part =
            |count: usize| (1..=count).map(|n| if n == 1 { String::new() } else { n.to_string() });
        let wanted: Vec<String> =
            part(first).chain(part(second - first)).chain(part(pages.len() - second)).collect();
        assert_eq!(numbers(&pages), wanted);
        Ok(())
    })
    .await;
}

/// Each officer's sheet begins on a page of its own and is signed with words above, in both engines.
#[tokio::test]
async fn a_sheet_begins_on_a_page_of_its_own_in_both_engines() {
    journey_in_both("geometry sheets", async |browser| {
        let day = par_workbook::read::day::parse("30/6/2024").expect("a day");
        let document = officer_sheets(&year(), None, day);
        let leads = leads(&document);
        for setting in [ENDS[0], ENDS[3]] {
            let said = format!("{setting:?}");
            let html = page(&document, setting, None);
            let pages = print_here(browser, "sheets", &html).await?;
            within(&pages, setting);
            none_stranded(&pages, &leads, &said);
            assert!(pages.iter().all(wide), "{said}: a portrait page");
            let begun = pages.iter().filter(|page| page.holds("PHIẾU CÔNG CHỨC")).count();
            assert_eq!(begun, document.parts.len(), "{said}: two sheets on a page");
            let signed = pages.iter().filter(|page| page.holds("NGƯỜI THỰC HIỆN"));
            assert_eq!(signed.count(), document.parts.len(), "{said}");
        }
        Ok(())
    })
    .await;
}

/// Letters and the amending decision stand as the decree has them, in both engines.
#[tokio::test]
async fn letters_stand_as_the_decree_has_them_in_both_engines() {
    journey_in_both("geometry letters", async |browser| {
        let day = par_workbook::read::day::parse("30/6/2024").expect("a day");
        let plan = year();
        let to: Vec<Id> = overdue(&plan, day).into_iter().map(|one| one.officer).collect();
        let mut changed = plan.clone();
        for (at, text) in [
            (At::Remedy(Id::named("r733"), RemedyField::Timeframe), "Trong quý III năm 2024"),
            (
                At::Remedy(Id::named("r733"), RemedyField::Direction),
                "+ Mua máy quét.\n+ Số hóa bù.",
            ),
        ] {
            let change = build::set(&changed, at, Value::text(text));
            apply_all(&mut changed, change.as_slice()).expect("a change");
        }
        let all = [
            ("urging", urging(&plan, &to, Some(day), day)),
            ("apology", apologies(&plan, Some(Id::named("hs1")), day)),
            ("amendment", amendment(&changed, &issued(plan.clone(), &plan.issue))),
        ];
        for (name, document) in &all {
            let leads = leads(document);
            for setting in [ENDS[0], ENDS[3]] {
                let said = format!("{name} {setting:?}");
                let pages = print_here(browser, name, &page(document, setting, None)).await?;
                within(&pages, setting);
                none_stranded(&pages, &leads, &said);
                one_line_of_date(&pages[0], "2024", &said);
                assert!(!pages.iter().any(wide), "{said}: a page across");
                let signed = pages.iter().filter(|page| page.holds("Phạm Văn Vân")).count();
                assert_eq!(signed, 1, "{said}");
            }
        }
        Ok(())
    })
    .await;
}
