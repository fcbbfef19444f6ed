//! Đánh số lại các phần: I, II, III or A, B, C, in the order in which the parts stand.

use super::{Change, build};
use crate::plan::{At, Plan, Section, SectionField, Value};

/// Cách đánh số các phần.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// I, II, III.
    Roman,
    /// A, B, C.
    Letters,
    /// 1, 2, 3.
    Digits,
}

impl Numbering {
    /// Every one, the usual first.
    pub const ALL: [Self; 3] = [Self::Roman, Self::Letters, Self::Digits];

    /// Its word in a choice: "I".
    pub const fn code(self) -> &'static str {
        match self {
            Self::Roman => "I",
            Self::Letters => "A",
            Self::Digits => "1",
        }
    }

    /// The number of a place, 1 for the first.
    pub fn number(self, place: usize) -> String {
        match self {
            Self::Roman => roman(place),
            Self::Letters => letters(place),
            Self::Digits => place.to_string(),
        }
    }
}

/// The changes that number the parts by their order. What has neither number nor title, a closing paragraph, is
/// passed over; sections below a part keep their own numbers.
pub fn renumber(plan: &Plan, how: Numbering) -> Vec<Change> {
    let headed = |row: &Section| !row.title.trim().is_empty() || !row.number.trim().is_empty();
    let parts = plan.sections_of(None).filter(|(_, row)| headed(row));
    let number = |(place, (id, _)): (usize, (_, _))| {
        (At::Section(id, SectionField::Number), Value::text(how.number(place + 1)))
    };
    build::set_all(plan, parts.enumerate().map(number))
}

fn roman(mut rest: usize) -> String {
    const SIGNS: [(usize, &str); 9] = [
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut number = String::new();
    for (worth, sign) in SIGNS {
        while rest >= worth {
            number.push_str(sign);
            rest -= worth;
        }
    }
    number
}

/// A to Z, then AA.
fn letters(place: usize) -> String {
    let mut rest = place;
    let mut found = Vec::new();
    while let Some(before) = rest.checked_sub(1) {
        found.push(char::from(b'A'.saturating_add(u8::try_from(before % 26).unwrap_or(0))));
        rest = before / 26;
    }
    found.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::apply_all;
    use crate::preset::ba_xa_2024;

    #[test]
    fn numbers_follow_the_order_of_the_parts() {
        let all = |how: Numbering, places: &[usize]| {
            places.iter().map(|place| how.number(*place)).collect::<Vec<_>>()
        };
        assert_eq!(all(Numbering::Roman, &[1, 4, 9, 14, 40]), ["I", "IV", "IX", "XIV", "XL"]);
        assert_eq!(all(Numbering::Letters, &[1, 2, 26, 27, 53]), ["A", "B", "Z", "AA", "BA"]);
        assert_eq!(all(Numbering::Digits, &[1, 10]), ["1", "10"]);
    }

    #[test]
    fn a_plan_is_lettered_and_back() {
        let plan = ba_xa_2024();
        let mut lettered = plan.clone();
        apply_all(&mut lettered, &renumber(&plan, Numbering::Letters)).unwrap();
        let numbers = |plan: &Plan| {
            plan.sections_of(None).map(|(_, row)| row.number.clone()).collect::<Vec<_>>()
        };
        assert_eq!(numbers(&lettered), ["A", "B", "C", "D"]);
        let back = renumber(&lettered, Numbering::Roman);
        apply_all(&mut lettered, &back).unwrap();
        assert_eq!(lettered, plan);
    }
}
