//! Which part of a page a person is reading.

use super::outline::PlanPart;

/// What a person sees of a page, in pixels from the top of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sight {
    /// What begins at or above this line has been reached.
    pub line: i64,
    /// The bottom of the window.
    pub foot: i64,
    /// The page is scrolled to its end: nothing more can come up.
    pub at_end: bool,
}

/// The part that a person is reading, of the parts on a page and where each begins: the last one that has
/// reached the line, else the first. At the end of the page the parts in view cannot reach it any more: there
/// it is the one asked for, else the last.
pub fn being_read(
    tops: &[(PlanPart, i64)],
    sight: Sight,
    asked: Option<PlanPart>,
) -> Option<PlanPart> {
    let begun = tops.iter().rev().find(|(_, top)| *top <= sight.line);
    let mut in_view = tops.iter().filter(|(_, top)| (sight.line..sight.foot).contains(top));
    let at_end = if sight.at_end {
        let wanted = in_view.clone().find(|(part, _)| Some(*part) == asked);
        wanted.or_else(|| in_view.next_back())
    } else {
        None
    };
    at_end.or(begun).or_else(|| tops.first()).map(|(part, _)| *part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Id;

    #[track_caller]
    fn read(tops: [i64; 4], at_end: bool, asked: Option<usize>, expected: Option<usize>) {
        let part = |place: usize| PlanPart::Section(Id::named(&place.to_string()));
        let tops: Vec<(PlanPart, i64)> =
            tops.iter().enumerate().map(|(place, top)| (part(place), *top)).collect();
        let sight = Sight { line: 100, foot: 700, at_end };
        assert_eq!(being_read(&tops, sight, asked.map(part)), expected.map(part));
    }

    #[test]
    fn the_last_part_that_came_up_to_the_line_is_being_read() {
        read([200, 500, 900, 1_400], false, None, Some(0));
        read([-600, 100, 500, 1_000], false, None, Some(1));
        read([-1_600, -900, -500, 101], false, None, Some(2));
        read([-1_600, -900, -500, 100], false, Some(1), Some(3));
    }

    #[test]
    fn at_the_end_of_the_page_the_asked_part_is_being_read_or_the_last() {
        read([-900, -300, 250, 600], true, None, Some(3));
        read([-900, -300, 250, 600], true, Some(2), Some(2));
        read([-900, -300, 250, 600], true, Some(0), Some(3));
        read([-2_900, -2_300, -1_000, -200], true, Some(1), Some(3));
    }

    #[test]
    fn nothing_is_read_on_a_page_without_parts() {
        let sight = Sight { line: 100, foot: 700, at_end: true };
        assert_eq!(being_read(&[], sight, Some(PlanPart::Frame)), None);
    }
}
