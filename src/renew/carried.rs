//! Follows words through a text that was edited since.

use std::ops::Range;

/// The most words between the unchanged ends that are compared one by one.
const COMPARED: usize = 2_000;

/// Where a range of the old words is in the current ones; `None` if it was changed.
pub(super) fn carried(then: &str, now: &str, range: Range<usize>) -> Option<Range<usize>> {
    if then == now {
        return Some(range);
    }
    let (old, new) = (words(then), words(now));
    let same = |(a, b): &(&&str, &&str)| a == b;
    let start = old.iter().zip(&new).take_while(same).count();
    let rest = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(same).count();
    let first = starts(&old).position(|at| at == range.start)?;
    let count = words(then.get(range.clone())?).len();
    let mut places = Vec::new();
    let middle =
        Middle { old: old.get(start..old.len() - end)?, new: new.get(start..new.len() - end)? };
    let pairs = middle.pairs();
    for place in first..first + count {
        places.push(if place < start {
            place
        } else if place >= old.len() - end {
            (place + new.len()).checked_sub(old.len())?
        } else {
            let own = |(old, _): &&(usize, usize)| *old + start == place;
            pairs.iter().find(own).map(|(_, new)| new + start)?
        });
    }
    if !places.windows(2).all(|pair| matches!(pair, [a, b] if a + 1 == *b)) {
        return None;
    }
    let offset = |place: usize| new.iter().take(place).copied().map(str::len).sum::<usize>();
    Some(offset(*places.first()?)..offset(places.last()? + 1))
}

/// Where each word starts.
fn starts(words: &[&str]) -> impl Iterator<Item = usize> {
    let mut end = 0;
    words.iter().map(move |word| {
        let start = end;
        end += word.len();
        start
    })
}

/// Words and the marks between them, which join to the text again.
fn words(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = if first.is_alphanumeric() {
            rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (word, after) = rest.split_at(end);
        all.push(word);
        rest = after;
    }
    all
}

/// What is between the common start and the common end of two texts.
struct Middle<'a> {
    old: &'a [&'a str],
    new: &'a [&'a str],
}

impl Middle<'_> {
    /// The words both have in the same order, as many as possible (longest common subsequence).
    fn pairs(&self) -> Vec<(usize, usize)> {
        let (rows, columns) = (self.old.len(), self.new.len());
        if rows > COMPARED || columns > COMPARED {
            return Vec::new();
        }
        let width = columns + 1;
        let mut best = vec![0_u16; (rows + 1) * width];
        let at = |row: usize, column: usize| row * width + column;
        let value = |best: &[u16], place: usize| best.get(place).copied().unwrap_or_default();
        for (row, old) in self.old.iter().enumerate().rev() {
            for (column, new) in self.new.iter().enumerate().rev() {
                let score = if old == new {
                    value(&best, at(row + 1, column + 1)) + 1
                } else {
                    value(&best, at(row + 1, column)).max(value(&best, at(row, column + 1)))
                };
                if let Some(cell) = best.get_mut(at(row, column)) {
                    *cell = score;
                }
            }
        }
        let mut pairs = Vec::new();
        let (mut row, mut column) = (0, 0);
        while let (Some(old), Some(new)) = (self.old.get(row), self.new.get(column)) {
            if old == new {
                pairs.push((row, column));
                (row, column) = (row + 1, column + 1);
            } else if value(&best, at(row + 1, column)) >= value(&best, at(row, column + 1)) {
                row += 1;
            } else {
                column += 1;
            }
        }
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_moved_on_is_not_mistaken_for_the_next_one() {
        let then = "năm 2023 và năm 2024";
        assert_eq!(carried(then, "năm 2024 và năm 2024", 5..9), None);
        assert_eq!(carried(then, "năm 2024 và năm 2024", 19..23), Some(19..23));
        assert_eq!(carried(then, "Trong năm 2023 và 2024", 5..9), Some(11..15));
        assert_eq!(carried(then, "", 5..9), None);
    }

    #[test]
    fn a_leftover_of_several_words_moves_as_one() {
        let then = "theo chỉ đạo của UBND huyện Ba Tơ";
        let range = then.find("UBND").unwrap()..then.find(" Ba Tơ").unwrap();
        let now = "thực hiện theo chỉ đạo của UBND huyện Ba Tơ, hằng quý";
        let place = carried(then, now, range.clone()).unwrap();
        assert_eq!(now.get(place), Some("UBND huyện"));
        assert_eq!(carried(then, "theo chỉ đạo của UBND tỉnh, huyện Ba Tơ", range), None);
    }
}
