//! Formulas, by what is stored for them: a program that does not compute writes them without a result.

use par_workbook::read::grid::ReadCell;

/// The formulas of a sheet.
#[derive(Default)]
pub struct Formulas {
    missing: Vec<(usize, usize)>,
    doubted: Vec<(usize, usize)>,
    others: bool,
}

impl Formulas {
    /// Takes a formula's place and what is stored for it; `None` where nothing is.
    pub fn add(&mut self, place: (usize, usize), stored: Option<&ReadCell>) {
        match stored {
            None | Some(ReadCell::Unvalued) => self.missing.push(place),
            Some(ReadCell::Blank) => self.doubted.push(place),
            Some(ReadCell::Number { value, .. }) if value == "0" => self.doubted.push(place),
            Some(
                ReadCell::Number { .. }
                | ReadCell::Text(_)
                | ReadCell::Day(_)
                | ReadCell::Truth(_)
                | ReadCell::Fault(_),
            ) => self.others = true,
        }
    }

    /// Those without a result. Some programs that do not compute store a nought or a blank word for each; where all of a
    /// sheet's formulas have that, none is believed, unless the file shows that a program `computed` it.
    pub fn unvalued(self, computed: bool) -> Vec<(usize, usize)> {
        let doubted = if self.others || computed { Vec::new() } else { self.doubted };
        self.missing.into_iter().chain(doubted).collect()
    }
}
