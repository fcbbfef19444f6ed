//! Sổ minh chứng: which document answers what a criterion asks for.

use par_workbook::plan::{Area, Criterion, Evidence, Id, Plan, Remedy};
use par_workbook::score::{ProofCounts, ProofState, Scheme, proofs};

use crate::drawn::add;

/// A criterion that asks for two documents, and a remedy with its code typed another way.
fn plan() -> Plan {
    let mut plan = Plan::default();
    let required = "- Kế hoạch năm\nBáo cáo năm\n".into();
    let row = Criterion { code: "3.4.1.".into(), required, ..Criterion::default() };
    add(&mut plan, Id::new(1), row);
    add(&mut plan, Id::new(2), Area::default());
    let area = Some(Id::new(2));
    add(&mut plan, Id::new(3), Remedy { area, codes: "3.4.1; 7.3.3".into(), ..Remedy::default() });
    plan
}

fn states(plan: &Plan) -> Vec<ProofState> {
    let rows = proofs(plan, &Scheme::of(plan));
    rows[0].required.iter().map(|proof| proof.state).collect()
}

#[test]
fn a_document_answers_by_the_line_it_names_or_by_its_words() {
    use ProofState::{Missing, Named, There};
    let mut plan = plan();
    assert_eq!(states(&plan), [Missing, Missing]);
    // A remedy's document counts for the criterion with its code; without number, day and link it is a name.
    let row = Evidence {
        owner: Some(Id::new(3)),
        summary: "Kế hoạch năm 2024".into(),
        ..Evidence::default()
    };
    add(&mut plan, Id::new(4), row);
    assert_eq!(states(&plan), [Named, Missing]);
    let row = Evidence {
        criterion: Some(Id::new(1)),
        answers: "Báo cáo năm".into(),
        number: "12/BC-UBND".into(),
        ..Evidence::default()
    };
    add(&mut plan, Id::new(5), row);
    assert_eq!(states(&plan), [Named, There]);
    // One that answers another line does not answer this one by its words.
    let row = Evidence {
        criterion: Some(Id::new(1)),
        answers: "Biên bản".into(),
        summary: "Kế hoạch năm".into(),
        number: "1".into(),
        ..Evidence::default()
    };
    add(&mut plan, Id::new(6), row);
    assert_eq!(states(&plan), [Named, There]);
    let rows = proofs(&plan, &Scheme::of(&plan));
    assert_eq!(rows[0].others, [Id::new(6)]);
    assert!(rows[0].lacks() && !rows[0].explained);
    assert_eq!(ProofCounts::of(&rows), ProofCounts { required: 2, there: 1, missing: 1 });
}
