//! The usual forms of signing, and who signs in each.

use par_workbook::plan::{Officer, Plan};
use par_workbook::view::signing::{FORMS, Hand, form, hand, officer};

use super::{add, blank, sample};

fn signed(sign_for: &str, title: &str) -> Plan {
    let mut plan = blank();
    sign_for.clone_into(&mut plan.decision.sign_for);
    title.clone_into(&mut plan.decision.signer_title);
    plan
}

#[track_caller]
fn signs(sign_for: &str, title: &str, word: &str, by: Hand) {
    let plan = signed(sign_for, title);
    assert_eq!((form(&plan), hand(&plan)), (word, by));
}

#[test]
fn every_usual_form_is_known_again_with_whose_hand_signs() {
    let told = FORMS.map(|(_, sign_for, title, _)| {
        let plan = signed(sign_for, title);
        (form(&plan), hand(&plan))
    });
    assert_eq!(
        told,
        [
            ("head", Hand::Head),
            ("body", Hand::Head),
            ("deputy", Hand::Deputy),
            ("body-deputy", Hand::Deputy),
        ]
    );
    let deputies = FORMS.map(|(word, _, _, deputy)| (word, deputy));
    assert_eq!(
        deputies,
        [("head", false), ("body", false), ("deputy", true), ("body-deputy", true)]
    );
}

#[test]
fn a_form_is_known_however_it_was_typed() {
    signs("", "Chủ tịch", "head", Hand::Head);
    signs("tm ủy ban nhân dân", "chủ tịch", "body", Hand::Head);
    signs("T/M UỶ BAN NHÂN DÂN", "CHỦ TỊCH", "body", Hand::Head);
    signs("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "", "body", Hand::Head);
    signs("KT.CHỦ TỊCH", "Phó Chủ tịch", "deputy", Hand::Deputy);
    signs("", "K/T CHỦ TỊCH PHÓ CHỦ TỊCH", "deputy", Hand::Deputy);
    signs("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "body-deputy", Hand::Deputy);
}

#[test]
fn any_other_form_is_another() {
    signs("", "", "other", Hand::Head);
    signs("", "Q. CHỦ TỊCH", "other", Hand::Head);
    signs("TM. ỦY BAN NHÂN DÂN", "QUYỀN CHỦ TỊCH", "other", Hand::Head);
    signs("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "other", Hand::Other);
    signs("", "GIÁM ĐỐC", "other", Hand::Other);
    signs("TM. ỦY BAN NHÂN DÂN", "", "other", Hand::Other);
    signs("TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH", "other", Hand::Deputy);
}

/// The names found for head and deputy.
#[track_caller]
fn named(officers: &[(&str, &str)], head: &str, deputy: &str) {
    let mut plan = blank();
    for (place, (title, name)) in officers.iter().enumerate() {
        let (title, name) = ((*title).to_owned(), (*name).to_owned());
        add(&mut plan, &format!("x{place}"), Officer { title, name, ..Officer::default() });
    }
    assert_eq!((officer(&plan, false), officer(&plan, true)), (head.to_owned(), deputy.to_owned()));
}

#[test]
fn the_name_comes_from_the_list_of_officers() {
    let head = ("Chủ tịch UBND xã", "Phạm Văn Vân");
    named(&[head, ("Phó Chủ tịch UBND xã", " Lê Thị B ")], "Phạm Văn Vân", "Lê Thị B");
    named(&[("CHỦ TỊCH", "Phạm Văn Vân")], "Phạm Văn Vân", "");
    named(&[("Phó Chủ tịch Uỷ ban nhân dân xã", "Lê Thị B")], "", "Lê Thị B");
    named(&[("Chủ tịch UBND xã", " ")], "", "");
    named(&[], "", "");
    assert_eq!(officer(&sample(), false), "Phạm Văn Vân");
}

#[test]
fn of_two_deputies_none_is_taken_for_granted() {
    let deputy = |name| ("Phó Chủ tịch UBND xã", name);
    named(&[deputy("Lê Thị B"), deputy("Trần Văn C")], "", "");
    named(&[deputy("Lê Thị B"), deputy("")], "", "Lê Thị B");
}

#[test]
fn heads_of_other_bodies_do_not_sign() {
    for title in [
        "Chủ tịch HĐND xã",
        "Chủ tịch Hội đồng nhân dân",
        "Chủ tịch Ủy ban MTTQ xã",
        "Chủ tịch Hội Nông dân",
        "Phó Chủ tịch HĐND xã",
    ] {
        named(&[(title, "Lê Thị B")], "", "");
    }
}

#[test]
fn who_left_does_not_sign() {
    let mut plan = blank();
    for (word, name, retired) in [("x", "Lê Thị B", true), ("y", "Trần Văn C", false)] {
        let (title, name) = ("Phó Chủ tịch UBND xã".to_owned(), name.to_owned());
        add(&mut plan, word, Officer { title, name, retired, ..Officer::default() });
    }
    assert_eq!(officer(&plan, true), "Trần Văn C");
}
