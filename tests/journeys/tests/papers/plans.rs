//! Plans beyond the sample: a large one and a hostile one.

use par_workbook::edit::{apply_all, build};
use par_workbook::plan::{Id, Plan, Remedy};
use par_workbook::preset::ba_xa_2024;

/// What a direction of the large plan says again and again.
const SENTENCE: &str =
    "Tham mưu UBND xã rà soát, đôn đốc và báo cáo kết quả thực hiện đúng thời gian quy định.";

/// How often the large plan says how its sentence ends.
pub const ENDS: usize = 199 * 6 + 57;

/// A direction of 5,000 letters.
pub fn long() -> String {
    repeated(57)
}

fn repeated(times: usize) -> String {
    vec![SENTENCE; times].join(" ")
}

/// A plan of 200 remedies more, one of them with a [`long`] direction: more than 60 pages.
pub fn large() -> Plan {
    let mut plan = ba_xa_2024();
    let area = plan.areas.ids().first().copied();
    for number in 0..200_u64 {
        let remedy = Remedy {
            area,
            heading: format!("Nội dung thứ {number}"),
            leads_text: "Văn phòng - Thống kê".to_owned(),
            timeframe: "Trong năm 2024".to_owned(),
            direction: if number == 100 { long() } else { repeated(6) },
            ..Remedy::default()
        };
        let change = build::add(&plan, Id::new(1_000_000 + number), remedy);
        apply_all(&mut plan, &[change]).expect("a new remedy");
    }
    plan
}

/// Mark-up that means harm, and the words that it must stay.
pub const MARKUP: &str =
    "</p><script>document.title='hit'</script><img src=x onerror=alert(1)> & \"'";

/// Mark-up, a word and a link without end, and letters that turn the line round.
pub fn hostile() -> Plan {
    let mut plan = ba_xa_2024();
    MARKUP.clone_into(&mut plan.decision.signer);
    plan.decision.subject = "W".repeat(400);
    plan.agency.name = format!("https://example.vn/{}", "a".repeat(300));
    "\u{202e}đảo".clone_into(&mut plan.decision.place);
    plan
}
