//! Probable slips, and documents or bodies that were replaced.

use super::dates::signed;
use super::finding::FindingCode;
use super::gather::Gather;
use crate::plan::naming::first_words;
use crate::plan::{At, Kind};
use crate::read::{replaced, slips};

pub(super) fn gather(gather: &mut Gather<'_>) {
    let (year, signed) = (gather.plan.year(), signed(gather.plan));
    for (at, text) in gather.plan.texts(|kind| matches!(kind, Kind::Line | Kind::Prose)) {
        if !is_printed(at) {
            continue;
        }
        for slip in slips::find(&text) {
            let Some(mended) = slip.mended(&text) else { continue };
            gather.add_mend(FindingCode::Slip, at, mended, [slip.found, slip.mend]);
        }
        let mentions = year.map(|year| replaced::find(&text, year)).unwrap_or_default();
        // A decision signed before the change was right to cite it.
        let held = |mention: &replaced::Mention| {
            signed.is_none_or(|signed| mention.replaced.was_there(signed))
        };
        for mention in mentions.into_iter().filter(held) {
            let by = mention.replaced.by.to_owned();
            gather.add(FindingCode::Replaced, at, [mention.found, by, first_words(&text)]);
        }
    }
}

/// Whether the field is printed in the decision or the plan.
const fn is_printed(at: At) -> bool {
    match at {
        At::Decision(_)
        | At::Clause(..)
        | At::Section(..)
        | At::Area(..)
        | At::Remedy(..)
        | At::Duty(..) => true,
        At::Frame(_)
        | At::Agency(_)
        | At::Outcome(_)
        | At::Ambition(_)
        | At::Issue(_)
        | At::Officer(..)
        | At::Measure(..)
        | At::Target(..)
        | At::Evidence(..)
        | At::Note(..)
        | At::Sending(..)
        | At::Figure(..) => false,
    }
}
