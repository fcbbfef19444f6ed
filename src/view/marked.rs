//! Chữ đã đổi: two readings of a text with the words that went and came.

/// A run of words that stayed, went or came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Giữ nguyên.
    Kept(String),
    /// Bỏ.
    Gone(String),
    /// Thêm.
    Come(String),
}

/// The most pairs of words that are compared one by one; a longer text is shown as a whole.
const MOST: usize = 4_000_000;

/// The words of a text, each with the white space before it, so that lines stay lines.
fn words(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let word = rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len());
        let tail = rest.get(word..).unwrap_or_default();
        let end = tail.find(char::is_whitespace).map_or(rest.len(), |end| word + end);
        let (one, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        all.push(one);
        rest = after;
    }
    all
}

/// What went and what came between two readings.
pub fn marked(was: &str, now: &str) -> Vec<Run> {
    let (old, new) = (words(was), words(now));
    let mut runs = Vec::new();
    if old.len().saturating_mul(new.len()) > MOST {
        push(&mut runs, Run::Gone(was.to_owned()));
        push(&mut runs, Run::Come(now.to_owned()));
        return runs;
    }
    let lengths = common(&old, &new);
    let at =
        |i: usize, j: usize| lengths.get(i).and_then(|row| row.get(j)).copied().unwrap_or_default();
    let (mut i, mut j) = (0, 0);
    loop {
        match (old.get(i), new.get(j)) {
            (None, None) => return runs,
            (Some(a), Some(b)) if a.trim() == b.trim() => {
                push(&mut runs, Run::Kept((*b).to_owned()));
                (i, j) = (i + 1, j + 1);
            }
            (Some(a), other) if other.is_none() || at(i + 1, j) >= at(i, j + 1) => {
                push(&mut runs, Run::Gone((*a).to_owned()));
                i += 1;
            }
            (_, Some(b)) => {
                push(&mut runs, Run::Come((*b).to_owned()));
                j += 1;
            }
            (Some(a), None) => {
                push(&mut runs, Run::Gone((*a).to_owned()));
                i += 1;
            }
        }
    }
}

/// How many words two ends of the texts share in order, from each pair of places on.
fn common(old: &[&str], new: &[&str]) -> Vec<Vec<u32>> {
    let mut rows = vec![vec![0_u32; new.len() + 1]];
    for a in old.iter().rev() {
        let below = rows.last().cloned().unwrap_or_default();
        let mut row = vec![0_u32; new.len() + 1];
        for (j, b) in new.iter().enumerate().rev() {
            let after = |line: &[u32], j: usize| line.get(j).copied().unwrap_or_default();
            let length = if a.trim() == b.trim() {
                after(&below, j + 1) + 1
            } else {
                after(&below, j).max(after(&row, j + 1))
            };
            if let Some(cell) = row.get_mut(j) {
                *cell = length;
            }
        }
        rows.push(row);
    }
    rows.reverse();
    rows
}

/// Adds a run, joined to the one before it if that is of its kind.
fn push(runs: &mut Vec<Run>, run: Run) {
    match (runs.last_mut(), run) {
        (Some(Run::Kept(last)), Run::Kept(text))
        | (Some(Run::Gone(last)), Run::Gone(text))
        | (Some(Run::Come(last)), Run::Come(text)) => last.push_str(&text),
        (_, run) => runs.push(run),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(was: &str, now: &str) -> String {
        let one = |run: &Run| match run {
            Run::Kept(text) => text.clone(),
            Run::Gone(text) => format!("[-{text}]"),
            Run::Come(text) => format!("[+{text}]"),
        };
        marked(was, now).iter().map(one).collect()
    }

    #[test]
    fn the_words_that_went_and_came_are_marked_and_no_other() {
        assert_eq!(told("tối thiểu đạt 55%", "tối thiểu đạt 60%"), "tối thiểu đạt[- 55%][+ 60%]");
        assert_eq!(told("", "mới"), "[+mới]");
        assert_eq!(told("cũ", ""), "[-cũ]");
        assert_eq!(told("một hai", "một hai"), "một hai");
        assert_eq!(told("a b c d", "a x c d e"), "a[- b][+ x] c d[+ e]");
        assert_eq!(told("- một\n- hai", "- một\n- ba"), "- một\n-[- hai][+ ba]");
    }

    #[test]
    fn what_is_marked_gives_both_readings_back() {
        let (was, now) =
            ("Giao công chức A chủ trì; hạn 31/3", "Giao công chức B, C chủ trì; hạn 30/6");
        let side = |keep_old: bool| {
            let one = |run: Run| match run {
                Run::Kept(text) => text,
                Run::Gone(text) => {
                    if keep_old {
                        text
                    } else {
                        String::new()
                    }
                }
                Run::Come(text) => {
                    if keep_old {
                        String::new()
                    } else {
                        text
                    }
                }
            };
            marked(was, now).into_iter().map(one).collect::<String>()
        };
        assert_eq!((side(true).as_str(), side(false).as_str()), (was, now));
    }
}
